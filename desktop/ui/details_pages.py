"""A page of rich text that can be read and copied: the ground of 原文 and 留痕."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop.ui.details_fields import colours


class Page(QTextBrowser):
    """Rich text without a frame; Escape is left to the pane."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.document().setDocumentMargin(14)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QTextBrowser { border: 0; padding: 0; background: palette(base); }")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )

    def show_parts(self, parts: list[str]) -> None:
        """Show paragraphs of HTML from the top."""
        self.setHtml("".join(parts))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Escape to the pane."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def paragraph(*spans: str, above: int = 4) -> str:
    """Return a paragraph of spans with so many pixels above it."""
    return f'<p style="margin:{above}px 0 0 0; line-height:115%">{"".join(spans)}</p>'


def plain(text: str) -> str:
    """Return a text as HTML, its line breaks kept."""
    return escape(text).replace("\n", "<br>")


def strong(text: str) -> str:
    """Return a text as HTML in the weight of headings."""
    return f'<span style="font-weight:600">{plain(text)}</span>'


def quiet(text: str) -> str:
    """Return a text as HTML in the secondary colour."""
    return f'<span style="color:{colours().secondary.name()}">{plain(text)}</span>'
