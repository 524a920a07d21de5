"""The contents on a cover, as the layout completes them: sheets of charts that it set apart, and where each begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from desktop.core.reports.pages import pages
from desktop.core.reports.values import Column, Kind, Line, Sheet, Value
from desktop.core.reports.words import Words

if TYPE_CHECKING:
    from desktop.core.reports.layout import Laid


def completed(cover: Sheet, words: Words, others: Sequence[Sequence[Laid]], before: int) -> Sheet:
    """Return a cover with a line for each sheet of charts behind that of its table, and the page of each sheet.

    Args:
        cover: with a line for each sheet, which leads to it; its columns are ``number``, ``report``, ``purpose`` …
        words: of the report.
        others: the other sheets of the report, each with what the layout made of it.
        before: how many pages stand before the first of them.
    """
    begins: dict[str, int] = {}
    charts: dict[str, list[str]] = {}
    for parts in others:
        charts[parts[0].sheet.name] = [part.sheet.name for part in parts[1:]]
        for part in parts:
            begins[part.sheet.name] = before + 1
            before += len(pages(part))
    keys = [column.key for column in cover.columns]
    lines: list[Line] = []

    def add(line: Line, cells: dict[str, Value]) -> None:
        values = {**cells, "number": len(lines) + 1}
        row = (*(values.get(key) for key in keys), begins[line.link])
        lines.append(msgspec.structs.replace(line, cells=row))

    for line in cover.lines:
        add(line, dict(zip(keys, line.cells, strict=True)))
        for name in charts[line.link]:
            purpose = words("cover.pictures", name=line.link)
            add(msgspec.structs.replace(line, link=name), {"report": name, "purpose": purpose})
    page = Column("page", words("cover.page"), Kind.NUMBER, 2.7, 2.7)
    return msgspec.structs.replace(cover, columns=(*cover.columns, page), lines=tuple(lines))
