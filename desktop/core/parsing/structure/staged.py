"""Headings that name their years (近期目标（2026—2028年）): by when what stands below them is to be reached."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.marks import Mark, mark

_HEADED = re.compile(
    r"[^，。；：:（(]{2,24}[（(](?:20\d\d\s?年?\s?(?:[—–－~～-]+|至)\s?|(?<=(?:目标|任务|[近中远]期).))"
    r"(?P<year>20\d\d)\s?年?[)）](?:$|[。：:])"
)
_IN_MONTHS = re.compile(  # 排查摸底（2026年2月—3月）, 整改提升（2026年11月至2027年1月底）
    r"[^，。；：:（(]{2,24}[（(](?P<from>20\d\d)\s?年\s?(?P<first>\d{1,2})\s?月[初中底]?\s?(?:[—–－~～-]+|至|到)\s?"
    r"(?:(?P<year>20\d\d)\s?年\s?)?(?P<month>1[0-2]|0?[1-9])\s?月[初中底份]?[)）](?:$|[。：:])"
)


def of_heading(text: str) -> str | None:
    """Return the last year or month that a text names in brackets as its heading, or at its beginning, or None."""
    if "20" not in text:
        return None
    if found := _HEADED.match(text):
        return found["year"]
    months = _IN_MONTHS.match(text)
    if months is None or (months["year"] is None and int(months["month"]) < int(months["first"])):
        return None  # 2026年11月—2月 names no year in which it ends
    return f"{months['year'] or months['from']}-{int(months['month']):02}"


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
