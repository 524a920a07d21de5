"""Objects told by what is to be done with those that are counted, as a table: each rule with a sentence that shows it.

The verb stands behind them (将甲、乙等20项业务纳入平台, 对2000户农户开展调查), or makes a whole of them
(由20名保管员组成的队伍).
The rules are asked where those of ``behind`` tell nothing. The sentences are tests.
"""

from __future__ import annotations

import re

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.behind import Rule, Told, Words
from desktop.core.parsing.structure.figures import SYMBOL, TIMES
from desktop.core.parsing.structure.naming import DOES, DOES_END, LED, clean

MAKES = (
    "(?:建[成立设好]|新建|打造|构建|培育|创建|组建|设立|布局|搭建|遴选|选树|引进|开发|推出|认定|"
    "制修?[订定]|修订|研[制发]|编制|出台|攻克|攻关|突破|解决|推广(?!应用))"
    "(?!已|现|原|未|尚|的|上述|列入|确定|存在)"
)
"""A verb with which something new is made, as a piece of an expression: not 建设列入规划的, 建成的."""
HOW = "(?:加快|着力|全力|先行|率先|优先|重点|集中)"
"""How it is made."""

_MADE_UP = re.compile("([^，。；、\\d]{2,12})组成的?([^，。；\\d]{2,16})")
_WORKED_ON = re.compile(
    "([^，。；\\d]{2,24}?)(?:(?:全部|全员)?(?:开展|进行|实施)([^，。；]{2,24})|(轮训|普训|体检|走访)(?:[一1][遍轮次])?)"
)
_GONE_OVER = re.compile(  # 对20座粮库排查一遍
    "([^，。；\\d]{2,24}?)(轮训|培训|体检|检测|巡检|排查|检查|评估|摸排|走访)(?:一遍|1遍|到位)"
)
_WORKS_ON = re.compile(
    "(?!应对$)(?:(?:组织|邀请|聘请|委托|抽调|选派)[^，。；、\\d]{0,10}?)?[要应须]?(?P<done>完成)?(?:要|应当?|须)?针?对(?:全[国省市县区州]|辖区内?|剩余|其余)?"
)
_WORK_OF = re.compile("([^，。；、\\d的]{2,24})的([^，。；、的]{2,12})")  # 完成对20座粮库的检查
_WORKED_ON_ALL = re.compile(  # 对300名保管员、500名检验员开展培训
    "(?P<who>[^，。；、\\d]{2,16}?)(?:[、和与]\\d+[^，。；、\\d]{2,20}?)*(?:全部|全面|集中|统一)?[开展进行实施]{2}(?P<deed>[^，。；、\\d]{2,24})(?=[，。；]|$)"
)
_ALSO_WORKED_ON = re.compile("(?:^|[，。；])(?:每年|年内|分批)?(?:对|针对)\\d[^，。；]*[、和与]$")
_AT_SOME = re.compile(
    "(?:^|[，。；])(?:率先|首批|重点)?在(?:[^，。；、\\d]{2,}等)?(?:\\d[^，。；]*[、和与][^，。；\\d]{2,}等)?$"
)
_DONE_AT = re.compile(  # 在甲校等5所高校、乙校等10所院校增设专业
    "(?P<where>[^，。；、\\d]{1,14}?)(?:[、和与][^，。；、\\d]{2,}等\\d+[所个家座条处][^，。；、\\d]{2,14}?)*(?:大力|率先|全面|探索)?"
    "(?P<deed>(?:增设|开设|设立|开展|推广|实施|推行|试行|部署|布设)[^，。；]{2,})"
)
_ALL_KINDS = re.compile("(?<=..)(?:[^，。；、]{2,}、)+[^，。；、]{2,}?等(?=[^，。；、等]{3,}$)")
_PUT_INTO = re.compile("[^，。；\\d]{2,24}?(?:纳入|列入|接入|并入|移入|下放|下沉|划转|转为|改为)[^，。；]{2,24}")
_PLACES_DO = re.compile(
    r"([^，。；、\d]{1,10}?)(?:、\d+[^，。；、\d]{2,10}?)*?((?:全面)?(?:实施|开展|建成|实现|推行|完成|纳入|接入|进入|达到|入[选围]|列入|获[得批评])[^，。；]{2,24})(?<!的)"
)
_EVERYWHERE = re.compile("(?:推动|确保|力争|实现)*全[国省市县区州](?:力争|确保|实现|共)*")
_NAMES = re.compile("[^，。；、和\\d]{2,8}(?:[、和][^，。；、和\\d]{2,8})+(?<![等新改扩建])")
_BATCH = re.compile("(?:第[一二三四五]批|首批|新一批)")
_LANDS = re.compile("[^，。；\\d]{4,30}?(?:全面|全部)?(?:落地见效|落地|上线运行|上线)")
_SIZES = ("米", "厘米", "毫米", "吨", "蒸吨", "千瓦", "万千瓦", "千伏", "升")  # 4米旧烘炉全部退出: which
_MUCH = 100  # metres or tons
_THEY_DO = re.compile(
    "([^，。；、（）\\d]{1,10}?(?<!已)(?:（[^（）]{1,12}）)?)"
    "((?:全部|全面|均|都|基本)*(?:建成|建立|实现|完成|达到|创成|通过)[^，。；]{2,24})(?<!的)(?=[，。；]|$)"
)
_RAISED = re.compile(
    "[^，。；、（）\\d]{1,8}(?:（[^（）]{1,12}）)?[^，。；、（）\\d]{0,6}(?<!已)(?<!已经)(?:创建|争创|创成|建成)“?(?:国家|全国|[省市县区州]级)[^，。；的]{2,16}(?=[，。；]|$)"
)  # （2个）乡镇创建省级粮食强镇
_PEOPLE_DO = re.compile("(?:实现)?(?:稳定)?(?:就业|上岗|持证|返岗|参保|掌握[^，。；]{2,12})")
_ALL_DO = re.compile(
    "[^，。；、\\d]{0,16}?(?:全部|全面|均|都)(?:实现|完成|达到|建成|得到)?[^，。；、\\d]{2,16}|[^，。；、\\d]{4,24}落地(?:见效|实施)"
)
_LEFT = re.compile("(?:剩余|余下|其余)的?|首批|第[一二三]批")
_OFFICES = re.compile(
    "(?:[县市区旗]|乡镇|街道|部门|单位)$|^(?:[县市区旗州]|乡镇|街道)(?![\u4e00-\u9fff]?(?:场|民|政|级))"
)
_JUDGES = re.compile("评价|考核|评估|督[查导]|通报")
_USED_FOR = re.compile("用于([^，。；\\d]{2,16})")
_GONE = re.compile("(?<![高升加长大达增降])[到赴]$")
_THERE_DO = re.compile("[^，。；\\d]{2,12}?(?:担任|开展|任教|指导|帮扶|服务|支教|巡[讲诊演])[^，。；]*")
_ALL_LEVELS = re.compile("(?:推动|确保|力争|全[国省市县区州]|(?:国家)?[省市县乡镇区、]{0,6}[各三两]?级)*")
_MATTERS = re.compile(
    "[^，。；、\\d]{0,12}(?:事项|业务|服务|政策|证照)(?:全部|全面|全程|基本)?(?:实现|实行)[^，。；、\\d]{2,24}"
)
_SOME = re.compile("(?!推|加|对|将|把|在|围绕|聚焦|落实|上述|这)[^，。；\\d]{2,30}等")
_ONES_TAUGHT = re.compile(
    "([^，。；\\d]{2,24})，[^，。；\\d]{0,12}?(?:开展|组织|提供|举办)([^，。；\\d]*(?:培训|辅导|服务|指导|讲座))"
)
_OF_ONES = re.compile("([^，。；、\\d的]{2,24})的([^，。；\\d的]*(?:培训|辅导|讲座))(?=[，。；]|$)")
TURNS = re.compile(
    "([^，。；、\\d]{2,24}?)(?:(?:[今当]年)?(?:要|须|应当?|均|都)?(?:确保|力争|争取|实现)?[在于]?(?:年[底末内][之以]?前?|[上下]半年|第?[一二三四]季度末?"
    "|\\d{1,2}月(?:[底末份]|\\d{1,2}日)?[之以]?[前内]?))?"
    "(?:要|均|确保|力争|争取|有序|陆续|实质性|集中|及早|尽[快早]|早日|顺利|[按如]期|实现)*"
    "((?:全部|全面)?(?:复工|复产|开工|投产|达产|竣工|完工|通车|建成|投用|投运|支付|拨付|下达)(?:复产|达产|建设|投产|投用|投运|运营|通车|使用|完毕|到位)*)(?=[，。；]|$)"
)
"""What becomes of those that are there: （因灾停工的20个）项目有序复工."""
_NAMES_SOME = re.compile(
    "(?:等(?:首批|第一批)?|(?:^|其中)(?:全[国省市县区州])?(?:确保|力争|争取|推动|实现|保证)(?:全[国省市县区州])?(?:首批|第一批)?)$"
)
_ASKED = re.compile("确保|力争|争取")
_UNDER_WAY = re.compile("(?:加快|推进|持续|深入|加大|强化|聚焦|围绕)")
_ORGANISED = re.compile("^(?:统筹|组织|推[动进]|确保|力争|加快)+")
_SCHEME = re.compile("([^，。；、\\d]{2,16}?)(?:的)?(?:制度|机制)")
_SCHEMED = re.compile("(?:落实|执行|实行|建立|推行)[^，。；]{0,8}$")

