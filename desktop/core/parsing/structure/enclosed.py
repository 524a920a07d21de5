"""What stands inside brackets, and what outside of them: where they open and close, and lists parted around them."""

from __future__ import annotations

import re

from desktop.core.parsing.conventions import CLOSING, OPENING
from desktop.core.parsing.structure.group_labels import BEFORE_LINE

BRACKET = re.compile(f"[{re.escape(OPENING + CLOSING)}]")


def left_open(text: str) -> int | None:
    """Return where a bracket opens that a text does not close, or None."""
    opened: list[int] = []
    for bracket in BRACKET.finditer(text):
        if bracket[0] in OPENING:
            opened.append(bracket.start())
        elif opened:
            opened.pop()
    return opened[0] if opened else None


def closing(text: str) -> int | None:
    """Return where a bracket closes that a text does not open, or None."""
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign in OPENING) - (sign in CLOSING)
        if depth < 0:
            return at
    return None


def unbracketed(text: str) -> str:
    """Return a line of bodies without the brackets around it; those around an alias stay."""
    text = re.sub(f"^{BEFORE_LINE}", "", text.strip()).rstrip("。；; ")
    open_at = [at for at, sign in enumerate(text) if sign in OPENING]
    depth = [0]
    for sign in text:
        depth.append(depth[-1] + (sign in OPENING) - (sign in CLOSING))
    if open_at[:1] == [0] and (depth[-1] > 0 or (depth[-1] == 0 and min(depth[1:-1], default=0) > 0)):
        return text[1:-1].strip() if depth[-1] == 0 else text[1:].strip()
    return text[:-1].strip() if depth[-1] < 0 else text


def split(text: str, signs: str) -> list[str]:
    """Split a text at signs that stand outside of brackets, and of quotes: “双随机、一公开”联席会议."""
    parts, depth, start = [], 0, 0
    opening, closing = (f"{OPENING}“", f"{CLOSING}”") if text.count("“") == text.count("”") else (OPENING, CLOSING)
    for at, sign in enumerate(text):
        if sign in opening:
            depth += 1
        elif sign in closing:
            depth = max(0, depth - 1)
        elif depth == 0 and sign in signs:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]
