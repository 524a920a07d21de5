"""What is read of a table of tasks: the tasks, what their rows say, and the chapters between them."""

from __future__ import annotations

import msgspec

from desktop.core.parsing.structure import bodies


class Piece(msgspec.Struct, frozen=True):
    """A text of a row; it keeps its place on the line. ``group`` counts the groups of its task from 0.

    It stands ``apart`` in a cell beside the work, and is a ``goal`` where that says what the work is to reach; ``due``
    is the time that the head of its column names.
    """

    line: int
    start: int
    text: str
    group: int | None
    apart: bool = False
    goal: bool = False
    due: str | None = None


class Wanted(msgspec.Struct, frozen=True):
    """What a cell says in words that a task is to reach, and the words for when; it keeps its place on the line.

    ``head`` is that of its column.
    """

    line: int
    start: int
    text: str
    due: str | None
    head: str


class Task(msgspec.Struct):
    """A task of a table: a row, or several where the cell of its number goes on over them."""

    line: int
    number: int | None
    label: str | None
    title: str | None
    pieces: list[Piece]
    groups: list[bodies.Group]
    due: str | None
    chapter: int | None
    wanted: list[Wanted] = []
    beside: list[Piece] = []  # what cells beside the work say of it in words
    sized: bool = False  # it is a project; its figures tell how large that is
    dues: dict[int, str] = {}  # of its rows, by their lines, each in a cell of its own
    section: str | None = None  # the cell of several rows below a heading across the table
    begun: int = 0  # where its title stands on its line
    spans: list[tuple[int, int, int]] = []  # of its groups: line, and from where to where on it

    @property
    def said(self) -> list[Piece]:
        """What its rows say in words, in the order of their cells."""
        return sorted([*self.pieces, *self.beside], key=lambda piece: (piece.line, piece.start))

    @property
    def rows(self) -> list[int]:
        """Its lines."""
        return [piece.line for piece in self.pieces]


class TaskTable(msgspec.Struct, frozen=True):
    """A table of tasks: its chapters (line, ordinal, title), its tasks, and the heads of columns left aside.

    It is ``phased`` where its tasks are the phases of the work, and ``measured`` where they are indicators that are
    told in sentences.
    """

    chapters: tuple[tuple[int, int, str], ...]
    tasks: tuple[Task, ...]
    left: tuple[str, ...] = ()
    phased: bool = False
    measured: bool = False
