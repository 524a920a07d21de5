"""The table of what is done with those that a figure counts: every rule is shown by its own sentence."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.behind import Rule
from desktop.core.parsing.structure.deeds import RULES
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_the_last_figure_of_an_example_counts_what_its_rule_says(rule: Rule) -> None:
    assert found(rule.example, goal=True)[-1][0] == rule.object


def test_each_rule_has_an_example_of_its_own() -> None:
    assert len({rule.example for rule in RULES}) == len({rule.tell for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("先行制定产区急需的12项仓储标准，覆盖收购和出库。", [("仓储标准", 12)]),
        ("攻克制约绿色储粮的6项关键技术。", [("关键技术", 6)]),
        ("率先推广成熟适用的3种新仓型。", [("成熟适用的新仓型", 3)]),
        ("研制适合山区的4种烘干机。", [("适合山区的烘干机", 4)]),
        ("解决存在的2类问题，推广已建成的3座粮库的经验。", []),
        ("推广应用农户反映良好的4个品种。", []),
    ],
)
def test_what_is_made_may_be_described_before_its_number(sentence: str, counted: list[tuple[str, int]]) -> None:
    assert [(one[0], one[2]) for one in found(sentence, goal=True)] == counted


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("对全县300座粮仓开展智能化管理改造。", 300),
        ("对全市200名保管员进行管理能力培训。", 200),
        ("2027年底前，对全县30座病险粮仓实施安全监管设施建设。", 30),
        ("对全市不少于400家粮企开展安全检查。", 400),
    ],
)
def test_what_is_done_to_all_is_a_target_where_it_is_more_than_to_look_at_them(text: str, value: int) -> None:
    assert [one[2] for one in found(text)] == [value]
