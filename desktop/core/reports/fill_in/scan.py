"""A look at a file before any parser gets it: what it is, and whether its size is that of an honest workbook.

A 4 KB workbook with one merge over a whole sheet, or one of 1 MB that inflates to 1 GB, brings parsers down, some of
them with the process. What is let through here is still read in a child.
"""

from __future__ import annotations

import io
import re
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import msgspec

from desktop.core import containers, regular
from desktop.core.errors import ReportError, reason
from desktop.core.reports.fill_in import unpacked

ENTRIES = 1_000
TOTAL = 200 << 20
"""Bytes that a workbook may take unpacked."""

_PACKED = 100 << 20
_SMALL = 20 << 20  # bytes unpacked of which another copy in memory does no harm
_GRACE, _RATIO = 10 << 20, 100  # Apache POI's ratio of 100; its grace of 100 KB refuses honest files
_MERGES, _AREA = 10_000, 1_000_000
_PREFIX = 20  # bytes in which the prefix of an element has room
_SPAN = re.compile(rb"""<(?:\w+:)?mergeCell\s[^>]*?ref=["']\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)["']""")
# A cell with content beyond column ZZ or row 99,999. Formatted ones without content are common and cost nothing.
# Small letters stand in no honest file, but the parser takes them, and all of a cell's place that it cannot know.
_FAR = re.compile(rb"""r=["'](?:[A-Za-z]{3,}\d+|[A-Za-z]{1,2}\d{6,})["'](?:[^>]*[^/])?>""")
# What any of the two begins with: a quicker look, which nearly every sheet passes.
_FAR_BEGINS = re.compile(rb"""r=["'][A-Za-z]{1,2}(?:[A-Za-z]+\d|\d{6})""")
_FAR_BEGINS_QUOTED = re.compile(_FAR_BEGINS.pattern.replace(b"""["']""", b'"'))  # a known beginning is found faster
_FORMULA_BEGINS = re.compile(rb"f[ >]")
_NEGATIVE = re.compile(rb"<(?:\w+:)?v>(-[^<]+)</(?:\w+:)?v>")
_OLDEST = -1e11  # days: the parser counts dates in milliseconds, and ends the process where 64 bits hold no more
_ERROR = re.compile(rb'r="([A-Z]+\d+)"[^>]*? t="e"')
_UNKNOWN = re.compile(
    rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^>]{0,200}>'
    rb"<f(?:\s[^>]{0,200})?(?:/>|>[^<]{0,9000}</f>)(?:<v\s{0,9}/>|<v></v>)?</c>"
)


class Scanned(msgspec.Struct, frozen=True, kw_only=True):
    """What the look found.

    Attributes:
        notes: see ``Returned``.
        errors: places of cells that hold an error of Excel (``B7``).
        formulas: those of cells that hold a formula whose result was not saved.
        copy: the workbook for the parser, see ``unpacked``; None of one that is large unpacked.
    """

    notes: list[str]
    errors: frozenset[str]
    formulas: frozenset[str]
    copy: io.BytesIO | None = None

    def unknown(self) -> frozenset[str]:
        """Return the places of all cells that hold something which cannot be known."""
        return self.errors | self.formulas


def scan(path: Path) -> Scanned:
    """Look at a file that should be a workbook.

    Raises:
        ReportError: it is none, or not one to be read (keys ``returned-…``).
    """
    name = path.name
    try:
        with regular.opened(path) as file:
            if file.seek(0, 2) > _PACKED:
                raise ReportError("returned-large", name=name, limit=_PACKED >> 20)
            file.seek(0)
            content = file.read()
    except (OSError, ValueError) as error:
        raise ReportError("returned-unreadable", name=name, detail=reason(error)) from error
    if not content.startswith(containers.ZIP):
        raise ReportError(_kind(content), name=name)
    try:
        with containers.opened(io.BytesIO(content)) as archive:
            return _inside(archive, name)
    except (BadZipFile, ValueError) as error:  # also a merge whose row has thousands of digits
        raise ReportError("returned-damaged", name=name, detail="package-structure") from error


