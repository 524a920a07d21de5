"""What the tests of the import assistant share: a document of our own, and the window in which it was taken apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.importing.window import SIZE, ImportWindow
from desktop.ui.main_window import MainWindow

TEXT = """清源市公共充电设施建设行动方案（2025—2027年）

一、加快布点建设

（一）完善公共停车场充电设施。到2027年，建成公共充电桩2000个以上，覆盖率达到80%以上。编制布点规划，公开建设清单。（市发展改革委牵头，市住房城乡建设局、市交通运输局配合）

（二）推进居民小区改造。开展小区用电容量摸底，制定改造计划。（市住房城乡建设局、清源供电公司按职责分工负责）

二、强化运营服务

（三）规范充电价格。建立价格公示制度，组织价格检查。（市市场监管局负责）

（四）提升应急保障能力。编制应急预案，开展应急演练。（市应急局牵头）
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "充电行动方案.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def assistant(opened: MainWindow, source: Path, qtbot: QtBot) -> ImportWindow:
    """Return the assistant with the document taken apart."""
    opened.commands.import_document([source])
    window = opened.findChild(ImportWindow)
    assert window is not None
    window.resize(SIZE)  # the screen of the tests is smaller than any on which it is used
    qtbot.waitUntil(lambda: window.review is not None, timeout=20_000)
    return window


def dialog(window: QWidget, kind: type[QDialog]) -> QDialog:
    (found,) = (one for one in window.findChildren(kind) if one.isVisible())
    return found


def type_in(table: QTableWidget, row: int, column: int, text: str) -> None:
    item = table.item(row, column)
    assert item is not None
    item.setText(text)


def titles(assistant: ImportWindow) -> list[str | None]:
    assert assistant.draft is not None
    return [measure.title for measure in assistant.draft.framework.measures]


def refused(window: ImportWindow, name: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.start.state.text()), timeout=20_000)
    assert name in window.start.state.text()
    assert window.review is None
    window.close()
