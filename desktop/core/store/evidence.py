"""Evidence 佐证材料: files kept inside the workspace, and references to what lies elsewhere.

A file is stored in chunks of 1 MiB under its SHA-256 (one value of 300 MB would need 900 MB of memory),
once however often it is attached. Removing evidence keeps the content, so that undo can bring it back.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import stat
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from desktop.core import digests, regular
from desktop.core.assessment import Changes, EvidenceKind
from desktop.core.errors import WorkspaceError, reason
from desktop.core.store import marks
from desktop.core.store.history import Recorder, Row
from desktop.core.store.rows import EvidenceRow
from desktop.core.store.workspace import Workspace

if TYPE_CHECKING:
    import sqlite_utils

CHUNK = 1 << 20
LARGEST = 100 * CHUNK
"""Bytes up to which a file is kept inside; beyond, a reference is offered instead."""

_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|file://\S+", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Tell whether a text is an address rather than the path of a file."""
    return bool(_ADDRESS.fullmatch(text.strip()))


def of_item(db: sqlite_utils.Database, assessment: int, item: int) -> Iterator[EvidenceRow]:
    """Yield the evidence of an item in the order of its adding."""
    yield from _rows(db, "e.assessment_id = ? AND e.item_id = ?", assessment, item)


def of_items(db: sqlite_utils.Database, assessment: int, items: Sequence[int]) -> dict[int, list[EvidenceRow]]:
    """Return the evidence of some items by row id."""
    found: dict[int, list[EvidenceRow]] = {}
    places = ", ".join("?" * len(items))
    for row in _rows(db, f"e.assessment_id = ? AND e.item_id IN ({places})", assessment, *items):
        found.setdefault(row.item, []).append(row)
    return found


def of_assessment(db: sqlite_utils.Database, assessment: int) -> dict[int, list[EvidenceRow]]:
    """Return the evidence of all items by row id."""
    found: dict[int, list[EvidenceRow]] = {}
    for row in _rows(db, "e.assessment_id = ?", assessment):
        found.setdefault(row.item, []).append(row)
    return found


def _rows(db: sqlite_utils.Database, where: str, *values: int) -> Iterator[EvidenceRow]:
    rows = db.conn.execute(
        "SELECT e.id, e.item_id, e.kind, e.name, e.address, e.sha256, b.size, e.added FROM evidence e "
        f"LEFT JOIN blob b ON b.sha256 = e.sha256 WHERE {where} ORDER BY e.id",
        values,
    )
    for row in rows:
        number, item, kind, name, address, sha256, size, added = row
        yield EvidenceRow(number, item, EvidenceKind(kind), name, address, sha256, size, dt.date.fromisoformat(added))


