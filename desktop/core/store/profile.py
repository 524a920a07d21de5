"""The organisation's profile, its units and people, and the settings that belong to the work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from desktop.core.errors import UsageError, WorkspaceError
from desktop.core.organisation import Organisation
from desktop.core.store.history import Recorder
from desktop.core.store.touched import REPORT_SETTING

if TYPE_CHECKING:
    import sqlite_utils

T = TypeVar("T")


class Unit(msgspec.Struct, frozen=True):
    """A division of the organisation (科室)."""

    id: int
    name: str


class Person(msgspec.Struct, frozen=True):
    """An owner 责任人: a person or a post; all but the name is optional."""

    id: int
    name: str
    post: str = ""
    telephone: str = ""
    unit: int | None = None


def organisation(db: sqlite_utils.Database) -> Organisation:
    """Return the profile."""
    row = db.conn.execute("SELECT name, kind, level, line, region, city, sectors FROM organisation").fetchone()
    names = ("name", "kind", "level", "line", "region", "city", "sectors")
    values: dict[str, Any] = dict(zip(names, row, strict=True))
    for name in ("line", "sectors"):
        values[name] = msgspec.json.decode(values[name])
    return msgspec.convert(values, Organisation)


def set_organisation(record: Recorder, new: Organisation) -> None:
    """Write the profile.

    Raises:
        UsageError: the name is empty.
    """
    if not new.name.strip():
        raise UsageError("organisation-name-missing")
    row = {
        "id": 1,
        "name": new.name.strip(),
        "kind": str(new.kind),
        "level": str(new.level),
        "line": msgspec.json.encode(new.line).decode(),
        "region": new.region,
        "city": new.city,
        "sectors": msgspec.json.encode(new.sectors).decode(),
    }
    record.put("organisation", row, record.get("organisation", (1,)))


def units(db: sqlite_utils.Database) -> list[Unit]:
    """Return the units in the office's order."""
    return [Unit(*row) for row in db.conn.execute("SELECT id, name FROM unit ORDER BY position, id")]


def people(db: sqlite_utils.Database) -> list[Person]:
    """Return the owners by name."""
    return [
        Person(*row) for row in db.conn.execute("SELECT id, name, post, telephone, unit_id FROM person ORDER BY id")
    ]


def unit_named(db: sqlite_utils.Database, record: Recorder, name: str) -> int:
    """Return the id of the unit of this name, making it where there is none."""
    name = _name(name)
    found = db.conn.execute("SELECT id FROM unit WHERE name = ?", [name]).fetchone()
    return (
        int(found[0])
        if found
        else _insert(db, record, "unit", {"name": name, "position": _next(db, "unit", "position")})
    )


def person_named(db: sqlite_utils.Database, record: Recorder, name: str) -> int:
    """Return the id of the first person of this name, making one where there is none."""
    name = _name(name)
    found = db.conn.execute("SELECT id FROM person WHERE name = ? ORDER BY id", [name]).fetchone()
    blank = {"name": name, "post": "", "telephone": "", "unit_id": None}
    return int(found[0]) if found else _insert(db, record, "person", blank)


def set_units(db: sqlite_utils.Database, record: Recorder, wanted: list[Unit]) -> None:
    """Make the units exactly these, in this order; id 0 is a new one. A unit that goes leaves its marks unassigned.

    Raises:
        UsageError: a name is empty or occurs twice.
    """
    names = [_name(unit.name) for unit in wanted]
    if len(set(names)) < len(names):
        raise UsageError("unit-twice", name=next(n for n in names if names.count(n) > 1))
    keep = {unit.id: name for unit, name in zip(wanted, names, strict=True) if unit.id}
    called = {}
    for unit in units(db):
        if unit.id not in keep:
            _free_unit(db, record, unit.id)
        elif keep[unit.id] != unit.name:
            called[unit.name] = keep[unit.id]
    if called:
        _rename_in_reports(db, record, called)
    for position, unit in enumerate(wanted):
        before = record.get("unit", (unit.id,)) if unit.id else None
        if before is not None and before["name"] != names[position]:
            # Two units may exchange their names: the unique index must not see an intermediate state.
            before = _renamed(record, before, f"\N{WORD JOINER}{unit.id}")
    for position, unit in enumerate(wanted):
        row = {"id": unit.id or _next(db, "unit", "id"), "name": names[position], "position": position}
        record.put("unit", row, record.get("unit", (unit.id,)) if unit.id else None)


