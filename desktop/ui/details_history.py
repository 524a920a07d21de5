"""留痕: what happened to an item, newest first, in words."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QWidget

from desktop.core import labels
from desktop.core.assessment import FIELDS, Applicability, Mark, Result, Rhythm, Status
from desktop.core.store import trail
from desktop.core.store.history import Change, is_redo
from desktop.core.store.outline import ItemDetail
from desktop.core.store.trail import Entry
from desktop.ui.details_fields import colours
from desktop.ui.details_pages import Page, paragraph, plain, quiet, strong
from desktop.ui.details_words import DetailsWords
from desktop.ui.document import Document

FIRST = 100
"""Entries that are shown before the person asks for more."""
LONGEST = 200
"""Signs of a text that are shown."""
_WORDS: dict[str, Any] = {"applicability": Applicability, "status": Status, "result": Result, "rhythm": Rhythm}
_DATES = ("due", "done_on")


class HistoryPage(Page):
    """The page 留痕; it reads only when it is looked at."""

    def __init__(self, document: Document, words: DetailsWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._words = words
        self._detail: ItemDetail | None = None
        self.anchorClicked.connect(self._show_all)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the page in the language of the window."""
        self.setAccessibleName(self.tr("History"))

    def show_item(self, detail: ItemDetail, limit: int | None = FIRST) -> None:
        """Show what happened to an item."""
        self._detail = detail
        document = self._document
        with document.workspace.reading() as db:
            entries = trail.trail(db, document.workspace.assessment, detail.id)
        kinds = {entry.batch.id: entry.batch.undoes for entry in entries}
        parts = [part for entry in entries[:limit] for part in self._entry(entry, kinds)]
        if not entries:
            parts = [paragraph(quiet(self.tr("Nothing has happened to this item yet.")), above=0)]
        elif limit is not None and len(entries) > limit:
            more = labels.counted(self.tr("Show the {count} older {count:one|ones}"), count=len(entries) - limit)
            link = f'<a href="#all" style="color:{colours().accent.name()}">{plain(more)}</a>'
            parts.append(paragraph(link, above=14))
        self.show_parts(parts)

    def _show_all(self, _address: QUrl) -> None:
        if self._detail is not None:
            self.show_item(self._detail, None)

    def _entry(self, entry: Entry, kinds: dict[int, int | None]) -> list[str]:
        batch, language = entry.batch, self._document.language
        gesture = labels.gesture_text(batch.gesture, batch.parameters, language)
        if batch.undoes is not None:
            kind = "gesture.redo" if is_redo(batch.undoes, kinds.get) else "gesture.undo"
            gesture = labels.text(kind, language, gesture=gesture)
        head = [quiet(f"{self._at(batch.at)} · {batch.who}")]
        if entry.undone:
            head.append(quiet(" · " + self.tr("undone")))
        title = quiet(gesture) if entry.undone else strong(gesture)
        changes = self._changes(entry.changes)
        return [
            paragraph(*head, above=12),
            paragraph(title, above=0),
            *(paragraph(quiet(name), " ", plain(words), above=0) for name, words in changes),
        ]

    def _at(self, stamp: str) -> str:
        at = dt.datetime.fromisoformat(stamp).astimezone()
        return f"{self._words.date(at.date())} {at:%H:%M}"

    # Changes in words

    def _changes(self, changes: tuple[Change, ...]) -> list[tuple[str, str]]:
        """Return each field with what it was and what it became."""
        found: list[tuple[str, str]] = []
        for change in changes:
            before, after = _row(change.before), _row(change.after)
            if change.table == "mark":
                found += self._fields(before, after)
            elif change.table == "support_unit":
                name = self._unit((after or before)["unit_id"])
                found.append((self._column("support_units"), ("＋" if after else "－") + name))
            elif change.table == "review":
                word = labels.text("flag.review", self._document.language)
                found.append((word, ("＋" if after else "－")))
            else:
                found.append((self._column("evidence"), ("＋" if after else "－") + str((after or before)["name"])))
        return found

    def _fields(self, before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, str]]:
        blank = {name: value for name, value in msgspec.to_builtins(Mark()).items() if name != "support_units"}
        old, new = {**blank, **before}, {**blank, **after}
        changed = (name for name in FIELDS if name != "support_units" and old[name] != new[name])
        return [(self._column(name), f"{self._value(name, old)} → {self._value(name, new)}") for name in changed]

    def _column(self, name: str) -> str:
        return labels.column_text(name, self._document.language)

    def _value(self, name: str, row: dict[str, Any]) -> str:
        value, language = row[name], self._document.language
        if value is None or value == "":
            return "—"
        if name in _WORDS:
            return labels.enum_text(_WORDS[name](value), language)
        if name in _DATES:
            return self._words.date(dt.date.fromisoformat(value))
        if name == "progress":
            return f"{value} %"
        if name == "reached":
            return labels.quantity_text(value, self._words.unit(self._detail.target if self._detail else None))
        if name == "unit":
            return self._unit(value)
        if name == "owner":
            return next((one.name for one in self._document.people if one.id == value), self.tr("(removed)"))
        text = " ".join(str(value).split())
        return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"

    def _unit(self, number: int) -> str:
        return next((unit.name for unit in self._document.units if unit.id == number), self.tr("(removed)"))


def _row(stored: str | None) -> dict[str, Any]:
    row: dict[str, Any] = {} if stored is None else msgspec.json.decode(stored)
    return row
