"""Where the check items of a measure stand in its paragraphs: cases that one lists are none, duties are one each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from desktop.core.parsing.structure import items, wrongs
from desktop.core.parsing.structure.clauses import ENDS
from desktop.core.parsing.structure.points import LISTS, ORDINAL, all_ask

_BINDS = re.compile(
    "(?:应当?|必须|须|要|不得|禁止|严禁)[^。；：]*(?:下列|以下|如下)(?:规定|要求|义务|职责|行为|措施|工作|任务)[^。；：]{0,12}[：:]$"
)
"""What says that all that is listed next must be done, or must not: 应当按照下列规定投放：."""
_CASES = re.compile("(?:条件|情形|情况|含义)(?:之一)?[^。；：]{0,40}[：:]$")  # what follows says when, not what is done
_ASSESSES = re.compile(
    r"[^，。；：]{0,20}(?:考核|考评|评价|评估|检查|督查|巡查|验收)的?(?:主要|重点)?(?:内容|指标|事项|要点)[^，。；：]{0,6}[：:]\s*$"
)
"""What says that those are counted next which are judged: 考核内容主要包括：."""
_POINT = re.compile(rf"(?:{ORDINAL.pattern})[^，。；：]{{2,14}}情况[。：:](?=.)")
"""The name of one of them, before what is asked of it: （一）组织领导情况。是否…."""
_NEAR = 60  # characters of the clause that leads in
_LEADS = 200  # characters of the sentence that does


def checks(texts: Sequence[str], answered: bool, aimed: Sequence[Sequence[int]]) -> list[list[tuple[int, int]]]:
    """Return where the items of each paragraph begin and end.

    Args:
        texts: the paragraphs of a measure, without its heading.
        answered: whether somebody is to see to it, whatever its verb.
        aimed: where in each of them the figures stand that are to be reached.
    """
    cases, duties = _cases(texts), _duties(texts)
    every = [
        (list(wrongs.wrongs(text)) or list(items.items(text, aimed=own)) or [(0, len(text))] * (at in duties))
        if at not in cases
        else []
        for at, (text, own) in enumerate(zip(texts, aimed, strict=True))
    ]
    follow = all_ask(texts, [*map(bool, every)])
    every = [
        found[:-1] if found and at + 1 < len(texts) and ask and _leads(text, texts[at + 1], found[-1]) else found
        for at, (text, found, ask) in enumerate(zip(texts, every, follow, strict=True))
    ]
    for lead, begun, points in _assessed(texts):
        every[lead] = [(one, two) for one, two in every[lead] if one < begun]
        for at, start in points.items():
            said = texts[at][start:]
            own = [place - start for place in aimed[at] if place >= start]
            every[at] = [(start + one, start + two) for one, two in [*items.items(said, aimed=own)] or [(0, len(said))]]
    if not any(every):
        every = [list(items.items(text, every=True)) for text in texts]
    if not any(every) and answered:
        every = [[(0, len(text))] * bool(text) for text in texts]
    return every


def _assessed(texts: Sequence[str]) -> Iterator[tuple[int, int, dict[int, int]]]:
    """Yield the paragraphs that lead to what is judged, where each does, and the points with the ends of their names.

    A point need not say with a verb what is asked of it: 设施是否完好 is judged as 是否签订责任书 is.
    """
    for lead, text in enumerate(texts):
        if (leads := _ASSESSES.search(text)) is None:
            continue
        named = (_POINT.match(point) for point in texts[lead + 1 :])
        points = {at: found.end() for at, found in enumerate(takewhile(bool, named), lead + 1) if found}
        if points:
            yield lead, leads.start(), points


def parted(text: str, spans: Sequence[tuple[int, int]], starts: Sequence[int]) -> list[tuple[int, int]]:
    """Return items parted where something begins in them that a table has as a task of its own.

    That is if what stands before it asks for something itself.

    Args:
        text: the paragraph.
        spans: where its items begin and end.
        starts: where such tasks begin, in their order.
    """
    made: list[tuple[int, int]] = []
    for begun, end in spans:
        first = begun
        for start in starts[bisect_left(starts, begun + 1) : bisect_left(starts, end)]:
            if any(items.items(text[first:start])):
                made.append((first, start))
                first = start
        made.append((first, end))
    return made


def _leads(text: str, following: str, last: tuple[int, int]) -> bool:
    """Return whether the last item of a paragraph only says that those follow which it lists: 履行下列职责：.

    What must not be done is not asked for without the words that forbid it (不得有下列行为：).

    Args:
        text: the paragraph.
        following: the next one.
        last: where its last item stands.
    """
    clause = re.split("[，,]", text.strip()[-_NEAR:])[-1]
    ends = last[1] >= len(text.rstrip(ENDS))
    return ends and LISTS.fullmatch(clause) is not None and ORDINAL.match(following.strip()) is not None


def _cases(texts: Sequence[str]) -> set[int]:
    """Return which of the paragraphs of a measure are conditions that one before them lists (符合下列条件：)."""
    found: set[int] = set()
    listed = False
    for at, text in enumerate(texts):
        bare = text.strip()
        listed = listed and ORDINAL.match(bare) is not None
        if listed:
            found.add(at)
        listed = listed or is_of_cases(bare)
    return found


def is_of_cases(text: str) -> bool:
    """Return whether a paragraph introduces a list of conditions or cases: 有下列情形之一的：."""
    return _CASES.search(text.strip()) is not None


def _duties(texts: Sequence[str]) -> set[int]:
    """Return which of the paragraphs of a measure are duties that one before them lists: 应当遵守下列规定：."""
    found: set[int] = set()
    listed = False
    for at, text in enumerate(texts):
        listed = listed and ORDINAL.match(text.strip()) is not None
        if listed:
            found.add(at)
        listed = listed or _BINDS.search(text.strip()[-_LEADS:]) is not None
    return found
