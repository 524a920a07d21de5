"""Headings that are built alike through a series, where they ran into their text: the others tell where one ends.

All have a first clause of one length, and those whose ends are told a second one of one length (强化储备管理，确保粮食
安全入库 and its kin); or what is said below those that are told begins with the same words (按照“告知承诺”方式…).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from desktop.core.parsing.reading import asking
from desktop.core.parsing.reading.stock import GOES_ON, STATED

_PAIR = re.compile("([^，。；：、]{4,12})，([^，。；：、]{4,12})")
_OF = re.compile("[\u4e00-\u9fff]{0,4}?(?:意义|要求|基础|保障|作用|环境|氛围|格局|机制|体系|水平|合力|责任)")
_CLAUSE = re.compile("[，。；：、,;:（(]")
_NOUNS = ("工程", "行动", "计划", "机制", "制度", "专项")
"""With which the headings of a series may end all: 仓储扩容工程|完善…, 人才引育工程|支持…."""
_ON = ("的", "和", "与", "及", "、", "或", "建设", "方案", "实施", "项目", "管理", "质量", "规划", "，", "。", "（")
"""Before these no heading ends."""
_NAMES = "原则|名额|待遇|(?:评比|评分)办法"
_THING = re.compile(
    rf"(?P<thing>[\u4e00-\u9fff]{{2,4}}?)(?:{STATED}|{_NAMES})(?:[和与及、](?P=thing)?(?:{STATED}|{_NAMES}))*"
    rf"(?!{GOES_ON}|[、或])(?=[\u4e00-\u9fff\d“《])"
)
"""What is said of one thing: 评比范围, 评比名额及待遇."""
_NEARLY = 0.7  # of the units have such a noun
_FEWEST, _TOLD = 3, 2  # units of a series, headings among them that are told to be alike
_MOST = 0.8  # of the units have a first clause of the same length
_WORDS = 3  # with which the text of several units begins alike
_SHORTEST, _LONGEST = 4, 40  # characters of a heading before these
_SENTENCE = 8  # characters of what stands behind a heading, at least


def completed(text: str, units: Sequence[tuple[int, int]], found: Mapping[int, int]) -> dict[int, int]:
    """Return where the text of units begins, with those whose headings are built like the others.

    Args:
        text: the line.
        units: from where to where each goes, behind its ordinal.
        found: where the text begins of those that are told, by where they begin.
    """
    if len(units) < _FEWEST:
        return dict(found)
    pairs = _in_pairs(text, units, found)
    shorter = {start: place for start, place in pairs.items() if place < found.get(start, place)}  # it ran too far
    return _begun_alike(text, units, found) | pairs | dict(found) | shorter | _ended_alike(text, units)


def of_one_thing(text: str, units: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return where the text of chapters begins whose headings name what is said of one thing, as several others do.

    评比对象, 评比条件, 评比名额: the word that they share makes stock headings of them.
    """
    named = [(at, one["thing"], one.end()) for at, end in units if (one := _THING.match(text, at, end - _SENTENCE))]
    shared = Counter(thing for thing, _ in {(thing, text[start:place]) for start, thing, place in named})
    return {start: place for start, thing, place in named if shared[thing] >= _FEWEST}


def _ended_alike(text: str, units: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return where the text of units begins if the headings of most end with one noun, before a sentence that asks."""
    for noun in _NOUNS:
        places: dict[int, int] = {}
        for start, end in units:
            sign = _CLAUSE.search(text, start, end)
            last = min(sign.start() if sign else end, start + _LONGEST)
            at = text.find(noun, start + _SHORTEST, last)
            if at >= 0 and end - at > _SENTENCE and not text.startswith(_ON, at + len(noun)):
                places[start] = at + len(noun)
        asked = sum(asking.says(text, place) for place in places.values())
        if len(places) >= max(_FEWEST, _NEARLY * len(units)) and 2 * asked > len(places):
            return places
    return {}


def _in_pairs(text: str, units: Sequence[tuple[int, int]], found: Mapping[int, int]) -> dict[int, int]:
    """Return where the text begins behind headings of two clauses that are as long as those of the others."""
    pairs = (_PAIR.fullmatch(text[start:place]) for start, place in found.items())
    shapes = Counter((len(pair[1]), len(pair[2])) for pair in pairs if pair)
    if not shapes:
        return {}
    (first, second), count = shapes.most_common(1)[0]
    like = re.compile(f"[^，。；：、]{{{first}}}，[^，。；：、]{{{second}}}")
    alike = {
        start: _whole(text, one.end()) for start, end in units if (one := like.match(text, start, end - _SENTENCE))
    }
    return alike if count >= _TOLD and len(alike) >= _MOST * len(units) else {}


def _whole(text: str, place: int) -> int:
    """Return where a heading ends that cannot end with 的: …充分认识粮库改造的|重要意义."""
    noun = _OF.match(text, place) if text.endswith("的", 0, place) else None
    return noun.end() if noun else place


def _begun_alike(text: str, units: Sequence[tuple[int, int]], found: Mapping[int, int]) -> dict[int, int]:
    """Return where the text begins behind headings that are not told, with the words with which that of most does."""
    begun = Counter(text[place : place + _WORDS] for place in found.values())
    words, count = begun.most_common(1)[0] if begun else ("", 0)
    if count < _TOLD or 2 * count < len(units):
        return {}
    like = re.compile(f"[^，。；：]{{{_SHORTEST},{_LONGEST}}}?(?={re.escape(words)})")
    left = [(start, end) for start, end in units if start not in found]
    return {start: one.end() for start, end in left if (one := like.match(text, start, end - _SENTENCE))}
