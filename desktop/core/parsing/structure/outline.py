"""The outline of a document: which of its numbered units are its measures, and which divisions they stand in.

The measures are one series of one style inside the chapters. Where （一） only groups a series 1. 2. 3. that runs
through, or whose points carry the bodies, the points are the measures and （一） is their section. Where the units 一、
carry text and bodies themselves and nothing is numbered below them, they are the measures.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.conventions import CLOSING
from desktop.core.parsing.structure import bodies, unmarked
from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.items import is_of_cases
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.units import Unit, counted_words, tree

_QUESTION = re.compile(r"[？?]$|^(?:为什么|如何|怎样|哪些|什么)")
_LONGEST_ALONE = 30  # characters of a heading without a number
_FEWEST_HEADINGS = 2  # headings without a number that divide a document
_MOSTLY = 0.7
_WHOLE = re.compile(r"[。；：！？.;:!?）〕】)\]]$")  # the end of a paragraph that is no heading
_CITED = re.compile(r"[^。；，]{0,60}《[^《》]+》(?:[（(][^（()）]*(?:[（(][^（()）]*[)）])?[^（()）]*[)）])?[。；]?")
_FEWEST_CLOSED = 3  # measures that are told by their bodies alone
IN_FORCE = re.compile(
    r"^(?:本|以上|上述)(?:意见|方案|通知|措施|办法|规划|政策|规定|行动|文件|条款|若干措施)?[^。]{0,30}(?:起(?:施行|实施|执行)|印发之日|发布之日|有效期|由[^。]{2,30}负责解释)"
)
"""The paragraph that says from when a document holds."""
_MEASURES = (
    Style.CHAPTER,
    Style.SECTION,
    Style.COMMA,
    Style.ARTICLE,
    Style.TASK,
    Style.BRACKET,
    Style.POINT,
    Style.DECIMAL,
    Style.BRACKET_POINT,
    Style.FIRST,
    Style.CIRCLE,
)
_GROUPED = (
    Style.SECTION,
    Style.COMMA,
    Style.TASK,
    Style.BRACKET,
    Style.DECIMAL,
)  # may only group what is numbered below
_ALONE = (Style.TASK, Style.BRACKET, Style.POINT, Style.DECIMAL, Style.BRACKET_POINT, Style.FIRST, Style.CIRCLE)
_POINTS = (Style.BRACKET, Style.POINT, Style.DEEP_DECIMAL)


class Found(msgspec.Struct):
    """A measure as the outline has it; ``chapter`` counts from 0 in ``Outline.chapters``."""

    unit: Unit
    chapter: int | None
    section: Unit | None


class Outline(msgspec.Struct):
    """The divisions and measures of a document."""

    chapters: list[Unit]
    measures: list[Found]
    words: bool = False  # the measures are 一是 … of an interpretation


def outline(found: Sequence[Row], title: str | None) -> Outline:
    """Return the outline of a document's rows."""
    made = _by_divisions(tree(found), found, title)
    if not (made.measures or made.chapters):
        made = _asked(found)
    if made.chapters:
        return made
    if made.measures:
        return _under_headings(made.measures, found, title)
    closed = _closed(found)
    counted = closed if closed.measures else _counted(found)
    if counted.measures:
        return counted
    chapters, units = unmarked.headed(found, title)
    return Outline(chapters, [Found(unit, at, None) for unit, at in units])


def _counted(found: Sequence[Row]) -> Outline:
    """Return the outline of a text in which nothing but 一是, 二是 … is numbered, or one measure alone."""
    units = tree(found)
    series = [unit for unit in units if unit.style is Style.WORD]
    if len(series) >= _FEWEST_CLOSED:
        return Outline([], [Found(unit, None, None) for unit in series])
    return Outline([], [Found(unit, None, None) for unit in units if _is_answered_for(found, unit)])


def _is_answered_for(found: Sequence[Row], unit: Unit) -> bool:
    """Return whether a single numbered unit is a measure: it names who sees to it."""
    rows = found[unit.start : unit.end]
    return unit.style in _ALONE and any(names_bodies(row.text) for row in rows if not row.is_cell)


def _under_headings(every: list[Found], found: Sequence[Row], title: str | None) -> Outline:
    """Return the outline of measures without chapters; headings above them that have no number divide them."""
    places = [_heading_above(one.unit.start, found, title) for one in every]
    above = [place for place in places if place is not None]
    if len(above) < _FEWEST_HEADINGS or places[0] is None or every[0].section is not None:
        return Outline([], every)
    ends = [*above[1:], len(found)]
    chapters = [Unit(Style.COMMA, at, "", *span) for at, span in enumerate(zip(above, ends, strict=True), 1)]
    within = [bisect_right(above, one.unit.start) - 1 for one in every]
    for one, at in zip(every, within, strict=True):
        one.unit.end = min(one.unit.end, chapters[at].end)
        one.chapter = at
        chapters[at].below.append(one.unit)
    return Outline(chapters, every)


