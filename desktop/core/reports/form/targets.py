"""The rows of the table of targets, and how other tables name a measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.framework import Measure, Responsibility, Target
from desktop.core.parsing.values import Notice
from desktop.core.reports.form import cells, hand, times
from desktop.core.reports.form.aims import Aim, aim
from desktop.core.reports.form.numbering import Numbering
from desktop.core.reports.form.outline import Outline
from desktop.core.reports.form.tables import Row
from desktop.core.reports.form.workbook import group_names, reference


class Measures:
    """The measures by what other tables call them."""

    def __init__(self, measures: Sequence[Measure], numbering: Numbering) -> None:
        self._numbering = numbering
        self._by_id = {one.id: one for one in measures}
        self._by_name: list[dict[str, list[Measure]]] = []
        for name in (reference, lambda one: one.title, lambda one: one.label, lambda one: one.id.partition("/")[2]):
            known: dict[str, list[Measure]] = {}
            for one in measures:
                known.setdefault(cells.bare(name(one) or ""), []).append(one)
            self._by_name.append(known)

    def find(self, shown: str, key: str) -> Measure:
        """Return the measure that a text names: by number and heading, heading, number or id; else by the hidden id.

        A number in other signs than the measure's own names it where no other measure has that number: 第2条, （2）, 2.

        Raises:
            cells.Refused: ``measure-unknown``, ``measure-several``.
        """
        hidden = self._by_id.get(self._numbering.whole(key)) if key else None
        for found in (*self._called(shown), self._numbered(shown) if hidden is None else []):
            if hidden in found:
                return hidden
            if len(found) > 1:
                raise cells.Refused("measure-several", shown=shown)
            if found:
                return found[0]
        if hidden is None:
            raise cells.Refused("measure-unknown", shown=shown)
        return hidden

    def astray(self, row: Row, name: str, shown: str, measure: Measure) -> Iterator[Notice]:
        """Yield that a text names no measure, which only the hidden id did.

        A heading was changed in the table of measures alone, or a measure is meant that is not there.
        """
        if not any(measure in found for found in (*self._called(shown), self._numbered(shown))):
            yield row.notice(name, "form-measure", text=shown, measure=reference(measure))

    def _called(self, shown: str) -> Iterator[list[Measure]]:
        """Yield the measures that go by a text, by each kind of name."""
        names = dict.fromkeys(cells.bare(name) for name in (shown, cells.label(shown)))
        return (known.get(name, []) for known in self._by_name for name in names if name)

    def _numbered(self, shown: str) -> list[Measure]:
        """Return the measures of the number that a text is, whatever its signs; of the heading behind it, if any."""
        label, title = hand.headed(shown)
        number = cells.ordinal_of(label) if label else cells.number(shown)
        every = [one for one in self._by_id.values() if number is not None and one.ordinal == number]
        return [one for one in every if not label or cells.bare(one.title or "") == cells.bare(title)]


class Targets:
    """Reads targets.

    Attributes:
        by_number: id of a target by the number that items name it by.
        of: targets by id of their measure; the document's own stand under an empty one.
        doubtful: where a value does not say how much, or not the same as its sign or unit; where a measure is not found
            by its name.
    """

    def __init__(self, measures: Measures, outline: Outline, numbering: Numbering, document: str) -> None:
        self._measures = measures
        self._outline = outline
        self._numbering = numbering
        self._document = document
        self.by_number: dict[str, str] = {}
        self.of: dict[str, list[Target]] = {}
        self.doubtful: list[Notice] = []

    def add(self, row: Row) -> None:
        """Take one row."""
        take, named = self._outline.take, row.text("measure")
        if not row.text("object"):
            self._outline.problems.append(row.problem("object", "object-missing"))
            return
        measure = None
        if named and not cells.is_none(named):
            measure = take(row, "measure", lambda: self._measures.find(named, row.text("measure_id")), None)
        if measure is not None:
            self.doubtful += self._measures.astray(row, "measure", named, measure)
        beside, value, unit, against = take(row, "value", lambda: self._aim(row), Aim(None, None, None))
        if not cells.is_quantity(value):
            self.doubtful.append(row.notice("value", "form-value", text=str(value)))
        if against:
            self.doubtful.append(row.notice("value", "form-against", text=str(value), other=row.text(against)))
        made = Target(
            id=self._numbering.target(row.text("target_id"), measure.id if measure else self._document),
            object=row.text("object"),
            comparator=take(row, "comparator", lambda: cells.comparator(row.text("comparator")), None) or beside,
            value=value,
            unit=unit,
            object_en=row.optional("object_en"),
            unit_en=row.optional("unit_en"),
            due=take(row, "due", lambda: times.due(row.cells.get("due")), None),
            responsibility=take(row, "bodies", lambda: self._group(row, measure), None),
        )
        self.of.setdefault(measure.id if measure else "", []).append(made)
        self._number(row, made.id)

    @staticmethod
    def _aim(row: Row) -> Aim:
        """Return the comparator beside a value, the value and its unit; what the program wrote is taken as it is."""
        figure, unit = row.cells.get("value"), row.optional("unit")
        is_written = row.text("given") == row.text("value") or "given" not in row.sheet.columns
        if row.text("target_id") and is_written:
            return Aim(None, *cells.quantity(figure, unit))
        try:
            sign = cells.comparator(row.text("comparator"))
        except cells.Refused:  # it is told of for itself
            sign = None
        return aim(sign, figure, unit)

    def _number(self, row: Row, key: str) -> None:
        number = cells.bare(row.text("number"))
        if number in self.by_number:
            self._outline.problems.append(row.problem("number", "number-twice", shown=row.text("number")))
        elif number:
            self.by_number[number] = key

    def _group(self, row: Row, measure: Measure | None) -> str | None:
        shown, key = row.text("bodies"), row.text("group_id")
        groups = measure.responsibilities if measure else ()
        given = [one for one in groups if key and one.id == self._numbering.whole(key)]
        if not shown:
            return None
        if cells.is_none(shown):
            return next((one.id for one in given if not group_names(one)), None)
        wanted = set(cells.names(shown))
        found = [
            *(one for one in given if set(cells.names(group_names(one))) == wanted),
            *(one for one in groups if set(cells.names(group_names(one))) == wanted),
            *(one for one in groups if wanted <= set(one.lead)),
            *(one for one in groups if wanted <= {*one.lead, *one.support, *one.guide}),
        ]
        if not found:
            raise cells.Refused("group-unknown", shown=shown)
        return found[0].id


def items_with_targets(row: Row, number: str, outline: Outline, known: dict[str, str]) -> str | None:
    """Return the id of the target whose number an item's row names."""

    def find() -> str | None:
        if not number or cells.is_none(number):
            return None
        if cells.bare(number) not in known:
            raise cells.Refused("target-unknown", shown=number)
        return known[cells.bare(number)]

    return outline.take(row, "target", find, None)


def with_ids(groups: Sequence[Responsibility], ids: Sequence[str]) -> tuple[Responsibility, ...]:
    """Return the groups under their final ids."""
    return tuple(msgspec.structs.replace(group, id=key) for group, key in zip(groups, ids, strict=True))
