"""The workspace's own copy of the frameworks: adding one, reading one back whole, its suggestions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.core import digests, seeds
from desktop.core.assessment import last_day_text
from desktop.core.errors import FrameworkError
from desktop.core.framework import (
    Chapter,
    CheckItem,
    Concerns,
    Framework,
    Measure,
    Period,
    Responsibility,
    Target,
    Warning,
    encode,
)
from desktop.core.organisation import suggest, suggest_untagged
from desktop.core.store import ids, profile, search

if TYPE_CHECKING:
    import sqlite_utils

_json = msgspec.json.Encoder(order="sorted")


def digest(framework: Framework) -> str:
    """Return the SHA-256 of a framework's JSON, which tells two issues of one id apart."""
    return digests.of(encode(framework))


def store(db: sqlite_utils.Database, framework: Framework) -> int:
    """Copy a framework into the workspace and return its row id; nothing where it is there already.

    Use inside a transaction.

    Raises:
        FrameworkError: the id is there with another content (``framework-differs``), or there is no
            room for another one (``frameworks-full``) or for so many parts (``framework-too-large``).
    """
    found = db.conn.execute("SELECT id FROM framework WHERE key = ?", [framework.id]).fetchone()
    if found is not None:
        if not says_same(db, found[0], framework):
            raise FrameworkError("framework-differs", id=framework.id, title=framework.title)
        return int(found[0])
    (number,) = db.conn.execute("SELECT coalesce(max(id), 0) + 1 FROM framework").fetchone()
    if number >= ids.FRAMEWORKS:
        raise FrameworkError("frameworks-full")
    if not _fits(framework):
        facts = {"chapters": ids.MOST_CHAPTERS, "measures": ids.MOST_MEASURES, "items": ids.MOST_ITEMS}
        raise FrameworkError("framework-too-large", title=framework.title, **facts)
    _Writer(db, framework, number).write()
    search.index(db)
    rebuild_suggestions(db, number)
    return int(number)


def _fits(framework: Framework) -> bool:
    """Tell whether each part has its place among the row ids."""
    measures = Counter(measure.chapter for measure in framework.measures)
    return (
        len(framework.chapters) <= ids.MOST_CHAPTERS
        and all(number <= ids.MOST_MEASURES for number in measures.values())
        and all(len(measure.items) <= ids.MOST_ITEMS for measure in framework.measures)
    )


def says_same(db: sqlite_utils.Database, number: int, framework: Framework) -> bool:
    """Tell whether a document of the workspace, by its row id, has the content of a framework."""
    return _issued(read(db, number)) == _issued(framework)


def _issued(framework: Framework) -> str:
    """Return the digest of a framework without the texts that a user's own copy lent its measures."""
    bare = (msgspec.structs.replace(m, text=None) if m.text_sha256 else m for m in framework.measures)
    return digest(msgspec.structs.replace(framework, measures=tuple(bare)))


_PARENTS_FIRST = ("framework", "chapter", "measure", "responsibility", "responsibility_body", "target", "item")
"""The tables in an order in which no row refers to one that is not there yet."""


