"""The outline of a document: which of its numbered units are its measures, and which divisions they stand in.

The measures are one series of one style inside the chapters. Where （一） only groups a series 1. 2. 3. that runs
through, or each （一） has points and these carry the bodies, the points are the measures and （一） is their section,
as 一、 in a chapter is that of （一）; where points begin anew below some （一） and others have none, （一） are the
measures. What only heads tasks that are counted finer still, （1）, gives way to these. Where the units 一、 carry text
and bodies themselves and nothing is numbered below them, they are the measures; where they are plain headings above
paragraphs with headings, they divide, though only the parts of the first one, 总体要求, are numbered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.conventions import AIMS
from desktop.core.parsing.structure import (
    begun_late,
    by_bodies,
    dividing,
    grants,
    in_words,
    lowest,
    past,
    sectioned,
    undivided,
    unmarked,
)
from desktop.core.parsing.structure.commas import are_divisions
from desktop.core.parsing.structure.grouping import Grouping
from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.paragraphs import is_of_cases
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import (
    ALONE,
    hold_decimals,
    is_list,
    names_bodies_within,
    only_cites,
    run_on,
    series_below,
)
from desktop.core.parsing.structure.units import Found, Outline, Unit, are_all, tree

_MOSTLY = 0.7
_PARTS = 2  # at least, of what is divided
_TELLS = re.compile(rf"{past.HEADING.pattern}|(?:目标|指标|愿景)$|^(?:{'|'.join(AIMS)})")
"""The heading of a section that tells how things are, or whither they are to go."""
_CONTACTS = re.compile("(?:政策|业务|工作)?(?:咨询|联系)(?:人|方式|电话)(?![^，。；]*(?:制度|机制|群众))")
IN_FORCE = re.compile(
    r"^(?:本|以上|上述)(?:意见|方案|通知|措施|办法|规划|政策|规定|行动|文件|条款|若干措施)?[^。]{0,30}(?:起(?:施行|实施|执行)|印发之日|发布之日|有效期|由[^。]{2,30}负责解释)"
)
"""The paragraph that says from when a document holds."""
_GROUPED = (Style.SECTION, Style.COMMA, Style.TASK, Style.BRACKET, Style.DECIMAL)
"""The styles of units that may only group what is numbered below them."""
_POINTS = (Style.BRACKET, Style.POINT, Style.DEEP_DECIMAL)
_COUNTED_IN_CHAPTERS = (Style.COMMA, Style.TASK, Style.BRACKET, Style.POINT)


def outline(found: Sequence[Row], title: str | None) -> Outline:
    """Return the outline of a document's rows."""
    made = _by_divisions(tree(found), found, title)
    made = msgspec.structs.replace(made, measures=lowest.lowest(made.measures, found))
    if not (made.measures or made.chapters):
        made = undivided.asked(found)
    if made.chapters:
        return made
    if made.measures:
        return dividing.under_headings(made.measures, found, title)
    closed, counted = undivided.closed(found, title), undivided.counted(found)
    if len(closed.measures) > len(counted.measures):
        return dividing.under_headings(closed.measures, found, title)
    if counted.measures:
        return counted
    chapters, units = unmarked.headed(found, title)
    return Outline(chapters, [Found(unit, at, None) for unit, at in units])


def _by_divisions(units: list[Unit], found: Sequence[Row], title: str | None) -> Outline:
    for style in (Style.BOOK, Style.CHAPTER):
        divisions = [unit for unit in units if unit.style is style]
        if divisions:
            return _inside(_chapters_of_books(divisions) or divisions, found, title)
    articles = [unit for unit in units if unit.style is Style.ARTICLE]
    if len(articles) >= 3 or are_all(found):
        return Outline([], [Found(unit, None, None) for unit in articles])
    sections = [unit for unit in units if unit.style is Style.SECTION]
    if len(sections) >= 2:
        return _inside(sections, found, title)
    if sections:  # one alone divides nothing
        units = [one for unit in units for one in (unit.below if unit is sections[0] else [unit])]
    commas = _with_lost([unit for unit in units if unit.style is Style.COMMA], found)
    if commas and are_divisions(commas, found, title):
        commas = [unit for unit in commas if unit.below or not IN_FORCE.match(found[unit.start].said.strip())]
        loose = [unit for unit in units if unit.style is not Style.COMMA]
        made = _inside(commas, found, title)
        above = begun_late.above(commas[0], loose, made.measures)
        if len(commas) == 1 and len(loose) > len(made.measures) and not above:
            return Outline([], [Found(unit, None, None) for unit in loose])
        return Outline(made.chapters, [*above, *made.measures], made.words)
    if len(commas) >= 2:
        return Outline([], [Found(unit, None, None) for unit in (*begun_late.counted_before(commas, units), *commas)])
    points = [unit for unit in units if unit.style is Style.POINT]
    if hold_decimals(points, found):
        return _inside(points, found, title)
    for style in ALONE:
        series = [unit for unit in units if unit.style is style]
        if lowest.divide(series, found):
            return _inside(series, found, title)
        if len(series) >= 2:
            return _inside_one(begun_late.gone_on(series, units), found)
    return Outline([], [Found(unit, None, None) for unit in commas])


