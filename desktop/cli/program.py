"""The program and its words, in the order in which one meets them."""

from __future__ import annotations

import click

from desktop.cli import editions, exchange, keeping, parsing, reading, reporting, rolling, selftest, writing
from desktop.cli.words import Group, Option


def _show_version(context: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        from desktop import __version__

        click.echo(f"duibiao {__version__}")
        context.exit()


@click.group("duibiao", cls=Group, invoke_without_command=True)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, cls=Option)
@click.pass_context
def program(context: click.Context) -> None:
    """Turn policy documents into checklists that offices tick."""
    if context.invoked_subcommand is None:
        raise click.exceptions.NoArgsIsHelpError(context)


for _command in (
    reading.frameworks,
    parsing.parse,
    parsing.form,
    writing.new,
    writing.add,
    editions.verify,
    editions.reviewed,
    reading.items,
    writing.mark,
    writing.undo,
    writing.redo,
    writing.attach,
    reading.status,
    reporting.export,
    exchange.send,
    exchange.collect,
    rolling.roll_up,
    reading.history,
    reading.check,
    keeping.backup,
    keeping.restore,
    selftest.selftest,
):
    program.add_command(_command)
