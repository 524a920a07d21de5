"""What a roll-up knows: who reported, how each shared check item stands with each, who is missing, what was refused."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

import msgspec

from desktop.core.assessment import Applicability, Light, Status
from desktop.core.errors import DuibiaoError
from desktop.core.framework import CheckItem, Framework, Measure
from desktop.core.store.rows import Counts
from desktop.core.store.standing import Standing


class Stand(msgspec.Struct, frozen=True):
    """How an item stands, as far as an overview shows it."""

    applicability: Applicability
    status: Status | None = None
    light: Light | None = None


_CLOSED = (Status.DONE, Status.ONGOING)
STANDS: tuple[Stand | None, ...] = (
    None,
    Stand(Applicability.UNDECIDED),
    Stand(Applicability.NOT_APPLICABLE),
    *(Stand(Applicability.APPLICABLE, status) for status in _CLOSED),
    *(Stand(Applicability.APPLICABLE, s, light) for s in Status if s not in _CLOSED for light in Light),
)
"""By its code, a byte: a thousand organisations of 150 items take 150 KB. 0 is an item that an organisation lacks."""

CODES = {(one.applicability, one.status, one.light): code for code, one in enumerate(STANDS) if one is not None}


def counts(codes: Mapping[int, int]) -> Counts:
    """Return the counts of items by how many have each code."""
    found: Counter[str] = Counter()
    for code, count in codes.items():
        stand = STANDS[code]
        if stand is None:
            continue
        names = ["items", str(stand.applicability)]
        if stand.status is not None:
            names.append(str(stand.status))
        if stand.light in (Light.OVERDUE, Light.DUE_SOON, Light.BEHIND):
            names.append(str(stand.light))
        found.update(dict.fromkeys(names, count))
    return Counts(**found)


class SourceKind(StrEnum):
    """What an organisation sent: its workspace, or a fill-in workbook."""

    WORKSPACE = "workspace"
    WORKBOOK = "workbook"


class Return(msgspec.Struct):
    """What one organisation reported.

    Attributes:
        name: the organisation's; of a workbook to whom it was sent.
        region, city: as the workspace or the list of those expected has them; empty where nobody says.
        updated: the day of the last change, or the one on which the workbook was filled in.
        documents: revision of each document by its id.
        codes: how each item stands, see ``STANDS``, by its place in ``Overview.places``; shorter where the rest is 0.
        counts: of all its items; ``units`` by name of the lead unit, an empty one for items without.
        own: items of its own, which no other has and which are not counted.
        notes: keys in ``labels`` after ``rolled.``: ``twin`` (a name that occurs twice), ``copy`` (of one workspace),
            ``older`` (of a document that others have newer), ``unlisted``, ``unread`` (cells that say nothing),
            ``unknown`` (items that the document has not).
        unread, unknown: how many of them.
        first, count: its items in ``Overview.standings``.
        origin: uuid of the workspace.
    """

    path: Path
    kind: SourceKind
    name: str
    region: str = ""
    city: str = ""
    updated: dt.date | None = None
    documents: dict[str, int] = {}
    codes: bytes = b""
    counts: Counts = Counts()
    units: dict[str, Counts] = {}
    own: int = 0
    notes: tuple[str, ...] = ()
    unread: int = 0
    unknown: int = 0
    first: int = 0
    count: int = 0
    origin: str = ""

    def noted(self) -> dict[str, int]:
        """Return its notes with the numbers that they mention, 0 for none."""
        numbers = {"unread": self.unread, "unknown": self.unknown}
        return {note: numbers.get(note, 0) for note in self.notes}

    def code(self, place: int) -> int:
        """Return how the item at a place stands."""
        return self.codes[place] if place < len(self.codes) else 0


class Refused(msgspec.Struct, frozen=True):
    """A source that was not rolled up, and why."""

    path: Path
    error: DuibiaoError


class Expected(msgspec.Struct, frozen=True):
    """An organisation that should report; the region is empty where nobody says it."""

    name: str
    region: str = ""


class Overview(msgspec.Struct):
    """All that was rolled up.

    Attributes:
        as_of: the day for which the lights hold; ``soon`` the days before a due date that count as 临期.
        documents: each once, with what only some of its revisions have.
        places: the place of each item by its permanent id.
        returns: in the order of the list of those expected, then by region and name.
        expected: the list; empty where none was given.
        missing: those of it from whom nothing came.
        standings: the items of all, one organisation after another; on disk where they are many.
    """

    as_of: dt.date
    soon: int
    documents: tuple[Framework, ...]
    places: dict[str, int]
    returns: list[Return]
    refused: list[Refused]
    expected: tuple[Expected, ...]
    missing: tuple[Expected, ...]
    standings: Sequence[Standing]

    @property
    def total(self) -> Counts:
        """The counts of all organisations together."""
        return sum((one.counts for one in self.returns), Counts())

    @property
    def repeated(self) -> int:
        """How many returns bear the name of another one, or come from the same workspace: sums count each of them."""
        return sum(not {"twin", "copy"}.isdisjoint(one.notes) for one in self.returns)

    def items(self) -> Iterable[tuple[Framework, Measure, CheckItem]]:
        """Yield the items that anybody has, in the order of the documents."""
        seen = self.seen()
        for document in self.documents:
            for measure in document.measures:
                for item in measure.items:
                    if self.places.get(item.id) in seen:
                        yield document, measure, item

    def seen(self) -> set[int]:
        """Return the places of the items that anybody has."""
        width = max((len(one.codes) for one in self.returns), default=0)
        return {place for place in range(width) if any(one.code(place) for one in self.returns)}


def bare(name: str) -> str:
    """Return a name as names are compared: without white space and differences of width."""
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()
