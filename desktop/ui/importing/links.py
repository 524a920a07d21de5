"""What of the outline and what of the text are one and the same part, also after it was split, joined or moved.

Most parts keep the id that they were found with. One that got another is known again by its words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from desktop.core import editing
from desktop.core.editing_ids import bare
from desktop.core.framework import CheckItem, Framework, Measure
from desktop.core.parsing.values import Role, Span
from desktop.ui.importing.places import Places

_SHORTEST = 4
"""Characters by which a part of an item is known again: shorter ones occur anywhere."""


def spans_of(places: Places, framework: Framework, key: str, gone: Collection[str] = ()) -> list[Span]:
    """Return where a part of the framework as it stands now is in the text; a new one is nowhere.

    A new chapter may have the number of one that is ``gone``; no other part gets an id that one had before.
    """
    if key in gone:
        return []
    found = places.of(key)
    if found:
        return found
    measure = next((one for one in framework.measures if one.id == key), None)
    if measure is not None:  # it was split off: where its first item stands
        return next(filter(None, (spans_of(places, framework, item.id) for item in measure.items)), [])
    text = next((item.text for item in framework.items() if item.id == key), "")
    former = _alike(text, list(places.parsed.framework.items()))
    return places.of(former.id) if former is not None else []


def words_of(places: Places, key: str | None) -> str:
    """Return the words with which the text says a target; nothing where it does not, or more than once."""
    spans = places.of(key) if key else []
    if len(spans) != 1:
        return ""
    (span,) = spans
    return places.parsed.source.lines[span.line].text[span.start : span.end]


def is_gone(places: Places, framework: Framework, span: Span, gone: Collection[str]) -> bool:
    """Tell whether a part that stands in the text is in the framework no more; ``gone`` are the ids that went."""
    if bare(span.id) not in gone:  # most of them: nothing is searched for
        return False
    return span.role is Role.TARGET or not key_of(places, framework, span, gone)


def key_of(places: Places, framework: Framework, span: Span, gone: Collection[str] = ()) -> str:
    """Return the id that the part at a place of the text has now; empty where it is gone.

    A target leads to the item that serves it, or whose words it is among, or to where it stands; bodies lead to their
    measure.
    """
    if span.role is Role.CHAPTER:
        return "" if span.id in gone else span.id
    if span.role is Role.TARGET:
        target = _now(framework, span.id)
        around = (one for one in places.on(span.line) if one.role is Role.ITEM and one.start <= span.start < one.end)
        item = next(around, None)
        among = key_of(places, framework, item) if item is not None else ""
        serving = [one.id for one in framework.items() if one.target == target]
        if serving:
            return among if among in serving else serving[0]
        above = places.holding(span.line)
        return among or _owner(framework, target) or (key_of(places, framework, above, gone) if above else "")
    if span.role is Role.RESPONSIBILITY:
        measure = span.id.partition("#")[0]
        return _owner(framework, _now(framework, span.id)) or _measure(places, framework, measure)
    if span.role is Role.MEASURE:
        return _measure(places, framework, span.id)
    return _item(places, framework, span.id)


def _item(places: Places, framework: Framework, former: str) -> str:
    key = _now(framework, former)
    if any(item.id == key for item in framework.items()):
        return key
    text = next((item.text for item in places.parsed.framework.items() if bare(item.id) == bare(former)), "")
    found = _alike(text, list(framework.items()))
    return found.id if found is not None else ""


def _measure(places: Places, framework: Framework, former: str) -> str:
    """Return a measure, or the one that has what is left of its items."""
    key = _now(framework, former)
    if any(one.id == key for one in framework.measures):
        return key
    items = (_item(places, framework, item.id) for item in _items_of(places.parsed.framework, former))
    return next((_owner(framework, item) for item in items if item), "")


def _items_of(framework: Framework, key: str) -> Iterator[CheckItem]:
    measure: Measure | None = next((one for one in framework.measures if bare(one.id) == bare(key)), None)
    yield from measure.items if measure is not None else ()


def _owner(framework: Framework, key: str) -> str:
    try:
        return editing.owner(framework, key).id
    except editing.NoSuchPart:
        return ""


def _now(framework: Framework, key: str) -> str:
    """Return an id under that of the document, which a person may have changed."""
    return f"{framework.id}/{bare(key)}"


def _alike(text: str, items: list[CheckItem]) -> CheckItem | None:
    """Return the item with the same words, or else one of which it is a part, or that is a part of it."""
    if not text:
        return None
    same = (item for item in items if item.text == text)
    whole = (item for item in items if _is_within(text, item.text) or _is_within(item.text, text))
    return next(same, None) or next(whole, None)


def _is_within(part: str, text: str) -> bool:
    return len(part) >= _SHORTEST and part in text
