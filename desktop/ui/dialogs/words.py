"""Moments and sizes as people say them."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from desktop.core import labels
from desktop.core.labels import Language


def moment(at: dt.datetime, today: dt.date, language: Language) -> str:
    """Return day and time of a moment: 今天 10:42, 昨天 17:30, 11月19日 09:10."""
    if at.date() == today:
        day = QCoreApplication.translate("Moments", "today")
    elif at.date() == today - dt.timedelta(days=1):
        day = QCoreApplication.translate("Moments", "yesterday")
    else:
        day = labels.date_text(at.date(), language, today)
    return f"{day} {at:%H:%M}"


def size_text(size: int) -> str:
    """Return a number of bytes in KB or MB."""
    return f"{max(1, round(size / 1024)):,} KB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MB"
