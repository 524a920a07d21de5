"""Reading a list of organisations from a workbook: the task of the child process."""

from __future__ import annotations

from pathlib import Path

from desktop.core.reports.fill_in import answers, stamp
from desktop.core.reports.received import Sheet, opened

TASK = f"{__name__}:read"

NAMES = ("单位", "单位名称", "名称", "组织", "组织名称", "organization", "organisation", "name", "unit")
"""Headings above names, as they are compared: without white space, in lower case."""
_REGIONS = ("地区", "区域", "所在地区", "省市", "region")
_HEAD = 30  # rows in which a heading is looked for
_ROWS, _LONGEST = 50_000, 200


def read(argument: dict[str, str]) -> list[list[str]]:
    """Return name and region of each organisation of a list.

    Args:
        argument: ``path`` of the file.

    Raises:
        ReportError: it is no workbook, or cannot be read (keys ``returned-…``).
    """
    path = Path(argument["path"])
    with opened(path) as (book, _scanned):
        sheets = [_texts(sheet) for sheet in book]
    for rows in sheets:
        if rows and rows[0][:1] == [stamp.OVERVIEW]:  # it knows who is expected the next time
            return [[row[0], row[1]] for row in rows[1:] if row[0]]
    return next((found for rows in sheets if (found := _column(rows))), [])


def _texts(sheet: Sheet) -> list[list[str]]:
    return [[answers.plain(cell)[:_LONGEST].strip() for cell in row] for row in sheet.grid()[:_ROWS]]


def _column(rows: list[list[str]]) -> list[list[str]]:
    """Return the names below a heading; without one, those of the first column that has text."""
    for number, row in enumerate(rows[:_HEAD]):
        bare = ["".join(text.split()).lower() for text in row]
        name = next((place for place, text in enumerate(bare) if text in NAMES), None)
        if name is not None:
            region = next((place for place, text in enumerate(bare) if text in _REGIONS), None)
            return [_pair(one, name, region) for one in rows[number + 1 :] if one[name]]
    first = next((place for row in rows for place, text in enumerate(row) if text and not _is_number(text)), None)
    return [] if first is None else [_pair(row, first, None) for row in rows if row[first]]


def _pair(row: list[str], name: int, region: int | None) -> list[str]:
    return [row[name], "" if region is None else row[region]]


def _is_number(text: str) -> bool:
    return text.replace(".", "").isdigit()
