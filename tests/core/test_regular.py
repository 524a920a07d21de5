"""Named pipes and devices under the name of a file: refused at every door, where they would be waited for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core import labels, regular
from desktop.core.errors import DuibiaoError
from desktop.core.parsing.files import parse_files
from desktop.core.reports.form.files import read_form, read_json
from desktop.core.store import backup
from desktop.core.store.workspace import open_workspace

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes in its folders")


def pipe(folder: Path, name: str) -> Path:
    made = folder / name
    os.mkfifo(made)
    return made


def test_a_file_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "方案.txt"
    path.write_bytes(b"abc")
    with regular.opened(path) as file:
        assert file.read() == b"abc"


@pytest.mark.parametrize(("name", "read"), [("a.txt", parse_files), ("a.xlsx", read_form), ("a.json", read_json)])
def test_no_document_is_waited_for(tmp_path: Path, name: str, read: Callable[[list[Path]], object]) -> None:
    path = pipe(tmp_path, name)
    with pytest.raises(DuibiaoError) as refused:
        read([path])
    assert "不是普通文件" in labels.failure_text(refused.value, "zh")


def test_no_workspace_and_no_device_is_waited_for(tmp_path: Path) -> None:
    path = pipe(tmp_path, "某市.duibiao")
    with pytest.raises(DuibiaoError) as refused:
        open_workspace(path)
    assert backup.for_path(path, tmp_path) == []  # asked for the ways out
    assert "no regular file" in labels.failure_text(refused.value, "en")
    with pytest.raises(OSError, match="irregular"):
        regular.opened(Path(os.devnull))
