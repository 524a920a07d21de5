"""What would be written, in one line, beside the button that writes it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core import labels
from desktop.core.labels import Language
from desktop.core.reports.fill_in.collection import OPEN, Verdict
from desktop.ui.collecting.arrangement import Origin
from desktop.ui.collecting.decisions import Decisions
from desktop.ui.details_parts import Elided


class CountsLine(Elided):
    """Counts the cells by what becomes of them."""

    def __init__(self, language: Language, origin: Origin, parent: QWidget | None = None) -> None:
        super().__init__(muted=True, parent=parent)
        self._language = language
        self._pasted = origin is Origin.PASTED

    def show_decisions(self, decisions: Decisions, *, answering: bool = False) -> None:
        """Say what would be written; ``answering``: somebody answers for the first time, even if with nothing new."""
        self.set_words(self._words(decisions, answering=answering))

    def _words(self, decisions: Decisions, *, answering: bool) -> str:
        written, counts, total = decisions.written, decisions.counts, decisions.total()
        if not total and not any(counts[verdict] for verdict in OPEN):
            if answering:
                return self.tr("Nothing to write: all of it stands here already. That they have answered is noted.")
            if any(counts.values()):
                return self.tr("Nothing to write: everything stays as ours.")
            if self._pasted:  # that nothing differs, or no column is taken, is said above
                return self.tr("Nothing to write.")
            return self.tr("Nothing to write: all of it stands here already.")
        changed = self.tr("changed {n}") if self._pasted else self.tr("changed by them {n}")
        words = {Verdict.NEW: self.tr("new {n}"), Verdict.CHANGED: changed}
        said = [text.format(n=written[verdict]) for verdict, text in words.items() if written[verdict]]
        theirs = written[Verdict.BOTH] + written[Verdict.CONTESTED]
        ours = counts[Verdict.BOTH] + counts[Verdict.CONTESTED] - theirs
        if theirs or ours:
            text = self.tr("changed by both: {theirs} settled, {ours} left as ours")
            said.append(text.format(theirs=theirs, ours=ours))
        if written[Verdict.REFUSED]:
            said.append(self.tr("corrected {n}").format(n=written[Verdict.REFUSED]))
        if refused := counts[Verdict.REFUSED] - written[Verdict.REFUSED]:
            said.append(self.tr("refused {n}").format(n=refused))
        parts = [
            labels.counted(self.tr("Will write {n} {n:cell|cells}:"), n=total),
            labels.text("list.joint", self._language).join(said) + self.tr("."),
            self.tr("One step; undo takes it back."),
        ]
        return labels.joined(parts, self._language)
