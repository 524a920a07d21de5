"""The columns of figures that the sheets of an overview share, and sums over them as live formulas."""

from __future__ import annotations

import msgspec

from desktop.core.assessment import Applicability, Status
from desktop.core.reports import item_texts as texts
from desktop.core.reports.bars import STATUSES
from desktop.core.reports.item_texts import quoted
from desktop.core.reports.values import Column, Formula, Further, Kind, Value
from desktop.core.reports.words import Words
from desktop.core.store.rows import Counts

BASE = ("items", "undecided", "not_applicable", *map(str, STATUSES), "overdue", "warned")
"""What is counted; what applies and the rate follow from it."""


def columns(words: Words, items: str = "summary.items") -> tuple[Column, ...]:
    """Return the columns of figures; ``items`` names the first."""

    def number(key: str, heading: str, kind: Kind = Kind.NUMBER, least: float = 3.4) -> Column:
        return Column(key, words(heading), kind, least, least, further=Further.NOTHING)

    wide = 3.8 if words.language == "zh" else 4.8  # in which the heading stands on two lines
    return (
        number("items", items),
        *(number(one, f"applicability.{one}") for one in ("undecided", "not_applicable", "applicable")),
        *(number(status, f"status.{status}") for status in STATUSES),
        number("rate", "summary.rate", Kind.RATE, 4.2),
        number("overdue", "summary.overdue", Kind.RED),
        msgspec.structs.replace(number("warned", "summary.warned", Kind.AMBER, wide), narrow=words("narrow.warned")),
    )


def plain(words: Words, counts: Counts) -> dict[str, Value]:
    """Return the figures of a line: what was counted as numbers, what follows from them as formulas."""
    return {**_base(counts), **_derived(words, counts)}


def _base(counts: Counts) -> dict[str, int]:
    base = {"items": counts.items, "overdue": counts.overdue, "warned": counts.due_soon + counts.behind}
    base |= {str(one): getattr(counts, one) for one in (Applicability.UNDECIDED, Applicability.NOT_APPLICABLE)}
    return base | {str(status): getattr(counts, status) for status in Status}


def _derived(words: Words, counts: Counts) -> dict[str, Value]:
    rate = counts.done / counts.applicable if counts.applicable else words("none")
    return {
        "applicable": Formula("+".join(f"[{status}]" for status in STATUSES), counts.applicable),
        "rate": Formula(f"IF([applicable]=0,{quoted(words('none'))},[done]/[applicable])", rate),
    }


def named(prefix: str) -> dict[str, str]:
    """Return the names of the columns that are counted: ``rolled_items`` and so on."""
    return {f"{prefix}_{key}": key for key in BASE}


def summed(words: Words, prefix: str, counts: Counts, factor: str = "") -> dict[str, Value]:
    """Return the figures of a line that sums up another sheet, all of it or what a factor leaves."""

    def total(key: str) -> str:
        return f"SUMPRODUCT({factor}*{prefix}_{key})" if factor else f"SUM({prefix}_{key})"

    base: dict[str, Value] = {key: Formula(total(key), value) for key, value in _base(counts).items()}
    return base | _derived(words, counts)


def sentence(words: Words, key: str, prefix: str, counts: Counts, count: Formula) -> Formula:
    """Return a sentence of totals over another or the same sheet."""
    none = words("none")
    terms = {name: Formula(f"SUM({prefix}_{name})", value) for name, value in _base(counts).items()}
    applicable = "(" + "+".join(f"SUM({prefix}_{status})" for status in STATUSES) + ")"
    terms["applicable"] = Formula(applicable, counts.applicable)
    done = terms[str(Status.DONE)].text
    rate = f'IF({applicable}=0,{quoted(none)},FIXED({done}*100/{applicable},1,TRUE)&"%")'
    terms["rate"] = Formula(rate, texts.percent(counts.done, counts.applicable) or none)
    return texts.live(words, key, count=count, **terms)
