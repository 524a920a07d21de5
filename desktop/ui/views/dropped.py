"""What becomes of files that are dropped on the list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.store.evidence import is_address
from desktop.ui.collecting.kinds import are_workbooks
from desktop.ui.importing.kinds import importable
from desktop.ui.known_files import workspace_among
from desktop.ui.views.details_place import DetailsPlace


class DroppedFiles(QObject):
    """Attaches what was dropped on an item; asks of workbooks whether to collect, of documents whether to import them.

    Signals:
        files_wanted(list[Path]): they are no evidence, but for the window to take.
    """

    files_wanted = Signal(object)

    def __init__(self, place: DetailsPlace, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self._parent = parent

    def take(self, item: int, sources: list[str]) -> None:
        """Take what was dropped on an item; 0 stands for a place beside all items."""
        paths = [Path(source) for source in sources if not is_address(source)]
        if not item or workspace_among(paths):
            self.files_wanted.emit(paths)
        elif len(paths) == len(sources) and are_workbooks(paths):
            self._ask(item, sources, self.tr("&Collect as fill-in workbooks…"))
        elif len(importable(paths)) == len(sources):
            self._ask(item, sources, self.tr("&Import as a policy document…"))
        else:
            self._place.pane().attach([item], sources)

    def _ask(self, item: int, sources: list[str], other: str) -> None:
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(other).triggered.connect(lambda: self.files_wanted.emit([*map(Path, sources)]))
        attach = menu.addAction(self.tr("&Attach to this item as evidence"))
        attach.triggered.connect(lambda: self._place.pane().attach([item], sources))
        menu.popup(QCursor.pos())
