"""How many items of a document a profile suggests as applicable: fast enough for every key that is pressed."""

from __future__ import annotations

import functools
from collections import Counter

import msgspec

from desktop.core import seeds
from desktop.core.assessment import Applicability
from desktop.core.framework import Concerns, Framework
from desktop.core.organisation import Organisation, Suggestion, suggest


class Suggested(msgspec.Struct, frozen=True):
    """How many items a profile suggests as applicable, as not applicable, and how many it leaves to a person."""

    applicable: int = 0
    not_applicable: int = 0
    open: int = 0

    def __add__(self, other: Suggested) -> Suggested:
        return Suggested(
            self.applicable + other.applicable, self.not_applicable + other.not_applicable, self.open + other.open
        )

    @property
    def items(self) -> int:
        """All items."""
        return self.applicable + self.not_applicable + self.open


class Tally:
    """Counts the suggestions for one document; items that concern the same are asked once."""

    def __init__(self, framework: Framework) -> None:
        self._region = framework.region
        self._concerns: Counter[Concerns] = Counter(item.concerns for item in framework.items())

    def count(self, organisation: Organisation) -> Suggested:
        """Return how many items a profile suggests as what."""
        found: Counter[Applicability] = Counter()
        for concerns, items in self._concerns.items():
            found[suggestion(concerns, self._region, organisation).applicability] += items
        return Suggested(
            found[Applicability.APPLICABLE], found[Applicability.NOT_APPLICABLE], found[Applicability.UNDECIDED]
        )


def suggestion(concerns: Concerns, region: str | None, organisation: Organisation) -> Suggestion:
    """Return what a profile suggests about an item, by the built-in tables."""
    return suggest(concerns, region, organisation, seeds.directory(), _titles())


@functools.cache
def _titles() -> dict[str, tuple[str, str]]:
    return {sector.id: (sector.title, sector.title_en) for sector in seeds.sectors().values()}
