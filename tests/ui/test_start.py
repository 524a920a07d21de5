"""What the first window needs, and nothing else, is imported when the program starts."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.ui import sample

ROOT = Path(__file__).resolve().parents[2]
LATER = (
    "asyncio",
    "desktop.cli",
    "desktop.core.parsing",
    "desktop.core.reports",
    "desktop.ui.command_palette",
    "desktop.ui.first_run",
    "desktop.ui.help",
    "desktop.ui.sample",
    "desktop.ui.tour",
    "numpy",
    "openpyxl",
    "pypinyin",
    "sqlite_utils",
    "unittest",
)
"""Modules, with all below them, that wait until somebody asks for what they do."""

TELL = """
import enum
import gc
print(*sorted(sys.modules), sep="\\n")
print(*(name for kind in gc.get_objects() if isinstance(kind, enum.EnumType) for name in kind.__members__))
"""
"""Tells what was imported, and the members of all enumerations that PySide made: it makes those of a class at once."""

START = (
    """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.ui import app

application = app.Application(["duibiao"], Path(sys.argv[1]) / "duibiao.ini")
application.window.notices.install_last_resort()
application.window.opening.start(Path(sys.argv[2]))
application.window.show()
page = application.window.page
assert page is not None and page.table.model().rowCount()
page.table.grab()
"""
    + TELL
    + """
for _ in range(10):
    application.processEvents()
application.window.close()
"""
)


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("start")
    path = sample.make(dt.date(2026, 11, 21), folder)
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "DUIBIAO_HOME": str(folder)}
    command = [sys.executable, "-P", "-c", START, str(folder), str(path)]
    answer = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=120)
    assert answer.returncode == 0, answer.stderr
    return set(answer.stdout.split())


@pytest.mark.parametrize("name", LATER)
def test_it_is_not_imported_before_the_first_window(imported: set[str], name: str) -> None:
    assert not {module for module in imported if module == name or module.startswith(f"{name}.")}


FIRST_PAGE = """
import sys
from pathlib import Path
from desktop.ui import app

application = app.Application(["duibiao"], Path(sys.argv[1]) / "duibiao.ini")
application.window.opening.start(None)
application.window.show()
application.window.grab()
"""


@pytest.fixture(scope="module")
def first_page(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("first page")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "DUIBIAO_HOME": str(folder)}
    command = [sys.executable, "-P", "-c", FIRST_PAGE + TELL, str(folder)]
    answer = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=120)
    assert answer.returncode == 0, answer.stderr
    return set(answer.stdout.split())


def test_the_first_page_waits_for_nothing_of_the_list(first_page: set[str]) -> None:
    assert "desktop.ui.first_run" in first_page
    list_ = ("desktop.ui.models", "desktop.ui.document", "desktop.ui.banner", "desktop.ui.views.work_page")
    assert not {name for name in first_page if name.startswith(list_)}


def test_neither_page_has_pyside_make_the_enumerations_of_styles(imported: set[str], first_page: set[str]) -> None:
    for told in (imported, first_page):
        assert "AlignLeft" in told, "enumerations that are used are told"
        assert "CE_PushButton" not in told, "566 members, a twentieth of the start"


def test_dialogs_are_imported_when_they_are_opened(imported: set[str]) -> None:
    # The pieces of which the window is also made, and the box of the last resort.
    shared = {f"desktop.ui.dialogs{name}" for name in ("", ".parts", ".dialog", ".details", ".words")}
    assert not {module for module in imported if module.startswith("desktop.ui.dialogs")} - shared