_REGULAR = re.compile(  # who does something how often: each of them is named with the time
    "每(?:学?年|半年|学期|季度?|月|周|[天日]|(?:\\d{1,2}|[两二三四五])(?:年|个月))(?:均|都|要|应当?|须|原则上|至少)*"
    "(?P<does>进行|(?<=[\\d两二三四五]年)(?:组织|举办|承办|开展|召开))?$"
)
_TAUGHT = re.compile("培养(?:每[个名位])?(?:中小)?(?:学生|孩子|儿童|青少年|学员|职工|员工|农民)$")
_GIVES_LESSONS = re.compile(  # 保管教师每学期要上3节公开课
    "([^，。；、\\d]{2,16}?)(每(?:学期|学年|年|月|周))(?:至少|要|应当?|须|均|都)*(?:上|讲授|承担|执教|开设|完成)(?:至少)?"
)
_FROM_EACH = re.compile("每个?[^，。；、\\d年季月周日]{1,10}$")
_HAS_EACH = re.compile("(每(?![年月周日天次学期季])[^，。；、\\d]{1,12}?)(?:应当?|要|须|均|都)?")
_TAKES_PART = re.compile("[^，。；、\\d]{0,10}(?:(?:参加|参与|接受|取得|持有)[^，。；、\\d]{2,16}|参加|参与)")
_WITH = re.compile("(?:^|加强|深化|推动|支持|积极)[与同和]$")
_TOGETHER = re.compile("[^，。；、\\d]{2,14}?(?:开展|建立|签订|签署|达成|缔结|实施)[^，。；]{2,}")  # 与20所高校签订协议
_CONNECTS = re.compile("(?:推动|推进|促进|确保|力争)?(?:实现|推动)([^，。；\\d等]{2,})(?<![的与和])")
_CONNECTED = re.compile("(?:打通|贯通|互通|互认|共享|联通|通办)$")
_GOES_OUT = re.compile("(?:进入|深入|走进|前往|赴|到(?!位)|下|对|向|组织|开展|召开|举办|参加|安排|进行)[^，。；]{2,}")
_AT_LEAST = re.compile(  # 学员至少研读2种书, 至少要研读甲书、乙书等2种书: 至少 shows what is asked for
    "(?P<who>[^，。；\\d]*?)(?:至少|最少)(?:要|应当?|须|需)?(?P<does>[\u4e00-\u9fff]{2})(?:[^，。；\\d]+等)?$"
)
_LETS = re.compile("^(?:保证|确保|保障|要求|推动|引导|使|让|做到)")
_VERB = re.compile("[\u4e00-\u9fff]{2}")
_STATES = re.compile(
    "[有备需应满是为从按占达]$|^(?:不|要求|超过|缴纳|收取|连续|涉及|符合|使用|对于|由|经|凡)|容纳|负责|允许"
)  # how things are, or have to be, not what is done
_HELPS = re.compile("促进|助推|助力|引导|帮助|指导|促成|撮合")
_MAKES_SUCH = re.compile(f"{HOW}?(?:{MAKES})([^，。；、\\d的]{{2,20}}的)$")  # 建立覆盖主产区的20个站点
_QUOTED = re.compile(f"(?:{DOES})++(?:“[^“”]{{2,20}}”(?:[、和与及]|以及)?){{2,}}等?")
_PRODUCT = re.compile(
    "(?:以上|以内|以下|左右)?的([^，。；、的\\d]{2,20}?)(?:(?:实现|达到|具备|进入|完成|研制)[^，。；]*)?(?=[，。；]|$)"
)
_REACHED = re.compile("(?:达到?|[大小高低]于|超过|控制在|不超过|不[低高]于)*$")
_RANK = re.compile("(?:国家|自治区|[省市县区州部村]|乡镇)级")
_RANKED = re.compile(r"\d(?P<unit>[^，。；\d]{1,3}?)(?:以上|左右)?[、和与]$")
_NOTHING = 2  # characters of a noun that says nothing alone: 项目
_ENOUGH = 4  # characters of one that needs no word before it


