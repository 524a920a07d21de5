"""What is no good workspace is refused in words, and stays exactly as it is."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from desktop.core import labels
from desktop.core.assessment import MarkChange, Status
from desktop.core.errors import FrameworkError, WorkspaceError
from desktop.core.framework import SCHEMA, Chapter, CheckItem, Framework, Measure
from desktop.core.store import documents, ids, marks, own_items, schema
from desktop.core.store.schema import APPLICATION_ID
from desktop.core.store.workspace import open_workspace
from tests.core.places import immutable, read_only
from tests.core.samples import TODAY, all_items, workspace

Damage = Callable[[Path], object]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "工作"
    folder.mkdir()
    with workspace(folder) as made:
        return made.path


def snapshot(folder: Path) -> dict[str, bytes]:
    every = folder.iterdir() if folder.is_dir() else ()
    return {one.name: one.read_bytes() if one.is_file() else b"" for one in every}


def refused(path: Path, *, read_only: bool = False) -> WorkspaceError:
    """Open a workspace, which must be refused with a text for it, and everything must stay as it was."""
    before = snapshot(path.parent)
    with pytest.raises(WorkspaceError) as caught:
        open_workspace(path, read_only=read_only).close()
    assert snapshot(path.parent) == before
    for language in labels.LANGUAGES:
        told = labels.error_text(caught.value, language)
        assert all(part and "…" not in part for part in (told.happened, told.safe, told.todo))
    return caught.value


def edited(statement: str) -> Damage:
    def edit(path: Path) -> None:
        raw = sqlite3.connect(path)
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute(statement)
        raw.commit()
        raw.close()

    return edit


def overwritten(start: int, data: bytes) -> Damage:
    def overwrite(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(start)
            file.write(data)

    return overwrite


def cut(size: int) -> Damage:
    return lambda path: os.truncate(path, size if size >= 0 else path.stat().st_size + size)


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("damage", "key"),
    [
        pytest.param(cut(0), "workspace-empty", id="zero length"),
        pytest.param(cut(50), "workspace-damaged", id="shorter than a header"),
        pytest.param(cut(4096), "workspace-damaged", id="one page left"),
        pytest.param(cut(-1), "workspace-damaged", id="one byte short"),
        pytest.param(cut(-4096), "workspace-damaged", id="one page short"),
        pytest.param(lambda p: p.write_text("标准化工作台账" * 2000), "workspace-foreign", id="text"),
        pytest.param(lambda p: p.write_text("台账", encoding="gb18030"), "workspace-foreign", id="short text, GBK"),
        pytest.param(lambda p: p.write_text("ledger\r\n", encoding="utf-16"), "workspace-foreign", id="text, UTF-16"),
        pytest.param(lambda p: p.write_bytes(b"PK\x03\x04" + b"\0" * 9000), "workspace-foreign", id="zip"),
        pytest.param(lambda p: p.write_bytes(bytes(range(256)) * 99), "workspace-damaged", id="noise"),
        pytest.param(lambda p: p.write_bytes(b"\0" * p.stat().st_size), "workspace-damaged", id="zeros"),
        pytest.param(overwritten(0, b"\0" * 16), "workspace-damaged", id="magic"),
        pytest.param(overwritten(16, b"\x00\x07"), "workspace-damaged", id="page size"),
        pytest.param(overwritten(44, b"\0\0\0\x63"), "workspace-damaged", id="schema format"),
        pytest.param(overwritten(68, b"ABCD"), "workspace-foreign", id="application_id"),
        pytest.param(overwritten(100, b"\xff" * 3000), "workspace-damaged", id="first page"),
        pytest.param(edited(f"PRAGMA application_id = {APPLICATION_ID + 1}"), "workspace-foreign", id="another's"),
        pytest.param(edited("PRAGMA user_version = 99"), "workspace-newer", id="newer"),
        pytest.param(edited("DROP TABLE mark"), "workspace-damaged", id="no marks"),
        pytest.param(edited("DROP TABLE organisation"), "workspace-damaged", id="no profile"),
        pytest.param(edited("DROP TABLE change"), "workspace-damaged", id="no trail"),
        pytest.param(edited("DROP TABLE search"), "workspace-damaged", id="no index"),
        pytest.param(edited("DROP TABLE setting"), "workspace-damaged", id="no settings"),
    ],
)
def test_damaged_and_foreign_files(path: Path, damage: Damage, key: str, read_only: bool) -> None:
    damage(path)
    assert refused(path, read_only=read_only).key == key


def test_backups_are_not_promised(path: Path) -> None:
    cut(-1)(path)
    error = refused(path)
    assert "nor has any backup" in labels.error_text(error, "en").safe
    assert "已有的备份" in labels.error_text(error, "zh").safe


@pytest.mark.parametrize("read_only", [False, True])
def test_missing(tmp_path: Path, read_only: bool) -> None:
    assert refused(tmp_path / "没有.duibiao", read_only=read_only).key == "workspace-missing"
    assert refused(tmp_path / "没有" / "a.duibiao", read_only=read_only).key == "workspace-missing"


@pytest.mark.parametrize("read_only", [False, True])
def test_a_folder(tmp_path: Path, read_only: bool) -> None:
    (tmp_path / "a.duibiao").mkdir()
    assert refused(tmp_path / "a.duibiao", read_only=read_only).key == "workspace-folder"


def test_the_newer_is_named(path: Path) -> None:
    edited("PRAGMA user_version = 99")(path)
    error = refused(path)
    assert error.facts["seen"] == 99
    assert error.facts["known"] == schema.version()


def test_another_sqlite_file(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    edited("CREATE TABLE t (x)")(other)
    assert refused(other).key == "workspace-foreign"


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 512, b"garbage" * 500, b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 504]
)
def test_a_stale_journal_that_is_none_does_no_harm(path: Path, content: bytes) -> None:
    with open_workspace(path) as opened:
        before = all_items(opened)
    path.with_name(path.name + "-journal").write_bytes(content)
    with open_workspace(path, read_only=True) as opened:
        assert all_items(opened) == before
    with open_workspace(path) as opened:
        assert all_items(opened) == before


@pytest.mark.parametrize("read_only", [True, False])
def test_a_torn_write_is_rolled_back_at_the_next_opening(path: Path, read_only: bool) -> None:
    """A power cut in the middle of a commit leaves the file half new, with the old pages in the journal."""
    with open_workspace(path) as opened:
        before = opened.db.conn.execute("SELECT count(*) FROM setting").fetchone()
    _torn(path)
    assert path.with_name(path.name + "-journal").stat().st_size > 512
    with open_workspace(path, read_only=read_only) as opened:
        assert opened.db.conn.execute("SELECT count(*) FROM setting").fetchone() == before
        opened.db.conn.execute("PRAGMA integrity_check")


def _torn(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA cache_size = 1")  # pages reach the file before the commit
    raw.execute("PRAGMA synchronous = OFF")
    raw.execute("BEGIN")
    for number in range(2000):
        raw.execute("INSERT INTO setting VALUES (?, ?)", [f"torn {number}", "x" * 200])
    half, journal = path.read_bytes(), path.with_name(path.name + "-journal").read_bytes()
    raw.rollback()
    raw.close()
    path.write_bytes(half)
    path.with_name(path.name + "-journal").write_bytes(journal)


def test_a_read_only_folder_can_be_read(path: Path) -> None:
    with read_only(path.parent):
        assert refused(path).key == "workspace-read-only"
        with open_workspace(path, read_only=True) as opened:
            assert len(all_items(opened)) == 24


def test_a_read_only_file_can_be_read(path: Path) -> None:
    with immutable(path):
        assert refused(path).key == "workspace-read-only"
        with open_workspace(path, read_only=True) as opened:
            assert len(all_items(opened)) == 24


def test_what_is_open_for_reading_is_not_written(path: Path) -> None:
    with open_workspace(path, read_only=True) as opened:
        with pytest.raises(WorkspaceError) as caught:
            marks.change(opened, all_items(opened)[:1], MarkChange(status=Status.DONE), TODAY)
        assert caught.value.key == "workspace-opened-read-only"
        with pytest.raises(WorkspaceError) as caught:
            own_items.add(opened, 1, "甲")
        assert caught.value.key == "workspace-opened-read-only"
        assert opened.undo() is None


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file be moved")
def test_a_file_that_was_moved_away_is_not_written_into_the_void(path: Path) -> None:
    with open_workspace(path) as opened:
        items = all_items(opened)
        path.rename(path.with_name("移走.duibiao"))
        with pytest.raises(WorkspaceError) as caught:
            marks.change(opened, items[:1], MarkChange(status=Status.DONE), TODAY)
        assert caught.value.key == "workspace-gone"
        path.with_name("移走.duibiao").rename(path)
        assert marks.change(opened, items[:1], MarkChange(status=Status.DONE), TODAY)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file be moved")
def test_a_file_that_was_replaced_is_not_written_and_neither_is_its_successor(path: Path) -> None:
    """A cloud service puts the version of another computer in the place of the open file."""
    with open_workspace(path) as opened:
        items = all_items(opened)
        other = path.with_name("同步.duibiao")
        other.write_bytes(path.read_bytes())
        other.replace(path)
        before = path.read_bytes()
        with pytest.raises(WorkspaceError) as caught:
            marks.change(opened, items[:1], MarkChange(status=Status.DONE), TODAY)
        assert caught.value.key == "workspace-replaced"
        assert path.read_bytes() == before
    with open_workspace(path) as again:
        assert marks.change(again, items[:1], MarkChange(status=Status.DONE), TODAY)


def test_a_document_for_whose_parts_there_are_no_ids_is_refused(path: Path) -> None:
    many = tuple(Chapter(number, f"第{number}章") for number in range(1, ids.MOST_CHAPTERS + 2))
    items = tuple(CheckItem(f"vast/0.1.{number}", "办理") for number in range(1, ids.MOST_ITEMS + 2))
    small = Measure("vast/0.1", None, 1, "（一）", "办理")
    for vast in (
        Framework(SCHEMA, "vast", "大全", (small,), many),
        Framework(SCHEMA, "vast", "大全", (msgspec.structs.replace(small, items=items),)),
    ):
        with open_workspace(path) as opened, pytest.raises(FrameworkError) as refused:
            documents.add(opened, vast)
        assert refused.value.key == "framework-too-large"
        for language in labels.LANGUAGES:
            assert "16383" in labels.failure_text(refused.value, language)
    with open_workspace(path) as opened:
        assert opened.db.conn.execute("SELECT count(*) FROM framework WHERE key = 'vast'").fetchone() == (0,)
