"""One workspace file: made, opened, locked, written by gestures, closed."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.core.assessment import Changes
from desktop.core.errors import DuibiaoError, WorkspaceError, reason
from desktop.core.framework import Framework
from desktop.core.organisation import Organisation
from desktop.core.store import frameworks, history, profile, search
from desktop.core.store.connection import connect, roomy, said, sync_folder, whole
from desktop.core.store.file_format import SUFFIX as SUFFIX
from desktop.core.store.file_format import check_header, check_version, migrate
from desktop.core.store.lock import WriterLock, login
from desktop.core.store.schema import APPLICATION_ID
from desktop.core.store.touched import Touched

if TYPE_CHECKING:
    import sqlite_utils

SETTING_OVERVIEW = "overview"
"""Names the setting of a workspace that shows what others reported (``store.overview``): it opens for reading only."""

_LONGEST_NAME = 200
"""Bytes of a file's name: the usual 255, less what the lock, the journal and a backup add to it."""

Act = Callable[[history.Recorder], None]
Parameters = dict[str, Any]


class Workspace:
    """An open workspace.

    Attributes:
        path: the file.
        db: its connection; reading is free, writing goes through ``write``.
        writable: False where it was opened for reading only.
        assessment: row id of the assessment that is being marked.
        uuid: identity of the work, which copies share; names its folder of backups.
        overview: it shows what others reported, and nobody marks in it.
    """

    def __init__(self, path: Path, db: sqlite_utils.Database, lock: WriterLock | None) -> None:
        self.path = path
        self.db = db
        self.writable = lock is not None
        self._lock = lock
        self._who = login()
        with self._understood():
            self.uuid: str = profile.setting(db, "uuid", "")
            self.assessment: int = profile.setting(db, "assessment", 1)
            self.overview: bool = profile.setting(db, SETTING_OVERVIEW, False)

    def close(self) -> None:
        """Close the file and give up the right to write it."""
        self.db.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite_utils.Database]:
        """Give the connection for reading, SQLite's errors in our words."""
        with self._understood():
            yield self.db

    @contextlib.contextmanager
    def _understood(self) -> Iterator[None]:
        """Say in words what went wrong: the disk, the file, or values in it that nobody of us wrote.

        Values are checked only once something has failed over them; what is sound then is a defect of ours.
        """
        try:
            with said(self.path):
                yield
        except DuibiaoError:
            raise
        except _OVER_VALUES:
            from desktop.core.store import backup

            backup.check(self.db, self.path)
            raise

    def prepare(self) -> None:
        """Load now what the first write would otherwise wait for, some 70 ms."""
        whole(self.db)

    def reader(self) -> Workspace:
        """Open the same file once more, for reading, in the calling thread."""
        other = Workspace(self.path, connect(self.path, "ro"), None)
        other.assessment = self.assessment
        return other

    def twin(self) -> Workspace:
        """Open the same file once more, for writing, in the calling thread, while the owner of the lock waits.

        Raises:
            WorkspaceError: this workspace is open for reading only.
        """
        if not self.writable:
            raise WorkspaceError("workspace-opened-read-only", path=str(self.path))
        other = Workspace(self.path, connect(self.path, "rw"), None)
        other.assessment = self.assessment
        other.writable = True
        return other

    def write(self, gesture: str, parameters: Parameters | Callable[[], Parameters], act: Act) -> Changes | None:
        """Do one gesture: one transaction, one batch, one ``Changes``; None where it changed nothing.

        Args:
            gesture: its name, a key of ``labels``.
            parameters: what the name mentions; a function is asked after the act.
            act: writes through the recorder that it is given.

        Raises:
            WorkspaceError: the file is open for reading only, full, gone or damaged. Nothing is written then.
        """

        def append(record: history.Recorder) -> int:
            if not callable(parameters):
                record.begin(gesture, parameters, self._who)
            act(record)
            if not record.changed:
                return 0
            given = parameters() if callable(parameters) else parameters
            return history.append(self.db, record, gesture, given, self._who)

        return self._commit(append)

    def undo(self) -> Changes | None:
        """Take the last gesture back; None where there is none.

        Raises:
            WorkspaceError: as ``write``.
        """
        return self._invert(self.stack().undo, redo=False)

    def redo(self) -> Changes | None:
        """Do the last undone gesture again; None where there is none.

        Raises:
            WorkspaceError: as ``write``.
        """
        return self._invert(self.stack().redo, redo=True)

    def stack(self) -> history.Stack:
        """Return the batches that undo and redo would invert next."""
        with self.reading() as db:
            return history.stack(db, profile.setting(db, "undo-floor", 0))

    def _invert(self, number: int | None, *, redo: bool) -> Changes | None:
        if number is None:
            return None

        def append(record: history.Recorder) -> int:
            batch = history.batch(self.db, number)
            record.begin(batch.gesture, batch.parameters, self._who, number)
            record.invert(history.changes_of(self.db, number))
            return history.append(self.db, record, batch.gesture, batch.parameters, self._who, undoes=number, redo=redo)

        return self._commit(append, inverts=True)

    def _commit(self, append: Callable[[history.Recorder], int], *, inverts: bool = False) -> Changes | None:
        if not self.writable:
            raise WorkspaceError("workspace-opened-read-only", path=str(self.path))
        if not os.path.exists(self.path):
            # SQLite would go on writing into the removed file, and everything would be lost at the end.
            raise WorkspaceError("workspace-gone", path=str(self.path))
        with self._understood(), roomy(self.db), self.db.atomic():
            record = history.Recorder(self.db)
            number = append(record)
            if not record.changed:
                return None
            self._derive(record.touched)
        touched = record.touched
        return Changes(number, tuple(touched.items), touched.structure, touched.names, inverts)

    def _derive(self, touched: Touched) -> None:
        """Bring what is derived up to date: search index and suggestions."""
        own, revised = touched.own, touched.frameworks
        search.put_marks(self.db, touched.index)
        search.remark(self.db, touched.texts)
        if own or revised:
            search.index(self.db, {*own, *(item for one in revised for item in frameworks.items_of(self.db, one))})
        for one in revised:
            frameworks.rebuild_suggestions(self.db, one)
        if touched.organisation:
            frameworks.rebuild_suggestions(self.db)
        elif own and not revised:
            frameworks.rebuild_suggestions(self.db, items=sorted(own))


