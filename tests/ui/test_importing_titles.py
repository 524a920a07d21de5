"""A document that prints no title: called by its file for now, and asked for its own before it is saved."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.framework import Framework
from desktop.core.parsing.values import Line, Notice, Parsed, Source
from desktop.ui.importing.draft import ImportDraft
from desktop.ui.importing.editors import HeadDialog
from desktop.ui.importing.places import Places
from desktop.ui.importing.window import ImportWindow
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import small_framework
from tests.ui.importing_tools import TEXT, dialog

TITLE = "清源市充电设施方案"


@pytest.fixture
def untitled(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> ImportWindow:
    """Return the assistant with a document taken apart that has no title."""
    path = tmp_path / "扫描件12.txt"
    path.write_text("各县区人民政府：\n" + TEXT.partition("\n")[2], encoding="utf-8")
    opened.commands.import_document([path])
    window = opened.findChild(ImportWindow)
    assert window is not None
    qtbot.waitUntil(lambda: window.review is not None, timeout=20_000)
    return window


def compose(field: QWidget, text: str) -> None:
    """Type Chinese, which no single key gives."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def saved(window: ImportWindow) -> list[Framework]:
    """Return what the window hands over from now on."""
    made: list[Framework] = []
    window.framework_ready.disconnect()
    window.framework_ready.connect(lambda framework, _key: made.append(framework))
    return made


def test_saving_asks_for_the_title_first_and_goes_on_with_it(untitled: ImportWindow, qtbot: QtBot) -> None:
    made = saved(untitled)
    assert untitled.head.title.text() == "扫描件12 (for now)"
    untitled.foot.save.click()
    head = dialog(untitled, HeadDialog)
    assert isinstance(head, HeadDialog)
    assert "扫描件12" in head._state.text()
    assert not made
    compose(head.fields["title"], TITLE)  # in place of the name, which is chosen
    assert head.fields["id"].text() == "qyscdssfa"
    head._apply.click()
    qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    assert (made[0].title, made[0].id) == (TITLE, "qyscdssfa")


def test_the_name_of_the_file_is_kept_by_who_says_so(untitled: ImportWindow, qtbot: QtBot) -> None:
    made = saved(untitled)
    untitled.foot.save.click()
    head = dialog(untitled, HeadDialog)
    assert isinstance(head, HeadDialog)
    head._apply.click()
    qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    assert made[0].title == "扫描件12"


def test_an_id_that_was_typed_stays_when_the_title_is(untitled: ImportWindow) -> None:
    untitled.edit_head()
    head = dialog(untitled, HeadDialog)
    assert isinstance(head, HeadDialog)
    head.fields["id"].selectAll()
    QTest.keyClicks(head.fields["id"], "plan-7")
    compose(head.fields["title"], TITLE)
    assert head.fields["id"].text() == "plan-7"


def test_an_id_that_a_form_brought_along_stays(qapp: object) -> None:
    head = HeadDialog(small_framework(), "zh", untitled=True, lasting=True)
    compose(head.fields["title"], TITLE)
    assert head.fields["id"].text() == "t-1"


def test_the_remark_is_seen_to_as_long_as_there_is_a_title(untitled: ImportWindow) -> None:
    draft, review = untitled.draft, untitled.review
    assert draft is not None
    assert review is not None
    (row,) = (row for row in review.remarks._rows if row._is_about)
    draft.change("title", lambda framework: msgspec.structs.replace(framework, title=TITLE))
    assert not row._done.isEnabled()
    assert untitled.head.title.text() == TITLE
    draft.undo()
    assert row._done.isEnabled()
    assert untitled.head.title.text() == "扫描件12 (for now)"
    draft.redo()
    assert not draft.is_untitled()


def test_a_draft_kept_with_a_title_or_without_is_known_as_that_again(qapp: object) -> None:
    source, notices = Source("扫描件12.txt", "text", (Line(1, "（一）建库"),)), (Notice("no-title", None),)
    for title, is_untitled in (("扫描件12", True), (TITLE, False)):
        kept = Parsed(msgspec.structs.replace(small_framework(), title=title), source, notices=notices)
        assert ImportDraft(Places(kept)).is_untitled() is is_untitled
