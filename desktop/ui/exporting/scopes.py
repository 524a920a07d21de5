"""Which items a report may be about, in words: for the dialog in the language of the window, else in the report's."""

from __future__ import annotations

import msgspec

from desktop.core import labels
from desktop.core.assessment import Applicability, Light, Status
from desktop.core.labels import Language
from desktop.core.reports.options import Settings
from desktop.core.store.items import Filter
from desktop.ui.document import Document


def possible(wanted: Filter) -> list[Filter]:
    """Return the scopes to choose from: what is shown, the place chosen at the left, everything."""
    scopes = [wanted] if wanted not in (Filter(), Filter(scope=wanted.scope)) else []
    if wanted.scope is not None:
        scopes.append(Filter(scope=wanted.scope))
    return [*scopes, Filter()]


def place_name(document: Document, node: int, language: Language) -> str:
    """Return the name of a document, chapter or measure."""
    english = language == "en"
    for head in document.frameworks:
        if head.id == node:
            return (head.short_title_en if english else None) or head.short_title
    if (chapter := document.chapters.get(node)) is not None:
        return (chapter.title_en if english else None) or chapter.title
    if (measure := document.measures.get(node)) is not None:
        return (measure.title_en if english else None) or measure.title or measure.label or ""
    return ""


def narrowed(wanted: Filter, settings: Settings) -> Filter:
    """Return a scope without what the settings of the report choose instead."""
    if settings.units:
        wanted = msgspec.structs.replace(wanted, units=frozenset())
    if settings.statuses:
        wanted = msgspec.structs.replace(wanted, statuses=frozenset())
    return wanted


def in_words(document: Document, wanted: Filter, language: Language) -> str:
    """Return a scope in words, as it stands at the head of a report; empty for everything."""
    units = [unit.name for unit in document.units if unit.id in wanted.units]
    units += [labels.text("unit.none", language)] * (0 in wanted.units)
    parts = [
        place_name(document, wanted.scope, language) if wanted.scope is not None else "",
        labels.text("filter.text", language, text=wanted.text) if wanted.text else "",
        labels.listed([labels.enum_text(a, language) for a in Applicability if a in wanted.applicability], language),
        labels.listed([labels.enum_text(s, language) for s in Status if s in wanted.statuses], language),
        labels.listed(units, language),
        labels.enum_text(Light.OVERDUE, language) if wanted.overdue else "",
    ]
    return labels.text("list.joint", language).join(filter(None, parts))
