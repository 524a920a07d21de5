"""The commands that parse: a policy document, or the Excel form of one, becomes a framework; and the form itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli import arguments, output
from desktop.cli.words import Command, Option, language, say

if TYPE_CHECKING:
    from desktop.core.framework import Framework
    from desktop.core.parsing.values import Notice, Parsed

_SHOWN = 20  # notices of one kind that are printed


@click.command("parse", cls=Command)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@arguments.JSON
@click.option("--out", metavar="FILE.json|FILE.xlsx", help="parsed", cls=Option)
def parse(files: tuple[str, ...], as_json: bool, out: str | None) -> None:
    """Turn a policy document into measures and items; several files are copies of one document."""
    from desktop.core.framework import encode
    from desktop.core.reports.form.files import suffix
    from desktop.core.reports.saving import Target

    if out is not None:
        Target(Path(out), suffix(Path(out)))  # says at once what speaks against the place
    parsed = _parsed([Path(file) for file in files])
    framework = _told(parsed) if as_json or out is not None else parsed.framework
    if out is not None:
        _write(Path(out), framework)
    if as_json:
        click.echo(encode(framework).decode(), nl=False)
        return
    _say(parsed.notices)
    click.echo(
        say(
            "said.parsed",
            title=framework.title or say("said.untitled"),
            chapters=len(framework.chapters),
            measures=len(framework.measures),
            items=len(list(framework.items())),
            targets=len(list(framework.every_target())),
            repairs=len(parsed.repairs),
            notices=len(parsed.notices),
        )
    )


@click.command("form", cls=Command)
@click.argument("out", metavar="FILE.xlsx")
@click.option("--of", "document", metavar="ID-or-FILE.json", help="form-of", cls=Option)
@arguments.JSON
def form(out: str, document: str | None, as_json: bool) -> None:
    """Write an empty Excel form of a policy document, or that of a framework."""
    from desktop.core.reports.saving import Target

    path = Path(out)
    Target(path, ".xlsx")  # says at once what speaks against the place
    framework = None if document is None else arguments.framework(document)
    _write(path, framework)
    if as_json:
        items = 0 if framework is None else len(list(framework.items()))
        output.json_document({"path": out, "framework": framework and framework.id, "items": items})
        return
    click.echo(say("said.form", path=out))


def _parsed(paths: list[Path]) -> Parsed:
    """Return what documents say, or what was written from one: JSON, or a form, whose problems are all told."""
    from desktop.core.parsing.files import parse_files
    from desktop.core.reports.form.files import FormError, is_form, is_json, read_form, read_json
    from desktop.core.reports.form.values import problem_text

    if not is_form(paths):
        return read_json(paths) if is_json(paths) else parse_files(paths)
    try:
        return read_form(paths)
    except FormError as error:
        for problem in error.problems:
            output.message(problem_text(problem, language()))
        raise


def _write(path: Path, framework: Framework | None) -> None:
    """Write a new file, as its name asks for; one that is there already is never touched."""
    from desktop.core.errors import ParseError
    from desktop.core.reports.form import files

    if path.exists():
        raise ParseError("parse-out-exists", path=str(path))
    if framework is None:
        files.write_form(None, path, language())
    else:
        files.write(framework, path, language())


def _told(parsed: Parsed) -> Framework:
    """Return the framework with its notices as warnings in the language of this run."""
    import msgspec

    from desktop.core.framework import Warning

    warnings = tuple(Warning(notice.kind, notice.line, _words(notice)) for notice in parsed.notices)
    return msgspec.structs.replace(parsed.framework, warnings=warnings)


def _say(notices: Sequence[Notice]) -> None:
    """Say the notices, of each kind the first ones and how many more there are: nobody reads a thousand alike."""
    total, said = Counter(notice.kind for notice in notices), Counter[str]()
    for notice in notices:
        said[notice.kind] += 1
        if said[notice.kind] <= _SHOWN:
            output.message(_line(notice.line, _words(notice)))
        if said[notice.kind] == _SHOWN < total[notice.kind]:
            output.message(say("said.notices-more", count=total[notice.kind] - _SHOWN))


def _words(notice: Notice) -> str:
    return say(f"notice.{notice.kind}", **notice.facts)


def _line(line: int | None, text: str) -> str:
    return text if line is None else say("said.notice", line=line, text=text)
