"""Row ids: one space of 64-bit integers in the order of the documents.

A framework's id is below 2¹⁰; a chapter adds 14 bits, a measure 16, an item 16. So the four kinds
never collide, sorting by id is sorting by document, a parent is a shift away, and everything below a
node is one range. Printed ordinals repeat and restart, therefore sequence numbers are used and the
permanent ids (``plan-2024/3.13.2``) stand in a column ``key`` of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

CHAPTER_BITS = 14
MEASURE_BITS = 16
ITEM_BITS = 16

FRAMEWORKS = 1 << 10
CHAPTERS = FRAMEWORKS << CHAPTER_BITS
MEASURES = CHAPTERS << MEASURE_BITS
ITEMS = MEASURES << ITEM_BITS
"""Above all ids."""

FIRST_OWN = 1 << (ITEM_BITS - 1)
"""Sequence number of the first item that an office adds to a measure."""

MOST_CHAPTERS = (1 << CHAPTER_BITS) - 1
MOST_MEASURES = (1 << MEASURE_BITS) - 1
MOST_ITEMS = FIRST_OWN - 1
"""Chapters of a document, measures of a chapter and items of a measure for which there are ids."""


def chapter_id(framework: int, sequence: int) -> int:
    """Return the id of a chapter; sequence 0 stands for measures without a chapter."""
    return framework << CHAPTER_BITS | sequence


def measure_id(chapter: int, sequence: int) -> int:
    """Return the id of the measure with this sequence number in its chapter."""
    return chapter << MEASURE_BITS | sequence


def item_id(measure: int, sequence: int) -> int:
    """Return the id of the item with this sequence number in its measure."""
    return measure << ITEM_BITS | sequence


def is_item(node: int) -> bool:
    """Tell whether a node is a check item."""
    return node >= MEASURES


def is_own(item: int) -> bool:
    """Tell whether an item was added by the office."""
    return item >= MEASURES and item & (1 << ITEM_BITS) - 1 >= FIRST_OWN


def items_in(nodes: Iterable[int]) -> list[int]:
    """Return the items among nodes, in their order; for thousands of them."""
    return [node for node in nodes if node >= MEASURES]


def headings_in(nodes: Iterable[int]) -> list[tuple[int, int]]:
    """Return the nodes that are no items, each with its place among the nodes; for thousands of them."""
    return [(place, node) for place, node in enumerate(nodes) if node < MEASURES]


def is_measure(node: int) -> bool:
    """Tell whether a node is a measure."""
    return CHAPTERS <= node < MEASURES


def is_chapter(node: int) -> bool:
    """Tell whether a node is a chapter."""
    return FRAMEWORKS <= node < CHAPTERS


def measure_of(item: int) -> int:
    """Return the measure of an item."""
    return item >> ITEM_BITS


def chapter_of(node: int) -> int:
    """Return the chapter of an item or a measure, or the chapter itself."""
    if is_item(node):
        return node >> ITEM_BITS + MEASURE_BITS
    return node >> MEASURE_BITS if is_measure(node) else node


def parent_of(node: int) -> int:
    """Return the chapter of a measure, or the framework of a chapter."""
    return node >> MEASURE_BITS if node >= CHAPTERS else node >> CHAPTER_BITS


def framework_of(node: int) -> int:
    """Return the framework of any node."""
    return node if node < FRAMEWORKS else chapter_of(node) >> CHAPTER_BITS


def item_range(node: int) -> tuple[int, int]:
    """Return the first and the last possible id of the items in or below a node."""
    if is_item(node):
        return node, node
    shift = ITEM_BITS
    if not is_measure(node):
        shift += MEASURE_BITS
        if not is_chapter(node):
            shift += CHAPTER_BITS
    return node << shift, (node + 1 << shift) - 1
