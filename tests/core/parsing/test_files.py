"""The door to foreign files: whatever happens in the child process comes back as one error that names the file."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.core import labels
from desktop.core.errors import ParseError
from desktop.core.parsing import files, reading
from desktop.core.parsing.files import parse_files, parse_text
from desktop.core.sandbox import Cancelled, Child, Limits, SandboxError
from tests.core.parsing.cleaning.sample import DOCUMENT, TITLE
from tests.core.parsing.reading.pdf_files import pdf_file, typeset
from tests.core.parsing.reading.word_files import p, word_file

FORMATS = {"word", "pdf", "html", "markdown", "text"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one document in each format, under names as offices give them."""
    made = tmp_path / "政策 文件（2026）"
    made.mkdir()
    (made / "实施方案（征求意见稿）.docx").write_bytes(word_file("".join(map(p, DOCUMENT))))
    (made / "公报·第3期.PDF").write_bytes(pdf_file(typeset(DOCUMENT[1:], [TITLE[:16], TITLE[16:]])))
    (made / "转载.htm").write_text("".join(f"<p>{line}" for line in DOCUMENT), "gb18030")
    (made / "要点.md").write_text("\n\n".join(DOCUMENT), "utf-8")
    (made / "粘贴.txt").write_text("\n".join(DOCUMENT), "utf-16")
    return made


def test_every_format_gives_the_same_lines(folder: Path) -> None:
    sources = [reading.read_file(path) for path in folder.iterdir()]
    assert {source.format for source in sources} == FORMATS
    for source in sources:
        assert [line.text for line in source.lines] == DOCUMENT, source.name


def test_every_format_gives_the_same_framework(folder: Path) -> None:
    found = [parse_files([path]).framework for path in folder.iterdir()]
    assert [measure.label for measure in found[0].measures] == [f"（{sign}）" for sign in "一二三四五六七"]
    assert all(other.measures == found[0].measures for other in found)
    assert parse_text("剪贴板", "\n".join(DOCUMENT)).framework.measures == found[0].measures


def test_copies_are_read_one_by_one(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    paths = [folder / "粘贴.txt", folder / "要点.md"]
    assert len(parse_files(paths, lambda done, total: told.append((done, total))).framework.measures) == 7
    assert told[:2] == [(10, 110), (20, 110)]
    assert told[-1] == (110, 110)
    assert told == sorted(told)


def test_how_far_a_long_document_is_understood_is_told(tmp_path: Path) -> None:
    path = tmp_path / "长文.txt"
    path.write_text("\n".join([TITLE, *DOCUMENT[1:] * 60]), "utf-8")
    read: list[tuple[int, int]] = []
    pasted: list[tuple[int, int]] = []
    parse_files([path], lambda done, total: read.append((done, total)))
    parse_text("剪贴板", path.read_text("utf-8"), lambda done, total: pasted.append((done, total)))
    for told in (read, pasted):
        assert told == sorted(told)
        assert told[-1] == (100, 100)
        assert any(10 < done < 100 for done, _ in told)


def test_a_long_text_may_take_longer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "长.txt"
    path.write_text("\n".join(DOCUMENT) + "\n" * 200_000, "utf-8")
    monkeypatch.setattr(files, "LIMITS", Limits(seconds=0.0))
    monkeypatch.setattr(files, "PER_MEGABYTE", 300.0)
    assert parse_files([path]).framework.measures


def test_the_first_that_cannot_be_read_is_named(folder: Path) -> None:
    bad = folder / "旧文件.doc"
    bad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    with pytest.raises(ParseError) as refused:
        parse_files([folder / "粘贴.txt", bad])
    assert (refused.value.key, refused.value.facts["name"]) == ("file-doc", bad.name)
    assert bad.read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is made of characters")
def test_a_name_that_is_no_text(folder: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(folder) + b"/\xb7\xbd\xb0\xb8.txt"))
    path.write_text("\n".join(DOCUMENT), "utf-8")
    assert parse_files([path]).source.name == "????.txt"


def test_cancelling(folder: Path) -> None:
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        parse_files([folder / "要点.md"] * 5_000, cancelled=lambda: time.monotonic() > begun + 1)
    assert time.monotonic() < begun + 20


def test_what_takes_too_long_or_too_much_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "大页.html"
    path.write_text("<p>标准" * 2_000_000, "utf-8")
    for limits, key in ((Limits(seconds=0.05), "parse-timeout"), (Limits(memory=400 << 20), "parse-memory")):
        monkeypatch.setattr(files, "LIMITS", limits)
        monkeypatch.setattr(files, "PER_MEGABYTE", limits.seconds / 1e3)
        with pytest.raises(ParseError) as refused:
            parse_files([path])
        assert (refused.value.key, refused.value.facts["name"]) == (key, path.name)


@pytest.mark.parametrize("key", ["sandbox-crashed", "sandbox-failed", "sandbox-timeout", "sandbox-memory"])
def test_a_child_that_fails_is_told_in_words(folder: Path, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise SandboxError(key, detail="-11")

    monkeypatch.setattr(Child, "run", failing)
    with pytest.raises(ParseError) as refused:
        parse_files([folder / "要点.md"])
    for language in labels.LANGUAGES:
        told = labels.error_text(refused.value, language)
        assert "要点.md" in told.happened
        assert told.safe
        assert told.todo


def test_the_door_loads_no_parser() -> None:
    heavy = "{'lxml', 'pypdfium2', 'charset_normalizer', 'opencc'}"
    told = subprocess.run(
        [sys.executable, "-c", f"import sys, desktop.core.parsing.files; print({heavy} & set(sys.modules))"],
        capture_output=True, text=True, check=True, cwd=Path(files.__file__).parents[3],
    )  # fmt: skip
    assert told.stdout.strip() == "set()"
