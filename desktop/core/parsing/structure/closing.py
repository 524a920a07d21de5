"""Dates that close what stands before them: 建设粮库。2027年8月底前完成。 and 建设粮库，完成时限为2027年8月。."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import merge

import msgspec

from desktop.core.parsing.conventions import DEADLINES
from desktop.core.parsing.structure import dues

_HOPES = "(?:力争|确保|计划|预计)?[于在到]?"
_WHOLLY = "(?:全部|全面|基本|正式|陆续)*"
_MONTH = r"(?:1[0-2]|0?[1-9])月(?:\d{1,2}日)?份?[初中底末]?"
_READY = "(?:完成|办结|到位|竣工|完工|建成|投用|投运|投产|通车|开园|交付|上线|投入使用|投入运营|并)+"
_EVERY = (
    # a date alone in brackets behind a sentence: …。（2027年8月底前）; blanks are looked through once, from their first
    re.compile(
        rf"(?:[。；]|(?<![\s。；]))\s*[（(](?:完成时限[：:])?(?P<when>20\d\d年[\d月日年底末至—-]*{dues.BEFORE}?)(?:完成)?[)）]"
    ),
    # a sentence that only says by when: …。2027年8月底前完成。, …。2027年底前竣工。
    re.compile(
        rf"[。；]\s*{_HOPES}(?P<when>(?:20\d\d年)?(?:\d{{1,2}}月(?:\d{{1,2}}日|[底末])?|年?[底末])?{dues.BEFORE}"
        rf"|20\d\d年?(?:\d{{1,2}}月)?[底末]?){_WHOLLY}{_READY}(?=[。；]|$)"
    ),
    # a clause that calls it by its name: …，完成时限为2027年8月。
    re.compile(
        rf"[，。；]\s*(?:完成|办结|整改|落实)(?:{DEADLINES})(?:均|都)?(?:[为是：:]|定为)?(?P<when>20\d\d年(?:{_MONTH}|[底末])?{dues.BEFORE}?)(?=[。；]|$)"
    ),
    # one that says when it will be ready: …，2027年8月竣工。
    re.compile(rf"(?P<clause>[，；])\s*{_HOPES}(?P<when>20\d\d年(?:{_MONTH}|[底末])?){_WHOLLY}{_READY}(?=[。；]|$)"),
)


_ALL = re.compile("全部|全面")
_DATED = re.compile(rf"\s*{_HOPES}20\d\d年")
_BUILDS = re.compile("[新改扩续迁重共]建|建(?=[好成设库站厂园])|改造|修[建缮复筑]|升级|铺设|安装|搭建|开发|整治")
_RECURS = re.compile(
    "每(?:[年月季周日天]|学[期年])|季度|[上下]半年|[年月][底末]?前"
)  # how often or how much a year, by no day


class Closing(msgspec.Struct, frozen=True):
    """A date that holds for what stands between ``since`` and ``start``; what tells it ends at ``end``.

    Of several figures of one sentence a bracket within it dates the last alone, ``within`` says that it is such a one.
    """

    within: bool
    since: int
    start: int
    end: int
    date: str


def closings(text: str, year: str | None) -> Iterator[Closing]:
    """Yield the dates that close what stands before them in a paragraph: back to the last one, 。 or, of a clause, ；.

    Args:
        text: the paragraph.
        year: what the document calls 今年, for a month that names none.
    """
    dealt = 0
    for told in merge(*(one.finditer(text) for one in _EVERY), key=lambda told: told.start()):
        if date := dues.of_deadline(told["when"], year):
            since = max(dealt, _since(text, told))
            dealt = told.end()
            within = told[0].lstrip()[0] in "（("
            yield Closing(within, since, told.start(), told.end(), date)


def _since(text: str, told: re.Match[str]) -> int:
    """Return from where a date holds: from the last 。, of a clause ；, of one that is ready by then what is built.

    建库3座，库容5万吨，2027年3月开工，2028年6月建成。 goes back to that, 培训，建库，2028年6月建成。 no further, and
    建库，修路，2028年6月全部建成。 to its ；. Where nothing is built it dates the clause before it.
    """
    ends = "。" if told[0][0] in "。；" else "。；"
    begun = max(text.rfind(sign, 0, told.start()) + 1 for sign in ends)
    if told.groupdict().get("clause") is None or _ALL.search(told[0]):
        return begun
    at, near, built = told.start(), None, False
    while at > begun:
        before = max(begun, text.rfind("，", begun, at) + 1)
        if _DATED.match(text, before) is None:
            builds = _BUILDS.search(text, before, at) is not None
            if built and not builds:
                return at + 1
            near, built = before if near is None else near, built or builds
        at = before - 1
    return begun if built or near is None else near


def closing_of(closed: Sequence[Closing], text: str, start: int, end: int) -> str | None:
    """Return the date of what stands between two places, None where none closes it, or where it comes back.

    Args:
        closed: those of the text that date more than the last of several figures, in their order.
        text: the paragraph.
        start: where it begins.
        end: where it ends.
    """
    at = bisect_right(closed, start, key=lambda one: one.start)
    if at == len(closed) or start < closed[at].since or _RECURS.search(text, start, end):
        return None
    return closed[at].date
