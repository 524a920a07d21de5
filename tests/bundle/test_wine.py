"""The trial under Wine, as far as it is held without one: two runs do not share a Windows."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.bundle.wine.prefix import alone

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Wine is for other systems")
ROOT = Path(__file__).resolve().parents[2]


def second(folder: Path) -> subprocess.CompletedProcess[str]:
    """Another process that wants the same folder."""
    asked = "import sys, pathlib\nfrom tests.tools.bundle.wine.prefix import alone\n"
    asked += "with alone(pathlib.Path(sys.argv[1])): print('in')"
    return subprocess.run(
        [sys.executable, "-c", asked, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_a_second_run_says_that_the_first_is_there_and_touches_nothing(tmp_path: Path) -> None:
    with alone(tmp_path / "wine"):
        told = second(tmp_path / "wine")
        assert told.returncode == 1
        assert told.stdout == ""
        assert told.stderr.startswith(f"Another run works in {tmp_path / 'wine'}. Wait until it has ended")
        assert second(tmp_path / "other").stdout == "in\n"
    assert second(tmp_path / "wine").stdout == "in\n"
