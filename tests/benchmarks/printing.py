"""Reports on paper: a change until its first page is seen, the window meanwhile, and PDF against a bare loop."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtWidgets import QApplication

from desktop.core.labels import LANGUAGES
from desktop.core.reports.export import build
from desktop.core.reports.options import Options
from desktop.core.reports.printed import PrintOut
from desktop.core.store.items import Filter
from desktop.ui.exporting.window import ExportDialog
from desktop.ui.printing.pdf import write_pdf
from desktop.ui.views.work_page import WorkPage
from tests.benchmarks import material
from tests.benchmarks.figures import Figure, against, spread, timed, within
from tests.benchmarks.window import application, opened

SIZE, TIMES = 1000, 5
NOTICED, FRAMES, RATIO = 1.0, 0.05, 5.0
"""Seconds until a page is seen, and that the window may be held; layout, lines and fonts beside a bare loop."""


def measure(folder: Path) -> list[Figure]:
    """Return all figures."""
    with opened(SIZE, folder) as page:
        return [*preview(page, folder), pdf(page, folder)]


def preview(page: WorkPage, folder: Path) -> list[Figure]:
    """Change the report's language again and again."""
    dialog = ExportDialog(page.document, application(folder).settings, Filter(), page.window())
    dialog.open()
    seen, held = [], []
    for number in range(2 * TIMES):
        drawn: list[object] = []
        dialog.preview._laying.drawn.connect(drawn.append)
        dialog.choices.language.choose(LANGUAGES[number % 2])
        dialog.preview.ask(dialog.options())
        dialog.preview._wait.stop()
        started = last = time.perf_counter()
        dialog.preview._lay_out()
        while not drawn:
            QApplication.processEvents()
            now = time.perf_counter()
            held.append(now - last)
            last = now
        seen.append(last - started)
        dialog.preview._laying.drawn.disconnect()
        dialog.preview._laying.drawn.connect(dialog.preview._on_drawn)
    dialog.reject()
    return [
        within(f"the ledger of {SIZE:,} items until its page is seen", seen, NOTICED, spread(seen).median),
        within("the window held up meanwhile, at most", [max(held)], FRAMES),
    ]


def pdf(page: WorkPage, folder: Path) -> Figure:
    """Write a report as PDF, in turn with a bare loop that draws the same lines of text of the same pages."""
    document = page.document
    report = build(document.workspace, Options(folder / "台账.pdf", "zh"), material.TODAY)
    pages = PrintOut(report)
    lines = [
        [(QPointF(box.left, box.top), line) for box in pages.page(number).boxes for line in box.lines]
        for number in range(1, len(pages) + 1)
    ]
    ours, theirs = [], []
    for _ in range(TIMES):
        ours.append(timed(partial(write_pdf, report, folder / "台账.pdf")))
        theirs.append(timed(partial(_bare, lines, folder / "bare.pdf")))
    return against(f"PDF of {SIZE:,} items on {len(pages)} pages", ours, theirs, RATIO)


def _bare(pages: list[list[tuple[QPointF, str]]], path: Path) -> None:
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    for page in pages:
        for place, line in page:
            painter.drawText(place, line)
        writer.newPage()
    painter.end()
