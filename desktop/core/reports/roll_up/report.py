"""The overview as a workbook in plain values: a cover that leads to everything, live totals, nothing left unsaid."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

import msgspec

from desktop.core.labels import Language
from desktop.core.reports import item_texts as texts
from desktop.core.reports.fill_in import stamp
from desktop.core.reports.paper import Paper
from desktop.core.reports.roll_up import figures, matrix, refusals
from desktop.core.reports.roll_up.regions import region_sheets
from desktop.core.reports.roll_up.values import Overview, Return, SourceKind, counts
from desktop.core.reports.spool import Spool
from desktop.core.reports.values import Column, Formula, Further, Kind, Line, Report, Role, Sheet, Value
from desktop.core.reports.words import Words

_LONG, _NAME = 300, 120  # characters of a title or a name


class Head(msgspec.Struct, frozen=True):
    """What a person says of an overview: who rolls up (may be empty), the language, the paper."""

    organisation: str = ""
    language: Language = "zh"
    paper: Paper = Paper()


def report(overview: Overview, head: Head) -> Report:
    """Return the overview as a workbook."""
    return _Builder(overview, head).report()


def shown_names(words: Words, overview: Overview) -> list[str]:
    """Return how each organisation is named; one whose name occurs twice with its file, and then with its number."""
    every = [words.line(one.name, _NAME) for one in overview.returns]
    times = Counter(every)
    names = [
        f"{name}（{words.line(one.path.name, _NAME)}）" if times[name] > 1 else name
        for name, one in zip(every, overview.returns, strict=True)
    ]
    met: Counter[str] = Counter()
    for place, name in enumerate(names):
        met[name] += 1
        names[place] = f"{name} #{met[name]}" if met[name] > 1 else name
    return names


def region_of(words: Words, one: Return) -> str:
    """Return where an organisation is."""
    return words.line(" ".join(filter(None, (one.region, one.city))), _NAME) or words("overview.no_region")


class _Builder:
    def __init__(self, overview: Overview, head: Head) -> None:
        self._overview, self._head = overview, head
        self._words = Words(head.language)
        self._names = shown_names(self._words, overview)
        self._items = overview.seen()

    def report(self) -> Report:
        """Return the report."""
        words = self._words
        regions, charts = region_sheets(words, self._overview)
        matrices = matrix.sheets(words, self._overview, self._names)
        parts = {"regions": regions, "organisations": self._organisations(), "units": self._units()}
        parts["items"] = self._item_sheet()
        sheets = [self._around(key, sheet) for key, sheet in parts.items()]
        for number, sheet in enumerate(matrices, 1):
            title = words("overview.matrix")
            if len(matrices) > 1:
                title = words("overview.matrix_part", number=number, total=len(matrices))
            sheets.append(msgspec.structs.replace(self._around("matrix", sheet, len(matrices)), title=title))
        sheets += [self._around("missing", self._missing()), self._around("left_out", self._left_out())]
        purposes = [*parts, *["matrix"] * len(matrices), "missing", "left_out"]
        front = self._cover(list(zip(purposes, sheets, strict=True)))
        back = (words("cover.back"), words("sheet.cover"))
        return Report(
            title=front.title,
            organisation=words.line(self._head.organisation, _LONG),
            language=self._head.language,
            made=dt.datetime.combine(self._overview.as_of, dt.time()),
            sheets=(
                front, *(msgspec.structs.replace(sheet, back=back) for sheet in sheets), self._known(), charts
            ),
            paper=self._head.paper,
        )  # fmt: skip

    def _around(self, key: str, sheet: Sheet, parts: int = 1) -> Sheet:
        """Return a sheet with what stands around its table."""
        words, overview = self._words, self._overview
        rules = {
            "regions": ["overview.rule.region"],
            "organisations": ["overview.rule.count", "overview.rule.revisions"],
            "units": [],
            "items": ["overview.rule.revisions"],
            "matrix": ["overview.rule.matrix"],
        }
        notes = [words(rule) for rule in rules.get(key, ())]
        if parts > 1:
            notes.append(words("overview.rule.matrix_wide", total=parts, count=matrix.BROAD))
        if key in ("regions", "organisations", "units", "items"):
            notes.insert(0, words("rule.rate"))
        if key in rules:
            notes.append(words("rule.lights", days=overview.soon))
        if words.replaced:
            notes.append(words("rule.cleaned"))
        signed = key in ("regions", "organisations")
        return msgspec.structs.replace(
            sheet,
            title=words(f"overview.{key}"),
            left=self._left(),
            middle=self._scope(),
            right=words("head.as_of", date=words.date(overview.as_of)),
            notes=tuple(notes),
            signature=self._signature() if signed else (),
        )

    def _left(self) -> str:
        words = self._words
        name = words.line(self._head.organisation, _LONG) or words("overview.nobody")
        return words("overview.organisation", organisation=name)

    def _scope(self) -> str:
        overview, words = self._overview, self._words
        facts = {"count": len(overview.returns), "refused": len(overview.refused), "missing": len(overview.missing)}
        if not overview.expected:
            return words("overview.scope_open", **facts)
        return words("overview.scope", expected=len(overview.expected), **facts)

    def _signature(self) -> tuple[str, ...]:
        words = self._words
        return (
            words("sign.filler", name=""),
            words("sign.telephone", telephone=""),
            words("sign.reviewer"),
            words("sign.head"),
        )

    def _cover(self, parts: Sequence[tuple[str, Sheet]]) -> Sheet:
        words, overview = self._words, self._overview
        columns = (
            Column("number", words("column.number"), Kind.WORD, 2.5, 3),
            Column("report", words("cover.report"), Kind.LINK, 21, 21),  # the organisation stands above it
            Column("purpose", words("cover.purpose"), Kind.TEXT, 16, 30),
            Column("total", words("cover.total"), Kind.TEXT, 24, 60),
        )
        lines = []
        for number, (key, sheet) in enumerate(parts, 1):
            total: Value = sheet.closing[1] if sheet.closing else sheet.title
            if key == "regions":
                total = self._total()
            cells: tuple[Value, ...] = (number, sheet.name, words(f"overview.purpose.{key}"), total)
            lines.append(Line(Role.ITEM, cells, link=sheet.name))
        title = words("overview.title")
        if len(overview.documents) == 1:
            (document,) = overview.documents
            name = words.line(words.pick(document.title, document.title_en), _LONG)
            title = words("overview.title_of", document=name)
        notes = (words("overview.rule.count"), words("overview.rule.revisions"))
        right = words("head.as_of", date=words.date(overview.as_of))
        return Sheet(
            words("sheet.cover"), columns, tuple(lines), title, self._left(), self._scope(), right, notes=notes,
            contents=True,
        )  # fmt: skip

    def _total(self) -> Formula:
        count = Formula("COUNT(rolled_items)", len(self._overview.returns))
        return figures.sentence(self._words, "overview.total", "rolled", self._overview.total, count)

    def _organisations(self) -> Sheet:
        """Return a line for each organisation."""
        words, overview = self._words, self._overview
        columns = (
            Column("number", words("column.number"), Kind.WORD, 2.2, 4, further=Further.MARK),
            Column("item", words("overview.column.name"), Kind.TEXT, 8, 18, further=Further.RUN_ON),
            *figures.columns(words),
            Column("updated", words("overview.column.updated"), Kind.DATE, 5.2, 5.2, further=Further.NOTHING),
            Column("remark", words("overview.column.remark"), Kind.TEXT, 6, 20, further=Further.REST),
            Column("region", words("overview.column.region"), Kind.TEXT, 12, 12, folded=True),
            Column("province", words("overview.column.region"), Kind.TEXT, 10, 10, folded=True),
            Column("kind", words("overview.column.kind"), Kind.WORD, 8, 8, folded=True),
            Column("file", words("overview.column.file"), Kind.TEXT, 18, 18, folded=True, further=Further.REST),
        )
        lines: Spool[Line] = Spool()
        for number, (one, name) in enumerate(zip(overview.returns, self._names, strict=True), 1):
            region = region_of(words, one)
            cells: dict[str, Value] = {
                "number": number,
                "item": f"{name}\n{region}",
                "updated": one.updated,
                "remark": "\n".join(self._remarks(one)) or None,
                "region": region,
                "province": words.line(one.region, _NAME) or words("overview.no_region"),
                "kind": words(f"rolled.{one.kind}"),
                "file": words.clean(one.path.name),
                **figures.plain(words, one.counts),
            }
            lines.append(Line(Role.ITEM, tuple(cells[column.key] for column in columns)))
        names = figures.named("rolled") | {f"rolled_{key}": key for key in ("region", "province")}
        return Sheet(
            words("sheet.organisations"),
            columns,
            lines,
            closing=(words("total"), self._total()),
            names=names,
            filtered=True,
            above_folded=words("folded.note"),
        )

    def _remarks(self, one: Return) -> list[str]:
        """Return what is worth knowing of an organisation's figures."""
        words = self._words
        told = [words("rolled.workbook")] if one.kind is SourceKind.WORKBOOK else []
        told += [words(f"rolled.{note}", count=count) for note, count in one.noted().items()]
        lacking = sum(one.code(place) == 0 for place in self._items)
        if lacking:
            told.append(words("rolled.lacking", count=lacking))
        if one.own:
            told.append(words("rolled.own", count=one.own))
        return told

    def _units(self) -> Sheet:
        """Return the units of each organisation."""
        words = self._words
        columns = (
            Column("number", words("column.number"), Kind.WORD, 2.6, 4, further=Further.MARK),
            Column("item", words("overview.column.name"), Kind.TEXT, 10, 22, further=Further.RUN_ON),
            Column("unit", words("overview.column.unit"), Kind.TEXT, 7, 16, further=Further.RUN_ON),
            *figures.columns(words),
        )
        lines: Spool[Line] = Spool()
        number = 0
        for one, name in zip(self._overview.returns, self._names, strict=True):
            for unit, each in one.units.items():
                number += 1
                none = words("overview.no_unit" if one.kind is SourceKind.WORKBOOK else "unit.none")
                cells: dict[str, Value] = {
                    "number": number,
                    "item": name,
                    "unit": words.line(unit, _NAME) or none,
                    **figures.plain(words, each),
                }
                lines.append(Line(Role.ITEM, tuple(cells[column.key] for column in columns)))
        count = Formula("COUNT(rolled_items)", len(self._overview.returns))
        return self._counted("rolled_unit", columns, lines, "overview.total", count)

    def _item_sheet(self) -> Sheet:
        """Return in how many organisations each check item is done, late or lacking."""
        words, returns = self._words, self._overview.returns
        columns = (
            Column("number", words("column.number"), Kind.WORD, 2.2, 4, further=Further.MARK),
            Column("measure", words("overview.column.measure"), Kind.WORD, 3.4, 5),
            Column("item", words("column.task"), Kind.TEXT, 14, 40, further=Further.RUN_ON),
            *figures.columns(words, "overview.column.organisations"),
            Column("lacking", words("overview.column.lacking"), Kind.NUMBER, 3.4, 3.4, further=Further.NOTHING),
        )
        lines: Spool[Line] = Spool()
        several = len(self._overview.documents) > 1
        before: matrix.Row | None = None
        number = 0
        for document, measure, item in self._overview.items():
            lines.extend(matrix.bands(words, document, measure, before, several=several))
            before = matrix.Row(document, measure, ())
            number += 1
            place = self._overview.places[item.id]
            codes = Counter(one.code(place) for one in returns)
            label = measure.label if words.language == "zh" and measure.label else measure.id.partition("/")[2]
            cells: dict[str, Value] = {
                "number": number,
                "measure": words.clean(label),
                "item": words.pick(item.text, item.text_en),
                "lacking": codes[0],
                **figures.plain(words, counts(codes)),
            }
            lines.append(Line(Role.ITEM, tuple(cells[column.key] for column in columns)))
        count = Formula("COUNT(rolled_item_items)", number)
        return self._counted("rolled_item", columns, lines, "overview.items_total", count)

    def _counted(
        self, name: str, columns: tuple[Column, ...], lines: Spool[Line], sentence: str, count: Formula
    ) -> Sheet:
        """Return a table of figures that can be filtered, closed by a sentence on their total."""
        words = self._words
        total = figures.sentence(words, sentence, name, self._overview.total, count)
        return Sheet(
            words(f"sheet.{name}s"),
            columns,
            lines,
            closing=(words("total"), total),
            names=figures.named(name),
            filtered=True,
        )

    def _missing(self) -> Sheet:
        """Return who is expected and has sent nothing, with room to note the reminder."""
        words, overview = self._words, self._overview
        columns = (
            Column("number", words("column.number"), Kind.WORD, 2.5, 4, further=Further.MARK),
            Column("item", words("overview.column.name"), Kind.TEXT, 20, 40, further=Further.RUN_ON),
            # Above the regions stands what was rolled up.
            Column("region", words("overview.column.region"), Kind.TEXT, 28, 28, further=Further.RUN_ON),
            Column("handled", words("overview.column.handled"), Kind.TEXT, 20, 40, further=Further.NOTHING),
        )
        lines = [
            Line(Role.ITEM, (number, words.line(one.name, _NAME), words.line(one.region, _NAME), None))
            for number, one in enumerate(overview.missing, 1)
        ]
        if not lines:
            text = "overview.nothing_missing" if overview.expected else "overview.no_list"
            lines = [Line(Role.CHAPTER, (words(text),))]
        return self._list("missing", columns, lines, len(overview.missing))

    def _left_out(self) -> Sheet:
        """Return what was not taken, and why."""
        words, overview = self._words, self._overview
        columns = (
            Column("number", words("column.number"), Kind.WORD, 2.5, 4, further=Further.MARK),
            Column("item", words("overview.column.file"), Kind.TEXT, 10, 20, further=Further.RUN_ON),
            Column("reason", words("overview.column.reason"), Kind.TEXT, 20, 40, further=Further.REST),
            Column("todo", words("overview.column.todo"), Kind.TEXT, 20, 40, further=Further.REST),
        )
        lines = []
        for number, one in enumerate(overview.refused, 1):
            told = refusals.told(one.error, words.language)
            cells = (number, words.clean(one.path.name), words.clean(told.happened), words.clean(told.todo))
            lines.append(Line(Role.ITEM, cells))
        if not lines:
            lines = [Line(Role.CHAPTER, (words("overview.nothing_left_out"),))]
        return self._list("left_out", columns, lines, len(overview.refused))

    def _list(self, key: str, columns: tuple[Column, ...], lines: list[Line], length: int) -> Sheet:
        """Return the sheet of a list with its length below."""
        words = self._words
        total = texts.live(words, f"overview.{key}_total", count=Formula(f"COUNT({key}_number)", length))
        names = {f"{key}_number": "number"}
        return Sheet(words(f"sheet.{key}"), columns, lines, closing=(words("total"), total), names=names)

    def _known(self) -> Sheet:
        """Return the hidden sheet by which the next roll-up knows who is expected."""
        words, overview = self._words, self._overview
        columns = (Column("name", stamp.OVERVIEW, least=20, most=20), Column("region", "region", least=20, most=20))
        every = dict.fromkeys((words.line(one.name, _NAME), words.line(one.region, _NAME)) for one in overview.expected)
        every |= dict.fromkeys((words.line(one.name, _NAME), words.line(one.region, _NAME)) for one in overview.returns)
        return Sheet(words("sheet.known"), columns, [Line(Role.ITEM, pair) for pair in every], hidden=True)
