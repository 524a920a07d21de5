"""seeds/bodies.json: the national bodies, their names, successors and local counterparts."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from desktop.core import paths, seeds

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
LEVELS = {"province", "city", "county"}

RAW: dict[str, Any] = json.loads((paths.seeds() / "bodies.json").read_bytes())
BODIES = seeds.directory().bodies


def test_is_written_as_the_project_writes_json() -> None:
    text = (paths.seeds() / "bodies.json").read_text(encoding="utf-8")
    assert text == json.dumps(RAW, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    assert RAW["schema"] == "duibiao.bodies/1"


def test_every_body_has_every_field_and_no_other() -> None:
    fields = {"name", "name_en", "full_name_en", "aliases", "successor", "counterparts"}
    assert [body["name"] for body in RAW["bodies"] if set(body) != fields] == []


def test_bodies_are_sorted_and_no_name_stands_for_two() -> None:
    names = [body.name for body in BODIES]
    assert names == sorted(names)
    every = [name for body in BODIES for name in (body.name, *body.aliases)]
    assert sorted({name for name in every if every.count(name) > 1}) == []
    english = [body.name_en for body in BODIES]
    assert len(set(english)) == len(english)


def test_names_are_clean() -> None:
    for body in BODIES:
        assert body.name_en, body.name
        assert body.full_name_en, body.name
        assert re.fullmatch(r"[A-Za-z' -]+", body.name_en), body.name
        for name in (body.name, *body.aliases):
            assert re.fullmatch(r"[一-鿿（）]+", name), name


def test_a_successor_exists_and_still_does() -> None:
    by_name = {body.name: body for body in BODIES}
    for body in BODIES:
        if body.successor is not None:
            assert by_name[body.successor].successor is None, body.name
            assert not any(body.counterparts.values()), body.name


def test_counterparts_name_the_three_levels_and_their_place() -> None:
    for body in BODIES:
        assert set(body.counterparts) == LEVELS, body.name
        for name in body.counterparts["county"]:
            assert "县" in name or name.startswith(("市", "国家金融监督管理总局监管支局")), name
        for level in LEVELS:
            assert len(set(body.counterparts[level])) == len(body.counterparts[level]), body.name


@pytest.mark.parametrize(
    ("printed", "now"),
    [
        ("市场监管总局（国家标准委）", "市场监管总局"),
        ("国家标准委", "市场监管总局"),
        ("国家标准化管理委员会", "市场监管总局"),
        ("国家市场监督管理总局", "市场监管总局"),
        ("国家质量监督检验检疫总局", "市场监管总局"),
        ("银保监会", "金融监管总局"),
        ("国家乡村振兴局", "农业农村部"),
        ("国务院扶贫办", "农业农村部"),
        ("工信部", "工业和信息化部"),
        ("人社部", "人力资源社会保障部"),
        ("国家外国专家局", "人力资源社会保障部"),
        ("全国老龄办", "民政部"),
        ("国家互联网信息办公室", "中央网信办"),
        ("国家疾病预防控制局", "国家疾控局"),
        ("国家煤矿安全监察局", "国家矿山安监局"),
        ("国家数据局", "国家数据局"),
        ("国家知识产权局", "国家知识产权局"),
        ("国家消防救援局", "国家消防救援局"),
    ],
)
def test_every_name_leads_to_the_body_of_today(printed: str, now: str) -> None:
    assert seeds.directory().name(printed) == now


def test_what_a_reader_looks_up() -> None:
    samr = seeds.directory().find("国家标准委")
    assert samr is not None
    assert samr.name_en == "SAMR"
    assert samr.counterparts["city"] == ("市市场监督管理局",)
    assert seeds.directory().name_en("国家数据局") == "NDA"


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared/truth, which is not here")
def test_every_body_of_the_action_plan_is_known() -> None:
    plan = json.loads((SHARED / "truth" / "action_plan.json").read_bytes())
    printed = {
        name.replace("(", "（").replace(")", "）")
        for measure in plan["measures"]
        for group in measure["groups"]
        for name in (*group["lead"], *group["participating"])
    }
    assert len(printed) > 40
    assert sorted(name for name in printed if seeds.directory().find(name) is None) == []
