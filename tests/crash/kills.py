"""Killing a marking process at random moments, and what must hold afterwards."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from desktop.core.store import backup, chain, marks
from desktop.core.store.workspace import open_workspace
from tests.core.processes import ROOT
from tests.core.samples import framework, workspace


class Toll(msgspec.Struct):
    """What was counted.

    Attributes:
        kills: processes killed.
        acknowledged: marks that they had promised.
        torn: kills that left a journal, in the middle of a transaction.
        lost: promised marks that were not there.
        seconds: how long it took.
    """

    kills: int = 0
    acknowledged: int = 0
    torn: int = 0
    lost: int = 0
    seconds: float = 0


def run(folder: Path, kills: int, seed: int = 1, told: Callable[[Toll], object] = lambda _toll: None) -> Toll:
    """Kill a marking process so many times, on one workspace that goes on from kill to kill.

    Raises:
        AssertionError, DuibiaoError: after a kill the workspace was not sound.
    """
    chance = random.Random(seed)
    toll, began = Toll(), time.perf_counter()
    with workspace(folder, framework(chapters=3, measures=10, items=8)) as made:
        path = made.path
    promised: dict[int, int] = {}
    for number in range(1, kills + 1):
        lines = killed(path, number, delay=chance.uniform(0, 0.25))
        toll.kills += 1
        toll.torn += path.with_name(path.name + "-journal").exists()
        for line in lines:
            note, *items = map(int, line.split())
            promised.update(dict.fromkeys(items, note))
            toll.acknowledged += len(items)
        toll.lost += missing(path, promised)
        toll.seconds = time.perf_counter() - began
        told(toll)
    return toll


def killed(path: Path, seed: int, delay: float) -> list[str]:
    """Start a marking process, kill it some time after its first mark may begin, and return what it promised."""
    command = [sys.executable, "-m", "tests.crash.marker", str(path), str(seed)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)
    assert process.stdout is not None
    with process.stdout as stream:
        assert stream.readline() == b"ready\n"
        timer = threading.Timer(delay, process.kill)
        timer.start()
        told = stream.read()
        timer.join()
    process.wait()
    return [line.decode() for line in told.split(b"\n")[:-1]]  # behind the last line's end nothing was promised


def missing(path: Path, promised: dict[int, int]) -> int:
    """Open the workspace, check it whole, and return how many promised marks are not there.

    A mark that was made but not yet promised may be there in place of the promised one: its number is higher.
    """
    with open_workspace(path) as opened:
        backup.check(opened.db, path)
        found = {item: marks.read(opened.db, opened.assessment, item).note for item in promised}
        lost = sum(int(found[item].split()[0] or 0) < note for item, note in promised.items())
        assert chain.verify(opened.db).broken is None
        assert opened.stack().undo is not None or not promised
    beside = {one.name for one in path.parent.iterdir()} - {path.name}
    assert beside <= {f"{path.name}-journal"}, beside  # one that holds nothing yet stays until the next mark
    return lost
