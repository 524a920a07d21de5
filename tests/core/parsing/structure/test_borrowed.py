"""The table of objects that borrow from the clause before them: every rule is shown by its own sentence."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure.borrowed import RULES
from desktop.core.parsing.structure.said_before import Rule
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_the_last_figure_of_an_example_counts_what_its_rule_says(rule: Rule) -> None:
    assert found(rule.example, goal=True)[-1][0] == rule.told


def test_each_rule_has_an_example_of_its_own() -> None:
    assert len({rule.example for rule in RULES}) == len({rule.borrow for rule in RULES}) == len(RULES)
