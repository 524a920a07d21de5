"""The command that writes reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import click

from desktop.cli import arguments, output
from desktop.cli.words import Command, Option, run, say

if TYPE_CHECKING:
    import datetime as dt

    from desktop.core.reports.interchange import Written
    from desktop.core.reports.options import Options, Settings
    from desktop.core.store.workspace import Workspace


class Typed(arguments.FilterOptions):
    """What is chosen of a report, as typed; None where it was not."""

    documents: tuple[str, ...]
    columns: str | None
    grouping: str | None
    title: str | None
    filler: str | None
    telephone: str | None
    anonymous: bool | None
    as_is: bool | None
    paper: str | None
    bind: str | None


@click.command("export", cls=Command)
@arguments.WORKSPACE
@click.option("--report", required=True, metavar="KIND", cls=Option)
@click.option("--out", required=True, metavar="FILE.xlsx|.pdf|.csv|.json", cls=Option)
@click.option("--report-lang", metavar="zh|en", cls=Option, help="report-lang")
@arguments.MEMBER
@click.option("--date", metavar="DATE", cls=Option, help="report-date")
@click.option("--document", "documents", multiple=True, metavar="ID", cls=Option, help="report-document")
@arguments.filtering
@click.option("--columns", metavar="A,B,...", cls=Option, help="report-columns")
@click.option("--group-by", "grouping", metavar="chapter|unit|alert|none", cls=Option, help="report-grouping")
@click.option("--title", metavar="TEXT", cls=Option, help="report-title")
@click.option("--filler", metavar="NAME", cls=Option)
@click.option("--telephone", metavar="NUMBER", cls=Option)
@click.option("--anonymous/--names", default=None, cls=Option, help="report-anonymous")
@click.option("--as-is/--guarded", default=None, cls=Option, help="report-as-is")
@click.option("--paper", metavar="a4|a3", cls=Option, help="report-paper")
@click.option("--bind", metavar="top|left", cls=Option, help="report-bind")
@click.option("--usual", is_flag=True, cls=Option, help="report-usual")
@click.option("--keep", is_flag=True, cls=Option, help="report-keep")
@arguments.JSON
def export(
    workspace: str,
    report: str,
    out: str,
    report_lang: str | None,
    member: str | None,
    date: str | None,
    usual: bool,
    keep: bool,
    as_json: bool,
    **typed: Unpack[Typed],
) -> None:
    """Write a report; a file of that name is replaced once the new one is whole."""
    import msgspec

    from desktop.core import dates
    from desktop.core.reports import export as reports
    from desktop.core.reports import options as choice

    kind = arguments.member(choice.ReportKind, report, "--report", "report")
    side = arguments.report_language(report_lang)
    today = arguments.today()
    wanted: arguments.FilterOptions = {
        "text": typed["text"],
        "scope": typed["scope"],
        "statuses": typed["statuses"],
        "units": typed["units"],
        "applicability": typed["applicability"],
        "overdue": typed["overdue"],
        "review": typed["review"],
        "withdrawn": typed["withdrawn"],
    }
    with arguments.opened(workspace, write=keep, member=member) as opened:
        items = arguments.filtered(opened, **wanted)  # which refuses an unknown unit and names those that there are
        before = choice.Settings() if usual else choice.kept(opened, kind)
        settings = _settings(opened, before, typed)
        wanted["units"] = wanted["statuses"] = ()  # they are among the settings
        options = choice.Options(
            path=Path(out),
            language=side,
            kind=kind,
            settings=settings,
            wanted=msgspec.structs.replace(items, units=frozenset(), statuses=frozenset()),
            filters=arguments.in_words(opened, items, side, **wanted),
            as_of=None if date is None else dates.read(date, today),
        )
        written = reports.export(opened, options, today, draw=run().draw_pdf)
        if keep:
            choice.keep(opened, kind, settings)
        told = _told(opened, options, written, today) if as_json else None
    output.message(say("said.exported", path=written.path))
    if written.guarded:
        output.message(say("csv.guarded", count=written.guarded))
    if told is not None:
        output.json_document(told)


def _told(opened: Workspace, options: Options, written: Written, today: dt.date) -> dict[str, Any]:
    """Return an export as JSON has it: the file, and how many check items the report is about."""
    from desktop.core.reports.export import chosen
    from desktop.core.store import items

    as_of = options.as_of or today
    with opened.reading() as db:
        found = items.item_ids(db, opened.assessment, chosen(opened, options), as_of)
    return {
        "path": str(written.path),
        "report": options.kind,
        "language": options.language,
        "date": as_of,
        "items": len(found),
        "guarded": written.guarded,
    }


def _settings(opened: Workspace, before: Settings, typed: Typed) -> Settings:
    """Return the settings with what was typed in the place of what was kept."""
    import msgspec

    from desktop.core.assessment import Status
    from desktop.core.errors import WorkspaceError
    from desktop.core.reports.options import Grouping
    from desktop.core.store import outline

    with opened.reading() as db:
        known = {head.key for head in outline.frameworks(db, opened.assessment)}
    for key in typed["documents"]:
        if key not in known:
            raise WorkspaceError("scope-unknown", id=key)
    new: dict[str, Any] = {
        "documents": typed["documents"],
        "units": tuple(dict.fromkeys(name.strip() for name in typed["units"])),
        "statuses": tuple(arguments.member(Status, one, "--status") for one in typed["statuses"]),
    }
    new = {name: value for name, value in new.items() if value}
    if typed["columns"] is not None:
        new["columns"] = tuple(filter(None, (key.strip() for key in typed["columns"].replace("，", ",").split(","))))
    if typed["grouping"] is not None:
        new["grouping"] = arguments.member(Grouping, typed["grouping"], "--group-by", "grouping")
    for name, value in (
        ("title", typed["title"]),
        ("filler", typed["filler"]),
        ("telephone", typed["telephone"]),
        ("anonymous", typed["anonymous"]),
        ("as_is", typed["as_is"]),
    ):
        if value is not None:
            new[name] = value
    paper = arguments.paper(before.paper, typed["paper"], typed["bind"])
    return msgspec.structs.replace(before, paper=paper, **new)
