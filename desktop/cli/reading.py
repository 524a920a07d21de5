"""The commands that read: frameworks, items, status, history, check."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Unpack

import click

from desktop.cli import arguments, output
from desktop.cli.words import Command, Option, language, say

if TYPE_CHECKING:
    from desktop.core.framework import Framework
    from desktop.core.store.history import Batch
    from desktop.core.store.outline import FrameworkHead
    from desktop.core.store.rows import Counts, ItemRow
    from desktop.core.store.workspace import Workspace


@click.command("frameworks", cls=Command)
@click.argument("identifier", metavar="[ID]", required=False)
@arguments.JSON
def frameworks(identifier: str | None, as_json: bool) -> None:
    """List the built-in frameworks, or print one whole."""
    from desktop.core import seeds

    if identifier is not None:
        _framework(seeds.framework(identifier), as_json)
        return
    every = [_heading(seeds.framework(one)) for one in seeds.framework_ids()]
    if as_json:
        output.json_document(every)
        return
    output.table([(one["id"], say("said.items", count=one["items"]), _title(one)) for one in every])


def _heading(framework: Framework) -> dict[str, Any]:
    names = ("id", "revision", "title", "title_en", "short_title", "short_title_en", "number", "issued", "region")
    counts = {
        "chapters": len(framework.chapters),
        "measures": len(framework.measures),
        "items": len(list(framework.items())),
        "targets": len(list(framework.every_target())),
    }
    return {name: getattr(framework, name) for name in names} | counts


def _title(named: dict[str, Any]) -> str:
    return str(named["title_en"] or named["title"]) if language() == "en" else str(named["title"])


def _framework(framework: Framework, as_json: bool) -> None:
    from desktop.core.framework import encode

    if as_json:
        click.echo(encode(framework).decode(), nl=False)
        return
    english = language() == "en"
    click.echo((english and framework.title_en) or framework.title)
    for measure in framework.measures:
        title = (english and measure.title_en) or measure.title or ""
        click.echo(f"\n{measure.id}  {measure.label or ''}{title}")
        for item in measure.items:
            click.echo(f"  {item.id}  {(english and item.text_en) or item.text}")


@click.command("items", cls=Command)
@arguments.WORKSPACE
@arguments.MEMBER
@arguments.filtering
@arguments.JSON
def items(workspace: str, member: str | None, as_json: bool, **wanted: Unpack[arguments.FilterOptions]) -> None:
    """List the check items that a filter leaves."""
    from desktop.core.store import items as store

    today = arguments.today()
    with arguments.opened(workspace, member=member) as opened:
        found = arguments.filtered(opened, **wanted)
        with opened.reading() as db:
            chosen = store.item_ids(db, opened.assessment, found, today)
            rows = store.rows(db, opened.assessment, chosen, today, arguments.soon(opened))
    if as_json:
        output.json_document([_item(row) for row in rows])
        return
    output.table([_line(row, today) for row in rows])
    output.message(say("said.items", count=len(rows)))


def _item(row: ItemRow) -> dict[str, Any]:
    """Return an item as JSON has it: permanent id, values of the vocabularies, ISO dates."""
    import msgspec

    from desktop.core import labels

    plain = msgspec.to_builtins(row)
    for name in ("key", "lamp", "suggestion", "comparator", "value", "value_unit", "value_unit_en"):
        del plain[name]
    target = {"comparator": row.comparator, "value": row.value, "unit": row.value_unit, "unit_en": row.value_unit_en}
    suggestion = row.suggestion and {
        "applicability": row.suggestion.applicability,
        "reason": row.suggestion.reason,
        "text": labels.suggestion_text(row.suggestion, language()),
    }
    return {
        **plain,
        "id": row.key,
        "target": None if row.value is None else target,
        "light": row.lamp and {"light": row.lamp.light, "days": row.lamp.days},
        "suggestion": suggestion,
    }


def _line(row: ItemRow, today: dt.date) -> tuple[str, ...]:
    from desktop.core import labels
    from desktop.core.assessment import Applicability

    side = language()
    applicable = row.applicability is Applicability.APPLICABLE
    return (
        row.key,
        labels.enum_text(row.status if applicable else row.applicability, side),
        f"{row.progress}%" if applicable else "",
        labels.date_text(row.due, side, today) if row.due else "",
        labels.flag_text(withdrawn=row.withdrawn, review=row.review, language=side) or labels.lamp_text(row.lamp, side),
        row.unit or "",
        (side == "en" and row.text_en) or row.text,
    )


@click.command("status", cls=Command)
@arguments.WORKSPACE
@arguments.MEMBER
@arguments.JSON
def status(workspace: str, member: str | None, as_json: bool) -> None:
    """Print counts by framework, chapter and unit."""
    today = arguments.today()
    with arguments.opened(workspace, member=member) as opened:
        told = _status(opened, today)
    if as_json:
        output.json_document(told)
        return
    click.echo(say("said.status", organisation=told["organisation"], date=today.isoformat()))
    heads = [say(f"count.{name}") for name in _SHOWN]
    lines = [(*heads, "")]
    for framework in told["frameworks"]:
        lines.append(_counted(framework, _title(framework)))
        lines += [_counted(one, f"  {one['ordinal']}  {_title(one)}") for one in framework["chapters"]]
    lines += [_counted(one, one["name"] or say("unit.none")) for one in told["units"]]
    lines.append(_counted(told["total"], say("total")))
    output.table(lines)
    click.echo(say("rule.rate"))


_SHOWN = (
    "items", "applicable", "undecided", "not_applicable", "not_started", "in_progress", "done", "ongoing", "stalled",
    "overdue", "due_soon", "behind", "rate",
)  # fmt: skip


def _counted(counts: dict[str, Any], name: str) -> tuple[str, ...]:
    return (*("—" if counts[one] is None else str(counts[one]) for one in _SHOWN), name)


def _status(workspace: Workspace, today: dt.date) -> dict[str, Any]:
    from desktop.core.store import outline, overview, progress
    from desktop.core.store.items import Filter

    soon = arguments.soon(workspace)
    with workspace.reading() as db:
        measures = progress.by_framework(db, workspace.assessment, today, soon)
        counts = progress.rolled_up(measures)
        units = progress.by_unit(db, workspace.assessment, Filter(), today, soon)
        heads = outline.frameworks(db, workspace.assessment)
        return {
            "workspace": str(workspace.path),
            "organisation": overview.reporter(workspace),
            "date": today,
            "due_soon_days": soon,
            "total": _plain(progress.total(measures.values())),
            "frameworks": [_framework_status(workspace, head, counts) for head in heads],
            "units": [{"name": name, **_plain(one)} for name, one in units.items()],
        }


def _framework_status(workspace: Workspace, head: FrameworkHead, counts: dict[int, Counts]) -> dict[str, Any]:
    from desktop.core.store import outline
    from desktop.core.store.rows import Counts

    with workspace.reading() as db:
        chapters = [
            {"ordinal": one.ordinal, "title": one.title, "title_en": one.title_en}
            | _plain(counts.get(one.id, Counts()))
            for one in outline.chapters(db, head.id)
            if not one.withdrawn
        ]
    named = {"id": head.key, "title": head.title, "title_en": head.title_en}
    return {**named, **_plain(counts.get(head.id, Counts())), "chapters": chapters}


def _plain(counts: Counts) -> dict[str, Any]:
    import msgspec

    return {**msgspec.structs.asdict(counts), "rate": counts.rate}


@click.command("history", cls=Command)
@arguments.WORKSPACE
@click.option("--verify", is_flag=True, cls=Option)
@click.option("--anchor", metavar="COUNT:HASH", cls=Option)
@arguments.JSON
def history(workspace: str, verify: bool, anchor: str | None, as_json: bool) -> None:
    """Print the audit trail, or verify it."""
    import msgspec

    from desktop.core.store import history as store

    with arguments.opened(workspace) as opened, opened.reading() as db:
        if verify or anchor:
            _verify(opened, anchor, as_json)
            return
        batches = list(store.batches(db))
    told = _told(batches)
    if as_json:
        output.json_document([{**msgspec.structs.asdict(b), "text": told[b.id]} for b in batches])
        return
    output.table([(str(b.id), _local(b.at), b.who, told[b.id]) for b in batches])


def _verify(workspace: Workspace, anchor: str | None, as_json: bool) -> None:
    import msgspec

    from desktop.core.errors import WorkspaceError
    from desktop.core.store import agreement, chain, checking

    with workspace.reading() as db:
        verdict = chain.verify(db, None if anchor is None else _anchor(anchor))
        differing = [] if verdict.broken is not None else list(agreement.differences(db))
    if as_json:
        output.json_document({**msgspec.structs.asdict(verdict), "differing": differing})
    if verdict.broken is not None:
        raise WorkspaceError("trail-broken", path=str(workspace.path), number=verdict.broken)
    if differing:
        raise checking.refusal(workspace, differing)
    if not as_json:
        click.echo(say("said.verified", count=verdict.count, anchor=f"{verdict.count}:{verdict.head}"))


def _anchor(typed: str) -> tuple[int, str]:
    from desktop.core.errors import UsageError

    count, _, head = typed.partition(":")
    if not count.isdecimal() or len(head) != 64:
        raise UsageError("anchor-malformed", value=typed)
    return int(count), head.lower()


def _told(batches: list[Batch]) -> dict[int, str]:
    """Return the name of each batch; the inverse of an undo is a redo."""
    from desktop.core import labels

    told: dict[int, str] = {}
    undos: set[int] = set()
    for batch in batches:
        gesture = labels.gesture_text(batch.gesture, batch.parameters, language())
        if batch.undoes is None:
            told[batch.id] = gesture
        elif batch.undoes in undos:
            told[batch.id] = say("gesture.redo", gesture=gesture)
        else:
            undos.add(batch.id)
            told[batch.id] = say("gesture.undo", gesture=gesture)
    return told


def _local(at: str) -> str:
    return dt.datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M:%S")


@click.command("check", cls=Command)
@arguments.WORKSPACE
@arguments.JSON
def check(workspace: str, as_json: bool) -> None:
    """Check a workspace whole: pages, foreign keys, values, trail, evidence, rows against the trail."""
    from desktop.core.store import checking

    with arguments.opened(workspace) as opened:
        verdict = checking.check(opened)
    if as_json:
        output.json_document(verdict)
        return
    click.echo(say("said.checked", count=verdict.count, anchor=f"{verdict.count}:{verdict.head}"))
