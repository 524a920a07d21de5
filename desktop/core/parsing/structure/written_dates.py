"""Dates in Chinese numerals, as some tables have them: 二〇二七年十二月."""

from __future__ import annotations

import re

from desktop.core.numerals import value

_YEAR = re.compile("二[〇○零][〇○零一二三四五六七八九]{2}(?=年)")
_PART = re.compile("(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号])")


def in_digits(text: str) -> str:
    """Return a text with its dates in digits, where one has its year: 二〇二七年六月至九月 is 2027年6月至9月."""
    if _YEAR.search(text) is None:
        return text
    text = _YEAR.sub(lambda year: "".join(str(value(sign) or 0) for sign in year[0]), text)
    return _PART.sub(lambda part: str(value(part[0])), text)
