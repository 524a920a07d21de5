"""A long message is decoded piece by piece, and holds the same as when it is decoded at once."""

from __future__ import annotations

import gc

import msgspec
import pytest

from desktop.core import pieces
from desktop.core.parsing.files import Step
from desktop.core.parsing.values import Line, Parsed, Repair, Role, Source, Span
from tests.core.outlines import Words, document

MEASURES = 400


def long() -> Step:
    """Return what a child answers for a long document, with fields of every kind: long, short, empty and absent."""
    lines = tuple(Line(n, "培训保管员。" * 9, ("甲", "乙") if n % 2 else None, n) for n in range(1, 3001))
    spans = tuple(Span(Role.ITEM, f"plan-1/1.{n}", n, 0, 4) for n in range(3000))
    repairs = (Repair("space", 1, "培 训", "培训"),)
    return Step(parsed=Parsed(document(Words(1), [[5] * MEASURES]), Source("a.txt", "text", lines), repairs, (), spans))


@pytest.mark.parametrize("step", [long(), Step(), Step(source=Source("a.txt", "text", ()))])
def test_it_holds_the_same(step: Step) -> None:
    assert pieces.decoded(msgspec.msgpack.encode(step), Step) == step


@pytest.mark.parametrize(
    "other",
    [
        {"parsed": {"framework": "x" * 200_000}},
        {"parsed": ["x" * 200_000]},
        {"parsed": {"no": 1}, "more": "x" * 200_000},
        {"parsed": {"framework": {"schema": "x" * 200_000}}},
    ],
)
def test_something_else_is_refused(other: object) -> None:
    with pytest.raises(msgspec.ValidationError):
        pieces.decoded(msgspec.msgpack.encode(other), Step)


@pytest.mark.parametrize("searched", [True, False])
def test_garbage_is_looked_for_afterwards_as_before(searched: bool) -> None:
    before = gc.isenabled()
    (gc.enable if searched else gc.disable)()
    try:
        pieces.decoded(msgspec.msgpack.encode(long()), Step)
        assert gc.isenabled() is searched
    finally:
        (gc.enable if before else gc.disable)()
