"""One writer at a time, with the holder's name for the second.

A small SQLite file beside the workspace is kept under a RESERVED lock: the operating system frees it
when its process dies, on every platform, and readers may still read who holds it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import getpass
import os
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from desktop.core.errors import WorkspaceError, reason
from desktop.core.store.connection import database, said

if TYPE_CHECKING:
    import sqlite_utils


class Holder(msgspec.Struct, frozen=True):
    """Who writes: login name, computer, process, and since when (local time, ``HH:MM`` with date)."""

    who: str
    host: str
    pid: int
    since: str


_HELD = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

_ours: dict[Path, Holder] = {}
"""The lock files that this process holds."""


def login() -> str:
    """Return the login name, or an empty text where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # ImportError: Windows without a user in its environment, up to 3.12
        return ""


class WriterLock:
    """The right to write a workspace, held until ``release`` or the end of the process."""

    def __init__(self, workspace: Path) -> None:
        """Take the lock.

        Raises:
            WorkspaceError: ``workspace-in-use`` with the holder's facts; ``workspace-read-only`` where
                the folder cannot be written; ``disk-full`` where there is no room for the lock file.
        """
        place = Path(os.path.realpath(workspace))  # whatever link leads there, there is one lock
        self.path = place.with_name(f".~{place.name}.lock")
        self._refuse_twice(workspace)
        self._db = self._take(workspace)
        _ours[self.path] = _me()

    def _refuse_twice(self, workspace: Path) -> None:
        """Refuse what this process writes already, without a handle: closing that would free the lock that we hold."""
        if self.path in _ours:
            raise _in_use(workspace, _ours[self.path])

    def _take(self, workspace: Path) -> sqlite_utils.Database:
        for _ in range(20):
            self._open_handle(workspace)
            db = self._opened(workspace)
            try:
                db.conn.execute("BEGIN IMMEDIATE")
                db.conn.execute("DELETE FROM holder")
                db.conn.execute("INSERT INTO holder VALUES (?)", [msgspec.json.encode(_me())])
                db.conn.execute("COMMIT")
                db.conn.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                holder = self._holder(db)
                code = getattr(error, "sqlite_errorcode", 0) & 0xFF
                self._give_up(db)
                if code == sqlite3.SQLITE_FULL:
                    raise WorkspaceError("disk-full", path=str(workspace), detail=str(error)) from error
                if code not in _HELD:
                    raise WorkspaceError("workspace-read-only", path=str(workspace), detail=str(error)) from error
                raise _in_use(workspace, holder) from error
            if self._still_there():
                return db
            self._close(db)
        raise WorkspaceError("workspace-busy", path=str(workspace), detail="lock file")

    def _open_handle(self, workspace: Path) -> None:
        try:
            # Kept open until release: closing any handle of a file drops all POSIX locks of the process on it.
            self._handle = self.path.open("ab")
        except OSError as error:
            key = "disk-full" if error.errno == errno.ENOSPC else "workspace-read-only"
            raise WorkspaceError(key, path=str(workspace), detail=reason(error)) from error

    def _close(self, db: sqlite_utils.Database) -> None:
        db.close()
        self._handle.close()

    def _opened(self, workspace: Path) -> sqlite_utils.Database:
        db: sqlite_utils.Database | None = None
        try:
            raw = sqlite3.connect(self.path, timeout=0.05, check_same_thread=False)
            db = database(raw)
            db.conn.execute("PRAGMA journal_mode = MEMORY")
            db.conn.execute("PRAGMA synchronous = OFF")
            try:
                db.conn.execute("CREATE TABLE IF NOT EXISTS holder (value BLOB)")
                db.conn.commit()
            except sqlite3.OperationalError as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _HELD:  # else its holder made the table
                    raise
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_NOTADB:
                if db is not None:
                    db.close()
                self._handle.close()  # Windows removes no file that is open
                self.path.unlink(missing_ok=True)
                self._open_handle(workspace)
                return self._opened(workspace)
            if db is None:
                self._handle.close()
            else:
                self._give_up(db)
            with said(workspace):
                raise
        return db

    def _give_up(self, db: sqlite_utils.Database) -> None:
        """Close the lock file, and remove it where nobody holds it: on a full disk an empty one would be left."""
        try:
            db.conn.rollback()
            db.conn.execute("BEGIN IMMEDIATE")
        except sqlite3.Error:  # somebody does, or it cannot be read at all
            self._close(db)
        else:
            self._remove(db)

    def _holder(self, db: sqlite_utils.Database) -> Holder:
        with contextlib.suppress(sqlite3.Error, msgspec.DecodeError):
            for (value,) in db.conn.execute("SELECT value FROM holder"):
                return msgspec.json.decode(value, type=Holder)
        return Holder("?", "?", 0, "?")

    def _still_there(self) -> bool:
        """Tell whether the locked file still stands at the path: another process may have removed it meanwhile.

        While the handle is open its inode cannot be used again, so equality says that the path meant
        this file all the time.
        """
        try:
            return os.path.samestat(self.path.stat(), os.fstat(self._handle.fileno()))
        except FileNotFoundError:
            return False

    def release(self) -> None:
        """Give the right up and remove the file."""
        _ours.pop(self.path, None)
        self._remove(self._db)

    def _remove(self, db: sqlite_utils.Database) -> None:
        """Remove the file, on which we hold the lock, and close it."""
        if os.name == "nt":  # an open file cannot be removed there, and a removed one cannot be locked
            self._close(db)
            with contextlib.suppress(OSError):
                self.path.unlink()
        else:
            with contextlib.suppress(OSError):  # the folder may be read-only by now; a lock file left behind is free
                self.path.unlink()
            self._close(db)


def _me() -> Holder:
    since = dt.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    return Holder(login(), _host(), os.getpid(), since)


def _host() -> str:
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def _in_use(workspace: Path, holder: Holder) -> WorkspaceError:
    facts = {"who": holder.who, "host": holder.host, "since": holder.since}
    return WorkspaceError("workspace-in-use", path=str(workspace), **facts)
