"""Reading a returned workbook: the task of the child process. Rows are known by their ids, columns by their codes.

So it does not matter what was sorted, filtered, inserted, moved or renamed, nor which program saved it. Where the
hidden row of codes is gone, columns are known by their headings.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path
from typing import cast

import msgspec

from desktop.core import dates
from desktop.core.errors import ReportError, UsageError
from desktop.core.reports.fill_in import answers, fields, stamp, table
from desktop.core.reports.fill_in.item_answers import ItemAnswers
from desktop.core.reports.fill_in.returned import Refusal, Returned
from desktop.core.reports.fill_in.scan import Scanned
from desktop.core.reports.fill_in.stamp import Sent, Stamp
from desktop.core.reports.fill_in.table import Row, Table
from desktop.core.reports.received import Sheet, opened

TASK = f"{__name__}:read"
_NAME = 60  # characters of who filled it in


def read(argument: dict[str, str]) -> Returned:
    """Read one workbook.

    Args:
        argument: ``path`` of the file and ``today`` (ISO date); with ``whole`` items are told as they were sent, too.

    Raises:
        ReportError: it is no workbook of ours, or cannot be read (keys ``returned-…``).
    """
    path = Path(argument["path"])
    with opened(path) as (sheets, scanned):
        reading = _Reading(sheets, path.name, dt.date.fromisoformat(argument["today"]), scanned)
        return reading.returned(whole="whole" in argument)


class _Reading:
    """Reads one workbook."""

    def __init__(self, sheets: list[Sheet], name: str, today: dt.date, scanned: Scanned) -> None:
        self._sheets = sheets
        self._name = name
        self._today = today
        self._scanned = scanned
        self._strangers: list[Refusal] = []
        self._filler = self._filled_on = ""

    def returned(self, *, whole: bool) -> Returned:
        number, head, sent = self._stamp()
        known = {item.key: item for item in sent}
        found: dict[str, list[Row]] = {}
        tables = self._tables(number, known, found)
        # An item whose first row is gone is gone: what is left of it is only the rest of a long text.
        found = {key: rows for key, rows in found.items() if any(row.part == 1 for row in rows)}
        if not found:
            raise ReportError("returned-no-table", name=self._name)
        compared = ItemAnswers(self._today, self._scanned.unknown())
        for key, rows in found.items():
            compared.add(known[key], rows)
        touched = {one.key for one in compared.answers} | {one.key for one in compared.refusals}
        order = [key for key in known if key in found]
        moved = any(one.head.moved for one in tables) or order != list(found)
        return Returned(
            stamp=head,
            units={key: known[key].unit for key in order if key in touched},
            filler=self._filler,
            filled_on=self._filled_on,
            answers=compared.answers,
            refusals=compared.refusals + self._strangers,
            unchanged=compared.unchanged,
            keys=order,
            missing=[key for key in known if key not in found],
            notes=[*self._scanned.notes, *["moved"] * moved, *["columns"] * any(one.added() for one in tables)],
            sent=[known[key] for key in order] if whole else [],
            due=_due(found) if whole else {},
        )

    def _stamp(self) -> tuple[int, Stamp, list[Sent]]:
        """Return what the workbook carries hidden, and in which of its sheets.

        Raises:
            ReportError: it carries nothing, that is damaged, or it is an overview.
        """
        for number in reversed(range(len(self._sheets))):
            rows = self._sheets[number].grid()
            if rows and rows[0] and rows[0][0] == stamp.OVERVIEW:
                raise ReportError("roll-up-overview", name=self._name)
            if rows and rows[0] and rows[0][0] == stamp.SCHEMA:
                try:
                    return number, *stamp.read(rows[1:])
                except (ValueError, msgspec.MsgspecError) as error:
                    raise ReportError("returned-altered", name=self._name) from error
        raise ReportError("returned-unknown", name=self._name)

    def _tables(self, hidden: int, known: dict[str, Sent], found: dict[str, list[Row]]) -> list[Table]:
        """Gather the rows of the items from every sheet with a table; a hidden one counts where no other has any."""
        tables: list[Table] = []
        for number, sheet in enumerate(self._sheets):
            if number == hidden or (tables and not sheet.visible):
                continue
            made = table.find(sheet.name, sheet.grid(), known)
            if made is None:
                continue
            tables.append(made)
            others = made.gather(known, found)
            made.look_at(sheet.merged(), self._scanned.unknown())
            for row, key in others:
                self._stranger(made, row, key)
            self._around(made)
        return tables

    def _stranger(self, made: Table, row: int, key: str) -> None:
        """Refuse a row below the head that has answers and no id of ours."""
        cells = made.cells(row)
        places = [place for columns in made.head.columns.values() for place in columns[:1]]
        shown = {place: text for place in places if (text := answers.plain(cells[place]).strip())}
        if shown and not any(table.is_ours(answers.plain(cell)) for cell in cells):
            reason = "row-unknown" if key else "row-without-id"
            where = made.place(row, next(iter(shown)))
            self._strangers.append(Refusal(key, None, "", " | ".join(shown.values()), reason, where))

    def _around(self, made: Table) -> None:
        """Take who filled it in, and when, from the cells around the table."""
        for cells in made.around():
            for place, cell in enumerate(cells):
                for key in ("fill.filler", "fill.date") if isinstance(cell, str) and cell else ():
                    told = table.after(cast(str, cell), key)
                    if told is None:
                        continue
                    following = next((answers.plain(one) for one in cells[place + 1 :] if one not in ("", None)), "")
                    told = fields.name(told or ("" if table.is_ours(following) else following))
                    if key == "fill.filler":
                        self._filler = self._filler or told[:_NAME]
                    elif told and not self._filled_on:
                        with contextlib.suppress(UsageError):
                            self._filled_on = dates.read(told, self._today).isoformat()


def _due(found: dict[str, list[Row]]) -> dict[str, str]:
    """Return the due dates that stand beside items (ISO)."""
    due: dict[str, str] = {}
    for key, rows in found.items():
        column = rows[0].table.head.due
        cell = None if column is None else rows[0].cells[column]
        if isinstance(cell, dt.datetime | dt.date):
            due[key] = (cell.date() if isinstance(cell, dt.datetime) else cell).isoformat()
        elif isinstance(cell, str):  # as another program may have saved it; what is no date says nothing
            with contextlib.suppress(ValueError):
                due[key] = dt.date.fromisoformat(cell.strip()).isoformat()
    return due
