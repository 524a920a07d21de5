"""Collecting: returned workbooks against what was sent and what stands here, cell by cell, as one plain value.

Nothing is written here; ``take_over`` does that with the decisions of a person. The same files give the same value in
any order, and files whose answers were taken over already leave nothing to do.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from sys import intern

import msgspec

from desktop.core.assessment import Status
from desktop.core.errors import DuibiaoError, Fact, ReportError
from desktop.core.reports.fill_in import fields, reader
from desktop.core.reports.fill_in.collection import OPEN, Cell, Collection, File, Source, Verdict
from desktop.core.reports.fill_in.fields import Field
from desktop.core.reports.fill_in.item_answers import contradictions
from desktop.core.reports.fill_in.returned import Answer, Place, Refusal, Returned
from desktop.core.sandbox import Cancelled, Child, Limits, SandboxError
from desktop.core.sandboxes import together
from desktop.core.store import answered, history, review, sendings
from desktop.core.store.sendings import Sending
from desktop.core.store.workspace import Workspace

LIMITS = Limits(memory=1 << 30, seconds=60)
_FEW = 8  # files that one child reads as quickly as two
_PAGE = 500  # items that are compared at once
_SHORT = 14  # characters of the longest status

SUFFIXES = (".xlsx", ".xlsm")

Progress = Callable[[int, int], None]


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Return files as given, folders as the workbooks in them, each once, by name.

    The marks that Excel and LibreOffice leave beside open files (``~$…``, ``.~lock…``) are no workbooks.
    """
    found: dict[Path, None] = {}
    for path in paths:
        inside = [path]
        with contextlib.suppress(
            OSError
        ):  # a folder that cannot be read stands for itself, and is told of as a file is
            inside = [
                one for one in path.iterdir() if one.suffix.lower() in SUFFIXES and one.name[:1] not in ("~", ".")
            ]
        found |= dict.fromkeys(one.absolute() for one in inside)
    return sorted(found, key=lambda path: (path.name, str(path)))


