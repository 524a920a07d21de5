"""What is acknowledged is on the disk: the calls that a mark makes, read by strace."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.store.connection import connect
from tests.core.processes import ROOT
from tests.core.samples import workspace

MARKS = 3
CODE = f"""
import os, sys
from pathlib import Path
from desktop.core.assessment import MarkChange, Status
from desktop.core.store import marks
from desktop.core.store.workspace import open_workspace
from tests.core.samples import TODAY, all_items
with open_workspace(Path(sys.argv[1])) as opened:
    for item in all_items(opened)[:{MARKS}]:
        os.write(2, b"begins")
        marks.change(opened, [item], MarkChange(status=Status.DONE, note="已印发"), TODAY)
        os.write(2, b"acknowledged")
"""
CREATE = """
import os, sys
from pathlib import Path
from tests.core.samples import workspace
workspace(Path(sys.argv[1])).close()
os.write(2, b"acknowledged")
"""


def traced(tmp_path: Path, code: str, argument: Path) -> list[str]:
    """Run code under strace and return its calls that sync, write, link or remove files."""
    log = tmp_path / "strace.log"
    calls = "trace=fsync,fdatasync,write,pwrite64,unlink,link,rename"
    command = ["strace", "-f", "-y", "-e", calls, "-o", str(log), sys.executable, "-c", code, str(argument)]
    if not shutil.which("strace"):
        pytest.skip("strace is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if "ptrace" in done.stderr:
        pytest.skip("this system does not let strace look")
    assert done.returncode == 0, done.stderr
    return [line.split(" ", 1)[1].strip() for line in log.read_text(encoding="utf-8", errors="replace").splitlines()]


def place(calls: list[str], pattern: str, start: int = 0) -> int:
    """Return where the first call is that is like this, at or behind a place."""
    for number in range(start, len(calls)):
        if re.search(pattern, calls[number]):
            return number
    pytest.fail(f"no call like {pattern} in\n" + "\n".join(calls[start:]))


def test_a_mark_is_acknowledged_after_journal_file_and_folder_are_on_disk(tmp_path: Path) -> None:
    folder = tmp_path / "w"
    folder.mkdir()
    with workspace(folder, name="a") as made:
        path = re.escape(str(made.path))
    calls = traced(tmp_path, CODE, made.path)
    at = 0
    sync = r"^(fsync|fdatasync)\(\d+<{}>\)\s*= 0"
    for _ in range(MARKS):
        begins = place(calls, '"begins"', at)
        acknowledged = place(calls, '"acknowledged"', begins)
        window = calls[begins:acknowledged]
        written = place(window, rf"^pwrite64\(\d+<{path}>")
        last_write = max(n for n, call in enumerate(window) if re.match(rf"pwrite64\(\d+<{path}>", call))
        assert place(window, sync.format(path + "-journal")) < written
        assert place(window, sync.format(re.escape(str(folder)))) < written
        synced = place(window, sync.format(path), last_write)
        removed = place(window, rf'^unlink\("{path}-journal"\)\s*= 0', synced)
        assert place(window, sync.format(re.escape(str(folder))), removed) > removed
        at = acknowledged


def test_a_new_workspace_has_its_name_on_disk(tmp_path: Path) -> None:
    folder = tmp_path / "w"
    folder.mkdir()
    calls = traced(tmp_path, CREATE, folder)
    linked = place(calls, r"^link\(.*duibiao")
    assert place(calls, rf"^fsync\(\d+<{re.escape(str(folder))}>\)\s*= 0", linked) < place(calls, '"acknowledged"')


def test_every_connection_is_as_durable_as_that(tmp_path: Path) -> None:
    with workspace(tmp_path) as made:
        for db in (made.db, made.reader().db, connect(made.path)):
            settings = {
                name: db.conn.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "fullfsync", "query_only")
            }
            writable = not settings.pop("query_only")
            fullfsync = settings.pop("fullfsync")
            extra = 3
            assert settings.pop("synchronous") == extra or not writable
            assert fullfsync or not writable
            assert settings == {"journal_mode": "delete", "foreign_keys": 1, "trusted_schema": 0}
            db.close()
