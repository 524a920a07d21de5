"""By when something is to be done: dates in running text, and in the words of a deadline."""

from __future__ import annotations

import re

from desktop.core.framework import due_order, is_due
from desktop.core.parsing.conventions import BULLETS
from desktop.core.parsing.structure import brackets, written_dates
from desktop.core.parsing.structure.document_number import DIGITS
from desktop.core.parsing.structure.figures import unspaced
from desktop.core.parsing.structure.marks import CIRCLES, POINTS_TO

YEAR = r"20\d\d\s?年[底末]?"
"""A year or the end of one, as a piece of an expression: 2027年, 2027年底."""

BEFORE = "[之以]?前"
"""What makes of a day or a year the time up to it: 2027年底前, 6月30日之前."""

BY_YEAR = rf"(?:力争)?[到至]?\s?{YEAR}前?"
"""By when, at the beginning of a clause: 到2027年, 力争到2027年底, 2027年底前."""

_MONTH = "1[0-2]|0?[1-9]"
_DAY = r"(?:(?P<day>[12]\d|3[01]|0?[1-9])[日号])?"
"""The day behind a month, where one is named."""
_DUE = re.compile(
    rf"(?P<word>力争到|力争在|争取到|计划到|展望到?|力争|确保|计划|争取|预计|截至|截止|到|至|在|于|自|从|(?<!占)比|较|基于|与|高于|低于|多于|少于|好于|优于)?\s?(?P<year>20\d\d)(?:\s?学?年|(?=全年))(?:\s?(?:(?:{_MONTH})[—–~～-])?(?P<month>{_MONTH})\s?月(?:份)?{_DAY})?(?P<end>底|末|中|初|上半年|下半年)?(?P<before>{BEFORE})?(?P<after>版|起|[以之]后|以来|开始|度(?![，,]|及(?:以|之)后|[^，。；：]{{0,24}}目标(?:任务)?(?:如下|[为是])?[：:])|至(?!少|多)|—|-|实施|印发|[国省市](?!、|家?级(?![^，。；]{{0,8}}(?:资金|预算|补助|报告))|综合|内|直|域|际|有|上|场|本级|市县|区县|区|辖))?"
)
PLANS = {f"十{ones}五": str(year) for ones, year in zip("二三四五六", range(2015, 2040, 5), strict=True)}
"""With which year each five-year plan ends."""
_PLAN = re.compile(
    rf"(?:[到至]|(?<![高低多少大小优好])于|力争|确保|争取|^|(?<=[，。；]))[“\"]?(?P<plan>{'|'.join(PLANS)})[”\"]?(?:规划)?(?:时期|期)?(?:末|结束)"
)
"""到“十四五”末."""
_PLANNED = re.compile(
    rf"(?<![和与及、比较])(?<![和与及、比较][“\"])[“\"]?(?P<plan>{'|'.join(PLANS)})[”\"]?(?:规划)?(?:期间(?!的)|时期(?=[，,]))"
)
"""“十四五”期间: what is done in the years of a plan is done by its end."""
_PLANS_EACH = re.compile(rf"(?:[“\"]?(?:{'|'.join(PLANS)})[”\"]?[、和与]?){{2,}}(?:期间|时期)，?分别")
_ORDINAL = rf"[一二三四五六七八九十]{{1,3}}{POINTS_TO}|[{CIRCLES}]|\d{{1,2}}[.．、]|[（(]?\d{{1,2}}[)）]|——|[{BULLETS}]"
_BEGUN = re.compile(
    rf"[，,；。 　：:（]$|年[、和与及]$|其中$|(?:坚决|务必)(?:完成|实现|达到)?$|(?:^|[，,；。：:])(?:{_ORDINAL})$"
)
"""What stands before a year that begins a clause: a sign, or an ordinal (三是2026年完成…)."""
_QUARTER = re.compile(
    "(?:第?[一二三四]季度|[上下]半年)(?:分别|均|达到|完成|实现|新增|力争)|(?:力争|确保|争取|预计)?(?:达到?|超过|突破|不?[少低高]于|不超过|[提升增减降压缩][升高短缩低至到]{1,2}|控制在)(?:每[人生户亩]每(?:学?年|月))?\\d"
)  # 开工率2025年第一季度达到70%
_DEALT_TO = re.compile(
    r"(?:力争|确保|争取|预计)?(?:达到?|实现|完成|新增|建成|超过|突破|[^，。；、\d]{0,4}约?\d)"
)  # 2026年达到5个、2027年达到8个
_AIMED = ("到", "力争到", "争取到", "计划到", "力争", "确保", "争取", "至", "展望", "展望到")
_NONE = ("自", "从", "比", "较", "基于", "与", "截至", "截止", "高于", "低于", "多于", "少于", "好于", "优于")
_OF_A_BODY = ("国", "省", "市")  # whose plan or report a year with one of these names, where nothing aims at the year
_OF_GOALS = re.compile(
    "(?:[，,][^，。；：、\\d]{2,16})?的?(?:主要|总体|具体|发展|工作|预期|阶段性?|年度)*目标[^，。；：]{0,6}[：:]|[^，。；、\\d]{0,8}计划[，,]"
)
"""Behind a year: goals that are listed (2027年的主要目标是：), or a plan that is kept to (落实2027年培训计划，…)."""
_LASTS_TO = re.compile(r"(?:实施|执行|开展|活动)(?:时间|期限|周期)[为是：]?\s?20\d\d年[\d月日]{0,6}(?:至|[—–~～-]+)$")
"""Before a year: 实施时间为2027年2月1日至."""
_SPAN_LENGTH = 16  # characters of the day with which a span begins, and what stands around it
_SOONER = re.compile("提前([一二三])年(?:基本|全面|率先)?(?:达到?|实现|完成)?$")
_SPAN_BEGUN = 40  # characters of these words with their date
_OF_YEAR = re.compile(  # 6月底前, 今年12月, 年底前, 第三季度
    rf"\s*(?:今年|本年度?|当年)?(?:(?P<month>{_MONTH})月(?:份|[底末上中下]旬?|{_DAY})(?:之?前|以前)?|年?[底末]之?前?|年内|第?[一二三四1-4]季度末?|[上下]半年)"
    r"(?:完成|落实|办结)?\s*$"
)
_WRITTEN = re.compile(  # 2027年6月, 2027-06, 2027/6/15, 2027年6月15日
    rf"(?P<year>20\d\d)\s*(?:年|[-/.])\s*(?:(?P<month>{_MONTH})(?!\d|\s?(?:[—–~至-]\s?\d\s?)?季)(?:\s*[月/.-]\s*(?P<day>[12]\d|3[01]|0?[1-9])(?!\d))?)?"
)
_SPANS = "至到—–~～－-"
_FURTHER = re.compile(
    rf"(?P<sign>[、，,；;和及与{_SPANS}])+\s*"
    rf"(?:(?P<next>[次翌]年)?(?P<month>{_MONTH})月{_DAY}|(?P<only>[12]\d|3[01]|0?[1-9])[日号])"
)
"""Another month of the year that stands before it, or another day of its month: 2027年6月、12月, 6月15日至20日."""
_OF_THIS = re.compile(r"^\s*(?:今年|本年度?|当年)?")
_PART = re.compile("\\s?(?:学?年)?度?第?(?:(?P<half>[上下])半年(?!度)|(?P<quarter>[一二三四1-4])季度)")
"""A half or a quarter of a year, behind its figures."""
_TO_MONTH = re.compile(rf"月(?:份|\d{{1,2}}日)?(?:至|—|–|-|－|~|～)+(?P<month>{_MONTH})月{_DAY}(?!度)")
_BASED = re.compile(
    r"(?:的|末)?[^，。；\d在达]{0,12}\d[\d.]*[^，。；\d]{1,6}的?基础上|的[\d.]+倍"
)  # 在2024年投入8000万元的基础上, 提高到2025年的1.5倍
_COMPARED = ("较", "比", "与", "自", "从")
_NEAR = 6  # characters of an ordinal with the sign before it
_FAR = 12  # characters of a figure with what it counts and the bracket behind it
_DONE = re.compile(
    "(?:已)?(?:(?:建成|竣工|完工|投运|投用|投产|注册|成立|出生|登记)[^，。；]{0,6}|形成|出让|批准|取得|购置|出厂|签订|立项)的"
)  # 2000年底前建成的小区
_ALREADY = re.compile(
    "[，,]?[^，。；\\d]{0,12}已经?(?:实现|建成(?!的?(?:居住|住宅|小区|城区|社区|区域|（小）))|完成|达|有|累计|改造|形成|化解)"
)  # 2026年全市已建成3座
_SPAN = re.compile(
    r"(?:^|[，,。；：（　 在从自]|其中)(?:到)?20\d\d年?(?:\d{1,2}月(?:份|\d{1,2}日)?)?\s*(?:—|–|－|-|~|～|─|至)+\s*$"
)
_NAME_OF_YEARS = re.compile(  # 2026—2028年实施方案, behind the years of a span
    "的|[）)](?![：:])|期间的|批而未供|[^，。；\\d]{0,16}(?:规划|方案|计划(?![选招新建培改完投安派扩])|行动|要点|清单|指南|目录|报告)"
)
_LASTS = re.compile(
    rf"[，（(](?:执行|实施)期限(?:延长)?[为是]?[至到](?P<year>20\d\d)年(?:(?P<month>{_MONTH})月{_DAY})?"
)
"""发放消费券1000万元，执行期限至2027年12月31日."""
_USED = "投产|投用|投运|投入使用|投入运营|开工|交付|通车|开园|开放|运营|使用|到位"
_DONE_BY = re.compile(  # 新建粮库10座，2027年底前全部建成; 新建粮库10座（2027年底前完成）; …，6月底前全部投用
    rf"[，（(](?P<hopes>力争|确保|计划|预计)?[于在到]?(?:(?P<year>20\d\d)年|(?=今年|年|\d))(?:今年)?(?:(?P<month>{_MONTH})月{_DAY})?"
    rf"(?:今?年?[底末])?(?:{BEFORE}|(?(hopes)|(?!)))(?:(?:全部|全面|基本|正式|陆续)*(?:"
    rf"(?:完成|完工|竣工|建成)(?:建设|改造|任务|验收|整改|施工|安装|治理|并|、)*(?:{_USED})*|(?:{_USED})[^，。；\d]{{0,6}})"
    r"|全部[^，。；\d]{2,10})(?:[，。；）)]|$)"
)
_COUNTS = re.compile(r"(?<![\d.])\d[\d.]*(?![\d.年月日])")  # a figure, not a date
_BESIDE = re.compile(  # 覆盖率达到80%（2027年）; not farther off than the phrase of a figure reaches (``figures.NEAR``)
    rf"[^，,；;。（(]{{0,200}}[（(](?:力争)?[到至于]?(?:20\d\d年?[—–~～-]+)?(?P<year>20\d\d)年(?:(?P<month>{_MONTH})月{_DAY})?(?:年?[底末])?(?:[之以]?前)?(?:实现|达到|完成)?[)）]"
)
_BESIDE_BY = re.compile(  # 首期5亿元于2027年3月底前到位
    rf"[于在](?P<year>20\d\d)年(?:(?P<month>{_MONTH})月{_DAY})?年?[底末]?{BEFORE}"
)
_FIGURE = re.compile(r"\d[^，,；;。（()）\d]{0,8}[（(]$")


