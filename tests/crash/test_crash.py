"""No promised mark is lost to a kill, and no step of undo leads astray."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.crash import kills, undo


@pytest.mark.slow
@pytest.mark.point(7)
@pytest.mark.skipif(os.name == "nt", reason="the folder may not be looked into while Windows still closes the file")
def test_twenty_five_kills(tmp_path: Path) -> None:
    toll = kills.run(tmp_path, 25)
    assert toll.kills == 25
    assert toll.acknowledged > 100
    assert toll.lost == 0


@pytest.mark.point(6)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_undo_and_redo_back_and_forth(tmp_path: Path, seed: int) -> None:
    walk = undo.run(tmp_path, 300, seed)
    assert walk.steps > 250
    assert walk.batches > walk.steps
