"""All dialogs: driven by keys, in both languages and themes; what a refused write leaves open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.errors import UsageError
from desktop.core.store.profile import Unit
from desktop.core.store.workspace import open_workspace
from desktop.ui.dialogs.own_item import OwnItemDialog
from desktop.ui.dialogs.units import UnitsDialog
from desktop.ui.document import Document
from desktop.ui.settings import Settings
from desktop.ui.tasks import Tasks
from desktop.ui.theme import Theme
from tests.ui.conftest import TODAY
from tests.ui.dialog_table import DIALOGS
from tests.ui.dialog_tools import Speak, button, compose, cut, filled, given_twice, host, nameless, said, speak, stand

__all__ = ["filled", "host", "speak"]


# All dialogs


@pytest.mark.point(2, 18, 19, 21, 23)
@pytest.mark.parametrize("look", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", DIALOGS)
def test_nothing_is_cut_nameless_or_given_twice(
    filled: Document,
    settings: Settings,
    host: QMainWindow,
    qtbot: QtBot,
    speak: Speak,
    name: str,
    language: str,
    look: Theme,
) -> None:
    settings.language = "zh" if language == "zh" else "en"
    filled.set_language(settings.language)
    speak(language, look)
    dialog = DIALOGS[name](filled, settings, host)
    stand(qtbot, dialog)
    qtbot.wait(30)
    assert cut(dialog) == []
    assert nameless(dialog) == []
    assert given_twice(dialog) == []
    assert dialog.windowTitle()
    assert not dialog.grab().isNull()
    assert dialog.width() <= 1024
    assert dialog.height() <= 640


@pytest.mark.point(21)
@pytest.mark.parametrize("name", DIALOGS)
def test_the_language_changes_while_a_dialog_stands_open(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, speak: Speak, name: str
) -> None:
    filled.set_language("en")
    speak("en", Theme.LIGHT)
    dialog = DIALOGS[name](filled, settings, host)
    stand(qtbot, dialog)
    before = [b.text() for b in dialog.findChildren(QPushButton) if b.text()]
    filled.set_language("zh")
    speak("zh", Theme.LIGHT)
    after = [b.text() for b in dialog.findChildren(QPushButton) if b.text()]
    assert before
    assert not [text for text in after if text in before]
    assert all(ord(max(text)) > 0x2E80 for text in after)


@pytest.mark.point(22)
@pytest.mark.parametrize("name", DIALOGS)
def test_escape_closes_and_tab_goes_round(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, name: str
) -> None:
    dialog = DIALOGS[name](filled, settings, host)
    stand(qtbot, dialog)
    first = QApplication.focusWidget()
    assert first is not None
    seen = [first]
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is first:
            break
        seen.append(focus)
    assert QApplication.focusWidget() is first
    assert any(isinstance(w, QPushButton) and w.isDefault() for w in seen)
    before = filled.undo_text()
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert filled.undo_text() == before


# A refused write keeps the dialog open


def test_what_is_refused_is_said_in_the_dialog(
    filled: Document, host: QMainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = UnitsDialog(filled, host)
    stand(qtbot, dialog)

    def refuse(_wanted: list[Unit]) -> None:
        filled.refused.emit(UsageError("unit-twice", name="甲"))

    monkeypatch.setattr(filled, "set_units", refuse)
    dialog._units.move(0, 1)
    button(dialog, "Save").click()
    assert dialog.isVisible()
    assert "甲" in said(dialog)


def test_a_read_only_assessment_refuses_in_words(
    workspace_path: Path, tasks: Tasks, host: QMainWindow, qtbot: QtBot
) -> None:
    with open_workspace(workspace_path, read_only=True) as opened:
        document = Document(opened, tasks, "en", lambda: TODAY)
        dialog = OwnItemDialog(document, next(iter(document.measures)), parent=host)
        stand(qtbot, dialog)
        compose(dialog._text, "走访企业")
        button(dialog, "Add").click()
        assert dialog.isVisible()
        assert "reading only" in said(dialog)
        tasks.stop()
