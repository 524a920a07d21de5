"""Measures against organisations: in each cell the most urgent alert among the items of the measure, in sign and word.

A few organisations stand side by side above the measures, as they are read. Many stand below each other with the
measures above them, so that no number of organisations makes a sheet too wide to print or for Excel.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.assessment import Applicability, Light, Status
from desktop.core.framework import Framework, Measure
from desktop.core.reports.roll_up.values import STANDS, Overview, Return
from desktop.core.reports.spool import Spool
from desktop.core.reports.values import Column, Further, Kind, Line, Role, Sheet
from desktop.core.reports.words import Words

BROAD = 12
"""Columns of a sheet: as many as A4 holds at a size that can be read."""

_LEAST, _BROADEST, _SHARE = 4.6, 22, 48  # em: of a column of alerts, and what all of them may take together
_TITLE, _HEADING = 120, 22  # characters of a measure's name in a line, and above a column
_LIGHTS = (Light.OVERDUE, Light.BEHIND, Light.DUE_SOON, Light.ON_TRACK, Light.NO_DATE)
_COUNTED = (Light.OVERDUE, Light.BEHIND, Light.DUE_SOON)


class Row(msgspec.Struct, frozen=True):
    """A measure with the places of its items in the codes of the returns."""

    document: Framework
    measure: Measure
    places: tuple[int, ...]


def rows(overview: Overview) -> list[Row]:
    """Return the measures that anybody has, in the order of the documents."""
    found = []
    for (document, measure), members in itertools.groupby(overview.items(), key=lambda one: (one[0], one[1])):
        found.append(Row(document, measure, tuple(overview.places[item.id] for _, _, item in members)))
    return found


def cell(words: Words, one: Return, places: Sequence[int]) -> str:
    """Return what a measure shows for an organisation."""
    codes = Counter(one.code(place) for place in places)
    stands = [(stand, count) for code, count in codes.items() if (stand := STANDS[code]) is not None]
    if not stands:
        return words("none")
    for light in _LIGHTS:
        count = sum(count for stand, count in stands if stand.light is light)
        if count:
            return (
                words(f"overview.cell.{light}", count=count) if light in _COUNTED else words(f"overview.cell.{light}")
            )
    undecided = sum(count for stand, count in stands if stand.applicability is Applicability.UNDECIDED)
    if undecided:
        return words("overview.cell.undecided", count=undecided)
    statuses = {stand.status for stand, _ in stands}
    done = next((status for status in (Status.DONE, Status.ONGOING) if status in statuses), None)
    return words(f"overview.cell.{done or Applicability.NOT_APPLICABLE}")


def measure_name(words: Words, measure: Measure) -> str:
    """Return a measure with its number as printed, else by the end of its id."""
    title = words.pick(measure.title, measure.title_en)
    number = measure.label if words.language == "zh" and measure.label else measure.id.partition("/")[2]
    return f"{words.clean(number)}{'' if words.language == 'zh' else ' '}{title}".strip()


def chapter_name(words: Words, document: Framework, measure: Measure) -> str:
    """Return the chapter of a measure with its number as printed; empty where it has none."""
    found = next((chapter for chapter in document.chapters if chapter.ordinal == measure.chapter), None)
    if found is None:
        return ""
    return words.ordinal(found.ordinal) + words.pick(found.title, found.title_en)


def bands(words: Words, document: Framework, measure: Measure, before: Row | None, *, several: bool) -> Iterator[Line]:
    """Yield the headings that stand between a measure and the one before: its document, its chapter."""
    if several and (before is None or before.document is not document):
        yield Line(Role.DOCUMENT, (words.pick(document.title, document.title_en),))
    chapter = chapter_name(words, document, measure)
    same = before is not None and before.document is document and before.measure.chapter == measure.chapter
    if chapter and not same:
        yield Line(Role.CHAPTER, (chapter,))


def sheets(words: Words, overview: Overview, names: Sequence[str]) -> list[Sheet]:
    """Return the sheets, without what stands around their tables.

    Args:
        words: of the report.
        overview: what was gathered.
        names: how each organisation is shown, no two alike.
    """
    every = rows(overview)
    if len(overview.returns) <= BROAD:
        return [Sheet(words("sheet.matrix"), *_measures_down(words, overview, every, names), filtered=True)]
    parts = split(every)
    made = []
    for number, part in enumerate(parts, 1):
        name = words("sheet.matrix_part", number=number) if len(parts) > 1 else words("sheet.matrix")
        made.append(Sheet(name, *_organisations_down(words, overview, part, names), filtered=True))
    return made


def split(every: Sequence[Row]) -> list[Sequence[Row]]:
    """Return the measures of each sheet, about as many on the last as on the others."""
    size = math.ceil(len(every) / max(1, math.ceil(len(every) / BROAD)))
    return [every[start : start + size] for start in range(0, len(every), size or 1)]


def _lights(headings: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns of the alerts; few of them are broad, so that what stands above the table finds its places."""
    least = max(_LEAST, min(_SHARE / max(1, len(headings)), _BROADEST))
    return tuple(
        Column(f"light{number}", heading, Kind.LIGHT, least, max(least, 6), further=Further.NOTHING)
        for number, heading in enumerate(headings)
    )


def _measures_down(
    words: Words, overview: Overview, every: Sequence[Row], names: Sequence[str]
) -> tuple[tuple[Column, ...], Sequence[Line]]:
    columns = (
        Column("number", words("column.number"), Kind.WORD, 2.2, 3.2, further=Further.MARK),
        Column("item", words("overview.column.measure"), Kind.TEXT, 12, 30, further=Further.RUN_ON),
        *_lights(names),
    )
    lines: list[Line] = []
    several = len({row.document.id for row in every}) > 1
    before: Row | None = None
    for number, row in enumerate(every, 1):
        lines += bands(words, row.document, row.measure, before, several=several)
        before = row
        name = words.line(measure_name(words, row.measure), _TITLE)
        lines.append(Line(Role.ITEM, (number, name, *(cell(words, one, row.places) for one in overview.returns))))
    return columns, lines


def _organisations_down(
    words: Words, overview: Overview, part: Sequence[Row], names: Sequence[str]
) -> tuple[tuple[Column, ...], Sequence[Line]]:
    columns = (
        Column("number", words("column.number"), Kind.WORD, 2.6, 4, further=Further.MARK),
        Column("item", words("overview.column.name"), Kind.TEXT, 9, 20, further=Further.RUN_ON),
        *_lights([words.line(measure_name(words, row.measure), _HEADING) for row in part]),
    )
    lines: Spool[Line] = Spool()
    for number, (one, name) in enumerate(zip(overview.returns, names, strict=True), 1):
        lines.append(Line(Role.ITEM, (number, name, *(cell(words, one, row.places) for row in part))))
    return columns, lines
