"""A framework as the form: sheets of plain values, with the explanation first and empty rows below each table."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator

from desktop.core import labels
from desktop.core.framework import Chapter, CheckItem, Concerns, Framework, Measure, Responsibility
from desktop.core.labels import Language
from desktop.core.reports.form import cells, hand
from desktop.core.reports.form.columns import FIELDS, SPECS, Table, columns
from desktop.core.reports.paper import Format, Paper
from desktop.core.reports.values import Column, Kind, Line, Report, Role, Sheet, Value
from desktop.core.reports.words import Words

Row = dict[str, Value]

_LONGEST = 300  # characters of a title above a table
_SPARE = {Table.ROW: (40, 200), Table.TARGET: (20, 60), Table.WORDING: (10, 40), Table.HEAD: (0, 0)}
"""Empty rows below a table that has others, and in an empty form."""


def workbook(framework: Framework | None, language: Language, today: dt.date) -> Report:
    """Return the form of a framework, or an empty one.

    Args:
        framework: what it says; its revision is not carried, its warnings on a sheet that nobody reads back.
        language: of all words that are not the document's own.
        today: the date that the file names as its creation.
    """
    words = Words(language)
    title = words("form.title") if framework is None or not framework.title else words.line(framework.title, _LONGEST)
    rows = {Table.HEAD: list(_head(words, framework)), Table.ROW: [], Table.TARGET: [], Table.WORDING: []}
    if framework is not None:
        rows[Table.ROW] = list(_rows(framework, language))
        rows[Table.TARGET] = list(_targets(framework, language))
        rows[Table.WORDING] = list(_wording(framework))
    return Report(
        title=title,
        organisation="",
        language=language,
        made=dt.datetime.combine(today, dt.time()),
        sheets=(
            _guide(words),
            *(_sheet(words, table, rows[table], title) for table in Table),
            *_warnings(words, framework, title),
            _lists(words),
        ),
        paper=Paper(Format.A3),
    )


def _sheet(words: Words, table: Table, rows: list[Row], title: str) -> Sheet:
    spare = _SPARE[table][0 if rows else 1]
    lines = [_line(words, table, row) for row in itertools.chain(rows, itertools.repeat({}, spare))]
    return Sheet(
        name=words(f"form.sheet.{table}"),
        columns=columns(table, words),
        lines=lines,
        title=words(f"form.sheet.{table}.title", title=title),
        left=words(f"form.sheet.{table}.note"),
        above_folded=words("form.folded"),
        coded=True,
    )


def _line(words: Words, table: Table, row: Row) -> Line:
    names = [spec.name for spec in SPECS[table]]
    made = [words.clean(cell) if isinstance(cell := row.get(name), str) else cell for name in names]
    is_measure = table is Table.ROW and bool(row.get("measure_id"))
    return Line(Role.CHAPTER if is_measure else Role.ITEM, tuple(made))


# What the tables say


def _head(words: Words, framework: Framework | None) -> Iterator[Row]:
    values: Row = {}
    if framework is not None:
        values = {name: getattr(framework, name, None) for name in FIELDS}
        values["issuers"] = "、".join(framework.issuers) or None
        values["start"], values["end"] = framework.period.start, framework.period.end
    for name in FIELDS:
        facts = {"field": words(f"form.field.{name}"), "hint": words(f"form.hint.{name}")}
        yield {**facts, "value": values.get(name), "key": name}


def _rows(framework: Framework, language: Language) -> Iterator[Row]:
    """Yield a row for each measure, with its chapter, and one for each of its items and of its groups."""
    short = _Short(framework.id)
    left = list(framework.chapters)
    chapters = {one.ordinal: one for one in left}
    numbers = {target.id: number for number, target in enumerate(framework.every_target(), 1)}
    chapter, section = None, None
    for measure in framework.measures:
        row: Row = {"measure_id": short(measure.id), "label": measure.label or cells.NONE, "title": measure.title}
        if measure.chapter != chapter:
            row["chapter"] = cells.NONE
            if measure.chapter is not None:
                here = chapters[measure.chapter]
                while here in left:  # one without measures has a row of its own, so that the chapters keep their order
                    before = left.pop(0)
                    if before is not here:
                        yield _chapter(before)
                row |= _chapter(here)
            chapter, section = measure.chapter, None
        if measure.section != section:
            row["section"], section = measure.section or cells.NONE, measure.section
        if measure.ordinal != cells.ordinal_of(measure.label):
            row["ordinal"] = cells.NONE if measure.ordinal is None else str(measure.ordinal)
        yield row | {"title_en": measure.title_en}
        yield from _items(measure, numbers, short, language)
    yield from map(_chapter, left)


def _chapter(one: Chapter) -> Row:
    return {"chapter": cells.shown_chapter(one.ordinal, one.title), "chapter_en": one.title_en}


def _items(measure: Measure, numbers: dict[str, int], short: _Short, language: Language) -> Iterator[Row]:
    """Yield the items, and before them the groups whose first mention would otherwise come out of order."""
    groups = {group.id: place for place, group in enumerate(measure.responsibilities)}
    told = 0
    for item in measure.items:
        place = groups.get(item.responsibility or "")
        if place is not None:
            for group in measure.responsibilities[told:place]:
                yield _group(group, short)
            told = max(told, place + 1)
        row: Row = {"item_id": short(item.id), **_item(item, language)}
        row["target"] = str(numbers[item.target]) if item.target is not None else None
        if place is not None:
            row |= _group(measure.responsibilities[place], short)
        elif groups:
            row["lead"] = cells.NONE
        yield row
    for group in measure.responsibilities[told:]:
        yield _group(group, short)


def _item(item: CheckItem, language: Language) -> Row:
    return {
        "text": item.text,
        "text_en": item.text_en,
        **_concerns(item.concerns, language),
        "due": item.due,
        "evidence": "\n".join(item.evidence) or None,
        "evidence_en": "\n".join(item.evidence_en) or None,
    }


def _concerns(concerns: Concerns, language: Language) -> Row:
    return {
        "kinds": labels.listed([labels.enum_text(kind, language) for kind in concerns.kinds], language) or None,
        "levels": labels.listed([labels.enum_text(level, language) for level in concerns.levels], language) or None,
        "sectors": labels.listed(list(concerns.sectors), language) or None,
        "bodies": "、".join(concerns.bodies) or None,
        "condition": concerns.condition,
        "condition_en": concerns.condition_en,
    }


def _group(group: Responsibility, short: _Short) -> Row:
    row: Row = {role: text or None for role, text in hand.shown_group(group).items()}
    return row | {"group_id": short(group.id), "group_text": group.text}


def _targets(framework: Framework, language: Language) -> Iterator[Row]:
    short = _Short(framework.id)
    of = {target.id: measure for measure in framework.measures for target in measure.targets}
    for number, target in enumerate(framework.every_target(), 1):
        measure = of.get(target.id)
        row: Row = {
            "number": str(number),
            "object": target.object,
            "comparator": None if target.comparator is None else labels.enum_text(target.comparator, language),
            "value": cells.shown_quantity(target.value, target.unit),
            "unit": target.unit,
            "given": target.value if isinstance(target.value, str) else None,
            "due": target.due,
            "object_en": target.object_en,
            "unit_en": target.unit_en,
            "target_id": short(target.id),
        }
        if measure is not None:
            row |= {"measure": reference(measure), "measure_id": short(measure.id)}
            group = next((one for one in measure.responsibilities if one.id == target.responsibility), None)
            if group is not None:
                row |= {"bodies": group_names(group) or cells.NONE, "group_id": short(group.id)}
        yield row


def _wording(framework: Framework) -> Iterator[Row]:
    short = _Short(framework.id)
    for measure in framework.measures:
        if measure.text is not None or measure.text_sha256:
            yield {
                "label": measure.label or (None if measure.title else reference(measure)),
                "title": measure.title,
                "text": measure.text,
                "hashes": "\n".join(measure.text_sha256) or None,
                "measure_id": short(measure.id),
            }


def reference(measure: Measure) -> str:
    """Return how other tables name a measure: （二）完善制度."""
    return f"{measure.label or ''}{measure.title or ''}" or measure.id.partition("/")[2]


def group_names(group: Responsibility) -> str:
    """Return the bodies of a group in one line."""
    return "、".join((*group.lead, *group.support, *group.guide))


class _Short:
    """Writes ids without the document's own, which a person may change; those of another form after a ``~``."""

    def __init__(self, framework: str) -> None:
        self._prefix = f"{framework}/"

    def __call__(self, key: str) -> str:
        return key.removeprefix(self._prefix) if key.startswith(self._prefix) else f"~{key}"


