"""The document that is being imported: what stood before and after each change, which is undo and redo."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop.core import labels
from desktop.core.editing_ids import chapter_numbers, lost, renumbered, with_chapter_numbers
from desktop.core.framework import Framework, Warning, titled
from desktop.core.labels import Language
from desktop.core.parsing.values import Notice, Parsed, Repair
from desktop.core.parsing.whereabouts import Whereabouts
from desktop.ui.importing.places import Places


class Remark(msgspec.Struct, frozen=True):
    """One thing to look at: a notice, or all of a kind where there are many; a doubtful repair, or all of a kind.

    Attributes:
        key: of its words in ``labels``: ``notice.<kind>`` or ``repair.<kind>``.
        lines: where, as indexes into the lines of the text; empty where it is about the whole; of repairs one each.
        facts: what the words mention; ``each``: the same at each of its places, where that differs.
        doubtful: a person should decide; else it is only told.
        repairs: the repairs that it stands for.
    """

    key: str
    lines: tuple[int, ...]
    facts: dict[str, str | int] = {}
    doubtful: bool = True
    repairs: tuple[Repair, ...] = ()
    each: tuple[dict[str, str | int], ...] = ()


LONG = 1000
"""Items from which on a document is long."""
NO_TITLE = "notice.no-title"
"""The key of the remark that the document prints no title."""
MANY = 6
"""Doubts of one kind from which on they share a row, in which one goes from place to place: nobody reads more rows."""


class _Step(msgspec.Struct):
    """The document after a change: what was read, from which files, what became of it, which remarks were seen to.

    ``for_now`` is what it is called without a title; ``gone`` are the bare ids of what was taken away.
    """

    name: str
    framework: Framework
    places: Places
    files: tuple[Path, ...]
    remarks: list[Remark]
    seen: set[int]
    for_now: str
    gone: frozenset[str] = frozenset()


class ImportDraft(QObject):
    """A parsed document under a person's hands.

    Signals:
        changed(): the framework is another one.
        settled(): a remark was seen to.
        reread(): the text is another one, read from more files, or from those before again.
    """

    changed = Signal()
    settled = Signal()
    reread = Signal()

    def __init__(
        self,
        places: Places,
        files: Sequence[Path] = (),
        parent: QObject | None = None,
        gone: Collection[str] = (),
        *,
        resumed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._history = [msgspec.structs.replace(_read("", places, files), gone=frozenset(gone))]
        self._at = 0
        self.resumed = resumed
        """It was kept as a draft before, with what was mended then, which cannot be undone any more."""
        self.stepped = False
        """The last change was undo or redo."""

    @property
    def _step(self) -> _Step:
        return self._history[self._at]

    @property
    def framework(self) -> Framework:
        """The framework as it stands."""
        return self._step.framework

    @property
    def parsed(self) -> Parsed:
        """What was read."""
        return self._step.places.parsed

    @property
    def places(self) -> Places:
        """Where the parts stand in the text."""
        return self._step.places

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that it came from; none for pasted text."""
        return self._step.files

    @property
    def remarks(self) -> list[Remark]:
        """What is to be looked at, what a person decides first."""
        return self._step.remarks

    @property
    def seen(self) -> set[int]:
        """The remarks that were seen to; a title that is missing was, once there is one."""
        given = self.framework.title != self._step.for_now
        return self._step.seen | {n for n, one in enumerate(self.remarks) if given and one.key == NO_TITLE}

    def is_untitled(self) -> bool:
        """Tell whether it has no title but the name of its file, and nobody said that this is right."""
        return any(one.key == NO_TITLE and n not in self.seen for n, one in enumerate(self.remarks))

    @property
    def gone(self) -> frozenset[str]:
        """The ids, without the document's own, of what was taken away: nothing new gets one of them."""
        return self._step.gone

    @property
    def is_form(self) -> bool:
        """It came from an Excel form."""
        return self.parsed.source.format == "form"

    def numbered(self) -> Framework:
        """Return the framework under its final ids: those that a form brought along stay as they are."""
        if self.parsed.lasting:
            return self.framework
        return renumbered(with_chapter_numbers(self.framework, self.chapter_numbers()))

    def chapter_numbers(self) -> dict[int, int]:
        """Return the number that each chapter will have, by the one it has now: in order where the document has them.

        Those that a form brought along stay, and so do printed ones that were out of order from the first.
        """
        if self.parsed.lasting or not self.places.is_counted:
            return {one.ordinal: one.ordinal for one in self.framework.chapters}
        return chapter_numbers(self.framework)

    def is_long(self) -> bool:
        """Tell whether numbering and keeping it takes a while, so that a worker does it."""
        return sum(len(measure.items) for measure in self.framework.measures) >= LONG

    def warnings(self, language: Language) -> tuple[Warning, ...]:
        """Return what the parser was unsure of, in words."""
        words = ((one, labels.text(f"notice.{one.kind}", language, **one.facts)) for one in self.parsed.notices)
        return tuple(Warning(notice.kind, notice.line, text) for notice, text in words)

    def is_changed(self) -> bool:
        """Tell whether a person mended anything."""
        return self._at > 0 or bool(self.seen)

    def change(self, name: str, change: Callable[[Framework], Framework]) -> None:
        """Do one change, named for undo; nothing where it changes nothing."""
        before, after = self.framework, change(self.framework)
        if after != before:
            gone = self.gone | lost(before, after)
            self._do(msgspec.structs.replace(self._step, name=name, framework=after, gone=gone))

    def read_again(self, name: str, places: Places, files: Sequence[Path]) -> None:
        """Put what more files say in place of the document, as one change that can be undone."""
        self._do(_read(name, places, files))

    def _do(self, step: _Step) -> None:
        self._history[self._at + 1 :] = [step]
        self._go(self._at + 1, stepped=False)

    def _go(self, at: int, *, stepped: bool = True) -> None:
        self.stepped = stepped
        before, self._at = self.parsed, at
        if self.parsed is not before:
            self.reread.emit()
        self.changed.emit()

    def undo_name(self) -> str:
        """Return the name of what undo would take back, or nothing."""
        return self._step.name if self._at else ""

    def redo_name(self) -> str:
        """Return the name of what redo would do again, or nothing."""
        return self._history[self._at + 1].name if self._at + 1 < len(self._history) else ""

    def undo(self) -> None:
        """Take the last change back."""
        if self._at:
            self._go(self._at - 1)

    def redo(self) -> None:
        """Do the last undone change again."""
        if self._at + 1 < len(self._history):
            self._go(self._at + 1)

    def settle(self, remark: int) -> None:
        """Note that a remark was seen to."""
        self._step.seen.add(remark)
        self.settled.emit()

    def settle_title(self) -> None:
        """Note that the title is right, even where it is the name of the file."""
        if self.is_untitled():
            self.settle(next(n for n, one in enumerate(self.remarks) if one.key == NO_TITLE))


