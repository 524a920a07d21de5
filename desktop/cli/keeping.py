"""The commands around the file: backup, restore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli import arguments, output
from desktop.cli.words import Command, Option, say

if TYPE_CHECKING:
    from desktop.core.store.backup import Backup


@click.command("backup", cls=Command)
@arguments.WORKSPACE
@arguments.JSON
def backup(workspace: str, as_json: bool) -> None:
    """Copy a workspace into the user's folder of backups, and check the copy."""
    from desktop.core.store import backup as store

    with arguments.opened(workspace) as opened:
        made = store.make(opened.db, opened.path)
    assert made is not None  # it is only where a copy is asked for "only if changed"
    output.message(say("said.backed-up", path=made.path))
    if as_json:
        output.json_document(_plain(made))


@click.command("restore", cls=Command)
@arguments.WORKSPACE
@click.argument("name", metavar="[BACKUP]", required=False)
@click.option("--list", "list_only", is_flag=True, cls=Option, help="list")
@arguments.JSON
def restore(workspace: str, name: str | None, list_only: bool, as_json: bool) -> None:
    """Put the newest backup, or a named one, in a workspace's place."""
    from desktop.core.errors import WorkspaceError
    from desktop.core.store import backup as store

    path = arguments.located(workspace)
    found = store.for_path(path)
    if not found:
        raise WorkspaceError("backup-none", path=str(path))
    if list_only and as_json:
        output.json_document([_plain(one) for one in found])
        return
    if list_only:
        output.table([(f"{b.at:%Y-%m-%d %H:%M:%S}", say("said.steps", count=b.batches), str(b.path)) for b in found])
        return
    chosen = found[0].path if name is None else next((b.path for b in found if name in _names(b.path)), None)
    if chosen is None:
        raise WorkspaceError("backup-unknown", path=str(path), name=str(name))
    former = store.restore(chosen, path)
    output.message(say("said.restored", path=path, backup=chosen))
    if former is not None:
        output.message(say("said.kept", path=former))
    if as_json:
        kept = None if former is None else str(former)
        output.json_document({"workspace": str(path), "backup": str(chosen), "kept": kept})


def _plain(one: Backup) -> dict[str, object]:
    """Return a backup as JSON has it; ``at`` is local time."""
    return {"path": str(one.path), "at": one.at, "size": one.size, "steps": one.batches}


def _names(backup: Path) -> tuple[str, ...]:
    """Return what a backup may be called: its path, its file name, with or without suffix."""
    return str(backup), backup.name, backup.stem
