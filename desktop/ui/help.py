"""Help without a network: pages of our own, in the language of the window, beside the work and never in its way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QSize, QStringListModel, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop.core import paths
from desktop.core.labels import Language
from desktop.ui import theme
from desktop.ui.style_sheet import Role, set_role

TOPICS = (
    "start", "checklist", "details", "evidence", "filters", "suggestions", "ledger", "sending", "collecting",
    "pasting", "rolling-up", "documents", "importing", "editions", "profile", "backups", "keys", "trouble",
    "privacy", "command-line",
)  # fmt: skip
"""Names of the pages in the order of the contents; a page is ``resources/help/LANGUAGE/TOPIC.md``."""
FIRST_SIZE = QSize(860, 620)
CONTENTS_WIDTH = 190
LINE_HEIGHT = 135
"""Per cent: Chinese text needs more air between its lines than Qt gives."""


def page(topic: str, language: Language) -> Path:
    """Return the file of a page; of the first page where there is no such topic."""
    return paths.resources() / "help" / language / f"{topic if topic in TOPICS else TOPICS[0]}.md"


def title(topic: str, language: Language) -> str:
    """Return the title of a page, which is its first line."""
    with page(topic, language).open(encoding="utf-8") as file:
        return file.readline().lstrip("# ").strip()


def topic_of(widget: QWidget | None) -> str:
    """Return the help topic of the place where a widget stands (property ``help`` of it or a parent)."""
    while widget is not None:
        topic = widget.property("help")
        if isinstance(topic, str) and topic:
            return topic
        widget = widget.parentWidget()
    return "start"


class HelpWindow(QDialog):
    """The pages with their contents, back and forward, and a search in the page.

    It stands beside the main window, which stays usable, and follows its language.
    """

    def __init__(self, parent: QWidget | None, language: Language) -> None:
        super().__init__(parent)
        self._language: Language = language
        self._topic = TOPICS[0]
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.browser = QTextBrowser(self)
        self.browser.setOpenExternalLinks(False)
        self.browser.setStyleSheet("QTextBrowser { background: palette(base); border: 0; }")
        self.browser.document().setDocumentMargin(20)
        self.browser.document().setIndentWidth(18)
        self.browser.sourceChanged.connect(self._on_page)
        self._titles = QStringListModel(self)
        self.contents = QListView(self)
        self.contents.setModel(self._titles)
        self.contents.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.contents.setMinimumWidth(120)
        self.contents.setSpacing(3)
        set_role(self.contents, Role.PANE)
        self.contents.selectionModel().currentChanged.connect(self._on_contents)
        self.back, self.forward = QPushButton(self), QPushButton(self)
        self.search = QLineEdit(self)
        self._missing = QLabel(self)
        set_role(self._missing, Role.AMBER)
        self._lay_out()
        self._connect()
        self.resize(FIRST_SIZE)
        self.retranslate()

    @classmethod
    def show_topic(cls, parent: QWidget | None, topic: str, language: Language) -> HelpWindow:
        """Show a page, in the window that stands open already or in a new one, and return the window."""
        window = parent.findChild(cls) if parent is not None else None
        if window is None:
            window = cls(parent, language)
        window.go_to(topic)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def _lay_out(self) -> None:
        bar = QFrame(self)
        set_role(bar, Role.SECTION)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        for button in (self.back, self.forward):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._missing)
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(240)
        row.addWidget(self.search)
        below = QSplitter(Qt.Orientation.Horizontal, self)
        below.setHandleWidth(1)
        below.setChildrenCollapsible(False)
        below.addWidget(self.contents)
        below.addWidget(self.browser)
        below.setStretchFactor(1, 1)
        below.setSizes([CONTENTS_WIDTH, FIRST_SIZE.width() - CONTENTS_WIDTH])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(bar)
        box.addWidget(below, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.browser.backward)
        self.forward.clicked.connect(self.browser.forward)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.browser.forwardAvailable.connect(self.forward.setEnabled)
        self.back.setEnabled(False)
        self.forward.setEnabled(False)
        self.search.textChanged.connect(lambda _text: self._search(again=False))
        self.search.returnPressed.connect(lambda: self._search(again=True))
        self.back.setShortcut(QKeySequence(QKeySequence.StandardKey.Back))
        self.forward.setShortcut(QKeySequence(QKeySequence.StandardKey.Forward))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._go_to_search)
        QShortcut(QKeySequence(QKeySequence.StandardKey.FindNext), self, lambda: self._search(again=True))

    # Pages

    def topic(self) -> str:
        """Return the topic that is shown."""
        return self._topic

    def go_to(self, topic: str) -> None:
        """Show the page of a topic."""
        self.browser.setSource(QUrl.fromLocalFile(str(page(topic, self._language))))

    def _on_contents(self, index: QModelIndex) -> None:
        if index.isValid() and TOPICS[index.row()] != self.topic():
            self.go_to(TOPICS[index.row()])

    def _on_page(self, url: QUrl) -> None:
        """Give the page its air and show where it stands in the contents."""
        self._topic = Path(url.path()).stem
        self._set_air()
        self.contents.setCurrentIndex(self._titles.index(TOPICS.index(self._topic)))
        self.setWindowTitle(self.tr("{page} — Duibiao help").format(page=title(self._topic, self._language)))
        self._missing.clear()

    def _set_air(self) -> None:
        """Set type, spaces and tables as in the rest of the program: Markdown brings no style of its own."""
        document = self.browser.document()
        fonts = theme.fonts(self._language)
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            space = cursor.blockFormat()
            space.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if cursor.currentTable() is not None:
                space.setTopMargin(0)
                space.setBottomMargin(0)
            cursor.setBlockFormat(space)
            if space.headingLevel():
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                look = QTextCharFormat()
                look.setFont(fonts.page if space.headingLevel() == 1 else fonts.title)
                cursor.setCharFormat(look)  # not merged: the size that Markdown sets would win
            block = block.next()
        self._tint_code(theme.tokens(self.palette()).band)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                table = frame.format()
                table.setBorder(0)
                table.setCellPadding(3)
                table.setCellSpacing(0)
                frame.setFormat(table)

    def _tint_code(self, colour: QColor) -> None:
        """Give keys and commands a ground of their own."""
        tint = QTextCharFormat()
        tint.setBackground(colour)
        block = self.browser.document().begin()
        while block.isValid():
            places = [(f.start, f.length) for f in block.textFormats() if f.format.fontFixedPitch()]
            for start, length in places:
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + start + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(tint)
            block = block.next()

    # Search

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _search(self, *, again: bool) -> None:
        """Mark the next place of what was typed; from the top of the page after its end."""
        text = self.search.text()
        cursor = self.browser.textCursor()
        cursor.setPosition(cursor.selectionEnd() if again else cursor.selectionStart())
        self.browser.setTextCursor(cursor)
        found = not text or self.browser.find(text)
        if not found:
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)
            found = self.browser.find(text, QTextDocument.FindFlag(0))
        self._missing.setText("" if found else self.tr("Not on this page"))

    # Language

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        self._titles.setStringList([title(topic, self._language) for topic in TOPICS])
        self.back.setText(self.tr("Back"))
        self.forward.setText(self.tr("Forward"))
        self.search.setPlaceholderText(self.tr("Find on this page"))
        self.search.setAccessibleName(self.tr("Find on this page"))
        self.contents.setAccessibleName(self.tr("Contents"))
        self.browser.setAccessibleName(self.tr("Help page"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window, on the same page."""
        if event.type() == QEvent.Type.LanguageChange:
            self._language = "zh" if QLocale().language() == QLocale.Language.Chinese else "en"
            topic = self.topic()
            self.retranslate()
            self.go_to(topic)
        super().changeEvent(event)
