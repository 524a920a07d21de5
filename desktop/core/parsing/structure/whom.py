"""Objects that say who does it, how often, of how many each one is, and what money is for, as a table.

Each rule has a sentence that shows it: 粮库每年至少开展2次演练 counts 粮库每年开展演练. The sentences are tests.
"""

from __future__ import annotations

import re

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import behind, each
from desktop.core.parsing.structure.behind import Rule, Told, Words
from desktop.core.parsing.structure.figures import TIMES
from desktop.core.parsing.structure.naming import ADVERBS, DOES, DOES_END, LED, clean

_SHORTEST = 2  # characters of a name
_ACTORS = "[^委学]员(?!会|额)|学生|教师|教职工|职工|居民|农民|干部|人员|者|员工|党员|医生|护士|儿童"
_TAKES_PART = re.compile(  # 实现学生每学年参加至少一项艺术活动
    f"(?:^|实现|确保|推动|推进|保证|引导|使|让)([^，。；、\\d]{{0,8}}?(?:{_ACTORS})(?:每\\d年|[^，。；、\\d]{{0,8}}?))"
    "(?:能够?|可以?|都|均|至少|应当?|要|须|基本)*(参加|掌握|学会|接受|享有|拥有|熟悉)$"
)
_EACH_OF = re.compile(f"(每[个名位]?[^，。；、\\d]{{0,4}}?(?:{_ACTORS}))[^。；]*，$")
_MASTERS = re.compile("(?:至少)?(?:掌握|学会|培养|养成|具备)")
_LETS = re.compile("^[^，。；]*?(?:实现|确保|推动|推进|保证|引导|使|让|做到|帮助)")
_OFTEN = re.compile(  # 粮库每年至少开展2次演练
    "^([^，。；\\d]{2,24}?)(每(?:半?年|年度|学年|学期|季度?|月|周))(?:至少|均|都|应当?|须|要|原则上|定期|不少于)*([^，。；、\\d]{0,10})$"
)
_SOME_OF = re.compile(  # 按照每80户配备1名保管员的标准
    f"(?:^|按照?|原则上)([^，。；、\\d]{{0,10}}每\\d[\\d.]*[百千万]*[^，。；、\\d]{{1,8}}?)({DOES}|拥有|设置|有)$"
)
_BY_RULE = re.compile("的(?:标准|比例|要求).*$")
_USED_AT = re.compile("(?:^|推动|推进|促进|实现)([^，。；、\\d]{3,})在$")
_USE_AT = re.compile("[^，。；\\d]{2,6}(?:应用|推广|使用|落地)")
_SET_ASIDE = re.compile("(?:安排|统筹|投入)$")
_OWN_MONEY = re.compile(
    "(?:(?:专项|资金|经费|基金|支出)(?:每?年度?)?(?:安排|统筹|投入)|财政(?:性|资金)?(?:每年度?)?投入)$"
)  # 粮食专项年投入
_MONEY = re.compile("([^，。；\\d]{2,}(?:资金|经费|基金))，[^，。；]*$")
_PAYS_IN = re.compile("([^，。；\\d]{2,24}?)(每年)?(?:要|应当?)?(?:分别|各自|各|至少|统筹)*(?:筹资|出资|投入)$")
_FOUNDED = re.compile(
    "(?:（[^（）]*）)?((?:设立|组建|建立|成立)[^，。；、\\d]{2,20}(?:基金|资金|资金池))(?=$|[，。；])"
)
_SERVED = re.compile("(?:^|年|全年|免费|内|市|县|区)为(?:全[国省市县区州])?$")
_FOR_WHOM = re.compile("(?:^|[每全]年|年内|免费)为(?:全[国省市县区州]|辖区内?)?([^，。；\\d]{2,24})$")
_SERVES = re.compile(
    "[^，。；]{0,24}?(?:免费|解决|办理|筛查|更换|加装|实施|安装|提供|开展|发放|引入|进行|配备|建立|办理|建设)[^，。；]{2,}"
)
_FOR_WHAT = re.compile("，(?:重点|主要)?(支持|用于)([^，。；\\d]{3,}?)(?=[，。；]|$)")

