"""Printed ordinals at the beginning of a line: 第一章, 一、, 任务一：, （一）, 1., 1.1, （1）, 第一，, ①, 一是."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from unicodedata import numeric

import msgspec

from desktop.core.numerals import value
from desktop.core.parsing.conventions import BULLETS, DASHES, TASK

CHINESE = "零〇一二三四五六七八九十百"
_CIRCLED, _IN_BRACKETS, _POINTED = (  # ①, ⑴, ⒈
    "".join(chr(first + at) for at in range(20)) for first in (0x2460, 0x2474, 0x2488)
)
_CHINESE_IN_BRACKETS = "".join(chr(0x3220 + at) for at in range(10))  # ㈠
CIRCLES = _CIRCLED + _IN_BRACKETS + _POINTED + _CHINESE_IN_BRACKETS
"""Single signs that are ordinals."""
POINTS_TO = "(?:是|要(?!求|素|件|点|义|害|紧|领|务|闻|职|道))"
"""What makes a number a point that running text counts: 一是…，二是…; 一要…，二要…."""

BOX = re.compile(r"[\s　]*专栏\s*(?:\d|[一二三四五六七八九十]{1,3}(?:[:：\s]|$)|[:：]|$)")
"""The first line of a box, which tells more of what the measure above it says."""


class Style(IntEnum):
    """The ways in which units are numbered, from the outermost to the innermost that documents nest."""

    BOOK = 0  # 第一篇, 第一编, 第一部分
    CHAPTER = 1  # 第一章
    SECTION = 2  # 第一节
    COMMA = 3  # 一、
    ARTICLE = 4  # 第一条
    TASK = 5  # 任务一：
    BRACKET = 6  # （一）
    POINT = 7  # 1.
    DECIMAL = 8  # 1.1
    DEEP_DECIMAL = 9  # 1.1.1
    BRACKET_POINT = 10  # （1）
    FIRST = 11  # 第一，
    CIRCLE = 12  # ①
    WORD = 13  # 一是


class Mark(msgspec.Struct, frozen=True):
    """An ordinal: ``label`` as printed without spaces, ``end`` where the text behind it begins."""

    style: Style
    number: int
    label: str
    end: int


_DASHED = rf"(?:[二三四五六七八九]?十)?[{DASHES}]"
_ONE = str.maketrans(dict.fromkeys(DASHES, "一"))
_PATTERNS: Sequence[tuple[Style, re.Pattern[str]]] = (
    (Style.BOOK, re.compile(rf"第\s*([{CHINESE}]{{1,4}})\s*(?:篇|部分|编(?![辑制号写]))[\s　:：]*")),
    (Style.CHAPTER, re.compile(rf"第\s*([{CHINESE}]{{1,4}}|\d{{1,2}})\s*章[\s　:：]*")),
    (Style.SECTION, re.compile(rf"第\s*([{CHINESE}]{{1,4}}|\d{{1,2}})\s*节[\s　:：]*")),
    (Style.ARTICLE, re.compile(rf"第\s*([{CHINESE}]{{1,6}}|\d{{1,3}})\s*条[\s　:：]*")),
    (
        Style.ARTICLE,
        re.compile(
            rf"第\s*([{CHINESE}]{{1,4}}|\d{{1,3}})\s*项"
            r"(?!目|工作|任务|内容|规定|所|的|是|为|中|至|到|和|、第)[\s　:：、，。]*"
        ),
    ),
    (
        Style.TASK,
        re.compile(
            rf"{TASK}\s?([{CHINESE}]{{1,3}}|\d{{1,2}})"
            r"(?:\s*[:：、.．](?!\d)\s*|[\s　]+)"
        ),
    ),
    (
        Style.TASK,
        re.compile(
            rf"[【〔\[［]{TASK}\s?([{CHINESE}]{{1,3}}|\d{{1,3}})"
            r"[】〕\]］]\s*[:：、.．]?\s*"
        ),
    ),
    (Style.TASK, re.compile(rf"(?:任务|行动|措施|举措|工程)[（(]([{CHINESE}]{{1,3}})[)）]\s*[:：]?\s*")),
    (Style.FIRST, re.compile(rf"第([{CHINESE}]{{1,3}})[，,、：:]\s*")),
    (Style.COMMA, re.compile(rf"([{CHINESE}]{{1,4}})\s*(?:、|[．.，,](?!\d))\s*")),
    (Style.COMMA, re.compile(rf"({_DASHED})\s*、\s*(?=[\u4e00-\u9fff])")),  # —、总体要求: a dash typed for 一
    (Style.BRACKET, re.compile(rf"[（(]\s*({_DASHED})\s*[)）]\s*(?=[\u4e00-\u9fff“《])(?!号?(?:表示|代表|指)|号)")),
    (
        Style.BRACKET,  # not where a line is broken in 第（一）（二）项
        re.compile(rf"[（(【〔]?\s*([{CHINESE}]{{1,5}})\s*[)）】〕][、.．]?\s*(?!项(?!目)|款(?!项)|至第?[（(])"),
    ),
    (Style.BRACKET, re.compile(rf"[<〈\[［]([{CHINESE}]{{1,3}})[>〉\]］][、.．]?\s*")),
    (Style.BRACKET, re.compile(rf"([{_CHINESE_IN_BRACKETS}])[、.．]?\s*")),
    (Style.POINT, re.compile(rf"([{_POINTED}])[、.．]?\s*")),
    (
        Style.POINT,
        re.compile(r"(\d{1,3}|1[0-8]\d\d)\s*[.．﹒、](?!\d(?!0\d\d年|\d{4}[\u4e00-\u9fff]))\s*"),
    ),  # 17.12345热线; 1003., no year
    (Style.POINT, re.compile(r"(0\d)[\s　]+(?=[\u4e00-\u9fff“《])")),  # 01 建设: no quantity begins with 0
    (Style.BRACKET_POINT, re.compile(r"[（(]?\s*(\d{1,3}|1[0-8]\d\d(?=[)）][^万元米人吨亩]))\s*[)）][、.．]?\s*")),
    (Style.BRACKET_POINT, re.compile(rf"([{_IN_BRACKETS}])[、.．]?\s*")),
    (Style.CIRCLE, re.compile(rf"([{_CIRCLED}])[、.．]?\s*")),
    (Style.WORD, re.compile(rf"([{CHINESE}]{{1,3}}){POINTS_TO}(?![{CHINESE}否])")),
)
_SET_IN = re.compile(
    rf"[\[［]\s*((?:[（(](?:[{CHINESE}]{{1,4}}|\d{{1,4}})[)）]|[{CHINESE}]{{1,4}}、|\d{{1,4}}[.．、]|[{CIRCLES}]|第[{CHINESE}]{{1,5}}[章节条]))\s*[\]］]\s*"
)
"""An ordinal in the brackets that show what was changed: [（二）]改造粮库."""
_ORNAMENTS = frozenset(BULLETS)
_ORNAMENT = re.compile(rf"[{BULLETS}]+\s*")
"""What stands before an ordinal to show that the unit is a pilot, or important: ★1.改造粮库."""
_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in _PATTERNS))
_ALONE = re.compile(r"[\u4e00-\u9fff“”《》]{2,20}")  # a heading and nothing else
_SPACE = re.compile(r"\s")
_KEPT = 256  # answers: a line is asked about several times in a row
_DECIMAL = re.compile(r"(\d{1,2}(?:\s?[.．]\s?\d{1,2}){0,3})[.．、]?(?:[\s　]+|(?=[\u4e00-\u9fff“《]))(?=\S)")
_INLINE = re.compile(
    rf"(?<=[。；：:〕】）)\]])(?:[（(][{CHINESE}]{{1,5}}[)）]|[{_CHINESE_IN_BRACKETS}])(?=[\u4e00-\u9fff“《])"
)
_SERIES = (
    re.compile(rf"(?:^|(?<=[。；：:〕】）)\]\s])|(?=第一条))第([{CHINESE}]{{1,4}})条"),
    re.compile(r"(?:^|(?<=[。；：:〕】）)\]\s]))(\d{1,2})[.．、](?!\d)(?=\s?[\u4e00-\u9fff“《])"),
    re.compile(rf"(?:^|(?<=[。；：:]))([{CHINESE}]{{1,3}}){POINTS_TO}(?![{CHINESE}否])"),
)
_CHAPTERS = re.compile(rf"(?:^|(?<=[。；：:〕】）)\]\s]))第([{CHINESE}]{{1,3}})章(?=[\s\u4e00-\u9fff])")
_FIRST_BELOW = re.compile(rf"第[{CHINESE}]{{1,3}}章[^。；：，]{{2,24}}?第([{CHINESE}]{{1,4}})条")  # 第二章保障第四条…
_FEWEST = 3  # ordinals that make a series
_NEXT_ARTICLE = re.compile(
    rf"(?:(?<=[。；;])|(?<=[。；;][ \u3000]))第([{CHINESE}]{{1,6}})条(?!第|规定|的|所|之|[、和至及或，])"
)
_COMMAS = re.compile(rf"(?<=[。；：:〕】）)\]\s])([{CHINESE}]{{1,3}})、(?=[\u4e00-\u9fff“《])")
_POINTS = re.compile(r"(?<=[〕】）)\]])(\d{1,2})[.．、](?!\d)(?=\s?[\u4e00-\u9fff“《][^。；]{2,30}。)")
_LONGEST = 40  # characters of a heading that ends a line
_ARTICLE_BELOW = re.compile(rf"[^。；：，]{{2,24}}?[\s　]+(?=第[{CHINESE}]{{1,6}}条[\s　])")
_BELOW = re.compile(
    rf"[^。；：，、（()）]{{2,20}}(?:[，,、][^。；：，、（()）]{{2,20}}){{0,3}}(?=[（(][{CHINESE}]{{1,4}}[)）][\u4e00-\u9fff“《])"
)
_POINT_BELOW = re.compile(
    r"(?:[^。；：（()）\d]{4,40}?)(?<=[\u4e00-\u9fff”])(?P<number>\d{1,3})[、.．](?=[\u4e00-\u9fff“《][^。；]{2,30}(?:。|$))"
)


@lru_cache(_KEPT)
def mark(text: str) -> Mark | None:
    """Return the ordinal with which a line begins, or None."""
    if text[:1] in _ORNAMENTS and (set_off := _ORNAMENT.match(text)) and (inside := mark(text[set_off.end() :])):
        return msgspec.structs.replace(inside, end=set_off.end() + inside.end)
    if text[:1] in ("[", "［") and (changed := _SET_IN.match(text)) and (inside := mark(changed[1])):
        return msgspec.structs.replace(inside, end=changed.end())
    if not _ANY.match(text):  # spares most lines the other patterns
        return None
    for style, pattern in _PATTERNS:
        if (found := pattern.match(text)) and (number := _worth(found[1])):
            comma = style is Style.COMMA and len(found[1]) == 1 and found[0].rstrip()[-1] in "，,"
            if comma and not _ALONE.fullmatch(text, found.end()):
                continue  # 一，is no ordinal in running text
            label = _SPACE.sub("", found[0]).replace(found[1], found[1].translate(_ONE))
            bracketed = style in (Style.BRACKET, Style.BRACKET_POINT)  # （一）.: the point is none of the ordinal
            label = label if style is Style.POINT else label.rstrip(":：，,、.．" if bracketed else ":：，,")
            return Mark(style, number, label, found.end())
    return None


def _worth(ordinal: str) -> int | None:
    """Return the number of an ordinal; a single sign such as ㈠ tells its own, a dash stands for 一."""
    return int(numeric(ordinal)) if ordinal in CIRCLES else value(ordinal.translate(_ONE))


def decimal(text: str) -> Mark | None:
    """Return the ordinal 1, 1.1 or 1.1.1 without a sign behind it, or None; only a series of them is one.

    The style of ``1`` is that of ``1.``; the number is that of its last part.
    """
    found = _DECIMAL.match(text)
    if found is None:
        return None
    parts = re.findall(r"\d+", found[1])
    style = Style.POINT if len(parts) == 1 else Style.DECIMAL if len(parts) == 2 else Style.DEEP_DECIMAL
    return Mark(style, int(parts[-1]), ".".join(parts), found.end())


def commas(text: str) -> list[int]:
    """Return where 一、, 二、 … begin inside a line that holds a whole document, or several of its chapters."""
    found: list[int] = []
    begun = mark(text)
    last = begun.number if begun is not None and begun.style is Style.COMMA else 0
    grouped = False
    for match in _COMMAS.finditer(text):
        if value(match[1]) == last + 1:
            found.append(match.start())
            last += 1
            grouped = grouped or below(text, match.end()) is not None  # 一、甲任务（一）乙举措
    return found if last > 1 or grouped else []


def next_comma(text: str, last: int) -> list[int]:
    """Return where the heading 三、… that follows 二、 ends a line, behind the bodies of what the line holds."""
    for match in _COMMAS.finditer(text):
        heading = text[match.end() :]
        if value(match[1]) == last + 1 and match.start() and len(heading) <= _LONGEST and "。" not in heading:
            return [match.start()]
    return []


def next_articles(text: str, last: int) -> list[int]:
    """Return where the article that follows the last one begins behind a sentence on the same line."""
    found: list[int] = []
    for match in _NEXT_ARTICLE.finditer(text):
        if value(match[1]) == last + len(found) + 1:
            found.append(match.start())
    return found


def next_points(text: str) -> list[int]:
    """Return where 2. and its kin go on behind the bodies of 1. on one line."""
    begun = mark(text)
    found: list[int] = []
    if begun is None or begun.style is not Style.POINT:
        return found
    for match in _POINTS.finditer(text):
        if int(match[1]) == begun.number + len(found) + 1:
            found.append(match.start())
    return found


def articles(text: str) -> list[int]:
    """Return where an article begins on the line that holds its chapter too (第一章　总则　　第一条　…)."""
    begun = mark(text)
    if begun is None or begun.style is not Style.CHAPTER:
        return []
    found = _ARTICLE_BELOW.match(text, begun.end)
    return [found.end()] if found else []


def divided(text: str) -> list[int]:
    """Return where 第一章, 第二章 … and 第一条, 第二条 … begin inside a line that holds a whole document."""
    if "第一条" not in text:
        return []
    articles = {match.start(): match[1] for match in _SERIES[0].finditer(text)}
    articles |= {match.start(1) - 1: match[1] for match in _FIRST_BELOW.finditer(text)}
    found = _counted(sorted(articles.items()))
    if len(found) < _FEWEST:
        return []
    return [*found, *_counted([(match.start(), match[1]) for match in _CHAPTERS.finditer(text)])]


def _counted(places: Sequence[tuple[int, str]]) -> list[int]:
    """Return those of the places of ordinals that count on from one."""
    found: list[int] = []
    for place, ordinal in places:
        if value(ordinal) == len(found) + 1:
            found.append(place)
    return found


def below(text: str, start: int) -> int | None:
    """Return where （一） directly follows the heading that begins at ``start``, without a sign between them."""
    found = _BELOW.match(text, start)
    return found.end() if found else None


def point_below(text: str, start: int) -> Mark | None:
    """Return the ordinal 1. that follows the heading at ``start`` without a sign between them, ``end`` its place."""
    found = _POINT_BELOW.match(text, start)
    return Mark(Style.POINT, int(found["number"]), "", found.start("number")) if found else None


def series(text: str) -> list[int]:
    """Return where 第一条, 第二条 …, 1., 2. … or 一是, 二是 … begin in a line that holds them all, counted from one."""
    for pattern in _SERIES:
        found: list[int] = []
        for match in pattern.finditer(text):
            if value(match[1]) == len(found) + 1:
                found.append(match.start())
        if len(found) >= _FEWEST:
            return found
    return []


def inline(text: str) -> list[int]:
    """Return where （一）, （二） … begin inside a line that holds several units."""
    return [found.start() for found in _INLINE.finditer(text)]
