"""Words and texts of one report in its language."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from desktop.core import labels
from desktop.core.labels import Language
from desktop.core.labels.table import TABLE
from desktop.core.numerals import numeral

UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML or a cell cannot hold."""


class Words:
    """The words of one report.

    Attributes:
        language: of the report.
        replaced: a text held characters that no cell can hold, and ``clean`` replaced them.
    """

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self.replaced = False

    def __call__(self, key: str, **facts: object) -> str:
        """Return the text of a key with its facts."""
        return labels.text(key, self.language, **facts)

    def template(self, key: str) -> str:
        """Return the text of a key with the places of its facts."""
        return TABLE[key][0 if self.language == "zh" else 1]

    def pick(self, chinese: str | None, english: str | None) -> str:
        """Return the name in the language of the report, cleaned; Chinese where no English exists."""
        return self.clean((english if self.language == "en" else None) or chinese or "")

    def clean(self, text: str) -> str:
        r"""Return a text as a cell can hold it.

        Control characters become their pictures (ESC ␛), halves of a surrogate pair �, line ends ``\n``.
        """
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if UNSHOWN.search(text):
            text, self.replaced = UNSHOWN.sub(picture, text), True
        return text

    def line(self, text: str, most: int) -> str:
        """Return a text cleaned, on one line and of at most so many characters."""
        text = " ".join(self.clean(text).split("\n"))
        return text if len(text) <= most else text[: most - 1] + "…"

    def join(self, names: Iterable[str]) -> str:
        """Return names as one list in words."""
        return labels.listed(list(names), self.language)

    def date(self, day: dt.date) -> str:
        """Return a date with its year: 2025年11月21日, 21 Nov 2025."""
        return labels.date_text(day, self.language, dt.date.min)

    def short_date(self, day: dt.date) -> str:
        """Return a date without its year: 11月21日, 21 Nov."""
        return labels.date_text(day, self.language, day)

    def ordinal(self, number: int | None) -> str:
        """Return a chapter's number as it stands before its title: 十二、 or 12. and a space."""
        if not number:
            return ""
        return f"{numeral(number)}、" if self.language == "zh" else f"{number}. "


def picture(match: re.Match[str]) -> str:
    """Return the visible sign for a character that no cell can hold."""
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
