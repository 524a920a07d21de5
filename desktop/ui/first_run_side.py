"""The right side of the first page: how the first item will look, and the assessments that are there already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core import labels
from desktop.core.assessment import Applicability, Status
from desktop.core.labels import Language
from desktop.ui import theme
from desktop.ui.dialogs.parts import colours, label
from desktop.ui.first_run_parts import Rule
from desktop.ui.icons import icon, tinted
from desktop.ui.item_delegate import ItemDelegate
from desktop.ui.row_values import ItemLine, describe
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.tasks import Progress, Tasks

SHOWN = 6
"""Recent assessments that are listed."""


class Recent(msgspec.Struct, frozen=True):
    """An assessment that was opened before: when its file was changed last, or why it is not there."""

    path: Path
    changed: dt.date | None
    missing: str = ""


def examine(paths: Sequence[Path]) -> list[Recent]:
    """Ask the disk about recent assessments; in a worker, since a network may take its time."""
    found = []
    for path in paths:
        try:
            changed = dt.datetime.fromtimestamp(path.stat().st_mtime).date()
            found.append(Recent(path, changed))
        except FileNotFoundError:
            found.append(Recent(path, None, "moved" if drive(path).exists() else "drive"))
        except OSError:
            found.append(Recent(path, None, "drive"))
    return found


def drive(path: Path) -> Path:
    """Return the drive on which a path lies: E:, /Volumes/USB, /media/user/USB."""
    for folder, depth in (("/run/media", 5), ("/media", 4), ("/mnt", 3), ("/Volumes", 3)):
        if path.as_posix().startswith(f"{folder}/"):
            return Path(*path.parts[: min(depth, len(path.parts) - 1)])
    return Path(path.anchor)


class _OneRow(QAbstractListModel):
    """A model of one item line, for the delegate of the checklist."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = ItemLine("", Applicability.UNDECIDED)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """Return one."""
        return 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the line."""
        return self.line if role == Qt.ItemDataRole.UserRole else None


