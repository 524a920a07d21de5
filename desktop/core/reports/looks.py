"""How cells and charts look, by the names that ``lines`` and ``layout`` give them: once for Excel and for our printing.

Colours are RRGGBB; sizes are points.
"""

from __future__ import annotations

import datetime as dt
import functools
from typing import Literal

import msgspec

from desktop.core.assessment import Status
from desktop.core.labels import Language
from desktop.core.reports.glyphs import face
from desktop.core.reports.layout import HEAD_LINE, TITLE
from desktop.core.reports.lines import BAND
from desktop.core.reports.values import Column, Formula, Kind, Role, Value
from desktop.core.reports.widths import WRAPPED

RED, AMBER, GREEN, GREY, INK = "B3261E", "8A5A00", "1A6E3C", "55606B", "000000"
"""The colours of the lights' text, of what does not count, and of all other text."""

LINE, AXIS = "3C434A", "B4BCC5"
"""Of borders, and of the axes of charts."""

RAMP = {
    Status.DONE: "1A5296",
    Status.ONGOING: "4C86C6",
    Status.IN_PROGRESS: "97BDE7",
    Status.STALLED: "6A737D",  # hatched, so that it is told apart in grey
    Status.NOT_STARTED: "E3E7EB",
}
"""The colours of bars."""

LABELS_SHARE = 0.45
"""The share of a chart's width that its names take."""

LINK = "1A5296"
LIGHTS = {"■": (RED, True), "▲": (AMBER, False), "●": (GREEN, False)}
"""Colour and boldness of a text that begins with the sign of a light."""

FORMATS = {
    Kind.SHARE: "0%",
    Kind.RATE: "0.0%",
    Kind.TYPED: "@",
    Kind.DAYS: "0",
    Kind.DATE: "yyyy-mm-dd",
    Kind.RED: '"■ "0;-0;0',
    Kind.AMBER: '"▲ "0;-0;0',
}
"""Formats of numbers as workbooks write them; ``shown`` gives the same text."""

FAMILIES: dict[Language, dict[str, str]] = {
    "zh": {"body": "仿宋", "heading": "黑体", "title": "宋体"},
    "en": {"body": "Arial", "heading": "Arial", "title": "Arial"},
}
"""An .xlsx names one font a cell. These stand on each Windows and are what a program without them replaces best."""

_HEADING, _DOCUMENT, _BAND, _FILL = "E9EDF1", "DDE4EB", "F5F7F9", "FFFAE0"
_CENTRED = ("title", "closing.word", "head.middle")


class Look(msgspec.Struct, frozen=True):
    """The look of a cell.

    Attributes:
        face: ``body``, ``heading`` or ``title``: see ``FAMILIES``.
        border: all four sides, only above and below, or none.
        shrink: what is wider than its cell is written smaller: a number that wraps is shown as ###.
    """

    face: Literal["body", "heading", "title"] = "body"
    size: float = HEAD_LINE
    bold: bool = False
    colour: str = INK
    fill: str = ""
    across: Literal["left", "center", "right"] = "left"
    down: Literal["center", "bottom"] = "center"
    wrap: bool = True
    shrink: bool = False
    border: Literal["box", "roof", ""] = ""
    format: str = "General"
    unlocked: bool = False
    underlined: bool = False


@functools.cache
def look(name: str, language: Language) -> Look:
    """Return the look of a style by its name."""
    bare = name.removesuffix(".fill")
    first, _, rest = bare.partition(".")
    body = face(language).body
    made = _line(Role(first), rest, body) if first in set(Role) else _around(bare, first, body)
    return msgspec.structs.replace(made, unlocked=True, fill=_FILL) if bare != name else made


def _around(name: str, first: str, body: float) -> Look:
    """Return the look of what stands around the lines."""
    across: Literal["left", "center", "right"] = "left"
    if name == "head.right":
        across = "right"
    elif name in _CENTRED or first == "heading":
        across = "center"
    made = Look(across=across)
    if first == "title":
        return msgspec.structs.replace(made, face="title", size=TITLE, bold=True)
    if first in ("heading", "closing"):
        fill = _HEADING if first == "heading" else _BAND
        return msgspec.structs.replace(made, face="heading", size=body, bold=True, border="box", fill=fill)
    if first in ("note", "remark"):
        return msgspec.structs.replace(made, size=body, colour=GREY, wrap=first == "note")
    if first == "sign":
        return msgspec.structs.replace(made, down="bottom")
    if first == "back":
        return msgspec.structs.replace(made, size=body, colour=LINK, underlined=True, wrap=False)
    return made


def _line(role: Role, rest: str, body: float) -> Look:
    kind, _, folded = rest.partition(".")
    strong = role is not Role.ITEM
    shape: Literal["body", "heading"] = "heading" if strong else "body"
    fill = "" if not strong else _DOCUMENT if role is Role.DOCUMENT else _BAND
    left = kind in (Kind.TEXT, Kind.LINK) and role is not Role.TOTAL
    left = left or (bool(folded) and kind in WRAPPED)  # from the middle it would run into the last printed column
    if kind == "band":
        return Look(shape, BAND, bold=True, wrap=False, border="roof", fill=fill)
    return Look(
        shape,
        body,
        bold=strong,
        fill=fill,
        across="left" if left else "center",
        wrap=not folded and kind in WRAPPED,
        shrink=not folded and kind not in WRAPPED,
        border="box",
        format=FORMATS.get(Kind(kind), "General"),
        colour=LINK if kind == Kind.LINK else INK,
        underlined=kind == Kind.LINK,
    )


def shown(value: Value, kind: Kind) -> str:
    """Return the text that a cell shows."""
    value = value.value if isinstance(value, Formula) else value
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):
        return value
    if kind is Kind.SHARE:
        return f"{_rounded(value * 100)}%"
    if kind is Kind.RATE:
        tenths = _rounded(value * 1000)
        return f"{tenths // 10}.{tenths % 10}%" if tenths >= 0 else f"-{-tenths // 10}.{-tenths % 10}%"
    if kind in (Kind.RED, Kind.AMBER) and value > 0:
        return f"{'■' if kind is Kind.RED else '▲'} {value:g}"
    return f"{value:.15g}"


def _rounded(value: float) -> int:
    """Round halves up, as programs for tables do; a hair of binary error below a half counts as the half."""
    return int(value + 0.5 + 1e-9) if value >= 0 else -int(-value + 0.5 + 1e-9)


def colour_of(value: Value, column: Column) -> tuple[str, bool] | None:
    """Return the colour and boldness that a light, or a number of lights, has instead of those of its style."""
    plain = value.value if isinstance(value, Formula) else value
    if column.kind is Kind.LIGHT and isinstance(plain, str):
        return LIGHTS.get(plain[:1])
    if column.kind in (Kind.RED, Kind.AMBER) and isinstance(plain, int | float) and plain > 0:
        return (RED if column.kind is Kind.RED else AMBER), True
    return None
