"""What a document says once of all its groups of bodies: which of them lead by where they stand, and who is added."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from desktop.core.parsing.conventions import LEADS

_TOLD = 60  # characters of a standing rule that its notice quotes
_RULES = re.compile(
    rf"(?:列|排名?|位列|排列|居|位居)?(?:在|于)?(?:首位|第[一1]位?)(?:的|者)?[^，。；（）]{{0,10}}(?:为|是)(?:该项|本项|其)?(?:{LEADS})"
    r"|第一(?:责任)?(?:单位|部门)(?:为|是)牵头"
)
STARS = "*＊★☆▲△※"
"""Signs that mark a body in a group."""
_STAR_RULES = re.compile(
    rf"(?:[标带加打注]|前面?有)注?有?[“（]?[{re.escape(STARS)}][”）]?号?[的者]?[^，。；（）]{{0,8}}(?:为|是)(?:{LEADS})"
)
_COMMA_RULES = re.compile(rf"逗号(?:之|以)?前(?:面)?的?(?:单位|部门|者)?(?:为|是)(?:{LEADS})")
_ADDED = re.compile(
    r"以下(?:各项|各条)?(?:任务|工作|行动|举措|措施|事项)?均|均(?:需|须|由)[^。；]{2,40}(?:落实|负责|配合|参与)[^。；]{0,12}不再(?:一一|逐一|逐项|单独|重复)?列"
)


class Order(Enum):
    """Which of the bodies in a group a document says to lead, by where they stand."""

    NONE = "none"
    FIRST = "first"  # the one listed first
    BEFORE_COMMA = "before comma"  # those before the first comma: 甲局、乙局，丙局
    STARRED = "starred"  # those with a star: ★甲局、乙局


def order(texts: Iterable[str]) -> Order:
    """Return what a document says of the bodies that it lists in its groups."""
    for text in texts:
        if _COMMA_RULES.search(text):
            return Order.BEFORE_COMMA
        if _STAR_RULES.search(text):
            return Order.STARRED
        if ("第一" in text or "第1" in text or "首位" in text) and _RULES.search(text):
            return Order.FIRST
    return Order.NONE


def standing_rule(text: str) -> str | None:
    """Return the sentence that adds a body to all groups that follow, or None."""
    found = _ADDED.search(text)
    if found is None:
        return None
    start = max(text.rfind(sign, 0, found.start()) for sign in "。；（(〔【[") + 1
    return text[start : start + _TOLD].split("。")[0].strip("）)〕】] ")
