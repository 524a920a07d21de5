"""The text of a measure: its heading, its paragraphs, and the responsibility groups that close its sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.conventions import BULLETS, DASHES, DEADLINES, MARKDOWN, PLANS
from desktop.core.parsing.structure import bodies, rules
from desktop.core.parsing.structure.group_labels import BODY_LABEL, LABEL_LINE
from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.outline import IN_FORCE
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import names_bodies
from desktop.core.parsing.structure.titled import (
    ARTICLE_HEADING,
    begin_with_heading,
    bracketed,
    goes_on,
    without_groups,
)
from desktop.core.parsing.structure.units import Found, Outline, Unit, counted_words

_CLOSED = re.compile(
    r"^(?:全党|全国各族人民|各地区|各地|各级|各部门|各有关|各县|各市|各区|各单位|各乡镇|各试点|各省|"
    rf"本(?:{PLANS}|通知|办法|规定|行动|文件)|自本|此前|以上|未纳入|从|[\u4e00-\u9fff]{{2,8}}(?:要|将)(?:会同|及时|加强|切实))"
)
_LONGEST_GROUP = 6  # lines that a group may be printed on
_DEADLINE = re.compile(
    rf"(?:(?:完成)?(?:{DEADLINES})|(?:时序|时间|推进)进度)[：:]\s*([^，。；\n]{{2,20}})|"
    r"[（(〔【](?:[^）)〕】]{0,200}[，；])?(20\d\d年[^，。；、）)]{0,8}前)完成(?:[，；][^）)〕】]{0,200})?[）)〕】]"
)
_NEARLY_ALL = 0.9
_SHORT = 20  # characters of a heading that ends with a full stop and has nothing below it
_TELLING = 4  # measures that show how long one is
_CONTINUED = re.compile(r"[、，,；;]$")


class Stretch(msgspec.Struct, frozen=True):
    """Text of a measure on one line, and which of its groups (counted from 0) closes it; None where none does."""

    line: int
    start: int
    text: str
    group: int | None


class Measured(msgspec.Struct):
    """A measure with its text."""

    found: Found
    title: str | None
    title_span: tuple[int, int, int] | None
    stretches: list[Stretch]
    groups: list[bodies.Group]
    group_spans: list[tuple[int, int, int]]
    deadline: str | None = None

    @property
    def text(self) -> str:
        """The text without its groups, a paragraph a line."""
        made: list[str] = []
        line = None
        for stretch in self.stretches:
            made.append(stretch.text if line in (None, stretch.line) else "\n" + stretch.text)
            line = stretch.line
        return re.sub(r"\n{2,}", "\n", "".join(made)).strip()


def measures(made: Outline, rows: Sequence[Row], order: rules.Order) -> list[Measured]:
    """Return the measures of an outline with their headings, texts and groups.

    Args:
        made: the outline.
        rows: the rows that it counts in.
        order: which bodies of a group lead where it does not tell itself.
    """
    grouped = any(names_bodies(row.text) for row in rows if not row.is_cell)
    every = [[row for row in rows[one.unit.start : one.unit.end] if not row.is_cell] for one in made.measures]
    if every:
        every[-1] = _of_usual_length(every[-1], every[:-1])
    found: list[Measured] = []
    titled = begin_with_heading(made, rows, every)
    for at, (one, own) in enumerate(zip(made.measures, every, strict=True)):
        is_last = at + 1 == len(made.measures) or made.measures[at + 1].chapter != one.chapter
        found.append(_measured(one, own, titled[at], order, grouped, is_last))
    return found


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
    more = last[usual:]
    return last if any(row.mark is not None or names_bodies(row.text) for row in more) else last[:usual]


def worded(made: Outline, rows: Sequence[Row], order: rules.Order) -> list[Measured]:
    """Return the measures 一是, 二是 … of an interpretation, whose units 一、 are its chapters."""
    found: list[Measured] = []
    for at, chapter in enumerate(made.chapters):
        for row in counted_words(rows, chapter):
            assert row.mark is not None
            unit = Unit(Style.WORD, row.mark.number, row.mark.label, 0, 0, [])
            text = row.text[row.mark.end :]
            short = re.match(r"([^，。：:,]{2,8})[：:]", text)
            begun = short.end() if short else 0
            heading = re.match(r"[^，。；：,;:]{2,60}", text[begun:])
            title = heading[0].strip('“”" ') if heading else None
            end = begun + (heading.end() if heading else 0)
            start = row.start + row.mark.end
            rest = text[end:].lstrip("，。；,;、")
            place = start + len(text) - len(rest)
            span = (row.line, start + begun, start + end) if heading else None
            stretches, groups, spans = _stretches([Row(row.line, place, row.end, rest, None)], order)
            found.append(Measured(Found(unit, at, None), title, span, stretches, groups, spans))
    return found


def _measured(one: Found, own: list[Row], titled: bool, order: rules.Order, grouped: bool, is_last: bool) -> Measured:
    head = own[0]
    begun = head.mark.end if head.mark else 0
    title, span, skip = None, None, begun
    text = head.text[begun:]
    if titled and text.strip():
        if (named := bracketed(one, text, own[1:])) is not None:
            title, skip = named, len(head.text)
        elif one.unit.style is Style.ARTICLE and (found := ARTICLE_HEADING.match(text)):
            title, skip = found[found.lastgroup or 0], begun + found.end()
        else:
            bracket = next(iter(bodies.brackets(text)), None)
            heading, end, alone = heading_of(text[: bracket[0]] if bracket else text)
            behind = (
                text[bracket[1] :].lstrip() if bracket else ""
            )  # 建库（甲部负责）。选址…, 建库（责任单位：甲部）选址…
            parts = bool(behind) and re.search("[，；。]", heading) is None
            stopped = alone and (behind.startswith("。") or parts)
            sentence = alone and not stopped and _is_sentence(text.rstrip()) and not goes_on(own[1:])
            if not sentence and (not alone or len(heading) <= 60):
                title, skip = heading, begun + end
        title = title.lstrip(f"{BULLETS}{DASHES} 　").strip(f"{MARKDOWN}【】 　") if title else None
        span = (head.line, head.start + begun, head.start + skip) if title else None
    rest = [msgspec.structs.replace(head, start=head.start + skip, text=head.text[skip:], mark=None), *own[1:]]
    if is_last:
        rest = _without_closing(rest, grouped)
    stretches, groups, spans = _stretches(rest, order)
    if len(groups) == 1 and all(part.group is None for part in stretches):  # it stands above all that it answers for
        stretches = [msgspec.structs.replace(part, group=0) for part in stretches]
    return Measured(one, title, span, stretches, groups, spans, _deadline(rest))


def _is_sentence(text: str) -> bool:
    """Return whether a unit's only line is its text, rather than a heading with a full stop (（四）培训人员6项。)."""
    return text.endswith("。") and (len(text) > _SHORT or re.search("[，；。]", text[:-1]) is not None)


