"""How a text says a target: which of two texts that come of one, and what it says once the target was corrected."""

from __future__ import annotations

import re
import unicodedata

from desktop.core.framework import Target


def says(text: str, target: Target, words: str = "") -> bool:
    """Tell whether a text says a target: in the document's own ``words``, or with its figure before its unit."""
    figure = _figure(target)
    said = (_plain(words), _plain(f"{figure}{target.unit or ''}") if figure else "")
    return any(one and one in _plain(text) for one in said)


def retold(text: str, former: Target, now: Target) -> str:
    """Return a text with the figure that its target has now; it stays where it does not say the former one just once.

    A text that said 200 beside a target of 350 would contradict it in every list.
    """
    old, new = former.value, now.value
    if not isinstance(old, int | float) or not isinstance(new, int | float) or former.unit != now.unit:
        return text
    unit = re.escape(now.unit or "").replace("%", "[%％]")
    behind = rf"(?=\s*{unit})" if unit else r"(?![\d.,%％])"
    for before, after in zip(_figures(old), _figures(new), strict=True):
        said = re.compile(rf"(?<![\d.,，]){re.escape(before)}{behind}")
        if len(said.findall(text)) == 1:
            return said.sub(after, text)
    return text


def _figures(value: float) -> tuple[str, str]:
    """Return a number as it is written: 1200, 1,200."""
    number = int(value) if float(value).is_integer() else value
    return str(number), f"{number:,}"


def _figure(target: Target) -> str:
    value = target.value
    return _figures(value)[0] if isinstance(value, int | float) else value or ""


def _plain(text: str) -> str:
    """Return a text without what parts the digits of a figure, or a figure and its unit."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if not sign.isspace() and sign != ",")
