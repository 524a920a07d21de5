"""A small dose of damaged documents for every reader; ``python -m tests.fuzz.readers 100000`` is the long run."""

from __future__ import annotations

import pytest

from tests.fuzz import readers
from tests.fuzz.samples import FORMATS, samples


@pytest.mark.parametrize("format_", FORMATS)
def test_damaged_documents_are_read_or_refused(format_: str) -> None:
    toll = readers.run(format_, 250)
    assert toll.failed == []
    assert toll.outcomes["read"] > 25
    assert sum(toll.outcomes.values()) == 250


@pytest.mark.parametrize("format_", FORMATS)
def test_the_samples_themselves_are_read(format_: str) -> None:
    from desktop.core.parsing.reading import read

    for sample in samples(format_):
        assert len(read(FORMATS[format_], sample).lines) > 0
