"""The rows in which an outline is counted: paragraphs, or the units that one line holds, each with its ordinal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from desktop.core.numerals import numeral
from desktop.core.parsing.conventions import DASHES
from desktop.core.parsing.structure import before_figures, decimals, dressed, over_articles, two_dresses, two_words
from desktop.core.parsing.structure.marks import (
    Mark,
    Style,
    articles,
    below,
    commas,
    divided,
    inline,
    mark,
    next_articles,
    next_comma,
    next_points,
    point_below,
    series,
)

_ENDS_AS_HEADING = re.compile("[（(][一二三四五六七八九十]{1,3}[）)][^，。；：、]{4,30}")
_DASH = re.compile(rf"[（(]?\s*[{DASHES}]")
_FEWEST_THROUGH = 4  # points that are counted through the document
_SECOND = str.maketrans("1①⑴⒈㈠", "2②⑵⒉㈡")
_NAME = re.compile(
    r"[【〔\[]?(?P<label>(?:重点|主要|具体|实事|改革|工作|建设|整治)?(?:任务|项目|事项|举措|措施|行动|工程|实事|场景)"
    r"(?P<called>名称|标题)?)(?:[】〕\]]\s*[：:]?|[：:])\s*(?=\S)"
)
"""The label of what a task is called: 任务名称：, 【项目名称】, 事项：."""


class Row(msgspec.Struct, frozen=True):
    """A stretch of a line of the document: a whole paragraph, or one of several units that a line holds."""

    line: int
    start: int
    end: int
    text: str
    mark: Mark | None
    is_cell: bool = False
    labelled: int = 0  # where a name begins behind its label

    @property
    def begun(self) -> int:
        """Where the text behind its ordinal begins, and behind a label of its name: 1.任务名称：…."""
        return max(self.labelled, self.mark.end if self.mark else 0)

    @property
    def said(self) -> str:
        """What it says behind its ordinal."""
        return self.text[self.begun :]


def split(lines: Sequence[tuple[int, str, bool]]) -> list[Row]:
    """Return the rows of a document's lines (index, text, whether it is a row of a table)."""
    found: list[Row] = []
    last = chapter = article = 0
    for at, text, is_cell in lines:
        if is_cell:
            found.append(Row(at, 0, len(text), text, None, True))
            continue
        places = commas(text) or next_comma(text, chapter)
        begun = mark(text)
        article = begun.number if begun and begun.style is Style.ARTICLE else article
        later = next_articles(text, article) if article else []
        for start, end in pairwise(
            sorted({0, *articles(text), *divided(text), *places, *later, *next_points(text), len(text)})
        ):
            last = _split(found, at, start, text[start:end], last)
            first = mark(text[start:end])
            chapter = first.number if first and first.style is Style.COMMA else chapter
            article = first.number if first and first.style is Style.ARTICLE else article
    if sum(row.mark is not None for row in found) < 2:  # a line that holds them all may begin with the first
        found = [one for row in found for one in _of_series(row)]
    found = [_unlisted(row) for row in _points_apart(found)]
    figured = before_figures.points([(None if row.is_cell else row.text, row.mark) for row in found])
    marks = two_words.nested([figured.get(at, row.mark) for at, row in enumerate(found)])
    marks = two_dresses.nested([(row.text, one) for row, one in zip(found, marks, strict=True)])
    marks = dressed.alike([(None if row.is_cell else row.text, one) for row, one in zip(found, marks, strict=True)])
    marks = over_articles.divisions(marks)
    found = [
        row if one is row.mark else msgspec.structs.replace(row, mark=one)
        for row, one in zip(found, marks, strict=True)
    ]
    return _named(_with_decimals(_counted_through(_tasks_in_groups(_counted_on(found)))))


