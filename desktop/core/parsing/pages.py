"""What stands on each page of a text that was copied out of a printed one: its number, and a running head beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from itertools import accumulate, pairwise

from desktop.core.parsing.conventions import DASHES, GENRES

_PAGE = re.compile(
    rf"[{DASHES}]{{1,2}} ?\d{{1,4}} ?[{DASHES}]{{1,2}}|第 ?\d{{1,4}} ?页(?:[ ，,/]*共 ?\d{{1,4}} ?页)?|"
    r"Page \d{1,4}(?: of \d{1,4})?:?|\d{1,4} ?[/／] ?\d{1,4}"
)
_DIGITS = 3
_BARE_PAGE = re.compile(rf"\d{{1,{_DIGITS}}}")
_SHORT = 11  # characters of 5/10
_ENDS = f"{DASHES}页"  # of a line that is the number of a page; a bare one has few digits
_PAGE_LENGTH = 200  # characters of a page; what a table or a list counts is shorter
_HEAD = 60  # characters of a line that pages repeat
_REPEATED = 2  # pages that may repeat a title and do not show that it runs
_TITLE = re.compile(rf".{{8}}(?:{GENRES})$")
_ISSUE = re.compile(r"\d{4}\s?年\s?第\s?\d{1,3}\s?期")  # of a gazette
_NAMED = re.compile(f"{_TITLE.pattern}|{_ISSUE.pattern}")
_SAID = re.compile("[，。；！？：:]|^[（(【〔]|负责|牵头")  # a sentence, bodies: what two pages may end with by chance
_ORDINAL = re.compile(
    r"第[一二三四五六七八九十百零\d]{1,5}[章条节款编篇]|[（(]?[一二三四五六七八九十百]{1,4}[、）)]|[（(]?\d{1,3}[.．、）)]|——"
)
_LED = re.compile(  # a run is tried once, from its first sign: thousands of dots are no table of contents
    r"(?<![\s.．…·])(?P<run>[\s.．…·]++)[（(—–-]?\s*+\d{1,3}\s*[)）—–-]?$"
)
_LEADER = re.compile("[.．…·]{3}|…")
_FEWEST, _FEWEST_AMONG = 2, 4  # bare numbers that are pages where nothing but them stands alone, and among others


def is_led(text: str, tabs: bool = False) -> bool:
    """Return whether a line ends with the number of a page behind a leader: 一、建库……3.

    Args:
        text: the line, without blanks at its end.
        tabs: a tab is a leader too.
    """
    found = _LED.search(text)
    return found is not None and (_LEADER.search(found["run"]) is not None or (tabs and "\t" in found["run"]))


def page_numbers(texts: Sequence[str]) -> set[int]:
    """Return which lines are the number of a page alone: — 3 —, or 3 where such numbers count on, a page apart.

    The last page may be shorter, and some others where nothing but the numbers of pages stands alone. Numbers that do
    not count on with the others are of tables or of a table of contents.
    """
    stripped = ((at, text.strip()) for at, text in enumerate(texts))
    short = [(at, text) for at, text in stripped if len(text) <= _SHORT or text[-1] in _ENDS or text[:4] == "Page"]
    found = {at for at, text in short if _PAGE.fullmatch(text)}
    bare = [at for at, text in short if _BARE_PAGE.fullmatch(text)]
    pages = _counted(texts, bare) if len(bare) >= _FEWEST else []
    return found | set(pages) if len(pages) >= (_FEWEST if len(pages) == len(bare) else _FEWEST_AMONG) else found


def _counted(texts: Sequence[str], bare: Sequence[int]) -> list[int]:
    """Return the longest series of lines with a bare number in which each counts on, a page behind the one before."""
    begins = list(accumulate(map(len, texts), initial=0))
    apart = [begins[two] - begins[one + 1] >= _PAGE_LENGTH for one, two in pairwise(bare)]
    if len(bare) >= _FEWEST_AMONG and 2 * sum(apart) > len(apart) and _count_on([int(texts[at]) for at in bare]):
        return list(bare)  # a page with a heading or a form alone is shorter
    ended: dict[int, list[tuple[int, list[int]]]] = {}  # number → series that end with it, and where
    longest: list[int] = []
    for at in bare:
        number = int(texts[at])
        near = reversed(ended.get(number - 1, []))
        before = (series for end, series in near if begins[at] - begins[end + 1] >= _PAGE_LENGTH)
        series = [*max(before, key=len, default=[]), at]
        ended.setdefault(number, []).append((at, series))
        longest = max(longest, series, key=len)
    last = next((at for at in bare if longest and at > longest[-1]), None)
    if len(longest) > 1 and last is not None and int(texts[last]) == int(texts[longest[-1]]) + 1:
        longest = [*longest, last]
    return longest


def _count_on(numbers: Sequence[int]) -> bool:
    """Return whether each number is the one behind the one before it."""
    return all(two == one + 1 for one, two in pairwise(numbers))


def running_heads(texts: Sequence[str], numbers: Set[int], others: Set[int] = frozenset()) -> set[int]:
    """Return which lines each page repeats: beside its number, or without one where they read like a title.

    What the first page has is kept where no number stands beside it: it may be the title itself. The name of a gazette
    with its issue is no title.

    Args:
        texts: of all lines.
        numbers: which lines are the numbers of pages.
        others: which lines are known to be something else.
    """
    filled = [at for at, text in enumerate(texts) if text.strip() and at not in numbers]
    beside: dict[str, set[int]] = {}
    for number in sorted(numbers):
        at = bisect_left(filled, number)
        for line in filled[max(0, at - 1) : at + 1]:
            if line not in others:
                beside.setdefault(texts[line].strip(), set()).add(line)
    found = {at for text, places in beside.items() if len(places) > 1 and _may_run(text) for at in places}
    begins = list(accumulate(map(len, texts), initial=0))
    titled: dict[str, list[int]] = {}
    for at in filled:
        if at not in others and _NAMED.search(text := texts[at].strip()) and _may_run(text):
            titled.setdefault(text, []).append(at)
    for text, places in titled.items():
        if _ISSUE.search(text):
            found |= set(places) if len(places) > 1 else set()
        elif sum(begins[two] - begins[one] >= _PAGE_LENGTH for one, two in pairwise(places)) >= _REPEATED:
            found |= set(places[1:])
    return found


def _may_run(text: str) -> bool:
    return len(text) <= _HEAD and _SAID.search(text) is None and _ORDINAL.match(text) is None
