"""Reading the lines of the reports: items with all that a report says of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from desktop.core.assessment import DUE_SOON_DAYS
from desktop.core.store import evidence, ids, items, outline
from desktop.core.store.items import Filter
from desktop.core.store.rows import ItemRow, LedgerRow

if TYPE_CHECKING:
    import sqlite_utils

PAGE = 500


def ledger(
    db: sqlite_utils.Database,
    assessment: int,
    wanted: Filter,
    today: dt.date,
    soon: int = DUE_SOON_DAYS,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[LedgerRow]:
    """Yield the lines of the ledger in the order of the documents, a page at a time.

    Args:
        db: the workspace.
        assessment: row id.
        wanted: which items.
        today: the date on which the lights are as they are.
        soon: days before a due date from which an item counts as due soon.
        progress: told (done, total).
    """
    chosen = items.item_ids(db, assessment, wanted, today)
    context = _Context(db, assessment)
    for start in range(0, len(chosen), PAGE):
        page = chosen[start : start + PAGE]
        more = {row[0]: row[1:] for row in db.conn.execute(_MORE.format(", ".join(map(str, page))), [assessment])}
        for row in items.rows(db, assessment, page, today, soon):
            yield context.line(row, more[row.id])
        if progress is not None:
            progress(start + len(page), len(chosen))


_MORE = """
SELECT i.id, i.responsibility_id, t.object, t.object_en, coalesce(m.leader, ''), p.telephone, coalesce(m.note, ''),
  coalesce(m.problem, ''), coalesce(m.next_step, '')
FROM item i LEFT JOIN mark m ON m.assessment_id = ? AND m.item_id = i.id LEFT JOIN person p ON p.id = m.owner
  LEFT JOIN target t ON t.id = i.target_id WHERE i.id IN ({})
"""


class _Context:
    """What many lines share: documents, chapters, measures, evidence, supporting units."""

    def __init__(self, db: sqlite_utils.Database, assessment: int) -> None:
        heads = outline.frameworks(db, assessment)
        self._frameworks = {head.id: head for head in heads}
        self._chapters = {c.id: c for head in heads for c in outline.chapters(db, head.id)}
        self._measures = {m.id: m for head in heads for m in outline.measures(db, head.id)}
        self._evidence = evidence.of_assessment(db, assessment)
        self._support: dict[int, list[str]] = {}
        for item, name in db.conn.execute(
            "SELECT s.item_id, u.name FROM support_unit s JOIN unit u ON u.id = s.unit_id "
            "WHERE s.assessment_id = ? ORDER BY u.position, u.id",
            [assessment],
        ):
            self._support.setdefault(item, []).append(name)

    def line(self, row: ItemRow, more: tuple[Any, ...]) -> LedgerRow:
        responsibility, target, target_en, leader, telephone, note, problem, next_step = more
        framework = self._frameworks[ids.framework_of(row.id)]
        chapter = self._chapters.get(ids.chapter_of(row.id))
        measure = self._measures[ids.measure_of(row.id)]
        groups = [g for g in measure.groups if responsibility in (None, g.id)]
        return LedgerRow(
            item=row,
            framework=framework.short_title,
            framework_en=framework.short_title_en,
            framework_title=framework.title,
            framework_title_en=framework.title_en,
            chapter=ids.chapter_of(row.id),
            chapter_ordinal=chapter.ordinal if chapter else None,
            chapter_title=chapter.title if chapter else None,
            chapter_title_en=chapter.title_en if chapter else None,
            measure_label=measure.label,
            measure_title=measure.heading or None,
            measure_title_en=measure.title_en,
            lead=_union(g.lead for g in groups),
            support=_union(g.support for g in groups),
            open_ended=any(g.open_ended for g in groups),
            target_object=target,
            target_object_en=target_en,
            leader=leader,
            telephone=telephone or None,
            support_units=tuple(self._support.get(row.id, ())),
            note=note,
            problem=problem,
            next_step=next_step,
            evidence=tuple(self._evidence.get(row.id, ())),
        )


def _union(groups: Iterator[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(body for group in groups for body in group))
