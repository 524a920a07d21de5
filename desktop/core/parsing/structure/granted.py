"""Whether a figure tells what is granted or ruled: how much each may have, rather than how many are to have it."""

from __future__ import annotations

import re

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import funds, given, refusals
from desktop.core.parsing.structure.figures import PEOPLE, Figure
from desktop.core.parsing.structure.grants import NO_TARGET

PAID_TO = re.compile(
    "(?:补贴|补助|救助)(?:等[^，。；、\\d]{0,6}(?:服务|项目|保障))?$|补贴[^，。；、]{0,20}(?:培训|演练)$|补贴(?:资金|政策)?惠及[^，。；、\\d]{2,12}$"
)  # 补贴4万人: how many, not how much
_PAID_FOR = re.compile(
    "(?<!给予)(?<!享受)补[贴助](?!标准|资金|对象|范围|条件|上限)[\u4e00-\u9fff]{2,8}(?<!最多)(?<!最高)$"
)  # 更新补贴粮车3000辆: how many are made new with it
_THINGS = re.compile("[百千万]*[辆台套艘]")
_REACHED = re.compile(
    "(?:补贴|补助|奖励|缴纳|申请)[^，。；]*?(?:覆盖|到位|落实|发放|兑现|享受|知晓|满意|办理|办结|可办|拨付)率[^，。；]{0,6}$|(?:享受|领取|获得)[^，。；]{0,12}(?:补贴|补助|津贴|救助)的[^，。；、的\\d]{2,24}率[^，。；]{0,6}$|用于(?:奖励|补贴|补助|奖补)[^，。；]{2,}的?(?:比例|占比|份额)[^，。；]{0,4}$"
)  # 补贴目标人群覆盖率达100%
TIMES_DONE = ("次", "遍", "回")
"""How often something is done."""
_TO_EACH = re.compile(  # 为每名粮农提供1次指导、1次培训; 每年检查2次、评审1次
    "为每[位名个人][^，。；]{2,20}提供[^，。；]*$|每[^，。；\\d]{2,}\\d+次、[^，。；、\\d]{2,}$"
)
_AWARDS, _AWARDED = ("项", "个", "次", "项次"), re.compile("(?:获得?|取得|斩获|夺得|争取)[^，。；\\d]{2,}奖励?$")
_RULES = refusals.Table(given.RULES)


def refused(clause: str) -> bool:
    """Return whether a clause tells of what is granted or ruled, so that its figures are no targets."""
    return NO_TARGET.search(clause) is not None


def tells(figure: Figure, counted: bool, before: str, after: str, earlier: str, sentence: str) -> bool:
    """Return whether the phrase of a figure tells what is granted or ruled, not what is to be reached.

    Args:
        figure: the figure.
        counted: it is no share.
        before: what stands before it in its phrase.
        after: what stands behind it there.
        earlier: what stands before its phrase.
        sentence: in which it stands.
    """
    of_rate = (not counted and _REACHED.search(before) is not None) or given.is_measured(before, figure)
    if not (
        _says_how_many(figure, before, after) or of_rate or funds.is_goal(before, figure, earlier)
    ) and NO_TARGET.search(before or sentence[max(0, figure.start - 4) : figure.start]):
        return True
    if "元/" in (figure.unit or "") and re.match("[\u4e00-\u9fff]", after):
        return True
    if figure.unit in TIMES_DONE and _TO_EACH.search(earlier + before):
        return False
    return _RULES.refuses(refusals.of(before, after, figure))


def _says_how_many(figure: Figure, before: str, after: str) -> bool:
    """Return whether a figure counts those to whom or for what something is granted: 补贴粮农4万人."""
    if PEOPLE.fullmatch(figure.unit or "") and PAID_TO.search(before):
        return True
    things = _THINGS.fullmatch(figure.unit or "") and figure.comparator not in (Comparator.AT_MOST, Comparator.LESS)
    if things and "每" not in before and _PAID_FOR.search(before) and not after:
        return True
    return figure.unit in _AWARDS and _AWARDED.search(before) is not None
