"""The details pane: what it shows, languages, keyboard, accessibility, widths, speed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.framework import Responsibility
from desktop.core.store import workspace
from desktop.ui import theme
from desktop.ui.details import HISTORY, MARK, TEXT
from desktop.ui.details_fields import TextEdit
from desktop.ui.document import Document
from desktop.ui.tasks import Tasks
from desktop.ui.theme import Theme
from tests.ui.conftest import OFFICE, TODAY, small_framework
from tests.ui.details_panes import Host, focused, type_into

BODIES = (
    "外交部",
    "国家发展改革委",
    "科技部",
    "工业和信息化部",
    "农业农村部",
    "商务部",
    "国家知识产权局",
    "全国工商联",
)


class Stretched(QTranslator):
    """Makes every text 40 % longer, as a wordy language would."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"«{text}{'~' * round(0.4 * len(text))}»"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def document(tmp_path: Path, tasks: Tasks) -> Iterator[Document]:
    """A workspace whose first measure has bodies."""
    small = small_framework()
    first, *others = small.measures
    group = Responsibility("r1", ("市场监管总局（国家标准委）",), BODIES)
    items = tuple(msgspec.structs.replace(item, responsibility="r1") for item in first.items)
    items = (items[0], msgspec.structs.replace(items[1], due="2027"), *items[2:])
    first = msgspec.structs.replace(first, responsibilities=(group,), items=items)
    path = tmp_path / "details.duibiao"
    workspace.create(path, OFFICE, [msgspec.structs.replace(small, measures=(first, *others))]).close()
    opened = workspace.open_workspace(path)
    yield Document(opened, tasks, "zh", lambda: TODAY)
    tasks.stop()
    opened.close()


def shown(parent: QWidget) -> list[QWidget]:
    return [widget for widget in parent.findChildren(QWidget) if widget.isVisible()]


# The head


def test_the_head_says_where_the_item_stands_and_whose_it_is(host: Host) -> None:
    header = host.pane.header
    assert header.place.whole() == "测试 t-1 › （一）举措1"
    assert header.title.text().startswith("核算本市国际标准转化率，报送测算依据")
    assert header.title.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert header.rows[0][1].text() == "市场监管总局（国家标准委）"
    assert "→" in header.rows[0][1].toolTip()
    assert header.chip.text() == "≥ 85%"
    assert header.object.whole() == "转化率"
    assert header.due.text() == "by end of 2026"


def test_of_an_item_without_a_target_the_head_says_by_when_it_is_due(host: Host) -> None:
    host.pane.show_item(host.items()[1])
    header = host.pane.header
    assert header.due.text() == "by end of 2027"
    assert header.due.isVisible()
    assert not header.chip.isVisible()
    assert host.pane.form.due.placeholderText() == "2027-12-31"
    host.pane.show_item(host.items()[2])
    assert not header.due.isVisible()


@pytest.mark.parametrize(("width", "some"), [(300, True), (900, False)])
def test_many_bodies_are_cut_to_what_fits_and_all_stand_in_the_tooltip(host: Host, width: int, some: bool) -> None:
    row = host.pane.header.rows[1][1]
    host.pane.header.setFixedWidth(width)
    QApplication.processEvents()
    assert row.text().startswith("外交部、国家发展改革委")
    assert (" more" in row.text()) is some
    assert all(body in row.toolTip() for body in BODIES)
    assert row.fontMetrics().horizontalAdvance(row.text()) <= row.width()


def test_a_document_without_bodies_says_so_and_whom_the_item_concerns(host: Host) -> None:
    host.pane.show_item(host.items()[4])  # of the second measure
    assert host.pane.header.remark.text() == "The document names no bodies"
    label, bodies = host.pane.header.rows[0]
    assert (label.text(), bodies.text()) == ("Concerns", "市场监管总局")
    assert host.pane.header.rows[1][0].isHidden()


def test_the_id_is_copied(host: Host, qtbot: QtBot) -> None:
    with qtbot.waitSignal(host.pane.message):
        host.pane.key.click()
    assert QGuiApplication.clipboard().text() == "t-1/1.1.1"


@pytest.mark.parametrize(
    ("printed", "words"),
    [("2026", "by end of 2026"), ("2026-06", "by end of Jun 2026"), ("2026-06-30", "by 30 Jun"), (None, "")],
)
def test_printed_due_dates(host: Host, printed: str | None, words: str) -> None:
    host.document.set_language("en")
    assert host.pane._words.due(printed) == words


def test_nothing_chosen_says_what_to_do(host: Host) -> None:
    host.pane.show_item(None)
    assert host.pane.empty.isVisible()
    assert host.pane.empty.text()
    assert not host.pane.form.isVisible()
    host.pane.show_item(host.items()[0])
    assert not host.pane.empty.isVisible()


