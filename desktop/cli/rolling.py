"""The command that rolls many workspaces and returned workbooks up into one overview."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli import arguments, output
from desktop.cli.words import Command, Option, language, say

if TYPE_CHECKING:
    from desktop.core.reports.roll_up.door import Result


@click.command("roll-up", cls=Command)
@click.argument("sources", nargs=-1, required=True, metavar="WORKSPACE-or-WORKBOOK-or-FOLDER...")
@click.option("--out", required=True, metavar="FILE.xlsx", cls=Option, help="roll-up-out")
@click.option("--workspace", metavar="FILE.duibiao", cls=Option, help="roll-up-workspace")
@click.option("--expected", metavar="LIST", cls=Option)
@click.option("--organisation", "--organization", default="", metavar="NAME", cls=Option, help="roll-up-name")
@click.option("--report-lang", metavar="zh|en", cls=Option, help="report-lang")
@click.option("--date", metavar="DATE", cls=Option, help="report-date")
@click.option("--paper", metavar="a4|a3", cls=Option, help="report-paper")
@click.option("--bind", metavar="top|left", cls=Option, help="report-bind")
@arguments.JSON
def roll_up(
    sources: tuple[str, ...],
    out: str,
    workspace: str | None,
    expected: str | None,
    organisation: str,
    report_lang: str | None,
    date: str | None,
    paper: str | None,
    bind: str | None,
    as_json: bool,
) -> None:
    """Read sources one after another, leave them untouched, and write the overview."""
    from desktop.core import dates, labels
    from desktop.core.errors import DuibiaoError
    from desktop.core.reports.paper import Paper
    from desktop.core.reports.roll_up import refusals
    from desktop.core.reports.roll_up.door import Options, roll_up

    today = arguments.today()
    options = Options(
        sources=tuple(map(Path, sources)),
        out=Path(out),
        language=arguments.report_language(report_lang),
        workspace=None if workspace is None else Path(workspace),
        expected=None if expected is None else Path(expected),
        organisation=organisation.strip(),
        paper=arguments.paper(Paper(), paper, bind),
    )

    def heard(_path: Path, error: DuibiaoError | None) -> None:
        if error is not None:
            told = refusals.told(error, language())
            output.message(labels.joined([told.happened, told.todo], language()))

    result = roll_up(options, today if date is None else dates.read(date, today), heard=heard)
    found = result.overview
    facts = {"count": len(found.returns), "missing": len(found.missing), "refused": len(found.refused)}
    output.message(say("said.rolled-up", path=result.out, **facts))
    if found.repeated:
        output.message(say("said.rolled-twice", count=found.repeated))
    if result.workspace is not None:
        output.message(say("said.overview", path=result.workspace))
    if as_json:
        output.json_document(_plain(result))
        return
    output.table(
        [
            (
                one.name,
                say("said.items", count=one.counts.items),
                f"{one.counts.done}/{one.counts.applicable}",
                str(one.path),
            )
            for one in found.returns
        ]
    )
    if found.missing:
        output.message(say("receipt.unanswered", names=labels.listed([m.name for m in found.missing], language())))


def _plain(result: Result) -> dict[str, Any]:
    """Return a roll-up as JSON has it."""
    from desktop.core import labels

    found = result.overview
    return {
        "out": str(result.out),
        "workspace": result.workspace and str(result.workspace),
        "as_of": found.as_of,
        "documents": [{"id": one.id, "title": one.title, "revision": one.revision} for one in found.documents],
        "organisations": [
            {
                "name": one.name,
                "region": one.region,
                "city": one.city,
                "path": str(one.path),
                "kind": one.kind,
                "updated": one.updated,
                "documents": one.documents,
                "counts": one.counts,
                "rate": one.counts.rate,
                "units": one.units,
                "own": one.own,
                "notes": one.notes,
            }
            for one in found.returns
        ],
        "counts": found.total,
        "missing": found.missing,
        "refused": [
            {
                "path": str(one.path),
                "error": {"key": one.error.key, "text": labels.error_text(one.error, language()).happened},
            }
            for one in found.refused
        ],
    }
