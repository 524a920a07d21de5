"""Headings （一） that stand above articles: 一、 and （一） divide a document whose articles count through them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from desktop.core.parsing.structure.marks import Mark, Style

_AS_DIVISIONS = {Style.COMMA: Style.CHAPTER, Style.BRACKET: Style.SECTION}
_FEWEST = 2


def divisions(marks: Sequence[Mark | None]) -> list[Mark | None]:
    """Return the ordinals of rows, 一、 and （一） as of chapters and sections where articles stand below each （一）.

    （一） that an article lists stands above no article, and 第一章 divides a document in its own way.
    """
    styles = [one.style if one else None for one in marks]
    heads = [at for at, style in enumerate(styles) if style is Style.BRACKET]
    above = all(styles[at + 1 : at + 2] == [Style.ARTICLE] for at in heads)
    if len(heads) < _FEWEST or not above or {Style.CHAPTER, Style.SECTION} & {*styles}:
        return list(marks)
    return [
        msgspec.structs.replace(one, style=_AS_DIVISIONS[one.style]) if one and one.style in _AS_DIVISIONS else one
        for one in marks
    ]