_OVER_VALUES = (sqlite3.IntegrityError, LookupError, MemoryError, StopIteration, TypeError, ValueError)
"""What reading a value that is not as it was written can raise; msgspec's errors are ValueErrors.

A damaged search index can ask for more memory than there is.
"""


def create(path: Path, organisation: Organisation, documents: list[Framework], name: str = "") -> Workspace:
    """Make a workspace with its first assessment and open it for writing.

    It is built beside its place under another name and linked there when it is whole, so a file of
    that name is never overwritten and a half-made one never left.

    Args:
        path: where; the suffix ``.duibiao`` is added where it lacks.
        organisation: the profile.
        documents: frameworks to mark against.
        name: of the assessment; empty takes the organisation's.

    Raises:
        WorkspaceError: a file is there already, the name is too long, or the folder is missing or cannot
            be written.
        UsageError: the profile is not usable.
    """
    if path.name in ("", ".."):  # a folder, not a name in one
        raise WorkspaceError("name-unusable", path=str(path), limit=_LONGEST_NAME)
    if path.suffix != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    if len(os.fsencode(path.name)) > _LONGEST_NAME or "\0" in path.name:
        raise WorkspaceError("name-unusable", path=path.name, limit=_LONGEST_NAME)
    if not os.path.isdir(path.parent):  # unlike Path's, it has no error of its own where it may not look
        raise WorkspaceError("folder-missing", path=str(path.parent))
    if os.path.lexists(path):
        raise WorkspaceError("workspace-exists", path=str(path))
    try:
        part = _part(path.parent)
    except OSError as error:
        raise WorkspaceError("folder-read-only", path=str(path.parent), detail=reason(error)) from error
    try:
        _build(part, organisation, documents, name or organisation.name)
        publish(part, path)
    except WorkspaceError as error:
        if error.facts.get("path") == str(part):
            error.facts["path"] = str(path)  # the person knows nothing of the name under which it is built
        raise
    finally:
        part.unlink(missing_ok=True)
        part.with_name(part.name + "-journal").unlink(missing_ok=True)
    sync_folder(path.parent)
    return open_workspace(path)


