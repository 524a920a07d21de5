"""Ordinals alone on the line above their heading, as pages for telephones set them large: 一 | 优化仓库建设."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.numerals import value
from desktop.core.parsing.conventions import TASK
from desktop.core.parsing.reading.signs import BEGINNING
from desktop.core.parsing.values import Line

_NAMED = re.compile(rf"(?:PART|Part|{TASK})[ .．]{{0,2}}")
_ALONE = re.compile(
    rf"[一二三四五六七八九十]{{1,3}}|\d{{2}}|{_NAMED.pattern}(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})"
)
_HEADING = re.compile(r"[^。；：]{4,40}(?<![，、,；;。：:])")
_FIRST = re.compile(r"\s*(?:[（(]\s?[一1]\s?[)）]|1\s?[.．、](?!\d)|一、|[①⑴⒈㈠])")
_FEWEST, _FEWEST_FIGURES = 2, 3  # such ordinals that count on; 01 and 02 may be pages


def headed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such ordinals in front of their headings; where one heads no heading, none does."""
    found = [at for at, line in enumerate(lines) if line.cells is None and _ALONE.fullmatch(line.text.strip())]
    texts = [lines[at].text.strip() for at in found]
    numbers = [value(_NAMED.sub("", text)) or 0 for text in texts]
    counted = all(number in (1, last + 1) for last, number in zip([0, *numbers], numbers, strict=False))
    figures = any(map(str.isdecimal, texts))
    fewest = _FEWEST_FIGURES if figures and not _begins_below(lines, found) else _FEWEST
    if len(found) < fewest or not counted or (figures and not all(map(str.isdecimal, texts))):
        return tuple(lines)
    if not all(at + 1 < len(lines) and _heads(lines[at + 1]) for at in found):
        return tuple(lines)
    made = list(lines)
    for at, text in zip(found, texts, strict=True):
        sign = "." if figures else " " if _NAMED.match(text) else "、"
        heading = made[at + 1]
        joined = f"{text}{sign}{heading.text.strip()}"
        made[at] = msgspec.structs.replace(made[at], text=joined, level=heading.level, bold=heading.bold)
    taken = {at + 1 for at in found}
    return tuple(line for at, line in enumerate(made) if at not in taken)


def _begins_below(lines: Sequence[Line], found: Sequence[int]) -> bool:
    """Return whether something is counted from one right below each heading with its ordinal."""
    return all(at + 2 < len(lines) and _FIRST.match(lines[at + 2].text) is not None for at in found)


def _heads(line: Line) -> bool:
    text = line.text.strip()
    return line.cells is None and _HEADING.fullmatch(text) is not None and BEGINNING.match(text) is None
