"""Objects that the words behind a figure tell, as a table: each rule with a sentence that shows it.

Most name what is counted (改造东仓、西仓等3座仓库), some show that it is there already and that nothing is set
(加快12座在建仓库进度). The sentences are tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import msgspec

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import abilities, travel
from desktop.core.parsing.structure.figures import TIMES, Figure
from desktop.core.parsing.structure.naming import DOES, LED, clean, first

FUND = re.compile("^(?:.*?通过|.*?统筹)([^，。；]*资金)(?:安排|列支)$")
"""Money that is set aside: 省级统筹专项资金安排3亿元."""
MORE_OF = re.compile("(?:加快|推进|推动|持续|深入|加大|强化|聚焦|围绕|上述|这)$")
"""What is done with something that is there already."""
LIST_OF_MORE = re.compile("(?:推进|推动|加快|深化)[^，。；]*等$")
"""Such a list: 推进甲、乙等6个国家级、14个省级试点."""
DONE = re.compile(
    "(?:落地使用|落地实施|应用|使用|办理|通办|共享|互认|上线|推广|转化|覆盖|开具|核发|核验|落地|实现“[^“”]{2,16}”)$"
)
"""What is done with what is there, and may be a goal: 推动20项业务通办."""
COMES = re.compile("([^，。；]{2,}?)(?:基本|全部|均)?(?:实现|确保|保证|能够?)$")
THERE = re.compile("(?:到达|抵达|送达|赶到)[^，。；]{2,20}")
"""Who comes, and where to: 救援队伍实现2小时内到达库区."""
COMES_IN = re.compile(
    "(?:到场|到岗|到位|发布|处置|清理|清运|清除|修复|出具|覆盖到|(?:到达|赶到|抵达)[^，。；]{0,6}现场)(?![率机制时])"
)
"""What follows the time in which it is to be: 抢修人员30分钟内到场, 预警信息10分钟内发布."""
RESPONDS = re.compile("(?:响应|出车|出警|出动)(?!时[间限]|速度|机制|能力)")
ASKS = re.compile("(?:投诉|诉求|报修|报警|警情|工单|咨询|举报|求助|故障)$")
"""How fast it is answered: 确保3分钟内响应报修."""
STAFFS = re.compile("(?:设置|设立|安排|明确|落实|选配|选聘|聘用)(?:[专兼]职)?$")
"""Who is to be there: 设置不少于2名保管员."""
STAFF_IN = re.compile(r"\d[名人]（$")
"""What stands before the parts of a number of people: 设置不少于4名（保管员不少于2名，检验员不少于2名）人员."""
_NOTHING = 2  # characters of a noun that says nothing alone: 项目
SAYS_LITTLE = 4
"""Characters of a noun that needs the list before it."""

_JOINED = re.compile("[^，。；\\d]{4,}(?<![等的])(?:[和及与]|以及)$")  # 完成粮库和
_GOES_ON = re.compile("[^，。；]{0,2}(?:加快|推进|推动|持续|深入|加大|强化|聚焦|围绕)")
_WITHIN = re.compile(f"(?:{DOES})([^，。；、\\d的]{{2,12}}(?:流域|境内|区内|厂外|周边|沿线|辖区|片区|园区))$")
_STAFF = re.compile("(?:（[^（）]*）)?的?([\u4e00-\u9fff]{2,16})")
_OPENED = re.compile("[^，。；]{2,20}?(?:全部|全面|基本)?(?:建成)?(?:投运|投产|投用|完工|竣工|通车|投入使用|建成)")
_USERS = re.compile("[^，。；、\\d]{0,6}(?:用户|群众|人口|客户)$")
_CHOSEN = re.compile("(?:选择|选取|遴选|确定|选定|优选)(?:首批|[^，。；\\d]{2,14}的)?$")
_ACTORS = re.compile("(?:企|企业|公司|机构|单位|主体|合作社|农户|户|员|人员)$")
_TO_DO = re.compile(  # 支持20个县推进粮店建设
    "(?P<where>[^，。；、\\d]{0,10}(?:(?:保护|试验|示范|开发|片|园|社)区|[县市]|县（市、区）|市县|乡镇|城市|地区|学校))(?P<deed>(?:推进|开展|创建)[^，。；\\d]{6,})"
)
_TO_TRY = re.compile(
    "(?:[^，。；]*的)?([^，。；的]{1,12})，(?:在[^，。；]{2,12}?)?((?:率先|先行)?(?:开展|实施|参与|纳入)[^，。；]{2,24}?(?:试点|示范|行动|计划|工程)”?)"
)
_TAKEN_INTO = re.compile(  # 选择100户经营规模大的企业纳入扶持计划
    "(?:[^，。；]*的)?(?P<who>[^，。；、的（）()]{2,12}?)(?P<deed>(?:纳入|列入)[^，。；的（）()]{0,16}(?:的[^，。；的（）()]{2,12})?)"
)
_PER = re.compile("每[百千万]?[^年季月周日，。；\\d]{1,8}(?:拥有|配备)$")  # 每千人拥有3张床位
TREATED = re.compile(
    "([^，。；、]{2,16}?)(?:进行|实施|开展)([^，。；]*?(?:改造|改?扩建|整治|提升|修缮|治理|升级|建设|维修|绿化))等?(?=$|[，。；])"
)
"""What is done to things, behind their number: 对某路等3条道路进行提升改造."""
_IS_THERE = re.compile("续建|在建|(?<!实)现有|已有|拟建")
_MADE = re.compile(  # 新形成甲、乙2个千亿级行业; 建设某镇某湖1000亩茶园; 建成集产销为一体的50亩茶园
    "(?:新)?(?:形成|培育|建成|打造|创建|建设|新建|改扩建|改建|扩建|改造|构建|开工|完成)+(?:[^，。；、\\d]{2,}(?:、[^，。；、\\d]{2,})+(?<!等)"
    "|(?=[^，。；\\d]{3,14}$)([^，。；、\\d等]+(?:[镇乡村湖区县山河岛港街路园站厂库]|基地|领域|行业|[一二三四五六]期(?:工程|项目)?))|[^，。；\\d]+的)$"
)
_KIND = re.compile(
    f"(?:{DOES})++((?:具有|具备|拥有|年|总)[^，。；、\\d]{{2,12}}的)"
)  # 打造具有示范作用的10座粮库: of which kind
_BACKED = re.compile("(?<!重点)(?:支持|鼓励)(?:首批)?$")  # those that are there
_GROWN = re.compile(
    "(?![^，。；]*(?:实施|开展|完成|实现))[^，。；\\d]{2,16}(?:发展|壮大|做优做强|做大做强|升级|提升|扩容|[延补强]链)(?:$|[，。；、])"
)
_MOVED = re.compile(
    "(?:今年|年内|力争|确保|争取)有$|(?:争取|力争|推动|推进|引导|指导|组织|面向|带动|帮助)(?:全[国省市县区州]|辖区|各地|辖区内)?$"
)  # whom a figure counts
_DOING = re.compile(
    "[^，。；]{1,24}?(?:(?:实施|开展|开设|设立|导入|建立|推行|运用|采用|引入|加入|完成|通过|接入|参加|申报|创建|纳入|列入|入选|进入|达到|建成|获得|获批|取得)[^，。；]{2,24}|实现(?:稳定)?就业|[到赴在][^，。；]{2,16}(?:就业|创业|工作|落户|挂职)|(?:入驻|进驻|入园|上市|挂牌|搬迁|参展|上云|达标)[^，。；]{0,8}|“[^“”]{2,12}办”|(?:整治|治理|修复|攻坚))$"
)  # what they are to do
_THOSE = re.compile("[^，。；的]{0,2}(?:企业|单位|机构|学校|农户)$|[^，。；]*为[^，。；]{2,8}的[^，。；]{2,6}$")
_UNDER_WAY = re.compile(
    "(?:复工|复产|联网|入网|并网|扩区(?:调区)?|投产|建成|开工|完工|落地|挂牌|达产|竣工|通车|开通|上市|入库|达标|"
    "上云|赋智|(?:常态化|商业化)运[营行]|闭库|销号|退出|升规|上规|入规|入统|(?:数字|智能|绿色)化?转型|(?:技术|智能化|数字化)改造|(?:智改|技改)?数转|[智技]改|完成[^，。；]{2,14}(?:改造|整治|验收))"
)
_RESULTS = re.compile(
    "(?:(?:实现|达到|通过|取得|建立|纳入|接入|获[批得]|参与|(?:上升|转化|升级|转变)为)[^，。；]{2,}|在[^，。；、\\d]{2,12}(?:布局|落地|落户|设立|集聚|上线|注册|获批|上市|挂牌|销售)[^，。；、\\d]{0,8}|[与同和][^，。；、\\d]{2,14}(?:合作|对接|共建|结对|签约))$"
)
_UNDER_WAY_END = re.compile(rf"{_UNDER_WAY.pattern}(?:投产|投运|投用|运营|试运转)?$")
_PUT = re.compile("^(?:推动|促进|确保|力争)([^，。；]{2,40})(?<!的)$")  # 推动某公司30条生产线投产
_PUT_TO_USE = re.compile(rf"[^，。；]{{2,16}}{_UNDER_WAY_END.pattern}")
_SET_UP = re.compile(
    "(?:布局|组织|全面)*(?:构建|实施|突破|攻克|攻关|研发|研制|改扩建|改建|扩建|新建|建设|建成|培育|形成|打造|创建|编制|编修|上线|归集|汇聚|开放|启动|新开工|开工建设|部署|开展|消除|完成|改造|整治|治理|修复|增设|推出|设立|搭建|补齐)"
)  # what is not there yet
_SET_UP_AS = re.compile(f"(?:重点|同步|率先|首批|[上下]半年|[近当]期)?{_SET_UP.pattern}")
_NAMED_SOME = re.compile("[^，。；、\\d等]{2,12}等")
_LISTS_SOME = re.compile(  # 完成青河等6条灌渠、白石等12个粮库登记: before the second of them
    f"(?:^|[，。；])(?:{_SET_UP.pattern})[^，。；、\\d]{{2,12}}等\\d+[^，。；、\\d]{{2,16}}、$"
)
_COMPLETES = re.compile(  # 加快10座粮库建设，年内建成投用
    "，[^，。；\\d]{0,10}?(?:(?:20\\d\\d年[^，。；\\d]{0,4})?)(?:全部|全面|基本|实现|全线)*(?:建成|完工|竣工|投产|投用|投运|交付|开园|通车|完成|投入(?:使用|运营|运行))[^，。；\\d]{0,4}(?:[。；，]|$)"
)
_PUSHED = re.compile("(?:推进|推动|加快)(?:[^，。；、\\d]{2,24}(?:、[^，。；、\\d]{2,24})*等?)?$")
_COUNTED = ("个", "座", "家", "条", "项", "处", "所")
_BUILT = re.compile("(?:建设|改造|创建)(?:项目|工程)?$|(?<=.)的?提质增效$")
_BUILT_LIST = re.compile(
    "[^，。；\\d]*(?:[、和与及]|以及)(?:至少)?\\d[^，。；]*(?:建设|创建|的?提质增效)(?=[，。；]|$)"
)  # 推进3座粮库、2座油库建设
_PUSHED_LIST = re.compile("(?:推进|推动|加快)[^，。；]*(?:等|[）)])$")
_PUSHED_BEFORE = re.compile("(?:推进|推动|加快)\\d[^，。；]*(?:[、和与及]|以及)$")
_BUILT_IN_ALL = re.compile("[^，。；]*建设(?=[，。；]|$)")
_EXAMINED = re.compile("对([^，。；、\\d]{2,24}?)(?:至少|均|全部|每年|定期)*(?:完成|开展|进行|实施|组织)")
_EXAMINES = re.compile("(?:监测|检测|排查|检查|抽查|巡查|评估|监督检查|隐患排查|执法检查)")
_AT = re.compile("在(?:全[国省市县区州])?$")
_DONE_AT = re.compile(  # 在30座仓库推广新设备
    "(?P<where>[^，。；、\\d]{1,12}?)(?:大力|率先|先行|全面|探索)*(?P<deed>(?:开展|推广|实施|推行|试行)[^，。；]{2,})"
)
_EVERY = re.compile("(每(?:年|学年|学期|月|周))$")
_SPENT = re.compile("在[^，。；]{2,16}(?:实训|实践|锻炼|培训|挂职|学习|工作|坐诊|出诊|值班)")
HANDLES = re.compile("办理[^，。；、\\d]{2,20}(?:手续|许可|审批|登记|备案|业务)")
"""What an office is to handle in the time before it: 3个工作日内办理入库手续."""


class Words(msgspec.Struct, frozen=True):
    """What stands around a figure.

    Attributes:
        before: of its phrase, before it.
        lead: that without the adverbs.
        after: of its phrase, behind it.
        earlier: what stands before the phrase.
        rest: what follows the figure in its sentence, the next clauses too.
        figure: the figure itself.
        checked: makes an object of what stands behind a figure, with the words before it; None for no target.
    """

    before: str
    lead: str
    after: str
    earlier: str
    rest: str
    figure: Figure
    checked: Callable[[str, str], str | None]


class Told(msgspec.Struct, frozen=True):
    """What a rule tells: the object, or None where the figure sets nothing."""

    object: str | None


class Rule(msgspec.Struct, frozen=True):
    """One way in which the words behind a figure tell: ``tell`` returns None where the rule does not hold.

    ``alone``: it may hold too where nothing of its phrase stands behind the figure.
    """

    example: str
    object: str | None
    tell: Callable[[Words], Told | None]
    alone: bool = False


def _staff(words: Words) -> Told | None:
    people = words.figure.unit in ("名", "人") and words.figure.comparator is Comparator.AT_LEAST
    staff = _STAFF.match(words.rest) if people and STAFFS.search(words.before) else None
    if staff is None:
        return None
    return Told(staff[1] if STAFFS.fullmatch(words.before) else clean(words.before) + staff[1])


def _users(words: Words) -> Told | None:
    users = words.before.endswith("服务") and _USERS.fullmatch(words.after)
    return Told("服务" + words.after) if users and words.figure.comparator is not Comparator.EQUAL else None


def _able(words: Words) -> Told | None:
    able = abilities.told(words.earlier, words.before, words.after, words.rest)
    if words.figure.comparator is not Comparator.EQUAL and (room := abilities.room(words.before, words.rest)):
        return Told(room)
    return Told(able) if able else None


def _chosen(words: Words) -> Told | None:
    chosen = _CHOSEN.search(words.before)
    if chosen and (tried := _TO_TRY.match(words.rest)):
        return Told(f"{tried[2]}的{tried[1]}")
    if chosen and (into := _TAKEN_INTO.fullmatch(words.after)):
        return Told(f"{into['deed']}的{into['who']}")
    backed = _TO_DO if words.before.endswith("支持") else None
    done = tells.fullmatch(words.after) if (tells := _DONE_AT if chosen else backed) else None
    if done is None or (chosen and _ACTORS.search(done["where"])):  # 选择10家粮企开展试点: they do it
        return None
    return Told(f"{done['deed']}的{done['where']}")


def _behind_bracket(words: Words) -> Told | None:
    if not words.before.endswith(("）、", ")、")):
        return None
    return Told(words.checked(words.after, words.before) if LED.match(words.before) else None)


def _joined(words: Words) -> Told | None:
    joined = _JOINED.search(words.before) and LED.match(words.before) and not _GOES_ON.match(words.before)
    return Told(words.checked(words.after, words.before)) if joined else None


def _within(words: Words) -> Told | None:
    place = _WITHIN.fullmatch(words.lead)
    named = words.checked(words.after, "") if place else None
    return Told(place[1] + named) if place and named else None


def _opened(words: Words) -> Told | None:
    opened = (
        words.before.endswith("等")
        and not _GOES_ON.match(words.before)
        and not LED.match(words.lead)
        and _OPENED.fullmatch(words.after)
    )
    return Told(words.after) if opened else None


def _fund(words: Words) -> Told | None:
    fund = FUND.search(words.before)
    return Told(clean(fund[1])) if fund else None


def _each(words: Words) -> Told | None:
    each = _PER.search(words.before)
    return Told(each[0] + words.after) if each else None


def _treated(words: Words) -> Told | None:
    treated = TREATED.match(words.after) if (words.lead or words.before).startswith(("对", "将")) else None
    return Told(treated[1] + treated[2]) if treated else None


def _is_there(words: Words) -> Told | None:
    return Told(None) if _IS_THERE.match(words.after) else None


def _made(words: Words) -> Told | None:
    made = _MADE.match(words.lead) if "加快" not in words.before else None
    if made is None:
        return None
    after = re.sub(r"(?:[、与及和]|以及)[^、与及和]*\d.*$", "", words.after)
    if (kind := _KIND.fullmatch(words.lead)) and (named := words.checked(after, "")):
        return Told(kind[1] + named)
    return Told(made[1] + after if made[1] else words.checked(after, ""))


def _backed(words: Words) -> Told | None:
    return Told(None) if _BACKED.search(words.before) and _GROWN.match(words.after) else None


def _moved(words: Words) -> Told | None:
    return Told(clean(words.after)) if _MOVED.search(words.before) and _DOING.match(words.after) else None


def _put_to_use(words: Words) -> Told | None:
    alone = _UNDER_WAY_END.fullmatch(words.after) is not None  # 推动粮企30家上市
    put = _PUT.search(words.before) if alone or _PUT_TO_USE.fullmatch(words.after) else None
    if put is None:
        return None
    if alone or not put[1].endswith("等"):
        return Told(clean(put[1]) + words.after)
    bare = _UNDER_WAY_END.sub("", words.after)
    return Told(bare if len(bare) > _NOTHING else words.after)


def _listed(words: Words) -> Told | None:
    goes_on = _NAMED_SOME.fullmatch(words.before) is not None and _LISTS_SOME.search(words.earlier) is not None
    if not (goes_on or (words.before.endswith("等") and _SET_UP_AS.match(words.lead))):
        return None
    named = words.checked(words.after, "")
    those = clean(_SET_UP_AS.sub("", words.lead, count=1) if words.lead.startswith(("研发", "攻关")) else words.lead)
    return Told(first(those) + named if named and (goes_on or len(named) <= SAYS_LITTLE) else named)


def _listed_built(words: Words) -> Told | None:
    built = (
        _PUSHED_LIST.search(words.earlier + words.before)
        and words.before.endswith(("等", "）", ")"))
        and _BUILT_IN_ALL.match(words.rest)
    )
    return Told(clean(words.after)) if built else None


def _built(words: Words) -> Told | None:
    listed = not words.before and _PUSHED_BEFORE.search(words.earlier) and _BUILT_IN_ALL.match(words.rest)
    alone = MORE_OF.search(words.before) or words.figure.unit in _COUNTED  # 推进东山10万吨粮库建设: of what size
    pushed = alone and _PUSHED.search(words.before) and "开展" not in words.after
    built = listed or (pushed and (_BUILT.search(words.after) or _BUILT_LIST.match(words.rest)))
    return Told(clean(re.sub("(?<=..)以及.*", "", words.after))) if built else None


def _more_of(words: Words) -> Told | None:
    if not MORE_OF.search(words.before) or DONE.search(words.after):
        return None
    those = _GROWN.match(words.after) or _THOSE.match(words.after)  # but 推动20家粮企加入联盟
    acts = (words.figure.unit or "个")[-1] in "家户名所" and not those
    results = words.before.endswith(("推动", "推进")) and (
        acts or _UNDER_WAY.search(words.after) or _RESULTS.search(words.after)
    )
    return Told(clean(words.after) if results or _COMPLETES.match(words.rest, len(words.after)) else None)


def _spent(words: Words) -> Told | None:
    spent = words.figure.unit in TIMES and _EVERY.search(words.before) and _SPENT.fullmatch(words.after)
    least = words.figure.comparator is Comparator.AT_LEAST
    return Told(clean(words.before) + words.after) if spent and least else None


def _travels(words: Words) -> Told | None:
    return Told(travel.named(words.before, words.after)) if travel.takes(words.figure, words.after) else None


def _in_time(words: Words) -> Told | None:
    if words.figure.unit not in TIMES:
        return None
    if words.figure.comparator is Comparator.AT_MOST and not words.before and HANDLES.match(words.after):
        return Told(words.after)
    if RESPONDS.match(words.after):
        return Told((clean(words.before) if ASKS.search(words.before) else "") + clean(words.after))
    if COMES_IN.match(words.after) and len(comes := clean(words.before)) > 1:
        return Told(comes + words.after)
    if (there := THERE.match(words.after)) and (who := COMES.search(words.before)):
        return Told(clean(who[1]) + there[0])
    return None if re.match("[、，]", words.after) else Told(None)


def _at(words: Words) -> Told | None:
    if not _AT.search(words.before):
        return None
    done = _DONE_AT.fullmatch(words.after)
    return Told(f"{done['deed']}的{done['where']}" if done else words.checked(words.after, words.before))


def _done(words: Words) -> Told | None:
    set_goal = (
        "实现" in words.before + words.after
        or words.before.startswith("推动")
        or words.figure.comparator in (Comparator.AT_LEAST, Comparator.MORE)
    )
    done = words.before.endswith("等") and set_goal and DONE.search(words.after)
    if not done:
        return None
    by_name = words.after.startswith("“")  # 甲、乙等20项“一件事”网上办理
    return Told(words.after if by_name else clean(words.before[:-1]) + "等" + words.after)


def _examined(words: Words) -> Told | None:
    who = _EXAMINED.fullmatch(words.before) if _EXAMINES.fullmatch(words.after) else None
    return Told(who[1] + words.after) if who else None


RULES = (
    Rule("粮库设置不少于2名的专职保管员。", "粮库设置专职保管员", _staff, alone=True),
    Rule("服务不少于100万储户用户。", "服务储户用户", _users),
    Rule("形成年产5台烘干机的能力。", "年产烘干机", _able),
    Rule("选择10个基础好的县，开展仓储改革试点。", "开展仓储改革试点的县", _chosen),
    Rule("建设储粮基地（东山）、2个配送中心。", "配送中心", _behind_bracket),
    Rule("完成甲级粮库和12座乡镇粮库检查评估。", "乡镇粮库检查评估", _joined),
    Rule("完成东河流域60座粮库改造。", "东河流域粮库改造", _within),
    Rule("东山区、西山区等7座粮库建成投运。", "粮库建成投运", _opened),
    Rule("省级统筹仓储专项资金安排3亿元建库。", "仓储专项资金", _fund),
    Rule("对粮库周边至少完成2次监测。", "粮库周边监测", _examined),
    Rule("每千户拥有3座粮仓。", "每千户拥有粮仓", _each),
    Rule("对东山路等3座仓库进行提升改造。", "仓库提升改造", _treated),
    Rule("完成12座在建仓库验收。", None, _is_there),
    Rule("建设东山镇1000亩茶园。", "东山镇茶园", _made),
    Rule("支持10家粮食企业做大做强。", None, _backed),
    Rule("力争有20名保管员参加技能竞赛。", "保管员参加技能竞赛", _moved),
    Rule("推动东山粮库3条烘干线投产。", "东山粮库烘干线投产", _put_to_use),
    Rule("改造东仓、西仓等3座仓库。", "东仓、西仓等仓库", _listed),
    Rule("加快推动东山、西山等2座油库建设。", "油库建设", _listed_built),
    Rule("推进30座仓库建设。", "仓库建设", _built),
    Rule("推进30座仓库做大做强。", None, _more_of),
    Rule("保管员每年至少1个月在粮库实训。", "保管员在粮库实训", _spent),
    Rule("实现各县粮库1小时通达。", "各县粮库通达", _travels),
    Rule("救援队伍实现2小时内到达库区。", "救援队伍到达库区", _in_time),
    Rule("在30座仓库推广新设备。", "推广新设备的仓库", _at),
    Rule("推动实现收购、出库等20项业务线上办理。", "收购、出库等业务线上办理", _done),
)
"""In the order in which they are asked: the first that holds tells."""


def told(words: Words, rules: Sequence[Rule] = RULES) -> Told | None:
    """Return what the words behind a figure tell, None where those before it do."""
    return next(
        (found for rule in rules if (words.after or rule.alone) and (found := rule.tell(words)) is not None), None
    )
