"""Dates and deadlines as people write them into the cells of the form."""

from __future__ import annotations

import datetime as dt
import re

from desktop.core import dates
from desktop.core.framework import Period, is_due
from desktop.core.parsing.structure.dues import PLANS, of_deadline
from desktop.core.reports.fill_in.answers import Cell, plain
from desktop.core.reports.form.cells import Refused, bare, line

_TIME = re.compile(r"(?<=\d)[\sT]+0?0:00(?::00)?(?:\.0+)?$")  # a date that became a text
_WHEN = re.compile(r"(?:到|至|截至|截止到?|于)?(.*?)(?:[之以]?前)?(?:完成|办结|完毕)?")
_DUE = (
    re.compile(r"(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})[日号]?"),
    re.compile(r"(\d{4})(\d\d)(\d\d)"),
    re.compile(r"(\d{4})[年\-/.](\d{1,2})(?:月份?)?[底末]?"),
    re.compile(r"(\d{4})年?(?:年?[底末])?"),
)
_HALF = re.compile(r"(\d{4})年?(上|下)半年")
_YEAR = re.compile(r"20\d\d(?=年)")
_FIGURES = re.compile(r"[\d０-９\s./年月日号底前-]*[\d０-９][\d０-９\s./年月日号底前-]*(?<!月底前)(?<![月日]前)")
_TO = "[—–~至到-]+"
_SPAN = re.compile(rf"(\d{{4}}.*?){_TO}(\d{{4}}.*)")
_MONTHS = re.compile(rf"(\d{{4}})年(\d{{1,2}})月?{_TO}(\d{{1,2}}月.*)")
_PLAN = re.compile(
    rf"(?:到|至|在)?[“\"「『]?({'|'.join(PLANS)})[”\"」』]?(?:规划)?(?:期间|时期|期)?(?:内|(?:末|结束)[之以]?前?)?"
)
"""“十五五”期间: by the end of the plan; “十五五”前 is another time."""
_QUARTER = re.compile(r"(\d{4})年?第?([1-4])季度?[底末]?")


def due(cell: Cell) -> str | None:
    """Return the date by which something is to be done; of a span or a five-year plan its end.

    Raises:
        Refused: ``date``.
    """
    try:
        return _end(cell) or date(cell)
    except Refused:
        raise Refused("date", shown=line(cell)) from None


def of_task(cell: Cell, caption: str = "") -> str | None:
    """Return the date by which a task is to be done, of several the last; None where the cell names none (尽快).

    Args:
        cell: what was typed.
        caption: what stands above the table; the one year that it names is that of 6月底前.

    Raises:
        Refused: ``date``, figures that are no date (2027-13).
    """
    try:
        return due(cell)
    except Refused:
        shown = plain(cell).strip()
        if _FIGURES.fullmatch(shown):
            raise
        years = set(_YEAR.findall(caption))
        return of_deadline(shown, years.pop() if len(years) == 1 else None)


def _end(cell: Cell) -> str | None:
    """Return when a span ends: 2026—2030年, 2026年1—6月, “十五五”期间; None where it is none.

    Raises:
        Refused: it ends before it begins.
    """
    if isinstance(cell, dt.datetime | dt.date):
        return None
    shown = bare(_TIME.sub("", plain(cell).strip()))
    if found := _PLAN.fullmatch(shown):
        return PLANS[found[1]]
    shown = dates.digits(shown) if "年" in shown else shown
    if found := _MONTHS.fullmatch(shown):
        start, end = date(f"{found[1]}年{found[2]}月"), date(f"{found[1]}年{found[3]}")
    elif found := _SPAN.fullmatch(shown):
        start, end = date(found[1]), date(found[2])
    else:
        return None
    if Period(start, end).is_backwards():
        raise Refused("date", shown=line(cell))
    return end


def date(cell: Cell) -> str | None:
    """Return a year, a month or a date as it is kept: 2025, 2025-06, 2025-06-30; of a quarter its last month.

    Raises:
        Refused: ``date``.
    """
    if isinstance(cell, dt.datetime | dt.date):
        return cell.isoformat()[:10]
    shown = bare(_TIME.sub("", plain(cell).strip()))
    if not shown:
        return None
    shown = dates.digits(shown) if "年" in shown else shown
    found = _WHEN.fullmatch(shown)
    shown = found[1] if found else shown
    if found := _HALF.fullmatch(shown):
        return f"{found[1]}-{'06' if found[2] == '上' else '12'}"
    if found := _QUARTER.fullmatch(shown):
        return f"{found[1]}-{3 * int(found[2]):02}"
    for form in _DUE:
        if found := form.fullmatch(shown):
            made = "-".join(f"{int(part):02d}" for part in found.groups())
            if is_due(made):
                return made
    raise Refused("date", shown=line(cell))
