"""Making a workspace: whole or not at all, never over another file."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from msgspec.structs import replace

from desktop.core.errors import UsageError, WorkspaceError
from desktop.core.store import backup, connection, frameworks, history, profile, schema, workspace
from desktop.core.store.workspace import create, open_workspace
from tests.core.places import fill, read_only, small_disk
from tests.core.samples import OFFICE, all_items, framework


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_it_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with create(tmp_path / "评估", OFFICE, [framework()]) as made:
        assert made.path.stat().st_mode == (tmp_path / "a").stat().st_mode


@pytest.mark.parametrize(
    "name", ["评估.duibiao", "2025 年度", "100% #1?.duibiao", "it's; DROP.duibiao", "é&=+,a.b", "评估" * 30]
)
def test_made_and_opened_again(tmp_path: Path, name: str) -> None:
    with create(tmp_path / name, OFFICE, [framework()]) as made:
        assert made.path.suffix == ".duibiao"
        assert made.path.name.startswith(name.removesuffix(".duibiao"))
        assert len(all_items(made)) == 24
    assert names(tmp_path) == [made.path.name]
    with open_workspace(made.path) as again:
        assert profile.organisation(again.db) == OFFICE
        assert again.uuid == made.uuid
        backup.check(again.db, again.path)


def test_a_measure_may_have_targets_and_no_bodies_before_one_whose_targets_have_some(tmp_path: Path) -> None:
    first, *answered = framework().measures
    goals = replace(
        first,
        responsibilities=(),
        items=tuple(replace(item, responsibility=None) for item in first.items),
        targets=tuple(replace(one, responsibility=None) for one in first.targets),
    )
    document = replace(framework(), measures=(goals, *answered))
    with create(tmp_path / "评估", OFFICE, [document]) as made:
        assert frameworks.read(made.db, 1).measures == document.measures


@pytest.mark.parametrize(
    ("place", "address"),
    [
        (PurePosixPath("/data/对标 50%?#1.duibiao"), "file:///data/对标 50%25%3f%231.duibiao"),
        (PureWindowsPath(r"C:\Users\李\a.duibiao"), "file:///C:/Users/李/a.duibiao"),
        (PureWindowsPath(r"\\server\share\a.duibiao"), "file:////server/share/a.duibiao"),
    ],
)
def test_a_place_is_named_as_sqlite_reads_it(place: PurePath, address: str) -> None:
    """A share of the network has no authority of its own: SQLite refuses every one but ``localhost``."""
    assert connection._address(place) == address


def test_the_beginning_is_the_first_step_and_cannot_be_undone(tmp_path: Path) -> None:
    with create(tmp_path / "a", OFFICE, [framework()]) as made:
        assert [batch.gesture for batch in history.batches(made.db)] == ["create"]
        assert made.stack() == history.Stack(None, None)
        assert made.undo() is None


@pytest.mark.parametrize("name", [".", "/", "..", "sub/..", "x" * 300, "sub/" + "长" * 90])
def test_what_is_no_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    with pytest.raises(WorkspaceError) as caught:
        create(Path(name), OFFICE, [])
    assert caught.value.key == "name-unusable"
    assert names(tmp_path) == ["sub"]


def test_without_documents(tmp_path: Path) -> None:
    with create(tmp_path / "a", OFFICE, []) as made:
        assert all_items(made) == []


def test_the_same_document_twice_counts_once(tmp_path: Path) -> None:
    with create(tmp_path / "a", OFFICE, [framework(), framework()]) as made:
        assert len(all_items(made)) == 24


def test_header_names_the_program_and_the_format(tmp_path: Path) -> None:
    with create(tmp_path / "a", OFFICE, []) as made:
        head = made.path.read_bytes()[:100]
    assert head[68:72] == b"DUIB"
    assert int.from_bytes(head[60:64], "big") == schema.version()


def test_a_file_of_that_name_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.duibiao").write_text("mine")
    for name in ("a", "a.duibiao"):
        with pytest.raises(WorkspaceError) as caught:
            create(tmp_path / name, OFFICE, [framework()])
        assert caught.value.key == "workspace-exists"
    assert (tmp_path / "a.duibiao").read_text() == "mine"
    assert names(tmp_path) == ["a.duibiao"]


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_appears_meanwhile_is_not_overwritten_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    build = workspace._build

    def slow(path: Path, *rest: object) -> None:
        build(path, *rest)  # type: ignore[arg-type] # as they came
        (tmp_path / "a.duibiao").write_text("mine")

    monkeypatch.setattr(workspace, "_build", slow)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(WorkspaceError) as caught:
        create(tmp_path / "a", OFFICE, [framework()])
    assert caught.value.key == "workspace-exists"
    assert (tmp_path / "a.duibiao").read_text() == "mine"
    assert names(tmp_path) == ["a.duibiao"]


def no_links(_source: Path, _target: Path) -> None:
    raise PermissionError(1, "Operation not permitted")


def test_on_a_file_system_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", no_links)
    with create(tmp_path / "a", OFFICE, [framework()]) as made:
        assert len(all_items(made)) == 24
    assert names(tmp_path) == ["a.duibiao"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as caught:
        create(tmp_path / "没有" / "a", OFFICE, [])
    assert caught.value.key == "folder-missing"
    assert "没有" in str(caught.value.facts["path"])


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "f").touch()
    with pytest.raises(WorkspaceError) as caught:
        create(tmp_path / "f" / "a", OFFICE, [])
    assert caught.value.key == "folder-missing"


def test_a_read_only_folder(tmp_path: Path) -> None:
    folder = tmp_path / "只读"
    folder.mkdir()
    with read_only(folder), pytest.raises(WorkspaceError) as caught:
        create(folder / "a", OFFICE, [])
    assert caught.value.key == "folder-read-only"
    assert names(folder) == []


def test_a_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1 << 20) as disk:
        fill(disk, leave=40_000)
        with pytest.raises(WorkspaceError) as caught:
            create(disk / "a", OFFICE, [framework()])
        assert caught.value.key == "disk-full"
        assert names(disk) == ["ballast"]


@pytest.mark.parametrize("name", ["长" * 100, "a" * 300, "a\0b"])
def test_a_name_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    with pytest.raises(WorkspaceError) as caught:
        create(tmp_path / name, OFFICE, [])
    assert caught.value.key == "name-unusable"
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["", "  "])
def test_an_organisation_has_a_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError) as caught:
        create(tmp_path / "a", replace(OFFICE, name=name), [framework()])
    assert caught.value.key == "organisation-name-missing"
    assert names(tmp_path) == []


def test_a_defect_while_building_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(frameworks, "store", fails)
    with pytest.raises(ZeroDivisionError):
        create(tmp_path / "a", OFFICE, [framework()])
    assert names(tmp_path) == []
