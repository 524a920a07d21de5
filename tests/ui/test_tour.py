"""The tour that ``dev.py run`` gives where there is no display: all parts are there and can be read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtGui import QImage

from desktop.core import paths
from desktop.core.errors import WorkspaceError
from desktop.core.store import backup
from desktop.core.store.workspace import open_workspace
from desktop.ui import sample, tour

ROOT = Path(__file__).resolve().parents[2]


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the tour of a copy of the program in which ``build`` lies in a folder of ours."""
    if not (folder / "resources").exists():
        (folder / "resources").symlink_to(ROOT / "resources", target_is_directory=True)
    code = (
        "import sys; from pathlib import Path; from desktop.core import paths; "
        "paths.resources = lambda: Path(sys.argv[1]) / 'resources'; "
        "from desktop.ui import tour; sys.exit(tour.main([]))"
    )
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-P", "-X", "utf8", "-c", code, str(folder)]
    return subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)


@pytest.mark.slow
def test_it_leaves_a_workspace_a_ledger_and_two_pictures_and_names_them(tmp_path: Path) -> None:
    answer = run(tmp_path)
    assert answer.returncode == 0, answer.stderr
    named = [Path(line.partition(": ")[2]) for line in answer.stdout.splitlines()]
    assert [path.parent for path in named] == [tmp_path / "build" / "tour"] * 4
    workspace, ledger, *pictures = named
    with open_workspace(workspace, read_only=True) as opened, opened.reading() as db:
        backup.check(db, workspace)
    assert openpyxl.load_workbook(ledger).sheetnames[0] == "落实台账"
    for picture in pictures:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (1280, 720)
    light, dark = (QImage(str(picture)).pixelColor(640, 600).lightness() for picture in pictures)
    assert light > dark
    assert run(tmp_path).stdout == answer.stdout, "a second tour takes the place of the first"


def test_a_failure_is_told_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tour, "_folder", lambda: tmp_path / "missing" / "folder")
    monkeypatch.setattr(sample, "make", refuse)
    assert tour.main([]) == 1
    said = capsys.readouterr().err
    assert "磁盘" in said
    assert "disk" in said


def refuse(*_: object) -> None:
    raise WorkspaceError("disk-full", path="x")


def test_a_folder_that_cannot_be_made_gives_way_to_one_for_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "build").write_text("in the way")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")
    folder = tour._folder()
    assert folder.is_dir()
    assert not folder.is_relative_to(tmp_path)
