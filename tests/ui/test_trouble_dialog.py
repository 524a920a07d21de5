"""The dialogs of a file that cannot be opened and of the unexpected."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.core.errors import UsageError, WorkspaceError
from desktop.ui import errors
from desktop.ui.dialogs.details import Details
from desktop.ui.dialogs.parts import State, StateLine
from desktop.ui.dialogs.trouble import TroubleDialog
from desktop.ui.dialogs.unexpected import UnexpectedDialog
from desktop.ui.theme import Theme
from tests.ui.conftest import TODAY
from tests.ui.dialog_table import DAMAGED, IN_USE, copies
from tests.ui.dialog_tools import Speak, button, host, speak, stand

__all__ = ["host", "speak"]


# Troubles


def test_in_use_offers_retry_and_reading(host: QMainWindow, qtbot: QtBot, speak: Speak) -> None:
    speak("zh", Theme.LIGHT)
    dialog = TroubleDialog(IN_USE, [], "zh", host, lambda: TODAY)
    stand(qtbot, dialog)
    assert dialog._title is not None
    assert dialog._title.text() == "这个文件正由别人使用"
    assert dialog._text.text().startswith("王芳 在“科室电脑-03”上从 10:05 开始编辑。")
    with qtbot.waitSignal(dialog.read_only), qtbot.assertNotEmitted(dialog.retry):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    dialog = TroubleDialog(IN_USE, [], "zh", host, lambda: TODAY)
    stand(qtbot, dialog)
    with qtbot.waitSignal(dialog.retry):
        button(dialog, "重试").click()


@pytest.mark.point(31)
def test_damaged_offers_the_backups(host: QMainWindow, qtbot: QtBot, speak: Speak) -> None:
    speak("zh", Theme.LIGHT)
    dialog = TroubleDialog(DAMAGED, copies(), "zh", host, lambda: TODAY)
    stand(qtbot, dialog)
    assert [row.button.text() for row in dialog._rows] == ["今天 10:42 的备份", "昨天 10:42 的备份"]
    assert [row.note.text() for row in dialog._rows] == ["共 30 次登记", "少 27 次登记"]
    dialog._rows[0].button.setFocus()
    QTest.keyClick(dialog._rows[0].button, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.restore) as told:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert told.args == [Path("/b/2.duibiao")]


def test_details_are_folded_and_copied(host: QMainWindow, qtbot: QtBot) -> None:
    dialog = TroubleDialog(DAMAGED, [], "en", host)
    stand(qtbot, dialog)
    details = dialog.findChild(Details)
    assert isinstance(details, Details)
    assert not details.text.isVisible()
    height = dialog.height()
    button(dialog, "Details").click()
    assert details.text.isVisible()
    assert dialog.height() > height
    button(dialog, "Copy").click()
    assert "page 14" in QGuiApplication.clipboard().text()
    assert [b.text() for b in dialog._buttons.values()] == ["Close"]


RESTORED = ("workspace-missing", "workspace-foreign", "workspace-empty")
KEYS = [*RESTORED, "workspace-folder", "workspace-newer", "disk-full", "nonsense"]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_trouble_has_its_words(host: QMainWindow, qtbot: QtBot, speak: Speak, key: str, language: str) -> None:
    speak(language, Theme.LIGHT)
    dialog = TroubleDialog(
        WorkspaceError(key, path="/x/甲.duibiao", seen=9, known=4), copies(), "zh" if language == "zh" else "en", host
    )
    stand(qtbot, dialog)
    assert dialog._title is not None
    for words in (dialog._title, dialog._text, dialog._hint):
        assert words.text()
        assert "duibiao restore" not in words.text()
    assert bool(dialog._rows) == (key in RESTORED)


# The unexpected


@pytest.mark.point(31)
def test_the_unexpected_is_logged_and_shown_once_without_names(
    host: QMainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    monkeypatch.setattr("threading.excepthook", lambda *_: None)
    monkeypatch.setattr("getpass.getuser", lambda: "wangfang")
    log = tmp_path / "log" / "duibiao.log"
    told: list[str] = []
    resort = errors.install_excepthook(host, log, told.append)

    def fail() -> None:
        raise KeyError(f"王芳 {Path.home()} wangfang")

    for _ in range(2):
        try:
            fail()
        except KeyError as error:
            resort.take(type(error), error, error.__traceback__)
    assert len(told) == 1
    for text in (told[0], log.read_text(encoding="utf-8"), capsys.readouterr().err):
        assert "KeyError" in text
        assert "王芳" not in text
        assert "wangfang" not in text
        assert str(Path.home()) not in text
    worker = threading.Thread(target=lambda: 1 / 0)
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: len(told) == 2)
    resort.close()


def test_the_box_of_the_unexpected_stops_nothing(host: QMainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = UnexpectedDialog("Traceback\nKeyError: 3", tmp_path / "a.log", host)
    dialog.show()
    assert not dialog.isModal()
    assert not dialog.details.text.isVisible()
    assert all("Traceback" not in label.text() for label in (dialog._text, dialog._hint))


def test_failures_for_banners() -> None:
    found = errors.words(WorkspaceError("disk-full", path="D:"), "zh")
    assert found.kind == "red"
    assert "磁盘已满" in found.text
    assert found.text.count("。") == 3
    assert errors.words(UsageError("unit-twice", name="x"), "en").kind == "amber"


def test_said_words_name_their_state(qtbot: QtBot) -> None:
    line = StateLine()
    qtbot.addWidget(line)
    line.tell(State.ERROR, "x")
    assert line.text() == "x"
    line.clear()
    assert line.isHidden()


def test_a_failure_of_a_known_kind_that_nobody_caught_is_told_in_its_own_words(
    host: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    monkeypatch.setattr("threading.excepthook", lambda *_: None)
    unexpected: list[str] = []
    told: list[object] = []
    resort = errors.install_excepthook(host, tmp_path / "log" / "duibiao.log", unexpected.append)
    resort.tell_expected(told.append)
    resort.take(WorkspaceError, DAMAGED, None)
    assert (told, unexpected) == ([DAMAGED], [])
    resort.take(ValueError, ValueError("x"), None)
    assert (told, len(unexpected)) == ([DAMAGED], 1)
    resort.close()
