"""What was typed becomes values: workspaces, ids, words of the vocabularies, filters."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, TypeVar, Unpack

import click

from desktop.cli import output
from desktop.cli.words import Option, language, say
from desktop.core.numerals import ungrouped

if TYPE_CHECKING:
    from desktop.core.framework import Framework
    from desktop.core.labels import Language
    from desktop.core.reports.paper import Paper
    from desktop.core.store.items import Filter
    from desktop.core.store.workspace import Workspace

WORKSPACE = click.argument("workspace")
MEMBER = click.option("--of", "member", metavar="NAME", cls=Option, help="of")
JSON = click.option("--json", "as_json", is_flag=True, cls=Option, help="json")

E = TypeVar("E", bound=StrEnum)
F = TypeVar("F", bound=Callable[..., object])


def located(typed: str) -> Path:
    """Return the path of a workspace; the suffix may be left out."""
    import os

    from desktop.core.store.workspace import SUFFIX

    path = Path(typed)
    whole = path.suffix == SUFFIX or not path.name or os.path.exists(path)  # unlike Path's, it never fails
    return path if whole else path.with_name(path.name + SUFFIX)


def report_language(typed: str | None) -> Language:
    """Return the language of a report: that of the command where none was typed.

    Raises:
        UsageError: there is none such.
    """
    from desktop.core import labels
    from desktop.core.errors import UsageError

    if typed is None:
        return language()
    for side in labels.LANGUAGES:
        if side == typed:
            return side
    raise UsageError("value-unknown", option="--report-lang", value=typed, choices=", ".join(labels.LANGUAGES))


def opened(typed: str, *, write: bool = False, member: str | None = None) -> Workspace:
    """Open a workspace, for reading where nothing is written, so that nobody who writes it is in the way.

    The file is looked through before: a report of what is left of a damaged one would be handed in as the whole.

    Args:
        typed: its path.
        write: it is written.
        member: in an overview, the organisation whose marks are wanted.

    Raises:
        WorkspaceError: it cannot be opened, is damaged, or has no such organisation (``member-unknown``).
    """
    from desktop.core.store import backup, overview
    from desktop.core.store.workspace import open_workspace

    workspace = open_workspace(located(typed), read_only=not write)
    try:
        backup.check_pages(workspace.db, workspace.path)
        if member is not None:
            overview.look_at(workspace, member)
    except BaseException:
        workspace.close()
        raise
    return workspace


def item_ids(workspace: Workspace, keys: Sequence[str]) -> list[int]:
    """Return the row ids of check items.

    Raises:
        WorkspaceError: one is unknown; the text names the nearest.
    """
    from desktop.core.errors import WorkspaceError
    from desktop.core.store import items, outline

    found = []
    with workspace.reading() as db:
        for key in keys:
            item = items.resolve(db, workspace.assessment, key)
            if item is None:
                near = outline.nearest(db, key)
                if near is None:
                    raise WorkspaceError("item-unknown", id=key)
                raise WorkspaceError("item-unknown-near", id=key, near=near)
            found.append(item)
    return found


def member(kind: type[E], typed: str, option: str, words: str = "") -> E:
    """Return the member of a vocabulary by its value or by its name in either language.

    ``words`` is what the keys of its names in ``labels`` begin with, where ``labels`` does not know the vocabulary.

    Raises:
        UsageError: there is none.
    """
    from desktop.core import labels
    from desktop.core.errors import UsageError

    def name(one: E, side: Language) -> str:
        return labels.text(f"{words}.{one}", side) if words else labels.enum_text(one, side)

    bare = typed.strip().lower().replace("-", "_").replace(" ", "_")
    for one in kind:
        names = (one.value, *(name(one, side).lower().replace(" ", "_") for side in labels.LANGUAGES))
        if bare in names:
            return one
    choices = labels.listed([f"{one.value} {name(one, language())}" for one in kind], language())
    raise UsageError("value-unknown", option=option, value=typed, choices=choices)


def paper(usual: Paper, size: str | None, bind: str | None) -> Paper:
    """Return the paper that ``--paper`` and ``--bind`` ask for.

    Raises:
        UsageError: there is no such size or edge.
    """
    from desktop.core.reports.paper import Binding, Format, Paper

    form = usual.format if size is None else member(Format, size, "--paper", "format")
    binding = usual.binding if bind is None else member(Binding, bind, "--bind", "binding")
    return Paper(form, binding)


def number(typed: str, option: str) -> float:
    """Return a number; a per cent sign and commas between thousands are understood.

    Raises:
        UsageError: it is none.
    """
    import math
    import unicodedata

    from desktop.core.errors import UsageError

    bare = ungrouped(unicodedata.normalize("NFKC", typed).strip().removesuffix("%"))
    try:
        value = float(bare)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise UsageError("number-malformed", option=option, value=typed)
    return value


def percent(typed: str, option: str) -> int:
    """Return a whole per cent.

    Raises:
        UsageError: it is none.
    """
    from desktop.core.errors import UsageError

    value = number(typed, option)
    if value != int(value):
        raise UsageError("number-malformed", option=option, value=typed)
    return int(value)


def framework(typed: str) -> Framework:
    """Return a built-in framework by its id, or one from a JSON file; its title may be empty.

    Raises:
        FrameworkError: the id is unknown, or that of a folder; the file breaks the schema, or has to be parsed first.
        WorkspaceError: the file cannot be read.
    """
    from desktop.core import regular, seeds
    from desktop.core.errors import FrameworkError, WorkspaceError, reason
    from desktop.core.framework import decode

    path = Path(typed)
    if not typed.lower().endswith(".json"):
        if path.suffix and os.path.isfile(typed):
            raise FrameworkError("framework-unparsed", name=path.name)
        if os.path.isdir(typed) and typed not in seeds.framework_ids():
            raise FrameworkError("framework-folder", name=typed)
        return seeds.framework(typed)
    try:
        with regular.opened(path) as file:
            return decode(file.read(), origin=path.name)
    except OSError as error:
        raise WorkspaceError("file-unreadable", path=typed, detail=reason(error)) from error


def named(typed: str) -> Framework:
    """Return a framework as ``framework`` does; one without title is called by its file, and that is said."""
    from desktop.core.framework import titled

    read = framework(typed)
    made = titled(read, Path(typed).name)
    if made is not read:
        output.message(say("said.called-by-file", title=made.title))
    return made


class FilterOptions(TypedDict):
    """The options of ``filtering``, as typed."""

    text: str
    scope: str | None
    statuses: tuple[str, ...]
    units: tuple[str, ...]
    applicability: tuple[str, ...]
    overdue: bool
    review: bool
    withdrawn: bool


def filtering(command: F, unit: str = "filter-unit") -> F:
    """Give a command the options of a filter, which ``filtered`` reads; ``unit`` names the help of ``--unit``."""
    for option in (
        click.option("--withdrawn", is_flag=True, cls=Option),
        click.option("--review", is_flag=True, cls=Option),
        click.option("--overdue", is_flag=True, cls=Option),
        click.option("--applicability", multiple=True, metavar="A", cls=Option, help="filter-applicability"),
        click.option("--unit", "units", multiple=True, metavar="NAME", cls=Option, help=unit),
        click.option("--status", "statuses", multiple=True, metavar="S", cls=Option, help="filter-status"),
        click.option("--in", "scope", metavar="ID", cls=Option),
        click.option("--filter", "text", default="", metavar="TEXT", cls=Option),
    ):
        command = option(command)
    return command


def filtered(workspace: Workspace, **typed: Unpack[FilterOptions]) -> Filter:
    """Return the filter that the options of ``filtering`` ask for.

    Raises:
        UsageError: a status or an applicability is unknown.
        WorkspaceError: a unit or an id is unknown.
    """
    from desktop.core.assessment import Applicability, Status
    from desktop.core.errors import WorkspaceError
    from desktop.core.store import outline
    from desktop.core.store.items import Filter

    node = None
    if typed["scope"] is not None:
        with workspace.reading() as db:
            node = outline.node(db, workspace.assessment, typed["scope"])
        if node is None:
            raise WorkspaceError("scope-unknown", id=typed["scope"])
    return Filter(
        scope=node,
        text=typed["text"],
        applicability=frozenset(member(Applicability, one, "--applicability") for one in typed["applicability"]),
        statuses=frozenset(member(Status, one, "--status") for one in typed["statuses"]),
        units=frozenset(_unit(workspace, one) for one in typed["units"]),
        overdue=typed["overdue"],
        review=typed["review"],
        withdrawn=typed["withdrawn"],
    )


def in_words(workspace: Workspace, wanted: Filter, side: Language, **typed: Unpack[FilterOptions]) -> str:
    """Return a filter in words of a language, as a report names its scope; empty where it leaves everything."""
    from desktop.core import labels
    from desktop.core.assessment import Applicability, Light, Status
    from desktop.core.store import outline

    with workspace.reading() as db:
        place = "" if wanted.scope is None else outline.place_name(db, wanted.scope, english=side == "en")
    every: dict[str, object] = dict(typed)
    statuses = [labels.enum_text(member(Status, one, "--status"), side) for one in typed["statuses"]]
    decided = [labels.enum_text(member(Applicability, one, "--applicability"), side) for one in typed["applicability"]]
    parts = [
        place,
        *(labels.text("filter.text", side, text=text) for text in [typed["text"].strip()] if text),
        labels.listed(decided, side),
        labels.listed(statuses, side),
        labels.listed([name.strip() or labels.text("unit.none", side) for name in typed["units"]], side),
        labels.enum_text(Light.OVERDUE, side) if typed["overdue"] else "",
        *(labels.text(f"flag.{name}", side) for name in ("review", "withdrawn") if every[name]),
    ]
    return labels.text("list.joint", side).join(filter(None, parts))


def _unit(workspace: Workspace, name: str) -> int:
    """Return the row id of a unit; 0 for an empty name, which stands for items without one."""
    from desktop.core import labels
    from desktop.core.errors import WorkspaceError
    from desktop.core.store import profile

    if not name.strip():
        return 0
    with workspace.reading() as db:
        units = profile.units(db)
    for unit in units:
        if unit.name == name.strip():
            return unit.id
    choices = labels.listed([unit.name for unit in units], language()) or "—"
    raise WorkspaceError("unit-unknown", name=name, choices=choices)


def soon(workspace: Workspace) -> int:
    """Return the number of days before a due date from which an item is due soon."""
    from desktop.core.assessment import DUE_SOON_DAYS
    from desktop.core.store import profile

    with workspace.reading() as db:
        return profile.setting(db, "due-soon-days", DUE_SOON_DAYS)


def today() -> dt.date:
    """Return the local date."""
    return dt.date.today()
