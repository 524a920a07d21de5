"""The history of one item: its mark, its supporting units, its evidence and its flag together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from desktop.core.store import history
from desktop.core.store.history import Batch, Change

if TYPE_CHECKING:
    import sqlite_utils


class Entry(msgspec.Struct, frozen=True):
    """One gesture that touched an item.

    Attributes:
        batch: the gesture.
        changes: those of its changes that belong to the item, in order.
        undone: it was taken back and not done again.
    """

    batch: Batch
    changes: tuple[Change, ...]
    undone: bool


_OF_ITEM = """
  (c.table_name IN ('mark', 'review') AND c.key = ?)
  OR (c.table_name = 'support_unit' AND c.key >= ? AND c.key < ?)
  OR (c.table_name = 'evidence' AND instr(coalesce(c.after, c.before), ?) > 0
      AND instr(coalesce(c.after, c.before), ?) > 0)"""


def count(db: sqlite_utils.Database, assessment: int, item: int) -> int:
    """Return how many gestures touched an item."""
    where, values = _of_item(db, assessment, item)
    sql = f"SELECT count(DISTINCT c.batch_id) FROM change c JOIN batch b ON b.id = c.batch_id WHERE {where}"
    (number,) = db.conn.execute(sql, values).fetchone()
    return int(number)


def trail(db: sqlite_utils.Database, assessment: int, item: int) -> list[Entry]:
    """Return the gestures that touched an item, newest first."""
    batches: dict[int, Batch] = {}
    changes: dict[int, list[Change]] = {}
    where, values = _of_item(db, assessment, item)
    for row in db.conn.execute(
        "SELECT b.id, b.at, b.who, b.gesture, b.parameters, b.undoes, b.hash, c.table_name, c.key, c.before, c.after "
        f"FROM change c JOIN batch b ON b.id = c.batch_id WHERE {where} ORDER BY b.id DESC, c.position",
        values,
    ):
        number = row[0]
        if number not in batches:
            batches[number] = Batch(number, row[1], row[2], row[3], msgspec.json.decode(row[4]), row[5], row[6])
        changes.setdefault(number, []).append(Change(*row[7:]))
    # Newest first: whatever inverts a gesture has been judged before the gesture itself.
    undone: set[int] = set()
    for number, batch in batches.items():
        if batch.undoes is not None and number not in undone:
            undone.add(batch.undoes)
    return [Entry(batch, tuple(changes[number]), number in undone) for number, batch in batches.items()]


def _of_item(db: sqlite_utils.Database, assessment: int, item: int) -> tuple[str, list[str]]:
    """Return the condition for changes of an item, wherever it stood: an edition counts where it flagged the mark.

    The trail names rows in its JSON, which has no spaces and escapes quotes in texts.
    """
    places = history.places(db, item)
    values = [
        text
        for place in places
        for text in (
            f"[{assessment},{place}]",
            f"[{assessment},{place},",
            f"[{assessment},{place}-",
            f'"item_id":{place},',
            f'"assessment_id":{assessment},',
        )
    ]
    where = " OR ".join([_OF_ITEM] * len(places))
    return f"({where}) AND (b.gesture <> ? OR c.table_name = 'review')", [*values, history.EDITION]
