"""By when all of a measure is due, as what stands around it says: its deadline, its stage, the goals of its chapter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

import msgspec

from desktop.core.numerals import value
from desktop.core.parsing.conventions import DEADLINES
from desktop.core.parsing.structure import dues, endless, targets, whole_sections
from desktop.core.parsing.structure.marks import mark
from desktop.core.parsing.structure.measures import Measured
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.units import Outline, Unit
from desktop.core.parsing.values import Line

_OF_YEAR = re.compile(r"(20\d\d)\s?年")
_TASKS_OF = re.compile(
    r"(20\d\d)\s?年(?:度)?(?:[^，。；：]{0,8}(?:任务|目标|计划|举措|措施|要点|安排|项目)|(?:重点|主要)?工作)(?:分解|清单)?$"
)
"""A heading that tells of the tasks of one year: 2027年重点工作任务."""
_BY_YEAR = re.compile(r"[（(](?:力争)?到(20\d\d)\s?年[底末]?[)）]$")
"""A heading that dates its goals: 行动目标（到2030年）."""
_DONE_BY = re.compile(
    r"[（(](?=[^（）()]*(?:[底末前]|完成|办结))(?P<when>20\d\d\s?年(?:\s?\d{1,2}\s?月(?:\d{1,2}\s?日)?)?[底末]?)"
    rf"(?:{dues.BEFORE})?(?:全部|全面)?(?:完成|办结|建成)?[)）]$"
)
"""A heading that says by when its task is done: 完善机制（2026年6月底前完成）."""
_BY = re.compile(rf"(?:^|[，,]){dues.BY_YEAR}[，,][^。\d]+。?$")
"""A sentence that says of all goals below it by when they are to be reached."""
_GOALS_BY = re.compile(rf"[\s　]*{dues.BY_YEAR}[，,][^。]*[，；][^，；。\d]{{4,}}。?$")
_ANNOUNCED = re.compile(  # 2027年全市办好10件民生实事，具体安排如下。
    r"(?P<year>20\d\d)\s?年(?:度)?，?[^，。；：\d]{0,16}?(?:实施|推进|推动|开展|完成|落实|组织|[办做抓]好|办成|兴办|办理|安排|推出)[^，。；：\d一二三四五六七八九十]{0,8}"
    r"(?P<count>\d{1,3}|[一二三四五六七八九十]{1,3})\s?[项件个条大]方?面?[^，。；：\d]{2,16}(?P<behind>[^。；\d]{0,16}如下)?[。；：]"
)
"""A sentence above all tasks that counts them and names their year."""
_OF_ALL = re.compile(
    r"[\s　（(【]*(?:注|备\s*注|说\s*明|以上|上述|[本上]表|表中|各项|所有|全部)[^。]{0,80}?"
    rf"(?:完成|办结|落实)(?:{DEADLINES})(?:要求)?(?:均|都|一律|统一)(?:为|是|定为)"
    r"(?P<when>[^，。；：]{0,6}20\d\d年[^，。；：至—]{0,8})(?=[，。；\s）)】]|$)"
)
"""A note that says once by when all is due: 完成时限均为2027年6月底."""
_NTH_YEAR = re.compile(r"\s*第([一二三四五六七八九十\d])年(?![级来度初])")
"""How a paragraph begins that tells what is done in one of the years of a plan: 第一年：…."""
_DATES = 2  # of the rows of a task, so that each has its own
_CHAPTERS = 2  # that close with a deadline, so that it is their way


def due(
    one: Measured,
    headings: Sequence[str | None],
    goal: bool,
    step: str | None,
    by: str | None = None,
    year: str | None = None,
    begins: int | None = None,
) -> str | None:
    """Return by when a measure is due where its text does not say it.

    Args:
        one: the measure.
        headings: those above its text, its own first, its chapter's last.
        goal: it sets goals, so that a chapter's heading that begins with 2027年 dates them; the heading of the
            tasks of a year that lies ahead dates all.
        step: when the step ends to which the measure belongs.
        by: when the goals of its chapter are to be reached.
        year: what the document calls 今年.
        begins: the year in which what the document sets begins, where it is known.
    """
    own = found["when"] if (found := _DONE_BY.search(headings[0] or "")) else None
    dated = _BY_YEAR.search(headings[-1] or "") or (_OF_YEAR.match(headings[-1] or "") if goal else None)
    first = begins or int(year or 0)
    named = dues.ahead(headings[0] or "", first)
    tasks = _TASKS_OF.match(headings[-1] or "")
    dated = dated or (tasks if tasks and int(tasks[1]) >= first else None)
    return dues.of_deadline(one.deadline or own, year) or step or named or (dated[1] if dated else by)


def parted(
    one: Measured, texts: Sequence[tuple[int, int, str, int | None]], due: str | None, year: str | None = None
) -> list[tuple[str | None, list[tuple[int, int, str, int | None]]]]:
    """Return the texts of a measure with when they are due: by the row of its task, or by the bodies of their sentence.

    All of them where those do not tell; what is done in the first of several years (第一年：) is not due with the last.

    Args:
        one: the measure.
        texts: its stretches, in their order.
        due: by when all of it is due.
        year: what the document calls 今年.
    """
    rows = {at: said for task in one.tasks[:1] for at, said in task.dues.items()}
    rows = rows if len(set(rows.values())) >= _DATES else {}
    own = {(part.line, part.start): part.due for part in one.stretches}
    said = (own.get(text[:2]) or rows.get(text[0]) for text in texts)
    nth = [_year_of(text) for _, _, text, _ in texts]
    last = max(nth, default=0)
    dated = (
        (dues.of_deadline(by, year) if by else due if at in (0, last) else None, text)
        for by, text, at in zip(said, texts, nth, strict=True)
    )
    return [(when, [text for _, text in same]) for when, same in groupby(dated, lambda pair: pair[0])]


def _year_of(text: str) -> int:
    """Return which year of a plan a paragraph says that it is of, 0 where it says none."""
    ordinal = mark(text)
    found = _NTH_YEAR.match(text, ordinal.end if ordinal else 0)
    return (value(found[1]) or 0) if found else 0


def of_chapters(found: Sequence[Measured]) -> list[Measured]:
    """Return the measures with the deadlines that close their chapters: 完成时限：… below the last of （一）, （二）.

    That is where every deadline closes a chapter, or a section of one, of several measures.
    """
    chapters = whole_sections.sections(found)
    closed = [own for own in chapters if own[0].found.chapter is not None and len(own) > 1 and own[-1].deadline]
    if len(closed) < _CHAPTERS or any(one.deadline for own in chapters for one in own[:-1]):
        return list(found)
    return [
        msgspec.structs.replace(one, deadline=own[-1].deadline) if own in closed else one
        for own in chapters
        for one in own
    ]


def of_whole_year(one: Measured, year: str | None) -> Measured:
    """Return a measure with the year in its deadlines that only say 全年: ``year``, the one that the title names."""
    if year is None:
        return one

    def told(said: str) -> str:
        return f"{year}年" if endless.WHOLE_YEAR.fullmatch(said) else said

    tasks = [
        msgspec.structs.replace(
            task, due=task.due and told(task.due), dues={at: told(said) for at, said in task.dues.items()}
        )
        for task in one.tasks
    ]
    parts = [msgspec.structs.replace(part, due=part.due and told(part.due)) for part in one.stretches]
    answers = [msgspec.structs.replace(answer, due=answer.due and told(answer.due)) for answer in one.answers]
    due = one.deadline and told(one.deadline)
    return msgspec.structs.replace(one, deadline=due, tasks=tasks, stretches=parts, answers=answers)


def of_all(lines: Sequence[Line]) -> str | None:
    """Return by when all of a document is due, in the words of a note that says it once, as below a table."""
    said = (_OF_ALL.match(line.text) for line in lines if line.cells is None)
    return next((found["when"] for found in said if found is not None), None)


def announced(rows: Sequence[Row], made: Outline, since: int) -> str | None:
    """Return the year of all measures where a sentence above them counts them and names it, None where none does.

    It counts them where there are as many, or where it says that they follow (具体方案如下).

    Args:
        rows: of the document.
        made: its outline.
        since: the year in which what the document sets begins, 0 where nothing tells it.
    """
    first = min((one.unit.start for one in made.measures), default=0)
    counts = (len(made.measures), len(made.chapters))
    for row in rows[:first]:
        for said in _ANNOUNCED.finditer(row.said) if "20" in row.said else ():
            counted = said["behind"] is not None or value(said["count"]) in counts
            if counted and int(said["year"]) >= since:
                return said["year"]
    return None


def promised(rows: Sequence[Row], chapter: Unit) -> str | None:
    """Return by when the goals are to be reached that a chapter lists: 到2030年，主要目标是：1.…2.….

    A sentence above them says it too, if it is all that stands there: 到2030年，形成新格局。
    So does one with figures where the chapter is called goals, if it ends with what all of it comes to.
    """
    goal = targets.GOALS.search(rows[chapter.start].said) is not None
    for at, row in enumerate(rows[chapter.start + 1 : chapter.end], chapter.start + 1):
        if row.mark is not None:
            return None
        alone = at == chapter.start + 1 and rows[at + 1 : at + 2] and rows[at + 1].mark is not None
        told = _BY.search(row.text) or (_GOALS_BY.match(row.text) and goal and len(set(dues.named(row.text))) == 1)
        if row.text.rstrip().endswith(("：", ":")) or (alone and told):
            return dues.last(row.text, None)
    return None
