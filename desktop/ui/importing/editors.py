"""Dialogs in which a person corrects a measure, an item, or the head of the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

import msgspec
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.core import editing, labels
from desktop.core.editing_ids import free_id
from desktop.core.framework import (
    Chapter,
    CheckItem,
    Framework,
    Kind,
    Level,
    Measure,
    Period,
    Responsibility,
    Target,
)
from desktop.core.labels import Language
from desktop.core.reports.form import cells
from desktop.core.reports.form.values import reason_text
from desktop.ui.dialogs.choices import ChoiceField
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.form import Form
from desktop.ui.dialogs.parts import State, StateLine
from desktop.ui.dialogs.profile_lists import sector_choices
from desktop.ui.importing.choices import Ticks

Change = Callable[[Framework], Framework]


class _Editor(Dialog):
    """A form whose result is one change."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.result_change: Change | None = None
        self._form = Form(self)
        self._state = StateLine(self)
        self.body.addLayout(self._form)

    def _finish(self) -> None:
        """Add what stands below the fields, made after them: who opens the dialog types into the first of them."""
        self._form.add_below(self._state)
        self._cancel = self.add_button(QPushButton(self), self.reject)
        self._apply = self.add_button(QPushButton(self), self._take, primary=True)
        self.retranslate()

    def _take(self) -> None:
        fault = self.fault()
        if fault:
            self._state.tell(State.ERROR, fault)
            return
        self.result_change = self.change()
        self.accept()

    def fault(self) -> str:
        """Return what is wrong with what was typed, or nothing."""
        return ""

    def change(self) -> Change:
        """Return what was typed as a change of the framework."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Write the words of the buttons; the rest is the subclass's."""
        self._cancel.setText(self.tr("Cancel"))
        self._apply.setText(self.tr("Apply"))


class HeadDialog(_Editor):
    """Title, number, issuers, dates and the id under which the document is kept."""

    FIELDS = ("title", "number", "issuers", "issued", "start", "end", "id")

    def __init__(self, framework: Framework, parent: QWidget | None = None, taken: Collection[str] = ()) -> None:
        """Fill in the fields; where the id is among those that are ``taken``, a free one is proposed."""
        super().__init__(parent)
        self._framework, self._taken = framework, taken
        values = {
            "title": framework.title,
            "number": framework.number or "",
            "issuers": "、".join(framework.issuers),
            "issued": framework.issued or "",
            "start": framework.period.start or "",
            "end": framework.period.end or "",
            "id": free_id(framework.id, taken),
        }
        self.fields = {name: QLineEdit(values[name], self) for name in self.FIELDS}
        for name, field in self.fields.items():
            self._form.add(name, field)
        self._finish()
        if framework.id in taken:
            self._state.tell(State.WARNING, self._is_taken(framework.id))
            self.fields["id"].setFocus()
            self.fields["id"].selectAll()
        self.resize(560, self.sizeHint().height())

    def _is_taken(self, key: str) -> str:
        return self.tr("The workspace has a document with the id {id}. This one needs another.").format(id=key)

    def _text(self, name: str) -> str:
        return self.fields[name].text().strip()

    def fault(self) -> str:
        """Return what is wrong."""
        if not self._text("title"):
            return self.tr("Give the document a title.")
        if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,63}", self._text("id")):
            return self.tr("The id takes lower-case letters, digits, - . _ only, for instance plan-2025.")
        if self._text("id") in self._taken:
            return self._is_taken(self._text("id"))
        for name in ("issued", "start", "end"):
            if not _is_read(cells.due, self._text(name)):
                return self.tr("Write dates as 2025, 2025-06 or 2025-06-30.")
        if self._period().is_backwards():
            return self.tr("It ends before it begins.")
        return ""

    def _period(self) -> Period:
        return Period(cells.due(self._text("start")), cells.due(self._text("end")))

    def change(self) -> Change:
        """Return the new head."""
        fields: dict[str, object] = {"number": self._text("number") or None, "issued": cells.due(self._text("issued"))}
        fields |= {"title": self._text("title"), "id": self._text("id"), "issuers": cells.names(self._text("issuers"))}
        fields["period"] = self._period()
        return lambda framework: editing.with_head(framework, **fields)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        super().retranslate()
        self.setWindowTitle(self.tr("About the document"))
        self._form.set_words(
            {
                "title": self.tr("&Title"),
                "number": self.tr("Document &number"),
                "issuers": self.tr("&Issued by"),
                "issued": self.tr("Issued &on"),
                "start": self.tr("&From"),
                "end": self.tr("&Until"),
                "id": self.tr("I&d"),
            }
        )


