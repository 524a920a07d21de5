"""What came structured as a text for the assistant: chapters, measures, items and bodies, with where each stands."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.framework import Framework, Measure, Responsibility
from desktop.core.parsing.values import Line, Role, Source, Span
from desktop.core.reports.form import cells
from desktop.core.reports.form.outline import Outlined
from desktop.core.reports.form.tables import Row
from desktop.core.reports.form.workbook import group_names, reference


def source_of(
    name: str, outlined: Sequence[Outlined], framework: Framework
) -> tuple[Source, tuple[Span, ...], dict[str, int]]:
    """Return the lines, the spans in them, and the numbers of the lines of the measures and items by their ids.

    A line has the number of its row in the sheet; where several sheets hold rows, those of the next count on.
    """
    text = _Text()
    titles = {one.ordinal: cells.shown_chapter(one.ordinal, one.title) for one in framework.chapters}
    chapter, numbers = None, {}
    for one, measure in zip(outlined, framework.measures, strict=True):
        if measure.chapter is not None and measure.chapter != chapter:
            text.add(one.row, titles[measure.chapter], Role.CHAPTER, str(measure.chapter))
        chapter = measure.chapter
        numbers[measure.id] = text.heading(one.row, measure)
        numbers |= text.items([given.row for given in one.items], measure)
    return Source(name, "form", tuple(text.lines)), tuple(text.spans), numbers


def source_of_framework(name: str, framework: Framework) -> tuple[Source, tuple[Span, ...]]:
    """Return the lines of a document that came as a framework, and the spans in them."""
    text = _Text()
    if framework.title:
        text.add(None, framework.title, Role.TITLE, framework.id)
    titles = {one.ordinal: cells.shown_chapter(one.ordinal, one.title) for one in framework.chapters}
    chapter = None
    for measure in framework.measures:
        if measure.chapter is not None and measure.chapter != chapter:
            text.add(None, titles[measure.chapter], Role.CHAPTER, str(measure.chapter))
        chapter = measure.chapter
        text.heading(None, measure)
        text.items([None] * len(measure.items), measure)
    return Source(name, "form", tuple(text.lines)), tuple(text.spans)


class _Text:
    """Gathers lines and spans."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.spans: list[Span] = []
        self._before: dict[int, int] = {}
        self._last = 0

    def heading(self, row: Row | None, measure: Measure) -> int:
        """Add the line of a measure; one that has neither number nor heading is where its first item stands."""
        if measure.label or measure.title or not measure.items:
            return self.add(row, reference(measure), Role.MEASURE, measure.id)
        self.spans.append(Span(Role.MEASURE, measure.id, len(self.lines), 0, len(measure.items[0].text)))
        return self._number(row)

    def _number(self, row: Row | None) -> int:
        """Return the number of the line of a row; without one the next number."""
        return self._last + 1 if row is None else self._before.setdefault(id(row.sheet), self._last) + row.number

    def add(
        self,
        row: Row | None,
        text: str,
        role: Role,
        key: str,
        bodies: Responsibility | None = None,
        due: str | None = None,
    ) -> int:
        """Add a line, behind its text the bodies that answer for it and by when, and return its number."""
        number = self._number(row)
        self._last = max(self._last, number)
        self.spans.append(Span(role, key, len(self.lines), 0, len(text)))
        if bodies is not None and group_names(bodies):
            whole = f"{text}（{group_names(bodies)}）"
            self.spans.append(Span(Role.RESPONSIBILITY, bodies.id, len(self.lines), len(text), len(whole)))
            text = whole
        self.lines.append(Line(number, f"{text}　{due}" if due else text))
        return number

    def items(self, rows: Sequence[Row | None], measure: Measure) -> dict[str, int]:
        """Add the items of a measure, by their rows, and return the numbers of their lines.

        Bodies that answer for several are told with the first.
        """
        groups = {group.id: group for group in measure.responsibilities}
        numbers: dict[str, int] = {}
        told = None
        for row, item in zip(rows, measure.items, strict=True):
            fresh = item.responsibility if item.responsibility != told else None
            due = (row.text("due") if row is not None else "") or item.due
            numbers[item.id] = self.add(row, item.text, Role.ITEM, item.id, groups.get(fresh or ""), due)
            told = item.responsibility
        return numbers
