"""The cells that differ, below the headings of their items, as a flat table whose rows are read as they are seen."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.core import labels
from desktop.core.assessment import Applicability, Status
from desktop.core.reports.fill_in import fields, receipt
from desktop.core.reports.fill_in.collection import OPEN, Cell, Collection, Verdict
from desktop.core.store import ids
from desktop.core.store.answered import Answered
from desktop.core.store.rows import ItemRow
from desktop.ui.collecting.arrangement import LINES, Arrangement, Origin, View, below, group_of, is_heading
from desktop.ui.collecting.decisions import THEIRS, Decisions
from desktop.ui.document import Document

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
FIELD, MINE, RETURNED, RESULT, TAKE = range(5)
_AHEAD = 64
"""Items that are read at once, around the one that is looked at."""


class HeadingLine(msgspec.Struct, frozen=True):
    """The heading of an item: its sentence, where it stands, its glyph (None where the assessment has no such item)."""

    text: str
    place: str
    glyph: Status | Applicability | None
    progress: int


class CellLine(msgspec.Struct, frozen=True):
    """A cell: what stands here, what came back, what becomes of it, in words.

    Attributes:
        where: sheet and cell, or how many files.
        taken: ``mine``, ``theirs`` or ``value``: what will stand here.
        able: theirs can be taken as it is.
        mendable: an answer of one's own can be given.
    """

    field: str
    mine: str
    theirs: str
    where: str
    verdict: Verdict
    result: str
    taken: str
    able: bool
    mendable: bool


class RestLine(msgspec.Struct, frozen=True):
    """What stays as it is of an item: how many cells, which ones with what stands in them."""

    text: str


Line = HeadingLine | CellLine | RestLine


class CellsModel(QAbstractTableModel):
    """The lines of an arrangement; ``line(row)`` gives the value of a row."""

    def __init__(self, document: Document, origin: Origin, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._origin = origin
        self._collection = Collection((), (), 0, (), ())
        self._arrangement = Arrangement(self._collection, {})
        self._decisions = Decisions(self._arrangement.verdicts(), document.today(), self)
        self._lines = array(LINES)
        self._forget()

    def _forget(self) -> None:
        self._rows: dict[int, ItemRow] = {}
        self._answers: dict[str, Answered] = {}

    def show_found(self, collection: Collection, arrangement: Arrangement, decisions: Decisions) -> None:
        """Show another collection."""
        self._collection, self._arrangement, self._decisions = collection, arrangement, decisions
        decisions.changed.connect(self._on_decided)
        self._forget()
        self.show_view(View.ALL)

    def show_view(self, view: View, files: frozenset[int] = frozenset()) -> None:
        """Show a view of all files or of some."""
        self.beginResetModel()
        self._lines = self._arrangement.lines(view, files)
        self.endResetModel()

    def _on_decided(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, TAKE))

    # What the rows stand for

    def cells(self, ranges: Iterable[tuple[int, int]]) -> list[Cell]:
        """Return the cells from row to row, each once; a heading stands for the cells below it."""
        places: dict[int, None] = {}
        for first, last in ranges:
            places |= dict.fromkeys(line for line in self._lines[first : last + 1] if line >= 0)
            places |= dict.fromkeys(below(self._lines, last))
        return [self._collection.cells[place] for place in places]

    def count(self, first: int, last: int) -> int:
        """Return how many of the rows are cells."""
        return sum(line >= 0 for line in self._lines[first : last + 1])

    def cell(self, row: int) -> Cell | None:
        """Return the cell of a row."""
        return self._collection.cells[self._lines[row]] if self._lines[row] >= 0 else None

    def text(self, row: int) -> str:
        """Return the sentence of a row's item."""
        number, key = self._item(row)
        found = self._row(number, row)
        return key if found is None else self._sentence(found)

    def said(self, cell: Cell) -> list[receipt.Said]:
        """Return what the workbooks say of a cell."""
        return receipt.said(self._collection, cell, self._document.language, self._document.today())

    def _item(self, row: int) -> tuple[int, str]:
        line = self._lines[row]
        if line >= 0:
            cell = self._collection.cells[line]
            return cell.item, cell.key
        return self._arrangement.groups[group_of(line)]

    def _near(self, row: int) -> list[tuple[int, str]]:
        """Return the items around a row, which are read at one go."""
        near = range(max(0, row - _AHEAD), min(len(self._lines), row + _AHEAD))
        return list(dict.fromkeys(self._item(one) for one in near if self._item(one)[0]))

    def _row(self, number: int, row: int) -> ItemRow | None:
        if number and number not in self._rows:
            wanted = [item for item, _ in self._near(row) if item not in self._rows]
            self._rows |= {found.id: found for found in self._document.rows(wanted)}
        return self._rows.get(number)

    def _sentence(self, row: ItemRow) -> str:
        return row.text_en if self._document.language == "en" and row.text_en else row.text

    # Lines

    def line(self, row: int) -> Line:
        """Return the value of a row."""
        number = self._lines[row]
        if number >= 0:
            return self._cell_line(self._collection.cells[number])
        return self._heading(row) if is_heading(number) else self._rest(row)

    def _heading(self, row: int) -> HeadingLine:
        number, key = self._item(row)
        found = self._row(number, row)
        if found is None:
            return HeadingLine(key or self.tr("A row without an id"), "", None, 0)
        applicable = found.applicability is Applicability.APPLICABLE
        glyph = found.status if applicable else found.applicability
        language = self._document.language
        flag = labels.flag_text(withdrawn=found.withdrawn, review=found.review, language=language)
        place = labels.text("list.joint", language).join(filter(None, (self._place(number), found.unit, flag)))
        return HeadingLine(self._sentence(found), place, glyph, found.progress)

    def _place(self, number: int) -> str:
        """Return where an item stands: the short title of its document, the label of its measure."""
        english, document = self._document.language == "en", self._document
        head = next((one for one in document.frameworks if one.id == ids.framework_of(number)), None)
        measure = document.measures.get(ids.measure_of(number))
        title = "" if head is None else (english and head.short_title_en) or head.short_title
        if measure is None:
            return title
        return f"{title} ({measure.ordinal})" if english and measure.ordinal else f"{title}{measure.label or ''}"

    def _rest(self, row: int) -> RestLine:
        number, key = self._item(row)
        if key not in self._answers:
            wanted = [one for item, one in self._near(row) if one not in self._answers]
            self._answers |= self._document.answers(wanted)
        stands, language = self._answers.get(key), self._document.language
        found = self._row(number, row)
        unit = (found.value_unit if found else "") or ""
        quiet = self._arrangement.fields(group_of(self._lines[row]))
        words = [
            f"{labels.column_text(field, language)} {receipt.shown(field, fields.of(stands, field), unit, language)}"
            for field in quiet
            if stands is not None
        ]
        text = self.tr("{n} {n:cell|cells} unchanged: {cells}")
        return RestLine(labels.counted(text, n=len(quiet), cells=labels.text("list.joint", language).join(words)))

    def _cell_line(self, cell: Cell) -> CellLine:
        language = self._document.language
        values = dict.fromkeys(receipt.shown(cell.field, one.value, cell.unit, language) for one in cell.sources)
        choice = self._decisions.choice(cell)
        taken = choice.take if choice is not None else "mine" if cell.verdict in OPEN else "theirs"
        return CellLine(
            field="" if cell.field is None else labels.column_text(cell.field, language),
            mine="" if cell.field is None else receipt.shown(cell.field, cell.mine, cell.unit, language),
            theirs=" / ".join(values),
            where=self._where(cell),
            verdict=cell.verdict,
            result=self._result(cell),
            taken=taken,
            able=bool(cell.item) and cell.field is not None and cell.verdict in THEIRS,
            mendable=bool(cell.item) and cell.field is not None,
        )

    def _where(self, cell: Cell) -> str:
        if len(cell.sources) > 1:
            return labels.counted(self.tr("{n} {n:workbook|workbooks}"), n=len(cell.sources))
        place = cell.sources[0].place
        return f"{place.sheet} {place.column}{place.row}" if place.row else ""

    def _result(self, cell: Cell) -> str:
        language = self._document.language
        choice = self._decisions.choice(cell)
        if choice is not None and choice.take == "value":
            value = self._decisions.answer(cell)
            shown = receipt.shown(cell.field, cell.mine if value is None else value, cell.unit, language)
            return self.tr("settled: {value}").format(value=shown)
        words = receipt.reason(cell, language)
        if cell.verdict is Verdict.REFUSED:
            return self.tr("refused: {reason}").format(reason=words)
        if cell.verdict is Verdict.BOTH:
            parts = [words]
            filled = next((day for one in cell.sources if (day := self._collection.files[one.file].filled_on)), None)
            today = self._document.today()
            if cell.mine_on is not None:
                parts.append(self.tr("ours {day}").format(day=labels.date_text(cell.mine_on, language, today)))
            if filled is not None:
                parts.append(self.tr("theirs {day}").format(day=labels.date_text(filled, language, today)))
            return self.tr(", ").join(parts)
        if cell.verdict is Verdict.CHANGED and self._origin is Origin.PASTED:
            return self.tr("Changed")
        return words

    # As Qt asks

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return five."""
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the names of the columns."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        pasted = self._origin is Origin.PASTED
        theirs = self.tr("Pasted") if pasted else self.tr("Theirs (returned)")
        ours = self.tr("Ours (on record)")
        return (self.tr("Column"), ours, theirs, self.tr("Result"), self.tr("Taken"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the value of a line, or its words."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self.line(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            line = self.line(index.row())
            if isinstance(line, CellLine):
                taken = self._taken(line)
                parts = (line.field, line.mine, line.theirs, line.result, taken)
                if role == Qt.ItemDataRole.AccessibleTextRole:
                    return ", ".join(filter(None, parts)) if index.column() == 0 else parts[index.column()]
                return parts[index.column()] + (f"\n{line.where}" * (role == Qt.ItemDataRole.ToolTipRole))
            return line.text if index.column() == 0 or role == Qt.ItemDataRole.ToolTipRole else ""
        return None

    def _taken(self, line: CellLine) -> str:
        if not line.mendable:
            return self.tr("not written")
        theirs = self.tr("Pasted") if self._origin is Origin.PASTED else self.tr("Theirs")
        words = {"mine": self.tr("Ours"), "theirs": theirs, "value": self.tr("Own answer")}
        return words[line.taken]
