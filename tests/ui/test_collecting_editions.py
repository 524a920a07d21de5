"""Collecting in the window what was sent out before a new edition: to reworded items, and to items that are gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core import labels
from desktop.core.reports.fill_in.collection import Verdict
from desktop.core.reports.fill_in.fields import Field
from desktop.core.store import editions
from desktop.ui.collecting.cells_model import CellLine, HeadingLine
from desktop.ui.collecting.window import CollectWindow
from tests.ui.collecting_tools import Office, asked, lines, office, read, review_of, stand, write
from tests.ui.conftest import small_framework
from tests.ui.test_editions import later

__all__ = ["asked", "office"]
NOTE = "已转发各科室"


@pytest.fixture
def back(office: Office) -> Path:
    """A workbook that answers one item that is reworded by now, one that stays, one that is withdrawn."""
    first, second = office.keys[0], office.keys[2]
    gone = next(key for key in office.keys if key.startswith("t-1/1.2."))
    document = office.document
    document.take_over_edition(editions.compared(document.workspace, "t-1", later(small_framework(), revision=2)))
    return office.back(0, {key: {"note": NOTE} for key in (first, second, gone)})


def test_answers_to_a_former_edition(office: Office, back: Path, asked: CollectWindow, qtbot: QtBot) -> None:
    reworded, same, gone = office.keys[0], office.keys[2], "t-1/1.2.1"
    read(asked, [back], qtbot)
    pane = review_of(asked).pane

    assert stand(asked, reworded, Field.NOTE).verdict is Verdict.NEW
    assert not pane.wordings.isHidden()
    assert "每年一次" in pane.wordings.text()
    assert "Before (answered)" in pane.wordings.text()
    assert stand(asked, same, Field.NOTE).verdict is Verdict.NEW
    assert pane.wordings.isHidden()
    assert stand(asked, gone, Field.NOTE).verdict is Verdict.REFUSED

    places = [line.place for line in lines(asked) if isinstance(line, HeadingLine)]
    for flag in ("flag.review", "flag.withdrawn"):
        assert sum(place.endswith(labels.text(flag, "zh")) for place in places) == 1
    (refused,) = [line for line in lines(asked) if isinstance(line, CellLine) and line.verdict is Verdict.REFUSED]
    assert labels.text("refused.withdrawn", "zh") in refused.result
    assert refused.mendable
    assert not refused.able

    said = write(asked, qtbot)
    assert "写入 2 格" in said
    assert (office.note(reworded), office.note(same), office.note(gone)) == (NOTE, NOTE, "")


def test_what_is_withdrawn_is_kept_by_hand_where_somebody_says_so(
    office: Office, back: Path, asked: CollectWindow, qtbot: QtBot
) -> None:
    read(asked, [back], qtbot)
    cell = stand(asked, "t-1/1.2.1", Field.NOTE)
    review_of(asked).decisions.settle(cell, NOTE)
    assert "写入 3 格" in write(asked, qtbot)
    assert office.note("t-1/1.2.1") == NOTE
