"""Reading a form: the task of the child process. Everything that is in the way is told at once, or an outline comes."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from desktop.core import labels
from desktop.core.errors import ParseError, ReportError
from desktop.core.framework import SCHEMA, Framework, Measure, Period
from desktop.core.parsing.structure.identity import identifier
from desktop.core.parsing.values import Notice, Parsed, source_name
from desktop.core.reports.fill_in import stamp
from desktop.core.reports.form import cells, times
from desktop.core.reports.form.causes import with_causes
from desktop.core.reports.form.columns import FIELDS, NEEDED, Table
from desktop.core.reports.form.doubts import doubts
from desktop.core.reports.form.numbering import Numbering
from desktop.core.reports.form.outline import Outline, Outlined
from desktop.core.reports.form.source import source_of
from desktop.core.reports.form.tables import Found, Row, tables
from desktop.core.reports.form.targets import Measures, Targets, items_with_targets, with_ids
from desktop.core.reports.form.values import Formed, Problem, downwards
from desktop.core.reports.received import opened

TASK = f"{__name__}:read"
MOST_PROBLEMS = 200
"""Problems that are told; a sheet of another kind would have thousands."""


T = TypeVar("T")


def read(argument: str) -> Formed:
    """Read one form.

    Args:
        argument: path of the file.

    Raises:
        ParseError: it is no workbook, is not to be opened (keys ``form-…``), or holds no table of the form.
    """
    path = Path(argument)
    name = source_name(path)
    try:
        with opened(path) as (sheets, scanned):
            found, problems = tables(sheets, scanned)
    except ReportError as error:
        facts = {**error.facts, "name": name}
        raise ParseError(error.key.replace("returned-", "form-"), **facts) from error
    if not any(one.table is Table.ROW for one in found):
        raise ParseError("form-unknown", name=name)
    return _Reading(name, found, problems).formed()


def recognise(argument: str) -> bool:
    """Tell whether a workbook is a form, filled in or empty; nothing that went out to be filled in is one.

    Args:
        argument: path of the file. What cannot be opened is no form.
    """
    try:
        with opened(Path(argument)) as (sheets, scanned):
            grids = [sheet.grid() for sheet in sheets]
            if any(grid and grid[0] and grid[0][0] in (stamp.SCHEMA, stamp.OVERVIEW) for grid in grids):
                return False
            found, _ = tables(sheets, scanned)
    except ReportError:
        return False
    return any(one.table is Table.ROW and {*NEEDED[Table.ROW]} <= {*one.columns} for one in found)


class _Reading:
    """Reads one form."""

    def __init__(self, name: str, found: list[Found], problems: list[Problem]) -> None:
        self._name = name
        self._found = found
        self._outline = Outline()
        self._outline.problems += problems
        self._notices: list[Notice] = []

    def formed(self) -> Formed:
        """Return what the form says."""
        head = self._head()
        for row in self._rows(Table.ROW):
            self._outline.add(row)
        if not self._outline.measures and not self._outline.problems:
            raise ParseError("form-empty-rows", name=self._name)
        framework = self._framework(head) if self._outline.measures else None
        problems = with_causes(self._found, self._outline.problems)
        if problems or framework is None:
            return Formed(None, tuple(downwards(problems)[:MOST_PROBLEMS]))
        source, spans, lines = source_of(self._name, self._outline.measures, framework)
        for found in self._found:
            if found.strange:
                self._notices.append(
                    Notice("form-strange", None, {"sheet": found.name, "text": "、".join(found.strange)})
                )
            for number, text in found.foot.items():
                self._notices.append(Notice("form-foot", None, {"sheet": found.name, "row": number, "text": text}))
        self._notices += doubts(self._outline, framework, lines)
        carried = any(row.text("measure_id") or row.text("item_id") for row in self._rows(Table.ROW))
        return Formed(Parsed(framework, source, (), tuple(self._notices), spans, lasting=carried))

    def _rows(self, table: Table) -> Iterator[Row]:
        for found in self._found:
            if found.table is table:
                yield from found.rows

    # The facts of the document

    def _head(self) -> dict[str, Row]:
        known = {cells.bare(name): name for name in FIELDS} | self._field_words()
        rows: dict[str, Row] = {}
        for row in self._rows(Table.HEAD):
            name = known.get(cells.bare(row.text("key"))) or known.get(cells.bare(row.text("field")))
            if name and row.text("value"):
                rows.setdefault(name, row)
        return rows

    @staticmethod
    def _field_words() -> dict[str, str]:
        return {
            cells.bare(labels.text(f"form.field.{name}", side)): name for name in FIELDS for side in labels.LANGUAGES
        }

    def _value(self, head: dict[str, Row], name: str, read: Callable[[Row], T]) -> T | None:
        row = head.get(name)
        return None if row is None else self._outline.take(row, "value", lambda: read(row), None)

    def _text(self, head: dict[str, Row], name: str) -> str | None:
        return self._value(head, name, lambda row: row.text("value"))

    def _identity(self, head: dict[str, Row], title: str | None) -> str:
        def read(row: Row) -> str:
            typed = cells.bare(row.text("value"))
            if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,63}", typed):
                raise cells.Refused("id", shown=row.text("value"))
            return typed

        return self._value(head, "id", read) or identifier(title, self._name)

    def _framework(self, head: dict[str, Row]) -> Framework:
        title = self._text(head, "title") or self._caption()
        if title is None:
            self._notices.append(Notice("no-title", None))
        made = Framework(
            schema=SCHEMA,
            id=self._identity(head, title),
            title=title or "",
            measures=(),
            chapters=tuple(self._outline.chapters),
            issuers=cells.names(self._text(head, "issuers") or ""),
            issued=self._date(head, "issued"),
            period=self._period(head),
            number=self._text(head, "number"),
            short_title=self._text(head, "short_title"),
            region=self._text(head, "region"),
            basis=self._text(head, "basis"),
            title_en=self._text(head, "title_en"),
            short_title_en=self._text(head, "short_title_en"),
            basis_en=self._text(head, "basis_en"),
        )
        return self._with_measures(made)

    def _caption(self) -> str | None:
        """Return what stands above the tables of measures alone on a line, where it is the same above all."""
        found = {one.caption for one in self._found if one.table is Table.ROW}
        return found.pop() or None if len(found) == 1 else None

    def _period(self, head: dict[str, Row]) -> Period:
        end = self._value(head, "end", lambda row: times.due(row.cells.get("value")))
        period = Period(self._date(head, "start"), end)
        if period.is_backwards():
            facts = {"start": period.start or "", "end": period.end or ""}
            self._outline.problems.append(head["end"].problem("value", "period", **facts))
        return period

    def _date(self, head: dict[str, Row], name: str) -> str | None:
        return self._value(head, name, lambda row: times.date(row.cells.get("value")))

    # Measures, items, targets, wording

    def _with_measures(self, made: Framework) -> Framework:
        rows = [*self._rows(Table.ROW), *self._rows(Table.TARGET)]
        carried = (row.text(name) for row in rows for name in ("measure_id", "item_id", "target_id"))
        numbering = Numbering(made.id, carried)
        places: dict[int | None, int] = {}
        measures = []
        for one in self._outline.measures:
            places[one.chapter] = places.get(one.chapter, 0) + 1
            key = numbering.measure(one.key, one.chapter, one.ordinal or places[one.chapter])
            measures.append(self._measure(one, key, numbering))
        named = Measures(measures, numbering)
        targets = Targets(named, self._outline, numbering, made.id)
        for row in self._rows(Table.TARGET):
            targets.add(row)
        self._notices += targets.doubtful
        dated = {target.id: target.due for every in targets.of.values() for target in every}
        wording = self._wording(named)
        for place, (one, measure) in enumerate(zip(self._outline.measures, measures, strict=True)):
            served = (items_with_targets(i.row, i.target, self._outline, targets.by_number) for i in one.items)
            items = tuple(
                msgspec.structs.replace(
                    item, target=target, due=item.due or (None if dated.get(target or "") else given.due)
                )
                for given, item, target in zip(one.items, measure.items, served, strict=True)
            )
            text, hashes = wording.get(measure.id, (None, ()))
            own = tuple(targets.of.get(measure.id, ()))
            measures[place] = msgspec.structs.replace(measure, items=items, targets=own, text=text, text_sha256=hashes)
        return msgspec.structs.replace(made, measures=tuple(measures), targets=tuple(targets.of.get("", ())))

    @staticmethod
    def _measure(one: Outlined, key: str, numbering: Numbering) -> Measure:
        groups = with_ids(one.groups, numbering.groups([group.id for group in one.groups], key))
        names = {id(old): new.id for old, new in zip(one.groups, groups, strict=True)}
        return Measure(
            id=key,
            chapter=one.chapter,
            ordinal=one.ordinal,
            label=one.label,
            title=one.title,
            section=one.section,
            title_en=one.title_en,
            responsibilities=groups,
            items=tuple(
                msgspec.structs.replace(
                    given.item, id=numbering.item(given.key, key), responsibility=names.get(id(given.group))
                )
                for given in one.items
            ),
        )

    def _wording(self, measures: Measures) -> dict[str, tuple[str | None, tuple[str, ...]]]:
        """Return text and checksums by id of the measure."""
        found: dict[str, tuple[str | None, tuple[str, ...]]] = {}
        for row in self._rows(Table.WORDING):
            text, hashes = cells.text(row.cells.get("text")), row.lines("hashes")
            named = f"{row.text('label')}{row.text('title')}"
            if not text and not hashes:
                continue
            find = functools.partial(measures.find, named, row.text("measure_id"))
            measure = self._outline.take(row, "title", find, None)
            if measure is None:
                continue
            self._notices += measures.astray(row, "title", named, measure)
            if measure.id in found:
                self._outline.problems.append(row.problem("title", "wording-twice", shown=named))
            found[measure.id] = text or None, hashes
        return found
