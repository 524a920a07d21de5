"""By when each check item is due: as its own words say, the words that open its sentence, or its measure's deadline."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

import msgspec

from desktop.core.framework import CheckItem, Target, due_order
from desktop.core.parsing.structure import dues, past
from desktop.core.parsing.structure.clauses import VERB
from desktop.core.parsing.structure.closing import closings
from desktop.core.parsing.structure.sentences import sentences

_TITLE = re.compile("《[^》]*》")
_SET_OFF = re.compile(r"[\s　]*(?:[^，,。；;：:]{0,12}[：:])?(?P<date>[^，,。；;]{0,24})[，,]")
"""The clause that opens a sentence: 2027年底前，完成…."""
STEP = re.compile(
    r"(?<![\d年每同比较自从至到对与按照据动进立善实—–～~-])(?:\d{1,2}月(?:\d{1,2}日)?[至到—–～~-]+)?(?P<month>1[0-2]|0?[1-9])月"
    rf"(?P<day>\d{{1,2}}日)?(?:份|[底末初]|[上中下]旬)?(?:集中|统一|全面|正式|陆续|如期|基本)*(?![为与])(?={VERB.pattern})"
)
"""A month in which something is done: 5月举办粮食展; behind a date in its year: 2027年6月底前…，7月至9月开展整治.

