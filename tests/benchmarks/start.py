"""From the start of the process to the first painted, usable window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks import material
from tests.benchmarks.figures import Figure, against, in_turn

SIZE, TIMES = 1000, 15


def measure(folder: Path) -> list[Figure]:
    """Start whole processes in turn, once before the clock runs so that both find their files in memory."""
    path = material.workspace(SIZE, folder)
    for kind in ("ours", "empty"):
        run(kind, path, folder / "first")
    mine, plain = in_turn(
        lambda number: run("ours", path, folder / str(number)), lambda _number: run("empty", path, folder), TIMES
    )
    return [against(f"start to a usable window, {SIZE:,} items, against an empty window", mine, plain, 1.5)]


def run(kind: str, path: Path, home: Path) -> None:
    """Start a process with settings of its own and wait until its window is ready."""
    here = Path(__file__).resolve()
    env = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "DUIBIAO_HOME": str(home),
        "PYTHONPATH": str(here.parents[2]),
        "PYTHONPYCACHEPREFIX": str(material.FOLDER / "compiled"),  # as on every start but the first
    }
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-P", str(here.with_name("first_window.py")), kind, str(path)]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        if child.stdout.readline() != b"ready\n":
            raise RuntimeError(child.stderr.read().decode())
