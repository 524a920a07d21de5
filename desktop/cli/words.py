"""Commands and options whose help comes in the user's language, from ``labels``, when it is asked for.

Only click is imported here: a command's help costs no more than its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from desktop.cli.language import OPTION, Language

if TYPE_CHECKING:
    from desktop.core.reports.export import DrawPdf


class Run(NamedTuple):
    """What holds for one run: the language, and what draws PDF, which the headless door cannot do itself."""

    language: Language
    draw_pdf: DrawPdf | None = None


def run() -> Run:
    """Return what holds for this run."""
    found: Run = click.get_current_context().find_root().obj
    return found


def language() -> Language:
    """Return the language of this run."""
    return run().language


def say(key: str, **facts: object) -> str:
    """Return a text of ``labels`` in the language of this run."""
    from desktop.core import labels

    return labels.text(key, language(), **facts)


class Option(click.Option):
    """An option; what it does is ``option.<name>`` of ``labels``, or of its ``help``."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the line of the help."""
        return self.get_help_spec(ctx), say(f"option.{self.help or self.name}")


def _show_help(context: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        click.echo(context.get_help())
        context.exit()


# The language is read before parsing, so that errors of the parsing come in it too; here it is only allowed.
_LANGUAGE = Option([OPTION], type=click.Choice(["zh", "en"]), expose_value=False)
_HELP = Option(["-h", "--help"], is_flag=True, is_eager=True, expose_value=False, callback=_show_help)


class _Helped(click.Command):
    """Help in the user's language: its headings, and what the command does (``command.<name>``)."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the parameters, with those that every command has."""
        return [*self.params, _LANGUAGE, _HELP]

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return what the command does, in one line."""
        return say(f"command.{self.name}")

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how it is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=say("help.usage"))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what it does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self.get_short_help_str())

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write its options."""
        options = [param for param in self.get_params(ctx) if isinstance(param, Option)]
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section(say("help.options")):
            formatter.write_dl(records)


class ExtraWord(click.UsageError):
    """More was typed than the command takes."""

    def __init__(self, word: str, context: click.Context) -> None:
        super().__init__(word, context)
        self.word = word


class Command(_Helped):
    """One word of the command line."""

    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the parameters; a word too many is refused in the user's language."""
        super().parse_args(ctx, args)
        if ctx.args:
            raise ExtraWord(ctx.args[0], ctx)
        return ctx.args


class Group(_Helped, click.Group):
    """The program, whose words are commands."""

    command_class = Command

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which one meets them."""
        return list(self.commands)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands and the options."""
        with formatter.section(say("help.commands")):
            formatter.write_dl([(name, command.get_short_help_str()) for name, command in self.commands.items()])
        _Helped.format_options(self, ctx, formatter)