_GETS_DAILY = re.compile(f"(?:确保|保证|做到|落实|实现)*({each.DAILY})(?:至少|不少于)?")
_SPENDS = re.compile(
    "(?:落实|确保|推动|组织|安排|要求|引导|支持|鼓励)*([^，。；、\\d每]{2,16}?每(?:半?年|学年|学期|季度?|月|[1-5]年))(?:至少|累计|均|都|应当?|须|要|有|安排)*"
)
_SPENT = re.compile(
    "(?:以上)?(?:时间)?(?:((?:到|以|赴|去|参[与加]|深入|下)(?!内)[^，。；\\d]{2,24}?)(?:的?制度)?|(在[^，。；\\d]{2,24}?)的?制度)"
)
_HAS_STAFF = re.compile("(?:至少|均|分别)?(?:配备|配置|配齐|安排)(?:至少|专职|兼职|专兼职)?")
_STATION = re.compile(
    "(?:设立|建立|建设|成立|组建|建好)([^，。；、\\d]{3,16}(?:站|中心|室|点|队|所|机构|驿站|窗口))，$"
)
_REACHES = re.compile(
    "(?:(?:20\\d\\d年底?前?|到20\\d\\d年底?|年内|力争|实现|累计)*)([^，。；、\\d]{0,16}?)(?:试点)?(?:全面)?覆盖"
)
_ALL_HAVE = re.compile("([^，。；、\\d]{2,24}?)(?:力争|基本|全部|全面)*(?:实现|达到)")
_COVERED = re.compile("[^，。；、\\d]{0,6}(?:[市县区州村镇乡]|街道|社区|学校|医院|园区)(?:（[^（）]*）)?全覆盖")
_TO_ALL = re.compile("对(?:全[国省市县区州]|辖区内?|排查出的?|现有的?)?")
_EACH_DEALT = re.compile(
    "(?P<who>[^，。；、\\d逐]{2,16}?)(?:逐[一户个家座村企项处条]|实行“?一[一-鿿]一策)[^，。；]{1,20}，"
    "(?:[^，。；\\d]{0,3}(?:\\d{1,4}年)?(?:\\d{1,2}月)?[底末]?前|限期|按期|分批|全部|全面|逐步)*(?P<done>完成[一-鿿]{2,6})(?=[，。；]|$)"
)
_REACHED = re.compile("[^，。；、\\d]{0,6}(?:[市县区州村镇乡]|街道|社区|城市|企业|学校|医院|园区)(?:（[^（）]*）)?")
COVERS = re.compile("[^，。；\\d]{3,}?覆盖(?=..)")
"""What covers several kinds of places: 试点覆盖30个县和50家粮企."""
_TRIED = re.compile(
    "(?:开展|实施|推行|推进|举办|组织)(?:\\d[^，。；\\u4e00-\\u9fff]*[场次期个项])?"
    "([^，。；\\d]{3,20}(?:试点|工程|行动|服务|制度|改革|项目|培训|宣[贯讲传]|活动|演练))，(?:[^，。；\\d]{4,60}，)?$"
)
_AT_TIME = re.compile(
    "(?:^|实现|确保|推动|保证|引导|使|让|做到|帮助)"
    "([^，。；、\\d]{0,12}?(?:毕业|在校|在园|在读|入学|离校|任职|任期|实习|入职)[^，。；、\\d]{0,3}?(?:[时前后内]|期间)(?:掌握|培养|学会|参加|具备|取得|完成))(?:至少|不少于)?$"
)
_MAKES_PART = re.compile("(?:(?:主导|牵头|参与|承担)(?:[、或和及]|或者)?)+(?:制定|制修订|制订|修订|研制|起草|编制)$")
_SUCH = re.compile("(?:示范|试验|先行|产业|开发)(?:[区县园镇村]|基地|中心|平台)")
_SUCH_AS = re.compile(  # 40家具有核心技术，年收入超1亿元的粮企; 10个损耗率降低5%以上、产值超百亿元的粮区
    "(?:(?:具有|具备|拥有|掌握)[^，。；的\\d]{2,40}，|[^，。；、\\d]{3,24}(?:率|比例|占比|收入|产值|[增降][速幅])[^，。；、\\d]{0,6}\\d)"
    "[^。；]{0,120}?([^，。；、]{0,20}的[^，。；、的\\d]{3,16})(?=[，,。；]|$)"
)
_BY_SCHEME = re.compile("(?:^|[。；])([^，。；]{3,20}?)(?:建立|实行|健全|落实|完善|推行)[^，。；]*(?:机制|制度)，$")
_BEHIND_FIGURE = re.compile("^.*\\d%?(?:以上)?(?=[\u4e00-\u9fff]{2,}(?:超|达|过|突破))|^且")
_WORKS_AT = re.compile(  # 每季度在粮站服务不少于3个工作日
    "(?:^|[^，。；]{2,24}?)每(?:学?年|学期|季度?|月|周)(?:要|应当?|须|均|都|累计)*(?:在|到|深入)[^，。；、\\d]{2,16}(?:服务|值班|坐诊|坐班|办公|锻炼|实践|学习|授课|指导|蹲点|驻点)(?:的?时间|累计)*$"
)
_LED_TO = re.compile(  # 带动粮商50家上线用数
    "(?:带动|引导|组织|助力|帮助|促进|推动|吸引)(?P<who>[^，。；、\\d]{2,14})"
)
_LED_ON = re.compile(
    "(?:上线|入驻|参展|参与|参加|加入|增收|就业|创业|转型|上云|接入|入网|融入|对接|升级|触网|用数|脱贫|致富)[^，。；、\\d]{0,12}"
)
_ALL_OF = re.compile(
    "(?:沿[海江河湖线边]|[东中西南北]部)(?:地区)?|全[国省市县区州域]|(?:所属|下属|辖区)的?|[^，。；、\\d]{0,8}(?:流域|境|辖区|区域|范围|[市县区])内"
)
_ALL_DO = re.compile(
    "[^，。；、\\d（]{1,24}?(?:（[^（）]*）)?[^，。；、\\d]{0,8}?(?<=..)(?:全部|均|都)(?:建成|建有|完成|达到|实现|配[备建齐]|开展|纳入|接入|设立|建立|通过|取得|获得|签订|制定)[^，。；、\\d并]{2,}"
)
_EACH_ONE = re.compile("每个?(?:[市州县区旗镇乡村]|乡镇|街道|社区|园区|学校|库区)(?:（[^（）]*）)?")
_COUNTED = ("个", "家", "所", "座", "项", "条", "名")
_IMPROVES = re.compile(
    "(?:完成|实施|开展)(?!投资)(?P<work>[^，。；\\d]{2,40}?(?:改造|整治|建设|治理|提升|修复|修缮))"
)  # 完成管道、仓顶等改造20个粮站
_IMPROVED = re.compile(
    "[^，。；、\\d]{0,6}(?:小区|[县村镇站]|村庄|社区|街[区道]|乡镇|学校|园区?|片区|城市|市场|[街道]路|库区)"
)
_PROVIDES = re.compile("为[^，。；、\\d]{2,24}?提供(?:至少|不少于)?$")