class _Writer:
    """Writes the rows of one framework, parents before children."""

    def __init__(self, db: sqlite_utils.Database, framework: Framework, number: int) -> None:
        self._db = db
        self._framework = framework
        self._number = number
        self._chapters: dict[int, int] = {}
        self._rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _PARENTS_FIRST}
        self._groups: dict[str, int] = {}
        self._targets: dict[str, int] = {}
        (self._next_group,) = db.conn.execute("SELECT coalesce(max(id), 0) + 1 FROM responsibility").fetchone()
        (self._next_target,) = db.conn.execute("SELECT coalesce(max(id), 0) + 1 FROM target").fetchone()

    def write(self) -> None:
        f = self._framework
        issuers, warnings = _json.encode(f.issuers).decode(), _json.encode(f.warnings).decode()
        head = (self._number, f.id, f.revision, f.title, f.title_en, f.short_title, f.short_title_en, f.number, issuers)
        self._add("framework", *head, f.issued, f.period.start, f.period.end, f.region, f.basis, f.basis_en, warnings)
        for sequence, chapter in enumerate(f.chapters, 1):
            self._chapters[chapter.ordinal] = row = ids.chapter_id(self._number, sequence)
            self._add("chapter", row, self._number, chapter.ordinal, chapter.title, chapter.title_en)
        sequences: dict[int, int] = {}
        rows: list[tuple[int, Measure]] = []
        for measure in f.measures:
            chapter_row = (
                ids.chapter_id(self._number, 0) if measure.chapter is None else self._chapters[measure.chapter]
            )
            sequences[chapter_row] = sequences.get(chapter_row, 0) + 1
            rows.append((ids.measure_id(chapter_row, sequences[chapter_row]), measure))
        for row, measure in rows:
            self._measure(row, measure)
        for target in f.targets:
            self._target(None, target)
        for row, measure in rows:
            self._items(row, measure)
        for table, values in self._rows.items():
            if values:
                self._db.conn.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values[0]))})", values)

    def _add(self, table: str, *values: object) -> None:
        self._rows[table].append(values)

    def _measure(self, row: int, m: Measure) -> None:
        chapter = None if m.chapter is None else self._chapters[m.chapter]
        hashes = _json.encode(m.text_sha256).decode()
        head = (row, self._number, chapter, m.id, m.section, m.ordinal, m.label)
        self._add("measure", *head, m.title, m.title_en, m.text, hashes, 0)
        for group in m.responsibilities:
            self._groups[f"{m.id}\n{group.id}"] = number = self._next_group
            self._next_group += 1
            self._add("responsibility", number, row, group.id, int(group.open_ended), group.text)
            bodies = [(role, body) for role in ("lead", "support", "guide") for body in getattr(group, role)]
            for position, (role, body) in enumerate(bodies):
                self._add("responsibility_body", number, position, role, body)
        for target in m.targets:
            self._target((row, m.id), target)

    def _target(self, measure: tuple[int, str] | None, t: Target) -> None:
        self._targets[t.id] = number = self._next_target
        self._next_target += 1
        row, key = measure or (None, "")
        group = self._groups.get(f"{key}\n{t.responsibility}")
        head = (number, self._number, row, t.id, t.object, t.object_en, t.comparator, t.value, t.unit, t.unit_en)
        self._add("target", *head, t.due, last_day_text(t.due), group)

    def _items(self, row: int, m: Measure) -> None:
        for sequence, item in enumerate(m.items, 1):
            concerns, hints, hints_en = (
                _json.encode(value).decode() for value in (item.concerns, item.evidence, item.evidence_en)
            )
            group = self._groups.get(f"{m.id}\n{item.responsibility}")
            target = None if item.target is None else self._targets[item.target]
            head = (ids.item_id(row, sequence), row, item.id, item.text, item.text_en)
            dated = (item.due, last_day_text(item.due))
            self._add("item", *head, concerns, hints, hints_en, group, target, 0, 0, None, *dated)


def read(db: sqlite_utils.Database, number: int, *, withdrawn: bool = False) -> Framework:
    """Return a framework of the workspace whole, without the items that the office added.

    Args:
        db: the workspace.
        number: row id of the framework.
        withdrawn: with what later editions withdrew; else as the edition in force has it.
    """
    row = _one(db, "framework", number)
    chapters = {r["id"]: r for r in _all(db, "chapter", "framework_id", number)}
    groups = _groups(db, number)
    names = {row_id: group.id for per_measure in groups.values() for row_id, group in per_measure}
    targets: dict[int | None, list[Target]] = {}
    target_keys: dict[int, str] = {}
    left = set() if withdrawn else _left(db, number)
    for t in _all(db, "target", "framework_id", number):
        target_keys[t["id"]] = t["key"]
        if t["id"] not in left:
            targets.setdefault(t["measure_id"], []).append(_read_target(t, names))
    rows = [m for m in _all(db, "measure", "framework_id", number) if withdrawn or not m["withdrawn"]]
    items = _items(db, number, names, target_keys, withdrawn=withdrawn)
    measures = tuple(
        _read_measure(
            m, chapters, groups.get(m["id"], []), tuple(targets.get(m["id"], ())), tuple(items.get(m["id"], ()))
        )
        for m in rows
    )
    held = {m["chapter_id"] for m in rows}
    empty = {c for c in chapters if c not in held} & {
        m["chapter_id"] for m in _all(db, "measure", "framework_id", number)
    }
    plain = {name: row[name] for name in _PLAIN}
    return Framework(
        schema="duibiao.framework/1",
        id=row["key"],
        measures=measures,
        chapters=tuple(
            Chapter(c["ordinal"], c["title"], c["title_en"]) for c in chapters.values() if c["id"] not in empty
        ),
        issuers=msgspec.json.decode(row["issuers"], type=tuple[str, ...]),
        period=Period(row["period_start"], row["period_end"]),
        targets=tuple(targets.get(None, ())),
        warnings=msgspec.json.decode(row["warnings"], type=tuple[Warning, ...]),
        **plain,
    )


