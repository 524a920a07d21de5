"""A table of tasks that ran together into the line of the text above it, as when a page is copied as one line.

The heads of its columns show it (序号工作任务负责单位时间进度备注), its rows are counted from 1, and each ends with
bodies and often with when it is to be done. What the rows name as bodies between two signs 、 tells where the first
body of a row begins, which nothing parts from its task.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import msgspec

from desktop.core.parsing.conventions import BODY_ENDS, DEADLINES, KINDS, LEADING, SUPPORTING
from desktop.core.parsing.values import Line

_LONG = 300  # characters of a line that may hold a text and its table
_ROWS = 3  # that make a table
_FEWEST, _MOST = 8, 1500  # characters of a row
_TASK = r"(?:重点|工作|主要|目标|具体|任务|政策)?(?:任务|事项|举措|措施|内容|工作)(?:名称|内容|事项)?"
_HEADS = re.compile(
    rf"序号(?P<task>{_TASK})(?P<lead>(?:{LEADING}|{SUPPORTING})(?:责任)?(?:{KINDS}))"
    rf"(?P<support>(?:{SUPPORTING})(?:责任)?(?:{KINDS}))?"
    rf"(?P<due>(?:完成|时间|进度|工作|办理)?(?:{DEADLINES}|进度|节点)(?:要求|安排|节点|进度)?)?(?P<note>备注)?"
)
_DIVISION = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、][^。；，\d]{2,40}")
_DUE = (
    r"(?:20\d\d年|\d{1,2}月|持续|长期|逐年|每年|常年|全年|年底|年内|常态|立即|即时|适时|近期|按|"
    r"(?:待|中省|上级|国家)[^、，；。（）()]{0,8}(?:出台|明确|下发|批复))[^、，；。（）()]{0,24}(?:，(?:持续|长期|逐年)[^、，；。（()）\d]{0,6})?"
)
_SOON = (
    r"(?:逐年|持续|长期|每年|全年|常年)(?:落实|推进|实施|开展|坚持)?|"
    r"20\d\d年(?:\d{1,2}月|[1-4一二三四]季度|[上下]半年)?(?:年?底)?前?(?:完成|启动|实施)*"
)
_ENDS = (
    rf"{BODY_ENDS}|会|院|行|各?[市县区州旗]|联|园区|单位|部门|机关|企业|馆|站|所|队|工会|妇联|[科侨文作]协|[市县区]委"
)
_REMARK = r"(?:[（(][^（()）]{1,12}[)）])?等?"
_LAST = re.compile(rf"(?:{_ENDS}){_REMARK}(?P<due>{_DUE})?$")
_NAME = re.compile(rf"[\u4e00-\u9fff]{{1,20}}(?:{_ENDS}){_REMARK}")
_SIGNS = re.compile("会同|[、，；。]|(?<=[）)局委办会厅])(?:和|及)(?=各|[有相]关|[省市县区])|(?<=部门)和(?=各)")
_SAYS_ROLE = re.compile("[（(][^（()）]{1,12}[)）]等?$|(?<=.)等$")
_WHOLE = re.compile(
    r"(?:(?:中国)?人民银行|人行|国家[\u4e00-\u9fff]{2,8}总?局|国网|中国(?:移动|电信|联通|铁塔|科协|侨联|残联|文联|作协)|全国妇联|全国总工会|团[省市县区州]委|各|[有相]关)"
    r"[\u4e00-\u9fff]{0,14}$"
)
"""What the name of a body begins with, wherever it stands."""
_TOUCH = re.compile("(?:(?<=[局厅委办院会府部行）)])|(?<=集团)|(?<=公司))(?=[省市县区州各])")
"""Where the last body of one column touches the first of the next: 市商务局|市财政局."""
_LONGEST = 20  # characters of the name of a body
_TASK_END = 5  # characters of the end of a task before a name, more than of a place: 云岭自治州
_LEVELS = "省市县区州旗"
_NEAR = 90  # characters of the end of a row with its last body
_SIGNED = re.compile(
    r"附件\d?[：:](?P<title>[^。：；]{2,40}?)(?P<signed>[^。，；：]{2,30}\d{4}年\d{1,2}月\d{1,2}日)(?P<annex>附件\d?)(?P=title)$"
)
"""The list of annexes, the signature, and the title of the annex once more above its table."""
_ANNEX = re.compile(r"(?<=[。）)日])附件\d?[：:]?(?=[^。：；，]{2,40}$)")
_TAIL = 160  # characters above a table in which these stand


class _Parted(msgspec.Struct):
    """A row: its number, its task, and the pieces between the signs of its list of bodies, the first one glued on."""

    number: int
    said: str
    due: str
    division: str = ""


def tasks_apart(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such tables as rows behind the text above them; others stay untouched.

    The lines behind a cut one are counted on, so that each number stays the number of one line.
    """
    if not any(len(line.text) >= _LONG and line.cells is None and "序" in line.text for line in lines):
        return tuple(lines)
    made: list[Line] = []
    more = 0
    tables = max((line.table or 0 for line in lines), default=0)
    for line in lines:
        parts = _parts(line, tables + 1) if len(line.text) >= _LONG and line.cells is None else [line]
        tables += len(parts) > 1
        for at, part in enumerate(parts):
            made.append(msgspec.structs.replace(part, number=line.number + more + at) if more + at else part)
        more += len(parts) - 1
    return tuple(made)