def _made_up(words: Words) -> Told | None:
    made = _MADE_UP.fullmatch(words.after) if words.before.endswith("由") else None
    return Told(made[2] + made[1]) if made else None


def _worked_on(words: Words) -> Told | None:
    also = not words.before and _ALSO_WORKED_ON.search(words.earlier)
    every = _WORKED_ON_ALL.match(words.rest) if also or words.before in ("对", "针对") else None
    if every and words.figure.unit in ("名", "人", "户"):
        return Told(every["who"] + every["deed"])
    at = _WORKS_ON.fullmatch(words.before)
    done = (_WORK_OF if at["done"] else _WORKED_ON).fullmatch(words.after) if at else None
    done = done or (_GONE_OVER.fullmatch(words.after) if at else None)
    work = done[done.lastindex or 0] if done else ""
    if done is None or (_OFFICES.search(done[1]) and _JUDGES.search(work)):
        return None  # 对12个县区开展考核: how the work is governed
    return Told(done[1] + work)


def _at_some(words: Words) -> Told | None:
    """Return where something is to be done, with what that is."""
    done = _DONE_AT.match(words.rest) if _AT_SOME.search(words.earlier + words.before) else None
    if done is None or not words.before.endswith("等"):
        return None
    verb = done["deed"][:2]
    return Told(verb + _ALL_KINDS.sub("", "，，" + done["deed"][2:]).lstrip("，") + "的" + done["where"])


