"""From the sources to the overview: what the window and the command line both do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec

from desktop.core.assessment import Mark
from desktop.core.errors import ReportError
from desktop.core.labels import Language
from desktop.core.organisation import Organisation
from desktop.core.reports.paper import Paper
from desktop.core.reports.roll_up import expected
from desktop.core.reports.roll_up.gathering import Heard, Told, gather
from desktop.core.reports.roll_up.report import Head, region_of, report, shown_names
from desktop.core.reports.roll_up.values import Overview, Return
from desktop.core.reports.saving import Target
from desktop.core.reports.words import Words
from desktop.core.store import overview as workspaces
from desktop.core.store.overview import Facts, Member, Part
from desktop.core.store.standing import Standing


class Options(msgspec.Struct, frozen=True):
    """What a person chooses of a roll-up.

    Attributes:
        sources: workspaces, returned workbooks, and folders of them.
        out: the workbook; a file of that name is replaced once the new one is whole.
        workspace: the read-only workspace, which must not exist; None for none.
        expected: what says who should report, see ``expected.read``; None for nothing.
        organisation: who rolls up; may be empty.
    """

    sources: tuple[Path, ...]
    out: Path
    language: Language
    workspace: Path | None = None
    expected: Path | None = None
    organisation: str = ""
    paper: Paper = Paper()


class Result(msgspec.Struct, frozen=True):
    """What was written, from what."""

    overview: Overview
    out: Path
    workspace: Path | None


def roll_up(
    options: Options,
    as_of: dt.date,
    told: Told = lambda done, total: None,
    heard: Heard = lambda path, error: None,
) -> Result:
    """Read the sources and write the overview: both files, or neither.

    Args:
        options: what, and where to.
        as_of: the day for which the lights hold.
        told: told (steps done, in all), several times a second; raising in it cancels and leaves nothing behind.
        heard: told of each source as soon as it was read, with the reason where it was refused.

    Raises:
        ReportError: there is nothing to roll up (``roll-up-none``, ``roll-up-nothing``), the list cannot be read, or
            the workbook cannot be written.
        WorkspaceError: the workspace cannot be written, or is there already.
    """
    Target(options.out, ".xlsx")  # says at once what speaks against the place
    if options.workspace is not None:
        workspaces.check_place(options.workspace)

    def listening() -> bool:
        told(0, 0)
        return False

    wanted = None if options.expected is None else expected.read(options.expected, listening)
    leave = [path for path in (options.out, options.workspace, options.expected) if path is not None]
    found = gather(options.sources, as_of, wanted, told, heard, leave)
    if not found.returns:
        raise ReportError("roll-up-nothing", count=len(found.refused))
    _write(found, options, told)
    return Result(found, options.out, options.workspace)


def _write(found: Overview, options: Options, told: Told) -> None:
    """Write the workspace and the workbook; where that fails, what was just written goes again."""
    from desktop.core.reports import excel  # openpyxl takes 0.1 s to import

    made = report(found, Head(options.organisation, options.language, options.paper))
    if options.workspace is not None:
        _write_workspace(found, options, options.workspace, told)
    try:
        excel.write(made, options.out, told)
    except BaseException:
        if options.workspace is not None:
            options.workspace.unlink(missing_ok=True)
        raise


def _write_workspace(found: Overview, options: Options, path: Path, told: Told) -> None:
    words = Words(options.language)
    names = shown_names(words, found)
    members = [
        Member(name, region_of(words, one), one.path.name, one.noted())
        for name, one in zip(names, found.returns, strict=True)
    ]
    about = Facts(
        found.as_of,
        tuple(members),
        tuple(Member(one.name, one.region) for one in found.missing),
        tuple(one.path.name for one in found.refused),
    )
    parts = (
        Part(member, tuple(one.documents), _standings(words, found, one))
        for member, one in zip(members, found.returns, strict=True)
    )
    office = Organisation(options.organisation.strip() or words("overview.title"))
    workspaces.write(path, office, found.documents, parts, about, told)


def _standings(words: Words, found: Overview, one: Return) -> Iterator[Standing]:
    """Yield how the items of an organisation stand; one that it lacks says so in its note."""
    for place in range(one.first, one.first + one.count):
        yield found.standings[place]
    lacking = Mark(note=words(f"overview.lacks.{one.kind}"))
    for document in found.documents:
        if document.id in one.documents:
            for item in document.items():
                if not one.code(found.places.get(item.id, len(one.codes))):
                    yield Standing(item.id, lacking, None)
