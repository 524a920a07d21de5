"""Texts whose paragraphs somebody's program broke into lines of one length, as when they are copied out of a PDF."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.reading.signs import BEGINNING, ENDING, WIDE, joined
from desktop.core.parsing.values import Line

_INDENT = re.compile("[ \u00a0]{2}|\u3000")
_LEAST, _MOST = 36, 130  # columns of a line that a program breaks; a Chinese character takes two
_SLACK = 4  # columns that a full line may be short of
_WORD = 0.25  # of a line
_OPEN_END = re.compile("。[^。！？；：:]*[\u4e00-\u9fff\\d，、]$")  # a sentence ended, the next one did not
_ENDED = re.compile("[。！？；][”’]?|[)）〕】]$")
_NEW = re.compile(r"[（(【〔]?[\u4e00-\u9fff]{2,8}[：:]|\d{4}年\d{1,2}月\d{1,2}日")  # a label, the date of a signature
_FULL_LINES, _SHARE, _CUT = 5, 0.3, 0.6


def rejoined(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with those that were one paragraph made one again; others stay untouched.

    A text is taken for broken where no line is longer than a certain length, many are just as long, and most of these
    end in the middle of a sentence. Elsewhere a line goes on with the next one where a sentence of it plainly does.
    """
    edge = _edge(lines)
    made: list[Line] = []
    before: Line | None = None
    for line in lines:
        if before is not None and (_goes_on(before, line, edge) if edge else _is_cut(before, line)):
            made[-1] = msgspec.structs.replace(made[-1], text=joined(made[-1].text, line.text))
        else:
            made.append(line)
        before = line
    return tuple(made)


def _edge(lines: Sequence[Line]) -> int:
    """Return the length at which a text was broken, in columns; 0 if it was not."""
    texts = [line.text for line in lines if line.cells is None]
    if max(map(len, texts), default=0) > _MOST:  # spares the others their count
        return 0
    widths = [_width(text) for text in texts]
    edge = max(widths, default=0)
    if not _LEAST <= edge <= _MOST:
        return 0
    full = [text for text, width in zip(texts, widths, strict=True) if width >= edge - _SLACK]
    if len(full) < max(_FULL_LINES, _SHARE * len(texts)):
        return 0
    cut = sum(1 for text in full if not ENDING.search(text))
    return edge if cut >= _CUT * len(full) else 0


def _goes_on(before: Line, line: Line, edge: int) -> bool:
    if before.cells is not None or line.cells is not None or line.number != before.number + 1 or before.level:
        return False
    if line.level or _INDENT.match(line.text):
        return False
    ended, starts = bool(ENDING.search(before.text)), bool(BEGINNING.match(line.text))
    rest = edge - _width(before.text)
    if rest <= 2 * _SLACK:
        return not (ended and starts)
    return rest <= _WORD * edge and not ended and not starts  # a long word or figure went to the next line


def _is_cut(before: Line, line: Line) -> bool:
    """Return whether a paragraph of whole sentences breaks off in the middle of one, which the next line ends."""
    if before.cells is not None or line.cells is not None or line.number != before.number + 1:
        return False
    if before.level or line.level or _INDENT.match(line.text) or BEGINNING.match(line.text):
        return False
    open_end = _OPEN_END.search(before.text) is not None
    return open_end and _ENDED.search(line.text) is not None and _NEW.match(line.text) is None


def _width(text: str) -> int:
    return len(text) + len(WIDE.findall(text))
