"""Money that is set aside or drawn: 省财政安排资金3亿元充实引导基金, 撬动社会资本投入2亿元以上参与建库."""

from __future__ import annotations

import re

import msgspec

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.figures import TIMES, Figure
from desktop.core.parsing.structure.naming import ADVERBS, DOES, ORDINAL, clean

BY_RATE = re.compile(  # 按不低于合同金额的30%预付给粮农
    r"按照?(?P<least>不[得应宜]?(?:低于|少于))?(?P<of>[^，。；\d]{2,16}?)的$"
)
PAYS = re.compile("(?:提前|足额|专项|每年|统筹)*(?:预付|预拨|拨付|安排|投入|计提|提取|配套)")
OF_SIZE = re.compile(
    f"(?:{DOES})[^，。；\\d]{{0,6}}(?:总|首期|初始)?规模(?:为|达到?|不低于)?$"
)  # 设立规模为50亿元的基金
_SETS_ASIDE = re.compile(
    "(?:安排|统筹|整合|筹集|拿出)(?:专项|财政|预算|引导|涉农|衔接)?资金$|(?:统筹|安排)新增$|(?:资本|资金)投入$"
)
_FOR = re.compile(
    "(?:重点|专项|专门)?(?:支持|充实|用于|参与|投入|推动|推进|保障)(?![^，。；]*(?:[补奖]|贴息|每))[^，。；\\d]{3,}"
)
_ALONE = re.compile("(?:^|财政)(?:每年|统筹)*安排$")
_DEED = re.compile("(?:开展|实施|推进|推动|支持|保障|建设|改造)(?![^，。；]*(?:[补奖]|贴息|每))[^，。；\\d]{2,}")
_LIMIT = re.compile("安排([^，。；\\d]{2,}额度)$")
_EACH_YEAR = re.compile(
    "财政(?:每年|统筹|足额|预算)+安排(?!(?:专项|财政|预算|引导)?资金$)[^，。；\\d]{0,8}(?:资金|经费)$"
)  # 县财政每年安排粮食资金不低于5万元用于…
_INVESTS = re.compile("(?:计划|规划|预计|累计|每年|年内|全年|力争|[一二三四五]年)*(?:完成)?投资")
_WORK = re.compile("(?:实施|开展|推进|用于)([^，。；、\\d]{3,24})")
_OWN = re.compile("^(?![^，。；]*(?:通过|统筹))[^，。；\\d]{2,}(?:资金|经费|基金)(?:每年)?安排$")
_PAID_BY = re.compile("时[限间长]?(?:由|从)?[\\d个工作日天]*(?:压缩|缩短|缩减|压减)[至到为]$")
_SPARED = re.compile("(?<!可)(?:减免|减征|降低)[^，。；\\d]{2,14}(?:费用?|租金|税费|房租|成本)$")

_IN_ALL = re.compile(
    "(?:减免|让利|发放|补贴|奖补|贴息)总额$|^(?:[每全]年|年内|累计|力争|确保)*(?:发放|兑现|拨付|落实)[^，。；对每\\d]{1,14}"
    "(?:补贴|补助|奖励|奖补|津贴|返还)(?:资金)?(?:累计)?$"
)  # 减免总额不低于300万元, 发放粮农补贴不低于2亿元
_OUT_OF = re.compile(  # 每年从会费收入中安排不低于15%的资金用于标准化工作
    "(?:从|在)(?P<of>[^，。；\\d]{2,20}?)中(?:每年|单独|专门|优先|统筹)*(?:安排|拿出|提取|划出|列支|预留|提留)$"
)
_WHAT_PART = re.compile(
    "(?:的(?P<what>资金|经费|指标|份额|额度|收益|收入))?(?P<use>(?:专项)?用于[^，。；、\\d]{2,20})?"
)
_ALLOWED = re.compile("允许|可以?$|违[规约法]|^企业")
_BY_BASE = re.compile(  # 标准化经费按不低于研发投入2%的比例列入预算
    "(?P<what>[^，。；\\d]{2,14}(?:经费|资金|预算|投入))按照?不(?:低|少)于(?P<base>[^，。；\\d]{2,14}?)的?$"
)
_INTEREST = re.compile("(?:平均|综合|加权|年化|贷款|融资)*利率")
_LENT = re.compile(  # how much is lent in all, not to whom at most
    r"(?<![^，。；])(?:(?!单[户笔]|每[户笔家个]|最高)[^，。；\d])*贷款(?:余额|规模|总额)?(?:累计|新增)*(?:不[得应]?[低少]于|达到?|突破|超过)"
    r"\d[\d.]*[百千万亿]*元(?:以上)?，$"
)


