"""Tables that came as one cell a line, as when a web page's text is copied.

The numbers of their rows tell them, or the heads of the columns of a table of indicators.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.values import Line

_NUMBER = re.compile("序号|编号")
_DIVISION = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、]")
_FEWEST, _MOST = 3, 10  # columns
_ROWS = 2  # that make a table
_INDICATOR = re.compile("指标(?:名称)?")
_YEAR = re.compile(r"20\d\d ?年?(?:[（(][^（()）]{2,6}[)）]|目标值?|规划值?|现状值?)?")
UNIT = re.compile("(?:计量)?单位")
_ATTRIBUTE = re.compile("(?:指标)?(?:属性|性质|类型)")
_BINDING = re.compile("(?:约束|预期|引导|指导)性?")
DASH = re.compile("[-—–/]+")
_VALUE, _OF = 14, 8  # characters of a cell with what is reached, and of one with its unit
_HEAD, _CELL = 20, 400  # characters of the head of a column, and of a cell


def tabled(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such tables as rows; others stay untouched.

    A line 序号 begins one: the heads of the other columns follow, then 1 and its cells, then 2 and as many. Above a
    row a heading may stand that divides the table.
    """
    if not any("号" in line.text for line in lines):
        return tuple(lines)
    made: list[Line] = []
    tables = max((line.table or 0 for line in lines), default=0)
    at = 0
    while at < len(lines):
        rows, end = _rows(lines, at) if "号" in lines[at].text else ([], at)
        if not rows:
            made.append(lines[at])
            at += 1
            continue
        tables += 1
        made += [msgspec.structs.replace(row, table=tables) for row in rows]
        at = end
    return tuple(made)


def indicated(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with the tables of indicators as rows whose cells stand on lines of their own.

    The heads of the columns begin one: 指标, years, and often 单位 or 属性. A row is a name with a cell for each of the
    others; cells that a page printed elsewhere belong to nobody and stay lines.
    """
    made: list[Line] = []
    tables = max((line.table or 0 for line in lines), default=0)
    at = 0
    while at < len(lines):
        heads = _heads(lines, at) if "指标" in lines[at].text else []
        rows, end = _indicators(lines, at + len(heads), heads) if heads else ([], at)
        if not any(row.cells for row in rows):
            made.append(lines[at])
            at += 1
            continue
        tables += 1
        heading = msgspec.structs.replace(_row(lines[at : at + len(heads)], len(heads)), table=tables)
        made += [heading, *(msgspec.structs.replace(row, table=tables) if row.cells else row for row in rows)]
        at = end
    return tuple(made)


def _heads(lines: Sequence[Line], at: int) -> list[str]:
    """Return the heads of the columns of such a table, none where a line begins none."""
    if not _INDICATOR.fullmatch(_text(lines, at)) or not _is_cell(lines[at]):
        return []
    heads = [_text(lines, at)]
    kinds = (_YEAR, UNIT, _ATTRIBUTE)
    while _is_cell_at(lines, at + len(heads)) and any(kind.fullmatch(_text(lines, at + len(heads))) for kind in kinds):
        heads.append(_text(lines, at + len(heads)))
    return heads if any(map(_YEAR.fullmatch, heads)) else []


def _indicators(lines: Sequence[Line], at: int, heads: Sequence[str]) -> tuple[list[Line], int]:
    """Return the rows below the heads, the lines between them behind these, and where the last one ends."""
    found: list[Line] = []
    end, kept, width = at, 0, len(heads)
    while at < len(lines) and at < end + 2 * width and _is_cell_at(lines, at):
        cells = lines[at : at + width]
        if len(cells) == width and _is_indicator(cells, heads):
            found.append(_row(cells, width))
            at += width
            end, kept = at, len(found)
        else:
            found.append(lines[at])
            at += 1
    rows = [row for row in found[:kept] if row.cells is not None]
    others = [row for row in found[:kept] if row.cells is None]
    return ([*rows, *others], end) if len(rows) >= _ROWS else ([], end)


def _is_indicator(cells: Sequence[Line], heads: Sequence[str]) -> bool:
    """Return whether cells are the name of an indicator and what its columns may hold."""
    if not all(map(_is_cell, cells)):
        return False
    texts = [_bare(cell.text) for cell in cells]
    if not re.search("[\u4e00-\u9fff]{4}", texts[0]) or _BINDING.fullmatch(texts[0]) or re.match(r"\d", texts[0]):
        return False
    bound = any(map(_ATTRIBUTE.fullmatch, heads))
    return all(_may_hold(head, text, bound) for head, text in zip(heads[1:], texts[1:], strict=True))


def _may_hold(head: str, text: str, bound: bool) -> bool:
    """Return whether a column may hold a cell; ``bound``: another column says how binding the row is."""
    if _ATTRIBUTE.fullmatch(head):
        return _BINDING.fullmatch(text) is not None
    if UNIT.fullmatch(head):
        return 0 < len(text) <= _OF and re.match(r"\d", text) is None
    short = len(text) <= _VALUE and _BINDING.fullmatch(text) is None
    return short and (bound or re.search(r"\d", text) is not None or DASH.fullmatch(text) is not None)


def _is_cell_at(lines: Sequence[Line], at: int) -> bool:
    return at < len(lines) and _is_cell(lines[at]) and not re.search("[。；]", lines[at].text)


def _rows(lines: Sequence[Line], at: int) -> tuple[list[Line], int]:
    """Return the rows of the table that begins at a line, and where it ends; none where none begins."""
    if not _is_cell(lines[at]) or not _NUMBER.fullmatch(re.sub(r"\s", "", _text(lines, at))):
        return [], at
    width = next((size for size in range(1, _MOST + 2) if _text(lines, at + size) == "1"), 0)
    width -= int(bool(_DIVISION.match(_text(lines, at + width - 1))))
    heads = lines[at : at + width]
    if width < _FEWEST or any(len(line.text) > _HEAD or not _is_cell(line) for line in heads):
        return [], at
    rows = [_row(heads, width)]
    end, number = at + width, 1
    while True:
        heading = int(bool(_DIVISION.match(_text(lines, end))))
        cells = lines[end + heading : end + heading + width]
        if len(cells) < width or _bare(cells[0].text) != str(number) or not all(map(_is_cell, cells)):
            break
        if heading:
            rows.append(_row(lines[end : end + 1], width))
        rows.append(_row(cells, width))
        end, number = end + heading + width, number + 1
    return (rows, end) if number > _ROWS else ([], at)


def _text(lines: Sequence[Line], at: int) -> str:
    return _bare(lines[at].text) if at < len(lines) else ""


def _bare(text: str) -> str:
    """Return the text of a cell without the bar that some pages print behind each."""
    return text.strip().removeprefix("|").removesuffix("|").strip()


def _is_cell(line: Line) -> bool:
    return line.cells is None and len(line.text) <= _CELL


def _row(cells: Sequence[Line], width: int) -> Line:
    texts = [_bare(cell.text) for cell in cells]
    texts += [""] * (width - len(texts))
    return msgspec.structs.replace(cells[0], text="\t".join(texts), cells=tuple(texts), level=None)