def _read(name: str, places: Places, files: Sequence[Path]) -> _Step:
    source = places.parsed.source.name.partition(" + ")[0]  # the first of several copies
    found = places.parsed.framework
    for_now = titled(msgspec.structs.replace(found, title=""), source).title
    return _Step(name, titled(found, source), places, tuple(files), _remarks(places.parsed), set(), for_now)


def _remarks(parsed: Parsed) -> list[Remark]:
    """Return what is to be looked at, what a person decides first."""
    where = Whereabouts(parsed.source.lines)

    def of_repairs(repairs: list[Repair]) -> Remark:
        lines = tuple(place for one in repairs for place in _places(where, one))
        return Remark(f"repair.{repairs[0].kind}", lines, {}, not repairs[0].sure, tuple(repairs))

    kinds: dict[tuple[str, bool], list[Repair]] = {}
    for repair in parsed.repairs:
        kinds.setdefault((repair.kind, repair.sure), []).append(repair)
    unsure = [one for (_, sure), many in kinds.items() if not sure for one in _rows(many, of_repairs)]
    sure = [of_repairs(many) for (_, is_sure), many in kinds.items() if is_sure]
    return [*unsure, *_of_notices(parsed.notices, where), *sure]


def _rows(many: list[Repair], of_repairs: Callable[[list[Repair]], Remark]) -> list[Remark]:
    return [of_repairs(many)] if len(many) > MANY else [of_repairs([one]) for one in many]


def _of_notices(notices: Sequence[Notice], where: Whereabouts) -> Iterator[Remark]:
    placed: dict[str, list[Notice]] = {}
    for notice in notices:
        if _places(where, notice):
            placed.setdefault(notice.kind, []).append(notice)
    for notice in notices:
        key, alike, lines = f"notice.{notice.kind}", placed.get(notice.kind, []), _places(where, notice)
        if not lines or len(alike) <= MANY:
            yield Remark(key, lines, dict(notice.facts))
        elif notice is alike[0]:
            every = tuple(place for one in alike for place in _places(where, one))
            yield Remark(key, every, dict(notice.facts), each=tuple(dict(one.facts) for one in alike))


def _places(where: Whereabouts, remark: Repair | Notice) -> tuple[int, ...]:
    place = where.of(remark)
    return () if place is None else (place,)
