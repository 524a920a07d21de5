"""The targets of a table of indicators in an annex whose goals are told in words: 力争2027年达到80%，以后逐年提高.

Its cells stand in rows, or a site printed them one a line, without its borders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from desktop.core.parsing.structure import dues, goal_tables, table_rows
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.figures import figures, wide
from desktop.core.parsing.structure.naming import ADVERBS
from desktop.core.parsing.values import Line

_LONGEST_HEAD, _LONGEST_NAME, _LONGEST_GOAL = 8, 40, 60  # characters of a cell
_INDICATOR = re.compile("指标(?:名称|内容)?$")
_GOAL = re.compile("(?<!分)标准$|目标值?$|要求$|规划值$")  # not 评分标准
_NUMBERED = re.compile(r"(\d{1,2})[.．、]\s*([^\d\s，。；：][^。；：]+)$")
_ORDINAL = re.compile(r"^(?:\d{1,2}[.．、]|[（(]\d{1,2}[)）])\s*")
_HEADS = 3  # rows of a table among which that of its heads is
_FORMULA = re.compile(r"[=＝×÷*/]")
_REACHES = re.compile("(?:力争|达到?|为|增[加长]到?|提[高升]到?|降[低至]|控制在|保持在)+$")
_OF = re.compile("(?:以[上下内]|左右)?的?(?!以[上下内]|左右)[\u4e00-\u9fff]")  # behind a figure: 6类以上服务, 65岁老人
_MARKS = re.compile("[得扣加减计记赋满]$")  # 扣2分: what a row is worth, rather than what is reached
_EACH_LESS = re.compile("(?:每[低少缺差超增减延]|[缺少漏]|不足)$")  # 每低1%扣2分
_FEWEST = 4  # characters of what a goal names itself: 支持入库的种类大于3类


def aims(lines: Sequence[Line], start: int, end: int) -> list[Aim]:
    """Return the targets of the indicators that are counted 1, 2 … below the heads of their columns.

    A head names the column of the indicators and one behind it that of the goals; each row is an indicator with its
    number, and as many lines below it as its head stands below that of the indicators, its goal.
    """
    found = _columns(lines, start, end)
    if found is None:
        return []
    begin, apart = found
    made: list[Aim] = []
    last = 0
    for at in range(begin, end - apart):
        row = _NUMBERED.match(lines[at].text.strip())
        if row is None or lines[at].cells is not None or int(row[1]) != last + 1 or len(row[2]) > _LONGEST_NAME:
            continue
        last += 1
        made += _goals(at + apart, row[2].strip(), wide(lines[at + apart].text))
    return made


def of_rows(lines: Sequence[Line], start: int, end: int, tasks: Set[int]) -> Iterator[Aim]:
    """Yield the targets of the rows of tables whose column of goals tells them in words, not in figures alone.

    Those of the rows that are ``tasks`` are not among them.
    """
    for rows in table_rows.every(lines, start, end):
        for place, at in enumerate(rows[:_HEADS]):
            heads = table_rows.cells(lines[at])
            goal = next((column for column, head in enumerate(heads) if _GOAL.search(head)), 0)
            names = [column for column in range(goal) if _INDICATOR.search(heads[column])]
            if max(map(len, heads), default=0) > _LONGEST_HEAD or not names:
                continue
            if goal_tables.sets_goals(heads, [lines[row].cells or () for row in rows[place + 1 :]]):
                continue
            for row in rows[place + 1 :]:
                cells = lines[row].cells or ()
                if row not in tasks and len(cells) == len(heads) and cells[goal] != cells[names[-1]]:
                    yield from _goals(row, _ORDINAL.sub("", cells[names[-1]].strip()), wide(cells[goal]))
            break


def _columns(lines: Sequence[Line], start: int, end: int) -> tuple[int, int] | None:
    """Return the line behind the heads of the columns, and how far the goal stands behind its indicator, or None."""
    for at in range(start, end):
        heads: list[str] = []
        while at + len(heads) < end and _is_head(lines[at + len(heads)]):
            heads.append(lines[at + len(heads)].text.strip())
        goal = next((place for place, head in enumerate(heads) if _GOAL.search(head)), 0)
        names = [place for place in range(goal) if _INDICATOR.search(heads[place])]
        if names:
            return at + len(heads), goal - names[-1]
    return None


def _is_head(line: Line) -> bool:
    text = line.text.strip()
    return line.cells is None and re.fullmatch("[\u4e00-\u9fff]+", text) is not None and len(text) <= _LONGEST_HEAD


def _goals(line: int, name: str, text: str) -> Iterator[Aim]:
    """Yield the targets of the cell that says what an indicator is to reach."""
    if len(text) > _LONGEST_GOAL or _FORMULA.search(text):
        return
    for figure in figures(text):
        start = max(text.rfind(sign, 0, figure.start) for sign in "，。；：") + 1
        before = text[start : figure.start]
        if (figure.unit == "分" and _MARKS.search(before)) or _EACH_LESS.search(before):
            continue
        said = ADVERBS.sub("", _REACHES.sub("", before.strip()))
        if len(said) < _FEWEST and _OF.match(text, figure.end):
            continue
        yearly = "每年" in before or "逐年" in before
        name = said + name if said.startswith("每") else said if len(said) >= _FEWEST else name
        due = None if yearly else dues.last(text, None, 0, figure.start)
        yield Aim(line, start, figure.end, name, figure.comparator, figure.value, figure.unit, due)
