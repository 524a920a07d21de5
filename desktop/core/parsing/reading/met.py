"""Printed lines that met where a page ended: the last one of a page, and the first one of the next.

…提升储粮水平。二、重点任务 is the end of a paragraph, and a heading at the top of a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.values import Line

_LONGEST = 130  # signs of two printed lines
_HEADING = re.compile(
    "(?<=[。！；])(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^。；：]{2,30}$"
)
_MET = 6  # full lines, at least, for each one in which two met
_MOST = 3  # a caption may stand between the two
_FULL = 0.4  # of the lines of a text are full


def apart(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with such headings on a line of their own; others stay untouched."""
    return tuple(piece for line in lines for piece in _pieces(line))


def _pieces(line: Line) -> Iterator[Line]:
    text = line.text.rstrip()
    heading = _HEADING.search(text) if line.cells is None and len(text) <= _LONGEST else None
    if heading is None:
        yield line
        return
    yield msgspec.structs.replace(line, text=text[: heading.start()])
    yield msgspec.structs.replace(line, text=text[heading.start() :])


def longer(widths: Sequence[int], usual: int, slack: int, fewest: int) -> bool:
    """Return whether the lines longer than the usual ones are those in which two met: few, and not much longer.

    Args:
        widths: of the lines of a text.
        usual: that of most of them.
        slack: how much a full line may be short of that.
        fewest: full lines that tell it.
    """
    full = sum(usual - slack <= width <= usual + slack for width in widths)
    met = [width for width in widths if width > usual + 2 * slack]
    return full >= max(fewest, _MET * len(met), _FULL * len(widths)) and max(met, default=0) < _MOST * usual
