"""The commands that write: new, add, mark, undo, redo, attach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict, Unpack

import click

from desktop.cli import arguments, editions, output
from desktop.cli.words import Command, Option, language, say

if TYPE_CHECKING:
    from desktop.core.assessment import MarkChange
    from desktop.core.organisation import Organisation

ITEMS = click.argument("items", nargs=-1, required=True, metavar="ITEM...")


class _Profile(TypedDict):
    organisation: str
    kind: str
    level: str
    line: tuple[str, ...]
    region: str
    city: str
    sectors: tuple[str, ...]


@click.command("new", cls=Command)
@arguments.WORKSPACE
@click.option("--organisation", required=True, metavar="NAME", cls=Option)
@click.option("--kind", metavar="KIND", default="government", cls=Option)
@click.option("--level", metavar="LEVEL", default="city", cls=Option)
@click.option("--line", multiple=True, metavar="BODY", cls=Option)
@click.option("--region", metavar="REGION", default="", cls=Option)
@click.option("--city", metavar="CITY", default="", cls=Option)
@click.option("--sector", "sectors", multiple=True, metavar="ID", cls=Option)
@click.option("--framework", "frameworks", multiple=True, metavar="ID", cls=Option)
@click.option("--name", metavar="NAME", default="", cls=Option)
@arguments.JSON
def new(workspace: str, frameworks: tuple[str, ...], name: str, as_json: bool, **profile: Unpack[_Profile]) -> None:
    """Make a workspace."""
    from pathlib import Path

    from desktop.core.locations import risk
    from desktop.core.store.workspace import create

    documents = [arguments.named(one) for one in dict.fromkeys(frameworks)]
    with create(Path(workspace), _organisation(**profile), documents, name) as made:
        items = sum(len(list(d.items())) for d in documents)
        output.message(say("said.new", path=made.path, items=items))
        if as_json:
            told = {"workspace": str(made.path), "frameworks": [d.id for d in documents], "items": items}
            output.json_document(told)
    found = risk(made.path)
    if found is not None:
        output.message(say(f"said.risk-{found.kind}", path=made.path, name=found.name, name_en=found.name_en))


def _organisation(**typed: Unpack[_Profile]) -> Organisation:
    from desktop.core import seeds
    from desktop.core.framework import Kind, Level
    from desktop.core.organisation import Organisation

    directory = seeds.directory()
    regions = {name: one.name for one in seeds.regions() for name in (one.name, one.code, one.name_en.lower())}
    bodies = {name: body.name for name in typed["line"] if (body := directory.find(name))}
    sectors = {identifier: identifier for identifier in seeds.sectors()}
    names = [body.name for body in directory.bodies]
    return Organisation(
        name=typed["organisation"],
        kind=arguments.member(Kind, typed["kind"], "--kind"),
        level=arguments.member(Level, typed["level"], "--level"),
        line=tuple(_known(one, bodies, "--line", names) for one in typed["line"]),
        region=typed["region"] and _known(typed["region"], regions, "--region", list(regions)),
        city=typed["city"].strip(),
        sectors=tuple(_known(one, sectors, "--sector", list(sectors)) for one in typed["sectors"]),
    )


def _known(typed: str, known: dict[str, str], option: str, choices: list[str]) -> str:
    """Return what a name, or the beginning of a single one, stands for.

    Raises:
        UsageError: it is unknown; the text names those that are most like it.
    """
    import difflib

    from desktop.core import labels
    from desktop.core.errors import UsageError

    if typed.lower() in known or typed in known:
        return known.get(typed) or known[typed.lower()]
    beginning = [one for one in choices if one.startswith(typed)]
    if len(beginning) == 1 and typed:
        return known.get(beginning[0], beginning[0])
    like = beginning or difflib.get_close_matches(typed, choices, 5, 0.3)
    shown = labels.listed((like or choices)[:10], language()) + ("" if like else " …")
    raise UsageError("value-unknown", option=option, value=typed, choices=shown)


@click.command("add", cls=Command)
@arguments.WORKSPACE
@click.argument("framework", metavar="ID-or-FILE.json")
@click.option("--edition", is_flag=True, cls=Option)
@click.option("--of", metavar="ID", cls=Option, help="edition-of")
@click.option("--dry-run", is_flag=True, cls=Option, help="edition-dry-run")
@click.option("--join", "joined", multiple=True, metavar="OLD=NEW", cls=Option, help="edition-join")
@click.option("--part", "parted", multiple=True, metavar="NEW", cls=Option, help="edition-part")
@arguments.JSON
def add(workspace: str, framework: str, edition: bool, as_json: bool, **wanted: Unpack[editions.Wanted]) -> None:
    """Add a framework to a workspace, or take over a new edition of one."""
    from desktop.core.errors import UsageError
    from desktop.core.store import documents
    from desktop.core.store import editions as store

    document = arguments.named(framework)
    if edition:
        editions.take_over(workspace, document, as_json, **wanted)
        return
    if any(wanted.values()):
        raise UsageError("edition-alone")
    with arguments.opened(workspace, write=True) as opened:
        wanted_id = document.id
        if framework.lower().endswith(".json"):  # one that is built in is that document, whatever became of it
            document = documents.under_free_id(opened, document)
        with opened.reading() as db:
            former = store.renewed(db, document)
        done = documents.add(opened, document)
    if document.id != wanted_id:
        output.message(say("said.other-id", wanted=wanted_id, id=document.id))
    title, items = document.short_title or document.title, len(list(document.items()))
    key = "said.added" if done else "said.added-before"
    output.message(say(key, title=title, title_en=document.short_title_en, items=items))
    if former is not None:
        output.message(say("said.edition-perhaps", title=document.title, id=former[0], other=former[1]))
    if as_json:
        output.json_document({"framework": document.id, "items": items, "batch": done and done.batch})


class _Fields(TypedDict):
    applicable: bool
    not_applicable: bool
    undecided: bool
    reason: str | None
    status: str | None
    progress: str | None
    result: str | None
    due: str | None
    rhythm: str | None
    reached: str | None
    leader: str | None
    note: str | None
    problem: str | None
    next_step: str | None


@click.command("mark", cls=Command)
@arguments.WORKSPACE
@ITEMS
@click.option("--applicable", is_flag=True, cls=Option)
@click.option("--not-applicable", is_flag=True, cls=Option)
@click.option("--undecided", is_flag=True, cls=Option)
@click.option("--reason", metavar="TEXT", cls=Option)
@click.option("--status", metavar="S", cls=Option)
@click.option("--progress", metavar="N", cls=Option)
@click.option("--result", metavar="R", cls=Option)
@click.option("--leader", metavar="NAME", cls=Option)
@click.option("--owner", metavar="NAME", cls=Option)
@click.option("--unit", metavar="NAME", cls=Option)
@click.option("--support-unit", "support", multiple=True, metavar="NAME", cls=Option, help="support-unit")
@click.option("--due", metavar="DATE", cls=Option)
@click.option("--rhythm", metavar="R", cls=Option)
@click.option("--reached", metavar="VALUE", cls=Option)
@click.option("--note", metavar="TEXT", cls=Option)
@click.option("--problem", metavar="TEXT", cls=Option)
@click.option("--next", "next_step", metavar="TEXT", cls=Option, help="next")
@arguments.JSON
def mark(
    workspace: str,
    items: tuple[str, ...],
    owner: str | None,
    unit: str | None,
    support: tuple[str, ...],
    as_json: bool,
    **fields: Unpack[_Fields],
) -> None:
    """Set fields of the marks of items; all of them, or none where one is refused."""
    import msgspec

    from desktop.core.errors import UsageError
    from desktop.core.store import marks

    wanted = _change(**fields)
    for field, name in (("owner", owner), ("unit", unit)):
        if name is not None and not name.strip():
            wanted = msgspec.structs.replace(wanted, **{field: None})
    names = [name for name in support if name.strip()]
    if support and not names:
        wanted = msgspec.structs.replace(wanted, support_units=())
    if not wanted.given() and not (owner or unit or names):
        raise UsageError("nothing-asked")
    with arguments.opened(workspace, write=True) as opened:
        items = tuple(dict.fromkeys(items))
        chosen = arguments.item_ids(opened, items)
        done = marks.change(
            opened,
            chosen,
            wanted,
            arguments.today(),
            unit_name=unit and unit.strip() or None,
            owner_name=owner and owner.strip() or None,
            support_names=names or None,
        )
    output.message(say("said.marked", count=len(done.items)) if done else say("said.nothing-changed"))
    if as_json:
        changed = set(done.items) if done else set()
        keys = [key for key, item in zip(items, chosen, strict=True) if item in changed]
        output.json_document({"batch": done and done.batch, "items": keys})


def _change(**typed: Unpack[_Fields]) -> MarkChange:
    """Return the change that the options ask for; an empty value empties a field.

    Raises:
        UsageError: a value is malformed or unknown, or options contradict each other.
    """
    from desktop.core import dates
    from desktop.core.assessment import DONE_PROGRESS, Applicability, MarkChange, Result, Rhythm, Status
    from desktop.core.errors import UsageError

    every: dict[str, Any] = dict(typed)
    given: dict[str, Any] = {name: every[name].strip() for name in _TEXTS if every[name] is not None}
    decided = _decision(typed)
    if decided:
        given["applicability"] = Applicability(decided)
    if typed["status"] is not None:
        given["status"] = arguments.member(Status, typed["status"], "--status")
    if typed["result"] is not None:
        given["result"] = arguments.member(Result, typed["result"], "--result")
    if typed["progress"] is not None:
        given["progress"] = arguments.percent(typed["progress"], "--progress")
        if given.get("status") is Status.DONE and given["progress"] != DONE_PROGRESS:
            raise UsageError("options-exclude", options=f"--status {Status.DONE}, --progress {given['progress']}")
    for name, read in (
        ("rhythm", lambda text: arguments.member(Rhythm, text, "--rhythm")),
        ("reached", lambda text: arguments.number(text, "--reached")),
        ("due", lambda text: dates.read(text, arguments.today())),
    ):
        if every[name] is not None:
            given[name] = read(every[name]) if every[name].strip() else None
    return MarkChange(**given)


_TEXTS = ("reason", "leader", "note", "problem", "next_step")


def _decision(typed: _Fields) -> str | None:
    """Return the applicability that is asked for.

    Raises:
        UsageError: more than one is, or a reason without not applicable.
    """
    from desktop.core.errors import UsageError

    every: dict[str, object] = dict(typed)
    chosen = [name for name in ("applicable", "not_applicable", "undecided") if every[name]]
    names = [f"--{name.replace('_', '-')}" for name in chosen]
    if typed["reason"] is not None and chosen != ["not_applicable"]:
        if not chosen:
            raise UsageError("reason-alone")
        names.append("--reason")
    if len(names) > 1:
        raise UsageError("options-exclude", options=", ".join(names))
    return chosen[0] if chosen else None


@click.command("undo", cls=Command)
@arguments.WORKSPACE
@arguments.JSON
def undo(workspace: str, as_json: bool) -> None:
    """Take the last gesture back."""
    _invert(workspace, "undo", as_json)


@click.command("redo", cls=Command)
@arguments.WORKSPACE
@arguments.JSON
def redo(workspace: str, as_json: bool) -> None:
    """Do the last undone gesture again."""
    _invert(workspace, "redo", as_json)


def _invert(workspace: str, act: str, as_json: bool) -> None:
    from desktop.core import labels
    from desktop.core.errors import WorkspaceError
    from desktop.core.store import history

    with arguments.opened(workspace, write=True) as opened:
        done = opened.undo() if act == "undo" else opened.redo()
        if done is None:
            raise WorkspaceError(f"nothing-to-{act}")
        with opened.reading() as db:
            batch = history.batch(db, done.batch)
    gesture = labels.gesture_text(batch.gesture, batch.parameters, language())
    output.message(say(f"gesture.{act}", gesture=gesture))
    if as_json:
        output.json_document({"batch": batch.id, "undoes": batch.undoes, "gesture": batch.gesture, "text": gesture})


@click.command("attach", cls=Command)
@arguments.WORKSPACE
@click.argument("item")
@click.argument("sources", nargs=-1, required=True, metavar="FILE-or-ADDRESS...")
@click.option("--reference", is_flag=True, cls=Option)
@arguments.JSON
def attach(workspace: str, item: str, sources: tuple[str, ...], reference: bool, as_json: bool) -> None:
    """Attach files or addresses to an item."""
    from desktop.core.store import evidence

    with arguments.opened(workspace, write=True) as opened:
        chosen = arguments.item_ids(opened, [item])
        done = evidence.attach(opened, chosen, sources, arguments.today(), as_reference=reference)
    output.message(say("said.attached", count=len(sources)))
    if as_json:
        output.json_document({"item": item, "attached": list(sources), "batch": done and done.batch})
