"""The command that parses: a policy document becomes a framework."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli import arguments, output
from desktop.cli.words import Command, Option, say

if TYPE_CHECKING:
    from desktop.core.framework import Framework
    from desktop.core.parsing.values import Notice, Parsed


@click.command("parse", cls=Command)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@arguments.JSON
@click.option("--out", metavar="FILE.json", help="parsed", cls=Option)
def parse(files: tuple[str, ...], as_json: bool, out: str | None) -> None:
    """Turn a policy document into measures and items; several files are copies of one document."""
    from desktop.core.framework import encode
    from desktop.core.parsing.files import parse_files

    parsed = parse_files([Path(file) for file in files])
    framework = _told(parsed)
    if out is not None:
        _write(Path(out), encode(framework))
    if as_json:
        click.echo(encode(framework).decode(), nl=False)
        return
    for warning in framework.warnings:
        output.message(_line(warning.line, warning.message))
    click.echo(
        say(
            "said.parsed",
            title=framework.title,
            chapters=len(framework.chapters),
            measures=len(framework.measures),
            items=len(list(framework.items())),
            targets=len(list(framework.every_target())),
            repairs=len(parsed.repairs),
            notices=len(parsed.notices),
        )
    )


def _write(path: Path, data: bytes) -> None:
    """Write a new file; one that is there already is never touched."""
    from desktop.core.errors import ParseError, reason

    try:
        with path.open("xb") as stream:
            stream.write(data)
    except FileExistsError:
        raise ParseError("parse-out-exists", path=str(path)) from None
    except OSError as error:
        raise ParseError("parse-out-unwritable", path=str(path), detail=reason(error)) from error


def _told(parsed: Parsed) -> Framework:
    """Return the framework with its notices as warnings in the language of this run."""
    import msgspec

    from desktop.core.framework import Warning

    warnings = tuple(Warning(notice.kind, notice.line, _words(notice)) for notice in parsed.notices)
    return msgspec.structs.replace(parsed.framework, warnings=warnings)


def _words(notice: Notice) -> str:
    return say(f"notice.{notice.kind}", **notice.facts)


def _line(line: int | None, text: str) -> str:
    return text if line is None else say("said.notice", line=line, text=text)
