"""Many steps of undo and redo: ``python -m tests.crash.undo 10000 [SEED]``.

Random gestures, then a walk back and forth over them that is checked at each step, then back to the first
state and forward to the last, also after the file was closed and opened again.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from desktop.core.store import backup, chain
from desktop.core.store.workspace import Workspace, open_workspace
from tests.core.gestures import Gestures
from tests.core.samples import dump, framework, workspace


class Walk(msgspec.Struct, frozen=True):
    """What was done: gestures, steps of undo and redo, batches in the trail, seconds."""

    gestures: int
    steps: int
    batches: int
    seconds: float


def state(opened: Workspace) -> str:
    """Return a digest of what the workspace holds for its user."""
    return hashlib.sha256(repr(dump(opened.db)).encode()).hexdigest()


def run(folder: Path, steps: int, seed: int) -> Walk:
    """Do it in a folder.

    Args:
        folder: an empty one.
        steps: of undo and redo in all.
        seed: makes the run repeatable.

    Raises:
        AssertionError: a step led to another state than it came from.
    """
    chance = random.Random(seed)
    began = time.perf_counter()
    opened = workspace(folder, framework(chapters=2, measures=2, items=4))
    gestures = Gestures(opened, chance.choice, folder)
    states = [state(opened)]
    while len(states) <= max(10, steps // 40):
        before = opened.stack().undo
        gestures.do()
        if opened.stack().undo != before:
            states.append(state(opened))
    at, done = len(states) - 1, 0
    while done < steps - 3 * len(states):
        back = chance.random() < 0.5 if 0 < at < len(states) - 1 else at > 0
        for _ in range(chance.randint(1, 20)):
            changes = opened.undo() if back else opened.redo()
            if changes is None:
                break
            at += -1 if back else 1
            done += 1
            assert state(opened) == states[at], f"seed {seed}, step {done}"
    for end, act in ((0, "undo"), (len(states) - 1, "redo"), (0, "undo"), (len(states) - 1, "redo")):
        opened.close()
        opened = open_workspace(opened.path)
        while getattr(opened, act)() is not None:
            done += 1
        assert state(opened) == states[end], f"seed {seed}, {act} of everything"
    backup.check(opened.db, opened.path)
    batches = chain.verify(opened.db).count
    opened.close()
    return Walk(len(states) - 1, done, batches, time.perf_counter() - began)


def main(words: list[str]) -> None:
    """Run and print what was done."""
    steps, seed = int(words[0]) if words else 10_000, int(words[1]) if len(words) > 1 else 1
    with tempfile.TemporaryDirectory() as folder:
        walk = run(Path(folder), steps, seed)
    print(
        f"Python {sys.version.split()[0]}: {walk.gestures} gestures, {walk.steps} steps of undo and redo, each to the "
        f"state it had to lead to; first and last state reached after reopening; {walk.batches} batches verified; "
        f"{walk.seconds:.1f} s"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
