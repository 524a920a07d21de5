"""What a page prints besides the text: running headers and footers, and page numbers."""

from __future__ import annotations

import re
from collections import Counter

from desktop.core.parsing.reading.pdf.pages import Page, Printed

_NUMBER = re.compile(
    r"[-–—―─－·•.~\s]*(?:第\s*)?[\divxlcIVXLC０-９]{1,5}(?:\s*页)?(?:\s*[/／,，共of]*\s*\d{0,5}\s*页?)[-–—―─－·•.~\s]*"
)
_DIGITS = re.compile(r"\d+")
_EDGE = 3  # lines at the top and at the bottom that may be furniture
_BAND = 0.14  # share of the page's height at both ends in which furniture stands
_SHARE = 0.4  # of the pages that a running line stands on: some differ between left and right pages


def without_furniture(pages: list[Page]) -> list[Page]:
    """Return the pages without what repeats at their edges and without page numbers."""
    counted = Counter(key for page in pages for key in {_key(page, line) for line in _edges(page)})
    running = {key for key, count in counted.items() if count >= max(2, _SHARE * len(pages)) and len(pages) > 1}
    return [
        page._replace(lines=[line for line in page.lines if not _is_furniture(page, line, running)]) for page in pages
    ]


def _is_furniture(page: Page, line: Printed, running: set[tuple[str, int]]) -> bool:
    if not _in_band(page, line):
        return False
    return _key(page, line) in running or bool(_NUMBER.fullmatch(line.text))


def _edges(page: Page) -> list[Printed]:
    inside = sorted((line for line in page.lines if _in_band(page, line)), key=lambda line: line.base)
    return [*inside[:_EDGE], *inside[-_EDGE:]]


def _in_band(page: Page, line: Printed) -> bool:
    return not _BAND * page.height < line.base < (1 - _BAND) * page.height


def _key(page: Page, line: Printed) -> tuple[str, int]:
    """Return what is the same on each page: the text without its figures, and the height to 4 points."""
    return _DIGITS.sub("#", re.sub(r"\s", "", line.text)), round(line.base / 4)
