"""The choice of the paper on which a report is laid out."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from desktop.core import labels
from desktop.core.labels import Language
from desktop.core.reports.paper import Binding, Format, Paper

PAPERS = [Paper(size, binding) for size in Format for binding in Binding]


class PaperBox(QComboBox):
    """Sizes, each bound along its top or its left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for _ in PAPERS:
            self.addItem("")

    def chosen(self) -> Paper:
        """Return which paper."""
        return PAPERS[self.currentIndex()]

    def choose(self, paper: Paper) -> None:
        """Show a paper as the one that is chosen."""
        self.setCurrentIndex(PAPERS.index(paper))

    def set_language(self, language: Language) -> None:
        """Write all words in a language."""
        for place, one in enumerate(PAPERS):
            size = labels.text(f"format.{one.format}", language)
            bound = labels.text(f"binding.{one.binding}", language)
            self.setItemText(place, self.tr("{size} landscape, {bound}").format(size=size, bound=bound))
