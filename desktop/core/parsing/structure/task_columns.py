"""What the columns of a table of tasks hold: the tasks, what their rows say besides, their numbers and chapters.

A column whose head is none of the known ones says something of the tasks too, if it says it in words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import msgspec

from desktop.core.parsing.conventions import DEADLINES, STARTS
from desktop.core.parsing.structure import answered, bodies, clauses, table_targets, task_bodies, task_heads
from desktop.core.parsing.structure.goal_tables import INDICATOR, TASK, UNIT, YEAR, goal_columns
from desktop.core.parsing.structure.marks import Style, mark
from desktop.core.parsing.values import Line

_CONTENT = re.compile(r"具体|内容|举措|措施|要求|要点|做法")
_NO_TASK = re.compile(
    f"{task_heads.BODIED.pattern}|^(?:任务|工作)(?:完成)?(?:{DEADLINES})|(?:来源|依据|状态|级别|性质)$"
)
_DIVIDES = re.compile(
    r"类\s*别$|^(?:领\s*域|方\s*面|板\s*块|分\s*类)$|(?:重点|工作|任务|所属)(?:领域|方面|板块|分类)$|^一级(?:任务|工作|事项|举措|措施|项目|目录)$"
)
_SORTS = re.compile("[一二三四]级指标")
_OTHERS = re.compile(f"{task_heads.DUE.pattern}|{_SORTS.pattern}")  # nor is what only sorts the tasks any
_NAME = re.compile(r"(?:(?:\d{1,3}[.．、]|[（(]\d{1,3}[)）])\s*)?[^\d。；：]{2,30}。?")  # 扩建中心粮库
_HEADING = re.compile("[^。；]{2,40}。?")
_MOSTLY = 0.7  # of the tasks, that are names; one may tell an age
_OF_PROJECT = re.compile(
    "投资(?!主体|方|人|商|类)|(?:建设|项目|工程)(?:内容及|及)?规模|(?:建设|起止|实施)(?:起止)?(?:年[限度份]|期限|工期)|建设地[点址]|建设性质|(?:项目|建设)(?:业主|法人)"
)
_PROJECTS = 2  # columns that tell of a project, in a table of such
_SAID = re.compile("[\u4e00-\u9fff]{4}")
_SECOND = str.maketrans("1①⒈一㈠", "2②⒉二㈡")
_DEED = re.compile("[\u4e00-\u9fff]{2}")  # what a cell begins with that says what is done: 开工3个, not 500个
_ASIDE = re.compile(  # what is noted about a task: who sees to it in person, what it costs, how it stands
    f"备注|(?:{STARTS})(?:{DEADLINES})|[人员]$|联[系络]|电话|领导|签[字名]|盖章|投资|资金|金额|经费|[概预]算|单价|造价|地[点址]|性质|业主|法人|[年工]期|年[限度份]$"
    "|来源|依据|出处|文号|分值|得分|权重|[评扣计打赋]分|进展|情况(?:说明)?$|说明$|现状|原因|理由|背景|对标|先进|标杆|最优|参考|案例|状态|完成率|类[别型]|级别|属性|层级"
)
_PROVED = re.compile("(?:成效|效果|进展)$|验收(?:方式|标准|要求)|考核(?:方式|办法)|佐证")  # asks for nothing more
_SCOPE = re.compile("范围|业务|职[责能]|用途")  # what one does anyway: 收购、销售粮食
_STEPS = re.compile("进度|节点|安排|计划|要求")  # of a column of dates that may tell too what is done by each
_DATED = re.compile("[\\d年月日季度底末初前后内中上下旬半第一二三四全长期持续每至到起完成推进]+")


class Columns(msgspec.Struct):
    """What the columns of a table of tasks hold; those ``beside`` the tasks say more of them."""

    names: list[str]
    content: int
    titled: int | None
    numbered: int | None
    divided: int | None
    aims: list[int]
    beside: list[int]
    sized: bool  # it lists projects, with what they cost and how large they are
    listed: bool  # ordinals in the cells of what is done count the steps of one task, not the tasks
    outer: int | None  # sorts what the cells of ``divided`` sort, so that these begin sections
    bodied: dict[int, str]  # name bodies, with the labels of these
    left: list[int] = []  # hold what nobody can tell, or what is noted of the tasks, and no field takes


def columns(names: list[str], rows: Sequence[Sequence[str]]) -> Columns | None:
    """Return what the columns hold, None where none holds tasks.

    Args:
        names: the heads of the columns.
        rows: the cells below them, as many in each row as there are heads.
    """
    names = [*map(answered.work, names)]
    whole = [row for row in rows if sum(map(bool, row)) > 1]
    divided = next((at for at, name in enumerate(names) if _DIVIDES.search(name)), None)
    numbered = next((at for at, name in enumerate(names) if task_heads.NUMBERED.search(name)), None)
    named = [at for at, name in enumerate(names) if INDICATOR.search(name)]
    task = [at for at, name in enumerate(names) if at != divided and TASK.search(name) and not _NO_TASK.search(name)]
    known = {*task, *named, divided, numbered}
    others = [at for at, name in enumerate(names) if at not in known and _is_unknown(name)]
    unknown = [at for at in others if _says(names[at], whole, at) and not _PROVED.search(names[at])]
    if not task:  # the goals are all that is told
        task = named[-1:] if named and _SORTS.search(names[named[0]]) else named  # 一级指标 only sorts them
    task = task or unknown
    if not task:
        return None
    content, titled = _content(names, whole, task)
    if titled is None and content not in named:
        titled = next((at for at in reversed(named) if at < content and at != divided), None)  # 二级指标, 考核内容
    told = [at for at, name in enumerate(names) if task_heads.AIMS.search(name) or YEAR.fullmatch(name)]
    aims = [at for at in told if at not in (content, titled, numbered, divided) and not _OTHERS.search(names[at])]
    sized = sum(map(bool, map(_OF_PROJECT.search, names))) >= _PROJECTS
    beside = sorted({*task, *unknown} - {content, titled, *aims})
    figures = {at for at, name in enumerate(names) if UNIT.match(name)} | set(goal_columns(names))
    undivided = divided is None and len(whole) == len(rows)
    made = Columns(
        names,
        content,
        titled,
        numbered,
        divided,
        aims,
        beside,
        sized,
        _lists(whole, content, undivided),
        None,
        task_bodies.labels(names),
    )
    _group(made, whole)
    _head(made, whole)
    _name(made, whole)
    _by_ordinals(made, rows)
    _by_tasks(made, whole)
    if made.divided in named:  # 一级指标 | 二级指标 | 改革举措
        made.outer = next((at for at in named if at < made.divided and _SORTS.search(names[at])), None)
    made.beside += [at for at, name in enumerate(names) if task_heads.DUE.search(name) and _STEPS.search(name)]
    made.left = _left(made, whole, figures)
    return made


def dated(names: Sequence[str], cells: Sequence[str]) -> int | None:
    """Return the column that says by when the task of a row is due, None where no cell does."""
    return next((at for at, name in enumerate(names) if task_heads.DUE.search(name) and cells[at].strip()), None)


def _left(made: Columns, rows: Sequence[Sequence[str]], figures: Collection[int]) -> list[int]:
    """Return the columns some of whose cells are not read, but for numbers that only count; ``figures`` are goals."""
    read = {made.content, made.titled, made.numbered, made.divided, made.outer, *made.aims, *made.bodied, *figures}
    read |= {dated(made.names, row) for row in rows}
    counts = {at for at, name in enumerate(made.names) if task_heads.NUMBERED.search(name) or _counts(rows, at)}
    return [
        at
        for at in range(len(made.names))
        if at not in read | counts and any(not _is_said(made, at, cell) for row in rows if (cell := row[at].strip()))
    ]


def _counts(rows: Sequence[Sequence[str]], at: int) -> bool:
    """Return whether the cells of a column only count the rows: 1, 2, 3."""
    return [row[at].strip() for row in rows] == [str(number) for number in range(1, len(rows) + 1)]


def ask(made: Columns, rows: Sequence[Sequence[str]]) -> bool:
    """Return whether most cells of a column say what to do: those of a list of places, firms or persons name them."""
    for at in (one for one in (made.titled, made.content, *made.beside) if one is not None):
        filled = [cell for row in rows if (cell := row[at].strip())]
        asking = sum(clauses.verb(clauses.plain(cell)) is not None for cell in filled)
        if 2 * asking > len(filled) and _SCOPE.search(made.names[at]) is None:
            return True
    return False


def more(made: Columns, cells: Sequence[str], line: Line) -> list[tuple[int, str]]:
    """Return the columns that say more of the task of a row, with their cells but for those that began above."""
    said = [(at, cells[at].strip()) for at in made.beside if at not in line.continued]
    return [(at, cell) for at, cell in said if _is_said(made, at, cell)]


def _is_said(made: Columns, at: int, cell: str) -> bool:
    """Return whether a cell says something: in words but for a date, or whatever it is where the column holds tasks."""
    name = made.names[at]
    if at not in made.beside or not cell:
        return False
    return TASK.search(name) is not None or _is_worded(name, cell)


def _is_worded(name: str, cell: str) -> bool:
    """Return whether a cell below the head ``name`` says something in words, a date apart."""
    if task_heads.when(name) and _DEED.match(cell):
        return True
    parts = _DATED.split(cell) if task_heads.DUE.search(name) else [cell]
    return any(map(_SAID.search, parts))


def _is_unknown(name: str) -> bool:
    known = (task_heads.BODIED, task_heads.GUIDES, task_heads.WITHIN, task_heads.DUE, task_heads.AIMS, _ASIDE)
    return YEAR.fullmatch(name) is None and not any(pattern.search(name) for pattern in known)


def _says(name: str, rows: Sequence[Sequence[str]], at: int) -> bool:
    """Return whether the cells of a column say something in words, and do not only name bodies."""
    filled = [cell for row in rows if (cell := row[at].strip())]
    return any(_is_worded(name, cell) for cell in filled) and not all(map(bodies.is_group, filled))


def _content(names: Sequence[str], rows: Sequence[Sequence[str]], task: Sequence[int]) -> tuple[int, int | None]:
    """Return which of the columns of tasks holds what is done, and which one its name: 项目名称, 主要内容.

    Where each of them may hold what is done (改革举措, 实施内容), the first is the name if its cells are short.
    """
    contents = [at for at in task if _CONTENT.search(names[at])]
    plain = [at for at in task if at not in contents]
    if not contents:
        last, *others = reversed(plain)
        return last, next(iter(others), None)
    if not plain:
        first, *others = contents
        return (others[0], first) if others and _are(_HEADING, rows, first) else (first, None)
    if contents[0] < plain[0] and task_heads.AIMS.search(names[plain[0]]):
        return plain[0], contents[0]  # 实事内容, 目标任务
    return contents[0], plain[0]


def _are(pattern: re.Pattern[str], rows: Sequence[Sequence[str]], at: int) -> bool:
    """Return whether nearly all cells of a column read like a pattern."""
    found = sum(pattern.fullmatch(row[at].strip()) is not None for row in rows if row[at].strip())
    return found > _MOSTLY * sum(bool(row[at].strip()) for row in rows)


def _lists(rows: Sequence[Sequence[str]], at: int, undivided: bool) -> bool:
    """Return whether the cells of a column are lists: one goes on with 2. behind its 1., or all begin with 1.

    The latter where the table is ``undivided``, else each may be the first task of its chapter.
    """
    cells = [cell for row in rows if (cell := row[at].strip())]
    first = [(cell, found) for cell in cells if (found := mark(cell)) is not None and found.number == 1]
    if undivided and len(first) == len(cells) > 1:
        return True
    ends = ((cell[found.end :], re.escape(found.label.translate(_SECOND))) for cell, found in first)
    return any(re.search(rf"[；;。，,：:\s]\s*{second}", rest) for rest, second in ends)


def _head(made: Columns, rows: Sequence[Sequence[str]]) -> None:
    """Let short cells before what is done be headings, whatever their column is called: 行动名称, 行动内容."""
    before = [at for at in made.beside if at < made.content]
    if made.titled is None and before and _are(_HEADING, rows, before[-1]):
        made.titled = before[-1]
        made.beside.remove(before[-1])


def _name(made: Columns, rows: Sequence[Sequence[str]]) -> None:
    """Let the tasks be headings where each only has a name, beside a column that says what it is to reach or asks."""
    if made.titled is not None or not _are(_NAME, rows, made.content):
        return
    aim = next((at for at in made.aims if not INDICATOR.search(made.names[at])), None)
    yearly = all(YEAR.fullmatch(made.names[at]) for at in made.aims)  # what is done in each year
    aims = [aim] if aim is not None and (yearly or len(made.aims) == 1) else []
    for at in (*(at for at in made.beside if at > made.content), *aims):
        if 2 * sum(_says_what(row[at].strip(), at in aims) for row in rows) > len(rows):
            made.titled, made.content = made.content, at
            made.beside = [one for one in made.beside if one != at]
            return


def _says_what(cell: str, aims: bool) -> bool:
    """Return whether a cell says what is done, or reached where it ``aims`` at something: 覆盖率95%, not 不少于12座."""
    reached = aims and _DEED.match(cell) is not None and table_targets.BARE.fullmatch(cell) is None
    return reached or _SAID.search(cell) is not None


def _group(made: Columns, rows: Sequence[Sequence[str]]) -> None:
    """Let the cells before the tasks begin chapters where each stands for several of them, whatever it is called.

    Several rows of what is done may be one task, which no number and no other name tells apart: 行动名称, 行动内容.
    """
    named = made.numbered is not None or made.titled is not None or not _CONTENT.search(made.names[made.content])
    tasks = len(rows) if made.numbered is None else _runs(rows, made.numbered)
    before = [at for at in made.beside if at < min(made.content, made.titled or made.content)]
    at = next((at for at in before if _runs(rows, at) < tasks and _are(_HEADING, rows, at)), None)
    if named and made.divided is None and at is not None and rows[0][at].strip():
        made.divided = at
        made.beside.remove(at)


def _runs(rows: Sequence[Sequence[str]], at: int) -> int:
    """Return how often the cells of a column change; an empty one goes on with that above."""
    filled = [cell for row in rows if (cell := row[at].strip())]
    return sum(one != above for one, above in zip(filled, ["", *filled], strict=False))


def _by_ordinals(made: Columns, rows: Sequence[Sequence[str]]) -> None:
    """Let the cells above several numbered tasks begin chapters where all of them have ordinals: 一、提效 | 1 | 2."""
    at, numbered = made.titled, made.numbered
    if at is None or numbered is None or made.divided is not None:
        return
    every = [row for row in rows if row[numbered].strip()]
    named = [row[at].strip() for row in every if row[at].strip()]
    counted = [found is not None and found.style <= Style.BRACKET for found in map(mark, named)]
    if all(counted) and 1 < len(set(named)) < len(every) and not any(sum(map(bool, row)) == 1 for row in rows):
        made.divided, made.titled = at, None


def _by_tasks(made: Columns, rows: Sequence[Sequence[str]]) -> None:
    """Let the cells above several tasks begin chapters where the ordinals in the tasks count through all of them.

    Where these do not, each such cell names one task, whose steps they count.
    """
    at = made.titled
    if at is None or made.numbered is not None or made.divided is not None or _runs(rows, at) == len(rows):
        return
    marks = [mark(row[made.content].strip()) for row in rows]
    through = not made.names[made.content].startswith("子")  # 子任务 are parts of the tasks
    if through and [found and found.number for found in marks] == list(range(1, len(rows) + 1)):
        made.divided, made.titled = at, None
    else:
        made.listed = True
