"""The read-only workspace of a roll-up: the shared documents, and one assessment for each organisation.

It lies in the schema of every workspace: a setting says that it is an overview, and who is in it. Nobody marks in it,
so it opens for reading only; its trail has one batch for each organisation.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.core.errors import UsageError, WorkspaceError, reason
from desktop.core.framework import Framework
from desktop.core.organisation import Organisation
from desktop.core.store import history, mark_rows, profile
from desktop.core.store.connection import said, sync_folder
from desktop.core.store.file_format import SUFFIX
from desktop.core.store.lock import login
from desktop.core.store.standing import Standing
from desktop.core.store.workspace import SETTING_OVERVIEW, Workspace, create, publish

if TYPE_CHECKING:
    import sqlite_utils

_AT_ONCE = 25
"""Organisations that are written in one transaction."""


class Member(msgspec.Struct, frozen=True):
    """An organisation of an overview: its name, its region in words, the name of its file, what is known of it.

    Of notes (keys in ``labels`` after ``rolled.``) the values are the numbers that they mention, 0 for none.
    """

    name: str
    region: str = ""
    source: str = ""
    notes: dict[str, int] = {}


class Facts(msgspec.Struct, frozen=True):
    """What an overview says of itself: the day of its lights, who is in it (assessments 1, 2, …), who is missing."""

    as_of: dt.date
    organisations: tuple[Member, ...]
    missing: tuple[Member, ...] = ()
    refused: tuple[str, ...] = ()


class Part(msgspec.Struct, frozen=True):
    """What one organisation reported: the ids of its documents, and its items."""

    member: Member
    documents: tuple[str, ...]
    standings: Iterable[Standing]


def facts(db: sqlite_utils.Database) -> Facts | None:
    """Return what an overview says of itself; None for a workspace that is marked in.

    Raises:
        WorkspaceError: it cannot be read (``setting-unreadable``).
    """
    if not profile.setting(db, SETTING_OVERVIEW, False):
        return None
    return profile.setting(db, "overview-facts", Facts(dt.date.min, ()))


def write(
    path: Path,
    organisation: Organisation,
    documents: Sequence[Framework],
    parts: Iterable[Part],
    about: Facts,
    told: Callable[[int, int], None],
) -> None:
    """Write an overview, wholly or not at all; a file of that name is never overwritten.

    Args:
        path: the file.
        organisation: who rolls up.
        documents: shared by all.
        parts: as many as ``about`` has organisations, in its order.
        about: what it says of itself.
        told: told (organisations written, in all); raising in it cancels and leaves nothing behind.

    Raises:
        WorkspaceError: there is a file of that name, or the folder is missing or cannot be written.
    """
    check_place(path)
    try:
        folder = tempfile.mkdtemp(prefix=".~", dir=path.parent)
    except OSError as error:
        raise WorkspaceError("folder-read-only", path=str(path.parent), detail=reason(error)) from error
    try:
        part = Path(folder) / path.name
        with create(part, organisation, list(documents), about.organisations[0].name) as made, said(path):
            _Writer(made, parts, about).write(told)
        publish(part, path)
        sync_folder(path.parent)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def check_place(path: Path) -> None:
    """Say at once what speaks against a place.

    Raises:
        UsageError: its name does not end as a workspace's (``overview-suffix``).
        WorkspaceError: there is a file of that name, or the folder is missing.
    """
    if path.suffix != SUFFIX:
        raise UsageError("overview-suffix", path=str(path), suggestion=str(path.with_name(path.stem + SUFFIX)))
    if not path.parent.is_dir():
        raise WorkspaceError("folder-missing", path=str(path.parent))
    if path.exists():
        raise WorkspaceError("workspace-exists", path=str(path))


class _Writer:
    """Writes the organisations into a workspace that was just made."""

    def __init__(self, made: Workspace, parts: Iterable[Part], about: Facts) -> None:
        self._db = made.db
        self._parts = parts
        self._about = about
        self._who = login()
        run = self._db.conn.execute
        self._documents: dict[str, int] = dict(run("SELECT key, id FROM framework"))
        self._items: dict[str, int] = dict(run("SELECT key, id FROM item"))
        self._units: dict[str, int] = {}
        self._people: dict[str, int] = {}

    def write(self, told: Callable[[int, int], None]) -> None:
        db, total = self._db, len(self._about.organisations)
        with db.atomic():
            self._settings()
        with contextlib.ExitStack() as transaction:
            for number, part in enumerate(self._parts, 1):
                if number % _AT_ONCE == 1:
                    transaction.close()
                    transaction.enter_context(db.atomic())
                self._part(number, part)
                told(number, total)
        with db.atomic():
            (last,) = db.conn.execute("SELECT max(id) FROM batch").fetchone()
            db.conn.execute("UPDATE setting SET value = ? WHERE key = 'undo-floor'", [str(last)])
            db.conn.execute("DELETE FROM suggestion")  # they would be those of who rolls up

    def _settings(self) -> None:
        record = history.Recorder(self._db)
        profile.set_setting(record, SETTING_OVERVIEW, True)
        profile.set_setting(record, "overview-facts", self._about)
        self._append(record, "overview", {"count": len(self._about.organisations)})

    def _append(self, record: history.Recorder, gesture: str, parameters: dict[str, Any]) -> None:
        history.append(self._db, record, gesture, parameters, self._who)

    def _part(self, number: int, part: Part) -> None:
        record = history.Recorder(self._db)
        name = part.member.name
        row = {
            "id": number,
            "name": name,
            "period_start": None,
            "period_end": None,
            "created": _text(self._about.as_of),
        }
        record.put("assessment", row, record.get("assessment", (number,)))
        wanted = {self._documents[key] for key in part.documents if key in self._documents}
        have = {key for key in self._documents.values() if record.get("assessment_framework", (number, key))}
        for document in sorted(wanted - have):
            record.put("assessment_framework", {"assessment_id": number, "framework_id": document}, None)
        for document in sorted(have - wanted):
            record.remove("assessment_framework", {"assessment_id": number, "framework_id": document})
        rows = [(self._row(record, number, one), None) for one in part.standings if one.key in self._items]
        record.put_marks(mark_rows.changes(rows))
        self._append(record, "roll-up", {"name": name, "count": len(rows)})

    def _row(self, record: history.Recorder, number: int, one: Standing) -> mark_rows.Values:
        row = {"assessment_id": number, "item_id": self._items[one.key], **msgspec.to_builtins(one.mark)}
        del row["support_units"]
        row["due"] = _text(one.due)
        row["unit"] = self._named(record, "unit", one.unit, self._units)
        row["owner"] = self._named(record, "person", one.owner, self._people)
        return tuple(row.values())

    def _named(self, record: history.Recorder, table: str, name: str, known: dict[str, int]) -> int | None:
        name = name.strip()
        if name and name not in known:
            add = profile.unit_named if table == "unit" else profile.person_named
            known[name] = add(self._db, record, name)
        return known.get(name)


def _text(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def reporter(workspace: Workspace) -> str:
    """Return whose marks are shown: the organisation, or in an overview the one that is looked at."""
    with workspace.reading() as db:
        if workspace.overview:
            found = db.conn.execute("SELECT name FROM assessment WHERE id = ?", [workspace.assessment]).fetchone()
            if found is not None:
                return str(found[0])
        return profile.organisation(db).name


def look_at(workspace: Workspace, name: str) -> None:
    """Show the marks of another organisation of an overview, by its name or a part of it that only one has.

    Raises:
        WorkspaceError: there is none such, or the workspace is no overview (``member-unknown``).
    """
    with workspace.reading() as db:
        about = facts(db)
    members = () if about is None else about.organisations
    found = [number for number, one in enumerate(members, 1) if one.name == name]
    found = found or [number for number, one in enumerate(members, 1) if name in one.name]
    if len(found) != 1:
        raise WorkspaceError("member-unknown", name=name, path=workspace.path.name)
    workspace.assessment = found[0]
