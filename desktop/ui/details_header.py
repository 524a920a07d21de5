"""The head of the details pane: where the item stands, its sentence, whose it is, and the target it serves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.core.store.outline import ItemDetail, TargetRow
from desktop.ui import theme
from desktop.ui.details_fields import colours
from desktop.ui.details_parts import Chip, Elided, Fits, Wrapped
from desktop.ui.details_words import DetailsWords
from desktop.ui.style_sheet import Role, set_role

Row = tuple[str, tuple[str, ...], bool]
"""A row of bodies: what they do, the bodies, and whether the document leaves the list open."""


class Header(QFrame):
    """The head of the pane."""

    def __init__(self, words: DetailsWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.place = Elided(muted=True, parent=self)
        self.title = Wrapped(self)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.remark = Elided(muted=True, parent=self)
        self.rows = [(QLabel(self), Elided(parent=self)) for _ in range(3)]
        self.chip = Chip(self)
        self.object = Elided(parent=self)
        self.due = QLabel(self)
        set_role(self.due, Role.SECONDARY)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(3)
        column.addWidget(self.place)
        column.addWidget(self.title)
        column.addSpacing(2)
        column.addWidget(self.remark)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        for number, (label, bodies) in enumerate(self.rows):
            set_role(label, Role.SECONDARY)
            grid.addWidget(label, number, 0)
            grid.addWidget(bodies, number, 1)
        column.addLayout(grid)
        self._target = QWidget(self)
        row = QHBoxLayout(self._target)
        row.setContentsMargins(0, 5, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.chip)
        row.addWidget(self.object, 1)
        row.addWidget(self.due)
        column.addWidget(self._target)

    def retranslate(self) -> None:
        """Take the type of the language."""
        self.title.setFont(theme.fonts("en" if self._words.english else "zh_CN").title)

    def show_item(self, detail: ItemDetail) -> None:
        """Show one item."""
        self.place.show()
        self.place.set_words(self._words.place(detail))
        self.title.setText(self._words.item(detail))
        self._show_bodies(*self._bodies(detail))
        self._show_target(detail.target, detail.due)

    def show_several(self, count: int) -> None:
        """Show that several items are chosen."""
        self.place.hide()
        self.title.setText(self.tr("{count} items selected").format(count=count))
        self._show_bodies("", [])
        self._show_target(None, None)

    def _bodies(self, detail: ItemDetail) -> tuple[str, list[Row]]:
        """Return a remark and the rows of bodies."""
        if detail.own:
            return self.tr("Added by this office"), []
        groups = detail.measure.groups
        group = detail.group or (groups[0] if len(groups) == 1 else None)
        if group is None:
            concerns = [(self.tr("Concerns"), detail.bodies, False)] if detail.bodies else []
            if groups:
                return self.tr("The document names no bodies for this sentence"), concerns
            return self.tr("The document names no bodies"), concerns
        lead = (self.tr("Lead"), group.lead, group.open_ended and not group.support)
        support = (self.tr("Support"), group.support, group.open_ended)
        guide = (self.tr("Guide"), group.guide, False)
        return "", [row for row in (lead, support, guide) if row[1]]

    def _show_bodies(self, remark: str, rows: list[Row]) -> None:
        self.remark.setVisible(bool(remark))
        self.remark.set_words(remark)
        for number, (label, bodies) in enumerate(self.rows):
            label.setVisible(number < len(rows))
            bodies.setVisible(number < len(rows))
            if number < len(rows):
                self._show_row(label, bodies, *rows[number])

    def _show_row(self, label: QLabel, bodies: Elided, does: str, names: tuple[str, ...], open_ended: bool) -> None:
        def fit(fits: Fits) -> str:
            return self._words.fitting_bodies(names, fits, open_ended=open_ended)

        label.setText(does)
        suffix = f" {self._words.our_office()}" if any(self._words.ours(names)) else ""
        tooltip = self._words.bodies_tooltip(names)
        whole = self._words.all_bodies(names, open_ended=open_ended)
        bodies.set_words(whole, fit=fit, suffix=suffix, tooltip=tooltip)

    def _show_target(self, target: TargetRow | None, due: str | None) -> None:
        """Show what is to be reached, and by when; of what serves no target the date alone."""
        self._target.setVisible(target is not None or due is not None)
        self.chip.setVisible(target is not None)
        self.object.setVisible(target is not None)
        self.due.setText(self._words.due(due or (target.due if target else None)))
        if target is not None:
            self.chip.setText(self._words.demand(target))
            self.chip.updateGeometry()
            self.object.set_words(self._words.object(target))


class KeyCopy(QToolButton):
    """The permanent id of the item; a click copies it.

    Signals:
        copied(str): it is on the clipboard.
    """

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._copy)

    def show_key(self, key: str) -> None:
        """Show an id; none hides the button."""
        self.setText(key)
        self.setVisible(bool(key))
        self.retranslate()

    def retranslate(self) -> None:
        """Say in the language what the button does."""
        words = self.tr("Copy the id {key}").format(key=self.text())
        self.setToolTip(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """Return room for the id."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 16, self.fontMetrics().height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Return a few signs: a long id is cut at its document, which stands above."""
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the id in the secondary colour, in the accent where a click would copy it."""
        painter, shown = QPainter(self), colours()
        painter.setPen(shown.accent if self.hasFocus() or self.underMouse() else shown.secondary)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideLeft, self.width() - 12)
        painter.drawText(self.rect().adjusted(6, 0, -6, 0), Qt.AlignmentFlag.AlignCenter, words)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self.copied.emit(self.text())
