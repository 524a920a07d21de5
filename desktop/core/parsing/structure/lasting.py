"""Goals that a plan for years means to reach in as many years (力争用三年时间): by its end, which its title tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from desktop.core.parsing.structure import dues
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.document_number import DIGITS
from desktop.core.parsing.values import Line

_SPAN = re.compile(r"(20\d\d)\s*年?\s*[—–─~～－-]+\s*(20\d\d)")
_STATED = re.compile(  # 本规划的规划期限为2026—2030年; the time of one project in it is told otherwise
    r"(?:^|[。；，\s　])(?:本|该)?(?:发展|[一二三五]年)?(?:规划|(?:行动|工作|实施)?(?:计划|方案)|意见|行动)?的?"
    r"(?:实施|规划|执行|行动)(?:期限?|周期|时间|年限)[为是：:]?\s*(20\d\d)\s*年?\s*(?:[—–─~～－-]+|至|到)\s*(20\d\d)\s*年"
)
_TOP = 40  # lines in which a document says for which years it is
_COUNTS = {sign: count for count, sign in enumerate("一二三四五六七八九十", 1)}
_LASTS = re.compile(
    r"(?:用|通过|经过|利用)\s?(?P<count>[二三四五六七八九十两]|[2-9]|10)\s?年(?:左右)?的?(?:时间|努力|建设|奋斗|行动|发展)"
)


def period(title: str | None) -> tuple[int, int] | None:
    """Return the first and the last year of the plan that a title names, None where it names none."""
    found = _SPAN.search(title or "")
    return (int(found[1]), int(found[2])) if found else None


def stated(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Return the first and the last year for which a document says at its top that it is, else None."""
    found = next((one for line in lines[:_TOP] if (one := _STATED.search(line.text.translate(DIGITS)))), None)
    return (int(found[1]), int(found[2])) if found else None


def dated(aims: Iterable[Aim], lines: Sequence[Line], years: tuple[int, int] | None) -> list[Aim]:
    """Return targets with the end of their plan where their sentence says that it takes all its years.

    Args:
        aims: the targets, of which those with a date keep it.
        lines: of the document.
        years: the first and the last year of the plan, where it is known.
    """
    if years is None:
        return list(aims)
    return [
        msgspec.structs.replace(one, due=str(years[1]))
        if one.due is None and _takes_all(lines[one.line].text[: one.start], years)
        else one
        for one in aims
    ]


def _takes_all(before: str, years: tuple[int, int]) -> bool:
    """Return whether the sentence in which a text ends says that something takes the years of a plan, and no date."""
    sentence = before[before.rfind("。") + 1 :]
    found = _LASTS.search(sentence)
    if found is None or dues.named(sentence):
        return False
    count = 2 if found["count"] == "两" else _COUNTS.get(found["count"]) or int(found["count"])
    first, last = years
    return count in (last - first, last - first + 1)  # 2027—2030年 are three years, or four
