"""Boxes and tables that somebody drew with characters: ┌──┐, │ text │, or +---+ and | text |."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop.core.parsing.reading import cell_breaks, widths
from desktop.core.parsing.reading.signs import BEGINNING, joined

_BORDER = re.compile(r"\s*(?:[─-╿]{3}[─-╿\s]*|\+(?:[-=]{2,}\+)+\s*)")
_CAPTION = re.compile(r"\s*[┌┏╔╭╓╒][─━═]*([^─-╿]+)[─━═]*[┐┓╗╮╖╕]\s*")
"""A caption in the upper border: ┌─ 专栏1 仓储建设 ─┐."""
_SIDE = "[│┃║┆┊╎┇┋╏]"
_SIDED = re.compile(rf"\s*{_SIDE}(.*)")
_LAST = re.compile(rf"{_SIDE}\s*$")
_BELOW_SOME = tuple(
    re.compile(rf"{joint}(?:[^{line}]*{joint})*[{cut}]{{2,}}{joint}(?:.*{joint})?")
    for joint, line, cut in (("[│┃║├-╋╞-╬]", "─-╿", "─━═"), ("[|+]", "|+=-", "=-"))
)
"""A border below some cells, with those that go on beside it: │建库├────┤."""
_JOINTS = re.compile("[│┃║├-╋╞-╬|+]")
_CUT = re.compile(r"\s*(?:[─━═]{2,}|[=-]{2,})\s*")
_PLAIN = re.compile(r"\s*\|(.*)\|\s*")
_MARKED = re.compile(r"[◆◇●○■□▲△★☆※•·√✓◎▪➢►▶-]")
_NAMED = re.compile("[^，。；：\\s]{2,16}[：:]")
_ENDS = re.compile("[。；：]$")
_RUN = re.compile("[0-9A-Za-z.%]*")  # what no line breaks
_UNENDED = tuple("、，,和与及（(")
_FULL = 8  # columns that a line may be short of which goes on in the next one
_COLUMNS = re.compile(r"\S(?: {3,}|\u3000{2,})\S")  # what stands in columns is no paragraph
_LINES = 40  # over which a paragraph goes
_ROOM = 4  # columns behind a sentence into which more would have gone
_WIDEST = 60  # of a table, at most


def unframed(lines: Sequence[str]) -> list[str]:
    """Return lines without such frames; what one line of a box or a row goes on with stands on its first line.

    The others are left empty, so that all keep their numbers. A box of one column is text, the rows of others are set
    in strokes. What has more columns than any table is none, and stays.
    """
    made = list(lines)
    for start, end in _frames(lines):
        inside = [_cells(line) for line in lines[start:end]]
        width = max((len(cells) for cells in inside if cells), default=0)
        if width > _WIDEST:
            continue
        if width > 1:
            made[start:end] = _rows(inside, width)
        else:
            made[start:end] = _text([cells[0] if cells else None for cells in inside])
            for at in range(start, end):
                caption = _CAPTION.fullmatch(lines[at])
                made[at] = caption[1].strip() if caption else made[at]
    return made


def _frames(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where frames begin and end: lines in turn that are borders, or have sides."""
    start, plain = -1, False  # whether the frame is one of + - |
    for at, line in enumerate((*lines, "")):
        border = _BORDER.fullmatch(line) is not None or _CAPTION.fullmatch(line) is not None
        plainly = plain and start >= 0
        inside = _SIDED.fullmatch(line) or _is_below_some(line, plain=False)
        inside = inside or (plainly and (_PLAIN.fullmatch(line) or _is_below_some(line, plain=True)))
        if not (border or inside):
            if start >= 0:
                yield start, at
            start = -1
        elif start < 0:
            start, plain = at, line.lstrip()[:1] == "+"


def _is_below_some(line: str, *, plain: bool) -> bool:
    return _BELOW_SOME[plain].fullmatch(line.strip()) is not None


