"""Every report as plain values: rows, head and totals joined for ``excel``, ``interchange`` and the preview."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

import msgspec

from desktop.core.assessment import DUE_SOON_DAYS, Applicability, Status
from desktop.core.errors import ReportError, UsageError
from desktop.core.labels import Language
from desktop.core.reports import item_texts as texts
from desktop.core.reports.cover import cover, led_back
from desktop.core.reports.item_columns import TABLES
from desktop.core.reports.item_sheets import item_sheet
from desktop.core.reports.item_table import Seen
from desktop.core.reports.options import ReportKind, Settings
from desktop.core.reports.summary_sheet import Group, summary_sheets
from desktop.core.reports.values import Column, Line, Report, Role, Sheet
from desktop.core.reports.words import Words
from desktop.core.store.rows import Counts, LedgerRow

USUAL = Settings()

_MOST_TITLES = 3  # documents named in the scope
_LONG, _SHORT = 300, 80  # characters of what a person typed around the table: more would leave no room for it

PARTS = (
    ReportKind.PROGRESS,
    ReportKind.URGING,
    ReportKind.TARGETS,
    ReportKind.LEDGER,
    ReportKind.BREAKDOWN,
    ReportKind.APPLICABILITY,
)
"""What the whole holds behind its cover, in order: what a leader reads, then the lists of all items."""


class Head(msgspec.Struct, frozen=True):
    """What stands above and below the table.

    Attributes:
        as_of: 截至, the day for which lights and progress hold.
        documents: titles of the documents in the language of the report; empty means those of the rows, which are
            then all held in memory.
        filters: the filter in words; empty means all items.
        rate_rule: the rule of 完成率 in words; empty means the usual one.
        due_soon: days before a due date from which an item counts as 临期.
        units: the names offered in the drop-down; those of the rows are added.
        withdrawn: how many items in scope a new edition withdrew; they stand nowhere in the report.
        made: time that the file names as its creation (UTC); None means midnight of ``as_of``.
    """

    organisation: str
    as_of: dt.date
    filler: str = ""
    telephone: str = ""
    documents: tuple[str, ...] = ()
    filters: str = ""
    rate_rule: str = ""
    due_soon: int = DUE_SOON_DAYS
    units: tuple[str, ...] = ()
    withdrawn: int = 0
    made: dt.datetime | None = None


class Source(Protocol):
    """What a report is made from: items in scope, and what the database counts of them."""

    @property
    def chapters(self) -> Mapping[int, Counts]:
        """Totals by ``LedgerRow.chapter``."""
        ...

    @property
    def units(self) -> Mapping[str | None, Counts]:
        """Totals by unit name, None for items without one."""
        ...

    def rows(self) -> Iterable[LedgerRow]:
        """Read the items in the order of the documents."""
        ...


def build(
    kind: ReportKind,
    source: Source,
    head: Head,
    language: Language,
    settings: Settings = USUAL,
    body_name: Callable[[str], str] = str,
) -> Report:
    """Return a report.

    Args:
        kind: which.
        source: the items.
        head: what stands around the tables.
        language: of all words; names fall back to Chinese where no English exists.
        settings: title, columns, grouping, anonymous, paper.
        body_name: gives a printed body its name in the language of the report (``Directory.name_en``).

    Raises:
        ReportError: there are no items (``report-empty``).
        UsageError: the report has no such column (``column-unknown``), or its columns are fixed (``report-fixed``).
    """
    return _Builder(kind, source, head, language, settings, body_name).report()


class _Builder:
    def __init__(
        self,
        kind: ReportKind,
        source: Source,
        head: Head,
        language: Language,
        settings: Settings,
        body_name: Callable[[str], str],
    ) -> None:
        if kind not in TABLES and (settings.columns or settings.grouping):
            raise UsageError("report-fixed")
        if not sum(counts.items for counts in source.chapters.values()):
            raise ReportError("report-empty")
        self._kind, self._source, self._head = kind, source, head
        self._language, self._settings, self._body_name = language, settings, body_name
        self._words = Words(language)
        self._counts = sum(source.chapters.values(), Counts())
        self._documents = head.documents or tuple(
            dict.fromkeys(texts.document_title(self._words, row) for row in source.rows())
        )
        self._numbers = {chapter: number for number, chapter in enumerate(sorted(source.chapters), 1)}
        self._seen = Seen()

    def report(self) -> Report:
        """Return the report."""
        if self._kind is ReportKind.WHOLE:
            sheets = self._whole()
        elif self._kind in (ReportKind.LEDGER, ReportKind.PROGRESS):
            ledger, summary, charts = self._ledger()
            hidden = msgspec.structs.replace(ledger, hidden=True)  # it only serves the summary
            first = [ledger, summary] if self._kind is ReportKind.LEDGER else [summary, hidden]
            sheets = [*first, self._lists(), charts]
        else:
            sheets = [self._items(self._kind, self._settings), self._lists()]
        head = self._head
        title = next(sheet.title for sheet in sheets if sheet.title)
        return Report(
            title=title,
            organisation=self._words.line(head.organisation, _LONG),
            language=self._language,
            made=head.made or dt.datetime.combine(head.as_of, dt.time()),
            sheets=tuple(sheets),
            constants={"ledger_date": head.as_of, "ledger_soon": head.due_soon},
            paper=self._settings.paper,
        )

    def _whole(self) -> list[Sheet]:
        """Return all reports behind a cover that leads to each, and each back to it."""
        plain = msgspec.structs.replace(self._settings, columns=(), grouping=None, title="")
        ledger, summary, charts = self._ledger(plain)
        made = {ReportKind.LEDGER: ledger, ReportKind.PROGRESS: summary}
        for kind in PARTS:
            if kind not in made:
                made[kind] = self._items(kind, plain)
        parts = [led_back(self._words, made[kind]) for kind in PARTS]
        front = cover(
            self._words,
            self._title(ReportKind.WHOLE, self._settings.title),
            dict(zip(PARTS, parts, strict=True)),
            self._around(ReportKind.WHOLE),
            self._words("head.date", date=self._words.date(self._head.as_of)),
            self._counts,
        )
        return [front, *parts, self._lists(), charts]

    def _ledger(self, settings: Settings | None = None) -> tuple[Sheet, Sheet, Sheet]:
        """Return the ledger, the summary over it and the hidden data of its charts."""
        words = self._words
        settings = settings or self._settings
        if self._kind is ReportKind.PROGRESS:  # whose choice is of the summary
            settings = msgspec.structs.replace(settings, columns=(), grouping=None, title="")
        sheet, seen = self._table(ReportKind.LEDGER, settings)
        groups = [
            Group(
                self._numbers[chapter],
                texts.chapter_name(words, row),
                texts.document_title(words, row),
                self._source.chapters[chapter],
            )
            for chapter, row in sorted(seen.chapters.items())
        ]
        units: dict[str, Counts] = {}
        for unit, counts in self._source.units.items():
            name = texts.unit_name(words, unit)
            units[name] = units.get(name, Counts()) + counts
        summary, charts = summary_sheets(words, groups, units)
        as_of = words("head.as_of", date=words.date(self._head.as_of))
        kind = ReportKind.PROGRESS
        title = self._settings.title if self._kind is kind else ""
        around = self._around(kind)
        return sheet, msgspec.structs.replace(summary, title=self._title(kind, title), right=as_of, **around), charts

    def _items(self, kind: ReportKind, settings: Settings) -> Sheet:
        return self._table(kind, settings)[0]

    def _table(self, kind: ReportKind, settings: Settings) -> tuple[Sheet, Seen]:
        head, words = self._head, self._words
        sheet, seen = item_sheet(
            kind,
            words,
            self._source.rows(),
            self._counts,
            head.as_of,
            self._body_name,
            settings,
            chapters=self._numbers,
            several=len(self._documents) > 1,
            units=head.units,
        )
        self._seen.units |= seen.units
        self._seen.documents |= seen.documents
        date = words("head.date", date=words.date(head.as_of))
        title = self._title(kind, settings.title)
        return msgspec.structs.replace(sheet, title=title, right=date, **self._around(kind)), seen

    def _title(self, kind: ReportKind, wanted: str) -> str:
        words = self._words
        if wanted.strip():
            return words.line(wanted.strip(), _LONG)
        name = "summary" if kind is ReportKind.PROGRESS else str(kind)
        if len(self._documents) == 1:
            return words(f"{name}.title", document=words.line(self._documents[0], _LONG))
        return words(f"{name}.title_several")

    def _around(self, kind: ReportKind) -> dict[str, Any]:
        """Return what stands around a table: organisation, scope, rules and the places to sign."""
        words, head, anonymous = self._words, self._head, self._settings.anonymous
        scope = [words.line(head.filters, _LONG) or words("head.scope_all")]
        titles = [words.pick(*names) for names in self._seen.documents] or list(self._documents)
        if len(titles) > 1:
            named = words.join(words.line(title, _SHORT) for title in titles[:_MOST_TITLES])
            more = words("documents.more", documents=named, count=len(titles)) if len(titles) > _MOST_TITLES else named
            scope.insert(0, more)
        return {
            "left": words("head.organisation", organisation=words.line(head.organisation, _LONG)),
            "middle": words("head.scope", scope=words("list.joint").join(scope)),
            "signature": (
                words("sign.filler", name="" if anonymous else words.line(head.filler, _SHORT)),
                words("sign.telephone", telephone="" if anonymous else words.line(head.telephone, _SHORT)),
                words("sign.reviewer"),
                words("sign.head"),
            ),
            "notes": tuple(self._notes(kind)),
        }

    def _notes(self, kind: ReportKind) -> list[str]:
        words, head = self._words, self._head
        notes = []
        if kind in (ReportKind.LEDGER, ReportKind.PROGRESS, ReportKind.WHOLE):
            notes.append(words.line(head.rate_rule, _LONG) or words("rule.rate"))
            if self._kind is ReportKind.PROGRESS:
                notes.append(words("rule.progress", sheet=words("sheet.ledger")))
        else:
            notes.append(words(f"rule.{kind}"))
        if kind not in (ReportKind.BREAKDOWN, ReportKind.APPLICABILITY):
            notes.append(words("rule.lights", days=head.due_soon))
        if self._settings.anonymous:
            notes.append(words("rule.anonymous"))
        if head.withdrawn:
            notes.append(words("rule.withdrawn", count=head.withdrawn))
        if words.replaced:
            notes.append(words("rule.cleaned"))
        return notes

    def _lists(self) -> Sheet:
        """Return the hidden sheet of what the drop-downs offer."""
        words = self._words
        statuses = [words(f"status.{status}") for status in Status]
        statuses += [words(f"applicability.{one}") for one in (Applicability.UNDECIDED, Applicability.NOT_APPLICABLE)]
        applicable = [words(f"applicability.{one}") for one in Applicability]
        units = dict.fromkeys(texts.unit_name(words, unit) for unit in (*self._head.units, *self._seen.units, None))
        columns = (
            Column("status", words("lists.status"), least=16, most=16),
            Column("unit", words("lists.unit"), least=30, most=30),
            Column("applicability", words("lists.applicability"), least=16, most=16),
        )
        lines = (Line(Role.ITEM, each) for each in itertools.zip_longest(statuses, units, applicable))
        names = {"list_status": "status", "list_unit": "unit", "list_applicability": "applicability"}
        return Sheet(words("sheet.lists"), columns, tuple(lines), names=names, hidden=True)
