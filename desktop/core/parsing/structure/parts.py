"""The texts of which a source is made: a notice, the plan that it issues, annexes; and the signatures below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

import msgspec

from desktop.core.parsing.conventions import BODY_ENDS
from desktop.core.parsing.structure import beside, contents
from desktop.core.parsing.structure.clauses import VERB
from desktop.core.parsing.structure.document_number import NUMBER
from desktop.core.parsing.structure.issuing import BODY, bodies_in, issued_titles
from desktop.core.parsing.structure.marks import mark
from desktop.core.parsing.structure.title_lines import BARE_DATE, CHINESE_DATE, DATE_LINE, SENT, TITLE_END, date_in
from desktop.core.parsing.values import Line

SIGNED = re.compile(
    rf"[^。，：；《》\d]{{2,100}}(?:{BODY.pattern[:-1]})\s*(?:{DATE_LINE.pattern}|{CHINESE_DATE.pattern})"
)
"""A signature and its date on one line."""
REMARK = re.compile(
    r"[（(](?:(?:此件|本文|此文)(?:[^（）()]{2,20}|(?=[^（）()]*?(?:公开|转载|传播))[^（）()]*+)|(?:信息)?公开(?:形式|方式|属性|类型)[:：][^（）()]{2,12})[)）]"
)
ANNEX = re.compile(rf"(?:{NUMBER.pattern})?\s*附\s*[件录]\s*[\d一二三四五六七八九十]{{0,2}}\s*[:：]?")
_TABLE = re.compile(r"附\s*表\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?")
"""A line that begins an annex where the title of a table stands below it."""
_TABLED = re.compile(r"附\s*[件表]\s*[\d一二三四五六七八九十]{0,2}\s*[:：.．]?\s*[^。；，：:]{2,40}(?:表|清单)")
"""The caption of a table that is an annex, on one line with its number."""
_AIMED = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]{0,2}\s*[:：.．]?\s*[^。；，：:]{2,40}(?:指标|指标体系|目标)")
"""The caption of an annex that tells what is to be reached: 附件1　主要指标."""
_CAPTION = re.compile(
    r"附\s*[件录]\s*[\d一二三四五六七八九十]{0,2}\s*[:：]\s*(?:20\d\d年)?[^。；，：:\d][^。；，：:]{1,40}"
)
"""The caption of an annex on one line with its number: 附件1：2027年重点任务清单."""
_FAR = 4  # lines below a caption
_READING = re.compile(r"附\s*[件录]?\s*\d?\s*[:：]\s*《?[^。；，]{2,60}》?(?:政策)?(?:解读|(?:起草|编制)说明)")
"""What is added in order to explain the document."""
_BRACKET = re.compile(r"[（(][^（()）]{2,20}[)）]$")  # behind a title (2026年), behind who signs (代章)
_PRINTED = re.compile(
    rf"(?:{BODY.pattern[:-1]}|秘书处|秘书局|政府)\s*\d{{4}}年\d{{1,2}}月\d{{1,2}}日(?:印发|发布)(?:[\s（(]*共印\s*\d+\s*份[）)]?)?$|^[（(]?共印\s*\d+\s*份[）)]?$"
    r"|^(?:抄\s*[送报发]|分\s*[送发]|主\s*送|出\s*席|列\s*席|缺\s*席|请\s*假|记\s*录|参\s*加|参会|主\s*持|校\s*[对核]|印\s*[送数])(?:人员?)?\s*[:：]"
)
"""What is printed at the very end: who met and wrote that down, whom it is sent to, by whom and how often printed."""
_PERSON = re.compile(r"(?:总\s*理|主\s*席|[省市县区部局厅州署]\s*长|主\s*任|委\s*员\s*长)[\s　：:]+\S")
_NOTED = re.compile(rf"[（(](?:{DATE_LINE.pattern}|{CHINESE_DATE.pattern})[)）]")
"""A date of issue in brackets; without them it may be that of a page."""
_SAYS = re.compile(
    "[。，；：:]|关于|^[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,3})[、.．)）]"
)  # no name of a body alone
_SIGNS = re.compile(f"{BODY.pattern}|(?:{BODY_ENDS}|[残妇侨文商]联|科协)$")
"""The end of a line on which bodies sign, offices and those that sign with them: 云岭省总工会　云岭银行."""
_COMPANY = re.compile("(?:开发|建设|投资|发展|服务|管理|经营)+(?:集团|有限|股份)")  # named by what it does
_SIGNING = 12  # lines on which bodies sign
_TOP = 25  # lines in which the bodies stand beside a title


class Part(msgspec.Struct, frozen=True):
    """Lines from ``start`` to ``end`` (excluded) that are one text: a notice, the plan that it issues, an annex."""

    start: int
    end: int
    annex: bool = False


def split(lines: Sequence[Line]) -> list[Part]:
    """Return the texts of which a source is made, in order: they end at a date of issue or begin with 附件."""
    starts, latest = {0: False}, 0
    named, seeker = issued_titles(lines), contents.Seeker(lines)
    for at, line in enumerate(lines):
        if line.cells is not None or at == 0:
            continue
        text = line.text.strip()
        if (ANNEX.fullmatch(text) or _heads_table(lines, at) or _heads_text(lines, at)) and not seeker.holds(
            latest, at
        ):
            starts[at], latest = True, max(latest, at)
        elif _is_signature(lines, at):
            behind = at + 1
            while behind < len(lines) and REMARK.fullmatch(lines[behind].text.strip()):
                behind += 1
            starts.setdefault(behind, False)
            latest = max(latest, behind)
        elif (
            text.strip("《》") in named and TITLE_END.search(text) and not seeker.holds(latest, at)
        ):  # behind its table of contents a plan prints its title once more
            starts.setdefault(at, False)
            latest = max(latest, at)
    places = sorted(place for place in starts if place < max(1, len(lines)))
    return [Part(one, two, starts[one]) for one, two in zip(places, [*places[1:], len(lines)], strict=True)]


def _heads_text(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line is the caption of an annex that is numbered text, or what explains the document.

    A list of annexes names the next one below, or whoever signs.
    """
    text = lines[at].text.strip()
    if _READING.fullmatch(text):
        return True
    if _CAPTION.fullmatch(text) is None:
        return False
    below = next((line for line in islice(lines, at + 1, at + _FAR) if line.text.strip()), None)
    found = mark(below.text) if below is not None and below.cells is None else None
    return found is not None and found.number == 1


