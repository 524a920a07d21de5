"""A small dose of damaged returned workbooks; ``python -m tests.fuzz.workbooks 100000`` is the long run."""

from __future__ import annotations

from tests.fuzz import workbooks


def test_damaged_workbooks_are_read_or_refused() -> None:
    toll = workbooks.run(250)
    assert toll.failed == []
    assert sum(toll.outcomes.values()) == 250
    assert toll.outcomes["read as sent"] > 25
