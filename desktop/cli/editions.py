"""The commands around documents that a user brings along: verify."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli import arguments, output
from desktop.cli.words import Command, Option, say

if TYPE_CHECKING:
    from desktop.core.framework import Framework

_SHOWN = 60  # characters of a paragraph in a message


@click.command("verify", cls=Command)
@arguments.WORKSPACE
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--attach", "attaching", is_flag=True, cls=Option, help="attach-text")
@arguments.JSON
def verify(workspace: str, files: tuple[str, ...], attaching: bool, as_json: bool) -> None:
    """Hold an own copy of a document against the hashes of the official text; several files are one document."""
    from desktop.core import own_copy
    from desktop.core.parsing.files import parse_files
    from desktop.core.store import official

    with arguments.opened(workspace, write=attaching) as opened:
        lines = [line.text for line in parse_files([Path(file) for file in files]).source.lines]
        framework = _recognised(lines, official.documents(opened), Path(files[0]).name)
        found = own_copy.verify(lines, framework)
        done = official.attach(opened, framework, found.texts) if attaching else None
    for one in found.differences:
        shown = one.text if len(one.text) <= _SHOWN else one.text[:_SHOWN] + "…"
        output.message(say(f"differs.{one.kind}", measure=one.measure, paragraph=one.paragraph, text=shown))
    if attaching:
        output.message(say("said.text-attached", count=len(found.texts)) if done else say("said.nothing-changed"))
    if as_json:
        output.json_document({"verification": found, "batch": done and done.batch})
        return
    facts = {"paragraphs": found.paragraphs, "matched": found.matched, "measures": found.measures}
    title = {"title": framework.title, "title_en": framework.title_en}
    click.echo(say("said.copy-verified", **title, **facts, whole=len(found.texts), differences=len(found.differences)))


def _recognised(lines: list[str], documents: list[Framework], name: str) -> Framework:
    """Return the document of the workspace of which the lines are a copy.

    Raises:
        FrameworkError: of none (``copy-unknown``), or of a built-in one that the workspace lacks (``copy-not-added``).
    """
    from desktop.core import own_copy, seeds
    from desktop.core.errors import FrameworkError

    found = own_copy.recognise(lines, documents)
    if found is not None:
        return found
    other = own_copy.recognise(lines, map(seeds.framework, seeds.framework_ids()))
    if other is None:
        raise FrameworkError("copy-unknown", name=name)
    raise FrameworkError("copy-not-added", name=name, title=other.title, id=other.id)
