"""The dialogs: driven by keys, in both languages and themes, writing through the document."""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import seeds
from desktop.core.assessment import MarkChange, Status
from desktop.core.editions import Comparison, Edition, match
from desktop.core.errors import UsageError, WorkspaceError
from desktop.core.framework import Framework, Kind
from desktop.core.reports.form.files import FormError
from desktop.core.reports.form.values import Problem
from desktop.core.store import backup
from desktop.core.store.backup import Backup
from desktop.core.store.items import Filter
from desktop.core.store.profile import Person, Unit
from desktop.core.store.workspace import open_workspace
from desktop.ui import errors
from desktop.ui.collecting import leaving as collecting_leaving
from desktop.ui.dialogs import profile_lists
from desktop.ui.dialogs.about import AboutDialog
from desktop.ui.dialogs.backups import BackupsDialog
from desktop.ui.dialogs.choices import ChoiceDialog
from desktop.ui.dialogs.details import Details
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.documents import DocumentsDialog
from desktop.ui.dialogs.due import DueDialog
from desktop.ui.dialogs.edition import EditionDialog
from desktop.ui.dialogs.own_item import OwnItemDialog
from desktop.ui.dialogs.parts import State, StateLine, without_access
from desktop.ui.dialogs.profile import ProfileDialog
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.dialogs.roll_up import RollUpDialog
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.dialogs.shortcuts import ShortcutsDialog
from desktop.ui.dialogs.trouble import TroubleDialog
from desktop.ui.dialogs.units import UnitsDialog
from desktop.ui.document import Document
from desktop.ui.errors import UnexpectedDialog
from desktop.ui.exporting.window import ExportDialog
from desktop.ui.importing.editors import HeadDialog, ItemDialog, MeasureDialog
from desktop.ui.importing.leaving import LeavingDialog
from desktop.ui.importing.problems import ProblemsDialog
from desktop.ui.importing.saving import SavingDialog
from desktop.ui.settings import Settings
from desktop.ui.tasks import Progress, Tasks
from desktop.ui.theme import Theme
from tests.ui.conftest import TODAY, small_framework
from tests.ui.dialog_tools import Speak, compose, cut, given_twice, nameless, speak
from tests.ui.test_editions import later

__all__ = ["speak"]
IN_USE = WorkspaceError(
    "workspace-in-use", path="/x/2026年度评估.duibiao", who="王芳", host="科室电脑-03", since="2026-11-21 10:05"
)
DAMAGED = WorkspaceError("workspace-damaged", path="/x/2026年度评估.duibiao", detail="page 14")


def copies() -> list[Backup]:
    """Two backups of a fixed day."""
    at = dt.datetime(2026, 11, 21, 10, 42)
    return [
        Backup(Path("/b/1.duibiao"), at, 700_000, 30),
        Backup(Path("/b/2.duibiao"), at - dt.timedelta(days=1), 690_000, 3),
    ]


