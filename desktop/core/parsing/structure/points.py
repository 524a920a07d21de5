"""Points that running text counts in words: 一是 …；二是 …. Each is something of its own, whatever its verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.numerals import value
from desktop.core.parsing.conventions import BULLETS, DASHES
from desktop.core.parsing.structure.marks import CIRCLES, POINTS_TO
from desktop.core.parsing.structure.verbs import ASKS

_CHINESE = "一二三四五六七八九十"
_POINT = re.compile(rf"(?:^|(?<=[。；;：:，,]))\s*(?P<ordinal>[{_CHINESE}]{{1,3}}){POINTS_TO}(?![{_CHINESE}否])")
RARE = (
    rf"(?:\d{{1,2}}[{DASHES}]\d{{1,2}}[.．、]?[\s　]*(?={'|'.join(one for one in ASKS if len(one) > 1)})"
    r"|(?:[A-Za-z]\d{0,2}[.．、]|[（(]?[ⅰ-ⅻⅠ-Ⅻ][)）.．、])[\s　]*(?=[\u4e00-\u9fff“《]))"
)
"""The ordinal of a point that few documents print: A1., （ⅰ）, and 1-1 before a verb, for 3-5个 is a quantity."""
ORDINAL = re.compile(
    rf"^(?:[（(]?(?:\d+|[一二三四五六七八九十]{{1,3}})[)）][.．、]?|\d+(?:\.\d{{1,2}}){{1,3}}(?![\dA-Za-z年月日万亿千百%％倍]|期间|[\u4e00-\u9fff]{{2,6}}日)|\d+(?:、|[.．](?!\d{{1,2}}(?:[万亿千百%％]|期间|[\u4e00-\u9fff]{{2,6}}日)))|[{CIRCLES}]|{RARE}|"
    rf"[一二三四五六七八九十]{POINTS_TO}|(?:首先|其次)(?:[，,]|{POINTS_TO})?|(?:再次|最后)(?:[，,]|{POINTS_TO})|"
    rf"第[一二三四五六七八九十][，,]|[{BULLETS}]|\*(?=\s)|[{DASHES}]{{2}}|[{DASHES}](?![{DASHES}\d]))[\s　]*"
)
"""The ordinal of a point, in words or not, or its bullet or dash."""
_TELLS = re.compile("(?:问题|原因|不足|困难|短板|差距|特点|特征|意义|成效|成绩|优势|机遇|挑战|目的|考虑)[^。；]{0,12}$")
"""What says before the first point that the points tell something rather than ask for it."""
_LEADS_IN = re.compile(
    rf"[^，。；]*(?:以下|如下|下列|[几两{_CHINESE}\d]个?(?:方面|项|点|条|件|步))[^，。；：]{{0,12}}[：:，,]"
)
LISTS = re.compile(
    "(?![^，。；：]*(?:不得|禁止|严禁|不准|不应))[^，。；：]*(?:以下|如下|下列)[^，。；：]{0,8}?"
    "(?:职责|职能|责任|义务|任务|工作|规定|要求|措施|举措|方面|程序|步骤|行动|重点)"
    r"[^，。；：]{0,6}[：:][\s　]*"
)
"""The same of what is to be done; what forbids the points is asked for with them: 不得有下列行为：.

What names things (公开下列内容：, 建立以下制度：) holds their verb.
"""


def points(text: str) -> list[int]:
    """Return where 一是, 二是 … stand that count on, one from the other; a paragraph may begin with any of them."""
    found: list[int] = []
    last = 0
    for match in _POINT.finditer(text):
        number = value(match["ordinal"])
        first = not text[: match.start()].strip()
        if number is not None and (number == last + 1 or first):
            found.append(match.start("ordinal"))
            last = number
    if not found or _TELLS.search(text[: found[0]].rstrip("：:，,。 ")):
        return []
    return found if len(found) > 1 or not text[: found[0]].strip() else []


def listed(text: str, start: int, end: int) -> int:
    """Return where a sentence begins behind the words that only say that points follow: 履行下列职责：（1）建立台账."""
    found = LISTS.match(text, start, end)
    return found.end() if found and ORDINAL.match(text[found.end() : end]) else start


def all_ask(texts: Sequence[str], asks: Sequence[bool]) -> list[bool]:
    """Return of each stretch whether all points that stand right behind it ask for something.

    Args:
        texts: the stretches, in their order.
        asks: which of them do.
    """
    found: list[bool] = []
    behind = True
    for text, one in zip(reversed(texts), reversed(asks), strict=True):
        found.append(behind)
        behind = ORDINAL.match(text.strip()) is None or (one and behind)
    return found[::-1]


def leads_in(text: str) -> bool:
    """Return whether words before a point only say that points follow: 重点抓好以下工作：."""
    return _LEADS_IN.fullmatch(text.strip()) is not None
