"""Failures in words: the expected ones for a banner, the unexpected ones for a log. What shows them comes with them."""

from __future__ import annotations

import contextlib
import getpass
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop import __version__
from desktop.core import labels, paths
from desktop.core.errors import DuibiaoError
from desktop.core.labels import Language

if TYPE_CHECKING:
    import logging  # only a failure needs it

    from desktop.ui.banner import Kind

LOG_BYTES, LOGS = 256 * 1024, 3
"""Size of a log file, and how many older ones are kept."""

_UNSAVED = (
    "disk-full",
    "workspace-",
    "trail-broken",
    "backup-not-written",
    "copy-not-written",
    "evidence-damaged",
    "rows-differ",
)
"""How the keys of failures begin by which something did not reach the disk, or the disk lost something."""


class Words(NamedTuple):
    """A failure for a banner: how much it weighs, and what it says."""

    kind: Kind
    text: str


def words(error: DuibiaoError, language: Language) -> Words:
    """Return an expected failure as a banner says it: what happened, what is safe, what to do."""
    from desktop.ui.banner import Kind

    kind = Kind.RED if error.key.startswith(_UNSAVED) else Kind.AMBER
    return Words(kind, labels.failure_text(error, language))


class LastResort(QObject):
    """Takes exceptions that nobody expected: writes them to a log and has them shown, once each.

    Signals:
        met(str): details, from whatever thread.
        expected(DuibiaoError): a failure of a known kind that nobody caught, such as damage met when painting.
    """

    met = Signal(str)
    expected = Signal(object)

    def __init__(self, log_path: Path | None, show: Callable[[str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[str] = set()
        self._log_path = log_path
        self._logger: logging.Logger | None = None
        self._shown_by = show
        self._tells_expected = False
        self.met.connect(self._show)

    def tell_expected(self, tell: Callable[[DuibiaoError], object]) -> None:
        """Have failures of known kinds told in their own words, in the window's thread."""
        self.expected.connect(tell)
        self._tells_expected = True

    @property
    def log_path(self) -> Path:
        """Where details are kept. The user's folder of data is looked up when it is asked for, not at every start."""
        return self._log_path or paths.data() / "log" / "duibiao.log"

    def take(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Log an exception and have it shown; Ctrl+C in a terminal still ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        if isinstance(error, DuibiaoError) and self._tells_expected:
            self.expected.emit(error)
            return
        details = describe(kind, error, trace)
        with contextlib.suppress(Exception):
            self._logger = self._logger or _logger(self.log_path)
            self._logger.error(details)
        if sys.stderr is not None:
            with contextlib.suppress(Exception):
                print(details, file=sys.stderr)
        if details not in self._seen:
            self._seen.add(details)
            self.met.emit(details)

    def _show(self, details: str) -> None:
        self._shown_by(details)

    def close(self) -> None:
        """Close the log."""
        for handler in self._logger.handlers if self._logger else ():
            handler.close()


def install_excepthook(
    window: QWidget, log_path: Path | None = None, show: Callable[[str], object] | None = None
) -> LastResort:
    """Take every exception that nobody expects, in any thread, from now on.

    Args:
        window: over which the box appears, which stops nothing.
        log_path: where details are kept, None for the user's folder of data; the folder is made.
        show: called with the details, in the window's thread, in the place of the box.
    """

    def box(details: str) -> None:
        from desktop.ui.dialogs.unexpected import UnexpectedDialog

        UnexpectedDialog(details, resort.log_path, window).show()

    resort = LastResort(log_path, show or box, window)
    sys.excepthook = resort.take
    threading.excepthook = lambda args: resort.take(args.exc_type, args.exc_value, args.exc_traceback)
    return resort


def describe(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """Return an exception for a log: where and what, without the user's words, name or folders."""
    import traceback

    lines = traceback.format_exception(kind, error, trace)
    return f"Duibiao {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n{private(''.join(lines))}"


def private(text: str) -> str:
    """Take names out of a text: the home folder, the login, and everything that is not ASCII."""
    with contextlib.suppress(Exception):
        text = text.replace(str(Path.home()), "~")
        login = getpass.getuser()
        if len(login) > 2:
            text = re.sub(rf"\b{re.escape(login)}\b", "USER", text)
    return re.sub(r"[^\x00-\x7f]+", "…", text)


def _logger(path: Path) -> logging.Logger:
    import logging.handlers

    logger = logging.Logger("duibiao")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=LOG_BYTES, backupCount=LOGS, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        logger.addHandler(handler)
    return logger
