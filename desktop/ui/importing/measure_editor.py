"""The dialog in which a person corrects number, heading, responsible bodies and targets of a measure."""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from desktop.core import editing
from desktop.core.framework import Framework, Measure, Responsibility
from desktop.core.labels import Language
from desktop.core.reports.form import cells, hand
from desktop.ui.importing.editor_tables import EditorTable, TargetsTable
from desktop.ui.importing.editors import Change, Editor


class MeasureDialog(Editor):
    """Number, heading, responsible bodies and targets of a measure."""

    def __init__(
        self, measure: Measure, language: Language, parent: QWidget | None = None, gone: Collection[str] = ()
    ) -> None:
        """Fill in what is known; ``gone`` are ids that no new group or target gets."""
        super().__init__(parent)
        self._measure, self._gone = measure, gone
        self.label = QLineEdit(measure.label or "", self)
        self.title = QLineEdit(measure.title or "", self)
        shown = [hand.shown_group(group) for group in measure.responsibilities]
        rows = [[bodies.get(role, "") for role in hand.ROLES] for bodies in shown]
        self.groups = EditorTable(rows, len(hand.ROLES), self)
        self.groups.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.targets = TargetsTable(measure.targets, language, self)
        for name in ("label", "title", "groups", "targets"):
            self._form.add(name, getattr(self, name))
        self._finish()
        self.resize(720, self.sizeHint().height())

    def fault(self) -> str:
        """Return what is wrong."""
        if not (self.title.text().strip() or self._measure.text or self._measure.items):
            return self.tr("Give the measure a heading.")
        return self.targets.fault()

    def change(self) -> Change:
        """Return the measure as it was typed."""
        groups = tuple(self._group(row, typed) for row, typed in self.groups.filled())
        targets = self.targets.targets()
        key, fields, gone = self._measure.id, self._head(), self._gone

        def change(framework: Framework) -> Framework:
            changed = editing.change_measure(framework, key, **fields)
            return editing.set_targets(editing.set_responsibilities(changed, key, groups, gone), key, targets, gone)

        return change

    def _head(self) -> dict[str, object]:
        """Return number and heading; a number that was typed before the heading is the number."""
        label, title = self.label.text().strip(), self.title.text().strip()
        number, bare = hand.headed(title)
        if title != self._measure.title and number and label in ("", number):
            label, title = number, bare
        if label != (self._measure.label or ""):
            label = cells.label(label)
        fields: dict[str, object] = {"label": label or None, "title": title or None}
        if fields["label"] != self._measure.label:
            fields["ordinal"] = cells.ordinal_of(label)
        return fields

    def _group(self, row: int, typed: list[str]) -> Responsibility:
        known = self._measure.responsibilities
        former = known[row] if row < len(known) else Responsibility("")
        read = hand.group(dict(zip(hand.ROLES, typed, strict=True)))
        return msgspec.structs.replace(read, id=former.id, text=former.text)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        super().retranslate()
        self.setWindowTitle(self.tr("Measure"))
        self._form.set_words(
            {
                "label": self.tr("&Number"),
                "title": self.tr("&Heading"),
                "groups": self.tr("Responsible &bodies"),
                "targets": self.tr("&Targets"),
            }
        )
        self.groups.setHorizontalHeaderLabels([self.tr("Lead"), self.tr("Support"), self.tr("Guide")])
        self.targets.retranslate()
