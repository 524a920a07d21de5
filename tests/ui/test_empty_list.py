"""What stands in the place of a list that shows nothing, and where the keys go then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Applicability
from desktop.core.store.items import Filter
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import press


@pytest.mark.point(27)
def test_empty_lists_say_what_to_do(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    page.filter_bar.set_filter(Filter(text="没有这样的词"))
    QApplication.processEvents()
    assert page.empty.isVisible()
    buttons = [b for b in page.empty.findChildren(QPushButton) if b.isVisible()]
    assert buttons
    buttons[0].click()
    assert not page.empty.isVisible()
    page.document.remove_framework(page.document.frameworks[0].id)
    assert page.empty.isVisible()
    page.document.undo()
    assert not page.empty.isVisible()


@pytest.mark.point(22)
def test_the_keys_stay_with_the_list_while_it_is_empty_and_escape_brings_it_back(
    opened: MainWindow, qtbot: QtBot
) -> None:
    page = opened.page
    assert page is not None
    stood = page.model.items()[2]
    page.table.go_to(stood)
    none = Filter(applicability=frozenset({Applicability.NOT_APPLICABLE}))
    page.filter_bar.set_filter(none)
    qtbot.waitUntil(page.empty.isVisible)
    assert QApplication.focusWidget() is page.empty, "else Space opens a menu of the tool bar"
    press(page.empty, "3")
    assert page.document.count().undecided == 24
    QTest.keyClick(page.empty, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.table.isVisible)
    assert QApplication.focusWidget() is page.table
    assert page.table.node() == stood
    press(page.table, "3")
    assert page.document.count().done == 1


def test_a_search_that_finds_nothing_keeps_the_keys(opened: MainWindow, qtbot: QtBot) -> None:
    page = opened.page
    assert page is not None
    page.search()
    QTest.keyClicks(page.filter_bar.search, "zzqq")
    qtbot.waitUntil(page.empty.isVisible)
    assert QApplication.focusWidget() is page.filter_bar.search
    page.filter_bar.search.clear()
    qtbot.waitUntil(page.table.isVisible)
    assert QApplication.focusWidget() is page.filter_bar.search


def test_the_tree_shows_from_the_first_moment_that_all_documents_are_in_the_list(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    tree = page.pane.tree
    assert tree.selectionModel().isSelected(page.documents.index_of(None))
    page.set_scope(page.document.frameworks[0].id)
    assert tree.selectionModel().selectedIndexes() == [page.documents.index_of(page.document.frameworks[0].id)]
