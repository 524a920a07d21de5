"""The history of one item: its mark, its supporting units and its evidence together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

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
  (c.table_name = 'mark' AND c.key = :mark)
  OR (c.table_name = 'support_unit' AND c.key >= :units AND c.key < :units_end)
  OR (c.table_name = 'evidence' AND instr(coalesce(c.after, c.before), :item) > 0
      AND instr(coalesce(c.after, c.before), :assessment) > 0)"""
_CHANGES = f"""
SELECT b.id, b.at, b.who, b.gesture, b.parameters, b.undoes, b.hash, c.table_name, c.key, c.before, c.after
FROM change c JOIN batch b ON b.id = c.batch_id WHERE {_OF_ITEM} ORDER BY b.id DESC, c.position"""


def count(db: sqlite_utils.Database, assessment: int, item: int) -> int:
    """Return how many gestures touched an item."""
    sql = f"SELECT count(DISTINCT c.batch_id) FROM change c WHERE {_OF_ITEM}"
    (number,) = db.conn.execute(sql, _names(assessment, item)).fetchone()
    return int(number)


def trail(db: sqlite_utils.Database, assessment: int, item: int) -> list[Entry]:
    """Return the gestures that touched an item, newest first."""
    batches: dict[int, Batch] = {}
    changes: dict[int, list[Change]] = {}
    for row in db.conn.execute(_CHANGES, _names(assessment, item)):
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


def _names(assessment: int, item: int) -> dict[str, str]:
    """Return how the trail names the rows of an item in its JSON, which has no spaces and escapes quotes in texts."""
    return {
        "mark": f"[{assessment},{item}]",
        "units": f"[{assessment},{item},",
        "units_end": f"[{assessment},{item}-",
        "item": f'"item_id":{item},',
        "assessment": f'"assessment_id":{assessment},',
    }
