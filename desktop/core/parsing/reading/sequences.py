"""Where the ordinals of a document stand that came on one line: its chapters 一、, and （一）, 1. and （1） in them."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Sequence

from desktop.core.numerals import value
from desktop.core.parsing.conventions import DEADLINES, GENRES, GROUP_LABEL, NOTICES, STOCK_HEADINGS

CHINESE = "[一二三四五六七八九十]{1,3}"
_ENDED = "(?<=[。.：:；;）)”〕】日])"
_KNOWN = f"{'|'.join(STOCK_HEADINGS)}|(?:保障|工作|推进)措施|(?:重点|主要)任务|组织(?:实施|保障)|工作要求|实施步骤"
_TITLED = f"(?<={GENRES}|{NOTICES}|报告|汇报|情况)"
"""What ends the title before the first chapter."""
_COMMA = re.compile(  # or where the sign before it is lost: …指标表二、调整结构（三）淘汰产能; …粮库3座三、保障措施
    rf"(?:^|{_ENDED}[ \u00a0]?|{_TITLED}[ \u00a0]?(?=一、(?![二三]、))|(?<=[\u4e00-\u9fff\d，])[ \u00a0]?"
    rf"(?={CHINESE} ?、(?:[^。；：，（()）]{{2,24}}[（(] ?{CHINESE} ?[)）]|{_KNOWN})))({CHINESE})[ \u00a0]?、"
)
_LOST = re.compile(
    rf"(?<=[\u4e00-\u9fff\dA-Za-z ])(?<![一二三四五六七八九十第])({CHINESE})[ \u00a0]?、(?=[ \u00a0]?[\u4e00-\u9fff“])"
)
"""An ordinal before which nothing stands that ends a sentence: 三、活动主题颗粒归仓四、活动时间2026年5月."""
_CHAPTER = re.compile(rf"第({CHINESE})章(?=\s)")
_ARTICLE = re.compile(rf"(?<![按照据依反合])第({CHINESE})条(?![第和至、规之款所的）])")
_FEWEST_ARTICLES = 3
_SECTION = re.compile(rf"第({CHINESE})节(?=\s)")
_DIVIDED = re.compile(rf"第{CHINESE}[章节]\s{{0,4}}[^。；：，、]{{2,40}}?(?={CHINESE}、)")
"""The heading of a division that the first heading in it follows at once."""
_BRACKET = re.compile(r"(?<!第)[（(]((?:[ \u00a0]?[一二三四五六七八九十]){1,3})[ \u00a0]?[）)](?![条项款])")
_INNER = re.compile(r"[（(](\d{1,2})[)）](?=[\u4e00-\u9fff“《])")
_POINT = re.compile(
    r"(?<![\d.第])[ \u00a0]?(\d{1,2})[ \u00a0]?(?:[．、﹒]|\.(?!\d(?!0\d\d ?年)))"
    r"[ \u00a0]?(?=[\u4e00-\u9fff“《]|20\d\d ?年)"
)
_HEADED = re.compile(r"[．、.﹒)）][ \u00a0]?[^，。；：、（()）\s]{4,24}[。：:](?=[^）)”])")
"""What follows the ordinal of a unit whose heading a sign closes: 2.更新设备。, wherever it stands."""
_BODY = "局廳厅委部办辦室府院會会司處处社"  # with which the name of a body ends, also in traditional characters
_MEMBERS = "；;：:，、"  # behind which （1） is a member of a sentence: 包括：（1）货架；（2）叉车
_DIGIT_POINT = re.compile(r"\d ?[．、.﹒]")  # stands in each of these
_COUNTED = re.compile("[一二三四五六七八九十]{1,3}[产次类级线档期季月年批届楼层环号区标度、]")
"""What a sentence counts on with: 推动二、三产业共同建库."""
_LONGEST_HEADING = 60
_LONGEST_LIST = 150  # characters of the bodies behind a label
_BODIES = re.compile(rf"(?:{GROUP_LABEL}|{DEADLINES})[：:](?:[^。；（()）]|[（(][^。（()）]{{1,30}}[)）]){{2,}}$")
"""A label and the bodies behind it, which no sign ends: 责任单位：市商务局2.更新设备."""


def chapters(text: str) -> list[int]:
    """Return where the chapters 一、, 二、, … begin."""
    return _chapters(text, 0)[0]


def _chapters(text: str, last: int) -> tuple[list[int], int]:
    """Return where chapters begin that count anew, or on from the ``last`` number, and the number they reach."""
    made, lost = list[int](), list[int]()  # and those behind the last one before which a sign may be lost
    for found in heapq.merge(_COMMA.finditer(text), _LOST.finditer(text), key=re.Match.start):
        number = value(found[1])
        if number is None:
            continue
        if found.re is _LOST and not _is_sure(text, found):
            lost += [found.start()] if last and number == last + len(lost) + 1 else []
        elif last < number <= last + len(lost) + 1 or (number == 1 and not made):
            made += [*lost[: max(0, number - last - 1)], found.start()]
            last, lost = number, []
    return made, last


def _is_sure(text: str, found: re.Match[str]) -> bool:
    """Return whether an ordinal without a sign before it stands behind the bodies of a label, or heads a unit."""
    if _BODIES.search(text, max(0, found.start() - _LONGEST_LIST), found.start()):
        return True
    return _HEADED.match(text, found.end(1)) is not None and _COUNTED.match(text, found.end()) is None


def divisions(text: str) -> list[int]:
    """Return where 第一章, 第二章, … begin, and in each of them 第一节, 第二节, …."""
    begun = list(_in_turn(_CHAPTER, text))
    made = list[int](begun)
    for start, end in zip(begun, [*begun[1:], len(text)][: len(begun)], strict=True):
        made += (start + place for place in _in_turn(_SECTION, text[start:end]))
    return sorted(made)


def sections(text: str, heads: Sequence[int]) -> list[int]:
    """Return where divisions begin, which ``heads`` are, and 一、, 二、, … in them, anew or counting on."""
    made, last = list[int](), 0
    for start, end in zip(heads, [*heads[1:], len(text)][: len(heads)], strict=True):
        led = _DIVIDED.match(text, start, end)
        begun = led.end() if led else start
        own, last = _chapters(text[begun:end], last)
        made += [start, *(begun + place for place in own)]
    return made


def numbered_chapters(text: str) -> int:
    """Return how many chapters 第一章, 第二章, … a text counts."""
    return len(list(_in_turn(_CHAPTER, text)))


def articles(text: str) -> list[int]:
    """Return where the articles 第一条, 第二条, … begin that run through the chapters of a text."""
    found = list(_in_turn(_ARTICLE, text)) if "条" in text else []
    return found if len(found) >= _FEWEST_ARTICLES else []


def below(text: str, heads: Sequence[int]) -> tuple[list[int], list[int], list[int]]:
    """Return where （一）, 1. and （1） begin in a text whose chapters begin at ``heads``."""
    brackets, points, inner = list[int](), list[int](), list[int]()
    last = point = count = 0
    pointed = _DIGIT_POINT.search(text) is not None
    for start, end in zip([0, *heads], [*heads, len(text)], strict=True):
        within, last = _running(_BRACKET, text, start, end, last)
        brackets += within
        for one, two in zip([start, *within], [*within, end], strict=True):
            own, point = _running(_POINT, text, one, two, point) if pointed else ([], point)
            points += own
            for three, four in zip([one, *own], [*own, two], strict=True):
                parts, counted = _running(_INNER, text, three, four, count)
                if 2 * sum(text[place - 1] in _MEMBERS for place in parts) < len(parts):
                    inner += parts
                    count = counted
    return brackets, points, inner


def _running(ordinal: re.Pattern[str], text: str, start: int, end: int, last: int) -> tuple[list[int], int]:
    """Return where the ordinals of a series stand, which goes on counting or begins anew, and the last number.

    What begins anew in the middle is counted by itself; the series goes on behind it (2.分业推进：1.家电。2.皮革。3.…).
    An only 1. in the middle is no series.
    """
    outer, inner = last, 0  # the last numbers of the series, and of one that stands in it
    made, within = list[int](), list[int]()
    own = False  # whether the series itself goes on here
    for place, number in _ordinals(ordinal, text, start, end):
        if within and number == inner + 1:
            inner = number
            within.append(place)
        elif number == outer + 1:
            made += [*(within if len(within) > 1 else ()), place]
            outer, within, own = number, [], True
        elif number == 1:
            made += within if len(within) > 1 else []
            inner, within = number, [place]
    if len(within) > 1 or not made:
        made += within
    return made, outer if own or not made else inner


def _ordinals(ordinal: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where ordinals stand that may begin a unit, and their numbers.

    They stand behind a sign, a heading or the bodies of a label, or before a heading that a sign closes.
    """
    for found in ordinal.finditer(text, start, end):
        place = found.start()
        behind = text[place - 1] in "。.：:；;）)”〕】 \u3000日月" if place else True
        heads = start < place <= start + _LONGEST_HEADING and "。" not in text[start:place]
        listed = max(start, place - _LONGEST_LIST)
        if (
            behind
            or heads
            or _HEADED.match(text, found.end(1))
            or text[place - 1] in _BODY
            or _BODIES.search(text, listed, place)
        ):
            yield place, value(re.sub("[ \u00a0]", "", found[1])) or 0


def _in_turn(ordinal: re.Pattern[str], text: str) -> Iterator[int]:
    """Yield where the ordinals of a series stand that follow one another from the first on."""
    last = 0
    for found in ordinal.finditer(text):
        if value(found[1]) == last + 1:
            last += 1
            yield found.start()