_PLAIN = (
    "revision", "title", "title_en", "short_title", "short_title_en", "number", "issued", "region", "basis", "basis_en"
)  # fmt: skip


def items_of(db: sqlite_utils.Database, number: int) -> list[int]:
    """Return the row ids of all items of a framework, withdrawn ones and the office's own included."""
    return [row for (row,) in db.conn.execute("SELECT id FROM item WHERE id BETWEEN ? AND ?", ids.item_range(number))]


def _left(db: sqlite_utils.Database, framework: int) -> set[int]:
    """Return the targets that only withdrawn items still refer to."""
    rows = db.conn.execute(
        "SELECT target_id FROM item WHERE id BETWEEN ? AND ? AND target_id IS NOT NULL "
        "GROUP BY 1 HAVING min(withdrawn)",
        ids.item_range(framework),
    )
    return {target for (target,) in rows}


def _items(
    db: sqlite_utils.Database,
    framework: int,
    names: dict[int, str],
    target_keys: dict[int, str],
    *,
    withdrawn: bool,
) -> dict[int, list[CheckItem]]:
    """Return the document's items of each measure, by its row id."""
    found: dict[int, list[CheckItem]] = {}
    for i in db.query(
        "SELECT * FROM item WHERE own = 0 AND withdrawn <= ? AND id BETWEEN ? AND ? ORDER BY id",
        (int(withdrawn), *ids.item_range(framework)),
    ):
        item = CheckItem(
            i["key"],
            i["text"],
            i["text_en"],
            msgspec.json.decode(i["concerns"], type=Concerns),
            msgspec.json.decode(i["evidence"], type=tuple[str, ...]),
            msgspec.json.decode(i["evidence_en"], type=tuple[str, ...]),
            names.get(i["responsibility_id"]),
            target_keys.get(i["target_id"]),
            i["due"],
        )
        found.setdefault(i["measure_id"], []).append(item)
    return found


def _read_measure(
    m: dict[str, Any],
    chapters: dict[int, dict[str, Any]],
    groups: list[tuple[int, Responsibility]],
    targets: tuple[Target, ...],
    items: tuple[CheckItem, ...],
) -> Measure:
    return Measure(
        id=m["key"],
        chapter=None if m["chapter_id"] is None else chapters[m["chapter_id"]]["ordinal"],
        text_sha256=msgspec.json.decode(m["text_sha256"], type=tuple[str, ...]),
        responsibilities=tuple(group for _, group in groups),
        items=items,
        targets=targets,
        **{name: m[name] for name in ("ordinal", "label", "title", "title_en", "section", "text")},
    )


def _read_target(t: dict[str, Any], names: dict[int, str]) -> Target:
    plain = {name: t[name] for name in ("object", "object_en", "value", "unit", "unit_en", "due")}
    row = {"id": t["key"], "comparator": t["comparator"], "responsibility": names.get(t["responsibility_id"]), **plain}
    return msgspec.convert(row, Target)


