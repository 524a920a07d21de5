"""Every dialog by name, as the tests of all dialogs and the benchmark open it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.core import seeds
from desktop.core.editions import Comparison, Edition, match
from desktop.core.errors import WorkspaceError
from desktop.core.framework import Framework
from desktop.core.own_copy import Verification
from desktop.core.reports.form.files import FormError
from desktop.core.reports.form.values import Problem
from desktop.core.store.backup import Backup
from desktop.core.store.items import Filter
from desktop.ui.collecting import leaving as collecting_leaving
from desktop.ui.dialogs import profile_lists
from desktop.ui.dialogs.about import AboutDialog
from desktop.ui.dialogs.backups import BackupsDialog
from desktop.ui.dialogs.choices import ChoiceDialog
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.documents import DocumentsDialog
from desktop.ui.dialogs.due import DueDialog
from desktop.ui.dialogs.edition import EditionDialog
from desktop.ui.dialogs.own_item import OwnItemDialog
from desktop.ui.dialogs.profile import ProfileDialog
from desktop.ui.dialogs.roll_up import RollUpDialog
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.dialogs.shortcuts import ShortcutsDialog
from desktop.ui.dialogs.trouble import TroubleDialog
from desktop.ui.dialogs.unexpected import UnexpectedDialog
from desktop.ui.dialogs.units import UnitsDialog
from desktop.ui.document import Document
from desktop.ui.exporting.window import ExportDialog
from desktop.ui.importing.cutting import CutDialog
from desktop.ui.importing.editors import ChapterDialog, HeadDialog, ItemDialog
from desktop.ui.importing.leaving import LeavingDialog, LeavingTextDialog
from desktop.ui.importing.measure_editor import MeasureDialog
from desktop.ui.importing.problems import ProblemsDialog
from desktop.ui.importing.saving import NothingToTickDialog, SavingDialog
from desktop.ui.settings import Settings
from tests.ui.conftest import TODAY, small_framework
from tests.ui.test_editions import later

IN_USE = WorkspaceError(
    "workspace-in-use", path="/x/2026年度评估.duibiao", who="王芳", host="科室电脑-03", since="2026-11-21 10:05"
)
DAMAGED = WorkspaceError("workspace-damaged", path="/x/2026年度评估.duibiao", detail="page 14")


def copies() -> list[Backup]:
    """Two backups of a fixed day."""
    at = dt.datetime(2026, 11, 21, 10, 42)
    return [
        Backup(Path("/b/1.duibiao"), at, 700_000, 30),
        Backup(Path("/b/2.duibiao"), at - dt.timedelta(days=1), 690_000, 3),
    ]


def imported() -> Framework:
    """Return a document with bodies and targets."""
    return seeds.framework("plan-2024")


def edition(document: Document, _settings: Settings, window: QWidget) -> Dialog:
    """Return the preview of a new edition in which something of every kind happens."""
    old, new = Edition(small_framework()), Edition(later(small_framework()))
    return EditionDialog(document, Comparison(old, new, match(old, new)), window)


Make = Callable[[Document, Settings, QWidget], Dialog]
TITLES = {"plan": "清源市公共充电设施建设行动方案（2025—2027年）", "other": "清源市标准化发展实施意见"}
NEAR = Verification("plan", TITLES["plan"], 44, 33, 38, {"plan/1.1": "编制布点规划。"}, ())
DIALOGS: dict[str, Make] = {
    "profile": lambda d, _s, w: ProfileDialog(d, w),
    "units": lambda d, _s, w: UnitsDialog(d, w),
    "settings": lambda d, s, w: SettingsDialog(s, d, w),
    "settings of no assessment": lambda _d, s, w: SettingsDialog(s, None, w),
    "backups": lambda d, _s, w: BackupsDialog(d, w),
    "documents": lambda d, _s, w: DocumentsDialog(d, w),
    "own item": lambda d, _s, w: OwnItemDialog(d, next(iter(d.measures)), parent=w),
    "about": lambda _d, _s, w: AboutDialog(w),
    "shortcuts": lambda _d, _s, w: ShortcutsDialog(w.actions(), w),
    "export": lambda d, s, w: ExportDialog(d, s, Filter(scope=d.frameworks[0].id), w),
    "roll up": lambda d, s, w: RollUpDialog(d, d.tasks, s, lambda: TODAY, w),
    "roll up of no assessment": lambda d, s, w: RollUpDialog(None, d.tasks, s, lambda: TODAY, w),
    "due": lambda d, _s, w: DueDialog(d, 12, w),
    "import head": lambda d, _s, w: HeadDialog(imported(), d.language, w),
    "import chapter": lambda _d, _s, w: ChapterDialog(imported().chapters[0], w),
    "import measure": lambda d, _s, w: MeasureDialog(imported().measures[0], d.language, w),
    "import item": lambda d, _s, w: ItemDialog(imported(), next(imported().items()), d.language, w),
    "import cut": lambda _d, _s, w: CutDialog("编制布点规划，公开建设清单并组织验收", w),
    "import saving": lambda _d, _s, w: SavingDialog(TITLES, "plan", w),
    "import saving of a near copy": lambda _d, _s, w: SavingDialog(TITLES, "plan", w, copy=NEAR),
    "import saving what has no item": lambda _d, _s, w: NothingToTickDialog(TITLES["plan"], w),
    "import saving as whose edition": lambda _d, _s, w: SavingDialog(TITLES, None, w),
    "import saving as the edition of the only one": lambda _d, _s, w: SavingDialog({"o": TITLES["other"]}, None, w),
    "edition": edition,
    "import leaving": lambda _d, _s, w: LeavingDialog("清源市公共充电设施建设行动方案（2025—2027年）", w),
    "import leaving a text": lambda _d, _s, w: LeavingTextDialog(w),
    "collect leaving": lambda _d, _s, w: collecting_leaving.LeavingDialog(12, w),
    "import head of a taken id": lambda d, _s, w: HeadDialog(imported(), d.language, w, {"plan-2024"}),
    "import head without a title": lambda d, _s, w: HeadDialog(imported(), d.language, w, untitled=True),
    "import problems": lambda d, _s, w: ProblemsDialog(
        FormError("表.xlsx", [Problem("量化指标", 4, "E", "目标值", "percent", {"figure": "0.85", "share": "85"})]),
        d.language,
        w,
    ),
    "in use": lambda d, _s, w: TroubleDialog(IN_USE, [], d.language, w, lambda: TODAY),
    "damaged": lambda d, _s, w: TroubleDialog(DAMAGED, copies(), d.language, w, lambda: TODAY),
    "newer": lambda d, _s, w: TroubleDialog(
        WorkspaceError("workspace-newer", path="/x/a.duibiao", seen=9, known=4), [], d.language, w
    ),
    "choices": lambda d, _s, w: ChoiceDialog(lambda: "行业", profile_lists.sector_choices(d.language), ["C"], w),
    "unexpected": lambda _d, _s, w: UnexpectedDialog("KeyError: 3", Path("/home/u/.local/share/Duibiao/log/a.log"), w),
}
