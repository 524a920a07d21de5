"""From the start of the process to the first painted, usable window; ``first_window`` says what that is."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec

from tests.benchmarks import material
from tests.benchmarks.figures import Figure, against, spread, timed, within

SIZE, TIMES = 1000, 15
BEFORE = 2.7
"""What the start took while the details were made before the first painting: they may not come later than that."""
SCREEN = {"x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
"""Of the offscreen platform, whose own has no room for the details."""


def measure(folder: Path) -> list[Figure]:
    """Start whole processes in turn, once before the clock runs so that both find their files in memory."""
    path = material.workspace(SIZE, folder)
    (folder / "screen.json").write_bytes(msgspec.json.encode({"screens": [{"name": "one", **SCREEN}]}))
    for kind in ("ours", "empty"):
        run(kind, path, folder)
    usable, details, plain = [], [], []
    for _ in range(TIMES):
        plain += run("empty", path, folder)[:1]
        ours = run("ours", path, folder)
        usable.append(ours[0])
        details.append(ours[1])
    named = f"start to a usable window, {SIZE:,} items, against an empty window"
    return [
        against(named, usable, plain, 1.5),
        against(f"{named}, until the details stand", details, plain, BEFORE),
        through_dev(),
    ]


def through_dev() -> Figure:
    """Start the program's shortest word through ``dev.py`` once everything is set up, and without it."""
    root = Path(__file__).resolve().parents[2]

    def started(*command: str) -> float:
        return timed(lambda: subprocess.run([sys.executable, *command], cwd=root, capture_output=True, check=True))

    word = "--version"
    pairs = [(started("dev.py", "run", word), started("-P", "-m", "desktop", word)) for _ in range(TIMES)]
    added = [ours - plain for ours, plain in pairs]
    return within("what dev.py adds to a second start", added, 0.3, spread(added).median)


def run(kind: str, path: Path, folder: Path) -> list[float]:
    """Start a process with settings of its own and return when it told each of its words, in seconds."""
    here = Path(__file__).resolve()
    env = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={folder / 'screen.json'}",
        "DUIBIAO_HOME": str(folder / "home"),
        "PYTHONPATH": str(here.parents[2]),
        "PYTHONPYCACHEPREFIX": str(material.FOLDER / "compiled"),  # as on every start but the first
    }
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-P", str(here.with_name("first_window.py")), kind, str(path)]
    started = time.perf_counter()
    times: list[float] = []
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        for _ in child.stdout:
            times.append(time.perf_counter() - started)
        if child.wait():
            raise RuntimeError(child.stderr.read().decode())
    return times
