"""How two items that stand one behind the other are said as one."""

from __future__ import annotations

import re

_ENDS = "。；，"
_BETWEEN = "[^。；\n]{0,3}?"
"""What a document has between two parts of a clause: 并, 以及, ，并."""


def joined_text(first: str, second: str, wording: str) -> str:
    """Return both texts as one: as the wording of their measure has them, else parted by a comma."""
    said = first.rstrip(_ENDS)
    found = re.search(f"{re.escape(said)}{_BETWEEN}{re.escape(second)}", wording)
    return found[0] if found else f"{said}，{second}"
