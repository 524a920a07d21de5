"""Traditional characters to simplified ones, where a text is found to be traditional.

OpenCC's table t2s leaves 著 as it is, its table tw2s spoils 显著, 论著, 专著 and 土著. So t2s converts, and 著 becomes
着 by the words that it stands in: the words with 著 (zhù) are few and closed, those with 着 (zhe, zháo) are open.
"""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Sequence
from itertools import islice

import opencc

from desktop.core.parsing.cleaning import regional
from desktop.core.parsing.cleaning.edits import Draft

# A text with fewer differences may be simplified and only name someone or quote an old inscription.
_SHARE_OF_TEXT, _SHARE_OF_LINE, _IN_LINE = 0.1, 0.12, 5  # in traditional text about a third differs

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # for use inside brackets
_HAN = re.compile(f"[{HAN}]")
_ZHU_WORD = "显卓昭较论专土原名巨编合译遗拙新旧撰所自主校"  # 显著, 论著, 原著, 所著 …
_ZHE = re.compile(
    rf"(?P<open>随|沿|意味|围绕|伴随|标志|象征|顺)著(?!作权|名商标)"  # 随着, whatever follows: 随着作业量的增加
    rf"|[{_ZHU_WORD}]著"
    r"|(?:著(?:名|作(?![用为业战])|述|称|者|录|书立))"  # but 发挥着作用
    rf"|(?P<verb>[{HAN}])著(?!名|作(?![用为业战])|述|称|者|录|书立)"  # any other character is a verb: 承载着, 有着
    r"|著(?=[力眼重手陆落装火急色想实迷床凉意])(?P<start>)"
)
_ZHENG = re.compile("(?<![角魏])徵")  # t2s keeps 徵 before 調 for the sake of the tone 徵
_YU = re.compile("於(?![菟潜陵])")  # t2s keeps it before what may be a word with 于: 用於單獨
_FU = re.compile("(?<=[答批回函])覆|覆(?=[函信议核])")  # 答复, 复函: 覆 in Taiwan
_SIGNS = str.maketrans("「」『』﹁﹂﹃﹄", "“”‘’“”‘’") | str.maketrans("衞敍簷痺暱", "卫叙檐痹昵")
"""Quotation marks, and forms of Hong Kong and Taiwan that t2s does not know."""


def simplify(drafts: Sequence[Draft]) -> None:
    """Convert the lines that are traditional, and what a program put in for the words of the mainland.

    A simplified text stays to the letter.
    """
    before = "\n".join(draft.text for draft in drafts)
    after = _simplified(before)
    traditional = before != after and _convert(drafts, before, after)
    regional.restore(drafts, traditional)


def _convert(drafts: Sequence[Draft], before: str, after: str) -> bool:
    """Take over the converted text, of a simplified one only the lines that are traditional; return which it is."""
    parts = iter(after.split("\n"))
    pairs = [(draft, "\n".join(islice(parts, draft.text.count("\n") + 1))) for draft in drafts]  # a cell may hold lines
    han = len(_HAN.findall(before))
    glossed = any(repair.kind == "gloss" for draft in drafts for repair in draft.repairs)  # only converters gloss
    count = sum(_differences(draft.text, converted) for draft, converted in pairs)
    traditional = glossed or count >= han * _SHARE_OF_TEXT
    for draft, converted in pairs:
        mended = _mended(converted) if traditional or _is_traditional(draft.text, converted) else draft.text
        if mended != draft.text:
            draft.put("traditional", draft.text, mended, mended)
    return traditional


def simplified(text: str) -> str:
    """Return a text in simplified characters, whatever it was in."""
    return _mended(_simplified(text))


def traditional(text: str) -> str:
    """Return a simplified text in traditional characters."""
    return str(_converter("s2t").convert(text))


def _is_traditional(before: str, after: str) -> bool:
    count = _differences(before, after)
    return count >= _IN_LINE and count >= len(_HAN.findall(before)) * _SHARE_OF_LINE


def _differences(before: str, after: str) -> int:
    """Return how many characters changed; texts of unequal length differ by that at least."""
    if before == after:
        return 0
    apart: int = sum(map(operator.ne, before, after))
    return apart + abs(len(before) - len(after))


def _mended(converted: str) -> str:
    """Return a converted text with the right 着, and with the quotation marks of simplified text."""
    if "徵" in converted:
        converted = _ZHENG.sub("征", converted)
    if "著" in converted:
        converted = _ZHE.sub(_zhe, converted)
    if "於" in converted:
        converted = _YU.sub("于", converted)
    if "覆" in converted:
        converted = _FU.sub("复", converted)
    return converted.translate(_SIGNS)


def _zhe(match: re.Match[str]) -> str:
    is_zhe = match["open"] is not None or match["verb"] is not None or match["start"] is not None
    return match[0].replace("著", "着") if is_zhe else match[0]


def _simplified(text: str) -> str:
    return str(_converter("t2s").convert(text))


@functools.cache
def _converter(table: str) -> opencc.OpenCC:
    return opencc.OpenCC(table)
