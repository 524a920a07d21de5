"""What the lines of a title are like: how one ends, and what is printed on them beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.numerals import value
from desktop.core.parsing.conventions import GENRES, NOTICES
from desktop.core.parsing.structure import beside
from desktop.core.parsing.structure.document_number import NUMBER
from desktop.core.parsing.structure.marks import mark
from desktop.core.parsing.values import Line

GENRE = (
    f"{GENRES}|{NOTICES}|举措|条例|解读|分工|分解|清单|决议|通告|预案|"
    "政策|指南|指引|须知|规则|规程|章程|准则|导则|标准|制度|任务|表|函|答复|请示|报告|汇报|令|行动|条|图|体系|解答|问答|工程|台账|名单|目录|纪要|倡议|实录|"
    "公约|守则|规范|大纲|宣言|倡议书|承诺书|责任书|任务书|共识|协议|工作安排|任务安排|工作思路|工作打算|答记者问"
)
"""Last words of titles."""
TITLE_END = re.compile(
    rf"(?:{GENRE}|(?<=的)建议|战略|(?<=\d年)[^，。；：]{{0,12}}(?:民生)?实事(?:项目)?|(?:战略|现代化|愿景|强国)20\d\d)[》〉”]?(?:\s?[（(〔][^（）()]{{1,30}}[)）〕]){{0,2}}"
    "(?:的(?:通知|函|决定|批复|公告|意见|报告|说明))?[》]?$"
)
DATE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_BODIES = "政府|办公[厅室]|委员会|[委部局厅署院会组]|中心"  # ends of the names of those who issue
_LONGEST_LINE = 40  # characters of a line of a title
_SAYS = re.compile("[。；：:]")
CHINESE_DATE = re.compile(
    r"(?P<year>(?:二[〇○零Oo0]|一九)[〇○零Oo0一二三四五六七八九]{2})年(?P<month>十[一二]?|[一二三四五六七八九])月"
    r"(?P<day>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日"
)
DATE_LINE = re.compile(r"[（(]?\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[)）]?(?:印发|发布)?")
BARE_DATE = re.compile(rf"(?:{DATE_LINE.pattern}|{CHINESE_DATE.pattern})(?:[（(][^（()）。]{{2,40}}[)）])?")
"""A date under a letter that no body signs, and in brackets who made what it sends: 2026年3月2日（云岭市粮食局）."""
SENT = re.compile("(?:印发|转发)给?你[们市县局]|(?:遵照|贯彻|参照)执行。$")
"""What a letter says at its end that sends something."""
TITLE_LINES = 3  # over which a title may be set
_ABOUT = re.compile(
    rf"(?:[^《》〈。；：]{{2,30}})?关于(?!.*(?:{GENRES}|{NOTICES}|函|报告|请示|答复)[)）》]?(?:[（(〔][^（()）]{{1,30}}[)）〕])?$)"
)
_SPACED_FIGURE = re.compile(r"(?:(?<=[\u4e00-\u9fff])[ \u00a0]+)?(?<!\d)(\d+(?:\.\d+)?)[ \u00a0]+(?=[年版批期届条项])")
"""2026 年粮库改造计划, 云岭市 2026 年粮库改造计划: as a PDF spaces it."""
_CARRIES_OUT = re.compile("[^《》。；：]{0,12}(?:贯彻|落实|实施|推进|执行)[^《》。；：]{0,8}《[^《》]+》$")
_CLOSED = re.compile(rf"[^。；：，]{{0,38}}(?:{GENRES}|{NOTICES})$")
_SHORTEST_COLLECTED = 10  # characters of a title behind its number in a collection
_ANNEXED = re.compile(  # 附件12026年粮库改造方案, 附件1云岭市粮库改造方案
    r"^附\s*[件录]\s*(?:\d(?=20\d\d年)|\d{1,2}(?=[^\d、，])|[一二三四五六七八九十](?=[:：\s]))\s*[:：.．]?\s*(?=[\u4e00-\u9fff“《\d]{6})"
)
"""What counts an annex before its title."""
_LISTS = re.compile(r"^\s*(?:附\s*[件录表]|目\s*录)|[：:]\s*$")
"""What stands above a list of titles."""


def date_in(text: str) -> str | None:
    """Return the date that a line holds, in figures or in words (二〇二六年三月二日), as 2026-03-02; None for none."""
    if found := DATE.search(text):
        return f"{int(found[1]):04}-{int(found[2]):02}-{int(found[3]):02}"
    if (found := CHINESE_DATE.search(text)) is None:
        return None
    year = "".join(str(value(sign) or 0) for sign in found["year"])
    return f"{year}-{value(found['month']):02}-{value(found['day']):02}"


def joined(lines: Sequence[Line], held: Sequence[int]) -> str:
    """Return the lines of a title as one."""
    return "".join(beside.title_alone(lines[at].text) for at in held)


def without_number(title: str) -> str:
    """Return a title without what is printed beside it: number, date, its place in a collection, marks around it.

    Without the spaces around a figure, too.
    """
    title = re.sub(r"^\d{1,3}\s*[、.．]\s*(?=[\u4e00-\u9fff“《])", "", title)
    title = _ANNEXED.sub("", title)
    title = re.sub(rf"\s*[（(]{DATE.pattern}[)）]$", "", title)
    title = re.sub("(?<=[\u4e00-\u9fff”》）])_(?=[\u4e00-\u9fff“《（])", " ", title)  # the name of a file has no spaces
    title = _SPACED_FIGURE.sub(r"\1", title)
    title = re.sub(r"^【[^【】]{2,30}】(?=《)", "", title)  # 【云岭市人民政府】《甲方案》
    title = re.sub(rf"^[^《》〈〉，。；：]{{2,30}}(?:{_BODIES})(?=《[^《》]+》$)", "", title)  # 云岭市粮食局《甲方案》
    title = re.sub(rf"^(?:[（(](?:{NUMBER.pattern})[)）]|(?:{NUMBER.pattern}))\s*", "", title).strip()
    return re.sub("^《([^《》]+)》([（(][^（()）]*[)）])?$", r"\1\2", title)


def is_broken(lines: Sequence[Line], at: int, end: int) -> bool:
    """Return whether a title goes on below a line that ends as one may: …关于实施强省战略 / 扩建粮库的意见.

    Every title 关于… ends with what kind of document it is, and so does one that names what it carries out:
    贯彻落实《粮库扩建方案》 / 任务分工.
    """
    text = lines[at].text.strip()
    carries_out = _CARRIES_OUT.match(text) is not None
    if not carries_out and _ABOUT.match(text) is None:
        return False
    for line in lines[at + 1 : min(end, at + TITLE_LINES)]:
        text = line.text.strip()
        if (
            line.cells is not None
            or mark(text)
            or NUMBER.match(text)
            or len(text) > _LONGEST_LINE
            or _SAYS.search(text)
        ):
            return False
        if _CLOSED.fullmatch(text) or (carries_out and TITLE_END.search(text)):
            return True
    return False


def is_collected(lines: Sequence[Line], start: int, at: int, end: int) -> bool:
    """Return whether a line is the title of one document of a collection, with its place in that: 3.关于建库的通知.

    Nothing of a text or a list stands above it in its part, which goes from ``start`` to ``end`` (excluded), and what
    follows does not go on counting.
    """
    if lines[at].level or any(mark(line.text.strip()) or _LISTS.search(line.text) for line in lines[start:at]):
        return False
    filled = [index for index in range(at, min(end, at + TITLE_LINES + 2)) if lines[index].text.strip()]
    for last in filled[:TITLE_LINES]:
        if last > at and (lines[last].cells is not None or mark(lines[last].text.strip())):
            return False
        text = without_number(joined(lines, range(at, last + 1)))
        if TITLE_END.search(text) and not re.search("[。；]", text) and len(text) >= _SHORTEST_COLLECTED:
            return filled[-1] > last and mark(lines[filled[filled.index(last) + 1]].text.strip()) is None
    return False
