"""Bytes changed anywhere in a workspace: said in words or without consequence, never a traceback, never a change.

The same examples each time: SQLite 3.40 itself ends the process over about one in 20,000 damaged search indexes,
and that must not happen here by chance. ``python -m tests.crash.damage 10000`` has the large numbers.
"""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop.core.assessment import MarkChange, Status
from desktop.core.errors import DuibiaoError
from desktop.core.store import (
    backup,
    chain,
    evidence,
    history,
    items,
    ledger,
    marks,
    outline,
    own_items,
    profile,
    progress,
)
from desktop.core.store.items import Filter
from desktop.core.store.workspace import Workspace, open_workspace
from tests.core.samples import TODAY, all_items, workspace

Edits = list[tuple[float, bytes]]


@functools.cache
def healthy() -> bytes:
    """Return a workspace with marks, units, evidence and a trail."""
    with tempfile.TemporaryDirectory() as folder, workspace(Path(folder)) as made:
        chosen = all_items(made)
        marks.change(made, chosen[:5], MarkChange(status=Status.DONE, note="已印发通知"), TODAY, unit_name="标准化科")
        marks.change(made, chosen[5:9], MarkChange(reached=90.0), TODAY, owner_name="王芳", support_names=["法规科"])
        own_items.add(made, outline.measures(made.db, 1)[0].id, "自己的检查项")
        evidence.attach(made, chosen[:2], [__file__, "https://example.com/a"], TODAY)
        made.undo()
        made.close()
        return made.path.read_bytes()


def use(opened: Workspace, *, write: bool) -> None:
    """Do what a window does with a workspace."""
    with opened.reading() as db:
        chosen = items.item_ids(db, opened.assessment, Filter(text="标准"), TODAY)
        items.rows(db, opened.assessment, chosen, TODAY)
        progress.by_framework(db, opened.assessment, TODAY)
        profile.organisation(db)
        for head in outline.frameworks(db, opened.assessment):
            outline.measures(db, head.id)
        for item in chosen[:3]:
            outline.item(db, opened.assessment, item)
        list(ledger.ledger(db, opened.assessment, Filter(), TODAY))
        list(history.batches(db))
        chain.verify(db)
        list(evidence.damaged(db))
    if write:
        marks.change(opened, all_items(opened)[:3], MarkChange(status=Status.ONGOING, note="持续开展"), TODAY)
        opened.undo()
    backup.check(opened.db, opened.path)


def damaged(edits: Edits, keep: float) -> bytes:
    data = bytearray(healthy())
    for place, change in edits:
        start = int(place * (len(data) - 1))
        data[start : start + len(change)] = change[: len(data) - start]
    return bytes(data[: max(1, int(keep * len(data)))])


changes = st.binary(min_size=1, max_size=4) | st.sampled_from([b"\0" * 4096, b"\xff" * 100, b"\0" * 64])
edits = st.lists(st.tuples(st.floats(0, 1), changes), max_size=6)
keep = st.just(1.0) | st.floats(0, 1)


@settings(max_examples=300, derandomize=True, suppress_health_check=list(HealthCheck))
@given(edits, keep)
@example([], 1.0)
def test_reading_damaged_bytes(edits: Edits, keep: float) -> None:
    data = damaged(edits, keep)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.duibiao")
        path.write_bytes(data)
        try:
            with open_workspace(path, read_only=True) as opened:
                use(opened, write=False)
        except DuibiaoError as error:
            assert edits or keep < 1, error  # noqa: PT017 (it need not be refused)
        assert path.read_bytes() == data
        assert [one.name for one in path.parent.iterdir()] == ["a.duibiao"]


@settings(max_examples=200, derandomize=True, suppress_health_check=list(HealthCheck))
@given(edits, keep)
@example([], 1.0)
@example([(0.927734375, b"\xff" * 100)], 1.0)
def test_writing_into_damaged_bytes(edits: Edits, keep: float) -> None:
    data = damaged(edits, keep)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.duibiao")
        path.write_bytes(data)
        try:
            with open_workspace(path) as opened:
                use(opened, write=True)
        except DuibiaoError as error:
            assert edits or keep < 1, error  # noqa: PT017 (it need not be refused)
        assert [one.name for one in path.parent.iterdir()] == ["a.duibiao"]