def _heading_above(start: int, found: Sequence[Row], title: str | None) -> int | None:
    """Return where the heading without a number above a measure stands; a paragraph may introduce what it heads.

    In a text whose lines are broken a short line above another one is none: what stands above it would be complete.
    """
    if start and _is_heading(found[start - 1], title):
        return start - 1
    if start < 2 or not _is_heading(found[start - 2], title) or re.search("[，《]", found[start - 2].text):
        return None
    introduction = found[start - 1]
    if introduction.mark is not None or introduction.is_cell or names_bodies(introduction.text):
        return None
    whole = start == 2 or _WHOLE.search(found[start - 3].text) is not None
    return start - 2 if whole and introduction.text.endswith(("。", "：")) else None


def _is_heading(row: Row, title: str | None) -> bool:
    """Return whether a line without a number reads like a heading: few words, no sentence, no bodies."""
    text = row.text.strip("*# 　")
    if row.mark is not None or row.is_cell or text == title or names_bodies(text) or bodies.is_group(text):
        return False
    return 4 <= len(text) <= _LONGEST_ALONE and not re.search(r"[。；：:，、）)！!\d]$|^附|^[（(]", text)


def _closed(found: Sequence[Row]) -> Outline:
    """Return the outline of a document that lost its numbers: a measure ends with each paragraph that names bodies."""
    named = [at for at, row in enumerate(found) if not row.is_cell and names_bodies(row.text)]
    ends = [at for at, later in pairwise([*named, -1]) if later != at + 1 or not bodies.is_line(found[later].text)]
    if len(ends) < _FEWEST_CLOSED:
        return Outline([], [])
    usual = Counter(two - one for one, two in pairwise(ends)).most_common(1)[0][0]
    starts = [max(0, ends[0] + 1 - usual), *(end + 1 for end in ends)]
    units = [
        Unit(Style.POINT, number, "", start, end + 1)
        for number, (start, end) in enumerate(zip(starts, ends, strict=False), 1)
    ]
    return Outline([], [Found(unit, None, None) for unit in units])


def _asked(found: Sequence[Row]) -> Outline:
    """Return the outline of an interview without numbers: 一是, 二是 … are in the chapters that its questions make."""
    places = [at for at, row in enumerate(found) if row.mark is None and not row.is_cell and row.text.endswith("？")]
    ends = [*places[1:], len(found)]
    questions = [Unit(Style.WORD, 0, "", start, end) for start, end in zip(places, ends, strict=False)]
    answered = [unit for unit in questions if counted_words(found, unit)]
    for number, unit in enumerate(answered, 1):
        unit.number = number
    return Outline(answered, [], bool(answered))


def _by_divisions(units: list[Unit], found: Sequence[Row], title: str | None) -> Outline:
    for style in (Style.BOOK, Style.CHAPTER):
        divisions = [unit for unit in units if unit.style is style]
        if divisions:
            return _inside(divisions, found, title)
    articles = [unit for unit in units if unit.style is Style.ARTICLE]
    if len(articles) >= 3:
        return Outline([], [Found(unit, None, None) for unit in articles])
    sections = [unit for unit in units if unit.style is Style.SECTION]
    if len(sections) >= 2:
        return _inside(sections, found, title)
    commas = [unit for unit in units if unit.style is Style.COMMA]
    if commas and _are_divisions(commas, found, title):
        commas = [unit for unit in commas if unit.below or not IN_FORCE.match(_heading(found[unit.start]))]
        loose = [unit for unit in units if unit.style is not Style.COMMA]
        made = _inside(commas, found, title)
        if len(commas) == 1 and len(loose) > len(made.measures):
            return Outline([], [Found(unit, None, None) for unit in loose])
        return made
    if len(commas) >= 2:
        return Outline([], [Found(unit, None, None) for unit in (*_counted_before(commas, units), *commas)])
    points = [unit for unit in units if unit.style is Style.POINT]
    if sum(any(one.style is Style.DECIMAL for one in unit.below) for unit in points) > len(points) / 2:
        return _inside(points, found, title)
    for style in _ALONE:
        series = [unit for unit in units if unit.style is style]
        if len(series) >= 2:
            return _inside_one(_gone_on(series, units), found)
    return Outline([], [Found(unit, None, None) for unit in commas])


