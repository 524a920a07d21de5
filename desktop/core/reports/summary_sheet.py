"""The progress summary (进展汇总) beside a ledger: totals as live formulas over the ledger's named columns.

The ledger sheet declares ``ledger_counted`` (1 in the first line of an item, 0 where a long one runs on),
``ledger_chapter`` (number of the chapter in this report), ``ledger_unit``, ``ledger_status`` and
``ledger_light``; every total is a count over these, so it follows what is changed in the ledger. What the
charts draw stands on a hidden sheet of its own, because their labels hold figures.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

import msgspec

from desktop.core.assessment import Applicability, Light, Status
from desktop.core.reports.bars import MOST_BARS, STATUSES, named
from desktop.core.reports.item_texts import SIGNS, quoted
from desktop.core.reports.values import Bars, Column, Formula, Kind, Line, Role, Sheet, Value
from desktop.core.reports.words import Words
from desktop.core.store.rows import Counts

_NAME = 240  # characters of a name in the table


class Group(msgspec.Struct, frozen=True):
    """One chapter of the ledger: its number in the report, its name, its document's title and its totals."""

    number: int
    name: str
    document: str
    counts: Counts


class Scope(msgspec.Struct, frozen=True):
    """Which items a line counts: criteria for COUNTIFS, or a factor for SUMPRODUCT."""

    criteria: str = ""
    factor: str = ""

    def count(self, column: str = "", word: str = "", start: str = "") -> str:
        """Return the formula that counts items whose column is ``word``, or begins with the sign ``start``."""
        if self.factor:
            test = f"(ledger_{column}={quoted(word)})*" if word else f"(LEFT(ledger_{column},1)={quoted(start)})*"
            return f"SUMPRODUCT({self.factor}*{test if column else ''}(ledger_counted=1))"
        test = f"ledger_{column},{quoted(word or start + '*')}," if column else ""
        return f"COUNTIFS({self.criteria}{test}ledger_counted,1)"


def _chapters(first: int, last: int) -> Scope:
    if first == last:
        return Scope(f"ledger_chapter,{first},")
    return Scope(f'ledger_chapter,">={first}",ledger_chapter,"<={last}",')


def _unit(name: str, none: str, names: Iterable[str]) -> Scope:
    """Return the scope of a unit; COUNTIFS reads wildcards, operators, numbers and ignores case: not for any name."""
    if name == none:
        return Scope(factor=f'((ledger_unit={quoted(none)})+(ledger_unit=""))')
    risky = any(letter in '*?~<>="' or letter.isdigit() for letter in name) or name != name.strip()
    twins = [other for other in names if other.casefold() == name.casefold()]
    if risky or len(twins) > 1 or name.casefold() in ("true", "false"):
        return Scope(factor="EXACT(ledger_unit,[group])")
    return Scope("ledger_unit,[group],")


def totals(words: Words, scope: Scope, counts: Counts) -> dict[str, Value]:
    """Return the figures of one line: formulas with the values that the database counted."""
    cells: dict[str, Value] = {"items": Formula(scope.count(), counts.items)}
    for one in (Applicability.UNDECIDED, Applicability.NOT_APPLICABLE):
        formula = scope.count("status", words(f"applicability.{one}"))
        cells[one.value] = Formula(formula, getattr(counts, one.value))
    for status in STATUSES:
        cells[status.value] = Formula(scope.count("status", words(f"status.{status}")), getattr(counts, status.value))
    cells["applicable"] = Formula("+".join(f"[{status}]" for status in STATUSES), counts.applicable)
    rate = counts.done / counts.applicable if counts.applicable else words("none")
    cells["rate"] = Formula(f"IF([applicable]=0,{quoted(words('none'))},[done]/[applicable])", rate)
    cells["overdue"] = Formula(scope.count("light", start=SIGNS[Light.OVERDUE]), counts.overdue)
    warned = counts.due_soon + counts.behind
    cells["warned"] = Formula(scope.count("light", start=SIGNS[Light.DUE_SOON]), warned)
    return cells


class _Entry(msgspec.Struct, frozen=True):
    """One line of the table: its name, what it counts and the totals."""

    name: str
    scope: Scope
    counts: Counts
    role: Role = Role.ITEM


def summary_sheets(words: Words, groups: Sequence[Group], units: dict[str, Counts]) -> tuple[Sheet, Sheet]:
    """Return the summary and the hidden sheet of its charts.

    Args:
        words: of the report.
        groups: the chapters in the order of the ledger, numbered from 1.
        units: totals by the name that the ledger shows; its word for none stands for items without a unit.
    """
    none = words("none")
    documents, chapters = _documents(groups), [_chapter(group) for group in groups]
    per_unit = [_Entry(name, _unit(name, none, units), counts) for name, counts in units.items()]
    table = chapters if len(documents) == 1 else _under(documents, groups, chapters)
    total = _Entry(words("total"), Scope(), sum((group.counts for group in groups), Counts()), Role.TOTAL)
    columns = _columns(words)

    def lines(entries: list[_Entry]) -> list[Line]:
        return [_line(columns, one.role, _figures(words, one)) for one in (*entries, total)]

    tops = {"chart.documents": documents} if len(documents) > 1 else {}
    if len(chapters) <= MOST_BARS or len(documents) == 1:
        tops["chart.chapters"] = chapters
    data, charts = _charts(words, {**tops, "chart.units": per_unit}, total)
    band = Line(Role.CHAPTER, (words("summary.units"),))
    body = [*lines(table), _shares(words, columns, total), band, *lines(per_unit)]
    if not total.counts.applicable:  # bars without length say less than none
        return Sheet(words("sheet.summary"), columns, tuple(body)), data
    return Sheet(words("sheet.summary"), columns, (*body, Line(Role.CHARTS, ())), charts=charts), data


