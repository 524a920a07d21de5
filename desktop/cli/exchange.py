"""The commands between offices: send out fill-in workbooks, collect what comes back."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from desktop.cli import arguments, output
from desktop.cli.words import Command, Option, language, say

if TYPE_CHECKING:
    from desktop.core.reports.fill_in.collection import Collection
    from desktop.core.reports.fill_in.take_over import Choices
    from desktop.core.store.workspace import Workspace


@click.command("send", cls=Command)
@arguments.WORKSPACE
@click.option("--out", required=True, metavar="FOLDER", cls=Option, help="out-folder")
@click.option("--to", "recipients", multiple=True, metavar="NAME", cls=Option, help="to")
@click.option("--by", "due", metavar="DATE", cls=Option, help="by")
@functools.partial(arguments.filtering, unit="send-unit")
@arguments.JSON
def send(
    workspace: str,
    out: str,
    recipients: tuple[str, ...],
    due: str | None,
    as_json: bool,
    **wanted: Unpack[arguments.FilterOptions],
) -> None:
    """Write one fill-in workbook for each unit or named recipient, and register them."""
    import msgspec

    from desktop.core import dates
    from desktop.core.errors import UsageError
    from desktop.core.reports.fill_in.send import SendOptions, send

    today = arguments.today()
    if not all(name.strip() for name in recipients):
        raise UsageError("name-missing")
    with arguments.opened(workspace, write=True) as opened:
        chosen = arguments.filtered(opened, **wanted)  # which refuses an unknown unit and names those that there are
        options = SendOptions(
            folder=Path(out),
            language=language(),
            units=tuple(dict.fromkeys(unit.strip() for unit in wanted["units"])),
            recipients=tuple(dict.fromkeys(name.strip() for name in recipients)),
            wanted=msgspec.structs.replace(chosen, units=frozenset()),
            due=None if due is None else dates.read(due, today),
        )
        written = send(opened, options, today).workbooks
    output.message(say("said.sent", count=len(written), folder=out))
    if as_json:
        output.json_document([{"recipient": w.recipient, "path": str(w.path), "items": w.items} for w in written])
        return
    output.table([(one.recipient, say("said.items", count=one.items), str(one.path)) for one in written])


@click.command("collect", cls=Command)
@arguments.WORKSPACE
@click.argument("files", nargs=-1, required=True, metavar="FILE.xlsx-or-FOLDER...")
@click.option("--dry-run", is_flag=True, cls=Option)
@click.option("--conflicts", metavar="mine|theirs", default="mine", cls=Option)
@click.option("--refused", metavar="FILE.xlsx", cls=Option)
@arguments.JSON
def collect(
    workspace: str, files: tuple[str, ...], dry_run: bool, conflicts: str, refused: str | None, as_json: bool
) -> int:
    """Read returned workbooks, compare them cell by cell, and write what is new: one step."""
    from desktop.core import labels
    from desktop.core.errors import ReportError, UsageError
    from desktop.core.reports.fill_in import receipt as told
    from desktop.core.reports.fill_in.collect import collect
    from desktop.core.reports.fill_in.collection import Verdict
    from desktop.core.reports.fill_in.take_over import Choice, counted, take_over
    from desktop.core.reports.saving import Target

    if conflicts not in ("mine", "theirs"):
        raise UsageError("value-unknown", option="--conflicts", value=conflicts, choices="mine, theirs")
    if refused is not None:
        Target(Path(refused), ".xlsx")  # what speaks against the place is said before anything is read
    today = arguments.today()
    with arguments.opened(workspace, write=not dry_run) as opened:
        found = collect(opened, map(Path, files), today)
        assert found is not None  # nobody cancels
        if not found.files:
            raise ReportError("returned-none")
        choices = {}
        if conflicts == "theirs":
            both = ((cell.item, cell.field) for cell in found.cells if cell.verdict is Verdict.BOTH)
            choices = {(item, field): Choice("theirs") for item, field in both if field is not None}
        if refused is not None:  # before anything is taken over: where it cannot be written, nothing is
            _write_refused(opened, found, choices, Path(refused))
        result = counted(found, choices, today) if dry_run else take_over(opened, found, choices, today)[0]
        lines = list(told.lines(opened, found, result, language(), choices, today))
    for file in found.files:
        if file.error is not None:
            error = labels.error_text(file.error, language())
            output.message(labels.joined([error.happened, error.todo], language()))
    if as_json:
        output.json_document({**told.plain(found, language()), "receipt": result})
    else:
        for line in lines:
            click.echo(line)
    return int(all(file.error is not None for file in found.files))


def _write_refused(opened: Workspace, found: Collection, choices: Choices, path: Path) -> None:
    from desktop.core.reports import excel
    from desktop.core.reports.fill_in.receipt import refused_report

    report = refused_report(opened, found, arguments.today(), language(), choices)
    if report is None:
        output.message(say("said.refused-none"))
        return
    excel.write(report, path)
    output.message(say("said.refused-list", path=path))
