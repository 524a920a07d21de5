"""The tables of a PDF: text that stands between crossing lines, cell by cell, and on over the end of a page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

import pypdfium2

from desktop.core.parsing.reading import cell_breaks
from desktop.core.parsing.reading.layout import Cell, Paragraph
from desktop.core.parsing.reading.pdf.grids import Grid, Region, grids
from desktop.core.parsing.reading.pdf.rulings import rulings
from desktop.core.parsing.reading.pdf.text import QUOTES, PageText, Place
from desktop.core.parsing.reading.signs import BEGINNING, WIDE

_ORDINAL = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,4}[）)、.．]?")
_NEAR = 6.0  # points by which the columns of two pages may differ
_NEVER_FIRST = re.compile("[，。、；：！？”’）〕】》]")  # no line begins with these
_PHRASE = re.compile("[，。；、]")
_CLOSED = re.compile("[。！？；：）)〕】”]$")
_FRAME = 3  # lines down that a frame around a text may have
_ROW_ALONE = 2  # lines across of a row alone, which has the columns of the table on the page before
_SAME_LINE = 0.4  # characters by which the base lines in one line may differ
_PADDING = 11.0  # points: Word leaves 5.4 at both sides of a cell


class Sheet(NamedTuple):
    """The part of a table that stands on one page: where its columns begin and end, in points, and its rows."""

    columns: list[float]
    rows: list[list[Cell]]

    @property
    def text(self) -> str:
        """All that stands in it."""
        return "".join(said(cell) for row in self.rows for cell in row)


def sheets(
    page: pypdfium2.PdfPage, text: PageText, turn: int, above: Sequence[float] = ()
) -> Iterator[tuple[int, Sheet]]:
    """Yield the tables of a page that hold text, each with the index of its first character; they are taken from it.

    ``above`` are the columns of the table with which the page before ends.
    """
    found = list(grids(rulings(page, lambda x, y: text.turned(x, y, turn)), above))
    if not found:
        return
    inside: list[dict[Region, list[tuple[int, Place]]]] = [defaultdict(list) for _ in found]
    for at, sign in enumerate(text.characters):
        if sign in "\r\n\x00" or (sign == " " and text.is_generated(at)):
            continue
        place = text.place(at, turn)
        x, y = (place.left + place.right) / 2, (place.bottom * 2 + place.top) / 3
        for grid, cells in zip(found, inside, strict=True):
            if region := grid.region(x, y):
                cells[region].append((at, place))
                break
    for grid, cells in zip(found, inside, strict=True):
        if len(cells) > 1 or (cells and (len(grid.columns) > _FRAME or len(grid.rows) == _ROW_ALONE)):
            first = min(at for places in cells.values() for at, _ in places)
            made = {region: _paragraphs(grid, region, places, text) for region, places in cells.items()}
            text.take(at for places in cells.values() for at, _ in places)
            yield first, Sheet(grid.columns, [_row(grid, row, made) for row in range(len(grid.rows) - 1)])


def _row(grid: Grid, row: int, made: dict[Region, list[Paragraph]]) -> list[Cell]:
    """Return the cells of a row from the left."""
    cells: list[Cell] = []
    column = 0
    while column < len(grid.columns) - 1:
        region = grid.regions[row, column]
        width = max(1, region.right - column)
        goes_on = region.top < row
        cells.append(Cell([] if goes_on else [*made.get(region, [])], columns=width, continues=goes_on))
        column += width
    return cells


def _paragraphs(grid: Grid, region: Region, places: list[tuple[int, Place]], text: PageText) -> list[Paragraph]:
    """Return what stands in a cell: a line that leaves room for more ends a paragraph, as one of bodies may do."""
    width = grid.columns[region.right] - grid.columns[region.left]
    made: list[Paragraph] = []
    ends: list[list[int]] = []  # of the lines of each paragraph
    line = ""
    left = right = base = 0.0
    room = False
    for at, place in _in_order(places, text):
        size = text.size(at, place)
        sign = text.characters[at]
        if not line or abs(place.bottom - base) > _SAME_LINE * size or place.left < right - size:
            needed = 2.3 if _NEVER_FIRST.match("".join(text.characters[at + 1 : at + 2])) else 1.3  # 上。 moves as one
            room = bool(line) and width - (right - left) > needed * size + _PADDING and bool(WIDE.match(sign))
            if not made or room:
                made.append(Paragraph(""))
                ends.append([])
            else:
                ends[-1].append(len(made[-1].text))
                made[-1].text += "" if WIDE.match(line[-1]) or WIDE.match(sign) else " "
            line, left, base = "", place.left, place.bottom
        elif place.left - right > 0.25 * size and not (WIDE.match(line[-1]) or WIDE.match(sign)):
            made[-1].text += " "
        made[-1].text += sign
        line += sign
        right = place.right
    return [
        Paragraph(body)
        for paragraph, places in zip(made, ends, strict=True)
        for body in cell_breaks.bodies_apart(paragraph.text, places)
    ]


def _in_order(places: list[tuple[int, Place]], text: PageText) -> list[tuple[int, Place]]:
    """Return the characters of a cell as they stand from left to right in each line where quotes were drawn last."""
    if QUOTES.isdisjoint(text.characters[at] for at, _ in places):
        return places
    lines: list[list[tuple[int, Place]]] = []
    for at, place in places:
        if lines and abs(place.bottom - lines[-1][0][1].bottom) <= _SAME_LINE * text.size(at, place):
            lines[-1].append((at, place))
        else:
            lines.append([(at, place)])
    return [one for line in lines for one in sorted(line, key=lambda one: one[1].left)]


def joined(one: Sheet, other: Sheet) -> Sheet | None:
    """Return two parts of a table as one, or None if the second is a table of its own.

    The second one may stand in the next column of the text. The head that is printed again is left out, and a row that
    the end of a page cuts is made whole.
    """
    if len(one.columns) != len(other.columns) or any(
        abs(a - b) > _NEAR for a, b in zip(_widths(one), _widths(other), strict=True)
    ):
        return None
    rows = list(other.rows)
    heads = 0
    while heads < min(len(rows), len(one.rows), 3) and _texts(rows[heads]) == _texts(one.rows[heads]):
        heads += 1
    rows = rows[heads:]
    last = one.rows[-1]
    if rows and [cell.columns for cell in rows[0]] == [cell.columns for cell in last]:
        if _is_rest(rows[0]) or _is_cut(last, rows[0]):
            for cell, rest in zip(last, rows.pop(0), strict=True):
                cell.blocks.extend(rest.blocks)
                _close(cell)
        else:
            for column, cell in enumerate(rows[0]):
                cell.continues = not cell.blocks and _goes_on(one.rows, rows, column)
    return Sheet(one.columns, one.rows + rows)


def _widths(sheet: Sheet) -> list[float]:
    """Return how far each column begins behind the first one."""
    return [column - sheet.columns[0] for column in sheet.columns]


def _goes_on(above: list[list[Cell]], below: list[list[Cell]], column: int) -> bool:
    """Return whether an empty cell at the top of a page belongs to the one at the foot of the page before.

    It does where either covers several rows, or where no other cell of its column is empty.
    """
    if above[-1][column].continues or (len(below) > 1 and column < len(below[1]) and below[1][column].continues):
        return True
    return all(row[column].blocks or row[column].continues for row in above if column < len(row))


def _close(cell: Cell) -> None:
    """Make one paragraph of the two that the end of a page parted, unless they are bodies."""
    texts = [block.text for block in cell.blocks if isinstance(block, Paragraph)]
    ends = list(accumulate(map(len, texts[:-1])))
    cell.blocks[:] = map(Paragraph, cell_breaks.bodies_apart("".join(texts), ends)) if texts else []


def _is_rest(row: list[Cell]) -> bool:
    """Return whether a row has no number or name of its own: its first cell is empty, and no other is an ordinal."""
    texts = _texts(row)
    return not texts[0] and any(texts) and not any(_ORDINAL.fullmatch(text) for text in texts if text)


def _is_cut(last: list[Cell], row: list[Cell]) -> bool:
    """Return whether a row is what is left of the one above: it has empty cells, and goes on with a sentence of that.

    It has nothing but what stands below text.
    """
    pairs = list(zip(_texts(last), _texts(row), strict=True))
    filled = [(one.rstrip(), other) for one, other in pairs if other]
    if len(filled) == len(pairs) or not all(one for one, _ in filled) or not all(one for one, _ in pairs):
        return False
    return any(_PHRASE.search(one) and not _CLOSED.search(one) and not BEGINNING.match(other) for one, other in filled)


def _texts(row: list[Cell]) -> list[str]:
    return [said(cell) for cell in row]


def said(cell: Cell) -> str:
    """Return what stands in a cell of a PDF."""
    return "".join(block.text for block in cell.blocks if isinstance(block, Paragraph))
