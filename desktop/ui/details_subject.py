"""What the details pane shows: one item with everything about it, or what several have in common."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from desktop.core.assessment import Applicability, Mark
from desktop.core.organisation import Suggestion
from desktop.core.store import common
from desktop.core.store.outline import ItemDetail, TargetRow
from desktop.ui.document import Document


@dataclass(frozen=True, slots=True)
class Subject:
    """The items that are shown.

    Attributes:
        items: row ids.
        mark: of the one item, or what the marks of several share.
        differing: fields that several do not share.
        detail: everything about the one item; None for several.
        undecided: items that nobody has decided.
        adoptable: those of them that have a suggestion to adopt.
        with_target: items that serve a target.
    """

    items: tuple[int, ...]
    mark: Mark
    differing: frozenset[str]
    detail: ItemDetail | None
    undecided: int
    adoptable: int
    with_target: int

    @property
    def target(self) -> TargetRow | None:
        """The target that the one item serves."""
        return None if self.detail is None else self.detail.target

    @property
    def printed_due(self) -> str | None:
        """By when the document asks for the one item: its own date, or that of its target."""
        own = None if self.detail is None else self.detail.due
        return own or (self.target.due if self.target else None)

    @property
    def suggestion(self) -> Suggestion | None:
        """What the profile suggests for the one item."""
        return None if self.detail is None else self.detail.suggestion

    @property
    def applicability(self) -> Applicability | None:
        """Applicability; None where several differ."""
        return None if "applicability" in self.differing else self.mark.applicability

    @property
    def applicable(self) -> bool:
        """Whether status and progress say something of all items."""
        return self.applicability is Applicability.APPLICABLE

    @property
    def compared(self) -> bool:
        """Whether a reached value alone tells the result, so that nobody marks it by hand."""
        return self.target is not None and self.target.comparator is not None and _is_number(self.target.value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)


def read(document: Document, items: Sequence[int]) -> Subject | None:
    """Return what there is to show of one or more items; None where the one item, or its document, is gone."""
    chosen = tuple(dict.fromkeys(items))
    if len(chosen) == 1:
        try:
            detail = document.detail(chosen[0])
        except StopIteration:
            return None
        if detail.measure.id not in document.measures:
            return None
        undecided = detail.mark.applicability is Applicability.UNDECIDED
        suggested = detail.suggestion is not None and detail.suggestion.applicability is not Applicability.UNDECIDED
        return Subject(
            chosen, detail.mark, frozenset(), detail, undecided, undecided and suggested, detail.target is not None
        )
    return common.outcome(shared(document, chosen))


def shared(document: Document, items: Sequence[int]) -> Generator[None, None, Subject]:
    """Read what several items have in common page by page, and return it."""
    chosen = tuple(dict.fromkeys(items))
    with document.workspace.reading() as db:
        found = yield from common.pages(db, document.workspace.assessment, chosen)
    return Subject(chosen, found.mark, found.differing, None, found.undecided, found.adoptable, found.with_target)
