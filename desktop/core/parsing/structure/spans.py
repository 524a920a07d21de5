"""Spans of time that set nothing: within or since when, or how long something lasts (3个月的培训)."""

from __future__ import annotations

import re

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import behind, daily, travel
from desktop.core.parsing.structure.behind import COMES, COMES_IN, RESPONDS, THERE
from desktop.core.parsing.structure.figures import Figure
from desktop.core.parsing.structure.objects import DONE_WITHIN

DAILY = re.compile("每[天日周][^，。；]*$")
"""A clause that tells what is done each day or week, before its figure."""
_QUICK = ("秒", "分钟", "小时", "个小时")
_SINCE = re.compile("(?:之日起|之后|以后|后)$")
_LASTS = re.compile("(?:观察|隔离|公示|休假|停留)(?:期|满|期满)?$")  # 隔离观察14天
_CIRCLE = re.compile(  # 15分钟便民生活圈: a name; 城区10分钟、郊区20-25分钟服务圈: two
    r"(?:[、和][^，。；、\d]{0,12}\d+(?:[—–~～至-]\d+)?(?:分钟|小时))*[^，。；、\d]{0,12}圈"
)
_STOCK, _SUPPLY = (  # 成品粮油储备达到15天以上市场供应量
    re.compile("(?:储备|库存|存储|储存|储[气油粮煤水]能力)[^，。；]{0,6}$"),
    re.compile("的?(?:市场|日均|平均)*(?:供应量|消费量|用[气电油煤水粮]?量|消费需求|需求量?)"),
)


def tells(sentence: str, figure: Figure, before: str, after: str) -> bool:
    """Return whether a span of time tells within or since when, or how long something lasts: 3个月的培训."""
    if travel.takes(figure, after) and re.search("[\u4e00-\u9fff]$", before):
        return False
    if _LASTS.search(before) or _CIRCLE.match(after):
        return True
    if _SUPPLY.match(after) and _STOCK.search(before):
        return False
    if THERE.match(after) and COMES.search(before):
        return False
    if COMES_IN.match(after) and re.search("[\u4e00-\u9fff]{2}(?<![在于后起自])$", before) and figure.unit in _QUICK:
        return False
    if (RESPONDS.match(after) and behind.ASKS.search(before)) or (
        before.endswith("响应、") and DONE_WITHIN.match(after)
    ):
        return False  # 粮农投诉3日内响应、15日内办结
    if RESPONDS.match(after) and re.search("(?:确保|保证|实现|做到|承诺)[在于]?$|、$", before):
        return False
    if behind.HANDLES.match(after) and re.search("(?:^|[，；。])$", before):
        return False
    within = (
        "内" in sentence[figure.begin : figure.end]
        and re.match(r"(?![和与及][\d半])[\u4e00-\u9fff]", after) is not None
    )
    if within and DONE_WITHIN.match(after) and re.search("[\u4e00-\u9fff]$", before):  # 报告书14个工作日内完成审批
        within = re.search("(?:[在于后起期的自前]|应当?|须|要|承诺)$", before) is not None
    set_apart = figure.comparator is Comparator.AT_LEAST or daily.ARRANGES.search(before)
    if daily.is_done(before, after) or (set_apart and after.startswith("的") and DAILY.search(before)):
        return False  # 每天开展不少于30分钟的锻炼, 每天的语文课中安排10分钟的写字练习
    lasts = after.startswith("的") or re.match("内[\u4e00-\u9fff]", after) is not None
    return within or lasts or _SINCE.search(before) is not None
