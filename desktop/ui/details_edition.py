"""What a new edition did to the item: the old wording beside the new one, until somebody has looked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.core import labels
from desktop.core.framework import Target
from desktop.core.store.outline import ItemDetail
from desktop.core.store.review import Was
from desktop.core.wording import Wording
from desktop.ui.document import Document
from desktop.ui.style_sheet import Role, set_role
from desktop.ui.wording import compared_html


class EditionStrip(QFrame):
    """Stands above the fields while the item wants another look, or is withdrawn."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, Role.BANNER_AMBER)
        self._document = document
        self._detail: ItemDetail | None = None
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.looked_at = QPushButton(self)
        self.looked_at.clicked.connect(lambda _checked=False: self._look())
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.looked_at, 0, Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_item(self, detail: ItemDetail | None) -> None:
        """Show what happened to one item; None and an item that is as it was hide the strip."""
        self._detail = detail
        was = None if detail is None or detail.withdrawn else detail.was
        self.looked_at.setVisible(was is not None)
        self.looked_at.setEnabled(self._document.writable)
        if detail is not None and detail.withdrawn:
            self.words.setText(
                self.tr("A new edition no longer has this item. Its mark and evidence stay; it counts nowhere.")
            )
        elif detail is not None and was is not None:
            self.words.setText(self._compared(detail, was))
        self.setVisible(detail is not None and (detail.withdrawn or was is not None))

    def _compared(self, detail: ItemDetail, was: Was) -> str:
        head = self.tr("A new edition changed this item: look at the mark again.")
        if was.back:
            head = self.tr("This item had been withdrawn and is there again: look at the mark again.")
        heads = [self.tr("Before"), self.tr("Now")]
        return f"<p style='margin:0'>{head}</p>" + compared_html(
            was.wording, wording_of(detail), heads, self._document.language
        )

    def _look(self) -> None:
        if self._detail is not None:
            self._document.looked_at([self._detail.id])

    def retint(self) -> None:
        """Take the colours in force, which stand in the words."""
        self.show_item(self._detail)

    def retranslate(self) -> None:
        """Say everything in the language of the window again."""
        self.setAccessibleName(labels.text("flag.review", self._document.language))
        self.looked_at.setText(self.tr("Looked at: the mark holds"))


def wording_of(detail: ItemDetail) -> Wording:
    """Return what an item says in the edition in force."""
    groups = [detail.group] if detail.group is not None else list(detail.measure.groups)
    lead, support, guide = (
        tuple(dict.fromkeys(body for group in groups for body in getattr(group, role)))
        for role in ("lead", "support", "guide")
    )
    aim = detail.target
    target = None
    if aim is not None:
        target = Target("", aim.object, aim.comparator, aim.value, aim.unit, aim.object_en, aim.unit_en, aim.due)
    return Wording(
        detail.text, detail.text_en, lead, support, guide, any(g.open_ended for g in groups), target, detail.due
    )
