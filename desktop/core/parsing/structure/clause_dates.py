"""Which dates of a sentence hold for a figure: that of its clause, none for what recurs or what another body does."""

from __future__ import annotations

import re
from collections import deque

import msgspec

from desktop.core.parsing.structure import dues, timed
from desktop.core.parsing.structure.aims import Aim
from desktop.core.parsing.structure.clauses import VERB
from desktop.core.parsing.structure.doers import ACTOR, ACTS
from desktop.core.parsing.structure.figures import NEAR

_OPENS = re.compile(
    r"[\s　；。]*(?:[^，。；：]{0,12}：)?(?:力争|确保|争取|计划)?[到至在于]?"
    r"(?:20\d\d年|今年|明年|\d{1,2}月|年[底末内]|第?[一二三四]季度|[上下]半年)[^，。；]{0,10}，"
)
"""A date that a comma sets off from all that follows: 6月底前，…."""
_RECURS = re.compile("每(?:半年|季度|[两二三四六]个?[月周年]|个?[月周天日])")
_OF_ANOTHER = re.compile(
    rf"(?:^|[，；。：])[\s　]*{ACTOR}[于在]?(?:20\d\d年)?\d{{1,2}}月(?:\d{{1,2}}日|[底末])?{dues.BEFORE}"
)
"""A date behind the body that is to act by then: 各县于6月底前…."""
_PART = re.compile(r"[\s　]*(?:力争|确保|计划)?(?:(?P<half>[上下]半年)|全年)(?![度龄候均级])")
"""What a clause begins with whose figure is of a longer time than those before: 一季度完成1亿元，上半年完成2亿元."""
_BREAKS = "，；。："


def of_phrase(
    sentence: str, undone: str, aim: Aim, year: str | None, named: str | None
) -> tuple[str | None, str | None, str | None]:
    """Return the month in the clause of a figure, its date where that holds for it, and what 年底前 before it means.

    A date holds no longer behind what is done in another month: 5月底前开展核查，6月至9月组织收购，收购量20万吨.

    Args:
        sentence: the sentence.
        undone: it without what it says behind the figure of by when that is done.
        aim: the target that the figure sets, with the date that was named last.
        year: what the document calls 今年.
        named: the date that the sentences before named.
    """
    begun = max(sentence.rfind(sign, 0, aim.start) for sign in _BREAKS) + 1
    near = max(0, aim.start - NEAR)
    step = deque(timed.STEP.finditer(sentence, near, aim.start), 1)
    if step:
        undone = _behind(undone, step[0].end())
        over = aim.due and "-" in aim.due and aim.due == dues.last(sentence, None, near, step[0].start())
        aim = msgspec.structs.replace(aim, due=None) if over else aim
    own = dues.in_year(_behind(undone, begun), aim.start, aim.end, year, named)
    own = own if own and "-" in own else None
    kept = None if dues.is_far(sentence, aim.start, aim.end, aim.due, year) else aim.due
    if not _is_apart(sentence, begun, aim.end):
        within = dues.in_year(undone, aim.start, aim.end, year, named)
        part, date = _PART.match(sentence, begun), next((one for one in (kept, within) if one and "-" in one), None)
        if part and own is None and date:
            return dues.of_deadline(f"{date[:4]}年{part['half'] or ''}"), None, None
        return own, kept, within
    before = kept is not None and "-" in kept and kept in dues.named(sentence, 0, begun)
    return own, None if before else kept, own


def _behind(text: str, place: int) -> str:
    """Return a text with blanks up to a place."""
    return " " * place + text[place:]


def _is_apart(sentence: str, begun: int, end: int) -> bool:
    """Return whether a clause takes no date from those before it: it tells what recurs, or what another body does."""
    head = _OPENS.match(sentence) if begun else None
    if not begun or (head and VERB.search(head[0]) is None):
        return False
    if _RECURS.search(sentence, begun, end):
        return True
    return ACTS[0].match(sentence, begun) is not None and _OF_ANOTHER.search(sentence, 0, begun) is not None
