"""How the items of a returned workbook stand: as they were sent, with the answers taken over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from desktop.core.assessment import Applicability, Mark, Status, apply
from desktop.core.reports.fill_in import fields
from desktop.core.reports.fill_in.change import change_of
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.returned import Returned
from desktop.core.store.standing import Standing


def standings(result: Returned, today: dt.date) -> Iterator[Standing]:
    """Yield how the items of a returned workbook stand: as they were sent, with the answers taken over."""
    answers: dict[str, dict[Field, str]] = {}
    for answer in result.answers:
        if answer.field is not None:
            answers.setdefault(answer.key, {})[answer.field] = answer.value
    for sent in result.sent:
        due = result.due.get(sent.key)
        values, answered = dict(zip(fields.FILLED, sent.values, strict=True)), answers.get(sent.key, {})
        mark = _sent(values)
        if answered:
            mark = apply(mark, change_of(mark, answered), today)
        day = None if due is None else dt.date.fromisoformat(due)
        owner = answered.get(Field.OWNER, values[Field.OWNER])
        yield Standing(sent.key, msgspec.structs.replace(mark, due=day), day, "", owner)


def _sent(values: dict[Field, str]) -> Mark:
    """Return the mark of an item as it was sent."""
    status, progress, reached = values[Field.STATUS], values[Field.PROGRESS], values[Field.REACHED]
    mark = Mark(
        reached=float(reached) if reached else None,
        done_on=dt.date.fromisoformat(values[Field.DONE_ON]) if values[Field.DONE_ON] else None,
        note=values[Field.NOTE],
        problem=values[Field.PROBLEM],
        next_step=values[Field.NEXT_STEP],
    )
    if status == fields.NOT_APPLICABLE:
        return msgspec.structs.replace(mark, applicability=Applicability.NOT_APPLICABLE, reason=mark.note or "—")
    if not status:
        return mark
    applicable = Applicability.APPLICABLE
    return msgspec.structs.replace(mark, applicability=applicable, status=Status(status), progress=int(progress or 0))
