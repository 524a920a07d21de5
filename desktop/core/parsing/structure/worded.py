"""Figures that a text writes in Chinese numerals: 百家, 二十座, 三至五个, 六成, 百分之八十, 三分之二.

A small number mostly counts the parts of a text (三大工程, 四项机制, 一个中心). It is a figure only where something
compares it, where it is one end of a range, or where it says how many each place is to have.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.numerals import written_out

_DIGIT = "[一二两三四五六七八九]"
_WORTH = {sign: at for at, sign in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_THINGS = "项|家|个|名|人次|场次|人(?![口制])|户|场|种|件|条|座|所|处|台|村|亩|吨|支|部|套|辆|篇|门|公里"
_MORE_THINGS = "遍|盒|杯|袋|届|期(?![工项])|间|只|头|艘|架|株|册|款|批次|轮(?![换岗流渡训胎船作休候])|次(?!性)"
_TIMES = ("个工作日", "工作日", "个月", "个小时", "小时", "分钟", "天")
_ROUND = re.compile(  # 百家, 两千人
    rf"(?<!千吨)(?P<times>{_DIGIT}?)(?P<number>[百千]?万|[百千])(?P<unit>{_THINGS})"
    r"(?!级|万人|供水|[\u4e00-\u9fff]{1,8}\d[\d.]*[百千万亿]*[个家座处片块所])"
    r"(?:(?=以上(?:[，。；、）]|$))|(?<=[名场])(?=以上[\u4e00-\u9fff])|(?!以|[\u4e00-\u9fff]{1,12}[数率量值比](?:[不达为超突提增降下减控保稳大小高低，。；、\d]|$))(?=[\u4e00-\u9fff，。；、）“]|$))"
)
_EVERYWHERE = re.compile("^[进入送][百千万]+[家户村](?:$|[，。；、”》）]|[活行]动|工程)")
_PER_HEAD = re.compile("[百千万][人户](?:拥有|享有|配[备有])")
_WORKS = re.compile("[百千万]+(?:吨|人|户)(?:以上|以下)?(?:集中|规模化)?(?:供水|水厂|水源|饮水)")
_PROGRAMME = re.compile("(?<=[名人家])[^，。；、\\d]{2,16}?计划(?=[，。；、等和”]|$)")
_CARRIED_OUT = re.compile("(?:实施|启动|推进|落实|组织)$")
_MORE_THAN = re.compile("(?:超过?|突破|逾|达到?)$")
_IN_ALL = re.compile(  # 用户超千万，
    f"(?:超过?|突破|逾|达到?)(?P<times>{_DIGIT}?)(?P<number>[百千]?万|[百千万]?亿)(?P<unit>元(?!、)|次)?(?=大关|[，。；、）]|$)"
)
SUM = "的?[年总主销]?(?:产值|(?:营业|营业务|售)?收入|营收|售额|利税|税收|利润|投资|交易额|成交额)"
"""What is told in money: 突破千亿元产值."""
_SUM = re.compile(
    f"(?:超过?|突破|达到?|实现|完成)(?P<times>{_DIGIT}?)(?P<number>[百千万]?亿)(?P<unit>元)(?={SUM}(?:[，。；、]|$))"
)
_SIGNS = "[一二两三四五六七八九十百千零]{1,7}"
_NUMERAL = re.compile(
    f"(?P<low>{_SIGNS})(?:[人个家名]?(?P<to>[至到—–~～-])(?P<high>{_SIGNS}))?(?P<more>[余多]?)(?P<scale>万?)"
    f"(?P<unit>{'|'.join(_TIMES)}|{_THINGS}|{_MORE_THINGS})(?![级均])"
)
_NO_NUMBER = re.compile(
    r"[\d零〇一二两三四五六七八九十百千万亿几数上每第前之]$|[\d零〇一二两三四五六七八九十百]点$|[xX×*]\s?$|(?<![形建完创达])成$"
)
_COMPARED = re.compile("(?:不[得应宜]?(?:少于|低于|多于|超过)|超过|至多|最少|至少(?:[一-龥]{2,4}|[有建设办配])?)$")
_OFTEN = re.compile("每(?:年|半年|季度?|月|周|学期)[^，。；]{0,16}$|每[个名位][^，。；]{2,20}至少[^，。；]{2,4}$")
_REGULAR = re.compile(  # 每三年举办一次粮食展: what is done again and again
    "每(?:学?年|半年|学期|季度?|月|[两二三四五\\d]年)[^，。；\\d]{0,8}"
    "(?:组织|举办|承办|开展|召开|进行|更新|评选|评估|检查|排查|培训|轮训)(?:开展|实施)?$"
)
_YEARLY = re.compile(  # 每年培育两家粮企
    "(?:每|[一二两三四五六]|\\d)年内?(?:力争|至少|各|再|新|都|均|要|应|须)*(?:有|新增|建成|建设|培育|打造|完成|引进|创建|实施|举办|承办|扶持|推出|评选|(?:集中|联合)?(?:组织|开展))$"
)
_DAILY = re.compile("每[天日][^，。；\\d]{0,14}(?:锻炼|活动|运动|阅读|劳动|学习)(?:至少|不少于)?$")  # 每天锻炼一小时
_SERVED = re.compile(
    "每(?:[生人]|名[学儿职][生童工])每[天日](?:[^，。；、\\d]{0,4}|[^，。；、\\d]{0,4}[一两][盒杯袋个][^，。；、\\d]{1,6}[、和])$"
)
"""What everybody gets every day: 每生每天一盒牛奶、一个鸡蛋."""
_GONE_OVER = re.compile("(?:确保|力争|20\\d\\d年[^，。；]{0,4})对[^，。；\\d]{2,30}(?:轮训|普训|培训)(?:至少)?$")
_TALKED = re.compile(
    "[^，。；]{0,12}(?:会议|例会|座谈会|调度会?|监测|推进会|联席会|碰头会|通报|汇报|报告|结算|小结"
    "|督[导查](?!员|组)|暗访)"
)
_SEVERAL = {"一两": "1-2", "一二": "1-2", "两三": "2-3", "二三": "2-3"}
"""Numbers side by side: 一两项 is one or two; 三五个 only means a few."""
_BOUND = re.compile("[及或]?以[上内]")
_CLOSES = re.compile("[，。；）]|$")
_LASTING = re.compile(r"[^，。；\d]{0,8}\d+(?:分钟|小时|个?[学课]时|天)")  # 一次不少于30分钟的
_SHORTENED = re.compile("(?:缩短|压缩|压减|减少|控制|缩减)[至到在为]$|不超过$")
_OF_EACH = re.compile(  # 每县建设一座
    "(?:(?:每个?|各)[一-龥]{0,4}|每个[一-龥]{5,12}?)(?:省|市|县|区|旗|乡|镇|街道|社区|村|州)(?:（[^（）]{1,12}）)?"
    "(?:(?!分别)[^，。；、\\d]){0,8}(?:建设|建成|新建|建立|培育|打造|创建|设立|设置|组建|配备|改造|选择|选定|选取|确定|遴选|引进|引育|扶持)好?$"
)
_THEN_EACH = re.compile(  # 各县将粮库纳入规划，2027年底前分别建成一座
    "(?:各|每个?)(?:省|市|县|区|旗|乡|镇|街道|社区|村|州)(?:（[^（）]{1,12}）)?(?:要|应|须)?(?:将|把|结合|根据|按照)[^，。；、]{2,24}，"
    "(?:力争)?[到至]?(?:20\\d\\d年[底末]?前?|“十.五”(?:期间|期?末))?(?:分别|均|都|各|至少)+(?:建设|建成|新建|建立|培育|打造|创建|设立|配备)好?$"
)
_OF_TEXT = re.compile(  # 十项重点任务
    "[^，。；、\\d]{0,10}(?:方面|领域|环节|行动|工程|任务|举措|措施|机制|制度|政策|要求|原则|内容|事项|问题|重点|专项|步骤|阶段)"
    "(?:$|[^一-龥])"
)
_SIZED = re.compile("[百千万]?亿元?级[^，。；、\\d]{0,10}(?:集群|产业|园区|企业|市场|基地)")  # 形成两个千亿级产业集群
_BEHIND_NOUN = re.compile(  # 建成十万吨级粮库三座，: how many, where 三座粮库 may only count the parts of a text
    "(?:建成|建设|新建|打造|培育|引进|新增|创建|组建|形成|认定|推出|举办|改造)[^，。；、\\d每各一]{2,16}(?<![分为有其共])(?<!机制|制度)$"
)
_ALSO = re.compile(  # 每县至少建设一座粮库、配备一台烘干机
    f"至少[^，。；、]{{0,6}}(?:{_DIGIT}|\\d)[^，。；、]{{2,20}}(?:、[\u4e00-\u9fff]{{2}}|[和与及、])$"
)
_LISTED = re.compile("(?:建成|新建|改造|建设)[^，。；\\d]*、[^，。；\\d]*等$")  # 建成东仓、西仓等四座粮库
_RATED = re.compile("[一-龥]{0,8}(?:死亡|伤亡|事故|发生|发病)[一-龥]{0,6}[数率量]")  # 十万人死亡率
_PARTS = re.compile(f"[^，。；]{{1,10}}、{_DIGIT}(?:个|项|大)")  # 一个中心、三个平台
_SMALL = 10  # numbers below it mostly count the parts of a text
_GRADE = re.compile(  # 形成百亿级产业规模, 产业规模达到百亿级
    f"(?P<times>{_DIGIT}?)(?P<number>[百千万]?亿)级(?:(?=的?(?:市场|产业|经济|产值|总体)*(?:规模|体量)(?:[，。；、]|$))"
    "|(?=[，。；、]|$)(?<=(?:规模|产值|营收|收入|体量)(?:达到|突破|迈上|跃上).{3}))"
)
_DOUBLED = re.compile(
    "(?:[一二两三四五]年|实现)*翻(?P<times>[一二两三])番(?![、，](?:达到?|突破|超过|增[至到])[约近]?\\d)"
)
_FOLD = re.compile(  # 增加一倍
    f"(?<=[加长高升大])(?:了|约|近|至少|超过?|不少于)?(?P<times>{_DIGIT})倍(?=以上|左右|[，。；、）]|$)"
)
_HALF = re.compile("(?<=[至到为、和])半(?P<unit>个月|个?小时|天|个?工作日)")
_PART = "(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|百)"
_PERCENT = re.compile(
    f"百分之(?P<low>{_PART})(?:[至到—](?:百分之)?(?P<high>{_PART}))?(?![十百千点、]|[一二三四五六七八九])"
)
_PER_MILLE = re.compile("千分之(?P<ones>[一二三四五六七八九])(?![十百千点、]|[一二三四五六七八九])")
_HALVES = re.compile(  # of a whole
    r"(?:占[^，。；\d]{2,16}?|占比|比例|比重|率)(?:(?:超过|不低于|达到)(?P<more>一半)|(?P<half>一半)(?=以上))"
    "|(?P<most>一半)(?=以上的)|(?<![有近过])(?P<many>一半)(?=以上(?:[，。；、）并且]|$))"
    "|(?:压[缩减]|缩[短减]|减少|降低|下降|精简|提[高升]|增[加长])[至到了]?原?有?来?的?"
    "(?:至少|约|近|超过?|不少于)?(?P<cut>一半)"
    "(?=[及或]?以上|左右|(?![，、](?:分别)?[压缩降]?[减缩短低]?[至到])[，。；、）]|$)"  # not: 压缩一半，减至3天
)
_TENTHS = re.compile(
    f"(?:(?<=[达超过近约至到占])|(?<=突破|低于|少于|高于|提高|提升|增长|降低|下降|减少)"
    f"|(?={_DIGIT}成[及或]?以上))(?P<tenths>{_DIGIT})成(?=[及或]?以[上下内]|左右|的[一-龥]|[即，。；、）]|$)"
)
_FRACTION = re.compile(f"(?P<whole>{_DIGIT})分之(?P<part>{_DIGIT})(?P<bound>[及或]?以[上下内])?")
_OVER = re.compile(
    r"(?<![\d./／-])(?P<part>[1-9])[/／](?P<whole>[2-9]|1\d)(?![\d./／月日年万千-])(?P<bound>[及或]?以[上下内])?"
)
"""1/3, as 三分之一."""
_REACHED = re.compile(
    "(?:[达超过近约至到占为]|突破|压[缩减]|缩[短减]|减少|降低|下降|精简|提[高升]|增[加长]|至少|(?:不[得应宜]?(?:低于|少于|高于)|达到|超过|占)[^，。；]{0,12}的|低于|少于|高于)$"
)
_FROM = re.compile("分之[一二三四五六七八九十百点]+(?:以上)?[至到]?$")  # 三分之一至二分之一, one range
_AGREED = re.compile("[^，。；]*(?:同意|表决|通过(?:$|[，。；、的后]|方可)|出席|赞成|签字)")  # 经三分之二以上成员同意
_NEAR = 40  # characters before a number in which its words stand


class Word(msgspec.Struct, frozen=True):
    """A number in words, from ``begin`` to ``end`` of its text; ``more`` says that there are some more: 十余家."""

    begin: int
    end: int
    value: int | float | str
    unit: str
    more: bool = False


class _Told:
    """Where the figures of a text stand."""

    def __init__(self, figures: Sequence[tuple[int, int]]) -> None:
        self._ends = dict(sorted(figures))
        self._begins = list(self._ends)

    def reach(self, at: int) -> bool:
        """Return whether a place lies in one of them or directly behind it: 100个千亩示范片."""
        before = bisect_right(self._begins, at) - 1
        return before >= 0 and self._ends[self._begins[before]] >= at


def worded(text: str, figures: Sequence[tuple[int, int]]) -> Iterator[Word]:
    """Yield the numbers that a text writes in words.

    Args:
        text: the text.
        figures: where its figures in digits begin and end.
    """
    numerals = list(_numerals(text, figures))
    yield from numerals
    yield from _round(text, [*figures, *((one.begin, one.end) for one in numerals)])
    yield from _shares(text)
    for match in (*_IN_ALL.finditer(text), *_SUM.finditer(text)):
        yield Word(match.start("times"), match.end(), *_worth(match, match["unit"] or ""))
    for match in _GRADE.finditer(text):
        yield Word(*match.span(), *_worth(match, "元"))
    for match in _DOUBLED.finditer(text):
        yield Word(*match.span(), _WORTH[match["times"]], "番")
    for match in _FOLD.finditer(text):
        yield Word(match.start("times"), match.end(), _WORTH[match["times"]], "倍")
    for match in _HALF.finditer(text):
        yield Word(*match.span(), 0.5, match["unit"])


def _round(text: str, figures: Sequence[tuple[int, int]]) -> Iterator[Word]:
    """Yield 百家, 两千人 and their like."""
    told = _Told(figures)
    sized = last = 0  # where a size ends, 10个千吨万人水源地, and the number before
    for match in _ROUND.finditer(text):
        begin, end = match.span()
        if _PER_HEAD.match(text, begin):
            continue  # 万人拥有粮车16台
        if (match["unit"] == "吨" and not match["times"] and _ROUND.match(text, end)) or _WORKS.match(text, begin):
            sized = end
            continue  # 千吨万人水厂, 千人供水工程: their class
        if re.search("千家.{0,6}万户", text[max(0, begin - 8) : end + 8]) or _EVERYWHERE.search(
            text[begin - 1 : end + 2]
        ):
            continue  # 惠及千家、点亮万户, 进万家活动: everyone
        if _is_quoted(text, begin) or (begin > 0 and begin in (sized, last)) or told.reach(begin):
            sized = end
            continue  # “千村引领、万村升级”, a name; 100个千亩示范片, a size
        if _NO_NUMBER.search(text[max(0, begin - 4) : begin]):
            continue
        if _PROGRAMME.match(text, end) and _CARRIED_OUT.search(text[max(0, begin - 4) : begin]):
            continue  # 继续实施万名专家服务计划: its name
        last = end
        number, unit = _worth(match, match["unit"])
        bounded = _MORE_THAN.search(text[max(0, begin - 4) : begin]) or text.startswith("以上", end)
        if match["number"] == "万" and not match["times"] and not bounded:
            number, unit = 10_000 * number, match["unit"]  # 集聚万名 is 10000名, as 百名 is 100名; 百万名 is 100万名
        yield Word(begin, end, number, unit)


def _numerals(text: str, figures: Sequence[tuple[int, int]]) -> Iterator[Word]:
    """Yield 二十座, 三至五个, 十余家 and their like."""
    told = _Told(figures)
    for match in _NUMERAL.finditer(text):
        low, high = (_value(match[part] or "") for part in ("low", "high"))
        if low is None and match["low"] in _SEVERAL and _is_few(text, match):
            yield Word(*match.span(), _SEVERAL[match["low"]], match["scale"] + match["unit"])
            continue
        if low is None or (match["high"] and high is None) or told.reach(match.start()) or _is_round(text, match):
            continue
        if not _is_figure(text, match, low):
            continue
        worth = f"{low}-{high}" if match["high"] else low
        yield Word(*match.span(), worth, match["scale"] + match["unit"], match["more"] != "")


def _is_few(text: str, match: re.Match[str]) -> bool:
    """Return whether 一两个 says how many of something there are to be."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    counted = match["unit"] not in (*_TIMES, "次", "人", "公里") and not match["high"] and not match["more"]
    return counted and not _NO_NUMBER.search(before) and _OF_TEXT.match(text, match.end()) is None


