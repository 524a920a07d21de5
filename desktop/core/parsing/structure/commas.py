"""Whether the units 一、 divide a document, or are its measures themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.conventions import AIMS
from desktop.core.parsing.structure import in_words
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.series import (
    answered_for,
    is_list,
    names_bodies_within,
    names_tasks,
    run_on,
    runs_in,
    series_below,
)
from desktop.core.parsing.structure.units import Unit, counted_words

_QUESTION = re.compile(r"[？?]$|^(?:为什么|如何|怎样|哪些|什么)")
_PRESS = re.compile(r"[\s　]*(?:[^，。；]{0,16}记者(?:提问|：|问[：:])|[^，。；]{0,40}答记者问[）)”》]?\s*$)")
"""What is said where officials answer the press."""
_SIGNS = ("。", "：", "；")
_LONGEST_HEADING = 24  # signs, where it ends with 。 itself
_HEADED = re.compile(r"[^，。；：]{4,24}。[^。]{8,}。")
_MOSTLY = 0.7
_PARTS = 2  # at least, of what is divided


def are_divisions(commas: list[Unit], found: Sequence[Row], title: str | None) -> bool:
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


def _is_interpretation(commas: list[Unit], found: Sequence[Row], title: str | None) -> bool:
    """Return whether the units 一、 are questions or headings under which 一是, 二是 … count the measures."""
    asked = sum(bool(_QUESTION.search(found[unit.start].said.strip())) for unit in commas)
    explained = bool(re.search("解读|问答|答记者问|说明", title or "")) or any(_PRESS.match(row.text) for row in found)
    return (asked >= 0.5 * len(commas) or explained) and any(counted_words(found, unit) for unit in commas)
