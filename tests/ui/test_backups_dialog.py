"""The dialog of the dated copies."""

from __future__ import annotations

import re
import sqlite3

from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.core.assessment import MarkChange, Status
from desktop.core.store import backup
from desktop.core.store.items import Filter
from desktop.ui.dialogs.backups import BackupsDialog
from desktop.ui.document import Document
from tests.ui.dialog_tools import button, filled, host, said, stand

__all__ = ["filled", "host"]


def test_a_copy_is_made_listed_and_wanted_back(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = BackupsDialog(filled, host)
    stand(qtbot, dialog)
    assert not button(dialog, "Restore this backup…").isEnabled()
    button(dialog, "Back up now").click()
    qtbot.waitUntil(lambda: dialog._model.rowCount() == 1)
    assert said(dialog) == "A copy was made and checked."
    model = dialog._model
    assert re.search(r"\d\d:\d\d$", str(model.index(0, 0).data()))
    assert model.index(0, 1).data() == "as now"
    filled.mark(filled.item_ids(Filter())[:1], MarkChange(status=Status.DONE))
    dialog._read()
    qtbot.waitUntil(lambda: model.index(0, 1).data() == "steps behind: 1")
    with qtbot.waitSignal(dialog.restore_wanted) as told:
        button(dialog, "Restore this backup…").click()
    assert told.args[0] == backup.for_path(filled.path)[0].path


def test_a_damaged_file_is_not_copied(filled: Document, host: QMainWindow, qtbot: QtBot) -> None:
    dialog = BackupsDialog(filled, host)
    stand(qtbot, dialog)
    raw = sqlite3.connect(filled.path)
    for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {name}")
    raw.execute("UPDATE batch SET who = 'x' WHERE id = 1")
    raw.commit()
    raw.close()
    button(dialog, "Back up now").click()
    qtbot.waitUntil(lambda: bool(said(dialog)))
    assert "损坏" in said(dialog)
    assert dialog._model.rowCount() == 0
