"""The dialog of work under way."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.tasks import Progress, Tasks
from tests.ui.dialog_tools import host

__all__ = ["host"]


@pytest.mark.point(29)
def test_progress_appears_late_counts_and_cancels(host: QMainWindow, qtbot: QtBot, tasks: Tasks) -> None:
    go_on = threading.Event()

    def work(told: Progress) -> None:
        for step in range(1000):
            told(step, 1000)
            if not go_on.wait(0.004):
                continue

    task = tasks.run(work)
    dialog = ProgressDialog(task, "Exporting", host)
    assert not dialog.isVisible()
    qtbot.waitUntil(dialog.isVisible, timeout=3000)
    qtbot.waitUntil(lambda: bool(dialog._left.text()), timeout=5000)
    assert "of 1000" in dialog._done.text()
    with qtbot.waitSignal(task.cancelled):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("late", [0, 0.1])
def test_short_work_shows_no_progress(host: QMainWindow, qtbot: QtBot, tasks: Tasks, late: float) -> None:
    task = tasks.run(lambda _told: None)
    time.sleep(late)  # the work may be over before anybody listens
    dialog = ProgressDialog(task, "Saving", host)
    appeared = []
    dialog._timer.timeout.connect(lambda: appeared.append(1))
    qtbot.waitUntil(lambda: not tasks.busy())
    qtbot.wait(450)
    assert appeared == []
