"""Reading the documents' divisions and everything about one item or measure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from desktop.core.assessment import Applicability, Mark
from desktop.core.framework import Comparator
from desktop.core.organisation import Suggestion
from desktop.core.store import evidence, ids, items, marks, review
from desktop.core.store.rows import EvidenceRow

if TYPE_CHECKING:
    import sqlite_utils


class FrameworkHead(msgspec.Struct, frozen=True):
    """A document of the assessment: the short titles fall back to the whole ones."""

    id: int
    key: str
    title: str
    title_en: str | None
    short_title: str
    short_title_en: str | None
    basis: str | None
    basis_en: str | None


class ChapterHead(msgspec.Struct, frozen=True):
    """A chapter of a document; a withdrawn one is only there for what is withdrawn in it."""

    id: int
    ordinal: int
    title: str
    title_en: str | None
    withdrawn: bool = False


class Group(msgspec.Struct, frozen=True):
    """A responsibility group: bodies as printed."""

    id: int
    lead: tuple[str, ...]
    support: tuple[str, ...]
    guide: tuple[str, ...]
    open_ended: bool


class MeasureHead(msgspec.Struct, frozen=True):
    """A measure without its items; ``text`` is None where the workspace holds no official text.

    ``opening`` is what one without a heading begins with: its text, or that of its first item.
    """

    groups: tuple[Group, ...]
    id: int
    key: str
    section: str | None
    ordinal: int | None
    label: str | None
    title: str | None
    title_en: str | None
    text: str | None
    opening: str | None = None

    @property
    def heading(self) -> str:
        """The heading, or the first clause where there is none; empty where nothing is said."""
        return self.title or _CLAUSE.split((self.opening or "").strip(), maxsplit=1)[0][:_LONGEST]


_CLAUSE = re.compile("[，,。；;：:\\s]")
_LONGEST = 40  # characters of a first clause
_OPENING = (
    f"(SELECT i.text FROM item i WHERE i.id BETWEEN (measure.id << {ids.ITEM_BITS}) "
    f"AND (measure.id + 1 << {ids.ITEM_BITS}) - 1 AND NOT i.withdrawn ORDER BY i.id LIMIT 1)"
)
_MEASURE = (
    "id, key, section, ordinal, label, title, title_en, text, "
    f"CASE WHEN title IS NULL THEN coalesce(nullif(text, ''), {_OPENING}) END"
)


class TargetRow(msgspec.Struct, frozen=True):
    """A target of a measure."""

    id: int
    object: str
    object_en: str | None
    comparator: Comparator | None
    value: float | str | None
    unit: str | None
    unit_en: str | None
    due: str | None


class ItemDetail(msgspec.Struct, frozen=True):
    """Everything about one item; ``was`` is what it said before a new edition, until somebody has looked."""

    id: int
    key: str
    text: str
    text_en: str | None
    own: bool
    framework: FrameworkHead
    chapter: ChapterHead | None
    measure: MeasureHead
    group: Group | None
    bodies: tuple[str, ...]
    condition: str | None
    condition_en: str | None
    hints: tuple[str, ...]
    hints_en: tuple[str, ...]
    target: TargetRow | None
    targets: tuple[TargetRow, ...]
    due: str | None
    mark: Mark
    suggestion: Suggestion | None
    evidence: tuple[EvidenceRow, ...]
    withdrawn: bool = False
    was: review.Was | None = None


def frameworks(db: sqlite_utils.Database, assessment: int) -> list[FrameworkHead]:
    """Return the assessment's documents in order."""
    return [_framework(db, number) for number in items.framework_ids(db, assessment)]


def _framework(db: sqlite_utils.Database, number: int) -> FrameworkHead:
    (row,) = db.conn.execute(
        "SELECT id, key, title, title_en, coalesce(nullif(short_title, ''), title), "
        "coalesce(nullif(short_title_en, ''), title_en), basis, basis_en FROM framework WHERE id = ?",
        [number],
    )
    return FrameworkHead(*row)


def chapters(db: sqlite_utils.Database, framework: int) -> list[ChapterHead]:
    """Return the chapters of a document in order; none where it has none."""
    return _chapters(db, "framework_id = ?", framework)


def _chapters(db: sqlite_utils.Database, where: str, value: int) -> list[ChapterHead]:
    rows = db.conn.execute(
        "SELECT id, ordinal, title, title_en, "
        f"coalesce((SELECT min(m.withdrawn AND NOT EXISTS ({_OWN})) FROM measure m WHERE m.chapter_id = c.id), 0) "
        f"FROM chapter c WHERE {where} ORDER BY id",
        [value],
    )
    return [
        ChapterHead(number, ordinal, title, title_en, bool(gone)) for number, ordinal, title, title_en, gone in rows
    ]


_OWN = (
    f"SELECT 1 FROM item i WHERE i.id BETWEEN (m.id << {ids.ITEM_BITS}) + {ids.FIRST_OWN} "
    f"AND (m.id + 1 << {ids.ITEM_BITS}) - 1"
)


def measures(db: sqlite_utils.Database, framework: int) -> list[MeasureHead]:
    """Return the measures of a document in order, with their responsibility groups."""
    groups = _groups(db, "m.framework_id = ?", framework)
    rows = db.conn.execute(f"SELECT {_MEASURE} FROM measure WHERE framework_id = ? ORDER BY id", [framework])
    return [MeasureHead(groups.get(row[0], ()), *row) for row in rows]


def measure(db: sqlite_utils.Database, number: int) -> MeasureHead:
    """Return one measure."""
    row = db.conn.execute(f"SELECT {_MEASURE} FROM measure WHERE id = ?", [number]).fetchone()
    return MeasureHead(_groups(db, "m.id = ?", number).get(number, ()), *row)


