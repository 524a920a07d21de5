"""A disk that is full: each write says so, what was saved before stays, and work goes on once there is space."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.core import labels
from desktop.core.assessment import MarkChange, Status
from desktop.core.errors import DuibiaoError
from desktop.core.organisation import Organisation
from desktop.core.store import backup, documents, evidence, marks, own_items, profile
from desktop.core.store.workspace import Workspace, create, open_workspace
from tests.core.places import fill, small_disk
from tests.core.samples import TODAY, all_items, dump, framework, workspace


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with one mark on a disk that has no room left."""
    with small_disk(tmp_path / "disk", 3 << 20) as disk, workspace(disk) as made:
        marks.change(made, all_items(made)[:1], MarkChange(status=Status.DONE, note="先前"), TODAY)
        fill(disk)
        yield made


def attach(full: Workspace, folder: Path) -> None:
    source = folder / "材料.bin"
    source.write_bytes(bytes(range(256)) * 8000)
    evidence.attach(full, all_items(full)[:1], [str(source)], TODAY)


def rename(full: Workspace, _folder: Path) -> None:
    new = Organisation("某区市场监督管理局" * 2000)
    full.write("profile", {}, lambda record: profile.set_organisation(record, new))


WRITES: dict[str, Callable[[Workspace, Path], object]] = {
    "mark": lambda full, _: marks.change(full, all_items(full), MarkChange(note="很长的进展" * 500), TODAY),
    "one mark": lambda full, _: marks.change(full, all_items(full)[5:6], MarkChange(note="进展" * 9000), TODAY),
    "attach": attach,
    "document": lambda full, _: documents.add(full, framework("plan-2", 5, 9, 9)),
    "own item": lambda full, _: own_items.add(full, all_items(full)[0] >> 16, "很长的检查项" * 5000),
    "profile": rename,
    "undo": lambda full, _: [full.undo() for _ in range(200) for _ in (full.undo(), full.redo())],
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_every_write_says_so_and_loses_nothing(
    full: Workspace, tmp_path: Path, write: Callable[[Workspace, Path], object]
) -> None:
    before = dump(full.db)
    with pytest.raises(DuibiaoError) as caught:
        write(full, tmp_path)
    assert caught.value.key == "disk-full"
    assert "磁盘已满" in labels.error_text(caught.value, "zh").happened
    if write is not WRITES["undo"]:
        assert dump(full.db) == before
    backup.check(full.db, full.path)
    (full.path.parent / "ballast").unlink()
    write(full, tmp_path)
    backup.check(full.db, full.path)
    full.close()
    with open_workspace(full.path) as again:
        backup.check(again.db, again.path)


def test_opening_for_writing_says_so_and_works_once_there_is_space(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 3 << 20) as disk:
        with workspace(disk) as made:
            path = made.path
        before = path.read_bytes()
        ballast = fill(disk)
        with pytest.raises(DuibiaoError) as caught:
            open_workspace(path)
        assert caught.value.key == "disk-full"
        assert path.read_bytes() == before
        assert sorted(one.name for one in disk.iterdir()) == [ballast.name, path.name], "no lock file is left"
        ballast.unlink()
        with open_workspace(path) as again:
            backup.check(again.db, again.path)


def test_a_cancelled_attachment_leaves_nothing(tmp_path: Path) -> None:
    class Cancelled(Exception):
        pass

    def cancel(done: int, _total: int) -> None:
        if done > 3 << 20:
            raise Cancelled

    source = tmp_path / "大.bin"
    source.write_bytes(b"\1" * (8 << 20))
    with workspace(tmp_path) as made:
        before, size = dump(made.db), made.path.stat().st_size
        with pytest.raises(Cancelled):
            evidence.attach(made, all_items(made)[:2], [str(source)], TODAY, progress=cancel)
        assert dump(made.db) == before
        assert made.path.stat().st_size == size
        assert made.db.conn.execute("SELECT count(*) FROM blob_chunk").fetchone() == (0,)


def test_a_backup_that_finds_no_room_leaves_nothing(tmp_path: Path) -> None:
    with workspace(tmp_path) as made, small_disk(tmp_path / "disk", 1 << 20) as disk:
        fill(disk, leave=30_000)
        with pytest.raises(DuibiaoError) as caught:
            backup.make(made.db, made.path, disk)
        assert caught.value.key in ("disk-full", "backup-not-written")
        assert [one for one in disk.rglob("*") if one.is_file()] == [disk / "ballast"]
        backup.check(made.db, made.path)


def test_a_restoring_that_finds_no_room_leaves_the_old_file(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1 << 20) as disk:
        with workspace(disk) as made:
            copy = backup.make(made.db, made.path, tmp_path / "copies")
        assert copy is not None
        before = made.path.read_bytes()
        fill(disk, leave=30_000)
        with pytest.raises(DuibiaoError) as caught:
            backup.restore(copy.path, made.path)
        assert caught.value.key in ("disk-full", "backup-not-written")
        assert made.path.read_bytes() == before
        assert sorted(one.name for one in disk.iterdir()) == ["ballast", made.path.name]


def test_evidence_that_finds_no_room_outside_is_told(tmp_path: Path) -> None:
    source = tmp_path / "材料.bin"
    source.write_bytes(b"\2" * 500_000)
    with workspace(tmp_path) as made, small_disk(tmp_path / "disk", 1 << 20) as disk:
        evidence.attach(made, all_items(made)[:1], [str(source)], TODAY)
        fill(disk, leave=30_000)
        with pytest.raises(DuibiaoError) as caught:
            evidence.copy_out(made, 1, disk)
        assert caught.value.key == "copy-not-written"
        assert [one.name for one in disk.iterdir()] == ["ballast"]


def test_a_new_workspace_that_finds_no_room_is_refused_by_its_own_name(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 64 << 10) as disk:
        with pytest.raises(DuibiaoError) as caught:
            create(disk / "我局", Organisation("某局"), [framework(chapters=3, measures=10, items=8)])
        assert caught.value.key == "disk-full"
        assert caught.value.facts["path"] == str(disk / "我局.duibiao")
        assert list(disk.iterdir()) == []
