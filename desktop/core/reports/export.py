"""From the open workspace to the file: what the window and the command line both do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from desktop.core import labels, seeds
from desktop.core.assessment import DUE_SOON_DAYS, Status
from desktop.core.errors import ReportError, WorkspaceError
from desktop.core.reports import sheets
from desktop.core.reports.interchange import Written, check_one_table, write_csv, write_json
from desktop.core.reports.options import Options
from desktop.core.reports.saving import Target
from desktop.core.reports.values import Report
from desktop.core.store import ids, items, outline, overview, profile, progress
from desktop.core.store.items import Filter
from desktop.core.store.ledger import ledger
from desktop.core.store.rows import Counts, LedgerRow
from desktop.core.store.workspace import Workspace

Told = Callable[[int, int], None]

SUFFIXES = (".xlsx", ".pdf", ".csv", ".json")
"""What a report can be written as."""

DrawPdf = Callable[[Report, Path, Told], None]
"""Writes a report as PDF; ``told`` is told (pages drawn, pages in all). Qt draws it, so the doors hand it in."""


def export(
    workspace: Workspace, options: Options, today: dt.date, told: Told | None = None, draw: DrawPdf | None = None
) -> Written:
    """Write a report of a workspace.

    Args:
        workspace: open; reading is enough.
        options: what to write, and where.
        today: the local date.
        told: told (done, total); raising in it cancels and leaves nothing behind.
        draw: writes PDF.

    Raises:
        ReportError: there are no such items, or the file cannot be written; nothing is half-written.
        UsageError: the report has no such column, or a name has no ending of ours, or one that the report cannot have.
        WorkspaceError: the workspace cannot be read.
    """
    ending = suffix(options.path)
    Target(options.path, ending)  # says at once what speaks against the place
    if ending == ".csv":
        check_one_table(options.kind)
    return write(build(workspace, options, today, told), options, told, draw)


def suffix(path: Path) -> str:
    """Return the ending by which a report is written; ``.xlsx`` where a name has none of ours and is refused."""
    return path.suffix.lower() if path.suffix.lower() in SUFFIXES else SUFFIXES[0]


def write(report: Report, options: Options, told: Told | None = None, draw: DrawPdf | None = None) -> Written:
    """Write a report that was built before.

    Raises:
        ReportError: the file cannot be written, or nothing was handed in that draws PDF (``report-no-pdf``); nothing
            is half-written.
    """
    told = told or (lambda _done, _total: None)
    kind = suffix(options.path)
    if kind == ".pdf":
        if draw is None:
            raise ReportError("report-no-pdf", path=str(options.path))
        draw(report, options.path, told)
        return Written(options.path)
    if kind == ".csv":
        return write_csv(report, options.kind, options.path, as_is=options.settings.as_is, progress=told)
    if kind == ".json":
        return write_json(report, options.kind, options.path, told)
    from desktop.core.reports import excel  # openpyxl takes 0.1 s to import

    excel.write(report, options.path, told)
    return Written(options.path)


def build(workspace: Workspace, options: Options, today: dt.date, told: Told | None = None) -> Report:
    """Return a report of a workspace, as it is previewed, printed and written.

    Raises:
        ReportError: there are no such items (``report-empty``).
        UsageError: the report has no such column.
        WorkspaceError: the workspace cannot be read, or a chosen document or unit is gone (``report-choice-gone``).
    """
    english = options.language == "en"
    as_of = options.as_of or today
    with workspace.reading() as db:
        wanted = chosen(workspace, options)
        soon: int = profile.setting(db, "due-soon-days", DUE_SOON_DAYS)
        source = _Items(workspace, wanted, as_of, soon, told)
        used = {ids.framework_of(chapter) for chapter in source.chapters}
        heads = [head for head in outline.frameworks(db, workspace.assessment) if head.id in used]
        gone = msgspec.structs.replace(wanted, withdrawn=True)
        head = sheets.Head(
            organisation=overview.reporter(workspace),
            as_of=as_of,
            filler=options.settings.filler,
            telephone=options.settings.telephone,
            documents=tuple((f.title_en if english else None) or f.title for f in heads),
            filters=in_words(options),
            due_soon=soon,
            units=tuple(unit.name for unit in profile.units(db)),
            withdrawn=0 if wanted.withdrawn else len(items.item_ids(db, workspace.assessment, gone, as_of)),
        )
        name = seeds.directory().name_en if english else str
        return sheets.build(options.kind, source, head, options.language, options.settings, name)


def chosen(workspace: Workspace, options: Options) -> Filter:
    """Return which items a report is about: those wanted, narrowed to the documents, units and statuses chosen.

    Raises:
        WorkspaceError: a chosen document or unit is gone (``report-choice-gone``).
    """
    settings = options.settings
    with workspace.reading() as db:
        documents = {head.key: head.id for head in outline.frameworks(db, workspace.assessment)}
        units = {"": 0} | {unit.name: unit.id for unit in profile.units(db)}

    def found(names: tuple[str, ...], known: Mapping[str, int]) -> frozenset[int]:
        for name in names:
            if name not in known:
                raise WorkspaceError("report-choice-gone", name=name)
        return frozenset(known[name] for name in names)

    wanted = options.wanted
    if settings.documents:
        wanted = msgspec.structs.replace(wanted, documents=found(settings.documents, documents))
    if settings.units:
        wanted = msgspec.structs.replace(wanted, units=found(settings.units, units))
    if settings.statuses:
        wanted = msgspec.structs.replace(wanted, statuses=frozenset(settings.statuses))
    return wanted


def in_words(options: Options) -> str:
    """Return the scope of a report in words; documents are left out, which are named apart."""
    language, settings = options.language, options.settings
    parts = [
        options.filters,
        labels.listed([name or labels.text("unit.none", language) for name in settings.units], language),
        labels.listed([labels.enum_text(Status(one), language) for one in settings.statuses], language),
    ]
    return labels.text("list.joint", language).join(filter(None, parts))


class _Items:
    """The items of a workspace under a filter, read anew each time, and their counts."""

    def __init__(self, workspace: Workspace, wanted: Filter, as_of: dt.date, soon: int, told: Told | None) -> None:
        self._workspace, self._wanted = workspace, wanted
        self._as_of, self._soon, self._told = as_of, soon, told
        db, assessment = workspace.db, workspace.assessment
        self.chapters: dict[int, Counts] = {}
        for measure, counts in progress.filtered(db, assessment, wanted, as_of, soon).items():
            chapter = ids.chapter_of(measure)
            self.chapters[chapter] = self.chapters.get(chapter, Counts()) + counts
        self.units = progress.by_unit(db, assessment, wanted, as_of, soon)

    def rows(self) -> Iterator[LedgerRow]:
        """Read the items in the order of the documents."""
        workspace = self._workspace
        return ledger(workspace.db, workspace.assessment, self._wanted, self._as_of, self._soon, self._told)
