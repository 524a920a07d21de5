"""The check items of a measure: in the words of its text, with who answers for them and by when they are due."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from desktop.core.framework import CheckItem, Responsibility
from desktop.core.parsing.structure import clauses, deadlines, items, paragraphs, said_again, timed, wrongs
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.figures import unspaced
from desktop.core.parsing.structure.measures import Measured
from desktop.core.parsing.values import Role, Span


def of_measure(
    name: str,
    one: Measured,
    groups: Sequence[Responsibility],
    due: str | None,
    years: tuple[int | None, str | None],
    aims: Sequence[Aim],
) -> tuple[tuple[CheckItem, ...], list[Span]]:
    """Return the items of a measure and where they stand; somebody is to do what its heading says where that is all.

    Args:
        name: its id.
        one: the measure.
        groups: its groups, with their ids.
        due: by when all of it is to be done, where its text does not say otherwise.
        years: the one in which what the document sets begins, and what it calls 今年.
        aims: what its text sets.
    """
    made: list[CheckItem] = []
    spans: list[Span] = []
    texts = [(part.line, part.start, part.text, part.group) for part in one.stretches]
    dated = {text[:2]: when for when, own in deadlines.parted(one, texts, due, years[1]) for text in own}
    said = [unspaced(part.text) for part in one.stretches]
    places = [own for _, own in said]
    every = paragraphs.checks([text for text, _ in said], bool(groups), _aimed(one, aims, places))
    for part, (plain, own), whole in zip(one.stretches, said, every, strict=True):
        answers = said_again.within(one.answers, part, own)
        found = paragraphs.parted(plain, whole, [answer.start for answer in answers])
        told = [said_again.answer(answers, *span) for span in found]
        own_dates = timed.of_spans(plain, found, None, *years)
        dates = [
            date or said_again.due(answer, dated[part.line, part.start], years[1])
            for date, answer in zip(own_dates, told, strict=True)
        ]
        passed = timed.only_dates(plain, found, years[1])
        for at, ((begun, ended), when) in enumerate(zip(found, dates, strict=True)):
            start, end = own[begun], own[ended]
            text = clauses.alone(part.text[start:end].strip(" \u00a0，、。；;：:\n　"))
            if (
                (at in passed and dates[at - 1] and when in (None, dates[at - 1]))
                or not text
                or wrongs.LABEL.fullmatch(text)
            ):
                continue
            identity = f"{name}.{len(made) + 1}"
            spans.append(Span(Role.ITEM, identity, part.line, part.start + start, part.start + end))
            answerer = said_again.group(told[at], part.group)
            group = groups[answerer].id if answerer is not None else None
            made.append(CheckItem(identity, text, responsibility=group, due=when))
    if not made and one.title and one.title_span and (groups or _says_all(one)):
        (when,) = timed.of_spans(one.title, [(0, len(one.title))], due, *years)
        made.append(CheckItem(f"{name}.1", one.title, responsibility=groups[0].id if groups else None, due=when))
        spans.append(Span(Role.ITEM, made[0].id, *one.title_span))
    return tuple(made), spans


def _says_all(one: Measured) -> bool:
    """Return whether the heading of a measure asks for something, and nothing else does: 八是落实带薪休假。."""
    said = clauses.plain(one.title or "")
    asks = clauses.verb(said) is not None or any(items.items(one.title or ""))
    return asks and not (one.stretches or one.tasks or clauses.names_field(said))


def _aimed(one: Measured, aims: Sequence[Aim], places: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return where in each stretch of a measure the figures stand that it is to reach, in their order.

    Args:
        one: the measure.
        aims: what its text sets.
        places: where the signs of each stretch stand that are read, without the blanks around figures.
    """
    ends: dict[int, list[int]] = defaultdict(list)
    for aim in aims:
        ends[aim.line].append(aim.end - 1)
    return [
        sorted(bisect_left(own, end - part.start) for end in ends[part.line] if 0 <= end - part.start < len(part.text))
        for part, own in zip(one.stretches, places, strict=True)
    ]
