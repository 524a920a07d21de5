"""What cannot be read is named as what it is."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZIP_LZMA, ZipFile

import pytest

from desktop.core import labels
from desktop.core.errors import ParseError
from desktop.core.parsing.reading import archive, limits, read, read_file
from tests.core.parsing.reading.word_files import astray, p, packed, word_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + b"\x00" * 50


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("旧.doc", ole("WordDocument"), "file-doc"),
        ("改名.docx", ole("WordDocument"), "file-doc"),
        ("方案.wps", ole("WordDocument"), "file-wps"),
        ("加密.docx", ole("EncryptedPackage"), "file-encrypted"),
        ("表.xls", ole("Workbook"), "file-excel"),
        ("讲.ppt", ole("PowerPoint Document"), "file-slides"),
        ("何物", OLE, "file-binary"),
        ("方案.rtf", b"{\\rtf1\\ansi ...}", "file-rtf"),
        ("照片.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "file-picture"),
        ("扫描.tif", b"II*\x00\x08\x00\x00\x00", "file-picture"),
        ("图.webp", b"RIFF\x00\x01\x02\x03WEBPVP8 ", "file-picture"),
        ("包.rar", b"Rar!\x1a\x07\x01\x00", "file-packed"),
        ("包.zip", packed({"方案.txt": "甲"}), "file-packed"),
        ("表.xlsx", packed({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "file-excel"),
        ("讲.pptx", packed({"[Content_Types].xml": "", "ppt/a.xml": ""}), "file-slides"),
        ("版式.ofd", packed({"OFD.xml": "<ofd/>"}), "file-ofd"),
        ("文.odt", packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}), "file-odt"),
        ("坏.docx", b"PK\x03\x04" + b"\x00" * 100, "file-damaged"),
        ("程序.exe", b"MZ\x90\x00\x03\x00", "file-binary"),
        ("页.mht", b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n", "file-web-archive"),
        ("坏.pdf", b"%PDF-1.7\nnothing", "file-damaged"),
    ],
)  # fmt: skip
def test_named(name: str, data: bytes, key: str) -> None:
    with pytest.raises(ParseError) as refused:
        read(name, data)
    assert (refused.value.key, refused.value.facts["name"]) == (key, name)
    assert name in labels.error_text(refused.value, "zh").happened


def test_a_text_may_begin_like_a_signature() -> None:
    assert read("BM.txt", "BM系列标准的实施方案".encode()).lines[0].text.startswith("BM")


def test_sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT", 1 << 20)
    with pytest.raises(ParseError) as refused:
        read("大.txt", b"a" * (3 << 19))
    assert refused.value.facts == {"name": "大.txt", "size": 2, "limit": 1}


def test_entries_beyond_the_end_or_of_a_compression_that_no_office_file_has() -> None:
    odd = io.BytesIO()
    with ZipFile(odd, "w", ZIP_LZMA) as file:
        file.writestr("[Content_Types].xml", "")
        file.writestr("word/document.xml", "甲" * 100)
    for data in (astray(word_file(p("甲"))), odd.getvalue()):
        with pytest.raises(ParseError) as refused:
            read("坏.docx", data)
        assert refused.value.key == "file-damaged"


def test_bombs(monkeypatch: pytest.MonkeyPatch) -> None:
    zeros = packed({"[Content_Types].xml": "", "word/document.xml": "0" * (12 << 20)})
    assert len(zeros) < 20_000
    many = packed({"[Content_Types].xml": "", "word/document.xml": "", **{f"word/{n}": "" for n in range(6_000)}})
    for data in (zeros, many):
        with pytest.raises(ParseError) as refused:
            read("弹.docx", data)
        assert refused.value.key == "file-bomb"
    with archive.opened("a", packed({"a": "b"})) as small:
        assert archive.part("a", small, "c") is None


def test_the_folder_one_stands_in_is_named_as_it_was_typed() -> None:
    with pytest.raises(ParseError) as refused:
        read_file(Path("."))  # noqa: PTH201 # it is what a person types
    assert refused.value.facts["name"] == "."


def test_a_file_that_is_gone_or_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "没有.txt", tmp_path):
        with pytest.raises(ParseError) as refused:
            read_file(path)
        assert refused.value.key == "parse-unreadable"


def test_the_size_that_is_told_is_that_of_the_whole_file(tmp_path: Path) -> None:
    large = tmp_path / "大.txt"
    with large.open("wb") as file:
        file.truncate(limits.FILE * 2)
    with pytest.raises(ParseError) as refused:
        read_file(large)
    assert refused.value.key == "file-too-large"
    assert refused.value.facts == {"name": "大.txt", "size": limits.FILE * 2 >> 20, "limit": limits.FILE >> 20}
