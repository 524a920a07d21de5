"""For which months a campaign runs, as the lines above its tasks or a heading say: 2026年11月至2027年4月."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from desktop.core.parsing.structure.figures import unspaced, wide

_DAY = r"(?:份|\d{1,2}日|[底末初中])?"
_SPAN = (
    rf"(?:即日起?|(?P<from>20\d\d)年(?P<first>1[0-2]|0?[1-9])月{_DAY}起?)(?:至|到|[—–－~～-]+)"
    rf"(?:(?P<year>20\d\d)年|(?P<next>[次翌]年))?(?P<last>1[0-2]|0?[1-9])月{_DAY}前?"
)
_HEADED = re.compile(rf"[（(]{_SPAN}[)）]\s*$")
_SET = re.compile(rf"{_SPAN}，?[^，。；]{{0,24}}?(?:开展|组织|实施|推进|进行|部署)(?!了)")
"""What is done for as long: 自即日起至2027年12月在全市开展整治."""
_MONTHS = 12  # of a campaign at most, so that each of them comes once


class Campaign(msgspec.Struct, frozen=True):
    """The months from ``first`` to ``last``, counted through all years; each of a year comes once at most."""

    first: int
    last: int

    def year_of(self, month: int) -> str | None:
        """Return the year in which a month lies, None for one in which nothing is done."""
        at = self.last - (self.last - month + 1) % _MONTHS
        return _year(at) if at >= self.first else None

    @property
    def year(self) -> str | None:
        """The year of all its months, None where they lie in two."""
        return _year(self.last) if _year(self.first) == _year(self.last) else None


def told(texts: Iterable[str], issued: str | None) -> Campaign | None:
    """Return the campaign that the lines above the tasks of a document set, None where they set none.

    Args:
        texts: the lines.
        issued: the date of issue, at which it begins that is set from now on (即日起).
    """
    found = (_SET.search(unspaced(wide(text))[0]) for text in texts if "月" in text)
    return next((made for span in found if span and (made := _made(span, issued))), None)


def of_heading(text: str | None, issued: str | None) -> Campaign | None:
    """Return the campaign whose months a heading names in brackets at its end: 实施步骤（2026年11月—2027年4月）."""
    found = _HEADED.search(unspaced(text or "")[0])
    return _made(found, issued) if found else None


def _made(span: re.Match[str], issued: str | None) -> Campaign | None:
    """Return the campaign of a span, None where it names no year, is over or is longer than a year."""
    now = _at(*issued.split("-")[:2]) if issued and "-" in issued else 0
    if (year := span["year"] or span["from"]) is None:
        return None
    last = _at(year, span["last"]) + _MONTHS * (span["next"] is not None)
    first = _at(span["from"], span["first"]) if span["from"] else now or last - _MONTHS + 1
    return Campaign(first, last) if max(first, now) <= last < first + _MONTHS else None


def _at(year: str, month: str) -> int:
    """Return a month as a number that goes through all years."""
    return int(year) * _MONTHS + int(month) - 1


def _year(at: int) -> str:
    return str(at // _MONTHS)
