"""Printed lines become paragraphs again, across the end of a page as well.

A Chinese document sets its paragraphs off by an indent of two characters and fills every line but the last. So a line
goes on where the one before it was full and it is not indented itself. Titles are centred; their lines belong together
while their size stays the same.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop.core.parsing.reading.pdf.pages import Page, Printed

_END = re.compile(r"[。！？；：.!?;:]”?[)）〕】]?$")
_ORDINAL = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百零\d]{1,5}[章条节]|\d{1,2}[.．、](?!\d)|——|附件)"
)
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]")


class _Measure(NamedTuple):
    """How a document is set: where its lines begin and end, how large its text is, how far its lines are apart."""

    left: float
    right: float
    size: float
    pitch: float


def paragraphs(pages: Iterable[Page]) -> Iterator[tuple[str, int]]:
    """Yield the paragraphs and the page on which each begins."""
    lines = [(page, line) for page in pages for line in page.lines]
    measure = _measure(lines)
    text, begun = "", 0
    before: tuple[Page, Printed] | None = None
    for page, line in lines:
        if before is not None and _goes_on(before[1], line, measure, before[0].number == page.number, before[0].width):
            text += ("" if _WIDE.match(text[-1]) or _WIDE.match(line.text) else " ") + line.text
        else:
            if text:
                yield text, begun
            text, begun = line.text, page.number
        before = page, line
    if text:
        yield text, begun


def _measure(lines: list[tuple[Page, Printed]]) -> _Measure:
    """Find out how a document is set, from its most usual lines."""
    if not lines:
        return _Measure(0, 0, 1, 1)
    weights: Counter[float] = Counter()
    for _, line in lines:
        weights[round(line.size)] += len(line.text)
    size = weights.most_common(1)[0][0] or 1
    text = [line for _, line in lines if abs(line.size - size) <= 1]
    lefts = Counter(round(line.left / 4) for line in text if len(line.text) > 8)
    rights = sorted(line.right for line in text)
    common = [left for left, count in lefts.items() if count >= max(2, 0.1 * sum(lefts.values()))]
    left = min(common, default=min(round(line.left / 4) for line in text)) * 4
    right = rights[int(len(rights) * 0.9)] if len(rights) > 4 else rights[-1]
    gaps = Counter(
        round(one.base - two.base, 0)
        for (page, one), (other, two) in zip(lines, lines[1:], strict=False)
        if page.number == other.number and 0.8 * size < one.base - two.base < 4 * size
    )
    return _Measure(left, right, size, gaps.most_common(1)[0][0] if gaps else 1.5 * size)


def _goes_on(before: Printed, line: Printed, measure: _Measure, same_page: bool, width: float) -> bool:
    """Return whether a line belongs to the paragraph of the one before it."""
    em = before.size
    if abs(before.size - line.size) > 0.12 * max(before.size, line.size):
        return False
    if same_page and not -0.5 * em < before.base - line.base < max(1.45 * measure.pitch, 2.2 * em):
        return False
    if _is_centred(before, measure, width) and _is_centred(line, measure, width):
        return before.size > 1.12 * measure.size and same_page
    if line.left > measure.left + 1.2 * em:
        return False
    if _ORDINAL.match(line.text) and (_END.search(before.text) or measure.right - before.right > 1.2 * em):
        return False
    left_over = measure.right - before.right
    if left_over <= 1.6 * em:
        return True
    if _END.search(before.text):
        return False
    return left_over <= 0.2 * (measure.right - measure.left) and before.left < measure.left + 3 * em


def _is_centred(line: Printed, measure: _Measure, width: float) -> bool:
    """Return whether a line stands in the middle of the page or of the text, away from both edges of the text."""
    middle = (line.left + line.right) / 2
    apart = min(abs(middle - width / 2), abs(middle - (measure.left + measure.right) / 2))
    return apart < 1.2 * line.size and line.left > measure.left + 1.2 * measure.size
