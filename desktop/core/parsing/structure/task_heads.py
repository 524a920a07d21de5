"""What the heads of the columns of a table of tasks mean, and which row is that of the heads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.conventions import BY_WHEN, HELPS, KINDS, LEADING, OVERSEEING
from desktop.core.parsing.structure import bodies, table_rows
from desktop.core.parsing.structure.document_number import DIGITS
from desktop.core.parsing.structure.goal_tables import INDICATOR, LONGEST_NAME, TASK, goal_columns, in_sentences
from desktop.core.parsing.values import Line

NUMBERED = re.compile(r"序\s*号|编\s*号|^号$")
_DUTY = re.compile("(?:任务|举措|措施|要点|工作|实事)(?:名称|内容|事项|要求)?$")  # of a table that names nobody
LEADS = re.compile(LEADING)
_INNER = (
    "主体|中心|[总支大中]队|年[级段]|院系|学院|党?支部|车间|分公司|街镇|乡镇|县区"  # parts of one body, or of a place
)
SUPPORTS = re.compile(
    rf"{HELPS}|会办|(?:责任|部门)分工$|(?:{OVERSEEING})(?:{KINDS})|(?:支持|支撑|执行|相关|协管|^组织)(?:{KINDS})$|(?:责任|负责|落实|实施|承办|主管)(?:{KINDS}|{_INNER}|处|科|股)"
    rf"|责任(?:领导|人)[/／、及和与]+(?:{KINDS})"  # the bodies share the word before the persons
)
_SHARED = re.compile("(?:任务|职责)分工$")  # who does a task, where another column tells it; else what a body does
BODIED = re.compile(f"{LEADING}|{SUPPORTS.pattern}")
GUIDES = re.compile(r"指导(?:单位|部门)")
_ROLES = (SUPPORTS, GUIDES)
WITHIN = re.compile("处室|科室|股室")  # of one body, beside the columns of the bodies
_HELPED = re.compile(HELPS)
DUE = re.compile(f"{BY_WHEN}|进度|节点|(?:完成|截止|办结)日期")
AIMS = re.compile("目标|指标|预期")  # of a column whose cells say what a task is to reach
_PLANS = re.compile("计划|安排|进度|节点")
_TIME = re.compile("20\\d\\d年?|第?[一二三四]季度?|[上下]半年")  # below the head of such columns, or of plans
_WHEN = re.compile(f"({_TIME.pattern})度?(?:(?:工作|重点|推进|实施)?(?:任务|计划|安排|目标|举措|措施|内容))*")
_RULE = re.compile(rf"[（(][^（()）]{{0,30}}?(?:为|是)(?:{LEADING})[^（()）]{{0,12}}[)）]")
"""What the head of a column says of the whole document: 责任单位（列第一位的为牵头单位）."""
_HEAD, _COLUMNS = 10, 3  # characters of the head of a column, and columns of a table


def heads(cells: Sequence[str]) -> list[str]:
    """Return the heads of columns without blanks, nor the rule which of the bodies leads.

    任务分工 beside a column of tasks tells who does them.
    """
    names = [_RULE.sub("", re.sub(r"\s", "", cell).translate(DIGITS)) for cell in cells]
    told = any(TASK.search(name) and not _SHARED.search(name) for name in names)
    return ["责任分工" if told and _SHARED.search(name) else name for name in names]


def answering(names: list[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the heads of columns with 责任单位 for 单位 where that is no unit of measure: its cells name bodies.

    So with 责任分工 for 分工, where that does not tell in sentences what is whose.
    """
    for at, name in enumerate(names):
        if name in ("单位", "部门", "科室", "分工"):
            cells = [row[at].strip() for row in rows if at < len(row) and row[at].strip() != name]
            filled = [cell for cell in cells if cell]
            if filled and all(map(bodies.is_group, filled)):
                names[at] = f"责任{name}"
    return names


def is_head(names: Sequence[str], nobody: bool, rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a row has the heads of the columns of a table of tasks, with these ``rows``.

    Bodies that only guide (指导部门) are enough: what one place did well is to be done everywhere. So has one whose
    indicators are told in sentences. Where ``nobody`` needs to be named it also is one whose tasks are numbered, or
    which has figures to reach.
    """
    if nobody and any(map(NUMBERED.search, names)) and any(map(_DUTY.search, names)):
        return max(map(len, names)) <= LONGEST_NAME
    bodied = any(map(BODIED.search, names)) or any(map(GUIDES.search, names))
    goals = any(map(INDICATOR.search, names)) and bool(in_sentences(names, rows) or (nobody and goal_columns(names)))
    return (goals or any(map(TASK.search, names))) and bodied


def is_uncalled(names: Sequence[str]) -> bool:
    """Return whether a row has heads, none called tasks, and bodies answer for what it counts: tasks or places."""
    told = any(map(NUMBERED.search, names)) and any(map(BODIED.search, names))
    return told and len(names) >= _COLUMNS and max(map(len, names)) <= _HEAD


def when(name: str) -> str | None:
    """Return the time that the head of a column names, in which the cells below are done: 第一季度, 2027年目标."""
    found = _WHEN.fullmatch(name)
    return found[1] if found else None


def second_head(names: Sequence[str], line: Line) -> list[str] | None:
    """Return the names of columns whose heads stand in two rows, 责任单位 over 牵头 and 配合, or None.

    So do the years of 年度目标 or the quarters of 季度计划, and whatever stands beside heads that go on over both rows.
    """
    cells = table_rows.cells(line)
    if len(cells) != len(names):
        return None
    roles = [len(cell) <= _HEAD and any(role.search(cell) for role in (LEADS, *_ROLES)) for cell in cells]
    apart = sum(roles) > 1 and max(map(len, cells)) <= _HEAD  # 数量 and 单位 may stand beside 牵头单位 and 配合单位
    made, above = list(names), ""
    for at, (name, cell) in enumerate(zip(names, cells, strict=True)):
        above = name or above
        if not cell and not name and above and above not in made:
            made[at] = above  # its head goes on beside those in the second row
        if not cell or cell == name or at in line.continued:
            continue
        if ((aimed := AIMS.search(above)) or _PLANS.search(above)) and _TIME.fullmatch(cell):
            made[at] = f"{cell}目标" if aimed else cell
        elif line.continued or roles[at] or apart:
            made[at] = cell
        else:
            return None
    return made if made != list(names) else None


def is_within(names: Sequence[str]) -> bool:
    """Return whether offices of one body are to do the tasks of a table; others may help them (牵头科室, 配合单位)."""
    bodied = [name for name in names if BODIED.search(name)]
    doing = [name for name in bodied if not _HELPED.match(name)] or bodied
    return all(map(WITHIN.search, doing))
