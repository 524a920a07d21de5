"""A workspace with two units, and the workbooks that it sent out: made once, copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.core.store.workspace import Workspace, open_workspace
from tests.core.reports.fill_in.office_work import office, sent


class Template(NamedTuple):
    """A workspace before and after it sent out, and the workbooks."""

    before: Path
    after: Path
    workbooks: list[Path]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """What the tests copy."""
    folder = tmp_path_factory.mktemp("office")
    with office(folder) as made:
        before = Path(shutil.copy(made.path, folder / "before.duibiao"))
        workbooks = [one.path for one in sent(made, folder / "out")]
        return Template(before, made.path, workbooks)


@pytest.fixture
def made(template: Template, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Workspace]:
    """The workspace; it has sent out where the test wants the workbooks, ``out`` or ``path``."""
    source = template.after if {"out", "path"} & {*request.fixturenames} else template.before
    with open_workspace(Path(shutil.copy(source, tmp_path / "评估 一.duibiao"))) as opened:
        yield opened


@pytest.fixture
def out(template: Template, tmp_path: Path) -> list[Path]:
    """The workbooks of the two units, as sent."""
    (tmp_path / "out").mkdir()
    return [Path(shutil.copy(path, tmp_path / "out")) for path in template.workbooks]


@pytest.fixture
def path(out: list[Path]) -> Path:
    """The workbook of the first unit, as sent."""
    return out[0]