def _gone_on(series: list[Unit], units: list[Unit]) -> list[Unit]:
    """Return points with those that go on counting inside a unit among them, as in a text that lost its beginning."""
    if series[0].style is not Style.POINT:
        return series
    every = [one for unit in units for one in ([unit] if unit.style is Style.POINT else unit.below)]
    points = [one for one in every if one.style is Style.POINT]
    return points if all(two.number == one.number + 1 for one, two in pairwise(points)) else series


def _counted_before(commas: list[Unit], units: list[Unit]) -> list[Unit]:
    """Return the points with which a series begins that goes on as 四、 (1. 2. 3. 四、 五、)."""
    points = [unit for unit in units if unit.style is Style.POINT and unit.start < commas[0].start]
    return points if [unit.number for unit in points] == list(range(1, commas[0].number)) else []


def _are_divisions(commas: list[Unit], found: Sequence[Row], title: str | None) -> bool:
    """Return whether the units 一、 divide the document rather than being its measures."""
    with_units = [unit for unit in commas if _series(unit)]
    if not with_units:
        return _is_interpretation(commas, found, title)
    listing = sum(_lists(_series(unit), found) for unit in with_units)
    if 2 * listing > len(with_units) and all(
        _heading(found[unit.start]).endswith(("。", "：", "；")) for unit in commas
    ):
        return False  # 二、有下列情形的，从重处罚：（一）囤积的；（二）抬价的。
    if len(with_units) <= len(commas) / 3 and all(_runs_in(unit, found) for unit in commas):
        return False  # 三、科学应对。各地要…： 1. 2. 3.
    bare = [unit for unit in commas if not _series(unit)]
    carrying = [unit for unit in bare if _carries(unit, found)]
    own = [unit for unit in with_units if _carries_itself(unit, found)] if not _run_on(with_units) else []
    if len(carrying) + len(own) > len(commas) / 2:
        return False
    below = sum(len(_series(unit)) for unit in with_units)
    return len(with_units) >= 0.3 * len(commas) or below > len(bare) or len(commas) < 4


def _lists(series: Sequence[Unit], found: Sequence[Row]) -> bool:
    """Return whether units are the members of one sentence: each but the last on a line that ends with ；."""
    return all(found[one.start].text.rstrip().endswith(("；", ";")) for one in series[:-1]) and len(series) > 1


