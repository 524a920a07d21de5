"""The menu that sets the due date of the chosen items: the usual ends of a period, another date, none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from desktop.core import labels
from desktop.core.assessment import last_day
from desktop.core.labels import Language


class DueMenu(QMenu):
    """Fills when it opens, because its dates follow the day.

    Attributes:
        assign: sets the due date; None empties it.
        ask: lets the person give another date.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.assign: Callable[[dt.date | None], object] = lambda _date: None
        self.ask: Callable[[], object] = lambda: None
        self.today: Callable[[], dt.date] = dt.date.today
        self.language: Callable[[], Language] = lambda: "zh"
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer the dates of today."""
        self.clear()
        today = self.today()
        names = (self.tr("End of the &month"), self.tr("End of the &quarter"), self.tr("End of the &year"))
        for name, day in zip(names, ends(today), strict=True):
            shown = labels.date_text(day, self.language(), today)
            action = self.addAction(self.tr("{period}: {date}").format(period=name, date=shown))
            action.triggered.connect(partial(self._assign, day))
        self.addAction(self.tr("&Another date…")).triggered.connect(lambda: self.ask())
        self.addSeparator()
        self.addAction(self.tr("&None")).triggered.connect(partial(self._assign, None))

    def _assign(self, day: dt.date | None, _checked: bool = False) -> None:
        self.assign(day)


def ends(today: dt.date) -> tuple[dt.date, dt.date, dt.date]:
    """Return the last days of the month, the quarter and the year."""
    quarter = (today.month + 2) // 3 * 3
    found = [last_day(f"{today.year}-{month:02}") for month in (today.month, quarter, 12)]
    month, quarter_end, year = (day for day in found if day is not None)
    return month, quarter_end, year