def _heads_table(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line is the caption of an annex whose table follows, or stands above the title of one."""
    text = lines[at].text.strip()
    titled = _TABLE.fullmatch(text) is not None and lines[min(at + 1, len(lines) - 1)].cells is None
    below = any(line.cells is not None for line in lines[at + 1 : at + 4])
    return below and (titled or _TABLED.fullmatch(text) is not None or _aims_behind(lines, at))


def _aims_behind(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line names a table of targets right below it that ends the source, or before the next annex."""
    end = at + 1
    while end < len(lines) and lines[end].cells is not None:
        end += 1
    ended = end == len(lines) or lines[end].text.strip().startswith("附")
    return at + 1 < end and ended and _AIMED.fullmatch(lines[at].text.strip()) is not None


def _is_signature(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line is the date under a signature: short lines before it, none of them a title."""
    text = lines[at].text.strip()
    before = _BRACKET.sub("", lines[at - 1].text.strip())
    if SIGNED.fullmatch(text):
        return before.endswith("。")
    if BARE_DATE.fullmatch(text) and before.endswith("。") and SENT.search(before):
        return True
    if not (DATE_LINE.fullmatch(text) or CHINESE_DATE.fullmatch(text)):
        return False
    longest = max(map(len, before.split()), default=0)  # several bodies may sign on one line
    return at > 2 and longest <= 40 and bool(_SIGNS.search(before) or _PERSON.match(before))


def is_closing(text: str, signs: bool = False) -> bool:
    """Return whether a line stands under a document's text: a signature, a date, a remark on publication.

    ``signs`` says that an enterprise or an association may sign there too; see ``signed_from``.
    """
    text = text.strip()
    if any(one.fullmatch(text) for one in (REMARK, DATE_LINE, CHINESE_DATE, SIGNED)) or _PRINTED.search(text):
        return True
    ends = _SIGNS if signs else BODY
    return len(text) <= 24 and bool(ends.search(text)) and not re.search("[。，,：:]", text)


def signed_from(lines: Sequence[Line], date: int, first: int) -> int:
    """Return where the names begin that may sign right above a date, one or several in a row; the date if none do.

    They are not counted, do not say what is done, and are no list: several stand below a sentence.
    """
    over = date - 1
    while over >= first and lines[over].cells is None and _is_name(lines[over].text.strip()):
        over -= 1
    above = lines[over].text.strip() if over >= first else ""
    several = over + 2 < date
    signs = above.endswith(("。", "；", "）", ")")) if several else not above.endswith("：")
    return over + 1 if signs else date


def _is_name(text: str) -> bool:
    named = _SIGNS.search(text) and not re.search("[。，,：:]", text) and mark(text) is None
    return bool(named) and (VERB.match(text) is None or _COMPANY.match(text) is not None)


def is_dated(text: str) -> bool:
    """Return whether a line is the date under a signature."""
    return DATE_LINE.fullmatch(text) is not None or CHINESE_DATE.fullmatch(text) is not None


def issued(lines: Sequence[Line], every: Sequence[Part]) -> tuple[str | None, tuple[str, ...]]:
    """Return the date of issue and the bodies above it, from the first signature; else from beside the title."""
    for part in every:
        for at in range(part.end - 1, part.start, -1):
            if lines[at].cells is None and _is_signature(lines, at):
                bodies: list[str] = []
                for line in reversed(lines[max(part.start, at - _SIGNING) : at]):
                    text = line.text.strip()
                    if (
                        line.cells is not None
                        or len(text) > 40
                        or not _SIGNS.search(text)
                        or _SAYS.search(text)
                        or mark(text)
                    ):
                        break
                    bodies[:0] = bodies_in(text)
                return date_in(lines[at].text), tuple(bodies)
    below = next(filter(None, (_below_title(lines, at) for at in range(min(_TOP, len(lines))))), None)
    date, bodies_below = below or (None, ())
    named = (beside.issuers(line.text) for line in lines[:_TOP] if line.cells is None)
    return date, bodies_below or next(filter(None, named), ())


def _below_title(lines: Sequence[Line], at: int) -> tuple[str, tuple[str, ...]] | None:
    """Return the date in brackets, and the bodies, that stand right below a title on a line; None for no such date."""
    date: str | None = None
    bodies: list[str] = []
    if lines[at].cells is None and TITLE_END.search(lines[at].text.strip()):
        for line in lines[at + 1 : at + 1 + _SIGNING]:
            text = line.text.strip()
            if line.cells is None and date is None and _NOTED.fullmatch(text):
                date = date_in(text)
            elif line.cells is None and BODY.search(text) and len(text) <= 40 and not _SAYS.search(text):
                bodies += bodies_in(text)
            else:
                break
    return (date, tuple(bodies)) if date is not None else None
