"""The headless door: everything that the window does, for scripts.

Exit codes: 0 success; 1 the words are right, but a workspace or a file refuses (an unknown item, unit or document, a
folder that is not there); 2 the words are wrong whatever the files hold (an unknown option, status or column, a
malformed date, an ending that nothing is written with, a reason that is missing), each with one line on standard error;
130 Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from desktop.cli import output
from desktop.cli.language import Language, chosen
from desktop.cli.program import program
from desktop.cli.words import ExtraWord, Run

if TYPE_CHECKING:
    from desktop.core.reports.export import DrawPdf

PROGRAM = "duibiao"


def main(words: list[str], draw_pdf: DrawPdf | None = None) -> int:
    """Do what the words of the command line ask.

    Args:
        words: without the program's name.
        draw_pdf: writes a report as PDF; Qt draws it, which is not known here.

    Returns:
        The exit code.
    """
    output.prepare()
    language = chosen(words)
    try:
        done = program.main(words, prog_name=PROGRAM, standalone_mode=False, obj=Run(language, draw_pdf))
        sys.stdout.flush()
        return int(done or 0)
    except click.UsageError as error:
        return _refuse(error, language)
    except click.Abort:
        return 130
    except BrokenPipeError:  # who reads us has seen enough; Python would complain once more at its exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1  # as click does where it meets it first
    except Exception as error:
        from desktop.core.errors import DuibiaoError, UsageError

        if not isinstance(error, DuibiaoError):
            raise
        output.message(_one_line(error, language))
        return 2 if isinstance(error, UsageError) else 1


def _refuse(error: click.UsageError, language: Language) -> int:
    """Tell an error of the parsing in the user's language and return the exit code."""
    from desktop.core import labels
    from desktop.core.errors import UsageError

    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        output.message(error.format_message())
        return 2
    key = next((key for kind, key in _KINDS.items() if isinstance(error, kind)), None)
    detail = labels.text(key, language, name=_named(error)) if key else error.format_message().rstrip(".")
    command = error.ctx.command_path if error.ctx else PROGRAM
    output.message(_one_line(UsageError("usage", detail=detail, command=command), language))
    return 2


_KINDS = {
    ExtraWord: "usage.extra",
    click.exceptions.NoSuchCommand: "usage.no-command",
    click.NoSuchOption: "usage.no-option",
    click.MissingParameter: "usage.missing",
    click.BadOptionUsage: "usage.option",
    click.BadParameter: "usage.value",
}


def _named(error: click.UsageError) -> str:
    """Return the command, option or parameter that an error of the parsing is about."""
    param = getattr(error, "param", None)
    if isinstance(param, click.Parameter):
        return param.opts[0] if isinstance(param, click.Option) else param.metavar or (param.name or "").upper()
    named = (getattr(error, name, None) for name in ("command_name", "option_name", "word"))
    return str(next(filter(None, named), ""))


def _one_line(error: Exception, language: Language) -> str:
    from desktop.core import labels
    from desktop.core.errors import DuibiaoError

    assert isinstance(error, DuibiaoError)
    return labels.failure_text(error, language).replace("\n", " ")
