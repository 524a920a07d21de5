"""The rows of the main table become chapters and measures with their groups and items, as a person reads the sheet.

An empty cell means the same as above. What stands where it is seen to stand counts: hidden ids only tell which parts
were there before, so that these keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

import msgspec

from desktop.core.framework import Chapter, CheckItem, Concerns, Responsibility
from desktop.core.reports.form import cells, hand, times
from desktop.core.reports.form.hand import ROLES
from desktop.core.reports.form.tables import Found, Row
from desktop.core.reports.form.values import Problem

T = TypeVar("T")
U = TypeVar("U")


class Item(msgspec.Struct):
    """An item before it has its final id; ``target`` is the number that its row names.

    ``due`` is what the line of its measure says where its own does not: it gives way to the date of its target.
    """

    row: Row
    key: str
    item: CheckItem
    group: Responsibility | None
    target: str
    due: str | None = None


class Outlined(msgspec.Struct):
    """A measure before it has its final id; its groups carry the ids that the form gave, or none.

    ``due``: what stands in its own line holds for the items below that have no date, nor a target that has one.
    """

    row: Row
    key: str
    chapter: int | None
    section: str | None
    label: str | None
    title: str | None
    title_en: str | None
    ordinal: int | None
    groups: list[Responsibility] = []
    items: list[Item] = []
    last: Responsibility | None = None
    due: str | None = None


class Outline:
    """Gathers the rows.

    Attributes:
        chapters: in the order of their first mention; ``begun`` holds the rows of that, by their ordinals.
        measures: in the order of the sheet.
        problems: what cannot be read.
    """

    def __init__(self) -> None:
        self.chapters: list[Chapter] = []
        self.begun: dict[int, Row] = {}
        self.measures: list[Outlined] = []
        self.problems: list[Problem] = []
        self._chapter: int | None = None
        self._section: str | None = None
        self._sheet: Found | None = None
        self._begun = 0
        """How many measures there were before the sheet."""

    def add(self, row: Row) -> None:
        """Take one row. "As above" does not reach over to another sheet."""
        if row.sheet is not self._sheet:
            self._sheet, self._chapter, self._section = row.sheet, None, None
            self._begun = len(self.measures)
        self._place(row)
        label, title = self.take(row, "label", lambda: self._label(row), ""), row.text("title")
        if label or title or (row.text("text") and not {"label", "title"} & {*row.sheet.columns}):
            self._measure(row, label, title)
        if row.text("text") or self._has_bodies(row):
            self._content(row)

    def take(self, row: Row, name: str, read: Callable[[], T], otherwise: U) -> T | U:
        """Return what a cell says; one that cannot be read is noted as a problem."""
        try:
            return read()
        except cells.Refused as refused:
            self.problems.append(row.problem(name, refused.reason, **refused.facts))
            return otherwise

    @staticmethod
    def _label(row: Row) -> str:
        """Return the number of a measure; what the program wrote is taken as it is."""
        return row.text("label") if row.text("measure_id") else cells.label(row.cells.get("label"))

    # Where a row stands

    def _place(self, row: Row) -> None:
        shown = row.text("chapter")
        if shown:
            former = self._chapter
            self._chapter = None if cells.is_none(shown) else self._chapter_of(row, shown)
            if self._chapter != former:
                self._section = None
        if section := row.text("section"):
            self._section = None if cells.is_none(section) else section

    def _chapter_of(self, row: Row, shown: str) -> int:
        ordinal, title = cells.chapter(shown)
        known = {one.ordinal: one for one in self.chapters}
        if ordinal is None:
            same = [one.ordinal for one in self.chapters if one.title == title]
            ordinal = same[0] if same else max(known, default=0) + 1
        if ordinal not in known:
            self.chapters.append(Chapter(ordinal, title, row.optional("chapter_en")))
            self.begun[ordinal] = row
        elif known[ordinal].title != title:
            facts = {"shown": shown, "other": cells.shown_chapter(ordinal, known[ordinal].title)}
            self.problems.append(row.problem("chapter", "chapter-taken", **facts))
        return ordinal

    # Measures

    def _measure(self, row: Row, label: str, title: str) -> None:
        key, given = row.text("measure_id"), row.text("ordinal")
        if title and not label and not key:
            label, title = hand.headed(title)
        named = None if not label or cells.is_none(label) else label
        told = bool(label or title)
        if told and self.measures and key in ("", self.measures[-1].key) and self._is_last(label, named, title):
            return  # repeated, or merged over several rows
        self.measures.append(
            Outlined(
                row,
                key,
                self._chapter,
                self._section,
                named,
                title or None,
                row.optional("title_en"),
                int(given) if given.isdecimal() else None if given else cells.ordinal_of(named),
                due=None if row.text("text") else self._due(row),
            )
        )

    def _is_last(self, label: str, named: str | None, title: str) -> bool:
        """Tell whether a row stands in the measure above it; an empty cell of the two means the same as above."""
        last = self.measures[-1]
        same = last.label == named if label else True
        return last.chapter == self._chapter and same and (not title or last.title == title)

    # Groups and items

    @staticmethod
    def _has_bodies(row: Row) -> bool:
        return any(row.text(role) for role in ROLES) or bool(row.text("group_text"))

    def _content(self, row: Row) -> None:
        if len(self.measures) == self._begun:
            self.problems.append(row.problem("title", "measure-missing"))
            return
        measure = self.measures[-1]
        if self._has_bodies(row):
            measure.last = self._group(measure, row)
        if row.text("text"):
            item = self._item(row)
            due = None if row.text("due") else measure.due
            measure.items.append(Item(row, row.text("item_id"), item, measure.last, row.text("target"), due))

    def _group(self, measure: Outlined, row: Row) -> Responsibility | None:
        """Return the group of a row: one of the measure with the same bodies, or a new one; None for a dash."""
        shown = {role: "" if cells.is_none(row.text(role)) else cells.text(row.cells.get(role)) for role in ROLES}
        read, text = hand.group(shown), row.optional("group_text")
        if read == Responsibility("") and not text:
            return None
        made = msgspec.structs.replace(read, id=row.text("group_id"), text=text)
        alike = [known for known in measure.groups if msgspec.structs.replace(known, id="", text=None) == read]
        if made.id not in [known.id for known in alike] and any(known.id == made.id for known in measure.groups):
            made = msgspec.structs.replace(made, id="")  # another row of the group names other bodies now
        for known in alike:
            if not made.id or made.id == known.id:
                return known
        measure.groups.append(made)
        return made

    def _item(self, row: Row) -> CheckItem:
        concerns = Concerns(
            kinds=self.take(row, "kinds", lambda: cells.kinds(_several(row, "kinds")), ()),
            levels=self.take(row, "levels", lambda: cells.levels(_several(row, "levels")), ()),
            sectors=self.take(row, "sectors", lambda: cells.sectors(_several(row, "sectors")), ()),
            bodies=cells.national_bodies(_several(row, "bodies")),
            condition=row.optional("condition"),
            condition_en=row.optional("condition_en"),
        )
        evidence = row.lines("evidence")
        if len(evidence) == 1:
            evidence = tuple(filter(None, map(str.strip, re.split("[；;]", evidence[0]))))
        return CheckItem(
            id="",
            text=row.text("text"),
            text_en=row.optional("text_en"),
            concerns=concerns,
            evidence=evidence,
            evidence_en=row.lines("evidence_en"),
            due=self._due(row),
        )

    def _due(self, row: Row) -> str | None:
        return self.take(row, "due", lambda: times.of_task(row.cells.get("due"), row.sheet.caption), None)


def _several(row: Row, name: str) -> str:
    shown = cells.text(row.cells.get(name))
    return "" if cells.is_none(shown) else shown
