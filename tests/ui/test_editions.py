"""New editions in the window: offered, looked at before anything is written, taken over, looked at again."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.core import drafts
from desktop.core.assessment import MarkChange, Status
from desktop.core.editions import Kind
from desktop.core.framework import Framework, encode
from desktop.core.reports.form.files import write_form
from desktop.core.store import checking
from desktop.core.store.items import Filter
from desktop.ui.dialogs.edition import EditionDialog
from desktop.ui.dialogs.edition_model import EditionModel
from desktop.ui.dialogs.parts import State
from desktop.ui.document import Document
from desktop.ui.importing.saving import SavingDialog
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import small_framework

_replace = msgspec.structs.replace


def later(framework: Framework, **head: object) -> Framework:
    """Return a later edition: one item with another sentence, one half rewritten, one measure gone, one new."""
    first, second, *rest = framework.measures
    one, two, *others = first.items
    half = "动员企业开展质量月活动并公布评优结果"
    items = (_replace(one, text=f"{one.text}，每年一次"), _replace(two, text=half), *others)
    fresh = _replace(
        second,
        id=f"{framework.id}/1.9",
        ordinal=9,
        label="（九）",
        title="全新的举措",
        targets=(),
        items=(_replace(second.items[1], id=f"{framework.id}/1.9.1", text="设立意见箱并按月整理群众来信"),),
    )
    return _replace(framework, measures=(_replace(first, items=items), fresh, *rest), **head)


@pytest.fixture
def dialog(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> EditionDialog:
    """The preview of a later edition that was read from a file; the item that changes is marked."""
    document = document_of(opened)
    document.mark(document.item_ids(Filter())[:6], MarkChange(status=Status.DONE))
    path = tmp_path / "新版本.json"
    path.write_bytes(encode(later(small_framework())))
    opened.opening.ask_open = lambda *_: (str(path), "")
    opened.actions_["new_edition"].trigger()
    return preview(opened, qtbot)


def document_of(window: MainWindow) -> Document:
    assert window.document is not None
    return window.document


def preview(window: MainWindow, qtbot: QtBot) -> EditionDialog:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(EditionDialog)), timeout=20_000)
    (found,) = (one for one in window.findChildren(EditionDialog) if one.isVisible())
    return found


def press(parent: object, text: str) -> None:
    (button,) = (one for one in parent.findChildren(QPushButton) if one.text() == text)  # type: ignore[attr-defined]
    assert button.isEnabled()
    button.click()


def shown(model: EditionModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose(dialog: EditionDialog, *rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    dialog.table.selectionModel().clearSelection()
    for row in rows:
        dialog.table.selectionModel().select(dialog.model.index(row, 0), flags.Select | flags.Rows)


def keys(document: Document, wanted: Filter) -> list[str]:
    return [row.key for row in document.rows(document.item_ids(wanted))]


def test_the_preview_shows_what_is_other_below_its_measure(dialog: EditionDialog) -> None:
    assert shown(dialog.model)[:2] == ["", "有改动（内容）"]
    assert dialog.model.index(0, 2).data() == "（一）举措1"
    assert "每年一次" in dialog.wording.toPlainText()
    dialog.shown.setCurrentIndex(1)
    dialog.shown.activated.emit(1)
    assert len([text for text in shown(dialog.model) if text]) == sum(dialog.comparison.counts().values())


def test_taken_over_is_one_step_with_its_flags(dialog: EditionDialog, opened: MainWindow, qtbot: QtBot) -> None:
    document, page = document_of(opened), opened.page
    assert page is not None
    before = document.workspace.stack().undo
    counts = dialog.comparison.counts()
    with qtbot.waitSignal(document.changed):
        press(dialog, "Take over")
    assert document.workspace.stack().undo == (before or 0) + 1
    qtbot.waitUntil(lambda: "更新到新版本" in opened.actions_["undo"].text())
    assert keys(document, Filter(review=True)) == ["t-1/1.1.1"]
    assert len(keys(document, Filter(withdrawn=True))) == counts[Kind.WITHDRAWN] + counts[Kind.DOUBTFUL]
    assert not page.filter_bar.review.isHidden() or not page.filter_bar.folded.isHidden()
    checking.check(document.workspace)
    opened.actions_["undo"].trigger()
    assert keys(document, Filter(withdrawn=True)) == []
    assert page.filter_bar.review.isHidden()


def test_the_window_stands_on_the_document_that_was_renewed(
    dialog: EditionDialog, opened: MainWindow, qtbot: QtBot
) -> None:
    document, page = document_of(opened), opened.page
    assert page is not None
    (node,) = (head.id for head in document.frameworks if head.key == "t-1")
    page.set_scope(None)
    with qtbot.waitSignal(document.changed):
        press(dialog, "Take over")
    assert page.model.filter.scope == node
    banner = page.banners.shown()["edition taken t-1"]
    withdrawn = len(keys(document, Filter(withdrawn=True)))
    assert banner.text() == (
        f"The new edition is in force. 1 changed item wants another look. {withdrawn} items are withdrawn, with their "
        "marks."
    )
    press(banner, "Show those to look at")
    assert page.model.filter == Filter(scope=node, review=True)
    assert "edition taken t-1" not in page.banners.shown()


def test_two_items_are_joined_and_parted(dialog: EditionDialog) -> None:
    counts = dialog.comparison.counts()
    new = next(n for n, text in enumerate(shown(dialog.model)) if text == "新增")
    gone = next(n for n, text in enumerate(shown(dialog.model)) if text == "取消")
    choose(dialog, new, gone)
    press(dialog, "The same item")
    joined = dialog.comparison.counts()
    assert joined[Kind.CHANGED] == counts[Kind.CHANGED] + 1
    assert joined[Kind.NEW] == counts[Kind.NEW] - 1
    (line,) = dialog.chosen()
    assert line.kind is Kind.CHANGED
    press(dialog, "Not the same item")
    assert dialog.comparison.counts() == counts


def test_cancel_writes_nothing(dialog: EditionDialog, opened: MainWindow) -> None:
    document = document_of(opened)
    before = document.workspace.stack()
    press(dialog, "Cancel")
    assert document.workspace.stack() == before


def test_the_details_show_both_wordings_until_somebody_has_looked(
    dialog: EditionDialog, opened: MainWindow, qtbot: QtBot
) -> None:
    document, page = document_of(opened), opened.page
    assert page is not None
    with qtbot.waitSignal(document.changed):
        press(dialog, "Take over")
    page.go_to_key("t-1/1.1.1")
    strip = page.place.pane().edition
    assert strip.isVisible()
    assert "每年一次" in strip.words.text()
    with qtbot.waitSignal(document.changed):
        strip.looked_at.click()
    assert not strip.isVisible()
    assert keys(document, Filter(review=True)) == []
    qtbot.waitUntil(lambda: opened.actions_["undo"].text().endswith("复核"))


def test_a_later_built_in_edition_is_offered_and_not_forced(opened: MainWindow, qtbot: QtBot) -> None:
    document, page = document_of(opened), opened.page
    assert page is not None
    opened.commands.editions.show_offer(document, [later(small_framework(), revision=2)])
    banner = page.banners.shown()["edition t-1"]
    assert document.workspace.stack().undo is None
    press(banner, "Look at the changes…")
    shown_dialog = preview(opened, qtbot)
    with qtbot.waitSignal(document.changed):
        press(shown_dialog, "Take over")
    assert "edition t-1" not in page.banners.shown()


def test_a_file_of_no_document_is_refused(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    page = opened.page
    assert page is not None
    path = tmp_path / "别的.json"
    path.write_bytes(encode(small_framework("other")))
    opened.opening.ask_open = lambda *_: (str(path), "")
    opened.actions_["new_edition"].trigger()
    qtbot.waitUntil(lambda: "edition-of-nothing" in page.banners.shown(), timeout=20_000)
    assert "测试文件 other" in page.banners.shown()["edition-of-nothing"].text()


TEXT = """测试文件 t-1
一、第一部分工作
（一）举措甲。核算本市国际标准转化率。（市市场监管局负责）
（二）举措乙。收集团体标准名单。
"""


@pytest.fixture
def assistant(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> ImportWindow:
    """The assistant with a document whose title the assessment has."""
    source = tmp_path / "新版本.txt"
    source.write_text(TEXT, encoding="utf-8")
    opened.commands.import_document([source])
    window = opened.findChild(ImportWindow)
    assert window is not None
    qtbot.waitUntil(lambda: window.draft is not None, timeout=20_000)
    draft = window.draft
    assert draft is not None
    draft.change("改标题", lambda framework: _replace(framework, title="测试文件　t-1"))
    return window


def test_the_assistant_saves_as_a_new_edition(assistant: ImportWindow, opened: MainWindow, qtbot: QtBot) -> None:
    document = document_of(opened)
    assistant.save()
    (asked,) = assistant.findChildren(SavingDialog)
    press(asked, "As a new edition…")
    dialog = preview(opened, qtbot)
    assert drafts.listed()
    dialog.reject()  # nothing is lost, which is said
    assert opened.page is not None
    (banner,) = (one for key, one in opened.page.banners.shown().items() if key.startswith("draft"))
    press(banner, "Go on with it…")
    assert not opened.page.banners.shown()
    (again,) = (one for one in opened.findChildren(ImportWindow) if one.isVisible())
    qtbot.waitUntil(lambda: again.draft is not None)
    again.save()
    (asked,) = again.findChildren(SavingDialog)
    press(asked, "As a new edition…")
    dialog = preview(opened, qtbot)
    with qtbot.waitSignal(document.changed):
        press(dialog, "Take over")
    assert not drafts.listed()
    assert [head.key for head in document.frameworks] == ["t-1"]
    checking.check(document.workspace)


@pytest.mark.parametrize("door", ["go_on", "discard"])
def test_nothing_is_said_of_a_draft_that_was_met_again(
    assistant: ImportWindow, opened: MainWindow, qtbot: QtBot, door: str
) -> None:
    """From the list of drafts as from the notice: it may be used up, and then the notice would lead nowhere."""
    assistant.save()
    (asked,) = assistant.findChildren(SavingDialog)
    press(asked, "As a new edition…")
    preview(opened, qtbot).reject()
    assert opened.page is not None
    assert [key for key in opened.page.banners.shown() if key.startswith("draft")]
    opened.commands.import_document()
    (again,) = (one for one in opened.findChildren(ImportWindow) if one.isVisible())
    getattr(again.start.kept.rows[0], door).click()
    assert not opened.page.banners.shown()
    if door == "go_on":
        qtbot.waitUntil(lambda: again.draft is not None)
        again.handing_over.discard()
    assert drafts.listed() == []


def test_another_document_altogether_is_told(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "别的.txt"
    path.write_text(
        "清源市绿化方案\n一、植树\n（一）扩大绿地。补种行道树，公布名录。（市园林局牵头）\n", encoding="utf-8"
    )
    window = chosen(opened, path, qtbot)
    window.save()
    (asked,) = window.findChildren(SavingDialog)
    press(asked, "As a new edition…")
    dialog = preview(opened, qtbot)
    assert dialog._state.state is State.WARNING
    dialog.reject()
    assert [head.key for head in document_of(opened).frameworks] == ["t-1"]


def test_the_assistant_saves_as_another_document(assistant: ImportWindow, opened: MainWindow, qtbot: QtBot) -> None:
    document = document_of(opened)
    assistant.save()
    (asked,) = assistant.findChildren(SavingDialog)
    with qtbot.waitSignal(document.changed):
        press(asked, "As another document")
    assert len(document.frameworks) == 2


def chosen(opened: MainWindow, path: Path, qtbot: QtBot) -> ImportWindow:
    """Choose a file with a new edition, and return the assistant with what was found in it."""
    opened.opening.ask_open = lambda *_: (str(path), "")
    opened.actions_["new_edition"].trigger()
    window = opened.findChild(ImportWindow)
    assert window is not None
    qtbot.waitUntil(lambda: window.draft is not None, timeout=20_000)
    return window


def test_a_text_under_another_title_becomes_the_new_edition_that_the_person_says(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    document = document_of(opened)
    path = tmp_path / "修订.txt"
    path.write_text(TEXT.replace("测试文件 t-1", "关于测试工作的实施方案（2027年修订）"), encoding="utf-8")
    window = chosen(opened, path, qtbot)
    window.save()
    (asked,) = window.findChildren(SavingDialog)
    assert not asked.document.isVisible()  # there is but one
    press(asked, "As a new edition…")
    with qtbot.waitSignal(document.changed):
        press(preview(opened, qtbot), "Take over")
    assert [(head.key, head.title) for head in document.frameworks] == [("t-1", "关于测试工作的实施方案（2027年修订）")]
    document.undo()
    qtbot.waitUntil(lambda: [head.title for head in document.frameworks] == ["测试文件 t-1"])
    checking.check(document.workspace)


def test_a_form_becomes_a_new_edition_of_the_document_that_is_chosen(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    document = document_of(opened)
    document.add_framework(small_framework("t-2"))
    qtbot.waitUntil(lambda: len(document.frameworks) == 2)
    path = tmp_path / "新版本.xlsx"
    write_form(later(small_framework("t-3")), path, "zh")
    window = chosen(opened, path, qtbot)
    window.save()
    (asked,) = window.findChildren(SavingDialog)
    assert asked.document.isVisible()
    asked.document.setCurrentIndex(1)
    press(asked, "As a new edition…")
    dialog = preview(opened, qtbot)
    assert dialog.comparison.old.framework.id == "t-2"
    counts = dialog.comparison.counts()
    assert counts[Kind.UNCHANGED] + counts[Kind.MOVED] > 12
    assert counts[Kind.NEW]
    with qtbot.waitSignal(document.changed):
        press(dialog, "Take over")
    assert [head.key for head in document.frameworks] == ["t-1", "t-2"]


def test_a_draft_of_an_edition_stays_one(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "修订.txt"
    path.write_text(TEXT.replace("测试文件 t-1", "关于测试工作的实施方案"), encoding="utf-8")
    window = chosen(opened, path, qtbot)
    window.keep_draft()
    qtbot.waitUntil(lambda: not opened.findChildren(ImportWindow))
    opened.commands.import_document()
    again = opened.findChild(ImportWindow)
    assert again is not None
    again.start.kept.rows[0].go_on.click()
    qtbot.waitUntil(lambda: again.draft is not None)
    again.save()
    assert again.findChildren(SavingDialog)
    drafts.forget(drafts.listed()[0].key)


@pytest.mark.parametrize("wanted", [False, True], ids=["imported", "taken over"])
def test_the_plan_of_another_year_is_asked_about(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot, wanted: bool
) -> None:
    """The first document is another one: whoever imports the plan of 2026 is asked about that of 2025."""
    document = document_of(opened)
    document.add_framework(_replace(small_framework("jl"), title="临江市2025年计量工作要点"))
    qtbot.waitUntil(lambda: len(document.frameworks) == 2)
    path = tmp_path / "要点.txt"
    path.write_text(TEXT.replace("测试文件 t-1", "临江市2026年计量工作要点"), encoding="utf-8")
    opened.commands.import_document([path], edition=wanted)
    window = opened.findChild(ImportWindow)
    assert window is not None
    qtbot.waitUntil(lambda: window.draft is not None, timeout=20_000)
    window.save()
    (asked,) = window.findChildren(SavingDialog)
    assert asked.document.currentText() == "临江市2025年计量工作要点"
    press(asked, "As a new edition…")
    dialog = preview(opened, qtbot)
    assert dialog.comparison.old.framework.id == "jl"
    dialog.reject()
    assert [head.key for head in document.frameworks] == ["t-1", "jl"]


def test_the_most_alike_document_is_proposed(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    document = document_of(opened)
    document.add_framework(_replace(small_framework("jl"), title="临江市关于推进计量工作的实施方案"))
    qtbot.waitUntil(lambda: len(document.frameworks) == 2)
    path = tmp_path / "措施.txt"
    path.write_text(TEXT.replace("测试文件 t-1", "临江市关于进一步推进计量工作的若干措施"), encoding="utf-8")
    window = chosen(opened, path, qtbot)
    window.save()
    (asked,) = window.findChildren(SavingDialog)
    assert asked.document.currentText() == "临江市关于推进计量工作的实施方案"
