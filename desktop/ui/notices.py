"""What the window says without being asked: work under way, words, failures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer

from desktop.core import labels
from desktop.core.errors import DuibiaoError
from desktop.ui.tasks import Progress, Task

if TYPE_CHECKING:
    from desktop.ui.banner import Words
    from desktop.ui.main_window import MainWindow

T = TypeVar("T")

NOT_WRITTEN = ("disk-full", "workspace-busy", "workspace-io", "workspace-gone", "workspace-replaced")
"""Why a gesture was refused, by the keys of the errors; what is written afterwards shows that it is over."""


class Notices(QObject):
    """Says it in the window that it belongs to. Dialogs are imported when they are first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def run(self, work: Callable[[Progress], T], done: Callable[[T], object], title: str) -> None:
        """Run work in a worker, with its progress, and show a failure."""
        self.show_work(self._window.tasks.run(work, done, self.show_failure), title)

    def show_work(self, task: Task, title: str) -> None:
        """Show the progress of work, once it has taken a while."""
        from desktop.ui.dialogs.progress import ProgressDialog

        ProgressDialog(task, title or self.tr("Saving"), self._window)

    def show_failure(self, error: Exception) -> None:
        """Show what a worker ran into; what is no expected failure goes to the last resort."""
        if isinstance(error, DuibiaoError):
            self.show_error(error)
        else:
            raise error

    def say(self, text: Words) -> None:
        """Say something that needs no answer."""
        if self._window.page is not None:
            self._window.page.banners.show_banner("blue", text, [], "said", seconds=8)

    def tell_of_wording(self, measures: int, without: int) -> None:
        """Say that a copy gave so many measures their wording: nothing else in the list looks other than before.

        ``without``: measures that got none, because the copy is not the official text there.
        """

        def text() -> str:
            given = self.tr("The wording of {n} {n:measure|measures} now stands at the right, under “Policy text”.")
            left = self.tr(
                "{n} {n:measure gets|measures get} none: the copy differs from the official text there, or lacks it."
            )
            told = labels.counted(given, n=measures)
            return self.tr("{told} {more}").format(told=told, more=labels.counted(left, n=without)) if without else told

        self.say(text)

    def show_error(self, error: DuibiaoError) -> None:
        """Show an expected failure above the list, or in a dialog where there is no list."""
        page = self._window.page
        if page is None:
            self._window.opening.show_trouble(error, None)
            return
        damage = self._window.opening.damage
        if damage.concerns(error):  # whoever met it may be in the midst of something
            QTimer.singleShot(0, damage, lambda: damage.take(error))
            return
        from desktop.ui import errors

        document = page.document
        ways = [(lambda: self.tr("Restore a backup…"), self._window.commands.show_backups)]
        damaged = error.key in ("workspace-damaged", "trail-broken")
        kind = errors.words(error, document.language).kind
        page.banners.show_banner(
            kind, lambda: errors.words(error, document.language).text, ways if damaged else [], error.key
        )

    def on_written(self) -> None:
        """Take away what said that nothing can be written: a gesture is on disk."""
        if self._window.page is not None:
            for key in NOT_WRITTEN:
                self._window.page.banners.close_banner(key)

    def install_last_resort(self) -> None:
        """Show unexpected failures without a traceback; the log has it."""
        from desktop.ui import errors

        errors.install_excepthook(self._window).tell_expected(self.show_error)
