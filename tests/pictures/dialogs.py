"""Scenes of the dialogs, each on the main window that opens it."""

from __future__ import annotations

import datetime as dt
import threading
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.assessment import MarkChange, Status
from desktop.core.errors import WorkspaceError
from desktop.core.reports.form.files import FormError
from desktop.core.reports.form.values import Problem
from desktop.core.reports.roll_up.door import Options, roll_up
from desktop.core.store import backup, marks, profile
from desktop.core.store.workspace import open_workspace
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.roll_up import RollUpDialog
from desktop.ui.dialogs.unexpected import UnexpectedDialog
from desktop.ui.help import HelpWindow
from desktop.ui.importing.cutting import CutDialog
from desktop.ui.importing.editors import HeadDialog
from desktop.ui.importing.problems import ProblemsDialog
from desktop.ui.importing.saving import SavingDialog
from desktop.ui.importing.window import ImportWindow
from desktop.ui.tasks import Progress
from tests.benchmarks.material import every_item
from tests.pictures.stage import LEAST, OFFICE, SMALL, TODAY, Scene, Stage
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
    dialog.preview.turn(3)
    stage.settle()
    return dialog


def cities(stage: Stage) -> list[Path]:
    """Return the workspaces of four cities, of which the last has sent rubbish."""
    places = []
    for number, name in enumerate(("清源市", "临河市", "安平市")):
        path = stage.copy(f"{name} 2026年度评估")
        with open_workspace(path) as workspace:
            office = msgspec.structs.replace(OFFICE, name=f"{name}市场监督管理局", city=name)
            workspace.write("profile", {}, partial(profile.set_organisation, new=office))
            marks.change(workspace, every_item(workspace)[number::4], MarkChange(status=Status.DONE), TODAY)
        places.append(path)
    places.append(path.with_name("东陵市.duibiao"))
    places[-1].write_text("这不是评估文件", encoding="utf-8")
    (path.parent / "应报单位.txt").write_text("清源市市场监督管理局\n西屏市市场监督管理局\n", encoding="utf-8")
    return places


def rolling_up(stage: Stage, *, done: bool) -> QWidget:
    """Roll three cities up, with a file that cannot be taken and a city that sent nothing."""
    stage.open()
    dialog = stage.command("roll_up")
    assert isinstance(dialog, RollUpDialog)
    paths = cities(stage)
    dialog.add(paths)
    stage.settle(200)
    if done:
        dialog.set_target(paths[0].parent / "汇总.xlsx", paths[0].parent / "应报单位.txt")
        dialog.start()
        stage.settle(500)
    return dialog


def overview(stage: Stage) -> QWidget:
    """Look into the second organisation of an overview."""
    paths = cities(stage)
    folder = paths[0].parent
    options = Options(tuple(paths[:3]), folder / "汇总.xlsx", stage.language, folder / "全省汇总.duibiao")
    roll_up(options, TODAY)
    page = stage.open(folder / "全省汇总.duibiao")
    page.document.show_member(2)
    stage.settle(200)
    return stage.window


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


def importing(stage: Stage, *, taken: bool, edition: bool = False) -> QWidget:
    """Open the import assistant, empty or with a document taken apart, which may be a new edition."""
    from desktop.core.parsing import reading
    from desktop.core.parsing.documents import parse

    stage.open()
    stage.window.commands.import_document(edition=edition)
    window = stage.dialog()
    assert isinstance(window, ImportWindow)
    if taken:
        window.show_parsed(parse([reading.pasted("充电行动方案.docx", IMPORTED)]))
        stage.settle()
    return window


def import_cut(stage: Stage) -> QWidget:
    """Show where an item is to be cut."""
    window = importing(stage, taken=True)
    assert isinstance(window, ImportWindow)
    assert window.review is not None
    window.review.outline.go_to(window.review.draft.framework.measures[0].items[0].id)
    window.review.outline.split_at()
    stage.settle()
    return window.findChildren(CutDialog)[-1]


