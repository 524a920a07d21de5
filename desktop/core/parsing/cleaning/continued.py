"""Whether the numbers of one part of a document go on in another one, where no line of both shows how they belong.

A document that was scanned or saved page by page comes in parts that share no line: what tells their order is that
the second one has no head of its own and begins with the number that follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.numerals import value
from desktop.core.parsing.cleaning.characters import NUMERALS
from desktop.core.parsing.cleaning.identity import is_named

LABEL = re.compile(rf"第[{NUMERALS}\d]+[章节条]|[（(][{NUMERALS}\d]+[）)]|[{NUMERALS}]+、|\d+[.、．](?!\d)")
"""A number with which a line begins."""


def goes_on(above: Sequence[str], below: Sequence[str]) -> bool:
    """Return whether the second text is what follows the first one, by its numbers alone.

    It has neither title nor number of a document, its first number is the next one of its kind, and so is the first
    one of every kind that stands above that: behind （四） of 二、 come （五） and 三、, and neither （七） nor 二、.
    A kind that begins anew below each heading does not go on behind the next heading.
    """
    ours, theirs = _numbers(above), _numbers(below)
    if not ours or not theirs or is_named(below):
        return False
    kind, first = theirs[0]
    last, begun, worths = dict(ours), dict(reversed(theirs)), [worth for one, worth in ours if one == kind]
    kinds = list(dict(ours))
    if first < 2 or last.get(kind) != first - 1:  # noqa: PLR2004
        return False
    outer = set(kinds[: kinds.index(kind)])
    if any(one in begun and begun[one] != last[one] + 1 for one in outer):
        return False
    behind = len(ours) - 1 - ours[::-1].index((kind, first - 1))
    runs_through = all(one < other for one, other in zip(worths, worths[1:], strict=False))
    return runs_through or not any(one in outer for one, _ in ours[behind:])


def style(label: str) -> str:
    """Return what is around a label's number, and whether that is in digits."""
    return re.sub(rf"[{NUMERALS}\d]+", "1" if re.search(r"\d", label) else "一", label)


def worth(label: str) -> int:
    """Return the number of a label: （二十一） → 21; 0 where it is none: 第十2章."""
    return value(re.sub(rf"[^{NUMERALS}\d]", "", label)) or 0


def number(text: str) -> tuple[str, int] | None:
    """Return the label with which a line begins, as its kind and its number."""
    label = LABEL.match(text)
    return (style(label[0].replace("(", "（").replace(")", "）")), worth(label[0])) if label else None


def _numbers(texts: Sequence[str]) -> list[tuple[str, int]]:
    """Return the labels with which lines begin."""
    return [found for found in map(number, texts) if found]