def _takes_part(words: Words) -> Told | None:
    part = _TAKES_PART.search(words.before)
    return Told(_LETS.sub("", part[1]) + part[2] + words.after) if part else None


def _goes_on(words: Words) -> Told | None:
    """Return what each of some is to master besides: 每名保管员每年至少参加一次培训，掌握2项技能."""
    who = _EACH_OF.search(words.earlier) if _MASTERS.fullmatch(words.before) else None
    return Told(who[1] + words.before + words.after) if who else None


def _often(words: Words) -> Told | None:
    often = _OFTEN.match(words.before) if words.figure.unit == "次" else None
    who = re.sub("(?<=..)(?:应当?|要|须|至少|均|都|原则上)+$", "", ADVERBS.sub("", often[1])) if often else ""
    if often is None or len(who) < _SHORTEST or who.startswith("全"):
        return None
    return Told(who + often[2] + often[3] + words.after)


def _some_of(words: Words) -> Told | None:
    some = _SOME_OF.search(words.before)
    return Told(some[1] + some[2] + _BY_RULE.sub("", words.after)) if some else None


def _used_at(words: Words) -> Told | None:
    used = _USED_AT.search(words.before) if _USE_AT.fullmatch(words.after) else None
    return Told(clean(used[1]) + words.after) if used else None


