"""Two titles that are one but for a misprint, as where a page heads a document with its title typed anew."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

from desktop.core.parsing.conventions import DASHES

_SHORTEST, _LONGEST = 6, 120  # characters of a title
_SIGNS = re.compile(r"[\s《》〈〉“”\"]")
_DASHES = re.compile(f"[{DASHES}]+")
_ONE_IN, _MOST = 10, 2  # signs of which one is misprinted, and how many are at most
_TELLING = re.compile(
    r"[^\u4e00-\u9fff]|[一二三四五六七八九十百零〇两第首末上下前后中省市县区州乡镇村旗国部委局厅年季月试暂修新旧总分子]"
)
"""What tells two documents of one kind apart: 2025年 and 2026年, 第一批 and 第二批, 试行 and 暂行, whose they are."""


def misprints(one: str, two: str) -> bool:
    """Return whether two titles differ, but in so few signs that one of them is misprinted."""
    one, two = (_DASHES.sub("-", _SIGNS.sub("", unicodedata.normalize("NFKC", text))) for text in (one, two))
    lengths = len(one), len(two)
    if one == two or abs(lengths[0] - lengths[1]) > _MOST or not _SHORTEST <= min(lengths) <= max(lengths) <= _LONGEST:
        return False
    wrong = [
        (one[start:end], two[begin:stop])
        for kind, start, end, begin, stop in SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
        if kind != "equal"
    ]
    if any(_TELLING.search(signs) for pair in wrong for signs in pair):
        return False
    return sum(max(map(len, pair)) for pair in wrong) <= min(_MOST, max(1, len(one) // _ONE_IN))
