"""From the open workspace to the workbook: what the window and the command line both do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec

from desktop.core import seeds
from desktop.core.assessment import DUE_SOON_DAYS
from desktop.core.labels import Language
from desktop.core.reports import sheets
from desktop.core.reports.values import Report
from desktop.core.store import ids, outline, profile, progress
from desktop.core.store.items import Filter
from desktop.core.store.ledger import ledger
from desktop.core.store.rows import Counts
from desktop.core.store.workspace import Workspace


class LedgerOptions(msgspec.Struct, frozen=True):
    """What a person chooses of a ledger.

    Attributes:
        path: the workbook to write.
        language: of the workbook, whatever the interface speaks.
        wanted: which items.
        filters: the filter in words, empty for all items.
        filler, telephone: who fills it in; both may be empty.
    """

    path: Path
    language: Language
    wanted: Filter = Filter()
    filters: str = ""
    filler: str = ""
    telephone: str = ""


def export_ledger(
    workspace: Workspace,
    options: LedgerOptions,
    today: dt.date,
    progress_told: Callable[[int, int], None] | None = None,
) -> Path:
    """Write the ledger of a workspace and return its path.

    Args:
        workspace: open; reading is enough.
        options: what to write, and where.
        today: the day for which lights and progress hold (截至).
        progress_told: told (done, total); raising in it cancels and leaves nothing behind.

    Raises:
        ReportError: there are no such items, or the workbook cannot be written; nothing is half-written.
        WorkspaceError: the workspace cannot be read.
    """
    from desktop.core.reports import excel  # openpyxl takes 0.1 s to import

    report = _report(workspace, options, today, progress_told)
    excel.write(report, options.path, progress_told or (lambda _done, _total: None))
    return options.path


def _report(
    workspace: Workspace, options: LedgerOptions, today: dt.date, told: Callable[[int, int], None] | None
) -> Report:
    with workspace.reading() as db:
        assessment, english = workspace.assessment, options.language == "en"
        soon: int = profile.setting(db, "due-soon-days", DUE_SOON_DAYS)
        rows = list(ledger(db, assessment, options.wanted, today, soon, told))
        chapters: dict[int, Counts] = {}
        for measure, counts in progress.filtered(db, assessment, options.wanted, today, soon).items():
            chapter = ids.chapter_of(measure)
            chapters[chapter] = chapters.get(chapter, Counts()) + counts
        units = progress.by_unit(db, assessment, options.wanted, today, soon)
        used = {ids.framework_of(chapter) for chapter in chapters}
        heads = [head for head in outline.frameworks(db, assessment) if head.id in used]
        head = sheets.Head(
            organisation=profile.organisation(db).name,
            as_of=today,
            filler=options.filler,
            telephone=options.telephone,
            documents=tuple((f.title_en if english else None) or f.title for f in heads),
            filters=options.filters,
            due_soon=soon,
            units=tuple(unit.name for unit in profile.units(db)),
        )
    name = seeds.directory().name_en if english else str
    return sheets.ledger(rows, head, options.language, chapters.items(), units.items(), name)