_IN_YEAR = re.compile(
    rf"(?:今年|本年度|(?P<next>明年|今明两年))(?:(?P<in>{_MONTH})月|第?[一二三四]季度末?|[上下]半年(?!度))?|(?<![\d一二两三四五六七八九十近多几数])年内"
    rf"|(?<![\d一二两三四五六七八九十每])(?<!每年)年[底末](?:前|(?![的数余以存]))"
    rf"|(?<![年\d每])(?P<month>{_MONTH})月(?:[底末]|{_DAY}){BEFORE}"
    "|(?<![\\d年每至到—比较同个])第?[一二三四]季度末?(?![度的至到—和与、及]|以来|(?:相)?比)"
    "|(?<=、)[上下]半年(?=[^，。；、\\d]{0,6}\\d)|(?P<other>每年|逐年|[二三四五]年内)"
)
"""What means the year of the document, the next one, or no one year; 全年 is a length of time, by when none."""
_MONTH_ON = re.compile(
    rf"(?:^|[，,；;。、：:（]|其中)[\s　]*并?(?:力争|确保|计划|争取)?[到在于]?(?:(?P<month>{_MONTH})月"
    rf"(?:[底末]|(?:[底末]|{_DAY}){BEFORE})|年[底末](?![的数余以存]))"
)
"""A month that begins a clause and names no year, or the end of its year."""
_YEARS_IN = re.compile(
    r"(?:^|[，。；：]|力争|计划|争取|确保|[用在])(?:[一二两三四五六七八九十]|\d{1,2})年内"
)  # 五年内压缩一半
SINCE = re.compile(r"[\s　]*[自从]?20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?起")
"""What a clause begins with that goes on without end: 2027年起."""
_IN_NAME = re.compile(r"(?<![比较从自由与同和对—–~～-])(20\d\d)年(?!度?(?:[以之]?前|以来|起|基础|同期|水平|[—–~～-]))")
_WHOLE_YEAR = re.compile(r"(?<![\d年每])(?:全年(?!龄|级|无休|候|均|制|化)|[上下]半年(?!度))")
_IN_BRACKETS = re.compile("[^（()）]*[)）]")


