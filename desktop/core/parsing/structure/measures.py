"""The text of a measure: its heading, its paragraphs, and the responsibility groups that close its sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.conventions import BULLETS, DASHES, DEADLINES, MARKDOWN, OPENING, PLANS
from desktop.core.parsing.structure import before_colons, bodies, dues, endless, rules, same_above, table_rows
from desktop.core.parsing.structure.group_labels import BODY_LABEL, LABEL_END, LABEL_LINE, PERSONS, STEPS
from desktop.core.parsing.structure.headings import counts, heading_alone, heading_of, says_text, sets_figure
from desktop.core.parsing.structure.marks import BOX, Style
from desktop.core.parsing.structure.outline import IN_FORCE
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.said_again import Answer
from desktop.core.parsing.structure.series import names_bodies
from desktop.core.parsing.structure.stretches import Parted, Stretch, leaves_open, of_cell
from desktop.core.parsing.structure.tasks import Task
from desktop.core.parsing.structure.titled import (
    ARTICLE_HEADING,
    begin_with_heading,
    bracketed,
    goes_on,
    without_groups,
)
from desktop.core.parsing.structure.units import Found, Outline, Unit, counted_words
from desktop.core.parsing.structure.verbs import ASKS
from desktop.core.parsing.values import Line

_CLOSED = re.compile(
    r"^(?:全党|全国各族人民|各地区|各地|各级|各部门|各有关|各县|各市|各区|各单位|各乡镇|各试点|各省|"
    rf"本(?:{PLANS}|通知|办法|规定|行动|文件)|自本|此前|以上|未纳入|从|[\u4e00-\u9fff]{{2,8}}(?:要|将)(?:会同|及时|加强|切实))"
)
_CALL = re.compile("^(?:让我们|号召全)")
"""How a document of the Party ends, below a paragraph on who leads: 办好…，关键在党。各级党委要…."""
_LED = re.compile("^[^。]{2,40}关键在[^。]{1,8}。")
_DAY = r"20\d\d\s?年[^，。；、）)]{0,12}前"
_INSIDE = "(?:[^（(〔【）)〕】]|[（(〔【][^（(〔【）)〕】]{0,60}[）)〕】]){0,200}"
"""What stands in a bracket of bodies before or behind the day, some of them with another name in brackets."""
_DEADLINE = re.compile(
    rf"(?:(?:完成)?(?:{DEADLINES})|(?:时序|时间|推进)进度|时间(?:节点|要求))"
    r"(?:[】〕]\s*[：:]?|[：:]|[ \u3000]+(?=20\d\d\s?[年./-]|\d{1,2}\s?月))\s*"
    r"(?:[^，。；\d]{2,20}，(?=20\d\d\s?年[^，。；]{0,12}前))?([^，。；\n）)】〕]{2,40})|"
    rf"[（(〔【](?:{_INSIDE}[，；])?于?\s?({_DAY})完成(?:[，；]{_INSIDE})?[）)〕】](?![，,、；;])|"
    rf"(?:牵头|负责|配合|参与)，于?\s?({_DAY})完成。$"
)
_DAY_ALONE = re.compile(
    rf"[，；,;（(〔【]\s*于?\s?({endless.ALONE}|(?:20\d\d\s?年(?:\s?\d{{1,2}}\s?月(?:\s?\d{{1,2}}\s?日)?)?|\d{{1,2}}\s?月(?:\s?\d{{1,2}}\s?日)?|年(?=[底末内])"
    r"|(?:20\d\d\s?年)?第?[一二三四]季度)"
    r"[底末内]?(?:[之以]?前)?)\s*(?:(?:全部|全面|基本)?(?:完成|办结|落实)\s*)?(?=[，；,;。）)〕】]|$)"
)
"""A day beside bodies, whether it says what is done by then or not, and whether of which year: 甲局牵头，6月底前."""
_DUE_LINE = re.compile(rf"\s*(?:完成|整改|办结|销号)?(?:{DEADLINES})[：:]")
"""A line behind the bodies that says by when, and closes no document: 整改时限：6月底前."""
_SAYS_WHEN = (*DEADLINES.split("|"), "进度", "前完成")  # one of these stands in every deadline
_NEARLY_ALL = 0.9
_BEGINS = re.compile(
    r"(?:对(?![标接外口内])|将|在(?![线建校职库岗营售])|每|由|凡|经(?![营济贸费开典验]))[^、]{8,}|[到自]20\d\d年"
)
"""How a sentence begins and no heading: 对达标库房予以奖励."""
_CALLED = re.compile(
    r"\s*(?:(?:任务|项目|事项|工作|行动|举措|工程)名称|(?:反馈|存在|具体|整改)的?问题|问题(?:表述|描述|表现|概述))[：:]\s*"
)
"""The label before the heading of a task, or before the wrong to be put right: 任务名称：扩建粮库."""
_ASKS = re.compile(f"(?:{'|'.join(one for one in ASKS if len(one) > 1)})")
_CLAUSE = re.compile("[，,。；;]")
_YEAR = re.compile(r"20\d\d年")  # 确保完成2026年任务 sets no figure
_QUOTES = re.compile("[“”]")
_SENTENCE = re.compile("[。；]")
_LONGEST = 60  # characters of a heading on a line of its own
_SHORT = 20  # characters of a heading that ends with a full stop and has nothing below it
_TELLING = 4  # measures that show how long one is


class Measured(msgspec.Struct):
    """A measure with its text; ``tasks`` are the rows of a table that tell what it is to reach.

    ``answers`` are for the clauses that rows say again; of those ``misplaced`` nobody can tell which clause is due.
    """

    found: Found
    title: str | None
    title_span: tuple[int, int, int] | None
    stretches: list[Stretch]
    groups: list[bodies.Group]
    group_spans: list[tuple[int, int, int]]
    deadline: str | None = None
    tasks: list[Task] = []
    answers: list[Answer] = []
    misplaced: list[Task] = []

    @property
    def called(self) -> str | None:
        """The title, with the word that counts it where that is no mere number: 第二阶段：自查自纠."""
        label = self.found.unit.label
        return f"{label}{self.title}" if self.title and label.endswith("阶段") else self.title

    @property
    def text(self) -> str:
        """The text without its groups, a paragraph a line."""
        made: list[str] = []
        last: Stretch | None = None
        for stretch in self.stretches:
            goes_on = last is None or (last.line == stretch.line and not (last.apart or stretch.apart))
            made.append(stretch.text if goes_on else "\n" + stretch.text)
            last = stretch
        return re.sub(r"\n{2,}", "\n", "".join(made)).strip()


def measures(made: Outline, rows: Sequence[Row], order: rules.Order) -> list[Measured]:
    """Return the measures of an outline with their headings, texts and groups.

    Args:
        made: the outline.
        rows: the rows that it counts in.
        order: which bodies of a group lead where it does not tell itself.
    """
    grouped = any(names_bodies(row.text) for row in rows if not row.is_cell)
    every = [_text(rows, one.unit) for one in made.measures]
    if every:
        every[-1] = _of_usual_length(every[-1], every[:-1])
    found: list[Measured] = []
    titled = begin_with_heading(made, rows, every)
    clauses = before_colons.ends(made, every)
    for at, (one, own) in enumerate(zip(made.measures, every, strict=True)):
        is_last = at + 1 == len(made.measures) and one.unit.end == len(rows)
        found.append(_measured(one, own, (titled[at], clauses[at]), order, grouped, is_last))
    same_above.filled(one.groups for one in found)
    return found


def _text(rows: Sequence[Row], unit: Unit) -> list[Row]:
    """Return the rows of a unit without those of its tables and the lines above them that name these."""
    own = rows[unit.start : unit.end]
    captions = {
        at for at, (row, below) in enumerate(pairwise(own)) if at and below.is_cell and table_rows.names_table(row.text)
    }
    return [row for at, row in enumerate(own) if not row.is_cell and at not in captions]


def _of_usual_length(last: list[Row], others: Sequence[Sequence[Row]]) -> list[Row]:
    """Return the last measure of a document without the paragraphs that close the document.

    That can be told where nearly all others are one paragraph, with their heading on a line of its own or not, and
    what is more is neither numbered nor names bodies.
    """
    if len(others) < _TELLING:
        return last
    usual, often = Counter(len(own) for own in others).most_common(1)[0]
    if usual > 2 or often < _NEARLY_ALL * len(others):
        return last
    alone = heading_of(last[0].said)[2]
    if usual == 1 and alone and not any(heading_of(own[0].said)[2] for own in others if len(own) == 1):
        usual = 2  # its heading has a line of its own
    more = last[usual:]
    own = any(row.mark is not None or names_bodies(row.text) or _asks_more(row.text) for row in more)
    return last if own else last[:usual]


def _asks_more(text: str) -> bool:
    """Return whether a paragraph sets a figure, begins with its verb or a dash: it closes no document."""
    asks = _ASKS.match(text) is not None or text.startswith("——")
    clauses = _CLAUSE.split(_YEAR.sub("", text))
    return asks or any(sets_figure(clause) or counts(clause) for clause in clauses)


def of_task(task: Task, found: Found) -> Measured:
    """Return a task of a table as the measure of a unit."""
    stretches = [part for one in task.said for part in of_cell(one)]
    return Measured(found, task.title, None, stretches, task.groups, task.spans, task.due, [task])


def named_at(one: Measured, lines: Sequence[Line]) -> tuple[int, int, int] | None:
    """Return where a measure is named: its heading, also in another cell, or where its text begins."""
    if one.title_span is not None or not one.stretches:
        return one.title_span
    first = one.stretches[0]
    row = lines[first.line]
    start = row.text.find(one.title) if one.title and row.cells and one.title in row.cells else -1
    if one.title and start >= 0:
        return first.line, start, start + len(one.title)
    return first.line, first.start, first.start + len(first.text)


def worded(made: Outline, rows: Sequence[Row], order: rules.Order) -> list[Measured]:
    """Return the measures 一是, 二是 … of an interpretation, whose units 一、 are its chapters."""
    found: list[Measured] = []
    for at, chapter in enumerate(made.chapters):
        for row in counted_words(rows, chapter):
            assert row.mark is not None
            unit = Unit(Style.WORD, row.mark.number, row.mark.label, 0, 0, [])
            text = row.said
            short = re.match(r"([^，。：:,]{2,8})[：:]", text)
            begun = short.end() if short else 0
            heading = re.match(r"[^，。；：,;:]{2,60}", text[begun:])
            if heading is not None and _begins_text(heading[0], text[begun + heading.end() :]):
                heading, begun = None, 0
            title = heading[0].strip('“”" ') if heading else None
            end = begun + (heading.end() if heading else 0)
            start = row.start + row.begun
            rest = text[end:].lstrip("，。；,;、")
            place = start + len(text) - len(rest)
            span = (row.line, start + begun, start + end) if heading else None
            parted = Parted([Row(row.line, place, row.end, rest, None)], order)
            found.append(Measured(Found(unit, at, None), title, span, parted.stretches(), parted.groups, parted.spans))
    return found


def _begins_text(clause: str, behind: str) -> bool:
    """Return whether the first clause behind 一是 is no heading: it says by when, or a figure, or is one of a list."""
    listed = behind.startswith(("；", ";")) and bool(behind[1:].strip())
    return listed or bool(dues.named(clause)) or sets_figure(clause) or counts(clause)


def _measured(
    one: Found, own: list[Row], heading: tuple[bool, int], order: rules.Order, grouped: bool, is_last: bool
) -> Measured:
    """Return a measure; ``heading`` says whether it has one, and where that ends if it is clauses before a colon."""
    own = _unquoted(own)
    head = own[0]
    begun = head.begun
    begun += called.end() if (called := _CALLED.match(head.text[begun:])) else 0
    text = head.text[begun:]
    titled, clauses = heading
    title, end = (text[:clauses].rstrip("：: "), clauses) if clauses else (None, 0)
    if titled and not clauses and text.strip():
        title, end = _heading(one, own, text)
    title = title.lstrip(f"{BULLETS}{DASHES} 　").strip(f"{MARKDOWN}【】 　") if title else None
    skip = begun + end
    span = (head.line, head.start + begun, head.start + skip) if title else None
    rest = [msgspec.structs.replace(head, start=head.start + skip, text=head.text[skip:], mark=None), *own[1:]]
    if is_last:
        rest = _without_closing(rest, grouped)
    parted = Parted(rest, order)
    stretches = parted.stretches()
    if len(parted.groups) == 1 and all(
        part.group is None for part in stretches
    ):  # it stands above all that it answers for
        stretches = [msgspec.structs.replace(part, group=0) for part in stretches]
    deadline, dated = _deadlines(rest, parted.spans)
    stretches = [msgspec.structs.replace(part, due=dated.get(part.group)) for part in stretches]
    return Measured(one, title, span, stretches, parted.groups, parted.spans, deadline)


def _heading(one: Found, own: list[Row], text: str) -> tuple[str | None, int]:
    """Return the heading with which the text of a measure begins, None where that is a sentence, and where it ends."""
    if (named := bracketed(one, text, own[1:])) is not None:
        return named, len(text)
    if one.unit.style is Style.ARTICLE and (found := ARTICLE_HEADING.match(text)):
        return found[found.lastgroup or 0], found.end()
    said, behind = _before_group(text)
    heading, end, alone = heading_alone(said, goes_on=not behind and goes_on(own[1:]))
    more = bool(behind.strip("。；;"))
    parts = more and re.search("[，；。]", heading) is None  # 建库（责任单位：甲部）选址…
    stopped = alone and more and (behind.startswith("。") or parts)  # 建库（甲部负责）。选址…
    whole = alone and not stopped  # of its line
    heads = whole and goes_on(own[1:])
    sentence = not heads and ((whole and _is_sentence(said)) or says_text(heading))
    return (None, 0) if sentence or (alone and len(heading) > _LONGEST) else (heading, end)


def _unquoted(own: list[Row]) -> list[Row]:
    """Return a unit's rows without the quotation marks around all that its first one says, but for its bodies.

    A breakdown quotes its tasks whole: 二、“扩建粮库。新建仓房3座。”. What a heading calls by a name keeps its marks.
    """
    head = own[0]
    text = head.text
    begun = head.begun
    if not text.startswith("“", begun):
        return own
    end = _closing(text, begun)
    inside, behind = text[begun + 1 : end], text[end + 1 :]
    whole = end > begun and not without_groups(behind).strip("。；; ")
    if not whole or not (_SENTENCE.search(inside) or counts(inside) or sets_figure(inside)):
        return own
    last = len(behind) - len(behind.lstrip("。；; ")) if inside.endswith(("。", "；")) else 0
    rest = Row(head.line, head.start + end + 1 + last, head.end, behind[last:], None)
    said = msgspec.structs.replace(head, text=text[:end], end=head.start + end, labelled=begun + 1)
    return [said, *([rest] if rest.text.strip() else ()), *own[1:]]


def _closing(text: str, start: int) -> int:
    """Return where the quotation that opens at a place ends, others inside it; -1 if it does not."""
    depth = 0
    for sign in _QUOTES.finditer(text, start):
        depth += 1 if sign[0] == "“" else -1
        if not depth:
            return sign.start()
    return -1


def _before_group(text: str) -> tuple[str, str]:
    """Return what a unit's first line says before its first group of bodies, and what it says behind that."""
    if bracket := next(iter(bodies.brackets(text)), None):
        return text[: bracket[0]].rstrip(), text[bracket[1] :].strip()
    label = BODY_LABEL.search(text) if LABEL_END.search(text) else None
    before = PERSONS.search(text, 0, label.start()) if label else None
    said = text[: (before or label).start()].rstrip() if label else ""
    return (said, "") if said.endswith(("。", "；")) else (text.rstrip(), "")