@pytest.fixture
def host(qtbot: QtBot) -> QMainWindow:
    """A window over which the dialogs stand."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def filled(document: Document) -> Document:
    """A document with units, owners and marks."""
    items = document.item_ids(Filter())
    document.mark(items[:3], MarkChange(status=Status.IN_PROGRESS), unit_name="标准化科")
    document.mark(items[3:5], MarkChange(status=Status.DONE), unit_name="质量发展科")
    first, second = document.units
    document.set_people([Person(0, "王芳", "科长", "029", first.id), Person(0, "赵磊", unit=second.id)])
    return document


def imported() -> Framework:
    """Return a document with bodies and targets."""
    return seeds.framework("plan-2024")


def edition(document: Document, _settings: Settings, window: QWidget) -> Dialog:
    """Return the preview of a new edition in which something of every kind happens."""
    old, new = Edition(small_framework()), Edition(later(small_framework()))
    return EditionDialog(document, Comparison(old, new, match(old, new)), window)


Make = Callable[[Document, Settings, QWidget], Dialog]
DIALOGS: dict[str, Make] = {
    "profile": lambda d, _s, w: ProfileDialog(d, w),
    "units": lambda d, _s, w: UnitsDialog(d, w),
    "settings": lambda d, s, w: SettingsDialog(s, d, w),
    "settings of no assessment": lambda _d, s, w: SettingsDialog(s, None, w),
    "backups": lambda d, _s, w: BackupsDialog(d, w),
    "documents": lambda d, _s, w: DocumentsDialog(d, w),
    "own item": lambda d, _s, w: OwnItemDialog(d, next(iter(d.measures)), parent=w),
    "about": lambda _d, _s, w: AboutDialog(w),
    "shortcuts": lambda _d, _s, w: ShortcutsDialog(w.actions(), w),
    "export": lambda d, s, w: ExportDialog(d, s, Filter(scope=d.frameworks[0].id), w),
    "roll up": lambda d, s, w: RollUpDialog(d, d.tasks, s, lambda: TODAY, w),
    "roll up of no assessment": lambda d, s, w: RollUpDialog(None, d.tasks, s, lambda: TODAY, w),
    "due": lambda d, _s, w: DueDialog(d, 12, w),
    "import head": lambda _d, _s, w: HeadDialog(imported(), w),
    "import measure": lambda d, _s, w: MeasureDialog(imported().measures[0], d.language, w),
    "import item": lambda d, _s, w: ItemDialog(imported(), next(imported().items()), d.language, w),
    "import saving": lambda _d, _s, w: SavingDialog("清源市公共充电设施建设行动方案（2025—2027年）", w),
    "edition": edition,
    "import leaving": lambda _d, _s, w: LeavingDialog("清源市公共充电设施建设行动方案（2025—2027年）", w),
    "collect leaving": lambda _d, _s, w: collecting_leaving.LeavingDialog(12, w),
    "import head of a taken id": lambda _d, _s, w: HeadDialog(imported(), w, {"plan-2024"}),
    "import problems": lambda d, _s, w: ProblemsDialog(
        FormError("表.xlsx", [Problem("量化指标", 4, "E", "目标值", "percent", {"figure": "0.85", "share": "85"})]),
        d.language,
        w,
    ),
    "in use": lambda d, _s, w: TroubleDialog(IN_USE, [], d.language, w, lambda: TODAY),
    "damaged": lambda d, _s, w: TroubleDialog(DAMAGED, copies(), d.language, w, lambda: TODAY),
    "newer": lambda d, _s, w: TroubleDialog(
        WorkspaceError("workspace-newer", path="/x/a.duibiao", seen=9, known=4), [], d.language, w
    ),
    "choices": lambda d, _s, w: ChoiceDialog(lambda: "行业", profile_lists.sector_choices(d.language), ["C"], w),
    "unexpected": lambda _d, _s, w: UnexpectedDialog("KeyError: 3", Path("/home/u/.local/share/Duibiao/log/a.log"), w),
}


def shown(qtbot: QtBot, dialog: QDialog) -> None:
    """Open a dialog and wait until it stands."""
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and QApplication.focusWidget() is not None)


def button(dialog: QWidget, text: str) -> QPushButton:
    """Return the button of a dialog by its words."""
    found = [b for b in dialog.findChildren(QPushButton) if without_access(b.text()) == text and b.isVisibleTo(dialog)]
    assert found, [b.text() for b in dialog.findChildren(QPushButton)]
    return found[0]


def said(dialog: QWidget) -> str:
    """Return what the state line of a dialog says."""
    return next((line.text() for line in dialog.findChildren(StateLine) if line.isVisibleTo(dialog)), "")


# All dialogs


@pytest.mark.point(2, 18, 19, 21, 23)
@pytest.mark.parametrize("look", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", DIALOGS)
def test_nothing_is_cut_nameless_or_given_twice(
    filled: Document,
    settings: Settings,
    host: QMainWindow,
    qtbot: QtBot,
    speak: Speak,
    name: str,
    language: str,
    look: Theme,
) -> None:
    settings.language = "zh" if language == "zh" else "en"
    filled.set_language(settings.language)
    speak(language, look)
    dialog = DIALOGS[name](filled, settings, host)
    shown(qtbot, dialog)
    qtbot.wait(30)
    assert cut(dialog) == []
    assert nameless(dialog) == []
    assert given_twice(dialog) == []
    assert dialog.windowTitle()
    assert not dialog.grab().isNull()
    assert dialog.width() <= 1024
    assert dialog.height() <= 640


@pytest.mark.point(21)
@pytest.mark.parametrize("name", DIALOGS)
def test_the_language_changes_while_a_dialog_stands_open(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, speak: Speak, name: str
) -> None:
    filled.set_language("en")
    speak("en", Theme.LIGHT)
    dialog = DIALOGS[name](filled, settings, host)
    shown(qtbot, dialog)
    before = [b.text() for b in dialog.findChildren(QPushButton) if b.text()]
    filled.set_language("zh")
    speak("zh", Theme.LIGHT)
    after = [b.text() for b in dialog.findChildren(QPushButton) if b.text()]
    assert before
    assert not [text for text in after if text in before]
    assert all(ord(max(text)) > 0x2E80 for text in after)


@pytest.mark.point(22)
@pytest.mark.parametrize("name", DIALOGS)
def test_escape_closes_and_tab_goes_round(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, name: str
) -> None:
    dialog = DIALOGS[name](filled, settings, host)
    shown(qtbot, dialog)
    first = QApplication.focusWidget()
    assert first is not None
    seen = [first]
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is first:
            break
        seen.append(focus)
    assert QApplication.focusWidget() is first
    assert any(isinstance(w, QPushButton) and w.isDefault() for w in seen)
    before = filled.undo_text()
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert filled.undo_text() == before


# Profile


def test_the_effect_of_another_profile_is_said_before_it_is_saved(
    filled: Document, host: QMainWindow, qtbot: QtBot
) -> None:
    dialog = ProfileDialog(filled, host)
    shown(qtbot, dialog)
    qtbot.waitUntil(lambda: bool(dialog._effect.text()))
    assert dialog._effect.text() == "Suggested applicable 18"
    dialog._kind.setCurrentIndex(list(Kind).index(Kind.ENTERPRISE))
    dialog._kind.activated.emit(1)
    assert dialog._effect.text() == "Suggested applicable 18 → 24. Marks stay as they are."
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog._name, Qt.Key.Key_Return)
    assert filled.organisation.kind is Kind.ENTERPRISE
    assert filled.rows(filled.item_ids(Filter()))[5].suggestion is not None


def test_a_profile_needs_a_name(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = ProfileDialog(filled, host)
    shown(qtbot, dialog)
    dialog._name.clear()
    QTest.keyClick(dialog._name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert said(dialog) == "Give the name of your organization."


def test_an_unchanged_profile_writes_nothing(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = ProfileDialog(filled, host)
    shown(qtbot, dialog)
    before = filled.undo_text()
    with qtbot.waitSignal(dialog.accepted), qtbot.assertNotEmitted(filled.changed):
        button(dialog, "Save").click()
    assert filled.undo_text() == before


# Choice of several


def test_a_choice_of_several_by_keys(host: QMainWindow, qtbot: QtBot) -> None:
    dialog = ChoiceDialog(lambda: "Sectors", profile_lists.sector_choices("en"), [], host)
    shown(qtbot, dialog)
    QTest.keyClicks(dialog._search, "forestry")
    assert 0 < dialog._model.rowCount() < 10
    QTest.keyClick(dialog._search, Qt.Key.Key_Down)
    QTest.keyClick(dialog._list, Qt.Key.Key_Down)
    QTest.keyClick(dialog._list, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.chosen) as told:
        button(dialog, "OK").click()
    (keys,) = told.args
    assert len(keys) == 1


def test_a_click_beside_the_box_counts(host: QMainWindow, qtbot: QtBot) -> None:
    dialog = ChoiceDialog(lambda: "Sectors", profile_lists.sector_choices("zh"), [], host)
    shown(qtbot, dialog)
    place = dialog._list.visualRect(dialog._model.index(2)).center()
    QTest.mouseClick(dialog._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog._model.checked() == (list(seeds.sectors())[2],)
    QTest.mouseClick(dialog._list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, place.y()))
    assert dialog._model.checked() == ()


# Units and owners


def test_units_are_added_renamed_and_moved_by_keys(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = UnitsDialog(filled, host)
    shown(qtbot, dialog)
    table = dialog._unit_page.table
    button(dialog, "Add").click()
    editor = QApplication.focusWidget()
    assert editor is not None
    compose(editor, "办公室")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog._units.rows[-1].name == "办公室")
    assert dialog.isVisible()
    table.go(2)
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "Save").click()
    assert [unit.name for unit in filled.units] == ["办公室", "标准化科", "质量发展科"]
    filled.undo()
    assert [unit.name for unit in filled.units] == ["标准化科", "质量发展科"]


@pytest.mark.point(33)
def test_removing_a_unit_says_how_many_items_lose_it(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = UnitsDialog(filled, host)
    shown(qtbot, dialog)
    table = dialog._unit_page.table
    table.go(0)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert "3 items lose the unit 标准化科" in said(dialog)
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "Save").click()
    assert [unit.name for unit in filled.units] == ["质量发展科"]
    assert [person.unit for person in filled.people] == [None, filled.units[0].id]
    assert filled.rows(filled.item_ids(Filter())[:1])[0].unit is None
    filled.undo()
    assert filled.people[0].unit == filled.units[0].id


def test_a_unit_twice_is_refused_beside_the_table(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = UnitsDialog(filled, host)
    shown(qtbot, dialog)
    dialog._units.setData(dialog._units.index(1, 0), "标准化科")
    button(dialog, "Save").click()
    assert dialog.isVisible()
    assert said(dialog) == "The unit “标准化科” occurs twice."


def test_an_owner_of_a_new_unit(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = UnitsDialog(filled, host)
    shown(qtbot, dialog)
    button(dialog, "Add").click()
    dialog._units.setData(dialog._units.index(2, 0), "办公室")
    dialog._tabs.setCurrentIndex(1)
    button(dialog, "Add").click()
    for column, text in enumerate(("陈静", "主任", "010-1")):
        dialog._people.setData(dialog._people.index(2, column), text)
    choices = dialog._choices()
    assert [name for _, name in choices] == ["None", "标准化科", "质量发展科", "办公室"]
    dialog._people.setData(dialog._people.index(2, 3), choices[3][0])
    assert dialog._people.index(2, 3).data() == "办公室"
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "Save").click()
    assert filled.people[2] == Person(filled.people[2].id, "陈静", "主任", "010-1", filled.units[2].id)


def test_moving_units_alone_writes_the_units_alone(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = UnitsDialog(filled, host)
    shown(qtbot, dialog)
    dialog._units.move(0, 1)
    gestures: list[object] = []
    filled.changed.connect(gestures.append)
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "Save").click()
    assert len(gestures) == 1
    assert [unit.name for unit in filled.units] == ["质量发展科", "标准化科"]
    assert [person.unit for person in filled.people] == [filled.units[1].id, filled.units[0].id]


def test_models_of_units_and_owners(filled: Document, host: QMainWindow, qtmodeltester: object) -> None:
    dialog = UnitsDialog(filled, host)
    for model in (dialog._units, dialog._people):
        qtmodeltester.check(model)  # type: ignore[attr-defined] # pytest-qt has no public type for it


# Settings


def test_settings_take_effect_at_once(filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = SettingsDialog(settings, filled, host)
    shown(qtbot, dialog)
    dialog._theme._buttons["dark"].click()
    assert settings.theme is Theme.DARK
    dialog._language._buttons["en"].click()
    assert settings.language == "en"
    dialog._hints.click()
    assert settings.hints is False
    settings.theme = Theme.LIGHT
    assert dialog._theme.chosen() == "light"


def test_days_are_kept_in_the_assessment(filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = SettingsDialog(settings, filled, host)
    shown(qtbot, dialog)
    dialog._days.setFocus()
    dialog._days.selectAll()
    QTest.keyClicks(dialog._days, "30")
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert filled.soon == 30


# Backups


def test_a_copy_is_made_listed_and_wanted_back(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = BackupsDialog(filled, host)
    shown(qtbot, dialog)
    assert not button(dialog, "Restore this backup…").isEnabled()
    button(dialog, "Back up now").click()
    qtbot.waitUntil(lambda: dialog._model.rowCount() == 1)
    assert said(dialog) == "A copy was made and checked."
    model = dialog._model
    assert re.search(r"\d\d:\d\d$", str(model.index(0, 0).data()))
    assert model.index(0, 1).data() == "as now"
    filled.mark(filled.item_ids(Filter())[:1], MarkChange(status=Status.DONE))
    dialog._read()
    qtbot.waitUntil(lambda: model.index(0, 1).data() == "steps behind: 1")
    with qtbot.waitSignal(dialog.restore_wanted) as told:
        button(dialog, "Restore this backup…").click()
    assert told.args[0] == backup.for_path(filled.path)[0].path


def test_a_damaged_file_is_not_copied(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = BackupsDialog(filled, host)
    shown(qtbot, dialog)
    raw = sqlite3.connect(filled.path)
    for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {name}")
    raw.execute("UPDATE batch SET who = 'x' WHERE id = 1")
    raw.commit()
    raw.close()
    button(dialog, "Back up now").click()
    qtbot.waitUntil(lambda: bool(said(dialog)))
    assert "损坏" in said(dialog)
    assert dialog._model.rowCount() == 0


# Troubles


def test_in_use_offers_retry_and_reading(host: QMainWindow, qtbot: QtBot, speak: Speak) -> None:
    speak("zh", Theme.LIGHT)
    dialog = TroubleDialog(IN_USE, [], "zh", host, lambda: TODAY)
    shown(qtbot, dialog)
    assert dialog._title is not None
    assert dialog._title.text() == "这个文件正由别人使用"
    assert dialog._text.text().startswith("王芳 在“科室电脑-03”上从 10:05 开始编辑。")
    with qtbot.waitSignal(dialog.read_only), qtbot.assertNotEmitted(dialog.retry):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    dialog = TroubleDialog(IN_USE, [], "zh", host, lambda: TODAY)
    shown(qtbot, dialog)
    with qtbot.waitSignal(dialog.retry):
        button(dialog, "重试").click()


@pytest.mark.point(31)
def test_damaged_offers_the_backups(host: QMainWindow, qtbot: QtBot, speak: Speak) -> None:
    speak("zh", Theme.LIGHT)
    dialog = TroubleDialog(DAMAGED, copies(), "zh", host, lambda: TODAY)
    shown(qtbot, dialog)
    assert [row.button.text() for row in dialog._rows] == ["今天 10:42 的备份", "昨天 10:42 的备份"]
    assert [row.note.text() for row in dialog._rows] == ["共 30 次登记", "少 27 次登记"]
    dialog._rows[0].button.setFocus()
    QTest.keyClick(dialog._rows[0].button, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.restore) as told:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert told.args == [Path("/b/2.duibiao")]


def test_details_are_folded_and_copied(host: QMainWindow, qtbot: QtBot) -> None:
    dialog = TroubleDialog(DAMAGED, [], "en", host)
    shown(qtbot, dialog)
    details = dialog.findChild(Details)
    assert isinstance(details, Details)
    assert not details.text.isVisible()
    height = dialog.height()
    button(dialog, "Details").click()
    assert details.text.isVisible()
    assert dialog.height() > height
    button(dialog, "Copy").click()
    assert "page 14" in QGuiApplication.clipboard().text()
    assert [b.text() for b in dialog._buttons.values()] == ["Close"]


@pytest.mark.parametrize("key", ["workspace-missing", "workspace-foreign", "workspace-newer", "disk-full", "nonsense"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_trouble_has_its_words(host: QMainWindow, qtbot: QtBot, speak: Speak, key: str, language: str) -> None:
    speak(language, Theme.LIGHT)
    dialog = TroubleDialog(
        WorkspaceError(key, path="/x/甲.duibiao", seen=9, known=4), copies(), "zh" if language == "zh" else "en", host
    )
    shown(qtbot, dialog)
    assert dialog._title is not None
    for words in (dialog._title, dialog._text, dialog._hint):
        assert words.text()
        assert "duibiao restore" not in words.text()
    assert bool(dialog._rows) == (key == "workspace-missing")


# Documents and own items


def test_documents_are_added_and_taken_out(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = DocumentsDialog(filled, host)
    shown(qtbot, dialog)
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
    shown(qtbot, dialog)
    assert dialog._table.model.checked() == []
    assert dialog._table.model.rowCount() == len(seeds.framework_ids())


def test_an_own_item_is_added_and_changed(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    measure = next(iter(filled.measures))
    dialog = OwnItemDialog(filled, measure, parent=host)
    shown(qtbot, dialog)
    QTest.keyClick(dialog._text, Qt.Key.Key_Return)
    assert said(dialog) == "Say what is to be done."
    compose(dialog._text, "走访十家企业，登记标准需求")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog._text, Qt.Key.Key_Return)
    (own,) = [row for row in filled.rows(filled.item_ids(Filter())) if row.own]
    assert own.text == "走访十家企业，登记标准需求"
    dialog = OwnItemDialog(filled, measure, own.id, host)
    shown(qtbot, dialog)
    assert dialog.text() == own.text
    compose(dialog._text, "走访二十家\n企业")
    with qtbot.waitSignal(dialog.accepted):
        button(dialog, "Save").click()
    assert filled.rows([own.id])[0].text == "走访二十家 企业"


# Progress


@pytest.mark.point(29)
def test_progress_appears_late_counts_and_cancels(host: QMainWindow, qtbot: QtBot, tasks: Tasks) -> None:
    go_on = threading.Event()

    def work(told: Progress) -> None:
        for step in range(1000):
            told(step, 1000)
            if not go_on.wait(0.004):
                continue

    task = tasks.run(work)
    dialog = ProgressDialog(task, "Exporting", host)
    assert not dialog.isVisible()
    qtbot.waitUntil(dialog.isVisible, timeout=3000)
    qtbot.waitUntil(lambda: bool(dialog._left.text()), timeout=5000)
    assert "of 1000" in dialog._done.text()
    with qtbot.waitSignal(task.cancelled):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("late", [0, 0.1])
def test_short_work_shows_no_progress(host: QMainWindow, qtbot: QtBot, tasks: Tasks, late: float) -> None:
    task = tasks.run(lambda _told: None)
    time.sleep(late)  # the work may be over before anybody listens
    dialog = ProgressDialog(task, "Saving", host)
    appeared = []
    dialog._timer.timeout.connect(lambda: appeared.append(1))
    qtbot.waitUntil(lambda: not tasks.busy())
    qtbot.wait(450)
    assert appeared == []


# Keys


def test_the_table_of_keys_can_be_searched(host: QMainWindow, qtbot: QtBot) -> None:
    action = QAction("导出台账(&L)…", host)
    action.setShortcut(QKeySequence("Ctrl+E"))
    bare = QAction("没有按键", host)
    dialog = ShortcutsDialog([action, bare], host)
    shown(qtbot, dialog)
    names = [row.name for row in dialog.rows()]
    assert names[0] == "导出台账"
    assert "没有按键" not in names
    assert len(names) > 6
    QTest.keyClicks(dialog._search, "ctrl+e")
    assert dialog._model.rowCount() == 1


# A refused write keeps the dialog open


def test_what_is_refused_is_said_in_the_dialog(
    filled: Document, host: QMainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = UnitsDialog(filled, host)
    shown(qtbot, dialog)

    def refuse(_wanted: list[Unit]) -> None:
        filled.refused.emit(UsageError("unit-twice", name="甲"))

    monkeypatch.setattr(filled, "set_units", refuse)
    dialog._units.move(0, 1)
    button(dialog, "Save").click()
    assert dialog.isVisible()
    assert "甲" in said(dialog)


def test_a_read_only_assessment_refuses_in_words(
    workspace_path: Path, tasks: Tasks, host: QMainWindow, qtbot: QtBot
) -> None:
    with open_workspace(workspace_path, read_only=True) as opened:
        document = Document(opened, tasks, "en", lambda: TODAY)
        dialog = OwnItemDialog(document, next(iter(document.measures)), parent=host)
        shown(qtbot, dialog)
        compose(dialog._text, "走访企业")
        button(dialog, "Add").click()
        assert dialog.isVisible()
        assert "reading only" in said(dialog)
        tasks.stop()


# The unexpected


@pytest.mark.point(31)
def test_the_unexpected_is_logged_and_shown_once_without_names(
    host: QMainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    monkeypatch.setattr("threading.excepthook", lambda *_: None)
    monkeypatch.setattr("getpass.getuser", lambda: "wangfang")
    log = tmp_path / "log" / "duibiao.log"
    told: list[str] = []
    resort = errors.install_excepthook(host, log, told.append)

    def fail() -> None:
        raise KeyError(f"王芳 {Path.home()} wangfang")

    for _ in range(2):
        try:
            fail()
        except KeyError as error:
            resort.take(type(error), error, error.__traceback__)
    assert len(told) == 1
    for text in (told[0], log.read_text(encoding="utf-8"), capsys.readouterr().err):
        assert "KeyError" in text
        assert "王芳" not in text
        assert "wangfang" not in text
        assert str(Path.home()) not in text
    worker = threading.Thread(target=lambda: 1 / 0)
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: len(told) == 2)
    resort.close()


def test_the_box_of_the_unexpected_stops_nothing(host: QMainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = UnexpectedDialog("Traceback\nKeyError: 3", tmp_path / "a.log", host)
    dialog.show()
    assert not dialog.isModal()
    assert not dialog.details.text.isVisible()
    assert all("Traceback" not in label.text() for label in (dialog._text, dialog._hint))


def test_failures_for_banners() -> None:
    found = errors.words(WorkspaceError("disk-full", path="D:"), "zh")
    assert found.kind == "red"
    assert "磁盘已满" in found.text
    assert found.text.count("。") == 3
    assert errors.words(UsageError("unit-twice", name="x"), "en").kind == "amber"


def test_said_words_name_their_state(qtbot: QtBot) -> None:
    line = StateLine()
    qtbot.addWidget(line)
    line.tell(State.ERROR, "x")
    assert line.text() == "x"
    line.clear()
    assert line.isHidden()
