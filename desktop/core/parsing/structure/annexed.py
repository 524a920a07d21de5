"""Targets that an annex to a plan sets: in numbered paragraphs, its scenes, projects or tasks, and in its own goals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure import dues, targets
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.headings import counts, heading_of
from desktop.core.parsing.structure.marks import Style, mark
from desktop.core.parsing.values import Line

_SETS = re.compile("(?:场景|项目|工程|任务|行动|举措|措施)(?:清单)?$")
"""What the title of such an annex ends with; forms, glossaries and rules set nothing."""
_INDICATORS = re.compile("指标(?:体系|表|清单|任务)?$")
"""What the title of an annex ends with that lists what is to be reached: 主要指标."""
_PLAN = re.compile("(?:方案|规划|计划|纲要|行动|意见|措施|指引|指南)$")
"""What the title of an annex ends with that is a plan of its own."""
_GOALS = re.compile("(?:总体|主要|工作|规划|发展)?目标(?:任务)?")
"""The heading of the goals of such a plan."""
_LEAD = re.compile(  # 到2027年，粮库应当达到以下标准：
    r"[\s\u3000]*(?:力争)?到20\d\d年[底末]?[前，]?[^。；：]{0,40}(?:以下|下列|如下)[^。；：]{0,6}(?:标准|目标|要求|指标)(?:要求)?[:：]$"
)
"""What leads an annex that lists what is to be reached by a year."""
_FEWEST, _HEAD = 2, 4  # paragraphs that make a series; lines in which the title of an annex stands


def lists_indicators(lines: Sequence[Line], start: int, end: int) -> bool:
    """Return whether an annex lists what is to be reached, as its title says."""
    return any(map(_INDICATORS.search, _headings(lines, start, end)))


def _headings(lines: Sequence[Line], start: int, end: int) -> list[str]:
    """Return the first lines of an annex that have no number: its caption, its title."""
    return [line.text.strip() for line in lines[start : min(end, start + _HEAD)] if mark(line.text) is None]


def aims(lines: Sequence[Line], start: int, end: int, begins: int | None, year: str | None) -> list[Aim]:
    """Return the targets of the numbered paragraphs of an annex, which belong to no measure.

    Args:
        lines: of the document.
        start: the first line of the annex.
        end: the line behind it.
        begins: the year in which what the document sets begins, where it is known.
        year: what the document calls 今年, where it is known.
    """
    head = _headings(lines, start, end)
    if lists_indicators(lines, start, end):
        every = ((at, mark(lines[at].text)) for at in range(start, end) if lines[at].cells is None)
        told = [(at, found.end, lines[at].text[found.end :], None) for at, found in every if found is not None]
        return targets.aims(told, True, begins=begins, year=year) if len(told) >= _FEWEST else []
    if not any(map(_SETS.search, head)):
        return []
    texts: list[tuple[int, int, str, None]] = []
    for at in range(start, end):
        found = mark(lines[at].text) if lines[at].cells is None else None
        if found is not None and found.style in (Style.BRACKET, Style.POINT, Style.BRACKET_POINT):
            said = lines[at].text[found.end :]
            heading, behind, alone = heading_of(said)
            if heading and (counts(heading) or not alone):
                begin = found.end + (0 if counts(heading) else behind)
                texts.append((at, begin, lines[at].text[begin:], None))
    return targets.aims(texts, False, begins=begins, year=year) if len(texts) >= _FEWEST else []


def goals(lines: Sequence[Line], start: int, end: int, begins: int | None, year: str | None) -> list[Aim]:
    """Return the targets that a plan in an annex sets below a heading （三）工作目标; arguments as for ``aims``.

    Its measures were left aside, so that the targets belong to none.
    """
    titles = (
        re.sub(r"[（(][^（()）]*[)）]$", "", line.text.strip()) for line in lines[start : min(end, start + _HEAD)]
    )
    if not any(map(_PLAN.search, titles)):
        return []
    texts: list[tuple[int, int, str, None]] = []
    within: Style | None = None  # of the heading of goals that the paragraph stands under
    for at in range(start, end):
        found = mark(lines[at].text) if lines[at].cells is None else None
        if found is not None and found.style <= (within if within is not None else Style.BRACKET):
            named = _GOALS.fullmatch(lines[at].text[found.end :].strip())
            within = found.style if named else None
        elif within is not None and lines[at].cells is None:
            texts.append((at, 0, lines[at].text, None))
    return targets.aims(texts, True, begins=begins, year=year)


def standards(lines: Sequence[Line], start: int, end: int, begins: int | None, year: str | None) -> list[Aim]:
    """Return the targets that an annex lists as reached by a year that it names; arguments as for ``aims``."""
    made: list[Aim] = []
    for at in range(start, end):
        lead = lines[at].text.strip()
        if lines[at].cells is not None or _LEAD.fullmatch(lead) is None:
            continue
        texts: list[tuple[int, int, str, None]] = []
        for below in range(at + 1, end):
            found = mark(lines[below].text) if lines[below].cells is None else None
            if found is None:
                break
            texts.append((below, found.end, lines[below].text[found.end :], None))
        made += targets.aims(texts, True, dues.last(lead, None), begins=begins, year=year)
    return made
