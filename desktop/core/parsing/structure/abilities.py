"""How much of something is to be made a year: 形成年产5万台烘干机、2万台输粮机生产能力."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.naming import clean

_ABILITY = re.compile("(?:的[^，。；的]{0,10}|生产|加工|制造|供应|配套)?能力(?=[，。；、]|$)")
_TO_MAKE = re.compile("(?:形成|具备|实现|达到)年产(?:$|[^，。；]*[、和]$)")
_MADE = re.compile("(?:形成|具备|实现|达到|新增)((?:年产)?[^，。；、\\d][^，。；]*)$")


def is_set(before: str, after: str) -> bool:
    """Return whether a figure says how much is to be made, by the text before it and behind it."""
    return _ABILITY.search(after) is not None and _TO_MAKE.search(before) is not None


def told(earlier: str, before: str, after: str, rest: str) -> str | None:
    """Return what is made, None where the figure does not tell of it.

    Args:
        earlier: the text before the phrase.
        before: the phrase before the figure: 形成年产烘干机5台能力.
        after: the phrase behind it.
        rest: the text behind it.
    """
    able = _ABILITY.match(rest)
    if able and (made := _MADE.search(before)):
        return made[1] + ("" if made[1].startswith("年产") else able[0].lstrip("的"))
    return "年产" + clean(_ABILITY.sub("", after)) if is_set(earlier + before, rest) else None
