"""Evidence: kept once, given back as it was, under names that no system refuses."""

from __future__ import annotations

import errno
import ntpath
import os
import re
import stat
import sys
import tempfile
import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.assessment import EvidenceKind
from desktop.core.errors import WorkspaceError
from desktop.core.store import evidence, outline
from desktop.core.store.rows import EvidenceRow
from desktop.core.store.workspace import Workspace, open_workspace
from tests.core.samples import TODAY, all_items

RESERVED = (
    "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", *(f"COM{n}" for n in "0123456789¹²³"),
    *(f"LPT{n}" for n in "0123456789¹²³"),
)  # fmt: skip
NAMES = (
    *RESERVED,
    *(name.lower() + ".txt" for name in RESERVED),
    *(f"{name}.tar.gz" for name in RESERVED),
    *(f"a{c}b.pdf" for c in '<>:"|?*'),
    *(f"a{chr(c)}b.pdf" for c in range(1, 32)),
    *(f"{mark}exe.fdp" for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"),
    "..", ".", "...", "../../etc/passwd", "..\\..\\windows\\system32", "C:\\a.txt", "C:a.txt", "/etc/passwd",
    "\\\\s\\x\\a",
    "a/", "a/b", "a.", "a. ", "a .", " a", "a ", "  ", ".a", "..a", "a..b", "~", "~a", "-rf", "--help", "$HOME",
    "%PATH%",
    "a;rm -rf b", "`a`", "a&b", "a'b", 'a"b', "(a)", "[a]", "{a}", "a=b", "=1+1", "+1", "@a", "#a", "a%00b", "a\\b",
    "desktop.ini", "Thumbs.db", "a" * 255, "长" * 120, "长" * 120 + ".pdf", "a" * 300 + ".pdf", "a." + "b" * 300,
    "é.pdf", unicodedata.normalize("NFD", "é.pdf"), "Ä.pdf", "𠮷.pdf", "👨‍👩‍👧.pdf", "İ.pdf", "ß.PDF", "名称 (1).docx",
    "\u3000.pdf", "\ufeffa.pdf", "a\u00a0b.pdf", "a\tb.pdf", "\x7fa.pdf", "a.pdf\n", "附件1：名单.xlsx", "\ue000.pdf",
)  # fmt: skip


@pytest.fixture
def item(made: Workspace) -> int:
    return all_items(made)[0]


def rows(made: Workspace, item: int) -> list[EvidenceRow]:
    return list(evidence.of_item(made.db, made.assessment, item))


def file(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


@pytest.mark.parametrize("size", [0, 1, evidence.CHUNK - 1, evidence.CHUNK, evidence.CHUNK + 1, 3 * evidence.CHUNK])
def test_content_comes_back_as_it_was(made: Workspace, item: int, tmp_path: Path, size: int) -> None:
    content = os.urandom(size)
    evidence.attach(made, [item], [file(tmp_path, "材料.bin", content)], TODAY)
    (row,) = rows(made, item)
    assert (row.name, row.size, row.kind, row.added) == ("材料.bin", size, EvidenceKind.FILE, TODAY)
    copy = evidence.copy_out(made, row.id)
    assert copy.read_bytes() == content
    assert copy.name == "材料.bin"
    assert not copy.stat().st_mode & stat.S_IWUSR, "a copy must not look as if work in it would be kept"
    assert list(evidence.damaged(made.db)) == []


def test_the_same_content_is_kept_once(made: Workspace, tmp_path: Path) -> None:
    sources = [file(tmp_path, name, b"same") for name in ("a.pdf", "b.pdf")]
    evidence.attach(made, all_items(made)[:3], sources, TODAY)
    assert made.db.conn.execute("SELECT count(*), sum(size) FROM blob").fetchone() == (1, 4)
    assert made.db.conn.execute("SELECT count(*) FROM evidence").fetchone() == (6,)


def test_several_in_order_files_and_addresses(made: Workspace, item: int, tmp_path: Path) -> None:
    sources = [file(tmp_path, "乙.pdf", b"2"), "https://example.com/甲?x=1", file(tmp_path, "甲.pdf", b"1")]
    evidence.attach(made, [item], sources, TODAY)
    found = rows(made, item)
    assert [row.name for row in found] == ["乙.pdf", "https://example.com/甲?x=1", "甲.pdf"]
    assert found[1].address == "https://example.com/甲?x=1"
    assert outline.item(made.db, 1, item).evidence == tuple(found)


def test_a_file_as_a_reference_keeps_only_its_place(made: Workspace, item: int, tmp_path: Path) -> None:
    evidence.attach(made, [item], [file(tmp_path, "大.mp4", b"x" * 9)], TODAY, as_reference=True)
    (row,) = rows(made, item)
    assert (row.kind, row.name, row.address) == (EvidenceKind.REFERENCE, "大.mp4", str(tmp_path / "大.mp4"))
    assert made.db.conn.execute("SELECT count(*) FROM blob").fetchone() == (0,)
    with pytest.raises(WorkspaceError) as caught:
        evidence.copy_out(made, row.id)
    assert caught.value.key == "evidence-unknown"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.com/a", True), ("HTTP://example.com", True), ("ftp://x/y", True), ("file:///a/b", True),
        (" https://example.com ", True), ("example.com", False), ("C:\\a.pdf", False), ("https://a b", False),
        ("javascript:alert(1)", False), ("a.pdf", False), ("", False), ("mailto:a@b.cn", False),
    ],
)  # fmt: skip
def test_what_is_an_address(text: str, expected: bool) -> None:
    assert evidence.is_address(text) is expected


