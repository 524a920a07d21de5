"""The overview by region: sums over the sheet of the organisations as live formulas, and the charts."""

from __future__ import annotations

from desktop.core.reports.bars import STATUSES, named
from desktop.core.reports.item_texts import quoted
from desktop.core.reports.roll_up import figures
from desktop.core.reports.roll_up.values import Overview
from desktop.core.reports.values import Bars, Column, Formula, Further, Kind, Line, Role, Sheet, Value
from desktop.core.reports.words import Words
from desktop.core.store.rows import Counts

_NAME = 120


def region_sheets(words: Words, overview: Overview) -> tuple[Sheet, Sheet]:
    """Return the sheet of the regions, without what stands around its table, and the hidden one of its charts.

    Args:
        words: of the report.
        overview: what was gathered.
    """
    columns = (
        Column("group", words("overview.column.region"), Kind.TEXT, 12, 30, further=Further.RUN_ON),
        Column("organisations", words("overview.column.organisations"), Kind.NUMBER, 3.4, 3.4, further=Further.NOTHING),
        *figures.columns(words),
    )
    provinces: dict[str, dict[str, tuple[int, Counts]]] = {}
    for one in overview.returns:
        province = words.line(one.region, _NAME) or words("overview.no_region")
        label = words.line(" ".join(filter(None, (one.region, one.city))), _NAME) or words("overview.no_region")
        inside = provinces.setdefault(province, {})
        count, counts = inside.get(label, (0, Counts()))
        inside[label] = count + 1, counts + one.counts
    lines: list[Line] = []

    def add(role: Role, name: str, count: int, counts: Counts, column: str) -> None:
        factor = f"EXACT(rolled_{column},[group])" if column else ""
        number = f"SUMPRODUCT({factor}*ISNUMBER(rolled_items))" if factor else "COUNT(rolled_items)"
        cells: dict[str, Value] = {"group": name, "organisations": Formula(number, count)}
        cells |= figures.summed(words, "rolled", counts, factor)
        lines.append(Line(role, tuple(cells[each.key] for each in columns)))

    for province, inside in provinces.items():
        total = sum((counts for _, counts in inside.values()), Counts())
        if len(inside) > 1:
            add(Role.CHAPTER, province, sum(count for count, _ in inside.values()), total, "province")
        for label, (count, counts) in inside.items():
            add(Role.ITEM, label, count, counts, "region")
    add(Role.TOTAL, words("overview.whole"), len(overview.returns), overview.total, "")
    data, charts = _charts(words, overview, provinces)
    if not overview.total.applicable:  # bars without length say less than none
        return Sheet(words("sheet.regions"), columns, lines), data
    lines.append(Line(Role.CHARTS, ()))
    return Sheet(words("sheet.regions"), columns, lines, charts=charts), data


def _charts(
    words: Words, overview: Overview, provinces: dict[str, dict[str, tuple[int, Counts]]]
) -> tuple[Sheet, tuple[Bars, ...]]:
    columns = (
        Column("group", words("overview.column.region"), least=30, most=30),
        Column("label", words("chart.label"), least=18, most=18),
        Column("bar", words("chart.bar"), least=24, most=24),
        Column("applicable", words("applicability.applicable"), Kind.NUMBER),
        *(Column(status, words(f"status.{status}"), Kind.NUMBER) for status in STATUSES),
    )
    lines: list[Line] = []
    charts: list[Bars] = []

    def add(cells: dict[str, Value]) -> None:
        lines.append(Line(Role.ITEM, tuple(cells[column.key] for column in columns)))

    regions = {label: counts for inside in provinces.values() for label, (_, counts) in inside.items()}
    if len(regions) > 1:
        behind = [f"{counts.done} / {counts.applicable}" for counts in regions.values()]
        found = named(words, words("overview.chart.regions"), list(zip(regions, behind, strict=True)))
        charts += found.charts
        for (name, counts), label, text in zip(regions.items(), found.labels, behind, strict=False):
            figured = figures.summed(words, "rolled", counts, "EXACT(rolled_region,[group])")
            bar = Formula('[label]&"  "&[done]&" / "&[applicable]', f"{label}  {text}")
            add({**figured, "group": name, "label": label, "bar": bar})
    states = [(words(f"status.{status}"), str(getattr(overview.total, status))) for status in STATUSES]
    charts += named(words, words("chart.statuses"), states, len(lines)).charts
    for status in STATUSES:
        name = words(f"status.{status}")
        bars: dict[str, Value] = {each.value: 0 for each in STATUSES}
        value = getattr(overview.total, status)
        bars |= {status.value: Formula(f"SUM(rolled_{status})", value), "applicable": None, "group": name}
        add({**bars, "label": name, "bar": Formula(f'{quoted(name)}&"  "&[{status}]', f"{name}  {value}")})
    return Sheet(words("sheet.charts"), columns, tuple(lines), hidden=True), tuple(charts)
