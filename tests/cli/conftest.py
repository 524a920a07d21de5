"""What the tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.framework import encode
from tests.cli.run import Door
from tests.core.samples import framework


@pytest.fixture
def zh(capsys: pytest.CaptureFixture[str]) -> Door:
    """The program, speaking Chinese."""
    return Door(capsys, "zh")


@pytest.fixture
def en(capsys: pytest.CaptureFixture[str]) -> Door:
    """The program, speaking English."""
    return Door(capsys, "en")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A small framework as a file."""
    path = tmp_path / "计划 1.json"
    path.write_bytes(encode(framework()))
    return path


@pytest.fixture
def path(tmp_path: Path, plan: Path, zh: Door) -> Path:
    """A workspace with the small framework."""
    folder = tmp_path / "工作 文件"
    folder.mkdir()
    zh.fine("new", folder / "甲", "--organisation", "某市市场监督管理局", "--line", "市场监管总局", "--framework", plan)
    return folder / "甲.duibiao"
