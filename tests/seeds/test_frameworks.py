"""seeds/frameworks: the built-in documents as checklists, held to their schema, their style and their source."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from typing import Any

import pytest

from desktop.core import paths, seeds
from desktop.core.framework import CheckItem, Framework, Measure, decode
from seeds import hash_text
from tests.seeds.built_in import (
    INTERPRETED,
    SHARED,
    SOURCES,
    TRUTHS,
    every_framework,
    every_measure,
    needs_shared,
    plain,
    source,
    truth,
)


def test_every_built_in_framework_is_tested() -> None:
    assert seeds.framework_ids() == sorted(SOURCES) == sorted(TRUTHS)


# --- the schema


@every_framework
def test_is_written_as_the_project_writes_json(framework: Framework) -> None:
    text = (paths.seeds() / "frameworks" / f"{framework.id}.json").read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    assert decode(text) == framework


@every_framework
def test_every_field_is_written_out(framework: Framework) -> None:
    raw = json.loads((paths.seeds() / "frameworks" / f"{framework.id}.json").read_bytes())
    assert set(raw) == set(Framework.__struct_fields__)
    for measure in raw["measures"]:
        assert set(measure) == set(Measure.__struct_fields__), measure["id"]
        for item in measure["items"]:
            assert set(item) == set(CheckItem.__struct_fields__), item["id"]


@every_framework
def test_ids_count_on_from_one(framework: Framework) -> None:
    for measure in framework.measures:
        assert measure.id == f"{framework.id}/{measure.chapter or 0}.{measure.ordinal}"
        assert [item.id for item in measure.items] == [f"{measure.id}.{n}" for n in range(1, len(measure.items) + 1)]
        assert [t.id for t in measure.targets] == [f"{measure.id}.t{n}" for n in range(1, len(measure.targets) + 1)]


@every_framework
def test_no_official_text_is_shipped(framework: Framework) -> None:
    assert all(measure.text is None for measure in framework.measures)
    assert all(bool(measure.text_sha256) is (framework.id not in INTERPRETED) for measure in framework.measures)
    hashes = [one for measure in framework.measures for one in measure.text_sha256]
    assert all(re.fullmatch(r"[0-9a-f]{64}", one) for one in hashes)
    assert len(set(hashes)) == len(hashes)


@every_framework
def test_everything_has_its_english(framework: Framework) -> None:
    assert framework.title_en
    assert framework.short_title_en
    assert all(chapter.title_en for chapter in framework.chapters)
    assert all(measure.title_en for measure in framework.measures)
    assert all(item.text_en for item in framework.items())
    assert all(target.object_en and target.unit_en for target in framework.every_target())


# --- the facts, as a careful reader found them in the documents

# chapters [ordinal, title]; measures [chapter, label, title, groups [lead, support, open-ended]];
# targets [object, comparator, value, unit, due, number of the group]: so that they hold without ../shared
FACTS: dict[str, Any] = json.loads((Path(__file__).parent / "facts.json").read_bytes())


@every_framework
def test_chapters_and_measures_are_the_documents_own(framework: Framework) -> None:
    facts = FACTS[framework.id]
    assert [[c.ordinal, plain(c.title)] for c in framework.chapters] == [[n, plain(t)] for n, t in facts["chapters"]]
    found = [[m.chapter, m.label, plain(m.title or "")] for m in framework.measures]
    assert found == [[chapter, label, plain(title)] for chapter, label, title, _ in facts["measures"]]


@every_framework
def test_groups_and_bodies_are_the_documents_own(framework: Framework) -> None:
    for measure, fact in zip(framework.measures, FACTS[framework.id]["measures"], strict=True):
        groups = measure.responsibilities
        assert [[list(r.lead), list(r.support), r.open_ended] for r in groups] == fact[3], measure.id
        assert [r.id for r in groups] == [f"{measure.id}.r{n}" for n in range(1, len(groups) + 1)]
        assert all(not r.guide and r.text is None for r in groups), measure.id


@every_framework
def test_targets_are_the_documents_own(framework: Framework) -> None:
    facts = [[plain(one[0]), *one[1:5]] for one in FACTS[framework.id]["targets"]]
    assert [[plain(t.object), t.comparator, t.value, t.unit, t.due] for t in framework.every_target()] == facts
    for target, (*_, group) in zip(framework.every_target(), FACTS[framework.id]["targets"], strict=True):
        measure = target.id.rsplit(".", 1)[0]
        assert target.responsibility == (f"{measure}.r{group}" if group else None), target.id


@every_framework
def test_an_item_names_the_group_that_answers_for_it(framework: Framework) -> None:
    for measure in framework.measures:
        groups = [group.id for group in measure.responsibilities]
        named = [item.responsibility for item in measure.items]
        assert sorted({one for one in named if one}) == groups, measure.id
        assert not groups or None not in named, measure.id


@every_framework
def test_a_target_is_served_by_one_item_of_its_measure(framework: Framework) -> None:
    for measure in framework.measures:
        served = {item.target for item in measure.items if item.target}
        assert {target.id for target in measure.targets} <= served, measure.id
    served_all = [item.target for item in framework.items() if item.target]
    assert sorted(served_all) == sorted(target.id for target in framework.every_target())


def test_shaanxi_restarts_its_count_in_the_second_chapter() -> None:
    measures = seeds.framework("shaanxi-2022").measures
    assert [measure.ordinal for measure in measures] == [1, 2, *range(1, 37)]
    assert [measure.label for measure in measures[:5]] == ["（一）", "（二）", "（一）", "（二）", "（三）"]
    assert measures[-1].label == "（三十六）"


@needs_shared
@every_framework
def test_headings_and_targets_agree_with_the_truth(framework: Framework) -> None:
    facts = truth(framework)
    if framework.id in INTERPRETED:
        assert plain(framework.title) in plain(facts["document"]["title"])
        assert framework.basis
        assert framework.basis_en
    else:
        assert plain(framework.title) == plain(facts["document"]["title"])
        assert [plain(c.title) for c in framework.chapters] == [plain(c["heading"]) for c in facts["chapters"]]
    found = [(m.chapter, plain(m.label or ""), plain(m.title or "")) for m in framework.measures]
    assert found == [(m["chapter"], plain(m["ordinal_text"]), plain(m["heading"])) for m in every_measure(facts)]
    wanted = [(plain(t["object"]), t["comparator"], t["number"], t["unit"], t["deadline"]) for t in facts["targets"]]
    found_targets = [(plain(t.object), t.comparator, t.value, t.unit, t.due) for t in framework.every_target()]
    assert found_targets == wanted


@needs_shared
@every_framework
def test_responsibility_groups_agree_with_the_truth(framework: Framework) -> None:
    for measure, fact in zip(framework.measures, every_measure(truth(framework)), strict=True):
        wanted = [
            ([plain(b) for b in g["lead"]], [plain(b) for b in (*g["participating"], *g["generic_participating"])])
            for g in fact.get("groups", [])
        ]
        found = [([plain(b) for b in r.lead], [plain(b) for b in r.support]) for r in measure.responsibilities]
        assert found == wanted, measure.id


@needs_shared
@every_framework
def test_the_score_against_the_truth_is_full(framework: Framework) -> None:
    spec = importlib.util.spec_from_file_location("score_parse", SHARED / "tools" / "score_parse.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    parsed = json.loads((paths.seeds() / "frameworks" / f"{framework.id}.json").read_bytes())
    figures = tool.score(truth(framework), parsed)
    # a measure of goals has an item for each target, whatever a reader counts
    figures.pop("items within a reader's range", None)
    if framework.id in INTERPRETED:
        figures = {name: figure for name, figure in figures.items() if name not in ("title", "chapters")}
    assert {name: figure for name, figure in figures.items() if figure != 1} == {}


# lists of services or goods that fall to different offices, which the reader's range counts as few demands.
# Outline: the sectors of smart transformation and data in 3.8, soil, inputs and food safety in 4.14, food waste and
# waste sorting in 4.15, forensics, courts, legal services and trading in 5.18, eleven public services in 5.20,
# tourism, consumers and parks in 5.21.
# Plan: chips, biotechnology, germplasm and the fields of digital technology in 1.1, parts and materials of different
# makers in 2.3, ten industries and four future ones in 2.6, vehicles in 2.8, products whose carbon is measured in 3.9,
# airports, radars and observatories in 3.10, seas in 3.11, irrigation and digital villages in 4.14, mandatory safety
# standards by trade and the standards of the police in 4.18, culture in 4.19, childcare in 4.20, international bodies
# and fields of proposals in 5.24.
# Shaanxi: fields of research in 2.1, industries and smart services in 3.5, services by trade in 3.7, green finance,
# energy, transport and packaging in 4.9, travel and waste in 4.12, crops, livestock and fish in 5.13, public
# facilities in 5.14, the arts in 6.18, spending and trading in 6.19, disasters and safety offices in 6.20
COUNTED_APART = {
    "outline-2021/3.8": 17,
    "outline-2021/4.14": 16,
    "outline-2021/4.15": 8,
    "outline-2021/5.18": 15,
    "outline-2021/5.20": 12,
    "outline-2021/5.21": 12,
    "plan-2024/1.1": 15,
    "plan-2024/2.3": 10,
    "plan-2024/2.6": 17,
    "plan-2024/2.8": 7,
    "plan-2024/3.9": 22,
    "plan-2024/3.10": 28,
    "plan-2024/3.11": 16,
    "plan-2024/4.14": 16,
    "plan-2024/4.18": 23,
    "plan-2024/4.19": 15,
    "plan-2024/4.20": 8,
    "plan-2024/5.24": 13,
    "shaanxi-2022/2.1": 13,
    "shaanxi-2022/3.5": 15,
    "shaanxi-2022/3.7": 12,
    "shaanxi-2022/4.9": 9,
    "shaanxi-2022/4.12": 9,
    "shaanxi-2022/5.13": 15,
    "shaanxi-2022/5.14": 10,
    "shaanxi-2022/6.18": 15,
    "shaanxi-2022/6.19": 10,
    "shaanxi-2022/6.20": 19,
}


@needs_shared
@every_framework
def test_items_are_as_many_as_a_careful_reader_counts(framework: Framework) -> None:
    facts = truth(framework)
    if framework.id in INTERPRETED:  # its sub-tasks are named, not spelt out: at least one item for each
        for measure, fact in zip(framework.measures, every_measure(facts), strict=True):
            assert len(measure.items) >= fact["actions_estimate"]["high"], measure.id
        return
    outside = []
    count = 0
    for measure, fact in zip(framework.measures, facts["measures"], strict=True):
        low, high = fact["actions_estimate"]["low"] * 0.8, fact["actions_estimate"]["high"] * 1.2
        if measure.id in COUNTED_APART:
            assert len(measure.items) == COUNTED_APART[measure.id], measure.id
            count += fact["actions_estimate"]["high"]
            continue
        count += len(measure.items)
        goals = measure.targets and len(measure.items) == len(measure.targets)
        if not goals and not low <= len(measure.items) <= high:
            outside.append(f"{measure.id}: {len(measure.items)}, not {low}..{high}")
    assert outside == []
    assert facts["counts"]["actions_low"] * 0.8 <= count <= facts["counts"]["actions_high"] * 1.2


@needs_shared
@every_framework
def test_hashes_are_those_of_the_source(framework: Framework) -> None:
    if framework.id in INTERPRETED:
        return
    assert hash_text.hashed(framework, source(framework)) == framework


def test_a_heading_that_is_not_in_the_source_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, text = tmp_path / "f.json", tmp_path / "f.txt"
    file.write_bytes((paths.seeds() / "frameworks" / "shaanxi-2022.json").read_bytes())
    text.write_text("(一)总体要求。正文\n二、别的\n", encoding="utf-8")
    assert hash_text.main([str(file), str(text)]) == 1
    assert "shaanxi-2022/1.2" in capsys.readouterr().err


def test_a_measure_ends_at_the_next_chapter_and_the_document_at_its_signature() -> None:
    framework = seeds.framework("shaanxi-2022")
    first, second = framework.measures[0], framework.measures[2]
    framework = decode(
        json.dumps(
            {
                "schema": framework.schema,
                "id": "x",
                "title": "x",
                "issuers": ["陕西省人民政府"],
                "chapters": [{"ordinal": 1, "title": "甲"}, {"ordinal": 2, "title": "乙，丙"}],
                "measures": [
                    {"id": "x/1.1", "chapter": 1, "ordinal": 1, "label": first.label, "title": "丁"},
                    {"id": "x/2.1", "chapter": 2, "ordinal": 1, "label": second.label, "title": "戊"},
                ],
            }
        )
    )
    head, body = "导航\n一、甲\n(一)丁。文 一。\n\n——文二。\n", "二、乙,丙\n (一)戊。文三。〔某部负责〕\n"
    text = head + body + "附件:表\n陕西省人民政府\n2022年7月4日\n点击"
    assert hash_text.paragraphs(framework, text) == [("(一)丁。文 一。", "——文二。"), ("(一)戊。文三。〔某部负责〕",)]
