"""What a page prints besides the text: running headers and footers, and page numbers."""

from __future__ import annotations

import re
from collections import Counter

from desktop.core.parsing.conventions import DASHES, GROUP_LABEL
from desktop.core.parsing.reading.pdf.pages import Page
from desktop.core.parsing.reading.pdf.text import Printed

_NUMBER = re.compile(
    rf"[{DASHES}·•.~\s]*(?:第\s*)?[\divxlcIVXLC０-９]{{1,5}}(?:\s*页)?(?:\s*[/／,，共of]*\s*\d{{0,5}}\s*页?)[{DASHES}·•.~\s]*"
)
_DASHED = re.compile(rf"[{DASHES}]{{1,2}}\s*\d{{1,4}}\s*[{DASHES}]{{1,2}}")  # — 1 —: no text, wherever a page ends
_LABEL = re.compile("附[件表录图]")  # that of each annex stands at the top of its first page
_TEXT = re.compile(
    rf"[。；〕】]$|[（(\[].*(?:负责|牵头|配合|参与|落实|[、局委厅部办])[)）\]]$|^\W{{0,3}}{GROUP_LABEL}"
)  # of measures whose bodies are the same, and whose pages may end at one height
_NO_HEAD = re.compile(r"[\d。；：]|(?:政府|办公[厅室]|委员会|[局厅部委])$|^(?:附[件表录图]|机密|秘密|特急)")
_DIGITS = re.compile(r"\d+")
_EDGE = 3  # lines at the top and at the bottom that may be furniture
_BAND = 0.14  # share of the page's height at both ends in which furniture stands
_MARGIN = 0.08  # share of the page's height at both ends in which no text stands
_APART = 2.0  # sizes of the line below by which a head stands above it
_SHARE = 0.4  # of the pages that a running line stands on: some differ between left and right pages


def without_furniture(pages: list[Page]) -> list[Page]:
    """Return the pages without what repeats at their edges and without page numbers."""
    counted = Counter(key for page in pages for key in {_key(page, line) for line in _edges(page)})
    running = {key for key, count in counted.items() if count >= max(2, _SHARE * len(pages))}
    if len(pages) == 2:  # an issuer stands above the title on the first page and signs at the top of the second
        running = {key for key in running if _is_running(key, pages)}
    if len(pages) == 1:
        running = {_key(pages[0], line) for line in _head(pages[0])}
    return [
        page._replace(
            parts=[
                part for part in page.parts if not (isinstance(part, Printed) and _is_furniture(page, part, running))
            ]
        )
        for page in pages
    ]


def _is_running(key: tuple[str, int], pages: list[Page]) -> bool:
    """Return whether a line stands in the margin of all pages that have it, begins at one place and has one size."""
    found = [(page, line) for page in pages for line in _edges(page) if _key(page, line) == key]
    alike = {(round(line.left), line.size) for _, line in found}
    small = all(line.size < _usual_size(pages) for _, line in found)
    return small or (len(alike) == 1 and all(_in_margin(page, line) for page, line in found))


def _head(page: Page) -> list[Printed]:
    """Return the running head of a page that is alone: in its margin, well above a title that is set larger.

    What may belong to the document – its number, its issuer – is none.
    """
    lines = sorted(page.lines, key=lambda line: -line.base)[:2]
    if len(lines) < 2 or not _in_margin(page, lines[0]) or _NO_HEAD.search(lines[0].text):
        return []
    head, below = lines
    apart = head.base - below.base > _APART * below.size
    return [head] if apart and head.size < below.size and head.size <= _usual_size([page]) else []


def _usual_size(pages: list[Page]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_furniture(page: Page, line: Printed, running: set[tuple[str, int]]) -> bool:
    if _DASHED.fullmatch(line.text.strip()) and line.base == min(one.base for one in page.lines):
        return True
    if not _in_band(page, line):
        return False
    return _key(page, line) in running or bool(_NUMBER.fullmatch(line.text))


def _edges(page: Page) -> list[Printed]:
    inside = sorted((line for line in page.lines if _in_band(page, line)), key=lambda line: line.base)
    edges = (*inside[:_EDGE], *inside[-_EDGE:])
    return [line for line in edges if not _LABEL.match(line.text) and not _TEXT.search(line.text.rstrip())]


def _in_margin(page: Page, line: Printed) -> bool:
    return not _MARGIN * page.height < line.base < (1 - _MARGIN) * page.height


def _in_band(page: Page, line: Printed) -> bool:
    return not _BAND * page.height < line.base < (1 - _BAND) * page.height


def _key(page: Page, line: Printed) -> tuple[str, int]:
    """Return what is the same on each page: the text without its figures, and the height to 4 points."""
    return _DIGITS.sub("#", re.sub(r"\s", "", line.text)), round(line.base / 4)
