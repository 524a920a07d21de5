"""A sheet or a column that is gone is told once, and not by each cell that names what stood in it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core import labels
from desktop.core.labels.table import TABLE
from desktop.core.reports.form.columns import Table
from desktop.core.reports.form.tables import Found
from desktop.core.reports.form.values import Problem

_NAMED = {
    "target-unknown": (Table.TARGET, ("number",)),
    "group-unknown": (Table.ROW, ("lead", "support", "guide")),
    "measure-unknown": (Table.ROW, ("title", "label")),
}
"""Where what a cell names stands: the table, and its columns."""


def with_causes(found: Sequence[Found], problems: Sequence[Problem]) -> list[Problem]:
    """Return problems with what is gone in the place of the first one that comes of it, and without all others.

    Args:
        found: the tables of the form.
        problems: what is in its way.
    """
    gone = {reason: _gone(found, *named) for reason, named in _NAMED.items()}
    made: list[Problem] = []
    told: set[str] = set()
    for one in problems:
        causes = gone.get(one.reason, [])
        if not causes:
            made.append(one)
        elif one.reason not in told:
            told.add(one.reason)
            made += [cause for cause in causes if cause not in made]
    return made


def _gone(found: Sequence[Found], table: Table, columns: Sequence[str]) -> list[Problem]:
    """Return what a form lacks: the sheet, or columns; of those that a person typed, only where all are missing."""
    sheets = [one for one in found if one.table is table]
    if not sheets:
        return [Problem(_called(found, table), 0, "", "", "sheet-missing")]
    missing = [name for name in columns if not any(name in one.columns for one in sheets)]
    written = any("measure_id" in one.columns for one in sheets)
    if not written and len(missing) < len(columns):
        return []
    return [column_missing(sheets[0].name, table, name) for name in missing]


def _called(found: Sequence[Found], table: Table) -> str:
    """Return the name that a sheet has in a form, in the language of the others."""
    names = {one.name for one in found}
    english = any(labels.text(f"form.sheet.{one}", "en") in names for one in Table)
    return labels.text(f"form.sheet.{table}", "en" if english else "zh")


def column_missing(sheet: str, table: Table, name: str) -> Problem:
    """Return that a table has no column of a name."""
    chinese, english = TABLE[f"form.{table}.{name}"]
    return Problem(sheet, 0, "", "", "column-missing", {"heading": chinese, "heading_en": english})