def _documents(groups: Sequence[Group]) -> list[_Entry]:
    entries = []
    for title, members in itertools.groupby(groups, key=lambda group: group.document):
        inside = list(members)
        counts = sum((group.counts for group in inside), Counts())
        entries.append(_Entry(title, _chapters(inside[0].number, inside[-1].number), counts, Role.DOCUMENT))
    return entries


def _chapter(group: Group) -> _Entry:
    return _Entry(group.name, _chapters(group.number, group.number), group.counts)


def _under(documents: list[_Entry], groups: Sequence[Group], chapters: list[_Entry]) -> list[_Entry]:
    """Return each document followed by its chapters."""
    runs = itertools.groupby(zip(groups, chapters, strict=True), key=lambda pair: pair[0].document)
    return [
        entry
        for document, (_, pairs) in zip(documents, runs, strict=True)
        for entry in (document, *(chapter for _, chapter in pairs))
    ]


def _columns(words: Words) -> tuple[Column, ...]:
    def number(key: str, heading: str, kind: Kind = Kind.NUMBER) -> Column:
        return Column(key, words(heading), kind, 4.2, 4.2)

    return (
        Column("group", words("summary.group"), Kind.TEXT, 20, 40),
        number("items", "summary.items"),
        *(number(one, f"applicability.{one}") for one in ("undecided", "not_applicable", "applicable")),
        *(number(status, f"status.{status}") for status in STATUSES),
        number("rate", "summary.rate", Kind.RATE),
        number("overdue", "summary.overdue", Kind.RED),
        Column("warned", words("summary.warned"), Kind.AMBER, 5.2, 5.2),
    )


def _figures(words: Words, entry: _Entry) -> dict[str, Value]:
    name = words("unit.none") if entry.name == words("none") else words.line(entry.name, _NAME)
    return {"group": name, **totals(words, entry.scope, entry.counts)}


def _line(columns: tuple[Column, ...], role: Role, cells: dict[str, Value]) -> Line:
    return Line(role, tuple(cells[column.key] for column in columns))


def _shares(words: Words, columns: tuple[Column, ...], total: _Entry) -> Line:
    """Return the line that gives each status as a share of what is applicable, all applicability as one of all."""
    figures = totals(words, total.scope, total.counts)
    cells: dict[str, Value] = {column.key: None for column in columns}
    cells["group"] = words("summary.shares")
    kinds: dict[str, Kind] = {}
    applicable = "+".join(_formula(figures[status]).text for status in STATUSES)
    parts = {status.value: (f"({applicable})", total.counts.applicable) for status in STATUSES}
    everything = _formula(figures["items"]).text, total.counts.items
    parts |= {one.value: everything for one in (Applicability.UNDECIDED, Applicability.NOT_APPLICABLE)}
    for key, (whole, count) in parts.items():
        part = _formula(figures[key])
        share = int(part.value) / count if count else words("none")
        cells[key] = Formula(f"IF({whole}=0,{quoted(words('none'))},{part.text}/{whole})", share)
        kinds[key] = Kind.RATE
    return Line(Role.ITEM, tuple(cells[column.key] for column in columns), kinds)


def _formula(value: Value) -> Formula:
    assert isinstance(value, Formula)
    return value


def _charts(words: Words, entries: dict[str, list[_Entry]], total: _Entry) -> tuple[Sheet, tuple[Bars, ...]]:
    """Return the data of the charts, one below the other on a hidden sheet, and the charts by their titles."""
    columns = (
        Column("group", words("summary.group"), least=30, most=30),
        Column("label", words("chart.label"), least=18, most=18),
        Column("bar", words("chart.bar"), least=24, most=24),
        Column("applicable", words("applicability.applicable"), Kind.NUMBER),
        *(Column(status, words(f"status.{status}"), Kind.NUMBER) for status in STATUSES),
    )
    lines: list[Line] = []
    charts: list[Bars] = []
    for key, every in ((key, every) for key, every in entries.items() if every):
        figures = [_figures(words, entry) for entry in every]
        behind = [f"{entry.counts.done} / {entry.counts.applicable}" for entry in every]
        names = [str(cells["group"]) for cells in figures]
        found = named(words, words(key), list(zip(names, behind, strict=True)), len(lines))
        charts += found.charts
        for cells, label, text in zip(figures, found.labels, behind, strict=False):
            bar = Formula('[label]&"  "&[done]&" / "&[applicable]', f"{label}  {text}")
            lines.append(_line(columns, Role.ITEM, {**cells, "label": label, "bar": bar}))
    states = [(words(f"status.{status}"), str(getattr(total.counts, status))) for status in STATUSES]
    charts += named(words, words("chart.statuses"), states, len(lines)).charts
    lines += [_line(columns, Role.ITEM, _status_bar(words, total, status)) for status in STATUSES]
    return Sheet(words("sheet.charts"), columns, tuple(lines), hidden=True), tuple(charts)


def _status_bar(words: Words, total: _Entry, one: Status) -> dict[str, Value]:
    """Return the bar of a status: its number alone."""
    figures = totals(words, total.scope, total.counts)
    name = words(f"status.{one}")
    cells: dict[str, Value] = {status.value: 0 for status in STATUSES}
    cells |= {one.value: figures[one.value], "applicable": None, "group": name, "label": name}
    cells["bar"] = Formula(f'[label]&"  "&[{one}]', f"{name}  {getattr(total.counts, one)}")
    return cells
