"""Words of the lines: what the delegates paint, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.core import labels, seeds
from desktop.core.assessment import Applicability, Lamp, Light, Status
from desktop.core.numerals import headed, numeral
from desktop.core.store import ids
from desktop.core.store.rows import Counts, ItemRow
from desktop.ui.document import Document
from desktop.ui.row_values import ChapterLine, ItemLine, Line, MeasureLine, TreeLine

KEPT = 4096
"""Lines of items that are kept: some hundred viewports."""


class Lines(QObject):
    """Builds the values of lines from what the document holds."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        # Each line with what it was made of: all cells of a row ask for the same one.
        self._made: dict[int, tuple[ItemRow, ItemLine]] = {}
        self._headings: dict[int, tuple[Counts, ChapterLine | MeasureLine]] = {}

    def forget(self) -> None:
        """Drop what was built: language, date or names changed."""
        self._made.clear()
        self._headings.clear()

    def heading(self, node: int, *, folded: bool) -> ChapterLine | MeasureLine:
        """Return the line of a chapter or a measure."""
        counts = self._document.count(node)
        found = self._headings.get(node)
        if found is not None and found[0] is counts and found[1].folded is folded:
            return found[1]
        made = (self._measure if ids.is_measure(node) else self._chapter)(node, counts, folded)
        self._headings[node] = (counts, made)
        return made

    def _chapter(self, node: int, counts: Counts, folded: bool) -> ChapterLine:
        return ChapterLine(
            self.chapter_title(node), counts.done, counts.applicable, counts.undecided, folded, self._items(counts)
        )

    def chapter_title(self, node: int) -> str:
        """Return a chapter's ordinal and title, e.g. ``五、实施标准国际化跃升工程``."""
        head = self._document.chapters.get(node)
        if head is None:
            return self.tr("Measures")
        if self._document.language == "en" and head.title_en:
            return f"{head.ordinal} {head.title_en}"
        return f"{numeral(head.ordinal)}、{head.title}"

    def measure_title(self, node: int) -> str:
        """Return a measure's label and title, e.g. ``（二十五）健全稳步扩大标准制度型开放机制``."""
        head = self._document.measures[node]
        if self._document.language == "en" and head.title_en:
            return f"({head.ordinal}) {head.title_en}" if head.ordinal is not None else head.title_en
        return headed(head.label, head.heading) or head.key

    def _measure(self, node: int, counts: Counts, folded: bool) -> MeasureLine:
        return MeasureLine(
            self.measure_title(node),
            self._lead(node),
            counts.done,
            counts.applicable,
            counts.items,
            folded,
            self._items(counts),
        )

    def _lead(self, node: int) -> str:
        bodies = list(dict.fromkeys(b for group in self._document.measures[node].groups for b in group.lead))
        if not bodies:
            return ""
        if self._document.language == "en":
            first = seeds.directory().name_en(bodies[0])
            return self.tr("Lead: {bodies}").format(bodies=first if len(bodies) == 1 else f"{first} +{len(bodies) - 1}")
        return self.tr("Lead: {bodies}").format(
            bodies=bodies[0] if len(bodies) == 1 else f"{bodies[0]}等 {len(bodies)} 部门"
        )

    def _items(self, counts: Counts) -> str:
        return self.tr("1 item") if counts.items == 1 else self.tr("{n} items").format(n=counts.items)

    def item(self, row: ItemRow) -> ItemLine:
        """Return the line of an item."""
        found = self._made.get(row.id)
        if found is None or found[0] is not row:
            if len(self._made) > KEPT:
                self._made.clear()
            found = self._made[row.id] = (row, self._item(row))
        return found[1]

    def _item(self, row: ItemRow) -> ItemLine:
        language = self._document.language
        applicable = row.applicability is Applicability.APPLICABLE
        text = row.text_en if language == "en" and row.text_en else row.text
        lamp, lamp_text = self._lamp(row)
        target = labels.target_text(row.comparator, row.value, self._unit(row), language)
        return ItemLine(
            text=text,
            glyph=row.status if applicable else row.applicability,
            progress=row.progress,
            state_text=self._state(row),
            progress_text=f"{row.progress}%" if applicable and row.status in _WITH_PROGRESS else "",
            suggestion_text=self._suggestion(row),
            flag_text=labels.flag_text(withdrawn=row.withdrawn, review=row.review, language=language),
            target_text=target,
            reached_text=self._reached(row),
            evidence=row.evidence,
            unit=row.unit or ("" if row.applicability is Applicability.NOT_APPLICABLE else self.tr("Unassigned")),
            owner=row.owner or "",
            due_text=self._due(row),
            lamp=lamp,
            lamp_text=lamp_text,
            muted=row.withdrawn or row.applicability is Applicability.NOT_APPLICABLE,
        )

    def _unit(self, row: ItemRow) -> str | None:
        return row.value_unit_en if self._document.language == "en" and row.value_unit_en else row.value_unit

    def _state(self, row: ItemRow) -> str:
        language = self._document.language
        if row.applicability is Applicability.APPLICABLE:
            return labels.enum_text(row.status, language)
        word = labels.enum_text(row.applicability, language)
        if row.applicability is Applicability.NOT_APPLICABLE:
            reason = self.tr("Reason: {reason}").format(reason=row.reason)
            return f"{word}  {reason}"
        return word

    def _suggestion(self, row: ItemRow) -> str:
        if row.applicability is not Applicability.UNDECIDED or row.suggestion is None:
            return ""
        reason = labels.suggestion_text(row.suggestion, self._document.language)
        return self._suggested(row.suggestion.applicability).format(reason=reason)

    def _reached(self, row: ItemRow) -> str:
        if row.reached is None:
            return ""
        value = labels.quantity_text(row.reached, self._unit(row))
        return self.tr("Reached {value}").format(value=value)

    def _due(self, row: ItemRow) -> str:
        if row.applicability is Applicability.NOT_APPLICABLE:
            return ""
        if row.status is Status.ONGOING and row.applicability is Applicability.APPLICABLE:
            return self.tr("Ongoing")
        if row.due is None:
            return ""
        return labels.date_text(row.due, self._document.language, self._document.today())

    def _lamp(self, row: ItemRow) -> tuple[Lamp | None, str]:
        language, today = self._document.language, self._document.today()
        if row.applicability is not Applicability.APPLICABLE:
            return None, ""
        if row.status is Status.DONE:
            if row.done_on is None:
                return None, ""
            return None, self.tr("Done {date}").format(date=labels.date_text(row.done_on, language, today))
        if row.status is Status.ONGOING:
            return Lamp(Light.NO_DATE), labels.enum_text(row.rhythm, language) if row.rhythm else ""
        if row.lamp is None or row.lamp.light is Light.NO_DATE:
            return row.lamp, ""
        return row.lamp, labels.lamp_text(row.lamp, language)

    def tooltip(self, line: Line) -> str:
        """Return what hovering over a line says: what may not fit into it."""
        if isinstance(line, ItemLine):
            return "\n".join(filter(None, (line.text, line.state_text, line.flag_text, line.suggestion_text)))
        if isinstance(line, MeasureLine):
            return f"{line.label_and_title}\n{line.lead_text}".strip()
        return line.title

    # The tree of documents

    def all_documents(self) -> TreeLine:
        """Return the row of all documents."""
        counts = self._document.count()
        undecided, score = self._sums(counts)
        return TreeLine(self.tr("All documents"), counts, True, undecided, score, all_documents=True)

    def framework(self, position: int, *, expanded: bool) -> TreeLine:
        """Return the row of a document."""
        head = self._document.frameworks[position]
        counts = self._document.count(head.id)
        title = head.short_title_en if self._document.language == "en" and head.short_title_en else head.short_title
        undecided, score = self._sums(counts)
        return TreeLine(title, counts, True, undecided, score, has_children=True, expanded=expanded)

    def tree_chapter(self, node: int) -> TreeLine:
        """Return the row of a chapter."""
        counts = self._document.count(node)
        undecided, score = self._sums(counts)
        return TreeLine(self.chapter_title(node), counts, False, undecided, score)

    def _sums(self, counts: Counts) -> tuple[str, str]:
        return self.tr("Undecided {n}").format(n=counts.undecided), f"{counts.done}/{counts.applicable}"

    def _suggested(self, applicability: Applicability) -> str:
        if applicability is Applicability.APPLICABLE:
            return self.tr("Suggested applicable: {reason}")
        if applicability is Applicability.NOT_APPLICABLE:
            return self.tr("Suggested not applicable: {reason}")
        return self.tr("To be checked: {reason}")


_WITH_PROGRESS = (Status.IN_PROGRESS, Status.STALLED)
