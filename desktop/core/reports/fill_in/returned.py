"""What a returned workbook says, as the child that read it tells: plain values only."""

from __future__ import annotations

import msgspec

from desktop.core.errors import Fact
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.stamp import Sent, Stamp


class Place(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A cell: name of its sheet, row from 1, letters of its column."""

    sheet: str
    row: int
    column: str


class Answer(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A cell whose answer differs from what was sent; both as texts, see ``fields``."""

    key: str
    field: Field
    sent: str
    value: str
    place: Place


class Refusal(msgspec.Struct, frozen=True):
    """A cell that cannot be taken over as it is.

    Attributes:
        key: id of the check item as it stands in the workbook; may be empty.
        field: None where a whole row is meant.
        sent: the answer as it was sent.
        shown: what stands in the cell.
        reason: key of the reason in ``labels``, after ``refused.``.
        facts: what the reason mentions.
    """

    key: str
    field: Field | None
    sent: str
    shown: str
    reason: str
    place: Place
    facts: dict[str, Fact] = {}


class Returned(msgspec.Struct, frozen=True):
    """A returned workbook.

    Attributes:
        stamp: where it belongs.
        units: unit of the value that is asked for, by item, see ``Sent``; only of items with answers or refusals.
        filler: who filled it in, as far as that is told; ``filled_on`` the date (ISO) that stands in it.
        answers: what differs from what was sent; ``unchanged`` counts the other cells.
        keys: ids of the items found, in the order in which they were sent; ``missing`` those that are not there.
        notes: what is worth knowing, keys in ``labels`` after ``returned.``: ``macros``, ``links``, ``moved``,
            ``columns`` (ones that are not ours say something).
        sent: the items found as they were sent, and ``due`` their due dates (ISO) by item; only where asked for.
    """

    stamp: Stamp
    units: dict[str, str]
    filler: str
    filled_on: str
    answers: list[Answer]
    refusals: list[Refusal]
    unchanged: int
    keys: list[str]
    missing: list[str]
    notes: list[str]
    sent: list[Sent] = []
    due: dict[str, str] = {}
