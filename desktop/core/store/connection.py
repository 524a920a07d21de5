"""The one way in to SQLite: connections with their pragmas, and its errors in our words."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, cast

from desktop.core import regular
from desktop.core.errors import UsageError, WorkspaceError

if TYPE_CHECKING:
    import sqlite_utils

BUSY_MS = 5000
SPILL = 65536
"""Pages of 4 KiB, so 256 MiB, that one transaction may hold in memory."""

_CACHE, _WRITING = 16_000, 64_000
"""KiB of pages that a connection keeps: when it reads, and inside a gesture."""


class _Database:
    """A connection that becomes a ``sqlite_utils.Database`` once more than ``conn`` is asked of it."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn

    @cached_property
    def whole(self) -> sqlite_utils.Database:
        """The library's class over the same connection."""
        import sqlite_utils

        return sqlite_utils.Database(self.conn, execute_plugins=False)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the library's class has
        return getattr(self.whole, name)

    def close(self) -> None:
        """Close the connection."""
        self.conn.close()


def database(raw: sqlite3.Connection) -> sqlite_utils.Database:
    """Return a connection as sqlite-utils gives it, plugins off.

    The library, with the command-line parts that it brings, takes a sixth of a start; to show a checklist the
    connection is enough. So it is loaded when it is first needed.
    """
    return cast("sqlite_utils.Database", _Database(raw))


def whole(db: sqlite_utils.Database) -> sqlite_utils.Database:
    """Return the library's own class over a connection, and have it loaded from now on."""
    return db.whole if isinstance(db, _Database) else db


def connect(
    path: Path, mode: str = "rw", *, exclusive_thread: bool = True, unlocked: bool = False
) -> sqlite_utils.Database:
    """Open a database through sqlite-utils, plugins off.

    Args:
        path: the file.
        mode: ``rw`` and ``ro`` never create a file, ``rwc`` may.
        exclusive_thread: False lets a worker thread use the connection while its owner waits.
        unlocked: read without a lock, so that nobody who writes has to wait; what is read may be half old, half new.

    Raises:
        WorkspaceError: it cannot be opened.
    """
    if regular.is_irregular(path):  # SQLite would wait for a pipe
        raise WorkspaceError("workspace-unreadable", path=str(path), detail="irregular")
    with said(path):
        # sqlite-utils has no parameter for a URI, without which opening a missing file would create it.
        raw = sqlite3.connect(
            f"{_address(path.resolve())}?mode={mode}{'&immutable=1' * unlocked}",
            uri=True,
            timeout=BUSY_MS / 1000,
            check_same_thread=exclusive_thread,
        )
        try:
            db = database(raw)
            _prepare(db, writable=mode != "ro")
        except BaseException:
            raw.close()
            raise
    return db


def _address(place: PurePath) -> str:
    r"""Return the address of a file as SQLite reads it (sqlite.org/uri.html, 3.1 to 3.3).

    ``Path.as_uri`` gives a share of the network (``\\server\share``) as the authority of the address, which SQLite
    refuses, and imports more than opening does.
    """
    name = place.as_posix()
    for sign in "%?#":
        name = name.replace(sign, f"%{ord(sign):02x}")
    return f"file://{name}" if name.startswith("/") else f"file:///{name}"


def _prepare(db: sqlite_utils.Database, *, writable: bool) -> None:
    """Set what SQLite forgets at each open: foreign keys, and durability beyond a power cut.

    With journal DELETE, synchronous=FULL does not sync the folder after the journal's removal; EXTRA
    does (sqlite.org, pragma synchronous). On a Mac only ``fullfsync`` reaches the disk itself.
    """
    execute = db.conn.execute
    execute("PRAGMA foreign_keys = ON")
    execute("PRAGMA recursive_triggers = ON")  # a row that REPLACE removes is removed for the triggers, too
    execute("PRAGMA trusted_schema = OFF")
    execute("PRAGMA cell_size_check = ON")
    execute("PRAGMA temp_store = MEMORY")
    execute(f"PRAGMA cache_size = -{_CACHE}")
    # A full cache is written out in the middle of a transaction, and from then on nobody may read: a gesture on
    # all of 100,000 items would hold up the window for as long as it takes.
    execute(f"PRAGMA cache_spill = {SPILL}")
    if writable:
        execute("PRAGMA journal_mode = DELETE")
        execute("PRAGMA synchronous = EXTRA")
        execute("PRAGMA fullfsync = ON")
    else:
        execute("PRAGMA query_only = ON")


@contextmanager
def roomy(db: sqlite_utils.Database) -> Iterator[None]:
    """Let a gesture keep more pages: what it has written stays until its end, and would crowd out what it reads."""
    db.conn.execute(f"PRAGMA cache_size = -{_WRITING}")
    try:
        yield
    finally:
        db.conn.execute(f"PRAGMA cache_size = -{_CACHE}")


def sync_folder(folder: Path) -> None:
    """Have the names in a folder reach the disk, so that a power cut takes no file away that was just made."""
    with contextlib.suppress(OSError):  # Windows opens no folder, and syncs names by itself
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


_KEYS = (
    ({sqlite3.SQLITE_FULL}, "disk-full"),
    ({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}, "workspace-read-only"),
    ({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}, "workspace-busy"),
    ({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_NOTADB}, "workspace-damaged"),
    ({sqlite3.SQLITE_CANTOPEN}, "workspace-unreadable"),
    ({sqlite3.SQLITE_IOERR}, "workspace-io"),
    ({sqlite3.SQLITE_INTERRUPT}, "interrupted"),
)


@contextmanager
def said(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about a file into a WorkspaceError that says what happened."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise  # a rule of ours was broken: that is a defect, not a circumstance
    except sqlite3.Error as error:
        whole_code = getattr(error, "sqlite_errorcode", 0)
        if whole_code == sqlite3.SQLITE_READONLY_DBMOVED:  # the name leads to another file, as cloud services do
            raise WorkspaceError("workspace-replaced", path=str(path), detail=str(error)) from error
        code = whole_code & 0xFF
        for codes, key in _KEYS:
            if code in codes:
                raise WorkspaceError(key, path=str(path), detail=str(error)) from error
        if isinstance(error, sqlite3.OperationalError | sqlite3.DatabaseError) and not isinstance(
            error, sqlite3.ProgrammingError
        ):
            raise WorkspaceError("workspace-damaged", path=str(path), detail=str(error)) from error
        raise
    except UnicodeEncodeError as error:
        raise UsageError("text-unusable", detail=error.reason) from error
    except UnicodeDecodeError as error:
        raise WorkspaceError("workspace-damaged", path=str(path), detail=str(error)) from error
