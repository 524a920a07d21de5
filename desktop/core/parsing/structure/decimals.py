"""Ordinals 1, 1.1, 1.1.1 and 1-1 without a sign behind them, which are told from quantities by how they count."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.conventions import DASHES
from desktop.core.parsing.structure.marks import Mark, Style, decimal

_LONGEST_HEADING = 60  # characters
_SAYS = re.compile("[。；，]")
_SENTENCE = re.compile("[。；]")
_QUANTITY = re.compile(
    r"\d+\.\d+\s*(?:[万亿%％‰吨米]|亩(?!均)|座(?!谈)|倍(?!增)|元(?!宇宙)|人(?![才口文民员工社])|家(?![政庭园])|个(?![体人性])|公(?:里|斤|顷|吨)|平方|立方)"
)
"""A figure at the beginning of a line: 2.1万人 begins no chapter."""
_DASHED = re.compile(rf"(?P<label>\d{{1,2}}\s?[{DASHES}]\s?(?P<number>\d{{1,2}}))[.．、]?[\s　]*(?=[\u4e00-\u9fff“《])")
"""1-1, which counts tasks as 1.1 does."""
_FEWEST, _FEWEST_BELOW = 3, 2  # ordinals 1.1 that make a series, alone or below the chapters 1, 2 of the document
_GAP = 3  # by which an ordinal may be higher than the one before it: one or two between them are left out


def counted(rows: Sequence[tuple[str | None, Mark | None]]) -> dict[int, Mark]:
    """Return the ordinals of rows by their places, none where the document does not count so.

    3.2 follows 3.1, 1.5万人 does not; a number may come twice or be left out. 2.1 may be the first in 二、 too.

    Args:
        rows: the text of each, None where it is a row of a table, and the other ordinal that it begins with.
    """
    every = [(at, one) for at, (text, _) in enumerate(rows) if text is not None and (one := _ordinal(text)) is not None]
    behind = _chapters_behind([one for _, one in every])
    ordinals = {at: (one, below) for (at, one), below in zip(every, behind, strict=True)}
    kept: dict[int, Mark] = {}
    last: list[int] = [0]
    chapter = 0
    for at, (text, begun) in enumerate(rows):
        if begun and begun.style in (Style.CHAPTER, Style.COMMA):
            chapter = begun.number
        if at not in ordinals or text is None:
            continue
        one, below = ordinals[at]
        parts = _parts(one)
        if len(parts) == 1:
            taken = len(text) <= _LONGEST_HEADING and _heads(text, parts[0], below, _follows(last, parts))
        else:
            figure = _QUANTITY.match(text.lstrip()) is not None
            taken = _follows(last, parts) or (not figure and (parts == [chapter, 1] or _is_near(last, parts)))
        if taken:
            kept[at], last = one, parts
    inner = sum(one.style is not Style.POINT for one in kept.values())
    if inner < _FEWEST and (inner < _FEWEST_BELOW or len(kept) <= _FEWEST):
        return {}
    return kept if any(begun and begun.style is Style.POINT for _, begun in rows) else _as_points(kept)


def _heads(text: str, number: int, below: int, follows: bool) -> bool:
    """Return whether a line with one number heads a chapter; one of several clauses only where all counts as it should.

    Args:
        text: the line.
        number: with which it begins.
        below: the chapter of the next ordinal such as 1.1, 0 if there is none.
        follows: whether its number comes next after the last ordinal.
    """
    if _SAYS.search(text):
        return below == number and follows and not _SENTENCE.search(text)
    return below == number or (follows and not 0 < below < number)


def _ordinal(text: str) -> Mark | None:
    if (found := decimal(text)) is not None or (dashed := _DASHED.match(text)) is None:
        return found
    return Mark(Style.DECIMAL, int(dashed["number"]), re.sub(r"\s", "", dashed["label"]), dashed.end())


def _as_points(kept: dict[int, Mark]) -> dict[int, Mark]:
    """Return ordinals of which those with a dash stand for points 1. that begin anew in each part."""
    return {
        at: one if "." in one.label or one.label.isdecimal() else msgspec.structs.replace(one, style=Style.POINT)
        for at, one in kept.items()
    }


def _parts(one: Mark) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", one.label)]


def _chapters_behind(every: Sequence[Mark]) -> list[int]:
    """Return for each ordinal the chapter of the next one that stands in any, such as 2 of 2.1; 0 if there is none."""
    made: list[int] = []
    below = 0
    for one in reversed(every):
        made.append(below)
        parts = _parts(one)
        below = parts[0] if len(parts) > 1 else below
    return made[::-1]


def _follows(last: list[int], parts: list[int]) -> bool:
    """Return whether an ordinal such as 2.1 comes next after another one: 1.4, 2 or 2.0."""
    return _step(last, parts) == 1


def _is_near(last: list[int], parts: list[int]) -> bool:
    """Return whether an ordinal comes once more, or soon after another one: 3.1 or 3.3 after 3.1."""
    return parts == last or 0 < _step(last, parts) <= _GAP


def _step(last: list[int], parts: list[int]) -> int:
    """Return by how much the first part that differs is higher, 0 where those behind it do not begin with 1."""
    shared = next((at for at, (one, two) in enumerate(zip(last, parts, strict=False)) if one != two), len(last))
    if shared == len(last):
        return parts[-1] if len(parts) == len(last) + 1 else 0
    if shared == len(parts) or any(part != 1 for part in parts[shared + 1 :]):
        return 0
    return parts[shared] - last[shared]
