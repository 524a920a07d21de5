"""Signs of per cent that were read as two noughts: 覆盖率达到9000、完好率不低于97.500."""

from __future__ import annotations

import re

from desktop.core.parsing.cleaning.edits import Draft

_NOUGHTS = re.compile(  # a rate has no such number, and none without a unit
    "(?P<rate>(?:率|占比|比重|比例)(?:力争|确保|分别|均|都|要|应)*(?:达到?|不(?:低于|少于|高于)|超过|提[高升][到至]|[稳保][定持]在))"
    r"(?P<number>100|\d{1,2}(?:\.\d{1,2})?)00(?=\s*(?:以上|左右)?\s*[，。；、,;（(]|$)"
)


def mend_percents(draft: Draft) -> None:
    """Put the sign of per cent behind the number of a rate that ends with two noughts for it."""
    if "00" in draft.text:
        draft.substitute(_NOUGHTS, r"\g<rate>\g<number>%", "percent", sure=False)