def _inside(divisions: list[Unit], found: Sequence[Row], title: str | None) -> Outline:
    """Return the outline whose chapters are given."""
    words = not any(series_below(unit) for unit in divisions)
    if words and (counted := in_words.lined(divisions, found)):
        return Outline(divisions, counted)
    styles = {series[0].style for unit in divisions if (series := series_below(unit))}
    grouping = Grouping(sectioned.innermost(divisions, found), found)
    grouped = _styles_that_group(divisions, found, title, grouping)
    made: list[Found] = []
    for at, chapter in enumerate(divisions):
        inner = chapter.below
        if words:
            continue
        series = series_below(chapter)
        if series and sum(only_cites(one, found) for one in series) > _MOSTLY * len(series):
            continue  # 编制依据
        if series and _CONTACTS.match(found[chapter.start].said.strip()):
            continue  # 联系人及联系方式：（一）市粮食局 王某 电话…
        if series and is_list(series, found) and is_of_cases(found[series[0].start - 1].text):
            continue  # 申报城市须同时符合以下条件：1.…；2.…
        if series and _is_finer(series[0], styles, found[chapter.start].said, found[series[0].start - 1].text):
            continue
        if series and _stand_beside(series, grouping, found):
            continue  # 第一节　发展基础, 第二节　发展目标
        if divided := by_bodies.duties(chapter, found):
            made += [Found(one, at, None) for one in divided]
            continue
        if not inner and names_bodies_within(chapter, found):  # it has no points, but text and bodies of its own
            made.append(Found(chapter, at, None))
            continue
        articles = (
            list(_articles(chapter, None)) if series and series[0].style in (Style.CHAPTER, Style.SECTION) else []
        )
        if articles:
            made += [Found(one, at, section) for one, section in articles]
        elif sectioned.only_head(series, divisions, found):
            for section in series:
                below = series_below(section)
                if below and below[0].style in _GROUPED and grouping.only_group(below):
                    made += [Found(one, at, group or section) for one, group in _grouped(below)]
                else:
                    made += [Found(one, at, section) for one in below] or [Found(section, at, None)]
        elif series and series[0].style in _GROUPED and (series[0].style in grouped or grouping.only_group(series)):
            made += [Found(one, at, group) for one, group in _grouped(series)]
        else:
            loose = [
                one
                for one in inner
                if one.style is Style.POINT
                and series
                and series[0].style is Style.BRACKET
                and one.start < series[0].start
            ]
            made += (
                [Found(one, at, None) for one in (*loose, *series)]
                if loose and grouping.runs_through(Style.POINT)
                else [Found(one, at, None) for one in series]
            )
    return Outline(divisions, _of_lost_chapters(divisions, made), words)


def _grouped(series: Sequence[Unit]) -> Iterator[tuple[Unit, Unit | None]]:
    """Yield the points below units that only group them, each with its unit; a unit without points stands alone."""
    for unit in series:
        points = [one for one in unit.below if one.style in _POINTS and one.style > unit.style]
        yield from ((one, unit) for one in points)
        if not points:
            yield unit, None


def _styles_that_group(
    divisions: list[Unit], found: Sequence[Row], title: str | None, grouping: Grouping
) -> set[Style]:
    """Return in which styles the units below divisions only group others, in whichever of the divisions they stand.

    Plain headings 一、 below 第一部分 do if they would divide a document that has no such parts.
    """
    made = {Style.DECIMAL} if grouping.decimals() else set[Style]()
    commas = [one for unit in divisions for one in unit.below if one.style is Style.COMMA]
    plain = [one for one in commas if one.below and one.below[0].style is Style.BRACKET and sectioned.is_above(one)]
    if 2 * len(plain) > len(commas) and are_divisions(commas, found, title):
        made.add(Style.COMMA)
    return made


def _with_lost(commas: list[Unit], found: Sequence[Row]) -> list[Unit]:
    """Return chapters with those behind the last of them whose ordinals are lost, if what they hold begins anew.

    三、收粮 1. 2. 3. 培训与考核 1. 2.: a line that says nothing stands above the second 1., which is not of 三、.
    """
    if not commas:
        return commas
    *others, last = commas
    series = series_below(last)
    begun = [one for before, one in pairwise(series) if one.number == 1 and _is_headed(found, before, one)]
    if not begun or any(one.style is not series[0].style for one in last.below):
        return commas
    starts = [last.start, *(one.start - 1 for one in begun)]
    for number, (start, end) in enumerate(pairwise([*starts, last.end])):
        below = [one for one in last.below if start < one.start < end]
        below[-1:] = [msgspec.structs.replace(below[-1], end=min(below[-1].end, end))]
        others.append(Unit(last.style, last.number + number, last.label if not number else "", start, end, below))
    return others


