"""What a person should look at in a document that was understood: parts, tasks and chapters that were left aside."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from itertools import takewhile

from desktop.core.framework import Measure
from desktop.core.parsing.structure import (
    annex_lists,
    bodies,
    cut_off,
    dues,
    endless,
    head,
    lost,
    outline,
    parts,
    staged,
    table_rows,
    table_targets,
    task_heads,
    timed,
    unnumbered,
    whole_sections,
)
from desktop.core.parsing.structure.choice import body
from desktop.core.parsing.structure.figures import wide
from desktop.core.parsing.structure.measures import Measured
from desktop.core.parsing.structure.rare import with_rare
from desktop.core.parsing.structure.rows import Row, split
from desktop.core.parsing.structure.series import names_bodies_within
from desktop.core.parsing.structure.tasks import Task, TaskTable
from desktop.core.parsing.structure.units import Outline
from desktop.core.parsing.values import Fact, Line, Notice, Span

_APART = re.compile("[、，,；;：:\\s]")
_TOUCHING = re.compile(
    "(?!国家)[\u4e00-\u9fff]{2,10}[局厅委](?!员会|办|会同|联合|协同|配合|牵头|指导)[\u4e00-\u9fff]{2,10}[局厅委]"
)
_WORD = re.compile("[\u4e00-\u9fff]")  # a dash says that a task has no deadline
_LONGEST = 300  # characters of a cell of bodies
_BY_DAY = re.compile(f"(?:[月年][底末]|\\d[月日号]|季度末?|每[月季年]度?){dues.BEFORE}")
_SHOWN = 40  # characters of a text that a notice quotes
_BELOW = 40  # lines of a measure and of what closes its chapter
_TASKS = 2  # of a part that somebody is to answer for
_BEHIND, _OTHERS = 2, 4  # measures that another part has more of, behind the document or anywhere


def on_rest(lines: Sequence[Line], every: Sequence[parts.Part], part: parts.Part, read: Set[int]) -> Iterator[Notice]:
    """Yield what is told of parts, tables, rows and annexes that are not the document, or of which nothing was read."""
    yield from on_parts(lines, every, part)
    yield from on_tables(lines, part, read)
    yield from on_rows(lines, read)
    yield from on_bodies(lines, read)
    yield from annex_lists.notices(lines)


def on_parts(lines: Sequence[Line], every: Sequence[parts.Part], chosen: parts.Part) -> Iterator[Notice]:
    """Yield the parts whose measures were left aside; of an annex, many of them or some that name bodies."""
    for part in every:
        if chosen.start <= part.start < chosen.end:
            continue
        rows = lost.restored(with_rare(split(list(body(lines, part)))))
        made = outline.outline(rows, None)
        behind = not part.annex and part.start > chosen.start
        answered = sum(names_bodies_within(one.unit, rows) for one in made.measures)
        if answered >= _TASKS or len(made.measures) > (_BEHIND if behind else _OTHERS):
            line = lines[part.start]
            yield Notice("other-part", line.number, {"text": line.text[:_SHOWN]})
        elif not part.annex and not behind:
            yield from _on_letter(lines, rows)


def _on_letter(lines: Sequence[Line], rows: Sequence[Row]) -> Iterator[Notice]:
    """Yield that the letter above the document asks for something by a day: 每月底前报送进展."""
    every = _asked(row for row in rows if not row.is_cell)
    left = [(at, said[said.rfind("，", 0, day.start()) + 1 :]) for at, said in every if (day := _BY_DAY.search(said))]
    if left:
        yield Notice("letter-left", lines[left[0][0]].number, {"count": len(left), "text": left[0][1][:_SHOWN]})


def on_end(lines: Sequence[Line], unsaid: bool) -> Iterator[Notice]:
    """Yield that a text breaks off; ``unsaid``: its last measure is a heading alone."""
    last = next((line for line in reversed(lines) if line.cells is None), None)
    if last is not None and (unsaid or cut_off.breaks_off(wide(last.text))):
        yield Notice("cut-short", last.number, {"text": last.text.strip()[-20:]})


def undated(lines: Sequence[Line], one: Measured, year: str | None, step: str | None) -> Iterator[tuple[int, str]]:
    """Yield the deadlines that name no date, with their lines: of a measure, its groups and its rows in tables.

    Args:
        lines: of the document.
        one: the measure.
        year: what the document calls 今年.
        step: when the step ends that the heading of the measure names.
    """
    told = {(at, said) for task in one.tasks for at, said in {task.line: task.due, **task.dues}.items() if said}
    at = one.stretches[-1].line if one.stretches else one.title_span[0] if one.title_span else None
    if one.deadline and not told and at is not None:
        below = range(at, min(at + _BELOW, len(lines)))
        told.add((next((place for place in below if one.deadline in lines[place].text), at), one.deadline))
    if not one.tasks:
        told |= {(part.line, part.due) for part in one.stretches if part.due}
    yield from ((at, said.strip()) for at, said in sorted(told) if dues.of_deadline(said, year) is None)
    if step is None and one.title_span is not None and (months := staged.unsaid(one.called or "")):
        yield one.title_span[0], months


def on_deadlines(lines: Sequence[Line], deadlines: Collection[tuple[int, str]]) -> Iterator[Notice]:
    """Yield the deadlines that name no date: each that should, and all of the work that goes on or is done at once."""
    for at, said in deadlines:
        if not endless.is_endless(said):
            yield Notice("due-unread", lines[at].number, {"text": said[:_SHOWN]})
    ongoing = [(at, said) for at, said in deadlines if endless.is_endless(said) and _WORD.search(said)]
    if ongoing:
        words = "、".join(dict.fromkeys(said for _, said in ongoing))
        facts: dict[str, Fact] = {"count": len(ongoing), "text": words[:_SHOWN]}
        yield Notice("due-endless", lines[ongoing[0][0]].number, facts)


def on_months(lines: Sequence[Line], measures: Sequence[Measure], spans: Iterable[Span]) -> Iterator[Notice]:
    """Yield that items of a document that tells no year name a month or the end of the year: 6月底前, 年内."""
    dated = {aim.id for one in measures for aim in one.targets if aim.due}
    every = (item for one in measures for item in one.items if item.target not in dated)
    left = [item for item in every if timed.lacks_year(item)]
    place = next((span.line for span in spans if left and span.id == left[0].id), None)
    if place is not None:
        yield Notice("year-untold", lines[place].number, {"count": len(left), "text": left[0].text[:_SHOWN]})


def on_bare(lines: Sequence[Line], measures: Sequence[Measure], spans: Iterable[Span]) -> Iterator[Notice]:
    """Yield that somebody answers for measures in which nothing was found to check: a row with a dash for its work."""
    bare = [one for one in measures if one.responsibilities and not (one.items or one.targets)]
    first = bare[0].responsibilities[0].id if bare else None
    place = next((span.line for span in spans if bare and span.id in (bare[0].id, first)), None)
    if place is not None:
        facts: dict[str, Fact] = {"count": len(bare), "text": (bare[0].title or bare[0].text or "")[:_SHOWN]}
        yield Notice("measures-bare", lines[place].number, facts)


def on_tasks(lines: Sequence[Line], left: Sequence[Task]) -> Iterator[Notice]:
    """Yield that tasks of a table belong to no measure of the text."""
    if left:
        text = left[0].title or (left[0].pieces[0].text if left[0].pieces else "")
        facts: dict[str, Fact] = {"count": len(left), "text": text[:_SHOWN]}
        yield Notice("tasks-left", lines[left[0].line].number, facts)


def on_misplaced(lines: Sequence[Line], found: Sequence[Measured], year: str | None) -> Iterator[Notice]:
    """Yield that rows are due at a date of which nobody can tell for what part of their measure it holds."""
    left = [task for one in found for task in one.misplaced if dues.of_deadline(task.due, year) is not None]
    if left:
        text = left[0].title or (left[0].pieces[0].text if left[0].pieces else "")
        facts: dict[str, Fact] = {"count": len(left), "text": text[:_SHOWN]}
        yield Notice("rows-undated", lines[left[0].line].number, facts)


def on_columns(lines: Sequence[Line], table: TaskTable, tabled: Set[int]) -> Iterator[Notice]:
    """Yield that columns of a table of tasks were left aside, or some of their cells.

    So are goals that are neither text nor a figure of something; the figures of lines that are ``tabled`` were read.
    """
    left = dict.fromkeys([*table.left, *(head for task in table.tasks for head in _unsaid(task, tabled))])
    if left and table.tasks:
        facts: dict[str, Fact] = {"count": len(left), "text": "、".join(left)[:_SHOWN]}
        yield Notice("columns-left", lines[table.tasks[0].line].number, facts)


def _unsaid(task: Task, tabled: Set[int]) -> Iterator[str]:
    """Yield the heads of the columns in which a task has a goal that was not read: 60%, of whatever."""
    places = {(piece.line, piece.start) for piece in task.said}
    for cell in task.wanted:
        read = cell.line in tabled or (cell.line, cell.start) in places
        if not read and not table_targets.sets(cell, task):
            yield cell.head


def on_answering(lines: Sequence[Line], goals: Set[int]) -> Iterator[Notice]:
    """Yield the columns that name bodies in tables of targets; the rows that are ``goals`` are no tasks of anybody."""
    for rows in table_rows.every(lines, 0, len(lines)):
        read = [at for at in rows if at in goals]
        heads = [task_heads.heads(lines[at].cells or ()) for at in rows if at < min(read, default=0)]
        columns = {at: name for names in heads for at, name in enumerate(names) if task_heads.BODIED.search(name)}
        cells = {at: [cell for place, cell in enumerate(lines[at].cells or ()) if place in columns] for at in read}
        left = [at for at in read if any(map(_WORD.search, cells[at]))]
        if left:
            facts: dict[str, Fact] = {"count": len(left), "text": "、".join(dict.fromkeys(columns.values()))[:_SHOWN]}
            yield Notice("bodies-left", lines[left[0]].number, facts)


def on_tables(lines: Sequence[Line], part: parts.Part, taken: Set[int]) -> Iterator[Notice]:
    """Yield that tables of the text were left aside; ``taken`` are the lines whose tasks or targets were not."""
    begun = head.head(lines, part).body
    left = [rows for rows in table_rows.every(lines, begun, part.end) if taken.isdisjoint(rows)]
    if left:
        first = lines[left[0][0]]
        facts: dict[str, Fact] = {"count": len(left), "text": " ".join(filter(None, first.cells or ()))[:_SHOWN]}
        yield Notice("tables-left", first.number, facts)


def on_rows(lines: Sequence[Line], read: Set[int]) -> Iterator[Notice]:
    """Yield the rows of tables that were ``read`` whose cells nobody can tell apart: figures that touch."""
    widths = {lines[at].table: len(lines[at].cells or ()) for at in sorted(read)}
    for line in lines:
        if line.cells is not None and len(line.cells) == 1 < widths.get(line.table, 1):
            yield Notice("row-touching", line.number, {"text": line.text.strip()[:_SHOWN]})


def on_bodies(lines: Sequence[Line], read: Set[int]) -> Iterator[Notice]:
    """Yield the cells of rows that were ``read`` in which two bodies seem to be run together: 县商务局县财政局."""
    for at in sorted(read):
        for cell in lines[at].cells or ():
            names = _APART.split(cell.strip()) if len(cell) <= _LONGEST else []
            touching = next((name for name in names if _TOUCHING.fullmatch(name)), None)
            if touching is not None:
                yield Notice("bodies-touching", lines[at].number, {"text": touching})


def _asked(rows: Iterable[Row]) -> list[tuple[int, str]]:
    """Return what rows ask for, each as an item would read, with its line."""
    return [(row.line, asked) for row in rows for asked in unnumbered.asked(row.text)]


def on_text(lines: Sequence[Line], rows: Sequence[Row], made: Outline) -> Iterator[Notice]:
    """Yield that text around a table of tasks was left aside: its measures, or what is asked for behind the table."""
    firsts = [(rows[one.unit.start].line, rows[one.unit.start].text) for one in made.measures]
    last = max((at for at, row in enumerate(rows) if row.is_cell), default=len(rows))
    behind = takewhile(lambda row: row.mark is None, rows[last + 1 :])
    left = firsts or _asked(behind)
    if left:
        facts: dict[str, Fact] = {"count": len(left), "text": left[0][1][:_SHOWN]}
        yield Notice("text-left", lines[left[0][0]].number, facts)


def on_chapters(
    lines: Sequence[Line], made: Outline, taken: set[int | None], rows: Sequence[Row], titles: Sequence[str]
) -> Iterator[Notice]:
    """Yield the chapters that ask for something and have no measure; ``taken`` are those that have."""
    for at, unit in enumerate(made.chapters):
        if at not in taken and (left := unnumbered.demands(rows, unit, titles[at])):
            facts: dict[str, Fact] = {"chapter": titles[at], "count": len(left), "text": left[0][:_SHOWN]}
            yield Notice("chapter-left", lines[rows[unit.start].line].number, facts)


def on_leads(lines: Sequence[Line], made: Outline, rows: Sequence[Row], titles: Sequence[str]) -> Iterator[Notice]:
    """Yield where what stands between the heading of a chapter or section and its first measure asks for more."""
    for unit, asked in unnumbered.leads(rows, made, titles):
        shown = asked[0][:_SHOWN]
        row = next((row for row in rows[unit.start : unit.end] if shown in row.text), rows[unit.start])
        yield Notice("lead-left", lines[row.line].number, {"count": len(asked), "text": shown})


def on_closing(lines: Sequence[Line], rows: Sequence[Row], found: Sequence[Measured]) -> Iterator[Notice]:
    """Yield that the paragraphs that close a document, behind its last measure, ask for something: 各县要制定方案."""
    last = max(found, key=lambda one: one.found.unit.end, default=None)
    if last is None:
        return
    told = [part.line for part in last.stretches] + [line for line, _, _ in last.group_spans]
    end = max(told, default=rows[last.found.unit.start].line)
    behind = [row for row in rows[last.found.unit.start : last.found.unit.end] if row.line > end and not row.is_cell]
    left = _asked(row for row in behind if not (outline.IN_FORCE.match(row.text) or bodies.is_line(row.text)))
    if left:
        yield Notice("closing-left", lines[left[0][0]].number, {"count": len(left), "text": left[0][1][:_SHOWN]})


def on_closing_bodies(lines: Sequence[Line], found: Sequence[Measured]) -> Iterator[Notice]:
    """Yield the lines of bodies that were given to the measure above them, and may be meant for all of its section."""
    for one in whole_sections.doubtful(found):
        yield Notice("bodies-closing", lines[one.group_spans[0][0]].number, {"text": one.groups[0].text[:_SHOWN]})


def on_duties(lines: Sequence[Line], made: Outline, rows: Sequence[Row]) -> Iterator[Notice]:
    """Yield the bodies that a chapter names above its first measure, for all of them: 一、建设（甲局牵头）."""
    firsts: dict[int, int] = {}
    for one in made.measures:
        if one.chapter is not None:
            firsts.setdefault(one.chapter, (one.section or one.unit).start)
    for chapter, first in firsts.items():
        start = made.chapters[chapter].start
        for row in rows[start:first]:
            named = bodies.brackets(row.text)
            text = row.text.strip() if row is not rows[start] and bodies.is_line(row.text) else ""
            if text or named:
                yield Notice("standing-rule", lines[row.line].number, {"text": text or named[0][2]})
