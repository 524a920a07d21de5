"""The export dialog: the name of the file, and what is written."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.core.reports.export import SUFFIXES
from desktop.core.reports.options import Options, ReportKind
from desktop.core.reports.options import Settings as ReportSettings
from desktop.ui.dialogs.parts import without_access
from desktop.ui.document import Document
from desktop.ui.exporting.window import ExportDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from tests.ui.dialog_tools import compose
from tests.ui.exporting_tools import choose, filled, host, opened, press, said

__all__ = ["filled", "host"]


# The file


def test_the_files_name_follows_report_language_and_format(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot
) -> None:
    dialog = opened(filled, settings, host, qtbot)
    assert dialog.options().path.name == "某市市场监督管理局 落实台账 2026-11-21.xlsx"
    dialog.choices.language._buttons["en"].click()
    choose(dialog, ReportKind.URGING)
    assert dialog.options().path.name == "某市市场监督管理局 Urging list 2026-11-21.xlsx"
    for suffix in SUFFIXES:
        dialog.target.formats._buttons[suffix].click()
        assert dialog.options().path.suffix == suffix
    dialog.target.file.setText("/tmp/我的.json")
    choose(dialog, ReportKind.TARGETS)
    assert dialog.target.file.text() == "/tmp/我的.json"
    dialog.target.formats._buttons[".pdf"].click()
    assert dialog.target.file.text() == "/tmp/我的.pdf"


@pytest.mark.point(36)
def test_an_existing_file_is_replaced_only_when_asked_twice(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "有.xlsx").write_bytes(b"")
    dialog = opened(filled, settings, host, qtbot)
    dialog.target.file.setText(str(tmp_path / "有"))
    with qtbot.assertNotEmitted(dialog.export_wanted):
        press(dialog)
    assert "There is a file of this name" in said(dialog)
    with qtbot.waitSignal(dialog.export_wanted):
        press(dialog)


def test_a_folder_that_is_not_there_is_told_at_once(
    filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(filled, settings, host, qtbot)
    dialog.target.file.setText(str(tmp_path / "没有" / "台账.xlsx"))
    with qtbot.assertNotEmitted(dialog.export_wanted):
        press(dialog)
    assert "There is no folder" in said(dialog)
    (tmp_path / "没有").write_bytes(b"a file")
    press(dialog)
    assert "There is no folder" in said(dialog)
    dialog.target.file.setText(" ")
    press(dialog)
    assert said(dialog) == "Give the file a name."


def test_all_reports_are_no_csv(filled: Document, settings: Settings, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = opened(filled, settings, host, qtbot)
    assert not dialog.choices.as_is.isVisibleTo(dialog)
    choose(dialog, ReportKind.WHOLE)
    dialog.target.formats._buttons[".csv"].click()
    assert dialog.choices.as_is.isVisibleTo(dialog)
    with qtbot.assertNotEmitted(dialog.export_wanted):
        press(dialog)
    assert "一个 CSV 文件只能放一张" in said(dialog)


# From the window


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_is_written_from_the_window(
    window: MainWindow, workspace_path: Path, qtbot: QtBot, tmp_path: Path, suffix: str
) -> None:
    assert window.opening.open_path(workspace_path)
    window.show()
    window.actions_["export_report"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.target.file.setText(str(tmp_path / f"台账{suffix}"))
    dialog.target.choose_format(suffix)
    press(dialog, without_access(dialog._export.text()))
    qtbot.waitUntil(lambda: not window.tasks.busy(), timeout=20000)
    QApplication.processEvents()
    path = tmp_path / f"台账{suffix}"
    data = path.read_bytes()
    assert {
        ".xlsx": zipfile.is_zipfile(path),
        ".pdf": data.startswith(b"%PDF-") and data.endswith(b"%%EOF\n"),
        ".csv": data.startswith("\ufeff序号".encode()),
        ".json": data.startswith(b'{"schema":"duibiao.report/1"'),
    }[suffix]
    assert window.page is not None
    assert "export" in window.page.banners.shown()
    assert path.name in window.page.banners.shown()["export"].text()


def test_a_workspace_opened_for_reading_is_exported_and_keeps_nothing(
    window: MainWindow, workspace_path: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    assert window.opening.open_path(workspace_path, read_only=True)
    before = workspace_path.read_bytes()
    window.actions_["export_report"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    compose(dialog.choices.title, "只读也能导出")
    dialog.target.file.setText(str(tmp_path / "台账.xlsx"))
    press(dialog, without_access(dialog._export.text()))
    qtbot.waitUntil(lambda: not window.tasks.busy(), timeout=20000)
    assert (tmp_path / "台账.xlsx").exists()
    assert workspace_path.read_bytes() == before


def test_texts_like_formulas_are_guarded_in_csv_and_said(
    window: MainWindow, workspace_path: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    assert window.opening.open_path(workspace_path)
    page = window.page
    assert page is not None
    page.document.mark(page.model.items()[:2], MarkChange(status=Status.DONE, note="=1+1"))
    for as_is in (False, True):
        options = Options(tmp_path / "账.csv", "zh", settings=ReportSettings(as_is=as_is))
        window.commands.reports.write(options)
        qtbot.waitUntil(lambda: not window.tasks.busy(), timeout=20000)
        QApplication.processEvents()
        text = page.banners.shown()["export"].text()
        written = (tmp_path / "账.csv").read_text("utf-8-sig")
        assert ("'=1+1" in written) is not as_is
        assert ("2 texts like formulas got an apostrophe" in text) is not as_is