def _groups(db: sqlite_utils.Database, framework: int) -> dict[int, list[tuple[int, Responsibility]]]:
    found: dict[int, list[tuple[int, Responsibility]]] = {}
    rows = db.query(
        "SELECT r.* FROM responsibility r JOIN measure m ON m.id = r.measure_id WHERE m.framework_id = ? ORDER BY r.id",
        [framework],
    )
    for r in rows:
        bodies: dict[str, list[str]] = {"lead": [], "support": [], "guide": []}
        for b in _all(db, "responsibility_body", "responsibility_id", r["id"], order="position"):
            bodies[b["role"]].append(b["body"])
        group = Responsibility(
            r["key"],
            tuple(bodies["lead"]),
            tuple(bodies["support"]),
            tuple(bodies["guide"]),
            bool(r["open_ended"]),
            r["text"],
        )
        found.setdefault(r["measure_id"], []).append((r["id"], group))
    return found


def _one(db: sqlite_utils.Database, table: str, number: int) -> dict[str, Any]:
    return next(db.query(f"SELECT * FROM {table} WHERE id = ?", [number]))


def _all(db: sqlite_utils.Database, table: str, column: str, value: int, order: str = "id") -> list[dict[str, Any]]:
    return list(db.query(f"SELECT * FROM {table} WHERE {column} = ? ORDER BY {order}", [value]))


def rebuild_suggestions(
    db: sqlite_utils.Database, framework: int | None = None, items: list[int] | None = None
) -> None:
    """Compute again what the profile suggests: for all items, for those of a framework, or for some.

    Use inside a transaction. Suggestions are derived, so they are not in the trail.
    """
    organisation = profile.organisation(db)
    directory = seeds.directory()
    sectors = {sector.id: (sector.title, sector.title_en) for sector in seeds.sectors().values()}
    where, values = "", []
    if framework is not None:
        where, values = "WHERE i.id BETWEEN ? AND ?", list(ids.item_range(framework))
    elif items is not None:
        where, values = f"WHERE i.id IN ({', '.join('?' * len(items))})", items
    rows = db.conn.execute(
        f"SELECT i.id, i.concerns, f.region, i.own, f.id FROM item i JOIN measure m ON m.id = i.measure_id "
        f"JOIN framework f ON f.id = m.framework_id {where}",
        values,
    ).fetchall()
    untagged = _untagged(db)
    named = _named_bodies(db, untagged)
    known: dict[tuple[object, str | None], tuple[str, str, str]] = {}
    out = []
    for item, concerns, region, own, document in rows:
        by_bodies = document in untagged and not own
        key: object = named.get(item, ()) if by_bodies else concerns
        if (key, region) not in known:
            if by_bodies:
                s = suggest_untagged(named.get(item, ()), organisation, directory)
            else:
                s = suggest(msgspec.json.decode(concerns, type=Concerns), region, organisation, directory, sectors)
            known[key, region] = (s.applicability, s.reason, _json.encode(s.facts).decode())
        out.append((item, *known[key, region]))
    db.conn.executemany("INSERT OR REPLACE INTO suggestion VALUES (?, ?, ?, ?)", out)


def _untagged(db: sqlite_utils.Database) -> set[int]:
    """Return the documents in which nobody has said of any item whom it concerns: imported ones, as a rule."""
    empty = _json.encode(Concerns()).decode()
    rows = db.conn.execute(
        "SELECT f.id FROM framework f WHERE NOT EXISTS (SELECT 1 FROM measure m JOIN item i ON i.measure_id = m.id "
        "WHERE m.framework_id = f.id AND i.own = 0 AND i.concerns <> ?)",
        [empty],
    )
    return {number for (number,) in rows}


def _named_bodies(db: sqlite_utils.Database, frameworks: set[int]) -> dict[int, tuple[str, ...]]:
    """Return, by item, the bodies that the document names for it: those of its group, or of its whole measure."""
    found: dict[int, list[str]] = {}
    for number in frameworks:
        rows = db.conn.execute(
            "SELECT i.id, b.body FROM measure m JOIN item i ON i.measure_id = m.id "
            "JOIN responsibility r ON r.measure_id = m.id AND r.id = coalesce(i.responsibility_id, r.id) "
            "JOIN responsibility_body b ON b.responsibility_id = r.id "
            "WHERE m.framework_id = ? AND i.own = 0 ORDER BY i.id, r.id, b.position",
            [number],
        )
        for item, body in rows:
            found.setdefault(item, []).append(body)
    return {item: tuple(dict.fromkeys(bodies)) for item, bodies in found.items()}
