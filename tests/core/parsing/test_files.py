"""The door to foreign files: whatever happens in the child process comes back as one error that names the file."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from desktop.core import labels
from desktop.core.errors import DuibiaoError, ParseError
from desktop.core.parsing import files
from desktop.core.parsing.files import read_files
from desktop.core.sandbox import Cancelled, Limits, SandboxError
from tests.core.parsing.cleaning.sample import DOCUMENT
from tests.core.parsing.reading.pdf_files import pdf_file, typeset
from tests.core.parsing.reading.word_files import p, word_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one document in each format, under names as offices give them."""
    made = tmp_path / "政策 文件（2026）"
    made.mkdir()
    (made / "实施方案（征求意见稿）.docx").write_bytes(word_file("".join(map(p, DOCUMENT))))
    (made / "公报·第3期.PDF").write_bytes(pdf_file(typeset(DOCUMENT[1:])))
    (made / "转载.htm").write_text("".join(f"<p>{line}" for line in DOCUMENT), "gb18030")
    (made / "要点.md").write_text("\n\n".join(DOCUMENT), "utf-8")
    (made / "粘贴.txt").write_text("\n".join(DOCUMENT), "utf-16")
    return made


def test_every_format_gives_the_same_lines(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    paths = sorted(folder.iterdir())
    sources = read_files(paths, lambda done, total: told.append((done, total)))
    assert [source.name for source in sources] == [path.name for path in paths]
    assert {source.format for source in sources} == {"word", "pdf", "html", "markdown", "text"}
    for source in sources:
        texts = [line.text for line in source.lines]
        assert texts == (DOCUMENT[1:] if source.format == "pdf" else DOCUMENT), source.name
    assert told == [(done, 5) for done in range(1, 6)]


def test_the_first_that_cannot_be_read_is_named(folder: Path) -> None:
    bad = folder / "旧文件.doc"
    bad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    with pytest.raises(ParseError) as refused:
        read_files([folder / "粘贴.txt", bad])
    assert (refused.value.key, refused.value.facts["name"]) == ("file-doc", bad.name)
    assert bad.read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is made of characters")
def test_a_name_that_is_no_text(folder: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(folder) + b"/\xb7\xbd\xb0\xb8.txt"))
    path.write_text("\n".join(DOCUMENT), "utf-8")
    assert read_files([path])[0].name == "????.txt"


def test_cancelling(folder: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        read_files([folder / "要点.md"] * 5_000, cancelled=lambda: time.monotonic() > begun + 1)
    assert time.monotonic() < begun + 10


def test_what_takes_too_long_or_too_much_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "大页.html"
    path.write_text("<p>标准" * 2_000_000, "utf-8")
    for limits, key in ((Limits(seconds=0.05), "parse-timeout"), (Limits(memory=400 << 20), "parse-memory")):
        monkeypatch.setattr(files, "LIMITS", limits)
        with pytest.raises(ParseError) as refused:
            read_files([path])
        assert (refused.value.key, refused.value.facts["name"]) == (key, path.name)


@pytest.mark.parametrize("key", ["sandbox-crashed", "sandbox-failed", "sandbox-timeout", "sandbox-memory"])
def test_a_child_that_fails_is_told_in_words(key: str) -> None:
    error = files.named("方案.pdf", SandboxError(key, detail="-11"))
    assert isinstance(error, ParseError)
    for language in labels.LANGUAGES:
        told = labels.error_text(error, language)
        assert "方案.pdf" in told.happened
        assert told.safe
        assert told.todo
    other = DuibiaoError("file-empty", name="a")
    assert files.named("b", other) is other
