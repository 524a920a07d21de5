"""What the rows of a table of tasks say again word for word of a measure: these clauses have their bodies and day."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.structure import dues
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.clauses import alone
from desktop.core.parsing.structure.stretches import Stretch
from desktop.core.parsing.structure.tasks import Task

_CLAUSE = re.compile("[^，。；：\n]+")
_FEWEST = 4  # characters of a clause that tell it from others


class Answer(msgspec.Struct, frozen=True):
    """Where a clause stands that a row says again, which group of its measure answers for it, and by when in words.

    Either is None where that of the measure holds.
    """

    line: int
    start: int
    end: int
    group: int | None
    due: str | None


class Answers:
    """The clauses that rows say, with who answers for them and by when; those that rows answer otherwise are none."""

    def __init__(self) -> None:
        self._every: defaultdict[str, set[tuple[int | None, str | None]]] = defaultdict(set)

    def add(self, task: Task, first: int | None, dated: bool) -> None:
        """Add what the rows of a task say.

        Args:
            task: the task.
            first: the place of its first group among those of the measure, None where its groups are not taken.
            dated: its deadlines are taken.
        """
        for piece in task.pieces:
            group = None if first is None or piece.group is None else first + piece.group
            due = task.dues.get(piece.line, task.due) if dated else None
            for clause, _, _ in _clauses(piece.text):
                self._every[clause].add((group, due))

    def of(self, said: Stretch) -> Iterator[Answer]:
        """Yield the clauses of a stretch that the rows say again."""
        for clause, start, end in _clauses(said.text):
            every = self._every.get(clause, ())
            if len(every) == 1:
                yield Answer(said.line, said.start + start, said.start + end, *next(iter(every)))

    def has_all(self, task: Task, found: Sequence[Stretch]) -> bool:
        """Return whether all that the rows of a task say stands in stretches, and no other row answers for it."""
        own = {clause for said in found for clause, _, _ in _clauses(said.text)}
        told = [clause for piece in task.pieces for clause, _, _ in _clauses(piece.text)]
        return all(clause in own and len(self._every[clause]) == 1 for clause in told)


def says(text: str, task: Task) -> bool:
    """Return whether a text has a clause of the rows of a task word for word."""
    own = {clause for clause, _, _ in _clauses(text)}
    return any(clause in own for piece in task.pieces for clause, _, _ in _clauses(piece.text))


def within(answers: Sequence[Answer], said: Stretch, places: Sequence[int]) -> list[Answer]:
    """Return the answers for the clauses of a stretch, with their places among those of its signs that are read."""
    return [
        msgspec.structs.replace(
            one,
            start=bisect_left(places, one.start - said.start),
            end=bisect_left(places, one.end - said.start),
        )
        for one in answers
        if one.line == said.line and said.start <= one.start < said.start + len(said.text)
    ]


def answer(answers: Sequence[Answer], start: int, end: int) -> Answer | None:
    """Return the answer for what stands at a place of a text, None where there is none, or several that differ."""
    found = [one for one in answers if start < one.end and one.start < end]
    return found[0] if len({(one.group, one.due) for one in found}) == 1 else None


def group(told: Answer | None, usual: int | None) -> int | None:
    """Return the group that an answer tells, the ``usual`` one where it tells none."""
    return usual if told is None or told.group is None else told.group


def due(told: Answer | None, usual: str | None, year: str | None) -> str | None:
    """Return by when an answer tells, in the ``year`` of the document; the ``usual`` date where it does not tell."""
    return usual if told is None or told.due is None else dues.of_deadline(told.due, year)


def answered(aims: Sequence[Aim], answers: Sequence[Answer], usual: str | None, year: str | None) -> list[Aim]:
    """Return targets with the answers for the clauses that have their figures; a date that the text names stays.

    Args:
        aims: the targets.
        answers: those of their measure.
        usual: by when they are due where neither tells.
        year: what the document calls 今年.
    """
    made: list[Aim] = []
    for aim in aims:
        told = answer([one for one in answers if one.line == aim.line], aim.end - 1, aim.end)
        when = due(told, aim.due, year) if aim.due in (None, usual) else aim.due
        made.append(msgspec.structs.replace(aim, group=group(told, aim.group), due=when))
    return made


def _clauses(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the clauses of a text, without what binds them to others, and from where to where they stand."""
    for found in _CLAUSE.finditer(text):
        clause = alone(found[0]).strip()
        if len(clause) >= _FEWEST:
            yield clause, found.start(), found.end()
