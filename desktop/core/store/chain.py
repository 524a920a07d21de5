"""The chain of hashes of the audit trail: the hash of each batch covers its changes and all batches before it.

So whatever is altered in the trail shows at the first batch that does not fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from desktop.core import digests

if TYPE_CHECKING:
    import sqlite_utils

_encoder = msgspec.json.Encoder(order="sorted")
_PAGE = 500  # changes that are made into JSON at once
FIRST_HASH = "0" * 64
"""What stands before the first batch."""


class Running:
    """The SHA-256 of a batch and all before it, made while its changes come: they may be a hundred megabytes."""

    def __init__(
        self, before: str, number: int, at: str, who: str, gesture: str, parameters: str, undoes: int | None
    ) -> None:
        head = _encoder.encode([before, number, at, who, gesture, parameters, undoes])
        self._made = digests.begun(head[:-1] + b",[")
        self._comma = b""

    def add(self, changes: bytes) -> None:
        """Take the next changes, see ``told``."""
        self._made.update(self._comma)
        self._made.update(changes)
        self._comma = b","

    def hexdigest(self) -> str:
        """Return the digest; nothing can be added afterwards."""
        self._made.update(b"]]")
        return self._made.hexdigest()


def told(changes: Sequence[object]) -> bytes:
    """Return changes as the hash covers them; each is a ``history.Change``, or its row: the JSON is the same."""
    return _encoder.encode(changes)[1:-1]


def digest(
    before: str,
    number: int,
    at: str,
    who: str,
    gesture: str,
    parameters: str,
    undoes: int | None,
    changes: Iterable[Sequence[object]],
) -> str:
    """Return the SHA-256 of a batch and all before it; its changes come page by page."""
    made = Running(before, number, at, who, gesture, parameters, undoes)
    for page in changes:
        made.add(told(page))
    return made.hexdigest()


class Verdict(msgspec.Struct, frozen=True):
    """What verifying the chain found: ``broken`` is the first batch that does not fit, None where all do.

    ``head`` (hash of the last batch) and ``count`` anchor the trail outside the file: a cut tail or a
    trail rewritten from the start shows only against them.
    """

    count: int
    head: str
    broken: int | None


def verify(db: sqlite_utils.Database, anchor: tuple[int, str] | None = None) -> Verdict:
    """Recompute the chain from the first batch.

    Args:
        db: the workspace.
        anchor: count and head of an earlier verdict, kept elsewhere, which the chain must run through.
    """
    before, count = FIRST_HASH, 0
    pending = db.conn.execute(
        'SELECT batch_id, table_name, "key", before, after FROM change ORDER BY batch_id, position'
    )
    change = pending.fetchone()
    batches = db.conn.execute("SELECT id, at, who, gesture, parameters, undoes, hash FROM batch ORDER BY id")
    for number, at, who, gesture, parameters, undoes, kept in batches:
        changes: list[tuple[str, ...]] = []
        while change is not None and change[0] <= number:
            if change[0] < number:
                return Verdict(count, before, number)
            changes.append(change[1:])
            change = pending.fetchone()
        count += 1
        pages = (changes[place : place + _PAGE] for place in range(0, len(changes), _PAGE))
        if number != count or digest(before, number, at, who, gesture, parameters, undoes, pages) != kept:
            return Verdict(count, before, number)
        if anchor is not None and number == anchor[0] and kept != anchor[1]:
            return Verdict(count, kept, number)
        before = kept
    cut = anchor is not None and count < anchor[0]
    return Verdict(count, before, None if change is None and not cut else count + 1)
