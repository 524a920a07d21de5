"""Whose an item is: what typical organisations are offered and spared."""

from __future__ import annotations

import re

import pytest

from desktop.core import seeds
from desktop.core.assessment import Applicability
from desktop.core.framework import Framework, Kind, Level
from desktop.core.organisation import Organisation, suggest
from tests.seeds.built_in import every_framework, every_profile, offered

# a county hospital and a county education bureau have no part in emerging and future industries
NOTHING_TO_DO = {("pilot-2023", "hospital"), ("pilot-2023", "education")}


@every_framework
@every_profile
def test_every_profile_is_offered_some_and_spared_some(framework: Framework, name: str) -> None:
    found = len(offered(framework, name))
    assert bool(found) is ((framework.id, name) not in NOTHING_TO_DO)
    assert found < 0.6 * sum(1 for _ in framework.items())


def test_another_province_is_offered_nothing_of_shaanxi() -> None:
    framework = seeds.framework("shaanxi-2022")
    gansu = Organisation("某局", Kind.GOVERNMENT, Level.CITY, ("市场监管总局",), "甘肃省")
    answers = {
        suggest(item.concerns, framework.region, gansu, seeds.directory(), {}).reason for item in framework.items()
    }
    assert answers == {"suggest.other-region"}


def test_the_market_bureau_carries_the_most() -> None:
    framework = seeds.framework("shaanxi-2022")
    assert len(offered(framework, "bureau")) > len(offered(framework, "education"))
    assert all("市场监管总局" in i.concerns.bodies or not i.concerns.bodies for i in offered(framework, "bureau"))


@every_framework
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("hospital", "林|农|水利|气象|消防|耕地|文物|旅游|汽车|贷|金融|团体标准|领跑者|舱单|海关|秦创原|TC"),
        ("car", "林|农田|种子|养老|政务|文物|戏|秦腔|医|疫|社区|教育|预算|地方标准立项"),
        ("education", "林|农|水利|气象|消防|耕地|文物|旅游|企业标准|团体标准|舱单|汽车|金融"),
        ("university", "农田|养老|政务|社区|消防|预算|绩效评价|舱单|医院"),
    ],
)
def test_nobody_is_offered_what_is_plainly_not_theirs(framework: Framework, name: str, words: str) -> None:
    assert [f"{item.id}: {item.text}" for item in offered(framework, name) if re.search(words, item.text)] == []


@every_framework
def test_every_item_is_somebodys(framework: Framework) -> None:
    everybody = [
        Organisation(
            "某单位", kind, level, tuple(b.name for b in seeds.directory().bodies), "陕西省", "", tuple(seeds.sectors())
        )
        for kind in Kind
        for level in Level
    ]
    titles = {one: (sector.title, sector.title_en) for one, sector in seeds.sectors().items()}
    for item in framework.items():
        answers = (suggest(item.concerns, framework.region, one, seeds.directory(), titles) for one in everybody)
        assert any(answer.applicability is not Applicability.NOT_APPLICABLE for answer in answers), item.id


@every_framework
def test_what_only_standards_bodies_can_do_is_not_offered_to_every_institution(framework: Framework) -> None:
    words = "国际标准|国际标准化|归口|技术组织|起草组|验证点|领跑者|对口|标准草案|转化率|秘书处|预研"
    open_to_all = [
        item
        for item in framework.items()
        if Kind.INSTITUTION in item.concerns.kinds and not item.concerns.sectors and not item.concerns.condition
    ]
    assert [f"{item.id}: {item.text}" for item in open_to_all if re.search(words, item.text)] == []
