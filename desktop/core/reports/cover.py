"""The cover of the whole: what it holds, each entry leading to its sheet, and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from desktop.core.reports.closings import in_all
from desktop.core.reports.item_texts import live
from desktop.core.reports.options import ReportKind
from desktop.core.reports.values import Column, Kind, Line, Role, Sheet, Value
from desktop.core.reports.words import Words
from desktop.core.store.rows import Counts


def led_back(words: Words, sheet: Sheet) -> Sheet:
    """Return a sheet with the way back to the cover above it."""
    return msgspec.structs.replace(sheet, back=(words("cover.back"), words("sheet.cover")))


def cover(
    words: Words, title: str, parts: Mapping[ReportKind, Sheet], around: Mapping[str, Any], date: str, counts: Counts
) -> Sheet:
    """Return the cover.

    Args:
        words: of the report.
        title: of the whole.
        parts: its reports in order.
        around: what stands around the table.
        date: of the report, in words.
        counts: the totals of all items in scope, as the database counts them.
    """
    columns = (
        Column("number", words("column.number"), Kind.WORD, 2.5, 3),
        Column("report", words("cover.report"), Kind.LINK, 21, 21),  # an organisation of usual length stands above it
        Column("purpose", words("cover.purpose"), Kind.TEXT, 20, 40),
        Column("total", words("cover.total"), Kind.TEXT, 24, 60),
    )
    lines = []
    for number, (kind, sheet) in enumerate(parts.items(), 1):
        cells: tuple[Value, ...] = (number, sheet.name, words(f"cover.{kind}"), _total(words, kind, parts, counts))
        lines.append(Line(Role.ITEM, cells, link=sheet.name))
    front = Sheet(words("sheet.cover"), columns, tuple(lines), title=title, right=date, contents=True)
    return msgspec.structs.replace(front, **{**around, "signature": ()})


def _total(words: Words, kind: ReportKind, parts: Mapping[ReportKind, Sheet], counts: Counts) -> Value:
    """Return the sentence of totals of a part.

    That of the ledger tells of progress, and stands beside the summary, which consists of figures; beside the ledger
    stands how many items it lists.
    """
    if kind is ReportKind.LEDGER:
        return live(words, "cover.items", **in_all(words, counts))
    closing = parts[ReportKind.LEDGER if kind is ReportKind.PROGRESS else kind].closing
    return closing[1] if closing else None
