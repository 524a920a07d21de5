"""What stands in the place of a list that shows nothing, and where the keys go then."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Applicability
from desktop.core.framework import Chapter
from desktop.core.store.items import Filter
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import press, small_framework


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


def test_a_chapter_without_items_is_not_said_to_be_hidden_by_filters(opened: MainWindow, qtbot: QtBot) -> None:
    page = opened.page
    assert page is not None
    framework = small_framework("t-9")
    general = Chapter(3, "总体要求")
    page.document.add_framework(msgspec.structs.replace(framework, chapters=(*framework.chapters, general)))
    above = page.documents.index_of(page.document.frameworks[-1].id)
    page.set_scope(page.documents.node(page.documents.index(2, 0, above)))
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.accessibleName() == page.empty.tr("No check items here")
    QApplication.processEvents()  # the button comes with the layout
    (back,) = (one for one in page.empty.findChildren(QPushButton) if one.isVisible())
    back.click()
    qtbot.waitUntil(page.table.isVisible)


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
