"""The answers for one check item, from its rows in a returned workbook, against what was sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence

from desktop.core.errors import Fact
from desktop.core.reports.fill_in import answers, fields
from desktop.core.reports.fill_in.answers import Cell, RefusedError
from desktop.core.reports.fill_in.fields import FILLED, Field
from desktop.core.reports.fill_in.returned import Answer, Place, Refusal
from desktop.core.reports.fill_in.stamp import Sent
from desktop.core.reports.fill_in.table import Row

_PROGRESS = FILLED.index(Field.PROGRESS)


class ItemAnswers:
    """Compares the rows of items with what was sent.

    Args:
        today: local date.
        errors: places of cells that hold an error, or a formula without its result (``B7``).
        every: the fields that are asked for.

    Attributes:
        answers: what differs; ``refusals`` what cannot be taken as it is; ``unchanged`` counts the other cells.
    """

    def __init__(self, today: dt.date, errors: Collection[str], every: Sequence[Field] = FILLED) -> None:
        self._every = every
        self._today = today
        self._errors = errors
        self.answers: list[Answer] = []
        self.refusals: list[Refusal] = []
        self.unchanged = 0
        self._untouched: set[tuple[tuple[str, ...], tuple[Cell, ...], type]] = set()

    def add(self, item: Sent, rows: list[Row]) -> None:
        """Compare the answers for an item."""
        cells_of = rows[0].table.plain if len(rows) == 1 else None
        plain = cells_of and cells_of(rows[0].cells)
        touched = self._every if plain is None else self._touched(item.values, plain)
        self.unchanged += len(self._every) - len(touched)
        if not touched:
            return
        sent = dict(zip(self._every, item.values, strict=True))
        copies = [] if plain is not None else _copies(rows)
        got: dict[Field, tuple[str, Place]] = {}
        for field in touched:
            try:
                if plain is None:
                    value, place = self._answer(item, sent[field], field, copies)
                else:
                    value, place = self._plain(item, sent[field], field, rows[0])
            except _CellRefusedError as refused:
                if refused.error.reason == "blank" and field is Field.PROGRESS and _says_enough(sent, got):
                    self.unchanged += 1
                else:
                    self._refuse(item, field, sent, refused.error, refused.shown, refused.place)
                continue
            if value == sent[field] or (field is Field.PROGRESS and value == "0" and _applies_not(sent, got)):
                self.unchanged += 1
            else:
                got[field] = value, place
        for field, error in contradictions(sent, {field: value for field, (value, _) in got.items()}):
            self._refuse(item, field, sent, error, *got.pop(field))
        self.answers += (Answer(item.key, field, sent[field], *answer) for field, answer in got.items())

    def _touched(self, sent: tuple[str, ...], cells: tuple[Cell, ...]) -> Sequence[Field]:
        """Return the fields whose cells are not plainly as they were sent.

        Most rows are, and say the same as many others, which are compared once.
        """
        same = sent, cells, type(cells[_PROGRESS])  # TRUE equals 1, and says something else
        if same in self._untouched:
            return ()
        every = zip(self._every, cells, sent, strict=True)
        touched = [field for field, cell, was in every if cell != was and not _as_sent(field, was, cell)]
        if not touched:
            self._untouched.add(same)
        return touched

    def _plain(self, item: Sent, sent: str, field: Field, row: Row) -> tuple[str, Place]:
        """Return what ``_answer`` does, of a cell that nothing hides and no other shares its field with."""
        column = row.table.head.columns[field][0]
        cell = row.cells[column]
        try:
            value = _kept(field, sent, answers.read(field, cell, item.unit, self._today, sent))
        except RefusedError as error:
            place = row.table.place(row.number, column)
            raise _CellRefusedError(error, answers.plain(cell), place) from None
        return value, row.table.place(row.number, column)

    def _refuse(
        self, item: Sent, field: Field, sent: dict[Field, str], error: RefusedError, shown: str, place: Place
    ) -> None:
        self.refusals.append(Refusal(item.key, field, sent[field], shown, error.reason, place, error.facts))

    def _answer(self, item: Sent, sent: str, field: Field, copies: list[list[Row]]) -> tuple[str, Place]:
        """Return the answer for a field and where it stands.

        Raises:
            _CellRefusedError: it has no meaning, or two.
        """
        cells = [(rows, column) for rows in copies for column in rows[0].table.head.columns.get(field, ())]
        if len(cells) == 1:  # as nearly always
            return self._one(item, sent, field, *cells[0])
        found: dict[str, Place] = {}
        for rows, column in cells:
            value, place = self._one(item, sent, field, rows, column)
            found.setdefault(value, place)
        if not found:  # its column was removed
            return sent, Place("", 0, "")
        if len(found) > 1:
            places = list(found.values())
            facts: dict[str, Fact] = {"row": places[0].row, "column": places[0].column}
            raise _CellRefusedError(RefusedError("twice", **facts), " | ".join(found), places[-1])
        return next(iter(found.items()))

    def _one(self, item: Sent, sent: str, field: Field, rows: list[Row], column: int) -> tuple[str, Place]:
        """Return the answer that one cell gives, with the further rows of a long text."""
        first, cell = rows[0], rows[0].cells[column]
        place = first.table.place(first.number, column)
        if field in fields.TEXTS and len(rows) > 1:
            cell = "".join(answers.plain(row.cells[column]) for row in rows)
        if cell in ("", None):
            master = first.table.hidden_by(first.number, column)
            if f"{place.column}{place.row}" in self._errors:
                raise _CellRefusedError(RefusedError("error"), "", place)
            if master is not None and (sent or master != first.number):
                shown = answers.plain(first.table.cells(master)[column])
                raise _CellRefusedError(RefusedError("merged", row=master), shown, place)
        if _as_sent(field, sent, cell):
            return sent, place
        try:
            return _kept(field, sent, answers.read(field, cell, item.unit, self._today, sent)), place
        except RefusedError as error:
            raise _CellRefusedError(error, answers.plain(cell), place) from None


class _CellRefusedError(Exception):
    """A cell is refused: why, what stands there, and where."""

    def __init__(self, error: RefusedError, shown: str, place: Place) -> None:
        super().__init__(error.reason)
        self.error, self.shown, self.place = error, shown, place


def _as_sent(field: Field, sent: str, cell: Cell) -> bool:
    if cell == sent:
        return True
    if not sent or cell in ("", None):
        return not sent and (cell is None or (field is Field.REACHED and cell == "—"))
    if field is Field.STATUS:
        return answers.status_of(cell) == sent
    if field is Field.PROGRESS:
        return isinstance(cell, float) and abs(cell) <= 1 and round(cell * 100) == int(sent)
    return field is Field.DONE_ON and isinstance(cell, dt.date) and cell.isoformat() == sent


def _applies_not(sent: dict[Field, str], got: dict[Field, tuple[str, Place]]) -> bool:
    """Tell whether the status says that the item does not concern the unit: no progress is none."""
    return (got[Field.STATUS][0] if Field.STATUS in got else sent[Field.STATUS]) == fields.NOT_APPLICABLE


def _says_enough(sent: dict[Field, str], got: dict[Field, tuple[str, Place]]) -> bool:
    """Tell whether the status leaves nothing to say about the progress."""
    status = got[Field.STATUS][0] if Field.STATUS in got else sent[Field.STATUS]
    return sent[Field.PROGRESS] == "0" or status in ("done", fields.NOT_APPLICABLE)


def _kept(field: Field, sent: str, value: str) -> str:
    """Return the answer, or what was sent where an answer cannot be taken away by leaving its cell empty.

    Raises:
        RefusedError: it may not be empty.
    """
    if field in (Field.STATUS, Field.PROGRESS) and sent and not value:
        raise RefusedError("blank")
    if field is Field.DONE_ON and not value:
        return sent
    if field is Field.EVIDENCE:  # it only grows: what is on record stays
        have = sent.split("\n")
        more = [line for line in dict.fromkeys(value.split("\n")) if line and line not in have]
        return "\n".join([*filter(None, have), *more]) if more else sent
    return value


def contradictions(sent: Mapping[Field, str], got: Mapping[Field, str]) -> Iterator[tuple[Field, RefusedError]]:
    """Yield the answers of one item that contradict each other; of what was sent only status and note matter."""
    status = got.get(Field.STATUS, sent[Field.STATUS])
    done = status == "done" or (status != "ongoing" and Field.STATUS not in got and got.get(Field.PROGRESS) == "100")
    if status == "done" and got.get(Field.PROGRESS, "100") != "100":
        yield Field.PROGRESS, RefusedError("done-is-100")
    if status == fields.NOT_APPLICABLE and Field.PROGRESS in got:
        yield Field.PROGRESS, RefusedError("applies-not")
    if Field.DONE_ON in got and not done:
        yield Field.DONE_ON, RefusedError("not-done")
    if got.get(Field.STATUS) == fields.NOT_APPLICABLE and not got.get(Field.NOTE, sent[Field.NOTE]):
        yield Field.STATUS, RefusedError("reason-missing")


def _copies(rows: list[Row]) -> list[list[Row]]:
    """Return the rows of an item: one copy of them, or several where somebody copied rows."""
    if len(rows) == 1:
        return [rows]
    copies: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: row.part):
        free = next((copy for copy in copies if copy[-1].part < row.part), None)
        if free is None:
            copies.append([row])
        else:
            free.append(row)
    return copies
