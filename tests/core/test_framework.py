"""Reading a framework: round trip, and each breach of the schema refused where it stands."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import seeds
from desktop.core.errors import FrameworkError
from desktop.core.framework import decode, encode, normalise, paragraph_hash
from tests.core.samples import framework


def test_round_trip() -> None:
    assert decode(encode(framework())) == framework()


def test_written_sorted_one_field_a_line_in_utf_8() -> None:
    text = encode(framework()).decode("utf-8")
    assert "测试文件" in text
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def plain() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(encode(framework()))
    return found


def item(**changes: object) -> dict[str, Any]:
    whole = plain()
    whole["measures"][0]["items"][0] |= changes
    return whole


def target(**changes: object) -> dict[str, Any]:
    whole = plain()
    whole["measures"][0]["targets"][0] |= changes
    return whole


def measure(**changes: object) -> dict[str, Any]:
    whole = plain()
    whole["measures"][0] |= changes
    return whole


@pytest.mark.parametrize(
    ("document", "told"),
    [
        (plain() | {"schema": "duibiao.framework/9"}, "duibiao.framework/9"),
        (plain() | {"id": "Ä b"}, "lower-case"),
        (plain() | {"id": "other"}, "plan-1/1.1"),
        (plain() | {"measures": []}, "no measures"),
        (plain() | {"title": 7}, "$.title"),
        (plain() | {"surprise": 1}, "surprise"),
        (plain() | {"chapters": []}, "chapter 1"),
        ({"schema": "duibiao.framework/1"}, "id"),
        (measure(id="plan-1/1"), "CHAPTER.MEASURE"),
        (measure(id="plan-1/1.2"), "occurs twice"),
        (measure(chapter=9), "chapter 9"),
        (item(id="plan-1/1.1.2"), "occurs twice"),
        (item(id="plan-1/2.9.1"), "does not belong"),
        (item(target="plan-1/9.9.t1"), "no target"),
        (item(responsibility="r9"), "no responsibility"),
        (item(concerns={"kinds": ["martian"]}), "martian"),
        (target(responsibility="r9"), "no responsibility"),
        (target(comparator="≥"), "comparator"),
        (target(due="soon"), "due"),
        (target(due="2025-13"), "due"),
        (target(due="2025-02-30"), "due"),
        (target(due="２０２５"), "due"),
        (target(due="2025-1"), "due"),
    ],
)
def test_breaches_are_refused_and_named(document: dict[str, Any], told: str) -> None:
    with pytest.raises(FrameworkError) as caught:
        decode(json.dumps(document), origin="甲.json")
    assert caught.value.key == "framework-schema"
    assert caught.value.facts["origin"] == "甲.json"
    assert told in str(caught.value.facts["detail"])


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"null", b"[]", "甲".encode("gbk"), b'{"schema": "\xff"}'])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    with pytest.raises(FrameworkError) as caught:
        decode(data)
    assert caught.value.key == "framework-schema"


@given(st.data())
def test_damaged_json_is_refused_or_read(data: st.DataObject) -> None:
    whole = bytearray(encode(framework(chapters=1, measures=1, items=1)))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        decode(bytes(whole))
    except FrameworkError as error:
        assert error.facts["detail"]  # noqa: PT017 (it need not be refused)


@pytest.mark.parametrize("identifier", seeds.framework_ids())
def test_the_built_in_ones_read_and_write_as_they_are(identifier: str) -> None:
    whole = seeds.framework(identifier)
    assert decode(encode(whole)) == whole


def test_an_unknown_built_in_one_is_refused() -> None:
    for identifier in ("nowhere", "../bodies", "shaanxi-2022.json", ""):
        with pytest.raises(FrameworkError) as caught:
            seeds.framework(identifier)
        assert caught.value.key == "framework-unknown"


def test_official_text_is_hashed_without_space_and_responsibilities() -> None:
    assert normalise(" 健全　标准 体系。〔市场监管总局牵头〕\n") == "健全标准体系。"
    assert paragraph_hash("ＡＢ 1") == paragraph_hash("AB1")
