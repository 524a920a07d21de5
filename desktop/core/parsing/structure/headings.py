"""The heading with which the text of a unit may begin."""

from __future__ import annotations

import re

_LONGEST_HEADING = 60
_SAYS = re.compile("(?:是|为|如下|包括)$")  # what follows the colon ends the sentence: 主要目标是：


def heading_of(text: str) -> tuple[str, int, bool]:
    """Return the heading with which a unit's text may begin, where the text behind it starts, whether that is empty."""
    spaced = re.match(r"([^。，；：\s]{4,24})\s+(?=[\u4e00-\u9fff“《][^。]{5,})", text)
    if spaced:
        return spaced[1], spaced.end(), False
    found = re.match(rf"([^。！？；\n]{{2,{_LONGEST_HEADING}}}?)[。！](?=.)", text)
    if found and "：" not in found[1][:-1]:
        return found[1].strip(), found.end(), False
    colon = re.match(r"((?:“[^”。；：:]{1,16}”|[^。，、；：:]){2,24})[：:](?=\S)", text)
    if colon and not _SAYS.search(colon[1]):
        return colon[1].strip(), colon.end(), False
    return text.strip().rstrip("。：:"), len(text), True
