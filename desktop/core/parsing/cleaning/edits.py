"""A text under repair: each change is noted with what it replaced."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from desktop.core.parsing.values import Repair

Replacement = str | Callable[[re.Match[str]], str | None]


class Draft(msgspec.Struct):
    """One line under repair.

    Attributes:
        number: of the line in its source.
        text: as it stands now.
        repairs: so far, in the order in which they were made.
        sound: the text that the rules for single lines left as it was, which spares them the next pass.
    """

    number: int
    text: str
    repairs: list[Repair] = []
    sound: str | None = None

    def put(self, kind: str, before: str, after: str, text: str, sure: bool = True) -> None:
        """Take over a text in which ``before`` became ``after``."""
        self.repairs.append(Repair(kind, self.number, before, after, sure))
        self.text = text

    def substitute(self, pattern: re.Pattern[str], replacement: Replacement, kind: str, sure: bool = True) -> None:
        """Replace each match; a replacement of None leaves the match as it stands."""

        def replaced(match: re.Match[str]) -> str:
            after = match.expand(replacement) if isinstance(replacement, str) else replacement(match)
            if after is None or after == match[0]:
                return match[0]
            self.repairs.append(Repair(kind, self.number, match[0], after, sure))
            return after

        self.text = pattern.sub(replaced, self.text)
