"""The columns that a table of items can have, and which of them each report has as a rule.

What is printed is narrow: some columns hold a pair, as the tables that offices hand in do. Each datum of a pair, and
all else that is known of an item, stands by itself in a column folded away at the right, for filters and pivots.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from desktop.core import labels
from desktop.core.errors import UsageError
from desktop.core.labels.table import TABLE
from desktop.core.reports.options import ReportKind
from desktop.core.reports.values import Column, Further, Kind
from desktop.core.reports.words import Words


class Spec(msgspec.Struct, frozen=True):
    """A column: how its cells are shown, its least and most width in em, its drop-down, its further rows."""

    kind: Kind
    least: float
    most: float
    choices: str | None = None
    further: Further = Further.RUN_ON


_W, _T, _REPEAT = Kind.WORD, Kind.TEXT, Further.REPEAT

COLUMNS: dict[str, Spec] = {
    "number": Spec(_W, 2.2, 3.2, None, Further.MARK),
    "source": Spec(_W, 4.2, 9.2),
    "measure": Spec(_T, 4.5, 14),
    "item": Spec(_T, 7.5, 26),
    "task": Spec(_T, 7.5, 26),
    "bodies": Spec(_T, 4.4, 16),
    "lead": Spec(_T, 4.4, 14),
    "support": Spec(_T, 4.4, 18),
    "unit": Spec(_W, 4.2, 6, "list_unit", _REPEAT),
    "support_units": Spec(_W, 4.2, 7),
    "people": Spec(_W, 4.1, 6),
    "leader": Spec(_W, 3.2, 6),
    "owner": Spec(_W, 3.2, 6),
    "telephone": Spec(_W, 6.2, 8),
    "due": Spec(Kind.DATE, 5.2, 5.2, None, _REPEAT),
    "days_late": Spec(Kind.DAYS, 3.2, 3.2, None, _REPEAT),
    "note": Spec(_T, 5.7, 26),
    "status": Spec(_W, 4.1, 5, "list_status", _REPEAT),
    "progress": Spec(Kind.SHARE, 2.7, 2.7, "share", _REPEAT),
    "light": Spec(Kind.LIGHT, 4.5, 5.2, None, _REPEAT),  # a date stands on one line
    "problem": Spec(_T, 5.2, 22),
    "cause": Spec(_T, 5.2, 22),
    "next_step": Spec(_T, 5.2, 22),
    "instruction": Spec(_T, 6, 9, None, Further.NOTHING),
    "evidence": Spec(_T, 4.6, 18),
    "proof": Spec(_T, 6.5, 18),
    "remark": Spec(_T, 4, 8, None, Further.NOTHING),
    "target": Spec(_T, 6, 14),
    "object": Spec(_T, 7, 18),
    "comparator": Spec(_W, 2.4, 3, None, _REPEAT),
    "value": Spec(_W, 3.4, 7, None, _REPEAT),
    "value_unit": Spec(_W, 2.6, 5, None, _REPEAT),
    "reached": Spec(_W, 4, 8),
    "reached_value": Spec(_W, 3.4, 7, None, _REPEAT),
    "share": Spec(Kind.RATE, 4.2, 4.2, None, _REPEAT),
    "result": Spec(_W, 4.1, 5, None, _REPEAT),
    "judged": Spec(_W, 4.1, 5, None, _REPEAT),
    "applicability": Spec(_W, 4.1, 5, "list_applicability", _REPEAT),
    "reason": Spec(_T, 10, 34),
    "done_on": Spec(Kind.DATE, 5.2, 5.2, None, _REPEAT),
    "rhythm": Spec(_W, 4.1, 6, None, _REPEAT),
    "key": Spec(_W, 6, 12),
    "document": Spec(_T, 8, 20),
    "chapter": Spec(_T, 6, 20),
    "why_not": Spec(_T, 6, 20),
    "chapter_number": Spec(Kind.NUMBER, 5, 5, None, _REPEAT),
    "counted": Spec(Kind.NUMBER, 5, 5, None, Further.ZERO),
}
"""Every column by its key."""

PERSONAL = frozenset({"people", "leader", "owner", "telephone"})
"""What an anonymous report leaves out."""


class Table(msgspec.Struct, frozen=True):
    """The columns of one report.

    Attributes:
        prefix: of the names by which its totals find its columns: ``ledger_status``.
        always: columns that are always printed: a row without them says nothing.
        usual: the columns printed as a rule.
        more: those that can be printed besides.
        folded: folded away where they are not printed.
        named: columns that totals count; they are folded away where they are not printed.
    """

    prefix: str
    always: tuple[str, ...]
    usual: tuple[str, ...]
    more: tuple[str, ...]
    folded: tuple[str, ...]
    named: tuple[str, ...]


_ALWAYS = ("number", "item")
_KNOWN = ("key", "document", "chapter")
_LIGHT = ("status", "due", "done_on", "rhythm")  # what the formula of an alert reads

TABLES: dict[ReportKind, Table] = {
    ReportKind.LEDGER: Table(
        "ledger",
        _ALWAYS,
        (
            *("number", "source", "measure", "item", "bodies", "unit", "people", "due", "note", "status", "progress"),
            *("light", "problem", "evidence"),
        ),
        (
            *("lead", "support", "support_units", "leader", "owner", "telephone", "target", "reached", "result"),
            *("cause", "next_step", "proof", "done_on", "rhythm", "key", "remark"),
        ),
        (
            *(*_KNOWN, "lead", "support", "support_units", "leader", "owner", "telephone", "target", "reached"),
            *("result", "done_on", "rhythm", "cause", "next_step", "proof", "why_not", "chapter_number", "counted"),
        ),
        ("unit", "status", "due", "light", "target", "result", "chapter_number", "counted"),
    ),
    ReportKind.BREAKDOWN: Table(
        "breakdown",
        _ALWAYS,
        (
            *("number", "source", "measure", "item", "lead", "support", "unit", "support_units", "people", "due"),
            "remark",
        ),
        (*("target", "leader", "owner", "telephone", "status", "progress", "light", "next_step", "key"),),
        (*_KNOWN, "target", "leader", "owner", "telephone", "status", "counted"),
        ("unit", "due", "counted"),
    ),
    ReportKind.URGING: Table(
        "urging",
        _ALWAYS,
        (
            *("number", "source", "item", "unit", "people", "telephone", "due", "days_late", "light", "status"),
            *("progress", "cause", "next_step", "instruction"),
        ),
        (*("measure", "bodies", "lead", "support", "support_units", "leader", "owner", "note", "proof", "key"),),
        (*_KNOWN, "leader", "owner", "support_units", "note", "done_on", "rhythm", "counted"),
        (*_LIGHT, "light", "days_late", "counted"),
    ),
    ReportKind.TARGETS: Table(
        "targets",
        ("number", "object"),
        (
            *("number", "source", "object", "task", "unit", "comparator", "value", "value_unit", "due"),
            *("reached_value", "share", "judged", "light", "note"),
        ),
        (*("measure", "bodies", "lead", "people", "telephone", "status", "progress", "problem", "evidence", "key"),),
        (*_KNOWN, "owner", "telephone", "status", "progress", "done_on", "rhythm", "proof", "counted"),
        (*_LIGHT, "light", "value", "reached_value", "judged", "counted"),
    ),
    ReportKind.APPLICABILITY: Table(
        "applicability",
        ("number", "task"),
        ("number", "source", "measure", "task", "applicability", "reason", "unit", "status", "proof"),
        (*("bodies", "lead", "support", "support_units", "people", "due", "progress", "light", "note", "key"),),
        (*_KNOWN, "lead", "support", "counted"),
        ("applicability", "counted"),
    ),
}
"""The reports that are tables of items."""


def offered(kind: ReportKind) -> tuple[str, ...]:
    """Return the keys of the columns that can be printed, the usual ones first; none where they cannot be chosen."""
    table = TABLES.get(kind)
    return (*table.usual, *table.more) if table else ()


def usual(kind: ReportKind) -> tuple[str, ...]:
    """Return the keys of the columns that are printed as a rule."""
    table = TABLES.get(kind)
    return table.usual if table else ()


def heading(key: str, language: labels.Language) -> str:
    """Return the name of a column on one line, as it is offered for choosing."""
    template = flat(key, Words(language).template(f"column.{key}"), language)
    return template.replace("（截至{date}）", "").replace(" (to {date})", "")


def flat(key: str, text: str, language: labels.Language) -> str:
    """Return the heading of a column on one line; where it names two things, with a comma between them."""
    if f"heading.{key}" in TABLE:
        return labels.text(f"heading.{key}", language)
    return text.replace("\n", "" if language == "zh" else " ")


def printed(kind: ReportKind, chosen: Iterable[str], *, anonymous: bool) -> tuple[str, ...]:
    """Return the columns that are printed, in order: those chosen, or the usual ones; ``Table.always`` among them.

    Raises:
        UsageError: the report has no such column (``column-unknown``).
    """
    keys = tuple(dict.fromkeys(chosen)) or usual(kind)
    possible, always = offered(kind), TABLES[kind].always
    for key in keys:
        if key not in possible:
            raise UsageError("column-unknown", name=key, choices=", ".join(possible))
    keys = (*(key for key in always if key not in keys), *keys)
    return tuple(key for key in keys if not (anonymous and key in PERSONAL))


def columns(
    words: Words, kind: ReportKind, keys: tuple[str, ...], as_of: dt.date, *, anonymous: bool
) -> tuple[Column, ...]:
    """Return the columns of a table of items: the printed ones, then those folded away."""
    table, date = TABLES[kind], words.short_date(as_of)
    hidden = [key for key in dict.fromkeys((*table.named, *table.folded)) if key not in keys]
    order = {key: place for place, key in enumerate(table.folded)}
    hidden.sort(key=lambda key: order.get(key, -1))
    made = []
    for key in keys:
        spec = COLUMNS[key]
        made.append(
            Column(
                key,
                words(f"column.{key}", date=date),
                spec.kind,
                spec.least,
                spec.most,
                choices=spec.choices,
                further=spec.further,
                narrow=words(f"narrow.{key}", date=date) if f"narrow.{key}" in TABLE else "",
            )
        )
    for key in hidden:
        if anonymous and key in PERSONAL:
            continue
        spec = COLUMNS[key]
        width = max(8, spec.most if spec.kind is not Kind.NUMBER else 5)
        name = heading(key, words.language)
        made.append(Column(f"folded.{key}", name, spec.kind, width, width, folded=True, further=spec.further))
    return tuple(made)


def names(kind: ReportKind, made: Iterable[Column]) -> dict[str, str]:
    """Return the names of the columns that totals count, and the keys of these columns."""
    table = TABLES[kind]
    keys = {column.key.removeprefix("folded."): column.key for column in made}
    return {f"{table.prefix}_{name.removesuffix('_number')}": keys[name] for name in table.named if name in keys}
