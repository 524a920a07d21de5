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

START = """
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
print(*sorted(sys.modules), sep="\\n")
for _ in range(10):
    application.processEvents()
application.window.close()
"""


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
print(*sorted(sys.modules), sep="\\n")
"""


def test_the_first_page_waits_for_nothing_of_the_list(tmp_path: Path) -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "DUIBIAO_HOME": str(tmp_path)}
    command = [sys.executable, "-P", "-c", FIRST_PAGE, str(tmp_path)]
    answer = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=120)
    assert answer.returncode == 0, answer.stderr
    told = set(answer.stdout.split())
    assert "desktop.ui.first_run" in told
    list_ = ("desktop.ui.models", "desktop.ui.document", "desktop.ui.banner", "desktop.ui.views.work_page")
    assert not {name for name in told if name.startswith(list_)}


def test_dialogs_are_imported_when_they_are_opened(imported: set[str]) -> None:
    # The pieces of which the window is also made, and the box of the last resort.
    shared = {f"desktop.ui.dialogs{name}" for name in ("", ".parts", ".dialog", ".details", ".words")}
    assert not {module for module in imported if module.startswith("desktop.ui.dialogs")} - shared
