"""The table of what the words behind a figure tell: every rule is shown by its own sentence."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.behind import RULES, Rule
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_the_figure_of_an_example_counts_what_its_rule_says(rule: Rule) -> None:
    assert [told for told, *_ in found(rule.example, goal=True)] == ([] if rule.object is None else [rule.object])


def test_each_rule_has_an_example_of_its_own() -> None:
    assert len({rule.example for rule in RULES}) == len({rule.tell for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("形成年产5台烘干机能力。", "年产烘干机"),
        ("形成年产5台烘干机的生产能力。", "年产烘干机"),
        ("形成年产烘干机5台能力。", "年产烘干机"),
        ("形成烘干机5台加工能力。", "烘干机加工能力"),
        ("具备应急保粮能力的队伍5支。", "具备应急保粮能力的队伍"),
    ],
)
def test_what_can_be_made(said: str, named: str) -> None:
    assert [told for told, *_ in found(said, goal=True)] == [named]