def _is_round(text: str, match: re.Match[str]) -> bool:
    """Return whether a numeral is 百 or its like, which have rules of their own but for 三千家以上."""
    if match["more"] or match["high"] or re.fullmatch(_MORE_THINGS, match["unit"]):
        return False
    if len(match["low"]) > 1 and _BOUND.match(text, match.end()):
        return False
    return re.fullmatch(f"{_DIGIT}?[百千]" + (f"|{_DIGIT}" if match["scale"] else ""), match["low"]) is not None


def _is_figure(text: str, match: re.Match[str], low: int) -> bool:
    """Return whether a numeral says how many of something there are to be."""
    begin, end = match.span()
    before = text[max(0, begin - _NEAR) : begin]
    if _is_quoted(text, begin) or _NO_NUMBER.search(before) or _RATED.match(text, end):
        return False
    if (match["unit"] in ("小时", "个小时") and _DAILY.search(before)) or _SERVED.search(before):
        return True
    if match["unit"] == "遍":
        return _GONE_OVER.search(before) is not None
    if match["unit"] in _TIMES:
        return _SHORTENED.search(before) is not None
    if match["unit"] == "次" and low == 1 and _REGULAR.search(before):
        return re.match("[“\u4e00-\u9fff]{2}", text[end:]) is not None and _TALKED.match(text, end) is None
    if match["unit"] == "轮" and low == 1:
        return _COMPARED.search(before) is not None  # 每3年完成一轮普查: mostly how a thing goes on
    if match["unit"] in ("届", "期", "轮") and not (_YEARLY.search(before) or _REGULAR.search(before)):
        return False  # 十九届五中全会
    if match["high"] or _COMPARED.search(before) or _BOUND.match(text, end):
        often = match["unit"] != "次" or not match["high"] or _OFTEN.search(before) is not None
        return often and not (match["unit"] == "次" and _LASTING.match(text, end))
    if match["unit"] == "次" and _OFTEN.search(before) is None:
        return False  # 最多跑一次
    if low < _SMALL and _LISTED.search(before) and match["unit"] in ("个", "家", "座", "所", "条", "处"):
        return _OF_TEXT.match(text, end) is None
    if low < _SMALL and match["unit"] == "个" and _SIZED.match(text, end):
        return True
    if low < _SMALL and _ALSO.search(before):
        return True
    if low < _SMALL and match["unit"] != "次" and _CLOSES.match(text, end) and _BEHIND_NOUN.search(before):
        return True
    if low < _SMALL and _YEARLY.search(before):
        return match["unit"] == "次" or (_OF_TEXT.match(text, end) is None and _PARTS.match(text, end) is None)
    if low < _SMALL:
        of_each = _OF_EACH.search(before) or _THEN_EACH.search(before)
        return of_each is not None and _PARTS.match(text, end) is None
    return match["more"] != "" or _OF_TEXT.match(text, end) is None