def _runs_in(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit's heading and its text stand on one line."""
    return not heading_of(_heading(found[unit.start]))[2]


def _run_on(units: list[Unit]) -> bool:
    """Return whether what is numbered below each unit goes on counting from the one before."""
    series = [_series(unit) for unit in units]
    on = sum(two[0].number == one[-1].number + 1 for one, two in pairwise(series))
    return len(series) > 1 and on >= 0.5 * (len(series) - 1)


def _series(unit: Unit) -> list[Unit]:
    """Return the units below that may be measures: a list of one point is none, unless it is （一）."""
    for style in _MEASURES:
        series = [one for one in unit.below if one.style is style]
        if series and (len(series) > 1 or style < Style.POINT or series[0].number > 1 or len(unit.below) == 1):
            return series
    return []


def _cites(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit only names another document: （一）《仓储条例》（第3号令）."""
    return unit.end <= unit.start + 1 and _CITED.fullmatch(_heading(found[unit.start])) is not None


def _inside(divisions: list[Unit], found: Sequence[Row], title: str | None) -> Outline:
    """Return the outline whose chapters are given."""
    words = not any(_series(unit) for unit in divisions)
    made: list[Found] = []
    for at, chapter in enumerate(divisions):
        inner = chapter.below
        if words:
            continue
        series = _series(chapter)
        if series and sum(_cites(one, found) for one in series) > _MOSTLY * len(series):
            continue  # 编制依据
        if series and _lists(series, found) and is_of_cases(found[series[0].start - 1].text):
            continue  # 申报城市须同时符合以下条件：1.…；2.…
        if not inner and _carries(chapter, found):  # it has no points, but text and bodies of its own
            made.append(Found(chapter, at, None))
            continue
        articles = (
            list(_articles(chapter, None)) if series and series[0].style in (Style.CHAPTER, Style.SECTION) else []
        )
        if articles:
            made += [Found(one, at, section) for one, section in articles]
        elif series and series[0].style is Style.CHAPTER and all(_is_divided(unit) for unit in series):
            made += [Found(one, at, unit) for unit in series for one in unit.below]
        elif series and series[0].style in _GROUPED and _only_group(series, divisions, found):
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
                if loose and _runs_through(divisions)
                else [Found(one, at, None) for one in series]
            )
    return Outline(divisions, made, words)


def _articles(division: Unit, section: Unit | None) -> Iterator[tuple[Unit, Unit | None]]:
    """Yield the articles of a division with the chapter or section that they stand in, in their order."""
    for one in division.below:
        if one.style is Style.ARTICLE:
            yield one, section
        elif one.style in (Style.CHAPTER, Style.SECTION):
            yield from _articles(one, one)


def _is_divided(chapter: Unit) -> bool:
    """Return whether a chapter is nothing but its sections: the first one stands directly below its heading."""
    return (
        bool(chapter.below) and chapter.below[0].style is Style.SECTION and chapter.below[0].start == chapter.start + 1
    )


def _inside_one(series: list[Unit], found: Sequence[Row]) -> Outline:
    """Return the outline of one outermost series: where it only groups points that begin anew in each, it divides."""
    whole = Unit(Style.COMMA, 1, "", 0, len(found), series)
    if series[0].style in (Style.TASK, Style.BRACKET) and _only_group(series, [whole], found):
        if not _run_on(series) and all(_series(unit) for unit in series):
            return Outline(series, [Found(one, at, None) for at, unit in enumerate(series) for one in _series(unit)])
        return Outline([], [Found(one, None, unit) for unit in series for one in unit.below or [unit]])
    return Outline([], [Found(unit, None, None) for unit in series])


def _only_group(series: list[Unit], divisions: list[Unit], found: Sequence[Row]) -> bool:
    """Return whether units only group the points below them, so that the points are the measures."""
    lower = Style.DEEP_DECIMAL if series[0].style is Style.DECIMAL else Style.POINT
    with_points = [unit for unit in series if any(one.style is lower for one in unit.below)]
    if len(with_points) < 0.8 * len(series):
        return False
    points = [[one for one in unit.below if one.style is lower] for unit in with_points]
    if any(later[0].number == earlier[-1].number + 1 for earlier, later in zip(points, points[1:], strict=False)):
        return True
    if points[0][0].number > 1 or _runs_through(divisions):
        return True
    if sum(_carries_alone(unit, found) for unit in with_points) >= 0.5 * len(with_points):
        return False
    every = [one for some in points for one in some]
    carrying = sum(_carries(one, found) for one in every[:-1] or every)
    closing = sum(_closes(unit, found) for unit in with_points)
    return (
        carrying >= 0.5 * len(every[:-1] or every)
        and carrying > 0
        and (closing < len(with_points) or carrying > len(with_points))
    )


def _runs_through(divisions: list[Unit]) -> bool:
    """Return whether the points of a document are counted through its （一）."""
    numbers = [
        one.number
        for division in divisions
        for unit in (division.below or [])
        for one in ([unit] if unit.style is Style.POINT else unit.below)
        if one.style is Style.POINT
    ]
    on = sum(two == one + 1 for one, two in zip(numbers, numbers[1:], strict=False))
    return len(numbers) >= 4 and on >= 0.9 * (len(numbers) - 1)


def _carries(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether bodies are named anywhere inside a unit."""
    return any(names_bodies(found[at].text) for at in range(unit.start, unit.end) if not found[at].is_cell)


def _carries_alone(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether bodies are named for what a unit says itself, before anything is numbered below it."""
    own = (found[at].text for at in range(unit.start, unit.below[0].start))
    return any(names_bodies(text) or bodies.brackets(text) for text in own)


def _carries_itself(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether bodies are named for a unit as a whole: behind all that is numbered below it, once."""
    named = [at for at in range(unit.start, unit.end) if names_bodies(found[at].text)]
    return len(named) == 1 and named[0] == unit.end - 1 and len(unit.below) > 1


def _closes(unit: Unit, found: Sequence[Row]) -> bool:
    """Return whether a unit ends with a line of its own that names bodies."""
    last = found[unit.end - 1] if unit.end > unit.start + 1 else None
    return last is not None and last.mark is None and names_bodies(last.text)


def names_bodies(text: str) -> bool:
    """Return whether a paragraph ends with a group, or is a line such as 责任单位：."""
    if bodies.is_line(text) or bodies.BODY_LABEL.search(text):
        return True
    found = bodies.brackets(text) if text.rstrip("。；; ").endswith(tuple(CLOSING)) else ()
    return bool(found) and not text[found[-1][1] :].strip("。；; ")


def _is_interpretation(commas: list[Unit], found: Sequence[Row], title: str | None) -> bool:
    """Return whether the units 一、 are questions or headings under which 一是, 二是 … count the measures."""
    asked = sum(bool(_QUESTION.search(_heading(found[unit.start]))) for unit in commas)
    explained = bool(re.search("解读|问答|答记者问|说明", title or ""))
    return (asked >= 0.5 * len(commas) or explained) and any(counted_words(found, unit) for unit in commas)


def _heading(row: Row) -> str:
    return row.text[row.mark.end :].strip() if row.mark else row.text.strip()
