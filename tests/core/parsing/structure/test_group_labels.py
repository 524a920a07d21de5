"""A label of bodies is found whatever it ends with: a cheap look for its end comes first."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.bodies import parse
from desktop.core.parsing.structure.series import names_bodies


@pytest.mark.parametrize("behind", ["：", " :", "】", "〕：", "）∶"])
@pytest.mark.parametrize(
    "label",
    [
        "牵头单位", "总牵头部门", "牵头", "指导机构", "责任主体", "配合责任股室", "第一责任单位", "任务分工", "分工",
        "属地责任", "属地管理", "属地管理部门", "落实责任科室", "支持司局", "主办处室", "配合", "协办", "会办", "参加",
    ],
)  # fmt: skip
def test_a_label_names_bodies(label: str, behind: str) -> None:
    assert names_bodies(f"新建标准粮库。{label}{behind}市粮食局")


@pytest.mark.parametrize("text", ["新建标准粮库，加强责任：落实到人。", "重点：建库。"])
def test_other_words_before_a_colon_name_none(text: str) -> None:
    assert not names_bodies(text)


@pytest.mark.parametrize(
    ("text", "lead", "support", "guide"),
    [
        ("责任单位：市粮食集团、市仓储公司，市粮食局指导", (), ("市粮食集团", "市仓储公司"), ("市粮食局",)),
        ("责任单位：区粮食局〔牵头〕、区商务局、各街道", ("区粮食局",), ("区商务局", "各街道"), ()),
        ("分管市领导：王某；责任单位：市粮食局", (), ("市粮食局",), ()),
        ("挂钩县政府领导：李某；牵头单位：县粮食局", ("县粮食局",), (), ()),
    ],
)
def test_whose_role_is_marked(
    text: str, lead: tuple[str, ...], support: tuple[str, ...], guide: tuple[str, ...]
) -> None:
    group = parse(text)
    assert (group.lead, group.support, group.guide) == (lead, support, guide)