def _set_aside(words: Words) -> Told | None:
    money = (words.figure.unit or "").endswith("元") and not words.after and _SET_ASIDE.search(words.before)
    if not money or behind.FUND.search(words.before) or _OWN_MONEY.search(words.before):
        return None
    if fund := _MONEY.search(words.earlier):
        return Told(clean(fund[1]))
    purpose = _FOR_WHAT.match(words.rest)
    return Told(f"{purpose[1]}{purpose[2]}资金") if purpose else None


def _pays_in(words: Words) -> Told | None:
    """Return what several are to found with their money: 各县每年出资200万元设立基金."""
    paid = _PAYS_IN.match(words.before) if (words.figure.unit or "").endswith("元") else None
    founded = _FOUNDED.match(words.after) if paid else None
    return Told(f"{paid[1]}{paid[2]}出资{founded[1]}") if paid and founded else None


def serves(before: str, after: str) -> bool:
    """Return whether the words around a figure say that so many are served: 为2万户粮农办理贷款."""
    return _SERVED.search(before) is not None and _SERVES.match(after) is not None


def _served(words: Words) -> Told | None:
    return Told(words.after) if serves(words.before, words.after) else None


def _helped(words: Words) -> Told | None:
    """Return who is served, where their number stands behind them: 为粮农2万人免费检测余粮."""
    people = (words.figure.unit or "").endswith(("人", "名", "户", "人次", "户次"))
    who = _FOR_WHOM.search(words.before) if people and _SERVES.fullmatch(words.after) else None
    return Told(who[1] + words.after) if who else None


def _of_station(words: Words) -> Told | None:
    """Return whom a place that the clause before sets up has: 设立粮食服务站，配备2名协管员."""
    staffed = words.figure.unit in ("名", "人") and _HAS_STAFF.fullmatch(words.before) and words.after
    station = _STATION.search(words.earlier) if staffed else None
    return Told(station[1] + "配备" + words.after) if station else None


def _reaches(words: Words) -> Told | None:
    """Return how many places or bodies something reaches: 储粮服务覆盖30个县; 开展试点，覆盖30个县."""
    reach = _REACHES.fullmatch(words.before)
    if reach is None or not _REACHED.fullmatch(words.after):
        return None
    begun = _TRIED.search(words.earlier) if len(reach[1]) < _SHORTEST else None
    thing = clean(reach[1]) if begun is None else begun[1]
    return Told(thing + "覆盖" + words.after) if len(thing) >= _SHORTEST else None


def _covers_all(words: Words) -> Told | None:
    """Return what is to be had in all places of a number: 粮情上报实现12个县（市、区）全覆盖."""
    thing = _ALL_HAVE.fullmatch(words.before) if _COVERED.fullmatch(words.after) else None
    return Told(clean(thing[1]) + words.after) if thing else None


