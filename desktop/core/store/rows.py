"""What the store hands out: rows joined and named, as the screen and the workbook show them.

Row ids are one space of integers in the order of the documents, so that sorting by id is sorting by
document and an id tells its parents (see ``ids``).
"""

from __future__ import annotations

import datetime as dt
from operator import add, sub

import msgspec
from msgspec.structs import astuple

from desktop.core.assessment import Applicability, EvidenceKind, Lamp, Result, Rhythm, Status
from desktop.core.framework import Comparator
from desktop.core.organisation import Suggestion


class ItemRow(msgspec.Struct, frozen=True):
    """One check item with its mark, as a line of the checklist shows it.

    ``due`` is the date in force: the organisation's own, or else the last day that the document allows
    the item or its target; ``due_printed`` tells the two apart. ``withdrawn``: the edition in force no longer has it;
    ``review``: a new edition changed its wording since it was last looked at.
    """

    id: int
    key: str
    text: str
    text_en: str | None
    own: bool
    applicability: Applicability
    reason: str
    status: Status
    progress: int
    result: Result
    unit: str | None
    owner: str | None
    due: dt.date | None
    due_printed: bool
    rhythm: Rhythm | None
    done_on: dt.date | None
    reached: float | None
    comparator: Comparator | None
    value: float | str | None
    value_unit: str | None
    value_unit_en: str | None
    evidence: int
    suggestion: Suggestion | None
    lamp: Lamp | None
    withdrawn: bool = False
    review: bool = False


class EvidenceRow(msgspec.Struct, frozen=True):
    """One piece of evidence: a kept file (``sha256``, ``size`` in bytes) or a reference (``address``)."""

    id: int
    item: int
    kind: EvidenceKind
    name: str
    address: str | None
    sha256: str | None
    size: int | None
    added: dt.date


class LedgerRow(msgspec.Struct, frozen=True):
    """One line of the ledger 台账: an item with all that a report says of it.

    Names come in both languages where the framework has them (``*_en`` is None otherwise). ``chapter``
    is the row id of its chapter, by which totals are grouped.
    """

    item: ItemRow
    framework: str
    framework_en: str | None
    framework_title: str
    framework_title_en: str | None
    chapter: int
    chapter_ordinal: int | None
    chapter_title: str | None
    chapter_title_en: str | None
    measure_label: str | None
    measure_title: str | None
    measure_title_en: str | None
    lead: tuple[str, ...]
    support: tuple[str, ...]
    open_ended: bool
    target_object: str | None
    target_object_en: str | None
    leader: str
    telephone: str | None
    support_units: tuple[str, ...]
    note: str
    problem: str
    next_step: str
    evidence: tuple[EvidenceRow, ...]


class Counts(msgspec.Struct, frozen=True):
    """Numbers of items in one place of the work (a chapter, a framework, a unit, a filter).

    ``applicable`` is the sum of the five statuses; ``items`` adds undecided and not applicable.
    The suggestion counts are of undecided items only.
    """

    items: int = 0
    applicable: int = 0
    undecided: int = 0
    not_applicable: int = 0
    not_started: int = 0
    in_progress: int = 0
    done: int = 0
    ongoing: int = 0
    stalled: int = 0
    overdue: int = 0
    due_soon: int = 0
    behind: int = 0
    suggested_applicable: int = 0
    suggested_not_applicable: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*map(add, astuple(self), astuple(other)))

    def __sub__(self, other: Counts) -> Counts:
        return Counts(*map(sub, astuple(self), astuple(other)))

    @property
    def rate(self) -> float | None:
        """完成率 in per cent: done ÷ applicable, one decimal, halves up as Excel rounds; None where nothing applies."""
        if not self.applicable:
            return None
        return (self.done * 2000 // self.applicable + 1) // 2 / 10
