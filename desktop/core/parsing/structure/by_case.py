"""Clauses that deal out by case what is done, one for each kind of the same thing: 偏远的粮站改建，成片的粮站联网."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from desktop.core.parsing.structure.clauses import ADVERBS, VERB

_CASE = re.compile(
    rf"[^，。；的]{{2,16}}的(?P<whose>[^，。；、的]{{1,4}}?)(?:{ADVERBS.pattern[1:]})?(?:{VERB.pattern})(?![^，。；]*(?:[的率]|[较偏更][\u4e00-\u9fff]$|(?:滞后|落后|不足|完成|方式|模式|情况)$))"
)
"""A clause that is one; how things are in each case (东部的粮库建设较快) asks for nothing."""
_FEWEST = 2


def by_case(clauses: Sequence[str]) -> set[int]:
    """Return which clauses of a sentence tell what is done in one of the cases that it sets apart."""
    found = {at: case["whose"] for at, clause in enumerate(clauses) if "的" in clause and (case := _CASE.match(clause))}
    count = Counter(found.values())
    return {at for at, whose in found.items() if count[whose] >= _FEWEST}