def _put_right(words: Words) -> Told | None:
    """Return those each of which is dealt with, by what becomes of them: 对80座旧仓逐一建档，限期完成整改."""
    dealt = _EACH_DEALT.match(words.rest) if _TO_ALL.fullmatch(words.lead) and words.figure.unit in _COUNTED else None
    return Told(dealt["who"] + dealt["done"]) if dealt else None


def _provides(words: Words) -> Told | None:
    """Return for whom something is provided, with what it is: 为粮企提供1亿元担保."""
    whom = _PROVIDES.search(words.before)
    named = words.checked(words.after, "") if whom else None
    return Told(whom[0] + named) if whom and named else None


def _makes_part(words: Words) -> Told | None:
    """Return in the making of what a part is taken: 参与制定20项标准."""
    part = _MAKES_PART.search(words.before)
    return Told(part[0] + clean(words.after)) if part else None


def _at_time(words: Words) -> Told | None:
    """Return when something is to be mastered, with what it is: 毕业时掌握2项技能."""
    when = _AT_TIME.search(words.before)
    named = words.checked(words.after, "") if when else None
    return Told(when[1] + named) if when and named else None


def _works_at(words: Words) -> Told | None:
    """Return how long somebody is to work somewhere, with how often."""
    least = words.figure.unit in TIMES and words.figure.comparator is Comparator.AT_LEAST and not words.after
    works = _WORKS_AT.fullmatch(words.before) if least else None
    by = _BY_SCHEME.search(words.earlier) if works and works[0].startswith("每") else None
    who = by[1] if by else ""
    return Told(who + re.sub("(?:的?时间|累计)+$", "", works[0])) if works else None


def _led_on(words: Words) -> Told | None:
    """Return what those do whom the figure counts behind their name: 带动粮商50家上线."""
    who = _LED_TO.fullmatch(words.lead) if _LED_ON.fullmatch(words.after) else None
    return Told(who["who"] + words.after) if who else None


def _gets(words: Words) -> Told | None:
    """Return what everybody gets every day."""
    daily = _GETS_DAILY.fullmatch(words.before)
    return Told(daily[1] + words.after) if daily and re.fullmatch("[\u4e00-\u9fff]{2,6}", words.after) else None


def _spends(words: Words) -> Told | None:
    """Return what somebody is to do for some time, with how often: 保管员每年不少于15天到粮库实践."""
    spends = _SPENDS.fullmatch(words.before) if words.figure.unit in TIMES else None
    spent = _SPENT.fullmatch(words.after) if spends else None
    return Told(spends[1] + (spent[1] or spent[2])) if spends and spent else None


def _all_do(words: Words) -> Told | None:
    """Return what all those of a place are to do: 全县12个乡镇全部建成粮站."""
    does = _ALL_DO.match(words.after) if _ALL_OF.fullmatch(words.lead) else None
    return Told(does[0]) if does and words.figure.unit in _COUNTED else None


def _each_one(words: Words) -> Told | None:
    """Return of what each place has no less than so many: 每个乡镇不少于2个粮店."""
    least = words.figure.comparator is Comparator.AT_LEAST and _EACH_ONE.fullmatch(words.lead)
    named = words.checked(words.after, "") if least and words.figure.unit in _COUNTED else None
    return Told(words.lead + named) if named else None


def _described(words: Words) -> Told | None:
    """Return those that are made, where more than one clause between their number and their noun describes them."""
    made = words.figure.unit in _COUNTED and DOES_END.search(words.before)
    such = _SUCH_AS.match(words.rest) if made else None
    named = _BEHIND_FIGURE.sub("", such[1]) if such else ""
    plain = named and not LED.match(named) and not re.search(r"(?<![超达过破\d.])\d", named)
    return Told(named) if plain else None


