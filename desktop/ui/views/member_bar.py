"""Above the list of an overview: whose marks are shown, and the way to those of another organisation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.core import labels
from desktop.ui.banner import ElidedLabel
from desktop.ui.dialogs.parts import IconLabel, access, label
from desktop.ui.document import Document
from desktop.ui.style_sheet import Role, set_role

_WIDEST = 22  # characters of a name


class MemberBar(QFrame):
    """Names the organisation; typing a part of a name finds another, the buttons go to the next and the one before.

    Signals:
        left(): an organisation was chosen; the list is wanted again.
    """

    left = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setProperty("help", "rolling-up")
        set_role(self, Role.BULK)
        self._icon = IconLabel("overview", "accent", 16, self)
        self._name = label(self)
        self._choice = QComboBox(self)
        self._choice.setEditable(True)
        self._choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._choice.addItems([member.name for member in document.members])
        self._choice.setMinimumWidth(QFontMetrics(self.font()).horizontalAdvance("汉" * _WIDEST))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setMinimumContentsLength(_WIDEST)
        completer = QCompleter(self._choice.model(), self._choice)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._choice.setCompleter(completer)
        self._choice.activated.connect(self._go)
        self._name.setBuddy(self._choice)
        field = self._choice.lineEdit()
        assert field is not None
        field.editingFinished.connect(self._settle)
        self._before, self._next = QPushButton(self), QPushButton(self)
        self._before.clicked.connect(lambda _checked=False: self._go(self._place() - 1))
        self._next.clicked.connect(lambda _checked=False: self._go(self._place() + 1))
        self._about = ElidedLabel(self)
        set_role(self._about, Role.SECONDARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(8)
        parts: list[QWidget] = [self._icon, self._name, self._choice, self._before, self._next]
        for part in parts:
            row.addWidget(part)
        row.addWidget(self._about, 1)
        document.reset.connect(self._show)
        self.retranslate()
        self._show()

    def _place(self) -> int:
        return self._document.workspace.assessment - 1

    def _go(self, place: int) -> None:
        """Show the organisation at a place of the list."""
        if 0 <= place < len(self._document.members) and place != self._place():
            self._document.show_member(place + 1)
            self.left.emit()

    def _settle(self) -> None:
        """Go to whom the words name, whole or in part; where they name nobody, name again who is shown."""
        typed = self._choice.currentText().strip()
        place = self._choice.findText(typed)
        if place < 0 and typed:
            place = self._choice.findText(typed, Qt.MatchFlag.MatchContains)
        if place < 0:
            self._show()
        else:
            self._go(place)

    def _show(self) -> None:
        place, members = self._place(), self._document.members
        self._choice.setCurrentIndex(place)
        self._choice.setEditText(members[place].name)
        self._before.setEnabled(place > 0)
        self._next.setEnabled(place < len(members) - 1)
        self._about.set_text(self._words())

    def _words(self) -> str:
        """Return what is known of the organisation: its place among all, its region, its file, its notes."""
        document = self._document
        assert document.overview is not None
        member = document.members[self._place()]
        notes = [labels.text(f"rolled.{note}", document.language, count=count) for note, count in member.notes.items()]
        parts = [
            self.tr("{n} of {total}").format(n=self._place() + 1, total=len(document.members)),
            self.tr("as of {date}").format(
                date=labels.date_text(document.overview.as_of, document.language, document.today())
            ),
            member.source,
            *notes,
        ]
        return " · ".join(filter(None, parts))

    def sizeHint(self) -> QSize:
        """Be no wider than the list needs."""
        return QSize(400, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give way."""
        return QSize(320, super().minimumSizeHint().height())

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._name.setText(access(self.tr("Overview, &read-only:")))
        self._choice.setAccessibleName(self.tr("Organization"))
        self._before.setText(self.tr("Previous"))
        self._next.setText(self.tr("Next"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
