"""Texts of which a program put every number on a line of its own, as when a page sets its numbers in another font."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from desktop.core.parsing.conventions import GENRES
from desktop.core.parsing.reading.signs import ORDINAL, joined
from desktop.core.parsing.values import Line

_NUMBER = re.compile(r"(?!\s*\d{4}-\d{1,2}-\d{1,2}\s*$)\s*[\d０-９][\d.,:：~～—–/-]*[%％]?\s*")
_GOES_ON = re.compile(  # what follows a number: a sign, a unit
    "\\s*(?:[，。；、：）)%％]|[年月日号]|[百千万亿]|[个项家户人名元吨座台套条亩米公千天小分]|至)"
)
_SIGN = re.compile("\\s*[，。；、：）)〔〕]")
_LEADER = re.compile(r"\s*[.．…·]{3,}\s*")  # from a heading of a table of contents to its page
_PAGE = re.compile(r"\s*[-—–]?\s*\d{1,3}\s*[-—–]?\s*")
_HEADING = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；：]{2,30}$")
_ENDED = re.compile(rf"[。！？；：.!?;:][”’]?[)）]?$|(?:{GENRES})$")  # a sentence, or a title above its date
_SURE, _LONG = 3, 12  # of them before so many characters, which are enough where no numbers stand below each other
_FEWEST, _SHARE = 8, 0.1  # numbers in the middle of a sentence, of all lines, that show it


def together(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines with the sentences whole again that were broken around each number; others stay untouched."""
    texts = [line.text if line.cells is None else "" for line in lines]
    within = [at for at in range(1, len(texts) - 1) if _is_within(texts[at - 1], texts[at], texts[at + 1])]
    if len(within) < max(_FEWEST, _SHARE * len(texts)) and not _are_sure(texts, within):
        return tuple(lines)
    made: list[Line] = []
    last = ""  # the line before
    for line in lines:
        if made and line.cells is None and made[-1].cells is None and last and _continues(last, line.text):
            made[-1] = msgspec.structs.replace(made[-1], text=joined(made[-1].text, line.text))
        else:
            made.append(line)
        last = line.text.strip()
    return tuple(made)


def _are_sure(texts: Sequence[str], within: Sequence[int]) -> bool:
    """Return whether the few numbers of a text stand in sentences that go on for long, and no column holds them."""
    sure = [at for at in within if len(texts[at + 1].strip()) > _LONG and re.search("[，。]", texts[at + 1])]
    stacked = any(_NUMBER.fullmatch(one) and _NUMBER.fullmatch(two) for one, two in pairwise(texts))
    return len(sure) >= _SURE and not stacked


def _is_within(before: str, text: str, behind: str) -> bool:
    """Return whether a line is a number in the middle of a sentence."""
    return bool(_NUMBER.fullmatch(text) and before.strip() and _GOES_ON.match(behind) and _open(before.strip()))


def _continues(before: str, text: str) -> bool:
    """Return whether a line goes on with the sentence of the line before."""
    if before == "目" and text.strip() in ("录", "次"):
        return True
    if _SIGN.match(text) or _LEADER.fullmatch(text) or (_LEADER.fullmatch(before) and _PAGE.fullmatch(text)):
        return True
    if _NUMBER.fullmatch(text):
        return _open(before) and _NUMBER.fullmatch(before) is None
    return _NUMBER.fullmatch(before) is not None and ORDINAL.match(text) is None and bool(text.strip())


def _open(text: str) -> bool:
    """Return whether a line ends in the middle of a sentence; a heading is no such."""
    return _ENDED.search(text) is None and _HEADING.match(text) is None
