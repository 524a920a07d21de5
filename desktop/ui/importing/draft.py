"""The document that is being imported: the values before and after each change, which is undo and redo."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal

from desktop.core.framework import Framework
from desktop.core.parsing.values import Notice, Parsed, Repair, Role, Span


class Remark(msgspec.Struct, frozen=True):
    """One thing to look at: a notice, or all repairs of a kind.

    Attributes:
        key: of its words in ``labels``: ``notice.<kind>`` or ``repair.<kind>``.
        lines: where, as indexes into the lines of the text; empty where it is about the whole.
        facts: what the words mention.
        doubtful: a person should decide; else it is only told.
        repairs: the repairs that it stands for.
    """

    key: str
    lines: tuple[int, ...]
    facts: dict[str, str | int] = {}
    doubtful: bool = True
    repairs: tuple[Repair, ...] = ()


class ImportDraft(QObject):
    """A parsed document under a person's hands.

    Signals:
        changed(): the framework is another one.
        settled(): a remark was seen to.
    """

    changed = Signal()
    settled = Signal()

    def __init__(self, parsed: Parsed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.parsed = parsed
        self._history: list[tuple[str, Framework]] = [("", parsed.framework)]
        self._at = 0
        self._places = {line.number: place for place, line in enumerate(parsed.source.lines)}
        self.remarks = self._remarks()
        self.seen: set[int] = set()

    @property
    def framework(self) -> Framework:
        """The framework as it stands."""
        return self._history[self._at][1]

    def is_changed(self) -> bool:
        """Tell whether a person mended anything."""
        return self._at > 0 or bool(self.seen)

    def change(self, name: str, change: Callable[[Framework], Framework]) -> None:
        """Do one change, named for undo; nothing where it changes nothing."""
        after = change(self.framework)
        if after == self.framework:
            return
        self._history[self._at + 1 :] = [(name, after)]
        self._at += 1
        self.changed.emit()

    def undo_name(self) -> str:
        """Return the name of what undo would take back, or nothing."""
        return self._history[self._at][0] if self._at else ""

    def redo_name(self) -> str:
        """Return the name of what redo would do again, or nothing."""
        return self._history[self._at + 1][0] if self._at + 1 < len(self._history) else ""

    def undo(self) -> None:
        """Take the last change back."""
        if self._at:
            self._at -= 1
            self.changed.emit()

    def redo(self) -> None:
        """Do the last undone change again."""
        if self._at + 1 < len(self._history):
            self._at += 1
            self.changed.emit()

    def settle(self, remark: int) -> None:
        """Note that a remark was seen to."""
        self.seen.add(remark)
        self.settled.emit()

    def spans(self, key: str) -> list[Span]:
        """Return where a part of the framework stands in the text, by its id; a chapter by its ordinal."""
        return [span for span in self.parsed.spans if _bare(span.id) == _bare(key)]

    def span_at(self, line: int, character: int) -> Span | None:
        """Return the part that stands at a place of the text, the smallest first; headings of measures last."""
        found = [s for s in self.parsed.spans if s.line == line and s.start <= character < s.end]
        return min(found, key=lambda span: (span.end - span.start, span.role is Role.MEASURE), default=None)

    def _remarks(self) -> list[Remark]:
        """Return what is to be looked at, what a person decides first."""
        notices = [self._of_notice(notice) for notice in self.parsed.notices]
        kinds: dict[tuple[str, bool], list[Repair]] = {}
        for repair in self.parsed.repairs:
            kinds.setdefault((repair.kind, repair.sure), []).append(repair)
        unsure = [self._of_repairs([one]) for (_, sure), many in kinds.items() if not sure for one in many]
        sure = [self._of_repairs(many) for (_, is_sure), many in kinds.items() if is_sure]
        return [*unsure, *notices, *sure]

    def _of_notice(self, notice: Notice) -> Remark:
        lines = () if notice.line is None or notice.line not in self._places else (self._places[notice.line],)
        return Remark(f"notice.{notice.kind}", lines, dict(notice.facts))

    def _of_repairs(self, repairs: list[Repair]) -> Remark:
        lines = dict.fromkeys(self._places[one.line] for one in repairs if one.line in self._places)
        return Remark(f"repair.{repairs[0].kind}", tuple(lines), {}, not repairs[0].sure, tuple(repairs))


def _bare(key: str) -> str:
    """Return an id without the document's own, which a person may change."""
    return key.split("/", 1)[-1]
