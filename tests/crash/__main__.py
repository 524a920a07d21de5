"""Kill a marking process many times: ``python -m tests.crash 500 [SEED]``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.crash import kills
from tests.crash.kills import Toll


def main(words: list[str]) -> int:
    """Run, print what was counted, and return 1 where a promised mark was lost."""
    count, seed = int(words[0]) if words else 500, int(words[1]) if len(words) > 1 else 1

    def told(toll: Toll) -> None:
        if toll.kills % 50 == 0:
            print(f"{toll.kills} kills, {toll.acknowledged} marks promised, {toll.lost} lost", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        toll = kills.run(Path(folder), count, seed, told)
    print(
        f"{toll.kills} kills ({toll.torn} in the middle of a transaction), {toll.acknowledged} marks promised, "
        f"{toll.lost} lost; each time the file opened, was whole, and its trail verified; {toll.seconds:.0f} s"
    )
    return 1 if toll.lost else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
