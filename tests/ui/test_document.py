"""The document: what takes long runs in a worker, so that the window stands still for none of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Changes, MarkChange, Status
from desktop.core.store.items import Filter
from desktop.core.store.profile import Person, Unit
from desktop.ui import document as module
from desktop.ui.document import Document


@pytest.fixture
def in_worker(
    document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Callable[[], None]], bool]:
    """Tell whether a write of five rows runs in a worker, where long begins at five."""
    monkeypatch.setattr(module, "BULK", 5)

    def judge(act: Callable[[], None]) -> bool:
        started: list[object] = []
        told: list[Changes] = []

        def begun(task: object, _words: str) -> None:
            started.append(task)

        document.working.connect(begun)
        document.changed.connect(told.append)
        act()
        qtbot.waitUntil(lambda: bool(told) and not document.tasks.busy(), timeout=5000)
        document.working.disconnect(begun)
        document.changed.disconnect(told.append)
        return bool(started)

    return judge


def test_undo_and_redo_of_many_run_in_a_worker(
    document: Document, in_worker: Callable[[Callable[[], None]], bool]
) -> None:
    every = document.item_ids(Filter())[:5]
    assert in_worker(lambda: document.mark(every, MarkChange(status=Status.DONE)))
    assert in_worker(document.undo)
    assert document.count().done == 0
    assert in_worker(document.redo)
    assert document.count().done == 5
    assert not in_worker(lambda: document.mark(every[:1], MarkChange(note="一项")))
    assert not in_worker(document.undo)


def test_units_and_owners_that_go_from_many_marks_go_in_a_worker(
    document: Document, in_worker: Callable[[Callable[[], None]], bool]
) -> None:
    every = document.item_ids(Filter())[:5]
    assert not in_worker(lambda: document.set_units([Unit(0, "法规科")]))
    assert not in_worker(lambda: document.set_people([Person(0, "王芳")]))
    document.mark(every[:4], MarkChange(unit=document.units[0].id, owner=document.people[0].id))
    assert in_worker(lambda: document.set_units([]))
    assert in_worker(lambda: document.set_people([]))
    assert {(row.unit, row.owner) for row in document.rows(every)} == {(None, None)}
