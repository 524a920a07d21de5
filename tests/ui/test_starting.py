"""The start of the whole program: one window for each user, its language, a small screen."""

from __future__ import annotations

import getpass
import json
import locale
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.store import workspace
from desktop.ui import instance
from desktop.ui.importing.window import ImportWindow
from desktop.ui.instance import Instance
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from tests.ui.conftest import OFFICE, small_framework
from tests.ui.importing_tools import assistant, source

__all__ = ["assistant", "source"]


@pytest.mark.point(40)
@pytest.mark.parametrize("listens_after", [0, 1500], ids=["stands", "is still painting"])
def test_a_second_start_hands_its_workspace_over(
    qtbot: QtBot, workspace_path: Path, monkeypatch: pytest.MonkeyPatch, listens_after: int
) -> None:
    monkeypatch.setattr(instance, "LISTEN_AFTER_MS", listens_after)
    monkeypatch.setenv("DUIBIAO_HOME", str(workspace_path.parent))  # not the program of whoever runs the tests
    first = Instance()
    assert first.first(None)
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "app = QCoreApplication([]); from desktop.ui.instance import Instance;"
        f"print(Instance().first(Path({str(workspace_path)!r})))"
    )
    with qtbot.waitSignal(first.asked, timeout=15000) as asked:
        second = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert second.communicate()[0].strip() == "False"
    assert asked.args == [workspace_path]
    first.close()
    third = Instance()
    assert third.first(None), "who has ended is not asked"
    third.close()


@pytest.mark.point(40)
def test_a_start_that_died_or_does_not_answer_keeps_nobody_out(
    qtbot: QtBot, workspace_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIBIAO_HOME", str(workspace_path.parent))
    code = (
        "import os, sys; from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
        "from desktop.ui.instance import Instance; i = Instance(); assert i.first(None);"
        "print('held', flush=True); sys.stdin.readline(); os._exit(1)"
    )
    silent = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert silent.stdout is not None
    assert silent.stdout.readline() == "held\n"
    monkeypatch.setattr(instance, "PATIENCE", 0.2)
    beside = Instance()
    assert beside.first(None)
    beside.close()
    silent.communicate("\n")
    heir = Instance()
    assert heir.first(None)
    qtbot.waitUntil(lambda: heir._server is not None and heir._server.isListening())
    heir.close()


def test_a_dialog_keeps_its_workspace_when_another_is_handed_over(
    opened: MainWindow, assistant: ImportWindow, workspace_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    document, page = opened.document, opened.page
    assert document is not None
    assert page is not None
    other = Path(shutil.copy(workspace_path, tmp_path / "另一个评估.duibiao"))
    opened.opening.raise_with(workspace_path)  # is open already
    assert not page.banners.shown()
    opened.opening.raise_with(other)
    assert opened.document is document
    before = len(document.frameworks)
    with qtbot.waitSignal(document.changed):
        assistant.save()
    assert len(document.frameworks) == before + 1
    banner = page.banners.shown()["given"]
    assert other.stem in banner.text()
    (button,) = (one for one in banner.findChildren(QPushButton) if one.text() == "Open it")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    button.click()
    assert opened.document is not None
    assert opened.document.path == other
    opened.opening.raise_with(workspace_path)  # no dialog any more
    assert opened.document.path == workspace_path


def test_a_window_that_takes_long_to_make_does_not_wait_for_listening_too(
    qtbot: QtBot, workspace_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "LISTEN_AFTER_MS", 800)
    monkeypatch.setenv("DUIBIAO_HOME", str(workspace_path.parent))
    slow = Instance()
    assert slow.first(None)
    time.sleep(0.9)
    QApplication.processEvents()
    assert slow._server is None
    qtbot.waitUntil(lambda: slow._server is not None and slow._server.isListening())
    slow.close()


def test_a_user_whom_the_system_does_not_know_starts_like_others(
    qtbot: QtBot, workspace_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown() -> str:
        raise OSError("No username set in the environment")

    monkeypatch.setattr(getpass, "getuser", unknown)
    monkeypatch.setenv("DUIBIAO_HOME", str(workspace_path.parent))
    only = Instance()
    assert only.first(None)
    only.close()


def test_language_follows_the_system_until_one_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    kept = Settings(tmp_path / "s.ini")
    for name, language in (("zh_CN", "zh"), ("en_US", "en"), ("de_DE", "en")):
        monkeypatch.setattr(locale, "getlocale", lambda _category, name=name: (name, "UTF-8"))
        monkeypatch.setattr(QLocale, "system", lambda name=name: QLocale(name))
        assert kept.language == language
    kept.language = "zh"
    assert kept.language == "zh"


def test_the_whole_application_starts_and_speaks_chinese(tmp_path: Path, workspace_path: Path) -> None:
    """In a process of its own: there is one application per process."""
    code = (
        "import json, sys; from pathlib import Path;"
        "from desktop.ui.app import Application; from desktop.ui.settings import Settings;"
        f"app = Application(['x'], Path({str(tmp_path / 'a.ini')!r}));"
        "app.settings.language = 'zh';"
        f"app.window.opening.start(Path({str(workspace_path)!r})); app.window.show(); app.processEvents();"
        "w = app.window;"
        "print(json.dumps([w.windowTitle(), w.menus.top()[0].title(), w.page.model.found]));"
        "w.close(); app.tasks.stop()"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    title, menu, found = json.loads(run.stdout)
    assert "某市市场监督管理局" in title
    assert "对标" in title
    assert menu == "文件(&F)"
    assert found == 24


def test_a_small_screen_is_filled_at_the_first_start(window: MainWindow) -> None:
    window.hide()
    small = QGuiApplication.primaryScreen().availableSize().width() < 1296
    window.settings.keep_state("window", window.saveGeometry())
    window.fit_screen()
    assert not window.isMaximized()
    window.settings.keep_state("window", QByteArray())
    window.fit_screen()
    assert window.isMaximized() is small


def test_spoiled_settings_do_not_stop_the_start(settings: Settings, opened: MainWindow) -> None:
    settings.keep_state("window", QByteArray(b"nonsense"))
    settings.keep_state("splitter", QByteArray(b"nonsense"))
    settings.keep_text("x", "y")
    MainWindow(settings, opened.tasks, opened.today).close()


def test_another_workspace_is_counted_anew(opened: MainWindow, tmp_path: Path) -> None:
    page = opened.page
    assert page is not None
    page.set_scope(next(iter(page.document.chapters)))
    assert opened.status._shown.text().split()[0] == "12"
    other = tmp_path / "另一个.duibiao"
    workspace.create(other, OFFICE, [small_framework("t-2", chapters=1, measures=2)]).close()
    assert opened.opening.open_path(other)
    assert opened.status._shown.text().split() == ["8", "items"]
