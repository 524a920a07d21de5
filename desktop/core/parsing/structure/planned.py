"""Tables that plan how many: a row for each place with its years, or for each kind of project with its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop.core.parsing.structure import dues, table_rows
from desktop.core.parsing.structure.goal_tables import Goal
from desktop.core.parsing.values import Line

_CAPTION = re.compile(
    r"(?:附\s*[件表]\s*\d{0,2}\s*[:：]?|表\s*\d+)?\s*(?:[\u4e00-\u9fff]{2,4}[省市县区州盟旗](?!县|区))?"
    r"(?P<of>[^。；]{3,40}?)(?:任务|目标|计划|分解|安排|进度)*(?:表|清单|计划)"
)
_AIMED = re.compile("计划|任务|目标|规划|“十[三四五六]五”|行动")
_PLACE = re.compile("(?:地|市|县|区|州|省|区域|乡镇|街道|[(（]|[)）]|、)+(?:名称)?")
_KIND = re.compile("(?:项目|工程|任务|建设|设施)(?:类别|类型|内容|种类)")
_YEAR = re.compile(r"(20\d\d)年?(?:度)?(?P<of>.*)")
_DONE = re.compile("已|完成情况|现状|实际|基数|底数")
_NUMBER = re.compile("(?:建设|计划|任务|规划)?(?:数量|任务数|计划数)")
_UNIT = re.compile(r"[（(]([^（()）]{1,6})[)）]$")
_FIGURE = re.compile(r"\d[\d.,]*")
_ABOVE = 3  # lines above a table among which its caption stands


def goals(lines: Sequence[Line], start: int, end: int) -> list[Goal]:
    """Return the targets of such tables between two lines whose caption or heads say that they are planned."""
    made: list[Goal] = []
    for rows in table_rows.every(lines, start, end):
        names = [re.sub(r"\s", "", cell) for cell in lines[rows[0]].cells or ()]
        above = (lines[at].text.strip() for at in range(rows[0] - 1, max(start, rows[0] - _ABOVE) - 1, -1))
        caption = next((found for text in above if (found := _CAPTION.fullmatch(text))), None)
        if caption is not None and _AIMED.search(caption[0] + "".join(names)):
            made += _of_places(lines, rows[1:], names, caption["of"])
            made += _of_kinds(lines, rows[1:], names, caption[0])
    return made


def _of_places(lines: Sequence[Line], rows: Sequence[int], names: Sequence[str], of: str) -> Iterator[Goal]:
    """Yield what each place is to do in each of the years; ``of`` says what that is."""
    place = next((at for at, name in enumerate(names) if _PLACE.fullmatch(name)), None)
    years = [(at, found) for at, name in enumerate(names) if (found := _YEAR.match(name)) and not _DONE.search(name)]
    if place is None or not years or not any(_AIMED.search(found["of"]) for _, found in years):
        return
    for row in rows:
        cells = [re.sub(r"\s", "", cell) for cell in lines[row].cells or ()]
        for at, found in years if len(cells) == len(names) and cells[place] else ():
            unit = _UNIT.search(found["of"])
            if _FIGURE.fullmatch(cells[at]) and cells[at] != "0":
                yield Goal(row, cells[place] + of, cells[at], unit and unit[1], found[1])


def _of_kinds(lines: Sequence[Line], rows: Sequence[int], names: Sequence[str], caption: str) -> Iterator[Goal]:
    """Yield how much of each kind is to be made, by the end of the plan that the caption names."""
    kind = next((at for at, name in enumerate(names) if _KIND.fullmatch(name)), None)
    unit = next((at for at, name in enumerate(names) if name in ("单位", "计量单位")), None)
    number = next((at for at, name in enumerate(names) if _NUMBER.fullmatch(name)), None)
    if kind is None or unit is None or number is None:
        return
    due = next((year for plan, year in dues.PLANS.items() if plan in caption), None)
    for row in rows:
        cells = [re.sub(r"\s", "", cell) for cell in lines[row].cells or ()]
        if len(cells) == len(names) and cells[kind] and _FIGURE.fullmatch(cells[number]):
            yield Goal(row, cells[kind], cells[number], cells[unit] or None, due)
