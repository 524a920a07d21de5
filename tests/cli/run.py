"""Running the command line: in this process, or in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.__main__ import main
from tests.core.processes import ROOT


class Said(msgspec.Struct, frozen=True):
    """What a run said: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 (whatever JSON holds)
        """The one JSON document on standard output."""
        return json.loads(self.out)


class Door:
    """Runs the program in this process, in a language."""

    def __init__(self, capsys: pytest.CaptureFixture[str], language: str) -> None:
        self._capsys = capsys
        self._language = language

    def __call__(self, *words: str | Path) -> Said:
        self._capsys.readouterr()
        code = main(["--lang", self._language, *map(str, words)])
        out, err = self._capsys.readouterr()
        return Said(code, out, err)

    def fine(self, *words: str | Path) -> Said:
        """Run what must succeed."""
        said = self(*words)
        assert said.code == 0, said
        return said

    def refused(self, code: int, *words: str | Path) -> str:
        """Run what must be refused with this code, in one line and nothing on standard output; return the line."""
        said = self(*words)
        assert said.code == code, said
        assert said.out == ""
        assert said.err.count("\n") == 1, said.err
        assert "Traceback" not in said.err
        return said.err.strip()


def process(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "DUIBIAO"))}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, words)],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=clean | environment,
    )
