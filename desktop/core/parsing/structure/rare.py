"""Ordinals that few documents print, read only where they count: Ⅰ、, 甲、, A., 壹、, No.1, 1 alone, and ● for one."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from desktop.core.parsing.conventions import AIMS
from desktop.core.parsing.structure.marks import Mark, Style, decimal
from desktop.core.parsing.structure.phases import CHINESE, PHASES, with_phases
from desktop.core.parsing.structure.rows import Row

_LETTERS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SIGNS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_CAPITALS = "ABCDEFGHIJKL"
_FORMAL = "壹贰叁肆伍陆柒捌玖拾"
_FIGURES = tuple(str(at) for at in range(1, 100))
_AHEAD = r"(?=[\u4e00-\u9fff“《])"
_QUANTITY = "[年月日号元个名户座次吨亩米万亿千百]|家(?![政庭])|项(?!目)|人(?![才口民员工社])"  # 3座粮库: no ordinal
_KINDS: Sequence[tuple[re.Pattern[str], Sequence[str]]] = (
    (re.compile(rf"[(（]?([{_SIGNS}])\s*[、.．)）]\s*"), _SIGNS),  # Ⅰ、
    (re.compile(rf"[(（]?([IVX]{{1,4}})\s*[、.．)）]\s*{_AHEAD}"), _LETTERS),  # II.
    (re.compile(rf"([{_STEMS}])、\s*(?![{_STEMS}]、)"), _STEMS),  # 甲、
    (re.compile(rf"([A-L])\s*[、.．]\s*{_AHEAD}"), _CAPITALS),  # A.
    (re.compile(rf"([{_FORMAL}])、\s*{_AHEAD}"), _FORMAL),  # 壹、
    (re.compile(rf"[(（]([{_FORMAL}])[)）]\s*{_AHEAD}"), _FORMAL),  # （壹）
    (re.compile(rf"([{CHINESE}])[\s　]+{_AHEAD}(?=[^。；，：]{{2,30}}$)"), CHINESE),  # 一 重点任务
    (re.compile(rf"([上中下])\s?[篇编][\s　:：]+{_AHEAD}(?=[^。；]{{2,30}}$)"), "上中下"),  # 上篇 重点任务
    (re.compile(rf"([上下])\s?[篇编][\s　:：]+{_AHEAD}(?=[^。；]{{2,30}}$)"), "上下"),
    (re.compile(rf"(?:PART|Part)[\s.．]{{0,2}}0?(\d{{1,2}})[\s　:：.．]*{_AHEAD}(?=[^。；]{{2,40}}$)"), _FIGURES),
    (re.compile(rf"(?:No\.?|NO\.?|#)\s?(\d{{1,2}})(?:\s*[:：、.．]\s*|[\s　]+){_AHEAD}"), _FIGURES),  # No.1
    (re.compile(rf"(\d{{1,2}})(?:\s*[:：]\s*|[\s　]+){_AHEAD}(?=[^。；，：]{{2,38}}。)"), _FIGURES),  # 1 建库。
)
_SIGNS_LOST: Sequence[tuple[re.Pattern[str], Sequence[str]]] = (
    (re.compile(rf"(\d{{1,2}}){_AHEAD}(?!{_QUANTITY})(?=[^。；，：]{{2,38}}(?:。|$))"), _FIGURES),  # 1建库。
    (re.compile(rf"([{CHINESE}]){_AHEAD}(?!是)(?=[^。；，：]{{2,30}}$)"), CHINESE),  # 一重点任务
)
"""Ordinals whose sign was lost; more of them must count on, as a number begins other lines too."""
_BELOW = {  # the way of numbering that such ordinals stand for below another one
    Style.COMMA: (Style.BRACKET, Style.TASK, Style.POINT),
    Style.BRACKET: (Style.POINT, Style.BRACKET_POINT),
    Style.POINT: (Style.BRACKET_POINT, Style.CIRCLE),
}
_ABOVE = (Style.COMMA, Style.CHAPTER, Style.BOOK)
_BULLET = re.compile(r"([●■◆▶•◇□○★])\s*(?=[\u4e00-\u9fff“《][^。：；]{1,38}(?:。[^。]{3}|：[^。]{3,}。))")
_FIRST = re.compile(  # 总体要求 above 二、, or with an ordinal that was misread: -、总体要求, 总体要求一、
    rf"(?P<before>[-—–－一]?[、.．]?\s*)(?P<heading>(?:{'|'.join(AIMS)})(?:[和与及、](?:{'|'.join(AIMS)}))*)\s*[-—–－一]?[、.．]?\s*"
)
_FEWEST_ALONE = 3  # ordinals without a sign that count on
_FEWEST = 4  # points with one sign that make the measures of a document
_LONGEST = 40  # characters of a heading above them


def with_rare(rows: list[Row]) -> list[Row]:
    """Return the rows with ordinals such as Roman ones, 甲乙丙 or ABC as marks, where they count on from one.

    Which level they number shows where the first of them stands: above what it precedes, below what it follows.
    """
    phases = () if any(row.mark for row in rows) else ((PHASES, CHINESE),)
    for pattern, ordinals in (*_KINDS, *_SIGNS_LOST, *phases):
        found: dict[int, Mark] = {}
        last = 0
        fewest = _FEWEST_ALONE if (pattern, ordinals) in _SIGNS_LOST else 2
        used = {row.mark.style for row in rows if row.mark}
        for at, row in enumerate(rows):
            match = None if row.is_cell or row.mark else pattern.match(row.text)
            number = ordinals.index(match[1]) + 1 if match and match[1] in ordinals else 0
            if match and number in (1, last + 1):
                last = number
                found[at] = Mark(Style.COMMA, number, re.sub(r"\s", "", match[0]).rstrip("：:"), match.end())
        if (
            max((one.number for one in found.values()), default=0) < fewest
            or (style := _style(rows, min(found), used)) is None
        ):
            continue
        rows = [
            msgspec.structs.replace(row, mark=msgspec.structs.replace(found[at], style=style)) if at in found else row
            for at, row in enumerate(rows)
        ]
    return with_phases(_with_bullets(_with_first(rows)))


def begins(text: str) -> bool:
    """Return whether a line begins with the first of such ordinals: 甲、, 一 重点任务, or 1 alone."""
    first = decimal(text)
    kinds = ((pattern.match(text), ordinals[0]) for pattern, ordinals in _KINDS)
    return (first is not None and first.label == "1") or any(found and found[1] == one for found, one in kinds)


def _with_first(rows: list[Row]) -> list[Row]:
    """Return the rows with the heading that lost its 一、 as a mark, where 二、 is the first that is counted."""
    second = next((at for at, row in enumerate(rows) if row.mark and row.mark.style is Style.COMMA), 0)
    heading = rows[second].mark if second else None
    if heading is None or heading.number != 2:
        return rows
    for at, row in enumerate(rows[:second]):
        if row.mark is None and not row.is_cell and (found := _FIRST.fullmatch(row.text)):
            first = Mark(Style.COMMA, 1, found["before"], found.start("heading"))
            end = found.end("heading")
            rows[at] = msgspec.structs.replace(row, text=row.text[:end], end=row.start + end, mark=first)
            break
    return rows


def _with_bullets(rows: list[Row]) -> list[Row]:
    """Return the rows with points such as ● as marks, where nothing else can be the measures of the document.

    That is where each has a heading and a text, and what is numbered above them is headings only. They are counted
    from one below each of those.
    """
    marked = [row for row in rows if row.mark]
    points = {at: match for at, row in enumerate(rows) if not row.is_cell and (match := _BULLET.match(row.text))}
    signs = {match[1] for match in points.values()}
    styles = {row.mark.style for row in marked if row.mark}
    headings_only = all(len(row.text) <= _LONGEST and "。" not in row.text for row in marked)
    if len(points) < _FEWEST or len(signs) > 1 or not styles <= {Style.COMMA} or not headings_only:
        return rows
    made: list[Row] = []
    number = 0
    for at, row in enumerate(rows):
        number = 0 if row.mark else number + (at in points)
        mark = Mark(Style.BRACKET, number, points[at][1], points[at].end()) if at in points else row.mark
        made.append(msgspec.structs.replace(row, mark=mark))
    return made


def _style(rows: Sequence[Row], first: int, used: set[Style]) -> Style | None:
    """Return the free way of numbering that fits where the first of the ordinals stands; None if there is none."""
    before = next((row.mark.style for row in reversed(rows[:first]) if row.mark), None)
    free = _ABOVE if before is None else _BELOW.get(before, ())
    outermost = min(used, default=Style.WORD)
    return next((one for one in free if one not in used and (before is not None or one < outermost)), None)
