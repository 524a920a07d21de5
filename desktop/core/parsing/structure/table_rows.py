"""Which rows make one table: those in turn, those around a heading, and those around a row that fell apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.parsing.structure.document_number import DIGITS
from desktop.core.parsing.structure.marks import Style, mark
from desktop.core.parsing.values import Line

_LONGEST_HEADING = 40  # characters
_BETWEEN = 4  # lines between two tables with the same heads: a note to the first, a heading, what leads to the second
_SPILT = 24  # lines that rows may be read as whose cells the end of a page parts
GOES_ON = re.compile(
    r"[（(]?(?:续\s?(?:上\s?)?[表页]|[上接]+[表页]|表\s?\d{0,2}\s?[（(]?续[)）]?)\s?[\d—–-]{0,5}[)）]?"
)
CAPTION = re.compile(r"附?表\s?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})[：:.．、\s]\s*(?=\S)")
"""The label of a table of several before its name: 附表2：."""
_ABOVE = re.compile(r"表\s?(?:\d{1,2}(?:[-—–.]\d{1,2})?|[一二三四五六七八九十]{1,3})(?![\d个张项份])[^。；]{2,50}")
"""The line above a table that names it: 表1 “十四五”主要指标."""
_NUMBER = re.compile(r"\d{1,3}(?![\d.．年月%％])")


def cells(line: Line) -> list[str]:
    """Return the cells of a row without blanks, which narrow columns set in words, and with ordinary digits."""
    return [re.sub(r"\s", "", cell).translate(DIGITS) for cell in line.cells or ()]


def names_table(text: str) -> bool:
    """Return whether a line above a table only names that, and is no text."""
    return _ABOVE.fullmatch(text.strip()) is not None


def every(lines: Sequence[Line], start: int, end: int) -> list[list[int]]:
    """Return the indexes of the rows of each table between two lines.

    One heading alone between rows of equal width parts no table, nor does a row that fell apart at the end of a page.
    """
    found: list[list[int]] = []
    for at in range(start, min(end, len(lines))):
        line = lines[at]
        if line.cells is None:
            continue
        last = found[-1][-1] if found else None
        if last is not None and _follows(lines, last, at):
            found[-1].append(at)
        elif last is not None and last == at - 2 and _is_headed(lines, found[-1][0], at):
            found[-1] += [at - 1, at]
        elif last is not None and (heading := _heading_above(lines, (found[-1][0], last), at)) is not None:
            found[-1] += [heading, at]
        elif last is not None and _fell_apart(lines, last, at):
            found[-1].append(at)
        else:
            found.append([at])
    return found


def _fell_apart(lines: Sequence[Line], last: int, at: int) -> bool:
    """Return whether the lines between two rows are the numbered rows between them: 5 | 6, read as text | 7."""
    before, after = lines[last].cells or ("",), lines[at].cells or ("",)
    first, behind = before[0].strip(), after[0].strip()
    if len(before) != len(after) or not 1 < at - last <= _SPILT or not (first.isdecimal() and behind.isdecimal()):
        return False
    numbers = [int(number[0]) for line in lines[last + 1 : at] if (number := _NUMBER.match(line.text.strip()))]
    missing = list(range(int(first) + 1, int(behind)))
    return bool(missing) and numbers == missing and _NUMBER.match(lines[last + 1].text.strip()) is not None


def _follows(lines: Sequence[Line], last: int, at: int) -> bool:
    """Return whether a row goes on with a table, at once or behind a line that only says so: 续表."""
    if last == at - 1:
        return lines[last].table == lines[at].table
    goes_on = last == at - 2 and GOES_ON.fullmatch(lines[at - 1].text.strip()) is not None
    return goes_on and _width(lines[last]) == _width(lines[at])


def _is_headed(lines: Sequence[Line], first: int, at: int) -> bool:
    """Return whether the line above a row heads it and those below: with an ordinal, or above the heads of the columns.

    These are the ones with which the table began.
    """
    between = lines[at - 1]
    text = between.text.strip()
    text = text[caption.end() :] if (caption := CAPTION.match(text)) else text
    if _width(lines[at]) != _width(lines[at - 2]):
        return False
    again = lines[at].cells == lines[first].cells and 0 < len(text) <= _LONGEST_HEADING
    return _parts(between) or (again and re.search("[。；：，]", text) is None)


def _heading_above(lines: Sequence[Line], above: tuple[int, int], at: int) -> int | None:
    """Return the one heading among few lines between a table and a row that has the same heads as that began with.

    Args:
        lines: of the document.
        above: the first and the last row of the table.
        at: the row.
    """
    first, last = above
    headings = [between for between in range(last + 1, at) if _parts(lines[between])]
    again = lines[at].cells == lines[first].cells and at - last - 1 <= _BETWEEN
    return headings[0] if again and len(headings) == 1 else None


def _parts(line: Line) -> bool:
    found = mark(line.text)
    heads = len(line.text) <= _LONGEST_HEADING and re.search("。.", line.text.strip()) is None
    return found is not None and found.style <= Style.BRACKET and heads


def _width(line: Line) -> int:
    return len(line.cells or ())
