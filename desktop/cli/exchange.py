"""The commands between offices: send out fill-in workbooks, collect what comes back."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Unpack

import click

from desktop.cli import arguments, output
from desktop.cli.words import Command, Option, language, say

WORKSPACE = click.argument("workspace")


@click.command("send", cls=Command)
@WORKSPACE
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
        written = send(opened, options, today)
    output.message(say("said.sent", count=len(written), folder=out))
    if as_json:
        output.json_document([{"recipient": w.recipient, "path": str(w.path), "items": w.items} for w in written])
        return
    output.table([(one.recipient, say("said.items", count=one.items), str(one.path)) for one in written])
