"""The door: words go to the command line, no words or a workspace to the window."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.core.reports.values import Report


def main(argv: list[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        argv: the words after the program's name; None takes those of the process.
    """
    words = sys.argv[1:] if argv is None else argv
    if words == ["--child"]:
        from desktop.core import sandbox

        return sandbox.serve()
    try:
        if _for_window(words) and not _has_display():
            print(
                "没有显示器，无法打开窗口。duibiao --help 列出命令。 No display: see duibiao --help.", file=sys.stderr
            )
            return 1
        if _for_window(words):
            try:
                open_window = load_window()
            except ImportError as error:
                from desktop import lacking

                if not lacking.tell(error):
                    raise
                return 1
            return open_window(words)
        if words[0] == "tour":
            return _tour(words[1:])
        from desktop import cli

        return cli.main(words, _draw_pdf)
    except KeyboardInterrupt:
        return 130


def load_window() -> Callable[[list[str]], int]:
    """Import what the window needs, and return what opens it.

    Garbage is collected once the window stands, and what was imported never looked through again: all of it stays.
    """
    import gc

    gc.disable()
    from desktop.core.store import workspace  # noqa: F401

    _import_qt()
    from desktop.ui.app import main as open_window

    gc.freeze()
    return open_window


def _import_qt() -> None:
    """Import Qt and leave imports to Python.

    PySide6 puts an import of its own in the place of Python's, for its ``from __feature__ import``: that one reads the
    source of every module imported afterwards, a fifth of all that the start costs, and looks in vain, as nothing here
    asks for such a feature. It keeps Python's as ``__orig_import__``; the core comes before Qt all the same, for a
    PySide6 that does not.
    """
    import builtins

    import PySide6.QtCore  # noqa: F401

    setattr(builtins, "__import__", getattr(builtins, "__orig_import__", builtins.__import__))  # noqa: B010


def _has_display() -> bool:
    """Tell whether a window can be shown; without this Qt would abort the process."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _for_window(words: list[str]) -> bool:
    """Tell whether the words are none, or a workspace that a double click hands over."""
    return not words or (len(words) == 1 and words[0].lower().endswith(".duibiao"))


def _tour(words: list[str]) -> int:
    from desktop.cli import output
    from desktop.ui.tour import main as make_tour

    output.prepare()
    return make_tour(words)


def _draw_pdf(report: Report, path: Path, told: Callable[[int, int], None]) -> None:
    """Write a report of the command line as PDF: Qt draws it, without a window."""
    from desktop.core.errors import ReportError

    try:
        from desktop.ui.printing.headless import draw
    except ImportError as error:
        raise ReportError("report-no-pdf", path=str(path)) from error
    draw(report, path, told)


if __name__ == "__main__":
    sys.exit(main())
