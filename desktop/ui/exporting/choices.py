"""What a report is to hold: the left side of the export dialog."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.core import dates, labels
from desktop.core.assessment import Status
from desktop.core.errors import DuibiaoError
from desktop.core.labels import Language
from desktop.core.reports import item_columns
from desktop.core.reports.options import Grouping, ReportKind, Settings
from desktop.core.store.items import Filter
from desktop.ui.dialogs.form import Form
from desktop.ui.dialogs.long_combo import LongCombo
from desktop.ui.dialogs.paper import PaperBox
from desktop.ui.dialogs.parts import Segments, access, label
from desktop.ui.document import Document
from desktop.ui.exporting import scopes
from desktop.ui.exporting.pickers import ColumnList, Several
from desktop.ui.style_sheet import Role


class Choices(QWidget):
    """The form.

    Signals:
        changed(): something that changes the report.
        kind_changed(): another report.
    """

    changed = Signal()
    kind_changed = Signal()

    def __init__(self, document: Document, wanted: Filter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._filling = False
        self.scopes = scopes.possible(wanted)
        self._sizes = {one: len(document.item_ids(one)) for one in self.scopes}
        self.kind, self.scope, self.grouping = (LongCombo(self) for _ in range(3))
        self.paper = PaperBox(self)
        self.documents, self.units, self.statuses = (Several(self) for _ in range(3))
        self.columns = ColumnList(self)
        self.title, self.date, self.filler, self.telephone = (QLineEdit(self) for _ in range(4))
        self.language = Segments(list(labels.LANGUAGES), lambda _key: self._tell(), self)
        self.anonymous, self.as_is = QCheckBox(self), QCheckBox(self)
        self._purpose = label(self, Role.SECONDARY, wrap=True)
        self._usual = QPushButton(self)
        self._usual.setAutoDefault(False)
        self._usual.clicked.connect(lambda _checked=False: self.show_settings(Settings()))
        for combo, entries in (
            (self.kind, list(ReportKind)), (self.scope, self.scopes), (self.grouping, list(Grouping)),
        ):  # fmt: skip
            for _ in entries:
                combo.addItem("")
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.form = Form(self)
        self.form.add("report", self.kind)
        self.form.add_below(self._purpose)
        for key, part in (
            ("scope", self.scope), ("documents", self.documents), ("units", self.units),
            ("statuses", self.statuses), ("language", self.language), ("columns", self.columns),
            ("grouping", self.grouping), ("title", self.title), ("date", self.date), ("filler", self.filler),
            ("telephone", self.telephone), ("paper", self.paper),
        ):  # fmt: skip
            self.form.add(key, part)
        self.form.add_below(self.anonymous)
        self.form.add_below(self.as_is)
        row = QHBoxLayout()
        row.addWidget(self._usual)
        row.addStretch(1)
        self.form.add_below(row)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 16, 14)
        box.addLayout(self.form)
        box.addStretch(1)

    def _listen(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _place: self._on_kind())
        for combo in (self.scope, self.grouping, self.paper):
            combo.currentIndexChanged.connect(lambda _place: self._tell())
        for several in (self.documents, self.units, self.statuses):
            several.changed.connect(self._tell)
        self.columns.changed.connect(self._tell)
        for line in (self.title, self.date, self.filler, self.telephone):
            line.textChanged.connect(lambda _text: self._tell())
        for box in (self.anonymous, self.as_is):
            box.toggled.connect(lambda _on: self._tell())

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _on_kind(self) -> None:
        if not self._filling:
            self.kind_changed.emit()

    # What is chosen

    def chosen_kind(self) -> ReportKind:
        """Return which report."""
        return list(ReportKind)[self.kind.currentIndex()]

    def chosen_language(self) -> Language:
        """Return the language of the report."""
        return "en" if self.language.chosen() == "en" else "zh"

    def chosen_scope(self) -> Filter:
        """Return which items, before the settings narrow them."""
        return self.scopes[self.scope.currentIndex()]

    def day(self) -> dt.date | None:
        """Return the date of the report; None for today.

        Raises:
            DuibiaoError: it cannot be read.
        """
        typed = self.date.text().strip()
        return dates.read(typed, self._document.today()) if typed else None

    def day_or_today(self) -> dt.date | None:
        """Return the date as far as it is typed; None for today and for what is no date yet."""
        try:
            return self.day()
        except DuibiaoError:
            return None

    def settings(self) -> Settings:
        """Return what is kept for the next time."""
        kind, printed = self.chosen_kind(), self.columns.printed()
        grouping = list(Grouping)[self.grouping.currentIndex()]
        fixed = kind not in item_columns.TABLES
        return Settings(
            columns=() if fixed or printed == item_columns.usual(kind) else printed,
            grouping=None if fixed or grouping is _usual_grouping(kind) else grouping,
            title=self.title.text().strip(),
            documents=self.documents.chosen(),
            units=tuple(key.removeprefix(_UNIT) for key in self.units.chosen()),
            statuses=tuple(map(Status, self.statuses.chosen())),
            filler=self.filler.text().strip(),
            telephone=self.telephone.text().strip(),
            anonymous=self.anonymous.isChecked(),
            as_is=self.as_is.isChecked(),
            paper=self.paper.chosen(),
        )

    def show_settings(self, settings: Settings) -> None:
        """Show settings of the chosen report; documents and units that are gone are left out."""
        kind = self.chosen_kind()
        self._filling = True
        self.retranslate()
        if kind in item_columns.TABLES:
            self._offer_columns(kind, settings.columns or item_columns.usual(kind))
        self.grouping.setCurrentIndex(list(Grouping).index(settings.grouping or _usual_grouping(kind)))
        for line, text in (
            (self.title, settings.title), (self.filler, settings.filler), (self.telephone, settings.telephone),
        ):  # fmt: skip
            line.setText(text)
        self.documents.choose(settings.documents)
        self.units.choose(_UNIT + name for name in settings.units)
        self.statuses.choose(map(str, settings.statuses))
        self.anonymous.setChecked(settings.anonymous)
        self.as_is.setChecked(settings.as_is)
        self.paper.choose(settings.paper)
        self._filling = False
        self.changed.emit()

    def _offer_columns(self, kind: ReportKind, printed: tuple[str, ...]) -> None:
        language, table = self._document.language, item_columns.TABLES[kind]
        offered = item_columns.offered(kind)
        known = tuple(key for key in printed if key in offered)  # another version may have had others
        printed = (*(key for key in table.always if key not in known), *known)
        names = {key: item_columns.heading(key, language) for key in offered}
        self.columns.offer(names, table.always, printed)

    def show_format(self, suffix: str) -> None:
        """Show what belongs to a format."""
        self.as_is.setVisible(suffix == ".csv")

    # Words

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        document, kind = self._document, self.chosen_kind()
        language = document.language
        self.form.set_words(self._names())
        fixed = kind not in item_columns.TABLES
        for key, shown in (
            ("columns", not fixed), ("grouping", not fixed), ("documents", len(document.frameworks) > 1),
        ):  # fmt: skip
            self.form.show(key, shown=shown)
        if not fixed:
            self._offer_columns(kind, self.columns.printed() or item_columns.usual(kind))

        def words(prefix: str, key: object) -> str:
            return labels.text(f"{prefix}.{key}", language)

        self._name(self.kind, [words("report", one) for one in ReportKind])
        self._purpose.setText(words("report", f"{kind}.purpose"))
        self._name(self.scope, [self._scope_text(one) for one in self.scopes])
        self._name(self.grouping, [words("grouping", one) for one in Grouping])
        self.paper.set_language(language)
        self._offer_choices()
        self.language.set_words(self.tr("Language"), {"zh": "中文", "en": "English"})
        self.title.setPlaceholderText(self.tr("The usual title"))
        self.date.setPlaceholderText(self.tr("Today"))
        self.filler.setPlaceholderText(self.tr("Optional"))
        self.telephone.setPlaceholderText(self.tr("Optional"))
        self.anonymous.setText(access(self.tr("&Without names and telephones")))
        self.as_is.setText(access(self.tr("Te&xts like formulas unchanged")))
        self.as_is.setToolTip(self.tr("Otherwise an apostrophe goes before them, so that no program computes them."))
        self._usual.setText(self.tr("Usual settings"))
        self.columns.setToolTip(
            self.tr("Ticked columns are printed in this order. Move one by dragging, or with Alt and an arrow.")
        )

    def _names(self) -> dict[str, str]:
        return {
            "report": self.tr("&Report"),
            "scope": self.tr("&Scope"),
            "documents": self.tr("&Documents"),
            "units": self.tr("&Units"),
            "statuses": self.tr("S&tatus"),
            "language": self.tr("&Language"),
            "columns": self.tr("&Columns"),
            "grouping": self.tr("&Grouped"),
            "title": self.tr("Titl&e"),
            "date": self.tr("D&ate"),
            "filler": self.tr("&Filled in by"),
            "telephone": self.tr("Telep&hone"),
            "paper": self.tr("Pa&per"),
        }

    @staticmethod
    def _name(combo: QComboBox, texts: list[str]) -> None:
        for place, text in enumerate(texts):
            combo.setItemText(place, text)

    def _scope_text(self, wanted: Filter) -> str:
        document = self._document
        count = self._sizes[wanted]
        if wanted == Filter():
            return labels.counted(self.tr("All documents ({n} {n:item|items})"), n=count)
        if wanted == Filter(scope=wanted.scope) and wanted.scope is not None:
            place = scopes.place_name(document, wanted.scope, document.language)
            return labels.counted(self.tr("{place} ({n} {n:item|items})"), place=place, n=count)
        return labels.counted(self.tr("What the list shows ({n} {n:item|items})"), n=count)

    def _offer_choices(self) -> None:
        document, english = self._document, self._document.language == "en"
        everything = self.tr("All")
        names = {
            head.key: (head.short_title_en if english else None) or head.short_title for head in document.frameworks
        }
        self.documents.offer(names, everything)
        units = {_UNIT + unit.name: unit.name for unit in document.units} | {_UNIT: self.tr("Without a unit")}
        self.units.offer(units, everything)
        statuses = {str(one): labels.enum_text(one, document.language) for one in Status}
        self.statuses.offer(statuses, everything)


def _usual_grouping(kind: ReportKind) -> Grouping:
    return Grouping.ALERT if kind is ReportKind.URGING else Grouping.CHAPTER


_UNIT = "unit:"  # before the name of a unit in a menu's key: that of items without one is empty
