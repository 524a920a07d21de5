"""The commands around documents that a user brings along: an own copy, a new edition."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

import click

from desktop.cli import arguments, output
from desktop.cli.words import Command, Option, language, say

if TYPE_CHECKING:
    from desktop.core.editions import Comparison, Line
    from desktop.core.framework import Framework
    from desktop.core.parsing.values import Parsed
    from desktop.core.store.workspace import Workspace

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
        parsed = parse_files([Path(file) for file in files])
        lines = [line.text for line in parsed.source.lines]
        framework = _recognised(parsed, official.documents(opened), Path(files[0]).name)
        hashed = any(measure.text_sha256 for measure in framework.measures)
        found = own_copy.verify(lines, framework) if hashed else own_copy.by_headings(parsed.framework, framework)
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
    if not found.hashed:
        click.echo(say("said.copy-by-name", **title, measures=found.measures, whole=len(found.texts)))
        return
    click.echo(say("said.copy-verified", **title, **facts, whole=len(found.texts), differences=len(found.differences)))


def _recognised(parsed: Parsed, documents: list[Framework], name: str) -> Framework:
    """Return the document of the workspace of which a parsed one is a copy.

    Raises:
        FrameworkError: of none (``copy-unknown``), or of a built-in one that the workspace lacks (``copy-not-added``).
    """
    from desktop.core import own_copy, seeds
    from desktop.core.errors import FrameworkError

    def recognised(known: list[Framework]) -> Framework | None:
        lines = [line.text for line in parsed.source.lines]
        built_in = [one for one in known if one.id in seeds.framework_ids()]
        return own_copy.recognise(lines, known) or own_copy.recognise_by_name(parsed.framework, built_in)

    found = recognised(documents)
    if found is not None:
        return found
    other = recognised([seeds.framework(key) for key in seeds.framework_ids()])
    if other is None:
        raise FrameworkError("copy-unknown", name=name)
    raise FrameworkError("copy-not-added", name=name, title=other.title, id=other.id)


class Wanted(TypedDict):
    """The options of ``add --edition``, as typed."""

    of: str | None
    dry_run: bool
    joined: tuple[str, ...]
    parted: tuple[str, ...]


def take_over(workspace: str, document: Framework, as_json: bool, **wanted: Unpack[Wanted]) -> None:
    """Compare a new edition with the document that is there, say what comes of it, and take it over."""
    from desktop.core.store import editions

    with arguments.opened(workspace, write=not wanted["dry_run"]) as opened:
        comparison = editions.compared(opened, wanted["of"] or _renewed(opened, document), document)
        comparison = _decided(comparison, wanted["joined"], wanted["parted"])
        kept = editions.permanent_ids(opened, comparison)
        done = None if wanted["dry_run"] else editions.take_over(opened, comparison)
        with opened.reading() as db:
            query = "SELECT count(*) FROM review WHERE assessment_id = ?"
            (flagged,) = db.conn.execute(query, [opened.assessment]).fetchone()
    _say(comparison, kept)
    counts = comparison.counts()
    title = {"title": comparison.old.framework.title, "title_en": comparison.old.framework.title_en}
    if not comparison.is_other():
        output.message(say("said.edition-same", **title))
    elif done is not None:
        output.message(say("said.edition-taken", flagged=flagged))
    if as_json:
        lines = [_plain(comparison, line, kept) for line in comparison.lines()]
        output.json_document({"counts": counts, "items": lines, "batch": done and done.batch})
        return
    click.echo(say("said.edition-counts", **title, **{str(kind): count for kind, count in counts.items()}))


def _renewed(opened: Workspace, document: Framework) -> str:
    """Return the id of the document that a new edition is one of, where nobody named it.

    Raises:
        FrameworkError: there is none of its id, nor of its title whatever the year (``edition-of-none``).
    """
    from desktop.core.errors import FrameworkError
    from desktop.core.store import editions

    with opened.reading() as db:
        key = editions.like(db, document)
    if key is None:
        raise FrameworkError("edition-of-none", title=document.title)
    return key


def _decided(comparison: Comparison, joined: tuple[str, ...], parted: tuple[str, ...]) -> Comparison:
    """Return the comparison with what the person joined and parted.

    Raises:
        FrameworkError: an edition has no such item (``edition-item-unknown``).
    """
    from desktop.core.editions import Comparison
    from desktop.core.errors import FrameworkError

    matching = comparison.matching
    for pair in joined:
        old, _, new = (one.strip() for one in pair.partition("="))
        for key, items in ((old, comparison.old.items), (new, comparison.new.items)):
            if key not in items:
                raise FrameworkError("edition-item-unknown", id=key)
        matching = matching.joined(new, old)
    for new in parted:
        if new not in comparison.new.items:
            raise FrameworkError("edition-item-unknown", id=new)
        matching = matching.parted(new, None)
    return Comparison(comparison.old, comparison.new, matching)


def _say(comparison: Comparison, kept: dict[str, str]) -> None:
    """Say of every item that is not as it was what became of it.

    Each stands under the id by which --join and --part name it. The new edition may give one that an item had, which
    is withdrawn, to another one: that gets its own, which is said beside it.
    """
    from desktop.core.editions import Kind

    for line in comparison.lines():
        if line.kind in (Kind.UNCHANGED, Kind.MOVED):
            continue
        kind = say(f"edition.{line.kind}")
        if line.parts:
            kind = say("said.edition-kind", kind=kind, parts=_parts(line))
        key = " → ".join(dict.fromkeys(filter(None, (line.old, line.new))))
        if line.new and line.kind in (Kind.NEW, Kind.DOUBTFUL) and kept[line.new] != line.new:
            key = say("said.edition-id", id=key, kept=kept[line.new])
        item = comparison.new.items[line.new] if line.new else comparison.old.items[line.old or ""]
        text = (language() == "en" and item.text_en) or item.text
        text = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
        output.message(say("said.edition-line", kind=kind, id=key, text=text))
    lines = (line for line in comparison.lines() if line.kind not in (Kind.UNCHANGED, Kind.MOVED))
    if any(line.old and line.new and line.old != line.new for line in lines):
        output.message(say("said.edition-arrow"))
    if comparison.counts()[Kind.DOUBTFUL]:
        output.message(say("said.edition-doubtful"))


def _parts(line: Line) -> str:
    from desktop.core import labels

    return labels.listed([say(f"edition-part.{part}") for part in line.parts], language())


def _plain(comparison: Comparison, line: Line, kept: dict[str, str]) -> dict[str, Any]:
    return {
        "kind": line.kind,
        "id": kept[line.new] if line.new else line.old,
        "old": line.old,
        "new": line.new,
        "parts": line.parts,
        "text": comparison.new.items[line.new].text if line.new else None,
        "former_text": comparison.old.items[line.old].text if line.old else None,
    }


@click.command("reviewed", cls=Command)
@click.argument("workspace")
@click.argument("items", nargs=-1, required=True, metavar="ITEM...")
@arguments.JSON
def reviewed(workspace: str, items: tuple[str, ...], as_json: bool) -> None:
    """Take the flag off items that a new edition changed: somebody has looked, and the marks hold."""
    from desktop.core.store import review

    with arguments.opened(workspace, write=True) as opened:
        chosen = arguments.item_ids(opened, items)
        done = review.looked_at(opened, chosen)
    output.message(say("said.reviewed", count=len(done.items)) if done else say("said.nothing-changed"))
    if as_json:
        output.json_document({"items": list(items), "batch": done and done.batch})