def test_several_items_show_what_they_share(host: Host) -> None:
    host.pane.tabs.setCurrentIndex(HISTORY)
    host.pane.show_items(host.items()[:3])
    assert host.pane.header.title.text() == "3 items selected"
    assert host.pane.tabs.currentIndex() == MARK
    assert not host.pane.tabs.isTabEnabled(TEXT)
    assert not host.pane.key.isVisible()
    assert host.pane.form.reached.isHidden()
    host.pane.show_item(host.items()[0])
    assert host.pane.tabs.isTabEnabled(TEXT)


# Languages and colours


@pytest.mark.point(21)
def test_the_language_changes_without_a_restart(host: Host, qapp: QApplication) -> None:
    pane = host.pane
    type_into(pane.form.note, "half done")
    translator = Stretched()
    try:
        qapp.installTranslator(translator)
        QApplication.processEvents()
        assert pane.tabs.tabText(MARK).startswith("«Mark")
        assert pane.form.labels["unit"].text().startswith("«")
        assert pane.evidence.add_files.text().startswith("«")
        host.document.set_language("en")
        assert pane.header.title.text() == "Do thing 1 of measure t-1/1.1"
        assert pane.header.rows[0][1].whole().startswith("SAMR")
        assert pane.form.status.itemText(1) == "In progress"
        assert pane.form.note.toPlainText() == "half done"
        for label in shown(pane):
            if isinstance(label, QLabel) and label.text() and label is not pane.header.title:
                assert label.fontMetrics().height() <= label.height() + 1, label.text()
    finally:
        qapp.removeTranslator(translator)
    QApplication.processEvents()
    assert pane.tabs.tabText(MARK) == "Mark"


@pytest.mark.point(18)
def test_colours_follow_the_theme(host: Host, qapp: QApplication) -> None:
    pixels = []
    try:
        for choice in (Theme.LIGHT, Theme.DARK):
            theme.apply(qapp, choice)
            QApplication.processEvents()
            image = host.pane.grab().toImage()
            field = host.pane.form.status
            pixels.append(image.pixelColor(field.mapTo(host.pane, field.rect().center())))
            assert placeholder(host.pane.form.leader) == theme.tokens(qapp.palette()).hint
    finally:
        theme.apply(qapp, Theme.LIGHT)
    assert pixels[0].lightness() > 200 > 60 > pixels[1].lightness()


def placeholder(field: QLineEdit) -> QColor:
    return field.palette().color(field.palette().ColorRole.PlaceholderText)


# Keyboard


@pytest.mark.point(22)
def test_tab_goes_through_every_field_and_back(host: Host) -> None:
    pane = host.pane
    host.beside.setFocus()
    seen: list[QWidget] = []
    for _ in range(60):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() is host.beside:
            break
        seen.append(focused())
    else:
        pytest.fail(f"no way out: {[type(w).__name__ for w in seen[-5:]]}")
    assert len(seen) == len(set(seen))
    form = [name for w in seen for name, field in pane.form.fields.items() if field is w or field.focusProxy() is w]
    expected = "applicability status progress unit owner support_units leader due reached note problem next_step"
    assert form == expected.split()
    assert seen.index(pane.tabs) < seen.index(pane.key) < seen.index(pane.form.suggestion.button)
    assert seen[-2:] == [pane.evidence.add_address, pane.evidence.add_files]
    for before in reversed(seen):
        QTest.keyClick(focused(), Qt.Key.Key_Backtab)
        assert focused() is before


@pytest.mark.point(22)
@pytest.mark.parametrize("name", ["status", "unit", "progress", "leader", "note", "support_units", "applicability"])
def test_the_focus_is_seen(host: Host, name: str) -> None:
    field = host.pane.form.fields[name]
    host.beside.setFocus()
    before = field.grab().toImage()
    field.setFocus()
    QApplication.processEvents()
    assert field.grab().toImage() != before


@pytest.mark.point(23)
def test_everything_that_takes_the_focus_has_a_name(host: Host) -> None:
    host.document.attach(host.items()[:1], ["https://example.org/a"])
    host.document.mark(host.items()[:1], MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="无"))
    for tab in (MARK, TEXT, HISTORY):
        host.pane.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        for widget in [host.pane.tabs, *shown(host.pane)]:
            if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or isinstance(widget.parent(), QSpinBox):
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), (type(widget).__name__, widget.objectName())


