"""Scenes of the dialogs, each on the main window that opens it."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.errors import WorkspaceError
from desktop.core.store import backup
from desktop.core.store.workspace import open_workspace
from desktop.ui.errors import UnexpectedDialog
from desktop.ui.help import HelpWindow
from desktop.ui.tasks import Progress
from tests.pictures.stage import Scene, Stage
from tests.pictures.windows import sheet


def command(stage: Stage, name: str) -> QWidget:
    """Give a command that opens a dialog."""
    stage.open()
    return stage.command(name)


def own_item(stage: Stage) -> QWidget:
    """Change an item of the office's own."""
    stage.open(item="8.26+1")
    return stage.command("edit_own")


def export(stage: Stage) -> QWidget:
    """Export what a search shows."""
    page = stage.open()
    QTest.keyClicks(page.filter_bar.search, "bz")
    stage.settle()
    dialog = stage.command("export_report")
    stage.settle(500)  # until the page is laid out and drawn
    return dialog


def export_charts(stage: Stage) -> QWidget:
    """Export the progress summary of all documents as PDF, leafed to its charts."""
    from desktop.core.reports.options import ReportKind
    from desktop.ui.exporting.preview import WAIT_MS
    from desktop.ui.exporting.window import ExportDialog

    stage.open()
    stage.page.set_scope(None)
    dialog = stage.command("export_report")
    assert isinstance(dialog, ExportDialog)
    dialog.choices.kind.setCurrentIndex(list(ReportKind).index(ReportKind.PROGRESS))
    dialog.target.choose_format(".pdf")
    stage.settle(WAIT_MS + 100)
    dialog.preview.turn(2)
    stage.settle()
    return dialog


def backups(stage: Stage) -> QWidget:
    """Show the copies, after some were made."""
    page = stage.open()
    for _ in range(3):
        page.document.toggle_done([page.table.node()])
        backup.make(page.document.workspace.db, page.document.path)
    return stage.command("backups")


def palette(stage: Stage, typed: str) -> QWidget:
    """Type into the command palette."""
    stage.open()
    dialog = stage.command("palette")
    field = dialog.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, typed)
    stage.settle(200)
    return dialog


def help_page(stage: Stage, topic: str) -> QWidget:
    """Show a page of help."""
    stage.open()
    window = HelpWindow.show_topic(stage.window, topic, stage.language)
    stage.settle()
    return window


def working(stage: Stage) -> QWidget:
    """Show work that takes its time."""
    stage.open()
    ended = threading.Event()

    def work(told: Progress) -> None:
        while not ended.wait(0.02):
            told(489, 801)

    stage.window.run(
        work, lambda _result: None, stage.window.commands.reports.tr("Exporting: {report}").format(report="台账")
    )
    try:
        return hold(stage)
    finally:
        ended.set()


def hold(stage: Stage) -> QWidget:
    """Return a still picture of the dialog, which goes when its work ends."""
    loop = QEventLoop()
    QTimer.singleShot(1500, loop.quit)
    loop.exec()
    shown = [w for w in stage.application.topLevelWidgets() if w.isWindow() and w.isVisible() and w is not stage.window]
    return sheet([shown[-1].grab().toImage()])


def damaged(stage: Stage) -> QWidget:
    """Open a damaged workspace of which there are copies."""
    path = stage.copy()
    with open_workspace(path) as workspace:
        backup.make(workspace.db, path)
        backup.make(workspace.db, path)
    content = bytearray(path.read_bytes())
    content[4096 : 4096 * 6] = bytes(4096 * 5)
    path.write_bytes(content)
    return refused(stage, path)


def refused(stage: Stage, path: Path) -> QWidget:
    """Open what cannot be opened."""
    stage.window.show()
    stage.window.opening.start(path)
    return stage.dialog()


def in_use(stage: Stage) -> QWidget:
    """Open a workspace that somebody else is writing."""
    path = stage.copy()
    with open_workspace(path):
        return refused(stage, path)


def missing(stage: Stage) -> QWidget:
    """Open a workspace that is gone."""
    return refused(stage, stage.folder / "不见了.duibiao")


def foreign(stage: Stage) -> QWidget:
    """Open a file that is no workspace."""
    path = stage.folder / "报表.duibiao"
    path.write_text("这不是评估文件", encoding="utf-8")
    return refused(stage, path)


def trouble(stage: Stage, key: str, **facts: object) -> QWidget:
    """Show a refusal that is hard to bring about."""
    stage.window.show_document(None)
    stage.window.show()
    path = stage.copy()
    stage.window.opening.show_trouble(WorkspaceError(key, path=str(path), **facts), path)  # type: ignore[arg-type]
    return stage.dialog()


def unexpected(stage: Stage) -> QWidget:
    """Show the box of the last resort."""
    stage.open()
    details = "ValueError: example\n  desktop/ui/main_window.py, line 1"
    dialog = UnexpectedDialog(details, stage.folder / "log" / "duibiao.log", stage.window)
    dialog.show()
    return stage.dialog()


IMPORTED = """清源市公共充电设施建设行动方案（2025—2027年）
一、加快布点建设
（一）完善公共停车场充电设施。到2027年，建成公共充电桩2000个以上。编制布点规划，公开建设清单。（市发展改革委牵头，市住房城乡建设局、市交通运输局配合）
（二）推进居民小区改造。开展小区用电容量摸底，制定改造计划。（市住房城乡建设局、清源供电公司按职责分工负责）
二、强化运营服务
（四）规范充电价格。建立价格公示制度，组织价格检查。（市市场监管局负责）
"""


def importing(stage: Stage, *, taken: bool) -> QWidget:
    """Open the import assistant, empty or with a document taken apart."""
    from desktop.core.parsing import reading
    from desktop.core.parsing.documents import parse
    from desktop.ui.importing.window import ImportWindow

    stage.open()
    stage.window.commands.import_document()
    window = stage.dialog()
    assert isinstance(window, ImportWindow)
    if taken:
        window.show_parsed(parse([reading.pasted("充电行动方案.docx", IMPORTED)]))
        stage.settle()
    return window


COMMANDS = ("documents", "profile", "units", "settings", "add_own", "shortcuts", "about")
SCENES = (
    *(Scene(f"dialog-{name.replace('_', '-')}", partial(command, name=name)) for name in COMMANDS),
    Scene("dialog-edit-own", own_item),
    Scene("import-start", partial(importing, taken=False)),
    Scene("import-review", partial(importing, taken=True)),
    Scene("dialog-export", export),
    Scene("dialog-export-charts", export_charts),
    Scene("dialog-send-out", partial(command, name="send_out")),
    Scene("dialog-backups", backups),
    Scene("dialog-palette", partial(palette, typed="")),
    Scene("dialog-palette-typed", partial(palette, typed="dc")),
    Scene("dialog-working", working),
    Scene("dialog-damaged", damaged),
    Scene("dialog-in-use", in_use),
    Scene("dialog-missing", missing),
    Scene("dialog-foreign", foreign),
    Scene("dialog-newer", partial(trouble, key="workspace-newer", seen=9, known=3)),
    Scene("dialog-read-only", partial(trouble, key="workspace-read-only", detail="")),
    Scene("dialog-unexpected", unexpected),
    Scene("help-start", partial(help_page, topic="start")),
    Scene("help-keys", partial(help_page, topic="keys")),
)
