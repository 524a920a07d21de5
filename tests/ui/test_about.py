"""The dialog about the program: in a bundle it leads to the licences of all parts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.core import paths
from desktop.ui.dialogs.about import AboutDialog


def button(dialog: AboutDialog) -> QPushButton:
    (found,) = [one for one in dialog.findChildren(QPushButton) if "Licences" in one.text()]
    return found


def test_a_bundle_shows_the_licences_of_all_parts(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notices = tmp_path / "许可.txt"
    notices.write_text("LGPL", encoding="utf-8")
    opened: list[QUrl] = []
    monkeypatch.setattr(paths, "notices", lambda: notices)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert not button(dialog).isHidden()
    button(dialog).click()
    assert opened == [QUrl.fromLocalFile(str(notices))]


def test_without_a_bundle_there_are_none_to_show(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert button(dialog).isHidden()