def _named(found: list[Row]) -> list[Row]:
    """Return the rows with the label behind which several say their name, under one ordinal after another.

    Where they have no ordinal the label itself says that it is their name: 任务名称：….
    """
    labels = [_NAME.match(row.text, row.begun) if not row.is_cell else None for row in found]
    series: dict[str, set[int | None]] = {}
    count: Counter[str] = Counter()
    for row, label in zip(found, labels, strict=True):
        if label is not None and (row.mark is not None or label["called"]):
            series.setdefault(label["label"], set()).add(row.mark.number if row.mark else None)
            count[label["label"]] += 1
    told = {label for label, numbers in series.items() if len(numbers) > 1 or (numbers == {None} and count[label] > 1)}
    return [
        msgspec.structs.replace(row, labelled=label.end()) if label is not None and label["label"] in told else row
        for row, label in zip(found, labels, strict=True)
    ]


def _tasks_in_groups(found: list[Row]) -> list[Row]:
    """Return the rows with 任务1, 任务2 … as points where （一） groups them, rather than as its equals."""
    above: Style | None = None  # what the row stands below, before a task is counted in its chapter
    grouped = False
    for row in found:
        style = row.mark.style if row.mark else None
        if style is Style.TASK:
            grouped = grouped or above is Style.BRACKET
            above = style
        elif style is not None and (style < Style.TASK or (style is Style.BRACKET and above is not Style.TASK)):
            above = style
    if not grouped:
        return found
    return [
        msgspec.structs.replace(row, mark=msgspec.structs.replace(row.mark, style=Style.POINT))
        if row.mark and row.mark.style is Style.TASK
        else row
        for row in found
    ]


def _counted_on(found: list[Row]) -> list[Row]:
    """Return the rows with the number of a dash that stands for an ordinal between two: 一、 -、 三、 is 二、."""
    for style in (Style.COMMA, Style.BRACKET):
        every = [(at, row.mark) for at, row in enumerate(found) if row.mark is not None and row.mark.style is style]
        for (_, last), (at, one), (_, after) in zip(every, every[1:], every[2:], strict=False):
            if _DASH.match(found[at].text) and after.number == last.number + 2:
                label = one.label.replace(numeral(one.number), numeral(last.number + 1))
                counted = msgspec.structs.replace(one, number=last.number + 1, label=label)
                found[at] = msgspec.structs.replace(found[at], mark=counted)
    return found


def _unlisted(row: Row) -> Row:
    """Return a row without its ordinal where that begins an enumeration in its paragraph: ①扩建；②改造."""
    if row.mark is None or row.mark.style not in (Style.BRACKET_POINT, Style.CIRCLE) or row.mark.number != 1:
        return row
    label = row.text[: row.mark.end].strip()
    second = label.translate(_SECOND)
    goes_on = second != label and re.search(rf"[；;，,]\s*{re.escape(second)}", row.said)
    return msgspec.structs.replace(row, mark=None) if goes_on else row


def _counted_through(found: list[Row]) -> list[Row]:
    """Return the rows with （1）, （2） … as points where they run through the units above them, and no 1. 2. is there.

    A finer ordinal is no finer unit where nothing stands between: 一、预期目标（1）（2） 二、工作（一）扩建（3）.
    """
    marks = [(at, row.mark) for at, row in enumerate(found) if row.mark is not None]
    points = [(at, one) for at, one in marks if one.style is Style.BRACKET_POINT]
    above = {at for at, one in marks if one.style <= Style.BRACKET}
    if len(points) < _FEWEST_THROUGH or any(Style.BRACKET < one.style < Style.BRACKET_POINT for _, one in marks):
        return found
    if [one.number for _, one in points] != list(range(1, len(points) + 1)):
        return found
    parted = sum(any(place in above for place in range(one, two)) for (one, _), (two, _) in pairwise(points))
    if not parted:
        return found
    kept = {at: msgspec.structs.replace(one, style=Style.POINT) for at, one in points}
    return [msgspec.structs.replace(row, mark=kept.get(at, row.mark)) for at, row in enumerate(found)]