def refused(made: Workspace, item: int, *sources: str, as_reference: bool = False) -> WorkspaceError:
    with pytest.raises(WorkspaceError) as caught:
        evidence.attach(made, [item], sources, TODAY, as_reference=as_reference)
    assert rows(made, item) == []
    assert made.db.conn.execute("SELECT count(*) FROM blob").fetchone() == (0,)
    assert made.stack().undo is None
    return caught.value


def test_what_cannot_be_kept_is_refused_and_with_it_all_the_rest(made: Workspace, item: int, tmp_path: Path) -> None:
    good = file(tmp_path, "a.pdf", b"a")
    (tmp_path / "folder").mkdir()
    assert refused(made, item, good, str(tmp_path / "没有.pdf")).key == "evidence-missing"
    assert refused(made, item, good, str(tmp_path / "folder")).key == "evidence-no-file"
    assert refused(made, item, good, "").key in ("evidence-missing", "evidence-no-file")
    assert refused(made, item, "a\0b").key == "evidence-missing"
    assert refused(made, item, "x" * 5000).key == "evidence-missing"
    assert refused(made, item, str(tmp_path / "没有.pdf"), as_reference=True).key == "evidence-missing"
    assert refused(made, 7, good).key == "item-unknown"


@pytest.mark.skipif(sys.platform == "win32", reason="devices and pipes have no path there")
def test_devices_and_pipes_are_no_files(made: Workspace, item: int, tmp_path: Path) -> None:
    if sys.platform != "win32":  # for the type checker, which the mark above does not reach
        os.mkfifo(tmp_path / "pipe")
    for path in ("/dev/zero", "/dev/null", str(tmp_path / "pipe")):
        assert refused(made, item, path).key == "evidence-no-file"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links(made: Workspace, item: int, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "nowhere").symlink_to(tmp_path / "没有")
    (tmp_path / "device").symlink_to("/dev/zero")
    for name in ("loop", "nowhere"):
        assert refused(made, item, str(tmp_path / name)).key == "evidence-missing"
    assert refused(made, item, str(tmp_path / "device")).key == "evidence-no-file"
    file(tmp_path, "a.pdf", b"content")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "a.pdf")
    evidence.attach(made, [item], [str(tmp_path / "link.pdf")], TODAY)
    (row,) = rows(made, item)
    assert (row.name, evidence.copy_out(made, row.id).read_bytes()) == ("link.pdf", b"content")


