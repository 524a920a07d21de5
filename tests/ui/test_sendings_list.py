"""The register of fill-in workbooks as the window of collecting shows it."""

from __future__ import annotations

import datetime as dt

from desktop.core.store.sendings import Sending
from desktop.ui.collecting.waiting import WaitingList

TODAY = dt.date(2026, 11, 21)


def day(number: int) -> dt.date:
    """Return a day of this November."""
    return dt.date(2026, 11, number)


def rows(shown: WaitingList) -> list[list[object]]:
    """Return the words of all cells."""
    model = shown.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_it_tells_what_was_sent_to_whom_and_what_came_back_when(qapp: object) -> None:
    shown = WaitingList("en", TODAY)
    shown.show_rows(
        [
            Sending("a", "计量科", 1240, day(1), day(15), day(17)),
            Sending("a", "办公室", 12, day(1), day(15)),
            Sending("b", "质量科", 8, day(3), day(30)),
            Sending("b", "认证科", 5, day(3), None, day(9)),
        ]
    )
    assert rows(shown) == [
        ["办公室", "1 Nov", "12", "15 Nov", "not yet, 6 days late"],
        ["质量科", "3 Nov", "8", "30 Nov", "not yet"],
        ["认证科", "3 Nov", "5", "no date", "9 Nov"],
        ["计量科", "1 Nov", "1,240", "15 Nov", "17 Nov, 2 days late"],
    ]
    assert shown._title.text() == "Sent to 4, not back yet: 2"
    shown.show_rows([Sending("b", "质量科", 8, day(3), day(30))])
    assert shown._title.text() == "Not back yet: 1"
    shown.show_rows([])
    assert shown.isHidden()
    shown.deleteLater()
