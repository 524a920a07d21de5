"""Points of user friendliness that concern the whole window: scale, cancel, a binding's defect."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.core.errors import WorkspaceError
from desktop.core.labels.errors import ERRORS
from desktop.core.store import workspace
from desktop.core.store.items import Filter
from desktop.ui.document import Document
from desktop.ui.main_window import MainWindow
from desktop.ui.tasks import Task, Tasks
from tests.ui.conftest import OFFICE, TODAY, small_framework


@pytest.mark.point(6)
def test_the_binding_does_not_lose_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 aborts after some 6,000 calls that return None."""
    widget = QWidget()
    qtbot.addWidget(widget)
    for _ in range(20_000):
        widget.update()
    assert sys.getrefcount(None) > 1000


@pytest.mark.point(6)
def test_many_undo_steps_in_the_window(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    items = page.model.items()
    for step in range(200):
        page.document.mark([items[step % 24]], MarkChange(progress=step % 101))
    last = [row.progress for row in page.document.rows(items)]
    for _ in range(200):
        page.document.undo()
    assert all(row.progress == 0 for row in page.document.rows(items))
    for _ in range(200):
        page.document.redo()
    assert [row.progress for row in page.document.rows(items)] == last


@pytest.mark.point(19)
@pytest.mark.parametrize("scale", ["1", "1.25", "1.5", "2"])
def test_no_text_is_cut_at_any_scale(scale: str, workspace_path: Path, tmp_path: Path) -> None:
    """In a process of its own, because the scale is set at the start."""
    code = """
import json, sys
from pathlib import Path
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton
from desktop.ui.app import Application
app = Application(["x"], Path(sys.argv[1]))
cut = []
for language in ("zh", "en"):
    app.settings.language = language
    app.window.resize(1280, 720)
    app.window.opening.start(Path(sys.argv[2])); app.window.show()
    for _ in range(5): app.processEvents()
    for widget in app.window.findChildren(QAbstractButton) + app.window.findChildren(QLabel):
        if not widget.isVisible() or not widget.text() or (isinstance(widget, QLabel) and widget.wordWrap()):
            continue
        if isinstance(widget, QToolButton) and widget.toolButtonStyle().name == "ToolButtonIconOnly":
            continue
        if type(widget).__name__.startswith(("Elided", "Roomy")):
            continue
        text = widget.text().replace("&", "").split("\\n")[0]
        if QFontMetricsF(widget.font()).horizontalAdvance(text) > widget.width() + 1:
            cut.append([language, type(widget).__name__, text, widget.width()])
print(json.dumps(cut))
app.window.close(); app.tasks.stop()
"""
    command = [sys.executable, "-c", code, str(tmp_path / "s.ini"), str(workspace_path)]
    environment = {**os.environ, "QT_SCALE_FACTOR": scale}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == []


@pytest.mark.point(25)
def test_states_differ_without_colour(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    items = page.model.items()
    for item, status in zip(items, Status, strict=False):
        page.document.mark([item], MarkChange(status=status))
    page.document.mark([items[1]], MarkChange(progress=50))
    page.table.go_to(items[8])
    page.table.verticalScrollBar().setValue(0)
    grey = page.table.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    glyphs = set()
    for item in items[:5]:
        top = page.table.rowViewportPosition(page.model.row_of(item)) + page.table.horizontalHeader().height()
        cells = [grey.pixelColor(x, top + y).lightness() // 40 for x in range(10, 30) for y in range(4, 24)]
        glyphs.add(tuple(cells))
    assert len(glyphs) == 5
    words = {page.model.index(page.model.row_of(item), 0).data(0x100).state_text for item in items[:5]}
    assert len(words) == 5


@pytest.mark.point(29)
@pytest.mark.parametrize("step", [0, 1, 3, 8])
def test_cancelling_a_long_gesture_leaves_nothing_behind(
    step: int, tmp_path: Path, tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.tasks._INTERVAL", 0)  # every step is told
    path = tmp_path / "big.duibiao"
    workspace.create(path, OFFICE, [small_framework(chapters=6, measures=9, items=40)]).close()
    opened = workspace.open_workspace(path)
    document = Document(opened, tasks, "zh", lambda: TODAY)
    before = path.read_bytes()
    running: list[Task] = []
    told: list[int] = []

    def cancel_at(task: Task) -> Callable[[int, int], None]:
        def on_progress(_done: int, _total: int) -> None:
            told.append(1)
            if len(told) >= step:
                task.cancel()

        return on_progress

    def on_working(task: Task, _title: str) -> None:
        running.append(task)
        task.progressed.connect(cancel_at(task))
        if step == 0:
            task.cancel()

    document.working.connect(on_working)
    document.mark(document.item_ids(Filter()), MarkChange(status=Status.DONE))
    qtbot.waitUntil(lambda: not tasks.busy(), timeout=20000)
    assert len(running) == 1
    if document.count().done == 0:  # the worker may have been done before the window heard of the step
        assert path.read_bytes() == before
    else:
        assert document.count().done == 2160
    document.mark(document.item_ids(Filter())[:1], MarkChange(status=Status.DONE))
    qtbot.waitUntil(lambda: document.count().done in (1, 2160))
    opened.close()


@pytest.mark.point(31)
@pytest.mark.parametrize(
    "key", ["disk-full", "workspace-busy", "workspace-gone", "workspace-io", "workspace-damaged", "item-unknown"]
)
def test_a_failure_says_what_happened_what_is_safe_and_what_to_do(
    key: str, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened.page
    assert page is not None
    first = page.model.items()[0]

    def fail(*_: object, **__: object) -> None:
        raise WorkspaceError(key, path="甲.duibiao", detail="x", id="t-1/9.9")

    with monkeypatch.context() as patched:
        patched.setattr(page.document.workspace, "write", fail)
        page.table.go_to(first)
        page.marking.set_status(Status.DONE)
    banner = page.banners.shown()[key]
    sentences = [s for s in banner.text().replace("。", "。\n").split("\n") if s.strip()]
    assert len(sentences) >= 3
    assert "Traceback" not in banner.text()
    assert page.document.detail(first).mark.status is Status.NOT_STARTED
    page.marking.set_status(Status.DONE)
    assert page.document.detail(first).mark.status is Status.DONE


@pytest.mark.point(31)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_failure_that_there_is_can_be_told_in_the_window(opened: MainWindow, language: str) -> None:
    """Every error of opening, writing, attaching, backing up: three parts at least, and nothing of the machine."""
    page = opened.page
    assert page is not None
    page.document.set_language("zh" if language == "zh" else "en")
    for key in ERRORS:
        opened.notices.show_error(WorkspaceError(key, path="甲.duibiao", detail="x"))
        text = page.banners.shown()[key].text()
        sentences = [one for one in text.replace("。", ".\n").replace(". ", ".\n").split("\n") if one.strip()]
        assert len(sentences) >= 3, text
        assert "Traceback" not in text
        page.banners.close_banner(key)
