"""What the tests of the first page share: the page, documents to choose from, keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.core import seeds
from desktop.core.framework import Framework
from desktop.ui.first_run import FirstRunPage
from desktop.ui.settings import Settings
from desktop.ui.tasks import Tasks
from tests.ui.conftest import TODAY

OFFICE = "西安市市场监督管理局"
Page = Callable[[], FirstRunPage]


@pytest.fixture
def make(qtbot: QtBot, settings: Settings, tasks: Tasks) -> Page:
    """Make and show the page."""

    def made() -> FirstRunPage:
        page = FirstRunPage(settings, tasks, lambda: TODAY)
        qtbot.addWidget(page)
        page.resize(1280, 664)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return made


@pytest.fixture
def page(make: Page) -> FirstRunPage:
    """The page with the built-in documents."""
    return make()


@pytest.fixture
def several(monkeypatch: pytest.MonkeyPatch) -> dict[str, Framework]:
    """Two national documents, one of Shaanxi, one of Sichuan, in the place of the built-in ones."""
    real = seeds.framework("shaanxi-2022")
    found = {
        "plan": msgspec.structs.replace(real, id="plan", region=None, issued="2024-03-01", title="行动计划"),
        "outline": msgspec.structs.replace(real, id="outline", region=None, issued="2021-10-10", title="纲要"),
        "shaanxi": real,
        "sichuan": msgspec.structs.replace(real, id="sichuan", region="四川省", title="四川方案"),
    }
    monkeypatch.setattr(seeds, "framework_ids", lambda: sorted(found))
    monkeypatch.setattr(seeds, "framework", found.__getitem__)
    return found


def press_enter(page: FirstRunPage) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)


# What is missing is said beside its field


def no_dialog() -> bool:
    return not any(isinstance(w, QDialog) and w.isVisible() for w in QApplication.topLevelWidgets())


@pytest.fixture
def recent(settings: Settings, tmp_path: Path) -> list[Path]:
    """One assessment that is there, one that was moved, one on a drive that is not there."""
    paths = [tmp_path / "有.duibiao", tmp_path / "没有.duibiao", Path("/media/user/USB/a.duibiao")]
    paths[0].write_bytes(b"")
    for path in reversed(paths):
        settings.add_recent(path)
    return paths