class ChapterDialog(_Editor):
    """The title of a chapter."""

    def __init__(self, chapter: Chapter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ordinal = chapter.ordinal
        self.title = QLineEdit(chapter.title, self)
        self._form.add("title", self.title)
        self._finish()
        self.resize(480, self.sizeHint().height())

    def _text(self) -> str:
        return " ".join(self.title.text().split())

    def fault(self) -> str:
        """Return what is wrong."""
        return "" if self._text() else self.tr("Give the chapter a title.")

    def change(self) -> Change:
        """Return the chapter under the title that was typed."""
        ordinal, title = self._ordinal, self._text()
        return lambda framework: editing.rename_chapter(framework, ordinal, title)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        super().retranslate()
        self.setWindowTitle(self.tr("Chapter"))
        self._form.set_words({"title": self.tr("&Title")})


class ItemDialog(_Editor):
    """The text of a check item, whom it concerns, the group that answers for it, the target that it serves."""

    def __init__(
        self, framework: Framework, item: CheckItem, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._item = item
        self._measure = editing.owner(framework, item.id)
        self.text = QPlainTextEdit(item.text, self)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * 3 + 14)
        self.kinds = Ticks([(k.value, labels.enum_text(k, language)) for k in Kind], item.concerns.kinds, self)
        self.levels = Ticks([(v.value, labels.enum_text(v, language)) for v in Level], item.concerns.levels, self)
        self.sectors = ChoiceField(lambda: self.tr("Sectors"), self)
        self.sectors.set_choices(sector_choices(language))
        self.sectors.set_keys(item.concerns.sectors)
        self.bodies = QLineEdit("、".join(item.concerns.bodies), self)
        self.condition = QLineEdit(item.concerns.condition or "", self)
        self.evidence = QLineEdit("、".join(item.evidence), self)
        self.group, self.target = QComboBox(self), QComboBox(self)
        self._fill(self.group, [(g.id, group_text(g)) for g in self._measure.responsibilities], item.responsibility)
        self._fill(self.target, [(t.id, t.object) for t in self._measure.targets], item.target)
        for name in ("text", "kinds", "levels", "sectors", "bodies", "condition", "evidence", "group", "target"):
            self._form.add(name, getattr(self, name))
        self._finish()
        self.resize(600, self.sizeHint().height())

    @staticmethod
    def _fill(box: QComboBox, entries: list[tuple[str, str]], chosen: str | None) -> None:
        box.addItem("—", None)
        for key, text in entries:
            box.addItem(text if len(text) < 40 else f"{text[:39]}…", key)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def fault(self) -> str:
        """Return what is wrong."""
        return "" if self.text.toPlainText().strip() else self.tr("Say what is to be done.")

    def change(self) -> Change:
        """Return the item as it was typed."""
        concerns = msgspec.structs.replace(
            self._item.concerns,
            kinds=tuple(Kind(key) for key in self.kinds.chosen()),
            levels=tuple(Level(key) for key in self.levels.chosen()),
            sectors=self.sectors.keys(),
            bodies=cells.names(self.bodies.text()),
            condition=self.condition.text().strip() or None,
        )
        text = " ".join(self.text.toPlainText().split())
        fields: dict[str, object] = {
            "text": text,
            "concerns": concerns,
            "evidence": cells.names(self.evidence.text()),
            "responsibility": self.group.currentData(),
            "target": self.target.currentData(),
        }
        if text != self._item.text:
            fields["text_en"] = None  # it said what the text said before
        return lambda framework: editing.change_item(framework, self._item.id, **fields)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        super().retranslate()
        self.setWindowTitle(self.tr("Check item"))
        self._form.set_words(
            {
                "text": self.tr("&Text"),
                "kinds": self.tr("&Concerns"),
                "levels": self.tr("&Levels"),
                "sectors": self.tr("&Sectors"),
                "bodies": self.tr("Line of &work of"),
                "condition": self.tr("C&ondition"),
                "evidence": self.tr("&Evidence"),
                "group": self.tr("&Answered by"),
                "target": self.tr("Ta&rget"),
            }
        )
        self.bodies.setPlaceholderText(self.tr("National bodies, separated by 、; empty means any"))
        self.condition.setPlaceholderText(self.tr("Optional, for instance: exporters"))


def group_text(group: Responsibility) -> str:
    """Return a group in one line."""
    return "、".join((*group.lead, *group.support, *group.guide)) or (group.text or group.id)


class MeasureDialog(_Editor):
    """Heading, responsible bodies and targets of a measure."""

    ROLES = ("lead", "support", "guide")
    COLUMNS = ("object", "comparator", "value", "unit", "due")

    def __init__(self, measure: Measure, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure, self._language = measure, language
        self.label = QLineEdit(measure.label or "", self)
        self.title = QLineEdit(measure.title or "", self)
        self.groups = QTableWidget(0, len(self.ROLES), self)
        self.targets = QTableWidget(0, len(self.COLUMNS), self)
        for group in (*measure.responsibilities, Responsibility("")):
            self._row(self.groups, ["、".join(getattr(group, role)) for role in self.ROLES])
        for target in measure.targets:
            sign = labels.enum_text(target.comparator, language) if target.comparator else ""
            shown = [target.object, sign, cells.text(target.value), target.unit, target.due]
            self._row(self.targets, [text or "" for text in shown])
        self._row(self.targets, [""] * len(self.COLUMNS))
        for table in (self.groups, self.targets):
            table.verticalHeader().hide()
            table.setTabKeyNavigation(False)  # Tab leaves it; the arrow keys go from cell to cell
            table.setMinimumHeight(table.verticalHeader().defaultSectionSize() * 4 + 30)
            table.cellChanged.connect(lambda _row, _column, table=table: self._keep_room(table))
        self.groups.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.targets.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(self.COLUMNS)):
            self.targets.setColumnWidth(column, 72)
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
            if not _is_read(cells.comparator, sign):
                return self.tr("A sign is one of ≥ ≤ = > < ~ or empty.")
            if not _is_read(cells.due, due):
                return self.tr("Write dates as 2025, 2025-06 or 2025-06-30.")
        return ""

    def change(self) -> Change:
        """Return the measure as it was typed."""
        groups = tuple(self._group(row, typed) for row, typed in self._rows(self.groups))
        targets = tuple(self._target(row, typed) for row, typed in self._rows(self.targets))
        key, label, title = self._measure.id, self.label.text().strip() or None, self.title.text().strip() or None

        def change(framework: Framework) -> Framework:
            changed = editing.change_measure(framework, key, label=label, title=title)
            return editing.set_targets(editing.set_responsibilities(changed, key, groups), key, targets)

        return change

    def _group(self, row: int, typed: list[str]) -> Responsibility:
        known = self._measure.responsibilities
        former = known[row] if row < len(known) else Responsibility("")
        lead, support, guide = map(cells.names, typed)
        return msgspec.structs.replace(former, lead=lead, support=support, guide=guide)

    def _target(self, row: int, typed: list[str]) -> Target:
        thing, sign, figure, of, due = typed
        value, unit = cells.quantity(figure, of or None)
        known = self._measure.targets
        former = known[row] if row < len(known) else Target("", thing, None, None, None)
        return msgspec.structs.replace(
            former, object=thing, comparator=cells.comparator(sign), value=value, unit=unit, due=cells.due(due)
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


def _is_read(read: Callable[[str], object], typed: str) -> bool:
    """Tell whether what was typed has a meaning."""
    try:
        read(typed)
    except cells.Refused:
        return False
    return True
