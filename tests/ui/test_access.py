"""For those who use the keyboard alone or listen: the way of the focus, names and roles, what is announced."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.main_window import MainWindow
from tests.ui.conftest import press


@pytest.mark.point(22)
def test_tab_goes_round_and_f6_through_the_panes(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    page.table.setFocus()
    seen: list[QWidget] = []
    for _ in range(200):
        focus = QApplication.focusWidget()
        assert focus is not None
        if seen and focus is seen[0]:
            break
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is seen[0], "a trap: Tab never comes back"
    assert len(seen) > 10
    page.table.setFocus()
    visited = [QApplication.focusWidget()]
    for _ in range(3):
        opened.actions_["next_pane"].trigger()
        visited.append(QApplication.focusWidget())
    assert visited[0] is visited[3]
    assert len(set(visited)) == 3


@pytest.mark.point(23)
def test_everything_that_takes_the_focus_has_a_name_and_a_role(opened: MainWindow) -> None:
    nameless = []
    for widget in opened.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if not face.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


@pytest.mark.point(23)
def test_rows_speak(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    row = page.model.row_of(page.model.items()[0])
    words = page.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "核算" in words
    assert "待判定" in words


@pytest.mark.point(24)
def test_a_change_is_announced(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.ui.dialogs import parts

    said: list[str] = []
    monkeypatch.setattr(parts, "announce", lambda _widget, text: said.append(text))
    page = opened.page
    assert page is not None
    press(page.table, "3")
    QApplication.processEvents()  # the list is painted first
    assert any("已完成" in text for text in said)
