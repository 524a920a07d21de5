"""Reading the checklist: which items a filter leaves, and pages of their rows."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.core.assessment import DUE_SOON_DAYS, Applicability, Result, Rhythm, Status, lamp
from desktop.core.framework import Comparator
from desktop.core.organisation import Suggestion
from desktop.core.store import ids, search
from desktop.core.store.rows import ItemRow

if TYPE_CHECKING:
    import sqlite_utils


_KEYS = 500  # that are looked up at once


class Filter(msgspec.Struct, frozen=True):
    """What the checklist shows; the parts are joined by *and*, the members of a part by *or*.

    Attributes:
        scope: a framework, chapter or measure by row id; None shows all documents.
        documents: frameworks by row id; empty shows all.
        text: words as typed into the search field.
        applicability: empty shows all.
        statuses: of applicable items; empty shows all.
        units: lead or supporting units by row id, 0 for items without a lead unit; empty shows all.
        overdue: only items past their date.
        suggested: only undecided items with a suggestion that can be accepted.
        review: only items whose wording a new edition changed since they were last looked at (待复核).
        withdrawn: the items that a new edition no longer has; else those that are in force.
    """

    scope: int | None = None
    text: str = ""
    applicability: frozenset[Applicability] = frozenset()
    statuses: frozenset[Status] = frozenset()
    units: frozenset[int] = frozenset()
    overdue: bool = False
    suggested: bool = False
    documents: frozenset[int] = frozenset()
    review: bool = False
    withdrawn: bool = False


def item_ids(
    db: sqlite_utils.Database,
    assessment: int,
    wanted: Filter,
    today: dt.date,
    *,
    after: int = 0,
    until: int | None = None,
    limit: int = -1,
) -> list[int]:
    """Return ids of items in the order of the documents.

    Args:
        db: the workspace.
        assessment: row id.
        wanted: the filter.
        today: what is overdue is so on this date.
        after: only items behind this id.
        until: only items up to this id.
        limit: at most so many; -1 for all.
    """
    low, high = _ends(db, assessment, wanted)
    bounds = max(after, low - 1), high if until is None else min(until, high)
    if phrases := search.phrases(wanted.text):
        return _found(db, assessment, wanted, today, phrases, bounds, limit)
    where, values = conditions(db, assessment, wanted, today, column="+i.id")
    sql = f"SELECT i.id FROM item i {_joined(wanted)} WHERE i.id > ? AND i.id <= ? AND {where} ORDER BY i.id LIMIT ?"
    return [row[0] for row in db.conn.execute(sql, [assessment, *bounds, *values, limit])]


def _found(
    db: sqlite_utils.Database,
    assessment: int,
    wanted: Filter,
    today: dt.date,
    phrases: Sequence[tuple[str, str]],
    bounds: tuple[int, int],
    limit: int,
) -> list[int]:
    """Return the items that a filter leaves of those that hold every phrase.

    The indexes give their rows in the order of the ids, so that a page of one phrase costs a page. What holds the
    further ones is gathered first, for a page in pieces.
    """
    where, values = conditions(db, assessment, msgspec.structs.replace(wanted, text=""), today)
    further = f"i.id IN ({search.HELD}) AND " * (len(phrases) - 1)
    sql = (  # LIMIT -1: SQLite would leave out the order, and lose the one that the outer rows have by it
        f"SELECT i.id FROM ({search.HELD_ONCE} ORDER BY 1 LIMIT -1) held CROSS JOIN item i ON i.id = held.id "
        f"{_joined(wanted)} WHERE {further}{where} LIMIT ?"
    )
    found: list[int] = []
    after, last = bounds
    until = after
    while until < last and not 0 <= limit <= len(found):
        until = search.reach(db, phrases[0], after, last) if limit >= 0 and len(phrases) > 1 else last
        held = [[value for query in pair for value in (query, after, until)] for pair in phrases]
        given = [*held[0], assessment, *itertools.chain.from_iterable(held[1:]), *values]
        left = limit if limit < 0 else limit - len(found)
        found += (row[0] for row in db.conn.execute(sql, [*given, left]))
        after = until
    return found


def _joined(wanted: Filter) -> str:
    """Return what the conditions of a filter look at beside the items; its one value is the assessment."""
    mark = "LEFT JOIN mark m ON m.assessment_id = ? AND m.item_id = i.id"
    return f"{mark} LEFT JOIN target t ON t.id = i.target_id" if wanted.overdue else mark


DUE = "coalesce(m.due, i.last_day, t.last_day)"
"""The date in force: the organisation's own, or else the last day that the document allows the item or its target."""

WITHDRAWN = "i.id IN (SELECT id FROM item WHERE withdrawn = 1)"
PRESENT = "i.id NOT IN (SELECT id FROM item WHERE withdrawn = 1)"
"""In force; as a set of the few that are not, which an index holds, it costs the many nothing."""