def _parts(line: Line, table: int) -> list[Line]:
    """Return the text and the rows that a line holds, itself alone where it holds no such table."""
    text = re.sub(r"\s", "", line.text) if "序" in line.text else ""
    heads = _HEADS.search(text)
    if heads is None:
        return [line]
    rows, end = _rows(text, heads.end())
    if len(rows) < _ROWS:
        return [line]
    columns = [role for role in ("task", "lead", "support", "due", "note") if heads[role]]
    names = _known(rows)
    made = [msgspec.structs.replace(line, text=part) for part in _above(text[: heads.start()])]
    made.append(_row(line, ["序号", *(heads[role] for role in columns)], table))
    for row in rows:
        if row.division:
            made.append(_row(line, [row.division, *[""] * len(columns)], table))
        cells = _cells(row, names, both="support" in columns)
        texts = [cells.get(role, "") for role in columns] if cells else []
        made.append(_row(line, [str(row.number), *texts] if cells else [f"{row.number}{row.said}{row.due}"], table))
    behind = text[end:]
    return [*made, msgspec.structs.replace(line, text=behind)] if behind else made


def _row(line: Line, cells: Sequence[str], table: int) -> Line:
    return msgspec.structs.replace(line, text="\t".join(cells), cells=tuple(cells), table=table)


def _above(text: str) -> Iterator[str]:
    """Yield the text above a table, its signature and the title of the annex that it stands in."""
    tail = max(0, len(text) - _TAIL)
    if found := _SIGNED.search(text, tail):
        yield from (text[: found.start()], f"附件：{found['title']}", found["signed"], found["annex"], found["title"])
    elif found := _ANNEX.search(text, tail):
        yield from (text[: found.start()], found[0].rstrip("：:"), text[found.end() :])
    elif text:
        yield text


def _rows(text: str, start: int) -> tuple[list[_Parted], int]:
    """Return the rows that are counted from 1 at a place, and where the last one ends."""
    found: list[_Parted] = []
    place, division = _begun(text, start, 1)
    while place is not None:
        number = len(found) + 1
        begun = place + len(str(number))
        for after in _candidates(text, begun, number + 1):
            ended, below = _without_division(text[begun:after])
            if (last := _LAST.search(ended, max(0, len(ended) - _NEAR))) is not None:
                due = last["due"] or ""
                found.append(_Parted(number, ended[: len(ended) - len(due)], due, division))
                place, division = after, below
                break
        else:
            end, due = _end(text, begun, found)
            start = end + len(due) if end else place
            if end:
                found.append(_Parted(number, text[begun:end], due, division))
            place = None
    return found, start


def _begun(text: str, start: int, number: int) -> tuple[int | None, str]:
    """Return where the first row begins, and the heading that divides the table above it."""
    if text.startswith(str(number), start):
        return start, ""
    above = _DIVISION.match(text, start)
    return (above.end(), above[0]) if above and text.startswith(str(number), above.end()) else (None, "")


def _candidates(text: str, start: int, number: int) -> Iterator[int]:
    """Yield where a number may begin a row: it is no part of a figure, and counts nothing."""
    counts = r"[\d.．%％‰年月日个万亿元人次家号楼级]"
    ordinal = re.compile(rf"(?<![\d.．第年至到-]){number}(?:(?=20\d\d年)|(?!{counts}))")
    for found in ordinal.finditer(text, start + _FEWEST, start + _MOST):
        yield found.start()


def _without_division(text: str) -> tuple[str, str]:
    """Return what a row says, and the heading behind it that divides the table."""
    for found in re.finditer(r"[（(]?[一二三四五六七八九十]{1,3}[）)、]", text[-44:]):
        place = max(0, len(text) - 44) + found.start()
        if _DIVISION.fullmatch(text, place) and _LAST.search(text[:place], max(0, place - _NEAR)):
            return text[:place], text[place:]
    return text, ""


