"""One writer at a time, held by real processes: named, refused, freed by their death; readers in the meantime."""

from __future__ import annotations

import os
import platform
import random
import sqlite3
from pathlib import Path

import pytest

from desktop.core.assessment import MarkChange, Status
from desktop.core.errors import WorkspaceError
from desktop.core.store import lock, marks
from desktop.core.store.workspace import open_workspace
from tests.core.processes import line, started
from tests.core.samples import TODAY, all_items, workspace

HOLD = """
import sys
from pathlib import Path
from desktop.core.store.workspace import open_workspace
opened = open_workspace(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.readline()
opened.close()
print("closed", flush=True)
sys.stdin.readline()
"""
RACE = """
import sys
from pathlib import Path
from desktop.core.errors import WorkspaceError
from desktop.core.store.workspace import open_workspace
print("ready", flush=True)
sys.stdin.readline()
try:
    opened = open_workspace(Path(sys.argv[1]))
except WorkspaceError as error:
    print(error.key, flush=True)
else:
    print("won", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with workspace(tmp_path) as made:
        return made.path


def refused(path: Path) -> WorkspaceError:
    with pytest.raises(WorkspaceError) as caught:
        open_workspace(path)
    return caught.value


def is_open(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT 1")
    except sqlite3.ProgrammingError:  # closed
        return False
    except sqlite3.DatabaseError:  # rubbish
        return True
    return True


def test_a_second_process_is_refused_and_told_who_writes(path: Path) -> None:
    with started(HOLD, path) as holder:
        assert line(holder) == "held"
        error = refused(path)
        assert error.key == "workspace-in-use"
        assert error.facts["who"] == lock.login()
        assert error.facts["host"] == platform.node()
        assert str(error.facts["since"]).startswith("20")
        assert holder.stdin is not None
        holder.stdin.write("\n")
        holder.stdin.flush()
        assert line(holder) == "closed"
        open_workspace(path).close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_the_same_process_is_refused_too(path: Path) -> None:
    with open_workspace(path):
        assert refused(path).key == "workspace-in-use"
    open_workspace(path).close()


def test_a_refusal_within_the_process_does_not_free_the_lock_for_others(path: Path) -> None:
    with open_workspace(path):
        assert refused(path).key == "workspace-in-use"
        with started(RACE, path) as other:
            assert line(other) == "ready"
            assert other.stdin is not None
            other.stdin.write("\n")
            other.stdin.flush()
            assert line(other) == "workspace-in-use"
    with open_workspace(path) as opened:
        assert opened.writable


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_whatever_link_leads_to_it_there_is_one_lock(path: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "other.duibiao"
    link.symlink_to(path)
    with open_workspace(path):
        assert refused(link).key == "workspace-in-use"
    with open_workspace(link):
        assert refused(path).key == "workspace-in-use"


def test_readers_read_what_is_on_disk_while_somebody_writes(path: Path) -> None:
    with open_workspace(path) as writer, open_workspace(path, read_only=True) as reader:
        item = all_items(writer)[0]
        for status in (Status.DONE, Status.STALLED):
            marks.change(writer, [item], MarkChange(status=status), TODAY)
            assert marks.read(reader.db, reader.assessment, item).status is status
        with writer.reader() as other:
            assert marks.read(other.db, other.assessment, item).status is Status.STALLED


@pytest.mark.slow
def test_freed_by_the_death_of_its_holder_a_hundred_times(path: Path) -> None:
    rounds = 100
    for _ in range(rounds):
        with started(HOLD, path) as holder:
            assert line(holder) == "held"
            assert refused(path).key == "workspace-in-use"
            holder.kill()
            holder.wait()
        open_workspace(path).close()


def test_of_several_that_come_at_once_one_wins(path: Path) -> None:
    with started(RACE, path) as a, started(RACE, path) as b, started(RACE, path) as c, started(RACE, path) as d:
        every = [a, b, c, d]
        assert {line(one) for one in every} == {"ready"}
        for one in random.sample(every, len(every)):
            assert one.stdin is not None
            one.stdin.write("\n")
            one.stdin.flush()
        assert sorted(line(one) for one in every) == ["won", *["workspace-in-use"] * 3]


@pytest.mark.parametrize("content", [b"", b"rubbish" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_lock_file_left_behind_or_full_of_rubbish_hinders_nobody(
    content: bytes, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = path.with_name(f".~{path.name}.lock")
    made: list[sqlite3.Connection] = []
    open_at_removal: list[Path] = []
    connect, unlink = sqlite3.connect, Path.unlink

    def counted(*arguments: object, **options: object) -> sqlite3.Connection:
        made.append(connect(*arguments, **options))  # type: ignore[call-overload] # as they came
        return made[-1]

    def watched(file: Path, missing_ok: bool = False) -> None:
        open_at_removal.extend(file for connection in made if is_open(connection))
        unlink(file, missing_ok=missing_ok)

    beside.write_bytes(content)
    monkeypatch.setattr(sqlite3, "connect", counted)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Path, "unlink", watched)
        opened = open_workspace(path)
    assert not open_at_removal, "Windows removes no file that is open"
    opened.close()
    assert not beside.exists()
    assert not any(map(is_open, made))


def test_a_lock_file_that_cannot_be_made(path: Path) -> None:
    beside = path.with_name(f".~{path.name}.lock")
    beside.mkdir()
    assert refused(path).key == "workspace-read-only"
    assert beside.is_dir()


def test_another_file_of_the_folder_has_a_lock_of_its_own(tmp_path: Path) -> None:
    with workspace(tmp_path, name="甲"), workspace(tmp_path, name="乙"):
        pass
