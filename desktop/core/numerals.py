"""Chinese numerals of printed ordinals, and the commas of large figures."""

from __future__ import annotations

import re

_DIGITS = "零一二三四五六七八九"
_WORTH = {sign: worth for worth, sign in enumerate(_DIGITS)} | {"〇": 0, "两": 2}
_LONGEST = 18
"""Digits of a number that a workspace can hold; more are the code of a project."""
_UNITS = {"十": 10, "百": 100, "千": 1000}
_DIGIT = "[一二两三四五六七八九]"
_WRITTEN_OUT = re.compile(
    f"(?:{_DIGIT}千(?=零|$|{_DIGIT}百))?(?:{_DIGIT}百(?=零|$|{_DIGIT}?十))?(?:零?{_DIGIT}?十)?(?:零?{_DIGIT})?"
)
_GROUPED = re.compile(r"(?<![\d,.])(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+)(?![\d,])")


def numeral(number: int) -> str:
    """Return an ordinal from 1 to 99 as documents print it (``21`` → ``二十一``); others in Arabic digits."""
    if not 1 <= number <= 99:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def headed(label: str | None, title: str | None) -> str:
    """Return a heading behind its printed number: （一）建库; a bare number stands apart, as in a table: 1 建库."""
    apart = label and title and (label[-1].isdecimal() or label[-1] in f"{_DIGITS}十")
    return f"{label or ''}{' ' if apart else ''}{title or ''}"


def value(text: str) -> int | None:
    """Return what a numeral is worth, a Chinese one below 10,000 or an Arabic one; None where it is none."""
    text = text.strip()
    if text.isdecimal():
        return int(text) if len(text) <= _LONGEST else None
    total, current = 0, 0
    for sign in text:
        if sign in _WORTH:
            current = _WORTH[sign]
        elif sign in _UNITS:
            total += (current or (1 if sign == "十" else 0)) * _UNITS[sign]
            current = 0
        else:
            return None
    return total + current


def written_out(text: str) -> int | None:
    """Return what a Chinese numeral below 10,000 is worth; None for one that is not written out: 一百五, 三五, 百."""
    return value(text) if text and _WRITTEN_OUT.fullmatch(text) else None


def ungrouped(text: str) -> str:
    """Return a text without the commas that group a figure by thousands, or by 万; another comma (1,23) stays."""
    return _GROUPED.sub(lambda figure: figure[0].replace(",", ""), text)
