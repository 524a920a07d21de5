"""PDF without a window, for the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from desktop.core.reports.values import Report
from desktop.ui.printing.pdf import write_pdf


def draw(report: Report, path: Path, told: Callable[[int, int], None]) -> None:
    """Write a report as PDF; Qt is started for it where it does not run yet.

    Raises:
        ReportError: as ``write_pdf`` says.
    """
    if sys.platform.startswith("linux"):  # elsewhere Qt needs no display, and finds no fonts without its usual platform
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QGuiApplication.instance() or QGuiApplication(["duibiao"])
    write_pdf(report, path, told)