def import_part(stage: Stage, kind: str) -> QWidget:
    """Show what is corrected of a chapter, a measure or an item."""
    window = importing(stage, taken=True)
    assert isinstance(window, ImportWindow)
    assert window.review is not None
    measure = window.review.draft.framework.measures[0]
    window.review.outline.go_to({"chapter": "1", "measure": measure.id, "item": measure.items[0].id}[kind])
    window.review.outline.edit()
    stage.settle()
    return window.review.outline.findChildren(Dialog)[-1]


def import_drafts(stage: Stage) -> QWidget:
    """Open the import assistant with drafts that were kept."""
    from desktop.core import drafts
    from desktop.core.parsing import reading
    from desktop.core.parsing.documents import parse

    parsed = parse([reading.pasted("充电行动方案.docx", IMPORTED)])
    for number in range(1, 5):
        kept = dt.datetime(2025, 11, 20 + number, 9, 5 * number)
        title = f"{parsed.framework.title}（第{number}稿）"
        framework = msgspec.structs.replace(parsed.framework, title=title)
        one = msgspec.structs.replace(parsed, framework=framework)
        drafts.keep(f"draft-{number}", drafts.Draft(one, (), (f"/x/充电行动方案{number}.docx",), kept))
    try:
        return importing(stage, taken=False)
    finally:
        for number in range(1, 5):
            drafts.forget(f"draft-{number}")


def import_problems(stage: Stage) -> QWidget:
    """Show what is in the way of an Excel form."""
    window = importing(stage, taken=False)
    dialog = ProblemsDialog(form_error(), stage.window.settings.language, window)
    dialog.open()
    stage.settle()
    return dialog


def form_error() -> FormError:
    """Return what a form is refused with."""
    sheet = "举措和检查项"
    return FormError(
        "充电行动方案.xlsx",
        [
            Problem(sheet, 7, "J", "适用对象", "kind", {"shown": "外星人"}),
            Problem(sheet, 12, "A", "章", "chapter-taken", {"shown": "一、运营", "other": "一、加快布点建设"}),
            Problem("量化指标", 4, "E", "目标值", "percent", {"figure": "0.85", "share": "85"}),
            Problem("量化指标", 6, "B", "所属举措", "measure-unknown", {"shown": "（九）"}),
            Problem("量化指标", 0, "", "", "column-missing", {"heading": "指标"}),
        ],
    )


def import_taken(stage: Stage) -> QWidget:
    """Show the id that is proposed for a document whose own is taken."""
    window = importing(stage, taken=True)
    assert isinstance(window, ImportWindow)
    assert window.draft is not None
    window._taken[window.draft.numbered().id] = window.draft.framework.title
    window.save()
    window.findChildren(SavingDialog)[-1].another.emit()
    stage.settle()
    return window.findChildren(HeadDialog)[-1]


COMMANDS = ("documents", "profile", "units", "settings", "add_own", "shortcuts", "about")
SCENES = (
    *(Scene(f"dialog-{name.replace('_', '-')}", partial(command, name=name)) for name in COMMANDS),
    Scene("dialog-edit-own", own_item),
    Scene("import-start", partial(importing, taken=False)),
    Scene("import-review", partial(importing, taken=True)),
    Scene("import-edition", partial(importing, taken=True, edition=True)),
    *(Scene(f"import-{kind}", partial(import_part, kind=kind)) for kind in ("chapter", "measure", "item")),
    Scene("import-cut", import_cut),
    Scene("import-drafts", import_drafts),
    Scene("import-problems", import_problems),
    Scene("import-taken", import_taken),
    Scene("dialog-export", export),
    Scene("dialog-export-charts", export_charts),
    Scene("dialog-send-out", partial(command, name="send_out")),
    Scene("dialog-roll-up", partial(rolling_up, done=False)),
    Scene("dialog-rolled-up", partial(rolling_up, done=True)),
    Scene("overview", overview, (SMALL, LEAST)),
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
