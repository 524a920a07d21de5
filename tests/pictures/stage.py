"""Where pictures are taken: the running program on copies of the sample assessment, on one fixed day."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.core import paths, seeds
from desktop.core.framework import Framework
from desktop.core.labels import Language
from desktop.core.organisation import Organisation
from desktop.core.store.workspace import create
from desktop.ui import sample
from desktop.ui.app import Application
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import Theme
from desktop.ui.views.work_page import WorkPage

TODAY = dt.date(2026, 11, 21)
SMALL, WIDE, LEAST = QSize(1280, 720), QSize(1920, 1080), QSize(1024, 640)
OFFICE = Organisation("某市市场监督管理局", line=("市场监管总局",), region="陕西省", city="某市")


class Scene(msgspec.Struct, frozen=True):
    """One thing to take a picture of.

    Attributes:
        name: of the file, without language, theme and size.
        show: brings it about and returns the widget to be taken.
        sizes: of the main window meanwhile.
    """

    name: str
    show: Callable[[Stage], QWidget]
    sizes: tuple[QSize, ...] = (SMALL,)


class Stage:
    """The program in one language and theme. Each scene begins with a window of its own.

    Attributes:
        folder: for the copies on which scenes work.
        window: the main window of the scene.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.application = Application(["pictures"], folder / "duibiao.ini")
        self.window: MainWindow = self.application.window
        self._sample = sample.make(TODAY, folder)
        self._scenes = 0

    def set_up(self, language: Language, theme: Theme) -> None:
        """Change language and theme for the scenes that follow."""
        self.application.choose_language(language)
        self.application.choose_theme(theme)

    def begin(self, size: QSize) -> None:
        """Put away what the last scene left and make a new window."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.deleteLater()  # closed, some would ask first
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for widget in QApplication.topLevelWidgets():
            widget.close()
        settings = self.application.settings
        for path in settings.recent():
            settings.forget_recent(path)
        settings.hidden_columns = set()
        shutil.rmtree(paths.data() / "backups", ignore_errors=True)
        for name in ("splitter", "window", "export"):
            settings.keep_state(name, b"")  # type: ignore[arg-type] # as if there were none
        self.window = MainWindow(settings, self.application.tasks, lambda: TODAY)
        self.application.window = self.window
        self.window.resize(size)
        self._scenes += 1

    @property
    def language(self) -> Language:
        """The language of the scenes."""
        return self.application.settings.language

    @property
    def page(self) -> WorkPage:
        """The page of work."""
        assert self.window.page is not None
        return self.window.page

    def copy(self, name: str = "2026年度评估") -> Path:
        """Return a copy of the sample under a name."""
        place = self.folder / str(self._scenes)
        place.mkdir(exist_ok=True)
        return Path(shutil.copy(self._sample, place / f"{name}.duibiao"))

    def open(self, path: Path | None = None, *, read_only: bool = False, item: str = "1.2.1") -> WorkPage:
        """Show a workspace, the sample's first document, on an item."""
        self.window.opening.open_path(path or self.copy(), read_only=read_only)
        self.window.show()
        page = self.page
        if page.document.frameworks:
            page.set_scope(page.document.frameworks[0].id)
            page.go_to_key(f"{page.document.frameworks[0].key}/{item}")
        self.settle()
        return page

    def fresh(self, *documents: Framework) -> Path:
        """Return a workspace in which nothing was marked yet."""
        path = self.folder / str(self._scenes) / "2026年度评估.duibiao"
        path.parent.mkdir(exist_ok=True)
        create(path, OFFICE, list(documents)).close()
        return path

    def built_in(self) -> list[Framework]:
        """Return the built-in documents."""
        return [seeds.framework(name) for name in seeds.framework_ids()]

    def settle(self, milliseconds: int = 0) -> None:
        """Let the window do what waits to be done, and wait for so long and for work under way."""
        loop = QEventLoop()
        flags = QEventLoop.ProcessEventsFlag.AllEvents
        end = dt.datetime.now() + dt.timedelta(milliseconds=milliseconds)
        while dt.datetime.now() < end or self.application.tasks.busy():
            loop.processEvents(flags, 20)
        for _ in range(8):
            loop.processEvents(flags)

    def command(self, name: str) -> QDialog:
        """Give a command that opens a dialog, and return the dialog."""
        self.window.actions_[name].trigger()
        return self.dialog()

    def dialog(self) -> QDialog:
        """Return the dialog that stands open."""
        self.settle(150)
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        assert shown, "no dialog was opened"
        return shown[-1]
