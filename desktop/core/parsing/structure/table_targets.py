"""The targets that a table sets: a row for each, with its figure and often its unit in cells of their own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from desktop.core.framework import Comparator, Measure, Target
from desktop.core.parsing.structure import dues, naming, targets, trends, wrongs
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.figures import figures
from desktop.core.parsing.structure.goal_tables import Goal
from desktop.core.parsing.structure.headings import counts
from desktop.core.parsing.structure.tasks import Task, Wanted

_CELL = re.compile(r"(?P<low>\d+(?:\.\d+)?)(?P<high>(?:[—–~～-]|至)\d+(?:\.\d+)?)?")  # 25, 25-30
_WHOM = re.compile("(?:[员工师生者民才户]|干部|骨干|人|青年|妇女)$")  # whom 保管员培训 trains
_ASIDE = re.compile(r"^[全我][国省市县区州旗盟域]|[比较](?:20\d\d年|上年|基期)?")
_YEAR_OF = re.compile(r"20\d\d年(?:度)?(?=[\u4e00-\u9fff]{2})")
_DEED, _DEEDS = re.compile(f"(?:{naming.DOES}|[动开完竣]工|交付|投用|投产)"), re.compile(f"(?:{naming.DOES})+")
_HALF = 0.5  # of two names, that both say
_TITLE = re.compile(r"[^，。；：\d]{2,20}")
BARE = re.compile(
    r"(?P<reaches>(?:达到?|控制在|保持在|稳定在|提[高升][到至]|降[低到至]+|增长|下降))?(?:[≥≤<>＞＜]|不[低少]于|不超过)?\s*\d[\d.]*\s*(?:[%％‰]|[百千万亿]*[\u4e00-\u9fff]{1,3})(?:以[上下内])?"
)
"""A cell that has no more than the figure to reach: 不少于12座."""
_ORDINAL = re.compile(r"^(?:\d{1,2}[.．、]|[（(]\d{1,2}[)）])\s*")
_FEW = 3  # things, which another part of a measure may count as many of
_SHARES = ("%", "‰", "个百分点", "百分点")
_SIGNS = (
    (("≥", "以上", "不低于", "不少于"), Comparator.AT_LEAST),
    (("≤", "以内", "以下", "不超过"), Comparator.AT_MOST),
    (("＞", ">", "超过", "突破"), Comparator.MORE),
    (("＜", "<", "低于"), Comparator.LESS),
    (("左右", "约"), Comparator.ABOUT),
)


def _repeats(one: Aim, said: Iterable[Aim]) -> bool:
    """Return whether a figure in the row of a task is one that its measure has said, in other words too.

    That is told by number and unit, and a word of the names; of a share or of few things by most of their words.
    """
    for other in said:
        same = (other.value, other.unit) == (one.value, one.unit) and (one.due or other.due) == (other.due or one.due)
        plain = isinstance(one.value, (int, float)) and one.value > _FEW and one.unit not in _SHARES
        if same and _alike(one.object, other.object, 0 if plain else _HALF):
            return True
    return False


def _alike(one: str, other: str, share: float) -> bool:
    """Return whether more than a share of the shorter of two names is in the longer one, two signs at a time.

    A name that only says what is done (改造提升) is like any other where no share is asked for.
    """
    shorter, longer = sorted((one, other), key=len)
    pairs = [shorter[at : at + 2] for at in range(len(shorter) - 1)]
    found = sum(pair in longer for pair in pairs)
    return found > 0 if not share and not _only_done(shorter) else found >= share * len(pairs)


def _only_done(name: str) -> bool:
    return not _DEEDS.sub("", name)


def _said(cell: Wanted, task: Task) -> str:
    """Return what a cell wants in words; one that only has the figure (12座) says it of the work of its row."""
    work = next((piece.text for piece in task.pieces if piece.line == cell.line), "") or task.title or ""
    name = _YEAR_OF.sub("", _ORDINAL.sub("", work.strip().rstrip("。；")))
    bare = BARE.fullmatch(cell.text)
    if bare is None or _TITLE.fullmatch(name) is None:
        return cell.text
    return f"{name}{cell.text}" if bare["reaches"] or naming.LED.match(name) else f"{name}达到{cell.text}"


def sets(cell: Wanted, task: Task) -> bool:
    """Return whether a cell tells a figure of something: 60% alone does not, beside work in several clauses."""
    return bool(targets.aims([(cell.line, cell.start, _said(cell, task), None)], True))


def named(one: Aim, task: Task) -> Aim:
    """Return a target whose cell only says what is done (新建12座) with what its task is about."""
    title = task.title or (task.pieces[0].text if task.pieces else "")
    if _DEED.fullmatch(one.object) is None or _TITLE.fullmatch(title) is None:
        return one
    of = naming.LED.sub("", title)
    bare = naming.DOES_END.sub("", of)
    if "人" in (one.unit or "") and not _WHOM.search(bare):
        bare = of  # 职业技能培训4万人次, but 保管员 of 保管员培训
    return msgspec.structs.replace(one, object=bare or one.object)


def aims(goals: Iterable[Goal], said: Iterable[Aim], dated: Sequence[tuple[int, str]] = ()) -> list[Aim]:
    """Return the targets of a table but for those that the text has said.

    Args:
        goals: its rows.
        said: the targets of the text.
        dated: by when, as lines above it say (到2025年), where the table does not.
    """
    known = {(_plain(one), one.value, one.unit, one.due) for one in said}
    made = []
    for goal in goals:
        due = goal.due or next((date for line, date in reversed(dated) if line < goal.line), None)
        aim = _of_row(goal, due)
        if aim is not None and known.isdisjoint((_plain(aim), aim.value, aim.unit, by) for by in (aim.due, None)):
            made.append(aim)
    return made


def _plain(aim: Aim) -> str:
    """Return what is measured, without where and since when: 全市用水量较2025年下降 is 用水量下降."""
    return _ASIDE.sub("", aim.object)


def _of_row(goal: Goal, due: str | None) -> Aim | None:
    unit = goal.unit or ""
    reaches = "达到"
    found = figures(reaches + goal.value + (unit if unit in ("%", "‰") and unit not in goal.value else ""))
    if found:
        first = found[0]
        of = first.unit if first.unit in _SHARES else goal.unit or first.unit  # 收入（亿元）年均增长6%
        return Aim(
            goal.line,
            0,
            0,
            trends.in_cell(goal.object, goal.value[: max(0, first.start - len(reaches))]),
            first.comparator,
            first.value,
            of,
            due,
        )
    number = _CELL.search(goal.value)
    if number is None:
        return None
    low = number["low"]
    worth: int | float | str = float(low) if "." in low else int(low)
    if number["high"]:
        worth = number[0].replace("至", "-")
    sign = next((one for signs, one in _SIGNS if any(sign in goal.value for sign in signs)), Comparator.EQUAL)
    return Aim(
        goal.line, 0, 0, trends.in_cell(goal.object, goal.value[: number.start()]), sign, worth, unit or None, due
    )


def untold(task: Task, goals: Iterable[Goal], said: Sequence[Aim]) -> list[Goal]:
    """Return goals in the rows of a task but those of a cell that is its text, whose figures are ``said``."""
    lines = {one.line for one in said}
    told = {(piece.line, re.sub(r"\s", "", piece.text)) for piece in task.pieces if piece.line in lines}
    return [goal for goal in goals if (goal.line, goal.value) not in told]


def of_task(
    task: Task,
    goals: Sequence[Goal],
    tabled: Collection[int],
    said: tuple[Sequence[Aim], Sequence[Aim]],
    group: int | None,
    when: tuple[Mapping[int, str | None], int | None, str | None],
) -> list[Aim]:
    """Return what the row of a task sets: its figures, and in words what it is to reach and what the work itself says.

    The latter but for those that are said already, however they are named.

    Args:
        task: the task.
        goals: its rows that are read as goals.
        tabled: the lines of all such rows.
        said: what its measure sets, and those of them that do not stand in a table.
        group: who of the measure is to do it.
        when: by when each row of the task is due, and as ``targets.aims`` takes them, ``begins`` and ``year``.
    """
    (every, text), (due, begins, year) = said, when
    dated = [msgspec.structs.replace(goal, due=goal.due or due.get(goal.line)) for goal in goals]
    figured = [one for one in aims(dated, every) if not _repeats(one, text)]
    made = [msgspec.structs.replace(one, group=group) for one in figured]
    known = {(one.object, one.value, one.unit) for one in every}
    for cell in task.wanted:
        if cell.line not in tabled:
            texts = [(cell.line, cell.start, _said(cell, task), group)]
            by = dues.of_deadline(cell.due, year) or due.get(cell.line)
            worded = targets.aims(texts, True, by, begins=begins, year=year)
            worded = [named(one, task) for one in worded]
            near = [*text, *(one for one in every if one.line == cell.line)]
            worded = [one for one in worded if not _repeats(one, near)]
            made += [one for one in worded if (one.object, one.value, one.unit) not in known]
    pieces = [(task.line, task.begun, task.title)] if task.title and _counts(task) else []
    pieces += [(piece.line, piece.start, piece.text) for piece in task.pieces]
    own = [(*piece, group) for piece in pieces if piece[0] not in tabled]
    met = {(one.value, one.unit) for one in (*every, *made)}
    works = [aim for one in own for aim in targets.aims([one], False, due.get(one[0]), begins=begins, year=year)]
    return [*made, *(one for one in works if (one.value, one.unit) not in met)]


def _counts(task: Task) -> bool:
    """Return whether the title of a task itself says how many, and does not name what is wrong."""
    return counts(task.title or "") and not any(wrongs.REMEDY.match(piece.text) for piece in task.pieces[:1])


_END = 3  # characters with which the names of a target end that are the same


def dated(found: Iterable[Measure], rows: Iterable[Aim]) -> Iterator[Measure]:
    """Yield measures whose targets have the date of the row of a table that says the same, where they have none."""
    dues: dict[tuple[object, str | None, str], list[Aim]] = {}
    for row in rows:
        dues.setdefault((row.value, row.unit, row.object[-_END:]), []).append(row)
    for one in found:
        aims = tuple(_dated(aim, dues.get((aim.value, aim.unit, aim.object[-_END:]), ())) for aim in one.targets)
        yield msgspec.structs.replace(one, targets=aims) if aims != one.targets else one


def _dated(aim: Target, rows: Sequence[Aim]) -> Target:
    same = {row.due for row in rows if aim.object.endswith(row.object) or row.object.endswith(aim.object)}
    return msgspec.structs.replace(aim, due=same.pop()) if aim.due is None and len(same) == 1 else aim
