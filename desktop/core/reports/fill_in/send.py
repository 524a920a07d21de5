"""Sending out: one fill-in workbook for each unit or named recipient, all of them or none, and the register of it."""

from __future__ import annotations

import contextlib
import datetime as dt
import uuid
from collections.abc import Callable
from pathlib import Path

import msgspec

from desktop.core.assessment import DUE_SOON_DAYS, Applicability, Changes
from desktop.core.errors import ReportError, reason
from desktop.core.labels import Language
from desktop.core.reports.fill_in.stamp import Stamp
from desktop.core.reports.fill_in.workbook import Head, workbook
from desktop.core.reports.saving import free_name
from desktop.core.reports.words import Words
from desktop.core.store import evidence, profile, sendings
from desktop.core.store.items import Filter
from desktop.core.store.ledger import ledger
from desktop.core.store.rows import LedgerRow
from desktop.core.store.sendings import Sending
from desktop.core.store.workspace import Workspace

Progress = Callable[[int, int], None]


class SendOptions(msgspec.Struct, frozen=True):
    """What a person chooses when sending out.

    Attributes:
        folder: where the workbooks go; made where there is none.
        language: of the workbooks.
        units: lead units by name, each of which gets its items; empty means all that have some.
        recipients: counties, enterprises …, each of which gets all items that the filter leaves; with any of them,
            ``units`` only narrows the items.
        wanted: which items; those that are not applicable or withdrawn are never sent.
        due: by when the workbooks are wanted back.
    """

    folder: Path
    language: Language
    units: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    wanted: Filter = Filter()
    due: dt.date | None = None


class Written(msgspec.Struct, frozen=True):
    """One workbook that was written, for whom, with how many items."""

    recipient: str
    path: Path
    items: int


class Sent(msgspec.Struct, frozen=True):
    """What sending out did: the workbooks, and the gesture that registers them."""

    workbooks: tuple[Written, ...]
    changes: Changes | None


def send(
    workspace: Workspace, options: SendOptions, today: dt.date, progress: Progress = lambda done, total: None
) -> Sent:
    """Write the workbooks and register them: one gesture.

    Args:
        workspace: open for writing.
        options: to whom, what, where.
        today: the day on which it is sent.
        progress: told (workbooks done, in all); raising in it cancels and leaves nothing behind.

    Raises:
        ReportError: there is nothing to send (``send-nobody``, ``send-nothing``), or a workbook cannot be written.
            Nothing is left behind then.
        WorkspaceError: the workspace cannot be read or written.
    """
    from desktop.core.reports import excel  # openpyxl takes 0.1 s to import

    parcels = _parcels(workspace, options, today)
    batch = str(uuid.uuid4())
    head, revisions = _around(workspace, options, today)
    made = _folder(options.folder)
    written: list[Written] = []
    try:
        for recipient, rows in parcels.items():
            progress(len(written), len(parcels))
            due = "" if options.due is None else options.due.isoformat()
            known = {row.item.key.partition("/")[0] for row in rows}
            own = {key: revision for key, revision in revisions.items() if key in known}
            stamp = Stamp(workspace.uuid, workspace.assessment, batch, recipient, today.isoformat(), due, own)
            report = workbook(rows, _titled(head, rows, options.language), stamp, options.language)
            path = free_name(options.folder / _file_name(recipient, options.language, today))
            written.append(Written(recipient, path, len(rows)))
            excel.write(report, path)
        sent = [Sending(batch, one.recipient, one.items, today, options.due) for one in written]
        changes = sendings.register(workspace, sent)
    except BaseException:
        for one in written:
            with contextlib.suppress(OSError):
                one.path.unlink(missing_ok=True)
        if made:
            with contextlib.suppress(OSError):
                options.folder.rmdir()
        raise
    progress(len(parcels), len(parcels))
    return Sent(tuple(written), changes)


def _parcels(workspace: Workspace, options: SendOptions, today: dt.date) -> dict[str, list[LedgerRow]]:
    """Return what goes to whom.

    Raises:
        ReportError: somebody would get nothing.
    """
    with workspace.reading() as db:
        withdrawn = {key for (key,) in db.conn.execute("SELECT key FROM item WHERE withdrawn = 1")}
        soon: int = profile.setting(db, "due-soon-days", DUE_SOON_DAYS)
        every = [
            row
            for row in ledger(db, workspace.assessment, options.wanted, today, soon)
            if row.item.applicability is not Applicability.NOT_APPLICABLE and row.item.key not in withdrawn
        ]
    by_unit: dict[str, list[LedgerRow]] = {unit: [] for unit in options.units}
    for row in every:
        if row.item.unit and (not options.units or row.item.unit in by_unit):
            by_unit.setdefault(row.item.unit, []).append(row)
    parcels = by_unit
    if options.recipients:
        items = [row for row in every if row.item.unit in by_unit] if options.units else every
        parcels = {name: items for name in dict.fromkeys(options.recipients)}
    if not parcels:
        raise ReportError("send-nobody")
    for recipient, rows in parcels.items():
        if not rows:
            raise ReportError("send-nothing", recipient=recipient)
    return parcels


def _around(workspace: Workspace, options: SendOptions, today: dt.date) -> tuple[Head, dict[str, int]]:
    with workspace.reading() as db:
        head = Head(profile.organisation(db).name, today, options.due, ())
        return head, dict(db.conn.execute("SELECT key, revision FROM framework"))


def _titled(head: Head, rows: list[LedgerRow], language: Language) -> Head:
    words = Words(language)
    titles = dict.fromkeys(words.pick(row.framework_title, row.framework_title_en) for row in rows)
    return msgspec.structs.replace(head, titles=tuple(titles))


def _file_name(recipient: str, language: Language, today: dt.date) -> str:
    name = Words(language)("fill.file", recipient=" ".join(recipient.split()), date=today.isoformat())
    return evidence.safe_name(f"{name}.xlsx")


def _folder(folder: Path) -> bool:
    """Make the folder where there is none, and tell whether it was made.

    Raises:
        ReportError: it cannot be made (``send-no-folder``).
    """
    try:
        if folder.is_dir():
            return False
        folder.mkdir()
    except (OSError, ValueError) as error:
        raise ReportError("send-no-folder", folder=str(folder), detail=reason(error)) from error
    return True
