"""Figures that are no targets: who is given something and how much, conditions, ages, ranks, and mere descriptions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import grants
from desktop.core.parsing.structure.figures import NEAR, TIMES, Figure
from desktop.core.parsing.structure.naming import DOES_END
from desktop.core.parsing.structure.objects import (
    COMES,
    DONE_WITHIN,
    HELD,
    HELD_AT,
    MORE_OF,
    OF_ALL,
    PAID_TO,
    PEOPLE,
    THERE,
    THOSE,
)

_SAID = 24  # characters before a figure that name it
_COUNTED = ("个", "项", "家", "座", "处")  # 项目90个、投资2000万元以上的企业: a list of its own
_MEASURES = ("公里", "平方米", "亩")
_BEGINS = re.compile("(?:^|[，、；。：]|完成|改造|实施|建设|新建|整治)$")  # a phrase, or its verb
_PLACES = ("区", "县", "市", "镇", "村")  # 在9区购买: the name of a place
_IF = re.compile("(?:如|若|当|凡|一旦)(?!期|何|需|年|地|前|下|天|日|好|实)[^，。；]*$")
_WHOM = re.compile("对于?(?!接|标|照|外|口|内)[^，。；]*$")
_RANK = re.compile("(?:全[国省市]|排名|位居|进入|名列)[^，。；]{0,6}前$")
_SINCE = re.compile("(?:之日起|之后|以后|后)$")
_MEANT = re.compile("(?:连续|累计|足额)[^，。；]{0,6}满$|[^，。；]的$")  # 连续缴存满6个月, 在建的20个项目
_SIZE = re.compile(
    r"(?:人口|海拔|规模|面积|年产|产值|收入|投资额?|产能|注册资本|员工)[^，。；\d]{0,3}$"
)  # 人口300万以上城市
_FROM = re.compile(
    r"(?:由|从)(?:原来?的?|现行的?|目前的?|20\d\d年(?:底|末)?的?|每[人户生](?:每[月年日])?)?(?:不[得应宜])?$"
)
_THAN = re.compile("[比较]20\\d\\d年(?:底|末)?的(?:[\\d.]+[^，。；\\d]{1,6}、)*$")  # 比2020年的12万吨、1万吨分别减少
_BECOMES = re.compile(
    "(?:、[\\d.]+[^，。；\\d]{1,6})*[^，。]{0,8}，?(?:调整|提高|提升|增加|降|缩短|压缩|压减|扩大|增长|上升|增至|减少|[上下]调|放宽)"
)
_CLASS = re.compile(  # 50亿元工业企业1家, 超10亿元企业达到20家
    r"(?:[（(][^（()）]*[)）])?(?:以上|以下)?[的级]?[^，。；、\d]{0,10}(?:企业|项目|园区|集群|基地|品牌|主体|市场|商圈|[县镇村])"
    r"(?:总?数量?)?(?:\d|达到?|新增|增加|突破|超过?|力争|发展到|增至)"
)
_THEIRS = re.compile(  # 推动11个项目投资突破2000亿元
    r"[^，。；\d]{2,24}(?:投资|收入|产值|营收|产量)(?:突破|达到?|超过?|增长|完成)[^，。；\d]{0,4}\d"
)
_TELLS = re.compile(
    "(?:以上)?、(?:具有|具备|拥有)[^，。；\\d]{2,24}的[^，。；\\d]{2,12}\\d"
)  # 年产值超百亿、具有…的企业2家
_COUPON = re.compile(r"满(?:[\d.]+元)?(?:立?[减省])?$")  # 满100元减20元
_INCLUDED = re.compile("^[（(]不?含[^（()）]{0,8}[)）]")
_ALLOWED = re.compile(  # 参保年限可缩短至5年
    "(?<![许认不])可以?(?:适当|按规定|再|最多|最高)?(?:按|缩短|延长|提高|上浮|下浮|降低|放宽|增加|减少|享受|申请|获得|调减)[^，。；]*$"
)
_MAY = re.compile("(?<![许认不])可以?[^，。；]*，但[^，。；]*$")  # 可合理确定，但不得低于0.8倍
_EACH = re.compile("(?:其中)?，?每[^年月季周，。；]{1,12}(?:额|税|补|价|费|金)")  # 每辆汽车减税额不超过1.5万元
_PAID = re.compile("[^，。；]{0,8}(?:补贴|补助|奖励|奖补|资助|消费券)")
_BY = re.compile("(?:^|分别|人才|企业)按照?(?!计划|要求|期|时)")  # 按活动规模1万人以上、5000人以上
_NO_LESS = re.compile("不得?(?:低于|少于|高于|超过)[^，。；]{2,20}的$")
_LIMIT = re.compile("(?:额度|限额|上限)(?:(?!安排|投入|筹集|发放|完成|达到)[^。；]){0,80}$")
_TERMS = re.compile("条件(?:由|为|是)[^。；]*$")  # 缴存条件由12个月调整为6个月
_DESCRIBES = re.compile("(?:以上|以下)?、[^，。；、的\\d]{1,8}")
_LASTS = re.compile("(?:观察|隔离|公示|休假|停留)(?:期|满|期满)?$")  # 隔离观察14天
_DONE_BY = re.compile("[\u4e00-\u9fff]{2,8}由[\u4e00-\u9fff]")
_CIRCLE = re.compile("[^，。；、\\d]{0,8}圈")  # 15分钟便民生活圈: a name
_WHERE = re.compile("(?<![存现所定持制])在(?:全[国省市县区]|辖区内?)?$")
_THERE_MORE = re.compile("[^，。；\\d]{3,24}\\d[\\d.]*[百千万亿]*[个处座所家项张]")  # 在14个区增补学位2万个
_WITHIN = re.compile("内[^，。；、\\d]{2,12}(?:率|比例|占比|比重)")  # 50米内换乘比例: a name
_SMALL = re.compile("的?[^，。；、的\\d]{2,12}\\d[\\d.]*[百千万]*[个家所座处]")  # 100人以下学校15所
_CHARGED = re.compile("的?(?:标准)?(?:征收|计收|收取|计征|缴纳|加收|罚)")  # 按水价1.5倍征收
_LASTING = re.compile(
    "[^，。；]{0,20}(?:群众|居民|村民|企业|学生|人口)[^，。；得]{0,4}得[出住起到好上快强稳]"
)  # 确保5个点群众搬得出
_MADE = re.compile("(?:打造|建设|培育|新建|建成|推出|开通|开行|开辟|创建|改造|提升)“[^”]*”$")  # 打造“山城小巷”100条
_NEW = re.compile("(?:^|[，。；和与])(?:加快|着力|全力)?(?:打造|构建|新建|建成|培育)[^，。；\\d]{2,30}的$")
_HAVE = re.compile("应当?(?:具)?有\\d[^。；]*$")  # 应有10万元以上资金，基金不少于200万元: who may be founded
_BETWEEN = re.compile("[^，。；]{0,14}之间[的时]")


def telling(sentence: str, every: Sequence[Figure]) -> list[Figure]:
    """Return those of the figures of a sentence that may be targets."""
    starts, ends = grants.granted(sentence)
    kept: list[Figure] = []
    aside: Figure | None = None
    for at in range(len(every) - 1, -1, -1):
        figure = every[at]
        within = bisect_right(starts, figure.start) - 1
        if (
            (
                within >= 0
                and figure.start < ends[within]
                and not _sets_goal(sentence, figure)
                and not _is_of_people(sentence, figure)
            )
            or _is_aside(sentence, figure)
            or (at and _is_part(sentence, every[at - 1], figure))
            or (at + 1 < len(every) and _is_sorted(sentence, figure, every[at + 1]))
            or (aside is not None and _is_listed(sentence, figure, aside))
            or (at + 1 < len(every) and _is_size(sentence, figure, every[at + 1]))
            or (at + 1 < len(every) and _is_measured(sentence, figure, every[at + 1]))
        ):
            aside = figure
        else:
            aside = None
            kept.append(figure)
    return kept[::-1]


def _sets_goal(sentence: str, figure: Figure) -> bool:
    """Return whether the clause of a figure says 到2025年 or 力争."""
    start = max(sentence.rfind(sign, 0, figure.start) for sign in "，；。：")
    return grants.GOAL.search(sentence, max(0, start), figure.start) is not None


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
    return before.end == figure.start and bool(least or sized or re.match("[^，。；、的]{0,8}的", after))


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
    return figure.unit in ("类", "大类", "方面", "批") and sentence[figure.end : following.begin] in ("", "共")


def _is_aside(sentence: str, figure: Figure) -> bool:
    """Return whether a figure tells where something starts from (由1.8%提高到), or which is meant (500万元以下的)."""
    before = sentence[max(0, figure.start - NEAR) : figure.start]
    after = _INCLUDED.sub("", sentence[figure.end : figure.end + NEAR])
    after = after.replace("(", "（").replace(")", "）")
    before = before.replace("(", "（").replace(")", "）")
    clause = re.split("[，。；：]", before)[-1]
    bound = sentence[figure.end - 2 : figure.end]
    if after and _SIZE.search(before) and bound in ("以上", "以下", "以内"):
        return re.match("[\u4e00-\u9fff]", after) is not None
    if figure.unit in TIMES and (before.endswith(("满", "前", "”前")) or _is_span(sentence, figure, before, after)):
        return True
    if bound == "以下" and re.match("(?!水平|目标|[和与及或])[\u4e00-\u9fff]", after):  # 淘汰10万千瓦以下机组
        return True
    if before.endswith("“") and re.match("[^“”]*\\d[^“”]*”", after):  # “3个100万”, a name
        return True
    if _LASTING.match(after) and before.endswith(("确保", "保障", "让", "使")):
        return True
    if _is_bracketed(before, after) or _is_of_money(figure, before, after, clause):
        return True
    if _is_rule(bound, before, after, clause) or _is_meant(figure, bound, before, after, clause):
        return True
    if figure.unit == "%" and (OF_ALL.match(after) or (HELD.search(before) and HELD_AT.match(after))):
        return False
    return after.startswith("的") and not DOES_END.search(before)


def _is_of_money(figure: Figure, before: str, after: str, clause: str) -> bool:
    """Return whether a sum is a fine, a coupon, what each one gets, a limit, or the size of what is counted."""
    if not (figure.unit or "").endswith("元"):
        return False
    if _HAVE.search(before):
        return True
    if _COUPON.search(before) or before.endswith(("处", "处以")) or _LIMIT.search(before) or _CLASS.match(after):
        return True
    return _EACH.match(clause) is not None or (clause.startswith("每") and _PAID.match(after) is not None)


def _is_rule(bound: str, before: str, after: str, clause: str) -> bool:
    """Return whether a figure stands in a rule: a standard, a term, what may be done, who decides on what."""
    if _BY.search(clause) and (bound in ("以上", "以下") or re.match("[^，。；]*标准，", after)):
        return True
    if bound in ("以上", "以下", "以内") and _DONE_BY.match(after):
        return True  # 3亿美元以下项目由省核准
    if _TERMS.search(before) or _ALLOWED.search(clause) or (clause.startswith("但") and _MAY.search(before)):
        return True
    return bool(_IF.match(clause) or _BETWEEN.match(after) or (after.startswith("的") and _WHOM.match(clause)))


def _is_meant(figure: Figure, bound: str, before: str, after: str, clause: str) -> bool:
    """Return whether a figure only says which or whose: an age, a rank, the rest, the name of a policy, a base."""
    if (figure.unit == "岁" and "寿命" not in before[-_SAID:]) or after.startswith("人口"):
        return True
    if before.endswith(("其他", "其余", "另外", "部分的")) or _RANK.search(before):
        return True
    if figure.unit in _PLACES and before.endswith("在"):
        return True
    if (_WHERE.search(before) and _THERE_MORE.match(after)) or (figure.unit == "米" and _WITHIN.match(after)):
        return True
    if figure.unit in ("人", "户", "万人", "平方米", "亩") and bound in ("以上", "以下") and _SMALL.match(after):
        return True
    if (figure.unit == "倍" and _CHARGED.match(after)) or (figure.unit == "%" and re.match("的?部分", after)):
        return True
    whom = re.match("[^，。；]*(?:企业|商户|主体|单位)[，、]", after)
    if figure.unit in ("家", "户") and before.endswith("对") and whom:
        return True
    times = figure.unit == "倍" and _NO_LESS.search(clause) is not None  # 不低于最低标准的1.6倍
    if _MEANT.search(before) and not _counts(before, after) and figure.unit != "%" and not times:
        return True
    if (
        figure.unit == "条"
        and figure.comparator is Comparator.EQUAL
        and before[-1:] in ("”", "》")
        and not _MADE.search(before)
    ):  # “扩大内需”22条
        return True
    if _TELLS.match(after) or (MORE_OF.search(before) and _THEIRS.match(after)):
        return True
    if _THAN.search(before) is not None and _BECOMES.match(after) is not None:
        return True
    return _FROM.search(before) is not None and _BECOMES.match(after) is not None


def _counts(before: str, after: str) -> bool:
    """Return whether what is counted stands around a figure behind 的: 产值超10亿元的5家, 集产销为一体的50亩茶园."""
    made = _NEW.search(before) is not None and re.match("[\u4e00-\u9fff]", after) is not None
    return (
        made
        or before.endswith("一体的")
        or (THOSE.search(before) is not None and not re.match("[\u4e00-\u9fff]", after))
    )


def _is_bracketed(before: str, after: str) -> bool:
    """Return whether a figure stands in brackets that only describe what is named around them: 阳台（2米）不计面积."""
    opened, closed = before.rfind("（"), after.find("）")
    if opened <= before.rfind("）") or closed < 0 or "（" in after[:closed]:
        return False
    if re.match("（(?:其中|包括|含)", before[opened:]):
        return True
    if before.startswith("（力争", opened):
        return False
    return before[:opened].endswith("的") or re.match("[\u4e00-\u9fff]", after[closed + 1 :]) is not None


def _is_span(sentence: str, figure: Figure, before: str, after: str) -> bool:
    """Return whether a span of time tells within or since when, or how long something lasts: 3个月的培训."""
    if _LASTS.search(before) or _CIRCLE.match(after):
        return True
    if THERE.match(after) and COMES.search(before):
        return False
    within = "内" in sentence[figure.begin : figure.end] and re.match(r"[\u4e00-\u9fff]", after) is not None
    if within and DONE_WITHIN.match(after) and re.search("[\u4e00-\u9fff]$", before):  # 报告书14个工作日内完成审批
        within = re.search("(?:[在于后起期的自前]|应当?|须|要|承诺)$", before) is not None
    lasts = after.startswith("的") or re.match("内[\u4e00-\u9fff]", after) is not None
    return within or lasts or _SINCE.search(before) is not None
