"""原文: the measure that an item comes from, its targets and bodies, and the document."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core.framework import Framework
from desktop.core.store import frameworks
from desktop.core.store.outline import Group, ItemDetail, TargetRow
from desktop.ui.details_fields import TextEdit, colours
from desktop.ui.details_pages import Page, paragraph, plain, quiet, strong
from desktop.ui.details_words import DetailsWords
from desktop.ui.document import Document
from desktop.ui.models.lines import Lines


class _OwnText(TextEdit):
    """The text of an own item while it is changed; Enter saves, Escape gives up.

    Signals:
        given_up(): Escape was pressed.
    """

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter: the text is one sentence."""
        if not self.composing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif not self.composing and event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class TextPage(QWidget):
    """The page 原文; it reads the document only when it is looked at.

    Signals:
        told(str): something to say in the status bar.
    """

    told = Signal(str)

    def __init__(self, document: Document, words: DetailsWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._words = words
        self._lines = Lines(document)
        self._detail: ItemDetail | None = None
        self._read: dict[int, Framework] = {}
        self.own = QFrame(self)
        self.edit = QPushButton(self.own)
        self.remove = QPushButton(self.own)
        self.text = _OwnText(2, 4, self.own)
        self.page = Page(self)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.edit)
        row.addWidget(self.remove)
        row.addStretch(1)
        own = QVBoxLayout(self.own)
        own.setContentsMargins(14, 8, 14, 0)
        own.addWidget(self.text)
        own.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.own)
        column.addWidget(self.page, 1)
        self.edit.clicked.connect(self._begin)
        self.remove.clicked.connect(self._remove)
        self.text.finished.connect(self.flush)
        self.text.given_up.connect(self._end)
        self._end()

    def retranslate(self) -> None:
        """Say everything in the language of the window again."""
        self.edit.setText(self.tr("Edit"))
        self.edit.setAccessibleName(self.tr("Edit the own item"))
        self.remove.setText(self.tr("Delete"))
        self.remove.setAccessibleName(self.tr("Delete the own item"))
        self.text.setAccessibleName(self.tr("Text of the own item"))
        self.page.setAccessibleName(self.tr("Policy text"))

    def forget(self) -> None:
        """Forget the documents that were read."""
        self._read.clear()

    def show_item(self, detail: ItemDetail) -> None:
        """Show the measure of an item."""
        if self._detail is None or self._detail.id != detail.id:
            self._end()
        self._detail = detail
        self.own.setVisible(detail.own and self._document.writable)
        self.page.show_parts([*self._measure(detail), *self._targets(detail), *self._groups(detail), *self._of(detail)])

    # The own item

    def _begin(self) -> None:
        if self._detail is not None:
            self.text.show_value(self._detail.text, "")
            self.text.show()
            self.edit.hide()
            self.text.setFocus()
            self.text.selectAll()

    def _end(self) -> None:
        self.text.show_value("", "")
        self.text.hide()
        self.edit.show()

    def flush(self) -> None:
        """Save the text of the own item if it was changed; an empty one is no text."""
        detail, typed = self._detail, self.text.typed()
        if detail is None or self.text.isHidden():
            return
        if typed is None or typed.strip() in ("", detail.text):
            self._end()
            return
        refused: list[object] = []
        self._document.refused.connect(refused.append)
        self._document.edit_own(detail.id, typed)
        self._document.refused.disconnect(refused.append)
        if not refused:
            self._end()

    def _remove(self) -> None:
        if self._detail is not None:
            text = self._detail.text
            self._document.remove_own(self._detail.id)
            self.told.emit(self.tr("Deleted “{text}”; undo brings it back").format(text=text))

    # What the page says

    def _measure(self, detail: ItemDetail) -> list[str]:
        measure = detail.measure
        parts = [paragraph(quiet(self._words.document_title(detail)), above=0)]
        if detail.chapter is not None:
            parts.append(paragraph(quiet(self._lines.chapter_title(detail.chapter.id)), above=0))
        if measure.section:
            parts.append(paragraph(quiet(measure.section), above=0))
        parts.append(paragraph(strong(self._words.measure(detail))))
        if measure.text:
            parts += [paragraph(plain(line), above=6) for line in measure.text.splitlines() if line.strip()]
        else:
            parts.append(paragraph(quiet(self._none(detail)), above=6))
        return parts

    def _none(self, detail: ItemDetail) -> str:
        """Say why a measure has no text: nobody's copy gave it one, or the copy that gave others theirs."""
        if any(one.text and one.text_sha256 for one in self._framework(detail.framework.id).measures):
            return self.tr(
                "The official text is not supplied: the copy that the wording was taken from differs from it here, or "
                "lacks it. See the document as its issuer published it."
            )
        return self.tr("The official text is not supplied; see the document as its issuer published it.")

    def _targets(self, detail: ItemDetail) -> list[str]:
        if not detail.targets:
            return []
        edge = f'style="border-bottom:1px solid {colours().line.name()}"'
        rows = "".join(self._target(target, edge, target == detail.target) for target in detail.targets)
        table = f'<table width="100%" cellspacing="0" cellpadding="3" style="border-collapse:collapse">{rows}</table>'
        return [paragraph(strong(self.tr("Targets")), above=14), table]

    def _target(self, target: TargetRow, edge: str, served: bool) -> str:
        words = (self._words.object(target), self._words.demand(target), self._words.due(target.due))
        cells = (strong(word) if served else plain(word) for word in words)
        return f"<tr>{''.join(f'<td {edge}>{cell}</td>' for cell in cells)}</tr>"

    def _groups(self, detail: ItemDetail) -> list[str]:
        parts = [paragraph(strong(self.tr("Responsible bodies")), above=14)]
        groups = detail.measure.groups
        for number, group in enumerate(groups):
            parts += [paragraph(quiet(does), " ", plain(who), above=2) for does, who in self._group(group)]
            if number < len(groups) - 1:
                parts.append("<hr>")
        if not groups:
            parts.append(paragraph(quiet(self.tr("The document names no bodies for this measure."))))
        if detail.bodies:
            bodies = self._words.all_bodies(detail.bodies, open_ended=False)
            parts.append(paragraph(quiet(self.tr("The item concerns")), " ", plain(bodies), above=2))
        condition = detail.condition_en if self._words.english and detail.condition_en else detail.condition
        if condition:
            parts.append(paragraph(quiet(self.tr("Condition")), " ", plain(condition), above=2))
        return parts

    def _group(self, group: Group) -> list[tuple[str, str]]:
        rows = ((self.tr("Lead"), group.lead), (self.tr("Support"), group.support), (self.tr("Guide"), group.guide))
        given = [(does, names) for does, names in rows if names]
        return [
            (does, self._words.all_bodies(names, open_ended=group.open_ended and (does, names) == given[-1]))
            for does, names in given
        ]

    def _of(self, detail: ItemDetail) -> list[str]:
        """Return the document: title, number, issuers, day."""
        whole = self._framework(detail.framework.id)
        title = whole.title_en if self._words.english and whole.title_en else whole.title
        issuers = self._words.separator.join(self._words.bodies(whole.issuers))
        parts = [paragraph(strong(self.tr("Document")), above=14), paragraph(plain(title))]
        facts = (whole.number or "", issuers, self._issued(whole.issued))
        parts.append(paragraph(quiet(" · ".join(filter(None, facts))), above=2))
        basis = detail.framework.basis_en if self._words.english else None
        if basis or detail.framework.basis:
            parts.append(paragraph(quiet(basis or detail.framework.basis or ""), above=2))
        return parts

    def _framework(self, number: int) -> Framework:
        if number not in self._read:
            with self._document.workspace.reading() as db:
                self._read[number] = frameworks.read(db, number)
        return self._read[number]

    def _issued(self, printed: str | None) -> str:
        try:
            return "" if printed is None else self._words.date(dt.date.fromisoformat(printed))
        except ValueError:
            return printed or ""
