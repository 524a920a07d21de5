"""Figures in running text: a number with its comparator and unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.ranks import ranks
from desktop.core.parsing.structure.worded import SUM, worded

_SYMBOLS = (  # of the units that are written in letters: 35μg/m3, 60dB, 450cm³/h
    "(?:[kMGTmμµunpfch]?(?:Pa|Hz|Wh|W|V|J|N|m|g|L|s|bar|mol)|[kmμn]A|[mpnk]T|dB(?:[（(]A[)）])?|pp[mb]|h|min|rpm|[kMG]?VA|(?:k?g|t)ce)[23²³]?"
    "(?:[/／](?:(?:[kmμcn]?[mgLsW]|h|d|a|min|t)[23²³]?|[万亿]?元|人|台|辆))?(?![A-Za-z0-9²³])"
)
_COUNTERS = (
    "[个项家户处条座所台套间件辆艘架栋幢组头只羽匹峰株棵丛尾盏杆口孔眼块片名人幅首部册场批期门群箱袋瓶款段村粒篇"
    "卷张份页]"
)
_UNITS = (
    "画幅|"
    f"{_COUNTERS}[（(](?:{_COUNTERS}|次)[)）]次?|个?治疗量|DDDs?|[人车班架户家场件吨剂台例辆课套座床艘船批轮列站期项校村店企院园]次(?!性|要|级|高级|生[灾水林盐]|中心)|"
    "吨(?:油当量|标准油|二氧化碳当量)|立方米油气?当量|[兆吉]瓦时|千卡|千焦|大卡|标准机架|机架|[厘毫]米(?=以内|[，。；、）]|$)|工日|伏安|[餐客]位|人份|"
    "剂(?![量型])|峰(?![值会谷])|丛|杆(?!菌)|桶|匹(?!配)|顶(?=以上|左右|帐篷|[，。；、）]|$)|[卡核桩尊管叶](?=以上|左右|[，。；、）]|$)|"
    "[太吉兆]比特(?:[/／]|每)秒[（(][TGM]bps[)）]|[太吉兆]比特(?:[/／]|每)秒|立方米[/／]秒|立方米每秒|m³/[sh秒]|m³|卡时|角[秒分]|群(?=以上|左右|[，。；、）]|$)|个百分点|百分点|个单位(?<=\\.\\d个单位)(?![\u4e00-\u9fff])|个基点|基点|个等级|个次|人次|人天|辆次|台套|台件|件套|分贝|皮长公里|芯公里|[吨人车]公里|标台|平方公里|平方千米|平方米|立方米|立方(?=以上|左右|以内|[，。；、）]|$)|节(?=[^，。；、\\d]{0,12}课|以上|左右|[，。；）]|$)|公里|千米|千瓦时|千瓦|兆瓦|"
    "[千公]?克标准煤|吨标准?煤|毫升|标准煤|吨|公顷|亩次|亩|微克|毫克|毫秒|ms|米|元(?:人民币)?|美元|人民币|个工作日|工作日|个自然日|自然日|个月|个?小时|分钟|天|日|周|个?学分|个?学时|个?课时|个学期|堂(?![食前])|具(?![有备体])|个|项|家|条|处|座|所|名|人年(?!度|底|均|内|初|末)|人(?![口制])|户|套|间|"
    "方(?![\u4e00-\u9fff])|方(?=以上|左右)|场|次|件|批|只|头|辆|台|架|群|艘|株|种|类(?!创新药|新药|改良型|生物制品|医疗器械|器械|诊断试剂|传染病)|门|部|篇|本|例|片|期|届|轮(?=以上|左右|[，。；、）]|$|[^，。；、\\d]{0,16}(?:培训|轮训|检查|排查|监测|督[察导查]|评估|审计|检测|巡[察查]|演练))|等(?<=\\.\\d等)(?=以上|[，。；、]|$)|等(?<=\\.\\d\\d等)(?=以上|[，。；、]|$)|回(?=以上|[，。；、]|$|(?:[^，。；、\\d]{0,6}(?:线路?|通道|输电)))|秒(?=以内|以下|以上|之?内|左右|[，。；、）]|$)|组|支(?![持撑付援])|对(?![在于接照标口])|级|倍|岁|位|村|镇|县|市(?!民)|区|栋|幢|棵|尾|羽|孔|口|眼|盏|把(?=以上|左右|[，。；、）]|$)|块|张|份|"
    "宗|起|款|笔|㎡|m2|m²|m3|平米|单(?![位元])|册|幅|首|集|枚|颗|枝|束|节次|发(?=[商运火卫]|以上|左右|[，。；、]|$)|根|担|公斤|千克|斤|克|(?:标准|自然)箱|标箱|吉瓦|太瓦时|兆(?:比特|字节)?(?![瓦伏赫焦位帕])|℃|°C|摄氏度|蒸吨|空方|标煤|吨标煤|m³|兆伏安|千伏安|千伏|班|列|学位|车位|泊位|升|年一遇|年|度|床|字|行政村|字节|TB|PB|[kMGT]Wh|[EPT][Ff][Ll][Oo][Pp][Ss]|MW|GW|kW|km|TEU|G(?<=\\d\\dG)(?=[，。；、]|以上|$)|M(?<=\\d\\dM)(?=[，。；、]|以上|$)|Tbps|Gbps|Mbps|EB|P(?![A-Za-z])|路(?=以上|左右|[，。；、）]|$)|枪(?=以上|左右|[，。；、）]|$)|分(?=以上|和\\d|左右|[，。；、）]|$)|重量箱|箱|穴|窝|盆|袋|瓶|卷|扇|道(?=以上|左右|[，。；、）]|$)|页(?=以上|左右|[，。；、）]|$)|型(?=以上|左右|[，。；、）]|$)|万(?!亿)"
)
_SCALE = r"(?:[百千万亿]{1,3})"
NUMBER = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"  # 1,200, 1 200
)
_BEFORE = re.compile(
    r"(?P<ge>不[得应宜]?少于|不[得应宜]?低于|不[得应宜]?小于|不[得应宜]?短于|至少|最少|[≥≧]|＞=|>=|大于等于|大于或等于|达到或超过|下限为)|(?P<gt>超过|(?<=[企业数量额值模户收入])过|突破|大于|高于|多于|(?<![赶反])(?:(?<!商)|(?<=[电客外招粮微厂经供]商))超|＞|>|逾)"
    r"|(?P<le>不[得应宜]?超过|不[得应宜]?高于|不[得应宜]?大于|不[得应宜]?多于|不超|不[得应能可]?突破|至多|最多|[≤≦]|<=|小于等于|小于或等于)|(?P<lt>低于|小于|少于|＜|<)|(?P<about>(?<![签合预节条集履违公解])约|近|大约|约为|接近)"
)
_BEFORE_AT_END = re.compile(rf"(?:{_BEFORE.pattern})(?:为|到|至|各)?\s*$")
_AFTER = re.compile(
    r" ?(?:(?P<ge>(?:[（(]含[^（()）]{0,6}[)）])?(?:及|或)?以上|及其以上|\+(?![A-Za-z（(]|[\u4e00-\u9fff]{1,12}[×*xX]))"
    r"|(?P<le>(?:[（(]含[^（()）]{0,6}[)）])?(?:及|或|(?:国际)?(?:警戒|预警|控制)线|红线|的?水平)?(?:以内|以下)|之内"
    r"|内(?=[，。；、）)]|$|完成|抢通|复[通电]|修复|办理(?=[^，。；、\d]{2,20}(?:手续|许可|审批|登记|备案|业务))|办结|办好|办成|应退尽退|应享尽享|审结|到达|抵达|送达|赶到|到场|到岗|到位|发布|处置|清理|清运|清除|响应|出具|覆盖到|出车|出警|出动))|(?P<about>左右|上下))"
)
_PER = (  # 次/半年, 份/百万人口, 元/人·年
    rf"[/／](?:10万人?|[百千万亿]{{1,2}}(?:平方(?:公里|米)|公里|人口?|[元户亩])|季度?|半年|学[期年]|月|{_UNITS}|年|日|天|人|[dh](?![a-z]))"
    "(?:[·•/／](?:[年月日天周次户]|季度))?"
)
FIGURE = re.compile(
    rf"(?<![\d.a-z第〔－×±])(?<![^瓦W]/)(?<!(?<![A-Z])[A-Z])(?P<number>(?:{NUMBER}))(?P<high>\s*(?:[—–~～－-]|至)\s*(?:{NUMBER}))?(?P<more>余|多|\+(?=[个家项座条处所名]))?\s*"
    rf"(?P<unit>%|％|‰|/10万人?|{_SYMBOLS}|{_SCALE}?[余多]?\s*(?:{_UNITS})(?:{_PER})?(?![一-龥]*?届)|{_SCALE}[/／](?:毫升|[升克])|{_SCALE})?"
)
SYMBOL = re.compile(_SYMBOLS)
_WORDED = re.compile(_UNITS)
_REACHED = re.compile("(?:[达超为至到在]|[大小高低多少]于|突破|超过|[≥≤≧≦＞＜<>=])$")  # 噪声达到60dB, but not 220V电源
_ADDED = re.compile("(?:新[增建]|增加|扩大|治理|修复|完成)[^，。；\\d]{1,8}$")  # 新增粮田5km2, but not 新建110kV变电站
_CLAUSE_ENDS = re.compile("[，。；、）]|$")
_BITS = re.compile("[TGM]bps")
_SQUARE = re.compile(r"×\d[\d.]*(?:公里|千米|米)|±\d[\d.]*(?:%|％)")  # 分辨率小于1公里×1公里, 保有量2万头±3%
_INDEX = re.compile(
    "(?:指数|得分|分值)(?:[（(][A-Za-z]+[)）])?(?:总体)?(?:水平)?(?:达到?|为|超过|提[高升]到|[控保稳][制持定]在|不低于|不高于)$"
)  # has no unit
_RATIO = re.compile("[比率](?:不(?:[得应宜])?(?:大于|高于|超过|小于|低于)|[大小]于)$")
_NO_MORE = re.compile("(?:[数量率]|事故|案件|事件)(?:力争|保持|控制|稳定)*(?:为|[在到至])$")  # 火情数为0
_NEAR_INDEX = 14
_CLOCK = re.compile(r"\d[时点分]$")  # 不得晚于20时30分
_DONE_IN = re.compile("内(?:办结|办好|办成|完成|审结|答复|出证|响应)")
_EDITION = re.compile("(?:工程|计划|行动|版本?|系统|平台|政策|模式|方案|时代|中心|体系|[a-zA-Z])$")
_ONE_TO = re.compile(  # 收入比缩小到2.3∶1, 师生比不低于1:20
    "(?:(?<=比)|(?<=比(?:例|值))(?=[达不提降控保稳调优])|(?<=差距)|(?<=差异))(?:达到?|为|(?:缩小|降低?|提高|保持|稳定|控制|调整|优化)?[到至在]|(?:调整|优化)为|不[得应]?(?:低于|高于|超过|小于|大于))*"
    r"(?P<ratio>\d+(?:\.\d+)?(?:[:：∶]\d+(?:\.\d+)?){1,2})(?![\d:：∶])"
)
_HELD = re.compile(
    "(?<!连续)(?<!成功)(?<!已)(?:举办|承办|召开|组织|开展|申办|举行|办好)(?:[^，。；、：\\d第]{0,10}|[^，。；、：\\d第]{2,16}?(?:赛|会|节|展|季|周|论坛|活动))"
    "(?:至少|不少于)?$|(?<!连续)(?<!成功)(?<!已)(?:举办|承办|办好)[^，。；]{2,12}(?:[大竞比]赛|展览?会?|节|论坛|活动|年会)$"
)
_MEETING = re.compile(r"第?(?:\d+|[一二三四五六七八九十]+)次")  # 召开12届5次全会: which one
_SUMS = {"万": (1, "万元"), "亿": (1, "亿元"), "万亿": (1, "万亿元"), "百万": (100, "万元"), "千万": (1000, "万元")}
_OF_MONEY = re.compile(
    "(?:产值|税收|营收|营业收入|资金|基金|贷款|融资|投资|交易额|销售额|成交额|增加值)(?:总?额|规模)?"
    "(?:累计|年均|力争|确保)*(?:不[得应]?(?:低于|少于)|[达超][到过]?|突破|提高到|增[至长加]到?)?约?$"
)
_NEAR_SUM = 16
_MAP_SCALE = re.compile(r"(?<![\d.:：∶])1[:：∶](?:\d+(?:\.\d+)?[千万]|\d{3,})(?=[\u4e00-\u9fff])")  # 1∶5万粮田测绘
_LISTED = re.compile(r"分别[^，。；、\d]{0,8}(?P<bare>(?:\d+(?:\.\d+)?[、和与及])+)(?=\d)")
_BOUNDS = ("以上", "以下", "以内")
_LISTS = re.compile("、[^，。；：\\d]{2,20}")
_NUMERAL = re.compile("[\\d一二两三四五六七八九十百千万亿番半]")
_BREAKS = re.compile("(?:^|[，,；;。：:、]|力争|每年|年内)$")  # with 突破 a clause begins
_PEOPLE = re.compile("[\u4e00-\u9fff]{1,6}人口(?![数密规])")
_NAMED = re.compile("(?!以上|以下|以内|左右|大关)[\u4e00-\u9fff]{2}")  # what is counted
_SUM_OF = re.compile(SUM)
_SOLVED = re.compile("[^，。；、\\d]{0,10}(?:技术|难题|瓶颈|工艺)(?![\u4e00-\u9fff])")  # 在仓储领域突破10项关键技术
TIMES = ("个工作日", "工作日", "个自然日", "自然日", "天", "日", "小时", "个小时", "分钟", "个月")
PEOPLE = re.compile("[百千万]*(?:人次?|名|户)(?:[（(][人次户][)）])?")
_MANY = 1000  # hours or days
NEAR = 200  # characters around a figure in which its object stands
_TO = re.compile("(?:[（(]不?含[）)])?[至到—\\-～~－–─]")  # 2%（含）至8%
_SPANS = ("年", "周", "日")  # of time, where something is to take no longer


class Figure(msgspec.Struct, frozen=True):
    """A figure: from ``start`` to ``end`` of its text with what compares it; ``begin`` is where the number begins."""

    start: int
    end: int
    begin: int
    comparator: Comparator
    value: int | float | str
    unit: str | None


def is_span(figure: Figure) -> bool:
    """Return whether a figure tells how long something takes; thousands of hours are an amount: 有声书8000小时."""
    return figure.unit in TIMES and (isinstance(figure.value, str) or figure.value < _MANY)


_BY_NAME = {
    "ge": Comparator.AT_LEAST,
    "gt": Comparator.MORE,
    "le": Comparator.AT_MOST,
    "lt": Comparator.LESS,
    "about": Comparator.ABOUT,
}
_WIDE = str.maketrans(",;:", "，；：")
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2009\u202f", " "))  # &nbsp; and its kin, on web pages
_FULL = str.maketrans("０１２３４５６７８９％", "0123456789%")
_PLAIN_SIGN = {"．": ".", "，": ","}  # 85．5%, 1，000万元; a dash is one of a range
_FULL_SIGN = re.compile(
    r"(?<=[\d年])[－−](?=\d)|(?<=\d)．(?=\d)|(?<!\d{4})(?<=\d)，(?=\d{3}(?:，\d{3})*(?:\.\d+)?(?!\d)[万亿元吨亩人户家个座])"
)
_POINT_AT_END = re.compile("(?<=[\u4e00-\u9fff])[.．](?=\\s*$)")  # 培训20场次.
_IS_FULL = re.compile(r"[０-９％－−]|\d[．，]\d")
_ANGLES = re.compile("<((?:不?含|包括|除)[^<>。；]{1,30})>")  # 各县<含市直各区>粮食局
_ROUND = re.compile("\\([^()。\u4e00-\u9fff]*+[\u4e00-\u9fff][^()。]*+\\)")  # 修缮126户(其中甲级80户)
_SPACED = re.compile(
    "(?<=[\u4e00-\u9fff，。；：、（）“”])[ \u00a0](?=[\\d≥≤≧≦＞＜])"
    "|(?<=[\\d%％])[ \u00a0](?=[\u4e00-\u9fff，。；：、（）“”％%])"
)
_STRAIGHT = re.compile('"([^"。；]{1,60})"')
_NARROW = re.compile(r"(?<!\d)[,;:]|[,;:](?!\d)")


def wide(text: str) -> str:
    """Return a text with Chinese signs between its clauses, figures in ordinary digits, and plain blanks.

    Each sign keeps its place.
    """
    text = _POINT_AT_END.sub("。", text.translate(_BLANKS))
    if _IS_FULL.search(text):
        text = _FULL_SIGN.sub(lambda sign: _PLAIN_SIGN.get(sign[0], "-"), text.translate(_FULL))
    if "(" in text:
        text = _ROUND.sub(lambda aside: f"（{aside[0][1:-1]}）", text)
    if "<" in text:
        text = _ANGLES.sub(r"（\1）", text)
    if not ("," in text or ";" in text or ":" in text):
        return text
    return _NARROW.sub(lambda sign: sign[0].translate(_WIDE), text)


def paired(text: str) -> str:
    """Return a text with straight quotes as the two halves of a pair, each in its place."""
    return _STRAIGHT.sub(r"“\1”", text) if '"' in text else text


def unspaced(text: str) -> tuple[str, Sequence[int]]:
    """Return a text without the blanks that pages set around figures (到 2027 年), and where each sign stood."""
    if _SPACED.search(text) is None:
        return text, range(len(text) + 1)
    blanks = {match.start() for match in _SPACED.finditer(text)}
    places = [at for at in range(len(text) + 1) if at not in blanks]
    return "".join(text[at] for at in places[:-1]), places


def figures(text: str, goal: bool = False) -> list[Figure]:
    """Return the figures of a text in order, dates and ordinals left out; one that sets a ``goal`` keeps ranks too."""
    if _NUMERAL.search(text) is None:
        return []
    found = []
    scales = [scale.span() for scale in _MAP_SCALE.finditer(text)]
    found += [
        Figure(one.start, one.end, one.begin, Comparator.AT_MOST, one.value, one.unit) for one in ranks(text, goal)
    ]
    within = {one.begin for one in found}
    for match in FIGURE.finditer(text):
        if match.start() in within or any(begin <= match.start() < end for begin, end in scales):
            continue
        unit = (match["unit"] or "").replace("％", "%").replace("／", "/").replace("元人民币", "元")
        unit = bits[0] if "比特" in unit and (bits := _BITS.search(unit)) else unit  # 20太比特/秒（Tbps）
        more = match["more"] or re.search("[余多]", unit)  # 30余万户, 30万余户
        unit = re.sub(r"[\s余多]", "", unit) or None
        if _is_date(text, match, unit):
            continue
        if _is_of_name(text, match, unit):
            continue
        worth = _value(match["number"], match["high"])
        if unit in _SUMS and _OF_MONEY.search(text[max(0, match.start() - _NEAR_SUM) : match.start()]):
            times, unit = _SUMS[unit]  # 产值达到1.5亿, 资金达到1千万
            worth = worth * times if not isinstance(worth, str) else worth
        if unit in ("万", "亿") and _PEOPLE.match(text, match.end()):
            unit += "人"  # 8万贫困人口
        side = _SQUARE.match(text, match.end())
        one = _figure(text, match.start(), side.end() if side else match.end(), worth, unit)
        found.append(msgspec.structs.replace(one, comparator=Comparator.AT_LEAST) if more else one)
    for word in worded(text, [(one.start, one.end) for one in found]):
        one = _figure(text, word.begin, word.end, word.value, word.unit)
        found.append(msgspec.structs.replace(one, comparator=Comparator.AT_LEAST) if word.more else one)
    for match in _ONE_TO.finditer(text):
        found.append(_figure(text, *match.span("ratio"), match["ratio"], None))
    bare = {one.begin: one for one in _bare(text, found)}
    every = [*(one for one in found if one.begin not in bare), *bare.values()]
    return _compared(text, _within(text, _ranges(text, sorted(every, key=lambda figure: figure.begin))))


def _compared(text: str, found: list[Figure]) -> list[Figure]:
    """Return the figures with what compares all of a list, before or behind it: 不低于40%和45%, 降至7克、5克以下."""
    made: list[Figure] = []
    led = False  # what compares the one before stands before it, or before what it is listed with
    for figure in found:
        led = led and _are_listed(text, made[-1], figure) and figure.comparator is Comparator.EQUAL
        made.append(msgspec.structs.replace(figure, comparator=made[-1].comparator) if led else figure)
        led = led or (figure.start < figure.begin and text[figure.start] != "前")
    return _bounded(text, made)


def _bounded(text: str, found: list[Figure]) -> list[Figure]:
    """Return the figures with the bound that stands behind the last one of a list alone: 7克、5克以下."""
    made: list[Figure] = []
    bounds = False  # that of the figure behind holds for the whole list
    for figure in reversed(found):
        bound = text.endswith(_BOUNDS, figure.begin, figure.end)
        listed = bool(made) and _are_listed(text, figure, made[-1])
        alone = listed and bounds and not bound and figure.comparator is Comparator.EQUAL
        bounds = alone or (bound and not listed)
        made.append(msgspec.structs.replace(figure, comparator=made[-1].comparator) if alone else figure)
    return made[::-1]


def _are_listed(text: str, one: Figure, two: Figure) -> bool:
    """Return whether two figures of one unit are joined with nothing else between them."""
    return one.unit == two.unit and text[one.end : two.start] in ("、", "和", "与", "及")


def _within(text: str, found: list[Figure]) -> list[Figure]:
    """Return the figures with what the last of a list of times says of each: 单库10天、双库15天内办结."""
    made: list[Figure] = []
    for figure in reversed(found):
        two = made[-1] if made else None
        listed = two and figure.unit in TIMES and two.unit == figure.unit and two.comparator is Comparator.AT_MOST
        if two and listed and figure.comparator is Comparator.EQUAL and _LISTS.fullmatch(text, figure.end, two.start):
            figure = msgspec.structs.replace(figure, comparator=Comparator.AT_MOST)
        made.append(figure)
    return made[::-1]


def _bare(text: str, found: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures of a list whose last one alone names its unit: 分别控制在30和50微克以内."""
    units = {figure.begin: figure.unit for figure in found}
    for listed in _LISTED.finditer(text):
        if (unit := units.get(listed.end())) is not None:
            for one in re.finditer(r"\d+(?:\.\d+)?", listed["bare"]):
                at, end = (listed.start("bare") + place for place in one.span())
                yield Figure(at, end, at, Comparator.EQUAL, _value(one[0], None), unit)


