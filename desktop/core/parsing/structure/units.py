"""The numbered units of a document, and how they stand inside one another."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.structure import boxes
from desktop.core.parsing.structure.marks import POINTS_TO, Style, mark
from desktop.core.parsing.structure.rows import Row

_WORD = re.compile(rf"(?:^|(?<=[。；;：:，,]))([一二三四五六七八九十]{{1,3}}){POINTS_TO}(?!否)")
_REFERS = re.compile("规定|所|的|中(?!心)|[、和及至或]")  # 第一条规定的事项


class Unit(msgspec.Struct):
    """A numbered unit: its rows from ``start`` to ``end`` (excluded); ``below`` are the units inside it."""

    style: Style
    number: int
    label: str
    start: int
    end: int
    below: list[Unit] = []


class Found(msgspec.Struct):
    """A measure as the outline has it; ``chapter`` counts from 0 in ``Outline.chapters``."""

    unit: Unit
    chapter: int | None
    section: Unit | None


class Outline(msgspec.Struct):
    """The divisions and measures of a document."""

    chapters: list[Unit]
    measures: list[Found]
    words: bool = False  # the measures are 一是 … of an interpretation


def both(made: Outline, added: Outline, rows: int) -> Outline:
    """Return an outline of so many rows with another one behind it."""
    moved = behind(added, rows, len(made.chapters))
    return Outline([*made.chapters, *moved.chapters], [*made.measures, *moved.measures])


def behind(made: Outline, rows: int, chapters: int) -> Outline:
    """Return an outline as it stands behind another one, of so many rows and chapters."""
    moved: dict[int, Unit] = {}

    def move(unit: Unit) -> Unit:
        if id(unit) not in moved:
            below = [move(one) for one in unit.below]
            moved[id(unit)] = msgspec.structs.replace(unit, start=unit.start + rows, end=unit.end + rows, below=below)
        return moved[id(unit)]

    found = [
        Found(
            move(one.unit), None if one.chapter is None else one.chapter + chapters, one.section and move(one.section)
        )
        for one in made.measures
    ]
    return Outline([move(unit) for unit in made.chapters], found, made.words)


def tree(found: Sequence[Row]) -> list[Unit]:
    """Return the outermost units, each with those inside it; the order of the styles is that of the document."""
    order = _nesting(found)
    top: list[Unit] = []
    open_units: list[Unit] = []
    boxed = boxes.points(found)
    for at, row in enumerate(found):
        if row.mark is None or row.mark.style not in order or at in boxed:
            continue
        depth = order.index(row.mark.style)
        while open_units and order.index(open_units[-1].style) >= depth:
            open_units.pop().end = at
        unit = Unit(row.mark.style, row.mark.number, row.mark.label, at, len(found), [])
        (open_units[-1].below if open_units else top).append(unit)
        open_units.append(unit)
    return top


def _nesting(found: Sequence[Row]) -> list[Style]:
    """Return the styles of a document from the outermost to the innermost."""
    styles = {row.mark.style for row in found if row.mark is not None}
    order = sorted(styles)
    if Style.ARTICLE in order and not {Style.CHAPTER, Style.SECTION, Style.BOOK} & styles:
        articles = [at for at, row in enumerate(found) if row.mark and row.mark.style is Style.ARTICLE]
        commas = [at for at, row in enumerate(found) if row.mark and row.mark.style is Style.COMMA]
        if len(articles) < 3 and not are_all(found):
            order.remove(Style.ARTICLE)
        elif commas and articles[0] < commas[0]:
            order.remove(Style.ARTICLE)
            order.insert(order.index(Style.COMMA), Style.ARTICLE)
    elif Style.ARTICLE in order and Style.COMMA in order:
        order.remove(Style.COMMA)
    if Style.BOOK in order and _counts_on(found, Style.COMMA, _first(found, Style.BOOK)):
        order.remove(Style.BOOK)  # 三、报送材料：第一部分…第二部分… 四、…
    if Style.TASK in order and Style.BRACKET in order and _stands_in(found, Style.TASK, Style.BRACKET):
        order.remove(Style.TASK)
        order.insert(order.index(Style.BRACKET) + 1, Style.TASK)
    if Style.DECIMAL in order and Style.POINT in order:
        for style in {Style.COMMA, Style.BRACKET} & styles:
            if max(_first(found, Style.POINT), _first(found, Style.DECIMAL)) < _first(found, style) and style in order:
                order.remove(style)
                order.insert(order.index(Style.DECIMAL) + 1 + (Style.DEEP_DECIMAL in order), style)
    return order


def are_all(found: Sequence[Row]) -> bool:
    """Return whether 第一条 and 第二条, too few to be told by their count, hold all else that a document numbers."""
    marks = [row.mark for row in found if row.mark is not None and not _REFERS.match(row.said)]
    numbers = [one.number for one in marks if one.style is Style.ARTICLE]
    coarser = any(one.style <= Style.COMMA for one in marks)
    return numbers == [1, 2] and marks[0].style is Style.ARTICLE and not coarser


def _first(found: Sequence[Row], style: Style) -> int:
    return next(at for at, row in enumerate(found) if row.mark and row.mark.style is style)


def _stands_in(found: Sequence[Row], inner: Style, outer: Style) -> bool:
    """Return whether the first unit of a style stands in one of another, which goes on counting behind it.

    （二）培育专利 工程一：… （三）保护专利: a box within （二）.
    """
    marks = [row.mark for row in found if row.mark is not None]
    if sum(one.style is inner for one in marks) > sum(one.style is outer for one in marks):
        return False
    first = next(at for at, one in enumerate(marks) if one.style is inner)
    last = next((one for one in reversed(marks[:first]) if one.style <= outer), None)
    later = next((one for one in marks[first:] if one.style <= outer and one.style is not inner), None)
    if last is None or last.style is not outer or later is None:
        return False
    return later.number == last.number + 1 if later.style is outer else later.style < inner


def _counts_on(found: Sequence[Row], style: Style, place: int) -> bool:
    """Return whether a series that begins before a place goes on counting behind it."""
    numbers = [(at > place, row.mark.number) for at, row in enumerate(found) if row.mark and row.mark.style is style]
    before, behind = ([number for later, number in numbers if later is side] for side in (False, True))
    return bool(before and behind) and behind[0] == before[-1] + 1


def counted_words(found: Sequence[Row], unit: Unit) -> list[Row]:
    """Return the stretches 一是 … to the next one inside a unit: where 二是 follows 一是."""
    made: list[Row] = []
    for at in range(unit.start + 1, unit.end):
        row = found[at]
        if row.is_cell:
            continue
        places = [place for place in _WORD.finditer(row.text)]
        numbers = [mark(row.text[place.start(1) :]) for place in places]
        kept = []
        last = made[-1].mark.number if made and made[-1].mark else 0
        for place, one in zip(places, numbers, strict=True):
            if one is not None and one.style is Style.WORD and one.number == last + 1:
                kept.append((place.start(1), one))
                last = one.number
        for (start, one), end in zip(kept, [*(start for start, _ in kept[1:]), len(row.text)], strict=False):
            made.append(Row(row.line, row.start + start, row.start + end, row.text[start:end], one))
    return made if len(made) > 1 else []
