"""Names in a cell: where one ends and the next begins."""

from __future__ import annotations

import pytest

from desktop.core.reports.form.cells import names


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("市水利局、各市、县人民政府", ("市水利局", "各市、县人民政府")),
        ("各县、区（含园区）政府，省有关部门", ("各县、区（含园区）政府", "省有关部门")),
        ("各市、县、区政府；省水利厅", ("各市、县、区政府", "省水利厅")),
        ("各市、市水利局", ("各市", "市水利局")),
        ("各县、县级财政部门", ("各县", "县级财政部门")),
        ("水利部、住房城乡建设部、水利部", ("水利部", "住房城乡建设部")),
    ],
)
def test_levels_of_government_in_a_row_are_one_name(shown: str, expected: tuple[str, ...]) -> None:
    assert names(shown) == expected
