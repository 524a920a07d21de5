"""The page of work: documents at the left, the checklist in the middle, the chosen item at the right."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.assessment import Changes
from desktop.core.store import ids
from desktop.core.store.items import Filter
from desktop.ui.document import Document
from desktop.ui.models.checklist import ChecklistModel
from desktop.ui.models.documents import DocumentsModel
from desktop.ui.settings import Settings
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.views.around import Around
from desktop.ui.views.checklist import ChecklistTable
from desktop.ui.views.details_place import DetailsPlace
from desktop.ui.views.documents_pane import DocumentsPane
from desktop.ui.views.filter_bar import FilterBar
from desktop.ui.views.marking import Marking
from desktop.ui.views.panes import Panes
from desktop.ui.views.progress_strip import ProgressStrip
from desktop.ui.views.telling import Telling

if TYPE_CHECKING:
    from desktop.ui.banner import Banners, Toast
    from desktop.ui.details import DetailsPane
    from desktop.ui.views.bars import ReasonBar
    from desktop.ui.views.dropped import DroppedFiles
    from desktop.ui.views.empty_page import EmptyPage


class WorkPage(QWidget):
    """Everything that is seen of an open workspace.

    Signals:
        documents_wanted(), import_wanted(): the person wants to choose documents, or to import one.
        files_wanted(list[Path]): files that were dropped on the list are no evidence, but for the window to take.
        adopt_all_wanted(): all suggestions that the filter shows are to be adopted.
        found(int, bool): how many items the filter shows, and whether all have been read.
        current(object): the item on which the person stands.
        message(str): something for the status bar.
    """

    documents_wanted = Signal()
    import_wanted = Signal()
    adopt_all_wanted = Signal()
    files_wanted = Signal(object)
    found = Signal(int, bool)
    current = Signal(object)
    message = Signal(str)

    def __init__(
        self, document: Document, settings: Settings, menus: list[QMenu], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.document = document
        self._marked_once = document.count().items != document.count().undecided
        self.model = ChecklistModel(document, self)
        self.documents = DocumentsModel(document, self)
        self.splitter = Panes(settings, self)
        self.pane = DocumentsPane(document, self.documents, self.splitter)
        self._mid = QWidget(self.splitter)
        self._stack = QStackedWidget(self._mid)
        self.filter_bar = FilterBar(document, self._mid)
        self.strip = ProgressStrip(document, self._mid)
        self.table = ChecklistTable(document, self.model, self._stack)
        self.table.columns_hidden = settings.hidden_columns
        self.around = Around(document, menus, self._mid)
        self.place = DetailsPlace(document, self.splitter)
        self.marking = Marking(document, self.table, self.around, self)
        self.telling = Telling(document, self.model, self.table, self.around, self)
        self._details_timer = QTimer(self, singleShot=True, interval=0)
        self._details_timer.timeout.connect(self._show_details)
        self._lay_out()
        self._connect()
        self._scope: int | None = None
        self.model.set_filter(Filter())
        self.pane.retranslate()
        self.pane.show_scope(None)
        self._show_all()

    # Layout

    def _lay_out(self) -> None:
        self.splitter.fill(self.pane, self._middle(), self.place)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.splitter)

    def _middle(self) -> QWidget:
        middle = self._mid
        set_role(middle, Role.PANE)
        self._stack.addWidget(self.table)
        for part in (self.filter_bar, self.strip):
            set_role(part, Role.SECTION)
            part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        if self.document.overview is not None:
            from desktop.ui.views.member_bar import MemberBar

            self.members = MemberBar(self.document, middle)
            self.members.left.connect(self.table.setFocus)
            box.addWidget(self.members)
        box.addLayout(self.around.above)
        box.addWidget(self.filter_bar)
        box.addWidget(self.strip)
        box.addWidget(self._stack, 1)
        box.addLayout(self.around.below)
        return middle

    @cached_property
    def empty(self) -> EmptyPage:
        """What stands in the place of an empty list."""
        from desktop.ui.views.empty_page import EmptyPage

        page = EmptyPage(self._stack)
        page.left.connect(self.leave)
        self._stack.addWidget(page)
        return page

    @property
    def banners(self) -> Banners:
        """What the window says above the list."""
        return self.around.banners

    @property
    def toast(self) -> Toast:
        """What the last gesture did, below the list."""
        return self.around.toast

    @property
    def reason(self) -> ReasonBar:
        """What asks for the reason of not applicable."""
        return self.around.reason

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panes their room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.splitter.fit(self.width(), english=self.document.language == "en")

    @property
    def details(self) -> DetailsPane:
        """The right pane."""
        return self.place.pane()

    def show_details(self, *, shown: bool) -> None:
        """Show or hide the right pane by the person's choice."""
        self.splitter.show_right(shown=shown)

    # What belongs together

    def _connect(self) -> None:
        table = self.table
        table.current.connect(self._on_current)
        table.chosen.connect(self._on_chosen)
        table.note_pressed.connect(lambda: self.enter("note"))
        self.marking.about_to_mark.connect(self._make_ready)
        self.marking.enter_wanted.connect(lambda: self.enter("applicability"))
        table.left.connect(self.leave)
        table.dropped.connect(lambda item, sources: self.dropped.take(item, sources))
        self.pane.chosen.connect(self.set_scope)
        self.pane.documents_wanted.connect(self.documents_wanted)
        self.place.next_wanted.connect(lambda: table.step(1))
        self.place.left.connect(table.setFocus)
        self.place.message.connect(self.message)
        self.place.made.connect(self._show_details)
        self.filter_bar.changed.connect(self._on_filter)
        self.filter_bar.down.connect(self._into_list)
        around = self.around
        around.cleared.connect(lambda: table.go_to(table.node()))
        around.undo_wanted.connect(self.document.undo)
        around.adopt_all.connect(self.adopt_all_wanted)
        around.closed.connect(self._close_first_tick)
        self.model.loaded.connect(self._on_loaded)
        self.model.modelReset.connect(self._on_loaded)
        self.document.changed.connect(self._on_changed)
        self.document.reset.connect(self._on_reset)

    @cached_property
    def dropped(self) -> DroppedFiles:
        """What takes files that are dropped on an item; made when the first ones come."""
        from desktop.ui.views.dropped import DroppedFiles

        made = DroppedFiles(self.place, self)
        made.files_wanted.connect(self.files_wanted)
        return made

    def chosen(self) -> list[int]:
        """Return the items that a command is about."""
        return self.table.selected()

    def onward(self) -> list[int]:
        """Return the chosen items; where one is chosen, it and those below it in the list."""
        chosen = self.chosen()
        if len(chosen) != 1:
            return chosen
        every = self.model.items()
        return every[every.index(chosen[0]) :] if chosen[0] in every else chosen

    def _on_current(self, node: int) -> None:
        self._details_timer.start()
        self.current.emit(node)

    def _on_chosen(self, chosen: list[int]) -> None:
        self.around.show_chosen(len(chosen))
        self.around.show_first_tick(shown=len(chosen) < 2 and self._wants_first_tick())
        self._details_timer.start()

    def _show_details(self) -> None:
        """Show the details after the list has been painted, so that holding a key stays fluent."""
        self.place.show_items(self.chosen())

    def _make_ready(self) -> None:
        """Save what is typed in the details; what they show next is read once, after the gesture."""
        self.place.flush()
        self.place.hold()
        self._details_timer.start()

    def _on_reset(self) -> None:
        """Follow language, day or organisation; another organisation may lack the document that is shown."""
        self.retranslate()
        self.around.retranslate()
        self._scope = self._shown()
        self.pane.show_scope(self._scope)
        self._show_counts()
        if self.document.overview is not None:
            self._on_filter(self.filter_bar.filter)

    def _on_changed(self, changes: Changes) -> None:
        if not self._marked_once and changes.items:
            self._marked_once = True
            self.around.show_first_tick(shown=False)
        self._show_counts()
        self.telling.tell(changes)
        if changes.structure:
            if self._shown() != self._scope:
                self.set_scope(None)
            self.pane.show_scope(self._scope)
            self._on_loaded()

    def _wants_first_tick(self) -> bool:
        return not self._marked_once and self.document.writable and bool(self.document.frameworks)

    def _close_first_tick(self) -> None:
        self._marked_once = True
        self.around.show_first_tick(shown=False)
        self.table.setFocus()

    # Scope and filter

    def _shown(self) -> int | None:
        """Return the document or chapter that is shown; None stands for all, also where its document is gone."""
        known = {one.id for one in self.document.frameworks}
        return self._scope if self._scope is not None and ids.framework_of(self._scope) in known else None

    def set_scope(self, node: int | None) -> None:
        """Show a document, a chapter, or all documents."""
        self._scope = node
        self.pane.show_scope(node)
        self._on_filter(self.filter_bar.filter)

    def _on_filter(self, wanted: Filter) -> None:
        self.place.flush()
        self.model.set_filter(self._in_scope(wanted))
        self._show_counts()

    def _into_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.table.node():
            self.table.go_first()

    def leave(self) -> None:
        """Esc in the list: the search goes, then the filters."""
        if self.filter_bar.filter != Filter():
            self.filter_bar.clear()

    def _show_counts(self) -> None:
        counts = self.document.count(self._scope)
        self.filter_bar.show_counts(counts)
        self.strip.show_counts(counts)

    def _on_loaded(self) -> None:
        focus = QApplication.focusWidget()
        in_list = focus is not None and self._stack.isAncestorOf(focus)
        shown = self.table if self.model.rowCount() else self.empty
        if shown is not self._stack.currentWidget():
            self._stack.setCurrentWidget(shown)
            if in_list:  # Qt would give the keys to the tool bar
                shown.setFocus()
        if not self.model.rowCount() and not self.model.is_loading():
            self._say_empty()
        wanted = self._wants_first_tick() and self.model.rowCount() > 0
        self.around.show_first_tick(shown=wanted, over=self.model.filter)
        self.found.emit(self.model.found, not self.model.is_loading())

    def _say_empty(self) -> None:
        if not self.document.frameworks:
            self.empty.say_no_documents(self.documents_wanted.emit, self.import_wanted.emit)
            return
        bar, chosen = self.filter_bar, self.filter_bar.filter
        only = Filter(text=chosen.text)
        number = len(self.document.item_ids(self._in_scope(only))) if chosen.text and chosen != only else 0
        elsewhere = self._scope is not None and bool(self.document.item_ids(chosen, limit=1))
        self.empty.say_nothing_found(
            bar.words(),
            bar.clear,
            without_others=(number, lambda: bar.set_filter(only)) if number else None,
            everywhere=(lambda: self.set_scope(None)) if elsewhere else None,
        )

    def _in_scope(self, wanted: Filter) -> Filter:
        return msgspec.structs.replace(wanted, scope=self._scope)

    def retire(self) -> None:
        """Ask the workspace nothing any more: it is about to be closed, and events may still come."""
        self.document.blockSignals(True)
        self.model.loaded.disconnect(self._on_loaded)
        self.model.modelReset.disconnect(self._on_loaded)
        self.model.retire()
        self.place.retire()
        self._details_timer.stop()
        self.telling.stop()

    # Commands

    def enter(self, field: str) -> None:
        """Go into a field of the details."""
        if not self.chosen():
            return
        self.show_details(shown=True)
        details = self.details
        self._details_timer.stop()
        self._show_details()
        details.focus_field(field)

    def select_all(self) -> None:
        """Select every item that the filter shows."""
        self.model.finish()
        self.table.setFocus()
        self.table.selectAll()

    def search(self) -> None:
        """Go into the search field."""
        self.filter_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_bar.search.selectAll()

    def suggested(self) -> list[int]:
        """Return the undecided items of the filter that have a suggestion to adopt."""
        return self.document.item_ids(msgspec.structs.replace(self.model.filter, suggested=True))

    def next_pane(self) -> None:
        """Go to the next pane: documents, list, details."""
        panes: list[QWidget] = [p for p in (self.pane.tree, self.table, self.place) if p.isVisible()]
        focus = QApplication.focusWidget()
        here = next((i for i, p in enumerate(panes) if p is focus or (focus and p.isAncestorOf(focus))), -1)
        pane = panes[(here + 1) % len(panes)]
        if pane is self.place:
            self.enter("applicability")
        else:
            pane.setFocus(Qt.FocusReason.TabFocusReason)

    def go_to_key(self, key: str) -> None:
        """Stand on an item by its permanent id, where it is shown."""
        node = self.document.find(key) if key else None
        if node is not None:
            self.model.finish()
            self.table.go_to(node)

    def go_to_own(self, measure: int) -> None:
        """Stand on the item that the office added last to a measure, where it is shown."""
        self.model.finish()
        first = ids.item_id(measure, ids.FIRST_OWN)
        last = ids.item_range(measure)[1]
        own = [node for node in self.model.items() if first <= node <= last]
        if own:
            self.table.go_to(own[-1])

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self.pane.retranslate()
        self.table.set_language()
        self.filter_bar.retranslate()
        self._show_all()

    def _show_all(self) -> None:
        self._fit()
        self._show_counts()
        self._on_loaded()