def _without_closing(rest: list[Row], grouped: bool) -> list[Row]:
    """Return the rows of a chapter's last measure without the paragraphs that close the whole document."""
    said = False  # bodies alone are not what the measure says
    for at, row in enumerate(rest):
        begun, said = said, said or (not bodies.is_line(row.text) and bool(without_groups(row.text)))
        if row.mark is not None or not begun or bodies.is_line(row.text):
            continue
        if IN_FORCE.match(row.text):
            return rest[:at]
        if _leaves_open(rest[at - 1].text.strip(), row.text):
            continue
        done = grouped and names_bodies(rest[at - 1].text)
        is_last = at + 1 == len(rest) and (at > 1 or bool(rest[0].text.strip()))
        closes = done or (_CLOSED.match(row.text) is not None and is_last)
        if closes and not any(names_bodies(later.text) for later in rest[at:]):
            return rest[:at]
    return rest


def _deadline(rest: Sequence[Row]) -> str | None:
    for row in rest:
        found = _DEADLINE.search(row.text)
        if found:
            return found[1] or found[2]
    return None


def _stretches(
    rest: Sequence[Row], order: rules.Order
) -> tuple[list[Stretch], list[bodies.Group], list[tuple[int, int, int]]]:
    """Return the text between the groups, the groups, and where they stand."""
    texts: list[tuple[int, int, str, int]] = []
    groups: list[bodies.Group] = []
    spans: list[tuple[int, int, int]] = []
    at = 0
    while at < len(rest):
        row = rest[at]
        if bodies.is_line(row.text.strip()):
            held = [row]
            while at + 1 < len(rest) and (
                bodies.is_line(rest[at + 1].text.strip())
                or (rest[at + 1].mark is None and _leaves_open(rest[at].text.strip(), rest[at + 1].text))
            ):
                at += 1
                held.append(rest[at])
            joined = ""
            for one in held:
                piece = bodies.unbracketed(one.text)
                joined += piece if not joined or _leaves_open(joined, piece) else "；" + piece
            group = bodies.parse(joined, order)
            if group.lead or group.support or group.guide:
                groups.append(group)
                spans.append((held[0].line, held[0].start, held[0].start + len(held[0].text)))
            at += 1
            continue
        if (whole := _closed_later(rest, at)) is not None:
            (start, inside), behind = whole
            if row.text[:start].strip():
                texts.append((row.line, row.start, row.text[:start], len(groups)))
            groups.append(bodies.parse(inside, order))
            spans.append((row.line, row.start + start, row.end))
            rest = [*rest[: at + 1], *behind]
            at += 1
            continue
        last = 0
        for start, end, inside in bodies.brackets(row.text):
            if row.text[last:start].strip():
                texts.append((row.line, row.start + last, row.text[last:start], len(groups)))
            groups.append(bodies.parse(inside, order))
            spans.append((row.line, row.start + start, row.start + end))
            last = end
        tail = row.text[last:]
        label = BODY_LABEL.search(tail)
        said = tail[: label.start()].rstrip(f"{DASHES} 　") if label else ""
        if label and (not said or said[-1] in "。；;") and _only_bodies(tail[label.start() :]):
            if said.strip():
                texts.append((row.line, row.start + last, said, len(groups)))
            groups.append(bodies.parse(tail[label.start() :], order))
            spans.append((row.line, row.start + last + label.start(), row.start + len(row.text)))
        elif tail.strip(" 。"):
            last += 0 if texts else len(tail) - len(tail.lstrip("。"))  # 建库（甲部负责）。新建…
            texts.append((row.line, row.start + last, row.text[last:], len(groups)))
        at += 1
    made = [Stretch(line, start, text, number if number < len(groups) else None) for line, start, text, number in texts]
    return made, groups, spans


