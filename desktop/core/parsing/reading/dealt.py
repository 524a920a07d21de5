"""Deals the lines of a row of a table of tasks to its columns, where nothing shows where a cell ends.

A cell of bodies ends with a whole name; names that stand between 、 elsewhere are known. What says the task stands
before them, and ends with 。 where it is a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import reduce

import msgspec

from desktop.core.parsing.conventions import BODY_ENDS, DEADLINES, GROUP_LABEL, SHARED
from desktop.core.parsing.reading.signs import WIDE, joined

_TASK = re.compile("(?:任务|事项|举措|措施|内容|要点|工作)(?:名称|内容|要求)?$")
_BODIES = re.compile(f"{GROUP_LABEL}|{SHARED}$|主管部门|责任主体")
_DATE = re.compile(f"{DEADLINES}|进度|节点")
_REMARKS = re.compile("备注|说明")
_WHEN = re.compile("年|月|季度|持续|长期|底前|常态|全程|适时")
_WHEN_ENDS = re.compile("[年月日底前末度]$|推进|坚持|实施|完成|开展|落实|常态|出台|启动")
_NAME = re.compile(
    rf"[\u4e00-\u9fff“”（）()\w·]{{1,40}}?(?:{BODY_ENDS}|单位|部门|机构|企业|中心|机场|海关|[区县镇乡市州盟旗省行会站所院校庭组队])"
)
_PARTS = re.compile("[、，,；;]|等(?=.)")
_LISTED = re.compile("(?<=、)([\u4e00-\u9fff]{3,})(?=、)")
_QUOTED = re.compile("“[^“”]*”")
_NOBODY = re.compile("[-—–/无]+")
_ORDINAL = re.compile(r"\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、")
_HEADING = re.compile("[^。，；、：]{2,16}")
_CLOSED = re.compile("[。！；;]$")
_UNKNOWN, _WRONG, _EMPTY, _OPEN = (
    1,
    4,
    5,
    2,
)  # what it costs: a name, no name, a cell with nothing, more lines of the task
_LONGEST = 14  # characters of a name that nothing else shows to be one
_TAIL = 30  # lines behind a task
_NARROW = 0.6  # of the width of a task: a title beside it
_DEAR = 6.0  # a row on average, where the columns were taken for others than they are


class Kinds(msgspec.Struct, frozen=True):
    """What the columns of a table of tasks hold: its number, a title or none, the task, then the others in order."""

    names: list[str]
    titled: bool
    tail: list[re.Pattern[str]]


def kinds(heads: Sequence[str]) -> Kinds | None:
    """Return what the columns hold, None where they are not those of a table of tasks: number, task, bodies, date."""
    first = next((at for at, head in enumerate(heads) if _BODIES.search(head)), 0)
    said = heads[1:first]
    if not 1 <= len(said) <= 1 + 1 or not all(map(_TASK.search, said)):
        return None
    tail = [next((kind for kind in (_BODIES, _DATE, _REMARKS) if kind.search(head)), None) for head in heads[first:]]
    known = [kind for kind in tail if kind is not None]
    return Kinds(list(heads), len(said) > 1, known) if len(known) == len(tail) else None


def rows(of: Kinds, every: Sequence[tuple[str, list[list[str]]]]) -> list[list[list[str]]] | None:
    """Return the rows that each numbered one makes: itself, and one above it where its title begins a division.

    Args:
        of: the columns.
        every: the number of each row, and its lines on each page.

    None where the lines do not fit the columns.
    """
    known = _names(_together(part) for _, parts in every for part in parts)
    dealt = [_cells(of, parts, known) for _, parts in every]
    if sum(cost for _, cost in dealt) > _DEAR * len(dealt):
        return None
    titles = [_titled(cells[0]) if of.titled else 0 for cells, _ in dealt]
    counted = [bool(count) and _ORDINAL.match(cells[0][0]) for (cells, _), count in zip(dealt, titles, strict=True)]
    divided = sum(map(bool, counted)) > 1
    made: list[list[list[str]]] = []
    for (number, _), (cells, _), count, ordinal in zip(every, dealt, titles, counted, strict=True):
        count = 0 if divided and not ordinal else count
        title, said = _together(cells[0][:count]), _together(cells[0][count:])
        own = ["" if divided else title] if of.titled else []
        row = [number, *own, said, *map(_together, cells[1:])]
        made.append([[title], row] if divided and ordinal else [row])
    return made


def _names(texts: Iterator[str]) -> set[str]:
    """Return the names that stand between two 、, but for those that two columns make together."""
    found = {name for text in texts for name in _LISTED.findall(text) if _is_name(name)}
    return {name for name in found if not any(name[:at] in found and name[at:] in found for at in range(2, len(name)))}


def _entries(text: str) -> list[str]:
    kept = _QUOTED.sub(lambda found: found[0].replace("、", "\0"), text)
    return [part.replace("\0", "、").strip() for part in _PARTS.split(kept.removesuffix("等"))]


def _together(part: Sequence[str]) -> str:
    return reduce(joined, part, "")


def _cells(of: Kinds, parts: Sequence[Sequence[str]], known: set[str]) -> tuple[list[list[str]], int]:
    """Return the lines of each cell but for the number's, that of the task first, and what is wrong with them."""
    cells, cost = (
        _deal(of.tail, list(_lines(parts[0], known)), known) if parts else ([[] for _ in range(1 + len(of.tail))], 0)
    )
    for part in parts[1:]:
        lines = list(_lines(part, known))
        ended = max((at + 1 for at, line in enumerate(lines) if _CLOSED.search(line)), default=0)
        open_ = [at for at, cell in enumerate(cells) if at and cell and not _is_whole(_together(cell))]
        if not open_:
            ended = len(lines)
        cells[0] = [*cells[0], *lines[:ended]]
        for line in lines[ended:]:  # the rests of the cells that the page cut, in their order
            cells[open_[0]] = [*cells[open_[0]], line]
            if len(open_) > 1 and _is_whole(_together(cells[open_[0]])):
                del open_[0]
    return cells, cost


