"""The pane at the right: everything about the chosen item, in fields that save themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desktop.core.assessment import Changes
from desktop.core.store import trail
from desktop.ui.details_edition import EditionStrip
from desktop.ui.details_evidence import Action, EvidencePanel, sources
from desktop.ui.details_fields import TextEdit
from desktop.ui.details_frames import MarkScroll, Strip, line
from desktop.ui.details_header import Header, KeyCopy
from desktop.ui.details_history import HistoryPage
from desktop.ui.details_mark import MarkForm
from desktop.ui.details_reading import SubjectReader
from desktop.ui.details_saving import Saver
from desktop.ui.details_subject import Subject
from desktop.ui.details_text import TextPage
from desktop.ui.details_unsaved import UnsavedStrip
from desktop.ui.details_words import DetailsWords
from desktop.ui.document import Document
from desktop.ui.local_files import take_copy
from desktop.ui.style_sheet import Role, set_role

MARK, TEXT, HISTORY = range(3)
"""The tabs."""
ROOMY = 700
"""Height of the pane from which a place to drop files stands below a list, too."""


class DetailsPane(QWidget):
    """Shows one item, or what several have in common, and saves what is changed.

    Signals:
        next_wanted(): the suggestion was adopted with Enter: show the next item.
        left(): Escape: the list takes the focus back.
        message(str): something for the status bar.
    """

    next_wanted = Signal()
    left = Signal()
    message = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._subject: Subject | None = None
        self._window: QWidget | None = None
        self._words = DetailsWords(document, self)
        self._saver = Saver(document, self)
        self._reader = SubjectReader(document, self)
        self._held = self._stale = False
        self.empty = QLabel(self)
        self.header = Header(self._words, self)
        self.tabs = QTabBar(self)
        self.key = KeyCopy(self)
        self.read_only = QLabel(self)
        self.unsaved = UnsavedStrip(self._saver, self._words, self)
        self.question = Strip(self)
        self.edition = EditionStrip(document, self)
        self.form = MarkForm(document, self._words, self._saver, self)
        self.evidence = EvidencePanel(document, self._words, self)
        self.text = TextPage(document, self._words, self)
        self.history = HistoryPage(document, self._words, self)
        self._stack = QStackedWidget(self)
        self.setAcceptDrops(True)
        # A style sheet that gives a field its colour halves it for the placeholder, below a contrast of 4.5:1.
        self.setStyleSheet("QLineEdit, QPlainTextEdit { placeholder-text-color: palette(placeholder-text); }")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_item(None)

    # Making

    def _lay_out(self) -> None:
        self._scroll = MarkScroll(self.form, self.evidence, self)
        for page in (self._scroll, self.text, self.history):
            self._stack.addWidget(page)
        bar = QFrame(self)
        set_role(bar, Role.SECTION)
        row = QHBoxLayout(bar)
        row.setContentsMargins(4, 0, 8, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.key)
        for _ in range(3):
            self.tabs.addTab("")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        for label in (self.empty, self.read_only):
            set_role(label, Role.SECONDARY)
        self.read_only.setContentsMargins(14, 6, 14, 0)
        set_role(self.header, Role.PANE)
        self._shown = QWidget(self)
        inner = QVBoxLayout(self._shown)
        whole = QVBoxLayout(self)
        for layout in (inner, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for widget in (self.header, line(self), bar, self.read_only, self.unsaved, self.question, self.edition):
            inner.addWidget(widget)
        inner.addWidget(self._stack, 1)
        whole.addWidget(self._shown, 1)
        whole.addWidget(self.empty, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.key.copied.connect(lambda key: self.message.emit(self.tr("Copied: {key}").format(key=key)))
        self.form.adopting.connect(self._adopt)
        self.form.told.connect(self.message)
        self.text.told.connect(self.message)
        self.evidence.told.connect(self.message)
        self.evidence.asked.connect(self._ask)
        self.unsaved.given_up.connect(self.form.show_again)
        self.unsaved.settled.connect(self._close)
        self._reader.ready.connect(self._on_read)
        self._document.changed.connect(self._on_changed)
        self._document.reset.connect(self._on_reset)

    def retranslate(self) -> None:
        """Say everything in the language of the window again."""
        self.empty.setText(self.tr("Choose a check item to see and mark it here."))
        self.tabs.setAccessibleName(self.tr("Parts of the details"))
        self.tabs.setTabText(MARK, self.tr("Mark"))
        self.tabs.setTabText(TEXT, self.tr("Policy text"))
        for part in (self.header, self.key, self.form, self.evidence, self.text, self.history, self.edition):
            part.retranslate()
        self._name_history()
        self.unsaved.retranslate()
        writable, why_not = self._document.writable, self.tr("Opened for reading only: nothing can be marked")
        self.form.set_writable(writable, why_not)
        self.read_only.setText(why_not)
        self.read_only.setVisible(not writable)
        if self._subject is not None:
            self._show()

    def retint(self) -> None:
        """Take the colours in force."""
        self.form.retint()
        self.edition.retint()
        self._show_page()

    # Showing

    def show_item(self, item: int | None) -> None:
        """Show one item, or none; what was typed is saved before."""
        self.show_items([] if item is None else [item])

    def show_items(self, items: Sequence[int]) -> None:
        """Show what several items have in common; an edit goes to all of them as one gesture."""
        self.flush()
        stale, self._held, self._stale = self._stale, False, False
        if not items:
            self._reader.stop()
            self._on_read(None)
        elif stale or tuple(items) != self._wanted():
            self._reader.read(items)
        elif self._subject is not None and self._subject.items == tuple(items):
            self._on_read(self._subject)

    def _wanted(self) -> tuple[int, ...]:
        """Return the items that are shown, or will be as soon as they have been read."""
        return self._reader.items() or self.items()

    def _on_read(self, subject: Subject | None) -> None:
        self._subject = subject
        self.unsaved.set_items(self.items())
        self._shown.setVisible(subject is not None)
        self.empty.setVisible(subject is None)
        self._show()

    def hold(self) -> None:
        """Leave a change that is coming unread: ``show_items`` follows at once and would read it again."""
        self._held = True

    def items(self) -> tuple[int, ...]:
        """Return the items that are shown."""
        return () if self._subject is None else self._subject.items

    def _show(self) -> None:
        subject = self._subject
        if subject is None:
            return
        single = subject.detail is not None
        if subject.detail is not None:
            self.header.show_item(subject.detail)
        else:
            self.header.show_several(len(subject.items))
        self.edition.show_item(subject.detail)
        self.key.show_key(subject.detail.key if subject.detail is not None else "")
        for tab in (TEXT, HISTORY):
            self.tabs.setTabEnabled(tab, single)
        if not single:
            self.tabs.setCurrentIndex(MARK)
        self.form.show_subject(subject)
        self.evidence.show_subject(subject)
        self._show_page()
        self._settle()
        self._name_history()  # last, for what was marked is shown even where the trail cannot be read

    def _settle(self) -> None:
        """Place everything now, the inner parts first: left to the event loop, it would take some frames to settle."""
        suggestion, scrolled = self.form.suggestion, self._scroll.ground
        for part in (suggestion.box, suggestion, self.form, self.evidence, scrolled, self.header, self._shown):
            layout = part.layout()
            if layout is not None:
                layout.activate()

    def _name_history(self) -> None:
        words, item = self.tr("History"), self.items()
        if len(item) == 1:
            with self._document.workspace.reading() as db:
                number = trail.count(db, self._document.workspace.assessment, item[0])
            words = f"{words} {number}" if number else words
        self.tabs.setTabText(HISTORY, words)

    def _on_tab(self, tab: int) -> None:
        self.flush()
        self._stack.setCurrentIndex(tab)
        self._show_page()

    def _show_page(self) -> None:
        """Fill the page that is looked at; the others are filled when they are."""
        detail = None if self._subject is None else self._subject.detail
        if detail is not None and self.tabs.currentIndex() == TEXT:
            self.text.show_item(detail)
        elif detail is not None and self.tabs.currentIndex() == HISTORY:
            self.history.show_item(detail)

    def _on_changed(self, changes: Changes) -> None:
        if changes.structure:
            self.text.forget()
        if changes.structure or changes.names or not set(changes.items).isdisjoint(self._wanted()):
            if self._held:
                self._stale = True
            else:
                self._read_again()

    def _on_reset(self) -> None:
        self.text.forget()
        self.retranslate()
        self._read_again()

    def _read_again(self) -> None:
        if self._wanted():
            self._reader.read(self._wanted())

    # Saving

    def flush(self) -> bool:
        """Save whatever is being typed; tell whether all of it is on disk."""
        if self.form.composing():
            QGuiApplication.inputMethod().commit()
        self.form.flush()
        self.text.flush()
        return not self._saver.drafts

    def may_close(self) -> bool:
        """Save whatever is being typed and tell whether the workspace may be closed without losing any of it.

        A write that waits for its turn holds the window, which closes by itself afterwards; one that was refused
        holds it once.
        """
        self.flush()
        return self.unsaved.may_close()

    def attach(self, items: Sequence[int], chosen: Sequence[str]) -> None:
        """Attach files and addresses to items, also ones that are not shown."""
        self.evidence.attach(chosen, items)

    def _adopt(self, by_key: bool) -> None:
        subject = self._subject
        if subject is None or not self._document.writable:
            return
        self.flush()
        self._document.adopt(subject.items)
        if self._subject is not None and self._subject.adoptable < subject.adoptable:
            self.form.applicability.setFocus()
            if by_key:
                self.next_wanted.emit()

    def _ask(self, words: str, actions: list[Action]) -> None:
        """Say something with what can be done about it; whatever is chosen, the strip goes."""

        def answer(act: Callable[[], object]) -> Callable[[], None]:
            def do() -> None:
                self.question.hide()
                act()

            return do

        offered = [(text, answer(act)) for text, act in actions]
        self.question.say(words, [*offered, (self.tr("Close"), self.question.hide)])

    # Keys, drops, the window

    def focus_field(self, name: str) -> None:
        """Put the focus into a field: a name of ``MarkChange``, or ``evidence``."""
        self._reader.finish()
        if self._subject is None:
            return
        self.tabs.setCurrentIndex(MARK)
        field = self.evidence.add_files if name == "evidence" else self.form.fields[name]
        self._scroll.ensureWidgetVisible(field)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(field, TextEdit):
            field.to_end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on: the pane itself has no use for it."""
        parts = {MARK: self.form.applicability, TEXT: self.text.page, HISTORY: self.history}
        parts[self.tabs.currentIndex()].setFocus(event.reason())

    def event(self, event: QEvent) -> bool:
        """Keep Escape, and while an input method composes every key, from the shortcuts of the window."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._keeps(event):
            event.accept()
            return True
        return super().event(event)

    def _keeps(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape or self.form.composing()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape; what was typed is saved."""
        if event.key() != Qt.Key.Key_Escape or self.form.composing():
            super().keyPressEvent(event)
        elif not self.form.take_back():
            self.flush()
            self.left.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and addresses."""
        if self._subject is not None and self._document.writable and sources(event.mimeData()):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach files and addresses to what is shown."""
        take_copy(event)
        self.tabs.setCurrentIndex(MARK)
        self.evidence.attach(sources(event.mimeData()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the place to drop files on where there is room."""
        super().resizeEvent(event)
        self.evidence.set_roomy(self.height() >= ROOMY)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window that the pane is in, so that nothing typed is lost when it closes."""
        super().showEvent(event)
        if self._window is not self.window():
            if self._window is not None:
                self._window.removeEventFilter(self)
            self._window = self.window()
            self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save what is being typed when the window is left or closed."""
        if watched is self._window and event.type() is QEvent.Type.WindowDeactivate:
            self.flush()
        if watched is self._window and event.type() is QEvent.Type.Close and not self.may_close():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _close(self) -> None:
        if self._window is not None:
            self._window.close()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self.retint()
