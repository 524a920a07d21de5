"""The sentence of totals below each table: live formulas over its named columns, and what they give now."""

from __future__ import annotations

from desktop.core.assessment import Applicability, Light, Result
from desktop.core.reports import item_texts as texts
from desktop.core.reports.bars import STATUSES
from desktop.core.reports.item_table import Seen
from desktop.core.reports.item_texts import SIGNS, quoted
from desktop.core.reports.options import ReportKind
from desktop.core.reports.summary_sheet import Scope, totals
from desktop.core.reports.values import Formula
from desktop.core.reports.words import Words
from desktop.core.store.rows import Counts


def closing(kind: ReportKind, words: Words, counts: Counts, seen: Seen) -> Formula:
    """Return the sentence of a table.

    Args:
        kind: which table.
        words: of the report.
        counts: the totals of all items in scope, as the database counts them.
        seen: what was met among the items of the table.
    """
    if kind is ReportKind.LEDGER:
        return _ledger(words, counts, seen)
    made = {
        ReportKind.BREAKDOWN: _breakdown,
        ReportKind.URGING: _urging,
        ReportKind.TARGETS: _targets,
        ReportKind.APPLICABILITY: _applicability,
    }[kind](words, counts, seen)
    return texts.live(words, "total.judged" if kind is ReportKind.TARGETS else f"total.{kind}", **made)


def _count(kind: ReportKind, value: int, column: str = "", criterion: str = "") -> Formula:
    """Return the number of items whose column meets a criterion of COUNTIFS."""
    test = f"{kind}_{column},{quoted(criterion)}," if column else ""
    return Formula(f"COUNTIFS({test}{kind}_counted,1)", value)


def _breakdown(words: Words, _counts: Counts, seen: Seen) -> dict[str, Formula]:
    kind, items = ReportKind.BREAKDOWN, seen.items
    free = _count(kind, seen.unassigned, "unit", words("none"))
    dated = Formula("SUMPRODUCT(ISNUMBER(breakdown_due)*(breakdown_counted=1))", seen.dated)
    assigned = Formula(f"({_count(kind, 0).text}-{free.text})", items - seen.unassigned)
    return {"items": _count(kind, items), "assigned": assigned, "unassigned": free, "dated": dated}


def _urging(_words: Words, counts: Counts, seen: Seen) -> dict[str, Formula]:
    kind = ReportKind.URGING
    behind = counts.due_soon + counts.behind
    return {
        "items": _count(kind, counts.overdue + behind),
        "overdue": _count(kind, counts.overdue, "light", SIGNS[Light.OVERDUE] + "*"),
        "warned": _count(kind, behind, "light", SIGNS[Light.DUE_SOON] + "*"),
        "longest": Formula("MAX(0,urging_days_late)", seen.longest),
    }


def _targets(words: Words, _counts: Counts, seen: Seen) -> dict[str, Formula]:
    kind = ReportKind.TARGETS
    terms = {str(one): _count(kind, seen.results.get(one, 0), "judged", words(f"result.{one}")) for one in Result}
    terms["items"] = _count(kind, seen.items)
    none, items, met = words("none"), terms["items"].text, terms["met"].text
    rate = f'IF({items}=0,{quoted(none)},FIXED({met}*100/{items},1,TRUE)&"%")'
    terms["rate"] = Formula(rate, texts.percent(seen.results.get(Result.MET, 0), seen.items) or none)
    return terms


def _applicability(words: Words, counts: Counts, _seen: Seen) -> dict[str, Formula]:
    kind = ReportKind.APPLICABILITY
    terms = {
        str(one): _count(kind, getattr(counts, one), "applicability", words(f"applicability.{one}"))
        for one in Applicability
    }
    terms["items"] = _count(kind, counts.items)
    return terms


def in_all(words: Words, counts: Counts) -> dict[str, Formula]:
    """Return the figures of all items in a ledger by their keys, how many apply among them."""
    terms = {key: cell for key, cell in totals(words, Scope(), counts).items() if isinstance(cell, Formula)}
    items, undecided, out = (terms[key].text for key in ("items", "undecided", "not_applicable"))
    return {**terms, "applicable": Formula(f"({items}-{undecided}-{out})", counts.applicable)}


def _ledger(words: Words, counts: Counts, seen: Seen) -> Formula:
    terms = in_all(words, counts)
    applicable = terms["applicable"].text
    none, done = words("none"), terms["done"].text
    rate = f'IF({applicable}=0,{quoted(none)},FIXED({done}*100/{applicable},1,TRUE)&"%")'
    terms["rate"] = Formula(rate, texts.percent(counts.done, counts.applicable) or none)
    terms["targets"] = Formula('COUNTIFS(ledger_target,"?*",ledger_counted,1)', seen.targets)
    met = quoted(words(f"result.{Result.MET}"))
    terms["met"] = Formula(
        f'COUNTIFS(ledger_target,"?*",ledger_result,{met},ledger_counted,1)', seen.results.get(Result.MET, 0)
    )
    parts = [texts.live(words, "total.items", items=terms["items"], applicable=terms["applicable"])]
    for place, status in enumerate(STATUSES):
        word = words(f"status.{status}")
        fixed = Formula(quoted(word), word)
        parts.append(
            texts.live(words, "total.status" if place else "total.first_status", status=fixed, count=terms[status])
        )
    for key in ("total.open", "total.rate", "total.lights", "total.targets"):
        parts.append(texts.live(words, key, **terms))
    return Formula("&".join(part.text for part in parts), "".join(str(part.value) for part in parts))
