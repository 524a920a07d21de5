"""The sample assessment: made through the public doors, the same each time, with every state that the list can show."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from desktop.core.assessment import Light
from desktop.core.store import backup, items, progress
from desktop.core.store.items import Filter
from desktop.core.store.rows import ItemRow
from desktop.core.store.workspace import open_workspace
from desktop.ui import sample

TODAY = dt.date(2026, 11, 21)


def rows(path: Path) -> list[ItemRow]:
    with open_workspace(path, read_only=True) as workspace, workspace.reading() as db:
        return items.rows(db, 1, items.item_ids(db, 1, Filter(), TODAY), TODAY)


def test_it_lies_in_the_users_data_folder_under_a_free_name(own_folders: Path) -> None:
    first, second = sample.make(TODAY), sample.make(TODAY)
    assert first != second
    assert first.is_relative_to(own_folders)
    assert first.parent.name == "samples"


def test_two_samples_hold_the_same_marks(tmp_path: Path) -> None:
    assert rows(sample.make(TODAY, tmp_path)) == rows(sample.make(TODAY, tmp_path))


@pytest.mark.parametrize("today", [TODAY, dt.date(2024, 2, 29), dt.date(2030, 1, 1)])
def test_it_shows_every_status_and_light_on_any_day(tmp_path: Path, today: dt.date) -> None:
    with open_workspace(sample.make(today, tmp_path)) as workspace, workspace.reading() as db:
        counts = progress.total(progress.by_framework(db, 1, today).values())
        lights = {
            row.lamp.light for row in items.rows(db, 1, items.item_ids(db, 1, Filter(), today), today) if row.lamp
        }
        backup.check(db, workspace.path)
    assert 120 <= counts.items - counts.undecided <= 160
    assert min(counts.not_started, counts.in_progress, counts.done, counts.ongoing, counts.stalled) >= 4
    assert min(counts.overdue, counts.due_soon, counts.not_applicable, counts.suggested_applicable) >= 3
    assert lights == set(Light)


def test_done_items_were_done_before_today(tmp_path: Path) -> None:
    done = [row.done_on for row in rows(sample.make(TODAY, tmp_path)) if row.done_on]
    assert done
    assert max(done) < TODAY