def _with_decimals(found: list[Row]) -> list[Row]:
    """Return the rows with the ordinals 1, 1.1 and 1.1.1 as marks where a document counts so."""
    kept = decimals.counted([(None if row.is_cell else row.text, row.mark) for row in found])
    return [
        msgspec.structs.replace(row, mark=kept[at]) if row.mark is None and at in kept else row
        for at, row in enumerate(found)
    ]


def _points_apart(found: list[Row]) -> list[Row]:
    """Return the rows with points apart that are all of a chapter, on one line: 三、要求 1.建库。2.修路。3.验收。."""
    made: list[Row] = []
    for at, row in enumerate(found):
        above, below = (found[one].mark if 0 <= one < len(found) else None for one in (at - 1, at + 1))
        first = row.mark is not None and row.mark.style is Style.POINT and row.mark.number == 1
        headed = above is not None and above.style is Style.COMMA and "。" not in found[at - 1].text
        ends = at + 1 == len(found) or (below is not None and below.style is Style.COMMA)
        made += _of_series(row) if first and headed and ends else [row]
    return made


def _of_series(row: Row) -> list[Row]:
    """Return the rows into which the only ordinals of a document split one of its lines."""
    places = [] if row.is_cell else series(row.text)
    pieces = pairwise(sorted({0, *places, len(row.text)}))
    return (
        [
            Row(row.line, row.start + start, row.start + end, row.text[start:end], mark(row.text[start:end]))
            for start, end in pieces
        ]
        if places
        else [row]
    )


def _split(found: list[Row], at: int, offset: int, text: str, last: int) -> int:
    """Add the rows of a stretch of a line, split where （一）, （二） … stand in it; return the last such number."""
    starts = [0]
    begun = mark(text)
    if begun and begun.style is Style.COMMA and (point := _point_below(found, text, begun.end)):
        found.append(Row(at, offset, offset + point, text[:point], begun))  # 一、甲任务1、乙举措。
        found.append(Row(at, offset + point, offset + len(text), text[point:], mark(text[point:])))
        return 0
    number = (
        begun.number
        if begun and begun.style is Style.BRACKET
        else last
        if begun is None or begun.style > Style.BRACKET
        else 0
    )
    if begun is not None and begun.style is Style.COMMA and (place := below(text, begun.end)) is not None:
        starts.append(place)  # 一、甲任务（一）乙举措。…
        number = mark(text[place:]).number  # type: ignore[union-attr]
    for place in inline(text):
        one = mark(text[place:])
        if (
            one is not None
            and place > starts[-1]
            and one.number in (number + 1, last + 1 if len(starts) == 1 else 0)  # 二、保障。（三）… goes on with 一、
            and (begun is not None or len(starts) > 1 or one.number == last + 1)
            and _is_run_on(text, place)
        ):
            starts.append(place)
            number = one.number
    for start, end in pairwise([*starts, len(text)]):
        one = mark(text[start:end])
        if one and one.style is Style.BRACKET:
            last = one.number
        found.append(Row(at, offset + start, offset + end, text[start:end], one))
    return last


def _point_below(found: Sequence[Row], text: str, start: int) -> int:
    """Return where the first point of a chapter, or the one that goes on counting, follows its heading; 0 if none."""
    below = point_below(text, start)
    if below is None:
        return 0
    last = next((row.mark.number for row in reversed(found) if row.mark and row.mark.style is Style.POINT), 0)
    return below.end if below.number in (1, last + 1) else 0


def _is_run_on(text: str, place: int) -> bool:
    """Return whether an ordinal inside a line begins a unit, rather than a short point of an enumeration."""
    begun = mark(text)
    if begun is not None and begun.style is Style.ARTICLE:
        return False
    if text[place - 1] in "：；:;" and _ENDS_AS_HEADING.fullmatch(text, place):
        return True  # …考评等内容:（二）建库标准: the line ended, and what it printed for 。 is misread
    return text[place - 1] in "。〕】）)" or (begun is not None and begun.style is Style.COMMA)
