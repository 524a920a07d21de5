"""Paragraphs and tables of a web page or a Word file become lines.

A reader collects blocks; a table is kept as such only where it holds data. One that merely arranges a page is read cell
by cell, as running text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from desktop.core.parsing.reading import emphasis, limits
from desktop.core.parsing.reading.signs import BEGINNING, ORDINAL, joined
from desktop.core.parsing.values import Line

_BROKEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_MISREAD = re.compile("(?<=[\xe2-\xf4])\x85|(?<=[\xe2-\xf4][\x80-\xbf])\x85")
"""Not the end of a line, but a byte of a character of UTF-8 that was read as Latin-1: å\x85¬ is 公."""
_BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_ODD = re.compile("[\x00-\x08\n-\x1f\x7f\x85\u2028\u2029\ud800-\udfff\ufffe\uffff]")  # either of them, in one look
_STOPS = "，。、；：！？,.;:!?（(〔【《“‘"  # behind which nothing need part a paragraph of a cell from the next
_PAUSE = f"{_STOPS}）)〕】》”’"
_LONG_CELL, _MANY_PARAGRAPHS, _SHARE = 1_500, 25, 0.6
_ARTICLE, _ALONE = 200, 0.9  # characters of a cell that is an article, where next to nothing stands beside it
_ROWS, _COLUMNS = 3, 3  # of a table that holds data around a small table in one of its cells
_CHAPTER = re.compile(r"\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}章)")


@dataclass(slots=True)
class Paragraph:
    """A text, possibly with line breaks, the heading level that the format claims, and whether it is all bold."""

    text: str
    level: int | None = None
    bold: bool = False


@dataclass(slots=True)
class Cell:
    """A cell: what stands in it, and how many columns and rows it covers (0 rows: to the end of the table)."""

    blocks: list[Paragraph | Table] = field(default_factory=list)
    columns: int = 1
    rows: int = 1
    continues: bool = False  # the format itself says so (Word), instead of counting rows in the first cell


@dataclass(slots=True)
class Table:
    """Rows of cells, as the source gives them: a cell over several rows stands in the first one only."""

    rows: list[list[Cell]] = field(default_factory=list)


Block = Paragraph | Table


def paragraphs(typed: str, level: int | None, label: str = "") -> list[Paragraph]:
    """Return a paragraph, or its lines where bold type is on some of them: each may be a heading.

    Args:
        typed: its text with the marks of bold type.
        level: the heading level that the format claims, with which it is one heading.
        label: what the format prints before it.
    """
    first, *others = emphasis.lines(typed) if level is None else [typed]
    made = [Paragraph(emphasis.set_off(label + first), level, emphasis.is_whole(first))]
    return made + [Paragraph(emphasis.set_off(line), None, emphasis.is_whole(line)) for line in others]


class Lines:
    """Collects the lines of a source; numbers them, drops empty ones."""

    def __init__(self) -> None:
        self.found: list[Line] = []
        self._number = 0
        self._tables = 0
        self._repeated = 0

    def text(
        self,
        text: str,
        level: int | None = None,
        bold: bool = False,
        *,
        page: int | None = None,
        number: int | None = None,
    ) -> None:
        """Add a paragraph; each line break in it begins a line of its own, but for one inside a heading.

        Args:
            text: of the paragraph.
            level: the heading level that the format claims.
            bold: whether all of it is in bold type.
            page: where it begins.
            number: where it stands in the source; None counts on.
        """
        parts = _BREAKS.split(sound(text)) if _ODD.search(text) else [text]
        for part in _whole(parts) if level else parts:
            if number is None:
                self._number += 1
            if part.strip():
                said = part.replace("\t", "  ").rstrip(" ")
                self.found.append(Line(number or self._number, said, level=level, page=page, bold=bold))

    def blocks(self, blocks: Iterable[Block], page: int | None = None) -> None:
        """Add what a reader collected, in its order; ``page`` is where it begins."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self.text(block.text, block.level, block.bold, page=page)
            elif arranges(block):
                for row in block.rows:
                    for cell in row:
                        self.blocks(cell.blocks, page)
            else:
                self._table(block, page)

    def row(
        self,
        cells: Sequence[str],
        continued: tuple[int, ...] = (),
        page: int | None = None,
        number: int | None = None,
    ) -> None:
        """Add a row to the table that was begun last; see ``text`` for the page and the number."""
        self._number += 1
        if any(cells):
            place, text = number or self._number, "\t".join(cells)
            self.found.append(Line(place, text, tuple(cells), self._tables, page=page, continued=continued))

    def begin_table(self) -> None:
        """Let the rows that follow belong to a table of their own."""
        self._tables += 1

    def _table(self, table: Table, page: int | None) -> None:
        self.begin_table()
        grid = _Grid(self._again)
        for index, row in enumerate(table.rows):
            self.row(*grid.resolved(row, len(table.rows) - index), page)

    def _again(self, text: str) -> str:
        self._repeated += len(text)
        return text if self._repeated <= limits.REPEATED else ""


