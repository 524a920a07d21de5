"""Tables of indicators that lost their layout wholly: heads, names and figures touch in the middle of a paragraph.

序号指标2020年2025年属性1仓容（万吨）120150约束性2粮库完好率（%）≥90≥95预期性 becomes the rows of a table. The heads
say how many figures a row has; of the ways in which a run of digits falls into as many numbers, that one is taken whose
numbers are nearest to each other, as one row counts one thing. A row that nothing tells apart ends the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import log

import msgspec

from desktop.core.parsing.values import Line

_YEAR = r"20\d\d年(?:[（(]?(?:目标|现状|基期|规划|预期)值?[)）]?)?"
_HEAD = re.compile(
    r"(?P<count>序\s*号)?(?P<name>(?:主要|年度|发展|核心|具体|目标|考核)*(?:指\s*标(?:名称)?|目标项目|项\s*目))"
    rf"(?P<years>(?:{_YEAR}(?!比))+)(?P<more>20\d\d年比20\d\d年[增下][长降]|(?P<sums>〔累计〕)\d?)?(?P<binding>(?:指标)?属\s*性)?"
)
_BLANK = re.compile(r"\s+")
_SIGN = r"(?:[<>≤≥＜＞约]|超过|达到|不低于|不少于|不超过)?"
_BEHIND = r"(?:%|％|‰|个百分点|[万亿]?(?:元|人|个|家|吨|张|所|座))?(?:左右|以上|以下|以内)?"
_CELL = re.compile(rf"{_SIGN}[-－]?(?:0|[1-9]\d*)(?:\.\d+)?{_BEHIND}|[-—－]")
_MORE = re.compile(rf"[-－]?(?:0|[1-9]\d*)(?:\.\d+)?{_BEHIND}|〔\d[\d.]*〕|[-—－]")
"""What is added over the years, or reached in all of them, behind the cells of the years."""
_COUNTED = "[万亿]?[元人个家吨张所座](?=[^\u4e00-\u9fff]|$|约束|预期)"
_RUN = (
    rf"(?:{_SIGN}[-－]?\d|[-—－]{{1,2}}[\d<>≥≤＜＞〔])"
    rf"(?:[\d.〔〕<>≤≥＜＞%％‰－-]|个百分点|左右|以上|以下|以内|{_COUNTED})*"
)
_NAME = r"[\u4e00-\u9fffA-Z][^\d<>≤≥＜＞，。；：]{1,40}?(?:[（(][^（()）]{1,12}[)）])?"
_ROW = re.compile(rf"\s*(?P<name>{_NAME})(?P<run>{_RUN})")
_BINDING = re.compile(r"(?P<said>[^。；]{2,80}?)(?P<word>约束性|预期性|指导性|引导性)")
_ENDS = re.compile(rf"(?P<name>.*?[^\d.<>≤≥＜＞%％‰－—-])(?P<run>{_RUN})$")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_COUNT = re.compile(r"\s*(\d+)")
_LABEL = re.compile(r"^.*\d\.(?=[\u4e00-\u9fff])")  # 1.粮库质量粮库完好率: of which kind a row is
_EMPTY = "-—－"
_COLUMNS, _FEWEST, _LONGEST, _MOST = 2, 3, 24, 5  # columns, rows, characters of a run, figures of a row


def unsquashed(lines: Sequence[Line], alone: bool = False) -> tuple[Line, ...]:
    """Return lines with such tables as rows; others stay untouched.

    Args:
        lines: of a text.
        alone: only those tables before which no sentence stands on their line.
    """
    made: list[Line] = []
    tables = max((line.table or 0 for line in lines), default=0)
    for line in lines:
        head = _HEAD.search(line.text) if line.cells is None and "20" in line.text else None
        rows, end = _rows(line.text, head) if head else ([], 0)
        if head is None or len(rows) < _FEWEST or (alone and "。" in line.text[: head.start()]):
            made.append(line)
            continue
        tables += 1
        made += _text(line, line.text[: head.start()])
        for cells in (_heads(head), *rows):
            made.append(
                msgspec.structs.replace(line, text="\t".join(cells), cells=tuple(cells), table=tables, level=None)
            )
        made += _text(line, line.text[end:])
    return tuple(made)


def _text(line: Line, text: str) -> Iterator[Line]:
    if text.strip():
        yield msgspec.structs.replace(line, text=text.strip())


def _heads(head: re.Match[str]) -> list[str]:
    aimed = "目标" if "目标" in head["name"] and "目标" not in head["years"] else ""  # of every year
    years = [f"{year}{aimed}" for year in re.findall(_YEAR, head["years"])]
    return ["指标", *years, *(["属性"] if head["binding"] else [])]


def _rows(text: str, head: re.Match[str]) -> tuple[list[list[str]], int]:
    """Return the cells of the rows behind the heads, and where the last of them ends."""
    years = len(re.findall(_YEAR, head["years"]))
    made: list[list[str]] = []
    end, number = head.end(), 1
    if years + bool(head["binding"]) < _COLUMNS or years + bool(head["more"]) > _MOST:
        return made, end
    read = _bound if head["binding"] else _bare
    while True:
        counted = _COUNT.match(text, end)
        if head["binding"] and counted and counted[1][0] == "1" and not counted[1].startswith(str(number)):
            number = 1  # each kind of indicators is counted anew
        if head["count"] and counted and counted[1].startswith(str(number)):
            end, number = counted.start(1) + len(str(number)), number + 1
        row, place = read(text, end, head, number)
        if place == end:
            return made, end
        made += [row] if row else []
        end = place


def _bound(text: str, at: int, head: re.Match[str], _number: int) -> tuple[list[str], int]:
    """Return the cells of a row that says how binding it is, and where it ends; no cells where it has no figure."""
    found = _BINDING.match(text, at)
    if found is None:
        return [], at
    row = _ENDS.fullmatch(_BLANK.sub("", found["said"]))
    cells = _figures(row["run"], head) if row else []
    return [_LABEL.sub("", row["name"]), *cells, found["word"]] if row and cells else [], found.end()


def _bare(text: str, at: int, head: re.Match[str], number: int) -> tuple[list[str], int]:
    """Return the cells of a row whose end only its figures show; the number of the next row may touch them."""
    found = _ROW.match(text, at)
    if found is None:
        return [], at
    following = str(number) if head["count"] and found["run"].endswith(str(number)) else ""
    for behind in dict.fromkeys((following, "")):
        run = found["run"].removesuffix(behind)
        if cells := _figures(run, head):
            return [found["name"], *cells], found.start("run") + len(run)
    return [], at


def _figures(run: str, head: re.Match[str]) -> list[str]:
    """Return the cells of the years into which a run of figures falls, nearest to each other; none for no way.

    Where the last year has none of its own, what is reached over the years, 〔18〕, stands for it.
    """
    years = len(re.findall(_YEAR, head["years"]))
    if len(run) > _LONGEST:
        return []
    every = list(_ways(run, [*[_CELL] * years, *([_MORE] if head["more"] else [])]))
    if head["sums"]:  # of which a row may have none
        every += _ways(run, [_CELL] * years)
    every = [cells for cells in every if cells[years - 1] not in _EMPTY or cells[-1][:1] == "〔"]
    best = min(every, key=lambda cells: (_blind(cells), _apart(cells[:years])), default=[])
    if best and best[years - 1] in _EMPTY and best[-1][:1] == "〔":
        best[years - 1] = best[-1][1:-1]
    return best[:years]


def _ways(run: str, kinds: Sequence[re.Pattern[str]]) -> Iterator[list[str]]:
    """Yield every way in which a run falls into cells of such kinds."""
    if len(kinds) == 1:
        if kinds[0].fullmatch(run):
            yield [run]
        return
    for at in range(1, len(run) - len(kinds) + 2):
        if kinds[0].fullmatch(run, 0, at):
            for rest in _ways(run[at:], kinds[1:]):
                yield [run[:at], *rest]


def _blind(cells: Sequence[str]) -> int:
    """Return how often cells part two digits, where no sign shows that one number ends."""
    return sum(one[-1].isdigit() and two[0].isdigit() for one, two in zip(cells, cells[1:], strict=False))


def _apart(cells: Sequence[str]) -> float:
    """Return how far the numbers of cells are from each other, and how unlike in their decimals."""
    numbers = [found[0] for cell in cells if (found := _NUMBER.search(cell))]
    pairs = list(zip(numbers, numbers[1:], strict=False))
    far = sum(abs(log(float(one) or 0.1) - log(float(two) or 0.1)) for one, two in pairs)
    return far + sum(len(one.partition(".")[2]) != len(two.partition(".")[2]) for one, two in pairs) / 10
