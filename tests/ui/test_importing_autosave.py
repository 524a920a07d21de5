"""What was mended of a draft outlives the program, however it ends; nothing is left of an import that was ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core import drafts, editing, paths
from desktop.ui.dialogs.parts import State
from desktop.ui.importing.leaving import LeavingDialog
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow
from tests.ui.importing_tools import assistant, dialog, source

__all__ = ["assistant", "source"]

MENDING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.core import editing
from desktop.ui.importing.window import ImportWindow
from desktop.ui.tasks import Tasks

app = QApplication([])
window = ImportWindow(Tasks(), "zh", {})
window.show()
window.read_files([Path(sys.argv[1])])

def mend():
    if window.draft is None:
        return
    timer.stop()
    window.draft.change("x", lambda f: editing.rename_chapter(f, 1, "改过的一章"))

timer = QTimer()
timer.timeout.connect(mend)
timer.start(20)
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_draft_outlives_the_program_that_is_killed(source: Path, tmp_path: Path) -> None:
    env = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    program = subprocess.Popen([sys.executable, "-c", MENDING, str(source)], env=env)
    try:
        until = time.monotonic() + 60
        while not (found := list(tmp_path.rglob("import-drafts/*.json"))) and time.monotonic() < until:
            assert program.poll() is None
            time.sleep(0.05)
    finally:
        program.send_signal(signal.SIGKILL)
        program.wait()
    root = found[0].parents[1]
    (listed,) = drafts.listed(root)
    kept = drafts.load(listed.key, root)
    assert kept is not None
    assert kept.parsed.framework.chapters[0].title == "改过的一章"
    assert kept.files == (str(source),)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("desktop.core.paths.data", lambda: tmp_path / "data")
    return paths.data()


def mend(assistant: ImportWindow, title: str) -> None:
    assert assistant.draft is not None
    assistant.draft.change("x", lambda f: editing.rename_chapter(f, 1, title))


def test_each_change_is_kept_until_the_document_is_saved(
    place: Path, assistant: ImportWindow, opened: MainWindow, qtbot: QtBot
) -> None:
    assert drafts.listed() == []  # nothing was mended: the file is there
    for title in ("改过一次", "改过两次"):
        mend(assistant, title)
        key = assistant._kept.key

        def kept(title: str = title, key: str = key) -> bool:
            found = drafts.load(key)
            return found is not None and found.parsed.framework.chapters[0].title == title

        qtbot.waitUntil(kept, timeout=10_000)
    mend(assistant, "改过三次")
    assert opened.document is not None
    with qtbot.waitSignal(opened.document.changed):
        assistant.save()
    qtbot.wait(1500)
    assert drafts.listed() == []


def test_thrown_away_is_gone_and_stays_gone(place: Path, assistant: ImportWindow, qtbot: QtBot) -> None:
    mend(assistant, "改过一次")
    qtbot.waitUntil(lambda: bool(drafts.listed()), timeout=10_000)
    mend(assistant, "改过两次")
    assistant.close()
    leaving = dialog(assistant, LeavingDialog)
    assert isinstance(leaving, LeavingDialog)
    leaving._throw.click()
    qtbot.wait(1500)
    assert drafts.listed() == []


def test_where_the_disk_refuses_the_window_stays_and_goes_on_keeping(
    place: Path, assistant: ImportWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    mend(assistant, "改过一次")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        assistant.keep_draft()
    assert assistant.isVisible()
    assert assistant.foot.state.state is State.ERROR
    assert drafts.listed() == []
    mend(assistant, "改过两次")
    qtbot.waitUntil(lambda: bool(drafts.listed()), timeout=10_000)