def loose(text: str, start: int, end: int) -> bool:
    """Return whether a stretch of a text, behind which a figure stands, says 五年内: by when, no date tells."""
    open_ended = "年内" in text[start:end] and _YEARS_IN.search(text, start, end) is not None
    return open_ended and not named(text, start, end)


def done_by(text: str, this_year: str | None = None) -> tuple[int, str] | None:
    """Return where a text says behind what it counts by when that is done, and the date; None where it does not.

    Args:
        text: the sentence.
        this_year: the year of a month that names none (6月底前全部完成), where the document tells it.
    """
    first = _DONE_BY.search(text) or _LASTS.search(text)
    found = first and _last_of(first, text)
    year = (found["year"] or this_year) if found else None
    return (first.start(), _date(year, found["month"], found["day"])) if first and found and year else None


def _last_of(found: re.Match[str], text: str) -> re.Match[str]:
    """Return the last of several clauses in a row that say by when it is begun and done: …开工，2028年底前建成."""
    while (later := _DONE_BY.match(text, found.end() - 1)) is not None:
        found = later
    return found


def without_done_by(text: str) -> str:
    """Return a text with blanks where it says behind what it counts by when that is done: none of what follows is."""
    found = _DONE_BY.search(text)
    if found is None or _COUNTS.search(text[: found.start()]) is None:
        return text
    end = _last_of(found, text).end() - 1
    return text[: found.start()] + " " * (end - found.start()) + text[end:]


