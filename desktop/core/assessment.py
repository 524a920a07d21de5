"""The organisation's answers: marks, their rules, and the light that a mark shows.

Rules of 完成率 and of the lights: office practice varies and no national rule exists, so the number of
days before a due date is a setting and the rule is printed on each report.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import msgspec
from msgspec import UNSET, UnsetType

from desktop.core.errors import UsageError
from desktop.core.framework import Comparator

DONE_PROGRESS = 100
"""Per cent of what is done; nothing else goes with that status."""
DUE_SOON_DAYS = 15
"""Days before a due date from which an item counts as 临期; the default of the setting."""


class Applicability(StrEnum):
    """适用性: whether an item counts for the organisation."""

    UNDECIDED = "undecided"
    APPLICABLE = "applicable"
    NOT_APPLICABLE = "not_applicable"


class Status(StrEnum):
    """进展 of an applicable item."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    ONGOING = "ongoing"
    STALLED = "stalled"


class Result(StrEnum):
    """达标情况, apart from the status."""

    NOT_ASSESSED = "not_assessed"
    MET = "met"
    LARGELY_MET = "largely_met"
    NOT_MET = "not_met"


class Rhythm(StrEnum):
    """How often an ongoing item is reported."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"


class Light(StrEnum):
    """红黄绿, derived from status and due date, never stored."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    BEHIND = "behind"
    ON_TRACK = "on_track"
    NO_DATE = "no_date"