def _ranges(text: str, found: list[Figure]) -> list[Figure]:
    """Return the figures with 6个月至12个月, and 3人或5人, as one."""
    made: list[Figure] = []
    for figure in found:
        last = made[-1] if made else None
        if last and last.unit == figure.unit and text[last.end : figure.start] in ("即", "，即"):
            continue  # 三成即30%
        if last and _is_either(last, figure, text[last.end : figure.start]):
            made[-1] = msgspec.structs.replace(last, end=figure.end, value=f"{last.value}或{figure.value}")
        elif last and _same_unit(last.unit, figure.unit) and _TO.fullmatch(text, last.end, figure.begin):
            both = f"{last.value}-{figure.value}"
            made[-1] = msgspec.structs.replace(
                last, end=figure.end, value=both, unit=figure.unit, comparator=figure.comparator
            )
        else:
            made.append(figure)
    return made


def _is_either(one: Figure, two: Figure, between: str) -> bool:
    """Return whether two figures say of one thing that it is as many or as many: 3人或5人."""
    counts = isinstance(one.value, int) and isinstance(two.value, int) and one.value < two.value
    exact = one.comparator is two.comparator is Comparator.EQUAL
    return between in ("或", "或者") and counts and exact and one.unit == two.unit and one.unit is not None


def _same_unit(one: str | None, two: str | None) -> bool:
    """Return whether two figures count in one unit: 1个至5个工作日, 2万—3万户 name the second one whole."""
    if one == two or not one or not two:
        return one == two
    return (one == "个" or re.fullmatch("[百千万亿]+", one) is not None) and two.startswith(one)


