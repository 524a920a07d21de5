"""Opening a workspace of somebody else's: it is read, and not a byte of it is changed.

What would have to be changed before it can be read (an older format, or a step that a crash left half-written) is done
in a copy, which goes with the folder that the caller gives.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop.core.errors import WorkspaceError, reason
from desktop.core.store.connection import connect, said
from desktop.core.store.file_format import check_header, migrate
from desktop.core.store.workspace import Workspace, open_workspace


def open_untouched(path: Path, scratch: Path) -> Workspace:
    """Open a workspace for reading.

    Args:
        path: the file.
        scratch: an existing folder for copies, which the caller removes after the workspace was closed.

    Raises:
        WorkspaceError: the file is missing, foreign, damaged, or from a newer program.
    """
    check_header(path)
    source = _copied(path, scratch) if _journal(path).exists() else path
    try:
        try:
            return open_workspace(source, read_only=True)
        except WorkspaceError as error:
            if error.key != "workspace-older":
                raise
        source = _copied(path, scratch) if source == path else source
        with said(source):
            db = connect(source, "rw")
            try:
                migrate(db)
            finally:
                db.close()
        return open_workspace(source, read_only=True)
    except WorkspaceError as error:  # the person knows nothing of the copy
        raise WorkspaceError(error.key, **{**error.facts, "path": str(path)}) from error


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _copied(path: Path, scratch: Path) -> Path:
    """Copy a workspace, with the journal of an unfinished step, and return the copy."""
    copy = scratch / path.name
    try:
        for source, target in ((path, copy), (_journal(path), _journal(copy))):
            target.unlink(missing_ok=True)
            if source.exists():
                shutil.copyfile(source, target)
    except OSError as error:
        raise WorkspaceError("workspace-unreadable", path=str(path), detail=reason(error)) from error
    return copy