def _groups(db: sqlite_utils.Database, where: str, value: int) -> dict[int, tuple[Group, ...]]:
    found: dict[int, dict[int, tuple[dict[str, list[str]], bool]]] = {}
    rows = db.conn.execute(
        "SELECT r.measure_id, r.id, r.open_ended, b.role, b.body FROM responsibility r "
        "JOIN measure m ON m.id = r.measure_id LEFT JOIN responsibility_body b ON b.responsibility_id = r.id "
        f"WHERE {where} ORDER BY r.id, b.position",
        [value],
    )
    for measure_id, number, open_ended, role, body in rows:
        per_role = found.setdefault(measure_id, {}).setdefault(number, ({}, bool(open_ended)))[0]
        if role is not None:
            per_role.setdefault(role, []).append(body)
    return {
        measure_id: tuple(Group(number, *_by_role(roles), open_ended) for number, (roles, open_ended) in groups.items())
        for measure_id, groups in found.items()
    }


def _by_role(roles: dict[str, list[str]]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    lead, support, guide = (tuple(roles.get(role, ())) for role in ("lead", "support", "guide"))
    return lead, support, guide


def item(db: sqlite_utils.Database, assessment: int, number: int) -> ItemDetail:
    """Return everything about one item of the workspace."""
    row = next(db.query("SELECT * FROM item WHERE id = ?", [number]))
    concerns = msgspec.json.decode(row["concerns"])
    head = measure(db, row["measure_id"])
    targets = {t.id: t for t in _targets(db, "measure_id = ? OR id = ?", head.id, row["target_id"])}
    chapter = _chapters(db, "id = ?", ids.chapter_of(number))
    suggested = db.conn.execute(
        "SELECT applicability, reason, facts FROM suggestion WHERE item_id = ?", [number]
    ).fetchone()
    return ItemDetail(
        id=number,
        key=row["key"],
        text=row["text"],
        text_en=row["text_en"],
        own=bool(row["own"]),
        framework=_framework(db, ids.framework_of(number)),
        chapter=chapter[0] if chapter else None,
        measure=head,
        group=next((g for g in head.groups if g.id == row["responsibility_id"]), None),
        bodies=tuple(concerns.get("bodies", ())),
        condition=concerns.get("condition"),
        condition_en=concerns.get("condition_en"),
        hints=msgspec.json.decode(row["evidence"], type=tuple[str, ...]),
        hints_en=msgspec.json.decode(row["evidence_en"], type=tuple[str, ...]),
        target=targets.get(row["target_id"]),
        targets=tuple(targets.values()),
        due=row["due"],
        mark=marks.read(db, assessment, number),
        suggestion=suggested
        and Suggestion(Applicability(suggested[0]), suggested[1], msgspec.json.decode(suggested[2])),
        evidence=tuple(evidence.of_item(db, assessment, number)),
        withdrawn=bool(row["withdrawn"]),
        was=review.was(db, assessment, number),
    )


def _targets(db: sqlite_utils.Database, where: str, *values: object) -> list[TargetRow]:
    names = "id, object, object_en, comparator, value, unit, unit_en, due"
    rows = db.conn.execute(f"SELECT {names} FROM target WHERE {where} ORDER BY id", values)
    return [
        TargetRow(a, b, c, comparator and Comparator(comparator), d, e, f, g)
        for a, b, c, comparator, d, e, f, g in rows
    ]


def node(db: sqlite_utils.Database, assessment: int, key: str) -> int | None:
    """Return the row id of a document, chapter, measure or item by its permanent id; None where there is none.

    A chapter's is that of its document with its ordinal: ``plan-2024/3``.
    """
    found = db.conn.execute(
        'SELECT id FROM framework WHERE "key" = :key UNION SELECT id FROM measure WHERE "key" = :key '
        'UNION SELECT id FROM item WHERE "key" = :key UNION '
        "SELECT c.id FROM chapter c JOIN framework f ON f.id = c.framework_id WHERE f.key || '/' || c.ordinal = :key",
        {"key": key},
    ).fetchone()
    if found is None or ids.framework_of(found[0]) not in items.framework_ids(db, assessment):
        return None
    return int(found[0])


def place_name(db: sqlite_utils.Database, number: int, *, english: bool = False) -> str:
    """Return what a document (its short title), chapter, measure or item is called; Chinese where it has no English."""
    if number < ids.FRAMEWORKS:
        head = _framework(db, number)
        return (head.short_title_en if english else None) or head.short_title
    if ids.is_item(number):
        names, table = "text, text_en", "item"
    else:
        names, table = ("title, title_en", "chapter") if ids.is_chapter(number) else (_TITLES, "measure")
    name, name_en = db.conn.execute(f"SELECT {names} FROM {table} WHERE id = ?", [number]).fetchone()
    return str((name_en if english else None) or name or "")


_TITLES = "coalesce(title, label), title_en"  # not every measure has a heading


def nearest(db: sqlite_utils.Database, key: str) -> str | None:
    """Return the id of an item that is most like one that does not exist, or None where none is like it."""
    for length in range(len(key), -1, -1):
        rows = db.conn.execute(
            'SELECT "key" FROM item WHERE substr("key", 1, ?) = ? ORDER BY id LIMIT 1000', (length, key[:length])
        )
        import difflib  # only a mistyped id needs it

        alike = difflib.get_close_matches(key, [row[0] for row in rows], n=1)
        if alike:
            return str(alike[0])
    return None
