"""Lines of a traditional text are arranged as those of a simplified one.

The words by which a layout is told (指标, 责任单位) are simplified ones. So the lines are arranged in simplified
characters and get their own ones back: putting the text into simplified characters for good is a repair, which cleaning
makes and tells.
"""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Callable, Iterator, Sequence

import msgspec
import opencc

from desktop.core.parsing.values import Line

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_SHARE = 0.1  # of the characters that differ; in traditional text it is about a third

Arrange = Callable[[Sequence[Line]], tuple[Line, ...]]


def in_either_script(arrange: Arrange) -> Arrange:
    """Return what arranges lines of a traditional text too; where it adds or takes characters, these stay as they were.

    Args:
        arrange: splits, joins and moves the lines of a simplified text.
    """

    @functools.wraps(arrange)
    def arranged(lines: Sequence[Line]) -> tuple[Line, ...]:
        simplified = _simplified(lines)
        made = arrange(simplified or lines)
        if simplified is None:
            return made
        return _restored(made, lines) if _solid(made) == _solid(simplified) else arrange(lines)

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


def _restored(made: Sequence[Line], lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return arranged lines with the characters that the lines had before."""
    own = iter(_solid(lines))
    return tuple(_with_text(line, _taken(line.text, own)) for line in made)


def _taken(text: str, own: Iterator[str]) -> str:
    return "".join(sign if sign.isspace() else next(own) for sign in text)


def _solid(lines: Sequence[Line]) -> str:
    return "".join("".join(line.text.split()) for line in lines)


def _with_text(line: Line, text: str) -> Line:
    return msgspec.structs.replace(line, text=text, cells=line.cells and tuple(text.split("\t")))


@functools.cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
