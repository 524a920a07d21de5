"""Copies of the lines of one document, and the whole that they give: numbered anew, with what was done to its lines."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.cleaning.filled import lost
from desktop.core.parsing.cleaning.values import Cleaned
from desktop.core.parsing.values import Line, Notice, Repair, Source

_SHOWN = 200  # characters of a reading that a notice shows


class Copy(msgspec.Struct, frozen=True):
    """One line of a copy.

    Attributes:
        key: its words alone, by which copies of it are found.
        repairs: those of the line.
        origin: which of the copies it stands in.
    """

    line: Line
    key: str
    repairs: tuple[Repair, ...]
    notices: tuple[Notice, ...]
    origin: int

    def harm(self) -> tuple[int, int]:
        """Return how much is wrong with the line: what is unsure or lost, then what was repaired."""
        unsure = sum(not repair.sure for repair in self.repairs) + len(self.notices)
        return unsure + lost(self.line.text), len(self.repairs)


class Difference(msgspec.Struct, frozen=True):
    """Two readings of one place: the one of the kept line, and the one of another copy, empty where that has none."""

    kept: Copy
    text: str
    other: str
    origin: int


class End(msgspec.Struct, frozen=True):
    """Where one copy ends: the line with which another one goes on, and which of the copies ends."""

    following: Copy
    origin: int


def numbered(
    whole: Sequence[Copy], copies: Sequence[Cleaned], differences: Sequence[Difference], ends: Sequence[End]
) -> Cleaned:
    """Return the whole with its lines numbered from 1, and with what was done to them."""
    lines, repairs, notices = list[Line](), list[Repair](), list[Notice]()
    numbers, tables = dict[tuple[int, int], int](), dict[tuple[int, int], int]()
    for number, copy in enumerate(whole, 1):
        numbers[copy.origin, copy.line.number] = number
        table = copy.line.table and tables.setdefault((copy.origin, copy.line.table), len(tables) + 1)
        lines.append(msgspec.structs.replace(copy.line, number=number, table=table, page=None))
        repairs += [msgspec.structs.replace(repair, line=number) for repair in copy.repairs]
        notices += [msgspec.structs.replace(notice, line=number) for notice in copy.notices]
    for one in differences:
        if number := numbers.get((one.kept.origin, one.kept.line.number), 0):
            facts: dict[str, str | int] = {
                "kept": one.text[:_SHOWN],
                "other": one.other[:_SHOWN],
                "name": copies[one.origin].source.name,
            }
            notices.append(Notice("disagreement" if one.other else "copy-lacks", number, facts))
    for end in ends:
        if number := numbers.get((end.following.origin, end.following.line.number), 0):
            names = {"name": copies[end.origin].source.name, "other": copies[end.following.origin].source.name}
            notices.append(Notice("copy-ends", number, dict[str, str | int](names)))
    repairs += _gone(copies, numbers)
    name = " + ".join(copy.source.name for copy in copies)
    source = Source(name, copies[0].source.format, tuple(lines), copies[0].source.encoding)
    summary = tuple(line for copy in copies for line in copy.summary)
    return Cleaned(source, tuple(repairs), tuple(notices), summary)


def _gone(copies: Sequence[Cleaned], numbers: dict[tuple[int, int], int]) -> Iterator[Repair]:
    """Yield the repairs by which whole lines went, at the line of the whole that they stood before."""
    for origin, copy in enumerate(copies):
        left = {line.number for line in copy.source.lines}
        kept = sorted((number, place) for (one, number), place in numbers.items() if one == origin)
        for repair in copy.repairs:
            if repair.line not in left and kept:
                place = min(bisect.bisect(kept, (repair.line, 0)), len(kept) - 1)
                yield msgspec.structs.replace(repair, line=kept[place][1])