def governs(sentence: str) -> bool:
    """Return whether a date of a sentence holds for what follows its ；, as it opens it or a comma sets it off.

    That of 推广新仓型，2027年底前覆盖率达到50%；… dates its own clause alone.
    """
    years = [match for match in _DUE.finditer(sentence) if _due(match, sentence)] if "20" in sentence else []
    plans = [match for one in (_PLAN, _PLANNED) for match in one.finditer(sentence)] if "五" in sentence else []
    comma = re.search("[，,]", sentence)
    opened = comma.start() if comma else len(sentence)
    return any(sentence.startswith(("，", ","), match.end()) or match.start() <= opened for match in (*years, *plans))


def of_plans(text: str) -> list[str]:
    """Return the last years of the plans to each of which a figure is dealt: “十五五”、“十六五”期间分别新增3座、5座."""
    found = _PLANS_EACH.search(text)
    return [PLANS[plan] for plan in re.findall("|".join(PLANS), found[0])] if found else []


def beside(text: str, at: int) -> str | None:
    """Return the date behind a figure that ends at a place, in brackets or with 于, which holds for it alone."""
    found = _BESIDE.match(text, at) or _BESIDE_BY.match(text, at)
    return _date(found["year"], found["month"], found["day"]) if found else None


def in_year(text: str, start: int, end: int, this_year: str | None, named: str | None = None) -> str | None:
    """Return what 年底前, 6月底前, 明年 before a figure mean, None where nothing says it.

    Args:
        text: the sentence.
        start: where the phrase of the figure begins; what brackets before it say does not hold for it.
        end: where the phrase ends.
        this_year: the year of the document, where it tells it.
        named: the date that the sentences before named, whose year 全年 means, and a month behind a month.
    """
    soon = named is not None and (this_year is None or int(named[:4]) <= int(this_year) + 1)  # 到2030年 is no 全年
    if named and soon and (whole := _WHOLE_YEAR.search(text, start, end)):
        part = _PART.match(whole[0])
        return _date(named[:4], _last_month(part) if part else None)
    this_year = named[:4] if named and not _is_year(named) and _MONTH_ON.search(text, start, end) else this_year
    if this_year is None:
        return None
    every = [one for one in _IN_YEAR.finditer(text, 0, end) if not _IN_BRACKETS.match(text, one.start(), start)]
    if not every or every[-1]["other"]:
        return None
    year = str(int(this_year) + 1) if every[-1]["next"] else this_year
    part = _PART.search(every[-1][0])
    month = every[-1]["month"] or every[-1]["in"] or (_last_month(part) if part else None)
    return _date(year, month, every[-1]["day"])


