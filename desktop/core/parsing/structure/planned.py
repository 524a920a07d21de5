"""Tables that plan how many: for each place its years or its tasks, or for each kind of project its number."""

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
_OWN_NAME = re.compile("(?!全)[\u4e00-\u9fff]{2,12}(?:[市县区旗镇乡州省]|街道|新城|高新区|开发区)")  # of a place
_NAME = re.compile("[\u4e00-\u9fff、（）()]{2,16}")
_SUM = re.compile("[合总小共]\\s*计|全[国省市县区州]")
_TASKS = re.compile("(?:重点|工作|建设|主要)?(?:任务|指标|项目|事项|内容)(?:名称)?")
_TOLD = re.compile("投资|资金|补助|金额|概算|现有|已|完成情况|基数|序号|编号|备注|人口")  # sets nothing for a place
_WHEN = re.compile("(?:完成|建成)?(?:时限|时间|期限)")
_WHOLE_UNIT = re.compile(r"单位[:：]\s*([^\s）)，。]{1,6})")
_CAPTION_YEAR = re.compile("(20\\d\\d)年(?:度)?(?!至|[—–~～-])")
_HEADING = re.compile("[^。；，]{2,40}")
_PLACES = 2  # that a table deals its tasks to, at least
_ABOVE = 3  # lines above a table among which its caption stands


def goals(lines: Sequence[Line], start: int, end: int) -> list[Goal]:
    """Return the targets of such tables between two lines whose caption or heads say that they are planned."""
    made: list[Goal] = []
    for rows in table_rows.every(lines, start, end):
        names = table_rows.cells(lines[rows[0]])
        above = [lines[at].text.strip() for at in range(rows[0] - 1, max(start, rows[0] - _ABOVE) - 1, -1)]
        caption = next((found for text in above if (found := _CAPTION.fullmatch(text))), None)
        if caption is not None and _AIMED.search(caption[0] + "".join(names)):
            made += _of_places(lines, rows[1:], names, caption["of"])
            made += _of_kinds(lines, rows[1:], names, caption[0])
        heading = above[0] if above and _HEADING.fullmatch(above[0]) else ""
        told = caption[0] if caption else heading
        if _AIMED.search(told + "".join(names)):
            unit, year = _WHOLE_UNIT.search("\n".join(above)), _CAPTION_YEAR.search(told)
            made += _dealt(lines, rows[1:], names, unit and unit[1], year and year[1])
    return made


def _dealt(
    lines: Sequence[Line], rows: Sequence[int], names: Sequence[str], unit: str | None, year: str | None
) -> Iterator[Goal]:
    """Yield what each place is to do of each task: a row and a column of them, whichever is which; no sums.

    Args:
        lines: of the document.
        rows: those below the heads of the columns.
        names: the heads, which tell the units of tasks: 新建粮库（座）.
        unit: of the whole table, where its caption tells it.
        year: by which all is done, where its caption tells it and no column does.
    """
    every = [(row, table_rows.cells(lines[row])) for row in rows]
    every = [(row, cells) for row, cells in every if len(cells) == len(names)]
    place = next((at for at, name in enumerate(names) if _PLACE.fullmatch(name)), None)
    task = next((at for at, name in enumerate(names) if _TASKS.fullmatch(name)), None)
    when = next((at for at, name in enumerate(names) if _WHEN.fullmatch(name)), None)
    own = [at for at, name in enumerate(names) if _OWN_NAME.fullmatch(name)]
    if place is not None and sum(_NAME.fullmatch(cells[place]) is not None for _, cells in every) >= _PLACES:
        tasks = [at for at, name in enumerate(names) if at not in (place, when) and not _TOLD.search(name)]
        tasks = [at for at in tasks if (_UNIT.search(names[at]) or unit) and not _YEAR.match(names[at])]
        dealt = [(row, cells, cells[place], names[at], at) for row, cells in every for at in tasks]
    elif task is not None and len(own) >= _PLACES:
        dealt = [(row, cells, names[at], cells[task], at) for row, cells in every for at in own]
    else:
        return
    for row, cells, where, what, at in dealt:
        of = _UNIT.search(what)
        counted = of[1] if of else unit
        named = _NAME.fullmatch(where) and what and not (_SUM.search(where + what) or _TOLD.search(what))
        if named and counted and not counted.endswith("元") and _FIGURE.fullmatch(cells[at]) and cells[at] != "0":
            due = dues.of_deadline(cells[when], None) if when is not None else year
            yield Goal(row, where + what[: of.start() if of else None], cells[at], counted, due)


def _of_places(lines: Sequence[Line], rows: Sequence[int], names: Sequence[str], of: str) -> Iterator[Goal]:
    """Yield what each place is to do in each of the years; ``of`` says what that is."""
    place = next((at for at, name in enumerate(names) if _PLACE.fullmatch(name)), None)
    years = [(at, found) for at, name in enumerate(names) if (found := _YEAR.match(name)) and not _DONE.search(name)]
    if place is None or not years or not any(_AIMED.search(found["of"]) for _, found in years):
        return
    for row in rows:
        cells = table_rows.cells(lines[row])
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
        cells = table_rows.cells(lines[row])
        if len(cells) == len(names) and cells[kind] and _FIGURE.fullmatch(cells[number]):
            yield Goal(row, cells[kind], cells[number], cells[unit] or None, due)