def _cells(line: str) -> list[str | None] | None:
    """Return what stands between the sides of a line of a frame; None for a border, of the line or of a cell."""
    if _BORDER.fullmatch(line) or _CAPTION.fullmatch(line):
        return None
    if _is_below_some(line, plain=False) or (line.lstrip()[:1] in "|+" and _is_below_some(line, plain=True)):
        return [None if _CUT.fullmatch(cell) else cell for cell in _JOINTS.split(line.strip())[1:-1]]
    if (found := _SIDED.fullmatch(line)) is not None:
        return [*re.split(_SIDE, _LAST.sub("", found[1]))]
    found = _PLAIN.fullmatch(line)
    return [*found[1].split("|")] if found else None


def _text(inside: Sequence[str | None]) -> list[str]:
    """Return the paragraphs of a box, each on its first line: None and an empty line part them."""
    said = [line.rstrip() for line in inside if line and line.strip()]
    edge = max(map(widths.columns, said), default=0) - _FULL
    made = ["" for _ in inside]
    place, last, count, room = -1, "", 0, 0
    for at, line in enumerate(inside):
        text = (line or "").strip()
        if not text or line is None:
            place = -1
            continue
        closed = _ENDS.search(last) is not None and _NAMED.match(text) is not None
        closed = closed or (last.endswith("。") and room >= _ROOM + _run(text))
        whole = widths.columns(last) < edge or _COLUMNS.search(text) or _COLUMNS.search(last)
        if place < 0 or _begins(text) or closed or whole or count >= _LINES:
            place, count = at, 0
        made[place] = joined(made[place], text) if made[place] else text
        last, count, room = line.rstrip(), count + 1, _room(line)
    return made


def _begins(text: str) -> bool:
    return BEGINNING.match(text) is not None or _MARKED.match(text) is not None


def _run(text: str) -> int:
    found = _RUN.match(text)
    return found.end() if found else 0


def _room(cell: str) -> int:
    """Return how many columns a cell has behind its text."""
    blanks = cell[len(cell.rstrip()) :]
    return len(blanks) + blanks.count("\u3000")


def _rows(inside: Sequence[list[str | None] | None], width: int) -> list[str]:
    """Return the rows of a table, each on its first line.

    Where borders part all its rows, what stands between two of them is one; elsewhere a row begins with its first cell,
    or where no cell goes on. Cells that a border leaves out go on below it.
    """
    groups = [[*group] for border, group in groupby(enumerate(inside), lambda one: one[1] is None) if not border]
    made = ["" for _ in inside]
    found: list[tuple[int, list[list[str]]]] = []  # where each row stands, and the lines of its cells
    for order, group in enumerate(groups):
        whole = len(groups) > 2 or order == 0 < len(groups) - 1 or any(None in (line or ()) for _, line in group)
        begins, above = True, [""] * width
        held: dict[int, list[list[str]]] = {}  # the columns that go on below a border, each with its row
        for at, line in group:
            cuts = [column for column, cell in enumerate(line or ()) if cell is None and not begins]
            cells = [*(cell or "" for cell in line or ()), *[""] * width][:width]
            if begins or (not whole and (cells[0].strip() or not _goes_on(above, cells))):
                found.append((at, [[] for _ in range(width)]))
            if begins := bool(cuts):
                held = {column: held.get(column, found[-1][1]) for column in range(width) if column not in cuts}
            for column, cell in enumerate(cells):
                if cell.strip():
                    held.get(column, found[-1][1])[column].append(cell.strip())
            above = cells
    columns = [[row[column] or [""] for _, row in found] for column in range(width)]
    meant = [cell_breaks.are_meant(cells) for cells in columns]
    for order, (at, _) in enumerate(found):
        texts = (cell_breaks.whole(columns[column][order], meant[column]) for column in range(width))
        made[at] = f"| {' | '.join(texts)} |"
    return made


def _goes_on(above: Sequence[str], cells: Sequence[str]) -> bool:
    """Return whether a line goes on with the row above: with one cell alone, or with one that was full or unended."""
    pairs = [(one, two) for one, two in zip(above, cells, strict=True) if one.strip() and two.strip()]
    both = [one for one, two in pairs if not cell_breaks.are_two(one.strip(), two.strip())]
    alone = sum(bool(cell.strip()) for cell in cells) < 2
    return alone or any(_room(cell) < _ROOM - 1 or cell.rstrip().endswith(_UNENDED) for cell in both)
