"""seeds/sectors.json and seeds/regions.json: the classifications as they stand in the national standards."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from desktop.core import paths, seeds

SHARED = Path(__file__).resolve().parents[2].parent / "shared"

# last division of each section of GB/T 4754-2017
LAST = {
    "A": 5, "B": 12, "C": 43, "D": 46, "E": 50, "F": 52, "G": 60, "H": 62, "I": 65, "J": 69,
    "K": 70, "L": 72, "M": 75, "N": 79, "O": 82, "P": 83, "Q": 85, "R": 90, "S": 96, "T": 97,
}  # fmt: skip


@pytest.mark.parametrize("name", ["sectors", "regions"])
def test_is_written_as_the_project_writes_json(name: str) -> None:
    text = (paths.seeds() / f"{name}.json").read_text(encoding="utf-8")
    raw: dict[str, Any] = json.loads(text)
    assert text == json.dumps(raw, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    assert raw["schema"] == f"duibiao.{name}/1"


def test_sections_and_divisions_are_those_of_the_standard() -> None:
    wanted, division = [], 1
    for letter, last in LAST.items():
        wanted.append(letter)
        for number in range(division, last + 1):
            wanted.append(f"{letter}{number:02}")
        division = last + 1
    assert [one for one in seeds.sectors() if not one.startswith("pilot:")] == wanted
    assert len(wanted) == 20 + 97


def test_pilot_fields_follow_the_classification() -> None:
    pilot = list(seeds.sectors())[117:]
    assert len(pilot) == 8 + 9
    assert all(re.fullmatch(r"pilot:[a-z-]+", one) for one in pilot)
    assert sum(one.startswith("pilot:future-") for one in pilot) == 9


def test_a_division_hangs_on_its_section() -> None:
    for one, sector in seeds.sectors().items():
        assert sector.parent == (one[0] if re.fullmatch(r"[A-T]\d\d", one) else None), one
        assert sector.title, one
        assert sector.title_en, one
        assert sector.title == sector.title.strip(), one
        assert sector.title_en.isascii(), one


@pytest.mark.parametrize(
    ("one", "title"),
    [
        ("A05", "农、林、牧、渔专业及辅助性活动"),
        ("C25", "石油、煤炭及其他燃料加工业"),
        ("C36", "汽车制造业"),
        ("G58", "多式联运和运输代理业"),
        ("N79", "土地管理业"),
        ("Q84", "卫生"),
        ("Q85", "社会工作"),
        ("S91", "中国共产党机关"),
        ("T97", "国际组织"),
    ],
)
def test_titles_are_those_of_2017(one: str, title: str) -> None:
    assert seeds.sectors()[one].title == title


def test_provinces_in_the_order_of_their_codes() -> None:
    codes = [region.code for region in seeds.regions()]
    assert codes == sorted(codes)
    assert len(set(codes)) == 31 + 1 + 3
    assert {"660000", "710000", "810000", "820000"} < set(codes)
    assert {region.name for region in seeds.regions() if region.code == "610000"} == {"陕西省"}


def test_every_prefecture_level_division_is_there_once() -> None:
    cities = [city for region in seeds.regions() for city in region.cities]
    assert len({city.code for city in cities}) == len(cities)
    kinds = Counter(re.sub(r".*(市|地区|自治州|盟|示范区)$", r"\1", city.name) for city in cities)
    assert kinds == {"市": 293, "地区": 7, "自治州": 30, "盟": 3, "示范区": 1}


def test_cities_belong_to_their_province() -> None:
    for region in seeds.regions():
        assert re.fullmatch(r"\d\d0000", region.code)
        codes = [city.code for city in region.cities]
        assert codes == sorted(codes)
        assert all(re.fullmatch(region.code[:2] + r"\d\d00", code) for code in codes), region.name
        assert len({city.name for city in region.cities}) == len(region.cities)
        for city in region.cities:
            assert re.fullmatch(r"[A-Z][A-Za-z'êü -]+", city.name_en), city.name


def test_municipalities_have_no_cities() -> None:
    assert all(not r.cities for r in seeds.regions() if r.code in {"110000", "120000", "310000", "500000"})


def test_shaanxi_has_its_ten_cities_and_yangling() -> None:
    (shaanxi,) = (region for region in seeds.regions() if region.code == "610000")
    assert len(shaanxi.cities) == 11
    assert shaanxi.cities[-1].code == "611100"
    assert shaanxi.cities[-1].name == "杨凌示范区"


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared/truth, which is not here")
def test_pilot_fields_are_those_of_the_document() -> None:
    fields = json.loads((SHARED / "truth" / "pilot_project.json").read_bytes())["fields"]
    titles = [sector.title for one, sector in seeds.sectors().items() if one.startswith("pilot:")]
    assert titles == fields["emerging_8"] + fields["future_9"]
