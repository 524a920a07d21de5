"""What a form says that a person should look at: what stands there twice or runs backwards, rows that moved.

It is read as it stands; but a number that was typed wrongly, or a row in the wrong place, looks just the same.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence

from desktop.core.framework import Framework
from desktop.core.parsing.structure.endless import is_endless
from desktop.core.parsing.structure.marks import Style, mark
from desktop.core.parsing.values import Fact, Notice
from desktop.core.reports.form import cells
from desktop.core.reports.form.outline import Outline, Outlined
from desktop.core.reports.form.workbook import reference


def doubts(outline: Outline, framework: Framework, lines: Mapping[str, int]) -> Iterator[Notice]:
    """Yield what is to be looked at.

    Args:
        outline: the rows as they were read.
        framework: what was made of them; its measures are those of the outline, in the same order.
        lines: numbers of the lines of its measures and items, by their ids.
    """
    yield from _repeated(framework, lines)
    places = [lines.get(measure.id) for measure in framework.measures]
    first = dict(zip((one.chapter for one in reversed(outline.measures)), reversed(places), strict=True))
    yield from _chapters(outline, first)
    names = [reference(measure) for measure in framework.measures]
    yield from _returning(outline, names, places)
    yield from _backwards(outline.measures, names, places)
    yield from _moved(outline.measures)
    yield from _undated(outline.measures, framework, lines)
    yield from _twice(outline.measures, framework, lines)


def _undated(measures: Sequence[Outlined], framework: Framework, lines: Mapping[str, int]) -> Iterator[Notice]:
    """Yield the deadlines of measures and items that name no date; what goes on without end has none to name."""
    for one, measure in zip(measures, framework.measures, strict=True):
        shown = "" if one.row.text("text") else one.row.text("due")
        if shown and one.due is None and not is_endless(shown):
            yield one.row.notice("due", "form-due", lines.get(measure.id), text=shown)
        for item, made in zip(one.items, measure.items, strict=True):
            shown = item.row.text("due")
            if shown and made.due is None and not is_endless(shown):
                yield item.row.notice("due", "form-due", lines.get(made.id), text=shown)


def _twice(measures: Sequence[Outlined], framework: Framework, lines: Mapping[str, int]) -> Iterator[Notice]:
    """Yield the items that a measure has already, with the rows of the first."""
    for one, measure in zip(measures, framework.measures, strict=True):
        first: dict[str, int] = {}
        for item, made in zip(one.items, measure.items, strict=True):
            other = first.setdefault(cells.bare(made.text), item.row.number)
            if other != item.row.number:
                yield item.row.notice("text", "form-item-twice", lines.get(made.id), text=made.text, other=other)


def _repeated(framework: Framework, lines: Mapping[str, int]) -> Iterator[Notice]:
    """Yield the numbers that repeat within a chapter."""
    seen: dict[tuple[int | None, str], str] = {}
    for measure in framework.measures:
        place = measure.chapter, measure.label or ""
        if measure.label and place in seen:
            facts: dict[str, Fact] = {"label": measure.label, "other": seen[place]}
            yield Notice("form-repeat", lines.get(measure.id), facts)
        seen.setdefault(place, measure.title or measure.label or "")


def _chapters(outline: Outline, places: Mapping[int | None, int | None]) -> Iterator[Notice]:
    """Yield the chapters whose number is not the next one."""
    for before, one in itertools.pairwise(outline.chapters):
        if one.ordinal != before.ordinal + 1:
            shown, other = (cells.shown_chapter(chapter.ordinal, chapter.title) for chapter in (one, before))
            row, place = outline.begun[one.ordinal], places.get(one.ordinal)
            yield row.notice("chapter", "form-chapter-order", place, chapter=shown, other=other)


def _returning(outline: Outline, names: Sequence[str], places: Sequence[int | None]) -> Iterator[Notice]:
    """Yield the measures with which a chapter begins again that had ended."""
    titles = {one.ordinal: cells.shown_chapter(one.ordinal, one.title) for one in outline.chapters}
    ended: set[int | None] = set()
    for (former, one), name, place in zip(itertools.pairwise(outline.measures), names[1:], places[1:], strict=True):
        if former.chapter == one.chapter:
            continue
        ended.add(former.chapter)
        if one.chapter in ended and one.chapter in titles:
            yield one.row.notice("title", "form-chapter-again", place, measure=name, chapter=titles[one.chapter])


def _backwards(measures: Sequence[Outlined], names: Sequence[str], places: Sequence[int | None]) -> Iterator[Notice]:
    """Yield the measures whose number is lower than that above, in one series; one that repeats is told as that."""
    last: dict[tuple[int | None, str | None, str, Style], tuple[int, str]] = {}
    seen: set[tuple[int | None, str | None]] = set()
    for one, name, place in zip(measures, names, places, strict=True):
        found = mark(one.label) if one.label else None
        if found is None or one.ordinal is None:
            continue
        series = one.chapter, one.section, one.row.sheet.name, found.style
        number, other = last.get(series, (0, ""))
        if one.ordinal < number and (one.chapter, one.label) not in seen:
            yield one.row.notice("label", "form-measure-order", place, measure=name, other=other)
        last[series] = one.ordinal, name
        seen.add((one.chapter, one.label))


def _moved(measures: Sequence[Outlined]) -> Iterator[Notice]:
    """Yield how many items stand under another measure than before."""
    moved = sum(bool(item.key) and not item.key.startswith(f"{one.key}.") for one in measures for item in one.items)
    if moved:
        yield Notice("form-moved", None, {"count": moved})