def _put_into(words: Words) -> Told | None:
    put = words.before.startswith(("将", "把")) and _PUT_INTO.fullmatch(words.after)
    return Told(words.after) if put else None


def _places_do(words: Words) -> Told | None:
    least = words.figure.comparator is Comparator.AT_LEAST and (
        words.figure.start < words.figure.begin or not words.lead
    )
    does = _PLACES_DO.match(words.rest) if least and words.figure.unit in ("个", "家", "所") else None
    return Told(does[1] + does[2]) if does else None


def _they_do(words: Words) -> Told | None:
    """Return what all of some places do that are named, or that there are: 全省20个县建成储粮平台, 东、西2个片区."""
    named = _NAMES.fullmatch(words.before)
    all_named = named is not None and len(re.split("[、和]", named[0])) == words.figure.value
    every = all_named or _EVERYWHERE.fullmatch(words.before)
    does = _THEY_DO.match(words.rest) if every and words.figure.unit in ("个", "家", "所", "座", "处", "条") else None
    return Told(does[1] + does[2]) if does else None


def _raised(words: Words) -> Told | None:
    """Return of what rank some places or bodies are to become: 2个乡镇创建省级粮食强镇."""
    own = not words.lead and words.figure.unit in ("个", "家", "所")
    raised = _RAISED.match(words.rest) if own else None
    return Told(raised[0]) if raised else None


