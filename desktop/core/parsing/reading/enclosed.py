"""The title of a plan that came on one line with the notice that names it: where the plan begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.parsing.conventions import GENRES

_QUOTED = re.compile(
    rf"[《〈<]([^《》〈〉<>。；]{{5,60}}(?:{GENRES}|清单|分解表|安排|分工|举措))(?:[（(〔][^（()）〕]{{1,30}}[)）〕])*[》〉>]"
)
"""A title as a notice names it, without its brackets, which the plan may print in another way."""
_SHORTEST, _MOST = 8, 8  # characters of a title that is told from other words; titles that a notice may issue
_VERSIONS = re.compile("(?:[ \u00a0]?[（(〔][^（()）〕]{1,30}[)）〕])*")
_ISSUERS = 50  # characters before a title with the bodies that issue it
_BEFORE = re.compile(
    r"(附[ \u00a0]?件[ \u00a0]?\d{0,2}[:：]?[ \u00a0]?|日[ \u00a0]?|"
    r"(?:。|(?<![（(][一二三四五六七八九十])(?<![一二三四五六七八九十]{2})[）)])[ \u00a0]?)"
    r"((?:(?!附[ \u00a0]?件|按照?|根据|依据|依照|对照|贯彻|落实|执行|实施)[^。；：:，《》〈〉<>日）)]){0,40})$"
)
"""What ends before a title: a signature, a sentence (not an ordinal), or the word that counts an annex; the bodies that
issue it, which do not act by it."""
_ANNOUNCED = re.compile(r"附[ \u00a0]?件[:：][ \u00a0]?([^。；：]{6,60}?)(附[ \u00a0]?件[ \u00a0]?)\1")
"""An annex that is named as the last word of a text, and follows at once."""
_LISTED = re.compile(r"附[ \u00a0]?件[:：]?[ \u00a0]?(?=1[.．、][\u4e00-\u9fff《])")
_ENTRY = re.compile(r"(\d{1,2})[.．、]((?:[^。；：:\d]|\d(?!\d?[.．、][\u4e00-\u9fff《])){6,60})")
_ENDS = "。日）)”"  # behind one of these an annex begins
_SIGNED = re.compile(r"[^。，；：《》]{2,80}(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
"""What stands behind a list of annexes, though not behind the title of one: who signed the letter, and when."""
_FIRST = re.compile("一、|第一[章条]|(?<![\\d.])1[.．、](?=[\u4e00-\u9fff ])")
"""With what a document begins to count."""
_INSIDE = (*"》〉>”的中等和及、，", "要求", "规定", "明确", "部署", "精神", "确定")


def titles(text: str) -> Iterator[tuple[int | None, int, int]]:
    """Yield where the titles stand that a text names: the word 附件 before one or None, its beginning, its end."""
    for found in _ANNOUNCED.finditer(text):
        yield found.start(2), found.end(2), found.end()
    for listed in _LISTED.finditer(text):
        yield from _of_list(text, listed.end())
    first = begun.start() if (begun := _FIRST.search(text)) else 0
    named = list(dict.fromkeys(found[1] for found in _QUOTED.finditer(text, 0, first)))
    for title in [one for one in named if len(one) >= _SHORTEST][:_MOST]:
        place = text.find(title)
        while place >= 0:
            end = place + len(title)
            versions = _VERSIONS.match(text, end)
            end = versions.end() if versions else end
            before = _BEFORE.search(text[max(0, place - _ISSUERS) : place])
            if before and not text.startswith(_INSIDE, end) and _SIGNED.match(text, end) is None:
                start = place - len(before[2])
                yield (start - len(before[1]) if before[1][0] == "附" else None), start, end
            place = text.find(title, end)


def _of_list(text: str, start: int) -> Iterator[tuple[None, int, int]]:
    """Yield where the annexes stand in a list of several, 附件：1.甲规定2.乙标准, and where each begins behind it.

    What signs the letter may follow the last one at once, so that its name ends where that of its annex does.
    """
    entries: list[tuple[int, int]] = []
    annexes: list[tuple[int, int]] = []
    place = behind = start
    while (entry := _ENTRY.match(text, place)) and int(entry[1]) == len(entries) + 1:
        named, begun = entry[2].rstrip(), entry.start(2)
        lengths = (len(named),) if _ENTRY.match(text, entry.end()) else range(len(named), _SHORTEST - 1, -1)
        told = ((length, text.find(named[:length], max(begun + length, behind))) for length in lengths)
        found = next(((length, at) for length, at in told if at > 0 and text[at - 1] in _ENDS), None)
        if found is None:
            return
        length, at = found
        entries.append((place, begun + length))
        annexes.append((at, at + length))
        place, behind = begun + length, at + length
    if len(entries) > 1:
        yield from ((None, one, two) for one, two in (*entries, *annexes))
