"""What answers for one check item change in its mark, for whoever takes them over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from desktop.core.assessment import Applicability, Mark, MarkChange, Status
from desktop.core.reports.fill_in import fields
from desktop.core.reports.fill_in.fields import Field


def change_of(mark: Mark, given: Mapping[Field, str]) -> MarkChange:
    """Return what answers change; those that need rows of a workspace (names, evidence) or are no unit's are left out.

    A reached value does not make applicable what was decided not to be. The note, new or present, says why something
    does not apply.
    """
    values: dict[str, Any] = {}
    for field, value in given.items():
        match field:
            case Field.NOTE | Field.PROBLEM | Field.NEXT_STEP:
                values[field] = value
            case Field.STATUS if value == fields.NOT_APPLICABLE:
                values["applicability"] = Applicability.NOT_APPLICABLE
                values["reason"] = given.get(Field.NOTE) or mark.note
            case Field.STATUS:
                values |= {"applicability": Applicability.APPLICABLE, "status": Status(value)}
            case Field.PROGRESS:
                values["progress"] = int(value)
            case Field.REACHED:
                values["reached"] = float(value) if value else None
            case Field.DONE_ON:
                values["done_on"] = dt.date.fromisoformat(value) if value else None
    if mark.applicability is Applicability.NOT_APPLICABLE and "progress" not in values:
        values.setdefault("applicability", Applicability.NOT_APPLICABLE)
    return MarkChange(**values)
