"""Asks what a part of the outline says: the dialogs of a chapter, a measure and an item, and where an item is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.core import editing
from desktop.core.framework import Chapter, CheckItem, Framework, Measure
from desktop.core.labels import Language
from desktop.ui.importing import links
from desktop.ui.importing.cuts import Cut, CutMenu, cuts
from desktop.ui.importing.cutting import CutDialog
from desktop.ui.importing.draft import ImportDraft
from desktop.ui.importing.editors import ChapterDialog, ItemDialog
from desktop.ui.importing.measure_editor import MeasureDialog
from desktop.ui.importing.outline_model import Part

Act = Callable[[Framework], Framework]
P = TypeVar("P", CheckItem, Measure)


def _fresh(before: Iterable[str], parts: Iterable[P]) -> P:
    """Return the part that was not there before."""
    known = set(before)
    return next(one for one in parts if one.id not in known)


class OutlineAsking(QObject):
    """Opens dialogs, whose answer is one change of the draft.

    Signals:
        added(str): the id of what was added; of a chapter, that of the measure that it begins with.
    """

    added = Signal(str)

    def __init__(self, draft: ImportDraft, language: Language, pane: QWidget) -> None:
        super().__init__(pane)
        self._draft, self.language, self._pane = draft, language, pane

    def edit(self, part: Part | None) -> None:
        """Open the dialog of a part; a chapter has only its title."""
        if isinstance(part, Chapter):
            self._open(ChapterDialog(part, self._pane), self.tr("Rename the chapter"))
        elif isinstance(part, Measure):
            self._open(MeasureDialog(part, self.language, self._pane, self._draft.gone), self.tr("Change the measure"))
        elif isinstance(part, CheckItem):
            editor = ItemDialog(self._draft.framework, part, self.language, self._pane)
            self._open(editor, self.tr("Change the item"))

    def _open(self, dialog: ChapterDialog | MeasureDialog | ItemDialog, name: str) -> None:
        def take() -> None:
            if dialog.result_change is not None:
                self._draft.change(name, dialog.result_change)

        dialog.accepted.connect(take)
        dialog.open()

    def add_item(self, measure: Measure | None, part: Part | None) -> None:
        """Ask for an item of a measure, below a part; it is there once it was given its text."""
        if measure is None:
            return
        after = part.id if isinstance(part, CheckItem) else None

        def add(f: Framework) -> Framework:
            return editing.add_item(f, measure.id, "", after, self._draft.gone)

        made = add(self._draft.framework)
        new = _fresh((one.id for one in self._draft.framework.items()), made.items())
        editor = ItemDialog(made, new, self.language, self._pane)
        editor.accepted.connect(lambda: self._take_new(self.tr("Add an item"), add, editor.result_change, new.id))
        editor.open()

    def add_measure(self, above: Measure | Chapter | None) -> None:
        """Ask for a measure below another one, or at the end of a chapter; it is there once it has its heading."""
        if above is None:
            return

        def add(f: Framework) -> Framework:
            if isinstance(above, Chapter):
                return editing.add_measure_in(f, above.ordinal, "", self._draft.gone)
            return editing.add_measure(f, above.id, "", self._draft.gone)

        made = add(self._draft.framework)
        new = _fresh((one.id for one in self._draft.framework.measures), made.measures)
        dialog = MeasureDialog(new, self.language, self._pane, self._draft.gone)
        dialog.accepted.connect(lambda: self._take_new(self.tr("Add a measure"), add, dialog.result_change, new.id))
        dialog.open()

    def add_chapter(self, measure: Measure | None) -> None:
        """Ask for a chapter that begins with a measure; it is there once it was given its title."""
        if measure is None:
            return

        def take() -> None:
            self._draft.change(self.tr("Begin a chapter"), dialog.added(measure.id))
            self.added.emit(measure.id)

        dialog = ChapterDialog(Chapter(0, ""), self._pane)  # it gets its number with its place
        dialog.accepted.connect(take)
        dialog.open()

    def _take_new(self, name: str, add: Act, change: Act | None, key: str) -> None:
        """Add what was filled in, as one change, and tell of it."""
        if change is not None:
            self._draft.change(name, lambda framework: change(add(framework)))
            self.added.emit(key)

    def split(self, part: Part | None, at: QPoint, elsewhere: QAction) -> None:
        """Cut an item in two at the sign or word that the person chooses; one that has none, wherever they say.

        Args:
            part: what is to be cut.
            at: where the choice is shown, on the screen.
            elsewhere: offered beside the signs and words.
        """
        if not isinstance(part, CheckItem):
            return
        places = cuts(part.text)
        if len(places) > 1:
            menu = CutMenu(part.text, lambda place: self._cut(part, place), self._pane)
            menu.addSeparator()
            menu.addAction(elsewhere)
            menu.popup(at)
        elif places:
            self._cut(part, places[0])
        else:
            self.split_at(part)

    def _cut(self, item: CheckItem, place: Cut) -> None:
        gone, words = self._draft.gone, links.words_of(self._draft.places, item.target)
        self._draft.change(self.tr("Split the item"), lambda f: editing.split_item(f, item.id, *place, gone, words))

    def split_at(self, part: Part | None) -> None:
        """Let the person put the cursor where an item is cut, and word both parts."""
        if not isinstance(part, CheckItem):
            return
        dialog = CutDialog(part.text, self._pane)

        def take() -> None:
            if dialog.parts is not None:
                (first, second), gone = dialog.parts, self._draft.gone
                name, words = self.tr("Split the item"), links.words_of(self._draft.places, part.target)
                self._draft.change(name, lambda f: editing.cut_item(f, part.id, first, second, gone, words))

        dialog.accepted.connect(take)
        dialog.open()
