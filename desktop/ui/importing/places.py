"""Where the parts of a document stand in its text, and what stands at a place of it: looked up, never searched for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from desktop.core.editing_ids import bare
from desktop.core.parsing.values import Parsed, Repair, Role, Span
from desktop.core.parsing.whereabouts import Whereabouts
from desktop.core.pieces import lasting

_LONGEST = 80
"""Characters of a repair that is tinted: a longer one would tint whole paragraphs."""


class Places:
    """The places of one text.

    Attributes:
        parsed: what was read.
    """

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed

    def looked_up(self) -> Places:
        """Return itself with all that is looked up made ready, for a worker: it takes a while for a long text."""
        with lasting():
            _ = self._by_id, self._by_line, self._headings, self._repaired, self.last_number, self.is_counted
        return self

    def of(self, key: str) -> list[Span]:
        """Return where a part stands, by its id; a chapter by its ordinal. The document's own id may be another one."""
        return self._by_id.get(bare(key), [])

    def on(self, line: int) -> list[Span]:
        """Return what stands on a line, by its index."""
        return self._by_line.get(line, [])

    def at(self, line: int, character: int) -> Span | None:
        """Return the part that stands at a place, the smallest first; headings of measures last."""
        found = [span for span in self.on(line) if span.start <= character < span.end]
        return min(found, key=lambda span: (span.end - span.start, span.role is Role.MEASURE), default=None)

    def holding(self, line: int) -> Span | None:
        """Return the heading of the measure or chapter that a line belongs to; None above the first of them."""
        at = bisect_right(self._headings, line, key=lambda span: span.line)
        if not at:
            return None
        begun = self._headings[at - 1].line
        return self._headings[bisect_left(self._headings, begun, key=lambda span: span.line)]

    def row(self, line: int) -> Span | None:
        """Return the item of a row of a form; None on the line of a measure, and in all other documents."""
        on = self.on(line) if self.parsed.source.format == "form" else []
        items = [span for span in on if span.role is Role.ITEM]
        return items[0] if items else None

    def repaired(self, line: int) -> list[tuple[int, int]]:
        """Return where repaired text stands on a line: its characters; what only went away has no place."""
        return self._repaired.get(line, [])

    def words(self, repair: Repair) -> str:
        """Return what a repair made, as it stands in the text: its line may have become simplified after it."""
        words, whole = repair.after.strip(), self._simplified.get(repair.line)
        if whole is None or whole.after == repair.after:
            return words
        start = whole.before.find(words)
        return whole.after[start : start + len(words)] if start >= 0 else words

    @cached_property
    def last_number(self) -> int:
        """The largest number of a line in the source."""
        return max((line.number for line in self.parsed.source.lines), default=1)

    @cached_property
    def is_counted(self) -> bool:
        """Tell whether the numbers of the chapters rise in the text."""
        spans = sorted((one.line, one.start, int(one.id)) for one in self.parsed.spans if one.role is Role.CHAPTER)
        printed = [number for *_, number in spans]
        return printed == sorted(printed)

    @cached_property
    def _by_id(self) -> dict[str, list[Span]]:
        found: dict[str, list[Span]] = {}
        for span in self.parsed.spans:
            found.setdefault(bare(span.id), []).append(span)
        return found

    @cached_property
    def _by_line(self) -> dict[int, list[Span]]:
        found: dict[int, list[Span]] = {}
        for span in self.parsed.spans:
            found.setdefault(span.line, []).append(span)
        return found

    @cached_property
    def _headings(self) -> list[Span]:
        headings = (span for span in self.parsed.spans if span.role in (Role.MEASURE, Role.CHAPTER))
        return sorted(headings, key=lambda span: (span.line, span.start))

    @cached_property
    def _simplified(self) -> dict[int, Repair]:
        """The lines that became simplified as a whole, character by character, by their numbers."""
        whole = (one for one in self.parsed.repairs if one.kind == "traditional")
        return {one.line: one for one in whole if len(one.before) == len(one.after)}

    @cached_property
    def _repaired(self) -> dict[int, list[tuple[int, int]]]:
        lines = self.parsed.source.lines
        where, numbers = Whereabouts(lines), {line.number for line in lines}
        found: dict[int, list[tuple[int, int]]] = {}
        for repair in self.parsed.repairs:
            place = where.of(repair) if repair.line in numbers else None
            if place is not None and 1 < len(repair.after) < _LONGEST:
                words = self.words(repair)
                start = lines[place].text.find(words) if words else -1
                if start >= 0:
                    found.setdefault(place, []).append((start, start + len(words)))
        return found
