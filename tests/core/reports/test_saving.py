"""A workbook is written wholly or not at all, and a file that was there survives every failure."""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from desktop.core.errors import DuibiaoError, ReportError, UsageError
from desktop.core.labels import error_text
from desktop.core.reports import excel, saving
from desktop.core.reports.saving import Target
from tests.core.reports import sample

REPORT = sample.report(sample.rows([sample.PLAN], copies=1))
posix = pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")


def refused(path: Path) -> DuibiaoError:
    """Try to write; return the error after making sure that it can be told in both languages."""
    with pytest.raises((ReportError, UsageError)) as caught:
        excel.write(REPORT, path)
    for language in ("zh", "en"):
        told = error_text(caught.value, language)
        assert all((told.happened, told.safe, told.todo))
        assert "…" not in told.happened + told.safe + told.todo
    return caught.value


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_writes_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(b"old")
    assert excel.write(REPORT, path)
    assert zipfile.is_zipfile(path)
    assert list(files(tmp_path)) == ["台账.xlsx"]


@posix
def test_a_new_file_is_readable_as_others_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        excel.write(REPORT, tmp_path / "new.xlsx")
        old = tmp_path / "old.xlsx"
        old.touch()
        old.chmod(0o640)
        excel.write(REPORT, old)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.xlsx").stat().st_mode) == 0o644
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


@posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.xlsx", tmp_path / "link.xlsx"
    real.write_bytes(b"old")
    link.symlink_to(real)
    excel.write(REPORT, link)
    assert link.is_symlink()
    assert zipfile.is_zipfile(real)


@pytest.mark.point(36)
@pytest.mark.parametrize("mark", [".~lock.台账.xlsx#", "~$台账.xlsx"])
def test_open_elsewhere(mark: str, tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(b"old")
    (tmp_path / mark).write_text("someone")
    (tmp_path / "台账(2).xlsx").write_bytes(b"other")
    before = files(tmp_path)
    error = refused(path)
    assert (error.key, error.facts) == (
        "report-open",
        {"path": str(path), "suggestion": str(tmp_path / "台账(3).xlsx")},
    )
    assert files(tmp_path) == before


def test_opened_elsewhere_while_we_write(tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(b"old")

    def opened(_done: int, _total: int) -> None:
        (tmp_path / ".~lock.台账.xlsx#").touch()

    with pytest.raises(ReportError) as caught:
        excel.write(REPORT, path, progress=opened)
    assert caught.value.key == "report-open"
    assert path.read_bytes() == b"old"
    assert len(files(tmp_path)) == 2


def test_windows_says_permission_for_a_file_that_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(b"old")

    def held(_source: object, _target: object) -> None:
        raise PermissionError(errno.EACCES, "being used by another process")

    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr(saving, "_WINDOWS", True)
    error = refused(path)
    assert error.key == "report-open"
    assert files(tmp_path) == {"台账.xlsx": b"old"}


def test_missing_folder(tmp_path: Path) -> None:
    error = refused(tmp_path / "no" / "台账.xlsx")
    assert (error.key, error.facts["folder"]) == ("report-no-folder", str(tmp_path / "no"))
    assert list(tmp_path.iterdir()) == []


def test_target_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "台账.xlsx").mkdir()
    error = refused(tmp_path / "台账.xlsx")
    assert (error.key, error.facts["suggestion"]) == ("report-is-folder", str(tmp_path / "台账(2).xlsx"))


@pytest.mark.parametrize("name", ["台账", "台账.xls", "台账.xlsx.pdf", "台账."])
def test_another_kind_of_file(name: str, tmp_path: Path) -> None:
    error = refused(tmp_path / name)
    assert error.key == "report-suffix"
    assert str(error.facts["suggestion"]).endswith(".xlsx")
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_protected_file(tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(b"old")
    path.chmod(0o444)
    assert refused(path).key == "report-denied"
    assert files(tmp_path) == {"台账.xlsx": b"old"}


@pytest.fixture(scope="module")
def outside() -> Iterator[Path]:
    """A folder in the system's own place (for a module: before a test gets its own): pytest's are closed to others."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@posix
def test_a_folder_that_may_not_be_written(outside: Path) -> None:
    outside.chmod(0o555)
    with unprivileged():
        error = refused(outside / "台账.xlsx")
    assert (error.key, error.facts["folder"]) == ("report-folder-denied", str(outside))
    assert list(outside.iterdir()) == []
    outside.chmod(0o755)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc")
def test_a_folder_that_takes_no_files() -> None:
    """The system calls the new file missing; the folder is there, and must not be said not to be."""
    error = refused(Path("/proc/台账.xlsx"))
    assert (error.key, error.facts["folder"]) == ("report-folder-denied", "/proc")


def test_a_folder_that_goes_meanwhile(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    target = Target(folder / "台账.xlsx", ".xlsx")
    folder.rmdir()
    with pytest.raises(ReportError) as caught:
        target.write(lambda out: None)
    assert caught.value.key == "report-no-folder"


def test_a_disk_that_only_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There even the removal of what is not there fails, and that must not hide what happened."""

    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    assert refused(tmp_path / "台账.xlsx").key == "report-folder-denied"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EFBIG, errno.EDQUOT])
def test_full_disk(code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", full)
    assert refused(path).key == "report-disk-full"
    assert files(tmp_path) == {"台账.xlsx": b"old"}


@pytest.mark.skipif(sys.platform != "linux", reason="needs setrlimit on Linux")
@pytest.mark.parametrize("limit", [0, 1, 1000, 9000])
def test_disk_full_at_any_byte(limit: int, tmp_path: Path) -> None:
    import resource

    path = tmp_path / "台账.xlsx"
    path.write_bytes(b"")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        with pytest.raises(ReportError) as caught:
            excel.write(REPORT, path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.key == "report-disk-full"
    assert files(tmp_path) == {"台账.xlsx": b""}


@pytest.mark.parametrize("write", [lambda out: out.write(b"PK broken"), lambda out: None])
def test_a_damaged_file_never_takes_the_place_of_the_old(write: Callable[[IO[bytes]], None], tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(ReportError) as caught:
        Target(path, ".xlsx").write(write)
    assert caught.value.key == "report-damaged"
    assert files(tmp_path) == {"台账.xlsx": b"old"}


@pytest.mark.parametrize("name", ["长" * 300, "a\0b"])
def test_a_name_that_the_system_refuses(name: str, tmp_path: Path) -> None:
    assert refused(tmp_path / f"{name}.xlsx").key == "report-unwritable"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.point(29)
@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_cancelling_leaves_nothing_behind(after: int, tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(b"old")
    asked = iter(range(100))
    assert not excel.write(REPORT, path, cancelled=lambda: next(asked) >= after)
    assert files(tmp_path) == {"台账.xlsx": b"old"}


def test_an_exception_in_progress_leaves_nothing_behind(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        excel.write(REPORT, tmp_path / "台账.xlsx", progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_progress_runs_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    excel.write(REPORT, tmp_path / "台账.xlsx", progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


class unprivileged:  # noqa: N801 # reads like the context managers of contextlib
    """Run as a user whom permissions bind, where the tests run as root."""

    def __enter__(self) -> None:
        if os.geteuid() == 0:
            os.seteuid(65534)

    def __exit__(self, *_: object) -> None:
        if os.getuid() == 0:
            os.seteuid(0)
