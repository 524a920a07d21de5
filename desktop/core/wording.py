"""What a document says in an item, and in what two editions of it differ."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from desktop.core.framework import Target, normalise


class Part(StrEnum):
    """What of an item changed; ``back``: it had been withdrawn and is there again."""

    TEXT = "text"
    BODIES = "bodies"
    TARGET = "target"
    DUE = "due"
    BACK = "back"


class Wording(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a document says in an item: what a mark answers to. A change of anything else asks for no other look.

    Attributes:
        lead, support, guide: bodies of its group, or of all groups of its measure; ``open_ended``: 等.
        target: the one that it serves, without its id.
        due: by when it is to be done; empty where only its target says so.
    """

    text: str
    text_en: str | None = None
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    guide: tuple[str, ...] = ()
    open_ended: bool = False
    target: Target | None = None
    due: str | None = None

    def by_when(self) -> str | None:
        """Return by when it is to be done: its own date, or that of its target."""
        return self.due or (self.target.due if self.target else None)

    def differs(self, other: Wording) -> tuple[Part, ...]:
        """Return in what two wordings differ; white space and the shapes of signs do not count."""
        changed = {
            Part.TEXT: normalise(self.text) != normalise(other.text),
            Part.BODIES: self._bodies() != other._bodies(),
            Part.TARGET: _demand(self.target) != _demand(other.target),
            Part.DUE: self.by_when() != other.by_when(),
        }
        return tuple(part for part, is_so in changed.items() if is_so)

    def _bodies(self) -> tuple[object, ...]:
        return frozenset(self.lead), frozenset(self.support), frozenset(self.guide), self.open_ended


def _demand(target: Target | None) -> tuple[object, ...]:
    """Return what a target demands, its date apart."""
    if target is None:
        return ()
    return normalise(target.object), target.comparator, target.value, normalise(target.unit or "")
