"""What a unit answers for one check item, and how each answer is written as a plain text that can be compared.

Every answer has one such text: a status its value, numbers and dates in one form, lines without what programs change
when they save. Three of them decide what becomes of a cell: what was sent, what came back, what stands here now.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.core.assessment import Applicability, Status
from desktop.core.reports.words import UNSHOWN, picture

if TYPE_CHECKING:
    from desktop.core.store.answered import Answered
    from desktop.core.store.rows import EvidenceRow


class Field(StrEnum):
    """What can be answered, in the order of the columns; the values are names of fields of a mark."""

    STATUS = "status"
    PROGRESS = "progress"
    REACHED = "reached"
    DONE_ON = "done_on"
    NOTE = "note"
    PROBLEM = "problem"
    NEXT_STEP = "next_step"
    OWNER = "owner"
    EVIDENCE = "evidence"
    UNIT = "unit"
    DUE = "due"


ASSIGNED = (Field.UNIT, Field.DUE)
"""Fields that the office settles itself: they are pasted from a table, a unit never fills them in."""

FILLED = tuple(field for field in Field if field not in ASSIGNED)
"""The cells that a unit fills in."""

TEXTS = (Field.NOTE, Field.PROBLEM, Field.NEXT_STEP, Field.EVIDENCE)
"""Fields of any length, which may run on in further rows."""

NOT_APPLICABLE = str(Applicability.NOT_APPLICABLE)
"""Stands among the statuses: the item does not concern the unit, which says why in its note."""

STATUSES = (*map(str, Status), NOT_APPLICABLE)


def of(row: Answered, field: Field) -> str:
    """Return the answer that stands in a mark."""
    return _OF[field](row)


_OF: dict[Field, Callable[[Answered], str]] = {
    Field.STATUS: lambda row: status(row.applicability, row.status),
    Field.PROGRESS: lambda row: progress(row.applicability, row.progress),
    Field.REACHED: lambda row: number(row.reached),
    Field.DONE_ON: lambda row: date(row.done_on),
    Field.NOTE: lambda row: text(row.note),
    Field.PROBLEM: lambda row: text(row.problem),
    Field.NEXT_STEP: lambda row: text(row.next_step),
    Field.OWNER: lambda row: name(row.owner),
    Field.EVIDENCE: lambda row: "\n".join(map(reference, row.evidence)),
    Field.UNIT: lambda row: name(row.unit),
    Field.DUE: lambda row: date(row.due),
}


def status(applicability: Applicability, value: Status) -> str:
    """Return what stands for applicability and status together; empty while nobody has decided."""
    if applicability is Applicability.UNDECIDED:
        return ""
    return str(value) if applicability is Applicability.APPLICABLE else NOT_APPLICABLE


def progress(applicability: Applicability, value: int) -> str:
    """Return a progress in whole per cent; empty where it says nothing."""
    return str(value) if applicability is Applicability.APPLICABLE else ""


def number(value: float | None) -> str:
    """Return a number: ``85``, ``82.2``."""
    if value is None:
        return ""
    short = float(f"{value:.12g}")  # a share of 0.822 comes back as 82.19999999999999 %
    return str(int(short)) if short == int(short) else repr(short)


def date(value: dt.date | None) -> str:
    """Return a date in ISO 8601."""
    return "" if value is None else value.isoformat()


def text(value: str | None) -> str:
    """Return a text as a cell gives it back: signs for control characters, no blanks around it or at ends of lines."""
    if value is None or value.isprintable():  # one line, as most are
        return (value or "").strip()
    lines = UNSHOWN.sub(picture, value.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def name(value: str | None) -> str:
    """Return a name on one line."""
    return " ".join(text(value).split())


def reference(row: EvidenceRow) -> str:
    """Return evidence as one line: an address, or the name of a file or document."""
    return name(row.address if row.address and "://" in row.address else row.name)
