"""The phrase in which each figure of a sentence stands: its clause, or its own part of an enumeration."""

from __future__ import annotations

import re
from bisect import bisect_left

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import asides, behind, whom
from desktop.core.parsing.structure.figures import Figure
from desktop.core.parsing.structure.naming import DOES

_ASIDE = re.compile(r"[（(][^（()）\d]*[)）]")
_PARTS = re.compile("[，,；;。：:】]")
_REACHING = re.compile("(?<=[惠普涉危波顾])及")
_PART = re.compile("[^，。；、（）\\d]{1,8}(?:区|县|市|镇|乡|村|街道)")  # of another thing no object can be told
_ITS_MEASURE = re.compile(  # 20个项目完成投资30亿元
    "[^，。；]{2,}(?:投资|产值|收入|产量|产能|增加值|利润)(?:达到?|突破|超过)?$"
)
_ITS_RATE = re.compile(  # 培育10个损耗率降低5%以上、…的粮区; 东库等12座粮库达标率达到90%
    "[^，。；、和]{4,}率(?:提[高升]|降低|下降|(?:均|应|要|全部)*(?:达到?|[保稳][持定]在|提[高升][到至])?)"
)
_DONE_WITH = re.compile(f"(?:用于|支持)*(?:{DOES})[^，。；的\\d]{{2,}}")  # 投入资金1200万元改造旧仓86座


def bounds(sentence: str, every: list[Figure]) -> list[tuple[int, int]]:
    """Return the phrase in which each figure stands: a clause, or a part of an enumeration with its own figure."""
    made = []
    printed, sentence = sentence, _REACHING.sub("到", _without_asides(sentence))  # 惠及 joins no two things
    stops, last = [stop.start() for stop in _PARTS.finditer(sentence)], len(sentence.rstrip("。；; "))
    for at, figure in enumerate(every):
        opens_at, closes_at = bisect_left(stops, figure.start), bisect_left(stops, figure.end)
        start = stops[opens_at - 1] + 1 if opens_at else 0
        end = stops[closes_at] if closes_at < len(stops) else last
        if (opens := sentence.find("（", figure.end, end)) >= 0 and "）" not in sentence[opens:end]:
            end = opens  # 达到750万吨（其中：…
        opened, closed = _around(printed, figure)
        own = opened >= 0 and (asides.divides(printed, figure) or _of_part(printed, opened, every[:at], figure))
        start = _opened(printed, start, opened, own)
        if at and every[at - 1].end > start:
            between = sentence[every[at - 1].end : figure.start]
            split = re.match("或者?|[、和及与/]|[并而]?且", between)
            start = every[at - 1].end + (split.end() if split else len(between) - len(_tail(between, every[at - 1])))
        end = min(end, closed) if opened < start else end
        if at + 1 < len(every) and every[at + 1].start < end:
            between = sentence[figure.end : every[at + 1].start]
            if re.match("或者?|[、和及与/]|[并而]?且", between):
                end = figure.end
            elif whom.serves(sentence[start : figure.start], between):
                end = every[at + 1].start  # 为2万户粮农办理贷款5亿元
            elif "（" in between and "）" not in between:
                end = figure.end + between.index("（")
            else:
                head = (
                    re.sub(r"(?:以及|[、和与，]|及(?!以[上下]))?(?:[^、和及与]|及(?=以[上下]))*$", "", between)
                    if not re.search(r"[、和及与或]$", between)
                    else between[:-1]
                )
                end = figure.end + len(head)
        made.append((start, max(end, figure.end)))
    return made


def _without_asides(sentence: str) -> str:
    """Return a sentence with signs in the brackets without a figure blanked, so that they part no clauses."""
    return (
        _ASIDE.sub(lambda aside: _PARTS.sub(" ", aside[0]), sentence)
        if "（" in sentence or "(" in sentence
        else sentence
    )


def _around(sentence: str, figure: Figure) -> tuple[int, int]:
    """Return where the brackets open and close in which a figure stands; -1 and the end where it stands in none."""
    opened, closed = sentence.rfind("（", 0, figure.start), sentence.find("）", figure.end)
    inside = opened >= 0 and "）" not in sentence[opened : figure.start]
    return opened if inside else -1, closed if inside and closed >= 0 else len(sentence)


def _of_part(sentence: str, opened: int, before: list[Figure], figure: Figure) -> bool:
    """Return whether a figure bounds a part of what the one before its brackets does: 80%以上（山区60%以上）."""
    bounds_both = bool(before) and before[-1].end == opened and before[-1].unit == figure.unit
    part = _PART.fullmatch(sentence, opened + 1, figure.start)
    return bounds_both and figure.comparator is not Comparator.EQUAL and part is not None


def _opened(sentence: str, start: int, opened: int, own: bool) -> int:
    """Return where a phrase begins that stands in brackets: （其中…, 4名（保管员2名，…）.

    Args:
        sentence: as printed.
        start: where it begins without regard to brackets.
        opened: where these open, -1 where there are none.
        own: its figure tells of a part of what the one before them counts: 10座（公用8座、自用2座）.
    """
    if start <= opened and sentence.startswith("（其中", opened):
        return opened + len("（其中")
    told = own or behind.STAFF_IN.search(sentence[: opened + 1]) or asides.QUOTED.search(sentence[:opened])
    return max(start, opened + 1) if opened >= 0 and told else start


def _tail(between: str, before: Figure) -> str:
    """Return what belongs to the later of two figures: what follows the last 、 or 和, or is done with a sum."""
    if before.comparator is Comparator.EQUAL and (before.unit or "").endswith("元") and _DONE_WITH.fullmatch(between):
        return between
    found = re.search(r"(?:、|和|及|以及|与)([^、和及与]*)$", between)
    own = not re.match("[\u4e00-\u9fff]", between) or (_ITS_MEASURE.search(between) or _ITS_RATE.fullmatch(between))
    return found[1] if found else (between if own else "")
