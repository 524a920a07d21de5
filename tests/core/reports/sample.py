"""A realistic ledger made by rule: two documents, several units, every status, light and target, long notes."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from desktop.core.assessment import Applicability, EvidenceKind, Light, Result, Rhythm, Status, derived_result, lamp
from desktop.core.framework import Comparator
from desktop.core.labels import Language
from desktop.core.reports.options import ReportKind, Settings
from desktop.core.reports.sheets import USUAL, Head, build
from desktop.core.reports.values import Report
from desktop.core.store.rows import Counts, EvidenceRow, ItemRow, LedgerRow

TODAY = dt.date(2025, 11, 21)
UNITS = ("标准化科", "质量发展科", "产品质量监督科", "认证认可科", "计量科", "信用监管科", "办公室")
PEOPLE = (("王芳", "0917-3266118"), ("陈静", "0917-3266120"), ("李建国", "13891700321"), ("赵敏", None))
HEAD = Head("某市市场监督管理局", TODAY, filler="王芳", telephone="0917-3266118", units=UNITS)
FILES = ("参与名单.xlsx", "关于开展强制性国家标准宣贯的通知.pdf", "会议纪要.docx", "系统截图.png")


class Target(msgspec.Struct):
    object: str
    comparator: Comparator
    value: float
    unit: str
    object_en: str | None = None
    unit_en: str | None = None


class Item(msgspec.Struct):
    text: str
    text_en: str | None = None
    target: Target | None = None


class Measure(msgspec.Struct):
    label: str
    title: str
    title_en: str | None
    lead: tuple[str, ...]
    support: tuple[str, ...]
    items: tuple[Item, ...]


class Chapter(msgspec.Struct):
    ordinal: int
    title: str
    title_en: str | None
    measures: tuple[Measure, ...]


class Document(msgspec.Struct):
    id: str
    short: str
    short_en: str | None
    title: str
    title_en: str | None
    chapters: tuple[Chapter, ...]


class Texts(msgspec.Struct):
    documents: tuple[Document, ...]
    bodies_en: dict[str, str]
    notes: dict[str, tuple[str, ...]]
    problems: dict[str, tuple[tuple[str, str], ...]]


TEXTS = msgspec.json.decode(Path(__file__).with_suffix(".json").read_bytes(), type=Texts)
PLAN, SHAANXI = TEXTS.documents
STATUSES = (
    *(Status.DONE, Status.IN_PROGRESS, Status.IN_PROGRESS, Status.DONE, Status.STALLED),
    *(Status.IN_PROGRESS, Status.ONGOING, Status.NOT_STARTED, Status.DONE, Status.IN_PROGRESS),
)
DUES = (-12, 14, 40, None, 5, 120, -60, 9, 30, 200)


OUT = {5: Applicability.NOT_APPLICABLE, 11: Applicability.UNDECIDED}


def rows(
    documents: Iterable[Document] = (PLAN, SHAANXI), copies: int = 3, language: Language = "zh"
) -> list[LedgerRow]:
    """Return the items of the documents, each measure's items ``copies`` times with different marks."""
    return list(_rows(documents, copies, language))


def _rows(documents: Iterable[Document], copies: int, language: Language) -> Iterator[LedgerRow]:
    number = itertools.count()
    for place, document in enumerate(documents, 1):
        for chapter in document.chapters:
            for ordinal, measure in enumerate(chapter.measures, 1):
                for part, item in enumerate(measure.items * copies, 1):
                    made = _item(next(number), f"{document.id}/{chapter.ordinal}.{ordinal}.{part}", item, language)
                    yield _row(made, document, place * 100 + chapter.ordinal, chapter, measure, item.target, language)


