"""Which of two texts that come of one says the target that the whole one said."""

from __future__ import annotations

import unicodedata

from desktop.core.framework import Target


def says(text: str, target: Target, words: str = "") -> bool:
    """Tell whether a text says a target: in the document's own ``words``, or with its figure before its unit."""
    figure = _figure(target)
    said = (_plain(words), _plain(f"{figure}{target.unit or ''}") if figure else "")
    return any(one and one in _plain(text) for one in said)


def _figure(target: Target) -> str:
    value = target.value
    return str(int(value)) if isinstance(value, float) and value.is_integer() else "" if value is None else str(value)


def _plain(text: str) -> str:
    """Return a text without what parts the digits of a figure, or a figure and its unit."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if not sign.isspace() and sign != ",")
