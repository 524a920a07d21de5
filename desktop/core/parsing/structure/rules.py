"""What a document says once of all its groups of bodies: which of them lead by where they stand, and who is added."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from desktop.core.parsing.conventions import BODY_ENDS, LEADS

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
_GROUP = re.compile(
    rf"[（(〔【\[](?![^（()）〔〕【】\[\]]*简称)[^（()）〔〕【】\[\]]*?(?:{BODY_ENDS})[、，；]"
)  # of several bodies
_OF_ALL = re.compile("下同|括号[内中]|责任单位中|涉及|以[上下]|均|各项|[全本](?:文|表|方案|措施|清单)|其[他余]")
_NEAR = 12  # characters around a rule in which it says for which groups it holds
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
    """Return what a document says of the bodies that it lists in its groups.

    What one group says in its own bracket, behind others that do not, is no rule for these: it does not say 下同.
    """
    every = list(texts)
    first = next((at for at, text in enumerate(every) if _GROUP.search(text)), len(every))
    for at, text in enumerate(every):
        found, rule = _said(text)
        alone = found is Order.FIRST and at > first  # signs are a document's own
        if rule is not None and not (alone and _is_of_one_group(text, rule)):
            return found
    return Order.NONE


def of_group(text: str, given: Order) -> Order:
    """Return which bodies of a group lead: by the rule that is given for all of them, else by what it says itself."""
    return _said(text)[0] if given is Order.NONE else given


def _said(text: str) -> tuple[Order, re.Match[str] | None]:
    """Return the rule that a text states, and where it does."""
    if rule := _COMMA_RULES.search(text):
        return Order.BEFORE_COMMA, rule
    if rule := _STAR_RULES.search(text):
        return Order.STARRED, rule
    if ("第一" in text or "第1" in text or "首位" in text) and (rule := _RULES.search(text)):
        return Order.FIRST, rule
    return Order.NONE, None


def _is_of_one_group(text: str, rule: re.Match[str]) -> bool:
    """Return whether a rule stands in the bracket of a group, and does not say that it holds for others."""
    opened = max(text.rfind(sign, 0, rule.start()) for sign in "（(〔【[")
    closed = max(text.rfind(sign, 0, rule.start()) for sign in "）)〕】]")
    grouped = opened > closed and _GROUP.match(text, opened) is not None
    return grouped and _OF_ALL.search(text, max(0, rule.start() - _NEAR), rule.end() + _NEAR) is None


def standing_rule(text: str) -> str | None:
    """Return the sentence that adds a body to all groups that follow, or None."""
    found = _ADDED.search(text)
    if found is None:
        return None
    start = max(text.rfind(sign, 0, found.start()) for sign in "。；（(〔【[") + 1
    return text[start : start + _TOLD].split("。")[0].strip("）)〕】] ")