OVERDUE = f"(m.applicability = 'applicable' AND m.status NOT IN ('done', 'ongoing') AND {DUE} < ?)"


def _nodes(db: sqlite_utils.Database, assessment: int, wanted: Filter) -> list[int]:
    """Return the nodes below which all wanted items lie: the scope, or documents of the assessment."""
    if wanted.scope is not None:
        outside = wanted.documents and ids.framework_of(wanted.scope) not in wanted.documents
        return [] if outside else [wanted.scope]
    return [one for one in framework_ids(db, assessment) if not wanted.documents or one in wanted.documents]


def _ends(db: sqlite_utils.Database, assessment: int, wanted: Filter) -> tuple[int, int]:
    """Return the first and the last possible id below the wanted nodes."""
    ranges = [ids.item_range(node) for node in _nodes(db, assessment, wanted)]
    return min((low for low, _ in ranges), default=0), max((high for _, high in ranges), default=0)


def conditions(
    db: sqlite_utils.Database, assessment: int, wanted: Filter, today: dt.date, *, column: str = "i.id"
) -> tuple[str, list[object]]:
    """Return the SQL condition of a filter with its values, over ``item i``, ``mark m`` and ``target t``.

    ``column`` is ``+i.id`` where other bounds are to guide SQLite, which takes only one range of ids: those of a scope
    would make it begin at the first item of the document, however far the bounds lie behind it.
    """
    parts, values = _scope(_nodes(db, assessment, wanted), column)
    parts.append(WITHDRAWN if wanted.withdrawn else PRESENT)
    if wanted.review:
        parts.append("i.id IN (SELECT item_id FROM review WHERE assessment_id = ?)")
        values.append(assessment)
    if wanted.applicability:
        parts.append(f"coalesce(m.applicability, 'undecided') IN ({_marks(wanted.applicability)})")
        values += sorted(wanted.applicability)
    if wanted.statuses:
        parts.append(f"(m.applicability = 'applicable' AND m.status IN ({_marks(wanted.statuses)}))")
        values += sorted(wanted.statuses)
    if wanted.overdue:
        parts.append(OVERDUE)
        values.append(today.isoformat())
    if wanted.units:
        parts.append(_units(wanted.units))
        values += [*sorted(wanted.units), assessment, *sorted(wanted.units)]
    if wanted.suggested:
        parts.append(
            "coalesce(m.applicability, 'undecided') = 'undecided' AND "
            "i.id IN (SELECT item_id FROM suggestion WHERE applicability <> 'undecided')"
        )
    found = search.condition(wanted.text)
    if found is not None:
        parts.append(found[0])
        values += found[1]
    return " AND ".join(parts), values


def _scope(nodes: Sequence[int], column: str) -> tuple[list[str], list[object]]:
    """Restrict to what lies below nodes: each is one range of ids."""
    ranges = [ids.item_range(node) for node in nodes]
    if not ranges:
        return ["0"], []
    sql = " OR ".join(f"{column} BETWEEN ? AND ?" for _ in ranges)
    return [f"({sql})"], [bound for pair in ranges for bound in pair]


def _units(units: frozenset[int]) -> str:
    places = _marks(units)
    return (
        f"(coalesce(m.unit, 0) IN ({places}) OR EXISTS (SELECT 1 FROM support_unit s "
        f"WHERE s.assessment_id = ? AND s.item_id = i.id AND s.unit_id IN ({places})))"
    )


def _marks(values: frozenset[Any]) -> str:
    return ", ".join("?" * len(values))


def framework_ids(db: sqlite_utils.Database, assessment: int) -> list[int]:
    """Return the row ids of the assessment's frameworks in order."""
    rows = db.conn.execute(
        "SELECT framework_id FROM assessment_framework WHERE assessment_id = ? ORDER BY framework_id", [assessment]
    )
    return [row[0] for row in rows]


_ROW = f"""
SELECT i.id, i.key, i.text, i.text_en, i.own, m.applicability, m.reason, m.status, m.progress, m.result, u.name, p.name,
  {DUE}, m.due IS NULL, m.rhythm, m.done_on, m.reached, t.comparator, t.value, t.unit, t.unit_en,
  (SELECT count(*) FROM evidence e WHERE e.item_id = i.id AND e.assessment_id = :assessment),
  s.applicability, s.reason, s.facts, i.withdrawn,
  EXISTS (SELECT 1 FROM review r WHERE r.assessment_id = :assessment AND r.item_id = i.id)
FROM item i LEFT JOIN mark m ON m.assessment_id = :assessment AND m.item_id = i.id
  LEFT JOIN unit u ON u.id = m.unit LEFT JOIN person p ON p.id = m.owner
  LEFT JOIN target t ON t.id = i.target_id LEFT JOIN suggestion s ON s.item_id = i.id
"""


