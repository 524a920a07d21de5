"""Ranks that are to be reached: 仓储服务综合排名进入全省前5位 asks for the fifth place or a better one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from desktop.core.numerals import value

_COMES = "进入|跻身|迈入|挺进|步入|晋[位级升]|升至|上升[到至]|提升[到至]|冲进"
_HOLDS = "稳居|稳定在|保持在?|位[居列]|名列|居|列|处于|排名?"
_RANK = re.compile(
    f"(?:{_COMES}|{_HOLDS})[在到至]?[^，。；：、\\d前]{{0,12}}(?P<before>前)"
    "(?P<number>\\d{1,3}|[一二三四五六七八九十]{1,3})(?P<unit>[位名强]?)(?:以内|之内|之列|行列|水平)?(?=[，。；、）]|$)"
)
_HOW = "(?:力争|确保|争取|继续|稳步|总体)*+"
_PLACED = re.compile(
    f"(?P<what>.*?){_HOW}(?P<rank>(?:综合|总)?(?:排名|位次|名次))?{_HOW}"
    f"(?:{_COMES}|{_HOLDS})[在到至]?(?P<among>[^，。；：、]{{0,12}})$"
)
_CAME = re.compile(_COMES)
_WANTED = re.compile("力争|确保|争取|努力|目标|到20\\d\\d年")
_OF_OTHERS = (
    re.compile(  # 对排名全省前5位，给予奖励; 推动3家粮企进入全国前50位: who is given something, how many come there
        r"(?:(?:对于?|凡|从|在)[^，。；：]*|[^，。；：]*(?<![第\d])\d+[^\d，。；：位名]+)$"
    )
)
_SIGN = re.compile("[，。；：]")
_NEAR = 120  # characters before a rank in which its clause begins


class Rank(msgspec.Struct, frozen=True):
    """A rank: from ``start``, where 前 stands, to ``end`` of its text; ``begin`` is where its number begins."""

    start: int
    begin: int
    end: int
    value: int
    unit: str


def ranks(text: str, goal: bool) -> Iterator[Rank]:
    """Yield the ranks that a text wants to be reached; of one that sets goals those that are held too: 居全省前5位."""
    if "前" not in text:
        return
    hope = _WANTED.search(text)
    for found in _RANK.finditer(text):
        clause = _SIGN.split(text[max(0, found.start() - _NEAR) : found.start()])[-1]
        wanted = goal or _CAME.search(found[0]) or (hope is not None and hope.end() <= found.start())
        if wanted and _OF_OTHERS.match(clause) is None and (number := value(found["number"])):
            unit = found["unit"].replace("强", "") or "位"
            yield Rank(found.start("before"), found.start("number"), found.end(), number, unit)


def named(name: str) -> str:
    """Return what a rank tells of without the verb that comes to it: 全国综合排名 of 综合排名进入全国."""
    placed = _PLACED.fullmatch(name)
    if placed is None or not any(placed.groups()):
        return name
    return f"{placed['what']}{placed['among']}{placed['rank'] or '排名'}"