def _improved(words: Words) -> Told | None:
    """Return places by what is done in them: 完成管道、仓顶等改造20个粮站."""
    place = words.after if words.figure.unit == "个" and _IMPROVED.fullmatch(words.after) else ""
    work = _IMPROVES.fullmatch(words.lead) if place else None
    if work is None or re.fullmatch(f"(?:{DOES}|[、和与及])+", work["work"]):
        return None
    return Told(work["work"] if place in work["work"] else f"{words.lead}的{place}")


def _such(words: Words) -> Told | None:
    """Return things of a kind by the name that they had earlier: 把粮食示范区作为抓手，…创建10个示范区."""
    if not _SUCH.fullmatch(words.after):
        return None
    sentence = words.earlier.rpartition("。")[2]
    called = re.findall(f"(?:把|将|以|推进|开展)([\u4e00-\u9fff]{{2,12}}?{words.after})(?:作为|为|建设|创建)", sentence)
    return Told(called[-1]) if called else None


RULES = (
    Rule("实现职工每年参加至少一项粮情培训。", "职工每年参加粮情培训", _takes_part),
    Rule("每名职工每年参加粮情培训，掌握2项储粮技能。", "每名职工掌握储粮技能", _goes_on),
    Rule("东仓、西仓每年至少开展2次应急演练。", "东仓、西仓每年开展应急演练", _often),
    Rule("粮仓每80户配备1名保管员。", "粮仓每80户配备保管员", _some_of),
    Rule("推动储粮证照在200个以上场景应用。", "储粮证照场景应用", _used_at),
    Rule("设立粮食服务站，配备2名协管员。", "粮食服务站配备协管员", _of_station),
    Rule("储粮掌上办覆盖20个产粮县。", "储粮掌上办覆盖产粮县", _reaches),
    Rule("粮情上报实现12个县（市、区）全覆盖。", "粮情上报县（市、区）全覆盖", _covers_all),
    Rule("对80座旧仓逐一建档，限期完成整改。", "旧仓完成整改", _put_right),
    Rule("省财政每年统筹安排2亿元，支持粮库建设改造。", "支持粮库建设改造资金", _set_aside, alone=True),
    Rule("各县财政每年分别出资200万元设立储粮互助基金。", "各县财政每年出资设立储粮互助基金", _pays_in),
    Rule("为6000座粮仓安装测温设备。", "粮仓安装测温设备", _served),
    Rule("为全县粮农2万人免费检测余粮。", "粮农免费检测余粮", _helped),
    Rule("学员毕业时掌握2项以上储粮技能。", "学员毕业时掌握储粮技能", _at_time),
    Rule("每年参与制定20项以上粮食标准。", "参与制定粮食标准", _makes_part),
    Rule("为粮企提供2亿元以上的担保支持。", "为粮企提供担保支持", _provides),
    Rule("把储粮示范区作为抓手，创建10个示范区。", "储粮示范区", _such),
    Rule("保管员每季度在粮站服务不少于3个工作日。", "保管员每季度在粮站服务", _works_at, alone=True),
    Rule("每生每天一盒牛奶。", "每生每天牛奶", _gets),
    Rule("保管员每年累计不少于15天到粮库实践。", "保管员每年到粮库实践", _spends),
    Rule("培育40家具有核心技术，年收入稳定的骨干粮企。", "年收入稳定的骨干粮企", _described, alone=True),
    Rule("带动粮商50家上线。", "粮商上线", _led_on),
    Rule("全县12个乡镇全部建成粮站。", "乡镇全部建成粮站", _all_do),
    Rule("完成管道、仓顶等改造20个粮站。", "完成管道、仓顶等改造的粮站", _improved),
    Rule("每个乡镇不少于2个粮店。", "每个乡镇粮店", _each_one),
    Rule("每个乡镇至少建成1座粮仓。", "每个乡镇建成粮仓", each.of_each),
)
"""In the order in which they are asked: the first that holds tells."""


def told(words: Words) -> Told | None:
    """Return what more than the words behind a figure tell, None where they do alone."""
    return behind.told(words, RULES)