def collect(
    workspace: Workspace,
    paths: Iterable[Path],
    today: dt.date,
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Collection | None:
    """Read returned workbooks and compare them; None after cancelling.

    A file that cannot be read is told of in its place and does not keep the others back.

    Args:
        workspace: open; reading is enough.
        paths: files and folders.
        today: local date.
        progress: told (files done, in all); raising in it ends the reading.
        cancelled: asked several times a second.

    Raises:
        WorkspaceError: the workspace cannot be read.
        NoChildError: the system starts no process that could read them.
    """
    every = files_of(paths)
    gathering = Gathering(workspace)
    arguments = ({"path": str(path), "today": today.isoformat()} for path in every)
    with contextlib.ExitStack() as stack:
        children = [stack.enter_context(Child(reader.TASK, Returned, LIMITS)) for _ in range(_readers(len(every)))]
        try:
            results = together(children, arguments, cancelled)
            for number, (path, result) in enumerate(zip(every, results, strict=True), 1):
                gathering.add(path, result)
                progress(number, len(every))
        except Cancelled:
            return None
    return gathering.collection()


def _readers(files: int) -> int:
    """Return how many children read at once: a second one takes a tenth of a second to start."""
    return 2 if files > _FEW and (os.cpu_count() or 1) > 1 else 1


class _Told(msgspec.Struct, frozen=True, gc=False):
    """What one file says of one cell; ``refused`` where it cannot be taken as it is."""

    field: Field | None
    sent: str
    unit: str
    source: Source
    refused: Refusal | None


class _Decided(msgspec.Struct, frozen=True, gc=False):
    """What becomes of the cells of one item; ``unchanged`` counts those of which nothing does."""

    cells: tuple[Cell, ...]
    unchanged: int


class Gathering:
    """Gathers the answers of all files by item and decides what becomes of each cell.

    Items are decided while the next files are being read, and once more at the end where a later file told of one.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        with workspace.reading() as db:
            self._revisions: dict[str, int] = dict(db.conn.execute("SELECT key, revision FROM framework"))
            self._reworded = review.reworded(db, workspace.assessment)
            self._head = history.head(db)
        self._files: list[File] = []
        self._told: dict[str, list[_Told]] = {}
        self._decided: dict[str, _Decided] = {}
        self._open: dict[str, None] = {}  # told of, and not decided since
        self._rows: list[_Told] = []
        self._unchanged = 0
        self._keys: dict[str, str] = {}  # each id once, however many workbooks name it
        self._places: dict[Place, Place] = {}  # likewise: most workbooks have the same cells
        self._stamps: dict[tuple[str, str], Sending] = {}

    def add(self, path: Path, result: Returned | DuibiaoError) -> None:
        """Take what was read of a file."""
        if isinstance(result, DuibiaoError):
            self._files.append(File(path, error=named(result, path)))
            return
        stamp = result.stamp
        error = self._foreign(path, result)
        if error is not None:
            self._files.append(File(path, stamp.recipient, stamp.batch, error=error))
            return
        older = any(self._revisions.get(key, revision) > revision for key, revision in stamp.frameworks.items())
        file = File(
            path,
            stamp.recipient,
            stamp.batch,
            result.filler,
            dt.date.fromisoformat(result.filled_on) if result.filled_on else None,
            tuple(map(self._keys.setdefault, result.keys, result.keys)),
            tuple(result.missing),
            len(result.answers),
            len(result.refusals),
            (*result.notes, *["older"] * older),
            tuple(sorted({one.key for one in result.answers} & self._reworded)) if older else (),
        )
        due = dt.date.fromisoformat(stamp.due) if stamp.due else None
        sent = Sending(
            stamp.batch, stamp.recipient, len(result.keys) + len(result.missing), dt.date.fromisoformat(stamp.sent), due
        )
        self._stamps[stamp.batch, stamp.recipient] = sent
        self.add_answers(file, [*result.answers, *result.refusals], result.units, result.unchanged)

    def add_answers(self, file: File, found: Iterable[Answer | Refusal], units: dict[str, str], unchanged: int) -> None:
        """Take the answers of a file; of its other cells only the number is told."""
        number = len(self._files)
        self._files.append(file)
        self._unchanged += unchanged
        for one in found:
            told = _told(number, one, units.get(one.key, ""), self._places.setdefault(one.place, one.place))
            if told.field is None:
                self._rows.append(told)
            else:
                key = self._keys.get(one.key, one.key)
                self._told.setdefault(key, []).append(told)
                self._open[key] = None
        if len(self._open) >= _PAGE:
            self._decide()

    def _decide(self) -> None:
        """Decide on every cell of the items that are open."""
        with self._workspace.reading() as db:
            marks = answered.of_items(db, self._workspace.assessment, self._open)
        for key in self._open:
            self._decided[key] = self._item(key, self._told[key], marks.get(key))
        self._open.clear()

    def _foreign(self, path: Path, result: Returned) -> ReportError | None:
        if result.stamp.workspace != self._workspace.uuid:
            return ReportError("returned-other-work", name=path.name)
        if result.stamp.assessment != self._workspace.assessment:
            return ReportError("returned-other-assessment", name=path.name)
        return None

    def collection(self) -> Collection:
        """Return what becomes of every cell. Nothing can be added afterwards."""
        self._decide()
        self._told.clear()
        cells = [cell for one in self._decided.values() for cell in one.cells]
        unchanged = self._unchanged + sum(one.unchanged for one in self._decided.values())
        self._decided.clear()
        with self._workspace.reading() as db:
            register = sendings.sendings(db, self._workspace.assessment)
            gone = review.withdrawn(db)
        if gone:
            cells = [self._withdrawn(cell) if cell.key in gone else cell for cell in cells]
        cells.sort(key=lambda cell: (cell.item or 1 << 63, cell.key, _ORDER[cell.field]))
        cells += [_refused(one.refused.key, one, 0, "") for one in self._rows if one.refused is not None]
        dates = self._dates([cell for cell in cells if cell.verdict is Verdict.BOTH])
        back = sendings.back(register, [one for _, one in sorted(self._stamps.items())])
        files = tuple(
            msgspec.structs.replace(file, older=back.older.get((file.batch, file.recipient))) for file in self._files
        )
        return Collection(
            files, tuple(_dated(cell, dates) for cell in cells), unchanged, back.answered, back.unanswered, self._head
        )

    def _item(self, key: str, told: list[_Told], mark: answered.Answered | None) -> _Decided:
        """Decide on the cells of an item."""
        by_field: dict[Field, list[_Told]] = {}
        for one in told:
            assert one.field is not None
            by_field.setdefault(one.field, []).append(one)
        if mark is None:
            unknown = (_refused(key, ones[0], 0, "", ones, reason="item-unknown") for ones in by_field.values())
            return _Decided(tuple(unknown), 0)
        cells: list[Cell] = []
        unchanged = 0
        for field, ones in by_field.items():
            decide = _evidence if field is Field.EVIDENCE else _one if len(ones) == 1 else _several
            cell, same = decide(key, field, ones, mark)
            unchanged += same
            if cell is not None:
                cells.append(cell)
        return _Decided(tuple(_coherent(cells, mark)), unchanged)

    def _withdrawn(self, cell: Cell) -> Cell:
        """Refuse an answer to an item that a new edition no longer has: it would count nowhere."""
        if cell.verdict is not Verdict.REFUSED:
            for number in {source.file for source in cell.sources}:
                file = self._files[number]
                self._files[number] = msgspec.structs.replace(file, refused=file.refused + 1)
        theirs = cell.theirs or cell.joined
        return msgspec.structs.replace(cell, verdict=Verdict.REFUSED, theirs=theirs, reason="withdrawn", facts={})

    def _dates(self, cells: Sequence[Cell]) -> dict[tuple[int, str], dt.date]:
        """Return the day on which each of the cells got the answer that stands here."""
        pairs = [(cell.item, str(cell.field)) for cell in cells]
        with self._workspace.reading() as db:
            return answered.changed_on(db, self._workspace.assessment, pairs)


_ORDER: dict[Field | None, int] = {field: place for place, field in enumerate(Field)} | {None: len(Field)}


def _told(file: int, one: Answer | Refusal, unit: str, place: Place) -> _Told:
    """Return what a file says of a cell; statuses, figures and dates come again and again, and are kept once."""
    value, refused = (one.value, None) if isinstance(one, Answer) else (one.shown, one)
    sent = one.sent
    if len(value) <= _SHORT:
        value = intern(value)
    if len(sent) <= _SHORT:
        sent = intern(sent)
    return _Told(one.field, sent, unit, Source(file, place, value), refused)


def _one(key: str, field: Field, told: list[_Told], mark: answered.Answered) -> tuple[Cell | None, int]:
    """Return what becomes of a cell of which one file tells, as nearly always, and how often nothing does."""
    (one,) = told
    if one.refused is not None:
        return _several(key, field, told, mark)
    mine = fields.of(mark, field)
    if one.source.value == mine:
        return None, 1
    verdict = Verdict.BOTH if one.sent != mine else Verdict.CHANGED if mine else Verdict.NEW
    return _made(verdict, key, field, told, mark.item, mine, one.source.value), 0


def _coherent(cells: list[Cell], mark: answered.Answered) -> list[Cell]:
    """Return the cells of an item; one that contradicts the others that are written, or what stands here, is not.

    It waits for a person where that answer does, and is refused otherwise.
    """
    written = {
        cell.field: cell.theirs
        for cell in cells
        if cell.field is not None and cell.verdict in (Verdict.NEW, Verdict.CHANGED)
    }
    if _RELATED.isdisjoint(written):
        return cells
    status = fields.of(mark, Field.STATUS)
    if not status and mark.status is Status.ONGOING:  # it will be ongoing as soon as it counts
        status = str(mark.status)
    present = {Field.STATUS: status, Field.NOTE: mark.note}
    unsettled = any(cell.field is Field.NOTE and cell.verdict in OPEN for cell in cells)
    if unsettled:  # the note that stands here is not why the item does not apply
        present[Field.NOTE] = ""
    for field, error in contradictions(present, written):
        reason = "reason-open" if unsettled and field is Field.STATUS else error.reason
        now: dict[str, object] = {"verdict": Verdict.REFUSED, "reason": reason, "facts": error.facts}
        causes = (Field.NOTE,) if field is Field.STATUS else (Field.STATUS, Field.PROGRESS)
        if any(cell.field in causes and cell.verdict in _WAITING[cell.field] for cell in cells):
            now = {"verdict": Verdict.BOTH}
        cells = [msgspec.structs.replace(cell, **now) if cell.field is field else cell for cell in cells]
    return cells


_RELATED = frozenset((Field.STATUS, Field.PROGRESS, Field.DONE_ON))
_WAITING: dict[Field | None, tuple[Verdict, ...]] = {
    Field.STATUS: (Verdict.BOTH, Verdict.CONTESTED),
    Field.PROGRESS: (Verdict.BOTH, Verdict.CONTESTED),
    Field.NOTE: (Verdict.BOTH,),
}


def _several(key: str, field: Field, told: list[_Told], mark: answered.Answered) -> tuple[Cell | None, int]:
    mine = fields.of(mark, field)
    if len(told) > 1:
        told = [one for one in told if not _outdated(one, told)] or told
    refused = [one for one in told if one.refused is not None]
    wanted = [one for one in told if one.refused is None and one.source.value != mine]
    same = len(told) - len(refused) - len(wanted)
    if not wanted:
        return _refused(key, refused[0], mark.item, mine, refused) if refused else None, same
    values = {one.source.value for one in wanted}
    # A file that says what stands here already is of another opinion than one that wants it changed.
    if len(values) > 1 or same or refused:
        return _made(Verdict.CONTESTED, key, field, told, mark.item, mine, ""), same
    current = any(one.sent == mine for one in wanted)
    verdict = Verdict.BOTH if not current else Verdict.CHANGED if mine else Verdict.NEW
    return _made(verdict, key, field, wanted, mark.item, mine, next(iter(values))), same


def _evidence(key: str, field: Field, told: list[_Told], mark: answered.Answered) -> tuple[Cell | None, int]:
    """Join what is new: evidence only grows, so files never disagree on it."""
    mine = fields.of(mark, field)
    refused = [one for one in told if one.refused is not None]
    if refused:
        return _refused(key, refused[0], mark.item, mine, refused), 0
    have = {*mine.split("\n")}
    lines = dict.fromkeys(line for one in told for line in one.source.value.split("\n"))
    more = [line for line in lines if line not in have and any(line not in one.sent.split("\n") for one in told)]
    if not more:
        return None, len(told)
    return _made(Verdict.NEW, key, field, told, mark.item, mine, "\n".join(more)), 0


def _outdated(one: _Told, told: Sequence[_Told]) -> bool:
    """Tell whether another workbook was sent out with this very answer in it, and has a newer one."""
    others = [other for other in told if other.source.file != one.source.file]
    return any(other.sent == one.source.value and other.source.value != one.sent for other in others)


def _made(verdict: Verdict, key: str, field: Field, told: list[_Told], item: int, mine: str, theirs: str) -> Cell:
    sources = tuple([one.source for one in told])
    return Cell(item, key, field, verdict, mine, theirs, told[0].sent, sources, "", _NO_FACTS, told[0].unit)


_NO_FACTS: dict[str, Fact] = {}  # one for all cells: an empty one each is ten megabytes of a thousand workbooks


def _refused(key: str, first: _Told, item: int, mine: str, told: Sequence[_Told] = (), reason: str = "") -> Cell:
    given, facts = ("", {}) if first.refused is None else (first.refused.reason, first.refused.facts)
    sources = tuple(one.source for one in told or (first,))
    return Cell(
        item,
        key,
        first.field,
        Verdict.REFUSED,
        mine,
        first.source.value,
        first.sent,
        sources,
        reason or given,
        facts,
        first.unit,
    )


def _dated(cell: Cell, dates: dict[tuple[int, str], dt.date]) -> Cell:
    if cell.verdict is not Verdict.BOTH or cell.field is None:
        return cell
    return msgspec.structs.replace(cell, mine_on=dates.get((cell.item, str(cell.field))))


def named(error: DuibiaoError, path: Path) -> DuibiaoError:
    """Return the error of a child as one that names the file."""
    if isinstance(error, SandboxError):
        return ReportError(error.key.replace("sandbox-", "returned-"), name=path.name, **error.facts)
    return error
