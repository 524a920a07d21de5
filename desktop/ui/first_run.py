"""The page that a new user sees: three steps to an assessment, in under a minute, and the way to those that exist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.framework import Framework
from desktop.core.labels import Language
from desktop.core.organisation import Organisation
from desktop.ui import theme
from desktop.ui.dialogs.parts import KeyButton, label
from desktop.ui.first_run_documents import DocumentsStep
from desktop.ui.first_run_parts import Rule, StepHead
from desktop.ui.first_run_place import PlaceStep
from desktop.ui.first_run_profile import ProfileStep
from desktop.ui.first_run_side import Side
from desktop.ui.importing.kinds import FORM, importable
from desktop.ui.known_files import workspace_among
from desktop.ui.local_files import local_files, take_copy
from desktop.ui.settings import Settings
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.tasks import Tasks

NARROW = 1180
"""Width below which the margins shrink."""
WIDEST = 900
"""Width of the three steps at most: beyond it a row is hard to follow with the eye."""

_SHARE = (724, 555)
"""How the width is shared."""


class FirstRunPage(QWidget):
    """New assessment at the left, the existing ones at the right.

    Signals:
        create_wanted(Path, Organisation, list[Framework], tuple[Path]): everything is there; the folder exists, the
            file does not; the files at the end are imported once it is made.
        open_wanted(Path): an existing assessment was chosen or dropped.
        browse_wanted(): the person wants to choose a file.
        sample_wanted(): the person wants something to try things in.
        forget_wanted(Path): a recent assessment is gone for good.
    """

    create_wanted = Signal(object, object, object, object)
    open_wanted = Signal(object)
    browse_wanted = Signal()
    sample_wanted = Signal()
    forget_wanted = Signal(object)

    def __init__(
        self,
        settings: Settings,
        tasks: Tasks,
        today: Callable[[], dt.date] = dt.date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        language = settings.language
        self.setAcceptDrops(True)
        self._title, self._subtitle = label(self), label(self, Role.SECONDARY, wrap=True)
        self._heads = [StepHead(number, self) for number in (1, 2, 3)]
        self.profile = ProfileStep(language, self)
        self.documents = DocumentsStep(language, self)
        self.place = PlaceStep(tasks, today(), language, self)
        self.side = Side(tasks, language, self)
        self._totals = label(self, Role.SECONDARY, wrap=True)
        self.start_button = KeyButton(self, Role.PRIMARY)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._refresh()
        self.side.recent.show_paths(settings.recent())

    # Layout

    def _lay_out(self) -> None:
        holder = QWidget(self)
        scroll = _scrolling(holder, self)  # before the labels move in: else Qt's style sheet forgets their fonts
        steps = QVBoxLayout()
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(6)
        steps.addWidget(self._title)
        steps.addWidget(self._subtitle)
        for head, step in zip(self._heads, (self.profile, self.documents, self.place), strict=True):
            steps.addSpacing(14)
            steps.addWidget(head)
            inset = QHBoxLayout()
            inset.setContentsMargins(StepHead.INDENT, 0, 0, 0)
            inset.addWidget(step)
            steps.addLayout(inset)
        steps.addStretch(1)
        left = QWidget(self)
        left.setLayout(steps)
        self._left = QHBoxLayout()
        self._left.addWidget(left, 1)
        holder.setLayout(self._left)
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(scroll, _SHARE[0])
        panes.addWidget(Rule(self, upright=True))
        panes.addWidget(_scrolling(self.side, self), _SHARE[1])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(panes, 1)
        box.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QFrame(self)
        set_role(foot, Role.FOOT)
        self._foot_row = QHBoxLayout(foot)
        self._foot_row.setSpacing(16)
        self._foot_row.addWidget(self._totals, 1)
        self._foot_row.addWidget(self.start_button)
        return foot

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the margins follow the width."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        outer, inner = (28, 24) if narrow else (56, 44)
        top = 20 if self.height() < 600 else 30
        room = self.width() * _SHARE[0] // sum(_SHARE) - outer - WIDEST
        self._left.setContentsMargins(outer, top, max(inner, room), 16)
        self.side.box.setContentsMargins(inner - 8, top, inner, 16)
        self._foot_row.setContentsMargins(outer + StepHead.INDENT, 11, inner, 11)

    # What follows from what

    def _connect(self) -> None:
        self.profile.changed.connect(self._refresh)
        self.documents.changed.connect(self._show_totals)
        self.place.ready.connect(self._create)
        self.place.refused.connect(lambda: self._set_busy(busy=False))
        self.start_button.clicked.connect(self.start)
        self.side.recent.open_wanted.connect(self.open_wanted)
        self.side.recent.forget_wanted.connect(self.forget_wanted)
        self.side.browse_wanted.connect(self.browse_wanted)
        self.side.sample_wanted.connect(self.sample_wanted)
        self._settings.changed.connect(self._on_setting)

    def organisation(self) -> Organisation:
        """Return the profile as it stands."""
        return self.profile.organisation()

    def _refresh(self) -> None:
        """Let suggestions and file name follow the profile."""
        organisation = self.organisation()
        self.documents.show_organisation(organisation)
        self.place.set_name(organisation.name)
        self._show_totals()

    def _show_totals(self) -> None:
        total = self.documents.total()
        self._totals.setText(
            self.tr(
                "{items} check items will be made: suggested applicable {yes}, not applicable {no}, open {open}. "
                "Suggestions only suggest; each can be changed."
            ).format(items=total.items, yes=total.applicable, no=total.not_applicable, open=total.open)
            if total.items
            else self.tr("The check items come from the document that will be imported.")
            if self.documents.waiting.paths
            else self.tr("Choose at least one policy document.")
        )
        self._heads[1].set_note(self.documents.note())
        self.side.preview.show_line(self.documents.first_line())

    def _on_setting(self, name: str) -> None:
        if name == "recent":
            self.side.recent.show_paths(self._settings.recent())

    # Starting

    def start(self) -> None:
        """Check what was given; what is missing is said beside its field, else the file's place is made ready."""
        if not self.start_button.isEnabled():
            return
        missing_name = self.profile.show_missing_name()
        missing_document = self.documents.show_none_chosen()
        if missing_name:
            self.profile.name.setFocus()
        elif missing_document:
            self.documents.table.setFocus()
        else:
            self._set_busy(busy=True)
            self.place.prepare()

    def _create(self, path: Path) -> None:
        self._set_busy(busy=False)
        chosen: list[Framework] = self.documents.chosen()
        self.create_wanted.emit(path, self.organisation(), chosen, self.documents.waiting.paths)

    def _set_busy(self, *, busy: bool) -> None:
        self.start_button.setEnabled(not busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start by Enter wherever the cursor stands; on a button Enter presses that button."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and focus is not self.start_button:
            focus.click()
        else:
            self.start()

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take an assessment's file, and policy documents."""
        paths = local_files(event.mimeData())
        if workspace_among(paths) is not None or _documents(paths):
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the assessment that was dropped; let policy documents wait until there is one."""
        paths = local_files(event.mimeData())
        path = workspace_among(paths)
        if path is None and not _documents(paths):
            return
        take_copy(event)
        if path is not None:
            self.open_wanted.emit(path)
        else:
            self.documents.waiting.show_files(_documents(paths))

    # Words

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        language: Language = self._settings.language
        fonts = theme.fonts(language)
        self._title.setFont(fonts.page)
        self._title.setText(self.tr("New assessment"))
        self._subtitle.setText(
            self.tr("Three steps, less than a minute. All of it can be changed later; no network is needed.")
        )
        words = (
            (self.tr("Your organization"), self.tr("tells which measures concern you")),
            (self.tr("Policy documents"), ""),
            (self.tr("Place of the file"), self.tr("one file, to copy and to back up")),
        )
        for head, (title, note) in zip(self._heads, words, strict=True):
            head.set_words(title, note, fonts)
        self.start_button.set_words(self.tr("Start marking"), "Enter")
        self.profile.retranslate(language)
        self.documents.show_organisation(self.organisation())  # which the profile can tell once its lists have words
        self.documents.retranslate(language)
        self.place.retranslate(language)
        self.side.retranslate(language)
        self._show_totals()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Stand in the name."""
        super().showEvent(event)
        self.profile.name.setFocus(Qt.FocusReason.OtherFocusReason)


def _scrolling(content: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def _documents(paths: Sequence[Path]) -> list[Path]:
    """Return those that may be policy documents; where there is no assessment yet, a workbook can only be a form."""
    return [path for path in paths if importable([path]) or path.suffix.lower() == FORM]
