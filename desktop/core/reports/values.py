"""A report as plain values: sheets of columns and lines, which the screen can preview and ``excel`` writes.

A formula names the cells of its own line by column key, ``[status]``, and other ranges by the names that
its sheet declares, so that nothing here knows a row number.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

import msgspec

from desktop.core.labels import Language
from desktop.core.reports.paper import Paper


class Formula(msgspec.Struct, frozen=True):
    """A live formula (without ``=``) with the value that it has now, which the file carries as well."""

    text: str
    value: str | int | float


Value = str | int | float | dt.date | Formula | None


class Kind(StrEnum):
    """How the cells of a column are shown.

    ``TEXT`` and ``WORD`` wrap, the one from the left, the other in the middle; ``TYPED`` stays as it is typed, so that
    no program makes a date of 2025-06 or 1-2; ``DAYS`` is a whole number that no program takes for a date; ``SHARE`` is
    a share of 1 in whole per cent, ``RATE`` one with a decimal; ``LIGHT`` has a sign and words; ``RED`` and ``AMBER``
    are numbers of lights, shown with their sign where they are not 0; ``LINK`` is text that leads to the line's sheet.
    """

    TEXT = "text"
    WORD = "word"
    TYPED = "typed"
    NUMBER = "number"
    DAYS = "days"
    SHARE = "share"
    RATE = "rate"
    DATE = "date"
    LIGHT = "light"
    RED = "red"
    AMBER = "amber"
    LINK = "link"


class Further(StrEnum):
    """What a column shows in a further row of a line.

    The rest of its text (or the same again where all of it stands already), only the rest of it, the same again, a
    mark, 0, the number of the row (from 1), or nothing.
    """

    RUN_ON = "run_on"
    REST = "rest"
    REPEAT = "repeat"
    MARK = "mark"
    ZERO = "zero"
    COUNT = "count"
    NOTHING = "nothing"


class Column(msgspec.Struct, frozen=True):
    """A column.

    Attributes:
        least: the smallest width of its text, in characters (em).
        most: the greatest width; a column grows beyond ``least`` as its content asks.
        folded: it stands right of the printed page, folded away: one datum by itself, for filters and pivots.
        choices: the named list of a drop-down; or what the column takes: ``share``, ``number``, ``date``.
        proposed: the drop-down only proposes, and the cell takes whatever is typed.
        fill: its cells are to be filled in by somebody else, in a sheet that is otherwise protected.
        further: what it shows where a text of its line runs on in a further row.
        narrow: the heading with more line feeds, for a column in which the lines of ``heading`` do not fit.
    """

    key: str
    heading: str
    kind: Kind = Kind.TEXT
    least: float = 4
    most: float = 4
    folded: bool = False
    choices: str | None = None
    further: Further = Further.REPEAT
    fill: bool = False
    proposed: bool = False
    narrow: str = ""


class Role(StrEnum):
    """What a line is, and so how it looks."""

    DOCUMENT = "document"
    CHAPTER = "chapter"
    ITEM = "item"
    TOTAL = "total"
    CHARTS = "charts"


class Line(msgspec.Struct, frozen=True):
    """A line of the table: a value for each column, or a band with its text in the first.

    Attributes:
        kinds: kinds of cells that differ from those of their columns, by column key.
        closed: keys of columns to be filled in that this line does not ask for.
        link: name of the sheet to which its cells lead.
    """

    role: Role
    cells: tuple[Value, ...]
    kinds: dict[str, Kind] = {}
    closed: frozenset[str] = frozenset()
    link: str = ""


class Bars(msgspec.Struct, frozen=True):
    """A chart of stacked bars over lines ``first`` to ``last`` (counted from 0) of a sheet.

    Attributes:
        labels: key of the column that names each bar.
        series: keys of the columns that are stacked, in order; their headings are the legend.
        lines: how many lines the highest name takes.
        wide: its names need the whole width of the page.
    """

    title: str
    sheet: str
    first: int
    last: int
    labels: str
    series: tuple[str, ...]
    lines: int = 1
    wide: bool = False


class Sheet(msgspec.Struct, frozen=True):
    """One sheet.

    Attributes:
        title: stands above the table, in the middle; empty in a hidden sheet.
        left: stands below the title at the left; ``middle`` and ``right`` likewise.
        lines: what is filtered and sorted.
        closing: one sentence below the lines, after the word for the total.
        notes: rules and legend below the table.
        signature: the places to sign, from left to right.
        names: defined name → key of the column whose lines it covers.
        filtered: it has filter buttons.
        hidden: it only serves the other sheets.
        protected: only cells of columns to be filled in, the date and the places to sign can be changed; against
            slips only, so without a password.
        coded: a hidden row above the headings holds the keys of the columns, by which they are known again.
        above_folded: a remark above the folded columns.
        charts: stand in the line of role ``CHARTS``, two and two, wide ones one below the other.
        back: words and the name of the sheet to which they lead, above the sheet and not printed.
        contents: it stands first, and each of its lines leads to another sheet; the layout completes it.
    """

    name: str
    columns: tuple[Column, ...]
    lines: Sequence[Line]
    title: str = ""
    left: str = ""
    middle: str = ""
    right: str = ""
    closing: tuple[str, Value] | None = None
    notes: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    names: dict[str, str] = {}
    filtered: bool = False
    above_folded: str = ""
    hidden: bool = False
    protected: bool = False
    coded: bool = False
    charts: tuple[Bars, ...] = ()
    back: tuple[str, str] | None = None
    contents: bool = False


class Report(msgspec.Struct, frozen=True):
    """A report: its sheets in order and what the file says about itself.

    Attributes:
        language: ``zh`` or ``en``.
        made: the time that the file names as its creation (UTC, without zone), so that the same report gives
            the same bytes.
        constants: defined name → a value that formulas refer to.
        paper: on which it is printed.
    """

    title: str
    organisation: str
    language: Language
    made: dt.datetime
    sheets: tuple[Sheet, ...]
    constants: dict[str, int | dt.date] = {}
    paper: Paper = Paper()
