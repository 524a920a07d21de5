"""Where the rows of a new edition stand: what is the same keeps its row where the order of the document allows it.

Row ids are places (see ``ids``), consecutive from the first edition on, so nothing fits between two measures. What
comes behind something new takes places that were never used, and its marks go with it; ``item.former`` leads back
to where an item stood, so that its history stays one. A place is never used for anything else, undone or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.core.assessment import last_day_text
from desktop.core.errors import FrameworkError
from desktop.core.framework import Chapter, CheckItem, Framework, Measure, Target, normalise
from desktop.core.store import ids
from desktop.core.store.tables import KEYS

if TYPE_CHECKING:
    import sqlite_utils

    from desktop.core.store.history import Row

_json = msgspec.json.Encoder(order="sorted")
Table = dict[tuple[Any, ...], "Row"]
Tables = dict[str, Table]

_OF_FRAMEWORK = {
    "framework": "id = :framework",
    "chapter": "framework_id = :framework",
    "measure": "framework_id = :framework",
    "responsibility": "measure_id IN (SELECT id FROM measure WHERE framework_id = :framework)",
    "responsibility_body": "responsibility_id IN (SELECT r.id FROM responsibility r JOIN measure m "
    "ON m.id = r.measure_id WHERE m.framework_id = :framework)",
    "target": "framework_id = :framework",
    "item": "id BETWEEN :low AND :high",
}
_OF_ITEM = ("mark", "support_unit", "evidence", "review")
TABLES = (*_OF_FRAMEWORK, *_OF_ITEM)
"""The tables that an edition changes, parents before children."""


def present(db: sqlite_utils.Database, framework: int) -> Tables:
    """Return the rows of a framework, with all that hangs on its items, by primary key."""
    low, high = ids.item_range(framework)
    given = {"framework": framework, "low": low, "high": high}
    rules = {**_OF_FRAMEWORK, **dict.fromkeys(_OF_ITEM, "item_id BETWEEN :low AND :high")}
    found: Tables = {}
    for table, rule in rules.items():
        rows = db.query(f"SELECT * FROM {table} WHERE {rule} ORDER BY {', '.join(KEYS[table])}", given)
        found[table] = {tuple(row[name] for name in KEYS[table]): row for row in rows}
    return found


class Layout:
    """The rows of a new edition, made from those of the old one.

    Attributes:
        rows: by table and primary key; what is not among them has to go.
        moved: items that stand elsewhere now, old row id → new one.
    """

    def __init__(self, db: sqlite_utils.Database, number: int, framework: Framework, before: Tables) -> None:
        self._number = number
        self._framework = framework
        self._before = before
        self._measures = {row["key"]: row for row in before["measure"].values()}
        self._items = {row["key"]: row for row in before["item"].values()}
        self._tops = _tops(db, number)
        self._next = {
            table: db.conn.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0]
            for table in ("responsibility", "target")
        }
        self.moved: dict[int, int] = {}
        self.rows: Tables = {table: {} for table in TABLES}
        self._lay()

    def _lay(self) -> None:
        f = self._framework
        self._head()
        chapters = self._chapters()
        places = self._places(chapters)
        groups: dict[tuple[int, str], int] = {}
        for measure, place in zip(f.measures, places, strict=True):
            self._measure(measure, place, None if measure.chapter is None else chapters[measure.chapter])
            for group, number in self._groups(measure, place):
                groups[place, group] = number
        targets: dict[str, int] = {}
        for target, owner in [
            *((t, place) for m, place in zip(f.measures, places, strict=True) for t in m.targets),
            *((t, None) for t in f.targets),
        ]:
            targets[target.id] = self._target(target, owner, groups.get((owner or 0, target.responsibility or "")))
        for measure, place in zip(f.measures, places, strict=True):
            self._measure_items(measure, place, groups, targets)
        self._withdraw()
        for table in _OF_ITEM:
            for row in self._before[table].values():
                there = {**row, "item_id": self.moved.get(row["item_id"], row["item_id"])}
                self.rows[table][tuple(there[name] for name in KEYS[table])] = there

    def _head(self) -> None:
        f = self._framework
        names = (
            "revision",
            "title",
            "title_en",
            "short_title",
            "short_title_en",
            "number",
            "issued",
            "region",
            "basis",
        )
        ((key, row),) = self._before["framework"].items()
        head = {name: getattr(f, name) for name in (*names, "basis_en")}
        head |= {"issuers": _text(f.issuers), "warnings": _text(f.warnings)}
        self.rows["framework"][key] = {**row, **head, "period_start": f.period.start, "period_end": f.period.end}

    # Places

    def _chapters(self) -> dict[int, int]:
        """Return the row id of each chapter, by its ordinal: one that is headed or filled as before is the same."""
        wanted = [self._former_chapter(chapter) for chapter in self._framework.chapters]
        once = [row if row not in wanted[:n] else None for n, row in enumerate(wanted)]
        rows = self._in_order(once, self._number, ids.CHAPTER_BITS)
        for chapter, row in zip(self._framework.chapters, rows, strict=True):
            self.rows["chapter"][row,] = {
                "id": row,
                "framework_id": self._number,
                "ordinal": chapter.ordinal,
                "title": chapter.title,
                "title_en": chapter.title_en,
            }
        return {chapter.ordinal: row for chapter, row in zip(self._framework.chapters, rows, strict=True)}

    def _former_chapter(self, chapter: Chapter) -> int | None:
        for row in self._before["chapter"].values():
            if normalise(row["title"]) == normalise(chapter.title):
                return int(row["id"])
        filled = [
            self._measures[m.id]["chapter_id"]
            for m in self._framework.measures
            if m.chapter == chapter.ordinal and m.id in self._measures
        ]
        titles = {normalise(one.title) for one in self._framework.chapters}
        for row in filled:
            if row is not None and normalise(self._before["chapter"][row,]["title"]) not in titles:
                return int(row)
        return None

    def _places(self, chapters: dict[int, int]) -> list[int]:
        """Return the row id of each measure."""
        found: dict[str, int] = {}
        inside: dict[int, list[str]] = {}
        for measure in self._framework.measures:
            chapter = ids.chapter_id(self._number, 0) if measure.chapter is None else chapters[measure.chapter]
            inside.setdefault(chapter, []).append(measure.id)
        for chapter, keys in inside.items():
            wanted = [self._measures[key]["id"] if key in self._measures else None for key in keys]
            found |= zip(keys, self._in_order(wanted, chapter, ids.MEASURE_BITS), strict=True)
        return [found[measure.id] for measure in self._framework.measures]

    def _in_order(self, wanted: Sequence[int | None], parent: int, bits: int) -> list[int]:
        """Return ascending row ids below a parent: those that are wanted, as long as they ascend.

        Raises:
            FrameworkError: so many editions came that there is no place left.
        """
        rows: list[int] = []
        last = parent << bits
        limit = ids.FIRST_OWN if bits == ids.ITEM_BITS and ids.is_measure(parent) else 1 << bits
        for row in wanted:
            if row is not None and row >> bits == parent and row > last:
                last = row
            else:
                last = self._tops[parent] = max(self._tops.get(parent, parent << bits), last) + 1
            if last - (parent << bits) >= limit:
                raise FrameworkError("frameworks-full")
            rows.append(last)
        return rows

    # Rows

    def _measure(self, m: Measure, place: int, chapter: int | None) -> None:
        plain = {name: getattr(m, name) for name in ("section", "ordinal", "label", "title", "title_en", "text")}
        self.rows["measure"][place,] = {
            "id": place,
            "framework_id": self._number,
            "chapter_id": chapter,
            "key": m.id,
            **plain,
            "text_sha256": _text(m.text_sha256),
            "withdrawn": 0,
        }

    def _groups(self, m: Measure, place: int) -> Iterator[tuple[str, int]]:
        former = self._measures.get(m.id, {"id": None})["id"]
        known = {r["key"]: r["id"] for r in self._before["responsibility"].values() if r["measure_id"] == former}
        for group in m.responsibilities:
            number = known.get(group.id) or self._take("responsibility")
            row = {"measure_id": place, "key": group.id, "open_ended": int(group.open_ended), "text": group.text}
            self.rows["responsibility"][number,] = {"id": number, **row}
            bodies = [(role, body) for role in ("lead", "support", "guide") for body in getattr(group, role)]
            for position, (role, body) in enumerate(bodies):
                one = {"responsibility_id": number, "position": position, "role": role, "body": body}
                self.rows["responsibility_body"][number, position] = one
            yield group.id, number

    def _target(self, t: Target, measure: int | None, group: int | None) -> int:
        known = {row["key"]: row["id"] for row in self._before["target"].values()}
        number = known.get(t.id) or self._take("target")
        plain = {name: getattr(t, name) for name in ("object", "object_en", "comparator", "value", "unit", "unit_en")}
        self.rows["target"][number,] = {
            "id": number,
            "framework_id": self._number,
            "measure_id": measure,
            "key": t.id,
            **plain,
            "due": t.due,
            "last_day": last_day_text(t.due),
            "responsibility_id": group,
        }
        return number

    def _measure_items(
        self, m: Measure, place: int, groups: dict[tuple[int, str], int], targets: dict[str, int]
    ) -> None:
        wanted = [self._items[i.id]["id"] if i.id in self._items else None for i in m.items]
        for item, row in zip(m.items, self._in_order(wanted, place, ids.ITEM_BITS), strict=True):
            refers = {
                "responsibility_id": groups.get((place, item.responsibility or "")),
                "target_id": targets.get(item.target or ""),
            }
            self._item({**_content(item), **refers, "own": 0, "withdrawn": 0}, row, place)

    def _item(self, content: Row, row: int, measure: int) -> None:
        before = self._items.get(content["key"])
        former = None if before is None else before["former"]
        if before is not None and before["id"] != row:
            former = before["id"]
            self.moved[before["id"]] = row
        self.rows["item"][row,] = {"id": row, "measure_id": measure, **content, "former": former}

    def _withdraw(self) -> None:
        """Keep what the new edition no longer has, and the office's own items, where their measures are now."""
        places = {row["key"]: row["id"] for row in self.rows["measure"].values()}
        kept = {row["key"] for row in self.rows["item"].values()}
        for key, row in self._measures.items():
            if key not in places:
                self._keep_measure(row)
                places[key] = row["id"]
        for key, row in self._items.items():
            if key in kept:
                continue
            measure = places[self._before["measure"][row["measure_id"],]["key"]]
            content = {name: value for name, value in row.items() if name not in ("id", "measure_id", "former")}
            if not row["own"]:
                content |= {"withdrawn": 1, "responsibility_id": self._still(row["responsibility_id"])}
                self._keep_target(row["target_id"])
            if measure == row["measure_id"]:
                place = row["id"]
            elif row["own"]:
                place = ids.item_id(measure, row["id"] & (1 << ids.ITEM_BITS) - 1)
            else:
                (place,) = self._in_order([None], measure, ids.ITEM_BITS)
            self._item(content, place, measure)

    def _keep_measure(self, row: Row) -> None:
        """Keep a measure that is gone, with its chapter, its groups and its targets."""
        self.rows["measure"][row["id"],] = {**row, "withdrawn": 1}
        if row["chapter_id"] is not None:
            self.rows["chapter"].setdefault((row["chapter_id"],), self._before["chapter"][row["chapter_id"],])
        groups = {k: group for k, group in self._before["responsibility"].items() if group["measure_id"] == row["id"]}
        self.rows["responsibility"] |= groups
        bodies = self._before["responsibility_body"].items()
        self.rows["responsibility_body"] |= {pair: body for pair, body in bodies if (pair[0],) in groups}
        for key, target in self._before["target"].items():
            if target["measure_id"] == row["id"] and key not in self.rows["target"]:
                self.rows["target"][key] = target

    def _keep_target(self, number: int | None) -> None:
        """Keep the target of a withdrawn item; it belongs to no measure any more where its measure is another one."""
        if number is not None and (number,) not in self.rows["target"]:
            self.rows["target"][number,] = {
                **self._before["target"][number,],
                "measure_id": None,
                "responsibility_id": None,
            }

    def _still(self, group: int | None) -> int | None:
        return group if (group,) in self.rows["responsibility"] else None

    def _take(self, table: str) -> int:
        number: int = self._next[table]
        self._next[table] += 1
        return number


def _tops(db: sqlite_utils.Database, framework: int) -> dict[int, int]:
    """Return the highest row id that was ever used below each parent, by the parent: also by what is gone or undone."""
    tops: dict[int, int] = {}
    shifts = {"chapter": ids.CHAPTER_BITS, "measure": ids.MEASURE_BITS, "item": ids.ITEM_BITS}
    for table, bits in shifts.items():
        rows = db.conn.execute(
            f"SELECT id FROM {table} UNION SELECT CAST(substr(key, 2, length(key) - 2) AS INTEGER) FROM change "
            "WHERE table_name = ?",
            [table],
        )
        for (row,) in rows:
            if ids.framework_of(row) == framework and not ids.is_own(row):
                tops[row >> bits] = max(tops.get(row >> bits, 0), row)
    return tops


def _content(item: CheckItem) -> Row:
    plain = {"key": item.id, "text": item.text, "text_en": item.text_en}
    plain |= {"due": item.due, "last_day": last_day_text(item.due)}
    return plain | {name: _text(getattr(item, name)) for name in ("concerns", "evidence", "evidence_en")}


def _text(value: object) -> str:
    return _json.encode(value).decode()
