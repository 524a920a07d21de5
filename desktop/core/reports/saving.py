"""Writing a file wholly or not at all: a new one beside the target, checked, then put in its place."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO

from desktop.core.errors import ReportError, UsageError, reason

_FULL = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))
_DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)
_WINDOWS = os.name == "nt"


class Target:
    """A file to be written, which may exist.

    Args:
        path: the file; a link is followed.
        suffix: what its name must end in.

    Raises:
        ReportError: it cannot be written (``report-no-folder``, ``report-is-folder``, ``report-open``,
            ``report-denied``, ``report-folder-denied``).
        UsageError: its name ends otherwise (``report-suffix``).
    """

    def __init__(self, path: Path, suffix: str) -> None:
        self._shown = path
        if path.suffix.lower() != suffix:
            other = path.with_name(path.stem.rstrip(". ") + suffix) if path.name else path / f"report{suffix}"
            raise UsageError("report-suffix", path=str(path), suggestion=str(free_name(other)))
        try:
            self._path = Path(os.path.realpath(path))
            self._check()
        except OSError as error:
            raise self._failure(error, replacing=True) from error
        except ValueError as error:  # a NUL in the name
            raise ReportError("report-unwritable", path=str(path), detail=reason(error)) from error

    def _check(self) -> None:
        """Refuse what is no place for a file, and a file that is open elsewhere or protected against writing."""
        if not self._path.parent.is_dir():
            raise self._no_folder()
        if self._path.is_dir():
            raise self._error("report-is-folder")
        if is_open_elsewhere(self._path):
            raise self._error("report-open")
        if self._path.exists():
            with self._path.open("r+b"):
                pass
            if not self._path.stat().st_mode & stat.S_IWUSR:
                raise self._error("report-denied")

    def write(self, produce: Callable[[IO[bytes]], None], *, checked: bool = True) -> None:
        """Let ``produce`` write the file, check it as a zip archive (or not) and put it in place.

        Raises:
            ReportError: nothing was changed (``report-disk-full``, ``report-denied``, ``report-folder-denied``,
                ``report-open``, ``report-damaged``, ``report-unwritable``).
        """
        beside = self._path.with_name(f".duibiao-{secrets.token_hex(6)}.tmp")
        try:
            with beside.open("x+b") as stream:
                produce(stream)
                stream.flush()
                os.fsync(stream.fileno())
            if checked:
                _check(beside)
            if self._path.exists():
                beside.chmod(stat.S_IMODE(self._path.stat().st_mode))
            self._replace(beside)
        except OSError as error:
            raise self._failure(error) from error
        finally:
            with contextlib.suppress(OSError):  # where nothing can be written there is nothing to take away
                beside.unlink(missing_ok=True)

    def _replace(self, beside: Path) -> None:
        if is_open_elsewhere(self._path):
            raise self._error("report-open")
        try:
            os.replace(beside, self._path)
        except PermissionError as error:
            raise self._failure(error, replacing=self._path.exists()) from error
        with contextlib.suppress(OSError):  # Windows opens no folder
            folder = os.open(self._path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def _failure(self, error: OSError, *, replacing: bool = False) -> ReportError:
        """Return what an error of the system means."""
        if error.errno in _FULL:
            return ReportError("report-disk-full", path=str(self._shown))
        missing = error.errno == errno.ENOENT
        if missing and not self._path.parent.is_dir():  # it went meanwhile
            return self._no_folder()
        if missing or error.errno in _DENIED:
            # Then it is the folder, and no other name in it would help; /proc calls missing what it does not take.
            if missing or not os.path.lexists(self._path):
                return ReportError("report-folder-denied", path=str(self._shown), folder=str(self._shown.parent))
            # Windows refuses to touch a file that another program holds, and says the same as for lack of permission
            return self._error("report-open" if replacing and _WINDOWS else "report-denied")
        return ReportError("report-unwritable", path=str(self._shown), detail=reason(error))

    def _no_folder(self) -> ReportError:
        return ReportError("report-no-folder", path=str(self._shown), folder=str(self._shown.parent))

    def _error(self, key: str) -> ReportError:
        return ReportError(key, path=str(self._shown), suggestion=str(free_name(self._shown)))


def is_open_elsewhere(path: Path) -> bool:
    """Return whether LibreOffice or Excel says, by a file beside it, that it has a file open."""
    return any(os.path.lexists(path.with_name(mark)) for mark in (f".~lock.{path.name}#", f"~${path.name}"))


def free_name(path: Path) -> Path:
    """Return the path, or 名称(2).xlsx, 名称(3).xlsx …: the first name that no file has."""
    number, free = 1, path
    while os.path.lexists(free) or is_open_elsewhere(free):
        number += 1
        free = path.with_name(f"{path.stem}({number}){path.suffix}")
    return free


def _check(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            damaged = archive.testzip()
    except zipfile.BadZipFile as error:
        raise ReportError("report-damaged", detail=str(error)) from error
    if damaged:
        raise ReportError("report-damaged", detail=damaged)
