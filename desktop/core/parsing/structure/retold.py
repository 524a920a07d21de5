"""What is done once more, or in all, with what an earlier clause names: 粮库每周开放35小时，全年开放330天."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.grants import NO_TARGET
from desktop.core.parsing.structure.naming import ADVERBS, FOR, LED, clean

_AT_END, _BRIEF = 6, 3  # characters: of the end of a clause in which its deed stands, of a name that is only a deed
_HOW = re.compile("(?:计划|机制|力度|目录|制度|体系|工作|方案|行动|平台|网络|能力|水平|范围|服务|活动|试点|任务)$")
_BALANCE = re.compile("余额(?:年均|同比)?(?:增长|增[速幅])?$")


def named(does: str, whole: str, made: str) -> str | None:
    """Return what a deed counts that an earlier name ends with or is about, None where it is about neither.

    Args:
        does: the deed: 开放.
        whole: with the time in which it is done: 全年开放.
        made: what was counted: 粮库每周开放, 粮食贷款余额.
    """
    if _BALANCE.search(made):
        return _BALANCE.sub("", made) + does  # 粮食贷款余额增长15%，累计投放100亿元
    if whole.startswith("全年") and made.endswith(does):
        return re.sub("每[周天日月]$", "", made.removesuffix(does)) + whole
    return None


def without_figure(earlier: str) -> str:
    """Return what an earlier clause makes that has no figure: 建设中试基地，给予支持，布局建设20个; empty for none."""
    for clause in reversed(re.split("[，；：]", earlier)):
        bare = FOR.sub("", ADVERBS.sub("", clause))
        if LED.match(bare) and not re.search(r"\d", clause) and NO_TARGET.search(clause) is None:
            return clean(bare)
    return ""


def of_clause(deed: str, stem: str, clause: str, counted: bool) -> str | None:
    """Return a deed that the clause before names with what it is done to, None where it names no such thing.

    Args:
        deed: the object so far: 投放.
        stem: the words before the figure as printed.
        clause: the one before: 加快基金投放, 利用空地浇建冰场.
        counted: the figure counts things.
    """
    at = clause.rfind(deed, max(0, len(clause) - _AT_END)) if len(deed) <= _BRIEF else -1
    if at < _BRIEF or not stem.startswith(deed) or re.search(r"\d", clause):
        return None  # 农创客培育，培育农创客: no deed
    done_to = clause[at + len(deed) :]
    whole = counted and len(done_to) > 1 and _HOW.search(done_to) is None and not clause.startswith(("将", "把", "对"))
    return deed + done_to if whole else clean(clause[: at + len(deed)])
