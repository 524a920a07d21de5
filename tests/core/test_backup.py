"""Backups: verified, ten kept, only of what changed and is sound; restoring loses nothing."""

from __future__ import annotations

import datetime as dt
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.assessment import MarkChange, Status
from desktop.core.errors import WorkspaceError
from desktop.core.store import backup, marks
from desktop.core.store.backup import Backup
from desktop.core.store.workspace import Workspace, open_workspace
from tests.core.gestures import Gestures
from tests.core.places import read_only
from tests.core.samples import TODAY, all_items, dump, framework, workspace


def make(opened: Workspace, root: Path) -> Backup:
    found = backup.make(opened.db, opened.path, root)
    assert found is not None
    return found


def mark(opened: Workspace, number: int = 0) -> None:
    marks.change(opened, all_items(opened)[:1], MarkChange(note=f"第 {number} 次"), TODAY)


def test_a_copy_holds_the_same_and_is_sound(made: Workspace, tmp_path: Path) -> None:
    mark(made)
    copy = make(made, tmp_path / "copies")
    assert copy.batches == 2
    assert copy.size == copy.path.stat().st_size
    assert abs(copy.at - dt.datetime.now()) < dt.timedelta(minutes=1)
    with open_workspace(copy.path, read_only=True) as again:
        assert dump(again.db) == dump(made.db)
        backup.check(again.db, again.path)
    assert [one.name for one in copy.path.parent.iterdir()] == [copy.path.name]


def test_it_can_be_made_while_somebody_reads_and_writes(made: Workspace, tmp_path: Path) -> None:
    with made.reader() as reader:
        copy = backup.make(reader.db, made.path, tmp_path / "copies")
        mark(made)
    assert copy is not None
    assert copy.batches == 1


def test_ten_are_kept_the_newest(made: Workspace, tmp_path: Path) -> None:
    for number in range(14):
        mark(made, number)
        make(made, tmp_path / "copies")
    kept = backup.listed(backup.folder(made.uuid, made.path, tmp_path / "copies"))
    assert [one.batches for one in kept] == list(range(15, 5, -1))


def test_other_files_of_the_folder_stay(made: Workspace, tmp_path: Path) -> None:
    place = backup.folder(made.uuid, made.path, tmp_path / "copies")
    place.mkdir(parents=True)
    for name in ("我的.duibiao", "readme.txt", "甲 20250101.duibiao"):
        (place / name).write_text("mine")
    for number in range(12):
        mark(made, number)
        make(made, tmp_path / "copies")
    assert len(list(place.iterdir())) == 3 + backup.KEPT


def test_only_what_changed_is_copied(made: Workspace, tmp_path: Path) -> None:
    root = tmp_path / "copies"
    assert backup.make(made.db, made.path, root, only_if_changed=True) is not None
    assert backup.make(made.db, made.path, root, only_if_changed=True) is None
    mark(made)
    assert backup.make(made.db, made.path, root, only_if_changed=True) is not None
    made.undo()
    assert backup.make(made.db, made.path, root, only_if_changed=True) is not None


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE mark SET due = 'soon'",
        "DELETE FROM unit",
        "DROP TRIGGER batch_no_delete",
        "UPDATE setting SET value = '{' WHERE key = 'undo-floor'",
    ],
)
def test_what_is_damaged_is_never_copied_over_good_copies(made: Workspace, tmp_path: Path, damage: str) -> None:
    marks.change(made, all_items(made)[:1], MarkChange(status=Status.DONE), TODAY, unit_name="标准化科")
    good = make(made, tmp_path / "copies")
    before = good.path.read_bytes()
    raw = sqlite3.connect(made.path)
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute(damage)
    raw.commit()
    raw.close()
    with pytest.raises(WorkspaceError) as caught:
        make(made, tmp_path / "copies")
    assert caught.value.key == "workspace-damaged"
    assert [one.read_bytes() for one in good.path.parent.iterdir()] == [before]


def test_a_broken_trail_is_not_copied(made: Workspace, tmp_path: Path) -> None:
    made.db.conn.execute("DROP TRIGGER batch_no_update")
    made.db.conn.execute("UPDATE batch SET who = 'somebody'")
    made.db.conn.execute(
        "CREATE TRIGGER batch_no_update BEFORE UPDATE ON batch "
        "BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END"
    )
    made.db.conn.commit()
    with pytest.raises(WorkspaceError) as caught:
        make(made, tmp_path / "copies")
    assert caught.value.key == "trail-broken"


def held(copy: Callable[..., None], other: sqlite3.Connection) -> Callable[..., None]:
    """Let another program hold the file at the moment at which the copying begins."""

    def hold(*arguments: object) -> None:
        other.execute("BEGIN EXCLUSIVE")
        copy(*arguments)

    return hold


