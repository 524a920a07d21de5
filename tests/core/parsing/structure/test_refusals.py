"""The table of figures that set nothing: every rule is shown by its own sentence."""

from __future__ import annotations

import pytest

from desktop.core.parsing.structure import caps, given, meant, of_text, refusals, sizes, statutes
from desktop.core.parsing.structure.figures import figures
from tests.core.parsing.structure.test_targets import found

RULES = (*meant.RULES, *given.RULES, *statutes.RULES, *of_text.RULES, *caps.RULES, *sizes.RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_the_figure_that_a_rule_s_example_shows_is_no_target(rule: refusals.Rule) -> None:
    refused = [one.value for one in figures(rule.example) if rule.holds(refusals.around(rule.example, one))]
    assert refused
    assert not set(refused) & {value for _, _, value, _, _ in found(rule.example)}


def test_each_rule_has_an_example_of_its_own() -> None:
    examples = [rule.example for rule in RULES]
    assert len(set(examples)) == len(examples)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_a_table_refuses_what_one_of_its_rules_does(rule: refusals.Rule) -> None:
    table = refusals.Table(meant.RULES, RULES[len(meant.RULES) :])
    for one in figures(rule.example):
        here = refusals.around(rule.example, one)
        assert table.refuses(here) is any(other.holds(here) for other in RULES)
