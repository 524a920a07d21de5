"""Signs that a scanner or a typist took for others that look like them: ニ for 二, （三〉 for （三）, 9O% for 90%."""

from __future__ import annotations

import re

from desktop.core.parsing.cleaning.characters import HAN, NUMERALS
from desktop.core.parsing.cleaning.edits import Draft

_SMALL = str.maketrans("﹐﹑﹔﹕﹖﹗﹙﹚﹝﹞﹪", "，、；：？！（）〔〕％")
"""Small forms of signs, which old pages have: ﹙一﹚."""
_SMALL_FORM = re.compile("[﹐﹑﹔-﹗﹙﹚﹝﹞﹪]+")
_SUSPECT = re.compile(
    rf"{_SMALL_FORM.pattern}|ニ|[（(][^（()）〈〉]{{1,60}}〉|\d[Oo]|[OolI]\d|(?:牵头|负责)[.．][{HAN}]"
)
"""What a line holds that has such a sign: nearly none has."""
_TWO = re.compile(rf"^([（(第]?[{NUMERALS}]?)ニ([{NUMERALS}]?[、.．）)〉条章])")
_CLOSING = re.compile(r"([（(])([^（()）〈〉\n]{1,60})〉")
_FIGURE = re.compile(
    r"(?<![A-Za-z\d.])(?:[lI](?=[\dOo])|\d[\dOo]{0,9}?(?=[Oo])|[Oo](?=[.]\d))[\dOolI]{0,9}(?:[.][\dOo]{1,4})?"
    r"(?=\s?[%％‰个项家年月日周天万亿元人次批条种类级倍名所座处件部套户只亩吨场期辆台公平])"
)
_POINT = re.compile(rf"(?<=牵头|负责)[.．](?=[{HAN}])")
_DIGITS = str.maketrans("OolI", "0011")


def mend_likenesses(draft: Draft) -> None:
    """Put the printed sign back where what stands there can be nothing but its likeness."""
    if _SUSPECT.search(draft.text) is None:
        return
    draft.substitute(_SMALL_FORM, lambda match: match[0].translate(_SMALL), "sign")
    draft.substitute(_TWO, r"\1二\2", "sign")
    draft.substitute(_CLOSING, lambda match: match[0][:-1] + ("）" if match[1] == "（" else ")"), "sign")
    draft.substitute(_FIGURE, lambda match: match[0].translate(_DIGITS), "sign")
    draft.substitute(_POINT, "，", "sign")