def sooner(before: str, date: str | None) -> str | None:
    """Return the date of what is to be reached some years before it: 到2030年…，大型粮库提前一年达到100%.

    Args:
        before: the phrase before the figure.
        date: what holds for it.
    """
    found = _SOONER.search(before) if date and _is_year(date) else None
    return str(int(date) - "一二三".index(found[1]) - 1) if found and date else date


def is_far(text: str, start: int, end: int, date: str | None, this_year: str | None) -> bool:
    """Return whether a phrase that says 全年 has its date from before the sentence, and that is no year so near."""
    if date is None or this_year is None or int(date[:4]) <= int(this_year) + 1:
        return False
    return _WHOLE_YEAR.search(text, start, end) is not None and not named(text)


def ahead(name: str, first: int) -> str | None:
    """Return the one year that a name or a heading holds, where it lies ahead: 实施2027年粮库改造计划.

    Args:
        name: the words.
        first: the year in which what the document sets begins, 0 where nothing tells it.
    """
    years = _IN_NAME.findall(brackets.without(name))
    return years[0] if len(years) == 1 and 0 < first <= int(years[0]) else None


def _is_year(date: str) -> bool:
    return "-" not in date


def _date(year: str, month: str | None, day: str | None = None) -> str:
    """Return a year, a month or a day as it is kept; a day that its month has not is that month."""
    if month is None:
        return year
    made = f"{year}-{int(month):02}"
    exact = f"{made}-{int(day):02}" if day else made
    return exact if is_due(exact) else made


