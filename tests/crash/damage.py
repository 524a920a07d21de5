"""Open and use damaged workspaces: ``python -m tests.crash.damage 10000 [SEED]``.

Each of a batch is one healthy workspace with bytes changed, zeroed, overwritten or cut off. Batches run in
processes of their own, so that a fault in SQLite's own code, which ends the process, is counted too.
"""

from __future__ import annotations

import collections
import json
import random
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

from desktop.core.errors import DuibiaoError
from desktop.core.store.workspace import open_workspace
from tests.core.processes import ROOT
from tests.core.test_damage import healthy, use

BATCH = 500


def damaged(healthy_bytes: bytes, chance: random.Random) -> bytes:
    """Return the bytes with one to five places damaged."""
    data = bytearray(healthy_bytes)
    for _ in range(chance.choice((1, 1, 2, 5))):
        place, kind = chance.randrange(len(data)), chance.random()
        if kind < 0.6:
            data[place] = chance.randrange(256)
        elif kind < 0.8:
            data[place] ^= 1 << chance.randrange(8)
        elif kind < 0.9:
            data[place : place + 64] = bytes(len(data[place : place + 64]))
        else:
            data[place : place + 4096] = chance.randbytes(len(data[place : place + 4096]))
    return bytes(data[: chance.randrange(1, len(data))] if chance.random() < 0.05 else data)


def batch(count: int, seed: int) -> dict[str, int]:
    """Damage, open, read and write; return how often each outcome came."""
    chance, found = random.Random(seed), collections.Counter[str]()
    whole = healthy()
    for _ in range(count):
        data, read_only = damaged(whole, chance), chance.random() < 0.5
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a.duibiao")
            path.write_bytes(data)
            try:
                with open_workspace(path, read_only=read_only) as opened:
                    use(opened, write=not read_only)
                found["without consequence"] += 1
            except DuibiaoError as error:
                found[error.key] += 1
            except Exception:  # what must not happen is counted and shown
                traceback.print_exc()
                found["TRACEBACK"] += 1
            if read_only and path.read_bytes() != data:
                found["CHANGED"] += 1
    return dict(found)


def main(words: list[str]) -> int:
    """Run batches and print what came of them; 1 where there was a traceback, or a file changed that was only read."""
    if words[0] == "batch":
        print(json.dumps(batch(int(words[1]), int(words[2]))))
        return 0
    count, seed = int(words[0]), int(words[1]) if len(words) > 1 else 1
    found, began = collections.Counter[str](), time.perf_counter()
    for number in range(0, count, BATCH):
        command = [sys.executable, "-m", "tests.crash.damage", "batch", str(BATCH), str(seed * 1_000_000 + number)]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=False, cwd=ROOT)
        if done.returncode:
            found["BATCHES ENDED BY SQLITE"] += 1
        else:
            found.update(json.loads(done.stdout))
    print(f"{count} damaged files, {time.perf_counter() - began:.0f} s")
    for outcome, times in found.most_common():
        print(f"{times:8} {outcome}")
    return 1 if found["TRACEBACK"] or found["CHANGED"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["10000"]))
