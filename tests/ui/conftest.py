"""What the tests of windows share: workspaces on disk, documents, a whole application window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import paths
from desktop.core.framework import Chapter, CheckItem, Comparator, Concerns, Framework, Kind, Measure, Target
from desktop.core.organisation import Organisation
from desktop.core.store import workspace
from desktop.ui.document import Document
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from desktop.ui.tasks import Tasks
from tests.ui.details_panes import Host

TODAY = dt.date(2026, 11, 21)
OFFICE = Organisation("某市市场监督管理局", line=("市场监管总局",), region="陕西省")


def small_framework(key: str = "t-1", chapters: int = 2, measures: int = 3, items: int = 4) -> Framework:
    """Return a document of our own: in each measure one item serves a target, one is for enterprises."""

    def item(measure: str, number: int, target: str) -> CheckItem:
        texts = (
            "核算本市国际标准转化率，报送测算依据",
            "收集团体标准名单，公开结果",
            "动员企业参与制修订，汇总名单",
            "检查重庆路市场的计量器具，登记问题",
        )
        return CheckItem(
            f"{measure}.{number}",
            f"{texts[(number - 1) % 4]}（{measure.split('/')[1]}.{number}）",
            f"Do thing {number} of measure {measure}",
            concerns=Concerns(kinds=(Kind.ENTERPRISE,)) if number == 3 else Concerns(bodies=("市场监管总局",)),
            evidence=("名单",),
            evidence_en=("list",),
            target=target if number == 1 else None,
        )

    def measure(chapter: int, number: int) -> Measure:
        identifier = f"{key}/{chapter}.{number}"
        target = Target(f"{identifier}.t1", "转化率", Comparator.AT_LEAST, 85, "%", due="2026")
        found = tuple(item(identifier, n, target.id) for n in range(1, items + 1))
        label = f"（{'一二三四五六七八九'[number - 1]}）"
        return Measure(identifier, chapter, number, label, f"举措{number}", items=found, targets=(target,))

    heads = tuple(Chapter(c, f"第{c}部分工作", f"Part {c}") for c in range(1, chapters + 1))
    body = tuple(measure(c, m) for c in range(1, chapters + 1) for m in range(1, measures + 1))
    return Framework("duibiao.framework/1", key, f"测试文件 {key}", body, heads, short_title=f"测试 {key}")


def press(widget: QWidget, keys: str) -> None:
    """Press the keys of digits or letters one after another."""
    for key in keys:
        QTest.keyClick(widget, Qt.Key(ord(key.upper())))


def items_of(window: MainWindow) -> list[int]:
    """Return the items that the list of a window shows, in their order."""
    assert window.page is not None
    return window.page.model.items()


def with_translation(window: MainWindow, language: str) -> None:
    """Have a window speak a language as the application does; the translator goes with the window."""
    app = QApplication.instance()
    assert app is not None
    translator = window.findChild(QTranslator) or QTranslator(window)
    app.removeTranslator(translator)
    if language == "zh":
        assert translator.load("duibiao_zh_CN", str(paths.resources() / "translations"))
        app.installTranslator(translator)
    window.settings.language = "zh" if language == "zh" else "en"
    if window.document is not None:
        window.document.set_language(window.settings.language)
    app.processEvents()


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Windows of a test are gone before the next one: they would go on hearing of languages and palettes."""
    yield
    for widget in qapp.topLevelWidgets():
        for translator in widget.findChildren(QTranslator):
            qapp.removeTranslator(translator)
        widget.close()
        widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    # The offscreen clipboard outlives Python: what a test left there would be taken down after the interpreter, and the
    # run would end in a segmentation fault.
    qapp.clipboard().clear()


@pytest.fixture
def workspace_path(tmp_path: Path) -> Path:
    """A workspace with one small document of 24 items."""
    path = tmp_path / "某市 2026.duibiao"
    workspace.create(path, OFFICE, [small_framework()]).close()
    return path


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """The door to threads, stopped at the end."""
    found = Tasks()
    yield found
    found.stop()


@pytest.fixture
def settings(qapp: QApplication, tmp_path: Path) -> Settings:
    """Settings in a file of their own, in Chinese."""
    found = Settings(tmp_path / "settings.ini")
    found.language = "zh"
    return found


@pytest.fixture
def document(workspace_path: Path, tasks: Tasks) -> Iterator[Document]:
    """An open document on a fixed day."""
    opened = workspace.open_workspace(workspace_path)
    yield Document(opened, tasks, "zh", lambda: TODAY)
    tasks.stop()
    opened.close()


@pytest.fixture
def window(settings: Settings, tasks: Tasks) -> Iterator[MainWindow]:
    """A shown main window without a workspace."""
    made = MainWindow(settings, tasks, lambda: TODAY)
    made.resize(1280, 720)
    made.show()
    yield made
    tasks.stop()
    made.close()
    made.deleteLater()


@pytest.fixture
def opened(window: MainWindow, workspace_path: Path) -> MainWindow:
    """A shown main window with a workspace."""
    assert window.opening.open_path(workspace_path)
    assert window.page is not None
    window.page.table.setFocus()
    return window


@pytest.fixture
def host(document: Document, qtbot: QtBot) -> Host:
    """A details pane with the first item, which serves a target."""
    made = Host(document)
    qtbot.addWidget(made)
    made.pane.show_item(made.items()[0])
    QApplication.processEvents()
    return made
