"""Reading a returned workbook: the task of the child process. Rows are known by their ids, columns by their codes.

So it does not matter what was sorted, filtered, inserted, moved or renamed, nor which program saved it. Where the
hidden row of codes is gone, columns are known by their headings.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import python_calamine
from python_calamine import CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from desktop.core import dates, labels
from desktop.core.errors import Fact, ReportError, UsageError
from desktop.core.reports.fill_in import answers, fields, stamp
from desktop.core.reports.fill_in.answers import Cell, RefusedError
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.returned import Answer, Place, Refusal, Returned
from desktop.core.reports.fill_in.scan import Scanned, scan
from desktop.core.reports.fill_in.stamp import Sent

TASK = f"{__name__}:read"
KEY, PART = "key", "part"
_SURE = 5  # codes or headings that make a row the head of the table
_FIELDS = {str(field): field for field in Field}

Rows = list[list[Cell]]


def read(argument: dict[str, str]) -> Returned:
    """Read one workbook.

    Args:
        argument: ``path`` of the file and ``today`` (ISO date).

    Raises:
        ReportError: it is no workbook of ours, or cannot be read (keys ``returned-…``).
    """
    path = Path(argument["path"])
    scanned = scan(path)
    try:
        with contextlib.closing(CalamineWorkbook.from_path(str(path))) as book:
            return _Reading(book, path.name, dt.date.fromisoformat(argument["today"]), scanned).returned()
    except python_calamine.PasswordError as error:
        raise ReportError("returned-encrypted", name=path.name) from error
    except (python_calamine.CalamineError, OSError) as error:
        raise ReportError("returned-damaged", name=path.name, detail=str(error)) from error


class _Row(msgspec.Struct):
    """A row of an item: where it stands, which part of a long text it is, its cells, and its table."""

    number: int
    part: int
    cells: list[Cell]
    table: _Table


class _Table(msgspec.Struct):
    """A sheet with a head: its name, the columns of each field, and the cells that are covered by merges."""

    sheet: str
    columns: dict[Field, list[int]]
    covered: dict[tuple[int, int], int]

    def place(self, row: int, column: int) -> Place:
        return Place(self.sheet, row, letters(column))


class _Reading:
    """Reads one workbook."""

    def __init__(self, book: CalamineWorkbook, name: str, today: dt.date, scanned: Scanned) -> None:
        self._book = book
        self._name = name
        self._today = today
        self._scanned = scanned
        self._found: dict[str, list[_Row]] = {}
        self._answers: list[Answer] = []
        self._refusals: list[Refusal] = []
        self._unchanged = 0
        self._stamp_at = -1
        self._moved = False
        self._filler = self._filled_on = ""

    def returned(self) -> Returned:
        head, sent = self._stamp()
        known = {item.key: item for item in sent}
        self._tables(known)
        if not self._found:
            raise ReportError("returned-no-table", name=self._name)
        # An item whose first row is gone is gone: what is left of it is only the rest of a long text.
        self._found = {key: rows for key, rows in self._found.items() if min(row.part for row in rows) == 1}
        for key, rows in self._found.items():
            self._item(known[key], rows)
        touched = {one.key for one in self._answers} | {one.key for one in self._refusals}
        order = [item.key for item in sent if item.key in self._found]
        moved = self._moved or order != list(self._found)
        return Returned(
            stamp=head,
            units={item.key: item.unit for item in sent if item.key in touched},
            filler=self._filler,
            filled_on=self._filled_on,
            answers=self._answers,
            refusals=self._refusals,
            unchanged=self._unchanged,
            items=len(self._found),
            missing=[item.key for item in sent if item.key not in self._found],
            notes=[*self._scanned.notes, *["moved"] * moved],
        )

    def _stamp(self) -> tuple[stamp.Stamp, list[Sent]]:
        """Return what the workbook carries hidden.

        Raises:
            ReportError: it carries nothing, or that is damaged.
        """
        for number in reversed(range(len(self._book.sheet_names))):
            first = self._sheet(number).to_python(skip_empty_area=False, nrows=1)
            if not first or not first[0] or first[0][0] != stamp.SCHEMA:
                continue
            try:
                found = stamp.read(self._sheet(number).to_python(skip_empty_area=False))
                self._stamp_at = number
            except (ValueError, msgspec.MsgspecError) as error:
                raise ReportError("returned-altered", name=self._name) from error
            if found is not None:
                return found
        raise ReportError("returned-unknown", name=self._name)

    def _sheet(self, number: int) -> CalamineSheet:
        return self._book.get_sheet_by_index(number)

    def _tables(self, known: dict[str, Sent]) -> None:
        """Gather the rows of the items from every sheet with a table."""
        any_table = False
        for number, about in enumerate(self._book.sheets_metadata):
            if number == self._stamp_at or (any_table and about.visible is not SheetVisibleEnum.Visible):
                continue
            sheet = self._sheet(number)
            rows: Rows = [list(row) for row in sheet.to_python(skip_empty_area=False)]
            head = _head(rows, known)
            if head is not None:
                any_table = True
                self._rows(sheet, rows, head, known)
                self._around(rows)

    def _rows(self, sheet: CalamineSheet, rows: Rows, head: _Head, known: dict[str, Sent]) -> None:
        table = _Table(sheet.name, head.columns, _covered(sheet, head))
        self._moved = self._moved or head.moved
        for number, cells in enumerate(rows, 1):
            key = _text(cells, head.key)
            if key in known:
                before = self._found.setdefault(key, [])
                part = len(before) + 1 if head.part is None else _part(_text(cells, head.part))
                before.append(_Row(number, part, cells, table))
            elif number > head.row + head.coded:
                self._stranger(table, number, key, cells)

    def _stranger(self, table: _Table, number: int, key: str, cells: list[Cell]) -> None:
        """Refuse a row below the head that has answers and no id of ours."""
        shown = [
            answers.plain(cells[place]).strip()
            for places in table.columns.values()
            for place in places[:1]
            if place < len(cells)
        ]
        if not any(shown) or any(_is_ours(answers.plain(cell)) for cell in cells):
            return
        first = next(
            place
            for places in table.columns.values()
            for place in places
            if place < len(cells) and cells[place] not in ("", None)
        )
        place = table.place(number, first)
        self._refusals.append(
            Refusal(key, None, "", " | ".join(filter(None, shown)), "row-unknown" if key else "row-without-id", place)
        )

    def _item(self, item: Sent, rows: list[_Row]) -> None:
        """Compare the answers for an item with what was sent."""
        sent = dict(zip(Field, item.values, strict=True))
        copies = _copies(rows)
        got: dict[Field, tuple[str, Place]] = {}
        for field in Field:
            try:
                value, place = self._answer(item, sent[field], field, copies)
            except _CellRefusedError as refused:
                told = refused.error
                if told.reason == "blank" and field is Field.PROGRESS and self._says_enough(sent, got):
                    self._unchanged += 1
                    continue
                self._refusals.append(
                    Refusal(item.key, field, sent[field], refused.shown, told.reason, refused.place, told.facts)
                )
                continue
            if value == sent[field]:
                self._unchanged += 1
            else:
                got[field] = value, place
        for field, error in _contradictions(sent, {field: value for field, (value, _) in got.items()}):
            value, place = got.pop(field)
            self._refusals.append(Refusal(item.key, field, sent[field], value, error.reason, place, error.facts))
        for field, (value, place) in got.items():
            self._answers.append(Answer(item.key, field, sent[field], value, place))

    @staticmethod
    def _says_enough(sent: dict[Field, str], got: dict[Field, tuple[str, Place]]) -> bool:
        """Tell whether the status leaves nothing to say about the progress."""
        status = got[Field.STATUS][0] if Field.STATUS in got else sent[Field.STATUS]
        return sent[Field.PROGRESS] == "0" or status in ("done", fields.NOT_APPLICABLE)

    def _answer(self, item: Sent, sent: str, field: Field, copies: list[list[_Row]]) -> tuple[str, Place]:
        """Return the answer for a field and where it stands.

        Raises:
            _CellRefusedError: it has no meaning, or two.
        """
        found: dict[str, Place] = {}
        for rows in copies:
            for column in rows[0].table.columns.get(field, ()):
                value, place = self._one(item, sent, field, rows, column)
                found.setdefault(value, place)
        if not found:  # its column was removed
            return sent, Place("", 0, "")
        if len(found) > 1:
            places = list(found.values())
            facts: dict[str, Fact] = {"row": places[0].row, "column": places[0].column}
            raise _CellRefusedError(RefusedError("twice", **facts), " | ".join(found), places[-1])
        return next(iter(found.items()))

    def _one(self, item: Sent, sent: str, field: Field, rows: list[_Row], column: int) -> tuple[str, Place]:
        first = rows[0]
        cell = first.cells[column] if column < len(first.cells) else None
        place = first.table.place(first.number, column)
        if field in fields.TEXTS and len(rows) > 1:
            cell = "".join(answers.plain(row.cells[column]) for row in rows if column < len(row.cells))
        if cell == sent or (not sent and cell in ("", None)):
            return sent, place
        shown = answers.plain(cell)
        if cell in ("", None):
            if f"{place.column}{place.row}" in self._scanned.errors:
                raise _CellRefusedError(RefusedError("error"), shown, place)
            master = first.table.covered.get((first.number, column))
            if master is not None:
                raise _CellRefusedError(RefusedError("merged", row=master), shown, place)
        try:
            value = answers.read(field, cell, item.unit, self._today, sent)
            return _kept(field, sent, value), place
        except RefusedError as error:
            raise _CellRefusedError(error, shown, place) from None

    def _around(self, rows: Rows) -> None:
        """Take who filled it in, and when, from the cells around the table."""
        for cells in rows:
            for place, cell in enumerate(cells):
                if not isinstance(cell, str):
                    continue
                for key in ("fill.filler", "fill.date"):
                    told = _after(cell, key)
                    if told is None:
                        continue
                    following = next((answers.plain(one) for one in cells[place + 1 :] if one not in ("", None)), "")
                    told = fields.name(told or ("" if _is_ours(following) else following))
                    if key == "fill.filler":
                        self._filler = self._filler or told[:60]
                    elif told and not self._filled_on:
                        with contextlib.suppress(UsageError):
                            self._filled_on = dates.read(told, self._today).isoformat()


class _CellRefusedError(Exception):
    """A cell is refused: why, what stands there, and where."""

    def __init__(self, error: RefusedError, shown: str, place: Place) -> None:
        super().__init__(error.reason)
        self.error, self.shown, self.place = error, shown, place


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


def _contradictions(sent: dict[Field, str], got: dict[Field, str]) -> Iterator[tuple[Field, RefusedError]]:
    """Yield the answers of one item that contradict each other."""
    status = got.get(Field.STATUS, sent[Field.STATUS])
    done = status == "done" or (Field.STATUS not in got and got.get(Field.PROGRESS) == "100")
    if status == "done" and got.get(Field.PROGRESS, "100") != "100":
        yield Field.PROGRESS, RefusedError("done-is-100")
    if Field.DONE_ON in got and not done:
        yield Field.DONE_ON, RefusedError("not-done")
    if got.get(Field.STATUS) == fields.NOT_APPLICABLE and not got.get(Field.NOTE, sent[Field.NOTE]):
        yield Field.STATUS, RefusedError("reason-missing")


def _copies(rows: list[_Row]) -> list[list[_Row]]:
    """Return the rows of an item: one copy of them, or several where somebody copied rows."""
    copies: list[list[_Row]] = []
    for row in sorted(rows, key=lambda row: row.part):
        free = next((copy for copy in copies if copy[-1].part < row.part), None)
        if free is None:
            copies.append([row])
        else:
            free.append(row)
    return copies


class _Head(msgspec.Struct):
    """The head of a table: its row (from 1), the columns of ids, parts and fields (from 0).

    Below a row of codes stands that of the headings, whatever it says.
    """

    row: int
    key: int
    part: int | None
    columns: dict[Field, list[int]]
    moved: bool
    coded: bool


def _head(rows: Rows, known: dict[str, Sent]) -> _Head | None:
    """Find the row of codes, or else the row of headings; None where the sheet has neither."""
    for names, bare in ((_codes(), str), (_headings(), _bare)):
        for number, cells in enumerate(rows, 1):
            places: dict[str, list[int]] = {}
            for place, cell in enumerate(cells):
                if isinstance(cell, str) and cell and (name := names.get(bare(cell))):
                    places.setdefault(name, []).append(place)
            columns = {field: places[name] for name, field in _FIELDS.items() if name in places}
            if len(columns) < _SURE:
                continue
            key = _key_column(rows, known) if KEY not in places else places[KEY][0]
            if key is None:
                continue
            order = [places[name][0] for name in (*_FIELDS, KEY, PART) if name in places]
            moved = order != sorted(order) or order[-1] - order[0] != len(order) - 1
            return _Head(number, key, places[PART][0] if PART in places else None, columns, moved, bare is str)
    return None


def _bare(text: str) -> str:
    return "".join(text.split()).lower()


def _part(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 1


def _key_column(rows: Rows, known: dict[str, Sent]) -> int | None:
    """Return the column that holds most ids of ours."""
    counts: dict[int, int] = {}
    for cells in rows:
        for place, cell in enumerate(cells):
            if isinstance(cell, str) and cell.strip() in known:
                counts[place] = counts.get(place, 0) + 1
    return max(counts, key=lambda place: counts[place], default=None)


@functools.cache
def _codes() -> dict[str, str]:
    return {name: name for name in (*_FIELDS, KEY, PART)}


@functools.cache
def _headings() -> dict[str, str]:
    found = {}
    for name in (*_FIELDS, KEY, PART):
        for language in labels.LANGUAGES:
            found[_bare(labels.text(f"fill.column.{name}", language))] = name
    return found


@functools.cache
def _ours() -> tuple[str, ...]:
    keys = ("fill.filler", "fill.telephone", "sign.reviewer", "sign.head")
    texts = [labels.text(key, language) for key in keys for language in labels.LANGUAGES]
    notes = [labels.TABLE["fill.note"][side].partition("{")[0] for side in (0, 1)]
    return (*texts, *notes)


def _is_ours(text: str) -> bool:
    """Tell whether a text stands around the table, or is one of its headings."""
    return text.startswith(_ours()) or _bare(text) in _headings()


def _after(text: str, key: str) -> str | None:
    """Return what follows a label in its cell, or None where the cell has another."""
    for language in labels.LANGUAGES:
        label = labels.text(key, language)
        for form in (label, label.replace("：", ":")):
            if text.startswith(form):
                return text[len(form) :]
    return None


def _covered(sheet: CalamineSheet, head: _Head) -> dict[tuple[int, int], int]:
    """Return the cells below the head that a merge covers: row and column → the row whose value it shows."""
    found = {}
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if bottom >= head.row:
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    if (row, column) != (top, left):
                        found[row + 1, column] = top + 1
    return found


def _text(cells: Sequence[Cell], place: int) -> str:
    return answers.plain(cells[place]).strip() if place < len(cells) else ""


def letters(column: int) -> str:
    """Return the letters of a column counted from 0."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found
