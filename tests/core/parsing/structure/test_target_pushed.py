"""Targets of what is pushed on until it stands, and of what a list or a clause before names."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "推动6个省级储粮中心、3个市级储粮中心、2个粮食科技园等平台建设。",
            [("省级储粮中心", 6), ("市级储粮中心", 3), ("粮食科技园等平台建设", 2)],
        ),
        ("加快40个产粮大县和18个储粮重点县建设。", [("产粮大县", 40), ("储粮重点县建设", 18)]),
        ("加快东山（东河）、西山（西河）6个区域储粮基地建设。", [("区域储粮基地建设", 6)]),
        ("推进100家重点粮企完成能源审计。", [("重点粮企完成能源审计", 100)]),
        ("推动90家粮食企业技改数转。", [("粮食企业技改数转", 90)]),
        ("推进3个储粮园区和至少1个科创园区的提质增效。", [("储粮园区", 3), ("科创园区的提质增效", 1)]),
        ("推进28条储粮链条延链补链。", []),
        ("新增粮车20辆、更新10辆。", [("新增粮车", 20), ("更新粮车", 10)]),
        ("实施粮仓管线检测20公里，对其中的约5公里进行修复。", [("粮仓管线检测", 20), ("粮仓管线检测修复", 5)]),
        ("渗漏点改造，修复20个点位。", [("渗漏点改造", 20)]),
        ("新增运粮车辆100%电动化。", [("运粮车辆电动化", 100)]),
        ("储粮重点领域突破10项低温储粮技术。", [("低温储粮技术", 10)]),
        ("建成运行70座以上储粮站。", [("储粮站", 70)]),
        ("粮库骨干网总带宽达到2800G。", [("粮库骨干网总带宽", 2800)]),
        ("推进5G、储粮数字化建设。", []),
        ("粮食联运量超过100万TEU。", [("粮食联运量", 100)]),
    ],
)
def test_what_is_pushed_on_or_named_before_is_counted(text: str, wanted: list[tuple[str, int]]) -> None:
    assert [(named, value) for named, _, value, _, _ in found(text)] == wanted


def test_the_date_before_the_first_point_of_a_sentence_holds_for_all() -> None:
    text = "到2027年，在设施方面，一是建设仓库20座。二是培训保管员300人。"
    assert [due for *_, due in found(text)] == ["2027", "2027"]
