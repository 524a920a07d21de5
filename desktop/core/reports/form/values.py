"""What reading a form gives: the outline, or everything that is in its way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from desktop.core import labels
from desktop.core.errors import Fact
from desktop.core.labels import Language
from desktop.core.parsing.values import Parsed


class Problem(msgspec.Struct, frozen=True):
    """A cell, or a sheet as a whole, that cannot be taken as it is.

    Attributes:
        sheet: its name as it stands in the workbook.
        row: from 1; 0 where the sheet as a whole is meant.
        column: letters of the column; empty where the row as a whole is meant.
        heading: of the column, as it stands in the sheet.
        reason: key in ``labels`` after ``form-problem.``, with its facts.
    """

    sheet: str
    row: int
    column: str
    heading: str
    reason: str
    facts: dict[str, Fact] = {}


def problem_text(problem: Problem, language: Language) -> str:
    """Return a problem in words, its place first."""
    reason = reason_text(problem.reason, problem.facts, language)
    kind = "place" if problem.column else "row" if problem.row else "sheet"
    facts = {"sheet": problem.sheet, "row": problem.row, "column": problem.column, "heading": problem.heading}
    return labels.text(f"form-problem.{kind}", language, reason=reason, **facts)


def reason_text(reason: str, facts: Mapping[str, Fact], language: Language) -> str:
    """Return why a cell cannot be taken, in words without its place."""
    return labels.text(f"form-problem.{reason}", language, **facts)


def downwards(problems: Sequence[Problem]) -> list[Problem]:
    """Return problems sheet by sheet, those of a sheet from its first row to its last, as one goes through them."""
    sheets = {sheet: place for place, sheet in enumerate(dict.fromkeys(one.sheet for one in problems))}
    return sorted(problems, key=lambda one: (sheets[one.sheet], one.row))


class Formed(msgspec.Struct, frozen=True):
    """What the child read: a result, or the problems because of which there is none."""

    parsed: Parsed | None
    problems: tuple[Problem, ...] = ()
