"""Comparing two editions of 2,000 items and taking the new one over, against a time.

Every measure's number has moved and one item of twenty was reworded; all are marked. The person waits for the first
before the preview, in a worker that can be cancelled, and for the second once.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from desktop.core.assessment import MarkChange, Status
from desktop.core.editions import Comparison, Kind
from desktop.core.framework import Framework
from desktop.core.store import editions, marks
from tests.benchmarks import material
from tests.benchmarks.figures import Figure, timed, within
from tests.core.outlines import Words, document, numbered
from tests.core.samples import all_items, workspace

ITEMS = 2000


def measure(folder: Path) -> list[Figure]:
    """Return the figures; the goals are 2 seconds each."""
    old = document(Words(1), [[5] * (ITEMS // 50)] * 10)
    with workspace(folder, old) as opened:
        marks.change(opened, all_items(opened), MarkChange(status=Status.DONE), material.TODAY)
        found: list[Comparison] = []
        comparing = timed(lambda: found.append(editions.compared(opened, old.id, _later(old))))
        assert found[0].counts()[Kind.CHANGED] == (ITEMS - 5) // 20
        taking = timed(lambda: editions.take_over(opened, found[0]))
    return [
        within(f"comparing {ITEMS} items with {ITEMS}", [comparing], 2),
        within(f"taking over an edition of {ITEMS} items", [taking], 2),
    ]


def _later(old: Framework) -> Framework:
    words, number = Words(2), 0
    measures = []
    for one in old.measures[1:]:
        items = []
        for item in one.items:
            number += 1
            text = words.reworded(item.text) if number % 20 == 0 else item.text
            items.append(msgspec.structs.replace(item, text=text))
        measures.append(msgspec.structs.replace(one, items=tuple(items)))
    return numbered(msgspec.structs.replace(old, measures=tuple(measures)))