def _people_do(words: Words) -> Told | None:
    people = words.figure.unit in ("人", "名") and words.figure.comparator is Comparator.AT_LEAST
    does = people and len(words.before) > 1 and _PEOPLE_DO.fullmatch(words.after)
    return Told(clean(words.before) + words.after) if does else None


def _is_much(value: float | str) -> bool:
    """Return whether so many metres or tons are an amount: 5000米渠道, not 4.3米烘炉."""
    return not isinstance(value, str) and value >= _MUCH


def _all_do(words: Words) -> Told | None:
    own = _LEFT.fullmatch(words.before) is not None or not clean(words.before)
    sized = words.figure.unit in _SIZES and not (words.figure.unit in ("米", "吨") and _is_much(words.figure.value))
    counted = words.figure.unit not in TIMES and not sized and own
    whole = words.rest[len(words.after) :][:1] in ("", "，", "。", "；")
    done = counted and whole and _ALL_DO.fullmatch(words.after)
    return Told(re.sub("年[底末]前|年内", "", words.after)) if done else None


def _turned_to(words: Words) -> Told | None:
    people = words.figure.unit is not None and words.figure.unit.endswith(("名", "人", "户", "家"))
    taught = (
        (_ONES_TAUGHT.match(words.rest) or _OF_ONES.match(words.rest))
        if people and words.before.endswith("面向")
        else None
    )
    return Told(taught[1] + taught[2]) if taught else None


def staged(words: Words) -> Told | None:
    """Return how far works are to come of which some are named: 确保东仓等首批8座粮库上半年开工建设."""
    turned = TURNS.match(words.rest)
    if turned is None or LED.match(words.lead) or _UNDER_WAY.match(words.lead):
        return None
    asked = not clean(words.before) and _ASKED.search(turned[0]) is not None
    return Told(turned[1] + turned[2]) if asked or _NAMES_SOME.search(words.before) else None


def _turned(words: Words) -> Told | None:
    turned = TURNS.match(words.rest) if words.before.endswith("的") else None
    return Told(_ORGANISED.sub("", clean(words.before)) + "的" + turned[1] + turned[2]) if turned else None


def _schemed(words: Words) -> Told | None:
    bounded = words.figure.comparator is not Comparator.EQUAL and _SCHEMED.search(words.before)
    scheme = _SCHEME.fullmatch(words.after) if bounded else None
    return Told(scheme[1]) if scheme else None


def _matters(words: Words) -> Told | None:
    own = (_ALL_LEVELS.fullmatch(words.before) or _SOME.fullmatch(words.before)) is not None and _MATTERS.fullmatch(
        words.after
    )
    own = own or (_BATCH.fullmatch(words.before) and _LANDS.fullmatch(words.after))  # 第一批13个粮食事项落地见效
    return Told(words.after) if own else None


def _credited(words: Words) -> Told | None:
    taught = words.figure.unit in ("学分", "个学分", "学时", "课时") and _USED_FOR.fullmatch(words.after)
    return Told(taught[1]) if taught else None


