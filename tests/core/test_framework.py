"""Reading a framework: round trip, and each breach of the schema refused where it stands."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import labels, seeds
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
        (plain() | {"id": "Ä b"}, "schema-id"),
        (plain() | {"id": "other"}, "plan-1/1.1"),
        (plain() | {"measures": []}, "schema-no-measures"),
        (plain() | {"title": 7}, "$.title"),
        (plain() | {"surprise": 1}, "surprise"),
        (plain() | {"chapters": []}, "schema-chapter"),
        ({"schema": "duibiao.framework/1"}, "id"),
        ({"name": "x", "version": "1.0"}, "schema-foreign"),
        ({"schema": None}, "schema-foreign"),
        (measure(id="plan-1/1"), "schema-measure-id"),
        (measure(id="plan-1/1.2"), "schema-twice"),
        (measure(chapter=9), "schema-chapter"),
        (item(id="plan-1/1.1.2"), "schema-twice"),
        (item(id="plan-1/2.9.1"), "schema-item-id"),
        (item(target="plan-1/9.9.t1"), "schema-nowhere"),
        (item(responsibility="r9"), "schema-nowhere"),
        (item(concerns={"kinds": ["martian"]}), "martian"),
        (target(responsibility="r9"), "schema-nowhere"),
        (target(comparator="≥"), "comparator"),
        (item(due="soon"), "due"),
        (item(due="2025-02-30"), "due"),
        (target(due="soon"), "due"),
        (target(due="2025-13"), "due"),
        (target(due="2025-02-30"), "due"),
        (target(due="２０２５"), "due"),
        (target(due="2025-1"), "due"),
        (target(id="plan-9/1.1.t1"), "schema-target-id"),
        (target(value=10**30), "schema-huge"),
        (measure(ordinal=-(10**30)), "schema-huge"),
        (plain() | {"revision": 1 << 63}, "schema-huge"),
        (item(text=" \n"), "schema-empty"),
        (item(text=7), "schema-value"),
        (plain() | {"x" * 9999: 1}, "schema-field-unknown"),
    ],
)
def test_breaches_are_refused_and_named(document: dict[str, Any], told: str) -> None:
    with pytest.raises(FrameworkError) as caught:
        decode(json.dumps(document), origin="甲.json")
    assert caught.value.key == "framework-schema"
    assert caught.value.facts["origin"] == "甲.json"
    assert told in f"{caught.value.facts}"
    chinese, english = (labels.failure_text(caught.value, language) for language in labels.LANGUAGES)
    assert not re.search("[A-Za-z]{3,} +[A-Za-z]{3,}", chinese)  # a name or a path, but no English sentence
    assert not re.search("[\u4e00-\u9fff]", english.replace("甲.json", ""))


def test_a_mark_before_the_text_is_no_part_of_it() -> None:
    assert decode(b"\xef\xbb\xbf" + encode(framework())) == framework()


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe", b"null", b"[]", "甲".encode("gbk"), b'{"schema": "\xff"}', b'{"targets":' + b"[" * 99999],
)
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
        assert error.facts["reason"]  # noqa: PT017 (it need not be refused)


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