class EvidenceKind(StrEnum):
    """A file kept inside the workspace, or a reference (address) to something outside it."""

    FILE = "file"
    REFERENCE = "reference"


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The organisation's answer to one check item in one assessment (登记).

    ``progress`` is a whole per cent. ``owner``, ``unit`` and ``support_units`` are row ids of the
    workspace. ``due`` is the organisation's own date; ``done_on`` the day on which it became done.
    """

    applicability: Applicability = Applicability.UNDECIDED
    reason: str = ""
    status: Status = Status.NOT_STARTED
    progress: int = 0
    result: Result = Result.NOT_ASSESSED
    leader: str = ""
    owner: int | None = None
    unit: int | None = None
    support_units: tuple[int, ...] = ()
    due: dt.date | None = None
    rhythm: Rhythm | None = None
    reached: float | None = None
    note: str = ""
    problem: str = ""
    next_step: str = ""
    done_on: dt.date | None = None


FIELDS: tuple[str, ...] = Mark.__struct_fields__


class MarkChange(msgspec.Struct, frozen=True, omit_defaults=True):
    """The fields of marks that one gesture sets; a field left UNSET stays as it is."""

    applicability: Applicability | UnsetType = UNSET
    reason: str | UnsetType = UNSET
    status: Status | UnsetType = UNSET
    progress: int | UnsetType = UNSET
    result: Result | UnsetType = UNSET
    leader: str | UnsetType = UNSET
    owner: int | None | UnsetType = UNSET
    unit: int | None | UnsetType = UNSET
    support_units: tuple[int, ...] | UnsetType = UNSET
    due: dt.date | None | UnsetType = UNSET
    rhythm: Rhythm | None | UnsetType = UNSET
    reached: float | None | UnsetType = UNSET
    note: str | UnsetType = UNSET
    problem: str | UnsetType = UNSET
    next_step: str | UnsetType = UNSET
    done_on: dt.date | None | UnsetType = UNSET

    def given(self) -> dict[str, object]:
        """Return the fields that are set, by name."""
        pairs = zip(FIELDS, msgspec.structs.astuple(self), strict=True)
        return {name: value for name, value in pairs if value is not UNSET}


_DECIDING = frozenset({"status", "progress", "reached", "result"})


def apply(mark: Mark, change: MarkChange, today: dt.date) -> Mark:
    """Return the mark after a change, with what follows from it.

    A status, a progress or a reached value makes an undecided item applicable. Done means 100 % and
    is dated, with the date given or with today's; an item that is not done has no such date. Progress
    1–99 starts what was not started. Not applicable demands a reason and keeps the rest for the case
    that the decision is reversed; deciding otherwise clears the reason.

    Raises:
        UsageError: not applicable without a reason (``reason-missing``), progress outside 0–100 (``progress-range``).
    """
    given = change.given()
    if change.applicability is UNSET and not _DECIDING.isdisjoint(given):
        given["applicability"] = Applicability.APPLICABLE
    new = msgspec.structs.replace(mark, **given)
    if not 0 <= new.progress <= 100:
        raise UsageError("progress-range", value=new.progress)
    if new.applicability is Applicability.NOT_APPLICABLE:
        if not new.reason.strip():
            raise UsageError("reason-missing")
    elif new.reason:
        new = msgspec.structs.replace(new, reason="")
    return _settled(new, given, today)


def _settled(new: Mark, given: dict[str, object], today: dt.date) -> Mark:
    status, progress = new.status, new.progress
    if "status" not in given and "progress" in given:
        if progress == 100 and status in (Status.NOT_STARTED, Status.IN_PROGRESS, Status.STALLED):
            status = Status.DONE
        elif 0 < progress < 100 and status in (Status.NOT_STARTED, Status.DONE):
            status = Status.IN_PROGRESS
        elif progress == 0 and status in (Status.IN_PROGRESS, Status.DONE):
            status = Status.NOT_STARTED
    if status is Status.DONE:
        progress = DONE_PROGRESS
    elif "status" in given and "progress" not in given and (status is Status.NOT_STARTED or progress == 100):
        progress = 0
    done_on = (new.done_on or today) if status is Status.DONE else None
    if (status, progress, done_on) == (new.status, new.progress, new.done_on):
        return new
    return msgspec.structs.replace(new, status=status, progress=progress, done_on=done_on)


class Lamp(msgspec.Struct, frozen=True):
    """A light with its days: overdue by, or left until the due date; None where there is no date."""

    light: Light
    days: int | None = None


def lamp(
    applicability: Applicability, status: Status, due: dt.date | None, today: dt.date, soon: int = DUE_SOON_DAYS
) -> Lamp | None:
    """Return the light of an item, or None where none is shown.

    Only applicable items that are neither done nor ongoing have one. Red beats yellow; a stalled
    item is behind whatever time is left.
    """
    if applicability is not Applicability.APPLICABLE or status in (Status.DONE, Status.ONGOING):
        return None
    left = None if due is None else (due - today).days
    if left is not None and left < 0:
        return Lamp(Light.OVERDUE, -left)
    if status is Status.STALLED:
        return Lamp(Light.BEHIND, left)
    if left is None:
        return Lamp(Light.NO_DATE)
    return Lamp(Light.DUE_SOON if left <= soon else Light.ON_TRACK, left)


def last_day(printed: str | None) -> dt.date | None:
    """Return the last day that a printed due date allows: ``2025`` → 2025-12-31, ``2025-06`` → 2025-06-30."""
    if not printed:
        return None
    parts = [int(part) for part in printed.split("-")]
    if len(parts) == 1:
        return dt.date(parts[0], 12, 31)
    if len(parts) == 2:
        import calendar  # no start needs it

        return dt.date(parts[0], parts[1], calendar.monthrange(parts[0], parts[1])[1])
    return dt.date(*parts)


def last_day_text(printed: str | None) -> str | None:
    """Return the same day as the workspace keeps it: 2025-12-31."""
    day = last_day(printed)
    return None if day is None else day.isoformat()


def derived_result(reached: float | None, comparator: Comparator | None, value: float | str | None) -> Result | None:
    """Return the result that a reached value gives against a target, or None where it gives none.

    For ``~`` (左右) five per cent either side count as met. A range (text) and a missing
    comparator give none: a person decides.
    """
    if reached is None or comparator is None or value is None or isinstance(value, str):
        return None
    met = {
        Comparator.AT_LEAST: reached >= value,
        Comparator.AT_MOST: reached <= value,
        Comparator.EQUAL: reached == value,
        Comparator.MORE: reached > value,
        Comparator.LESS: reached < value,
        Comparator.ABOUT: abs(reached - value) <= abs(value) * 0.05,
    }[comparator]
    return Result.MET if met else Result.NOT_MET


class Changes(msgspec.Struct, frozen=True):
    """What one batch touched, so that views refresh only that.

    ``items`` are row ids of check items whose mark, evidence or existence changed; ``structure``
    says that frameworks, own items, profile or settings changed: read everything again. ``names`` says
    that units or people came, went or are called otherwise now: lists of them and what shows them.
    ``inverts`` says that it takes an earlier batch back, or does it again.
    """

    batch: int
    items: tuple[int, ...] = ()
    structure: bool = False
    names: bool = False
    inverts: bool = False
