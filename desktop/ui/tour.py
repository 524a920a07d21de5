"""A tour where no window can be shown: a sample assessment, its ledger, and pictures of the window on it."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize

from desktop.core import labels, paths
from desktop.core.errors import DuibiaoError
from desktop.core.labels import Language
from desktop.core.reports.export import export
from desktop.core.reports.options import Options
from desktop.core.store import items
from desktop.core.store.items import Filter
from desktop.core.store.workspace import open_workspace
from desktop.ui import sample
from desktop.ui.app import Application
from desktop.ui.theme import Theme

SIZE = QSize(1280, 720)
PICTURES: tuple[tuple[str, Language, Theme], ...] = (
    ("window.png", "zh", Theme.LIGHT),
    ("window-en-dark.png", "en", Theme.DARK),
)


def main(_argv: list[str]) -> int:
    """Make the tour, print where everything lies, and return the exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        folder = _folder()
        workspace = sample.make(dt.date.today(), folder)
        ledger = _export(workspace)
        pictures = _show(workspace)
    except DuibiaoError as error:
        print(*(labels.failure_text(error, side) for side in labels.LANGUAGES), sep="\n", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"演示没有做成。The tour could not be made: {error}", file=sys.stderr)
        return 1
    for name, path in (
        ("评估 assessment", workspace),
        ("台账 ledger", ledger),
        *(("窗口 window", p) for p in pictures),
    ):
        print(f"{name}: {path}")
    return 0


def _folder() -> Path:
    """Return the folder of the tour, empty of what an earlier one left; one for temporary files if need be."""
    folder = paths.resources().parent / "build" / "tour"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in folder.iterdir():
            file.unlink()
    except OSError:  # an installed program may not write beside itself, or the file of a tour is open elsewhere
        return Path(tempfile.mkdtemp(prefix="duibiao-tour-"))
    return folder


def _export(path: Path) -> Path:
    with open_workspace(path, read_only=True) as workspace:
        wanted = Filter(scope=items.framework_ids(workspace.db, workspace.assessment)[0])
        options = Options(path.with_suffix(".xlsx"), "zh", wanted=wanted)
        return export(workspace, options, dt.date.today()).path


def _show(path: Path) -> list[Path]:
    """Show the real window and return the pictures taken of it."""
    made = []
    with _application() as application:
        window = application.window
        window.opening.start(path)
        window.resize(SIZE)
        window.show()
        assert window.page is not None
        window.page.set_scope(window.page.document.frameworks[0].id)
        window.page.go_to_key(f"{sample.DOCUMENT}/1.2.1")
        for name, language, theme in PICTURES:
            application.choose_language(language)
            application.choose_theme(theme)
            for _ in range(5):  # what a change leaves for later, such as the details, is also on the picture
                application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            picture = path.with_name(name)
            if not window.grab().save(str(picture)):
                raise OSError(str(picture))
            made.append(picture)
        window.close()
    return made


@contextlib.contextmanager
def _application() -> Iterator[Application]:
    """Give the program with settings of its own, which nobody keeps."""
    with tempfile.TemporaryDirectory() as place:
        application = Application(["duibiao"], Path(place) / "duibiao.ini")
        try:
            yield application
        finally:
            application.tasks.stop()
