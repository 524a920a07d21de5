"""Rates whose signs were misread: two noughts for that of per cent (覆盖率达到9000), a dot for the point (85·5%)."""

from __future__ import annotations

import re

from desktop.core.parsing.cleaning.edits import Draft

_NOUGHTS = re.compile(  # a rate has no such number, and none without a unit
    "(?P<rate>(?:率|占比|比重|比例)(?:力争|确保|分别|均|都|要|应)*(?:达到?|不(?:低于|少于|高于)|超过|提[高升][到至]|[稳保][定持]在))"
    r"(?P<number>100|\d{1,2}(?:\.\d{1,2})?)00(?=\s*(?:以上|左右)?\s*[，。；、,;（(]|$)"
)
_DOT = re.compile(r"(?<=\d)[·•](?=\d{1,2}\s?(?:[%％‰]|个百分点))")


def mend_percents(draft: Draft) -> None:
    """Put the sign of per cent behind a rate that ends with two noughts for it, and the point into one with a dot."""
    if "00" in draft.text:
        draft.substitute(_NOUGHTS, r"\g<rate>\g<number>%", "percent", sure=False)
    if "·" in draft.text or "•" in draft.text:
        draft.substitute(_DOT, ".", "point", sure=False)