def attach(
    workspace: Workspace,
    items: Sequence[int],
    sources: Sequence[str],
    today: dt.date,
    *,
    as_reference: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Changes | None:
    """Attach files or addresses to items: one gesture, all of them or none.

    Args:
        workspace: open for writing.
        items: row ids; each gets every source.
        sources: paths of files, or addresses.
        today: local date.
        as_reference: keep only the paths of files, not their content.
        progress: told (bytes done, bytes in all); raising in it cancels and leaves nothing behind.

    Raises:
        WorkspaceError: a file is missing, unreadable, empty of content that could be kept (a folder, a
            device, a link), or larger than 100 MB (``evidence-too-large``).
    """
    for source in sources:
        if not is_address(source):
            _check(Path(source), as_reference=as_reference)
    sizes = [0 if as_reference or is_address(source) else Path(source).stat().st_size for source in sources]

    total, done = sum(sizes), 0

    def told(part: int) -> None:
        if progress is not None:
            progress(done + part, total)

    def act(record: Recorder) -> None:
        nonlocal done
        for source, size in zip(sources, sizes, strict=True):
            row = _content(workspace.db, source, as_reference, told)
            done += size
            for item in items:
                marks.check_items(workspace, [item])
                head: Row = {"id": _next(workspace.db), "assessment_id": workspace.assessment, "item_id": item}
                record.put("evidence", {**head, **row, "added": today.isoformat()}, None)

    names = [shown_name(source) for source in sources]
    parameters = {"count": len(items), "first": marks.key_of(workspace, items), "names": names}
    return workspace.write("attach", parameters, act)


def put_reference(workspace: Workspace, record: Recorder, item: int, name: str, today: dt.date) -> None:
    """Add a reference by its address, or by the name or number of a document, inside a gesture."""
    row: Row = {"id": _next(workspace.db), "assessment_id": workspace.assessment, "item_id": item}
    kept = _unicode(name)
    row |= {"kind": "reference", "name": kept, "address": kept, "sha256": None, "added": today.isoformat()}
    record.put("evidence", row, None)


def _check(path: Path, *, as_reference: bool) -> None:
    try:
        info = path.stat(follow_symlinks=True)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise WorkspaceError("evidence-missing", path=str(path), detail=reason(error)) from error
    if as_reference:
        return
    if not stat.S_ISREG(info.st_mode):
        raise WorkspaceError("evidence-no-file", path=str(path))
    if info.st_size > LARGEST:
        raise WorkspaceError("evidence-too-large", path=str(path), size=info.st_size // CHUNK, limit=LARGEST // CHUNK)


def shown_name(source: str) -> str:
    """Return the name under which a source is listed: no folder, no control characters, nothing but Unicode."""
    if is_address(source):
        return _unicode(source.strip())
    name = _unicode(re.split(r"[\\/]", source)[-1])
    return re.sub(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", name).strip() or "_"


def _unicode(text: str) -> str:
    """Return a text that can be stored: Linux allows names of files that are no text at all."""
    return text.encode("utf-8", "replace").decode()


def _content(db: sqlite_utils.Database, source: str, as_reference: bool, progress: Callable[[int], object]) -> Row:
    if is_address(source) or as_reference:
        address = source.strip() if is_address(source) else str(Path(source).absolute())
        return {"kind": "reference", "name": shown_name(source), "address": _unicode(address), "sha256": None}
    return {"kind": "file", "name": shown_name(source), "address": None, "sha256": _keep(db, Path(source), progress)}


def _keep(db: sqlite_utils.Database, path: Path, progress: Callable[[int], object]) -> str:
    """Copy a file's content into the workspace and return its SHA-256."""
    try:
        with regular.opened(path) as file:
            digest = digests.of_file(file)
            if db.conn.execute("SELECT 1 FROM blob WHERE sha256 = ?", [digest]).fetchone():
                return digest
            file.seek(0)
            db.conn.execute("INSERT INTO blob VALUES (?, ?)", (digest, os.fstat(file.fileno()).st_size))
            again = digests.begun()
            position = done = 0
            while chunk := file.read(CHUNK):
                again.update(chunk)
                db.conn.execute("INSERT INTO blob_chunk VALUES (?, ?, ?)", (digest, position, chunk))
                position, done = position + 1, done + len(chunk)
                progress(done)
    except OSError as error:
        raise WorkspaceError("evidence-missing", path=str(path), detail=reason(error)) from error
    if again.hexdigest() != digest:
        raise WorkspaceError("evidence-changed", path=str(path))
    return digest


def detach(workspace: Workspace, evidence: int) -> Changes | None:
    """Remove one piece of evidence from its item; undo brings it back.

    Raises:
        WorkspaceError: there is none of this id.
    """
    name = ""

    def act(record: Recorder) -> None:
        nonlocal name
        row = record.get("evidence", (evidence,))
        if row is None:
            raise WorkspaceError("evidence-unknown", id=evidence)
        name = row["name"]
        record.remove("evidence", row)

    return workspace.write("detach", lambda: {"names": [name]}, act)


def chunks(db: sqlite_utils.Database, sha256: str) -> Iterator[bytes]:
    """Yield the content of a kept file by pieces of at most 1 MiB."""
    for (data,) in db.conn.execute("SELECT data FROM blob_chunk WHERE sha256 = ? ORDER BY position", [sha256]):
        yield data


def damaged(db: sqlite_utils.Database) -> Iterator[str]:
    """Yield the names of kept files whose content no longer is what was attached."""
    names = db.conn.execute(
        "SELECT b.sha256, b.size, coalesce((SELECT min(e.name) FROM evidence e WHERE e.sha256 = b.sha256), b.sha256) "
        "FROM blob b"
    ).fetchall()
    for sha256, size, name in names:
        digest, length = digests.begun(), 0
        for chunk in chunks(db, sha256):
            digest.update(chunk)
            length += len(chunk)
        if digest.hexdigest() != sha256 or length != size:
            yield name


def copy_out(workspace: Workspace, evidence: int, folder: Path | None = None) -> Path:
    """Write a copy of a kept file and return its path: what is opened is never the workspace's own.

    Args:
        workspace: open.
        evidence: row id.
        folder: where; None makes a folder of its own for temporary files.

    Raises:
        WorkspaceError: there is no such kept file, its content is damaged, or the copy cannot be written.
    """
    with workspace.reading() as db:
        found = db.conn.execute(
            "SELECT name, sha256 FROM evidence WHERE id = ? AND kind = 'file'", [evidence]
        ).fetchone()
        if found is None:
            raise WorkspaceError("evidence-unknown", id=evidence)
        name, sha256 = found
        path = (folder or _folder_for_looking()) / safe_name(name)
        try:
            with path.open("xb") as file:
                whole = _pour(db, sha256, file)
        except OSError as error:
            if not isinstance(error, FileExistsError):
                _take_back(path, folder)
            raise _not_written(path, error) from error
    if not whole:
        _take_back(path, folder)
        raise WorkspaceError("evidence-damaged", name=name)
    path.chmod(stat.S_IREAD)
    return path


def _folder_for_looking() -> Path:
    """Make a folder of its own for one copy, where those of former days are removed."""
    sweep_copies()
    try:
        return Path(tempfile.mkdtemp(prefix=_COPY))
    except OSError as error:
        raise _not_written(Path(tempfile.gettempdir()), error) from error


def _not_written(path: Path, error: OSError) -> WorkspaceError:
    return WorkspaceError("copy-not-written", path=str(path), detail=reason(error))


def _take_back(path: Path, folder: Path | None) -> None:
    """Remove a copy that did not come about, and the folder that was made for it where none was given."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
        if folder is None:
            path.parent.rmdir()


_COPY = "duibiao-evidence-"


def sweep_copies(age: float = 24 * 3600) -> None:
    """Remove the copies that were made for looking at them, once they are older than ``age`` seconds.

    Younger ones may still be open in another program.
    """
    old = time.time() - age
    for folder in Path(tempfile.gettempdir()).glob(f"{_COPY}*"):
        with contextlib.suppress(OSError):
            info = folder.lstat()  # a link with our name may lead anywhere
            if not stat.S_ISDIR(info.st_mode) or info.st_mtime > old:
                continue
            for copy in folder.iterdir():
                copy.chmod(stat.S_IWRITE)  # Windows removes nothing that is read-only
                copy.unlink()
            folder.rmdir()


def _pour(db: sqlite_utils.Database, sha256: str, file: BinaryIO) -> bool:
    """Write a kept file's content and tell whether it still is what was attached."""
    digest = digests.begun()
    for chunk in chunks(db, sha256):
        digest.update(chunk)
        file.write(chunk)
    return digest.hexdigest() == sha256


_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?")


def safe_name(name: str) -> str:
    """Return a name that every system accepts (learn.microsoft.com, Naming Files), as near as it goes."""
    clean = re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f]', "_", name).rstrip(". ") or "_"
    if _RESERVED.fullmatch(clean):
        clean = "_" + clean
    stem, dot, suffix = clean.rpartition(".")
    if not dot or len(suffix.encode()) > 20:
        stem, dot, suffix = clean, "", ""
    while len(stem.encode()) > 180:
        stem = stem[:-1]
    return stem + dot + suffix


def _next(db: sqlite_utils.Database) -> int:
    """Return an id that no evidence ever had, so that an undone removal finds its place free."""
    (number,) = db.conn.execute("SELECT coalesce(max(id), 0) FROM evidence").fetchone()
    used = db.conn.execute(
        "SELECT \"key\" FROM change WHERE table_name = 'evidence' ORDER BY batch_id DESC, position DESC LIMIT 1"
    ).fetchone()
    last = msgspec.json.decode(used[0])[0] if used else 0
    return int(max(number, last)) + 1
