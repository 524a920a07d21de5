"""What collecting found and did, in words, as JSON, and the list of what was refused as a workbook."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec

from desktop.core import labels
from desktop.core.assessment import Applicability, Status
from desktop.core.labels import Language
from desktop.core.reports.fill_in import fields
from desktop.core.reports.fill_in.collection import OPEN, Cell, Collection, File, Source, Verdict
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.take_over import Choices, Receipt, decided
from desktop.core.reports.values import Column, Further, Kind, Line, Report, Role, Sheet
from desktop.core.reports.words import Words
from desktop.core.store import items, profile
from desktop.core.store.workspace import Workspace


def shown(field: Field | None, value: str, unit: str, language: Language) -> str:
    """Return an answer as a person reads it: 推进中, 60%, 82.2%, （空）."""
    if not value:
        return labels.text("receipt.empty", language)
    if field is Field.STATUS and value in fields.STATUSES:
        member = Applicability(value) if value == fields.NOT_APPLICABLE else Status(value)
        return labels.enum_text(member, language)
    if field is Field.PROGRESS and value.isdigit():
        return f"{value}%"
    if field is Field.REACHED and unit != "1":
        try:
            return labels.quantity_text(float(value), unit)
        except ValueError:  # what was refused stands as it is
            return value
    return value


def reason(cell: Cell, language: Language) -> str:
    """Return why a cell is refused, or the word for its verdict."""
    if cell.verdict is not Verdict.REFUSED:
        return labels.text(f"verdict.{cell.verdict}", language)
    return labels.text(f"refused.{cell.reason}", language, **cell.facts)


def notes(file: File, language: Language, today: dt.date) -> list[str]:
    """Return what is worth knowing of a file."""
    told = [labels.text(f"returned.{note}", language) for note in file.notes]
    if file.error is None and not (file.answers or file.refused):
        told.append(labels.text("returned.untouched", language))
    if file.reworded:
        told.append(labels.text("returned.reworded", language, ids=labels.listed(list(file.reworded), language)))
    if file.missing:
        told.append(labels.text("returned.missing", language, count=len(file.missing)))
    if file.older:
        days = (labels.date_text(day, language, today) for day in (file.older.sent, file.older.newest.sent))
        facts = {**dict(zip(("sent", "newest"), days, strict=True)), "items": file.older.newest.items}
        told.append(labels.text(f"returned.older-one.{file.older.standing}", language, **facts))
    return told


def filled(file: File, language: Language) -> str:
    """Return who filled a file in and when, as far as that stands in it; empty where neither does."""
    if not (file.filler or file.filled_on):
        return ""
    facts = {"filler": file.filler, "date": file.filled_on or ""}
    return labels.text("receipt.filled" if file.filler else "receipt.filled.day", language, **facts).rstrip()


class Said(msgspec.Struct, frozen=True):
    """What one workbook says of a cell: where it stands there, the answer, and the answer as a person reads it."""

    place: str
    value: str
    shown: str


def said(collection: Collection, cell: Cell, language: Language, today: dt.date) -> list[Said]:
    """Return what the workbooks say of a cell.

    Where two that were sent to one recipient tell of it, the one sent last comes first, and each with its day; of one
    day, which was the later.
    """
    register = [(one.recipient, one.batch) for one in collection.sent]
    keys = {key for source in cell.sources if (key := _key(collection, source)) in register}
    found = []
    for source in cell.sources:
        key = _key(collection, source)
        where = place(collection, msgspec.structs.replace(cell, sources=(source,)), language)
        others = [register.index(other) for other in keys if other[0] == key[0] and other != key]
        number = register.index(key) if key in keys and others else -1
        if number >= 0:
            day = collection.sent[number].sent
            same = [other for other in others if collection.sent[other].sent == day]
            order = f".{'later' if number > max(same) else 'earlier'}" if same else ""
            facts = {"place": where, "sent": labels.date_text(day, language, today)}
            where = labels.text(f"receipt.sent-on{order}", language, **facts)
        found.append((number, Said(where, source.value, shown(cell.field, source.value, cell.unit, language))))
    found.sort(key=lambda one: one[0], reverse=True)
    return [one for _, one in found]


def _key(collection: Collection, source: Source) -> tuple[str, str]:
    """Return to whom the workbook of a source was sent, and with which sending."""
    file = collection.files[source.file]
    return file.recipient, file.batch


def lines(
    workspace: Workspace, collection: Collection, receipt: Receipt, language: Language, choices: Choices, today: dt.date
) -> Iterator[str]:
    """Yield the receipt as lines of text: ``outcome``, then ``details``. Files that were not read are told elsewhere.

    Args:
        workspace: with which it was collected.
        collection: what was found.
        receipt: what became of it.
        language: of the lines.
        choices: the decisions by which it was written.
        today: local date, as for ``take_over``.
    """
    yield from outcome(collection, receipt, language, today)
    yield from details(workspace, collection, language, choices, today)


def outcome(collection: Collection, receipt: Receipt, language: Language, today: dt.date) -> Iterator[str]:
    """Yield what was written and what was not, and who has not answered."""

    def say(key: str, **facts: object) -> str:
        return labels.text(key, language, **facts)

    written = receipt.written
    told = "receipt.dry" if receipt.items else "receipt.nothing"
    if receipt.batch:
        told = "receipt.written" if receipt.items else "receipt.nothing-new"
    yield say(
        told,
        count=sum(written.values()),
        items=receipt.items,
        new=written[Verdict.NEW],
        changed=written[Verdict.CHANGED],
        settled=sum(written[verdict] for verdict in OPEN),
    )
    yield say("receipt.left", kept=receipt.kept, refused=receipt.refused, unchanged=receipt.unchanged)
    if receipt.batch:
        back = {one.recipient for one in collection.sent if one.answered is None}
        if back:
            yield say("receipt.back", count=len(back))
        yield say("receipt.undo")
    yield from waiting(collection, language, today)


def details(
    workspace: Workspace, collection: Collection, language: Language, choices: Choices, today: dt.date
) -> Iterator[str]:
    """Yield each item of which cells were left open, with these below it, then what each file brought."""
    yield from _left_open(workspace, collection, language, choices, today)
    yield from _brought(collection, language, today)


def _left_open(
    workspace: Workspace, collection: Collection, language: Language, choices: Choices, today: dt.date
) -> Iterator[str]:
    """Yield the items with cells that wait for a person, each with its sentence, and these cells below it."""
    cells = [cell for cell in collection.cells if cell.verdict in OPEN]
    with workspace.reading() as db:
        texts = items.texts(db, {cell.item for cell in cells})
    words = Words(language)
    for key, ones in itertools.groupby(cells, key=lambda cell: cell.key):
        inside = list(ones)
        sentence = " ".join(words.pick(*texts.get(inside[0].item, ("", None))).split())
        yield labels.text("receipt.item" if sentence else "receipt.no-item", language, id=key, text=sentence).rstrip()
        for cell in inside:
            value = decided(cell, None if cell.field is None else choices.get((cell.item, cell.field)), today)
            facts = {"reason": reason(cell, language), "outcome": _became(cell, value, language)}
            if cell.verdict is Verdict.CONTESTED:
                yield labels.text("receipt.contested", language, cell=_mine(cell, language), **facts)
                for one in said(collection, cell, language, today):
                    answer = " ".join(one.shown.split())
                    yield labels.text("receipt.said", language, place=one.place, answer=answer)
            else:
                facts["place"] = _whose(collection, cell, language)
                yield labels.text("receipt.cell", language, cell=_changed(cell, language), **facts)


def _changed(cell: Cell, language: Language) -> str:
    """Return the field of a cell, what stands here and what came back; of a whole row what it says."""
    theirs = " / ".join(dict.fromkeys(shown(cell.field, source.value, cell.unit, language) for source in cell.sources))
    words = theirs if cell.field is None else f"{_mine(cell, language)} → {theirs}"
    return " ".join(words.split())


def _mine(cell: Cell, language: Language) -> str:
    """Return the field of a cell and what stands here."""
    assert cell.field is not None
    words = f"{labels.column_text(cell.field, language)} {shown(cell.field, cell.mine, cell.unit, language)}"
    return " ".join(words.split())


def _whose(collection: Collection, cell: Cell, language: Language) -> str:
    """Return where a cell stands, after the name of who filled it in where that of the file does not tell."""
    file = collection.files[cell.sources[0].file]
    known = file.recipient in file.path.name
    return " ".join(filter(None, ("" if known else file.recipient, place(collection, cell, language))))


def _brought(collection: Collection, language: Language, today: dt.date) -> Iterator[str]:
    """Yield what each file brought: of how many of its items, in how many cells, and what is worth knowing of it."""
    counts = [Counter[Verdict]() for _ in collection.files]
    touched = [set[str]() for _ in collection.files]
    for cell in collection.cells:
        for number in {source.file for source in cell.sources}:
            counts[number][cell.verdict] += 1
            touched[number].add(cell.key)
    for number, file in enumerate(collection.files):
        if file.error is None:
            count = counts[number]
            facts = {
                "name": file.path.name,
                "recipient": file.recipient,
                "items": file.items,
                "touched": len(touched[number]),
                "new": count[Verdict.NEW],
                "changed": count[Verdict.CHANGED],
                "open": count[Verdict.BOTH] + count[Verdict.CONTESTED],
                "refused": count[Verdict.REFUSED],
            }
            first = labels.text("receipt.file" if touched[number] else "receipt.file.same", language, **facts)
            told = [first, *notes(file, language, today), filled(file, language)]
            yield labels.text("list.joint", language).join(filter(None, told))


def waiting(collection: Collection, language: Language, today: dt.date) -> Iterator[str]:
    """Yield who has not answered, those together to whom was sent on one day for one day."""
    sent: dict[tuple[dt.date, dt.date | None], list[str]] = {}
    for one in collection.unanswered:
        sent.setdefault((one.sent, one.due), []).append(one.recipient)
    for (day, due), recipients in sent.items():
        facts: dict[str, object] = {"sent": labels.date_text(day, language, today)}
        kind = "sent"
        if due is not None:
            facts |= {"due": labels.date_text(due, language, today), "late": (today - due).days}
            kind = "late" if today > due else "due"
        yield labels.text(f"receipt.unanswered.{kind}", language, names=labels.listed(recipients, language), **facts)


def _became(cell: Cell, value: str | None, language: Language) -> str:
    if value is None:
        return labels.text("receipt.not-written", language)
    return labels.text(
        "receipt.settled", language, value=" ".join(shown(cell.field, value, cell.unit, language).split())
    )


def place(collection: Collection, cell: Cell, language: Language) -> str:
    """Return where a cell stands: file, sheet and cell of the first source."""
    source = cell.sources[0]
    where = source.place
    name = collection.files[source.file].path.name
    return labels.text("receipt.place", language, file=name, sheet=where.sheet, column=where.column, row=where.row)


def plain(collection: Collection, language: Language) -> dict[str, Any]:
    """Return a collection as JSON has it; texts in the language given, everything else as values."""
    files = [
        {
            "path": str(file.path),
            "recipient": file.recipient,
            "batch": file.batch,
            "filler": file.filler,
            "filled_on": file.filled_on,
            "items": file.items,
            "missing": file.missing,
            "answers": file.answers,
            "refused": file.refused,
            "notes": file.notes,
            "reworded": file.reworded,
            "older": file.older
            and {
                "sent": file.older.sent,
                "newest": file.older.newest.sent,
                "items": file.older.newest.items,
                "standing": file.older.standing,
            },
            "error": file.error and {"key": file.error.key, "text": labels.error_text(file.error, language).happened},
        }
        for file in collection.files
    ]
    return {
        "files": files,
        "cells": [_cell(collection, cell, language) for cell in collection.cells],
        "counts": {str(verdict): collection.count(verdict) for verdict in Verdict}
        | {"unchanged": collection.unchanged},
        "unanswered": [
            {"recipient": one.recipient, "sent": one.sent, "due": one.due, "items": one.items}
            for one in collection.unanswered
        ],
    }


def _cell(collection: Collection, cell: Cell, language: Language) -> dict[str, Any]:
    sources = [
        {
            "file": str(collection.files[source.file].path),
            "sheet": source.place.sheet,
            "row": source.place.row,
            "column": source.place.column,
            "value": source.value,
        }
        for source in cell.sources
    ]
    return {
        "item": cell.key,
        "field": cell.field,
        "verdict": cell.verdict,
        "mine": cell.mine,
        "theirs": cell.theirs,
        "sent": cell.sent,
        "reason": cell.reason or None,
        "text": reason(cell, language),
        "sources": sources,
    }


def refused_report(
    workspace: Workspace, collection: Collection, today: dt.date, language: Language, choices: Choices
) -> Report | None:
    """Return the list of what was refused or is open, to be sent back to who filled it in; None where it is empty.

    What a person settled and is written asks nobody anything. What concerns one recipient stands together.
    """

    def asks(cell: Cell) -> bool:
        choice = None if cell.field is None else choices.get((cell.item, cell.field))
        return cell.verdict in OPEN and decided(cell, choice, today) is None

    files = [(file.recipient, place) for place, file in enumerate(collection.files)]
    cells = [cell for cell in collection.cells if asks(cell)]
    cells.sort(key=lambda cell: files[cell.sources[0].file])
    if not cells:
        return None
    with workspace.reading() as db:
        organisation = profile.organisation(db).name
        texts = items.texts(db, {cell.item for cell in cells})
    words = Words(language)
    keys = (
        ("file", Kind.TEXT, 8, 20), ("place", Kind.TEXT, 8, 14), ("item", Kind.TEXT, 10, 26),
        ("field", Kind.WORD, 5, 8), ("mine", Kind.TEXT, 8, 26), ("theirs", Kind.TEXT, 8, 26),
        ("reason", Kind.TEXT, 8, 26),
    )  # fmt: skip
    columns = tuple(
        Column(key, words(f"refused.column.{key}"), kind, least, most, further=Further.RUN_ON)
        for key, kind, least, most in keys
    )
    rows = tuple(
        Line(Role.ITEM, tuple(words.clean(text) or None for text in _texts(collection, cell, words, texts)))
        for cell in cells
    )
    title = words("refused.title")
    sheet = Sheet(
        words("sheet.refused"), columns, rows, title=title, left=organisation, right=words.date(today), filtered=True
    )
    return Report(title, words.line(organisation, 300), language, dt.datetime.combine(today, dt.time()), (sheet,))


def _texts(
    collection: Collection, cell: Cell, words: Words, texts: dict[int, tuple[str, str | None]]
) -> tuple[str, ...]:
    language = words.language
    where, files = cell.sources[0].place, [collection.files[source.file] for source in cell.sources]
    theirs = dict.fromkeys(shown(cell.field, source.value, cell.unit, language) for source in cell.sources)
    return (
        "\n".join(dict.fromkeys(text for file in files for text in (file.recipient, file.path.name) if text)),
        f"{where.sheet} {where.column}{where.row}",
        "\n".join(filter(None, (words.pick(*texts.get(cell.item, ("", None))), cell.key))),
        "" if cell.field is None else labels.column_text(cell.field, language),
        shown(cell.field, cell.mine, cell.unit, language),
        "\n".join(theirs),
        reason(cell, language),
    )
