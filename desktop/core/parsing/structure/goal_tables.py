"""Tables of targets, whose number and unit stand apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.conventions import BY_WHEN
from desktop.core.parsing.structure import double_cells, dues, table_rows
from desktop.core.parsing.values import Line

TASK = re.compile(
    r"(?:重点|工作|主要|目标|改革|具体)?(?:任务|事项|举措|措施|项目|工作|内容|实事)(?:名称|内容|事项)?(?:[和及与、]{1,2}(?:目标|标准|要求|指标|内容|措施))?$|^(?:任务|事项|名称)"
)
"""The head of a column of tasks."""
LONGEST_NAME = 24  # characters that the name of a column may have, its remarks in brackets included
INDICATOR = re.compile(r"指\s*标(?!属性|性质|说明|类型|类别|解释|来源|值|数)|目标(?:名称|内容)|^[一二三]级$")
UNIT = re.compile(r"^(?:计量)?单\s*位$")
YEAR = re.compile(r"(20\d\d)\s*年?")
_GOAL = re.compile(r"目标(?:值)?|规划值|预期|指标[值数]|^(?:任务|计划|目标|建设|完成)?(?:数值|数量|[数总]量|[值数])$")
_MARKS = re.compile(
    "分值|得分|权重|(?<![及和与/、])[评扣计打]分"
)  # what an indicator counts for, whatever it is called: 目标分值
_NO_GOALS = re.compile(f"金额|[单总造]价|预算|规格|型号|{_MARKS.pattern}")  # of a table of what is bought, or of marks
_ASKED = re.compile("目标|指标|任务|计划|数量")  # the head of a column that tells how many of each task
_HOW = re.compile("具体|内容|举措|措施|要求|标准|要点|做法")  # what is done of a task that has its name beside it
_OF_COUNT = re.compile("(?![^（()）]*[局委办厅院会]$)[^，。；、\\s\\d]{1,8}")  # a unit in a cell: 万人, %, 台（套）
_UNIT_NAMED = re.compile(r"[\u4e00-\u9fff][（(][^（()）\d]{1,6}[)）]$")
_WITH_UNIT = re.compile(r"\s*[≥≤]?\d[\d.]*[百千万亿]*[\u4e00-\u9fff]{1,3}(?:以上)?\s*")
_NAME = re.compile("[^，。；：\\d]{2,24}")
_NAMES, _FEWEST = 3, 2  # columns among which that of the tasks is; rows of a table of them
_WHOLE = re.compile("(?:计划|目标|总)?任务[数量]?")  # before 其中：2026年任务
_CAPTION = re.compile(r"\s*表\s*\d*[^。；]{4,40}$")
_AIMED = re.compile("目标|规划|预期|计划|任务")
_YEARS = re.compile("(?:年度|年份|时间)?")  # what stands above the names of what is reached, beside the years
_OF_YEAR = re.compile("度?(?:(?:目标|规划|预期|计划|任务)[值数]?)?")  # behind the year of a column of goals
_GROWN = re.compile(
    "年均|累计|增[速长幅]"
)  # what is reached over the years, where the last one has no number of its own
_SHORT_NAME = re.compile("(?![A-Z]*FLOPS|[KMGT]?WH)[A-Z]{3,6}")  # 电能利用效率（PUE）: what it is called too, no unit
_PAST = re.compile(r"基期|现状|实际|完成值|基准|基数")
_DONE = re.compile("(?:实现|完成|执行)情况|完成值|实际")  # what became of the goals of a plan
_EXPECTED = re.compile("预计|预期")  # 预计完成情况, while the plan runs
_THINGS = re.compile("(?<!项目)(?<!工程)(?:类别|类型|品种|种类|名称|对象)|产品")
"""What is counted where no column has tasks: 产品类别."""
_WORDED = re.compile("标准$|要求$|目标")  # the head of a column whose cells may tell in sentences what is reached
_SAID = re.compile("[\u4e00-\u9fff]{4}")
_OWN = re.compile("([\u4e00-\u9fff]{2}(?:率|比[例重]|占比))均?(?:达|不|≥|[保控提稳降])")
"""What is measured, in a cell that tells by itself what its figure is: 建档率达到92%."""
_MARKED = re.compile(r"扣[\d.完减]|[得满加计赋][\d.]*分")  # a sentence that tells how marks are given
_COMPARES = re.compile(r"^\s*[≥≤＞＜>]|以[上内下]\s*$|左右\s*$")
_BY_WHEN = re.compile(f"{BY_WHEN}$")  # the head of a column: 完成时限
_STEP = 3  # years between the columns of a near and a far goal, where nothing tells which of them lie ahead


class Goal(msgspec.Struct, frozen=True):
    """A row of a table of targets."""

    line: int
    object: str
    value: str
    unit: str | None
    due: str | None


def goals(
    lines: Sequence[Line], start: int, end: int, begins: int | None = None, plan: tuple[int, int] | None = None
) -> list[Goal]:
    """Return the targets of the tables of targets between two lines.

    Args:
        lines: of the document.
        start: the first of them.
        end: the line behind the last one.
        begins: the year in which what the document sets begins, where it is known.
        plan: the first and the last year of the plan that it is, where it says so.
    """
    made: list[Goal] = []
    for rows in table_rows.every(lines, start, end):
        for place, at in enumerate(rows[:3]):
            names = table_rows.cells(lines[at])
            if max(map(len, names), default=0) > LONGEST_NAME:
                continue
            if (behind := rows[place + 1 :]) and (both := double_cells.years_below(names, lines[behind[0]])):
                names, behind = both, behind[1:]
            if _looks_back(lines, behind, names):
                break
            columns = goal_columns(names, _ahead(lines, behind, names, plan) or begins)
            told = in_sentences(names, [lines[row].cells or () for row in behind])
            columns = [one for one in columns if one not in told]
            unit = next((one for one, name in enumerate(names) if UNIT.match(name)), None)
            found = [one for one, name in enumerate(names) if INDICATOR.search(name) and one not in columns]
            found = found or _counted_tasks(lines, behind, names, columns, unit)
            if not found and rows[0] > start and (each := _each_year(names, lines[rows[0] - 1].text, begins)):
                columns, found, behind = each, [0], _of_years(lines, behind, names)
            if not columns or not found:
                continue
            before = [one for one in found if one < columns[0]] or found[:1]
            indicator = before[-1]  # 一级指标, 二级指标: the last one tells what is measured
            below = [one for one in range(indicator + 1, columns[0]) if not names[one]]
            named = double_cells.named([lines[at].cells or () for at in behind], [indicator, *below])
            made += _goals(lines, behind, named, columns, unit, names, rows[0])
            break
    return made


def behind(lines: Sequence[Line], last: int) -> int:
    """Return where the table ends that directly follows the ``last`` line of a text; none follows a row of one."""
    end = last + 1
    if last >= 0 and lines[last].cells is not None:
        return end
    while end < len(lines) and (lines[end].cells is not None or re.match(r"^(?:表|专栏)\s*\d", lines[end].text)):
        end += 1
    return end


def _counted_tasks(
    lines: Sequence[Line], rows: Sequence[int], names: Sequence[str], columns: Sequence[int], unit: int | None
) -> list[int]:
    """Return the columns of tasks in a table that tells how many of each: with what they are counted in.

    That stands in cells, behind each number (30个), or in brackets behind most of the names: 农村公路改造（公里）.

    Where one has their names (任务名称) and another tells of them (主要内容), that is the one with the names, unless
    a name stands for several rows: it sorts what is counted then.
    """
    if not columns:
        return []
    told = [cells[unit].strip() for at in rows if unit is not None and len(cells := lines[at].cells or ()) > unit]
    counted = any(told) and all(_OF_COUNT.fullmatch(one) for one in told if one)
    said = ["".join((lines[at].cells or ())[columns[0] : columns[0] + 1]) for at in rows]
    counted = counted or (unit is None and names[columns[0]].endswith("数量") and all(map(_WITH_UNIT.fullmatch, said)))
    named = sum(any(map(_UNIT_NAMED.search, (lines[at].cells or ())[:_NAMES])) for at in rows)
    if not counted and (unit is not None or 2 * named < max(_FEWEST, len(rows))):
        return []
    if any(map(_NO_GOALS.search, names)) or not all(_ASKED.search(names[one]) for one in columns):
        return []
    tasks = [one for one, name in enumerate(names) if TASK.search(name) and one not in columns and one != unit]
    named_so = [one for one in tasks if not _HOW.search(names[one])] or tasks
    if any(_stands_for_several(_column(lines, rows, one)) for one in named_so):
        named_so = [one for one in tasks if _are_names(_column(lines, rows, one))] or named_so
    planned = any(map(_BY_WHEN.search, names)) or any("计划" in names[one] or "任务" in names[one] for one in columns)
    things = (one for one, name in enumerate(names) if _THINGS.search(name) and one not in columns and one != unit)
    return named_so or [one for one in (next(things, None),) if one is not None and counted and planned]


def _column(lines: Sequence[Line], rows: Sequence[int], at: int) -> list[str]:
    return [cells[at].strip() for row in rows if len(cells := lines[row].cells or ()) > at]


def _stands_for_several(cells: Sequence[str]) -> bool:
    """Return whether a cell of a column stands for several rows, below it once more or left empty."""
    return any(below in (cell, "") for cell, below in pairwise(cells) if cell)


def _are_names(cells: Sequence[str]) -> bool:
    """Return whether each cell of a column is a name of its own."""
    return len(set(cells)) == len(cells) and all(map(_NAME.fullmatch, cells))


def _each_year(names: Sequence[str], above: str, begins: int | None) -> list[int]:
    """Return the columns of a table that has nothing but years, where the line above says that they are aims.

    年度 | 2026年 | 2027年 below 分年度目标如下：; the first column has what is to be reached.
    """
    years = [YEAR.fullmatch(name) for name in names[1:]]
    aimed = _AIMED.search(above) is not None and not (_DONE.search(above) or _PAST.search(above))
    if not aimed or not names or not _YEARS.fullmatch(names[0]) or len(years) < _FEWEST or not all(years):
        return []
    return [at for at, year in enumerate(years, 1) if year and int(year[1]) >= (begins or 0)]


def _of_years(lines: Sequence[Line], rows: list[int], names: Sequence[str]) -> list[int]:
    """Return the rows of a table of years up to the head of the next one, which has other years."""
    heads = (place for place, at in enumerate(rows) if _heads_years(table_rows.cells(lines[at]), names))
    return rows[: next(heads, len(rows))]


def _heads_years(cells: Sequence[str], names: Sequence[str]) -> bool:
    return len(cells) > 1 and list(cells) != list(names) and all(map(YEAR.fullmatch, cells[1:]))


def sets_goals(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a table with such heads has a column for the figure of each row, which ``goals`` reads."""
    return not set(goal_columns(names)) <= set(in_sentences(names, rows))


