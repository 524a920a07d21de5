"""Dialogs in which a person corrects a chapter, an item, or the head of the document; and what they share."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

import msgspec
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
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
    Period,
    Responsibility,
)
from desktop.core.labels import Language
from desktop.core.reports.form import cells, hand, times
from desktop.core.reports.form.values import reason_text
from desktop.ui.dialogs.choices import ChoiceField
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.form import Form
from desktop.ui.dialogs.parts import State, StateLine
from desktop.ui.dialogs.profile_lists import sector_choices
from desktop.ui.importing.choices import Ticks
from desktop.ui.importing.editor_tables import TargetsTable

Change = Callable[[Framework], Framework]


class Editor(Dialog):
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


class HeadDialog(Editor):
    """Title, the short one of the lists, number, issuers, dates, the id of the document, and the targets it has itself.

    Those are the targets that belong to no measure.
    """

    FIELDS = ("title", "short_title", "number", "issuers", "issued", "start", "end", "id")

    def __init__(
        self,
        framework: Framework,
        language: Language,
        parent: QWidget | None = None,
        taken: Collection[str] = (),
        gone: Collection[str] = (),
        *,
        untitled: bool = False,
        lasting: bool = False,
    ) -> None:
        """Fill in the fields.

        Args:
            framework: the document.
            language: of the texts that come from the core.
            parent: the window that it belongs to.
            taken: ids of documents; where this one's is among them, a free one is proposed.
            gone: ids that no new target gets.
            untitled: its title is one for now, which is said; the id follows what is typed in its place.
            lasting: its id was brought along, and stays.
        """
        super().__init__(parent)
        self._framework, self._taken, self._gone = framework, taken, gone
        values = {
            "title": framework.title,
            "short_title": framework.short_title or "",
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
        self.targets = TargetsTable(framework.targets, language, self, 3)
        self._form.add("targets", self.targets)
        self._finish()
        if framework.id in taken:
            self._state.tell(State.WARNING, self._is_taken(framework.id))
            self.fields["id"].setFocus()
            self.fields["id"].selectAll()
        if untitled:
            self._state.tell(State.WARNING, self._is_for_now(framework.title))
            self.fields["title"].selectAll()
            if not lasting:
                self.fields["title"].textEdited.connect(self._follow)
        self.resize(640, self.sizeHint().height())

    def _is_taken(self, key: str) -> str:
        return self.tr(
            "A document of the workspace has the id {id}, perhaps one that was taken out or undone. "
            "This one needs another."
        ).format(id=key)

    def _is_for_now(self, title: str) -> str:
        return self.tr(
            "The document prints no title; it is called “{title}” for now. Give it its own, or apply this one."
        ).format(title=title)

    def _follow(self, title: str) -> None:
        """Propose the id that goes with a title, until somebody types one."""
        from desktop.core.parsing.structure.identity import identifier

        if title.strip() and not self.fields["id"].isModified():
            self.fields["id"].setText(free_id(identifier(title.strip(), ()), self._taken))

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
            if not is_read(times.date, self._text(name)):
                return self.tr("Write dates as 2025, 2025-06 or 2025-06-30.")
        if self._period().is_backwards():
            return self.tr("It ends before it begins.")
        return self.targets.fault()

    def _period(self) -> Period:
        return Period(times.date(self._text("start")), times.date(self._text("end")))

    def change(self) -> Change:
        """Return the new head."""
        fields: dict[str, object] = {"number": self._text("number") or None, "issued": times.date(self._text("issued"))}
        fields |= {"title": self._text("title"), "id": self._text("id"), "issuers": cells.names(self._text("issuers"))}
        fields |= {"short_title": self._text("short_title") or None, "period": self._period()}
        targets, gone = self.targets.targets(), self._gone
        return lambda framework: editing.with_head(editing.set_own_targets(framework, targets, gone), **fields)

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        super().retranslate()
        self.setWindowTitle(self.tr("About the document"))
        self._form.set_words(
            {
                "title": self.tr("&Title"),
                "short_title": self.tr("&Short title"),
                "number": self.tr("Document &number"),
                "issuers": self.tr("&Issued by"),
                "issued": self.tr("Issued &on"),
                "start": self.tr("&From"),
                "end": self.tr("&Until"),
                "id": self.tr("I&d"),
                "targets": self.tr("Its own tar&gets"),
            }
        )
        self.targets.retranslate()
        self.targets.setToolTip(self.tr("Targets of the document as a whole, which belong to no measure"))
        self.fields["short_title"].setPlaceholderText(self.tr("Optional, shown in lists in place of the title"))


class ChapterDialog(Editor):
    """The title of a chapter."""

    def __init__(self, chapter: Chapter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ordinal = chapter.ordinal
        self.title = QLineEdit(chapter.title, self)
        self._form.add("title", self.title)
        self._finish()
        self.resize(480, self.sizeHint().height())

    def _typed(self) -> str:
        return " ".join(self.title.text().split())

    def _text(self) -> str:
        """Return the title without the number that the outline shows before it, where that was typed along."""
        return hand.headed(self._typed())[1]

    def added(self, before: str) -> Change:
        """Return the chapter as a new one that begins with a measure, under the number that was typed along."""
        title, number = self._text(), hand.number(self._typed())
        return lambda framework: editing.add_chapter(framework, title, before, number)

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


class ItemDialog(Editor):
    """The text of a check item, whom it concerns, who answers for it, the target that it serves, by when."""

    def __init__(
        self, framework: Framework, item: CheckItem, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._item, self._language = item, language
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
        self._wide = {target.id: target.object for target in framework.targets}
        self._fill(self.target, self._targets(framework), item.target)
        self.due = QLineEdit(item.due or "", self)
        self._aimed: str | None = None
        self._dues = {target.id: target.due for target in framework.every_target() if target.due}
        self.target.currentIndexChanged.connect(self._show_due)
        for name in ("text", "kinds", "levels", "sectors", "bodies", "condition", "evidence", "group", "target", "due"):
            self._form.add(name, getattr(self, name))
        self._finish()
        self.resize(600, self.sizeHint().height())

    def _show_due(self) -> None:
        """Say where nothing was typed which date holds: that of the target, which stays if the target is let go."""
        former, aimed = self._aimed, self._dues.get(self.target.currentData())
        if former and not aimed and not self.due.text().strip():
            self.due.setText(former)
        elif aimed and self.due.text().strip() == aimed:
            self.due.clear()
        self._aimed = aimed
        hint = self.tr("{date}, as its target says").format(date=aimed)
        self.due.setPlaceholderText(
            hint if aimed else self.tr("2025, 2025-06 or 2025-06-30; empty where the document names no date")
        )

    def _targets(self, framework: Framework) -> list[tuple[str, str]]:
        """Return what it may serve: targets of its measure, those of the document, and whichever it serves now."""
        near = [*self._measure.targets, *framework.targets]
        served = (one for one in framework.every_target() if one.id == self._item.target and one not in near)
        return [(one.id, one.object) for one in (*near, *served)]

    @staticmethod
    def _fill(box: QComboBox, entries: list[tuple[str, str]], chosen: str | None) -> None:
        box.addItem("—", None)
        for key, text in entries:
            box.addItem(_short(text), key)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def fault(self) -> str:
        """Return what is wrong."""
        if not self.text.toPlainText().strip():
            return self.tr("Say what is to be done.")
        try:
            times.due(self.due.text())
        except cells.Refused as refused:
            return reason_text(refused.reason, refused.facts, self._language)
        return ""

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
            "due": times.due(self.due.text()),
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
                "due": self.tr("&Due"),
            }
        )
        for key, target in self._wide.items():
            shown = self.tr("{target} (of the document as a whole)").format(target=_short(target))
            self.target.setItemText(self.target.findData(key), shown)
        self.bodies.setPlaceholderText(self.tr("National bodies, separated by 、; empty means any"))
        self.condition.setPlaceholderText(self.tr("Optional, for instance: exporters"))
        self._show_due()


def _short(text: str) -> str:
    return text if len(text) < 40 else f"{text[:39]}…"


def group_text(group: Responsibility) -> str:
    """Return a group in one line."""
    return "、".join((*group.lead, *group.support, *group.guide)) or (group.text or group.id)


def is_read(read: Callable[[str], object], typed: str) -> bool:
    """Tell whether what was typed has a meaning."""
    try:
        read(typed)
    except cells.Refused:
        return False
    return True