def named(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """Return the dates by which a text, or a stretch of it, wants something done, in order."""
    return [due for _, due in _dated(text, start, len(text) if end is None else end)]


def places(text: str) -> list[int]:
    """Return where in a text the dates stand by which it wants something done, in order."""
    return [place for place, _ in _dated(text, 0, len(text))]


def _dated(text: str, start: int, end: int) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    if text.find("20", start, end) >= 0:  # only the stretch is searched: one sentence has many of them
        found = [(match.start(), due) for match in _DUE.finditer(text, start, end) if (due := _due(match, text))]
    if text.find("五", start, end) >= 0:
        found += [(match.start(), PLANS[match["plan"]]) for match in _PLAN.finditer(text, start, end)]
        found += [(match.start(), PLANS[match["plan"]]) for match in _PLANNED.finditer(text, start, end)]
    return sorted(found)


def last(text: str, otherwise: str | None, start: int = 0, end: int | None = None) -> str | None:
    """Return the last date that a stretch of a text names, ``otherwise`` where it names none.

    A month behind another one, a half of a year or 全年 is of its year: 2027年3月底前…，9月底前….
    """
    end = len(text) if end is None else end
    found = _dated(text, start, end)
    since, due = found[-1] if found else (start, otherwise)
    if due is None or _is_year(due):
        return due
    months = [(on.start(), on["month"], on["day"]) for on in _MONTH_ON.finditer(text, since, end)]
    parts = [(on.start(), _last_month(on), None) for on in _PART.finditer(text, since, end)]
    whole = [(on.start(), None, None) for on in _WHOLE_YEAR.finditer(text, since, end) if on[0] == "全年"]
    behind = max((*months, *parts, *whole), key=lambda on: on[0], default=None)
    return _date(due[:4], *behind[1:]) if behind else due


def _when(match: re.Match[str], sentence: str) -> str:
    """Return the date of a match; of a half or a quarter of the year behind it (2027年上半年) the last month."""
    part = None if match["month"] else _PART.match(sentence, match.end("year"))
    return _date(match["year"], match["month"] or (_last_month(part) if part else None), match["day"])


def _last_month(part: re.Match[str]) -> str:
    """Return the last month of a half or a quarter of the year; of the last ones, with the year."""
    if part["half"]:
        return "6" if part["half"] == "上" else "12"
    return str(3 * ("一二三四".find(part["quarter"]) + 1 or int(part["quarter"])))


def _due(match: re.Match[str], sentence: str) -> str | None:
    """Return the date by which something is to be done, None where a year means something else."""
    if sentence.startswith(("的基础", "基础上", "水平", "同期", "相比"), match.end()) or _BASED.match(
        sentence, match.end()
    ):
        return None
    if sentence.endswith(("（", "("), 0, match.start()) and sentence.startswith("为", match.end()):
        return None  # （2022年为54%）
    if _DONE.match(sentence, match.end()) or _ALREADY.match(sentence, match.end()):
        return None
    if sentence.startswith(("）", ")"), match.end()) and _FIGURE.search(
        sentence[max(0, match.start() - _FAR) : match.start()]
    ):
        return None  # 达到80%（2027年）: for that alone
    if match["month"] and match["word"] not in _NONE and (to := _TO_MONTH.match(sentence, match.end("month"))):
        begun = match.start() == 0 or match["word"] or _BEGUN.search(sentence[: match.start()][-_NEAR:])
        return _date(match["year"], to["month"], to["day"]) if begun else None  # 2026年3月至9月，
    aimed = match["word"] in _AIMED and match["after"] in _OF_A_BODY  # 到2025年省级…达到…, but 2025年省政府工作报告
    spans = _SPAN.search(sentence[max(0, match.start() - _SPAN_LENGTH) : match.start()]) is not None
    spans = spans and _NAME_OF_YEARS.match(sentence, match.end()) is None
    aimed = aimed or (spans and match["after"] in _OF_A_BODY)  # 2025—2027年省财政安排…
    if (match["after"] and not aimed) or match["word"] in _NONE:
        return None
    if _OF_GOALS.match(sentence, match.end()) or _LASTS_TO.search(
        sentence, max(0, match.start() - _SPAN_BEGUN), match.start()
    ):
        return _when(match, sentence)
    if spans:
        return _when(match, sentence)  # 2024—2026年，每年新增…
    bare = not (match["word"] or match["before"] or match["end"])
    if (
        bare
        and match.start() > 0
        and not _QUARTER.match(sentence, match.end())
        and _BEGUN.search(before := sentence[max(0, match.start() - _NEAR) : match.start()]) is None
        and not (before.endswith(("、", "其中")) and _DEALT_TO.match(sentence, match.end()))
    ):
        return None
    if bare and sentence[match.end() : match.end() + 1] in "的、和与及":
        return None
    return _when(match, sentence)


def _latest(found: re.Match[str], text: str, end: int) -> str:
    """Return a written date, or what stands behind it in its year up to a place: 2027年6月、12月."""
    if not found["month"]:
        parts = [*_PART.finditer(text, found.end("year"), end)]
        return _date(found["year"], _last_month(parts[-1]) if parts else None)
    year, month, day = int(found["year"]), int(found["month"]), found["day"]
    every = [_date(found["year"], found["month"], day)]
    for on in _FURTHER.finditer(text, found.end(), end):
        if on["only"]:
            every.append(_date(str(year), str(month), on["only"]))
            continue
        year += bool(on["next"]) or (on["sign"] in _SPANS and int(on["month"]) < month)  # 11月至3月
        month = int(on["month"])
        every.append(_date(str(year), on["month"], on["day"]))
    return max(every, key=due_order)


def of_deadline(text: str | None, this_year: str | None = None) -> str | None:
    """Return the due date that a deadline in words names: 2024年12月底前 is 2024-12, 2024年12月5日 is 2024-12-05.

    Of several the latest counts, by which all of it is done: 2024年6月、12月. A date of comparison is none (较2023年).

    Args:
        text: the deadline.
        this_year: the year of one that names none (6月底前, 年底前), where the document tells it.
    """
    text, _ = unspaced(written_dates.in_digits((text or "").translate(DIGITS)))
    written = [found for found in _WRITTEN.finditer(text) if not text.endswith(_COMPARED, 0, found.start())]
    if written:
        stops = [*(found.start() for found in written[1:]), len(text)]
        every = [_latest(found, text, stop) for found, stop in zip(written, stops, strict=True)]
        return max(every, key=due_order)
    if this_year is None or (named := _OF_YEAR.match(text)) is None:
        return None
    part = _PART.match(_OF_THIS.sub("", text))
    return _date(this_year, named["month"] or (_last_month(part) if part else None), named["day"])