def _value(numeral: str) -> int | None:
    """Return what a numeral is worth, 百 as 一百; None for one that is not written out."""
    return written_out("一" + numeral if numeral in ("百", "千") else numeral)


def _is_quoted(text: str, at: int) -> bool:
    """Return whether a place stands inside quotation marks: “千村引领、万村升级”, “一县一品”."""
    near = max(0, at - _NEAR)
    return text.rfind("“", near, at) > text.rfind("”", near, at)


def _shares(text: str) -> Iterator[Word]:
    """Yield 百分之八十, 千分之五, 六成, 三分之二 and 一半; 三分之二 is 2/3, as it stands."""
    for match in _PERCENT.finditer(text):
        low, high = _value(match["low"]), _value(match["high"] or "")
        if low is not None and not _is_quoted(text, match.start()):  # “六个百分之百”, a name
            yield Word(*match.span(), low if high is None else f"{low}-{high}", "%")
    for match in _PER_MILLE.finditer(text):
        yield Word(*match.span(), _WORTH[match["ones"]], "‰")
    for match in _HALVES.finditer(text):
        span = match.span(match.lastgroup or 0)
        if _AGREED.match(text, span[1]) is None:
            yield Word(*span, 50, "%")
    for match in _TENTHS.finditer(text):
        yield Word(*match.span(), 10 * _WORTH[match["tenths"]], "%")
    for match in (*_FRACTION.finditer(text), *_OVER.finditer(text)):
        begin, end = match.start(), max(match.end("part"), match.end("whole"))
        before = text[max(0, begin - _NEAR) : begin]
        reached = match["bound"] or _REACHED.search(before)
        if reached and not _NO_NUMBER.search(before) and not _FROM.search(before) and _AGREED.match(text, end) is None:
            part, whole = (_WORTH.get(match[one]) or int(match[one]) for one in ("part", "whole"))
            worth = round(100 * part / whole, 2)  # 四分之一 is 25%, 三分之一 cannot be written so
            exact = worth * whole == 100 * part
            yield Word(begin, end, (int(worth) if worth.is_integer() else worth) if exact else f"{part}/{whole}", "%")


def _worth(match: re.Match[str], unit: str) -> tuple[int, str]:
    """Return number and unit of 百 and its like with what they count; 万 and 亿 stay with the unit."""
    sign, scale = re.fullmatch("([百千]?)([万亿]*)", match["number"]).groups()  # type: ignore[union-attr]
    return {"百": 100, "千": 1000}.get(sign, 1) * _WORTH.get(match["times"], 1), scale + unit
