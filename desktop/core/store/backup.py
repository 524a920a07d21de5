"""Dated, verified copies of a workspace in the user's data folder, and the way back from one.

As trusted programs do it: a copy is made under another name, checked, and only then given its name;
a damaged workspace is never copied over good copies; what is restored never overwrites a file.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import os
import re
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from desktop.core import digests, paths
from desktop.core.errors import WorkspaceError, reason
from desktop.core.store import chain, profile, soundness
from desktop.core.store.connection import connect, said, sync_folder

if TYPE_CHECKING:
    import sqlite_utils

KEPT = 10
PAGES = 1000
_WAITS = 20
"""Quarters of a second for which a copy waits while somebody holds the file; Python would wait for ever."""
_STAMP = "%Y%m%d-%H%M%S"
_STAMPED = re.compile(r" (\d{8}-\d{6}) (\d+)[a-z]?$")
"""What a copy's name has behind the workspace's: when, and how many batches."""


class Backup(msgspec.Struct, frozen=True):
    """One copy: its file, when it was made (local time), its size in bytes and its number of batches."""

    path: Path
    at: dt.datetime
    size: int
    batches: int


def folder(identity: str, path: Path, root: Path | None = None) -> Path:
    """Return the folder of a workspace's copies.

    A file that was copied by hand has its original's uuid, so its place counts too: neither may push out
    the copies of the other.

    Args:
        identity: the workspace's uuid.
        path: its place.
        root: folder for data; None takes the user's.
    """
    return _family(identity, root) / digests.of(_place(path).encode())[:12]


def _family(identity: str, root: Path | None) -> Path:
    return (root or paths.data()) / "backups" / (re.sub(r"[^0-9a-zA-Z-]", "", identity) or "unknown")


def _place(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))


def _origin(place: Path) -> Path:
    """Return the note that says of which file a folder holds the copies."""
    return place.with_name(f"{place.name}.path")


def make(
    db: sqlite_utils.Database,
    path: Path,
    root: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    *,
    only_if_changed: bool = False,
) -> Backup | None:
    """Copy a workspace, check the copy, and keep the last ten.

    Args:
        db: a connection to it; reading is enough.
        path: the workspace, for messages and the copy's name.
        root: folder for data; None takes the user's.
        progress: told (pages done, pages in all).
        only_if_changed: None is returned where the newest copy holds the same trail.

    Raises:
        WorkspaceError: the workspace is damaged (nothing is written then), or the copy cannot be written.
    """
    with said(path):
        count = db.conn.execute("SELECT count(*) FROM batch").fetchone()[0]
        place = folder(profile.setting(db, "uuid", ""), path, root)
    have = listed(place)
    if only_if_changed and have and have[0].batches == count:
        return None
    now = dt.datetime.now()
    target = _free(place, f"{path.stem} {now.strftime(_STAMP)} {count}")
    try:
        place.mkdir(parents=True, exist_ok=True)
        _sweep(place)
        _copy(db, path, target, progress)
        _write_note(place, path)
    except OSError as error:
        raise WorkspaceError("backup-not-written", path=str(place), detail=reason(error)) from error
    for old in [b for b in listed(place) if b.path != target][KEPT - 1 :]:
        with contextlib.suppress(OSError):
            old.path.unlink()
    return Backup(target, now.replace(microsecond=0), target.stat().st_size, count)


def _write_note(place: Path, path: Path) -> None:
    note = _origin(place)
    if not note.exists():
        note.write_text(_place(path), encoding="utf-8", errors="surrogateescape")


def _sweep(place: Path) -> None:
    """Remove what copies that were killed a day or longer ago left behind."""
    old = dt.datetime.now().timestamp() - 24 * 3600
    for path in place.glob(".*.part*"):
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < old:
                path.unlink()


def _free(place: Path, stem: str) -> Path:
    """Return a path that no file has: two copies within one second get a letter."""
    for letter in ("", *"abcdefghijklmnopqrstuvwxyz"):
        path = place / f"{stem}{letter}.duibiao"
        if not path.exists():
            return path
    raise WorkspaceError("backup-not-written", path=str(place), detail=stem)


def _copy(db: sqlite_utils.Database, path: Path, target: Path, progress: Callable[[int, int], None] | None) -> None:
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        copy = connect(part, "rwc")
        try:
            with said(path):
                waits = itertools.count(1)

                def told(status: int, left: int, total: int) -> None:
                    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and next(waits) > _WAITS:
                        raise WorkspaceError("workspace-busy", path=str(path), detail="backup")
                    if progress is not None:
                        progress(total - left, total)

                db.conn.backup(copy.conn, pages=PAGES, progress=told)
                # The copy has the same pages as the workspace, and checking it holds up nobody who marks.
                check(copy, path)
        finally:
            copy.close()
        _sync(part)
        part.replace(target)
        sync_folder(target.parent)
    finally:
        part.unlink(missing_ok=True)
        part.with_name(part.name + "-journal").unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def copy_to(
    db: sqlite_utils.Database, path: Path, target: Path, progress: Callable[[int, int], None] | None = None
) -> None:
    """Write a checked copy of a workspace to a place of the person's choice.

    Raises:
        WorkspaceError: the workspace is damaged, a file stands at the target, or it cannot be written.
    """
    if target.exists():
        raise WorkspaceError("workspace-exists", path=str(target))
    try:
        _copy(db, path, target, progress)
    except OSError as error:
        raise WorkspaceError("copy-not-written", path=str(target), detail=reason(error)) from error


def check(db: sqlite_utils.Database, path: Path) -> chain.Verdict:
    """Check a workspace's file: pages, foreign keys, values, the chain of its trail; return the chain's anchor.

    Raises:
        WorkspaceError: ``workspace-damaged`` or ``trail-broken``.
    """
    check_pages(db, path, "integrity_check")
    with said(path):
        for table, *_ in db.conn.execute("PRAGMA foreign_key_check"):
            raise WorkspaceError("workspace-damaged", path=str(path), detail=f"foreign key of {table}")
        for fault in soundness.faults(db):
            raise WorkspaceError("workspace-damaged", path=str(path), detail=fault)
        verdict = chain.verify(db)
        if verdict.broken is not None:
            raise WorkspaceError("trail-broken", path=str(path), number=verdict.broken)
    return verdict


def check_pages(db: sqlite_utils.Database, path: Path, pragma: str = "quick_check") -> None:
    """Let SQLite check the pages of a workspace's file, some milliseconds for a megabyte.

    A page that cannot be read may end a table early without an error: what is read from there on would be too little.

    Raises:
        WorkspaceError: ``workspace-damaged``.
    """
    with said(path):
        for (message,) in db.conn.execute(f"PRAGMA {pragma}(1)"):
            if message != "ok":
                detail = str(message).rpartition("***")[2].strip()  # a first line names the database "main"
                raise WorkspaceError("workspace-damaged", path=str(path), detail=detail)


def listed(place: Path) -> list[Backup]:
    """Return the copies in a folder, newest first; files of other names are left out."""
    found = []
    for path in place.glob("*.duibiao") if place.is_dir() else ():
        match = _STAMPED.search(path.stem)
        if match:
            at = dt.datetime.strptime(match[1], _STAMP)
            found.append(Backup(path, at, path.stat().st_size, int(match[2])))
    return sorted(found, key=_age, reverse=True)


def _age(backup: Backup) -> tuple[dt.datetime, int, str]:
    """Return what sorts copies by age, also those of one second."""
    return backup.at, backup.batches, backup.path.name


def for_path(path: Path, root: Path | None = None) -> list[Backup]:
    """Return the copies of the workspace at a path, newest first, also where it can no longer be read.

    A readable workspace is known by its uuid: its own copies, and those that were made where it lay before.
    A damaged one is known by its place, or by the name that its copies carry.
    """
    with contextlib.suppress(WorkspaceError):
        db = connect(path, "ro")
        try:
            with said(path):
                family = _family(profile.setting(db, "uuid", ""), root)
        finally:
            db.close()
        found = _of_places([place for place in _folders(family) if _is_of(place, path)])
        if found:
            return found
    base = (root or paths.data()) / "backups"
    places = [place for family in _folders(base) for place in _folders(family)]
    own = _of_places([place for place in places if _note(place) == _place(path)])
    return own or [one for one in _of_places(places) if _STAMPED.sub("", one.path.stem) == path.stem]


def _folders(base: Path) -> list[Path]:
    return [place for place in base.iterdir() if place.is_dir()] if base.is_dir() else []


def _of_places(places: list[Path]) -> list[Backup]:
    return sorted((one for place in places for one in listed(place)), key=_age, reverse=True)


def _is_of(place: Path, path: Path) -> bool:
    """Tell whether a folder holds copies of this file, and not of one with the same uuid that is still there."""
    note = _note(place)
    return note == _place(path) or not os.path.lexists(note)


def _note(place: Path) -> str:
    try:
        return _origin(place).read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def restore(backup: Path, path: Path) -> Path | None:
    """Put a copy in a workspace's place; the file that stood there is kept beside it under a dated name.

    Args:
        backup: the copy, which stays.
        path: the workspace's place; no program may have it open.

    Returns:
        Where the former file is now, or None where none stood there.

    Raises:
        WorkspaceError: the copy is damaged, the workspace is in use, or the folder cannot be written.
            The former file stands untouched then.
    """
    from desktop.core.store.lock import WriterLock

    if not backup.is_file():
        raise WorkspaceError("workspace-missing", path=str(backup))
    lock = WriterLock(path)
    try:
        source = connect(backup, "ro")
        part = path.with_name(f".~{path.name}.restore")
        try:
            check(source, backup)
            part.unlink(missing_ok=True)
            _copy(source, backup, part, None)
            _give_rights(path, part)
        finally:
            source.close()
        return _exchange(part, path)
    except OSError as error:
        raise WorkspaceError("folder-read-only", path=str(path.parent), detail=reason(error)) from error
    finally:
        lock.release()


def _give_rights(path: Path, part: Path) -> None:
    """Let those read a restored file who could read the former one: who may is not for us to change."""
    with contextlib.suppress(OSError):  # there is none, or the file system knows no rights
        part.chmod(stat.S_IMODE(path.stat().st_mode) | stat.S_IWUSR)


def _exchange(part: Path, path: Path) -> Path | None:
    """Give a whole file the workspace's name, and the former file another; return that, None where none stood there.

    A kill in between leaves both whole, the former file under its new name. Never two names for one file: SQLite
    would keep two journals for it (sqlite.org/howtocorrupt.html, 2.4).
    """
    aside = _free(path.parent, f"{path.stem} {dt.datetime.now().strftime(_STAMP)} (old)")
    # A journal that is there, with its file or left behind by it, would be played into the new one.
    moves = [(path, aside), (_journal(path), _journal(aside))]
    done: list[tuple[Path, Path]] = []
    try:
        for old, new in moves:
            if old.exists():
                old.rename(new)
                done.append((old, new))
        part.rename(path)
    except OSError:
        for old, new in done:
            new.rename(old)
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
    return aside if aside.exists() else None


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def copy_before_migration(db: sqlite_utils.Database, path: Path, version: int) -> Path:
    """Copy a workspace beside its other copies before its tables change.

    Raises:
        WorkspaceError: the copy cannot be written; no migration may run then.
    """
    with said(path):
        place = folder(profile.setting(db, "uuid", ""), path)
    target = _free(place, f"{path.stem} schema {version}")
    try:
        place.mkdir(parents=True, exist_ok=True)
        _copy(db, path, target, None)
        _write_note(place, path)
    except OSError as error:
        raise WorkspaceError("backup-not-written", path=str(place), detail=reason(error)) from error
    return target