# What stands beside the tables


def _guide(words: Words) -> Sheet:
    """Return the explanation: a line for each column, with an example."""
    heads = (
        Column("guide.table", words("form.guide.table"), least=6, most=10),
        Column("guide.column", words("form.guide.column"), least=7, most=10),
        Column("guide.rule", words("form.guide.rule"), least=40, most=70),
        Column("guide.example", words("form.guide.example"), least=20, most=36),
    )
    names = {f"{table}": words(f"form.sheet.{table}") for table in Table}
    lines = [
        Line(
            Role.ITEM,
            (
                words("form.guide.general"),
                words(f"form.general.{key}"),
                words(f"form.general.{key}.rule", **names),
                None,
            ),
        )
        for key in ("order", "blank", "ids", "back")
    ]
    lines += [Line(Role.ITEM, cells) for table in Table for cells in _rules(words, table, names)]
    return Sheet(words("form.sheet.guide"), heads, tuple(lines), title=words("form.sheet.guide.title"))


def _rules(words: Words, table: Table, names: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    sheet = words(f"form.sheet.{table}")
    named: Iterable[tuple[str, str]] = ()
    if table is Table.HEAD:
        named = ((words(f"form.field.{name}"), f"field.{name}") for name in FIELDS if not name.endswith("_en"))
    else:
        shown = (spec.name for spec in SPECS[table] if not spec.folded)
        named = ((words(f"form.{table}.{name}"), f"{table}.{name}") for name in shown)
    for heading, key in named:
        rule = words(f"form.hint.{key[6:]}") if table is Table.HEAD else words(f"form.rule.{key}", **names)
        yield sheet, heading, rule, words(f"form.example.{key}")


def _warnings(words: Words, framework: Framework | None, title: str) -> Iterator[Sheet]:
    """Yield the sheet of what the parser was unsure of, where there is any."""
    if framework is None or not framework.warnings:
        return
    heads = (
        Column("warnings.line", words("form.warning.line"), Kind.NUMBER, least=4, most=6),
        Column("warnings.message", words("form.warning.message"), least=60, most=90),
    )
    lines = tuple(Line(Role.ITEM, (one.line, words.clean(one.message))) for one in framework.warnings)
    heading = words("form.sheet.warnings.title", title=title)
    yield Sheet(words("form.sheet.warnings"), heads, lines, title=heading)


def _lists(words: Words) -> Sheet:
    """Return the hidden sheet of what the drop-downs propose."""
    proposed = cells.choices(words.language)
    heads = tuple(Column(name, name, least=10, most=10) for name in proposed)
    lines = tuple(Line(Role.ITEM, entries) for entries in itertools.zip_longest(*proposed.values()))
    return Sheet(words("sheet.lists"), heads, lines, names={name: name for name in proposed}, hidden=True)
