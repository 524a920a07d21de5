"""A copy of a document that the program knows: held against it, its differences listed, its wording attached."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core import drafts, editing, seeds
from desktop.core.assessment import MarkChange, Status
from desktop.core.errors import WorkspaceError
from desktop.core.framework import Framework, paragraph_hash
from desktop.core.own_copy import Difference, Differs, Verification
from desktop.core.store import ids, official
from desktop.ui.document import Document
from desktop.ui.importing.own_copy import DifferencesDialog
from desktop.ui.importing.saving import SavingDialog
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import items_of
from tests.ui.importing_tools import TEXT, assistant, dialog, source

__all__ = ["assistant", "source"]


def refuse(*_words: object) -> None:
    raise WorkspaceError("disk-full", path="x")


def add_known(document: Document, found: Framework, lines: list[str]) -> None:
    """Add a document of which the program knows the hashes of its paragraphs, as it ships its own."""
    known = msgspec.structs.replace(editing.with_head(found, id="known-1"), title="清源市已有的文件")
    measures = [
        msgspec.structs.replace(measure, text=None, text_sha256=(paragraph_hash(line),))
        for measure, line in zip(known.measures, (one for one in lines if one.startswith("（")), strict=True)
    ]
    document.add_framework(msgspec.structs.replace(known, measures=tuple(measures)))


def test_a_copy_of_a_known_document_gives_its_wording(
    assistant: ImportWindow, opened: MainWindow, source: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, draft = opened.document, assistant.draft
    assert document is not None
    assert draft is not None
    add_known(document, draft.framework, [line.text for line in draft.parsed.source.lines])
    assistant.handing_over.discard()
    changed = source.with_name("另一份.txt")
    changed.write_text(TEXT.replace("开展应急演练", "开展演练"), encoding="utf-8")
    opened.commands.import_document([changed])
    again = opened.findChildren(ImportWindow)[-1]
    qtbot.waitUntil(lambda: again.own_copy is not None, timeout=20_000)
    bar = again.own_copy
    assert bar is not None
    again.save()  # as the new edition it would withdraw items, so that is not what Enter does
    asked = dialog(again, SavingDialog)
    assert isinstance(asked, SavingDialog)
    assert asked.document.currentData() == "known-1"
    assert (asked._worded.isDefault(), asked._same.isDefault()) == (True, False)
    assert {"3", "4"} <= set(asked._note.text())
    asked.reject()
    assert "清源市已有的文件" in bar._text.text()
    assert "3" in bar._text.text()
    bar._differences.click()
    listed = dialog(again, DifferencesDialog)
    assert isinstance(listed, DifferencesDialog)
    assert listed._table.rowCount() == 1
    assert "开展演练" in listed._table.item(0, 3).text()  # type: ignore[union-attr]
    listed.close()
    with monkeypatch.context() as full, qtbot.waitSignal(document.refused):
        full.setattr(official, "attach", refuse)
        bar._attach.click()
    (kept,) = drafts.listed()  # the work is not lost
    opened.commands.import_document()
    later = opened.findChildren(ImportWindow)[-1]
    later.start.kept.rows[0].go_on.click()
    qtbot.waitUntil(lambda: later.draft is not None)
    qtbot.waitUntil(lambda: later.own_copy is not None, timeout=20_000)
    assert later.own_copy is not None
    with qtbot.waitSignal(document.changed):
        later.own_copy._attach.click()
    assert drafts.listed() == []
    assert opened.page is not None
    said = opened.page.banners.shown()["said"].text()
    assert ("3 " in said, "1 " in said) == (True, True)  # three got their wording, one did not
    qtbot.waitUntil(lambda: document.undo_text() in opened.actions_["undo"].toolTip())
    assert "(" not in opened.actions_["undo"].toolTip().split(document.undo_text())[0]  # no access key in a tool tip
    item = document.find("known-1/1.1.1")
    assert item is not None
    assert "建成公共充电桩2000个以上" in (document.measures[ids.measure_of(item)].text or "")
    texts = opened.page.details.text
    for key, has_text in (("known-1/1.1.1", True), (f"{draft.framework.measures[3].items[0].id}", False)):
        number = document.find(f"known-1/{key.split('/')[1]}")
        assert number is not None
        texts.show_item(document.detail(number))
        told = texts.page.toPlainText()
        assert ("建成公共充电桩" in told) is has_text
        assert ("copy" in told or "副本" in told) is not has_text
    opened.page.set_scope(None)
    opened.page.banners.close_banner("said")
    opened.commands.import_document([changed])
    (once_more,) = (one for one in opened.findChildren(ImportWindow) if one.isVisible())
    qtbot.waitUntil(lambda: once_more.own_copy is not None, timeout=20_000)
    assert once_more.own_copy is not None
    once_more.own_copy._attach.click()  # it stands there already, which is told in the same words
    assert "3" in opened.page.banners.shown()["said"].text()
    assert drafts.listed() == []
    opened.page.set_scope(document.frameworks[0].id)
    shown = items_of(opened)
    document.mark([item], MarkChange(status=Status.DONE))
    assert items_of(opened) == shown  # the list stays where the person is
    document.undo()
    document.undo()


def test_a_whole_copy_is_saved_as_wording_rather_than_as_an_edition(
    assistant: ImportWindow, opened: MainWindow, source: Path, qtbot: QtBot
) -> None:
    document, draft = opened.document, assistant.draft
    assert document is not None
    assert draft is not None
    add_known(document, draft.framework, [line.text for line in draft.parsed.source.lines])
    assistant.handing_over.discard()
    opened.commands.import_document([source])
    window = opened.findChildren(ImportWindow)[-1]
    qtbot.waitUntil(lambda: window.own_copy is not None, timeout=20_000)
    before = items_of(opened)
    window.save()
    asked = dialog(window, SavingDialog)
    assert isinstance(asked, SavingDialog)
    assert asked.document.currentData() == "known-1"
    with qtbot.waitSignal(document.changed):
        QTest.keyClick(asked, Qt.Key.Key_Return)
    assert set(items_of(opened)) <= set(before)
    item = document.find("known-1/1.1.1")
    assert item is not None
    assert "建成公共充电桩2000个以上" in (document.measures[ids.measure_of(item)].text or "")


def test_differences_are_told_whole_at_any_size(qtbot: QtBot) -> None:
    """No row is lower than its text needs, or much higher, and nothing stands beyond the right edge."""
    text = "建立公共充电设施运行监测机制，定期通报设备完好情况，" * 12
    differences = tuple(Difference(Differs.CHANGED, f"known-1/1.{n}", 1, n, text[: 40 * n]) for n in range(1, 9))
    headings = {one.measure: f"（{n}）完善公共停车场和居民小区充电设施" for n, one in enumerate(differences)}
    dialog = DifferencesDialog(Verification("known-1", "清源市已有的文件", 9, 1, 9, {}, differences, headings))
    qtbot.addWidget(dialog)
    dialog.show()
    for width in (780, 680):
        dialog.resize(width, 500)
        qtbot.wait(50)
        table = dialog._table
        assert sum(table.columnWidth(column) for column in range(4)) <= table.viewport().width()
        for row, one in enumerate(differences):
            room = QRect(0, 0, table.columnWidth(3) - 16, 10_000)
            needed = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, one.text).height()
            heading = QRect(0, 0, table.columnWidth(0) - 20, 10_000)
            other = table.fontMetrics().boundingRect(heading, Qt.TextFlag.TextWordWrap, headings[one.measure]).height()
            assert 0 <= table.rowHeight(row) - max(needed, other) <= 16


def test_a_copy_of_a_document_without_hashes_is_told_and_asked_about(
    assistant: ImportWindow, opened: MainWindow, source: Path, qtbot: QtBot
) -> None:
    document = opened.document
    assert document is not None
    assistant.handing_over.discard()
    known = seeds.framework("pilot-2023")
    document.add_framework(known)
    first, second = known.measures[:2]
    text = TEXT.replace("\n\n一、", f"\n{known.number}\n\n一、", 1)
    text = text.replace("完善公共停车场充电设施", first.title or "").replace("推进居民小区改造", second.title or "")
    source.write_text(text, encoding="utf-8")
    opened.commands.import_document([source])
    window = opened.findChildren(ImportWindow)[-1]
    qtbot.waitUntil(lambda: window.own_copy is not None, timeout=20_000)
    assert window.own_copy is not None
    assert known.title in window.own_copy._text.text()
    assert "2" in window.own_copy._text.text()
    window.save()
    asked = dialog(window, SavingDialog)
    assert isinstance(asked, SavingDialog)
    assert asked.document.currentData() == known.id
    with qtbot.waitSignal(document.changed):
        asked._worded.click()
    item = document.find(first.items[0].id)
    assert item is not None
    assert "建成公共充电桩2000个以上" in (document.measures[ids.measure_of(item)].text or "")