def _leaves_open(text: str, following: str) -> bool:
    """Return whether a line of bodies goes on with the next: behind 、, or where a label stands alone on its line."""
    return (
        _CONTINUED.search(text) is not None
        or bodies.breaks_name(text, following)
        or (LABEL_LINE.fullmatch(text) is not None and bodies.is_group(bodies.unbracketed(following)))
    )


def _closed_later(rest: Sequence[Row], at: int) -> tuple[tuple[int, str], list[Row]] | None:
    """Return the group that begins on a row and ends on a later one (where, its text), and the rows behind it."""
    start = bodies.left_open(rest[at].text)
    if start is None:
        return None
    inside = rest[at].text[start + 1 :]
    for later in range(at + 1, min(at + _LONGEST_GROUP, len(rest))):
        row = rest[later]
        end = bodies.closing(row.text)
        if row.mark is not None:
            return None
        if end is None:
            inside += row.text
            continue
        inside += row.text[:end]
        if not bodies.is_group(inside):
            return None
        left = row.text[end + 1 :].lstrip("。； ")
        behind = msgspec.structs.replace(row, start=row.start + len(row.text) - len(left), text=left)
        return (start, inside), [behind, *rest[later + 1 :]] if left else list(rest[later + 1 :])
    return None


def _only_bodies(text: str) -> bool:
    parsed = bodies.parse(text)
    return bool(parsed.lead or parsed.support or parsed.guide) and len(text) < 400 and text.count("。") <= 1
