"""Tables that came as one cell a line, as when a web page's text is copied.

The numbers of their rows tell them, or the heads of the columns of a table of indicators.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from desktop.core.parsing.values import Line

NUMBER = re.compile("序号|编号")
DIVISION = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、]")
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
_REST = re.compile(r"[（(\[［〔]")  # with what the second line of a head begins
_REMARKS = re.compile(r"备\s*注|说\s*明")
_TOTAL = re.compile(r"[\u4e00-\u9fff]{0,3}(?:合\s*计|总\s*计)")
_FIGURE = re.compile(r"\d[\d.,]*%?|[-—–/]+")
_DATED = re.compile(r"20\d\d ?年")


def with_tables(lines: Sequence[Line], table: Callable[[int], tuple[list[Line], int] | None]) -> tuple[Line, ...]:
    """Return lines with tables as rows; others stay untouched.

    Args:
        lines: of a text.
        table: gives the lines of the table that begins at a place, and where it ends; None where none begins.
    """
    made: list[Line] = []
    tables = max((line.table or 0 for line in lines), default=0)
    at = 0
    while at < len(lines):
        found = table(at)
        if found is None:
            made.append(lines[at])
            at += 1
            continue
        tables += 1
        rows, at = found
        made += [msgspec.structs.replace(row, table=tables) if row.cells else row for row in rows]
    return tuple(made)


def tabled(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such tables as rows; others stay untouched.

    A line 序号 begins one: the heads of the other columns follow, then 1 and its cells, then 2 and as many. Above a
    row a heading may stand that divides the table.
    """
    if not any("号" in line.text for line in lines):
        return tuple(lines)

    def table(at: int) -> tuple[list[Line], int] | None:
        rows, end = _rows(lines, at) if "号" in lines[at].text else ([], at)
        return (rows, end) if rows else None

    return with_tables(lines, table)


def indicated(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with the tables of indicators as rows whose cells stand on lines of their own.

    The heads of the columns begin one: 指标, years, and often 单位 or 属性. A row is a name with a cell for each of the
    others; cells that a page printed elsewhere belong to nobody and stay lines.
    """

    def table(at: int) -> tuple[list[Line], int] | None:
        heads = _heads(lines, at) if "指标" in lines[at].text else []
        rows, end = _indicators(lines, at + len(heads), heads) if heads else ([], at)
        if not any(row.cells for row in rows):
            return None
        return [_row(lines[at : at + len(heads)], len(heads)), *rows], end

    return with_tables(lines, table)


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
    if not _is_cell(lines[at]) or not NUMBER.fullmatch(re.sub(r"\s", "", _text(lines, at))):
        return [], at
    begin = next((size for size in range(1, _MOST + 2) if _text(lines, at + size) == "1"), 0)
    begin -= int(bool(DIVISION.match(_text(lines, at + begin - 1))))
    if begin < _FEWEST or any(len(line.text) > _HEAD or not _is_cell(line) for line in lines[at : at + begin]):
        return [], at
    for heads in named([_text(lines, one) for one in range(at, at + begin)]):
        rows, end = _counted(lines, at + begin, len(heads))
        if rows:
            text = "\t".join(heads)
            return [msgspec.structs.replace(lines[at], text=text, cells=tuple(heads), level=None), *rows], end
    return [], at


def named(heads: list[str]) -> Iterator[list[str]]:
    """Yield the names that columns may have: as they stand, whole where a bracket was parted, without a common head.

    总投资 | （万元） is one; 整治计划 | 2026年 | 2027年 are two, with a head above both; 备注 may be empty in all rows.
    """
    yield heads
    whole: list[str] = []
    for head in heads:
        if whole and _REST.match(head):
            whole[-1] += head
        else:
            whole.append(head)
    if len(whole) < len(heads):
        yield whole
    if _REMARKS.fullmatch(whole[-1]):
        yield whole[:-1]
    first = next((at for at, head in enumerate(whole) if _YEAR.fullmatch(head) or _DATED.match(head)), 0)
    if first > 1 and len(whole) - first >= _ROWS and all(map(_DATED.match, whole[first:])):
        above = whole[first - 1]
        yield [*whole[: first - 1], *(head + above for head in whole[first:])]


def _counted(lines: Sequence[Line], at: int, width: int) -> tuple[list[Line], int]:
    """Return the rows of so many cells that are counted from 1 at a line, and where the last one ends."""
    rows: list[Line] = []
    end, number = at, 1
    while width >= _FEWEST:
        heading = int(bool(DIVISION.match(_text(lines, end))))
        cells = lines[end + heading : end + heading + width]
        if len(cells) < width or _bare(cells[0].text) != str(number) or not all(map(_is_cell, cells)):
            break
        if heading:
            rows.append(_row(lines[end : end + 1], width))
        rows.append(_row(cells, width))
        end, number = end + heading + width, number + 1
    if number <= _ROWS:
        return [], at
    total = lines[end : end + width - 1]  # has no number
    if (
        len(total) == width - 1
        and _TOTAL.fullmatch(_text(lines, end))
        and all(_FIGURE.fullmatch(_bare(one.text)) for one in total[1:])
    ):
        texts = ["", *(_bare(one.text) for one in total)]
        rows.append(msgspec.structs.replace(total[0], text="\t".join(texts), cells=tuple(texts), level=None))
        end += width - 1
    return rows, end


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
