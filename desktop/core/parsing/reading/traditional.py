"""Lines of a traditional text are arranged as those of a simplified one.

The words by which a layout is told (指标, 责任单位) are simplified ones. So the lines are arranged in simplified
characters and get their own ones back: putting the text into simplified characters for good is a repair, which cleaning
makes and tells.
"""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Callable, Sequence

import msgspec
import opencc

from desktop.core.parsing.values import Line

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_REACH = 24  # characters that may stand inside a paragraph which are none of it: the number of a page
_WORDS = 8  # characters that tell where a text goes on
_SHARE = 0.1  # of the characters that differ; in traditional text it is about a third

Arrange = Callable[[Sequence[Line]], tuple[Line, ...]]


def in_either_script(arrange: Arrange) -> Arrange:
    """Return what arranges lines of a traditional text too; where it adds characters, these stay as they were.

    Args:
        arrange: splits, joins and moves the lines of a simplified text.
    """

    @functools.wraps(arrange)
    def arranged(lines: Sequence[Line]) -> tuple[Line, ...]:
        simplified = _simplified(lines)
        made = arrange(simplified or lines)
        if simplified is None:
            return made
        restored = _restored(made, simplified, lines)
        return arrange(lines) if restored is None else restored

    return arranged


def _simplified(lines: Sequence[Line]) -> list[Line] | None:
    """Return the lines of a traditional text in simplified characters, None where it is not traditional."""
    before = "\n".join(line.text for line in lines)
    after = str(_converter().convert(before))
    texts = after.split("\n")
    if len(after) != len(before) or len(texts) != len(lines):
        return None
    differing = sum(map(operator.ne, before, after))
    if not differing or differing < len(_HAN.findall(before)) * _SHARE:
        return None
    return [_with_text(line, text) for line, text in zip(lines, texts, strict=True)]


def _restored(made: Sequence[Line], simplified: Sequence[Line], lines: Sequence[Line]) -> tuple[Line, ...] | None:
    """Return arranged lines with the characters that the lines had before, None where that cannot be told.

    A line begins where its number says. What was left out or moved (the number of a page inside a paragraph) is passed
    over: each character gets the next one that is made simple so, if that is near; behind more, the next words tell.
    """
    simple, own = _solid(simplified), _solid(lines)
    begins, at = dict[int, int](), 0
    for line in lines:
        begins.setdefault(line.number, at)
        at += len(_solid([line]))
    restored = []
    for line in made:
        taken, at = [], begins.get(line.number, 0)
        for place, sign in enumerate(line.text):
            if _HAN.match(sign) is None:  # it has one form, whether it stood there or was added
                taken.append(sign)
                at += simple.startswith(sign, at)
                continue
            found = simple.find(sign, at, at + _REACH)
            if found < 0:
                found = simple.find("".join(line.text[place : place + _WORDS].split()), at)
            if found < 0:
                return None
            taken.append(own[found])
            at = found + 1
        begins[line.number] = at
        restored.append(_with_text(line, "".join(taken)))
    return tuple(restored)


def _solid(lines: Sequence[Line]) -> str:
    return "".join("".join(line.text.split()) for line in lines)


def _with_text(line: Line, text: str) -> Line:
    return msgspec.structs.replace(line, text=text, cells=line.cells and tuple(text.split("\t")))


@functools.cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
