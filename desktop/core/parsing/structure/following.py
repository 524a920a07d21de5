"""What stands behind a figure and names what it counts: 培育20家粮食龙头企业."""

from __future__ import annotations

import re

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.behind import SAYS_LITTLE
from desktop.core.parsing.structure.figures import Figure
from desktop.core.parsing.structure.naming import DOES, DOES_END, clean
from desktop.core.parsing.structure.stems import BARE_VERB

_WITH = re.compile(  # 8个主导产品与先进企业开展比对: with whom
    "(?<=..)[与同][^，。；、\\d]{2,20}?(?:开展|进行|建立|签订|对接)[^，。；]{2,}$"
)
_DID = re.compile("(?:制定|完成|开发|建成|提供|形成)了")  # what is done already
_SOME = re.compile(f"(?:和|及|与|、)(?:{DOES})?一批[^，。；]*$")  # 75个体育公园和一批球场
_PICKS = re.compile("(?:支持|选择|选取|遴选|确定|组织|鼓励|引导)$")
_PICKS_THOSE = re.compile("(?:遴选|筛选|选取|选择|评选|选定|抽取)[^，。；\\d]{2,24}$")
_TO_SERVE = re.compile("(?:给予|予以|进行|开展)[^，。；、\\d]{2,}")  # 遴选粮库30座左右给予专班服务
_IS_USED = re.compile("(?:以上)?(?:进行|予以|用于|开展)[^，。；、\\d]{2,}")
_PICKED = re.compile("[^，。；、的]{0,6}(?:企业|高校|院校|学校|机构|医院|路段|线路)")  # 选择10家粮企开展试点
_WHERE = re.compile("项目|企业|单位|地区|(?:试点)?(?:[县市区]|城市|乡镇|村|街道|社区)(?:[（(][^（()）]+[)）])?")
_SAME = re.compile("(?:^|[，。；）])([^，。；\\d]{2,30})，$")  # the clause before
_SPOTS, _WORK = re.compile("点位|部位|路段"), re.compile("(?:改造|整治|修复|治理|处置|修缮)$")
_AIMED = re.compile("(?<=..)的(?:目标|要求)+$")  # 掌握2项保管技能的目标
_AS_WHAT = re.compile(  # 建设10座粮站为具有较强服务能力的示范站
    "^[^，。；的为]{2,8}?(?:作为|成为|为)(?:具有|具备|富有|拥有)[^，。；]*的([^，。；的]{4,})$"
)
_AND_PASSES = re.compile("(?<=...)并(?:通过|取得|获得|投入|正式|完成|实现)[^，。；]{2,}$")  # 12个改造项目并通过验收
_LESSONS = re.compile("(每(?:[周天日月]|学期|学年))(?:至少)?(?:安排|开设|开展|组织|保证)$")
_LESSON_UNITS = ("节", "课时", "学时", "节课")
_ON_TO = re.compile(  # 完成1万项技改、推动企业转型: what else is done
    "(?<=..)、(?:推动|推进|促进|实现|带动|引导|满足|提升|助力)(?!力|能力|作用|性)[^，。；、\\d]{2,}$"
)
_WHICH = re.compile(  # 20家主业突出、竞争力强的烘干企业: what all are like that are counted
    "^(?:左右)?(?!跨|可)(?:[^，。；、\\d的]{2,14}、)+[^，。；、\\d的]{1,12}(?:[强大高好优多足新实精全]|突出|显著|明显|鲜明|齐[全备]|完[善备整]|合理|先进|规范|良好|适[度当中]|丰富|领先|雄厚|优越|集聚|稳定|可靠|便捷|灵活|有力|到位|一流|技术|管理|经营|创新)的(?=[^，。；、的]{4,}$)"
)
_RANKS = re.compile(r"^([^、\d]{1,4}级)、[^，。；]*\d[^，。；]*级([^、，级]{2,})$")  # 30人的市级、20人的县级粮食队伍
_AND_MORE = re.compile("(?<=.等[^，。；、等]{4})([^，。；、等]*)以及.*$")  # 甲、乙等粮食设施以及丙、丁
_VERB = re.compile(DOES)


def named(after: str, before: str, earlier: str, unit: str | None) -> str | None:
    """Return what a phrase names behind its figure, None where that is nothing to count.

    Args:
        after: the phrase behind the figure.
        before: what stands before the figure in its phrase.
        earlier: what stands before the phrase.
        unit: that of the figure.
    """
    if after.startswith(("用于", "支持")) and (unit or "").endswith("元"):
        return after + "的资金"
    after = _WITH.sub("", _WHICH.sub("", _ON_TO.sub("", after)))
    cut = re.sub(r"(?<=..)(?<!适合)(?:大力|积极|探索)?(?:开展|试行|推行|实施|进行|用于|给予|予以)(?=.).*$", "", after)
    picked = _PICKS.search(before) and _PICKED.fullmatch(cut)
    after = after if picked or _WHERE.fullmatch(cut) else cut  # 1个项目探索开展…, 10个县（市、区）开展试点
    after = _AND_PASSES.sub("", after)
    after = _RANKS.sub(r"\1\2", _AND_MORE.sub("", after))
    after = _AS_WHAT.sub(r"\1", _AIMED.sub("", _SOME.sub("", after)))
    twice = _VERB.match(after)  # 培训20名培训管理者: a name begins with what is done
    told = after if twice and before.endswith(twice[0]) else clean(after)
    name = re.sub(r"(?:建设|工作|任务)?$", "", told) or told
    if (often := _LESSONS.search(before)) and unit in _LESSON_UNITS:
        return often[1] + name  # 每周开设2节粮情课
    if BARE_VERB.fullmatch(name) and (same := _SAME.search(earlier)):
        return clean(same[1])  # 实施储备林项目，完成20万亩建设任务
    if _SPOTS.fullmatch(name) and (same := _SAME.search(earlier)) and _WORK.search(same[1]):
        return clean(same[1])  # 易涝点改造，修复20个点位
    if re.match(r"(?:方面|举措|措施|任务|阶段|环节|部分|原则|体系)(?:$|的)", name) or len(name) < 2:
        return None
    if _DID.search(name):
        return None
    if len(name) < SAYS_LITTLE and (same := _SAME.search(earlier)) and same[1].endswith(name):
        return clean(same[1])  # 推进避险搬迁，完成2万人搬迁任务
    if before.endswith("有") and DOES_END.search(name):  # 至少有1所院校开设
        return None
    if re.search(r"等$|聚焦$|围绕$|加快$|这$|上述$", before):
        return None
    return name


def are_used(before: str, after: str, figure: Figure) -> bool:
    """Return whether the words behind a figure only tell for what those are that it counts: 抽取粮样60份进行检测."""
    if figure.comparator is Comparator.AT_LEAST and _IS_USED.fullmatch(after):
        return True
    return figure.unit != "%" and _PICKS_THOSE.search(before) is not None and _TO_SERVE.fullmatch(after) is not None
