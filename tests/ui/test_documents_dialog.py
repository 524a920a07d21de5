"""The dialogs of documents and of own items."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.core import seeds
from desktop.core.store.items import Filter
from desktop.ui.dialogs.documents import DocumentsDialog
from desktop.ui.dialogs.own_item import OwnItemDialog
from desktop.ui.document import Document
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import small_framework
from tests.ui.dialog_tools import button, compose, filled, host, said, stand

__all__ = ["filled", "host"]


def test_documents_are_added_and_taken_out(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = DocumentsDialog(filled, host)
    stand(qtbot, dialog)
    model = dialog._table.model
    assert model.checked() == ["t-1"]
    QTest.keyClick(dialog._table.view, Qt.Key.Key_Space)
    assert "5 decided items leave the list" in said(dialog)
    QTest.keyClick(dialog._table.view, Qt.Key.Key_Down)
    QTest.keyClick(dialog._table.view, Qt.Key.Key_Space)
    added = model.checked()
    assert len(added) == 1
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "OK").click()
    assert [head.key for head in filled.frameworks] == added
    filled.undo()
    assert [head.key for head in filled.frameworks] == ["t-1", *added]
    assert filled.count(filled.frameworks[0].id).done == 2


def test_documents_taken_out_come_back_with_their_marks(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    filled.remove_framework(filled.frameworks[0].id)
    dialog = DocumentsDialog(filled, host)
    stand(qtbot, dialog)
    assert dialog._table.model.checked() == []
    assert dialog._table.model.rowCount() == len(seeds.framework_ids())


def test_an_own_item_is_added_and_changed(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    measure = next(iter(filled.measures))
    dialog = OwnItemDialog(filled, measure, parent=host)
    stand(qtbot, dialog)
    QTest.keyClick(dialog._text, Qt.Key.Key_Return)
    assert said(dialog) == "Say what is to be done."
    compose(dialog._text, "走访十家企业，登记标准需求")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog._text, Qt.Key.Key_Return)
    (own,) = [row for row in filled.rows(filled.item_ids(Filter())) if row.own]
    assert own.text == "走访十家企业，登记标准需求"
    dialog = OwnItemDialog(filled, measure, own.id, host)
    stand(qtbot, dialog)
    assert dialog.text() == own.text
    compose(dialog._text, "走访二十家\n企业")
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "Save").click()
    assert filled.rows([own.id])[0].text == "走访二十家 企业"


def test_what_was_unfolded_stays_so_when_another_document_comes(opened: MainWindow) -> None:
    page, document = opened.page, opened.document
    assert page is not None
    assert document is not None
    first = document.frameworks[0].id
    page.set_scope(first)
    tree = page.pane.tree
    assert tree.isExpanded(page.documents.index_of(first))
    document.add_framework(small_framework("other"))
    page.set_scope(document.frameworks[1].id)
    for head in document.frameworks:
        assert tree.isExpanded(page.documents.index_of(head.id))
        assert page.documents.line(page.documents.index_of(head.id)).expanded
