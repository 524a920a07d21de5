"""A small dose of damaged documents for every reader; ``python -m tests.fuzz.readers 100000`` is the long run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz import readers, workbooks
from tests.fuzz.samples import FORMATS, samples


@pytest.mark.parametrize("format_", FORMATS)
def test_damaged_documents_are_read_or_refused(format_: str) -> None:
    toll = readers.run(format_, 250)
    assert toll.failed == []
    assert toll.outcomes["read"] > 25
    assert sum(toll.outcomes.values()) == 250


@pytest.mark.parametrize("format_", FORMATS)
def test_the_samples_themselves_are_read(format_: str) -> None:
    from desktop.core.parsing.reading import read

    for sample in samples(format_):
        assert len(read(FORMATS[format_], sample).lines) > 0


def test_the_long_run_tells_how_it_is_called(capsys: pytest.CaptureFixture[str]) -> None:
    for main in (readers.main, workbooks.main):
        with pytest.raises(SystemExit) as left:
            main(["--help"])
        assert left.value.code == 0
        assert "--seed N" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [["many"], ["-5"], ["3", "nothing"], ["3", "--seed", "x"], ["--sed", "3"], ["--one", "text"], ["--one", "txt", "1"],
     ["--one", "text", "x"]],
)  # fmt: skip
def test_the_long_run_refuses_what_it_does_not_know(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        readers.main(words)
    assert left.value.code == 2
    assert capsys.readouterr().out == ""


def test_the_long_run_reads_as_many_files_of_the_formats_as_it_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert readers.main(["3", "--seed", "7", "html", "text"]) == 0
    assert [line.split(" in ")[0] for line in capsys.readouterr().out.splitlines()] == ["html: 3", "text: 3"]


def test_a_single_file_is_written_and_read_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert readers.main(["--one", "text", "3"]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["mutant-3-方案.txt"]
    assert capsys.readouterr().out.strip()
