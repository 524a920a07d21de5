"""Which way a figure tells that something is to go: 年均增长6% is no level, so that its name says 年均增长."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure.figures import TIMES

VERBS = "改善|增长|递增|递减|增加|提高|提升|上升|下降|降低|减少|压减|压缩|缩短|削减"
_TREND = re.compile(
    rf"(?P<how>年均|平均每年|每年|逐年|同比|(?<![今去上明后全每逐前一当往\d])年(?=增长|递))?(?:再|分别|均|各|力争|要|应)?(?P<verb>{VERBS})(?:幅度)?(?:超过|不少于|不低于|达到?|至少|近|约|[约超近过])*$"
)
_CHANGES = ("提高", "提升", "上升", "下降", "降低", "减少", "压减", "削减")
"""Verbs before a figure that is never a level: 标准提高5元 sets no standard of 5, 疫点减少2个 no 2 of them."""
_AMOUNT = re.compile("(?:数量|总[数量]|面积|规模)$")  # 粮船数量增加20艘 tells of no 20 in all
HOPES = re.compile("(?:力争|确保|争取|努力)(?:达到?|实现|完成)?")
"""Words before a second figure of the same thing: 增长8%，力争达到9%."""
_SINCE = re.compile(r"[比较](?:20\d\d|上)年$")  # 用药量比上年减少15吨: no use of 15
_SAVES = re.compile(
    rf"(?P<verb>减免|节约|节省|减轻|{VERBS})(?P<what>[^，。；、\d]{{2,14}}(?:费用?|成本|租金|税费|税款|负担|支出|开支|利息))"
    "(?:累计|合计|超过|不少于|不低于|达到?|至少|近|约|[约超近过])*$"
)
_IN_CELL = re.compile(
    "(?P<since>[比较](?:20\\d\\d|上)年)?(?P<how>年均|每年|逐年|累计|平均)?"
    "(?P<verb>增长|增加|提[高升]|下降|降低|减少|压减)[约超近过]*$"
)
_SAID = re.compile(f"(?!增加值)(?:{VERBS})|增幅|增速|降幅|涨幅|增长率|下降率|降低率|翻番")
_PACE = re.compile("[增降涨][幅速]$")  # 年均增幅下降70%: how fast it goes is to change
_PARTS = ("%", "个百分点", "百分点", "个基点", "基点", "个单位", "倍", "番", "")


def named(name: str, before: str, unit: str | None) -> str:
    """Return the name of a target with the way that it goes, as the words before its figure tell.

    A share or a time is always so told, what is counted only by some verbs: 缩短10天 is no time of 10 days,
    增加5万吨 may be an amount.

    Args:
        name: what is measured.
        before: the text up to the figure.
        unit: of the figure.
    """
    if (unit or "").endswith("元") and (saves := _SAVES.search(before)) and saves["what"].endswith(name):
        return saves["verb"] + saves["what"]  # 降低物流成本2亿元: no cost of 2
    trend = _TREND.search(before)
    if trend is None:
        return name
    if _SAID.search(name):
        return name + trend["verb"] if _PACE.search(name) and trend["verb"] in _CHANGES else name
    times = (unit or "").lstrip("个").startswith(tuple(TIMES)) or unit in ("个工作日", "工作日")
    if (unit or "") in _PARTS or times:
        return name + (trend["how"] or "") + trend["verb"]
    if trend["verb"] == "增加" and _AMOUNT.search(name) and before[: trend.start()].endswith(name):
        return name + trend["verb"]
    since = _SINCE.search(before[: trend.start()])
    if not since and trend["verb"] in _CHANGES and before[: trend.start()].endswith(name):
        return name + trend["verb"]
    return name + since[0] + trend["verb"] if since and since[0] not in name else name


def of_each(names: Sequence[str], before: str, unit: str | None) -> list[str]:
    """Return the names of a list with the way that all of them go, which stands behind its last name alone.

    Of 氨和磷排放量分别减少2吨和1吨 the first name ends not where the verb begins, but it goes that way too.
    """
    ways = [named(name, before, unit) for name in names]
    way = ways[-1].removeprefix(names[-1]) if ways[-1].startswith(names[-1]) else ""
    return [one + way if one == name and not _SAID.search(one) else one for name, one in zip(names, ways, strict=True)]


def in_cell(name: str, before: str) -> str:
    """Return what a row of a table measures with the way that its cell says ``before`` its figure: 比2026年下降15%."""
    trend = _IN_CELL.search(before)
    if trend is None or any(verb in name for verb in (trend["verb"], "增长", "下降", "降低", "增加")):
        return name
    return name + (trend["since"] or "") + (trend["how"] or "") + trend["verb"]
