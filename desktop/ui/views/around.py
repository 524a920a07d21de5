"""What may stand above and below the list, each made when it is first wanted: most of it never is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.core.store.items import Filter
from desktop.ui.document import Document

if TYPE_CHECKING:
    from desktop.ui.banner import Banners, Toast
    from desktop.ui.views.bars import BulkBar, FirstTickBar, ReasonBar

Bar = TypeVar("Bar", bound=QWidget)


class Around(QObject):
    """The banners above the list and the bars below it; ``above`` and ``below`` are empty until the first one comes.

    Signals:
        undo_wanted(), cleared(), given(str), cancelled(), adopt_all(), closed(): those of the bars.
    """

    undo_wanted = Signal()
    cleared = Signal()
    given = Signal(str)
    cancelled = Signal()
    adopt_all = Signal()
    closed = Signal()

    def __init__(self, document: Document, menus: list[QMenu], parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._menus = menus
        self._parent = parent
        self.above, self.below = QVBoxLayout(), QVBoxLayout()
        self.below.setSpacing(0)
        self._places: list[int] = []

    def _stand(self, bar: Bar, place: int) -> Bar:
        """Put a bar below the list among those that stand there: 0 is the topmost place."""
        self.below.insertWidget(sum(other < place for other in self._places), bar)
        self._places.append(place)
        return bar

    @cached_property
    def banners(self) -> Banners:
        """What the window says."""
        from desktop.ui.banner import Banners

        made = Banners(self._parent)
        self.above.addWidget(made)
        return made

    @cached_property
    def toast(self) -> Toast:
        """What the last gesture did, and the way back."""
        from desktop.ui.banner import Toast

        made = Toast(self._parent)
        made.undo_wanted.connect(self.undo_wanted)
        return self._stand(made, 0)

    @cached_property
    def reason(self) -> ReasonBar:
        """What asks for the reason of not applicable."""
        from desktop.ui.views.bars import ReasonBar

        made = ReasonBar(self._parent)
        made.given.connect(self.given)
        made.cancelled.connect(self.cancelled)
        return self._stand(made, 1)

    @cached_property
    def bulk(self) -> BulkBar:
        """What can be done with several items."""
        from desktop.ui.views.bars import BulkBar

        made = BulkBar(self._menus, self._parent)
        made.cleared.connect(self.cleared)
        return self._stand(made, 2)

    @cached_property
    def first_tick(self) -> FirstTickBar:
        """What shows how to mark the first item."""
        from desktop.ui.views.bars import FirstTickBar

        made = FirstTickBar(self._document, self._parent)
        made.adopt_all.connect(self.adopt_all)
        made.closed.connect(self.closed)
        return self._stand(made, 3)

    def retranslate(self) -> None:
        """Say what stands there in the language of the window and of the document."""
        for name in ("banners", "toast"):
            if name in self.__dict__:
                self.__dict__[name].retranslate()

    def hide_toast(self) -> None:
        """Say nothing of the last gesture any more."""
        if "toast" in self.__dict__:
            self.toast.hide()

    def show_chosen(self, count: int) -> None:
        """Offer what can be done with several items where several are chosen."""
        if count > 1 or "bulk" in self.__dict__:
            self.bulk.show_count(count)

    def show_first_tick(self, *, shown: bool, over: Filter | None = None) -> None:
        """Show or hide how to mark the first item; ``over`` is what another list shows."""
        if shown and over is not None:
            self.first_tick.show_list(over)
        if shown or "first_tick" in self.__dict__:
            self.first_tick.setVisible(shown)
