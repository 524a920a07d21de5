"""Titles of chapters and sections: what their first lines say before bodies or a text that runs in, without signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.dividing import SIGNED
from desktop.core.parsing.structure.headings import before_text, heading_alone
from desktop.core.parsing.structure.marks import mark
from desktop.core.parsing.structure.printed import printed
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.titled import without_groups
from desktop.core.parsing.structure.units import Outline, Unit
from desktop.core.parsing.values import Line, Role, Span

_SPEAKER = re.compile(r"^[^：:？，]{1,20}[：:](?=\s*\S)")  # before the question of an interview
_LONGEST = 40  # characters of a title that a text follows on its line


_SPACED = re.compile(r"(?:[\u4e00-\u9fff]\s+)+[\u4e00-\u9fff]")  # 总 则


def of_chapters(lines: Sequence[Line], made: Outline, rows: Sequence[Row]) -> tuple[list[str], list[Span]]:
    """Return the titles of the chapters of an outline as they are printed, and where they stand."""
    titles, spans = list[str](), list[Span]()
    for unit in made.chapters:
        row = rows[unit.start]
        title, end = _title(row, unit.end > unit.start + 1)
        start = row.start + row.begun
        spans.append(Span(Role.CHAPTER, str(row.mark.number if row.mark else 0), row.line, start, start + end))
        title = printed(lines, row.line, row.start, row.end, title)
        titles.append(re.sub(r"\s", "", title) if _SPACED.fullmatch(title) else title)
    return titles, spans


def of_section(lines: Sequence[Line], rows: Sequence[Row], unit: Unit | None) -> str | None:
    """Return the heading of a section as it is printed, None for no section."""
    if unit is None:
        return None
    row = rows[unit.start]
    across = mark(row.text) if row.is_cell else None  # it stands across a table
    said = row.text[across.end :] if across else row.said
    heading = heading_alone(without_groups(said.strip()), goes_on=True)[0]
    return printed(lines, row.line, row.start, row.end, heading)


def _title(row: Row, goes_on: bool) -> tuple[str, int]:
    """Return the title of the chapter that begins with a row, and where it ends behind the ordinal of that.

    Args:
        row: the first one of the chapter.
        goes_on: the chapter holds more rows.
    """
    text = row.said
    if row.mark is None and (signed := SIGNED.fullmatch(text.strip())):
        return (signed["said"] or signed["within"]).strip(), len(text)
    group = next(iter(bodies.brackets(text.rstrip("。：: "))), None)  # 一、重点任务（由市商务局牵头）
    said = text[: group[0]] if group and group[0] else text
    heading, end, alone = heading_alone(said, goes_on=goes_on) if row.mark else (_SPEAKER.sub("", said), 0, True)
    title = before_text(heading if alone or len(heading) <= _LONGEST else said)
    return title.strip().rstrip("。：:"), len(text) if alone else end
