"""What stands before a figure whose object does not say alone of what it tells, and a rule by which that lends."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from desktop.core.parsing.structure.dues import BY_YEAR
from desktop.core.parsing.structure.naming import ADVERBS, DOES, ORDINAL

DOES_ALONE = re.compile(f"[再新]?(?:{DOES}|提升|升级|整治|更新|替换|大修|检修)+")
"""Verbs with nothing that they are done to."""


class Words(msgspec.Struct, frozen=True):
    """What stands before a figure.

    Attributes:
        named: the object so far.
        stem: its words as printed, without the verb that reaches the figure.
        whole: the stem with that verb, where nothing stands behind the figure.
        before: the phrase before the figure.
        earlier: what stands before the phrase.
        last: what the figure before counts, empty where none does.
        counted: the figure counts things; it is no share.
        persons: it counts people.
    """

    named: str
    stem: str
    whole: str
    before: str
    earlier: str
    last: str
    counted: bool
    persons: bool = False

    @property
    def clause(self) -> str:
        """The clause before, but for one that only says by when, and without its number (2.实施…) or dash."""
        clause = re.split("[，。；：]", re.sub(f"(?<=[，。；]){BY_YEAR}，$", "", self.earlier).rstrip("，"))[-1]
        return ORDINAL.sub("", clause.strip().lstrip("—"))

    @property
    def does(self) -> str:
        """The verb of a figure that counts, where nothing else stands before it; empty where it is not so."""
        verb = re.sub(
            "^(?:年均|平均|再|[二两三四五六]年内?)+|(?<=..)(?:剩余|其余|余下)的?$", "", ADVERBS.sub("", self.whole)
        )
        return verb if self.counted and DOES_ALONE.fullmatch(verb) else ""


class Rule(msgspec.Struct, frozen=True):
    """One way in which an object borrows: ``borrow`` returns it whole, None where the rule does not hold."""

    example: str
    told: str
    borrow: Callable[[Words], str | None]
