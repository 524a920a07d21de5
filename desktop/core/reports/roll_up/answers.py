"""How the items of a returned workbook stand: as they were sent, with the answers taken over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec

from desktop.core.assessment import Applicability, Mark, MarkChange, Status, apply
from desktop.core.reports.fill_in import fields
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
            mark = apply(mark, _change(answered, values), today)
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


def _change(answered: dict[Field, str], sent: dict[Field, str]) -> MarkChange:
    """Return answers as a change of the mark, as ``fill_in.take_over`` takes them over."""
    values: dict[str, Any] = {}
    for field, value in answered.items():
        match field:
            case Field.STATUS if value == fields.NOT_APPLICABLE:
                values["applicability"] = Applicability.NOT_APPLICABLE
                values["reason"] = answered.get(Field.NOTE, sent[Field.NOTE])
            case Field.STATUS:
                values |= {"applicability": Applicability.APPLICABLE, "status": Status(value)}
            case Field.PROGRESS:
                values["progress"] = int(value)
            case Field.REACHED:
                values["reached"] = float(value) if value else None
            case Field.DONE_ON:
                values["done_on"] = dt.date.fromisoformat(value) if value else None
            case Field.NOTE | Field.PROBLEM | Field.NEXT_STEP:
                values[field] = value
    return MarkChange(**values)
