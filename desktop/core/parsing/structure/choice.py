"""Which part of a source is the document: the notice, the plan that it issues, or a table of tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.core.parsing.conventions import PLANS
from desktop.core.parsing.interrupted import interrupted
from desktop.core.parsing.structure import (
    annexed,
    annexes,
    around,
    contents,
    head,
    issuing,
    leveled,
    lost,
    ornamented,
    outline,
    parts,
    rules,
    tables,
)
from desktop.core.parsing.structure.figures import wide
from desktop.core.parsing.structure.group_labels import LABEL_LINE
from desktop.core.parsing.structure.marks import mark
from desktop.core.parsing.structure.rare import with_rare
from desktop.core.parsing.structure.rows import Row, split
from desktop.core.parsing.structure.series import names_bodies, names_bodies_within
from desktop.core.parsing.structure.tasks import TaskTable
from desktop.core.parsing.structure.units import Outline, both, counted_words
from desktop.core.parsing.values import Line

_TAIL = re.compile(
    r"^(?:[（(]?责任编辑|相关(?:阅读|链接|新闻|文件|附件)|延伸阅读|推荐阅读|上一[篇条]|下一[篇条]|扫一扫|扫(?:描)?(?:二维)?码|附件下载|分享到|打印本页|版权所有|[【\[]?(?:打印|关闭)(?:本页|页面|窗口|[\s|｜】\]]|$))(?!.*[。；]$)"
)
"""What a page has below a text; a sentence is of the text."""
_NEXT_NOTICE = re.compile(
    r"\d{1,3}[.．、]\s*[^，。；：《》]{4,40}(?:政府|办公[室厅]|委员会|[局厅委])关于(?:印发|转发)《"
)
"""The next text of a collection, whose number its title bears."""
_ANNEX_LIST = re.compile(r"^附\s*[件录]\s*(?:\d?\s*[:：]|\d\s*[.．、])\s*\S")
_NOTICE = re.compile("(?:通知|函)$")
_ASKED = re.compile("(?:征求|征集)[^。；，]{0,80}(?:意见|建议)")  # what is said of a draft that follows
_PLAN = re.compile(f"(?:{PLANS}|纲要|要点|办法|行动|工程|分工)(?:[（(〔][^（()）]{{1,30}}[)）〕]){{0,2}}$")
_DRAFT = re.compile("[（(][^（()）]*(?:稿|草案)[)）]$")
_TECHNICAL = re.compile(
    "(?:技术|诊疗|消毒|检测|监测|采样|操作|评分|计分)(?:工作)?(?:方案|规范|办法|措施)"
)  # what is only advice
_RULES = re.compile("(?:办法|细则|规定)(?:[（(〔][^（()）]{1,30}[)）〕])?$")
"""Rules by which others act: a notice that does not issue them asks for something else itself."""
_ANNEX, _ISSUED = 0.9, 10  # what a measure of an annex weighs; one of the plan that a notice is written for
_ADDED = 0.01  # one of what is only added to a document that has measures of its own
_LISTED = 0.1  # one of an annex of indicators
_FEWEST = 3  # measures of such a plan
_TEXTS = 2  # that a notice may issue beside each other
_TASKS, _MOSTLY = 3, 0.8  # as many times more tasks than measures an annex has; which name bodies
_SENT = re.compile(
    "(?:印发|转发|下发|发)给你们|予以(?:印发|公布|发布)|》(?:已|业)经?[^。；，]{2,40}(?:批准|同意|通过|审定)"
)
_ISSUES = re.compile("印发|转发|批转|公布|发布|下达")  # what a notice does that is written for its annex


class Choice(NamedTuple):
    """A part that may be the document: how much it holds, and its outline or its table of tasks.

    Texts of equal rank that one notice issues are one part, with the ``title`` of the notice.
    """

    weight: float
    part: parts.Part
    made: Outline
    rows: list[Row]
    table: TaskTable | None
    title: str | None = None


def choose(lines: Sequence[Line], every: Sequence[parts.Part], order: rules.Order) -> Choice:
    """Return the part that holds most measures, as text or as a table of tasks.

    A plan in the annex of a notice that is shorter than it is the document, however the notice counts its own
    instructions. What is added to a document that issues nothing (a list, technical advice) is not, however long,
    nor is what is annexed to a plan that the notice issues above its annexes. Texts of equal rank are one document.

    Args:
        lines: of the source.
        every: its parts.
        order: which bodies of a group lead where it does not tell itself.
    """
    choices: list[Choice] = []
    whole = issued = False  # the document has been met: the first part, or the plan that a notice issues
    for part in every:
        rows = ornamented.headed(lost.restored(with_rare(split(list(body(lines, part))))), lines)
        counted = outline.outline(rows, head.head(lines, part).title)
        made = leveled.outline(rows, lines, counted) or counted
        count = len(made.measures) or sum(len(counted_words(rows, unit)) for unit in made.chapters if made.words)
        weight = _ADDED if whole else _ANNEX if part.annex else 1
        if part.annex and annexed.lists_indicators(lines, part.start, part.end):
            weight = min(weight, _LISTED)
        added = whole
        if not (issued and part.annex) and count >= _FEWEST and _is_issued(lines, every, part):
            weight, issued = _ISSUED, issued or not part.annex
            whole = whole or issued  # what is annexed to the plan itself is added to it
        elif part is every[0] and not part.annex and count >= _FEWEST:
            whole = not (_issues(lines, part) or _is_letter(lines, every))
        tabled, framed = _has_tables(lines, part), None
        table = tables.tasks(lines, part.start, part.end, order) if tabled else None
        told = table or (tables.tasks(lines, part.start, part.end, order, nobody=True) if tabled else None)
        if told is not None and (framed := around.framed(made, rows, told)) is not None:
            table = told
        if table is not None:
            grouping, made = len(made.measures), around.ungrouped(made, rows, table)
            count -= grouping - len(made.measures)
        choices.append(Choice(0 if framed else count * weight, part, made, rows, None))
        if table is None:
            continue
        beside = around.beside(made, rows, table)
        rivals = len(table.tasks) > 2 * count and not (table.measured and count)
        if framed or ((beside or rivals) and not annexes.repeats(made, rows, table)):
            adds = added or (part.annex and table.measured and not _issues(lines, every[0]))
            more = (len(table.tasks) + beside * count) * (_ADDED if adds else max(1, weight))
            choices.append(Choice(more, part, framed or made, rows, table))
    if not any(choice.weight for choice in choices):  # a table of tasks that names nobody is all there is
        for choice in list(choices):
            table = tables.tasks(lines, choice.part.start, choice.part.end, order, nobody=True)
            if table is not None:
                choices.append(choice._replace(weight=len(table.tasks), table=table))
    best = _several(lines, every, choices) or max(choices, key=lambda choice: choice.weight)
    return _with_tasks(best, choices)


def _several(lines: Sequence[Line], every: Sequence[parts.Part], choices: Sequence[Choice]) -> Choice | None:
    """Return as one the texts that a notice issues beside each other (…两个规定的通知): all that follow it."""
    named = issuing.issued_titles(lines)
    texts = [choice for choice in choices if choice.part is not every[0] and choice.table is None]
    own = [choice for choice in texts if choice.made.measures]
    titles = {head.head(lines, choice.part).title or "" for choice in own}
    if not _TEXTS <= len(own) == len(titles) or not titles <= named:
        return None  # one title alone: the same text once more
    made, rows = Outline([], []), list[Row]()
    for choice in own:
        made = both(made, choice.made, len(rows))
        rows += choice.rows
    part = parts.Part(own[0].part.start, own[-1].part.end)
    return Choice(sum(choice.weight for choice in own), part, made, rows, None, head.head(lines, every[0]).title)


def _with_tasks(best: Choice, choices: Sequence[Choice]) -> Choice:
    """Return a document that names nobody with the annex behind it whose tasks, far more of them, all name bodies.

    These are text, or the table that the document refers to.
    """
    if best.table is not None or any(names_bodies(row.text) for row in best.rows if not row.is_cell):
        return best
    for annex in choices:
        part, rows = parts.Part(best.part.start, annex.part.end, best.part.annex), [*best.rows, *annex.rows]
        framed = around.referring(best.made, best.rows, annex.table) if annex.part.annex and annex.table else None
        if framed and annex.table and not annexes.repeats(best.made, best.rows, annex.table):
            return Choice(best.weight, part, framed, rows, annex.table)
        named = sum(names_bodies_within(one.unit, annex.rows) for one in annex.made.measures)
        many = len(annex.made.measures) > _TASKS * max(1, len(best.made.measures))
        if annex.part.annex and annex.table is None and many and named > _MOSTLY * len(annex.made.measures):
            return Choice(best.weight, part, both(best.made, annex.made, len(best.rows)), rows, None)
    return best


def _issues(lines: Sequence[Line], part: parts.Part) -> bool:
    """Return whether a text is written in order to issue another one: its title, or what it says before it counts."""
    found = head.head(lines, part)
    if _ISSUES.search(found.title or ""):
        return True
    for line in lines[found.body : part.end]:
        if mark(line.text) is not None:
            return False
        if _SENT.search(line.text):
            return True
    return True


def _is_letter(lines: Sequence[Line], every: Sequence[parts.Part]) -> bool:
    """Return whether the first text lost its title, or never had one, and what follows it has one of its own."""
    return head.head(lines, every[0]).title is None and any(
        head.head(lines, part).title is not None for part in every[1:] if not part.annex
    )


def _is_issued(lines: Sequence[Line], every: Sequence[parts.Part], plan: parts.Part) -> bool:
    """Return whether a part is the plan that the notice before it, or news of it, a shorter text, is written for."""
    notice = every[0]
    title, of_notice = head.head(lines, plan).title, head.head(lines, notice).title
    if (
        plan is notice
        or notice.annex
        or title is None
        or not (_PLAN.search(title) or _DRAFT.search(title))
        or not (_NOTICE.search(of_notice or "") or _asks(lines, notice) or _announces(lines, notice, title))
    ):
        return False
    several = sum(_PLAN.search(head.head(lines, part).title or "") is not None for part in every if part.annex) > 1
    if (_TECHNICAL.search(title) or _RULES.search(title) or several) and not _issues(lines, notice):
        return False
    if title in issuing.issued_titles(lines) and _ISSUES.search(of_notice or ""):
        return True  # however much the notice asks for itself
    length, own = (sum(len(lines[at].text) for at in range(part.start, part.end)) for part in (plan, notice))
    return length > own


def _asks(lines: Sequence[Line], notice: parts.Part) -> bool:
    """Return whether a text announces a draft in order to ask what the public thinks of it."""
    return any(_ASKED.search(line.text) is not None for line in lines[notice.start : notice.end])


def _announces(lines: Sequence[Line], news: parts.Part, title: str) -> bool:
    """Return whether a text is news of what follows it, whose outline it may give: 近日，市政府印发《…方案》。."""
    return issuing.announced_title(lines[at].text for at in range(news.start, news.end)) == title


def _has_tables(lines: Sequence[Line], part: parts.Part) -> bool:
    return any(line.cells is not None for line in lines[part.start : part.end])


def body(lines: Sequence[Line], part: parts.Part) -> Iterator[tuple[int, str, bool]]:
    """Yield the lines of a part that are its text, without title, contents and signature: index, text, is it a row.

    The signs between its clauses are wide ones, which keep their places: ``printed`` gives back what stands there.
    """
    listed = contents.within(lines, part.start, part.end)
    named = max(listed, default=-2) + 1  # an annex directly below the contents is of them
    begun = head.head(lines, part).body
    end, below = part.end, 0
    whole = sum(len(lines[at].text) for at in range(begun, part.end))
    tails = _tails(lines, begun, part.end)
    for at in range(part.end - 1, begun, -1):
        text = lines[at].text.strip()
        below += len(text)
        if _NEXT_NOTICE.match(text) and 2 * below < whole:
            end = at
        if lines[at].cells is not None or mark(text) is not None or at <= named:
            continue
        if _ANNEX_LIST.match(text) or (at in tails and 2 * below < whole):  # 延伸阅读 may head the text itself
            end = at
    dated, signed = False, end  # a date stands below, or the names above it, and where those begin
    while end > begun and lines[end - 1].cells is None:
        last, above = (lines[at].text.strip() for at in (end - 1, max(begun, end - 2)))
        signs = signed < end or (dated and LABEL_LINE.match(above) is not None)
        if not parts.is_closing(last, signs):
            break
        if LABEL_LINE.match(last) or LABEL_LINE.fullmatch(above):
            break  # bodies with their label, which may stand alone above them
        end -= 1
        dated = signs or parts.is_dated(last)
        signed = parts.signed_from(lines, end, begun) if parts.is_dated(last) else signed
    for at in range(begun, end):
        if at not in listed:
            is_cell = lines[at].cells is not None
            yield at, lines[at].text if is_cell else wide(lines[at].text), is_cell


def _tails(lines: Sequence[Line], begun: int, end: int) -> set[int]:
    """Return which lines head what a page has below a text; where its numbers go on, a line is within it."""
    texts = [line.text.strip() for line in lines[begun:end]]
    places = {at for at, text in enumerate(texts) if _TAIL.match(text)}
    if not places:
        return places
    marks = [mark(text) if line.cells is None else None for text, line in zip(texts, lines[begun:end], strict=True)]
    within = interrupted([(found.style, found.number) if found else None for found in marks], places)
    return {begun + at for at in places - within}
