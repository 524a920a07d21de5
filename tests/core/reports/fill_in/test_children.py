"""Children that die, hang or cannot be started while workbooks are read: the file is named, the others are read."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from desktop.core import labels, sandbox
from desktop.core.reports.fill_in import collect as collecting
from desktop.core.reports.fill_in import reader
from desktop.core.sandbox import Limits, NoChildError
from desktop.core.store.workspace import Workspace
from tests.core.reports.fill_in.filling import collected


def test_a_child_that_dies_or_hangs_names_its_file(
    made: Workspace, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = tmp_path / "back"
    back.mkdir()
    for name in ("a", "die", "hang", "hoard", "z"):
        shutil.copy(path, back / f"{name}.xlsx")
    monkeypatch.setattr(reader, "TASK", "tests.core.misbehaving:read")
    monkeypatch.setattr(collecting, "LIMITS", Limits(memory=1 << 30, seconds=2))
    found = collected(made, [back])
    assert [file.error and file.error.key for file in found.files] == [
        None, "returned-crashed", "returned-timeout", "returned-memory", None,
    ]  # fmt: skip
    texts = [labels.error_text(file.error, "zh").happened for file in found.files if file.error]
    assert all(name in text for name, text in zip(("die", "hang", "hoard"), texts, strict=True))


def test_where_a_child_that_died_cannot_be_replaced_the_other_reads_the_rest(
    made: Workspace, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = tmp_path / "back"
    back.mkdir()
    for name in ("a", "die", *"efghijkl"):
        shutil.copy(path, back / f"{name}.xlsx")
    wanted = collected(made, sorted(one for one in back.iterdir() if one.stem != "die"))
    started = iter([sandbox._program()] * 2)
    monkeypatch.setattr(sandbox, "_program", lambda: next(started, [str(tmp_path / "nothing")]))
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(reader, "TASK", "tests.core.misbehaving:read")
    found = collected(made, [back])
    assert next(started, None) is None, "there were two"
    assert [file.path.stem for file in found.files if file.error] == ["die"]
    assert [file for file in found.files if not file.error] == list(wanted.files)
    assert [(cell.key, cell.theirs) for cell in found.cells] == [(cell.key, cell.theirs) for cell in wanted.cells]


def test_where_no_child_can_be_started_that_is_said(
    made: Workspace, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = made.path.read_bytes()
    monkeypatch.setattr(sandbox, "_program", lambda: [str(tmp_path / "nothing")])
    with pytest.raises(NoChildError) as told:
        collected(made, [path])
    assert "没有改动" in labels.error_text(told.value, "zh").safe
    assert made.path.read_bytes() == before
