"""Boxes and tables that somebody drew with characters: ┌──┐, │ text │, or +---+ and | text |."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop.core.parsing.reading import cell_breaks, widths
from desktop.core.parsing.reading.signs import BEGINNING, joined

_BORDER = re.compile(r"\s*(?:[─-╿]{3,}(?:[─-╿\s]*[─-╿])?|\+(?:[-=]{2,}\+)+)\s*")
_CAPTION = re.compile(r"\s*[┌┏╔╭╓╒][─━═]*\s*([^─-╿\s][^─-╿]*?)\s*[─━═]*[┐┓╗╮╖╕]\s*")
"""A caption in the upper border: ┌─ 专栏1 仓储建设 ─┐."""
_SIDE = "[│┃║┆┊╎┇┋╏]"
_SIDED = re.compile(rf"\s*{_SIDE}(.*?){_SIDE}?\s*")
_PLAIN = re.compile(r"\s*\|(.*)\|\s*")
_MARKED = re.compile(r"[◆◇●○■□▲△★☆※•·√✓◎▪➢►▶-]")
_NAMED = re.compile("[^，。；：\\s]{2,16}[：:]")
_ENDS = re.compile("[。；：]$")
_FULL = 8  # columns that a line may be short of which goes on in the next one
_COLUMNS = re.compile(r"\S(?: {3,}|\u3000{2,})\S")  # what stands in columns is no paragraph
_LINES = 40  # over which a paragraph goes


def unframed(lines: Sequence[str]) -> list[str]:
    """Return lines without such frames; what one line of a box or a row goes on with stands on its first line.

    The others are left empty, so that all keep their numbers. A box of one column is text, the rows of others are set
    in strokes.
    """
    made = list(lines)
    for start, end in _frames(lines):
        inside = [_cells(line) for line in lines[start:end]]
        if max((len(cells) for cells in inside if cells), default=0) > 1:
            made[start:end] = _rows(inside)
        else:
            made[start:end] = _text([cells[0] if cells else None for cells in inside])
            for at in range(start, end):
                caption = _CAPTION.fullmatch(lines[at])
                made[at] = caption[1] if caption else made[at]
    return made


def _frames(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where frames begin and end: lines in turn that are borders, or have sides."""
    start, plain = -1, False  # whether the frame is one of + - |
    for at, line in enumerate((*lines, "")):
        border = _BORDER.fullmatch(line) is not None or _CAPTION.fullmatch(line) is not None
        inside = _SIDED.fullmatch(line) is not None or (plain and start >= 0 and _PLAIN.fullmatch(line) is not None)
        if not (border or inside):
            if start >= 0:
                yield start, at
            start = -1
        elif start < 0:
            start, plain = at, line.lstrip()[:1] == "+"


def _cells(line: str) -> list[str] | None:
    """Return what stands between the sides of a line of a frame; None for a border."""
    if _BORDER.fullmatch(line) or _CAPTION.fullmatch(line):
        return None
    if (found := _SIDED.fullmatch(line)) is not None:
        return re.split(_SIDE, found[1])
    found = _PLAIN.fullmatch(line)
    return found[1].split("|") if found else None


def _text(inside: Sequence[str | None]) -> list[str]:
    """Return the paragraphs of a box, each on its first line: None and an empty line part them."""
    said = [line.rstrip() for line in inside if line and line.strip()]
    edge = max(map(widths.columns, said), default=0) - _FULL
    first = _indent(next((line for line in said[1:] if _begins(line.strip())), said[0])) if said else 0
    hangs = any(_indent(line) > first for line in said)
    made = ["" for _ in inside]
    place, last, count = -1, "", 0
    for at, line in enumerate(inside):
        text = (line or "").strip()
        if not text or line is None:
            place = -1
            continue
        closed = _ENDS.search(last) is not None and (_NAMED.match(text) or (hangs and _indent(line) <= first))
        whole = widths.columns(last) < edge or _COLUMNS.search(text) or _COLUMNS.search(last)
        if place < 0 or _begins(text) or closed or whole or count >= _LINES:
            place, count = at, 0
        made[place] = joined(made[place], text) if made[place] else text
        last, count = line.rstrip(), count + 1
    return made


def _begins(text: str) -> bool:
    return BEGINNING.match(text) is not None or _MARKED.match(text) is not None


def _indent(line: str) -> int:
    return widths.columns(line[: len(line) - len(line.lstrip())].replace("\u3000", "  "))


def _rows(inside: Sequence[list[str] | None]) -> list[str]:
    """Return the rows of a table, each on its first line.

    Where borders part all its rows, what stands between two of them is one; elsewhere a row begins with its first cell.
    """
    width = max(len(cells) for cells in inside if cells)
    numbered = list(enumerate(inside))
    groups = [list(group) for between, group in groupby(numbered, lambda one: one[1] is None) if not between]
    made = ["" for _ in inside]
    found: list[tuple[int, list[list[str]]]] = []  # where each row stands, and its lines
    for order, group in enumerate(groups):
        whole = len(groups) > 2 or order == 0 < len(groups) - 1
        for at, line in group:
            cells = [*(cell.strip() for cell in line or ()), *[""] * width][:width]
            if at == group[0][0] or (not whole and cells[0]):
                found.append((at, []))
            found[-1][1].append(cells)
    columns = [[[line[column] for line in row if line[column]] or [""] for _, row in found] for column in range(width)]
    meant = [cell_breaks.are_meant(cells) for cells in columns]
    for order, (at, _) in enumerate(found):
        texts = (cell_breaks.whole(columns[column][order], meant[column]) for column in range(width))
        made[at] = f"| {' | '.join(texts)} |"
    return made
