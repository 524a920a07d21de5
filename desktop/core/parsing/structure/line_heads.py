"""What the head of a line tells of the figures in it: 应急粮库：在东山等地建设6个省级库."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.marks import POINTS_TO

_RANK_OF = re.compile("(?:国家|中央|地市|[省市县区乡镇村])级[\u4e00-\u9fff]")  # 中央级库: of what
_HEAD = re.compile(  # 应急物资：
    "[\\s　。；]*(?:\\d{1,2}[.．、]|[（(]\\d{1,2}[)）])?[\\s　]*"
    "([\u4e00-\u9fff]{4,18}(?<![任目指][务标])(?<!方面|要求|措施|重点|安排))："
)
_TOPIC = re.compile(  # 储粮示范县：2026年建设10个
    "[\\s　。；]*(?:\\d{1,2}[.．、]|[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|"
    f"[一二三四五六七八九十]{POINTS_TO})?[\\s　]*"
    "(?![加强促优完健深实开推支鼓提抓做聚围统探引]|[^，。；：]{0,6}年|(?!示范|试点|重点)[\u4e00-\u9fff]{1,3}[省市州县区旗镇乡]：)"
    "([“\u4e00-\u9fff]{2,18}?[”]?)(?<![任目指服][务标])(?<!其中|方面|要求|措施|重点|安排|数量|规模|内容|范围|方式|阶段|期间|时间|思路|保障|季度|[近中远前后]期|地区)(?:建设|培育|创建)?："
)
_MAKES = re.compile(
    "(?:累计|新)*(?:建设|新改扩?建|新建|建成|新增|培育|创建|打造|认定|评定|发放|投放|发行|完成|引进|招引|组建|设立|制定|修订|制修订|研制|争取|争创|举办|推出)"
)
_HEADED = re.compile(  # （一）仓储标准。制定5项。
    "((?:^|[。；\\s])(?:[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|\\d{1,2}[.．、])[\u4e00-\u9fff]{2,12})。"
    f"(?={_MAKES.pattern}\\d)"
)
_MADE_HEAD = re.compile(f"{_MAKES.pattern}([\u4e00-\u9fff]{{2,8}})：")
_WHICH_ONES = re.compile("公[共用办]|专用|私人|[民商家自]用|民[办营]|国[有营]|室[内外]|城[市镇区]|农村|乡村")
_DEALS = re.compile("(?:累计)?(?:改造|整治|治理|更新|淘汰|提升|修缮|拆除)")


def headed(text: str) -> str:
    """Return a text with the heading of a point before a verb alone as the name of its line, each in its place."""
    return _HEADED.sub(r"\1：", text)


def of_head(named: str, sentence: str) -> str:
    """Return things of a rank with what their line is about: 森林防火物资：在东山等地建设6个省级库.

    A verb alone makes what its line is about: 储粮示范县：2026年建设10个.
    """
    if _RANK_OF.fullmatch(named) and (head := _HEAD.match(sentence)):
        return head[1] + named
    if _WHICH_ONES.fullmatch(named) and (made := _MADE_HEAD.match(sentence)):
        return named + made[1]  # 新建粮店：公办30家、民办50家
    topic = _TOPIC.match(sentence) if (makes := _MAKES.fullmatch(named)) or _DEALS.fullmatch(named) else None
    if topic is None:
        return named
    return topic[1] if makes else topic[1] + named
