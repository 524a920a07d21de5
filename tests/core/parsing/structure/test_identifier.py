"""The id of a document that nobody has named yet."""

from __future__ import annotations

import re

import pytest

from desktop.core.parsing.structure.identity import identifier


@pytest.mark.parametrize(
    ("title", "identity"),
    [
        ("充电设施行动方案（2025—2027年）", "cdssxdfa-2025"),
        ("（全文）公共充电设施建设实施意见", "ggcdssjsssyj"),
        ("某市人民政府办公室关于加快发展养老服务的通知", "jkfzylfwdtz"),
    ],
)
def test_it_is_made_of_initials_and_the_first_year(title: str, identity: str) -> None:
    assert identifier(title, ["正文"]) == identity


@pytest.mark.parametrize("title", ["Charging plan 2025", "", None, "（2025）"])
def test_without_chinese_characters_it_is_a_part_of_a_hash(title: str | None) -> None:
    assert re.fullmatch(r"doc-[0-9a-f]{8}", identifier(title, ["正文"]))
    assert identifier(title, ["正文"]) == identifier(title, ["正文"])


def test_it_fits_the_schema_however_long_the_title() -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,63}", identifier("关于" * 200 + "2030", ["正文"]))


def test_two_texts_without_a_title_have_two_ids() -> None:
    assert identifier(None, ["建库。"]) != identifier(None, ["管库。"])
    assert identifier(None, ["建库。"]) == identifier(None, ["建库。"])
