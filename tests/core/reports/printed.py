"""What the printed pages of a report hold: all that it says, and of a ledger each cell, found again by its place.

The number of an item stands in the middle of its row, the date in the middle of its column: from these the
boxes of all cells follow. A text counts as printed only where it reads exactly as the cell and lies inside the
cell's box, because LibreOffice clips there.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from desktop.core.reports.layout import Laid, lay_out
from desktop.core.reports.looks import shown
from desktop.core.reports.pages import pages as ours
from desktop.core.reports.values import Report
from desktop.core.reports.widths import text_of
from tests.core.reports import office
from tests.core.reports.office import Word, bare


class Found(NamedTuple):
    """A row of an item on a page."""

    row: int  # counted from 1
    page: int
    middle: float


def lost(report: Report, pdf: Path) -> list[str]:
    """Return what the visible sheets of a report say and its printed pages do not; every page is there."""
    printed = bare(office.text(pdf))
    laid = [each for each in lay_out(report) if not each.sheet.hidden]
    assert len(office.pages(pdf)) == sum(len(ours(each)) for each in laid)
    said: list[str] = []
    for sheet in (each.sheet for each in laid):
        said += [sheet.title, sheet.left, sheet.middle, sheet.right, *sheet.notes, *sheet.signature]
        said += [column.heading for column in sheet.columns if not column.folded]
        said += [
            bare(shown(cell, line.kinds.get(column.key, column.kind))).strip("■▲●○")
            for line in sheet.lines
            for column, cell in zip(sheet.columns, line.cells, strict=False)
            if not column.folded
        ]
    return [words for words in said if bare(words) not in printed]


def faults(laid: Laid, pages: list[list[Word]]) -> list[str]:
    """Return what is not printed as it should be, cell by cell; empty where everything is."""
    found = list(_rows(laid, pages))
    items = [number for number, row in enumerate(laid.rows, 1) if _is_item(row.styles)]
    if len(found) != len(items):
        return [f"{len(found)} of {len(items)} rows found"]
    scale = _scale(laid, found)
    edges = _edges(laid, found, pages)
    size = type_size(pages)
    problems: list[str] = []
    for place in found:
        row = laid.rows[place.row - 1]
        half = row.height * scale / 2
        inside = [word for word in pages[place.page] if abs(word.middle - place.middle) < half]
        for column in range(laid.printed):
            words = [word for word in inside if edges[column] <= (word.left + word.right) / 2 < edges[column + 1]]
            problems.extend(_cell_faults(laid, place, column, words, half, size))
    return problems


def _is_item(styles: Sequence[str]) -> bool:
    return bool(styles) and styles[0].startswith("item.")


def _cell_faults(laid: Laid, place: Found, column: int, words: list[Word], half: float, size: float) -> Iterator[str]:
    name = f"row {place.row} {laid.sheet.columns[column].key}"
    want = bare(_shown(laid, place.row, column))
    got = bare("".join(word.text for word in _in_lines(words, size)))
    if got != want:
        yield f"{name}: printed {got!r}, should be {want!r}"
    ink = 0.46 * size
    for word in words:
        if word.middle - ink < place.middle - half - 0.5 or word.middle + ink > place.middle + half + 0.5:
            yield f"{name}: {word.text!r} reaches out of its row"


def _shown(laid: Laid, row: int, column: int) -> str:
    value = laid.rows[row - 1].cells[column]
    if isinstance(value, float):
        return f"{value:.0%}"
    return text_of(value)


def _in_lines(words: list[Word], size: float) -> list[Word]:
    """Return words in reading order: lines from above, each from the left."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.middle):
        if lines and abs(word.middle - lines[-1][0].middle) < size * 0.5:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [word for line in lines for word in sorted(line)]


def _rows(laid: Laid, pages: list[list[Word]]) -> Iterator[Found]:
    """Yield the rows of items, found by their numbers in the first column."""
    left = min(word.left for words in pages for word in words)
    wanted = [(number, bare(text_of(row.cells[0]))) for number, row in enumerate(laid.rows, 1) if _is_item(row.styles)]
    place = 0
    for page, words in enumerate(pages):
        column = sorted((word for word in words if word.right < left + 30), key=lambda word: word.middle)
        read: list[Word] = []
        for word in column:
            if place == len(wanted):
                return
            read.append(word)
            text = bare("".join(one.text for one in read))
            if text == wanted[place][1] and not _goes_on(column, word, wanted, place):
                yield Found(wanted[place][0], page, (read[0].top + read[-1].bottom) / 2)
                place, read = place + 1, []
            elif not wanted[place][1].startswith(text):
                read = []


def _goes_on(column: list[Word], word: Word, wanted: list[tuple[int, str]], place: int) -> bool:
    """Return whether this number is only the first line of 12（续）."""
    after = column.index(word) + 1
    more = bare(column[after].text) if after < len(column) else ""
    return bool(more) and wanted[place][1].startswith(bare(word.text) + more)


def _scale(laid: Laid, found: list[Found]) -> float:
    """Return points on paper to a point of the layout."""
    scales = []
    for one, other in zip(found, found[1:], strict=False):
        if one.page == other.page:
            between = sum(row.height for row in laid.rows[one.row : other.row - 1])
            heights = laid.rows[one.row - 1].height / 2 + between + laid.rows[other.row - 1].height / 2
            scales.append((other.middle - one.middle) / heights)
    return statistics.median(scales)


def _edges(laid: Laid, found: list[Found], pages: list[list[Word]]) -> list[float]:
    """Return where the columns begin, by the middles of the numbers and of the dates."""
    starts = [0]
    for width in laid.widths[: laid.printed]:
        starts.append(starts[-1] + width)
    due = [column.key for column in laid.sheet.columns].index("due")
    middles: dict[int, list[float]] = {0: [], due: []}
    for place in found:
        want = {0: bare(text_of(laid.rows[place.row - 1].cells[0])), due: text_of(laid.rows[place.row - 1].cells[due])}
        for word in pages[place.page]:
            for column, text in want.items():
                if abs(word.middle - place.middle) < 3 and bare(word.text) == text and len(text) > 1:
                    middles[column].append((word.left + word.right) / 2)
    first, second = statistics.median(middles[0]), statistics.median(middles[due])
    first_px, second_px = (starts[0] + starts[1]) / 2, (starts[due] + starts[due + 1]) / 2
    ratio = (second - first) / (second_px - first_px)
    return [first + (start - first_px) * ratio for start in starts]


def type_size(pages: list[list[Word]]) -> float:
    """Return the smallest type in points, by the width of full-width characters."""
    sizes = [
        (word.right - word.left) / len(word.text)
        for words in pages
        for word in words
        if len(word.text) >= 3 and all("\u4e00" <= letter <= "\u9fff" for letter in word.text)
    ]
    return min(sizes)
