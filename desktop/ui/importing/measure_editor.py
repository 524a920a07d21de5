"""The dialog in which a person corrects number, heading, responsible bodies and targets of a measure."""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QWidget

from desktop.core import editing, labels
from desktop.core.framework import Framework, Measure, Responsibility, Target
from desktop.core.labels import Language
from desktop.core.reports.form import cells, hand, times
from desktop.core.reports.form.values import reason_text
from desktop.ui.importing.editors import Change, Editor, is_read


class MeasureDialog(Editor):
    """Number, heading, responsible bodies and targets of a measure."""

    COLUMNS = ("object", "comparator", "value", "unit", "due")

    def __init__(
        self, measure: Measure, language: Language, parent: QWidget | None = None, gone: Collection[str] = ()
    ) -> None:
        """Fill in what is known; ``gone`` are ids that no new group or target gets."""
        super().__init__(parent)
        self._measure, self._language, self._gone = measure, language, gone
        self.label = QLineEdit(measure.label or "", self)
        self.title = QLineEdit(measure.title or "", self)
        self.groups = QTableWidget(0, len(hand.ROLES), self)
        self.targets = QTableWidget(0, len(self.COLUMNS), self)
        for group in (*measure.responsibilities, Responsibility("")):
            bodies = hand.shown_group(group)
            self._row(self.groups, [bodies.get(role, "") for role in hand.ROLES])
        for target in measure.targets:
            sign = labels.enum_text(target.comparator, language) if target.comparator else ""
            shown = [target.object, sign, cells.text(target.value), target.unit, target.due]
            self._row(self.targets, [text or "" for text in shown])
        self._row(self.targets, [""] * len(self.COLUMNS))
        for table in (self.groups, self.targets):
            table.verticalHeader().hide()
            table.verticalHeader().setMinimumSectionSize(table.verticalHeader().defaultSectionSize())
            table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)  # a dozen bodies
            table.setTabKeyNavigation(False)  # Tab leaves it; the arrow keys go from cell to cell
            table.setMinimumHeight(table.verticalHeader().defaultSectionSize() * 4 + 30)
            table.cellChanged.connect(lambda _row, _column, table=table: self._keep_room(table))
        self.groups.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.targets.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, widest in enumerate(("≥ 00", "000000", "个工作日", "2025年12月31日"), 1):
            self.targets.setColumnWidth(column, self.targets.fontMetrics().horizontalAdvance(widest) + 20)
        for name in ("label", "title", "groups", "targets"):
            self._form.add(name, getattr(self, name))
        self._finish()
        self.resize(720, self.sizeHint().height())

    @staticmethod
    def _row(table: QTableWidget, texts: list[str]) -> None:
        at = table.rowCount()
        table.insertRow(at)
        for column, text in enumerate(texts):
            table.setItem(at, column, QTableWidgetItem(text))

    def _keep_room(self, table: QTableWidget) -> None:
        """Keep one empty row at the end."""
        if any(self._cells(table, table.rowCount() - 1)):
            self._row(table, [""] * table.columnCount())

    @staticmethod
    def _cells(table: QTableWidget, row: int) -> list[str]:
        items = (table.item(row, column) for column in range(table.columnCount()))
        return [item.text().strip() if item is not None else "" for item in items]

    def _rows(self, table: QTableWidget) -> list[tuple[int, list[str]]]:
        every = ((row, self._cells(table, row)) for row in range(table.rowCount()))
        return [(row, texts) for row, texts in every if any(texts)]

    def fault(self) -> str:
        """Return what is wrong."""
        if not (self.title.text().strip() or self._measure.text or self._measure.items):
            return self.tr("Give the measure a heading.")
        for _, (thing, sign, figure, unit, due) in self._rows(self.targets):
            if not thing:
                return self.tr("A target needs its object.")
            try:
                cells.quantity(figure, unit or None)
            except cells.Refused as refused:
                return reason_text(refused.reason, refused.facts, self._language)
            if not is_read(cells.comparator, sign):
                return self.tr("A sign is one of ≥ ≤ = > < ~ or empty.")
            if not is_read(times.due, due):
                return self.tr("Write dates as 2025, 2025-06 or 2025-06-30.")
        return ""

    def change(self) -> Change:
        """Return the measure as it was typed."""
        groups = tuple(self._group(row, typed) for row, typed in self._rows(self.groups))
        targets = tuple(self._target(row, typed) for row, typed in self._rows(self.targets))
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

    def _target(self, row: int, typed: list[str]) -> Target:
        thing, sign, figure, of, due = typed
        known = self._measure.targets
        former = known[row] if row < len(known) else Target("", thing, None, None, None)
        compared, (value, unit) = cells.comparator(sign), cells.quantity(figure, of or None)
        if value != former.value:
            compared, value, unit = hand.aim(compared, figure, of or None)
        return msgspec.structs.replace(
            former, object=thing, comparator=compared, value=value, unit=unit, due=times.due(due)
        )

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
        self.targets.setHorizontalHeaderLabels(
            [self.tr("Object"), self.tr("Sign"), self.tr("Value"), self.tr("Unit"), self.tr("Due")]
        )
