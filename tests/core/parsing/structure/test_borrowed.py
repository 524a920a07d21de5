"""The table of objects that borrow from the clause before them: every rule is shown by its own sentence."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.borrowed import RULES, Rule
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_the_example_of_a_rule_counts_what_it_says(rule: Rule) -> None:
    assert rule.told in [told for told, *_ in found(rule.example, goal=True)]


def test_each_rule_has_an_example_of_its_own() -> None:
    assert len({rule.example for rule in RULES}) == len({rule.borrow for rule in RULES}) == len(RULES)