def _item(number: int, key: str, item: Item, language: Language) -> ItemRow:
    applicability = OUT.get(number % 13, Applicability.APPLICABLE)
    status = STATUSES[number % len(STATUSES)]
    away = DUES[number * 3 % len(DUES)]
    due = None if away is None or (status is Status.ONGOING and number % 2) else TODAY + dt.timedelta(days=away)
    target = item.target
    reached = None if target is None or number % 3 == 2 else round(target.value * (0.967 if number % 2 else 1.05), 1)
    result = derived_result(reached, target.comparator, target.value) if target else None
    by_hand = Result.LARGELY_MET if target is None and number % 17 == 3 else Result.NOT_ASSESSED
    reasons = {
        "zh": "本局无此职责，由市商务局承担。",
        "en": "The bureau has no such duty: the commerce bureau does it.",
    }
    return ItemRow(
        id=1000 + number,
        key=key,
        text=item.text,
        text_en=item.text_en,
        own=number % 29 == 7,
        applicability=applicability,
        reason=reasons[language] if applicability is Applicability.NOT_APPLICABLE else "",
        status=status,
        progress=100 if status is Status.DONE else 0 if status is Status.NOT_STARTED else 20 + number * 5 % 75,
        result=result or by_hand,
        unit=None if number % 11 == 6 else UNITS[(number * 5 + number // 3) % len(UNITS)],
        owner=None if number % 11 == 6 else PEOPLE[number % 4][0],
        due=due,
        due_printed=False,
        rhythm=list(Rhythm)[number % 4] if status is Status.ONGOING else None,
        done_on=TODAY - dt.timedelta(days=5 + number * 7) if status is Status.DONE else None,
        reached=reached,
        comparator=target.comparator if target else None,
        value=target.value if target else None,
        value_unit=target.unit if target else None,
        value_unit_en=target.unit_en if target else None,
        evidence=number % 4,
        suggestion=None,
        lamp=lamp(applicability, status, due, TODAY),
    )


def _row(
    made: ItemRow,
    document: Document,
    chapter_id: int,
    chapter: Chapter,
    measure: Measure,
    target: Target | None,
    language: Language,
) -> LedgerRow:
    number = made.id - 1000
    idle = made.applicability is not Applicability.APPLICABLE or made.status is Status.NOT_STARTED
    notes, problems = TEXTS.notes[language], TEXTS.problems[language]
    problem, next_step = ("", "") if idle or made.status is Status.DONE else problems[number % len(problems)]
    evidence = [] if idle else [_evidence(made, number * 10 + part) for part in range(made.evidence)]
    return LedgerRow(
        item=made,
        framework=document.short,
        framework_en=document.short_en,
        framework_title=document.title,
        framework_title_en=document.title_en,
        chapter=chapter_id,
        chapter_ordinal=chapter.ordinal,
        chapter_title=chapter.title,
        chapter_title_en=chapter.title_en,
        measure_label=measure.label,
        measure_title=measure.title,
        measure_title_en=measure.title_en,
        lead=measure.lead,
        support=measure.support,
        open_ended=len(measure.support) > 1,
        target_object=target.object if target else None,
        target_object_en=target.object_en if target else None,
        leader="刘伟" if number % 3 == 0 else "",
        telephone=None if made.owner is None else PEOPLE[number % 4][1],
        support_units=(UNITS[(number + 2) % 7],) if number % 9 == 4 else (),
        note="" if idle else notes[number % len(notes)],
        problem=problem,
        next_step=next_step,
        evidence=tuple(evidence),
    )


def _evidence(made: ItemRow, number: int) -> EvidenceRow:
    if number % 7 == 3:
        address = f"https://example.org/standards?id={number}&lang=zh"
        return EvidenceRow(number, made.id, EvidenceKind.REFERENCE, "公开页面", address, None, None, TODAY)
    return EvidenceRow(number, made.id, EvidenceKind.FILE, FILES[number % 4], None, "0" * 64, 2048, TODAY)


def count(rows: Iterable[LedgerRow]) -> Counts:
    """Count as the store counts."""
    total = Counts()
    for row in rows:
        item = row.item
        facts = {"items": 1}
        if item.applicability is Applicability.APPLICABLE:
            facts |= {"applicable": 1, item.status.value: 1}
            light = item.lamp.light if item.lamp else None
            if light in (Light.OVERDUE, Light.DUE_SOON, Light.BEHIND):
                facts[light.value] = 1
        else:
            facts[item.applicability.value] = 1
        total += Counts(**facts)
    return total


def by_chapter(rows: list[LedgerRow]) -> list[tuple[int, Counts]]:
    chapters = dict.fromkeys(row.chapter for row in rows)
    return [(key, count(row for row in rows if row.chapter == key)) for key in chapters]


def by_unit(rows: list[LedgerRow]) -> list[tuple[str | None, Counts]]:
    names = sorted({row.item.unit for row in rows}, key=lambda name: (name is None, name or ""))
    return [(name, count(row for row in rows if row.item.unit == name)) for name in names]


class Items:
    """Rows with the totals that a database would hand in."""

    def __init__(self, rows: list[LedgerRow]) -> None:
        self._rows = rows
        self.chapters, self.units = dict(by_chapter(rows)), dict(by_unit(rows))

    def rows(self) -> list[LedgerRow]:
        return self._rows


def report(
    rows: list[LedgerRow],
    language: Language = "zh",
    head: Head = HEAD,
    kind: ReportKind = ReportKind.LEDGER,
    settings: Settings = USUAL,
) -> Report:
    """Return a report over rows."""
    name = TEXTS.bodies_en if language == "en" else {}
    return build(kind, Items(rows), head, language, settings, lambda body: name.get(body, body))


def changed(row: LedgerRow, **fields: object) -> LedgerRow:
    """Return the row with other values; those of its item by their names too."""
    inside = {
        name: fields.pop(name) for name in list(fields) if name in ItemRow.__struct_fields__ and name != "evidence"
    }
    item = msgspec.structs.replace(row.item, **inside)
    light = lamp(item.applicability, item.status, item.due, TODAY)
    return msgspec.structs.replace(row, item=msgspec.structs.replace(item, lamp=light), **fields)