Of what was done or begun then (对6月开展的检查, 推动3月开工项目) a word before it tells.
"""
_YEARLY = re.compile(r"每年[^，。；\d]{0,6}\d{1,2}月")  # 每年5月、9月开展检查: of no year, nor are those behind it
_YEAR_END = re.compile(rf"(?:^|[，；。：])年终(?!考[核评]|总结|评)(?={VERB.pattern})")
_AMONG = re.compile(
    "[，（；、]其中[，：]?[^，。；）]*(?:，(?![^，。；）]*(?:全部|其余|累计))[^，。；）\\d]{0,2}(?:20\\d\\d年)?"
    f"(?:\\d{{1,2}}月|第?[一二三四]季度|[上下]半年)[底末]?(?:{dues.BEFORE})?[^，。；）\\d]{{0,6}}\\d[^，。；）]*)*"
)
"""What is dated in it is only a part, or the shares of several times: 完成投资6亿元，其中一季度2亿元，二季度3亿元."""
_READY = re.compile(
    r"(?<![\d至从自由比较—–~～-])(?P<year>20\d\d)年(?:(?P<month>1[0-2]|0?[1-9])月)?[底末份中初]?"
    "(?:全部|全面|基本|正式|力争|计划|实现)*"
    "(?:并?(?:投入)?(?:完成|竣工|完工|建成|投用|投运|投产|通车|运营|使用|开园|开放|交付|上线|验收))+(?=[，。；）]|$)"
)
"""When something will be ready, with no sign before its date: 会展中心2027年6月竣工; not 编制2027年运营方案."""
_SOME_YEAR = "2000"
_OF_THIS_YEAR = re.compile("今年|本年|当年|明年|次年")


def of_spans(
    text: str, spans: Sequence[tuple[int, int]], due: str | None, begins: int | None, year: str | None
) -> list[str | None]:
    """Return by when each item of a paragraph is due.

    A date holds for the item that names it; one that a comma sets off from the beginning of a sentence
    (2027年底前，…；…。) holds for all of it. Of any other only the year goes on, for a month that names none
    (2027年6月底前…，12月底前…); one alone in brackets, or in a sentence, closes the sentence before it.

    Args:
        text: the paragraph.
        spans: where its items stand, in their order.
        due: what holds where the text says nothing: the deadline of the measure.
        begins: the year in which what the document sets begins, where it is known; what lies before it is over.
        year: what the document calls 今年.
    """
    plain = _TITLE.sub(lambda title: " " * len(title[0]), text)
    found: list[str | None] = []
    ends = [0, *(end for _, end in sentences(plain))]
    opened, at = None, 0
    near: str | None = None  # the date that the sentence named before, whose year goes on: 12月底前
    yearly = False  # it names months of each year
    for start, end in spans:
        while at + 1 < len(ends) and ends[at + 1] <= start:
            at += 1
            opened = opened if plain.endswith(("；", ";"), 0, ends[at]) else None
            near = near if plain.endswith(("；", ";"), 0, ends[at]) else None
            yearly = False
        head = _SET_OFF.match(plain, ends[at])
        if head is not None and not VERB.search(head["date"]):
            opened = _named(head[0], begins, year) or opened
        said = plain[start:end]
        apart = _OF_THIS_YEAR.search(said) is not None  # 明年6月底前, whatever year was named before
        yearly = yearly or _YEARLY.search(said) is not None
        own = _named(said, begins, year, None if apart else near, yearly)
        near = own or near
        found.append(own or (None if apart else opened))
    for closes in closings(plain, year):
        before = _between(spans, closes.since, closes.start)
        for at in range(before.start, before.stop):
            found[at] = found[at] or closes.date
    return [date or due for date in found]


def only_dates(text: str, spans: Sequence[tuple[int, int]], year: str | None) -> set[int]:
    """Return which of the items of a paragraph ask for nothing: one that only says by when dates those before it."""
    return {
        at
        for closes in closings(text, year)
        if _between(spans, closes.since, closes.start)
        for at in range(bisect_right(spans, (closes.start, len(text))), bisect_left(spans, (closes.end, 0)))
    }


def _between(spans: Sequence[tuple[int, int]], since: int, start: int) -> range:
    """Return which items begin behind one place and end before another, or with the sign that stands there."""
    return range(bisect_left(spans, (since, 0)), bisect_right(spans, start + 1, key=lambda span: span[1]))


def _named(
    said: str, begins: int | None, year: str | None, near: str | None = None, yearly: bool = False
) -> str | None:
    """Return the latest date by which words want something done, None where they name none that lies ahead.

    ``near`` is the date that was named before, whose year goes on; months that are ``yearly`` are of no year.
    """
    said = _AMONG.sub("", said)
    every = [date for date in (*dues.named(said), dues.last(said, None)) if date]
    told = next((date[:4] for date in (*every[-1:], near) if date and "-" in date), year)
    if not (yearly or _YEARLY.search(said)):
        every += [date for step in STEP.finditer(said) if (date := _of_step(step, told))]
    every += [f"{one['year']}-{int(one['month']):02}" if one["month"] else one["year"] for one in _READY.finditer(said)]
    date = max(every, key=due_order, default=None) or dues.in_year(said, 0, len(said), told, near)
    date = date or (year if _YEAR_END.search(said) else None)
    return None if past.is_over(date, begins) else date


def _of_step(step: re.Match[str], year: str | None) -> str | None:
    """Return when a step is done, None where nothing tells the year."""
    return dues.of_deadline(f"{year}年{step['month']}月{step['day'] or ''}") if year else None


def lacks_year(item: CheckItem) -> bool:
    """Return whether an item has no date only because nothing says of which year its month is: 6月底前编制规划."""
    unsaid = item.due is None and _named(item.text, None, None) is None
    return unsaid and _named(item.text, None, _SOME_YEAR) is not None


def beside_targets(made: Sequence[CheckItem], aimed: Sequence[Target]) -> tuple[CheckItem, ...]:
    """Return the items without the dates of those whose target has its own, unless they name a later one.

    改造任务到2027年完成80%，2028年底前全部完成。 is done in 2028, whatever its target.
    """
    dated: Mapping[str | None, str | None] = {aim.id: aim.due for aim in aimed}
    return tuple(
        msgspec.structs.replace(item, due=None)
        if (date := dated.get(item.target)) and not _is_later(item, date)
        else item
        for item in made
    )


def _is_later(item: CheckItem, date: str) -> bool:
    """Return whether an item says itself that it is done later than at a date."""
    if item.due is None or due_order(item.due) <= due_order(date):
        return False
    return item.due in dues.named(item.text) or ("-" in item.due and f"{int(item.due[5:7])}月" in item.text)
