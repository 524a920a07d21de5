"""Objects that say of the name before them what differs alone: 期初储备量达到90%，期末不低于50%."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.naming import ACTS, DOES

_WORDS = (
    "期初",
    "期末",
    "年初",
    "年末",
    "上半年",
    "下半年",
    "初中",
    "高中",
    "男性",
    "女性",
    "进口",
    "出口",
    "新建",
    "既有",
)
_PAIRS = {one: _WORDS[at ^ 1] for at, one in enumerate(_WORDS)}
"""Words that answer to one another."""
_RANK = re.compile("(?:(?:、?(?:国家|中央|地市|[省市县区乡镇村]))+级|[省市县区]本级)")
RATE = re.compile("(?:率|占比|比例|比重|[总运产排]量|时间|时限|时长)$")
"""The end of a name that is a rate, an amount or a time."""
_MEASURED = re.compile(f"(?:{RATE.pattern[:-1]}|[增降][速幅长]|收入|强度|水平)$")
_OTHERS = re.compile("(?!上述|[压缩降减]|提前)(?:(?![率期间限长时])[^，。；\\d])*[^，。；\\d率期间限长日天]")
_SHORTER = re.compile("(?:压[缩减]|缩[短减]|控制|[降减])(?:[到至为在])?$")
_TAKES = re.compile(  # 甲类项目审批时间压缩至9日，乙类项目压缩至5日
    "(?:(?:全流程|平均|首次)*(?:审批|办理|办结|审核|验收|评审|受理|响应|办证|登记|放行|通关|接电|处置|处理|开办|备案|公示)+)?(?:时[间限长]|周期|期限)$"
)
EARNS = re.compile(
    "(?:(?:年|总)?(?:(?:主营业务|营业|销售)?收入|营收|产值|税收|投资|产量|规模)(?:超过?|突破|达到?))\\d[\\d.]*[百千万亿]*(?:元|吨)(?:以上)?(?=[，。；]|$)"
)
"""How much each of some is to earn, behind their number: 其中3个产值超20亿元."""
_ABLE = re.compile("(?:有|具备)条件|条件(?:较?好|具备|成熟)|其[他余]|先进|发达")
_AMONG = re.compile("其中[^。；]*$")
_OF_RATE = re.compile(  # the rate itself, without whose it is
    "(?:(?:无害|资源|机械|标准|规模|集约|数字|智能)化|综合|循环|安全|集中|规范|平均|整体|合理)*[\u4e00-\u9fff]{2}率$|[\u4e00-\u9fff]{2}(?<![转优硬净消美绿孵])化率$|(?:占比|比例|比重)$"
)
_THINGS = re.compile("[^，。；\\d率]{2,16}(?<!化)(?<!覆盖|达标|满意)")
_USERS = "[\u4e00-\u9fff]{0,8}?(?:用户|企业|居民|家庭|学校|医院|机构|人群)"
_PERSONS = (
    "[\u4e00-\u9fff]{0,9}?(?:学?生|[\u4e00-\u9fff]员|[教医技律]师|[职民]工|工人|老年?人|[\u4e00-\u9fff]者|[农居村市]民"
    "|[粮果菜茶棉]农|干部|[\u4e00-\u9fff]商|[粮农商住]户)"
)
_ONLY_PERSONS = re.compile(_PERSONS)
_OF_PERSONS = re.compile(
    f"{_PERSONS}(?P<what>(?:每(?:人|[天日周月年]|学[年期])|[日周月年]均).{{2,}}|.*(?:度|{RATE.pattern[:-1]}))$"
)
_STAGES = (
    "(?:(?:普通|寄宿制|公办|民办|乡镇|城区|中等|高等)*(?:幼儿园|托育机构|义务教育|小学|初中|高中|中学|中小学|中职|职业|职校|大学|高校|学前)"
    "|(?:[一二三四五六七八九](?:[、至到和—~～-]|(?=[年一二三四五六七八九])))+年级)(?:(?:学校|院校|阶段|低?高?年级|学生|儿童|幼儿)*)"
)
_OF_PUPILS = re.compile(f"(?:{_STAGES}(?!生)|{_PERSONS}|儿童|幼儿)(?P<what>.{{2,}})")
_PUPILS = re.compile(f"{_STAGES}(?:[、和及与]{_STAGES})*|儿童|幼儿")
_SO_LONG = re.compile("(?:时[间长]|作业|睡眠|活动|锻炼|运动|阅读|劳动|课程?|次数|课时)$")
_TIER = (
    "各?(?:[国省市县区乡镇村]级|[省市县区]直(?:机关)?|[省市县区]本级|城区|县城|乡镇|街道|社区|(?:行政)?村)(?:所在地)?"
)
_OF_TIER = re.compile(f"{_TIER}(?P<often>每(?:半?年|季度?|月|[周旬天日]))?")
_IN_TIER = re.compile(f"{_TIER}(?P<what>(?!所在地)[^，。；、\\d每]{{2,}}?)(?:每(?:半?年|季度?|月|[周旬天日]))?")
_AT_A_TIME = re.compile("(?:单次|每次|每[天日周月年]|每学[期年])(?:累计|合计|总计|平均|一般)?")
_OFTEN = re.compile("[^，。；、\\d每]{2,12}每(?:半?年|季度?|月|[周旬天日]|学期|学年)")
_OFTEN_DOES = re.compile(f"{_OFTEN.pattern}(?P<what>[\u4e00-\u9fff]{{2,12}})")
_GRADE, _GRADED = re.compile("[1-5]?A+级"), re.compile("[1-5]?A+级(.{2,})")
_BY_WHAT = "(?:金额|笔数|户数|人数|面积|数量|事项|件数|业务量)(?:比例|占比|比重)"
_BY, _BY_END = re.compile(_BY_WHAT), re.compile(f"(?<=..){_BY_WHAT}$")
_BODY = re.compile("[\u4e00-\u9fff]{2,12}(?:院|中心|室|站|所|学校|幼儿园|企业|机构|[粮商]店)")
_BODIES = re.compile(
    "[\u4e00-\u9fff]{0,10}(?:院|中心|室|站|所|学校|幼儿园|企业|机构|[粮商]店)(?=(?:能够?|可|应当?|具备|提供|开展)[^，。；]{2,}的[^，。；的]{2,}$)"
)
_NAMES = re.compile("、[^，。；、\\d]{2,}等$")  # which ones, by their own names
_OF_USERS, _RATED_ALONE = re.compile(f"^{_USERS}(?=..)"), re.compile(f"{_USERS}(?:达到?|为|要|均|应)*")
_BRIEF = 6  # characters of a level
_LEVEL = re.compile("[级类型]$|级(?:及|含)?以上$|^(?:国家|省)$")
_SIZED = re.compile(r"[^，。；、（）]{1,12}?\d[^，。；、（）\d]{1,8}以[上下]的")
_MADE = re.compile(f"^(?:{DOES}|{ACTS})++(?=..)")
_OWN_LEVEL = re.compile("^(?:全[国省市县区州])?(?:[国省市县区乡镇]|[1-5]?A+)级(?:及?以上)?")
_OF_SIZE = re.compile(  # 10亿元以上项目, 超10亿元企业
    r"(?:(?:超过?|突破)\d[\d.]*[百千万亿]*(?:元|吨|亩|人|平方米)|\d[\d.]*[百千万亿]*(?:元|吨|亩|人|平方米)以上)的?([^，。；、\d]{2,8})$"
)
PLACE = re.compile(
    "(?:区域|地区|(?:试验|示范|开发|高新|新)区|流域|[东中西]部|山区|平原|农村|镇|省|市|县|县城|街道|社区|[城郊]区|(?:行政|建制|自然)村|村庄|都市区|城[镇市]群|片区|建成区)$"
)
_OF_PLACE = re.compile(
    "^(?:[^，。；、\\d]{0,8}\\d{1,3}[省市县区州镇乡村](?=..)|(?:[^，。；、]{1,12}[市县区][和及与、])+[^，。；、]{1,12}?[市县区](?=..)|(?:县城|城市|[地县]级(?:及以上)?城?市)?建成区|地级及以上城市|[地县]级[^，。；、]{0,4}城市|(?:[^，。；、]{1,12}、)+[^，。；、]{2,20}?(?:地区|区域|流域)(?=..)|[^，。；]{2,14}?(?:都市区|城[镇市]群|片区)|[\u4e00-\u9fff]{2,3}[市州县](?=[^，。；]{4,})|全[国省市县区]|(?:城市|农村)(?:社区)?|城乡社区|(?:[城集]|重点|建制)镇|县城|乡镇|街道|社区|[城郊]区|农村|(?:行政|建制|自然)村|村庄|[^，。；]{2,12}?(?:区域|地区|流域|[东中西]部|山区|平原))(?=.{2,})"
)
_RATE_AT = re.compile(
    "(?<=..率)(?:县城|城市|城区|[地县]级)[^，。；率]{0,6}$"
)  # 入库率县城以上城市达到100%、乡镇达到95%


def told(named: str, last: str, earlier: str, before: str, rated: bool) -> str:
    """Return an object with what it has in common with the one before it; empty where it has nothing.

    Args:
        named: the object by its own words.
        last: what the figure before counts.
        earlier: the text before the phrase.
        before: the phrase before the figure.
        rated: the figure is a share or a time.
    """
    if not last:
        return ""
    if (tier := _OF_TIER.fullmatch(named)) and (other := _IN_TIER.fullmatch(last)):
        what = f"{other['what']}{tier['often'] or ''}"
        return named.removesuffix(tier["often"] or "") + what  # 县级抢运队不少于100人，乡镇不少于20人
    if (often := _OFTEN.fullmatch(named)) and (deed := _OFTEN_DOES.fullmatch(last)):
        return often[0] + deed["what"]  # 县级库长每季度巡库不少于1次，乡级库长每月不少于2次
    if _AT_A_TIME.fullmatch(named) and rated:
        at = [one.start() for one in _AT_A_TIME.finditer(last) if one.end() == len(last)]
        return (
            (last[: at[0]] if at else last) + named + "累计" * ("累计" in before)
        )  # 粮机连续作业单次不超过2小时，每天累计不超过8小时
    if _PUPILS.fullmatch(named) and (of_others := _OF_PUPILS.match(last)) and _SO_LONG.search(of_others["what"]):
        return named + of_others["what"]  # 小学每天作业时间不超过60分钟，初中不超过90分钟
    if _GRADE.fullmatch(named) and (graded := _GRADED.match(last)):
        return named + graded[1]  # 其中5A级粮库2家、4A级20家
    if not rated:
        return _other_size(named, last) or _other_body(named, last)
    pair = _PAIRS.get(named)
    if pair and pair in last:
        return last.replace(pair, named, 1)  # 期初储备量达到90%，期末不低于50%
    if _ABLE.fullmatch(named):
        return f"{named}的{last}"  # 课时占比不低于9%，有条件的达到11%
    rank = _RANK.match(last) if _RANK.fullmatch(named) and RATE.search(last) else None
    if rank:
        return named + last[rank.end() :]  # 省级网办率达到90%，市、县级达到80%
    if _ONLY_PERSONS.fullmatch(named) and (of_others := _OF_PERSONS.match(last)):
        return named + of_others["what"]  # 保管员每天巡库不少于2小时，保洁员不少于1小时
    if own := _other_kind(named, last, earlier):
        return own
    if earlier.endswith(("，", "、")) and RATE.search(last) and _RATED_ALONE.fullmatch(before):
        return named + _OF_USERS.sub("", last)  # 天然气改造率达到90%，粮食企业70%
    part = _OF_RATE.search(last) if _AMONG.search(earlier + before) and _THINGS.fullmatch(named) else None
    if part and RATE.search(named) is None and part.start():
        return named + part[0]  # 综合利用率达到70%，其中稻壳达到90%
    by = _BY_END.search(last) if _BY.fullmatch(named) and earlier.endswith(("、", "，")) else None
    return last[: by.start()] + named if by else ""  # 网上售粮笔数比例达到95%、金额比例达到80%


def _other_kind(named: str, last: str, earlier: str) -> str:
    """Return what is measured of things of another kind: 全市粮企利润增速不低于20%、加工粮企不低于25%."""
    kin = (
        re.search("[\u4e00-\u9fff]{2}$", named)
        if earlier.endswith(("、", "，")) and RATE.search(named) is None and not named.endswith("数")
        else None
    )
    at = last.find(kin[0]) if kin else -1
    return named + last[at + 2 :] if kin and at >= 0 and len(last) > at + 2 and _MEASURED.search(last) else ""


def _other_size(named: str, last: str) -> str:
    """Return things of another size: 投资10亿元以上项目3个、1亿元以上项目5个."""
    own, other = _OF_SIZE.match(named), _OF_SIZE.search(last)
    return last[: other.start()] + named if own and other and own[1] == other[1] else ""


def _other_body(named: str, last: str) -> str:
    """Return what a body of another kind has of the same: 粮站能够办理的业务不少于60项，粮店不少于30项."""
    of_others = _BODIES.match(last) if _BODY.fullmatch(named) else None
    return named + last[of_others.end() :] if of_others else ""


def among(before: str, last: str, again: bool) -> str | None:
    """Return which of those that the figure before counts one behind 其中 tells; None where it tells more than that.

    Args:
        before: the phrase before the figure, without 其中: 省级, 2027年前建成东库、西库等.
        last: what the figure before counts.
        again: the figure counts with the same unit as that one, and nothing stands behind it.
    """
    if again and _NAMES.search(before) and before[-3:-1] != last[-2:]:
        return last  # 新建粮库16座，其中2027年前建成东库、西库等5座; but 其中污水管网等5公里: of that kind
    if _SIZED.fullmatch(before):
        return before + _MADE.sub("", last)  # 更新粮车500辆，其中使用20年以上的300辆
    if len(before) > _BRIEF or _LEVEL.search(before) is None:
        return None
    return before + _OWN_LEVEL.sub("", last)


def of_place(named: str, last: str) -> str:
    """Return what another place has of what the figure before counts: 取消事项达到100项，试验区达到150项."""
    return named + _OF_PLACE.sub("", last)


def rate_of_place(named: str, last: str) -> str | None:
    """Return the rate of another place, None where the figure before is none: 全市覆盖率达到90%，山区达到80%."""
    rate = _RATE_AT.sub("", last)
    return of_place(named, rate) if RATE.search(rate) else None


def taken(named: str, last: str, before: str) -> str:
    """Return what of a name only says how long it takes, where the one behind says for whom alone; else nothing.

    Args:
        named: the object by its own words.
        last: what the figure before counts: 甲类项目审批时间.
        before: the phrase before the figure: 乙类项目压缩至.
    """
    found = _TAKES.search(last) if _SHORTER.search(before) and _OTHERS.fullmatch(named) else None
    return found[0] if found else ""
