"""Headings of chapters that ran into a sentence of which their last word is the subject: 组织考核|考核由市局组织."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_TAKEN_UP = re.compile(
    r"(?P<heading>[^，。；：、\s（()）]{0,14}?(?P<said>[\u4e00-\u9fff]{2}))(?=(?P<next>.))"
    r"(?![和与及的等、或由]|以及|行为|执行|采取|采用|实行|参照|按照)[^，。；：、\s]{0,20}?(?P=said)(?!(?P=next))[\u4e00-\u9fff]{0,4}?"
    r"(?:由[^，。；：、]{2,30}(?:负责|组[织建]|承担|牵头|实施|主持)|(?:执行|采取|采用|实行|参照|按照)[^，。；：、]{2})"
)
"""A heading, and the subject of the sentence behind it, of which is said who does it or by what it is done."""


def taken_up(text: str, units: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield where chapters begin whose sentence takes up their heading, and where it begins.

    Args:
        text: the line.
        units: from where to where each goes, behind its ordinal.
    """
    for start, end in units:
        if found := _TAKEN_UP.match(text, start, end):
            yield start, found.end("heading")