def test_more_than_a_hundred_megabytes_are_offered_as_a_reference(made: Workspace, item: int, tmp_path: Path) -> None:
    large = tmp_path / "大.bin"
    with large.open("wb") as stream:
        stream.truncate(evidence.LARGEST + 1)
    error = refused(made, item, str(large))
    assert error.key == "evidence-too-large"
    assert error.facts["limit"] == 100
    evidence.attach(made, [item], [str(large)], TODAY, as_reference=True)
    assert rows(made, item)[0].kind is EvidenceKind.REFERENCE


def test_a_file_that_changes_while_it_is_read_is_refused(
    made: Workspace, item: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = file(tmp_path, "a.bin", b"a" * (3 * evidence.CHUNK))

    def told(_done: int, _total: int) -> None:
        Path(source).write_bytes(b"b" * (3 * evidence.CHUNK))

    with pytest.raises(WorkspaceError) as caught:
        evidence.attach(made, [item], [source], TODAY, progress=told)
    assert caught.value.key == "evidence-changed"
    assert rows(made, item) == []


def test_progress_is_told_in_bytes(made: Workspace, item: int, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    sources = [file(tmp_path, "a", b"a" * (2 * evidence.CHUNK)), file(tmp_path, "b", b"b" * evidence.CHUNK)]
    evidence.attach(made, [item], sources, TODAY, progress=lambda done, total: told.append((done, total)))
    assert [done // evidence.CHUNK for done, _ in told] == [1, 2, 3]
    assert {total for _, total in told} == {3 * evidence.CHUNK}


def test_removed_evidence_comes_back(made: Workspace, item: int, tmp_path: Path) -> None:
    evidence.attach(made, [item], [file(tmp_path, "a.pdf", b"content")], TODAY)
    (row,) = rows(made, item)
    evidence.detach(made, row.id)
    assert rows(made, item) == []
    made.undo()
    assert rows(made, item) == [row]
    assert evidence.copy_out(made, row.id).read_bytes() == b"content"
    with pytest.raises(WorkspaceError) as caught:
        evidence.detach(made, 99)
    assert caught.value.key == "evidence-unknown"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE blob_chunk SET data = zeroblob(length(data)) WHERE position = 1",
        "DELETE FROM blob_chunk WHERE position = 1",
        "UPDATE blob_chunk SET position = 9 WHERE position = 0",
        "UPDATE blob_chunk SET data = CAST(data || x'00' AS BLOB) WHERE position = 2",
    ],
)
def test_a_damaged_piece_is_noticed(made: Workspace, item: int, tmp_path: Path, statement: str) -> None:
    evidence.attach(made, [item], [file(tmp_path, "a.bin", os.urandom(2 * evidence.CHUNK + 9))], TODAY)
    made.db.conn.execute(statement)
    made.db.conn.commit()
    assert list(evidence.damaged(made.db)) == ["a.bin"]
    target = tmp_path / "copies"
    target.mkdir()
    with pytest.raises(WorkspaceError) as caught:
        evidence.copy_out(made, rows(made, item)[0].id, target)
    assert caught.value.key == "evidence-damaged"
    assert list(target.iterdir()) == []
    with pytest.raises(WorkspaceError, match="evidence-damaged"):
        evidence.copy_out(made, rows(made, item)[0].id)
    assert list(Path(tempfile.gettempdir()).iterdir()) == []


def test_a_temporary_folder_that_takes_nothing_is_told_and_keeps_what_is_in_it(
    made: Workspace, item: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evidence.attach(made, [item], [file(tmp_path, "a.pdf", b"inside")], TODAY)
    mine = file(Path(tempfile.gettempdir()), "a.pdf", b"mine")

    def full(**_words: object) -> str:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(tempfile, "mkdtemp", full)
    with pytest.raises(WorkspaceError) as caught:
        evidence.copy_out(made, rows(made, item)[0].id)
    assert caught.value.key == "copy-not-written"
    assert Path(mine).read_bytes() == b"mine"


def test_a_copy_never_overwrites(made: Workspace, item: int, tmp_path: Path) -> None:
    evidence.attach(made, [item], [file(tmp_path, "a.pdf", b"inside")], TODAY)
    (tmp_path / "a.pdf").write_bytes(b"mine")
    with pytest.raises(WorkspaceError) as caught:
        evidence.copy_out(made, 1, tmp_path)
    assert caught.value.key == "copy-not-written"
    assert (tmp_path / "a.pdf").read_bytes() == b"mine"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_a_name_that_is_no_text(made: Workspace, item: int, tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\xfe.pdf")
    evidence.attach(made, [item], [file(tmp_path, name, b"content")], TODAY)
    evidence.attach(made, [item], [str(tmp_path / name)], TODAY, as_reference=True)
    assert [row.name for row in rows(made, item)] == ["??.pdf", "??.pdf"]
    assert evidence.copy_out(made, 1).read_bytes() == b"content"


def test_an_id_is_never_used_twice(made: Workspace, item: int) -> None:
    for expected in (1, 2, 3):
        evidence.attach(made, [item], ["https://example.com"], TODAY)
        assert rows(made, item)[0].id == expected
        evidence.detach(made, expected)


def test_there_are_two_hundred_hostile_names() -> None:
    assert len(set(NAMES)) >= 200


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[:30])
def test_hostile_names(name: str, tmp_path: Path) -> None:
    check_name(evidence.safe_name(evidence.shown_name(name)))
    (tmp_path / evidence.safe_name(evidence.shown_name(name))).write_bytes(b"")
    assert len(list(tmp_path.iterdir())) == 1


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_any_name(name: str) -> None:
    check_name(evidence.safe_name(evidence.shown_name(name)))
    check_name(evidence.safe_name(name))


def reserved(name: str) -> bool:
    """Tell whether Windows keeps a name for itself, by whichever way this Python has."""
    if sys.version_info >= (3, 13):
        return ntpath.isreserved(name)
    return PureWindowsPath(name).is_reserved()


def check_name(safe: str) -> None:
    """Hold a name to what Windows, the strictest of the three, demands."""
    assert safe not in ("", ".", "..")
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', safe)
    assert safe == safe.rstrip(". ")
    assert not reserved(safe)
    assert safe.split(".")[0].rstrip().upper() not in RESERVED
    assert len(safe.encode()) <= 255
    assert len(safe.encode("utf-16-le")) <= 2 * 255


def test_hostile_names_go_in_and_come_out(made: Workspace, item: int, tmp_path: Path) -> None:
    usable = [name for name in NAMES if "/" not in name and name not in (".", "..") and len(name.encode()) <= 255]
    source = tmp_path / "in"
    source.mkdir()
    if os.name == "nt":
        pytest.skip("Windows cannot hold files of such names")
    evidence.attach(made, [item], [file(source, name, name.encode()) for name in usable], TODAY)
    made.close()
    with open_workspace(made.path) as again:
        found = rows(again, item)
        assert len(found) == len(usable)
        for name, row in zip(usable, found, strict=True):
            assert evidence.copy_out(again, row.id).read_bytes() == name.encode()


def test_others_read_while_much_is_being_written(made: Workspace, tmp_path: Path) -> None:
    source = tmp_path / "扫描件.pdf"
    source.write_bytes(os.urandom(24 * evidence.CHUNK))
    item = all_items(made)[0]
    read: list[int] = []

    def told(_done: int, _total: int) -> None:
        with made.reader() as other:
            read.append(len(list(evidence.of_item(other.db, other.assessment, item))))

    evidence.attach(made, [item], [str(source)], TODAY, progress=told)
    assert set(read) == {0}
    assert len(read) == 24


def test_copies_for_looking_are_removed_when_they_are_old(made: Workspace, tmp_path: Path) -> None:
    item = all_items(made)[0]
    source = tmp_path / "材料.txt"
    source.write_bytes(b"content")
    evidence.attach(made, [item], [str(source)], TODAY)
    (row,) = rows(made, item)
    old, young = evidence.copy_out(made, row.id), evidence.copy_out(made, row.id)
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "file").write_bytes(b"")
    link = old.parent.with_name("duibiao-evidence-link")
    link.symlink_to(precious)
    for place in (old.parent, precious):
        os.utime(place, (0, 0))
    evidence.sweep_copies()
    assert (old.exists(), young.exists(), (precious / "file").exists()) == (False, True, True)
