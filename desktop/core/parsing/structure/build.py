"""Puts a document together: outline, bodies, targets and items become a framework with spans and notices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

import msgspec

from desktop.core.framework import SCHEMA, Chapter, Framework, Measure, Period, Responsibility, Target
from desktop.core.parsing.structure import (
    annexed,
    annexes,
    apportioned,
    around,
    campaigns,
    cell_lines,
    checks,
    counting,
    cut_off,
    deadlines,
    document_number,
    dues,
    entitled,
    goal_tables,
    grants,
    head,
    items,
    lasting,
    lined_tasks,
    measures,
    outside,
    parts,
    past,
    planned,
    remarks,
    rules,
    said_again,
    steps,
    table_targets,
    tables,
    targets,
    timed,
    whole_sections,
    whose,
    wrongs,
    yearly,
)
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.chapter_titles import of_chapters, of_section
from desktop.core.parsing.structure.choice import choose
from desktop.core.parsing.structure.headings import counts
from desktop.core.parsing.structure.identity import identifier, period, told_apart, unique
from desktop.core.parsing.structure.marks import Style
from desktop.core.parsing.structure.printed import as_printed
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.serving import serving
from desktop.core.parsing.structure.tasks import Task, TaskTable
from desktop.core.parsing.structure.units import Found, Outline, Unit
from desktop.core.parsing.values import Line, Notice, Role, Source, Span


class Structured:
    """A document while it is put together."""

    def __init__(
        self,
        source: Source,
        dropped: Sequence[str] = (),
        progress: Callable[[int, int], None] = lambda done, total: None,
    ) -> None:
        self.lines: Sequence[Line] = source.lines
        self.source = source
        self.dropped = dropped  # lines of news above the text that were left out
        self._progress = progress  # told how many of how many measures were taken apart
        self.notices: list[Notice] = []
        self.spans: list[Span] = []
        self.begins: int | None = None  # the year in which what it sets begins
        self.years: tuple[int, int] | None = None  # the first and the last one of a plan
        self.year: str | None = None  # what it calls 今年
        self.title = ""
        self.steps = steps.Steps(None, None, None, None)  # of the work, whose headings name their time
        self.by: str | None = None  # when all is due that has no deadline of its own, in the words of a note
        self.compares = past.compares(None)  # whether a sentence sets what it compares with the year before
        self.report: int | None = None  # the year up to which it only tells what was done
        self.unsaid = False  # the last measure is a heading alone, unlike all others
        self.tabled: set[int] = set()  # lines of tables whose targets belong to a measure
        self.rowed: list[Aim] = []  # of rows that say by when, and belong to no measure
        self.tables: list[TaskTable] = []  # whose tasks are measures, or belong to some
        self.left: list[Task] = []  # of tables, which belong to no measure
        self.over: set[str] = set()  # measures that only tell what was done
        self.read: set[int] = set()  # lines of tables whose tasks or targets were found
        self.undated: dict[tuple[int, str], None] = {}  # deadlines that name no date: line, words
        self.every = parts.split(self.lines)
        self.order = rules.order(line.text for line in self.lines)

    def framework(self) -> Framework:
        """Return the framework; spans and notices are filled on the way."""
        _, part, made, rows, table, title = choose(self.lines, self.every, self.order)
        title = title or head.made_title(self.lines, self.every, part, self.dropped)
        if title is None:
            self.notices.append(Notice("no-title", None))
        title = title and title.translate(document_number.DIGITS)
        self.title = title or ""
        identity = identifier(title, (line.text for line in self.lines))
        issued, signed = parts.issued(self.lines, self.every)
        number = document_number.number(self.lines, title)
        above = rows[: min((one.unit.start for one in made.measures), default=len(rows))]
        campaign = campaigns.told((row.text for row in above), issued)
        stated = lasting.stated(self.lines)
        told = past.this_year(title, number, issued, [line.text for line in self.lines], stated)
        self.year = told or (campaign.year if campaign else None)
        self.by = deadlines.of_all(self.lines)
        self.compares = past.compares(title)
        self.report = past.reported(title, (row.text for row in above), self.year)
        self.years = lasting.period(title) or stated
        self.begins = past.begun(title, number, issued, (line.text for line in self.lines), self.years)
        self.steps = steps.Steps(self.year, issued, self.begins, campaign)
        self.tables += [] if table is None else [table]
        if table is not None and around.beside(made, rows, table):
            chapters, found, aims = self._of_text(part, made, rows, identity, table)
        elif table is not None:
            outer = Outline(around.chapters(made, rows, table), [])
            titles = self._chapter_titles(outer, rows)
            chapters, found = self._of_table(table, identity, outer, rows, titles)
            self.notices += remarks.on_text(self.lines, rows, made)
            others = (one for one in tables.every_tasks(self.lines, 0, len(self.lines), self.order) if one != table)
            self._leave([task for one in others for task in one.tasks])
            self.read |= {task.line for task in table.tasks}
            aims = self._outside(part, outer, rows, titles, identity)
        else:
            chapters, found, aims = self._of_text(part, made, rows, identity)
        self.notices += remarks.on_deadlines(self.lines, self.undated)
        self.notices += remarks.on_months(self.lines, found, self.spans) if self.year is None else ()
        self.notices += remarks.on_bare(self.lines, [one for one in found if one.id not in self.over], self.spans)
        for one in self.tables:
            self.notices += remarks.on_columns(self.lines, one, self.tabled)
        tasks = [*self.left, *(task for one in self.tables for task in one.tasks)]
        self.notices += remarks.on_answering(self.lines, self.read - {at for task in tasks for at in task.rows})
        for line in self.lines[part.start : part.end]:
            if (added := rules.standing_rule(line.text)) is not None:
                self.notices.append(Notice("standing-rule", line.number, {"text": added}))
        self.notices += remarks.on_rest(self.lines, self.every, part, self.read)
        self.notices += remarks.on_end(self.lines, self.unsaid)
        return Framework(
            schema=SCHEMA,
            id=identity,
            title=self.title,
            measures=tuple(table_targets.dated(found, self.rowed)),
            chapters=chapters,
            number=number,
            issuers=signed or head.issuers(self.lines, self.every, part, self.title),
            issued=issued,
            period=Period(*period(title, stated)),
            targets=aims,
        )

    def _of_text(
        self, part: parts.Part, made: Outline, rows: list[Row], identity: str, table: TaskTable | None = None
    ) -> tuple[tuple[Chapter, ...], tuple[Measure, ...], tuple[Target, ...]]:
        """Return the chapters, measures and targets of a text; ``table`` holds the measures of one of its chapters."""
        every = tables.every_tasks(self.lines, part.start, len(self.lines), self.order)
        within = [one for one in every if one != table]
        made = annexes.of_points(made, rows, within)
        found = measures.worded(made, rows, self.order) if made.words else measures.measures(made, rows, self.order)
        self.read |= {task.line for table in within for task in table.tasks}
        found = whole_sections.answered(apportioned.apportioned(found, self.order))
        self.notices += remarks.on_closing_bodies(self.lines, found)
        found, within = around.sections(found, rows, within)
        found = deadlines.of_chapters([as_printed(self.lines, one) for one in found])
        self.unsaid = cut_off.is_unfinished(found, made, rows)
        inside = annexes.inside(found, rows)
        left = [task for table in within for task in annexes.name_bodies(found, table, inside)]
        self._leave(left)
        self.notices += remarks.on_misplaced(self.lines, found, self.year)
        self.tables += [one for one in within if any(task not in left for task in one.tasks)]
        titles = self._chapter_titles(made, rows)
        ordinals = unique([unit.number for unit in made.chapters])
        chapters = tuple(Chapter(ordinal, title) for ordinal, title in zip(ordinals, titles, strict=True))
        self.notices += counting.notices(made, rows, self.lines)
        if found and not any(one.found.unit.label for one in found):
            self.notices.append(Notice("no-numbers", self.lines[rows[found[0].found.unit.start].line].number))
        self.notices += remarks.on_chapters(self.lines, made, {one.found.chapter for one in found}, rows, titles)
        self.notices += remarks.on_leads(self.lines, made, rows, titles)
        self.notices += remarks.on_duties(self.lines, made, rows)
        self.notices += () if made.words or within else remarks.on_closing(self.lines, rows, found)
        announced = deadlines.announced(rows, made, self.begins or int(self.year or 0))
        promised = [deadlines.promised(rows, unit) for unit in made.chapters]
        repeats = told_apart([(one.found.chapter, one.found.unit.number) for one in found])
        built = []
        for one, letter in zip(found, repeats, strict=True):
            chapter = ordinals[one.found.chapter] if one.found.chapter is not None else None
            name = f"{identity}/{chapter or 0}.{one.found.unit.number}{letter}"
            heading = titles[one.found.chapter] if one.found.chapter is not None else None
            section = of_section(self.lines, rows, one.found.section)
            by = (promised[one.found.chapter] if one.found.chapter is not None else None) or announced
            by = by or dues.of_deadline(self.by if one.deadline is None else None, self.year)
            built.append(self._measure(name, chapter, section, one, heading, by))
            self._progress(len(built), len(found))
        if table is not None:
            self.read |= {task.line for task in table.tasks}
            built += self._of_table(table, identity, made, rows, titles)[1]
            built.sort(key=lambda one: ordinals.index(one.chapter) if one.chapter is not None else -1)
        outside = self._outside(part, made, rows, titles, identity)
        return chapters, tuple(built), outside

    def _leave(self, left: Sequence[Task]) -> None:
        """Note the tasks that belong to no measure; what tells how large projects are sets nothing."""
        self.notices += remarks.on_tasks(self.lines, left)
        self.read |= {task.line for task in left}
        self.left += [task for task in left if not task.sized]

    def _chapter_titles(self, made: Outline, rows: Sequence[Row]) -> list[str]:
        titles, spans = of_chapters(self.lines, made, rows)
        self.spans += spans
        return titles

    def _measure(
        self,
        name: str,
        chapter: int | None,
        section: str | None,
        one: measures.Measured,
        heading: str | None,
        by: str | None = None,
    ) -> Measure:
        """Return a measure; ``by`` is when the goals of its chapter are to be reached."""
        one = deadlines.of_whole_year(one, past.of_title(self.title))
        groups = self._groups(name, one)
        if (place := measures.named_at(one, self.lines)) is not None:
            self.spans.append(Span(Role.MEASURE, name, *place))
        said = (heading, section, one.title)
        told = past.tells(said, one.text)
        until = past.done(said, self.report, one.deadline if groups else None, one.text)
        asked = msgspec.structs.replace(one, stretches=wrongs.remedies(one.stretches))
        words = [part for part in (one.title, heading) if part]
        goal = any(targets.GOALS.search(word) for word in words) or outside.ASKS.search(one.title or "") is not None
        step = self.steps.due((one.called, section, heading))
        due = deadlines.due(one, (one.called, section, heading), goal, step, by, self.year, self.begins)
        self.undated |= dict.fromkeys(remarks.undated(self.lines, one, self.year, step))  # once what closes a chapter
        aims = self._aims(asked, heading, (goal, due), told, until)
        begun, over = len(self.spans), told or bool(until)
        self.over |= {name} if over else set()
        asks = not over and items.has_items(one.title, heading)
        made, stand = checks.of_measure(name, asked, groups, due, (self.begins, self.year), aims) if asks else ((), [])
        self.spans += stand
        aimed = tuple(self._targets(name, aims, groups))
        served = serving(made, self.spans[begun:])
        return Measure(
            id=name,
            chapter=chapter,
            ordinal=one.found.unit.number,
            label=one.found.unit.label,
            title=one.title,
            section=section,
            text=one.text,
            responsibilities=groups,
            items=timed.beside_targets(served, aimed),
            targets=aimed,
        )

    def _groups(self, name: str, one: measures.Measured) -> tuple[Responsibility, ...]:
        groups = tuple(
            Responsibility(f"{name}#{at}", group.lead, group.support, group.guide, group.open_ended, group.text)
            for at, group in enumerate(one.groups, 1)
        )
        for group, (line, start, end) in zip(groups, one.group_spans, strict=True):
            self.spans.append(Span(Role.RESPONSIBILITY, group.id, line, start, end))
        return groups

    def _aims(
        self,
        one: measures.Measured,
        heading: str | None,
        set_by: tuple[bool, str | None],
        told: bool,
        until: int | None,
    ) -> list[Aim]:
        """Return what a measure sets in its text, its heading and the tables behind it.

        ``heading`` is its chapter's; ``set_by`` says whether it sets goals, and by when all of it is due. Of one that
        is ``told``, as its heading says, only the tables count; of one told ``until`` a year, what is due later too.
        """
        goal, due = set_by
        ruled = any(grants.HEADING.search(said) for said in (one.title, heading) if said)
        texts = self._aiming(one)
        aims: list[Aim] = []
        for by_when, part in deadlines.parted(one, texts, due, self.year) if not told else ():
            read = targets.aims(part, goal, by_when, ruled, self.begins, self.year, self.compares)
            aims += said_again.answered(read, one.answers, by_when, self.year)
        aims = [aim for aim in aims if past.lies_ahead(aim.due, until)]
        aims = whose.of_heading(lasting.dated(aims, self.lines, self.years), one.title)
        lines = {part.line for part in one.stretches}
        if not lines and one.title_span:  # a table is all that stands below its heading
            lines.add(one.title_span[0])
        low, high = min(lines, default=0), max(lines, default=-1)
        below = goal_tables.goals(self.lines, low, goal_tables.behind(self.lines, high), self.begins, self.years)
        within = [goal for goal in below if goal.line not in self.tabled]  # else of the task of another one
        self.tabled |= {goal.line for goal in within}
        self.read |= self.tabled
        reached = [date for _, _, text, _ in texts for date in dues.named(text)] if goal else []
        aims += table_targets.aims(within, aims, [(-1, date) for date in reached[:1]])
        for task in one.tasks:
            aims = [table_targets.named(aim, task) if aim.line in task.rows else aim for aim in aims]
            aims += self._of_task(task, aims, 0 if len(one.groups) == 1 else None)
        return aims

    def _of_task(self, task: Task, said: Sequence[Aim], group: int | None) -> list[Aim]:
        """Return what the row of a task is to reach but for what is ``said``: its figures, or its goals in words."""
        rows = set(task.rows) - self.tabled
        goals = [goal for goal in self._task_goals if goal.line in rows]
        self.tabled |= {goal.line for goal in goals}
        due = {at: dues.of_deadline(task.dues.get(at, task.due), self.year) for at in task.rows}
        text = [one for one in said if self.lines[one.line].cells is None]
        left = table_targets.untold(task, goals, said)
        when = (due, self.begins, self.year)
        return table_targets.of_task(task, left, self.tabled, (said, text), group, when)

    @cached_property
    def _task_goals(self) -> list[goal_tables.Goal]:
        """The goals in the rows of all tables."""
        return goal_tables.goals(self.lines, 0, len(self.lines), self.begins, self.years)

    def _aiming(self, one: measures.Measured) -> list[tuple[int, int, str, int | None]]:
        """Return the stretches of a measure that may set targets; its heading where that says all, or counts.

        What a row is to reach is read with its task.
        """
        texts = [(part.line, part.start, part.text, part.group) for part in one.stretches if not part.goal]
        if one.title is None or one.title_span is None:
            return texts
        line, start, end = one.title_span
        heading = self.lines[line].text[start:end]
        if not texts:
            return [(line, start, heading, 0 if one.groups else None)] if one.title else []
        if counts(one.title) and not wrongs.REMEDY.match(texts[0][2]):  # else it names what is wrong
            texts.insert(0, (line, start, heading, 0 if len(one.groups) == 1 else None))
        return texts

    def _targets(self, name: str, aims: Sequence[Aim], groups: Sequence[Responsibility]) -> Iterator[Target]:
        for at, aim in enumerate(entitled.set_something(aims, self.lines, self.title), 1):
            identity = f"{name}/t{at}"
            self.spans.append(Span(Role.TARGET, identity, aim.line, aim.start, aim.end))
            group = groups[aim.group].id if aim.group is not None and groups else None
            yield Target(identity, aim.object, aim.comparator, aim.value, aim.unit, due=aim.due, responsibility=group)

    def _outside(
        self, part: parts.Part, made: Outline, rows: list[Row], titles: Sequence[str], identity: str
    ) -> tuple[Target, ...]:
        """Return the targets outside any measure: of a chapter that sets goals, of what says 到2025年, of tables."""
        found, dated = outside.aims(made, rows, titles, self.begins, self.year)
        found = lasting.dated(found, self.lines, self.years)
        behind = (annex for annex in self.every if annex.annex and annex.start > part.start)
        for stretch in (part, *behind):
            place, when = (self.lines, stretch.start, stretch.end), (self.begins, self.year)
            goals = goal_tables.goals(*place, self.begins, self.years)
            within = [*goals, *yearly.goals(*place), *planned.goals(*place)]
            self.read |= {goal.line for goal in within}
            own = [goal for goal in within if goal.line not in self.tabled]
            found += table_targets.aims(own, found, () if stretch.annex else dated)
            known = {(one.object, one.value, one.unit) for one in found}
            left = [task for task in self.left if stretch.start <= task.line < stretch.end]
            worded = cell_lines.of_rows(*place, self.read.difference(task.line for task in left))
            found += [one for one in worded if (one.object, one.value, one.unit) not in known]
            if stretch.annex:
                found += [*cell_lines.aims(*place), *lined_tasks.aims(*place, *when)]
                found += lined_tasks.of_rows(left, found, *when)
                if stretch.start >= part.end:  # else it is the document itself, whose measures are read
                    for told in (annexed.aims, annexed.goals, annexed.standards):
                        found += told(*place, *when)
        self.rowed = [aim for aim in found if self._says_when(aim)]
        found = sorted(dict.fromkeys(found), key=lambda aim: (aim.line, aim.start))  # an annex may be the part itself
        return tuple(self._targets(identity, found, ()))

    def _says_when(self, aim: Aim) -> bool:
        """Return whether a target is of a row that says by when in a cell of its own; the head of a column is none."""
        cells = self.lines[aim.line].cells or ()
        return aim.due is not None and any(dues.of_deadline(cell, self.year) == aim.due for cell in cells)

    def _of_table(
        self, table: TaskTable, identity: str, outer: Outline, rows: Sequence[Row], titles: Sequence[str]
    ) -> tuple[tuple[Chapter, ...], tuple[Measure, ...]]:
        """Return the tasks of a table in the chapters of the text around it, ``outer``, or in its own ones."""
        own = [(ordinal, title) for _, ordinal, title in table.chapters]
        divided = [(unit.number, title) for unit, title in zip(outer.chapters, titles, strict=True)] or own
        ordinals = unique([ordinal for ordinal, _ in divided])
        chapters = tuple(Chapter(ordinal, title) for ordinal, (_, title) in zip(ordinals, divided, strict=True))
        inside, same = around.within(outer.chapters, rows, table), around.heads_all(outer, rows, table)
        numbers = [task.number or at for at, task in enumerate(table.tasks, 1)]
        repeats = told_apart(list(zip(inside, numbers, strict=True)))
        built = []
        for task, number, letter, at in zip(table.tasks, numbers, repeats, inside, strict=True):
            chapter = ordinals[at] if at >= 0 else None
            section = own[task.chapter - 1][1] if titles and task.chapter and not same else task.section
            unit = Unit(Style.POINT, number, task.label or "", 0, 0, [])
            dated = msgspec.structs.replace(task, due=task.due or self.by)
            one = measures.of_task(dated, Found(unit, None, None))
            built.append(self._measure(f"{identity}/{chapter or 0}.{number}{letter}", chapter, section, one, None))
        return chapters, tuple(built)