def test_escape_leaves_and_saves(host: Host, qtbot: QtBot) -> None:
    for name in ("note", "leader", "due", "unit", "status", "progress", "support_units"):
        host.pane.focus_field(name)
        with qtbot.waitSignal(host.pane.left):
            QTest.keyClick(focused(), Qt.Key.Key_Escape)
    type_into(host.pane.form.note, "写完了")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert host.mark(host.items()[0]).note == "写完了"


@pytest.mark.parametrize("tab", [TEXT, HISTORY])
def test_escape_leaves_the_pages_too(host: Host, qtbot: QtBot, tab: int) -> None:
    host.pane.tabs.setCurrentIndex(tab)
    host.pane.setFocus()
    assert focused() in (host.pane.text.page, host.pane.history)
    with qtbot.waitSignal(host.pane.left):
        QTest.keyClick(focused(), Qt.Key.Key_Escape)


@pytest.mark.point(26)
def test_escape_belongs_to_the_pane_not_to_the_windows_shortcuts(host: Host) -> None:
    host.pane.focus_field("note")
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(focused(), event)
    assert event.isAccepted()


def test_a_field_is_entered_by_name(host: Host) -> None:
    host.document.mark(host.items()[:1], MarkChange(note="已有的话"))
    host.pane.tabs.setCurrentIndex(TEXT)
    host.pane.focus_field("note")
    assert host.pane.form.note.hasFocus()
    assert host.pane.form.note.textCursor().atEnd()
    host.pane.focus_field("applicability")
    assert host.pane.form.applicability.buttons[Applicability.APPLICABLE].hasFocus() is (
        host.pane.form.applicability.value is Applicability.APPLICABLE
    )
    host.pane.setFocus()
    assert host.pane.form.isAncestorOf(focused())


# Places


@pytest.mark.point(19, 20)
@pytest.mark.parametrize(("language", "width", "height"), [("zh", 348, 600), ("en", 372, 600), ("zh", 440, 880)])
def test_nothing_is_cut_at_the_widths_of_the_window(
    document: Document, qapp: QApplication, qtbot: QtBot, language: str, width: int, height: int
) -> None:
    qapp.setFont(theme.fonts("zh_CN" if language == "zh" else "en").base)
    host = Host(document)
    qtbot.addWidget(host)
    document.set_language("zh" if language == "zh" else "en")
    pane = host.pane
    pane.setParent(None)
    qtbot.addWidget(pane)
    pane.resize(width, height)
    pane.show()
    for item in host.items()[:3]:
        document.mark([item], MarkChange(status=Status.IN_PROGRESS))
        pane.show_item(item)
        qtbot.wait(20)
        assert pane.width() == width
        for widget in shown(pane.form):
            right = widget.mapTo(pane, widget.rect().topRight()).x()
            assert right < width, type(widget).__name__
        for label in pane.form.labels.values():
            if label.isVisible():
                assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()), label.text()
        for name in ("due", "status"):
            assert pane.form.fields[name].width() >= 110
        for button in pane.form.applicability.buttons.values():
            assert button.width() >= button.sizeHint().width()


def test_texts_grow_with_what_they_hold_and_with_the_pane(host: Host, qtbot: QtBot) -> None:
    note: TextEdit = host.pane.form.note
    host.resize(700, 560)
    qtbot.wait(20)
    small = note.height()
    host.resize(700, 1000)
    qtbot.wait(20)
    assert note.height() > small
    host.resize(700, 560)
    host.document.mark(host.items()[:1], MarkChange(note="\n".join("一二三四五六七八")))
    qtbot.wait(20)
    assert note.height() >= 8 * note.fontMetrics().lineSpacing()
    assert not note.verticalScrollBar().isVisible()


def test_read_only_says_why(workspace_path: Path, tasks: Tasks, qtbot: QtBot) -> None:
    opened = workspace.open_workspace(workspace_path, read_only=True)
    host = Host(Document(opened, tasks, "zh", lambda: TODAY))
    qtbot.addWidget(host)
    host.pane.show_item(host.items()[0])
    form = host.pane.form
    for name, field in form.fields.items():
        usable = not field.isReadOnly() if isinstance(field, TextEdit) else field.isEnabled()
        assert not usable, name
        assert field.toolTip() == host.pane.read_only.text()
    assert host.pane.read_only.isVisible()
    assert form.suggestion.button.isHidden()
    assert host.pane.evidence.add_files.isHidden()
    assert host.pane.evidence.drop.isHidden()
    host.close()
    opened.close()


def test_a_new_day_is_shown(host: Host) -> None:
    host.document.mark(host.items()[:1], MarkChange(status=Status.IN_PROGRESS))
    host.document._today = lambda: dt.date(2027, 1, 10)
    host.document.refresh_date()
    assert host.pane.form.light.words() == "逾期 10 天"