def test_it_does_not_wait_for_ever(made: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_WAITS", 2)
    with made.reader() as reader:
        reader.db.conn.execute("PRAGMA busy_timeout = 10")
        other = sqlite3.connect(made.path)
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        count = reader.db.conn.execute("SELECT count(*) FROM batch").fetchone()
        assert count == (1,)
        monkeypatch.setattr(backup, "_copy", held(backup._copy, other))
        with pytest.raises(WorkspaceError) as caught:
            make(reader, tmp_path / "copies")
        other.close()
    assert caught.value.key == "workspace-busy"


def test_a_folder_that_cannot_be_written(made: Workspace, tmp_path: Path) -> None:
    root = tmp_path / "copies"
    root.mkdir()
    with read_only(root), pytest.raises(WorkspaceError) as caught:
        make(made, root)
    assert caught.value.key == "backup-not-written"
    root.rmdir()
    root.write_text("in the way")
    with pytest.raises(WorkspaceError) as caught:
        make(made, root)
    assert caught.value.key == "backup-not-written"


def test_a_cancelled_copy_leaves_nothing(made: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Cancelled(Exception):
        pass

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    monkeypatch.setattr(backup, "PAGES", 1)
    with pytest.raises(Cancelled):
        backup.make(made.db, made.path, tmp_path / "copies", cancel)
    assert [one for one in (tmp_path / "copies").rglob("*") if one.is_file()] == []


def test_progress_is_told_in_pages(made: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(backup, "PAGES", 5)
    backup.make(made.db, made.path, tmp_path / "copies", lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1] == made.path.stat().st_size // 4096


def test_restoring_keeps_the_former_file(made: Workspace, tmp_path: Path) -> None:
    copy = make(made, tmp_path / "copies")
    wanted = dump(made.db)
    mark(made)
    made.close()
    former = made.path.read_bytes()
    aside = backup.restore(copy.path, made.path)
    assert aside is not None
    assert aside.read_bytes() == former
    assert copy.path.exists()
    with open_workspace(made.path) as again:
        assert dump(again.db) == wanted
    assert sorted(one.name for one in tmp_path.glob("*.duibiao")) == sorted([made.path.name, aside.name])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
@pytest.mark.parametrize("rights", [0o600, 0o660])
def test_who_may_read_a_workspace_may_read_the_restored_one(made: Workspace, tmp_path: Path, rights: int) -> None:
    copy = make(made, tmp_path / "copies")
    mark(made)
    made.close()
    made.path.chmod(rights)
    backup.restore(copy.path, made.path)
    assert made.path.stat().st_mode & 0o777 == rights


def test_restoring_over_a_damaged_and_into_an_empty_place(made: Workspace, tmp_path: Path) -> None:
    copy, wanted = make(made, tmp_path / "copies"), dump(made.db)
    made.close()
    made.path.write_bytes(b"damaged")
    made.path.with_name(made.path.name + "-journal").write_bytes(b"of the damaged one")
    aside = backup.restore(copy.path, made.path)
    assert aside is not None
    assert aside.read_bytes() == b"damaged"
    assert aside.with_name(aside.name + "-journal").read_bytes() == b"of the damaged one"
    with open_workspace(made.path) as again:
        assert dump(again.db) == wanted
    made.path.unlink()
    assert backup.restore(copy.path, made.path) is None
    with open_workspace(made.path) as again:
        assert dump(again.db) == wanted


def test_a_journal_that_lost_its_file_is_not_played_into_what_is_restored(made: Workspace, tmp_path: Path) -> None:
    """As a kill leaves it between the two renamings of a file and its journal."""
    copy, wanted = make(made, tmp_path / "copies"), dump(made.db)
    made.close()
    made.path.unlink()
    made.path.with_name(made.path.name + "-journal").write_bytes(b"of one that is gone")
    assert backup.restore(copy.path, made.path) is None
    assert not made.path.with_name(made.path.name + "-journal").exists()
    with open_workspace(made.path) as again:
        assert dump(again.db) == wanted


KILLED = """
import os, signal, sys
from pathlib import Path
from desktop.core.store import backup
moment, copy, path = sys.argv[1:]
rename = Path.rename
def killed(old, new):
    if old.name.endswith(".restore") and moment == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    done = rename(old, new)
    if old.name.endswith(".restore"):
        os.kill(os.getpid(), signal.SIGKILL)
    return done
Path.rename = killed
backup.restore(Path(copy), Path(path))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_kill_while_restoring_loses_no_file(made: Workspace, tmp_path: Path, moment: str) -> None:
    copy, kept = make(made, tmp_path / "copies"), dump(made.db)
    mark(made)
    former = dump(made.db)
    made.close()
    words = [sys.executable, "-c", KILLED, moment, str(copy.path), str(made.path)]
    assert subprocess.run(words, check=False).returncode == -signal.SIGKILL
    (aside,) = tmp_path.glob("* (old).duibiao")
    with open_workspace(aside) as again:
        assert dump(again.db) == former
    assert made.path.exists() == (moment == "after")
    backup.restore(copy.path, made.path)
    with open_workspace(made.path) as again:
        assert dump(again.db) == kept


def test_what_cannot_be_put_in_place_leaves_the_former_file_and_its_journal_where_they_were(
    made: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = make(made, tmp_path / "copies")
    made.close()
    made.path.write_bytes(b"damaged")
    made.path.with_name(made.path.name + "-journal").write_bytes(b"of the damaged one")
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir() if one.is_file()}
    rename = Path.rename

    def refuse(old: Path, new: Path) -> Path:
        if old.name.endswith(".restore"):
            raise PermissionError(13, "in use")
        return rename(old, new)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(WorkspaceError):
        backup.restore(copy.path, made.path)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir() if one.is_file()} == before


@pytest.mark.parametrize("content", [None, b"", b"no workspace", b"SQLite format 3\0" + b"\0" * 5000])
def test_no_bad_copy_is_restored(made: Workspace, tmp_path: Path, content: bytes | None) -> None:
    made.close()
    before = made.path.read_bytes()
    bad = tmp_path / "bad.bin"
    if content is not None:
        bad.write_bytes(content)
    with pytest.raises(WorkspaceError) as caught:
        backup.restore(bad, made.path)
    assert caught.value.key in ("workspace-missing", "workspace-damaged")
    assert made.path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.glob("*duibiao*")) == [made.path.name]


def test_what_is_open_is_not_replaced(made: Workspace, tmp_path: Path) -> None:
    copy = make(made, tmp_path / "copies")
    with pytest.raises(WorkspaceError) as caught:
        backup.restore(copy.path, made.path)
    assert caught.value.key == "workspace-in-use"


def test_copies_are_found_by_the_file_and_when_it_is_damaged_by_its_name(tmp_path: Path) -> None:
    root = tmp_path / "copies"
    with workspace(tmp_path, name="甲") as one, workspace(tmp_path, name="甲 乙") as other:
        ours, theirs = make(one, root), make(other, root)
    assert [b.path for b in backup.for_path(one.path, root)] == [ours.path]
    assert [b.path for b in backup.for_path(other.path, root)] == [theirs.path]
    one.path.write_bytes(b"damaged")
    assert [b.path for b in backup.for_path(one.path, root)] == [ours.path]
    other.path.unlink()
    assert [b.path for b in backup.for_path(other.path, root)] == [theirs.path]
    assert backup.for_path(tmp_path / "丙.duibiao", root) == []
    renamed = one.path.rename(tmp_path / "改名.duibiao")
    renamed.write_bytes(ours.path.read_bytes())
    assert [b.path for b in backup.for_path(renamed, root)] == [ours.path]


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 1 << 30))
def test_cycles_of_copying_working_and_restoring(seed: int) -> None:
    """Whatever is done between, a restored copy is the state in which it was made, and can be worked on."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        opened = workspace(folder, framework(chapters=1, measures=2, items=2))
        states: dict[Path, dict[str, list[tuple[object, ...]]]] = {}
        for _ in range(4):
            for _ in range(chance.randint(0, 4)):
                Gestures(opened, chance.choice, folder).do()
            copy = make(opened, folder / "copies")
            states[copy.path] = dump(opened.db)
            opened.close()
            chosen = chance.choice(list(states))
            if chance.random() < 0.5:
                os.truncate(opened.path, chance.randint(0, opened.path.stat().st_size))
            backup.restore(chosen, opened.path)
            opened = open_workspace(opened.path)
            assert dump(opened.db) == states[chosen]
            backup.check(opened.db, opened.path)
        opened.close()


def test_a_copy_by_hand_and_its_original_keep_their_own_copies(made: Workspace, tmp_path: Path) -> None:
    root = tmp_path / "copies"
    mark(made)
    first = make(made, root)
    twin_path = made.path.with_name("抄来的.duibiao")
    twin_path.write_bytes(made.path.read_bytes())
    with open_workspace(twin_path) as twin:
        for number in range(backup.KEPT + 2):
            mark(twin, number)
            make(twin, root)
        assert len(backup.for_path(twin_path, root)) == backup.KEPT
    assert [one.path for one in backup.for_path(made.path, root)] == [first.path]


def test_a_workspace_that_was_moved_finds_its_copies(made: Workspace, tmp_path: Path) -> None:
    root = tmp_path / "copies"
    mark(made)
    first = make(made, root)
    moved = made.path.with_name("改名.duibiao")
    made.close()
    made.path.rename(moved)
    with open_workspace(moved) as opened:
        mark(opened, 2)
        second = make(opened, root)
    assert [one.path for one in backup.for_path(moved, root)] == [second.path, first.path]
    moved.write_bytes(b"damaged")
    assert [one.path for one in backup.for_path(moved, root)] == [second.path]