def rows(
    db: sqlite_utils.Database, assessment: int, items: Sequence[int], today: dt.date, soon: int = DUE_SOON_DAYS
) -> list[ItemRow]:
    """Return the rows of these items, in the order of the documents."""
    listed = ", ".join(str(int(item)) for item in items)
    found = db.conn.execute(f"{_ROW} WHERE i.id IN ({listed}) ORDER BY i.id", {"assessment": assessment})
    return [_item_row(row, today, soon) for row in found]


def _item_row(row: Sequence[Any], today: dt.date, soon: int) -> ItemRow:
    applicability = Applicability(row[5] or Applicability.UNDECIDED)
    status = Status(row[7] or Status.NOT_STARTED)
    due = None if row[12] is None else dt.date.fromisoformat(row[12])
    return ItemRow(
        id=row[0],
        key=row[1],
        text=row[2],
        text_en=row[3],
        own=bool(row[4]),
        applicability=applicability,
        reason=row[6] or "",
        status=status,
        progress=row[8] or 0,
        result=Result(row[9] or Result.NOT_ASSESSED),
        unit=row[10],
        owner=row[11],
        due=due,
        due_printed=due is not None and bool(row[13]),
        rhythm=row[14] and Rhythm(row[14]),
        done_on=None if row[15] is None else dt.date.fromisoformat(row[15]),
        reached=row[16],
        comparator=row[17] and Comparator(row[17]),
        value=row[18],
        value_unit=row[19],
        value_unit_en=row[20],
        evidence=row[21],
        suggestion=row[22] and Suggestion(Applicability(row[22]), row[23], msgspec.json.decode(row[24])),
        lamp=None if row[25] else lamp(applicability, status, due, today, soon),
        withdrawn=bool(row[25]),
        review=bool(row[26]) and not row[25],
    )


def longer_than(db: sqlite_utils.Database, characters: int, *, english: bool) -> frozenset[int]:
    """Return the items whose sentence has more characters than that, in Chinese or in English."""
    column = "coalesce(text_en, text)" if english else "text"
    return frozenset(row[0] for row in db.conn.execute(f"SELECT id FROM item WHERE length({column}) > ?", [characters]))


def texts(db: sqlite_utils.Database, wanted: Iterable[int]) -> dict[int, tuple[str, str | None]]:
    """Return the sentences of items, in Chinese and, where there is one, in English."""
    listed = ", ".join(str(int(item)) for item in wanted)
    found = db.conn.execute(f"SELECT id, text, text_en FROM item WHERE id IN ({listed})")
    return {item: (text, english) for item, text, english in found}


def resolve(db: sqlite_utils.Database, assessment: int, key: str) -> int | None:
    """Return the row id of an item by its permanent id, or None where this assessment has none."""
    found = db.conn.execute("SELECT id FROM item WHERE key = ?", [key]).fetchone()
    if found is None or ids.framework_of(found[0]) not in framework_ids(db, assessment):
        return None
    return int(found[0])


def ids_of(db: sqlite_utils.Database, assessment: int, keys: Iterable[str]) -> dict[str, int]:
    """Return the row ids of items by their permanent ids; those that the assessment has not are left out."""
    here, wanted = {*framework_ids(db, assessment)}, [*keys]
    found: dict[str, int] = {}
    for start in range(0, len(wanted), _KEYS):
        page = wanted[start : start + _KEYS]
        rows = db.conn.execute(f"SELECT key, id FROM item WHERE key IN ({', '.join('?' * len(page))})", page)
        found |= {key: number for key, number in rows if ids.framework_of(number) in here}
    return found


def named(db: sqlite_utils.Database, assessment: int, texts: Iterable[str]) -> dict[str, str]:
    """Return the permanent ids that texts give, whole or, where only one document has it, without its document."""
    wanted = {*texts}
    found = {key: key for key in ids_of(db, assessment, wanted)}
    if wanted - found.keys():
        ends: dict[str, list[str]] = {}
        for framework in framework_ids(db, assessment):
            first, last = ids.item_range(framework)
            for (key,) in db.conn.execute("SELECT key FROM item WHERE id BETWEEN ? AND ?", [first, last]):
                ends.setdefault(key.rpartition("/")[2], []).append(key)
        found |= {text: ends[text][0] for text in wanted - found.keys() if len(ends.get(text, ())) == 1}
    return found


def nodes(items: Sequence[int], folded: frozenset[int] = frozenset(), last: int = 0) -> Iterator[int]:
    """Yield the lines of the checklist: items with the headings of their chapters and measures before them.

    Args:
        items: row ids in order.
        folded: headings whose items are hidden.
        last: the item before the first, whose headings stand already.
    """
    chapter = ids.chapter_of(last) if last else -1
    measure = ids.measure_of(last) if last else -1
    for item in items:
        if item >> ids.ITEM_BITS != measure:
            measure = item >> ids.ITEM_BITS
            if measure >> ids.MEASURE_BITS != chapter:
                chapter = measure >> ids.MEASURE_BITS
                yield chapter
            if chapter not in folded:
                yield measure
        if measure not in folded and chapter not in folded:
            yield item