def _figure(text: str, begin: int, end: int, worth: int | float | str, unit: str | None) -> Figure:
    before, after = _BEFORE_AT_END.search(text[max(0, begin - 8) : begin]), _AFTER.match(text[end:])
    start = begin - (len(before[0]) if before else 0)
    comparator = Comparator.EQUAL
    if before:
        comparator = _BY_NAME[before.lastgroup or "about"]
        named = _BREAKS.search(text[max(0, start - 4) : start]) and _NAMED.match(
            text, end + (after.end() if after else 0)
        )
        counted = not (unit or "").endswith("元") and (named or _SOLVED.match(text, end))
        if before[0].startswith("突破") and counted:
            comparator, start = Comparator.EQUAL, begin  # 突破10项关键技术 is what is done, not more than that
        elif before[0].startswith("突破") and (unit or "").endswith("元") and _SUM_OF.match(text, end):
            start = begin  # 率先突破5亿元产值
    if after:
        end += after.end()
        if not before or after.lastgroup != "about" or start == begin:
            comparator = _BY_NAME[after.lastgroup or "about"]
    elif not before and re.search(r"控制(?:在|到)?$", text[max(0, begin - 4) : begin]):
        at_most = "以内" in text[end : end + 4] or not isinstance(worth, str)  # 温度控制在15—18℃: between both
        comparator = Comparator.AT_MOST if at_most else comparator
    return Figure(start, end, begin, comparator, worth, unit)


