"""The value of a target as people write it: sign, figure and unit in one cell, the figure also in words.

不少于12项, 65个以上, 约六十五家, 百分之八十. What says several things, or not how much, stays the text that it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.core.framework import Comparator
from desktop.core.numerals import written_out
from desktop.core.reports.fill_in.answers import Cell
from desktop.core.reports.form import cells

_DIGITS = r"\d[\d,]*(?:\.\d+)?"
_SIGNS = "[零〇一二两三四五六七八九十百千]+"
_WORDS = f"{_SIGNS}(?:万{_SIGNS})?(?:点[零〇一二三四五六七八九]+)?"
_PARTS = {"百分之": "%", "千分之": "‰"}
_BEFORE = "|".join(map(re.escape, sorted(cells.BEFORE, key=len, reverse=True)))
_AFTER = "|".join(cells.AFTER)
_AIM = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<part>{'|'.join(_PARTS)})?"
    rf"(?:(?P<number>{_DIGITS})(?P<to>%?(?:[—–~至到-]+){_DIGITS})?|(?P<words>{_WORDS}))"
    rf"(?P<unit>%|‰|(?![余多来几至到以左及或])[\u4e00-\u9fff]{{1,4}}?)?(?:[及或]?(?P<after>{_AFTER}))?"
)
_SCALES = ("万", "亿")
_COUNTED = re.compile(
    "[万亿]?(?:[个项家户名人场件条座所处台套间种村亩吨支部篇门册辆次期届年天]|个?小时|分钟|个月|个?工作日|个?百分点|批次|[人场]次|公里|元)"
    "|[万亿%‰]"
)
"""Units behind a figure in words: 十强, 三级 and 一批 are no figures."""
_MORE, _LESS = ("超过", "大于", "多于", "高于"), ("低于", "小于", "少于")
"""Words that say more clearly than 以上 or 以下 behind the figure whether it is meant too: 超过10%以上."""
_REACHING = ("达到", "控制在")
"""Words that leave the sign to what stands behind the figure: 达到65左右."""


class Aim(NamedTuple):
    """What the cell of a value says, with those beside it.

    Attributes:
        against: the column that says something else, ``comparator`` or ``unit``: the value stays a text, and a person
            decides.
    """

    comparator: Comparator | None
    value: int | float | str | None
    unit: str | None
    against: str = ""


def aim(compared: Comparator | None, figure: Cell, unit: str | None) -> Aim:
    """Return comparator, value and unit of a target; 不少于12项 in the cell of the value is all three.

    A range (8—10家) stays a text, without its unit.

    Args:
        compared: what the cell of the sign says.
        figure: the cell of the value.
        unit: what the cell of the unit says.

    Raises:
        cells.Refused: see ``cells.quantity``.
    """
    value, said = cells.quantity(figure, unit)
    found = _AIM.fullmatch(cells.bare(value)) if isinstance(value, str) else None
    if found is None:
        return Aim(compared, value, said)
    own = _signs(found)
    beside = _PARTS[found["part"]] if found["part"] else found["unit"]
    beside = _completed(found["unit"], cells.bare(unit or "")) if found["unit"] else beside
    unit = beside if unit and beside and beside.startswith(_SCALES) and beside.endswith(cells.bare(unit)) else unit
    number = _number(found, unit)
    if number is None or len(own) > 1 or (found["part"] and found["unit"]):
        return Aim(compared, value, said)
    if compared and own and compared not in own:
        return Aim(compared, value, said, "comparator")
    if unit and beside and cells.bare(unit) != beside:
        return Aim(compared, value, said, "unit")
    if found["to"]:
        span = f"{found['number']}{found['to'].removeprefix('%')}"
        return Aim(compared, value, said) if own else Aim(compared, span, unit or beside)
    value, said = (number, unit or beside) if found["words"] else cells.quantity(str(number), unit or beside)
    return Aim(compared or next(iter(own), None), value, said)


def _signs(found: re.Match[str]) -> set[Comparator]:
    """Return the comparators that stand before and behind a figure."""
    words = [found["before"], found["after"]]
    if found["after"] and found["before"] in _REACHING:
        words = [found["after"]]
    elif (found["before"] in _MORE and found["after"] == "以上") or (
        found["before"] in _LESS and found["after"] == "以下"
    ):
        words = [found["before"]]
    return {sign for word in words if word and (sign := cells.comparator(word))}


def _completed(said: str, unit: str) -> str:
    """Return the unit of a figure, which may be in part in the cell beside: 3万 beside 人, 5万吨 beside 吨."""
    if said in _SCALES and unit and not unit.startswith((*_SCALES, *_PARTS.values())):
        return said + unit
    return said


def _number(found: re.Match[str], unit: str | None) -> int | float | str | None:
    """Return the figure, in digits as it stands; None for words that are no numeral, or count nothing."""
    if not (words := found["words"]):
        return found["number"]
    if found["unit"] and not _COUNTED.fullmatch(found["unit"]) and found["unit"] != cells.bare(unit or ""):
        return None
    whole, _, fraction = words.partition("点")
    high, scaled, low = whole.partition("万")
    parts = [written_out(part.replace("〇", "零")) for part in ((high, low) if scaled else (high,))]
    if scaled and not (low.startswith("零") or "千" in low):
        return None  # 一万五 may be 15000
    if any(part is None for part in parts):
        return None
    value = sum(part * worth for part, worth in zip(reversed(parts), (1, 10_000), strict=False) if part)
    return float(f"{value}.{''.join(map(_digit, fraction))}") if fraction else value


def _digit(sign: str) -> str:
    return str(written_out(sign) or 0)