def _part(folder: Path) -> Path:
    """Make an empty file under which a workspace is built, with the rights that new files have here.

    The temporary files of the standard library are for their owner alone: in a shared folder nobody else could read it.
    """
    part = folder / f".~{uuid.uuid4().hex}.part"
    os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666))
    return part


def publish(part: Path, path: Path) -> None:
    """Give the finished file its name, unless somebody took it meanwhile.

    Raises:
        WorkspaceError: somebody did, or the folder cannot be written.
    """
    try:
        try:
            os.link(part, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links (FAT, some network shares)
            if path.exists():
                raise FileExistsError(path) from None
            part.replace(path)
    except FileExistsError as error:
        raise WorkspaceError("workspace-exists", path=str(path)) from error
    except OSError as error:
        raise WorkspaceError("folder-read-only", path=str(path.parent), detail=reason(error)) from error


def _build(path: Path, organisation: Organisation, documents: list[Framework], name: str) -> None:
    db = connect(path, "rwc")
    try:
        with said(path):
            db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(db)
            with db.atomic():
                record = history.Recorder(db)
                profile.set_setting(record, "uuid", str(uuid.uuid4()))
                profile.set_setting(record, "assessment", 1)
                profile.set_organisation(record, organisation)
                row = {"id": 1, "name": name, "period_start": None, "period_end": None, "created": _today()}
                record.put("assessment", row, None)
                for document in documents:
                    link = {"assessment_id": 1, "framework_id": frameworks.store(db, document)}
                    if record.get("assessment_framework", tuple(link.values())) is None:
                        record.put("assessment_framework", link, None)
                parameters = {"organisation": organisation.name, "frameworks": [d.id for d in documents]}
                first = history.append(db, record, "create", parameters, login())
                # The beginning is not a gesture that could be undone.
                floor = {"key": "undo-floor", "value": str(first)}
                db.conn.execute("INSERT INTO setting VALUES (:key, :value)", floor)
    finally:
        db.close()


def _today() -> str:
    import datetime as dt

    return dt.date.today().isoformat()


def open_workspace(path: Path, *, read_only: bool = False) -> Workspace:
    """Open a workspace; migrations run first, on a file that was copied before.

    Raises:
        WorkspaceError: the file is missing, foreign, damaged, from a newer program, in use by another
            writer, or cannot be written, or is an overview, which nobody writes. It stays as it was.
    """
    check_header(path)
    if read_only:
        _roll_back(path)
    lock = None if read_only else _writer(path)
    try:
        db = connect(path, "ro" if read_only else "rw", exclusive_thread=False)
        try:
            with said(path):
                check_version(db, path, may_migrate=lock is not None)
            opened = Workspace(path, db, lock)
            if opened.overview and lock is not None:
                raise WorkspaceError("workspace-overview", path=str(path))
            return opened
        except BaseException:
            db.close()
            raise
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _roll_back(path: Path) -> None:
    """Let SQLite undo what a crash left half-written, which a connection for reading may not."""
    if path.with_name(path.name + "-journal").exists() and os.access(path, os.W_OK):
        db = connect(path, "rw")
        try:
            with said(path):
                db.conn.execute("PRAGMA user_version").fetchone()
        finally:
            db.close()


def _writer(path: Path) -> WriterLock:
    if not os.access(path, os.W_OK):
        raise WorkspaceError("workspace-read-only", path=str(path), detail="")
    return WriterLock(path)