def _is_sentence(text: str) -> bool:
    """Return whether a unit's only line is its text, rather than a heading with a full stop (（四）培训人员6项。)."""
    closed = text.endswith("。") and (len(text) > _SHORT or re.search("[，；。]", text[:-1]) is not None)
    return closed or _BEGINS.match(text) is not None


def _without_closing(rest: list[Row], grouped: bool) -> list[Row]:
    """Return the rows of a document's last measure without the paragraphs that close the document; a box is its own."""
    said = boxed = False  # bodies alone are not what the measure says
    for at, row in enumerate(rest):
        boxed = boxed or BOX.match(row.text) is not None
        begun, said = said, said or (not bodies.is_line(row.text) and bool(without_groups(row.text)))
        if row.mark is not None or not begun or bodies.is_line(row.text):
            continue
        if IN_FORCE.match(row.text) or _CALL.match(row.text):
            return rest[: at - 1] if at > 1 and _LED.match(rest[at - 1].text) else rest[:at]
        if boxed or leaves_open(rest[at - 1].text.strip(), row.text):
            continue
        done = grouped and names_bodies(rest[at - 1].text)
        is_last = at + 1 == len(rest) and (at > 1 or bool(rest[0].text.strip()))
        when = _DUE_LINE.match(row.text) or STEPS.match(row.text)
        done = done and not when and not _asks_more(row.text)
        closes = done or (_CLOSED.match(row.text) is not None and is_last)
        if closes and not any(names_bodies(later.text) for later in rest[at:]):
            return rest[:at]
    return rest


