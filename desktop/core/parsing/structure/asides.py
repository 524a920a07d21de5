"""Figures that are no targets: who is given something and how much, conditions, ages, ranks, and mere descriptions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import (
    abilities,
    behind,
    caps,
    counterparts,
    deeds,
    funds,
    grants,
    meant,
    multiples,
    of_text,
    refusals,
    shares,
    sizes,
    spans,
    standards,
    statutes,
    sums,
)
from desktop.core.parsing.structure.figures import NEAR, PEOPLE, TIMES, Figure
from desktop.core.parsing.structure.granted import PAID_TO
from desktop.core.parsing.structure.naming import DOES, DOES_END, REACHES

QUOTED = re.compile("“(?:\\d+(?:[+＋]\\d+)+|[^“”\\d]{0,6}\\d{3}[^“”\\d]{1,8}圈)”$")
"""What stands before brackets that tell what its numbers are: “1+2”（中心1个、基地2个）布局, “123运粮圈”（…）."""
_COUNTED = ("个", "项", "家", "座", "处")  # 项目90个、投资2000万元以上的企业: a list of its own
_MEASURES = ("公里", "平方米", "亩")
_BEGINS = re.compile("(?:^|[，、；。：]|完成|改造|实施|建设|新建|整治)$")  # a phrase, or its verb
_MEANT = re.compile("(?:连续|累计|足额)[^，。；]{0,6}满$|[^，。；]的$")  # 连续缴存满6个月, 在建的20个项目
_SIZE = re.compile(
    r"(?:人口|海拔|规模|面积|[耗用]能|[用取]水量?|用电量?|年产|产值|收入|投资额?|产能|注册资本|员工)[^，。；\d]{0,3}$"
    r"|(?:综合能耗|日均?(?:处理|加工|烘干|供水|收购|产))(?:达到?|在|超过)?$"
)  # 人口300万以上城市, 日处理100吨及以上设施
_RULED = re.compile("不得?(?:低于|少于)[^，。；]{2,12}(?:规定|确定|明确|下达)的$")
_NO_LESS = re.compile(
    "(?:不得?(?:低于|少于|高于|超过)[^，。；]{2,20}|达到?(?:了)?[^，。；]{2,20}(?:水平|标准|定额|平均|均值))的$"
)
_OF_NAME = re.compile("“[^“”]*[双百千万][^“”]*”$")  # “双百计划”（百个粮库、百家粮店）
_LARGE = re.compile(  # 建成中心粮库（总建筑面积2万平方米，投资1亿元），
    "[（，、；](?:(?:建筑|占地|用地|规划|库区|厂区|总)*面积|占地|(?:计划|估算|概算|总)*投资|(?:建设|设计|处理)*(?:总?规模|能力)"
    "|[全总]长|库容|仓容)(?:约|为|共)*$"
)
_PER_EVENT = re.compile("（每[期班批场次轮]")  # 培训粮农1000人（每期50人）: how many at once
_FLOOR = re.compile("的(?:下限|底线|最低(?:标准|要求))")  # 不低于占总量9%的下限
_DESCRIBES = re.compile("(?:以上|以下)?、[^，。；、的\\d]{1,16}")
_RESTATES = re.compile("为|围绕|对照|按照|根据")  # 为实现减少10%的目标，
_AIMS = re.compile("力争|确保|控制|实现|目标|降[至到低]|保持|稳定")
_KEPT_ON = re.compile(  # 延续实施预留份额提高至40%以上的政策
    "(?:延续|继续|持续)(?:实施|执行|落实)[^，。；]{2,}(?:份额|比例|率)[^，。；]{0,6}(?:提[高升]|增加|扩大)[至到]$"
)
_GOES_ON = re.compile("的政策(?:将|再|继续)*(?:延续|延长)(?:实施|执行)?[到至]")
_WANTED = re.compile("的(?:年度|总体|工作)?(?:目标|任务)")  # 达到50%的目标要求
_REQUIRED = re.compile("的(?:硬性|刚性|具体|有关|相关)?(?:要求|规定)(?:[，。；、]|$)")  # 落实分值不低于4%的要求
_CARRIES_OUT = re.compile("(?:落实|执行|达到|做到|实现|确保|坚持)[^，。；]{4,}$")
_OF_THESE = re.compile("（其中[\u4e00-\u9fff]{2,12}")
_WHOSE = re.compile("[\u4e00-\u9fff]{1,6}(?:企业|单位|电厂|工厂|粮库|站|园区|公司|医院|学校|[县区镇乡村])的?")
_MEASURED = re.compile("(?:年|日|单体|总)?[\u4e00-\u9fff]{0,6}(?:能力|面积|库容|产值|收入|规模|产量|装机|投资)")
_WHO_ASKS = re.compile("的?[\u4e00-\u9fff]|，(?:且|并|或|可|应|给予|予以|按|由|不|则|须|纳入|视为)|[、）)]")
_WHEN = re.compile("(?:如|若|凡|当|对)")
_TAUGHT = ("学时", "课时", "小时", "个小时", "天", "学分", "个学分")
_LEARNS = re.compile("(?:接受|参加)$")
_OPEN_ALL = re.compile(
    "(?:全天候|自助|不打烊|无人|智慧|智能)*[\u4e00-\u9fff]{2,8}(?:[房站亭店馆厅点室柜机舱]|超市|药房|银行|服务区)"
    f"(?:总数|数量|累计|力争)*(?:{REACHES})?"
)
_SCHEME = re.compile("的[^，。；、\\d]{2,16}(?:制度|机制)")
_TO_TREAT = re.compile("(?:^|[，。；])(?:重点)?对[^，。；\\d]{2,30}的$")  # 对设施陈旧的28家粮库实施改扩建
_CHOSEN_ONES = re.compile("(?:选择|选取|遴选|确定|选定|优选)[^，。；\\d]{2,14}的$")  # 选择条件好的10个县开展试点
_NEW = re.compile(rf"(?:^|[，。；和与]){deeds.HOW}?(?:{deeds.MAKES})[^，。；\d]{{2,30}}的$")
_IN_CLAUSE = re.compile("[^，。；：\\d]{1,20}")
_RATE = re.compile(
    "[\u4e00-\u9fffA-Z]{2,24}率(?:均|应|要)?(?:达到?|为|保持在|稳定在|提[高升][到至]|不低于|超过)?[约近]?"
)
_PLACES = ("市", "县", "区", "州", "镇", "乡", "村", "省")
_OF_PLACES = re.compile(  # 沿江8市入库率平均达到62%，山区3县达到80%
    "(?:[一-鿿]{2,24}(?:率|占比|比例|比重))?(?:均|应|要|平均|全部)*(?:达到?|为|保持在|稳定在|提[高升][到至]|不低于|超过|控制在|降[到至低])*[约近]?"
)
_ARE_THERE = re.compile("(?:^|[，。；、：])[一-鿿]{1,8}$")
_AMONG = re.compile(r"\d[^，。；\d]*[，（]其中[^，。；、（）]{2,24}的$")  # 推广粮机20台，其中用于山区的不少于5台
_LEAD_TIME = re.compile(  # 72小时降雨预报误差控制在5毫米以内
    "[一-鿿]{2,20}(?:误差|偏差|精度|准确率|率|评分|浓度|均值|强度|雨量|用量)(?:控制在|达到?|提[高升][到至]|保持在|稳定在|不[低高大超]于?|降[至到低])*"
)
_HAVING = re.compile(  # 能够提供6类以上粮食服务的粮站占比达到100%
    "(?!的)[^，。；、\\d]{2,24}的[^，。；、的\\d]{2,16}(?:占比|比例|比重|率)(?:均|应|要)?(?:达到?|为|保持在|稳定在|提[高升][到至])?"
)
_OPENS = re.compile("(?:^|[，。；：、])$")
_INSIDE = re.compile("(?:^|[，。；])在[^，。；\\d]{0,20}$")
_SUPPORTS = re.compile("[^，。；、\\d]{0,24}(?:支持|资助|投资|投入|补助)的")
_SIZED = re.compile(  # 1座库容5万吨以上、以粮食中转为主的粮库: how large each of them is
    r"(?<=\d[个所座家处条])(?:[^，。；、的\d]{0,6}(?:面积|占地|库容|容量)(?:在|达到?)?\d[\d.]*[百千万亿]*[\u4e00-\u9fff]{1,4}?以[上下]"
    r"|[^，。；、的\d]{0,8}\d[\d.]*[百千万亿]*[\u4e00-\u9fff]{1,4}?以[上下](?:床位)?"
    r"[，、](?:以|集|具有|具备|功能|设施|布局)[^，。；\d]{2,60}?)的(?=[^，。；的]{2,})"
    r"|(?<=\d[个所座家处条片])(?:[^，。；、的\d]{0,6}(?:面积|库容|容量|仓容)(?:[大高]于|超过?|不(?:低|小|少)于|达到?)?"
    r"\d[\d.]*[百千万亿]*(?:平方公里|平方米|立方米|公顷|亩|吨)(?:以上)?)(?=[\u4e00-\u9fff]{3})(?!的)"
)
_MAY_BE_SIZED = re.compile("以[上下]|面积|容")
_EACH_OF = re.compile("[^，。；、\\d]{0,12}?([\u4e00-\u9fff]{1,3})每个?\\1[^，。；\\d]*")
_LAID_OUT = re.compile(f"[\u4e00-\u9fff]{{2,5}}?(?:{DOES})[^，。；、\\d]{{2,}}")


def without_sizes(sentence: str) -> str:
    """Return a sentence with blanks where it tells between a number and its noun how large each of them is."""
    return _SIZED.sub(lambda size: " " * len(size[0]), sentence) if _MAY_BE_SIZED.search(sentence) else sentence


def telling(sentence: str, every: Sequence[Figure]) -> list[Figure]:
    """Return those of the figures of a sentence that may be targets."""
    starts, ends = grants.granted(sentence)
    kept: list[Figure] = []
    aside: Figure | None = None
    for at in range(len(every) - 1, -1, -1):
        figure = every[at]
        within = bisect_right(starts, figure.start) - 1
        granted = within >= 0 and figure.start < ends[within]
        if (
            (granted and not _sets_goal(sentence, figure) and not _is_of_people(sentence, figure))
            or _is_aside(sentence, figure)
            or (at and _is_part(sentence, every[at - 1], figure))
            or (at + 1 < len(every) and any(tells(sentence, figure, every[at + 1]) for tells in _OF_THE_NEXT))
            or (aside is not None and _is_listed(sentence, figure, aside))
        ):
            aside = figure
        else:
            aside = None
            kept.append(figure)
    return kept[::-1]


def is_whose(sentence: str, figure: Figure, following: Figure) -> bool:
    """Return whether a figure only counts those whose things the next one counts: 完成4家粮库8台机组改造."""
    told = _WHOSE.fullmatch(sentence, figure.end, following.begin)
    return figure.unit in _COUNTED and told is not None and following.unit in ("台", "套", "个", "座", "条", "处")


def _sets_goal(sentence: str, figure: Figure) -> bool:
    """Return whether the clause of a figure says 到2025年 or 力争, or how much is given in all."""
    start = max(sentence.rfind(sign, 0, figure.start) for sign in "，；。：")
    goal = grants.GOAL.search(sentence, max(0, start), figure.start)
    return goal is not None or funds.in_all(sentence[start + 1 : figure.start], figure)


def _is_of_people(sentence: str, figure: Figure) -> bool:
    """Return whether a figure says how many are given something: 发放租赁补贴14万户."""
    return PEOPLE.fullmatch(figure.unit or "") is not None and PAID_TO.search(sentence, 0, figure.start) is not None


def _is_listed(sentence: str, one: Figure, two: Figure) -> bool:
    """Return whether two figures are of one list: 达到1000万元、1亿元的企业."""
    same = (one.unit or "?")[-1] == (two.unit or "?")[-1]
    bounded = one.comparator is not Comparator.EQUAL and one.unit not in _COUNTED
    if bounded and sentence[two.end :].startswith("的") and _DESCRIBES.fullmatch(sentence[one.end : two.start]):
        return True  # 入井人数超过30人、井深超过800米的矿山
    return same and re.fullmatch(r"\s*(?:、|和|与|及|或)\s*", sentence[one.end : two.start]) is not None


def _is_part(sentence: str, before: Figure, figure: Figure) -> bool:
    """Return whether a figure only describes what the one before it counts: 1所200张床位以上的养老院."""
    after = sentence[figure.end : figure.end + NEAR]
    least = (figure.unit or "").endswith("元") and sentence[figure.end - 2 : figure.end] == "以上"  # 70个30亿元以上项目
    sized = sentence[figure.end - 2 : figure.end] in ("以上", "以下") and re.match("[“\u4e00-\u9fff]", after)
    if _is_each(sentence, before, figure):
        return False
    if counterparts.EARNS.match(sentence, before.end) and sentence.endswith("其中", 0, before.start):
        return True
    if sized and _MEASURED.fullmatch(sentence, before.end, figure.start):
        return True  # 2座日烘干能力500吨及以上粮库
    return before.end == figure.start and bool(least or sized or re.match("[^，。；、的]{0,8}的(?!标准|比例)", after))


def _is_open(sentence: str, figure: Figure, following: Figure) -> bool:
    """Return whether a time is only how long those are open that the next figure counts: 24小时粮站3座."""
    named = figure.unit in ("小时", "天") and figure.comparator is Comparator.EQUAL and following.unit not in TIMES
    return named and _OPEN_ALL.fullmatch(sentence, figure.end, following.begin) is not None


def _is_size(sentence: str, figure: Figure, following: Figure) -> bool:
    """Return whether a sum only says of which size those are that the next figure counts: 5亿元以上10家."""
    of_sum = (figure.unit or "").endswith("元") and sentence[figure.end - 2 : figure.end] == "以上"
    return of_sum and figure.end == following.start and following.unit in (*_COUNTED, "户")


def _is_measured(sentence: str, figure: Figure, following: Figure) -> bool:
    """Return whether the next figure says how much of what a figure counts: 完成76个村公路建设200公里."""
    measured = (following.unit or "").endswith(_MEASURES) and figure.unit in _COUNTED
    told = re.fullmatch("[^，。；、\\d]{3,}", sentence[figure.end : following.begin])
    return bool(measured and told and _BEGINS.search(sentence, 0, figure.start))


def _is_sorted(sentence: str, figure: Figure, following: Figure) -> bool:
    """Return whether a figure only tells into how many kinds the next one falls: 8类10项服务."""
    return figure.unit in ("类", "大类", "方面", "批") and sentence[figure.end : following.begin] in ("", "共", "、")


def _is_per(sentence: str, figure: Figure, following: Figure) -> bool:
    """Return whether a figure says of how many each the next one is: 每80户配备1名保管员."""
    return (
        sentence[max(0, figure.start - 1) : figure.start] == "每"
        and _IN_CLAUSE.fullmatch(sentence, figure.end, following.start) is not None
    )


def _is_each(sentence: str, figure: Figure, following: Figure) -> bool:
    """Return whether a figure says of what each is to have the next one: 1户1人以上就业, 1村1名保管员."""
    one = figure.value == 1 and figure.comparator is Comparator.EQUAL and figure.end == following.start
    return one and figure.unit in ("户", "村", "家", "镇", "县", "校")


def _is_in_name(sentence: str, figure: Figure, following: Figure) -> bool:
    """Return whether a time or a size is part of the name of a rate: 诉求5个工作日内办结率, 12米以上渔船入网率."""
    if (
        figure.unit in TIMES
        and figure.comparator is Comparator.EQUAL
        and _LEAD_TIME.fullmatch(sentence, figure.end, following.start)
    ):
        return _OPENS.search(sentence, 0, figure.start) is not None
    if following.unit not in ("%", "‰"):
        return False
    if figure.unit in _PLACES and _OF_PLACES.fullmatch(sentence, figure.end, following.start):
        return figure.comparator is Comparator.EQUAL and _ARE_THERE.search(sentence, 0, figure.start) is not None
    sized = sentence[figure.end - 2 : figure.end] in ("以上", "以下") and _OPENS.search(
        sentence, max(0, figure.start - 1), figure.start
    )
    if _HAVING.fullmatch(sentence, figure.end, following.start):
        return True
    if _RATE.fullmatch(sentence, figure.end, following.start) is None:
        return False
    timed = figure.unit in TIMES and "内" in sentence[figure.begin : figure.end + 1]
    named = figure.unit in _TAUGHT and sentence[figure.begin - 1 : figure.begin] not in tuple("到至为达满足于过成加约")
    return timed or named or bool(sized and figure.unit not in ("%", "‰"))  # 360学时培训完成率


def _is_where(sentence: str, figure: Figure, following: Figure) -> bool:
    """Return whether a figure only counts the places in which the next one is made: 在2个海域布局平台4座."""
    inside = _INSIDE.search(sentence, max(0, figure.start - NEAR), figure.start)
    return inside is not None and _LAID_OUT.fullmatch(sentence, figure.end, following.start) is not None


def _is_shared_out(sentence: str, figure: Figure, following: Figure) -> bool:
    """Return whether a figure only counts those each of which is to have what the next says: 8个县每县建成2座粮库."""
    return _EACH_OF.fullmatch(sentence, figure.end - 1, following.start) is not None


def _is_means(sentence: str, figure: Figure, following: Figure) -> bool:
    """Return whether a sum only tells those that the next figure counts: 5亿元债券支持的30个项目."""
    supports = _SUPPORTS.fullmatch(sentence, figure.end, following.start)
    return (figure.unit or "").endswith("元") and supports is not None


_ASIDES = refusals.Table(meant.RULES, statutes.RULES, of_text.RULES, caps.RULES, sizes.RULES)
_OF_THE_NEXT = (
    _is_open,
    _is_size,
    _is_measured,
    _is_sorted,
    _is_per,
    _is_each,
    _is_in_name,
    _is_where,
    _is_shared_out,
    _is_means,
)
"""What a figure may be of the next one; it sets nothing then."""


def _is_aside(sentence: str, figure: Figure) -> bool:
    """Return whether a figure tells where something starts from (由1.8%提高到), or which is meant (500万元以下的)."""
    here = refusals.around(sentence, figure)
    before, after = here.before, here.after
    described = _SIZE.search(before) and here.bound in ("以上", "以下", "以内") and re.match("[\u4e00-\u9fff]", after)
    paid = figure.unit == "%" and funds.BY_RATE.search(before) is not None and funds.PAYS.match(after) is not None
    if described and not paid and not abilities.is_set(before, after):
        return True
    bounded = figure.comparator is not Comparator.EQUAL or before.endswith(("达到", "达"))
    bracketed = _is_bracketed(before, after, bounded)
    if (bracketed and not divides(sentence, figure)) or (
        figure.unit in TIMES and spans.tells(sentence, figure, before, after)
    ):
        return True
    if standards.provided(here.clause, after, figure.comparator) or (
        _FLOOR.match(after) and _NO_LESS.search(f"{here.clause}的")
    ):
        return False
    below = (
        figure.unit not in (None, "%", "‰")
        and sentence[figure.start : figure.begin] in ("低于", "少于")
        and _AIMS.search(here.clause) is None
        and (_WHO_ASKS.match(after) is not None or _WHEN.match(here.clause) is not None)
    )
    if below:
        return True  # 人均面积低于15平方米: who may ask, not what is to be reached
    if _ASIDES.refuses(here) or _is_of_those(here):
        return True
    if figure.unit == "%" and shares.told_behind(before, after):
        return False
    staffs = figure.comparator is Comparator.AT_LEAST and behind.STAFFS.search(here.clause) is not None
    sized = funds.OF_SIZE.search(here.clause) is not None and here.unit.endswith("元")
    wanted = _WANTED.match(after) is not None and _RESTATES.match(here.clause) is None
    required = not here.exact and _REQUIRED.match(after) is not None and _CARRIES_OUT.search(here.clause) is not None
    kept_on = after.startswith("的政策") and (_KEPT_ON.search(here.clause) or _GOES_ON.match(after)) is not None
    schemed = here.unit in _TAUGHT and not here.exact and _SCHEME.match(after) is not None
    schemed = schemed or (here.unit in _TAUGHT and not here.exact and _LEARNS.search(here.clause) is not None)
    schemed = schemed or (here.unit in TIMES and not here.exact and spans.DAILY.search(here.clause) is not None)
    told = staffs or sized or wanted or required or kept_on or schemed or abilities.is_set(before, after)
    told = told or (not here.exact and abilities.room(before, after) is not None)
    told = told or (here.unit == "%" and funds.part(here.clause, after) is not None)
    return after.startswith("的") and not (DOES_END.search(before) or told)


def _is_of_those(here: refusals.Around) -> bool:
    """Return whether 的 before a figure makes it say which are meant: 在建的20个项目."""
    if here.unit not in TIMES and _RULED.search(here.clause):
        return False  # 清单项目不得少于上级规定的20项
    times = here.unit == "倍" and multiples.sets(here.clause)  # 不低于最低标准的1.6倍
    meant = _MEANT.search(here.before) is not None and here.unit not in ("%", "‰", *_TAUGHT) and not times
    return meant and not _counts(here.before, here.after)


def _counts(before: str, after: str) -> bool:
    """Return whether what is counted stands around a figure behind 的: 产值超10亿元的5家, 集产销为一体的50亩茶园."""
    made = _NEW.search(before) is not None and re.match("[“\u4e00-\u9fff]", after) is not None
    return (
        made
        or _CHOSEN_ONES.search(before) is not None
        or before.endswith(("一体的", "对其中的"))
        or (_AMONG.search(before) is not None and not re.match("[一-鿿]", after))
        or deeds.TURNS.match(after) is not None
        or (_TO_TREAT.search(before) is not None and behind.TREATED.match(after) is not None)
        or (sums.those(before) is not None and not re.match("[\u4e00-\u9fff]", after))
    )


def divides(sentence: str, figure: Figure) -> bool:
    """Return whether a figure is one of those in brackets that make up the one before: 10座（其中公用8座、自用2座）."""
    opened, closed = sentence.rfind("（", 0, figure.start), sentence.find("）", figure.end)
    counted = rf"(\d+)\s?{re.escape(figure.unit or '%')}"
    whole = re.search(f"{counted}$", sentence[:opened]) if 0 < opened < closed else None
    parts = [int(part) for part in re.findall(f"{counted}(?=[、，和）])", sentence[opened : closed + 1])]
    return whole is not None and len(parts) > 1 and sum(parts) == int(whole[1])


def _is_bracketed(before: str, after: str, bounded: bool) -> bool:
    """Return whether a figure stands in brackets that only describe what is named around them: 阳台（2米）不计面积.

    One that is ``bounded`` (compared, or reached) sets something of a part of it: 仓位（其中冷藏仓位不低于30%）.
    """
    opened, closed = before.rfind("（"), after.find("）")
    if opened <= before.rfind("）") or closed < 0 or "（" in after[:closed]:
        return False
    if re.match("（(?:其中|包括|含)", before[opened:]):
        return not bounded or _OF_THESE.fullmatch(before[opened:]) is None
    if (
        QUOTED.search(before[:opened])
        or before.startswith("（力争", opened)
        or (bounded and behind.STAFF_IN.search(before[: opened + 1]))
    ):
        return False
    if _OF_NAME.search(before[:opened]) or (
        not bounded and (_LARGE.search(before[opened:]) or _PER_EVENT.fullmatch(before, opened))
    ):
        return True
    return before[:opened].endswith("的") or re.match("[\u4e00-\u9fff]", after[closed + 1 :]) is not None
