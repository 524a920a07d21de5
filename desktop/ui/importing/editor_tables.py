"""Tables in which a person types: a row each, and always an empty one at the end; the one of targets."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop.core import labels
from desktop.core.framework import Target
from desktop.core.labels import Language
from desktop.core.reports.form import cells, times
from desktop.core.reports.form.aims import aim
from desktop.core.reports.form.values import reason_text

_NUMERAL = re.compile("[0-9０-９一二两三四五六七八九十百千万亿半倍番]")


class EditorTable(QTableWidget):
    """A table that grows as it is filled."""

    def __init__(self, rows: Sequence[Sequence[str]], columns: int, parent: QWidget, lines: int = 4) -> None:
        """Fill it in; ``lines`` are seen without scrolling."""
        super().__init__(0, columns, parent)
        for row in (*rows, [""] * columns):
            self._add(row)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(self.verticalHeader().defaultSectionSize())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)  # a dozen bodies
        self.setTabKeyNavigation(False)  # Tab leaves it; the arrow keys go from cell to cell
        self.setMinimumHeight(self.verticalHeader().defaultSectionSize() * lines + 30)
        self.cellChanged.connect(lambda _row, _column: self._keep_room())

    def _add(self, texts: Sequence[str]) -> None:
        at = self.rowCount()
        self.insertRow(at)
        for column, text in enumerate(texts):
            self.setItem(at, column, QTableWidgetItem(text))

    def _keep_room(self) -> None:
        """Keep one empty row at the end."""
        if any(self._typed(self.rowCount() - 1)):
            self._add([""] * self.columnCount())

    def _typed(self, row: int) -> list[str]:
        items = (self.item(row, column) for column in range(self.columnCount()))
        return [item.text().strip() if item is not None else "" for item in items]

    def filled(self) -> list[tuple[int, list[str]]]:
        """Return the rows in which something stands, with their numbers."""
        every = ((row, self._typed(row)) for row in range(self.rowCount()))
        return [(row, texts) for row, texts in every if any(texts)]


class TargetsTable(EditorTable):
    """The targets of a measure, or of the document as a whole."""

    COLUMNS = ("object", "comparator", "value", "unit", "due")

    def __init__(self, targets: Sequence[Target], language: Language, parent: QWidget, lines: int = 4) -> None:
        self._known, self._language = targets, language
        super().__init__([self._shown(target) for target in targets], len(self.COLUMNS), parent, lines)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, widest in enumerate(("≥ 00", "000000", "个工作日", "2025年12月31日"), 1):
            self.setColumnWidth(column, self.fontMetrics().horizontalAdvance(widest) + 20)

    def _shown(self, target: Target) -> list[str]:
        sign = labels.enum_text(target.comparator, self._language) if target.comparator else ""
        return [target.object, sign, cells.text(target.value), target.unit or "", target.due or ""]

    def fault(self) -> str:
        """Return what is wrong with what was typed, or nothing."""
        for row, (thing, sign, figure, unit, due) in self.filled():
            if not thing:
                return self.tr("A target needs its object.")
            try:
                self._check_figure(row, cells.quantity(figure, unit or None)[0])
                cells.comparator(sign)
                times.due(due)
            except cells.Refused as refused:
                return reason_text(refused.reason, refused.facts, self._language)
        return ""

    def _check_figure(self, row: int, value: float | str | None) -> None:
        """Refuse what was typed as a value and names no number; what a framework brought along may stay."""
        former = self._known[row].value if row < len(self._known) else None
        if isinstance(value, str) and value != former and not _NUMERAL.search(value):
            raise cells.Refused("number", shown=value)

    def targets(self) -> tuple[Target, ...]:
        """Return the targets as they were typed; a new one has an empty id."""
        return tuple(self._target(row, typed) for row, typed in self.filled())

    def _target(self, row: int, typed: list[str]) -> Target:
        thing, sign, figure, of, due = typed
        former = self._known[row] if row < len(self._known) else Target("", thing, None, None, None)
        compared, (value, unit) = cells.comparator(sign), cells.quantity(figure, of or None)
        if value != former.value:
            compared, value, unit, _ = aim(compared, figure, of or None)
        return msgspec.structs.replace(
            former, object=thing, comparator=compared, value=value, unit=unit, due=times.due(due)
        )

    def retranslate(self) -> None:
        """Write the headings in the language of the window."""
        self.setHorizontalHeaderLabels(
            [self.tr("Object"), self.tr("Sign"), self.tr("Value"), self.tr("Unit"), self.tr("Due")]
        )
