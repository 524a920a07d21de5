"""Characters that are gone: inside a body's name they are filled from the closed list, all others are told."""

from __future__ import annotations

import functools
import itertools
import re

from desktop.core.parsing.cleaning import bodies
from desktop.core.parsing.cleaning.characters import HAN
from desktop.core.parsing.cleaning.edits import Draft
from desktop.core.parsing.conventions import FONT_SIGNS
from desktop.core.parsing.values import Notice

_GAP = "?\ufffd"
_RUN = re.compile(rf"(?<![{HAN}])[{HAN}]*[{_GAP}][{HAN}{_GAP}]*")
_BEFORE = re.compile(r"(?:^|[^\w]|由|和|与|及|同|\d)$")
_AFTER = re.compile(r"$|[^\w?\ufffd]|牵头|负责|会同|等|按|参与|配合|指导|和|与|及|分工|各")
_CLAUSE = re.compile("[。；！？!;]")
_QUESTION = re.compile("[什怎吗呢何几谁哪]|多少|是否|能否|为何|如何|可否|是不是|有没有")
_TELLS = re.compile(f"[?!！\ufffd{FONT_SIGNS}]")
_LOST = re.compile(
    rf"[\ufffd{FONT_SIGNS}]+|(?<=[{HAN}”》）)%\d])\?|[!！](?=[?^\u2460-\u24ff_`{{|}}~@\\])"
)  # 党校!^人防办
_CONTEXT = 100  # characters before a ? in which a question's word is looked for
_LONGEST_RUN = 60  # characters without a sign between them; names stand between signs
_LONGEST = 16  # characters of a body's name that is filled


def fill_names(draft: Draft) -> None:
    """Fill a body's name of which one or two characters are lost, where one name of the list alone fits."""
    if "?" in draft.text or "\ufffd" in draft.text:
        draft.substitute(_RUN, _filled, "lost", sure=False)


def notice(draft: Draft) -> Notice | None:
    """Return a notice where characters of a line stay lost."""
    text = draft.text
    if _TELLS.search(text) is None:
        return None
    for match in _LOST.finditer(text):
        clause = _CLAUSE.split(text[max(0, match.start() - _CONTEXT) : match.start()])[-1]
        if match[0] != "?" or not _QUESTION.search(clause):
            return Notice("lost", draft.number, {"text": text[max(0, match.start() - 10) : match.end() + 10]})
    return None


def _filled(match: re.Match[str]) -> str:
    if len(match[0]) > _LONGEST_RUN:
        return match[0]
    before = match.string[max(0, match.start() - 1) : match.start()]
    behind = match.string[match.end() : match.end() + 2]
    run, filled = match[0], _one_filled(match[0], before, behind)
    while filled:
        run, filled = filled, _one_filled(filled, before, behind)
    return run


def _one_filled(run: str, before: str, behind: str) -> str | None:
    for start, end in _places(run):
        key = run[start:end].replace("\ufffd", "?")
        name = _gapped().get(key) if "?" in key else None
        if name and _BEFORE.search(before + run[:start]) and _AFTER.match(run[end:] + behind):
            return run[:start] + name + run[end:]
    return None


def _places(run: str) -> list[tuple[int, int]]:
    """Return every part of a run that may be a name, the longest first."""
    ends = range(3, len(run) + 1)
    found = [(start, end) for end in ends for start in range(max(0, end - _LONGEST), end - 2)]
    return sorted(found, key=lambda place: place[0] - place[1])


@functools.cache
def _gapped() -> dict[str, str | None]:
    """Return each name with one or two characters lost → the name; None where it may be several."""
    found: dict[str, str | None] = {}
    for name in bodies.names():
        for count in (1, 2):
            for places in itertools.combinations(range(len(name)), count):
                if len(name) <= _LONGEST and len(name) - count > count:
                    key = "".join("?" if place in places else one for place, one in enumerate(name))
                    found[key] = None if found.get(key, name) != name else name
    return found