def _end(text: str, start: int, rows: Sequence[_Parted]) -> tuple[int, str]:
    """Return where the last row ends, and when it is to be done: behind bodies that other rows name, or as they end.

    0 where no such bodies follow.
    """
    names = "|".join(sorted(map(re.escape, _known(rows)), key=len, reverse=True))
    dues = "|".join(sorted({re.escape(row.due) for row in rows if row.due}, key=len, reverse=True))
    stop = min(len(text), start + _MOST)
    if not names:
        return 0, ""
    due = re.compile(rf"{dues}|{_SOON}" if dues else _SOON)
    office = rf"[{_LEVELS}][\u4e00-\u9fff]{{1,14}}?[局厅委办部院会联](?=[、（(和及各{_LEVELS}]|会同|{due.pattern})"
    bodies = re.compile(rf"(?:(?:{names}|{office}){_REMARK}(?:会同|[、，；和及])?)+")
    ends = [found.end() for found in bodies.finditer(text, start + 1, stop)]
    dated = ((end, found[0]) for end in ends if (found := due.match(text, end)))
    return next(dated, (ends[0], "") if ends else (0, ""))


def _known(rows: Sequence[_Parted]) -> set[str]:
    """Return the names of bodies that stand between two signs of a list in the rows; none with a task before it."""
    listed: set[str] = set()
    for row in rows:
        signs = list(_SIGNS.finditer(row.said))
        for sign, behind in zip_longest(signs, signs[1:]):
            piece = row.said[sign.end() : behind.start() if behind else len(row.said)]
            if sign[0] not in "。；，" and _NAME.fullmatch(piece):
                listed.update(_SAYS_ROLE.sub("", name) for name in _TOUCH.split(piece))
    sure = {name for name in listed if name[0] in f"{_LEVELS}各" or _WHOLE.match(name)}
    tasks = {  # 可推广的模式市粮食局: the end of a task with the first body behind it
        name for name in listed for other in listed if name.endswith(other) and len(name) >= len(other) + _TASK_END
    }
    return sure | {name for name in listed - tasks if _glued(name, sure) is None}


def _cells(row: _Parted, names: set[str], both: bool) -> dict[str, str] | None:
    """Return the cells of a row by what their columns hold, None where nobody can tell where its bodies begin."""
    start = len(row.said)
    for sign in [*reversed(list(_SIGNS.finditer(row.said))), None]:
        begin = sign.end() if sign else 0
        first, *others = _TOUCH.split(row.said[begin:start]) if both else [row.said[begin:start]]
        joins = sign is not None and (sign[0] not in "。；，" or _joins(row.said, sign, names))
        if sign is not None and joins and all(_is_name(one, names) for one in (first, *others)):
            start = sign.start()
            continue
        place = _glued(first, names)
        if place is None or not all(_is_name(one, names) for one in others):
            return None
        start = begin + place
        break
    task, bodies = row.said[:start], row.said[start:]
    lead, support = _divided(bodies) if both else (bodies, "")
    return {"task": task, "lead": lead, "support": support, "due": row.due} if task and bodies else None


def _glued(piece: str, names: set[str]) -> int | None:
    """Return where the name of a body begins at the end of a piece, whatever stands before it; None if unknown."""
    bare = _SAYS_ROLE.sub("", piece)
    begun = [len(bare) - len(name) for name in names if bare.endswith(name)]
    if begun:
        return min(begun)
    if found := _WHOLE.search(bare):
        return found.start()
    level = Counter(name[0] for name in names if name[0] in _LEVELS).most_common(1)
    place = bare.rfind(level[0][0]) if level else -1
    if place > 0 and bare[place - 1] == bare[place]:
        place -= 1  # 市市场监管局
    return place if place >= 0 and _NAME.fullmatch(piece, place) and len(bare) - place > 2 else None


def _joins(said: str, sign: re.Match[str], names: set[str]) -> bool:
    """Return whether a comma stands between two bodies: 市粮食局，各县人民政府."""
    before = said[max(0, sign.start() - _LONGEST) : sign.start()]
    return sign[0] == "，" and said.startswith("各", sign.end()) and _glued(before, names) is not None


def _is_name(piece: str, names: set[str]) -> bool:
    bare = _SAYS_ROLE.sub("", piece)
    if bare in names or (bare[:1] == "各" and _NAME.fullmatch(bare) is not None):
        return True
    return bare[:1] in _LEVELS and _NAME.fullmatch(bare) is not None and _glued(bare, names) == 0


def _divided(bodies: str) -> tuple[str, str]:
    """Return the bodies of the first column and those of the second, which nothing parts: 甲局乙局、丙局."""
    first, *others = _TOUCH.split(bodies)
    return (first, others[0]) if len(others) == 1 else (bodies, "")
