"""What is done once more, or in all, with what an earlier clause names: 粮库每周开放35小时，全年开放330天."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.grants import NO_TARGET
from desktop.core.parsing.structure.naming import ADVERBS, FOR, LED, clean

_BALANCE = re.compile("余额(?:年均|同比)?(?:增长|增[速幅])?$")
STUDIES = re.compile("(?:加强|开展|深化|强化|推进|组织)[^，。；]{2,}(?:研究|攻关|调研|探索|总结|分析|研判)$")
"""What is only looked into, and makes nothing by itself: 加强仓储机理研究，形成储粮方法20项."""


def named(does: str, whole: str, made: str) -> str | None:
    """Return what a deed counts that an earlier name ends with or is about, None where it is about neither.

    Args:
        does: the deed: 开放.
        whole: with the time in which it is done: 全年开放.
        made: what was counted: 粮库每周开放, 粮食贷款余额.
    """
    if _BALANCE.search(made):
        return _BALANCE.sub("", made) + does  # 粮食贷款余额增长15%，累计投放100亿元
    if whole.startswith("全年") and made.endswith(does):
        return re.sub("每[周天日月]$", "", made.removesuffix(does)) + whole
    return None


def without_figure(earlier: str) -> str:
    """Return what an earlier clause makes that has no figure: 建设中试基地，给予支持，布局建设20个; empty for none."""
    for clause in reversed(re.split("[，；：]", earlier)):
        bare = FOR.sub("", ADVERBS.sub("", clause))
        if LED.match(bare) and not re.search(r"\d", clause) and NO_TARGET.search(clause) is None:
            return clean(bare)
    return ""
