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
from desktop.core.parsing.structure import begun_late, dividing, grants, in_words, lowest, past, undivided, unmarked
from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.items import is_of_cases
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import (
    ALONE,
    answered_for,
    decimals_group,
    hold_decimals,
    is_list,
    names_bodies_within,
    names_tasks,
    only_cites,
    only_group,
    run_on,
    runs_in,
    runs_through,
    series_below,
)
from desktop.core.parsing.structure.units import Found, Outline, Unit, are_all, counted_words, tree

_QUESTION = re.compile(r"[？?]$|^(?:为什么|如何|怎样|哪些|什么)")
_PRESS = re.compile(r"[\s　]*(?:[^，。；]{0,16}记者(?:提问|：|问[：:])|[^，。；]{0,40}答记者问[）)”》]?\s*$)")
"""What is said where officials answer the press."""
_MOSTLY = 0.7
_SIGNS = ("。", "：", "；")
_LONGEST_HEADING = 24  # signs, where it ends with 。 itself
_PARTS = 2  # at least, of what is divided
_TELLS = re.compile(rf"{past.HEADING.pattern}|(?:目标|指标|愿景)$|^(?:{'|'.join(AIMS)})")
"""The heading of a section that tells how things are, or whither they are to go."""
_CONTACTS = re.compile("(?:政策|业务|工作)?(?:咨询|联系)(?:人|方式|电话)(?![^，。；]*(?:制度|机制|群众))")
_HEADED = re.compile(r"[^，。；：]{4,24}。[^。]{8,}。")
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
    if commas and _are_divisions(commas, found, title):
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


def _are_divisions(commas: list[Unit], found: Sequence[Row], title: str | None) -> bool:
    """Return whether the units 一、 divide the document rather than being its measures."""
    with_units = [unit for unit in commas if series_below(unit)]
    if not with_units:
        return in_words.divide(commas, found) or _is_interpretation(commas, found, title)
    listing = sum(is_list(series_below(unit), found) and not names_tasks(unit, found) for unit in with_units)
    all_end = all(found[unit.start].said.strip().endswith(_SIGNS) for unit in commas)
    if 2 * listing > len(with_units) and all_end:
        return False  # 二、有下列情形的，从重处罚：（一）囤积的；（二）抬价的。
    texts = sum(runs_in(unit, found) or _is_sentence(unit, found) for unit in commas)
    below = sum(len(series_below(unit)) for unit in with_units)
    grouped = below > len(commas) and not any(runs_in(unit, found) for unit in with_units)
    if (
        not grouped
        and len(with_units) <= len(commas) / 3
        and (texts == len(commas) or (all_end and texts > _MOSTLY * len(commas)))
    ):
        return False  # 三、科学应对。各地要…： 1. 2. 3.
    if 2 * sum(_lists_by_labels(unit, found) for unit in commas) > len(commas):
        return False  # 一、办粮库许可… 申请材料：1. 2. 办理程序：1. 2.
    if len(commas) == 1 and len(series_below(commas[0])) > 1 and not listing:
        return True  # the rest is cut off: bodies behind the last of （一）, （二） … need not be those of 一、
    if with_units == commas[:1] and _only_aims_counted(commas, found):
        return True
    if any(_is_nested(unit) for unit in with_units) and not any(runs_in(unit, found) for unit in commas):
        return True  # four plain headings, and all that is to be done below the fifth
    bare = [unit for unit in commas if not series_below(unit)]
    carrying = [unit for unit in bare if names_bodies_within(unit, found)]
    plain = not any(runs_in(unit, found) or _is_sentence(unit, found) for unit in commas)
    if plain and not carrying and any(_are_headed(series_below(unit), found) for unit in with_units):
        return True  # paragraphs with headings below one of the plain headings: the others have text alone
    own = [unit for unit in with_units if answered_for(unit, found)] if not run_on(with_units) else []
    if len(carrying) + len(own) > len(commas) / 2:
        return False
    return len(with_units) >= 0.3 * len(commas) or below > len(bare) or len(commas) < 4