def _gone_to(words: Words) -> Told | None:
    gone = words.figure.comparator is Comparator.AT_LEAST and _GONE.search(words.before)
    does = _THERE_DO.fullmatch(words.after) if gone else None
    return Told(clean(words.before[:-1]) + "到" + words.after) if does else None


def _taught(words: Words) -> Told | None:
    taught = _TAUGHT.search(words.lead) if words.figure.unit in ("项", "种", "门", "个") else None
    return Told(taught[0] + words.after) if taught and len(words.after) > _NOTHING else None


def _lessons(words: Words) -> Told | None:
    often = _GIVES_LESSONS.fullmatch(words.before) if words.figure.unit in ("节", "课时", "学时") else None
    return Told(often[1] + often[2] + words.after) if often and words.after.endswith("课") else None


def _at_each(words: Words) -> Told | None:
    """Return whom or what each of some has: 每座粮库不少于2名保管员."""
    least = words.figure.comparator is Comparator.AT_LEAST and words.figure.start < words.figure.begin
    has = _HAS_EACH.fullmatch(words.before) if least and words.figure.unit not in TIMES else None
    return Told(has[1] + words.after) if has and not words.after.startswith(("的", "以")) else None


def _take_part(words: Words) -> Told | None:
    people = words.figure.unit in ("人", "名") and _FROM_EACH.search(words.before) is not None
    who = re.sub("(?:至少|要|应当?|须|均|都|有)+$", "", clean(words.before)) if people else ""
    return Told(who + words.after) if who and _TAKES_PART.fullmatch(words.after) else None


def _regularly(words: Words) -> Told | None:
    often = _REGULAR.search(words.before) if words.figure.unit in ("次", "场", "场次", "届") else None
    if often is None or not (often["does"] or _GOES_OUT.match(words.after)):
        return None
    return Told(clean(words.before[: often.start()]) + often[0] + words.after)


def _able_product(words: Words) -> Told | None:
    """Return which product is to be able to do something, with what that is."""
    product = _PRODUCT.match(words.rest) if SYMBOL.fullmatch(words.figure.unit or "") else None
    able = _REACHED.sub("", clean(words.before))
    return Told(product[1] + able) if product and len(able) > 1 else None


def _asked(words: Words) -> Told | None:
    """Return what somebody has to do at least, whatever the verb is."""
    asked = _AT_LEAST.search(words.before) if words.figure.unit not in TIMES else None
    if asked is None or _STATES.search(asked["does"]) or DOES_END.search(asked["does"]):
        return None
    who = _LETS.sub("", clean(asked["who"]))
    named = words.checked(words.after, "")
    return Told(who + asked["does"] + named if len(who) > 1 and named else named)


def _helped(words: Words) -> Told | None:
    """Return what is to come of an act that aims at not fewer than so many, whatever its verb is."""
    if words.figure.comparator is not Comparator.AT_LEAST or words.figure.unit in TIMES:
        return None
    verb = words.figure.start < words.figure.begin and _VERB.fullmatch(words.lead)
    acts = verb and not _STATES.search(words.lead) and not DOES_END.search(words.lead)
    return Told(clean(words.after)) if acts or _HELPS.fullmatch(words.lead) else None


def _such(words: Words) -> Told | None:
    """Return what is made, where the words before the figure only describe it."""
    made = _MAKES_SUCH.fullmatch(words.lead)
    named = words.checked(words.after, "") if made else None
    return Told(named if len(named) >= _ENOUGH else made[1] + named) if made and named else None


def _ranked(words: Words) -> Told | None:
    """Return the last of several of different ranks: 省级3座、市级5座粮库."""
    joined = _RANKED.search(words.earlier) if _RANK.fullmatch(words.before) else None
    named = words.checked(words.after, "") if joined and joined["unit"] == words.figure.unit else None
    return Told(words.before + named) if named else None


