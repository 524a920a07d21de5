"""What a file must be to be a workspace of ours: its header, its format, its tables; older ones are brought up."""

from __future__ import annotations

import codecs
import os
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core import regular
from desktop.core.errors import DuibiaoError, WorkspaceError, reason
from desktop.core.store import search, tables
from desktop.core.store.connection import said, whole
from desktop.core.store.schema import APPLICATION_ID, migrations, version

if TYPE_CHECKING:
    import sqlite_utils

SUFFIX = ".duibiao"
_MAGIC = b"SQLite format 3\x00"
_OTHERS = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xd0\xcf\x11\xe0",
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"Rar!",
    b"7z\xbc\xaf",
)
"""What begins the files that lie on an office's desk: zip with Word and Excel, OLE, PDF, pictures, archives."""
_HEADER = 100  # bytes of a header (sqlite.org, Database File Format)


def migrate(db: sqlite_utils.Database) -> None:
    """Apply what is pending, all of it or nothing: each migration of its own would leave a file between two formats."""
    with db.atomic():
        migrations().apply(whole(db))
        db.conn.execute(f"PRAGMA user_version = {version()}")


def check_header(path: Path) -> None:
    """Refuse what is plainly no workspace before SQLite touches it.

    Raises:
        WorkspaceError: the file is missing, a folder, unreadable, empty, foreign or damaged.
    """
    try:
        with regular.opened(path) as file:
            head = file.read(_HEADER)
            size = file.seek(0, os.SEEK_END)
    except FileNotFoundError as error:
        raise WorkspaceError("workspace-missing", path=str(path)) from error
    except OSError as error:  # Windows says of a folder that access is denied
        key = "workspace-folder" if os.path.isdir(path) else "workspace-unreadable"
        raise WorkspaceError(key, path=str(path), detail=reason(error)) from error
    if not head:
        raise WorkspaceError("workspace-empty", path=str(path))
    if not head.startswith(_MAGIC) or len(head) < _HEADER:
        was_ours = path.suffix == SUFFIX and not _is_other(head)
        raise WorkspaceError("workspace-damaged" if was_ours else "workspace-foreign", path=str(path), detail="header")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise WorkspaceError("workspace-foreign", path=str(path), detail="application_id")
    page = int.from_bytes(head[16:18], "big")
    pages = int.from_bytes(head[28:32], "big")
    journal = path.with_name(path.name + "-journal").exists()
    if not journal and size < pages * (65536 if page == 1 else page):
        raise WorkspaceError("workspace-damaged", path=str(path), detail="truncated")


def _is_other(head: bytes) -> bool:
    """Tell whether what a file begins with is plainly of another kind, whatever its name: a text, an office file.

    What is neither, such as zeros or noise, may well be one of ours whose beginning was lost.
    """
    if head.startswith(_OTHERS):
        return True
    if head.startswith(_MAGIC):
        return False
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    return not any(byte < 32 and byte not in b"\t\n\f\r" for byte in head) and _reads(head)


def _reads(head: bytes) -> bool:
    """Tell whether bytes are the beginning of a text in one of the codings that offices use."""
    for coding in ("utf-8-sig", "gb18030"):
        decoder = codecs.getincrementaldecoder(coding)()  # the last character may be cut
        try:
            decoder.decode(head)
        except UnicodeDecodeError:
            continue
        return True
    return False


def check_version(db: sqlite_utils.Database, path: Path, *, may_migrate: bool) -> None:
    """Refuse a newer file and one that lacks a table; bring an older one up, after a copy was made.

    Raises:
        WorkspaceError: as said, or the copy cannot be written, or a migration fails. The file stays as it was.
    """
    (seen,) = db.conn.execute("PRAGMA user_version").fetchone()
    known = version()
    if seen > known:
        raise WorkspaceError("workspace-newer", path=str(path), seen=seen, known=known)
    if seen < known:
        if not may_migrate:
            raise WorkspaceError("workspace-older", path=str(path))
        from desktop.core.store import backup

        copy = backup.copy_before_migration(db, path, seen)
        try:
            with said(path), db.atomic():
                migrate(db)
                (last,) = db.conn.execute("SELECT coalesce(max(id), 0) FROM batch").fetchone()
                db.conn.execute("INSERT OR REPLACE INTO setting VALUES ('undo-floor', ?)", [str(last)])
        except Exception as error:
            if isinstance(error, DuibiaoError) and error.key != "workspace-damaged":
                raise
            raise WorkspaceError("workspace-not-updated", path=str(path), copy=str(copy), detail=str(error)) from error
    names = {row[0] for row in db.conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    missing = {*tables.KEYS, "batch", "change", "suggestion", *search.TABLES} - names
    if missing:
        raise WorkspaceError("workspace-damaged", path=str(path), detail=f"no table {min(missing)}")
