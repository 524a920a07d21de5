"""Shares of a whole that are to be reached: 80%以上的县建成服务站, 覆盖90%以上的村."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import dues, refusals, sizes, statutes
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.dues import YEAR
from desktop.core.parsing.structure.figures import Figure
from desktop.core.parsing.structure.naming import clean

_NONE = refusals.Table(statutes.RULES, sizes.RULES)
_AT_LEAST = re.compile("至少(?:对|向|从|将|有)$")  # 每年至少对30%的粮库开展检查
_NEAR = 80  # characters around a figure in which its clause stands
_LONGEST = 40  # characters of an object
_WHICH = "(?![^，。；]{1,20}的[^，。；]{2,20}(?:应当?|要|须|均|都|全部)$)"
"""已 that only says which are meant: 已改造的粮库应…."""
_STATED = re.compile(
    f"占|持有|持股|控股|出资|认缴|比例|税率|补|奖|给予|不足|未[达满]|目前|已{_WHICH}|(?<!实)现有|排[名序]|(?<![年月底日])[前后末]$"
    "|^可?(?:以|按照?|由|从|凡|经|如|当)|按照?[^，。；]{2,16}的$"
)
_OTHER = re.compile(
    "(?:比例|政策|标准|速度|幅度|降幅|涨幅|增幅|增速|股权|股份|额度|资金|税|贴息|补|奖|部分|资本|费|首付|优惠|折扣|利息|权重|份额|水平|目标|要求|"
    "速率|概率|贷款|收益|利润|价格|金额|投资|浓度|纯度|基础上|情况|情形|时)"
)
_ASKED = re.compile(
    "[要应须]|达到|达标|具备|配备|设置|开设|配置|提供|取得|有(?!关)|实现|建成|建立|建有|纳入|划入|划定|完成|开展|进行|实施|参加|参与|接受|通过|使用|采用|设立|覆盖|能|得到|获得|"
    "成为|掌握|符合|实行|落实|上云|上网|联网|入网|用上|享有|享受|持证|安装|接入|拥有|设有|制定|形成|普及|推行|通(?:[电水气网邮车航]|[^，。；通]{0,8}(?:路|公交|客车|宽带|铁路|高速|快递))|稽查|抽查|检查|改造|培训|转化|用于|保持"
)
_GOVERNED = re.compile(
    "(?:拿出|预留|覆盖|惠及|使|让|确保|保证|实现|推动|力争|培训|建成|完成|改造|带动|服务|组织|对|到)[^，。；\\d%]{0,14}$"
)
_VALUE = re.compile(
    "(?:率|量|浓度|强度|纯度|占比|程度|差距|值|费|资金)(?:不|在|介于)?$"
)  # what the figure itself is: 含硫量大于3%的烟气
_SO_FAR = re.compile(f"目前|截至|至今|(?<!实)(?<!整合|利用|依托|改造|完善|提升|用好)现有|已(?:经|有|达){_WHICH}")
_DOES = re.compile(
    "(?:优先|无偿|统一|自愿|能够?|均|都)*(?:采取|参[加与]|享受|享有|用上|接受|具备|掌握|成为|加入|进入|签订|获得|得到|投保|应用|推行|持有)[^，。；]{2,}|(?:优先|无偿|统一|自愿)+用于|"
    "全?覆盖(?![^，。；])|执行|设立|设置|建立|建成|实现|完成|达到|达标|配建|配套|为[\u4e00-\u9fff]{3}|(?:安全|规范|有效|及时)?(?:处置|处理|收集|回收|整改|办结|上岗)|配备|开展|使用|采用|纳入|接入|安装|通过|取得|落实|实行"
)
_DO = re.compile(  # 全市50%乡镇粮库完成改造
    "[^，。；的]{2,12}?(?:全部|基本|先行|均)?(?:完成|达到|实现|建成|得到|纳入|配备|建立|开展|通过)[^，。；]{2,}"
)
_BY = re.compile("由[^，。；]{2,}")
_MUST = re.compile(
    "(?<=.)(?:(?:都|均)?(?<![重主必需首])要(?![求素点件])|都|均(?![衡等价值分匀])|应当|(?<![供反相效适响对感顺呼])应(?![用急对届收付])|须|全部)(?=[\u4e00-\u9fff]{2})"
)
_TOLD = re.compile(
    "(?:^|[，。；：])([^，。；：]{2,20}?)(?:全部|均|都)?达到[^，。；：]*，其中$"
)  # 县级医院达到二级，其中60%达到二甲
_CHECKED = re.compile(r"对([^，。；\d]{2,30}?)(?:进行|开展|实施)$")
_CHECKS = re.compile("全?覆盖|(?:现场)?(?:抽|检|巡|核|排|普)查|监测|督查|体检")
_SHARED_DEED = re.compile(  # 75%以上乡镇和50%以上社区建立粮店
    r"(?:(?:和|与|及|、|以及)\d[\d.]*%(?:以上|左右)?的?[^，。；、\d%和与及]{2,10}?)+?((?:完成|达到|实现|建成|建立|设立|纳入|配备|开展|通过|接入)[^，。；\d]{2,})"
)
_CAN = re.compile("能够?(?:独立|规范|熟练)?(?:提供|开展|办理|实施|掌握|完成)$")
_SOME = re.compile(r"\d{1,4}[^，。；、\d]{2,24}")  # 80%以上的粮站能够提供4类以上检测服务
_OTHER_PLACE = re.compile(
    r"(?:城市|城镇|城区|县城|农村|乡村)(?P<thing>[^，。；、\d]{2,})\d[\d.]*%(?:以上)?、(?P<other>城市|城镇|城区|县城|农村|乡村)"
)
_PART_OF_ALL = "(?:[南北]方|[东中西]部|城[市镇]|县城|农村|[平山牧]区|[省市县]级)(?:地区)?"
_COMPARES = re.compile("[高低优]于[^，。；\\d]{2,16}$")  # 能耗高于基准20%以上的粮企
_WHERE = re.compile(_PART_OF_ALL)  # 北方50%以上、南方30%以上粮库达到一级
_LINK = re.compile(
    rf"的?(?P<own>[^，。；、\d%和与及]{{0,10}}(?:（[^（）]*）)?)[、和与及](?:[到至]?{YEAR}前?，?|(?P<place>{_PART_OF_ALL}))?"
)
_DEED = re.compile("(?:完成|达到|实现|建成|建立|设立|纳入|配备|开展|通过|接入|具备)[^，。；]{2,}")
_MONEY = re.compile("(?:金|款|收入|收益|经费|支出)$")
_COVERS = re.compile(  # 覆盖试点地区80%以上的村, 30分钟服务圈覆盖80%以上的村, 覆盖全部粮库和80%以上的粮店
    "((?:[^，。；\\d]|\\d{1,3}(?=分钟|小时|公里))*(?:覆盖|惠及)(?:[^，。；、\\d]{0,6}(?:地区|区域|范围|全[省市县区州])内?)?)(?:(?:全部|所有)[^，。；\\d]{2,16}[和与及])?$"
)
_DRAWS = re.compile("^(?:[^，。；]{0,16}?(?:足额|依法|按规定|及时))?(?:提取|计提|安排|拨付)(?:(?:和|及|、)使用)?(?=..)")
_BARE_MONEY, _USED = re.compile("经费|资金|收入|收益|公益金"), re.compile("用于[^，。；\\d]{2,30}")
_OF_MONEY = re.compile("的(?:资金|经费|份额)((?:重点|专项)?用于[^，。；\\d]{2,30})")
_ITS_MONEY = re.compile("(?:^|[，。；])([^，。；\\d]{2,30}(?:金|款|收入|收益|经费))，[^。；\\d]*$")
_OWN_MONEY = re.compile(f"(?:{_BARE_MONEY.pattern})的?$")
_SETS_APART = re.compile("(?:要|应当?|须)?(?:将|把|拿出|安排|提取)$")
_WHOLLY = re.compile(  # 粮库事项100%网上受理
    "“[^“”]+”|(?:委托|制定|签订|来自|来源于|使用|采用|全程|网上|线上|在线|进驻|受理|办理|落实|落地|接受|参加|参与|兑现|回访|公开|响应|上网|联网|入网|上云|入库|持证|集中|就近|自主|综合利用|资源化)[^，。；、\\d]{0,24}"
    "|[开过检抽达入上联安签持落到清配应录覆核][\u4e00-\u9fff](?:[\u4e00-\u9fff]{2})?"
)
_OPEN_VERB = re.compile("(?:满足|覆盖|达到?|实现|完成|超过|保持|为|到|至|是|的|以|按照?)$")
_INSIDE = re.compile("[（(]其中.*")  # 预留30%的号源（其中…）
_RESERVED = re.compile("(?:预留|留出|(?<=要)安排)$")
_MUST_ALL = re.compile(
    "(?:^|对)([^，。；对]{2,24})(?:应当?|必?须|都?要|均应?)(?:按照?)?$"
)  # 新建粮库应当100%建设烘干设施
_BUILT = re.compile("(?:配建|建设|安装|预留|配备)[^，。；]{2,}")
_RULED = re.compile("的(?:规定|要求)$")
_ADVERBS = re.compile(
    f"^(?:[^，。]{{0,6}}(?:{YEAR}前?|期间))?(?:力争|确保|争取|努力|推动|每年)?(?:基本|全面)?(?:实现(?=.{{3}}))?"
)
_GRANTED = re.compile(
    "给予|予以(?!公布)|可(?!持续|靠|办)|补助|补贴|奖励|奖补|减免|免征|处罚|罚款|视为|视同|重点$|为主$|同意|表决"
)
_RESERVED_OF = re.compile("(预留[^，。；]{2,20})的$")  # 预留粮食采购预算的40%面向小企业
_FOR = re.compile("(?:专门|专项)?(?:面向|用于)[^，。；]{2,24}")
_HELD = re.compile("(?:执行|实行|保持)$")
_HELD_AT = re.compile("的([^，。；的]{1,12}(?:比例|率|占比))(?=[，。；]|$)")  # 执行不低于20%的首付比例
_SET_ASIDE = re.compile("的?(?:比例|份额)(?:专门|专项)?(?:用于|面向)(.{2,})")  # 拿出30%的比例用于招聘毕业生
_GIVEN_OF = re.compile("^(?:[^，。；、\\d]{0,8}?)[将把]([^，。；\\d]{2,24})的$")  # 将建库指标的60%以上分配到乡镇
_GIVES = re.compile(
    "(?![^，。；]*(?:补贴|补助|奖))(?:分配|安排|用于|投入|投向|划拨|配置|留给|下沉|倾斜)[^，。；]{2,24}"
)
_OF_ALL = re.compile(
    "(?:以上|左右)?的([^，。；、]{1,20}?)((?:达到|达|实现|完成|建立|建成|参加|签订|纳入|接入|入驻|保持|具备|通过)[^，。；]{2,30})"
)  # 80%的县达到先进县标准
_DRAWN = re.compile("的比例(?:随机)?(抽[取查检])(?=[，。；、进开]|$)")  # 乙级粮库按照15%的比例抽查
_MEANT = re.compile(
    "^(?:鼓励|支持|引导)?对于?[^，。；]{2,}(?:(?:率|占比|比例|进度)(?:达到?|超过?)?|在|介于)$"
)  # 对完工率达到95%以上的粮库进行验收
_AREA, _LAND = re.compile("面积(?:达到|实现|完成)"), re.compile("(?:区|范围|流域|耕地|农田|用地)$")
_OF_WHOLE = re.compile(  # 产值达到总产值的30%, 绿地面积达到城区面积的40%
    "([^，。；]{2,}?)(?<!占)(?:力争|稳定)?达到?到?([^，。；]{2,20}(?:总量|总数|总额|总面积|总产值)|[^，。；]{0,8}(?:面积|最大负荷|用电量|消费量|销售?量|支出|总[^，。；]{0,4}计划))的"
)


def of_what(earlier: str, before: str, stem: str, after: str, rest: str) -> str | None:
    """Return of what a share is that more than a name before it tells, or None.

    Args:
        earlier: the text before the phrase of the share.
        before: the phrase before it.
        stem: that without its verb.
        after: the phrase behind it.
        rest: the text behind it.
    """
    if of := _OF_WHOLE.fullmatch(before):  # 销量达到总销量的20%
        return f"{clean(of[1])}占{of[2]}的比例"
    if (reserved := _RESERVED_OF.search(before)) and _FOR.fullmatch(after):
        return reserved[1] + after
    if (rate := _HELD_AT.match(rest)) and (held := _HELD.search(stem or before)):
        return clean((stem or before)[: held.start()]) + rate[1]
    if (
        before.endswith(("按", "按照"))
        and (drawn := _DRAWN.match(rest))
        and len(who := re.sub("按照?$", "", before)) > 1
    ):
        return f"{clean(who)}{drawn[1]}比例"
    if (whole := _GIVEN_OF.search(before)) and _GIVES.fullmatch(after):
        return whole[1] + after
    if share := _SET_ASIDE.match(after):
        return clean(share[1]) + "比例"
    if (whole := _OF_ALL.match(rest)) and not _SO_FAR.search(earlier + before) and not _VALUE.search(before):
        return clean(whole[1]) + whole[2]
    return None


def told_behind(before: str, after: str) -> bool:
    """Return whether 的 behind a share leads to what it is of: 80%的县达到标准, 按照15%的比例抽查."""
    if before.endswith(("按", "按照")) and _DRAWN.match(after):
        return True
    return (_OF_ALL.match(after) is not None and not _VALUE.search(before)) or bool(
        _HELD.search(before) and _HELD_AT.match(after)
    )


def aims(sentence: str, stated: Sequence[Figure], running: str | None) -> tuple[list[Aim], set[int]]:
    """Return the shares of a whole that a sentence sets, and where the figures begin that tell of them.

    Args:
        sentence: in which they stand.
        stated: its figures.
        running: the date that holds at its beginning.
    """
    made: list[Aim] = []
    taken: set[int] = set()
    for figure, whole in _shares(sentence, stated):
        if _NONE.refuses(refusals.around(sentence, figure)):
            continue
        reach = figure.end + (len(whole) if re.search(r"\d", whole) or whole in sentence else 0)
        told_within = (other.begin for other in stated if figure.end <= other.begin < reach)
        taken.update((figure.begin, *told_within))
        due = dues.last(sentence, running, 0, figure.begin)
        made.append(Aim(0, figure.start, figure.end, whole, figure.comparator, figure.value, figure.unit, due))
    return made, taken


def _shares(sentence: str, found: Sequence[Figure]) -> Iterator[tuple[Figure, str]]:
    """Yield the figures that are shares which a sentence asks for, and of what: the whole, what is to be true of it.

    A share that only says which are meant (占排放量65%以上的污染源), what is paid, and what is so already are none.
    """
    last: Figure | None = None
    for at, figure in enumerate(found):
        joined = (
            last is not None and re.fullmatch("[^，。；\\d]*[和与及、]", sentence[last.end : figure.start]) is not None
        )
        whole = _share(sentence, figure, joined)
        if whole is None and at + 1 < len(found):
            whole = _with_next(sentence, figure, found[at + 1])
        if whole is not None:
            last = figure
            if figure.comparator is Comparator.EQUAL and _AT_LEAST.search(sentence, 0, figure.start):
                figure = msgspec.structs.replace(figure, comparator=Comparator.AT_LEAST)
            yield figure, whole


def _with_next(sentence: str, figure: Figure, following: Figure) -> str | None:
    """Return of what a share is where the next one tells it of both: 90%的市和70%的县建成粮店."""
    link = _LINK.fullmatch(sentence, figure.end, following.start) if figure.unit == following.unit == "%" else None
    before = re.split("[，,；;。：:]", sentence[max(0, figure.start - _NEAR) : figure.start])[-1]
    if link is not None and link["place"] and not _WHERE.fullmatch(before):
        return None
    if link is None or _VALUE.search(before) or _STATED.search(before) or not _leads(before):
        return None
    whole = _share(sentence, following, joined=True)
    if whole is None or not link["own"]:
        return whole and (before if _WHERE.fullmatch(before) else "") + whole
    deed = _DEED.search(whole)
    return link["own"] + whole[deed.start() :] if deed and deed.start() else None


def _share(sentence: str, figure: Figure, joined: bool) -> str | None:
    if figure.unit not in ("%", "‰") or figure.comparator in (Comparator.AT_MOST, Comparator.LESS):
        return None
    earlier = sentence[max(0, figure.start - _NEAR) : figure.start]
    before = re.split("[，,；;。：:]", earlier)[-1]
    rest = sentence[figure.end : figure.end + _NEAR]
    if _COMPARES.search(before):
        return None
    if spent := _spent(earlier, before, rest, figure.comparator):
        return _named(spent)
    counted = re.match(
        r"(?P<of>的)?(?P<whole>(?![，,。；、）)和与及的且]|并且|而且|[（(](?:力争|确保|争取|其中))(?:[^，,。；;%\d]|\d+(?=分钟|小时|A级))+)",
        rest,
    )
    if (
        _VALUE.search(before)
        or counted is None
        or _STATED.search(before)
        or (counted["of"] and _MEANT.search(before))
        or _SO_FAR.search(earlier)
        or _OTHER.match(counted["whole"])
    ):
        return None
    clause = re.split("[；;。]", rest)[0]
    if _GRANTED.search(counted["whole"] if _USED.match(counted["whole"]) else clause):
        return None
    whole = re.sub("(?:和|与|及|、|以及)$", "", _INSIDE.sub("", counted["whole"].strip()))
    deed = _SHARED_DEED.match(rest, (counted.end("of") if counted["of"] else 0) + len(whole))
    whole += deed[1] if deed else ""
    if _CAN.search(whole) and (what := _SOME.match(rest, (counted.end("of") if counted["of"] else 0) + len(whole))):
        whole += what[0]
    if (checked := _CHECKED.search(before)) and _CHECKS.match(whole):  # 对粮库进行100%全覆盖检查
        return _named(checked[1] + whole)
    if (reserved := _RESERVED.search(before)) and len(who := clean(before[: reserved.start()])) > 1:
        return _named(who + reserved[0] + whole)  # 医院预留30%的号源, 粮库要安排30%的库位
    if counted["of"] is None and (who_must := _MUST_ALL.search(before)) and _BUILT.fullmatch(whole):
        return _named(who_must[1] + _RULED.sub("", whole))
    if _AREA.match(whole) and _LAND.search(before):  # 粮区40%以上的面积达到防涝要求
        return _named(_ADVERBS.sub("", before) + whole)
    if counted["of"] is None and figure.value == 100 and len(before) > 3 and _BUILT.fullmatch(whole):
        return _named(_ADVERBS.sub("", before) + whole)  # 新建粮库仓位100%建设测温设施
    if counted["of"] is None and figure.value == 100 and _OPEN_VERB.search(before) is None and _WHOLLY.fullmatch(whole):
        return _named((_ADVERBS.sub("", before) if len(before) > 1 and before not in ("以及", "并且") else "") + whole)
    if counted["of"] is None and _DOES.match(whole) and before:  # 综合医院50%以上设立科室
        told = _TOLD.search(earlier) if before == "其中" else None
        return _named((told[1] if told else _ADVERBS.sub("", before)) + whole)
    of_that = "" if before == "其中" else before  # 足额提取粮库经费，其中60%以上用于维修
    above = re.split("[，。；]", re.sub("，(?:其中)?$", "", earlier))[-1]
    owner = _SETS_APART.sub("", of_that or above)  # 公益金要将50%用于养老
    used = re.sub("^(?:要|应当?|必?须)(?=用于)", "", whole)
    if counted["of"] is None and used.startswith("用于") and _MONEY.search(owner):
        return _named(
            _DRAWS.sub("", _ADVERBS.sub("", owner)) + used
        )  # 公益金不低于50%用于养老; 公益金，50%以上要用于养老
    if counted["of"] is None and (place := _OTHER_PLACE.fullmatch(before)) and _BY.match(whole):
        return _named(place["other"] + place["thing"] + whole)  # 城市粮店80%以上、农村60%以上由企业运营
    if counted["of"] is None and before.endswith("的") and _BY.match(whole):
        return _named(_ADVERBS.sub("", before[:-1]) + whole)  # 用粮增量的50%以上由甲库供应
    if covers := _COVERS.search(before):
        return _named(_ADVERBS.sub("", covers[1]) + whole)
    if counted["of"] is None and figure.comparator is Comparator.EQUAL:
        return _named(whole) if _DO.fullmatch(whole) and _leads(before) else None
    governed = counted["of"] is not None and _GOVERNED.search(before) is not None
    return _named(whole) if joined or governed or (_ASKED.search(clause) and _leads(before)) else None


def _spent(earlier: str, before: str, rest: str, comparator: Comparator | None) -> str | None:
    """Return for what a part of some money is to go that the clause before names: 培训经费到位，经费60%用于…."""
    before = before.removeprefix("其中")
    if _SETS_APART.fullmatch(before) and (share := _OF_MONEY.match(rest)) and (owner := _ITS_MONEY.search(earlier)):
        return None if _GRANTED.search(rest) else owner[1] + share[1]  # 公益金要加大倾斜，将55%以上的资金用于养老
    money, used = _BARE_MONEY.fullmatch(before), _USED.match(rest)
    if (
        used
        and not money
        and comparator is Comparator.AT_LEAST
        and _OWN_MONEY.search(before)
        and not _GRANTED.search(rest)
    ):
        return _DRAWS.sub("", _ADVERBS.sub("", before)).removesuffix("的") + used[0]  # 教育经费60%以上用于培训
    clause = re.split("[，；。]", earlier.rpartition("，")[0])[-1] if money and used else ""
    whole = re.match(f"[^\\d]{{2,16}}?{before}", clause) if clause else None
    return whole[0] + used[0] if whole and used and not _GRANTED.search(rest) else None


def _named(whole: str) -> str | None:
    """Return what is to be true of a whole, without 要 and its kin."""
    named = _MUST.sub("", whole.lstrip("—–-"), count=1).rstrip("的")
    return named[:_LONGEST] if len(named) > 1 or named in "村县乡镇区" else None


def _leads(before: str) -> bool:
    """Return whether a figure begins what its clause says, behind a date or the body that is to act."""
    return (
        not before
        or _GOVERNED.search(before) is not None
        or re.fullmatch(
            rf"[^，。；]{{0,20}}(?:{YEAR}前?|期间|辖区内?|范围内|[省市县区]|[底末前内]|和|与|及|、|有)?",
            before.strip(),
        )
        is not None
    )
