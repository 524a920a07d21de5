"""Cells of a table of targets that say something together: heads in two rows, parts of one thing, two things in one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop.core.parsing.structure import table_rows
from desktop.core.parsing.structure.figures import figures
from desktop.core.parsing.values import Line

_YEAR = re.compile(r"20\d\d年?(?:[^\d，。]{0,4})?")
_PART = re.compile(
    r"(?:指标)?(?:名称|内容)|(?:计量)?单位|(?:年均|累计|增[速长幅])[^\d，。]{0,8}|属性|类[别型]|(?:完成)?(?:时限|时间)"
)
"""What stands below a head and says which part of it a column holds."""
_OWN = re.compile("单位|年均|累计|增[速长幅]")  # says it without the head above
_AIM = re.compile("目标|规划|预期")
_UNITED = re.compile(r"[^（(][（(][^（()）]{1,12}[)）]$")
_MEASURED = re.compile("[率量数度值额]$|比[重例]$")  # and sorts nothing
_BOTH = re.compile(r"[^\d/／]{0,6}\d[\d.,]*%?(?:[/／][^\d/／]{0,6}\d[\d.,]*%?)+")
_JOINS = ("[/／]", "[/／、]", "[/／、和与及或]")  # what joins the names, the plainest sign first
_IN_BRACKETS = re.compile(r"[（(][^（()）]*[)）]")


def years_below(names: Sequence[str], line: Line) -> list[str] | None:
    """Return the heads of columns where some stand in a second row; None if none do.

    目标值 over 2028年 and 2030年, 指标 over 名称 and 单位.
    """
    cells = table_rows.cells(line)
    if len(cells) != len(names):
        return None
    made, above = list(names), ""
    for at, (name, cell) in enumerate(zip(names, cells, strict=True)):
        above = name or above
        if not cell or cell == name or at in line.continued:
            continue
        if _YEAR.fullmatch(cell):
            made[at] = cell + ("" if cell.endswith("目标") else "目标" if _AIM.search(above) else above)
        elif _PART.fullmatch(cell):
            made[at] = cell if _OWN.search(cell) else above + cell
        else:
            return None
    return made if made != list(names) else None


def named(rows: Sequence[Sequence[str]], columns: Sequence[int]) -> int:
    """Return which of the columns below one head holds the names of what is measured; the first, or one that follows.

    Numbers are no names, nor is what only sorts these: words before longer ones with units, 民生 | 参保率（%）. What is
    measured itself goes on in the cells beside it: 入学率（%） | 小学.
    """
    plain = [[re.sub(r"\s", "", row[at]) for at in columns] for row in rows if len(row) > columns[-1]]
    every = list(zip(*plain, strict=True)) or [()]
    begins = next((at for at, texts in enumerate(every) if not all(map(str.isdecimal, texts))), 0)
    for at in range(begins + 1, len(every)):
        if _sorts([(of, name) for of, name in zip(every[begins], every[at], strict=True) if of and name]):
            return columns[at]
    return columns[begins]


def _sorts(pairs: Sequence[tuple[str, str]]) -> bool:
    """Return whether the first ones only sort the second ones, most of which have units."""
    united = [name for _, name in pairs if _UNITED.search(name)]
    measured = any(_UNITED.search(of) or _MEASURED.search(of) for of, _ in pairs)
    shorter = sum(len(of) for of, _ in pairs) < sum(len(_IN_BRACKETS.sub("", name)) for _, name in pairs)
    return 2 * len(united) > len(pairs) and shorter and not measured


def below(cells: Sequence[str], name: str, of: str | None) -> tuple[str, str | None]:
    """Return what a row measures and its unit, with the cells beside its name that stand below the same head.

    入学率 | 小学 is 入学率（小学）; a cell that only is a unit is that.
    """
    for cell in cells:
        text = re.sub(r"\s", "", cell)
        unit = text.strip("（()）")
        reached = figures(f"达到1{unit}") if unit else []
        if not text or text == name:
            continue
        if reached and reached[0].unit == unit:
            of = of or unit
        else:
            name += f"（{text}）"
    return name, of


def parted(name: str, value: str, of: str | None) -> Iterator[tuple[str, str, str | None]]:
    """Yield name, figure and unit of each of the things that a row measures together: 粮库/粮店（座/家） | 5/16."""
    numbers = re.split("[/／]", value)
    units = re.split("[/／]", of) if of else [None]
    if _BOTH.fullmatch(value) and len(units) in (1, len(numbers)):
        for join in _JOINS:
            names = _split(join, name)
            if len(names) == len(numbers) and all(names):
                yield from zip(names, numbers, units * (len(numbers) // len(units)), strict=True)
                return
    yield name, value, of


def _split(join: str, name: str) -> list[str]:
    """Return the names that a sign joins, but for one in brackets."""
    inside = [found.span() for found in _IN_BRACKETS.finditer(name)]
    places = [
        found for found in re.finditer(join, name) if not any(start < found.start() < end for start, end in inside)
    ]
    starts, ends = [0, *(found.end() for found in places)], [*(found.start() for found in places), len(name)]
    return [name[start:end] for start, end in zip(starts, ends, strict=True)]
