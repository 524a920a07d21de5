"""Which lines the preview shows: cells under the headings of their items, by view and by file. Plain numbers, no Qt.

A line is one number: a cell by its place in ``Collection.cells``, or, below 0, the heading of a group or the line that
sums up its unchanged cells. A thousand workbooks make some hundred thousand lines, which no line must be an object for.
"""

from __future__ import annotations

import heapq
import itertools
from array import array
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from desktop.core.reports.fill_in.collection import Collection, Verdict
from desktop.core.reports.fill_in.fields import FILLED, Field

LINES = "q"
"""Type of the numbers of lines."""


class Origin(StrEnum):
    """Where the answers come from, by which the preview calls them: workbooks that came back, or the clipboard."""

    RETURNED = "returned"
    PASTED = "pasted"


class View(StrEnum):
    """What the preview shows: all that differs, one verdict, or what stays as it is."""

    ALL = "all"
    NEW = "new"
    CHANGED = "changed"
    BOTH = "both"
    CONTESTED = "contested"
    REFUSED = "refused"
    UNCHANGED = "unchanged"


_VERDICTS = {view: (Verdict(view),) for view in View if view not in (View.ALL, View.UNCHANGED)} | {
    View.ALL: tuple(Verdict)
}


def heading(group: int) -> int:
    """Return the line of a group's heading."""
    return -2 * group - 1


def rest(group: int) -> int:
    """Return the line that sums up the unchanged cells of a group."""
    return -2 * group - 2


def group_of(line: int) -> int:
    """Return the group of a heading or of a line of unchanged cells."""
    return (-line - 1) // 2


def is_heading(line: int) -> bool:
    """Tell whether a line that is no cell is a heading."""
    return line % 2 == 1


def below(lines: Sequence[int], place: int) -> list[int]:
    """Return the lines of the cells below a heading; none where the line is no heading."""
    if lines[place] >= 0 or not is_heading(lines[place]):
        return []
    return list(itertools.takewhile(lambda line: line >= 0, itertools.islice(lines, place + 1, None)))


class Arrangement:
    """The lines of a collection.

    Args:
        collection: whose cells are in the order of the documents.
        items: row ids by permanent id of all items that its files hold.

    Attributes:
        groups: the item (row id, permanent id) of each group; 0 where the assessment has none of that id.
        counts: cells by view.
    """

    def __init__(self, collection: Collection, items: dict[str, int]) -> None:
        self._cells = collection.cells
        self._files = collection.files
        self.groups: list[tuple[int, str]] = []
        self._group = array("l")
        self._by_file: list[array[int]] = [array("l") for _ in collection.files]
        last: tuple[int, str] | None = None
        for place, cell in enumerate(self._cells):
            if (cell.item, cell.key) != last:
                last = cell.item, cell.key
                self.groups.append(last)
            self._group.append(len(self.groups) - 1)
            for file in {source.file for source in cell.sources}:
                self._by_file[file].append(place)
        touched = {key for _, key in self.groups}
        quiet = sorted((item, key) for key, item in items.items() if key not in touched)
        self.groups += quiet
        self._places = {key: group for group, (item, key) in enumerate(self.groups) if item}
        self._whole = {view: self._lines(view, None) for view in View}
        self.counts = {view: sum(line >= 0 for line in lines) for view, lines in self._whole.items()}
        self.counts[View.UNCHANGED] = collection.unchanged

    def lines(self, view: View, files: frozenset[int] = frozenset()) -> array[int]:
        """Return the lines of a view, of all files or of some."""
        return self._lines(view, files) if files else self._whole[view]

    def verdicts(self) -> dict[Verdict, int]:
        """Return the number of cells by verdict."""
        return {verdict: self.counts[View(verdict)] for verdict in Verdict}

    def fields(self, group: int) -> list[Field]:
        """Return the fields of an item in which nothing changes."""
        return [field for field in FILLED if (group, field) not in self._touched(group)]

    def _touched(self, group: int) -> set[tuple[int, Field | None]]:
        start = self._first(group)
        found: set[tuple[int, Field | None]] = set()
        for place in range(start, len(self._cells)):
            if self._group[place] != group:
                break
            found.add((group, self._cells[place].field))
        return found

    def _first(self, group: int) -> int:
        """Return the place of the first cell of a group: groups stand in the order of their cells."""
        low, high = 0, len(self._group)
        while low < high:
            middle = (low + high) // 2
            if self._group[middle] < group:
                low = middle + 1
            else:
                high = middle
        return low

    def _lines(self, view: View, files: frozenset[int] | None) -> array[int]:
        made = array(LINES)
        if view is View.UNCHANGED:
            for group in self._unchanged(files):
                made.extend((heading(group), rest(group)))
            return made
        places: Iterable[int] = range(len(self._cells))
        if files is not None:
            merged = heapq.merge(*(self._by_file[file] for file in sorted(files)))
            places = dict.fromkeys(merged)
        wanted, last = _VERDICTS[view], -1
        for place in places:
            if self._cells[place].verdict not in wanted:
                continue
            group = self._group[place]
            if group != last:
                if view is View.ALL:
                    made.extend(self._closing(last))
                made.append(heading(group))
                last = group
            made.append(place)
        if view is View.ALL:
            made.extend(self._closing(last))
        return made

    def _closing(self, group: int) -> Iterator[int]:
        if group >= 0 and self.groups[group][0]:
            yield rest(group)

    def _unchanged(self, files: frozenset[int] | None) -> list[int]:
        """Return the groups of items, in the order of the documents, that the files hold."""
        if files is None:
            groups = set(self._places.values())
        else:
            keys = {key for file in files for key in self._files[file].keys}
            groups = {self._places[key] for key in keys if key in self._places}
        return sorted(groups, key=lambda group: self.groups[group])
