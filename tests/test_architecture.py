"""The arrows of desktop/README.md hold, and the check refuses one against them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter over a tree as ``dev.py check`` does."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    return subprocess.run([*command, "--no-cache"], cwd=root, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the package and its contracts that a test may spoil."""
    shutil.copytree(ROOT / "desktop", tmp_path / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_arrow_points_down() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("room", "arrow"),
    [
        ("core/assessment.py", "from desktop.core.store import ids"),
        ("core/store/marks.py", "from desktop.core.reports import sheets"),
        ("core/organisation.py", "import desktop.ui"),
        ("core/labels/__init__.py", "from PySide6 import QtCore"),
        ("core/seeds.py", "import sqlite_utils"),
        ("core/reports/sheets.py", "import openpyxl"),
        ("core/parsing/values.py", "import lxml.etree"),
        ("core/parsing/values.py", "from desktop.core.store import ids"),
        ("core/parsing/structure/marks.py", "from desktop.core.parsing.cleaning import script"),
        ("cli/words.py", "from desktop.ui import tasks"),
        ("ui/document.py", "from desktop.ui.models import checklist"),
        ("ui/tasks.py", "from desktop.ui import document"),
    ],
)
def test_an_arrow_against_the_house_is_refused(house: Path, room: str, arrow: str) -> None:
    path = house / "desktop" / room
    path.write_text(path.read_text(encoding="utf-8") + f"\n{arrow}\n", encoding="utf-8")
    result = lint(house)
    assert result.returncode != 0
    assert "BROKEN" in result.stdout


def test_every_room_of_the_readme_is_there() -> None:
    words = (ROOT / "desktop" / "README.md").read_text(encoding="utf-8")
    for room in (
        "cli",
        "core/errors.py",
        "core/labels",
        "core/store",
        "core/reports",
        "ui/app.py",
        "ui/models",
        "ui/views",
    ):
        assert f"`{room}" in words
        assert (ROOT / "desktop" / room).exists()


def test_every_module_of_parsing_stands_on_its_page() -> None:
    parsing = ROOT / "desktop" / "core" / "parsing"
    named = set(re.findall(r"`(\w+)/?`", (parsing / "README.md").read_text(encoding="utf-8")))
    there = {path.stem for path in parsing.rglob("*.py") if path.stem != "__init__"}
    rooms = {path.parent.name for path in parsing.glob("*/**/__init__.py")}
    assert named == there | rooms
