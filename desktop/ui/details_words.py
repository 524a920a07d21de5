"""What the details pane says of an item, in the language of the window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale, QObject

from desktop.core import labels, seeds
from desktop.core.assessment import (
    Applicability,
    Lamp,
    Light,
    Mark,
    Result,
    Status,
    derived_result,
    lamp,
    last_day,
)
from desktop.core.errors import DuibiaoError
from desktop.core.organisation import Suggestion
from desktop.core.store.outline import ItemDetail, TargetRow
from desktop.ui.details_parts import Fits
from desktop.ui.details_saving import CANCELLED
from desktop.ui.document import Document
from desktop.ui.models.lines import Lines


class DetailsWords(QObject):
    """Puts what the document holds into words."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._lines = Lines(document)

    @property
    def english(self) -> bool:
        """Whether the window speaks English."""
        return self._document.language == "en"

    @property
    def separator(self) -> str:
        """What stands between the members of a list."""
        return labels.text("list.separator", self._document.language)

    def item(self, detail: ItemDetail) -> str:
        """Return the sentence of an item."""
        return detail.text_en if self.english and detail.text_en else detail.text

    def place(self, detail: ItemDetail) -> str:
        """Return where an item stands: short title of the document and its measure."""
        return f"{self.document_title(detail)} › {self.measure(detail)}"

    def document_title(self, detail: ItemDetail) -> str:
        """Return the short title of an item's document."""
        head = detail.framework
        return head.short_title_en if self.english and head.short_title_en else head.short_title

    def measure(self, detail: ItemDetail) -> str:
        """Return label and title of an item's measure."""
        return self._lines.measure_title(detail.measure.id)

    # Bodies

    def bodies(self, names: Sequence[str]) -> list[str]:
        """Return bodies by the names that they have in the language."""
        return [seeds.directory().name_en(name) for name in names] if self.english else list(names)

    def ours(self, names: Sequence[str]) -> list[bool]:
        """Tell of each body whether our organisation is its local counterpart."""
        directory = seeds.directory()
        line = {directory.name(name) for name in self._document.organisation.line}
        return [directory.name(name) in line for name in names]

    def all_bodies(self, names: Sequence[str], *, open_ended: bool) -> str:
        """Return all bodies as a list; 等 where the document leaves the list open."""
        words = self.separator.join(self.bodies(names))
        return self.tr("{bodies} and others").format(bodies=words) if open_ended else words

    def fitting_bodies(self, names: Sequence[str], fits: Fits, *, open_ended: bool) -> str:
        """Return as many bodies as fit, with how many there are: 外交部、国家发展改革委等 8 家."""
        whole = self.all_bodies(names, open_ended=open_ended)
        shown = self.bodies(names)
        for number in range(len(shown) - 1, 0, -1):
            if fits(whole):
                break
            words = self.separator.join(shown[:number])
            facts = {"bodies": words, "count": len(shown), "rest": len(shown) - number}
            whole = self.tr("{bodies} and {rest} more").format(**facts)
        return whole

    def bodies_tooltip(self, names: Sequence[str]) -> str:
        """Return each body on a line, with an arrow at those whose counterpart we are."""
        pairs = zip(self.bodies(names), self.ours(names), strict=True)
        return "\n".join(f"{name} {self.our_office()}" if ours else name for name, ours in pairs)

    def our_office(self) -> str:
        """Return what stands behind a body whose local counterpart we are."""
        return self.tr("→ this office")

    # Targets and dates

    def unit(self, target: TargetRow | None) -> str | None:
        """Return the unit of a target's value."""
        if target is None:
            return None
        return target.unit_en if self.english and target.unit_en else target.unit

    def demand(self, target: TargetRow) -> str:
        """Return what a target demands: ≥ 85%."""
        return labels.target_text(target.comparator, target.value, self.unit(target), self._document.language)

    def object(self, target: TargetRow) -> str:
        """Return what a target measures."""
        return target.object_en if self.english and target.object_en else target.object

    def due(self, printed: str | None) -> str:
        """Return a printed due date: 2025年底前, 2025年6月底前, 2025年6月30日前."""
        day = last_day(printed)
        if printed is None or day is None:
            return ""
        if printed.count("-") == 0:
            return self.tr("by end of {year}").format(year=printed)
        if printed.count("-") == 1:
            locale = QLocale("en_GB" if self.english else "zh_CN")
            month = locale.toString(QDate(day.year, day.month, 1), self.tr("MMM yyyy"))
            return self.tr("by end of {month}").format(month=month)
        return self.tr("by {date}").format(date=self.date(day))

    def date(self, day: dt.date) -> str:
        """Return a date, with its year where that is not this one."""
        return labels.date_text(day, self._document.language, self._document.today())

    def distance(self, reached: float | None, target: TargetRow | None) -> str:
        """Return how far a reached value is from its target; empty where that cannot be said."""
        if target is None or reached is None or isinstance(target.value, str) or target.value is None:
            return ""
        result = derived_result(reached, target.comparator, target.value)
        if result is None:
            return ""
        if result is Result.MET:
            return self.tr("Target met")
        apart = round(abs(reached - target.value), 6)
        if target.unit in ("%", "％"):
            text = self.tr("1 point to go") if apart == 1 else self.tr("{points} points to go")
            return text.format(points=labels.quantity_text(apart, None))
        return self.tr("{distance} to go").format(distance=labels.quantity_text(apart, self.unit(target)))

    def light(self, mark: Mark, printed: str | None) -> tuple[Lamp | None, str]:
        """Return the light of a mark and its words; no light and the day of its completion where it is done."""
        if mark.applicability is not Applicability.APPLICABLE:
            return None, ""
        if mark.status is Status.DONE and mark.done_on is not None:
            return None, self.tr("Done {date}").format(date=self.date(mark.done_on))
        today, soon = self._document.today(), self._document.soon
        found = lamp(mark.applicability, mark.status, mark.due or last_day(printed), today, soon)
        words = labels.lamp_text(found, self._document.language)
        if found is not None and found.light is Light.ON_TRACK:
            words = labels.counted(self.tr("{light}, {days} {days:day|days} left"), light=words, days=found.days)
        return found, words

    # Suggestions

    def suggested(self, suggestion: Suggestion) -> str:
        """Return a suggestion, as one: 建议适用：属市场监管总局条线…."""
        reason = labels.suggestion_text(suggestion, self._document.language)
        if suggestion.applicability is Applicability.APPLICABLE:
            return self.tr("Suggested applicable: {reason}").format(reason=reason)
        if suggestion.applicability is Applicability.NOT_APPLICABLE:
            return self.tr("Suggested not applicable: {reason}").format(reason=reason)
        return self.tr("To be checked: {reason}").format(reason=reason)

    def ground(self, suggestion: Suggestion) -> str:
        """Return the ground of a decision that follows the suggestion: 依据：…."""
        reason = labels.suggestion_text(suggestion, self._document.language)
        return self.tr("Ground: {reason}").format(reason=reason)

    def failure(self, field: str, error: DuibiaoError) -> str:
        """Return what to say where a field was not saved."""
        language = self._document.language
        words = self.tr("“{field}” is not saved; your text is still here.")
        words = words.format(field=labels.column_text(field, language))
        if error.key == CANCELLED:
            return words
        told = labels.error_text(error, language)
        return f"{words}\n{labels.joined([told.happened, told.todo], language)}"
