"""Targets that a text sets outside any measure: in a chapter of goals, or where it says 到2025年."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from desktop.core.parsing.structure import dues, grants, past, targets
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.marks import BOX, Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.units import Outline, counted_words

_AS_IT_IS = re.compile(
    r"(?<![将把使让对为])我[国省市县区]|目前|以来|已经?[^，。；]{0,4}(?:达|建成|完成|有)|(?<!合)同比|共?发生|需求约?\d|为(?:主要)?目标"
)
"""What a sentence outside the measures says that tells how things are."""
_WANTED = re.compile(
    r"^(?![^。]*(?:但|短板|不足|成效|高度重视|仍|近年来))"
    r"[^。]*(?:以[上内]|左右|不[少低高]于|不超过|力争|确保|争取|滚动实施|(?<![主重需必])[要将须])"
)
"""What a sentence before the one that names the year says that wants something, too: a bound or a will."""
_JUDGED = re.compile("考核|考评|评分|评价|结果|奖惩|奖励")
_SCOPE = re.compile("范围(?:[和与及](?:对象|内容))?$|(?:实施|整治|适用|治理|创建|考核|服务|保障)对象$")
"""The heading of what a plan is for: how many rivers or firms there are."""
ASKS = re.compile("总体(?:要求|思路|目标)$")
"""The heading of what is to be reached in the whole."""
_GOAL_SAID = re.compile(
    r"^[^，。：]{0,12}[：:]?(?:力争)?到\s?20\d\d\s?年|^(?:通过|经过|以)[^，。；]{2,20}，(?:力争)?到\s?20\d\d\s?年"
    r"|(?<=[。；])[ \u00a0\u3000]{0,2}(?:[^，。；：]{0,8}[：:，,])?(?:力争)?到\s?20\d\d\s?年(?![^。；]{0,30}已)"
    r"|(?<=[。；，,])(?:力争|确保|争取)到?\s?20\d\d\s?年"
    r"|(?:^|(?<=[。；，,]))(?:力争|争取|计划)?(?:再)?(?:经过|通过|用)(?:未来|今后)?\w{1,2}年(?:左右)?(?:的)?(?:时间)?(?:的)?(?:努力|奋斗|时间)"
    r"|(?:^|(?<=[。；，,]))(?:今年|20\d\d年度?)[^，。；\d]{0,12}?(?:拟|计划)(?=[^，。；\d]{2,12}\d)"
    r"|(?<=[。；，,])(?:今年|明年|本年度)[^，。；]{0,30}(?:力争|确保|争取)"
    r"|(?:^|(?<=[。；，,]))(?:20\d\d年，)?[^，。；]{0,24}(?:(?:主要|预期|工作|总体|年度|全年)目标(?:任务)?(?:(?:[是为]|建议为)?[：:]|[是为][，,])|"
    r"(?:总体|总的)(?:要求|思路)[是为][：:，,])"
    r"|(?:^|(?<=[。；]))[^，。；]{0,24}总体(?:要求|思路)[：:]"
    r"|(?:^|(?<=[。；]))(?:20\d\d年)?目标(?:任务)?[：:]"
)
"""Where a paragraph begins to say what is reached by a year; what was reached already (到2024年底，已建成…) is none."""
_YEAR_SET = re.compile(  # 2027年，全市粮站覆盖率达到90%以上，
    r"(?P<year>20\d\d)年(?:度)?，(?![^。]*(?:了|截至|上年|去年|过去))[全我][国省市县区州旗盟镇乡][^，。；\d]{2,28}(?:达到?|保持在|稳定在|控制在|提高到|增长|新增|突破|超过)[\d.]+[^，。；\d]{1,6}(?=[，。；])"
)
_WITHIN = re.compile('[“"]?十[一二三四五六]五[”"]?(?:期间|时期)，')
_GOAL_ABOVE = re.compile("(?<=，)(?:力争)?到20\\d\\d年(?![^。；]{0,30}已)")
"""Where a sentence above the first chapter, or under the heading of what is asked in the whole, comes to it."""


def _set_for(said: str, year: str | None) -> re.Match[str] | None:
    """Return where a paragraph above the first chapter says what the year of the document is to bring, or None."""
    opened = _YEAR_SET.match(said)
    return opened if opened and opened["year"] == year and _AS_IT_IS.search(said) is None else None


def aims(
    made: Outline, rows: Sequence[Row], titles: Sequence[str], begins: int | None, year: str | None
) -> tuple[list[Aim], list[tuple[int, str]]]:
    """Return the targets of a text outside its measures, and the lines of its goals with the date that each names.

    Where the text only stands around a table of tasks, what it says of how these are judged sets nothing.

    Args:
        made: the outline.
        rows: the rows that it counts in.
        titles: of its chapters.
        begins: the year in which what the document sets begins, where it is known.
        year: what the document calls 今年, where it is known.
    """
    found: list[Aim] = []
    around = not (made.measures or made.words)
    goals: dict[int, list[Row]] = {}  # of the chapters that set goals
    promised: str | None = None  # by when the goals are reached that —— lists, or that a chapter goes on to tell
    of: int | None = None
    listing = False  # a paragraph above the first chapter led to goals that —— lists
    within: tuple[int | None, str | None] = None, None  # the chapter that told a time as it began, and its end
    for row, chapter, among in _outside(made, rows):
        title = titles[chapter] if chapter is not None else ""
        ruled = among or grants.HEADING.search(title) is not None
        asked, scope = ASKS.search(title) is not None, _SCOPE.search(title) is not None
        said = _GOAL_SAID.search(row.said) or (_GOAL_ABOVE.search(row.said) if chapter is None or asked else None)
        said = said or (_set_for(row.said, year) if chapter is None else None)
        if chapter is None and listing and row.said.startswith(("—", "-")):
            found += targets.aims([_stretch(row)], True, promised, begins=begins, year=year)
            continue
        listing = chapter is None and said is not None and row.said.rstrip().endswith(("：", ":"))
        if chapter is not None and targets.GOALS.search(title):
            goals.setdefault(chapter, []).append(row)
        elif past.HEADING.search(title):
            continue
        elif said is not None:
            promised, of = dues.last(row.said, None, said.start()), chapter
            if chapter is not None and not scope:
                found += _as_said(row, None, begins, year, said.start(), wanted=True)
            found += targets.aims([_stretch(row, said.start())], True, begins=begins, year=year)
        elif chapter is not None and not (scope or past.WHY.search(title) or (around and _JUDGED.search(title))):
            listed = row.said.startswith("—") or asked
            promised = promised if listed and chapter == of else None
            within = (chapter, dues.last(row.said, None)) if _WITHIN.match(row.said) else within
            promised = within[1] if chapter == within[0] and BOX.match(row.said) else promised
            found += _as_said(row, promised, begins, year, ruled=ruled)
    for every in goals.values():
        found += targets.aims([_stretch(row) for row in every], True, begins=begins, year=year)
    return found, [(row.line, date) for every in goals.values() for row in every for date in dues.named(row.said)[:1]]


def _as_said(
    row: Row,
    due: str | None,
    begins: int | None,
    year: str | None,
    end: int | None = None,
    wanted: bool = False,
    ruled: bool = False,
) -> list[Aim]:
    """Return the targets of those sentences of a row, up to ``end``, that do not tell how things are, or want it.

    Of one that is ``ruled``, a condition or what is granted, only what names a goal is a target.
    """
    found: list[Aim] = []
    for told in re.finditer("[^。]+(?:。其中[^。]+)*。?", row.said[:end]):
        if _AS_IT_IS.search(told[0]) is None and (not wanted or _WANTED.match(told[0])):
            found += targets.aims([_stretch(row, *told.span())], False, due, ruled, begins, year)
    return found


def _outside(made: Outline, rows: Sequence[Row]) -> Iterator[tuple[Row, int | None, bool]]:
    """Yield the rows outside the measures, each with its chapter from 0, None above the first one.

    The last of three is whether the row counts conditions or papers that the text above it asks for. Rows below the
    heading of a section that tells how things are (第一节　发展基础) are left out.
    """
    inside = {at for one in made.measures for at in range(one.unit.start, one.unit.end)}
    places = [unit.start for unit in made.chapters]
    told = asked = False
    for at, row in enumerate(rows):
        if row.mark is not None and row.mark.style <= Style.SECTION:
            told = row.mark.style is Style.SECTION and past.HEADING.search(row.said.strip()) is not None
        listed = asked and row.mark is not None and at not in places
        asked = listed or grants.ASKED_FOR.search(row.text.strip()) is not None
        if at in inside or row.is_cell or told:
            continue
        chapter = bisect_right(places, at) - 1 if places and places[0] <= at else None
        if not (made.words and chapter is not None and counted_words(rows, made.chapters[chapter])):
            yield row, chapter, listed


def _stretch(row: Row, start: int = 0, end: int | None = None) -> tuple[int, int, str, None]:
    """Return a stretch of what a row says, as ``targets.aims`` takes it."""
    return row.line, row.start + row.begun + start, row.said[start:end], None
