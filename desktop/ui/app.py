"""Composition root: builds the application and hands everything to what needs it."""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QStandardPaths, QTimer, QTranslator
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.core import paths
from desktop.core.labels import Language
from desktop.ui import theme
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from desktop.ui.tasks import Tasks

COLLECT_AFTER_MS = 1000
"""From when on garbage is collected: ``__main__`` switches that off for the start, in which nothing becomes garbage."""


class Application(QApplication):
    """The program: one window, its settings, its translators."""

    def __init__(self, argv: list[str], settings_path: Path | None = None) -> None:
        super().__init__([*argv[:1], *theme.ARGUMENTS, *argv[1:]])
        self.setApplicationName("Duibiao")
        self.setApplicationVersion(__version__)
        self.setDesktopFileName("duibiao")
        self.setWindowIcon(QIcon(str(paths.resources() / "app.svg")))
        self.settings = Settings(settings_path or _settings_path(), self)
        self.tasks = Tasks(self)
        self._translators: list[QTranslator] = []
        self._translate(self.settings.language)
        theme.apply(self, self.settings.theme, styled=True)
        self.window = MainWindow(self.settings, self.tasks)
        self.window.language_chosen.connect(self.choose_language)
        self.window.theme_chosen.connect(self.choose_theme)
        self.settings.changed.connect(self._on_setting)

    def choose_language(self, language: Language) -> None:
        """Keep another language; the window follows without a restart."""
        self.settings.language = language

    def choose_theme(self, choice: theme.Theme) -> None:
        """Keep another theme; the window follows."""
        self.settings.theme = choice

    def _on_setting(self, name: str) -> None:
        if name == "theme":
            theme.apply(self, self.settings.theme)
            self.window.actions_.themes[self.settings.theme].setChecked(True)
        elif name == "language":
            language = self.settings.language
            self._translate(language)
            theme.apply(self, self.settings.theme)  # a style sheet keeps the font that it found
            self.window.actions_.languages[language].setChecked(True)
            if self.window.document is not None:
                self.window.document.set_language(language)
            self.window.status.retranslate()
        elif name == "hints":
            self.window.actions_["hints"].setChecked(self.settings.hints)
            self.window.status.set_hints(shown=self.settings.hints)

    def _translate(self, language: Language) -> None:
        """Install the program's and Qt's own translations; all widgets are told by Qt."""
        for translator in self._translators:
            self.removeTranslator(translator)
        self._translators = []
        QLocale.setDefault(QLocale("zh_CN" if language == "zh" else "en_GB"))
        self.setFont(theme.fonts(language).base)
        if language == "zh":
            folders = (
                ("duibiao_zh_CN", str(paths.resources() / "translations")),
                ("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            )
            for name, folder in folders:
                translator = QTranslator(self)
                if translator.load(name, folder):
                    self.installTranslator(translator)
                    self._translators.append(translator)

    def event(self, event: QEvent) -> bool:
        """Open what the Finder hands over."""
        if isinstance(event, QFileOpenEvent):
            self.window.opening.open_given(Path(event.file()))
            return True
        return super().event(event)


def _settings_path() -> Path:
    """Return the place of the settings; ``DUIBIAO_HOME`` moves it, for tests."""
    home = os.environ.get("DUIBIAO_HOME")
    folder = home or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder) / "duibiao.ini"


def main(argv: list[str]) -> int:
    """Open the window; ``argv`` may name a workspace. Returns the exit status."""
    started = time.perf_counter()
    app = Application([sys.argv[0], *argv])
    from desktop.ui.instance import Instance

    path = next((Path(word).absolute() for word in argv if not word.startswith("-")), None)
    instance = Instance(app)
    if not instance.first(path):
        return 0
    instance.asked.connect(app.window.opening.raise_with)
    app.window.notices.install_last_resort()
    app.window.opening.start(path)
    app.window.fit_screen()
    app.window.show()
    QTimer.singleShot(COLLECT_AFTER_MS, app, gc.enable)
    if os.environ.get("DUIBIAO_TIME_START"):
        app.window.installEventFilter(_FirstPainting(app, started))
    status = app.exec()
    app.tasks.stop()
    instance.close()
    return status


class _FirstPainting(QObject):
    """Prints when the first window was painted and the event loop turns, then quits; for the benchmark."""

    def __init__(self, app: QObject, started: float) -> None:
        super().__init__(app)
        self._started = started
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        print(f"ready {time.perf_counter() - self._started:.4f}", flush=True)
        QApplication.quit()
