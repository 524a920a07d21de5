"""What is judged by points: each has its name, and what is asked of it behind that."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework


def _items(lead: str, *points: str) -> list[str]:
    text = "\n".join((lead, *points))
    found = framework(
        f"{HEAD}第一条 考核每年开展一次。\n第二条 {text}\n第三条 考核结果向社会公布。\n第四条 各库参加考核。\n"
    )
    return [one.text for one in found.measures[1].items]


@pytest.mark.parametrize("lead", ["考核内容主要包括：", "检查的重点事项如下：", "验收内容为："])
def test_points_are_asked_for_without_their_names_and_what_leads_to_them(lead: str) -> None:
    points = (
        "（一）组织领导情况。粮库是否成立专班，是否签订责任书。",
        "（二）经费落实情况。经费拨付率应达到95%。",
        "（三）设施管护情况。仓房、地坪、水电设施是否完好。",
    )
    assert _items(lead, *points) == [
        "粮库是否成立专班，是否签订责任书",
        "经费拨付率应达到95%",
        "仓房、地坪、水电设施是否完好",
    ]


def test_what_is_asked_before_the_words_that_lead_to_the_points_is_kept() -> None:
    found = _items("市粮食局每年组织一次考核。考核内容包括：", "（一）设施管护情况。仓房、地坪是否完好。")
    assert found == ["市粮食局每年组织一次考核", "仓房、地坪是否完好"]


def test_points_that_are_names_alone_stay_with_what_leads_to_them() -> None:
    assert _items("考核内容主要包括：", "（一）仓容变化情况；", "（二）粮食库存情况。")[0] == "考核内容主要包括"


def test_points_behind_another_lead_keep_what_asks_for_the_report() -> None:
    found = _items("粮库应当做好以下工作：", "（一）报告库存情况。每月报送报表。", "（二）检查安全情况。每周巡查。")
    assert found == ["报告库存情况", "每月报送报表", "检查安全情况", "每周巡查"]
