"""What becomes of files that are dropped on an item of the list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.collecting.kinds import are_workbooks
from desktop.ui.views.details_place import DetailsPlace


class DroppedFiles(QObject):
    """Attaches what was dropped; of Excel workbooks asks whether they are answers to collect.

    Signals:
        collect_wanted(list[Path]): they are.
    """

    collect_wanted = Signal(object)

    def __init__(self, place: DetailsPlace, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self._parent = parent

    def take(self, item: int, sources: list[str]) -> None:
        """Take what was dropped on an item."""
        paths = [Path(source) for source in sources]
        if not are_workbooks(paths):
            self._place.pane().attach([item], sources)
            return
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        collect = menu.addAction(self.tr("&Collect as fill-in workbooks…"))
        collect.triggered.connect(lambda: self.collect_wanted.emit(paths))
        attach = menu.addAction(self.tr("&Attach to this item as evidence"))
        attach.triggered.connect(lambda: self._place.pane().attach([item], sources))
        menu.popup(QCursor.pos())
