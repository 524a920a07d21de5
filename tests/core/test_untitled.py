"""A framework without a title: null in JSON, named only when it is kept."""

from __future__ import annotations

import msgspec
import pytest

from desktop.core.errors import FrameworkError
from desktop.core.framework import Framework, decode, encode, titled
from desktop.core.parsing.documents import parse
from desktop.core.parsing.reading import read

_TEXT = "各县区粮食部门：\n一、总体要求\n（一）建设粮库。新建粮库。\n（二）改造粮库。改造老库。\n"


def untitled() -> Framework:
    return parse([read("粮库.2026.txt", _TEXT.encode())]).framework


def test_json_says_null_for_a_title_that_no_document_prints_and_reads_it_back() -> None:
    written = encode(untitled())
    assert msgspec.json.decode(written)["title"] is None
    assert decode(written) == untitled()


def test_what_is_wrong_with_a_document_without_title_is_told_as_of_any_other() -> None:
    plain = msgspec.json.decode(encode(untitled()))
    with pytest.raises(FrameworkError) as raised:
        decode(msgspec.json.encode({**plain, "revision": "one"}), "粮库.json")
    assert raised.value.facts["place"] == "$.revision"


def test_one_without_title_is_called_by_its_file_one_with_title_stays() -> None:
    named = titled(untitled(), "粮库.2026.txt")
    assert named.title == "粮库.2026"
    assert titled(named, "别的.txt") is named