def part(before: str, after: str) -> str | None:
    """Return what is set aside out of a whole, as a share of it; None where the words do not say it, or only allow it.

    Args:
        before: the phrase before the share.
        after: the phrase behind it.
    """
    of, told = _OUT_OF.search(before), _WHAT_PART.match(after)
    if of and told and (told["what"] or told["use"]) and not _is_allowed(before[: of.start()], told[0]):
        return f"{of['of']}中{told['use'] or '安排'}的{told['what'] or '比例'}"
    by = _BY_BASE.search(before) if re.match("的?(?:比例|标准)(?:列入|纳入|安排|投入|计提|提取|足额)", after) else None
    return f"{clean(by['what'])}占{by['base']}比例" if by and not _is_allowed(before[: by.start()]) else None


def _is_allowed(before: str, use: str = "") -> bool:
    """Return whether somebody may set money aside, or does it to make something good: 违规粮企从保证金中…用于赔偿."""
    return _ALLOWED.search(before) is not None or "赔偿" in use


def at_least(figure: Figure, before: str) -> Figure:
    """Return a share as the words before it bound it, which stand not right at it: 按不低于投入2%的比例."""
    bound = figure.comparator is Comparator.EQUAL and _BY_BASE.search(before) is not None
    return msgspec.structs.replace(figure, comparator=Comparator.AT_LEAST) if bound else figure


def is_goal(before: str, figure: Figure, earlier: str) -> bool:
    """Return whether a figure sets how soon something is paid, or how much is spared in all, though it is granted.

    Args:
        before: the phrase before the figure: 补贴拨付时限压缩至, 为粮企减免租金.
        figure: the figure: 5日, 2000万元.
        earlier: what stands before the phrase.
    """
    if figure.comparator in (Comparator.AT_MOST, Comparator.LESS) and _INTEREST.fullmatch(before):
        return _LENT.search(earlier) is not None  # 发放粮农贷款不低于5亿元，贷款利率不高于4%
    if figure.unit in TIMES:
        return _PAID_BY.search(before) is not None
    return in_all(before, figure) or figure.unit in ("万元", "亿元") and _SPARED.search(before) is not None


def in_all(before: str, figure: Figure) -> bool:
    """Return whether a figure sets how much is given at least to all: 发放粮农补贴不低于2亿元, which is not for one."""
    least = figure.comparator in (Comparator.AT_LEAST, Comparator.MORE)
    return least and _IN_ALL.search(before) is not None and (before.endswith("额") or figure.unit == "亿元")


def set_aside(before: str, after: str, figure: Figure) -> str | None:
    """Return what money is for that is set aside or drawn, with whose it is; None where the words do not say it.

    Args:
        before: the phrase before the sum.
        after: the phrase behind it.
        figure: the sum.
    """
    if not (figure.unit or "").endswith("元"):
        return None
    if _INVESTS.fullmatch(before) and (work := _WORK.fullmatch(after)):
        return work[1] + "投资"  # 投资2亿元实施粮库改造
    if limit := _LIMIT.search(before):
        return clean(limit[1])
    if figure.comparator is Comparator.AT_LEAST and after.startswith(("用于", "支持")) and _EACH_YEAR.search(before):
        return ADVERBS.sub("", ORDINAL.sub("", before))
    if not after and (own := _OWN.match(ADVERBS.sub("", ORDINAL.sub("", before)))):
        return own[0]
    if _ALONE.search(before) and _DEED.match(after):
        return f"{ADVERBS.sub('', before)}资金{after}"  # 安排300万元开展爱粮活动: no deed costs nothing
    if _SETS_ASIDE.search(before) and (purpose := _FOR.match(after)):
        return ADVERBS.sub("", ORDINAL.sub("", before)) + re.sub("(?<=..)(?:工作|任务)$", "", purpose[0])
    return None
