"""What a law rules sets nothing (the table's sentences are in test_refusals); what it asks of an office stays."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("每半年至少组织一次粮库演练。", [1]),
        ("粮库检查每年不少于两次。", [2]),
        ("绿色仓库覆盖率不得低于百分之四十。", [40]),
        ("设区的市应当至少建设一座示范粮库。", [1]),
        ("县级粮食经费占同级财政经费的比例不低于百分之五。", [5]),
        ("为粮库监督机构配备三名以上专职保管员。", [3]),
        ("每个乡镇配备粮库检查人员不少于2名。", [2]),
        ("新增运粮车中新能源汽车的比例应当达到百分之五十以上。", [50]),
        ("八成以上的企业参加粮库培训。", [80]),
        ("粮库审批期限缩短至三个月以内。", [3]),
        ("再担保业务收费，原则上不高于承担风险责任的0.3%。", [0.3]),
        ("粮库监督检查覆盖率达到百分之百。", [100]),
        ("乙级粮库按照15%的比例抽取，丙级粮库按照40%的比例抽取。", [15, 40]),
        ("组织保管员培训不少于二百人。", [200]),
    ],
)
def test_a_goal_in_the_words_of_a_law_stays_a_target(text: str, values: list[float]) -> None:
    assert [value for _, _, value, _, _ in found(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "有四分之一以上社员、三分之一以上社员代表提议的，应当召开大会。",
        "对粮库执法检查时，执法人员不得少于两人。",
        "检查粮库时，不得少于两人，并应当出示证件。",
        "受灾害威胁，需转移人员在五百人以上不满一千人的，为大型。",
        "违规仓库处粮款千分之五以上千分之十以下的罚款。",
        "损耗审核时间一般不少于五个工作日。",
        "小型粮库工程，是指供水人口在二十人以上，但是未达到标准的工程。",
        "单体粮库项目总投资不低于3000万元。",
        "稳步推进30万千瓦等级烘干机组建设。",
    ],
)
def test_a_rule_of_a_law_sets_nothing(text: str) -> None:
    assert found(text) == []
