"""Headings behind their printed numbers."""

from __future__ import annotations

import pytest

from desktop.core.numerals import headed


@pytest.mark.parametrize(
    ("label", "title", "shown"),
    [
        ("（一）", "建库", "（一）建库"),
        ("1.", "建库", "1.建库"),
        ("10", "建库", "10 建库"),
        ("十", "建库", "十 建库"),
        ("2.1", "5座粮库", "2.1 5座粮库"),
        (None, "建库", "建库"),
        ("3", None, "3"),
        (None, None, ""),
    ],
)
def test_a_bare_number_stands_apart(label: str | None, title: str | None, shown: str) -> None:
    assert headed(label, title) == shown