def _kind(content: bytes) -> str:
    """Return the key that says what a file is that is no zip archive."""
    if not content:
        return "returned-empty"
    if content.startswith(containers.OLE):
        return "returned-encrypted" if containers.has_stream(content, "EncryptedPackage") else "returned-xls"
    if b"\0" not in content[:4096]:
        return "returned-text"
    return "returned-foreign"


def _inside(archive: ZipFile, name: str) -> Scanned:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    total, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if len(parts) > ENTRIES or total > TOTAL or (total > _GRACE and total > packed * _RATIO):
        raise ReportError("returned-bomb", name=name, size=total >> 20, parts=len(parts))
    if "xl/workbook.xml" not in names:
        other = any(part.startswith(("xl/", "mimetype", "Index/")) for part in names)
        raise ReportError("returned-format" if other else "returned-foreign", name=name)
    errors: set[str] = set()
    formulas: set[str] = set()
    kept: list[tuple[str, bytes]] = []
    small = total <= _SMALL
    for part in parts:
        if part.filename.startswith("xl/worksheets/") and part.filename.endswith(".xml"):
            data = containers.unpacked(archive, part)
            _check(data, name)
            errors |= _errors(data)
            formulas |= _formulas(data)
            readable = _NEGATIVE.sub(_as_text, data) if b"v>-" in data else data
            if small:
                kept.append((part.filename, unpacked.merges_first(readable)))
            elif readable != data:
                raise ReportError("returned-damaged", name=name, detail="date")
        elif small and unpacked.needed(part.filename):
            kept.append((part.filename, containers.unpacked(archive, part)))
    notes = []
    if any(part.endswith("vbaProject.bin") for part in names):
        notes.append("macros")
    if any(part.startswith("xl/externalLinks/") for part in names):
        notes.append("links")
    copy = unpacked.archive(kept) if small else None
    return Scanned(notes=notes, errors=frozenset(errors), formulas=frozenset(formulas), copy=copy)


def _check(data: bytes, name: str) -> None:
    """Check a sheet.

    Raises:
        ReportError: it is made to bring a parser down.
    """
    if (b"!" in data and b"<!DOCTYPE" in data) or b"\0" in data[:64]:
        raise ReportError("returned-damaged", name=name, detail="DOCTYPE")
    first = data.find(b"mergeCell")
    if first >= 0:
        merges = data[max(first - _PREFIX, 0) :]
        count = merges.count(b"mergeCell ")
        if count > _MERGES or _merged(merges) > _AREA:
            raise ReportError("returned-merges", name=name, count=count)
    begins = _FAR_BEGINS if b"'" in data else _FAR_BEGINS_QUOTED
    if begins.search(data) and _FAR.search(data):
        raise ReportError("returned-vast", name=name)


def _errors(data: bytes) -> set[str]:
    """Return the places of the errors of a sheet."""
    return {place.decode() for place in _ERROR.findall(data)} if b't="e"' in data else set()


def _formulas(data: bytes) -> set[str]:
    """Return the places of formulas that some program wrote without a result."""
    if not _FORMULA_BEGINS.search(data) or not (b"<f>" in data or b"<f " in data):
        return set()
    return {place.decode() for place in _UNKNOWN.findall(data)}


def _as_text(found: re.Match[bytes]) -> bytes:
    """Return the value of a cell, as a text where it would be a date further back than the parser can count."""
    try:
        far = float(found[1]) < _OLDEST
    except ValueError:
        far = False
    return b"<is><t>%s</t></is>" % found[1] if far else found[0]


def _merged(data: bytes) -> int:
    """Return how many cells are merged."""
    area = 0
    for left, top, right, bottom in _SPAN.findall(data):
        area += (abs(_column(right) - _column(left)) + 1) * (abs(int(bottom) - int(top)) + 1)
    return area


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - 64
    return number