class Preview(QWidget):
    """The first item as the checklist will show it, painted by the checklist's own delegate."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _OneRow(self)
        self._delegate = ItemDelegate(theme.fonts(language), self, chosen=True)
        self.set_language(language)

    def set_language(self, language: Language) -> None:
        """Take the fonts of a language."""
        fonts = theme.fonts(language)
        heights, tall = theme.heights(fonts), language == "en"  # English needs two lines, as in the checklist
        self._delegate.set_fonts(fonts)
        self.setFixedHeight(heights.item_tall if tall else heights.item)

    def show_line(self, line: ItemLine | None) -> None:
        """Show a line; None shows nothing."""
        self.setVisible(line is not None)
        if line is not None:
            self._model.line = line
            self.setAccessibleName(describe(line))
            self.update()

    def line(self) -> ItemLine:
        """Return the line that is shown."""
        return self._model.line

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row as the current one."""
        painter = QPainter(self)
        option = QStyleOptionViewItem()
        option.initFrom(self)
        option.rect = self.rect()
        self._delegate.paint(painter, option, self._model.index(0))
        painter.setPen(QPen(colours().accent, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class RecentButton(QAbstractButton):
    """A recent assessment: icon, name, folder or why it is missing, date."""

    def __init__(self, recent: Recent, where: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._where = where
        self._date = recent.changed.isoformat() if recent.changed else ""
        self._missing = bool(recent.missing)
        self.setText(recent.path.name)
        self.setAccessibleName(", ".join(filter(None, (recent.path.name, where, self._date))))
        self.setToolTip(str(recent.path))
        self.setEnabled(not self._missing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if not self._missing:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the height of two lines."""
        return QSize(200, 2 * QFontMetrics(self.font()).height() + 5)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        tints, painter = colours(), QPainter(self)
        rect, line = self.rect(), QFontMetrics(self.font()).height()
        if self.underMouse() and self.isEnabled():
            painter.fillRect(rect, tints.section)
        dark = tints.secondary if self._missing else tints.text
        name = "document-missing" if self._missing else "document"
        middle = (rect.height() - 16) // 2
        painter.drawPixmap(0, middle, tinted(name, dark, 16, self.devicePixelRatioF()))
        metrics = QFontMetrics(self.font())
        date = metrics.horizontalAdvance(self._date)
        room = rect.width() - 26 - (date + 16 if date else 4)
        painter.setFont(self.font())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for top, colour, text, mode in (
            (2, dark, self.text(), Qt.TextElideMode.ElideRight),
            (2 + line, tints.secondary, self._where, Qt.TextElideMode.ElideMiddle),
        ):
            painter.setPen(colour)
            painter.drawText(QRect(26, top, room, line), flags, metrics.elidedText(text, mode, room))
        painter.setPen(tints.secondary)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._date)
        if self.hasFocus():
            painter.setPen(QPen(tints.accent, 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))


class RecentList(QWidget):
    """The assessments opened last; those that are gone say why and can be taken out.

    Signals:
        open_wanted(Path), forget_wanted(Path): the person chose one.
    """

    open_wanted = Signal(object)
    forget_wanted = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._asked = 0
        self.recent: list[Recent] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.hide()

    def show_paths(self, paths: Sequence[Path]) -> None:
        """List these, once the disk has said how they are."""
        self._asked += 1
        number = self._asked
        if not paths:
            self._show((number, []))
            return

        def work(_told: Progress) -> tuple[int, list[Recent]]:
            return number, examine(paths[:SHOWN])

        self._tasks.run(work, self._show)

    def _show(self, answer: tuple[int, list[Recent]]) -> None:
        if answer[0] == self._asked:
            self.recent = answer[1]
            self.retranslate()

    def retranslate(self) -> None:
        """Write all rows anew, in the language of the window."""
        while (item := self._box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for recent in self.recent:
            self._box.addWidget(self._row(recent))
        self.setVisible(bool(self.recent))

    def _row(self, recent: Recent) -> QWidget:
        row = QFrame(self)
        where = {
            "": str(recent.path.parent),
            "moved": self.tr("{folder}: moved, renamed or deleted").format(folder=recent.path.parent),
            "drive": self.tr("{drive}: this drive is not there").format(drive=drive(recent.path)),
        }[recent.missing]
        button = RecentButton(recent, where, row)
        button.clicked.connect(lambda: self.open_wanted.emit(recent.path))
        inside = QHBoxLayout()
        inside.addWidget(button, 1)
        if recent.missing:
            remove = QPushButton(self.tr("Remove"), row)
            set_role(remove, Role.LINK)
            remove.setAccessibleName(self.tr("Remove {name} from the list").format(name=recent.path.name))
            remove.clicked.connect(lambda: self._forget(recent))
            inside.addWidget(remove)
        box = QVBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(inside)
        box.addWidget(Rule(row))
        return row

    def _forget(self, recent: Recent) -> None:
        self.recent.remove(recent)
        self.retranslate()
        self.forget_wanted.emit(recent.path)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Side(QFrame):
    """The right side of the page.

    Signals:
        browse_wanted(), sample_wanted(): buttons.
    """

    browse_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, tasks: Tasks, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._titles = [label(self, wrap=True), label(self, wrap=True)]
        self.preview = Preview(language, self)
        self._keys = QHBoxLayout()
        self._keys.setSpacing(5)
        self._note = label(self, Role.SECONDARY, wrap=True)
        self.recent = RecentList(tasks, self)
        self._none = label(self, Role.SECONDARY, wrap=True)
        self.browse = QPushButton(self)
        self.browse.clicked.connect(self.browse_wanted)
        self.sample = QPushButton(self)
        self.sample.clicked.connect(self.sample_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for widget in (self.browse, self.sample):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        self.box = QVBoxLayout(self)
        self.box.setSpacing(8)
        for part in (
            self._titles[0],
            self.preview,
            self._keys,
            self._note,
            18,
            self._titles[1],
            self.recent,
            self._none,
        ):
            self._add(part)
        self.box.addSpacing(6)
        self.box.addLayout(buttons)
        self.box.addStretch(1)
        set_role(self, Role.PANE)
        self.retranslate(language)

    def _add(self, part: QWidget | QHBoxLayout | int) -> None:
        if isinstance(part, int):
            self.box.addSpacing(part)
        elif isinstance(part, QHBoxLayout):
            self.box.addLayout(part)
        else:
            self.box.addWidget(part)

    def retranslate(self, language: Language) -> None:
        """Write all words in a language."""
        self._language = language
        for title, text in zip(
            self._titles,
            (self.tr("Once you start, the first item stands ready"), self.tr("Open an assessment")),
            strict=True,
        ):
            title.setText(text)
            title.setFont(theme.fonts(language).title)
        self.preview.set_language(language)
        self._fill_keys()
        self._note.setText(self.tr("One digit marks an item; it is saved at once."))
        self._none.setText(
            self.tr("An assessment (.duibiao) can also be dropped here, and a policy document to be imported.")
        )
        self.browse.setText(self.tr("Open file…"))
        self.sample.setText(self.tr("Try it with a sample"))
        self.show_icons()

    def _fill_keys(self) -> None:
        while (item := self._keys.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        pairs = [
            ("3", labels.enum_text(Status.DONE, self._language)),
            ("2", labels.enum_text(Status.IN_PROGRESS, self._language)),
            ("6", labels.enum_text(Applicability.NOT_APPLICABLE, self._language)),
            ("J", self.tr("next item")),
        ]
        for key, word in pairs:
            cap, text = QLabel(key, self), QLabel(word, self)
            set_role(cap, Role.KEY)
            self._keys.addWidget(cap)
            self._keys.addWidget(text)
            self._keys.addSpacing(8)
        self._keys.addStretch(1)

    def show_icons(self) -> None:
        """Tint the icons for the palette in force."""
        self.browse.setIcon(icon("folder-open", QGuiApplication.palette()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self.show_icons()
        super().changeEvent(event)