def _rename_in_reports(db: sqlite_utils.Database, record: Recorder, called: dict[str, str]) -> None:
    """Have the kept settings of reports, which choose units by name, follow units that are called otherwise."""
    kept = db.conn.execute(
        "SELECT key, value FROM setting WHERE substr(key, 1, ?) = ?", [len(REPORT_SETTING), REPORT_SETTING]
    )
    for key, value in kept.fetchall():
        try:
            chosen = msgspec.json.decode(value, type=_Chosen).units
        except msgspec.DecodeError:
            continue  # nobody can read them: they stay as they are
        if not called.keys().isdisjoint(chosen):
            units = [called.get(name, name) for name in chosen]
            set_setting(record, key, {**msgspec.json.decode(value), "units": units})


class _Chosen(msgspec.Struct, frozen=True):
    """What is of interest here in the settings of a report."""

    units: tuple[str, ...] = ()


def _renamed(record: Recorder, row: dict[str, Any], name: str) -> dict[str, Any]:
    new = {**row, "name": name}
    record.put("unit", new, row)
    return new


def _free_unit(db: sqlite_utils.Database, record: Recorder, unit: int) -> None:
    for assessment, item in db.conn.execute(
        "SELECT assessment_id, item_id FROM support_unit WHERE unit_id = ?", [unit]
    ).fetchall():
        row = record.get("support_unit", (assessment, item, unit))
        assert row is not None
        record.remove("support_unit", row)
    for table, column in (("mark", "unit"), ("person", "unit_id")):
        keys = "assessment_id, item_id" if table == "mark" else "id"
        for key in db.conn.execute(f"SELECT {keys} FROM {table} WHERE {column} = ?", [unit]).fetchall():
            row = record.get(table, key)
            assert row is not None
            record.put(table, {**row, column: None}, row)
    row = record.get("unit", (unit,))
    assert row is not None
    record.remove("unit", row)


def set_people(db: sqlite_utils.Database, record: Recorder, wanted: list[Person]) -> None:
    """Make the owners exactly these; id 0 is a new one. A person who goes leaves their marks without owner."""
    keep = {person.id for person in wanted if person.id}
    for person in people(db):
        if person.id not in keep:
            for key in db.conn.execute(
                "SELECT assessment_id, item_id FROM mark WHERE owner = ?", [person.id]
            ).fetchall():
                row = record.get("mark", key)
                assert row is not None
                record.put("mark", {**row, "owner": None}, row)
            row = record.get("person", (person.id,))
            assert row is not None
            record.remove("person", row)
    for person in wanted:
        row = {
            "id": person.id or _next(db, "person", "id"),
            "name": _name(person.name),
            "post": person.post.strip(),
            "telephone": person.telephone.strip(),
            "unit_id": person.unit,
        }
        record.put("person", row, record.get("person", (person.id,)) if person.id else None)


def setting(db: sqlite_utils.Database, key: str, default: T) -> T:
    """Return a setting of the work, or the default where it was never set.

    Raises:
        WorkspaceError: it has another type (``setting-unreadable``).
    """
    found = db.conn.execute("SELECT value FROM setting WHERE key = ?", [key]).fetchone()
    if found is None:
        return default
    try:
        return msgspec.json.decode(found[0], type=type(default))
    except msgspec.DecodeError as error:
        raise WorkspaceError("setting-unreadable", key=key) from error


def set_setting(record: Recorder, key: str, value: object) -> None:
    """Write a setting of the work (a JSON value)."""
    row = {"key": key, "value": msgspec.json.encode(value).decode()}
    record.put("setting", row, record.get("setting", (key,)))


def _name(name: str) -> str:
    """Return a name as it stands in lists, file names and cells: on one line."""
    name = " ".join(filter(None, map(str.strip, name.splitlines())))
    if not name:
        raise UsageError("name-missing")
    return name


def _next(db: sqlite_utils.Database, table: str, column: str) -> int:
    (number,) = db.conn.execute(f"SELECT coalesce(max({column}), 0) + 1 FROM {table}").fetchone()
    return int(number)


def _insert(db: sqlite_utils.Database, record: Recorder, table: str, row: dict[str, Any]) -> int:
    number = _next(db, table, "id")
    record.put(table, {"id": number, **row}, None)
    return number