def _is_headed(found: Sequence[Row], before: Unit, one: Unit) -> bool:
    """Return whether a heading without an ordinal stands right above a unit, behind the text of the one before."""
    row = found[one.start - 1]
    text = row.text.strip()
    alone = row.mark is None and not row.is_cell and one.start - 1 > before.start
    return alone and re.fullmatch("(?!参考文献|附|注)[\u4e00-\u9fff、]{4,24}", text) is not None


def _of_lost_chapters(divisions: list[Unit], made: list[Found]) -> list[Found]:
    """Return measures of which those that count anew before a gap in the numbers of the chapters stand in none.

    三、…（一）（二）（一）（二） 五、…: the heading 四、 is lost, and the second （一） is not of 三、.
    """
    gaps = {at for at, (one, two) in enumerate(pairwise(divisions)) if two.number > one.number + 1}
    kept = made[:1]
    for last, one in pairwise(made):
        within = one.chapter == last.chapter and one.chapter in gaps and one.section is None
        anew = one.unit.number == 1 and one.unit.style is last.unit.style
        lost = within and (anew or kept[-1].chapter is None)
        kept.append(msgspec.structs.replace(one, chapter=None) if lost else one)
    return kept


def _is_finer(first: Unit, styles: set[Style], heading: str, before: str) -> bool:
    """Return whether what is numbered in a chapter is less than the measures of the others: （1） beside （一） or 1.

    Points that only close a document (附则) are less than （一）, unless they go on counting; so are conditions and
    papers that the text ``before`` them asks for.
    """
    coarser = any(one < first.style and one in (Style.TASK, Style.BRACKET, Style.POINT) for one in styles)
    closing = re.sub(r"\s", "", heading) == "附则" or grants.ASKED_FOR.search(before.strip()) is not None
    return coarser and (first.style > Style.DEEP_DECIMAL or (closing and first.number == 1))


def _stand_beside(series: Sequence[Unit], grouping: Grouping, found: Sequence[Row]) -> bool:
    """Return whether undivided sections stand beside others that only group what is counted through the document.

    The heading of one says that it tells how things are or whither, and they name nobody: else they are measures.
    """
    points = any(one.style is Style.POINT for unit in series for one in unit.below)  # not the notes ①, ② to a table
    if series[0].style is not Style.SECTION or points or not grouping.runs_through(Style.POINT):
        return False
    told = any(_TELLS.search(heading_of(found[unit.start].said.strip())[0]) for unit in series)
    return told and not any(names_bodies_within(unit, found) for unit in series)


def _articles(division: Unit, section: Unit | None) -> Iterator[tuple[Unit, Unit | None]]:
    """Yield the articles of a division with the chapter or section that they stand in, in their order."""
    for one in division.below:
        if one.style is Style.ARTICLE:
            yield one, section
        elif one.style in (Style.CHAPTER, Style.SECTION):
            yield from _articles(one, one)


def _chapters_of_books(books: list[Unit]) -> list[Unit]:
    """Return the chapters of all books (第一篇, 第一部分) where what they hold is counted in most of them.

    Sections (第一节) count only where they divide most of the chapters, and these hold nothing else.
    """
    chapters = [one for book in books for one in book.below if one.style is Style.CHAPTER]
    counted = [one for one in chapters if (series := series_below(one)) and series[0].style in _COUNTED_IN_CHAPTERS]
    if 2 * len(counted) > len(chapters):
        return chapters
    parted = [one for one in chapters if any(unit.style is Style.SECTION for unit in one.below)]
    return chapters if 2 * len(parted) > len(chapters) and all(map(_is_divided, parted)) else []


def _is_divided(chapter: Unit) -> bool:
    """Return whether a chapter is nothing but its sections: the first one stands directly below its heading."""
    return (
        bool(chapter.below) and chapter.below[0].style is Style.SECTION and chapter.below[0].start == chapter.start + 1
    )


def _inside_one(series: list[Unit], found: Sequence[Row]) -> Outline:
    """Return the outline of one outermost series: where it only groups points that begin anew in each, it divides."""
    whole = Unit(Style.COMMA, 1, "", 0, len(found), series)
    if series[0].style in (Style.TASK, Style.BRACKET) and Grouping([whole], found).only_group(series):
        if not run_on(series) and all(series_below(unit) for unit in series):
            return Outline(
                series, [Found(one, at, None) for at, unit in enumerate(series) for one in series_below(unit)]
            )
        return Outline([], [Found(one, None, unit) for unit in series for one in unit.below or [unit]])
    return Outline([], [Found(unit, None, None) for unit in series])
