"""Brackets within a sentence: what they date and count holds inside them only."""

from __future__ import annotations

import re

_BRACKETS = re.compile("（[^（）]*）")
_YEAR_NAME = re.compile(r"20\d\d(?:年|[—–~～-])?")


def outside(sentence: str) -> str:
    """Return a sentence with brackets that hold figures blanked, so that each place stays; those of a year stay."""
    return _BRACKETS.sub(_blank, sentence)


def without(text: str) -> str:
    """Return a text with its brackets taken out."""
    return _BRACKETS.sub("", text)


def within(sentence: str, at: int) -> bool:
    """Return whether a place stands inside brackets."""
    return sentence.rfind("（", 0, at) > sentence.rfind("）", 0, at)


def _blank(aside: re.Match[str]) -> str:
    """Return blanks for brackets with figures of their own, the brackets themselves where they only name a year."""
    return " " * len(aside[0]) if re.search(r"\d", _YEAR_NAME.sub("", aside[0])) else aside[0]
