"""seeds/crosswalk: which measure of one document carries out which measure of another, complete and with reasons."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from desktop.core import paths, seeds

PAIRS = [("pilot-2023", "plan-2024"), ("plan-2024", "outline-2021"), ("shaanxi-2022", "outline-2021")]
# OSCAL's control mapping: how the source of a mapping stands to its target
RELATIONSHIPS = {"equal-to", "equivalent-to", "subset-of", "superset-of", "intersects-with"}

every_pair = pytest.mark.parametrize("pair", PAIRS, ids=["--".join(pair) for pair in PAIRS])


def text(pair: tuple[str, str]) -> str:
    return (paths.seeds() / "crosswalk" / f"{pair[0]}--{pair[1]}.json").read_text(encoding="utf-8")


def crosswalk(pair: tuple[str, str]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(text(pair))
    return read


def measures(identifier: str) -> list[str]:
    return [measure.id for measure in seeds.framework(identifier).measures]


def test_every_crosswalk_is_tested() -> None:
    found = sorted(path.stem for path in (paths.seeds() / "crosswalk").iterdir())
    assert found == ["--".join(pair) for pair in PAIRS]


@every_pair
def test_is_written_as_the_project_writes_json(pair: tuple[str, str]) -> None:
    assert text(pair) == json.dumps(crosswalk(pair), ensure_ascii=False, sort_keys=True, indent=1) + "\n"


@every_pair
def test_schema(pair: tuple[str, str]) -> None:
    read = crosswalk(pair)
    assert set(read) == {"schema", "from", "to", "mappings", "unmatched"}
    assert (read["schema"], read["from"], read["to"]) == ("duibiao.crosswalk/1", *pair)
    for mapping in read["mappings"]:
        assert set(mapping) == {"from", "relationship", "to", "reason", "reason_en"}
        assert mapping["relationship"] in RELATIONSHIPS, mapping


@every_pair
def test_every_mapping_joins_two_measures_once_and_in_order(pair: tuple[str, str]) -> None:
    before, after = measures(pair[0]), measures(pair[1])
    joined = [(before.index(m["from"]), after.index(m["to"])) for m in crosswalk(pair)["mappings"]]
    assert joined == sorted(set(joined))


@every_pair
def test_a_measure_of_either_document_is_mapped_or_listed_as_without_counterpart(pair: tuple[str, str]) -> None:
    read = crosswalk(pair)
    mapped = {m["from"] for m in read["mappings"]} | {m["to"] for m in read["mappings"]}
    assert read["unmatched"] == [one for one in [*measures(pair[0]), *measures(pair[1])] if one not in mapped]


@every_pair
def test_a_reason_is_one_sentence_in_both_languages(pair: tuple[str, str]) -> None:
    mappings = crosswalk(pair)["mappings"]
    assert [m["reason"] for m in mappings if not re.fullmatch(r"[^。；;:,!?\s]{8,60}", m["reason"])] == []
    english = [m["reason_en"] for m in mappings]
    assert [one for one in english if not re.fullmatch(r"[A-Z][^一-鿿。，]{20,158}[^.]", one) or ". " in one] == []
    for field in ("reason", "reason_en"):
        per_source = [(m["from"], m[field]) for m in mappings]
        assert len(set(per_source)) == len(per_source)


def test_what_the_plan_of_the_nation_takes_up() -> None:
    """Each article of the Outline but its guiding principles is carried out by the action plan."""
    reached = {m["to"] for m in crosswalk(("plan-2024", "outline-2021"))["mappings"]}
    assert [one for one in measures("outline-2021") if one not in reached] == ["outline-2021/1.1"]


def test_known_counterparts() -> None:
    pairs = {(m["from"], m["relationship"], m["to"]) for pair in PAIRS for m in crosswalk(pair)["mappings"]}
    assert ("plan-2024/2.8", "subset-of", "outline-2021/3.10") in pairs
    assert ("shaanxi-2022/9.29", "subset-of", "outline-2021/8.31") in pairs
    assert ("pilot-2023/5.3", "subset-of", "plan-2024/2.6") in pairs
