"""What shows at the end of a document that the rest of it is missing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure.measures import Measured

_LONG = 40  # characters of a line that is a sentence


def ends_unsaid(found: Sequence[Measured]) -> bool:
    """Return whether the last measure is a heading alone, without text or bodies, where all others say more."""
    if len(found) < 2 or found[-1].stretches or found[-1].groups:
        return False
    return all(one.stretches for one in found[:-1])


def breaks_off(text: str) -> bool:
    """Return whether a document's last line ends in the middle of a sentence or of a bracket."""
    text = text.strip()
    opened = sum(text.count(sign) for sign in "（(〔【“") - sum(text.count(sign) for sign in "）)〕】”")
    begun = len(text) > _LONG or "。" in text  # a heading, a signature or a note has neither
    goes_on = re.search("[，、]\\d{0,3}$", text) is not None
    return opened > 0 or goes_on or (begun and re.search("[\\u4e00-\\u9fff：]$", text) is not None)
