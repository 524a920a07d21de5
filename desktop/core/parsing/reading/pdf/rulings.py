"""The straight lines that a page draws, from which its tables are known."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_THIN = 3.0  # points; a filled box that is thinner is a line
_SHORTEST = 4.0  # points
_MOST = 20_000  # segments of a page: more are a drawing
_DEPTH = 4  # forms inside forms

Turn = Callable[[float, float], tuple[float, float]]
_Matrix = tuple[float, float, float, float, float, float]


class Ruling(NamedTuple):
    """A line across or down: ``at`` is its height or its distance from the left, in points."""

    at: float
    start: float
    end: float


class Rulings(NamedTuple):
    """The lines of a page."""

    across: list[Ruling]
    down: list[Ruling]


def rulings(page: pypdfium2.PdfPage, turn: Turn) -> Rulings:
    """Return the lines of a page; ``turn`` tells where a point is once the text runs from left to right."""
    found = Rulings([], [])
    for one, other in _segments(page):
        (x1, y1), (x2, y2) = turn(*one), turn(*other)
        if abs(y1 - y2) < 1 and abs(x1 - x2) >= _SHORTEST:
            found.across.append(Ruling((y1 + y2) / 2, min(x1, x2), max(x1, x2)))
        elif abs(x1 - x2) < 1 and abs(y1 - y2) >= _SHORTEST:
            found.down.append(Ruling((x1 + x2) / 2, min(y1, y2), max(y1, y2)))
    return found


_Point = tuple[float, float]


def _segments(page: pypdfium2.PdfPage) -> Iterator[tuple[_Point, _Point]]:
    """Yield the ends of the segments that a page strokes, and the middle lines of thin boxes that it fills."""
    taken = 0
    for path, matrix in _paths(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, _STILL, 0):
        points = [_moved(point, matrix) for point in _points(path)]
        taken += len(points)
        if taken > _MOST:
            return
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
        if not points:
            continue
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        low, high = min(y for _, y in points), max(y for _, y in points)
        if min(right - left, high - low) < _THIN:
            across = right - left > high - low
            yield (
                ((left, (low + high) / 2), (right, (low + high) / 2))
                if across
                else (
                    ((left + right) / 2, low),
                    ((left + right) / 2, high),
                )
            )
        elif stroke.value:
            yield from _drawn(path, matrix)


def _drawn(path: object, matrix: _Matrix) -> Iterator[tuple[_Point, _Point]]:
    """Yield the straight segments of a path."""
    before = begun = (0.0, 0.0)
    for at in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        point = _moved(_point(segment), matrix)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begun = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield before, point
        before = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield point, begun


_STILL: _Matrix = (1, 0, 0, 1, 0, 0)


def _paths(
    parent: object, count: Callable[..., int], get: Callable[..., object], matrix: _Matrix, depth: int
) -> Iterator[tuple[object, _Matrix]]:
    """Yield the paths of a page or of a form on it, each with the matrix that moves it to its place."""
    for at in range(count(parent)):
        found = get(parent, at)
        kind = pdfium.FPDFPageObj_GetType(found)
        if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM):
            continue
        own = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(found, own)
        moved = _product((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield found, moved
        elif depth < _DEPTH:
            yield from _paths(found, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, moved, depth + 1)


def _points(path: object) -> list[_Point]:
    count = min(pdfium.FPDFPath_CountSegments(path), _MOST)
    return [_point(pdfium.FPDFPath_GetPathSegment(path, at)) for at in range(count)]


def _point(segment: object) -> _Point:
    x, y = ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, x, y)
    return x.value, y.value


def _moved(point: _Point, matrix: _Matrix) -> _Point:
    x, y = point
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _product(one: _Matrix, other: _Matrix) -> _Matrix:
    """Return the matrix that does one after the other."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
