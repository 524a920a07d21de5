"""The import assistant: from a file to a framework of the workspace."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from desktop.core import drafts, editing
from desktop.core.errors import WorkspaceError
from desktop.core.framework import decode
from desktop.core.parsing.values import Notice, Role
from desktop.core.store import documents, ids
from desktop.ui.dialogs.parts import State
from desktop.ui.importing.editors import HeadDialog
from desktop.ui.importing.kinds import JSON
from desktop.ui.importing.leaving import LeavingDialog
from desktop.ui.importing.remarks_pane import remark_text
from desktop.ui.importing.saving import SavingDialog
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow
from tests.ui.importing_tools import TEXT, assistant, dialog, refused, source, titles

__all__ = ["assistant", "source"]


def test_a_file_becomes_an_outline_beside_its_text(assistant: ImportWindow) -> None:
    draft, review = assistant.draft, assistant.review
    assert draft is not None
    assert review is not None
    assert titles(assistant) == ["完善公共停车场充电设施", "推进居民小区改造", "规范充电价格", "提升应急保障能力"]
    assert [chapter.title for chapter in draft.framework.chapters] == ["加快布点建设", "强化运营服务"]
    assert review.text.toPlainText().count("（二）推进居民小区改造") == 1
    assert len(review.text.extraSelections()) >= len([s for s in draft.parsed.spans if s.role is not Role.ITEM]) - 3
    first = draft.framework.measures[0]
    assert first.responsibilities[0].lead == ("市发展改革委",)
    assert {(t.value, t.unit) for t in first.targets} == {(2000, "个"), (80, "%")}


def test_outline_and_text_lead_to_each_other(assistant: ImportWindow) -> None:
    review = assistant.review
    assert review is not None
    third = review.draft.framework.measures[2]
    review.outline.go_to(third.id)
    line = review.text.textCursor().block().text()
    assert "规范充电价格" in line
    span = next(s for s in review.draft.parsed.spans if s.role is Role.RESPONSIBILITY and "1.2" in s.id)
    review.text.pointed.emit(span)
    assert review.outline.key() == review.draft.framework.measures[1].id
    review.text.centerCursor()
    assert review.draft.places.at(span.line, span.start + 1) == span


def test_it_is_saved_only_when_the_person_says_so(assistant: ImportWindow, opened: MainWindow, qtbot: QtBot) -> None:
    document = opened.document
    assert document is not None
    before = [head.key for head in document.frameworks]
    assistant.edit_head()
    head = dialog(assistant, HeadDialog)
    assert isinstance(head, HeadDialog)
    head.fields["id"].setText("坏 编号")
    head._apply.click()
    assert head.isVisible()
    head.fields["id"].setText(before[0])
    head._apply.click()
    qtbot.waitUntil(lambda: not head.isVisible())
    assistant.save()
    asked = dialog(assistant, SavingDialog)  # as a new edition of it, or as another document
    asked.reject()
    assert assistant.isVisible()
    assert [one.key for one in document.frameworks] == before
    assistant.save()
    asked = dialog(assistant, SavingDialog)
    assert isinstance(asked, SavingDialog)
    asked._other.click()
    head = dialog(assistant, HeadDialog)
    assert isinstance(head, HeadDialog)
    assert before[0] in head._state.text()
    assert head.fields["id"].text() == f"{before[0]}-2"
    head.fields["id"].setText(before[0])
    head._apply.click()
    assert head.isVisible()
    assert [one.key for one in document.frameworks] == before
    assert opened.page is not None
    opened.page.table.scrollToBottom()
    head.fields["id"].setText("qingyuan-charging-2025")
    with qtbot.waitSignal(document.changed):
        head._apply.click()
    assert [one.key for one in document.frameworks] == [*before, "qingyuan-charging-2025"]
    assert document.find("qingyuan-charging-2025/2.4.1") is not None
    assert opened.page is not None
    assert opened.page.table.node() == document.find("qingyuan-charging-2025/1.1.1")  # it is shown
    assert opened.page.table.verticalScrollBar().value() == 0  # with its headings
    price, garage = (document.find(f"qingyuan-charging-2025/{key}.1") for key in ("2.3", "1.1"))
    assert price is not None
    assert garage is not None
    reasons = [row.suggestion and row.suggestion.reason for row in document.rows([garage, price])]
    assert reasons == ["suggest.others-named", "suggest.named"]
    document.undo()
    assert [one.key for one in document.frameworks] == before


def test_what_the_workspace_refuses_stays_as_a_draft(
    assistant: ImportWindow, opened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.core.paths.data", lambda: tmp_path / "data")
    document = opened.document
    assert document is not None
    assert assistant.draft is not None
    assistant.draft.change("x", lambda f: editing.rename_chapter(f, 1, "改过的一章"))
    with monkeypatch.context() as full, qtbot.waitSignal(document.refused):
        full.setattr(documents, "add", refuse)
        assistant.save()
    (listed,) = drafts.listed()
    kept = drafts.load(listed.key)
    assert kept is not None
    assert kept.parsed.framework.chapters[0].title == "改过的一章"


def test_what_was_undone_or_taken_out_is_not_in_the_way(
    assistant: ImportWindow, opened: MainWindow, source: Path, qtbot: QtBot
) -> None:
    document = opened.document
    assert document is not None
    with qtbot.waitSignal(document.changed):
        assistant.save()
    key = document.frameworks[-1].key
    document.undo()
    again = imported(opened, source, qtbot)
    with qtbot.waitSignal(document.changed):
        again.save()  # the same once more: it comes back
    assert document.frameworks[-1].key == key
    document.remove_framework(document.frameworks[-1].id)
    again = imported(opened, source, qtbot)
    assert again.draft is not None
    again.draft.change("x", lambda f: editing.rename_chapter(f, 1, "改过的一章"))
    again.save()
    head = dialog(again, HeadDialog)
    assert isinstance(head, HeadDialog)
    assert key in head._state.text()
    assert head.fields["id"].text() == f"{key}-2"
    with qtbot.waitSignal(document.changed):
        head._apply.click()
    assert document.frameworks[-1].key == f"{key}-2"
    assert document.find(f"{key}-2/2.4.1") is not None
    document.undo()
    document.undo()  # the taking out: what was there before comes back as it was
    assert [head.key for head in document.frameworks[1:]] == [key]
    assert [chapter.title for chapter in document.chapters.values()][-2:] == ["加快布点建设", "强化运营服务"]


def test_what_is_wrong_with_the_document_is_said_in_the_language_of_the_window(assistant: ImportWindow) -> None:
    draft = assistant.draft
    assert draft is not None
    first = draft.framework.measures[0].items[0].id
    draft.change("x", lambda f: editing.change_item(f, first, text=" "))
    assistant.save()
    assert assistant.foot.state.state is State.ERROR
    assert "没有文字" in assistant.foot.state.text()
    assert assistant.isVisible()
    assistant.handing_over.over = True
    assistant.close()


def imported(opened: MainWindow, source: Path, qtbot: QtBot) -> ImportWindow:
    opened.commands.import_document([source])
    window = opened.findChildren(ImportWindow)[-1]
    qtbot.waitUntil(lambda: window.review is not None, timeout=20_000)
    return window


def test_leaving_keeps_a_draft_that_is_offered_again(
    assistant: ImportWindow,
    opened: MainWindow,
    source: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop.core.paths.data", lambda: tmp_path / "data")
    draft = assistant.draft
    assert draft is not None
    draft.change("x", lambda f: editing.rename_chapter(f, 1, "改过的一章"))
    assistant.close()
    assert assistant.isVisible()
    leaving = dialog(assistant, LeavingDialog)
    assert isinstance(leaving, LeavingDialog)
    with qtbot.waitSignal(assistant.destroyed):
        leaving._keep.click()
    opened.commands.import_document()
    again = opened.findChild(ImportWindow)
    assert again is not None
    assert again.start.kept.isVisible()
    again.start.kept.rows[0].go_on.click()
    qtbot.waitUntil(lambda: again.draft is not None)
    assert again.draft is not None
    assert again.draft.framework.chapters[0].title == "改过的一章"
    assert again.draft.files == (source,)
    assert "草稿" in again.foot.note.text() or "draft" in again.foot.note.text()  # undo goes no further back
    assert source.name in again.head.origin.text()
    assert again.head.another.isVisible()
    again.close()
    leaving = dialog(again, LeavingDialog)
    assert isinstance(leaving, LeavingDialog)
    leaving._throw.click()
    assert drafts.listed() == []


def test_what_cannot_be_read_is_told_and_nothing_is_kept(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "扫描件.docx"
    broken.write_bytes(b"PK\x03\x04 not a zip at all")
    plain = tmp_path / "通讯录.txt"
    plain.write_text("张三 138\n李四 139\n", encoding="utf-8")
    for path in (broken, plain):
        opened.commands.import_document([path])
        refused(opened.findChildren(ImportWindow)[-1], path.name, qtbot)


def test_pasted_text_and_json(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    opened.commands.import_document()
    window = opened.findChild(ImportWindow)
    assert window is not None
    assert not window.start._take.isEnabled()
    window.start.text.setPlainText(TEXT)
    window.start._take.click()
    qtbot.waitUntil(lambda: window.review is not None, timeout=20_000)
    target = tmp_path / "out.json"
    window.exporter.ask_save = lambda *_: (str(target), "")
    window.export(JSON)
    qtbot.waitUntil(lambda: str(target) in window.foot.state.text())
    assert len(decode(target.read_bytes()).measures) == 4
    before = target.read_bytes()
    target.chmod(0o444)
    window.export(JSON)
    qtbot.waitUntil(lambda: window.foot.state.state is State.ERROR)
    assert "out(2).json" in window.foot.state.text()
    assert [one.name for one in tmp_path.iterdir() if "out" in one.name or "duibiao-" in one.name] == ["out.json"]
    assert target.read_bytes() == before
    window.exporter.ask_save = lambda *_: (str(tmp_path / "没有" / "out.json"), "")
    window.export(JSON)
    qtbot.waitUntil(lambda: "不存在" in window.foot.state.text())


@pytest.mark.point(15)
def test_a_document_dropped_on_the_window_is_imported(opened: MainWindow, source: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    event = QDropEvent(
        QPointF(QPoint(300, 300)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    opened.dropEvent(event)
    assert event.isAccepted()
    window = opened.findChild(ImportWindow)
    assert window is not None
    qtbot.waitUntil(lambda: window.review is not None, timeout=20_000)


def test_remarks_are_gone_through_with_f8(assistant: ImportWindow) -> None:
    review = assistant.review
    assert review is not None
    for number, remark in enumerate(review.draft.remarks):
        if remark.doubtful:
            review.draft.settle(number)
    review.remarks.go_on()
    review.remarks.retranslate()
    assert review.draft.is_changed() == any(remark.doubtful for remark in review.draft.remarks)


def test_remarks_follow_the_language(assistant: ImportWindow, opened: MainWindow) -> None:
    document, draft = opened.document, assistant.draft
    assert document is not None
    assert draft is not None
    assistant.show_parsed(msgspec.structs.replace(draft.parsed, notices=(Notice("no-title", None),)))
    assert assistant.review is not None
    row, remark = assistant.review.remarks._rows[0], assistant.review.draft.remarks[0]
    for language in ("en", "zh", "en"):
        document.set_language("zh" if language == "zh" else "en")
        assert row._text.whole() == remark_text(remark, document.language)


def test_undone_with_its_document_the_details_show_nothing(
    assistant: ImportWindow, opened: MainWindow, qtbot: QtBot
) -> None:
    document, page = opened.document, opened.page
    assert document is not None
    assert page is not None
    with qtbot.waitSignal(document.changed):
        assistant.save()
    key = document.frameworks[-1].key
    item = document.find(f"{key}/1.1.1")
    assert item is not None
    page.table.go_to(item)
    qtbot.waitUntil(lambda: page.details._subject is not None and page.details._subject.items == (item,))
    document.undo()
    qtbot.waitUntil(lambda: page.details._subject is None or page.details._subject.items != (item,))


def test_a_document_that_is_shown_is_undone_and_done_again(
    assistant: ImportWindow, opened: MainWindow, qtbot: QtBot
) -> None:
    document, page = opened.document, opened.page
    assert document is not None
    assert page is not None
    opened.show()
    before = page.model.items()
    with qtbot.waitSignal(document.changed):
        assistant.save()
    page.set_scope(document.frameworks[-1].id)  # it stands there already
    assert len(page.model.items()) < len(before)
    document.undo()
    qtbot.wait(50)
    assert page.model.items() == before
    document.redo()
    qtbot.wait(50)
    assert len(page.model.items()) > len(before)
    chapter = next(one for one in document.chapters if ids.framework_of(one) == document.frameworks[-1].id)
    page.set_scope(chapter)
    document.remove_framework(document.frameworks[-1].id)
    qtbot.wait(50)
    assert page.model.items() == before


def refuse(*_words: object) -> None:
    raise WorkspaceError("disk-full", path="x")


def test_each_repair_tells_its_place_and_what_it_did(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "页面.html"
    body = "".join(f"<p>{line}</p>" for line in TEXT.splitlines() if line)
    byline, foot = "发布时间：2025-03-02 来源：市政府办", "版权所有 清源市人民政府办公室"
    page = f"<html><body><p>{byline}</p>{body}<p>{foot}</p></body></html>"
    path.write_text(page.replace("覆盖率达到80%", "覆盖率达到8 0%").replace("编制应急", "编 制应急"), encoding="utf-8")
    opened.commands.import_document([path])
    window = opened.findChild(ImportWindow)
    assert window is not None
    qtbot.waitUntil(lambda: window.review is not None, timeout=20_000)
    review, draft = window.review, window.draft
    assert review is not None
    assert draft is not None
    lines = draft.parsed.source.lines
    for number, remark in enumerate(draft.remarks):
        assert len(remark.lines) == len(remark.repairs) > 0
        row, seen = review.remarks._rows[number], set()
        for _ in remark.repairs:
            with qtbot.waitSignal(review.remarks.wanted) as told:
                review.remarks.look(number)
            turn = review.remarks._turn[number]
            repair, line = remark.repairs[turn], lines[told.args[0]]
            seen.add(turn)
            assert repair.after in line.text
            assert f"line {line.number}" in row._place.text()
            assert " ".join(repair.before.split())[:10] in row._text.text()
        assert seen == {*range(len(remark.repairs))}