def _is_sentence(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether the line of a unit is a sentence, and no heading."""
    said = found[unit.start].said.strip()
    return len(said) > _LONGEST_HEADING and said.endswith(_SIGNS)


def _only_aims_counted(commas: list[Unit], found: Sequence[Row]) -> bool:
    """Return whether the first heading says whither, in counted parts, and paragraphs with headings divide the others.

    一、总体要求（一）指导思想（二）主要目标; 二、建好仓库: 扩建仓库。… 修缮仓库。…
    """
    aims, *others = commas
    heading = re.sub(r"\s", "", found[aims.start].said).rstrip("。：:")
    if heading not in AIMS or len(series_below(aims)) < _PARTS or runs_in(aims, found):
        return False
    if any(names_bodies_within(unit, found) or runs_in(unit, found) for unit in others):
        return False
    parted = sum(_parts_in_words(unit, found) >= _PARTS for unit in others)
    return len(others) >= _PARTS and parted > _MOSTLY * len(others)


def _parts_in_words(unit: Unit, found: Sequence[Row]) -> int:
    """Return how many paragraphs of a unit begin with a heading."""
    return sum(_HEADED.match(row.text) is not None for row in found[unit.start + 1 : unit.end] if not row.is_cell)


def _lists_by_labels(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit counts several lists, each anew behind a label: they are parts of what it says."""
    firsts = [one.start for one in unit.below if one.number == 1 and one.style is Style.POINT]
    return len(firsts) > 1 and all(found[at - 1].text.rstrip().endswith(("：", ":")) for at in firsts)


def _are_headed(series: list[Unit], found: Sequence[Row]) -> bool:
    """Return whether units （一） are paragraphs with headings, more than two of them."""
    if len(series) <= _PARTS or series[0].style is not Style.BRACKET:
        return False
    return all(runs_in(unit, found) or unit.end > unit.start + 1 for unit in series)


def _is_nested(unit: Unit) -> bool:
    """Return whether a unit is divided, and what divides it is divided once more."""
    series = series_below(unit)
    return len(series) > 1 and all(len(series_below(one)) > 1 for one in series)


def _inside(divisions: list[Unit], found: Sequence[Row], title: str | None) -> Outline:
    """Return the outline whose chapters are given."""
    words = not any(series_below(unit) for unit in divisions)
    if words and (counted := in_words.lined(divisions, found)):
        return Outline(divisions, counted)
    styles = {series[0].style for unit in divisions if (series := series_below(unit))}
    grouped = decimals_group(divisions, found)
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
        if series and _stand_beside(series, divisions, found):
            continue  # 第一节　发展基础, 第二节　发展目标
        if not inner and names_bodies_within(chapter, found):  # it has no points, but text and bodies of its own
            made.append(Found(chapter, at, None))
            continue
        articles = (
            list(_articles(chapter, None)) if series and series[0].style in (Style.CHAPTER, Style.SECTION) else []
        )
        if articles:
            made += [Found(one, at, section) for one, section in articles]
        elif series and series[0].style is Style.SECTION and _only_divide(series):
            made += [Found(one, at, unit) for unit in series for one in (series_below(unit) or [unit])]
        elif (
            series
            and series[0].style in _GROUPED
            and (only_group(series, divisions, found) or (grouped and series[0].style is Style.DECIMAL))
        ):
            for unit in series:
                points = [one for one in unit.below if one.style in _POINTS and one.style > unit.style]
                made += [Found(one, at, unit) for one in points] or [Found(unit, at, None)]
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
                if loose and runs_through(divisions)
                else [Found(one, at, None) for one in series]
            )
    return Outline(divisions, _of_lost_chapters(divisions, made), words)


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


def _stand_beside(series: Sequence[Unit], divisions: list[Unit], found: Sequence[Row]) -> bool:
    """Return whether undivided sections stand beside others that only group what is counted through the document.

    The heading of one says that it tells how things are or whither, and they name nobody: else they are measures.
    """
    points = any(one.style is Style.POINT for unit in series for one in unit.below)  # not the notes ①, ② to a table
    if series[0].style is not Style.SECTION or points or not runs_through(divisions):
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


def _only_divide(sections: Sequence[Unit]) -> bool:
    """Return whether sections (第一节) say nothing themselves: units 一、 stand directly below their headings."""
    parted = [one for one in sections if one.below and one.below[0].style is Style.COMMA]
    plain = all(one.below[0].start == one.start + 1 and len(series_below(one)) > 1 for one in parted)
    return plain and len(parted) > _MOSTLY * len(sections)


def _is_divided(chapter: Unit) -> bool:
    """Return whether a chapter is nothing but its sections: the first one stands directly below its heading."""
    return (
        bool(chapter.below) and chapter.below[0].style is Style.SECTION and chapter.below[0].start == chapter.start + 1
    )


def _inside_one(series: list[Unit], found: Sequence[Row]) -> Outline:
    """Return the outline of one outermost series: where it only groups points that begin anew in each, it divides."""
    whole = Unit(Style.COMMA, 1, "", 0, len(found), series)
    if series[0].style in (Style.TASK, Style.BRACKET) and only_group(series, [whole], found):
        if not run_on(series) and all(series_below(unit) for unit in series):
            return Outline(
                series, [Found(one, at, None) for at, unit in enumerate(series) for one in series_below(unit)]
            )
        return Outline([], [Found(one, None, unit) for unit in series for one in unit.below or [unit]])
    return Outline([], [Found(unit, None, None) for unit in series])


def _is_interpretation(commas: list[Unit], found: Sequence[Row], title: str | None) -> bool:
    """Return whether the units 一、 are questions or headings under which 一是, 二是 … count the measures."""
    asked = sum(bool(_QUESTION.search(found[unit.start].said.strip())) for unit in commas)
    explained = bool(re.search("解读|问答|答记者问|说明", title or "")) or any(_PRESS.match(row.text) for row in found)
    return (asked >= 0.5 * len(commas) or explained) and any(counted_words(found, unit) for unit in commas)