def _lines(part: Sequence[str], known: set[str]) -> Iterator[str]:
    """Yield the lines of a row; a name that stands behind the end of a sentence on one line has one of its own."""
    for line in part:
        said, stop, behind = line.rpartition("。")
        if said and behind and _is_whole(behind):
            yield said + stop
            yield behind
        else:
            yield line


def _is_whole(text: str) -> bool:
    """Return whether a cell of bodies ends with a whole name."""
    return _NAME.fullmatch(_entries(text)[-1]) is not None or _NOBODY.fullmatch(text) is not None


def _deal(tail: Sequence[re.Pattern[str]], lines: list[str], known: set[str]) -> tuple[list[list[str]], int]:
    """Return the lines of the task and of each column behind it at the least cost."""
    ended = max((at + 1 for at, line in enumerate(lines) if _CLOSED.search(line)), default=0)
    first = max(ended, min(1, len(lines)), len(lines) - _TAIL)
    best: dict[int, tuple[int, list[int]]] = {  # by where the columns so far end: the cost, and where each of them ends
        at: (_OPEN + (at - ended) // 2 if 0 < ended < at else 0, [at]) for at in range(first, len(lines) + 1)
    }
    for kind in tail:
        found: dict[int, tuple[int, list[int]]] = {}
        for start, (cost, ends) in best.items():
            for end in range(start, len(lines) + 1):
                worth = cost + _cost(kind, _together(lines[start:end]), known)
                if end not in found or worth < found[end][0]:
                    found[end] = worth, [*ends, end]
        best = found
    cost, ends = best[len(lines)]
    return [lines[: ends[0]], *(lines[one:two] for one, two in zip(ends, ends[1:], strict=False))], cost


def _cost(kind: re.Pattern[str], text: str, known: set[str]) -> int:
    """Return how unlikely a text is as a cell of a column."""
    if not text:
        return 0 if kind is _REMARKS else _EMPTY
    if kind is _REMARKS:
        return _UNKNOWN
    if kind is _DATE:
        if not _WHEN.search(text) or _NAME.fullmatch(_entries(text)[-1]):
            return _WRONG
        return 0 if _WHEN_ENDS.search(text) else _EMPTY
    if _NOBODY.fullmatch(text):
        return 0
    return sum(0 if one in known else _UNKNOWN if _is_name(one) else _WRONG for one in _entries(text))


def _is_name(text: str) -> bool:
    short = len(text) <= _LONGEST or text.endswith("成员单位")
    return short and text.count("“") == text.count("”") and _NAME.fullmatch(text) is not None


def _titled(lines: Sequence[str]) -> int:
    """Return how many lines the title takes that stands in a narrow column before the task; 0 where a row above has it.

    They are much shorter than those of the task; the last one of a cell may be shorter than the others. Where all lines
    of the task are sentences, one that is none stands before them.
    """
    if len(lines) > 1 and all(map(_CLOSED.search, lines[1:])) and _HEADING.fullmatch(lines[0]):
        return 1
    widths = [len(line) + len(WIDE.findall(line)) for line in lines]
    count = 0
    while count < len(lines) - 1 and widths[count] <= (widths[0] + 1 if count else max(widths) * _NARROW):
        if count and widths[count - 1] < widths[0] - 2 and not lines[count - 1].endswith("、"):
            break  # the line before was not full
        count += 1
    ended = count and re.search("[。！；;，、]$", lines[count - 1]) and not _ORDINAL.match(lines[0])
    return 0 if ended else count