def _value(low: str, high: str | None) -> int | float | str:
    if high:
        return re.sub(r"\s", "", low + high).replace("至", "-")
    number = float(re.sub(r"[,\s]", "", low))
    return int(number) if number.is_integer() and "." not in low else number


def _is_of_name(text: str, match: re.Match[str], unit: str | None) -> bool:
    """Return whether a number with a unit in letters only tells of what kind something is: 220V电源, 7nm芯片."""
    if unit is None or not SYMBOL.fullmatch(unit) or _WORDED.fullmatch(unit):
        return False
    before = text[: match.start()][-_NEAR_INDEX:]
    added = _ADDED.search(before) is not None and _CLAUSE_ENDS.match(text, match.end()) is not None
    return not (added or _REACHED.search(before) or _AFTER.match(text, match.end()))


def _is_date(text: str, match: re.Match[str], unit: str | None) -> bool:
    """Return whether a number is part of a date, an ordinal, a code or a name."""
    before, after = text[max(0, match.start() - 3) : match.start()], text[match.end() : match.end() + 3]
    if unit is None and _INDEX.search(text[: match.start()][-_NEAR_INDEX:]):
        return False
    if unit is None and _EDITION.search(text[: match.start()][-_NEAR_INDEX:]) and match["number"].endswith(".0"):
        return True  # 粮库提升工程2.0
    if unit is None:
        return (
            True
            if not re.search(r"[\u4e00-\u9fff≥≤≧≦＞＜]$", before)
            else not re.match(r"(?:以上|以下|以内|左右|[，。；、（）]|$)", after)
            or (
                "." not in match["number"]
                and not (_NO_MORE if match["number"] == "0" else _RATIO).search(text[: match.start()][-_NEAR_INDEX:])
            )
        )
    if unit in ("分", "秒") and _CLOCK.search(before):
        return True
    dated = re.fullmatch("(?:19|20)\\d\\d", match["number"])
    if (
        unit in _SPANS
        and not dated
        and re.search(
            r"(?:年限|寿命)[^，。；]{0,10}$|(?:缩[短减]|压缩|压减|控制|不超过|限制)(?:至|到|在|为)?$|[降减][至到为]$",
            text[: match.start()][-12:],
        )
    ):
        return False
    if unit == "日" and before[-1:] != "月" and _DONE_IN.match(text, match.end()):
        return False  # 1日内办结
    if unit == "届" and not _MEETING.match(after) and _HELD.search(text[: match.start()][-_NEAR_SUM:]):
        return False  # 举办1届粮食展
    if unit == "期" and re.search(
        "(?:不少于|至少|不低于|完成|举办|开展|组织)$|(?:[班坛座刊报训龙堂]|活动|展览)(?:超过?|不少于)?$|每(?:季度?|学期|[月周年])$",
        text[: match.start()][-6:],
    ):
        return False
    if after.startswith(("级", "等级")) and unit != "%":  # 20万吨级泊位
        return True
    if (
        unit in _SPANS or unit in ("月", "届", "期", "度", "千伏") or (unit.endswith("级") and unit != "个等级")
    ):  # 50亿级项目
        return True
    if unit == "万" and not after:
        return False
    return bool(re.search(r"[第（(〔‘a-z+]$|(?<![A-Z])[A-Z]$", before)) and unit not in ("%",)
