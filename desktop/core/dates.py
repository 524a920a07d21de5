"""Dates as offices write them: 2025-12-31, 2025年12月31日, 2025/12/31, 2025年6月底, 年底前."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from desktop.core.assessment import last_day
from desktop.core.errors import UsageError

_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_YEAR = r"(?:(?P<year>\d{4})年?|(?:今|本)年)?"
_END = r"(?:以?前)?"
_FORMS = tuple(
    re.compile(form + _END)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})",
        r"(?P<year>\d{4})年?",
        rf"{_YEAR}(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})[日号]",
        rf"{_YEAR}(?P<month>\d{{1,2}})月(?:份?[底末]|份)?",
        rf"{_YEAR}年?[底末]",
        rf"{_YEAR}(?P<half>[上下])半年",
        rf"{_YEAR}第?(?P<quarter>[1-4])季度[底末]?",
    )
)


def read(text: str, today: dt.date) -> dt.date:
    """Return the date that a text names; for a month, quarter, half-year or year its last day.

    Args:
        text: as typed; a missing year is this year's, 前 and 底 are understood.
        today: local date.

    Raises:
        UsageError: it names no date (``date-malformed``).
    """
    bare = digits("".join(unicodedata.normalize("NFKC", text).split()))
    for form in _FORMS:
        found = form.fullmatch(bare)
        if found:
            try:
                return _date(found.groupdict(), today)
            except ValueError:
                break
    raise UsageError("date-malformed", value=text)


def _date(parts: dict[str, str | None], today: dt.date) -> dt.date:
    year = int(parts.get("year") or today.year)
    if parts.get("day"):
        return dt.date(year, int(parts["month"] or 0), int(parts["day"] or 0))
    month = int(parts.get("month") or 12)
    if parts.get("half"):
        month = 6 if parts["half"] == "上" else 12
    if parts.get("quarter"):
        month = 3 * int(parts["quarter"] or 0)
    dt.date(year, month, 1)  # refuses month 13 and year 0
    last = last_day(f"{year}-{month}")
    assert last is not None
    return last


def digits(text: str) -> str:
    """Return Chinese numerals as digits: 二〇二五年十二月三十一日 → 2025年12月31日."""

    def tens(match: re.Match[str]) -> str:
        return f"{match[1] or '一'}{match[2] or '零'}"

    return re.sub(r"([一二三])?十([一二三四五六七八九])?", tens, text).translate(_DIGITS)
