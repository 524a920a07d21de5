"""The export dialog: reports chosen and previewed as they will print, settings kept, files written from the window."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.core.labels import LANGUAGES, Language
from desktop.core.reports import options as kept_options
from desktop.core.reports.options import Grouping, ReportKind
from desktop.core.reports.options import Settings as ReportSettings
from desktop.core.reports.paper import Binding, Format
from desktop.core.store import outline
from desktop.core.store.items import Filter
from desktop.ui.document import Document
from desktop.ui.exporting import preview, scopes
from desktop.ui.exporting.window import ExportDialog
from desktop.ui.settings import Settings
from desktop.ui.tasks import Tasks
from tests.core.samples import TODAY, framework, workspace
from tests.ui.conftest import small_framework
from tests.ui.dialog_tools import compose
from tests.ui.exporting_tools import choose, filled, host, opened, press, said, shown, words

__all__ = ["filled", "host"]


# The preview


@pytest.mark.point(34)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ReportKind)
def test_every_report_is_shown_as_it_will_print(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, kind: ReportKind, language: Language
) -> None:
    dialog = opened(filled, settings, host, qtbot)
    dialog.choices.language._buttons[language].click()
    choose(dialog, kind)
    shown(dialog, qtbot)
    pages = dialog.preview.pages
    assert pages is not None
    assert pages.out.report.language == language
    assert dialog.preview._count.text() == f"Page 1 of {len(pages)}"
    text = words(dialog)
    assert "某市市场监督管理局" in "".join(text.split())
    picture = dialog.preview.view._picture.toImage()
    assert picture.width() > 400
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(0, 200, 3)}
    assert "#ffffff" in colours
    assert any(QColor(one).lightness() < 90 for one in colours)  # there is print on it
    dialog.reject()


def test_one_leafs_through_the_pages(filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = opened(filled, settings, host, qtbot)
    choose(dialog, ReportKind.WHOLE)
    shown(dialog, qtbot)
    view = dialog.preview
    assert view.pages is not None
    last = len(view.pages)
    assert last > 6
    assert not view._back.isEnabled()
    first = view.view._picture.toImage()
    view._on.click()
    shown(dialog, qtbot)
    assert view._count.text() == f"Page 2 of {last}"
    assert view.view._picture.toImage() != first
    for key, number in ((Qt.Key.Key_End, last), (Qt.Key.Key_PageUp, last - 1), (Qt.Key.Key_Home, 1)):
        QTest.keyClick(view._area, key)
        assert view.number == number
    QTest.keyClick(view._area, Qt.Key.Key_End)
    assert not view._on.isEnabled()
    choose(dialog, ReportKind.LEDGER)  # which has fewer pages
    shown(dialog, qtbot)
    assert view.pages is not None
    assert view.number == len(view.pages) < last


def test_sizes_of_the_page(filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = opened(filled, settings, host, qtbot)
    view = dialog.preview
    wide = view.view._page.width()
    assert wide <= view._area.width()
    view.zoom.setCurrentIndex(preview.ZOOMS.index("page"))
    assert view.view._page.height() <= view._area.height()
    view.zoom.setCurrentIndex(preview.ZOOMS.index("100"))
    shown(dialog, qtbot)
    assert view.view._page.width() == pytest.approx(297 / 25.4 * 96, abs=2)
    assert view.view._picture.width() >= view.view._page.width()


def test_the_last_change_wins_and_what_was_under_way_is_given_up(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "WAIT_MS", 0)
    dialog = opened(filled, settings, host, qtbot)
    laid: list[int] = []
    dialog.preview.laid.connect(laid.append)
    dialog.preview._wait.setInterval(0)
    for kind in (ReportKind.WHOLE, ReportKind.URGING, ReportKind.WHOLE, ReportKind.TARGETS):
        choose(dialog, kind)
        QApplication.processEvents()
    shown(dialog, qtbot)
    assert len(laid) == 1
    assert "转化率" in words(dialog)
    assert dialog.preview.pages is not None
    assert dialog.preview.pages.out.report.title.endswith("指标完成情况表")


def test_closing_gives_up_what_is_under_way(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot
) -> None:
    dialog = ExportDialog(filled, settings, Filter(), host)
    dialog.open()
    dialog.preview._lay_out()
    dialog.reject()
    qtbot.waitUntil(lambda: not filled.tasks.busy())
    QApplication.processEvents()


def test_why_there_is_nothing_to_show_is_said(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot
) -> None:
    dialog = opened(filled, settings, host, qtbot, Filter(text="没有这样的词"))
    assert dialog.preview._count.text() == ""
    assert "没有可导出" in dialog.preview._message.text()
    with qtbot.assertNotEmitted(dialog.export_wanted):
        press(dialog)
    assert said(dialog) == "There are no items in this scope. Choose another one."
    dialog.choices.scope.setCurrentIndex(1)
    shown(dialog, qtbot)
    assert dialog.preview.pages is not None
    assert not dialog.preview._message.isVisibleTo(dialog)


# What is chosen


def test_choices_are_in_the_options_and_in_the_pages(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot
) -> None:
    dialog = opened(filled, settings, host, qtbot)
    choices = dialog.choices
    choices.units._actions["unit:标准化科"].setChecked(True)
    choices.statuses._actions["in_progress"].setChecked(True)
    choices.columns.setCurrentRow(1)
    QTest.keyClick(choices.columns, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    choices.columns.item(4).setCheckState(Qt.CheckState.Unchecked)
    choices.grouping.setCurrentIndex(list(Grouping).index(Grouping.UNIT))
    compose(choices.title, "三季度台账")
    compose(choices.filler, "王芳")
    QTest.keyClicks(choices.telephone, "029-1")
    QTest.keyClicks(choices.date, "2026-09-30")
    choices.paper.setCurrentIndex(3)
    shown(dialog, qtbot)
    options = dialog.options()
    made = options.settings
    assert (made.units, made.statuses, made.grouping) == (("标准化科",), (Status.IN_PROGRESS,), Grouping.UNIT)
    assert made.columns[:4] == ("number", "measure", "source", "item")
    assert "bodies" not in made.columns
    assert (made.title, made.filler, made.telephone) == ("三季度台账", "王芳", "029-1")
    assert (made.paper.format, made.paper.binding) == (Format.A3, Binding.LEFT)
    assert options.as_of == dt.date(2026, 9, 30)
    text = words(dialog)
    for part in ("三季度台账", "王芳", "029-1", "2026年9月30日", "范围：标准化科；推进中"):
        assert part in text
    assert "牵头单位" not in text
    press(dialog, "Usual settings")
    assert dialog.options().settings == ReportSettings()


def test_columns_that_a_row_needs_stay(filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot) -> None:
    columns = opened(filled, settings, host, qtbot).choices.columns
    for row in range(columns.count()):
        item = columns.item(row)
        if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            item.setCheckState(Qt.CheckState.Unchecked)
    assert columns.printed() == ("number", "item")


def test_a_date_that_is_none_is_said(filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = opened(filled, settings, host, qtbot)
    compose(dialog.choices.date, "不是日期")
    with qtbot.assertNotEmitted(dialog.export_wanted):
        press(dialog)
    assert "不是日期" in said(dialog)


def test_scopes_are_said_in_the_language_of_the_report(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot
) -> None:
    wanted = Filter(scope=filled.frameworks[0].id, statuses=frozenset({Status.DONE}), text="名单", overdue=True)
    assert scopes.in_words(filled, wanted, "zh") == "测试 t-1；含“名单”；已完成；逾期"
    assert scopes.in_words(filled, wanted, "en") == "测试 t-1; containing “名单”; Done; Overdue"
    dialog = opened(filled, settings, host, qtbot, Filter(scope=filled.frameworks[0].id))
    texts = [dialog.choices.scope.itemText(row) for row in range(dialog.choices.scope.count())]
    assert texts == ["测试 t-1 (24 items)", "All documents (24 items)"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_window_and_command_line_name_a_place_alike(tmp_path: Path, tasks: Tasks, language: Language) -> None:
    titled = framework()
    bare = [msgspec.structs.replace(one, title=None) for one in titled.measures[:1]]
    changed = msgspec.structs.replace(titled, measures=(*bare, *titled.measures[1:]))
    with workspace(tmp_path, changed) as made:
        document = Document(made, tasks, language, lambda: TODAY)
        places = [document.frameworks[0].id, *document.chapters, *document.measures]
        names = [scopes.place_name(document, place, language) for place in places]
        assert names == [outline.place_name(made.db, place, english=language == "en") for place in places]
        assert all(names)
        assert "（一）" in names  # a measure without a heading is called by its number
        tasks.stop()


# What is kept


def test_settings_are_kept_in_the_workspace_by_kind_of_report(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(filled, settings, host, qtbot)
    compose(dialog.choices.title, "台账题名")
    choose(dialog, ReportKind.URGING)
    assert dialog.choices.title.text() == ""
    compose(dialog.choices.title, "督办题名")
    choose(dialog, ReportKind.LEDGER)
    assert dialog.choices.title.text() == "台账题名"
    choose(dialog, ReportKind.URGING)
    dialog.target.file.setText(str(tmp_path / "督办.pdf"))
    dialog.target.choose_format(".pdf")
    with qtbot.waitSignal(dialog.export_wanted):
        press(dialog)
    assert kept_options.kept(filled.workspace, ReportKind.URGING).title == "督办题名"
    assert kept_options.kept(filled.workspace, ReportKind.LEDGER) == ReportSettings()
    again = opened(filled, settings, host, qtbot)
    assert again.choices.chosen_kind() is ReportKind.URGING
    assert again.choices.title.text() == "督办题名"
    assert again.target.suffix() == ".pdf"
    assert again.target.path().parent == tmp_path
    filled.undo()  # of the settings, which are a step like any other
    assert kept_options.kept(filled.workspace, ReportKind.URGING) == ReportSettings()


def test_who_filled_in_is_proposed_for_the_next_report(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(filled, settings, host, qtbot)
    compose(dialog.choices.filler, "王芳")
    dialog.target.file.setText(str(tmp_path / "台账.xlsx"))
    with qtbot.waitSignal(dialog.export_wanted):
        press(dialog)
    again = opened(filled, settings, host, qtbot)
    choose(again, ReportKind.BREAKDOWN)
    assert again.choices.filler.text() == "王芳"


def test_kept_choices_that_are_gone_are_left_out(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot
) -> None:
    gone = ReportSettings(units=("标准化科", "撤销了的科"), documents=("plan-0",), columns=("number", "item", "salary"))
    filled.keep_report(ReportKind.LEDGER, gone)
    dialog = opened(filled, settings, host, qtbot)
    made = dialog.options().settings
    assert (made.units, made.documents, made.columns) == (("标准化科",), (), ("number", "item"))
    assert dialog.preview.pages is not None


def test_the_first_page_stands_before_the_others_are_laid_out(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.core.reports.layout._TOLD", 1)
    items = filled.item_ids(Filter())
    filled.mark(items, MarkChange(note="已走访企业，反馈的问题正在督促整改。" * 60))
    dialog = ExportDialog(filled, settings, Filter(), host)
    view, said = dialog.preview, list[str]()
    view._laying.begun.connect(lambda _first: said.append("begun"))
    view._laying.drawn.connect(lambda _image: said.append("drawn"))
    view.laid.connect(lambda _count: said.append("laid"))
    dialog.open()
    shown(dialog, qtbot)
    assert said[0] == "begun"
    assert "drawn" in said[: said.index("laid")]
    assert view.pages is not None
    assert len(view.pages) > 2
    view._laying.begun.connect(lambda _first: said.append(f"{view.pages}"))
    said.clear()
    dialog.choices.title.setText("另一台账")
    shown(dialog, qtbot)
    assert said[:2] == ["begun", "None"]  # nobody leafs from the new first page into the old second one
    view.turn(1)
    shown(dialog, qtbot)
    assert view.number == 2
    dialog.reject()


def test_a_long_title_makes_the_choices_no_wider_than_their_place(
    document: Document, settings: Settings, host: QMainWindow, qtbot: QtBot
) -> None:
    long = msgspec.structs.replace(small_framework("long"), title="关于" + "提升" * 30 + "的方案", short_title=None)
    document.add_framework(long)
    dialog = opened(document, settings, host, qtbot, Filter(scope=document.frameworks[1].id))
    assert "提升提升" in dialog.choices.scope.toolTip()
    area = dialog.choices.parentWidget()
    assert area is not None
    assert dialog.choices.width() <= area.width()
    dialog.reject()
