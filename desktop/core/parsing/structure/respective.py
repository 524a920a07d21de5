"""The objects among which 分别 deals out figures: 出口、进口分别占比达30%、20%, 花生种植、收获机械化率分别达到…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure import daily
from desktop.core.parsing.structure.dues import BY_YEAR
from desktop.core.parsing.structure.naming import SHARE, clean

_TAKEN = re.compile("(?:办理|审批|办结|受理|审核|审查|服务|平均|总|全|流程|环节)+(?:时限|时间|时长|用时|周期)")
_SUBJECT = re.compile(  # 小型粮车入库实现并联审批，
    "(?:^|[，。；：])(?!通过|依托|按照?|以|在|由)(?P<of>\\d*[^，。；：\\d]{3,30}?)(?:全面|全部|均|全程)*"
    "(?:实现|实行|推行|采取)(?:“[^“”]{2,16}”|[^，。；的“”]{2,14})，$"
)
_QUALITY = re.compile("含[^，。；、含]{1,4}[量率]|水分|[温湿浓纯]度|残留量?")
_WHAT = re.compile(  # 余粮在倒库后仍有霉变的，
    "(?:^|[。；])(?!全|各|本|该|切实|严格|进一步)(?P<of>[^，。；：、的\\d]{2,8}?)(?:在[^，。；]{2,12}[后前时]|经[^，。；]{2,10}后|应当?|须|要|必须|[仍确]需)[^。；\\d]*，(?:其|且|并)?$"
)
_NO_BEGINNING = tuple("品类业者员物料材器油菜果肉房站库")  # with what no second word of a name begins
_RANK = re.compile("^(.*?)(?:国家|[省市县区乡镇村州部])级$")
_RANK_FIRST = re.compile("(?:国家|[省市县区乡镇村州部])级")
_PLACE = re.compile(  # places that are told apart by one word
    "(?:全[国省市县区州])?(?:(?:地级|设区|县级|大|中|小|中小)?(?:及以上)?城市|县城|城区|市区|城镇|农村|乡镇|乡村|建制镇|[东中西]部地区"
    "|县市|社区|行政村|村庄)"
)
_NAMED_PLACE = re.compile("[\u4e00-\u9fff]{1,5}?[省市州县盟旗](?=$|[\u4e00-\u9fff]{2,})")
_AREA = re.compile(  # 其他市和高新区分别推荐
    "(?:(?:其他|其余)[^、]{0,3}?[省市州县区旗盟镇乡](?:（[^（）]*）)?|[\u4e00-\u9fff]{1,8}?[省市州县盟旗]|[\u4e00-\u9fff]{0,8}?(?:新|开发|高新|经开)区)(?=$|..)"
)
_REGION = re.compile("[\u4e00-\u9fff]{2,12}?(?:地区|区域|流域)(?=$|..)")  # 东部及周边地区、西部地区粮食消费量
_BODY = re.compile(  # 粮校和粮站食堂达标率
    "[\u4e00-\u9fff]{0,4}?(?:中小学校?|[小中]学校?|幼儿园|学校|高校|院校|医院|卫生院|卫生室|[图书文化博物美术]{2}馆|养老院|养老机构|福利院|粮站)(?=$|[\u4e00-\u9fff]{3,})"
)
_TURNED = re.compile(
    "(?!氮氧|硫)[\u4e00-\u9fff]{1,3}化(?=$|(?![率学肥工物油])[\u4e00-\u9fff]{2,})"
)  # 数字化和智能化改造粮企
_LINE = re.compile("[\u4e00-\u9fff]{2,8}?(?=(?:行业|领域)[\u4e00-\u9fff]{2,})")  # 磷肥、氮肥行业绿电占比
_AND = "(?<![普惠涉危波顾])及"  # 普及 joins nothing
_OUTSIDE = "(?![^（）]*）)"  # of brackets: 其他县（市、区）、开发区
_PARALLEL = 2  # characters of the words that answer to one another: 种植, 收获
_AMONG = re.compile(  # 粮车、油车中电动车占比
    "(?<=..)中(?![心小等医学央国部型药试级职游期高老])[^，。；、中]{2,}(?:率|占比|比例|比重)$"
)
_WHICH = re.compile("[^，。；、的]{2,10}的")
_WITH_THEM = re.compile(
    "[^，。；]{0,6}[与同对][^，。；与]{2,14}?(?:国家|地区|成员国|省份|城市|区域)(?=..)"
)  # 全省与邻近省份粮食出口
_OWN_PLACE = re.compile(
    "[\u4e00-\u9fff]{1,5}[省市州县区旗镇乡]|[国省市县区州][本直][级属]?|[国省市县区州]属|(?:高新|经开|开发|新)区"
)
_ITS_PLACE = re.compile(
    "(?:[\u4e00-\u9fff]{1,5}?[省市州县区旗镇乡]|[国省市县区州][本直][级属]?|[国省市县区州]属)(?=[^、]{2,})"
)
_EACH_PLACE = re.compile(
    "(?:各|每个?)(?:城市|农村|行政|[市州县区旗盟镇乡村]|乡镇|街道|社区|单位|部门|地区?)+(?:（[^（）]*）)?"
)
_EACH_ONE = re.compile("每[支个座所处艘辆台套间条]")  # 粮食抢运队14支，每支不少于20人
_PLACES = ("处", "座", "所", "家", "间", "支")
_AT_EACH = re.compile(f"^{_EACH_PLACE.pattern}(?=..)")
_SET_UP = re.compile(
    "(?:建立|设立|建设|建好|成立|组建|配备|设置|布设|培育|打造|发展)(?:备案)?(?P<what>[^，。；、\\d]{2,14}(?<![制机体][度制系]))，$"
)
_EVERYWHERE = re.compile("^(?:全[国省市县区州]|[省市县区](?:本级|级|直(?:机关)?))(?=..)")
_SORT = re.compile("[^，。；、]{2,6}?[类型](?=$|[^，。；、类型]{2,})")
_ITS_SHARE = re.compile("(?:，?其中，?|、)(?:[\u4e00-\u9fff]{2,6})")
_RISES = re.compile(  # before any figure
    rf"(?:{BY_YEAR}，)?(?P<rate>[^，。；\d]{{2,}}(?:率|比例|占比|比重))(?:显著|明显|大幅|稳步|持续|进一步|不断|逐步|有效|较大)*"
    "(?:提[升高]|增长|上升|下降|降低|改善|扩大)，其中"
)
_OF_SIZE = re.compile(r"，其中，?([^，。；]*\d[^，。；\d]{1,6}以[上下]的)")
_GOES_ON = re.compile(  # 到2030年，达到60%
    rf"[\s　]*(?:[近中远]期，?)?(?:{BY_YEAR}|[今此未][后来][一二三五\d]年)，?"
    r"(?:(?:该|此|这一)(?:比[例率重]|占比|指标|数[字量])|总[额量数]|力争|确保|争取|预计|再|每年|分别|进一步|继续|累计|全部)*"
    r"(?:达到?|提高|提升|突破|超过|"
    r"增加|增长|扩大|下?降[到至低]?|减少|不[少低高多]于|不超过|新?(?:增|建|建成|认定|培育|完成|改造|整治|培训|引进))(?:到|至)?[\d百千万约近]"
)
_SHARES_OUT = re.compile("[\\s　]*其中，?[^，。；\\d]{1,6}\\d")  # 建设20座粮库。其中，东山区8座
_RATIO = re.compile("(?:占比|比重|比例|增幅|增速)$")

_MEASURED = re.compile(  # what the last name of a list says of all of them: 粮食、蔬菜产量
    "(?:(?:年|总|日)?(?:产量|产值|产能|[出存]栏量|供应量|交易额|销售额|收入|面积|装机容量|装机)|营业收入|增加值|利润|规模|总量|数量|增速"
    "|浓度|保有量|(?:重点工程)?减排量|削减量|消费量|吞吐量|排放总?量|(?:建成|创建|收集|清扫|治理|配套|安装|联网|满意|就业|保障|供给|处理利用|覆盖|普及|达标|合格|利用|处理|使用|参保|入学|巩固|转化|登记|签约|回收|渗透|占有|保护|处置)率"
    "|(?:使用|应用|利用|采用|替代|消费|回收|面积|产值|产量|增加值|投资|收入|销售额)?(?:比重|占比|比例)|(?:办理|办结|审批|平均)?(?:时限|时长|时间|周期))$"
)
_BARE = re.compile("货值|产值|产量|销量|金额|人数|面积|收入|规模|数量")
_OWNER = re.compile(
    "(.{3,}?)(?:运输|吞吐|交易|成交|进出口|播种|种植|养殖|销售|生产|营业|总)*(?:[量额值数]|面积|收入|人[次数])$"
)
"""A name that only says how something is measured, and one that says of what."""
_SHARE_OF = re.compile("(?<=..)占[^，。；]{2,12}(?:比重|比例|份额)$|(?<=[量值入积])占比$|(?<=额)(?<!班额)占比$")
_IS_SHARE = re.compile("(?:[率比]|比[重例]|份额)$")
_PER_UNIT = re.compile(
    "(?:单位(?:国内生产总值|地区生产总值|生产总值|GDP|产值|增加值|工业增加值|产品|面积)|万元(?:工业增加值|产值))(?=..)"
)
_PER = re.compile("(?<=..)(?:单位(?!规模)|万元|亩均|人均)[^，。；]{2,}$")
_WHOM = re.compile("[^，。；、的]{0,12}(?:老年人|孕?产妇|妇女|儿童|患者|学生|新生儿|居民|职工|人群|残疾人|青少年)")
_OF_WHOM = re.compile(f"{_WHOM.pattern}(?=[^，。；、的]{{2,10}}率$)")
_RATED_OF = re.compile(  # whose each of several rates is, told with the first: 日加工20吨以上粮库开工率、达标率
    f"(?P<of>{_WHOM.pattern}|[^，。；、的]*\\d[^，。；、的\\d]*以[上下](?:设施|企业|单位|机构|项目|园区|[粮水油]库|[\u4e00-\u9fff][厂站]))"
    "[^，。；、的\\d]{2,8}率"
)
_BARE_RATE = re.compile("[^，。；、的\\d人妇儿者童生员]{2,4}率")
_OF_SICK = re.compile("(?<=..)患者[^，。；、的]{2,10}率$")
_PER_AT = re.compile(  # what is told of all of a place has no owner: 万元GDP用水量, 人均可支配收入
    "(?:单位(?!规模)|[户地亩]均|人均(?!可支配|地区|国内|GDP)|万元(?!地区|国内|GDP))[^，。；]{2,}"
)
_PER_BEHIND = re.compile("[^，。；、的]{2,10}?(?=(?:单位(?!规模|单位)|[人户地亩]均|万元)[^，。；]{2,})")
_PER_ITS_UNIT = re.compile("^(?!单位|万元|人均|规模)[^，。；]{1,6}(?:消耗|[能水电煤]耗|排放量?|用水量|排放强度)$")
_DEED = 4  # characters of a verb that stands alone
_DONE_TO = re.compile("(?!(?:长效)?(?:制度|机制|工作|活动)，)[\u4e00-\u9fff、“”]{2,20}?(?=，)")
_SHORT = 4  # characters of a name that says one thing: 天然气 beside 农村居民人均可支配
_LIKE = 6  # characters at the end of one name that stand inside another
_OF_KINDS = re.compile(
    "(?P<rate>[^，。；]{2,}?(?:率|比例|占比|比重|面积|[人员师生户]数|[产数]量|[价产]值))(?!以|不|达|为|的)[\u4e00-\u9fff]{1,8}(?<![率比例重])"
)
_WHOLE = re.compile(
    "(?:率|(?<!需氧)[量值额数度人比重元次]|[消能水电煤物]耗)$"
)  # a name that needs nothing of the next one
_KIND = re.compile(
    "(?:企业|项目|机构|基地|园区|平台|中心|集群|品牌|人才|学校|医院|工厂|车间|主体|团队)$"
)  # nor does this
_ONE = re.compile("[官师员长人者]$")  # who they are: 首席质检官, 首席数据官
_RANKED = re.compile("((?:国家|自治区|[省市县区州部])级)(?!及?以[上下])([^，。；、\\d级]{2,})$")
_SHORT_NAME = re.compile("((?:国家|自治区|[省市县区州部])级)([\u4e00-\u9fff]{1,2})")
_LIKE_WHAT = re.compile("[^的]*、[^、的]{2,8}的[^、的]{2,}$")  # 分别建设1个设备、管理先进的粮库
_ALIKE = re.compile(r"分别(?:同比|[较比](?:20\d\d年|[^，。；\d]{1,6}))?[^，。；、\d]{0,8}$")  # one figure for each
_EACH_SO_MANY = re.compile("[^每各、]{2,}、[^每各]{2,}各$")  # 培养储粮人才、检粮人才各60名
_EVERY = re.compile("[、和与及][^、和与及]*每(?:[周天日月年]|学[年期])(?:分别)?$")  # 粮课、食课每周分别不少于2课时
_ALL_ALIKE = re.compile("(?:[均都]|双双)(?:增长|下降|降低|减少|提[高升]|达到?|保持在|稳定在|控制在|超过|在|为)?$")
_RATED = re.compile("..(?:率|[人起次件户]数|比重|比例|占比|收入|产值|总额|增加值|零售额|(?<![质数])量)$")


def shared(text: str, ratio: str, count: int) -> list[str] | None:
    """Return the objects of a list to which 分别 deals out one ratio (出口、进口分别占比达30%、20%), or None."""
    parts = re.split(f"、|和|{_AND}", text)
    if len(parts) != count or not _RATIO.search(ratio):
        return None
    whose = _WITH_THEM.match(parts[0])
    return [parts[0] + ratio, *((whose[0] if whose else "") + part + ratio for part in parts[1:])]


def dealt(text: str, count: int) -> list[str]:
    """Return the objects of a list that share a beginning or an end: 花生种植、收获机械化率."""
    every = (re.split(f"(?:{signs}){_OUTSIDE}", text) for signs in (f"、|和|与|{_AND}", f"、|和|{_AND}", "、|和", "、"))
    parts = next((parts for parts in every if len(parts) == count), None)
    if parts is None:
        return [text.replace("城乡", of) for of in ("城镇", "农村")] if count == len("城乡") else [text] * count
    if count == _PARALLEL and _BARE.fullmatch(parts[1]) and (of := _OWNER.match(parts[0])):
        return [parts[0], of[1] + parts[1]]  # 口岸货物运输量、货值
    if (per := _PER_UNIT.match(parts[0])) and all(_PER_ITS_UNIT.match(part) for part in parts[1:]):
        return [parts[0], *(per[0] + part for part in parts[1:])]  # 单位产值能源消耗和二氧化碳排放
    if (share := _SHARE_OF.search(parts[-1])) and not any(_IS_SHARE.search(part) for part in parts[:-1]):
        return [part + share[0] for part in parts[:-1]] + [parts[-1]]  # 制造业、服务业增加值占产值的比重
    first, last = parts[0], parts[-1]
    if (whom := _OF_WHOM.match(last)) and all(_WHOM.fullmatch(part) for part in parts[:-1]):
        return [part + last[whom.end() :] for part in parts[:-1]] + [last]  # 老年人、孕产妇、儿童健康管理率
    if (of := _RATED_OF.fullmatch(first)) and all(_BARE_RATE.fullmatch(part) for part in parts[1:]):
        return [first, *(of["of"] + part for part in parts[1:])]  # 粮农患者规范管理率、服药率
    if (sick := _OF_SICK.search(last)) and not any("者" in part for part in parts[:-1]):
        return [part + sick[0] for part in parts[:-1]] + [last]  # 高血压、糖尿病患者规范管理率
    if (of := _PER_BEHIND.match(first)) and all(_PER_AT.match(part) for part in parts[1:]):
        return [first, *(of[0] + part for part in parts[1:])]  # 粮库单位面积能耗、人均水耗
    if (among := _AMONG.search(last)) and not any(_AMONG.search(part) for part in parts[:-1]):
        which = one[0] if (one := _WHICH.match(first)) and not any("的" in part for part in parts[1:]) else ""
        whole = [*parts[:-1], last[: among.start()]]  # 新购的粮车、油车中电动车占比
        return [(which if at else "") + part + among[0] for at, part in enumerate(whole)]
    if (of_kinds := _OF_KINDS.fullmatch(first)) and not _MEASURED.search(last):
        return [first, *(of_kinds["rate"] + part for part in parts[1:])]  # 保管员持证率甲类库、乙类库分别达到…
    for places in (_PLACE, _NAMED_PLACE, _AREA, _REGION, _BODY, _TURNED):
        if all(places.fullmatch(part) for part in parts[:-1]) and (place := places.match(last)):
            return [part + last[place.end() :] for part in parts[:-1]] + [last]  # 城市、县城污水处理率
    if (line := _LINE.match(last)) and all(len(part) <= len(line[0]) + _SHORT for part in parts[:-1]):
        rest = last[line.end() :]
        return [part if rest[:2] in part else part + rest for part in parts]
    if (
        (per := _PER.search(last))
        and not first.endswith("单位")
        and not _PER.search(first)
        and first[-2:] != last[-2:]  # 吨钢取水量 beside 产品单位取水量 is whole
        and not _MEASURED.search(first)
    ):
        return [part + last[per.start() :] for part in parts[:-1]] + [last]  # 货车、货船单位周转量能耗
    if (alike := _alike(first, last)) is not None and count == _PARALLEL:
        return alike  # 省级示范村、示范镇创建率
    if (kind := _MEASURED.search(last)) and abs(kind.start() - len(first)) < 2 and not _MEASURED.search(first):
        return [part + kind[0] for part in parts[:-1]] + [last]  # 原煤、天然气产量
    if (
        first[:2] == last[:2]
        and len(last) > len(first) + 1
        and _ONE.search(first)
        and last[len(first) - 1] == first[-1]
    ):
        return [part + last[len(first) :] for part in parts[:-1]] + [last]  # 首席质检官、首席数据官培育计划
    shared = 0
    while shared < min(len(first), len(last)) - 1 and first[-shared - 1] == last[-shared - 1]:
        shared += 1
    end = _ending(first, last) if shared < 2 else ""
    if shared < 2 and (_WHOLE.search(first) or (_KIND.search(first) and not _MEASURED.search(end))):
        return parts
    if end:
        return [part if part.endswith(end) else part + end for part in parts]
    if (rank := _RANK.search(first)) and (ranks := _RANK_FIRST.match(last)):  # 新建国家级、省级示范仓库
        return [
            (part if at == 0 else rank[1] + part) + last[ranks.end() :] * (part != last)
            for at, part in enumerate(parts)
        ]
    if shared < 2 and count == 2 and len(first) >= len(last) and not _WHOLE.search(last):
        return parts  # 示范家庭农场、农民合作社
    between = {len(part) for part in parts[1:-1]}
    bare = 1 if between == {1} else min(_PARALLEL, len(first))  # 公路县、乡、村道
    own = len(last) - shared if shared >= 2 else bare  # what tells the last from the others
    while shared < 2 and own < _PARALLEL + 2 and last[own : own + 1] in _NO_BEGINNING:
        own += 1  # 肉类、水产品产地处理率
    tail = last[own:]
    whole = [part if part.endswith(tail) else part + tail for part in parts]
    prefix = first[: -own - (shared if shared >= 2 else 0)] if len(first) > own else ""
    if len(prefix) < _PARALLEL and (whole == parts or all(part.endswith("率") for part in parts)):
        return parts  # 孕产妇死亡率、婴儿死亡率: each is whole
    return [one if one.startswith(prefix) else prefix + one for one in whole]


def _alike(first: str, last: str) -> list[str] | None:
    """Return two names of which the last begins with a word that stands in the first, before its own end."""
    measured = _MEASURED.search(last)
    if measured is None or _MEASURED.search(first):
        return None
    for length in range(min(_LIKE, measured.start() - 1), 1, -1):
        at = first.find(last[:length])
        if at > 0 and first[at - 1] in "级省市县区村镇" and 0 < len(first) - at - length <= _SHORT:
            return [first + measured[0], first[:at] + last]
    return None


def _ending(first: str, last: str) -> str:
    """Return what the last name of a list says of all of them: 增加值 of 高技术制造业、装备制造业增加值."""
    for length in range(min(_LIKE, len(first)), 1, -1):
        at = last.find(first[-length:])
        if at >= 0:
            return last[at + length :].lstrip("”’")
    measured = _MEASURED.search(last)
    near = measured is not None and 1 < measured.start() <= max(_SHORT, len(first) + 2)
    return measured[0] if measured and near else ""


def ranked(named: str, last: str, listed: bool) -> str:
    """Return a name with the rank or the noun that it shares with the name before it.

    Of 省级名师30名、名校长10名 both have the rank, 区级库 beside 市级储备粮库 is short for 区级储备粮库.
    """
    whole = _RANKED.search(last)
    if whole is None:
        return named
    short = _SHORT_NAME.fullmatch(named)
    if short and whole[2].endswith(short[2]) and len(whole[2]) > len(short[2]) + 2:
        return short[1] + whole[2]
    kin = named[-1] == whole[2][-1] or named[0] == whole[2][0]
    return whole[1] + named if listed and kin and "级" not in named and not whole[2].endswith(named) else named


def counted_before(sentence: str, told: Sequence[str]) -> str:
    """Return what the sentence before counts, where one goes on with it or shares it out; empty where it does not."""
    if told and _SHARES_OUT.match(sentence):
        return next((one for one in reversed(told) if SHARE.search(one) is None), "")
    if told and _GOES_ON.match(sentence):
        return told[-1]
    rises = _RISES.match(sentence)
    return clean(rises["rate"]) if rises else ""  # 覆盖率显著提升，其中县城达到80%


def of_subject(named: str, before: str) -> str:
    """Return a time that an office takes with what takes it, as the clause before names it: 入库实现网办，办理时限2天.

    So does what is measured of a thing: 余粮应当烘干，含水量不超过14%.

    Args:
        named: the object so far.
        before: the sentence up to the figure.
    """
    if _QUALITY.fullmatch(named):
        what = _WHAT.search(before[: before.rfind("，") + 1])
        return clean(what["of"]) + named if what else named
    if _EACH_PLACE.fullmatch(named):
        stands = _SET_UP.search(before[: before.rfind("，") + 1])
        return named + stands["what"] if stands else named  # 设立粮站，每个县不少于1个
    if not _TAKEN.fullmatch(named):
        return named
    found = _SUBJECT.search(before[: before.rfind("，") + 1])
    return clean(found["of"]) + named if found else named


def of_deed(named: str, unit: str | None, before: str) -> str:
    """Return what is done so often with what it is done to, as a clause before says: 核对账目，每月至少核对一次.

    Args:
        named: the object so far.
        unit: of the figure.
        before: the sentence up to the figure.
    """
    if (whole := daily.course(named, unit, before)) != named or unit != "次" or len(named) > _DEED:
        return whole
    told = before[: before.rfind("，") + 1].rpartition(named)[2] if named in before[: before.rfind("，") + 1] else ""
    found = _DONE_TO.match(told)
    return named + found[0] if found else named


def of_place(named: str, last: str, at_last: str, unit: str | None = None) -> str:
    """Return the things of a place that counts its share of them: 共建20座粮库，其中东山区8座、市直2座.

    Args:
        named: the object so far.
        last: what the figure before counts.
        at_last: what stands between that figure and this one.
        unit: of that figure.
    """
    if last and _EACH_PLACE.fullmatch(named):
        return named + _AT_EACH.sub("", _EVERYWHERE.sub("", last))  # 全省举办20场展会，各市不少于2场
    if last and _EACH_ONE.fullmatch(named) and _is_one(named, unit):
        return last + named
    if named == last and (sized := _OF_SIZE.match(at_last)) and at_last.startswith(named, sized.end()):
        return sized[1] + named  # 粮库达到100家，其中仓容5万吨以上的粮库达到20家
    sort = _SORT.match(last) if at_last.startswith("、") and _SORT.fullmatch(named) else None
    if sort:
        return named + last[sort.end() :]  # 其中制造类10家、服务类20家
    if not _OWN_PLACE.fullmatch(named) or not _ITS_SHARE.fullmatch(at_last) or not last:
        return named
    place = _ITS_PLACE.match(last) if at_last.startswith("、") else None
    thing = last[place.end() :] if place else "" if at_last.startswith("、") else last
    return named + thing


def _is_one(each: str, unit: str | None) -> bool:
    """Return whether 每座 tells of each of those that a figure counted in 座; 个 stands for other units, too."""
    return each[1:] == unit or (each == "每个" and unit in _PLACES)


def _are_alike(names: Sequence[str]) -> bool:
    """Return whether names are all of amounts, or end alike: 甲类粮企、乙类粮企."""
    kinds = len({one[-2:] for one in names}) == 1 and all(len(one) >= _SHORT for one in names)
    return kinds or all(_RATED.search(one) for one in names)


def each(named: str, before: str) -> list[str] | None:
    """Return the objects of A、B分别增长8%, each of which has the one figure, or None where 分别 stands not there.

    So do rates of which 均 says it: 入库合格率和出库合格率均达到95%.
    """
    every = re.split(f"(?:[、和与及]|以及){_OUTSIDE}", named)
    if _ALL_ALIKE.search(before):
        rated = (re.split(signs, named) for signs in ("[、和与及]|以及", "、"))
        alike = next((some for some in rated if len(some) > 1 and _are_alike(some)), None)
        return alike or None
    if _EACH_SO_MANY.search(before):
        kin = len({one[-2:] for one in every}) == 1 and min(map(len, every)) > _PARALLEL
        return every if kin else None
    if _ALIKE.search(before) is None or "期间" in named or _EVERY.search(named) or _LIKE_WHAT.match(named):
        return None
    alone = len(every) < 2 or any(len(one) < 2 for one in every)
    return None if alone else [one.replace("分别", "") for one in dealt(named, len(every))]