def _named_some(words: Words) -> Told | None:
    """Return what several that are named come to: 举办“甲”“乙”等3场活动."""
    return Told(words.checked(words.after, "")) if _QUOTED.fullmatch(words.lead) else None


def _with(words: Words) -> Told | None:
    together = _WITH.search(words.before) and _TOGETHER.fullmatch(words.after)
    return Told("与" + words.after) if together else None


def _connected(words: Words) -> Told | None:
    """Return what is to be linked, with whose it is: 实现东县、西县50项粮食应用打通."""
    linked = _CONNECTS.fullmatch(words.before) if _CONNECTED.search(words.after) else None
    return Told(linked[1] + re.sub("^(?:以上|左右)?的?", "", words.after)) if linked else None


RULES = (
    Rule("建成省级3座、市级5座粮食交易中心。", "市级粮食交易中心", _ranked),
    Rule("分辨率达到2mg的粮食电子秤实现量产。", "粮食电子秤分辨率", _able_product),
    Rule("学员至少研读2种储粮书籍。", "学员研读储粮书籍", _asked),
    Rule("每年促进不少于20项储粮技术首用。", "储粮技术首用", _helped),
    Rule("建立覆盖主产区的20座粮食服务站。", "粮食服务站", _such),
    Rule("开展“晒粮节”“爱粮周”2项惠农活动。", "惠农活动", _named_some),
    Rule("与100家企业开展仓储合作。", "与企业开展仓储合作", _with),
    Rule("实现东县、西县50项粮食应用打通。", "东县、西县粮食应用打通", _connected),
    Rule("保证4学分用于仓储必修课程。", "仓储必修课程", _credited),
    Rule("粮食学校教师到不少于10座粮库开展讲座。", "粮食学校教师到粮库开展讲座", _gone_to),
    Rule("组建由200名保管员组成的巡查队。", "巡查队保管员", _made_up),
    Rule("对2000户粮农开展跟踪调查。", "粮农跟踪调查", _worked_on),
    Rule("在东山大学等5所高校增设粮食专业。", "增设粮食专业的高校", _at_some),
    Rule("将收购、出库等20项粮食业务纳入平台。", "粮食业务纳入平台", _put_into),
    Rule("各市至少2个县实施联网收粮。", "县实施联网收粮", _places_do),
    Rule("全省20个县（市、区）建成储粮平台。", "县（市、区）建成储粮平台", _they_do),
    Rule("2个县（区）粮站创建省级示范粮站。", "县（区）粮站创建省级示范粮站", _raised),
    Rule("确保缺粮家庭至少1人上岗。", "缺粮家庭上岗", _people_do),
    Rule("到2027年，120座旧仓全部完成改造。", "旧仓全部完成改造", _all_do),
    Rule("每年面向200名保管员，由各县开展储粮培训。", "保管员储粮培训", _turned_to),
    Rule("省市县各级30个粮食事项实现“一网通办”。", "粮食事项实现“一网通办”", _matters),
    Rule("统筹组织因灾停工的20座粮库有序复工。", "因灾停工的粮库复工", _turned),
    Rule("落实每年不少于90学时的保管员培训制度。", "保管员培训", _schemed),
    Rule("保管员每月不少于2次进入农户开展检查。", "保管员每月进入农户开展检查", _regularly),
    Rule("保管教师每学期要上3节储粮公开课。", "保管教师每学期储粮公开课", _lessons),
    Rule("各库每个班组至少2名保管员参加培训。", "各库每个班组保管员参加培训", _take_part),
    Rule("每座粮库不少于2名保管员。", "每座粮库保管员", _at_each),
    Rule("粮校培养学生1—2项保管爱好。", "培养学生保管爱好", _taught),
)
"""In the order in which they are asked: the first that holds tells."""


def told(words: Words) -> Told | None:
    """Return what is done with those that a figure counts, None where nothing of it is said."""
    return next((found for rule in RULES if words.after and (found := rule.tell(words)) is not None), None)
