"""The form as a text for the assistant: a line for each measure and item, with where each of them stands."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.framework import Framework
from desktop.core.parsing.values import Line, Role, Source, Span
from desktop.core.reports.form.outline import Outlined
from desktop.core.reports.form.tables import Row
from desktop.core.reports.form.workbook import reference


def source_of(
    name: str, outlined: Sequence[Outlined], framework: Framework
) -> tuple[Source, tuple[Span, ...], dict[str, int]]:
    """Return the lines, the spans in them, and the number of the line of each measure by its id.

    A line has the number of its row in the sheet; where several sheets hold rows, those of the next count on.
    """
    lines: list[Line] = []
    spans: list[Span] = []
    numbers: dict[str, int] = {}
    before: dict[int, int] = {}
    offset = last = 0

    def add(row: Row, text: str, role: Role, key: str) -> int:
        nonlocal offset, last
        if id(row.sheet) not in before:
            before[id(row.sheet)] = offset = last
        last = max(last, before[id(row.sheet)] + row.number)
        number = before[id(row.sheet)] + row.number
        spans.append(Span(role, key, len(lines), 0, len(text)))
        lines.append(Line(number, text))
        return number

    for one, measure in zip(outlined, framework.measures, strict=True):
        numbers[measure.id] = add(one.row, reference(measure), Role.MEASURE, measure.id)
        for given, item in zip(one.items, measure.items, strict=True):
            add(given.row, item.text, Role.ITEM, item.id)
    return Source(name, "form", tuple(lines)), tuple(spans), numbers
