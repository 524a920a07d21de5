"""Dated copies: made when the person rests from marking, and in the end also when not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.core.store import backup
from desktop.core.store.items import Filter
from desktop.ui import keeper
from desktop.ui.document import Document
from desktop.ui.keeper import Keeper
from desktop.ui.tasks import Tasks


@pytest.fixture
def kept(document: Document, tasks: Tasks, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keeper]:
    """A keeper that looks every few milliseconds whether it may begin."""
    monkeypatch.setattr(keeper, "FIRST_MS", 5)
    monkeypatch.setattr(keeper, "REST_MS", 200)
    made = Keeper(tasks)
    made.watch(document)
    yield made
    made.stop()


def copies(document: Document) -> list[Path]:
    """Return the dated copies of the workspace."""
    place = backup.folder(document.workspace.uuid, document.path)
    return [each.path for each in backup.listed(place)] if place.exists() else []


def mark(document: Document, number: int) -> None:
    """Mark an item, each time otherwise."""
    document.mark(document.item_ids(Filter())[:1], MarkChange(status=Status.STALLED, progress=number))


def test_a_copy_is_made_although_nothing_was_marked(document: Document, kept: Keeper, qtbot: QtBot) -> None:
    assert kept is not None
    qtbot.waitUntil(lambda: len(copies(document)) == 1, timeout=10_000)


def test_no_copy_begins_while_somebody_marks(
    document: Document, kept: Keeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept is not None
    monkeypatch.setattr(keeper, "REST_MS", 2000)  # far longer than a mark takes on a machine that has much to do
    for number in range(1, 10):
        mark(document, number)
        qtbot.wait(50)
    assert not copies(document)
    qtbot.waitUntil(lambda: len(copies(document)) == 1, timeout=10_000)


def test_who_never_rests_gets_a_copy_all_the_same(
    document: Document, kept: Keeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept is not None
    monkeypatch.setattr(keeper, "PUT_OFF", 2)
    for number in range(1, 100):
        mark(document, number)
        qtbot.wait(50)
        if copies(document):
            break
    assert copies(document)