def _deadlines(rest: Sequence[Row], spans: Sequence[tuple[int, int, int]]) -> tuple[str | None, dict[int | None, str]]:
    """Return by when a measure is due, and its groups that say in their brackets by when their own sentences are.

    What the brackets of one group alone say holds for all of the measure.

    Args:
        rest: its rows.
        spans: of its groups: line, and from where to where on it.
    """
    own: dict[int | None, str] = {}
    left: list[str] = []
    of_line: dict[int, list[tuple[int, int, int]]] = {}
    for group, (line, start, end) in enumerate(spans if len(spans) > 1 else ()):
        of_line.setdefault(line, []).append((group, start, end))
    for row in rest:
        at = 0
        for group, start, end in of_line.get(row.line, ()):
            said = row.text[max(0, start - row.start) : end - row.start]
            if said and said[0] in OPENING and (due := _deadline([said]) or _day_alone(said)):
                own[group] = due
                left.append(row.text[at : start - row.start])
                at = end - row.start
        said = row.text[at:]
        if left and (above := LABEL_LINE.match(left[-1])) and above.end() == len(left[-1].rstrip()):
            left[-1] += said  # the day stands below its label
        else:
            left.append(said)
    return _deadline(left) or _day_alone(_only(rest, spans)), own


def _only(rest: Sequence[Row], spans: Sequence[tuple[int, int, int]]) -> str:
    """Return the group of a measure in its bracket or behind its label, empty where it has several or none such."""
    if len(spans) != 1:
        return ""
    line, start, end = spans[0]
    said = "".join(row.text[max(0, start - row.start) : max(0, end - row.start)] for row in rest if row.line == line)
    return said if said[:1] in OPENING or LABEL_LINE.match(said) else ""


def _day_alone(group: str) -> str | None:
    found = _DAY_ALONE.findall(group)
    return found[-1] if found else None


def _deadline(texts: Iterable[str]) -> str | None:
    for text in texts:
        said = any(word in text for word in _SAYS_WHEN) and STEPS.match(text) is None
        if said and (found := _DEADLINE.search(text)):
            return found[found.lastindex or 0]
    return None
