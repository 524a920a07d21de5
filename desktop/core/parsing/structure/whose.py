"""Whose a bare measure is: 产值达到80亿元 of a clause that builds a park is the output of that park.

A name that only says how something is measured (比例, 产值, 办理时限) borrows its owner: what the figure before it
measures, or else what the clause before makes, handles, or is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.naming import ACTS, ADVERBS, DOES, LED, clean

_HOW = (
    "本[地省市县]|就业|年均?|累计|总|新增|在建|并网|平均|综合|整体|实现|首[批期]|按期|按时|及时|应用|使用|利用|覆盖|办结|办理|审批|审核|审理|评审|响应|处理|"
    "接入|接待|存储|承载|处置|回收|达标|合格|普及|转化|渗透|占有|占用|完成|施工|投资|建设|支付|运营|生产|服务|更新|交易|"
    "营业|主营业务|复合|增长|分配|录取|毛|入学|到账|公示|政府部门|第[一二三]期|本期|"
    "销售|在校生|学生|用户|从业人员|全[国省市县区州]|参与|满意|签约|兑现|推广|覆盖|播种|种植|实施|作业|改造|治理|设置|配置|配备|配建|检查|抽查"
)
_WHAT = (
    "比例|比重|占比|时[间限长]|周期|天数|产值|产量|产能|装机(?:容量|规模)?|减排量|保有量|规模|收入|营收|(?:融资|交易|登记|质押|授信|放款|签约|成交)金额|成本|能耗|增速|"
    "增幅|数量|总量|总数|人数|利润|余额|总?额|进度|(?<=接入|接待|存储|承载|处理|服务)能力|(?<=应用|推广|覆盖|使用|播种|种植|实施|作业|改造|治理)面积|(?<=[\u4e00-\u9fff])率"
)
BARE = re.compile(f"(?:{_HOW})*(?:{_WHAT})")
"""A name that only says how something is measured."""
BARE_RATE = re.compile("[\u4e00-\u9fff]{2}率")
"""One that says it where the clause before has no figure: 开展节粮行动，损耗率降至1%."""
MEASURED = re.compile(
    "(?<=..)(?:(?:平均|综合|整体|年均|首次|按[期时]|及时|劳动|全员|毕业去向|去向)?(?:(?:办理|办结|审批|响应|劳动生产|[\u4e00-\u9fff]{2})率"
    "|(?:办理|审批|响应|处理|办结|审理|接电|开办|登记|通关)?时[间限长]|研发投入强度|(?:总|年)?产值|占比|比例|比重|增速|增幅|进度"
    "|(?:新增|累计|年|总|并网)*(?:产量|产能|装机(?:容量|规模)?|减排量|保有量|规模)|(?:综合)?(?:利用|处理|消费|使用|收购|销售|加工|回收|消纳|处置|供应)量|(?:总|种植|培育|养殖|播种|经营)?面积|(?:累计|年度|总)?(?:完成)?投资|(?:服务)?总?人[数次]))$"
)
_MADE = re.compile(  # 石泉县建设装备园, 由省属平台发行债券
    f"^[^，。；、的]{{2,12}}?(?:{DOES}|{ACTS}|简化|增设|推行|发展)(?!性|用地|项目|体系|标准|工程|能力|水平|机制|提供[者商方])([^，。；、][^，。；]{{3,}})$"
)
_SUBJECT = re.compile("^([^，。；]{2,}?)(?:优先|全面|全部|统一|普遍|积极)+(?:采用|应用|使用|选用|推广)([^，。；]{2,})$")
_WHOLLY = re.compile("^([^，。；]{2,}?)(?:全程|全部|全面|统一|一律|实行|实现)[^，。；]{2,8}$")  # 许可事项全程网办
_PROGRESS = re.compile(  # 粮权质押取得新进展，融资金额
    "^([^，。；、]{4,}?)(?:工作)?(?:取得|实现)(?:[新大]|显著|积极|明显|重大|较大|重要|阶段性)*(?:进展|成效|突破|提升)$"
)
_PUT_INTO = re.compile(  # 粮库要将课程纳入培训; 粮库按照大纲要求，将课程纳入培训
    "(?:(?:^|[。；])(?P<whose>[^，。；、]{3,12}?)(?:应当?|要)?(?:按照?|根据)[^，。；]*，)?"
    "(?<![^，。；])(?P<who>[^，。；、]{0,14}?)(?:要|应当?|须)?(?:将|把)?(?P<thing>(?:(?!将|把)[^，。；]){2,60}?)"
    "(?:全部|统一)?(?:纳入|列入)(?P<into>[^，。；]{2,20})$"
)
_INTO = re.compile("..纳入([“]?[^，。；“”]{2,12}[”]?)$")
_MAKES = re.compile(
    f"(?:在[^，。；、]{{2,16}}?)?(?:{DOES}|{ACTS}|普及(?!性)|简化|优化|推广|推行|支持|引导|由|依托|发展)"
)
_NO_OWNER = re.compile("(?:体系|机制|规则|办法|政策|环境|氛围|格局|措施|服务|台账|责任|电话|渠道|基础)$")
HANDLES = re.compile(
    "^(?:依法|严厉|严格|坚决)*(?:查处|查办|整治|打击|治理|整改|取缔|清理|整顿|清退|关闭|办理|审理)+(?=.{4,}$)"
)
"""What is done to wrongs and to cases."""
_WRONGS = re.compile("(?:行为|现象|乱象|问题|隐患)$")
_PUT_RIGHT = re.compile(  # the rates that wrongs have
    "(?:查处|查结|整改|整治|治理|结案|办结|处置|处理|清理|取缔|化解|销号|发案|发生|发现|侦破|破案|排查|核查|消除|下降|举报|投诉|复发)率"
)
_IN_ALL = re.compile("综合(?:产值|收入|效益)")  # of a whole trade, not of one of its goods
_TRADE = re.compile("产业|集群|园区|基地|企业|(?:种植|养殖|播种|栽培)面积$")
_NO_DEED = ("完成", "覆盖", "达标", "合格", "使用", "利用", "综合", "平均")  # what any work can be, or how
_LEADS = re.compile("^(?:由|普及(?!性)|依托|上线|归集|汇聚|简化|优化|推广|推行|发展|持续)+(?=..)")
_OWN_DEED = re.compile("推行|推广|普及")  # 推行秸秆覆盖免耕: what is spread may be a deed, done by nobody before it
_GROWS = re.compile("(?<=...)(?:提质增效|转型升级|做[大优]做强|(?:高质量|健康|集群|加快)?发展(?:壮大)?|全覆盖)$")
_GROWN = re.compile(  # 扩大粮食基金规模，总规模达到
    "(?:进一步|持续|逐步)*(?:扩大|做大|壮大)([^，。；、\\d]{3,}?)(?:的?(?:总?规模|容量|体量))?$"
)
_DONE_OFTEN = re.compile(
    "(?P<often>每(?:\\d{1,2}|[两二三四五六七八九十半])?(?:年|季度?|月|周|学[期年]))?(?:开展|组织|进行|实施|完成|举办|举行|召开)(?:实施|开展)?"
)
_SCHEME = re.compile("(?:的?(?:长效|常态化|工作))*(?:制度|机制|工作)$")
_BEGINS_WITH = re.compile(
    "^(?:[^，。；]{0,8}?(?:要|应当?|须))?(?:建立|健全|完善|加强|强化|推行|推进|落实|实行|抓好|做好|深化|规范|开展|组织|办好|举办|办成)+(?:和|并)?(?:建立|健全|完善|加强|强化|推行|落实|实行|开展)*"
)
_BUILT = re.compile("(?:加强|推进|加快|强化|推动)+([^，。；、\\d]{4,})建设$")  # 加强粮库质检室建设，配置比例
_CONTENT = re.compile("(?:群众|公众|企业|用户|患者|老年?人|办事人|服务对象)?满意[率度]")
_MORE = re.compile("(?:扩大|增加|加大|提升)([^，。；、\\d]{3,}?)的?(?:有效)?(?:供[给应]|储备|房源)(?:规模|力度)?$")
_SORT = re.compile(
    "覆盖(?:面积|率|人数)|端口|管网|管道|泊位|终端|人口|设施|设备|项目|事项|站点|网点|点位?|试点|场景|企业|机构|基地|园区|平台|数量|总数|规模|面积"
)
_AROUND = re.compile("(?:设施|管网|设备|平台|体系|网络|工程|行动|制度|机制|能力|建设|改革|工作)*")
_SERVES = re.compile("(?:热线|服务|平台|中心|大厅|窗口|系统|食堂|门诊|[诉请]求)$")
_MOVED = re.compile(
    f"^(?:支持|鼓励|引导|带动|指导|推动|组织|吸引|促进|撬动)[^，。；、的]{{2,10}}?(?:{DOES}|扩大|加大)(?=[^，。；]{{3,}}$)"
)  # 指导行业协会制定团体标准
_DEALT_WITH = re.compile("^对([^，。；]{2,30}?)(?:进行|实施|开展)(?=..)")
_SUBJECT_OF = re.compile(  # 粮食服务体系更加完善, 储备粮贷款即申即享, 将简易登记范围扩大至粮店
    "^(?:力争|确保|努力|到20\\d\\d年，)?(?:对|将|把|使)?(?P<thing>[^，。；、\\d]{3,24}?)(?:(?:服务)?(?:体系|机制|水平|能力|效应|实力|质量|工作|适用范围|范围))*"
    "(?:只|仅|全[部面]|普遍|(?:进一步|持续|显著|不断|明显|稳步|逐步|更加|大幅|基本|创新|实现)*(?:创新|健全|完善|提升|提高|增强|优化|扩大|延伸|拓展|普及|推广|缩短)|即|实行|采取|采用)"
)
_FROM_TO = re.compile(
    "^(?:力争|确保|全面)*([^，。；、\\d]{4,}?(?:从|自)[^，。；、\\d]{2,10}[到至][^，。；、\\d]{2,10})$"
)  # 项目从立项到验收
_SOME = re.compile("一批(?:[^，。；\\d]*的)?([^，。；的\\d]{2,})$")  # 曝光一批典型案件，数量不少于10个
_WORKS = re.compile(  # 稻壳电厂实现年利用稻壳
    "([^，。；、\\d]{2,}?(?:[工电水油纱砖酒药纸]厂|园区?|基地|企业|公司|集团|集群|中心|市场|煤矿|矿山|行业))(?:可|将|要|预计)?"
    "(?:实现|综合利用|年(?!均)|加工|生产|处理|利用|收购|销售|出口|接待|完成|达到)+(?=..)"
)
_OWN_NAME = re.compile(  # 石山粮食产业集群: a thing of its own name
    "[^，。；：\\d]{2,}?((?:产业)?集群|(?:产业|工业|示范|开发|试验|科技|农业|物流)?(?:园区?|示范区|开发区|基地)|灌区|流域|都市圈)(?:（[^（）]*）)?"
)
_ITS_MEASURE = re.compile(
    "(?:年|总)*(?:(?:主营业务|营业|销售)?收入|营收|产值|规模|面积|产量|投资|税收|企业|就业)[^，。；]{0,6}"
)
_PACED = re.compile(  # 粮食贷款增速高于平均增速，余额突破9亿元
    "([^，。；、\\d]{2,}?[贷存]款)(?:年均|同比)?(?:增[速幅]|增长)"
)
_OWED = re.compile("[贷存]款$")
_SAME = re.compile("^(?:总|年)+(?=..)")  # 总产值 and 产值 are one measure

_AREAS = ("面积", "规模", "种植面积", "产量", "存栏", "存栏量", "出栏")
_OF_CROPS = re.compile(  # 扩大优质稻种植，面积发展到8000亩
    "(?:^|[，。；])[^，。；\\d]{0,8}?(?:扩大|发展|推广|支持|做大|壮大|推进|抓好|引导)([^，。；、\\d]{2,16}(?:种植|养殖|栽培|轮作|播种|种养))$"
)


def _subject(clause: str) -> str:
    """Return what a clause is about, by the word that says something of it; empty where none does."""
    found = _FROM_TO.match(clause) or _SUBJECT_OF.match(clause)
    return clean(found[1]) if found else ""


def owner(named: str, clause: str, last: str) -> str:
    """Return whose a bare measure is, empty where the words do not tell.

    Args:
        named: the bare measure.
        clause: the clause before its own.
        last: what the figure before counts, empty where that stands not in the clause.
    """
    if last and re.search("总[量数]$", named) and MEASURED.search(last) is None:
        return last  # 每年培育粮农500人，到2027年总量超过2万人
    if re.fullmatch("总[额量]", named) and re.search("(?:收入|产值|投资|贷款|营收|利润|产量|销量)$", last):
        return last
    if last and re.search("时[间限长]$", named) and (into := _INTO.search(last)):
        return into[1]  # 20个行业纳入“一业一证”，办理时限压缩50%
    if last and named == "余额" and _OWED.search(last):
        return last  # 新增粮食贷款2亿元以上，余额突破9亿元
    if last and _IN_ALL.fullmatch(named) and _TRADE.search(last) is None:
        return ""  # 干稻谷产量达到2万吨，综合产值6亿元
    if last:
        whole = MEASURED.sub("", last)
        if whole.endswith(_SAME.sub("", named)):
            whole = MEASURED.sub("", whole)  # 粮食产业产值年均增速8%，总产值达到30亿元
        if whole == last and (works := _WORKS.match(last)):
            return works[1]
        return "" if whole == last else re.sub("^(?:(?:年均|每年|累计)*新增|年)(?=..)", "", whole)
    if found := _PUT_INTO.search(clause):
        return found["into"] if re.search("时[间限长]", named) else clean(found["thing"])
    if re.search(r"\d", ADVERBS.sub("", clause)):
        return ""
    if some := _SOME.search(clause):
        return some[1]
    if progress := _PROGRESS.match(clause):
        return progress[1]
    if clause.endswith(named[:2]) and (dealt := _DEALT_WITH.match(clause)):
        return dealt[1]  # 对粮食质检机构开展检查，检查比例
    if named == "余额" and (paced := _PACED.match(clause)):
        return paced[1]
    if subject := _SUBJECT.match(clause):
        return subject[1] + subject[2]
    if named.endswith("规模") and (grown := _GROWN.match(clause)):
        return clean(grown[1])
    if wholly := _WHOLLY.match(clause):
        return clean(wholly[1])
    if built := _BUILT.match(clause):
        return clean(built[1])
    handled = thing(clause) or _subject(clause)
    wrong = named.endswith("率") and _WRONGS.search(handled) is not None
    return "" if wrong and _PUT_RIGHT.fullmatch(named) is None else handled  # 查处掺假行为，备案率


def shared(named: str, clause: str) -> str | None:
    """Return a name with what the clause before puts before its first word, None where that stands not in it.

    Args:
        named: 互认项目, 服务站点.
        clause: 推动检验结果互认, 建设“一站式”服务平台; how it ends tells of what they are.
    """
    word, clause = named[:2], worked_on(clause)
    at = clause.rfind(word) if _SORT.fullmatch(named, len(word)) else -1
    if at < 0 or _AROUND.fullmatch(clause, at + len(word)) is None or re.search(r"^[为对在将把]|\d", clause):
        return None
    told = clause[:at]
    if named[2:] in told:
        return None  # 推进粮管网改造，改造管网30公里
    return told + named if len(told) > 1 and told[-1] not in "和与及、的" else None


def said_earlier(named: str, earlier: str) -> str | None:
    """Return a bare rate with that of which a clause before the last one names its deed, None where none does.

    Args:
        named: 改造率.
        earlier: what stands before its clause: 实施旧仓改造，培育龙头粮企，; the mills are not what is rebuilt.
    """
    *others, last = re.split("[，：]", earlier.rstrip("，"))
    deed = named[-3:-1] if named.endswith("率") and (BARE.fullmatch(named) or BARE_RATE.fullmatch(named)) else ""
    saying = [clause for clause in others if deed in clause] if deed not in ("", *_NO_DEED) and deed not in last else []
    if not saying:
        return None
    of_deed = thing(saying[-1])
    return of_deed + named[-1:] if of_deed.endswith(deed) and not re.search(r"\d", of_deed) else named


def satisfied(named: str, last: str) -> str | None:
    """Return how content people are with that of whose handling the figure before tells, None where it is no such."""
    served = MEASURED.sub("", last) if _CONTENT.fullmatch(named) else ""
    return served + named if _SERVES.search(served) else None  # 粮食热线按时办结率达到99%，群众满意率


def done_often(named: str, clause: str) -> str | None:
    """Return what is done so often, where a verb alone says it: 健全粮情调查制度，每10年开展1次.

    Args:
        named: the object so far: 每10年开展.
        clause: the one before.
    """
    done = _DONE_OFTEN.fullmatch(named)
    if done is None or re.search(r"\d", clause):
        return None
    what = _SCHEME.sub("", clean(_BEGINS_WITH.sub("", ADVERBS.sub("", clause))))
    return (done["often"] or "") + what if len(what) > 2 else None  # noqa: PLR2004


def grown(named: str, clause: str) -> str | None:
    """Return of what an area or a yield is that the clause before wants grown, or None where it does not tell."""
    crops = _OF_CROPS.search(clause) if named in _AREAS else None
    if crops is None or re.search(r"\d", clause):
        return None
    return clean(crops[1]).removesuffix(named[:2]) + named  # 扩大优质稻种植，种植面积达到20万亩


def supplied(clause: str) -> str | None:
    """Return of what a clause wants more, or None where it wants more of nothing: 扩大保障性租赁住房供给."""
    more = _MORE.match(ADVERBS.sub("", clause))
    return more[1] if more else None


def worked_on(clause: str) -> str:
    """Return on what a clause works, with the deed: 对粮库进行评估 is 粮库评估, 加强粮库巡查 is 粮库巡查.

    Who is moved to make something is no part of it: 带动社会资本设立粮食基金 works on 粮食基金.
    """
    moved = _MOVED.sub("", ADVERBS.sub("", clause))
    return clean(_DEALT_WITH.sub(r"\1", _BEGINS_WITH.sub("", moved)))


def put(text: str) -> str:
    """Return what the last clause of a text puts into something (将课程纳入必修课), empty where it puts nothing."""
    found = _PUT_INTO.search(text)
    if found is None:
        return ""
    who = found["whose"] or ADVERBS.sub("", found["who"])
    return (who if len(who) > 2 else "") + clean(found["thing"])  # noqa: PLR2004


def thing(clause: str) -> str:
    """Return what a clause makes or handles, whoever is to do it; empty where it does neither."""
    if _MAKES.match(clause) is None and _MAKES.match(ADVERBS.sub("", clause)) is None:
        return ""
    told = _LEADS.sub("", clean(clause))
    told = _GROWS.sub("", told)
    made = None if _OWN_DEED.match(ADVERBS.sub("", clause)) else _MADE.match(told)
    named = HANDLES.sub("", clean(made[1]) if made else told)
    return "" if _NO_OWNER.search(named) else named


def of_heading(aims: Sequence[Aim], heading: str | None) -> list[Aim]:
    """Return targets with the name that their heading gives what they only call by its kind: 产业集群产值.

    Args:
        aims: of a measure.
        heading: of the measure: 石山粮食产业集群.
    """
    named = _OWN_NAME.fullmatch(heading or "")
    if named is None or heading is None or LED.match(heading):
        return list(aims)
    kind = named[1]
    return [
        msgspec.structs.replace(one, object=heading + one.object.removeprefix(kind))
        if one.object.startswith(kind) and _ITS_MEASURE.fullmatch(one.object, len(kind))
        else one
        for one in aims
    ]