class _Grid:
    """Puts the cells of each row into their columns; ``again`` is asked for the text of a cell that began above."""

    def __init__(self, again: Callable[[str], str]) -> None:
        self._again = again
        self._above: dict[int, tuple[int, str]] = {}  # column → how many rows its cell still covers, and its text

    def resolved(self, row: Iterable[Cell], left: int) -> tuple[list[str], tuple[int, ...]]:
        """Return the text of each column and the columns whose cell began above; ``left`` rows are still to come."""
        cells: list[str] = []
        continued: list[int] = []
        for cell in row:
            self._go_on(cells, continued)
            column = len(cells)
            if column >= limits.COLUMNS:
                break
            if cell.continues:
                text = self._above.get(column, (0, ""))[1]
                continued.append(column)
                cells.append(self._again(text))
                covered = 0
            else:
                text = cell_text(cell.blocks)
                cells.append(text)
                covered = (cell.rows or left) - 1
            self._above[column] = (covered, text)
            for extra in range(column + 1, min(column + cell.columns, limits.COLUMNS)):
                cells.append("")
                self._above[extra] = (covered, "")
        self._go_on(cells, continued)
        return cells, tuple(continued)

    def _go_on(self, cells: list[str], continued: list[int]) -> None:
        """Let the cells from above that cover the next columns stand in this row too."""
        while (found := self._above.get(len(cells), (0, "")))[0] > 0:
            column = len(cells)
            self._above[column] = (found[0] - 1, found[1])
            continued.append(column)
            cells.append(self._again(found[1]))


def sound(text: str) -> str:
    """Return a text without the control characters and half pairs that no document means.

    A byte of a misread character that would end its line becomes … as in Windows-1252, from which cleaning reads anew.
    """
    return _BROKEN.sub("", _MISREAD.sub("…", text) if "\x85" in text else text)


def _whole(parts: Iterable[str]) -> list[str]:
    """Return the lines of a heading as one, unless a line begins a unit of its own."""
    made: list[str] = []
    for part in filter(str.strip, parts):
        if made and not BEGINNING.match(part):
            made[-1] = joined(made[-1].rstrip(" \u3000"), part.lstrip(" \u3000"))
        else:
            made.append(part)
    return made


def cell_text(blocks: Iterable[Block]) -> str:
    """Return what stands in a cell as one line."""
    text = ""
    for part in _parts(blocks):
        pause = not text or text[-1] in _STOPS or part[0] in _PAUSE or ORDINAL.match(part)
        text += part if pause else f"\u3000{part}"
    return text


def _parts(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            parts = (part.replace("\t", " ").strip(" \xa0\u3000") for part in _BREAKS.split(sound(block.text)))
            yield from filter(None, parts)
        else:
            for row in block.rows:
                cells = [[*_parts(cell.blocks)] for cell in row]
                plain = all(len(parts) <= 1 for parts in cells)
                every = [part for parts in cells for part in parts]
                yield from filter(None, [" ".join(every)]) if plain else every


def arranges(table: Table) -> bool:
    """Return whether a table only arranges a page: nested, of one filled column, or with an article in one cell."""
    cells = [cell for row in table.rows for cell in row]
    if not any("".join(_parts(cell.blocks)) for row in table.rows for cell in row[:-1]):
        return True  # a signature is set at the right by an empty column
    inner = [block for cell in cells for block in cell.blocks if isinstance(block, Table) and not arranges(block)]
    if inner:
        return not _is_grid(table, inner)
    sizes = [sum(map(len, _parts(cell.blocks))) for cell in cells]
    total = sum(sizes)
    return any(
        size >= total * _SHARE and _is_article(cell, size, total) for cell, size in zip(cells, sizes, strict=True)
    )


def _is_grid(table: Table, inner: Sequence[Table]) -> bool:
    """Return whether most rows of a table have data, and more of it than the tables ``inner`` its cells."""
    filled = [sum(bool("".join(_parts(cell.blocks))) for cell in row) for row in table.rows]
    within, whole = (sum(map(len, _parts(blocks))) for blocks in (inner, [table]))
    return 2 * within < whole and 2 * sum(count >= _COLUMNS for count in filled) > max(_ROWS, len(filled))


def _is_article(cell: Cell, size: int, total: int) -> bool:
    """Return whether a cell with most of the text holds an article: it is long, nested, alone, or has chapters."""
    if size > _LONG_CELL or len(cell.blocks) > _MANY_PARAGRAPHS:
        return True
    if size <= _ARTICLE:
        return False
    nested = any(isinstance(block, Table) for block in cell.blocks)
    chapters = {found[0] for part in _parts(cell.blocks) if (found := _CHAPTER.match(part))}
    return nested or size >= total * _ALONE or len(chapters) > 1
