"""Figures that set nothing, as a table: each rule says what stands around such a figure, with a sentence that shows it.

A rule holds where all that it names holds. The sentences are tests: no figure of theirs is a target.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.figures import NEAR, Figure

# an aside behind a figure, or any long one after it, says nothing of it: 不少于12天（有其他规定的，按其规定执行）
_SAID_BESIDE = re.compile(r"^[（(](?:不?含[^（()）]{0,8}|[^（()）\d]*)[)）]|[（(][^（()）\d]{8,}[)）]")
COUNTED_OFF = re.compile(r"^\s*(?:\d{1,2}[.．、](?!\d)|（[一二三四五六七八九十\d]{1,3}）)(?=[\u4e00-\u9fff])")
"""What counts a point before its first clause: 2.如果…."""


class Around(msgspec.Struct, frozen=True):
    """What stands around a figure.

    Attributes:
        before: the text before it.
        clause: of that, its own clause.
        after: the text behind it.
        unit: its unit without 百千万亿.
        bound: the last two characters of the figure (以上), which say which are meant.
        exact: nothing compares it.
        limit: it may not be more.
        value: its number.
    """

    before: str
    clause: str
    after: str
    unit: str
    bound: str
    exact: bool
    limit: bool
    value: int | float | str


class Rule(msgspec.Struct, frozen=True):
    """One way in which a figure sets nothing.

    Attributes:
        example: a sentence without a target.
        before: is found in the text before the figure.
        clause: is found in its clause before it.
        after: begins the text behind it.
        unless: is not found in the text before it.
        units: one of them is its unit, but for 百千万亿.
        bounds: one of them ends it.
        exact: nothing compares it.
        limit: it may not be more.
        value: its number.
    """

    example: str
    before: re.Pattern[str] | None = None
    clause: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    units: tuple[str, ...] = ()
    bounds: tuple[str, ...] = ()
    exact: bool = False
    limit: bool = False
    value: int | None = None

    def holds(self, around: Around) -> bool:
        """Return whether the figure with that around it sets nothing."""
        return self.concerns(around) and self.is_said(around)

    def concerns(self, around: Around) -> bool:
        """Return whether the figure itself is one of those that the rule is about."""
        return (
            (not self.units or around.unit in self.units)
            and (not self.bounds or around.bound in self.bounds)
            and (not self.exact or around.exact)
            and (not self.limit or around.limit)
            and (self.value is None or around.value == self.value)
        )

    def is_said(self, around: Around) -> bool:
        """Return whether the words around the figure are those of the rule; what begins with them is asked first."""
        return (
            (self.after is None or self.after.match(around.after) is not None)
            and (self.clause is None or self.clause.search(around.clause) is not None)
            and (self.before is None or self.before.search(around.before) is not None)
            and (self.unless is None or self.unless.search(around.before) is None)
        )


def around(text: str, figure: Figure) -> Around:
    """Return what stands around a figure of a text, with Chinese brackets."""
    before = text[max(0, figure.start - NEAR) : figure.start].replace("(", "（").replace(")", "）")
    after = _SAID_BESIDE.sub("", text[figure.end : figure.end + NEAR]).replace("(", "（").replace(")", "）")
    return of(before, after, figure, text[figure.end - 2 : figure.end])


def of(before: str, after: str, figure: Figure, bound: str = "") -> Around:
    """Return a figure with the words before and behind it."""
    clause = COUNTED_OFF.sub("", re.split("[，。；：]", before)[-1])
    unit = (figure.unit or "").lstrip("百千万亿")
    exact, limit = (figure.comparator is one for one in (Comparator.EQUAL, Comparator.AT_MOST))
    return Around(before, clause, after, unit, bound, exact, limit, figure.value)


class Table:
    """Rules that are asked for every figure: only those that are about figures of its kind.

    Which these are is told once for each kind: by its unit, what ends it, what compares it, and its number.
    """

    def __init__(self, *tables: Iterable[Rule]) -> None:
        self._rules = [rule for rules in tables for rule in rules]
        self._units = {unit for rule in self._rules for unit in rule.units}
        self._bounds = {bound for rule in self._rules for bound in rule.bounds}
        self._values = {rule.value for rule in self._rules} - {None}
        self._asked: dict[tuple[object, ...], list[Rule]] = {}

    def refuses(self, here: Around) -> bool:
        """Return whether one of the rules holds for a figure with that around it."""
        kind = (
            here.unit if here.unit in self._units else None,
            here.bound if here.bound in self._bounds else None,
            here.exact,
            here.limit,
            here.value if here.value in self._values else None,
        )
        asked = self._asked.get(kind)
        if asked is None:
            asked = self._asked[kind] = [rule for rule in self._rules if rule.concerns(here)]
        for one in asked:  # noqa: SIM110 - asked for every figure: any() takes half as long again
            if one.is_said(here):
                return True
        return False


def rule(
    example: str,
    *,
    before: str = "",
    clause: str = "",
    after: str = "",
    unless: str = "",
    units: tuple[str, ...] = (),
    bounds: tuple[str, ...] = (),
    exact: bool = False,
    limit: bool = False,
    value: int | None = None,
) -> Rule:
    """Return a rule from the words of its patterns, "" for one that it does not ask for."""
    return Rule(
        example,
        before=re.compile(before) if before else None,
        clause=re.compile(clause) if clause else None,
        after=re.compile(after) if after else None,
        unless=re.compile(unless) if unless else None,
        units=units,
        bounds=bounds,
        exact=exact,
        limit=limit,
        value=value,
    )
