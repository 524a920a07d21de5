"""The targets of a table of tasks in an annex whose cells a site printed one a line, without its borders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from desktop.core.parsing.structure import dues, targets
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.tasks import Task
from desktop.core.parsing.values import Line

_LONGEST_HEAD, _FEWEST_HEADS, _MOST_HEADS = 16, 3, 16  # characters of a head, and heads of a table
_HEAD = re.compile(r"(?![（(])[\u4e00-\u9fff\d]+(?:[（(][\d年—–~～-]{4,12}[)）])?")
_TASK = re.compile(r"(?:任务|事项|举措|措施|项目|内容)(?:[（(]|$)")
_BODIES = re.compile("单位|部门|主体|牵头|配合")
_YEAR = re.compile(r"(20\d\d)年(?!度?目标)")
_ROW = re.compile(r"(?:[（(]\d{1,3}[)）]|\d{1,3}[.．、])(?=\D)|\d{1,3}$")
_GOES_ON = re.compile("[；;]$")
_NOTE = re.compile("注[：:]")
_SO_FAR = re.compile("，目前[^。；]*")  # what was reached already
_BARE = re.compile(r"\d[\d.]*[百千万亿]*[\u4e00-\u9fff]{1,3}[。；]?")


def aims(lines: Sequence[Line], start: int, end: int, begins: int | None, year: str | None) -> list[Aim]:
    """Return the targets of such a table, which belong to no measure.

    The heads of its columns name the tasks and the bodies. Where some name years in turn (2027年计划, 2028年计划), the
    lines below the task of a numbered row are what it is to reach in each of them, one line a year; a paragraph that
    ends with ； goes on in the next line.

    Args:
        lines: of the document.
        start: the first line of the annex.
        end: the line behind it.
        begins: the year in which what the document sets begins, where it is known.
        year: what the document calls 今年, where it is known.
    """
    begun, heads = _heads(lines, start, end)
    cells = range(begun, end) if heads else ()
    years = [found[1] for head in heads if (found := _YEAR.match(head))]
    made: list[Aim] = []
    for at, due in _dated(lines, cells, years) if len(years) > 1 else ((at, None) for at in cells):
        text = _SO_FAR.sub("", lines[at].text.strip())
        if due and _BARE.fullmatch(text) and made:  # 200辆: of what the task says
            text = f"{made[-1].object}达到{text}"
        own = targets.aims([(at, 0, text, None)], True, due, begins=begins, year=year)
        made += [msgspec.structs.replace(one, due=due) if due else one for one in own]
    return made


def of_rows(left: Sequence[Task], said: Sequence[Aim], begins: int | None, year: str | None) -> list[Aim]:
    """Return the targets of the tasks in the rows of such a table that belong to no measure, but for those ``said``."""
    known = {(name, one.value, one.unit) for one in said for name in (one.object, one.line)}  # so named, or there
    made = []
    for task in left:
        texts = [(piece.line, piece.start, piece.text, None) for piece in task.pieces]
        made += targets.aims(texts, True, dues.of_deadline(task.due, year), begins=begins, year=year)
    return [one for one in made if not {(name, one.value, one.unit) for name in (one.object, one.line)} & known]


def _heads(lines: Sequence[Line], start: int, end: int) -> tuple[int, list[str]]:
    """Return the line behind the heads of the columns, which stand one a line, and them; none without such a table."""
    for at in range(start, end):
        heads: list[str] = []
        while at + len(heads) < end and _is_head(lines[at + len(heads)]):
            heads.append(lines[at + len(heads)].text.strip())
        tasks, named = (any(map(words.search, heads)) for words in (_TASK, _BODIES))
        if _FEWEST_HEADS <= len(heads) <= _MOST_HEADS and tasks and named:
            return at + len(heads), heads
    return end, []


def _is_head(line: Line) -> bool:
    text = line.text.strip()
    return line.cells is None and len(text) <= _LONGEST_HEAD and _HEAD.fullmatch(text) is not None


def _dated(lines: Sequence[Line], cells: Sequence[int], years: Sequence[str]) -> Iterator[tuple[int, str | None]]:
    """Yield the lines of the numbered rows with their years: None for the task itself; those of its bodies are none."""
    column = len(years) + 1  # 0 is the task, behind the last one stand the bodies
    for at in cells:
        text = lines[at].text.strip()
        if row := _ROW.match(text):
            column = 0 if text[row.end() :] else -1  # the number has a line of its own
        if 0 <= column <= len(years):
            yield at, years[column - 1] if column else None
        noted = at + 1 in cells and _NOTE.match(lines[at + 1].text)
        column += not (noted or _GOES_ON.search(text))
