"""What returned workbooks bring, as one plain value: the files, and each cell that is not simply unchanged."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from pathlib import Path

import msgspec

from desktop.core.errors import DuibiaoError, Fact
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.returned import Place
from desktop.core.store.sendings import Older, Sending


class Verdict(StrEnum):
    """What becomes of a cell: nothing stood here, theirs differs, both changed it, files disagree, or it is refused."""

    NEW = "new"
    CHANGED = "changed"
    BOTH = "both"
    CONTESTED = "contested"
    REFUSED = "refused"


OPEN = (Verdict.BOTH, Verdict.CONTESTED, Verdict.REFUSED)
"""Verdicts that wait for a person; without a decision what stands here stays."""


class Source(msgspec.Struct, frozen=True, gc=False):
    """An answer for a cell: the file (its place in ``Collection.files``), where it stands in it, what it says."""

    file: int
    place: Place
    value: str


class Cell(msgspec.Struct, frozen=True, gc=False):
    """One cell that is not simply unchanged.

    Attributes:
        item: row id of the check item; 0 where this assessment has none of that id.
        key: its permanent id as it stands in the workbook.
        field: None where a whole row is meant.
        verdict: what becomes of it.
        mine: the answer that stands here; ``mine_on`` the day since when, where both changed it.
        theirs: the answer that would be written; of a refused cell what stands in it; empty where files disagree.
        sent: the answer as it was sent.
        sources: where it comes from, in the order of the files.
        reason, facts: of a refused cell, see ``Refusal``.
        unit: of the value that is asked for.
    """

    item: int
    key: str
    field: Field | None
    verdict: Verdict
    mine: str
    theirs: str
    sent: str
    sources: tuple[Source, ...]
    reason: str = ""
    facts: dict[str, Fact] = {}
    unit: str = ""
    mine_on: dt.date | None = None

    @property
    def joined(self) -> str:
        """The answers of files that disagree, one after another: a beginning for a text of one's own."""
        return "\n".join(dict.fromkeys(source.value for source in self.sources if source.value))


class File(msgspec.Struct, frozen=True):
    """One returned workbook.

    Attributes:
        path: of the file.
        recipient: to whom it was sent; empty where it was not read.
        batch: id of the sending.
        filler, filled_on: who filled it in, and when, as far as that stands in it.
        keys: ids of the check items in it; ``missing`` those that were sent and are gone.
        answers: cells that differ from what was sent, ``refused`` those that cannot be taken as they are.
        notes: what is worth knowing: see ``Returned``, and ``older`` (a document has been revised since).
        reworded: of a workbook sent under a former edition, answered items that have changed since.
        older: where a newer workbook was sent to the same recipient, which did not come back with it.
        error: why it was not read, or None.
    """

    path: Path
    recipient: str = ""
    batch: str = ""
    filler: str = ""
    filled_on: dt.date | None = None
    keys: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    answers: int = 0
    refused: int = 0
    notes: tuple[str, ...] = ()
    reworded: tuple[str, ...] = ()
    older: Older | None = None
    error: DuibiaoError | None = None

    @property
    def items(self) -> int:
        """Number of check items in it."""
        return len(self.keys)


class Collection(msgspec.Struct, frozen=True):
    """All that returned workbooks bring.

    Attributes:
        files: by name.
        cells: in the order of the documents, refused rows without an item last.
        unchanged: cells that are as they were sent, or as they stand here by now.
        sent: the sendings that the files answer, the newest to a recipient who answers with an older one among them.
        unanswered: sendings that have no answer, neither here nor before.
        head: hash of the last batch of the trail before it was compared; empty where nobody looked.
    """

    files: tuple[File, ...]
    cells: tuple[Cell, ...]
    unchanged: int
    sent: tuple[Sending, ...]
    unanswered: tuple[Sending, ...]
    head: str = ""

    def count(self, verdict: Verdict) -> int:
        """Return how many cells have a verdict."""
        return sum(cell.verdict is verdict for cell in self.cells)
