"""Headings that name their years (近期目标（2026—2028年）): by when what stands below them is to be reached."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.core.parsing.structure import dues
from desktop.core.parsing.structure.marks import Mark, mark

_HEADED = re.compile(
    r"[^，。；：:（(]{2,24}[（(](?:20\d\d\s?年?\s?(?:[—–－~～-]+|至)\s?|(?<=(?:目标|任务|[近中远]期).))"
    r"(?P<year>20\d\d)\s?年?[)）](?:$|[。：:])"
)
_DAY = r"(?:\s?(?:\d{1,2}\s?日|[初中底末份上中下]旬?))?"
_IN_MONTHS = re.compile(  # 排查摸底（2026年2月—3月）, 整改提升（2026年11月5日至2027年1月底）, 部署启动（2026年1月）
    rf"(?P<name>[^，。；：:（(]{{2,24}})[（(](?:即日起?[至到])?(?:(?P<from>20\d\d)\s?年\s?)?(?P<first>1[0-2]|0?[1-9])\s?月(?P<day>{_DAY})"
    rf"(?:\s?(?:[—–－~～-]+|至|到)\s?(?:(?P<year>20\d\d)\s?年\s?|(?P<next>[次翌]年))?(?:(?P<last>1[0-2]|0?[1-9])\s?月(?P<until>{_DAY})|(?P<till>\d{{1,2}}日)))?[)）](?:$|[。：:])"
)


YearOf = Callable[[int, int], str | None]
"""Tells of months that name no year, the first and the last of them, in which year the last one lies."""


def of_heading(text: str, year_of: YearOf = lambda first, last: None) -> str | None:
    """Return by when what stands below a heading is due, None where it names no years or months in brackets.

    Args:
        text: the heading, or a text that begins with it.
        year_of: tells the year of months that name none.
    """
    if found := _HEADED.match(text):
        return found["year"]
    months = _IN_MONTHS.match(text)
    year = _year(months, year_of) if months else None
    if months is None or year is None:
        return None
    last = months["last"] or months["first"]
    day = months["till"] or (months["until"] if months["last"] else months["day"])
    return dues.of_deadline(f"{year}年{last}月{day or ''}")


def unsaid(text: str) -> str | None:
    """Return the months in brackets with which a heading says by when, in no year; None where it names none."""
    months = _IN_MONTHS.match(text)
    if months is None or months["from"] or months["year"]:
        return None
    return months[0].rstrip("。：:").rstrip("）)")[months.end("name") + 1 - months.start() :]


def _year(months: re.Match[str], year_of: YearOf) -> str | None:
    """Return the year of the last of the months of a heading, None where nothing tells it: 2026年11月—2月."""
    first, last = int(months["first"]), int(months["last"] or months["first"])
    if months["year"]:
        return months["year"]
    if months["next"]:
        begun = months["from"] or year_of(first, first)
        return str(int(begun) + 1) if begun else None
    if months["from"]:
        return months["from"] if first <= last else None
    return year_of(first, last)


class Staged:
    """Reads the stretches of a text in turn; ``due`` is what the heading above the last one says."""

    def __init__(self) -> None:
        self.due: str | None = None
        self._mark: Mark | None = None  # the ordinal of that heading

    def read(self, text: str) -> None:
        """Take in a stretch: a heading with its years holds up to the next unit of its rank."""
        said = text.strip()
        one = mark(said)
        if date := of_heading(said[one.end :] if one else said):
            self.due, self._mark = date, one
        elif one is not None and (self._mark is None or one.style <= self._mark.style):
            self.due = None
