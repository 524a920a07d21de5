"""Search and filters above the checklist."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QIcon,
    QKeyEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from desktop.core import labels
from desktop.core.assessment import Applicability, Changes, Light, Status
from desktop.core.store.items import Filter
from desktop.core.store.rows import Counts
from desktop.ui import theme
from desktop.ui.document import Document
from desktop.ui.glyphs import paint_lamp
from desktop.ui.icons import icon
from desktop.ui.style_sheet import Role, set_role

WIDE = 900
"""Width from which the choice of columns stands at the right: then there are columns to choose."""
SEARCH_WIDTH = 120
"""Least width of the search field; where it would have less, the chips fold into one button."""


class FilterBar(QWidget):
    """The search field and the chips.

    Signals:
        changed(Filter): what to show, without its scope.
        down(): the person goes from the search field into the list.
    """

    changed = Signal(object)
    down = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._filter = Filter()
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self._search_icon = self.search.addAction(
            icon("search", self.palette()), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.textChanged.connect(self._on_text)
        self.search.installEventFilter(self)
        self.applicable = self._chip(lambda on: self._toggle_applicability(Applicability.APPLICABLE, on))
        self.undecided = self._chip(lambda on: self._toggle_applicability(Applicability.UNDECIDED, on))
        self.overdue = self._chip(lambda on: self._set(overdue=on))
        self.review = self._chip(lambda on: self._set(review=on))
        self.withdrawn = self._chip(lambda on: self._set(withdrawn=on))
        self.units = self._menu_chip()
        self.statuses = self._menu_chip()
        self.folded = self._menu_chip()
        self.columns = QToolButton(self)
        self.columns.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.columns.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.columns.setAutoRaise(True)
        self._lay_out()
        self.retranslate()
        document.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(8)
        self.search.setMinimumWidth(SEARCH_WIDTH)
        self.search.setMaximumWidth(360)
        row.addWidget(self.search, 100)
        for chip in (*self._plain(), self.units, self.statuses, self.folded):
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self.columns)

    def _plain(self) -> tuple[QToolButton, ...]:
        """Return the chips that are simply on or off; the last two are there where a new edition left something."""
        return self.applicable, self.undecided, self.overdue, self.review, self.withdrawn

    def _chip(self, on_toggle: Callable[[bool], None]) -> QToolButton:
        chip = QToolButton(self)
        chip.setCheckable(True)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.toggled.connect(on_toggle)
        set_role(chip, Role.CHIP)
        return chip

    def _menu_chip(self) -> QToolButton:
        chip = QToolButton(self)
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(chip)
        menu.aboutToShow.connect(lambda: self._fill(chip, menu))
        chip.setMenu(menu)
        chip.setCheckable(True)
        chip.pressed.connect(self._show_checks)
        set_role(chip, Role.CHIP)
        return chip

    # What is chosen

    @property
    def filter(self) -> Filter:
        """What is chosen, without a scope."""
        return self._filter

    def _set(self, **fields: object) -> None:
        new = msgspec.structs.replace(self._filter, **fields)
        if new != self._filter:
            self._filter = new
            self._show_checks()
            self.changed.emit(new)

    def _on_text(self, text: str) -> None:
        self._set(text=text.strip())

    def _toggle_applicability(self, value: Applicability, on: bool) -> None:
        self._set(applicability=self._filter.applicability | {value} if on else self._filter.applicability - {value})

    def set_filter(self, wanted: Filter) -> None:
        """Show and tell another choice."""
        self._filter = wanted  # first: what the field says of its text is nothing new then
        self.search.setText(wanted.text)
        self._show_checks()
        self.changed.emit(wanted)

    def clear(self) -> None:
        """Show everything again."""
        self.set_filter(Filter())

    def _show_checks(self) -> None:
        chosen = self._filter
        for chip, on in (
            (self.applicable, Applicability.APPLICABLE in chosen.applicability),
            (self.undecided, Applicability.UNDECIDED in chosen.applicability),
            (self.overdue, chosen.overdue),
            (self.review, chosen.review),
            (self.withdrawn, chosen.withdrawn),
            (self.units, bool(chosen.units)),
            (self.statuses, bool(chosen.statuses)),
            (self.folded, chosen != Filter(text=chosen.text)),
        ):
            chip.blockSignals(True)
            chip.setChecked(on)
            chip.blockSignals(False)
        self._name_menus()

    # Menus

    def _fill(self, chip: QToolButton, menu: QMenu) -> None:
        menu.clear()
        if chip in (self.units, self.folded):
            self._fill_units(menu)
        if chip is self.folded:
            menu.addSeparator()
        if chip in (self.statuses, self.folded):
            self._fill_statuses(menu)
        if chip is self.folded:
            menu.addSeparator()
            for other in filter(self._offered, self._plain()):
                self._check(menu, other.text(), other.isChecked(), other.setChecked)

    def _fill_units(self, menu: QMenu) -> None:
        pairs = [(unit.id, unit.name) for unit in self._document.units] + [(0, self.tr("Unassigned"))]
        for number, name in pairs:
            self._check(menu, name, number in self._filter.units, partial(self._toggle_unit, number))

    def _toggle_unit(self, number: int, on: bool) -> None:
        self._set(units=self._filter.units | {number} if on else self._filter.units - {number})

    def _fill_statuses(self, menu: QMenu) -> None:
        for status in Status:
            name = labels.enum_text(status, self._document.language)
            self._check(menu, name, status in self._filter.statuses, partial(self._toggle_status, status))
        menu.addSeparator()
        value = Applicability.NOT_APPLICABLE
        name = labels.enum_text(value, self._document.language)
        on_now = value in self._filter.applicability
        self._check(menu, name, on_now, lambda on: self._toggle_applicability(value, on))

    def _toggle_status(self, status: Status, on: bool) -> None:
        self._set(statuses=self._filter.statuses | {status} if on else self._filter.statuses - {status})

    def _check(self, menu: QMenu, name: str, on: bool, act: Callable[[bool], object]) -> None:
        action = QAction(name, menu)
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(act)
        menu.addAction(action)

    # Words and counts

    def show_counts(self, counts: Counts) -> None:
        """Write the numbers into the chips."""
        language = self._document.language
        changed = False
        for chip, word, number in (
            (self.applicable, labels.enum_text(Applicability.APPLICABLE, language), counts.applicable),
            (self.undecided, labels.enum_text(Applicability.UNDECIDED, language), counts.undecided),
            (self.overdue, labels.enum_text(Light.OVERDUE, language), counts.overdue),
            (self.review, labels.text("flag.review", language), self._document.editions.review),
            (self.withdrawn, labels.text("flag.withdrawn", language), self._document.editions.withdrawn),
        ):
            text = f"{word} {number}"
            if text != chip.text():
                chip.setText(text)
                chip.setAccessibleName(text)
                changed = True
        if changed:
            self._fit()

    def _offered(self, chip: QToolButton) -> bool:
        """Tell whether a chip has something to show, or shows it already."""
        numbers = self._document.editions
        if chip is self.review:
            return bool(numbers.review) or self._filter.review
        return chip is not self.withdrawn or bool(numbers.withdrawn) or self._filter.withdrawn

    def _name_menus(self) -> None:
        chosen = self._filter
        units = [u.name for u in self._document.units if u.id in chosen.units]
        units += [self.tr("Unassigned")] * (0 in chosen.units)
        self.units.setText(_short(units) or self.tr("Unit"))
        words = [labels.enum_text(s, self._document.language) for s in Status if s in chosen.statuses]
        self.statuses.setText(_short(words) or self.tr("Status"))
        self.folded.setText(self.tr("Filter"))
        for chip in (self.units, self.statuses, self.folded):
            chip.setAccessibleName(chip.text())
        self._fit()

    def _on_changed(self, changes: Changes) -> None:
        """Follow units that were renamed; those that are gone filter no more."""
        if changes.names:
            self._set(units=self._filter.units & {0, *(unit.id for unit in self._document.units)})
            self._name_menus()

    def words(self) -> str:
        """Return the filter in words, for reports and for the empty list."""
        chosen, language = self._filter, self._document.language
        parts = [labels.enum_text(a, language) for a in Applicability if a in chosen.applicability]
        parts += [labels.enum_text(Light.OVERDUE, language)] * chosen.overdue
        parts += [labels.text("flag.review", language)] * chosen.review
        parts += [labels.text("flag.withdrawn", language)] * chosen.withdrawn
        parts += [labels.enum_text(s, language) for s in Status if s in chosen.statuses]
        parts += [u.name for u in self._document.units if u.id in chosen.units]
        parts += [self.tr("Unassigned")] * (0 in chosen.units)
        parts += [f"“{chosen.text}”"] if chosen.text else []
        return labels.listed(parts, language)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.search.setPlaceholderText(self.tr("Search items"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setToolTip(self.tr("Search items, article numbers or pinyin initials (Ctrl+F)"))
        self.columns.setText(self.tr("Columns"))
        self.columns.setAccessibleName(self.tr("Columns"))
        self._show_icons()
        self.show_counts(self._document.count())
        self._show_checks()

    def _show_icons(self) -> None:
        self._search_icon.setIcon(icon("search", self.palette()))
        self.columns.setIcon(icon("columns", self.palette()))
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(round(12 * ratio), round(12 * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_lamp(painter, QRectF(0, 0, 12, 12), Light.OVERDUE, theme.tokens(self.palette()))
        painter.end()
        self.overdue.setIcon(QIcon(pixmap))
        self.overdue.setIconSize(QSize(12, 12))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._show_icons()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the chips into one button where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        chips = (*filter(self._offered, self._plain()), self.units, self.statuses)
        narrow = self.width() < SEARCH_WIDTH + 20 + sum(chip.sizeHint().width() + 8 for chip in chips)
        for chip in (*self._plain(), self.units, self.statuses):
            chip.setVisible(not narrow and chip in chips)
        self.folded.setVisible(narrow)
        self.columns.setVisible(self.width() >= WIDE)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the search field and one button."""
        return QSize(SEARCH_WIDTH + 28 + self.folded.sizeHint().width(), super().minimumSizeHint().height())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Go from the search field into the list with Down or Enter, and clear it with Esc."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.down.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                if self.search.text():
                    self.search.clear()
                else:
                    self.down.emit()
                return True
        return False


def _short(words: list[str]) -> str:
    return "" if not words else words[0] if len(words) == 1 else f"{words[0]} +{len(words) - 1}"
