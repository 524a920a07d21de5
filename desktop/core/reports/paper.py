"""The paper of a report: its size, where it is bound, and so what a page holds.

GB/T 9704-2012 keeps 28 mm free at the edge of binding; a landscape table among upright pages is bound along its top
on one side of the sheet and along its bottom on the other, so both stay free.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

_MM = 72 / 25.4  # points
_SIZES = {"a4": (297.0, 210.0), "a3": (420.0, 297.0)}
_BOUND, _OUTER, _UPRIGHT = 28.0, 10.0, 20.0  # mm: the edge of binding, the narrow sides, head and foot otherwise


class Format(StrEnum):
    """Size of the paper, always laid broad."""

    A4 = "a4"
    A3 = "a3"


class Binding(StrEnum):
    """Which edge stays free for binding: the top (and so the bottom of each other page), or the left."""

    TOP = "top"
    LEFT = "left"


class Paper(msgspec.Struct, frozen=True):
    """A sheet of paper; lengths in points unless a name says otherwise.

    A report is laid out at 100 %: the printed columns together are never wider than ``columns`` pixels.
    """

    format: Format = Format.A4
    binding: Binding = Binding.TOP

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        width, height = _SIZES[self.format]
        return width * _MM, height * _MM

    @property
    def margins_mm(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom margin in millimetres."""
        if self.binding is Binding.LEFT:
            return _BOUND, _UPRIGHT, _OUTER, _UPRIGHT
        return _OUTER, _BOUND, _OUTER, _BOUND

    @property
    def margins(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom margin."""
        left, top, right, bottom = (edge * _MM for edge in self.margins_mm)
        return left, top, right, bottom

    @property
    def footer(self) -> float:
        """Distance of the page number from the lower edge of the sheet."""
        return self.footer_mm * _MM

    @property
    def footer_mm(self) -> float:
        """The same in millimetres."""
        return 15.0 if self.binding is Binding.TOP else 9.0

    @property
    def columns(self) -> int:
        """Pixels (96 to an inch) that the printed columns may take together."""
        left, _, right, _ = self.margins
        return int((self.size[0] - left - right) / 0.75) - 2

    @property
    def height(self) -> float:
        """What the rows of a page may take together."""
        _, top, _, bottom = self.margins
        return self.size[1] - top - bottom
