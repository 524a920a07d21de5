"""Headings that name their years (近期目标（2026—2028年）): by when what stands below them is to be reached."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.marks import Mark, mark

_HEADED = re.compile(
    r"[^，。；：:（(]{2,24}[（(](?:20\d\d\s?年?\s?(?:[—–－~～-]+|至)\s?|(?<=(?:目标|任务|[近中远]期).))"
    r"(?P<year>20\d\d)\s?年?[)）](?:$|[。：:])"
)


def of_heading(text: str) -> str | None:
    """Return the last of the years that a text names in brackets as its heading, or at its beginning, or None."""
    found = _HEADED.match(text) if "20" in text else None
    return found["year"] if found else None


class Staged:
    """Reads the stretches of a text in turn; ``due`` is what the heading above the last one says."""

    def __init__(self) -> None:
        self.due: str | None = None
        self._mark: Mark | None = None  # the ordinal of that heading

    def read(self, text: str) -> None:
        """Take in a stretch: a heading with its years holds up to the next unit of its rank."""
        said = text.strip()
        one = mark(said)
        if date := of_heading(said[one.end :] if one else said):
            self.due, self._mark = date, one
        elif one is not None and (self._mark is None or one.style <= self._mark.style):
            self.due = None