def in_sentences(names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns of a table that tell in sentences what each row is to reach, by names of their own."""
    found = []
    for at, name in enumerate(names):
        told = [_is_sentence(row, at) for row in rows if at < len(row) and row[at].strip()]
        worded = _WORDED.search(name) and not (INDICATOR.search(name) or YEAR.search(name))
        if worded and 2 * sum(told) > len(told):
            found.append(at)
    return found


def _is_sentence(row: Sequence[str], at: int) -> bool:
    """Return whether a cell tells what is reached in a sentence, or by a name that no other cell of its row has."""
    cell = row[at].strip()
    if _MARKED.search(cell):
        return False
    own = _OWN.search(cell)
    if own is not None and not any(own[1] in other for place, other in enumerate(row) if place != at):
        return True
    said, stop, _ = cell.partition("。")
    return bool(stop) and _SAID.search(said) is not None


def _looks_back(lines: Sequence[Line], rows: Sequence[int], names: Sequence[str]) -> bool:
    """Return whether a table tells, goal by goal, what became of a plan that has ended; a form to fill in does not."""
    every = [(int(found[1]), at) for at, name in enumerate(names) if (found := YEAR.search(name))]
    done = [(year, at) for year, at in every if _DONE.search(names[at]) and not _EXPECTED.search(names[at])]
    goals = [year for year, at in every if (year, at) not in done]
    if not done or not goals or max(goals) > max(done)[0]:
        return False
    return any(re.search(r"\d", cell) for row in rows for cell in (lines[row].cells or ())[max(done)[1] :][:1])


def _ahead(
    lines: Sequence[Line], rows: Sequence[int], names: Sequence[str], plan: tuple[int, int] | None
) -> int | None:
    """Return the year before the first one of a table if that is to be reached, and no base.

    One of its cells compares (≥260), or the table has a column for each year of a plan.
    """
    years = [(int(found[1]), at) for at, name in enumerate(names) if (found := YEAR.search(name))]
    year, first = min(years, default=(0, -1))
    cells = ("".join((lines[row].cells or ())[first : first + 1]) for row in rows)
    each = plan is not None and [one for one, _ in years] == [*range(plan[0], plan[1] + 1)]
    return year - 1 if years and (each or any(map(_COMPARES.search, cells))) else None


def goal_columns(names: Sequence[str], begins: int | None = None) -> list[int]:
    """Return the column of the latest year, or of the goal; of 2025年, 2030年, 2035年 those of both goals.

    Of several years those are goals that lie not before the document ``begins``, but for the first one, from
    which it starts unless that lies ahead too.
    """
    years = sorted(
        (int(found[1]), at)
        for at, name in enumerate(names)
        if (found := YEAR.search(name)) and not (_PAST.search(name) or _DONE.search(name))
    )
    if not years:
        asked = (at for at, name in enumerate(names) if _GOAL.search(name) and not INDICATOR.search(name))
        goal = (at for at in asked if not _MARKS.search(re.sub("[（(].*", "", names[at])))
        return [at for at in (next(goal, None),) if at is not None]
    last = years[-1][1]
    if last > 0 and names[last].startswith("其中") and _WHOLE.fullmatch(names[last - 1]):
        return [last - 1, last]
    based = any(_PAST.search(name) for name in names)
    plain = [(year, at) for year, at in years if _OF_YEAR.fullmatch(YEAR.sub("", names[at]))]
    called = all(_AIMED.search(names[at]) for _, at in plain)  # each is a goal, however near
    aimed = [(year, at) for year, at in plain if _AIMED.search(names[at])]
    if len(aimed) > 1 and years[-1] in aimed:
        return [at for _, at in aimed]
    told = based or called
    near = plain[:-1] if told else plain[1:-1]  # the first is where it starts from
    steps = [later - year for (year, _), (later, _) in zip(plain, plain[1:], strict=False)]
    if begins is not None and not told:
        ahead = plain[:1] if plain[:-1] and plain[0][0] > begins else []  # it starts from none that lies ahead
        near = [*ahead, *(one for one in near if one[0] >= begins)]
    elif not told and any(step < _STEP for step in steps):
        near = []
    near = near if years[-1] in plain else []
    return [at for _, at in (*near, years[-1])]


def _goals(
    lines: Sequence[Line],
    rows: Sequence[int],
    indicator: int,
    columns: Sequence[int],
    unit: int | None,
    names: Sequence[str],
    head: int,
) -> list[Goal]:
    made = []
    dated = next((at for at, name in enumerate(names) if at not in columns and _BY_WHEN.search(name)), None)
    grown = next((at for at, name in enumerate(names) if at not in columns and _GROWN.search(name)), None)
    for at in rows:
        cells = lines[at].cells or ()
        if len(cells) <= max(indicator, *columns):
            continue
        spans = not names[indicator] and not cells[indicator].strip()  # over what sorts the others: 民生 | 参保率
        name = re.sub(r"\s", "", cells[indicator - spans])
        of = re.sub(r"[\s—–/-]+$|\s", "", cells[unit]) or None if unit is not None and unit < len(cells) else None
        found = re.search(r"[（(]([^（()）]{1,12})[)）]$", name)
        if of is None and found and not _SHORT_NAME.fullmatch(found[1]):
            of, name = found[1], name[: found.start()]
        name = re.sub(r"^(?:\d{1,2}[.．、]|[（(]\d{1,2}[)）])", "", name)
        beside = [cells[one] for one in range(indicator + 1, columns[0]) if not names[one]]
        name, of = double_cells.below(beside, name, of)
        for column in columns:
            number, year = re.sub(r"\s", "", cells[column]), YEAR.search(names[column])
            if column == columns[-1] and grown is not None and grown < len(cells) and not re.search(r"\d", number):
                number = re.sub(r"\s", "", cells[grown])
                of = "%" if "%" in number else of
            if name and re.search(r"\d", number):
                due = year[1] if year else _captioned(lines, head) if _WHOLE.fullmatch(names[column]) else None
                if due is None and dated is not None and dated < len(cells):
                    due = dues.of_deadline(cells[dated])
                made += [Goal(at, *one, due) for one in double_cells.parted(name, number, of or None)]
    return made


def _captioned(lines: Sequence[Line], at: int) -> str | None:
    """Return by when the line above the heads of a table says that its tasks are done: 表2 “十四五”主要指标."""
    above = lines[at - 1].text if at > 0 else ""
    return next((year for plan, year in dues.PLANS.items() if plan in above), None) if _CAPTION.match(above) else None
