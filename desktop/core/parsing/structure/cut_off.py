"""What shows at the end of a document that the rest of it is missing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure import bodies
from desktop.core.parsing.structure.headings import heading_of
from desktop.core.parsing.structure.marks import mark
from desktop.core.parsing.structure.measures import Measured
from desktop.core.parsing.structure.rows import Row
from desktop.core.parsing.structure.units import Outline, Unit

_SEVERAL = 2  # chapters
_CLOSES = re.compile(r"附\s*[则件表录注]")
_STOPS = re.compile("[。；]")
_OTHERS = re.compile("等(?:有关|相关)?(?:部门|单位|部门和单位)?$")
_SIGNS = re.compile("[、，,：:]")
_ENDED = re.compile("[。；！？：:;!?…][”’）)]?$")
_UNSTOPPED = re.compile("[^。]*[\u4e00-\u9fff](?<!\\d日)")
_TELLING = 3  # paragraphs
_DASHED = 120  # characters at the end of a line in which bodies may stand behind a dash
_LONG = 40  # characters of a line that is a sentence


def is_unfinished(found: Sequence[Measured], made: Outline, rows: Sequence[Row]) -> bool:
    """Return whether the last measure or chapter of a document shows, beside the others, that its rest is missing."""
    return ends_unsaid(found, rows) or ends_unstopped(found, rows) or ends_in_heading(made, rows)


def ends_unsaid(found: Sequence[Measured], rows: Sequence[Row]) -> bool:
    """Return whether a document ends with a measure that is a heading alone, where all others say more."""
    if len(found) < 2 or found[-1].stretches or found[-1].groups:
        return False
    if found[-1].title_span is not None and found[-1].title_span[0] < rows[-1].line:
        return False  # a table, or a chapter without measures, stands behind it
    return all(one.stretches for one in found[:-1])


def ends_unstopped(found: Sequence[Measured], rows: Sequence[Row]) -> bool:
    """Return whether a document ends with a paragraph of a measure without a full stop, where all others have one."""
    paragraphs = [one.text.rstrip() for measure in found for one in measure.stretches]
    if len(paragraphs) < _TELLING or not found[-1].stretches or found[-1].stretches[-1].line < rows[-1].line:
        return False
    last = rows[-1].text.strip()
    cut = _UNSTOPPED.fullmatch(last) is not None and not bodies.are_names([last])
    return cut and all(map(_ENDED.search, paragraphs[:-1]))


def ends_in_heading(made: Outline, rows: Sequence[Row]) -> bool:
    """Return whether the last chapter is a heading alone, with nothing behind it, where all others say more."""
    if len(made.chapters) < _SEVERAL:
        return False
    *others, last = made.chapters
    bare = last.end == len(rows) and not _says(last, rows) and _CLOSES.match(rows[last.start].said.strip()) is None
    return bare and all(_says(one, rows) for one in others)


def _says(chapter: Unit, rows: Sequence[Row]) -> bool:
    return chapter.end - chapter.start > 1 or not heading_of(rows[chapter.start].said)[2]


def breaks_off(text: str) -> bool:
    """Return whether a document's last line ends in the middle of a sentence or a bracket, or is an ordinal alone."""
    text = text.strip()
    if (ordinal := mark(text)) is not None and ordinal.end == len(text):
        return True
    opened = sum(text.count(sign) for sign in "（(〔【“") - sum(text.count(sign) for sign in "）)〕】”")
    begun = len(text) > _LONG or "。" in text  # a heading, a signature or a note has neither
    name = _SIGNS.split(last := _OTHERS.sub("", _STOPS.split(text)[-1]))[-1]
    if bodies.is_line(last) and bodies.are_names([name]) and len(name.strip()) > 1:
        return opened > 0  # …。责任单位：市粮食局、市财政局: no sign follows the last body
    if (dashed := bodies.DASHED.search(text[-_DASHED:])) and bodies.are_names(_SIGNS.split(dashed[1])):
        return opened > 0
    goes_on = re.search("[，、]\\d{0,3}$", text) is not None
    return opened > 0 or goes_on or (begun and re.search("[\\u4e00-\\u9fff：]$", text) is not None)
