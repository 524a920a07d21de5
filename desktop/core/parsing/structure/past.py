"""What a document tells of the time before it began: achievements, which set nothing, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from desktop.core.parsing.conventions import GENRES
from desktop.core.parsing.structure import clauses, dues, grants, naming
from desktop.core.parsing.structure.figures import figures, wide

_ASKS = (
    "夯实|巩固|筑牢|打牢|强化|优化|改善|营造|完善|提升|把握|认清|分析|注重|加强|"
    "突出|做好|抓好|确保|力求|推[进动]|抢抓|解决"
)
_PART_SAID = r"(?:以来|上半年|[前第]?[一二三四1-4]季度|\d{1,2}[—–~～至-]\d{1,2}月)"
_PERIOD = rf"(?:(?:20\d\d\s?年度?|今年|去年|上一?年度?){_PART_SAID}?|{_PART_SAID})的?"
HEADING = re.compile(
    rf"^(?!{_ASKS})[^，。]*?(?:现状(?:和|与|及)?.{{0,4}}$|(?:发展|工作|现实)基础$|背景(?:[和与及]意义)?$|"
    r"(?:取得|发展|建设|工作|主要|重大|历史性)的?(?:新的?|积极|重大|显著|历史性)?(?:工作)?(?:成效|进展|成绩|成就)|成效显著|"
    r"回顾|(?:工作|任务|目标|计划)(?:执行|落实)?完成情况$|(?:五”?|规划)(?:发展|实施|执行)情况$|工作总结$|形势(?:与.{1,8})?$|"
    r"(?:存在|面临|主要|突出)的?(?:主要|突出)?(?:问题|威胁|挑战|困难)$|机遇[和与及]挑战$)"
    rf"|^{_PERIOD}[^，。]{{0,8}}(?:工作|完成|落实|进展|执行|运行|开展|推进)情况$"
    r"|^(?:发展|面临的?|宏观)环境$|^基础(?:[和与及](?:环境|形势|条件))?$|^(?:基本|总体)情况$|^发展历程$|^(?:战略|重[要大]|现实|深远)?意义$|^(?:问题[和与及])?短板(?:弱项)?$"
    r"|^(?![^，。]*(?:报告|通报|报送|跟踪|调度|评估|检查|督[查导]|考核|公开|公示|掌握|了解|分析|监[测督]))[^，。]{0,10}?"
    r"(?:推进|进展|开展|贯彻|落实)(?:工作)?情况$"
)
"""The heading of a chapter or a measure that tells how things are."""
_MAKES = "(?:出台|制[定订]|印发|起草|编制|修订|发布)"
_LOOKS = "(?:(?:检|核|排|督|抽|巡|审)查|查[看验阅摸]|评估|核实|督导)"
_LOOKS_INTO = re.compile(  # but 检查粮库20座，发现问题3个 tells
    rf"\s*(?:(?:重点|主要|着重|全面|逐[一项户]){_LOOKS}(?![^。；]*(?:发现|查出))|{_LOOKS}[^。；]*(?:是否|有无))"
)
WHY = re.compile(f"(?:为什么|为何|缘何)[^，。]{{0,8}}{_MAKES}|{_MAKES}[^，。]{{0,40}}(?:背景|意义|依据|过程|目的|考虑)")
"""The question why a document was made, or how: its answer tells how things were, but for what is reached by a year."""
_SINCE = re.compile(  # 近三年来全市累计改造…: what is done already
    r"(?:^|[，；：])[\s　]*(?:近[一二两三四五六七八九十几\d]+年来?，?[^，。；]{0,12}(?:累计|先后|共|已)|"
    r"(?:近?[一二三四五六七八九十\d]+年来|自?20\d\d年[^，。；]{0,8}以来|[^，。；]{0,8}实施以来|“?十[一二三四五六]五”?以来)，).*"
)
_NOW = re.compile(
    r"[；。\s]*(?:目前|截[至止](?:目前|今|(?:20\d\d年|去年|今年)?[^，。\d]{0,6}(?:\d{1,2}月(?:\d{1,2}日)?)?[^，。\d]{0,3})|迄今)，"
)
_PLAN = re.compile(
    rf"[\s　；。—]*(?:回顾|在)?[“\"]?(?P<plan>{'|'.join(dues.PLANS)})[”\"]?(?:规划)?(?:期间|时期|以来|期?末|收官)"
)
_AGO = re.compile(r"[\s　；。—]*(?:过去(?:的)?[一二两三四五六七八九十\d]*年|(?:五|\d)年来|近年来|去年|上年|上一?年度)")
_FACTS = re.compile(  # how things are, with or without a time
    r"[\s　；。—]*(?:这样，|我[国省市县区州旗]是|[我全][省市县区州旗](?:共|现)?(?:辖|下辖)(?!区)"
    r"|(?:我|全)[国省市县区州旗盟](?:目前)?(?:现有|共有|已有|拥有(?![^。；]*(?:达到|以上(?=[，。；]|$))))[^，。；\d]{0,20}\d(?![^。；]*(?:力争|确保|争取|新[增建]|建成|达到|提高|20\d\d年))"
    r"|[我全][国省市县区州旗盟][^。；]*\d[^。；]*，(?:现有|共有|目前有)(?![^。；]*(?:力争|确保|新增|建成))"
    r"|该(?:项目|工程|园区|基地|平台)[^，。；]{0,6}(?:总投资|投资|占地|建筑面积)"
    r"|(?:今年)?(?:1|一)[—–~～-]\d{1,2}月|今年上半年|前[三3]季度"
    r"|(?:今年)?(?:第?一季度|上半年)(?=[^。；]*同比)"
    r"(?!(?:(?!下半年)[^。；])*(?:力争|确保|争取|目标|计划|以上|以内|左右|不[低高少]于|不超过|[要将须]))"
    r"|(?:与会人员(?:一致)?|会议)(?:一致)?(?:指出|认为|听取|通报|回顾|充分?肯定|总结)"
    r"(?![^。；]*(?:力争|确保|争取|目标|[要须]|决定|确定|明确|议定|同意|部署|安排))"
    r"|[^。；\d]{0,30}(?<!对)发生(?![^，。；\d]*不)[^，。；\d]{1,10}[1-9]\d*[起例次](?=[，；。]|$)(?![^。；]*(?:力争|确保|争取|控制|以[下内]|[要需须]|新建|建设)))"
)
_COUNTED = re.compile(
    r"(?:^|(?<=[，：；。—\s　]))(?:据(?:初步|不完全)?(?:统计|测算|调查|监测)|(?:统计|监测|调查)?数据显示)|据不完全统计"
    "|根据[^，。；]{0,12}(?:普查|统计|测算|调查)(?:结果|数据)?(?:显示)?(?=，)(?![^。；]*(?:新[建增]|建设|改造|完成|力争))"
)
_THERE = re.compile(  # 全市已建立粮库25座，其中省级2座
    r"[^，。；\d]{0,30}(?:已知(?:有)?|(?:已经?|[目当]前[^，。；\d]{0,16}?)(?:建立|设立|建有|拥有|设有|分布有|认定|命名))[^，。；\d]{1,30}\d"
    r"(?![^。；]*(?:新[建增设]|再|力争|争取|确保|计划|预期|进一步|[将要应]|20\d\d年|达到))"
)
AMONG = re.compile(r"[\s　]*其中(?!之)")
"""How a sentence begins that goes on with what the one before it counts: …30座粮库。其中国有粮库20座。"""
_DOES = re.compile(naming.DOES)
_YEAR = re.compile(r"[\s　；。—]*(20\d\d)年(?!之?前|以前|[底末]之?前|[—–~～-])")
_TURN = re.compile("[，；](?=(?:今年|明年|本年度|下一步|下半年|(?:力争)?到20\\d\\d年))")
_TURN_IN_YEAR = re.compile("[，；](?=(?:年底[之以]?前|全年|20\\d\\d年))")
_PART_OF_YEAR = re.compile(r"[\s　；。—]*(?:今年)?(?:第?[一二三]季度|上半年|前[三3]季度|[1一][—–~～-]\d{1,2}月)")
"""What a sentence begins with that tells of a part of the year, of which the rest is still to come."""
_COMES_TO_PLAN = re.compile(
    "会议(?:一致|原则)?(?:要求|强调|议定|决定|明确|确定|同意)|今年|明年|下半年|下一步|力争|确保|争取|(?<![\\d每])年[底末]之?前|(?<![一二两三四五六七八九十\\d])年内"
)
_FIRST = re.compile(r"20\d\d")
_SPAN = re.compile(r"(20\d\d)\s*年?\s*[—–─~～-]+\s*20\d\d")
_MONTHS = re.compile(
    r"(?<=[（(自从于在为：:])(?P<year>20\d\d)\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日|[上中下]旬|[底末初份])?\s?(?:[至到]|[—–─~～-]+)\s?"
    r"(?:(?P<until>20\d\d)\s?年\s?)?\d{1,2}\s?月(?![^。；]{0,40}了)"
)
_YEARLY = re.compile(
    r"(20\d\d)\s*年(?:度)?(?:[^，。；]{0,24}(?:要点|计划|方案|任务|工作|报告|清单|措施|举措|安排|意见)|[)）]$)"
)

_REPORTS = re.compile(
    "现(?:将|就)[^。；]{2,80}(?:情况|总结|进展|工作(?=汇报|报告|总结))(?:(?P<and>[及和与、][^。；]{2,30}))?(?:向[^。；]{2,20})?"
    "(?:汇报|报告|总结|(?P<down>通报))如下[：:。]"
)
_DEMANDS = re.compile("要求|安排|任务")
_SETS = re.compile(f"(?:{GENRES}|举措|通知)(?:[（(][^（()）]*[)）])?$")
"""How the title of a document ends that sets something, whatever it reports beside."""
_EVER = 9999  # the year up to which a report tells that names none
_AHEAD = re.compile(
    "下一?步|下一?阶段|下半年|明年|今后|打算|计划|规划|安排|思路|目标|任务|措施|建议|重点|要点|部署|改进|要求"
)

_COMPARED = re.compile("(?<!合)同比|[比较](?:上年|去年)")
_TOLD = re.compile(r"\d|已|以来|成效|成果|明显|显著|[^为除解]了")  # what is not to be, but was
_READY = re.compile(  # 已完成整改，建立制度3项
    "(?:^|[\\s，。；：])[^，。；：的]{0,8}已(?:经|全部|全面|基本|按期)*"
    "(?:完成|整改|建立|建成|制[定订]|修订|印发|出台|开展|落实|办结|销号|到位)(?![^，。；]*的)"
)
_FOR_A_YEAR = re.compile(
    r"(?<![—–~～至-])20\d\d\s*年(?:度)?[^，。；]{0,24}(?:要点|计划|方案|任务|安排|任务清单)(?:[（(][^（()）]*[)）])?$"
)


def begun(
    title: str | None,
    number: str | None,
    issued: str | None,
    texts: Iterable[str],
    years: tuple[int, int] | None = None,
) -> int | None:
    """Return the year in which what a document sets begins, None where nothing tells it.

    The title tells (2026—2030年, “十五五”, 2026年工作要点), else the year of issue; none that lies behind all its
    goals, as where an old document was issued once more.

    Args:
        title: of the document.
        number: of the document, which holds its year.
        issued: its date of issue.
        texts: its lines.
        years: the first and the last one for which it says that it is, where the title does not tell.
    """
    title = wide(title or "")
    plan = next((int(end) - 4 for name, end in dues.PLANS.items() if name in title), None)
    span = _SPAN.search(title)
    yearly = _YEARLY.search(title)
    told = span[1] if span else yearly[1] if yearly else str(years[0]) if years and plan is None else None
    if told is None and plan is None:
        told = year[0] if (year := _FIRST.search(number or issued or "")) else None
    first = int(told) if told else plan
    last = max((int(due[:4]) for text in texts for due in dues.named(text)), default=0)
    last = max(last, years[1]) if years else last
    return first if first is not None and first <= last else None


def of_title(title: str | None) -> str | None:
    """Return the one year for which a document is that names it in its title: 2026年工作要点."""
    title = wide(title or "")
    yearly = None if _is_for_years(title) else _YEARLY.search(title)
    return yearly[1] if yearly else None


def _is_for_years(title: str) -> bool:
    return any(name in title for name in dues.PLANS) or _SPAN.search(title) is not None


def this_year(
    title: str | None, number: str | None, issued: str | None, texts: Sequence[str], years: tuple[int, int] | None
) -> str | None:
    """Return the year that 今年 and 年内 mean in a document, None where nothing tells it, or it is a plan for years.

    Args:
        title: of the document, which tells it (2026年工作要点).
        number: of the document, which holds the year of issue.
        issued: its date of issue.
        texts: its lines, which tell it where it names from which month to which all of it runs.
        years: the first and the last one for which it says that it is.
    """
    if _is_for_years(wide(title or "")):
        return None
    year = _FIRST.search(number or issued or "")
    return of_title(title) or (year[0] if year else None if years else _of_months(texts))


def _of_months(texts: Sequence[str]) -> str | None:
    """Return the one year of all dates of a document that runs for some months of it (自2026年4月至6月), or None."""
    spans = [span for text in texts for span in _MONTHS.finditer(text)]
    years = {span["year"] for span in spans} | {span["until"] for span in spans if span["until"]}
    years |= {due[:4] for text in texts for due in dues.named(text)}
    return years.pop() if spans and len(years) == 1 else None


Compares = Callable[[str], bool]
"""Tells of a sentence whether it sets what it compares with the year before."""


def compares(title: str | None) -> Compares:
    """Return how a document by its title sets what it compares with the year before.

    A plan for one year (2026年工作要点) sets all of that, any other document that sets something what stands behind
    a demand: 推行粮情码，虫情起数同比下降30%. Elsewhere it may be what was reached.
    """
    named = wide(title or "")
    if _FOR_A_YEAR.search(named):
        return lambda sentence: True
    return _asks_first if _SETS.search(named) else never


def never(sentence: str) -> bool:
    """Return that a sentence sets nothing of what it compares."""
    return False


def _asks_first(sentence: str) -> bool:
    """Return whether a sentence begins with a demand that counts nothing itself: 收粮3万吨，同比增长5% may be told."""
    first, *rest = sentence.strip("。； ").split("，")
    return (
        _COMPARED.search("，".join(rest)) is not None
        and not _TOLD.search(first)
        and _asks(first)
        and all(_COMPARED.search(clause) or _asks(clause) for clause in rest)
    )


def _asks(clause: str) -> bool:
    """Return whether a clause begins with what is to be done."""
    return clauses.verb(clauses.plain(clause)) is not None


def reported(title: str | None, texts: Iterable[str], year: str | None) -> int | None:
    """Return up to which year a document tells what was done (现将…情况汇报如下), None where it is no report.

    What an office lets those below it know (通报) together with what it demands of them is none.

    Args:
        title: of the document.
        texts: what stands above its first measure.
        year: what it calls 今年, where that is known.
    """
    if _SETS.search(title or ""):
        return None
    for text in texts:
        found = _REPORTS.search(text) if "如下" in text else None
        if found and not (found["down"] and _DEMANDS.search(found["and"] or "")):
            told = _FIRST.search(found[0]) or _FIRST.search(title or "")
            return int(told[0] if told else year or _EVER)
    return None


def tells(headings: Sequence[str | None], text: str) -> bool:
    """Return whether what stands below headings, None for one that is lacking, tells how things are.

    A text that has them looked into does not: （一）责任落实情况。重点检查是否配备保管员。
    """
    return any(HEADING.search(heading) for heading in headings if heading) and _LOOKS_INTO.match(text) is None


def done(headings: Sequence[str | None], report: int | None, by: str | None = None, text: str = "") -> int | None:
    """Return the year up to which what stands below headings tells what was done, None where it tells what is to be.

    Args:
        headings: from that of the chapter to that of the measure, None for one that is lacking.
        report: the year up to which the document reports, None where it does not.
        by: by when the bodies that answer for the measure are to be ready, in words; None where nothing says so.
        text: that of the measure, which may say that they are.
    """
    said = [heading for heading in headings if heading]
    if report is None or any(map(_AHEAD.search, said[:1])):
        return None
    if by is None or "已" in by or _READY.search(text):
        return report
    return None if report == _EVER or lies_ahead(max(dues.named(by), default=None), report) else report


def lies_ahead(due: str | None, until: int | None) -> bool:
    """Return whether what is due then is still to be, where things are told as done up to a year."""
    return until is None or (due is not None and int(due[:4]) > until)


def without_achieved(sentence: str) -> str | None:
    """Return a sentence without what it says was done so far, None where that is all it says.

    目前，… is all; of 坚持创新，近三年来累计建成… the first clause stays.
    """
    since = _SINCE.search(sentence) if "近" in sentence or "来，" in sentence else None
    if grants.GOAL.search(sentence):
        return sentence if since is None or grants.GOAL.search(since[0]) else sentence[: since.start()]
    if _NOW.match(sentence):
        return None
    return sentence[: since.start()] if since else sentence


def is_told(sentence: str, begins: int | None) -> bool:
    """Return whether a sentence opens with a time before the document began (过去五年，…), or tells how things are."""
    if _COUNTED.search(sentence) or _THERE.match(sentence):
        return True
    if any(begins is None or int(due[:4]) >= begins for due in dues.named(sentence)):
        return False
    if _AGO.match(sentence) or _FACTS.match(sentence):
        return True
    if begins is None:
        return False
    plan, year = _PLAN.match(sentence), _YEAR.match(sentence)
    return (plan is not None and int(dues.PLANS[plan["plan"]]) < begins) or (year is not None and int(year[1]) < begins)


def parts_of(sentence: str, whole: str) -> bool:
    """Return whether a sentence only divides what the one before it tells to be there: 其中国有粮库20座.

    Args:
        sentence: the second one.
        whole: the first one where none of its figures sets anything, else "".
    """
    return bool(whole and AMONG.match(sentence) and not _DOES.search(sentence) and figures(whole))


def turn(sentence: str) -> int | None:
    """Return where a sentence that told how things were comes to what is to be (去年…，今年…), or None."""
    found = _TURN.search(sentence)
    if found is None and _PART_OF_YEAR.match(sentence):
        found = _TURN_IN_YEAR.search(sentence)  # 上半年同比增长5%，年底前建成…
    return found.end() if found else None


def rests(text: str, since: int, place: int) -> bool:
    """Return whether a clause is of the rest of a year, a part of which the sentence told: 上半年…；年底前…."""
    return _PART_OF_YEAR.match(text, since) is not None and _TURN_IN_YEAR.match(text, place - 1) is not None


def comes_to_plan(sentence: str) -> bool:
    """Return whether a sentence behind those that told how things were comes to what is to be: 会议要求，…, 力争…."""
    return _COMES_TO_PLAN.search(sentence) is not None


def is_over(due: str | None, begins: int | None) -> bool:
    """Return whether a date lies before the document began."""
    return due is not None and begins is not None and int(due[:4]) < begins
