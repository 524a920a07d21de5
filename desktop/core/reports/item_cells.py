"""What each column of a table of items says of one item."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from desktop.core import labels
from desktop.core.assessment import Applicability, Light, Result, Status, derived_result
from desktop.core.framework import Comparator
from desktop.core.reports import item_texts as texts
from desktop.core.reports.item_texts import quoted
from desktop.core.reports.values import Column, Formula, Value
from desktop.core.reports.words import Words
from desktop.core.store.rows import LedgerRow

Maker = Callable[[LedgerRow, texts.Target], Value]

_UPWARDS = {Comparator.AT_LEAST: ">=", Comparator.MORE: ">", Comparator.EQUAL: "="}
_DOWNWARDS = {Comparator.AT_MOST: "<=", Comparator.LESS: "<"}


class ItemCells:
    """Makes the cells of items.

    Args:
        words: of the report.
        as_of: the day for which the alerts hold.
        body_name: gives a printed body its name in the language of the report.
        columns: of the table; only these are made.
        chapters: number of each chapter in this report, by ``LedgerRow.chapter``.
    """

    def __init__(
        self,
        words: Words,
        as_of: dt.date,
        body_name: Callable[[str], str],
        columns: Sequence[Column],
        chapters: Mapping[int, int],
    ) -> None:
        self.words = words
        self._chapters = chapters
        self._as_of = as_of
        self._body_name = body_name
        self._joint = words("list.joint")
        self._none = words("none")
        self._light = texts.light_formula(words)
        self._number = 0
        known = self._makers(causes=any(column.key == "problem" for column in columns))
        self._used = [known[column.key.removeprefix("folded.")] for column in columns]

    def cells(self, row: LedgerRow) -> tuple[Value, ...]:
        """Return the cells of the next item."""
        self._number += 1
        target = texts.Target(self.words, row)
        made = (maker(row, target) for maker in self._used)
        return tuple(None if value == "" else value for value in made)

    def _makers(self, *, causes: bool) -> dict[str, Maker]:
        """Return what makes each column; ``causes``: one of them tells the causes, also why what is not applicable."""
        words, clean = self.words, self.words.clean
        return {
            "number": lambda _row, _target: self._number,
            "source": lambda row, _: texts.source(words, row),
            "measure": lambda row, _: words.pick(row.measure_title, row.measure_title_en),
            "item": lambda row, target: texts.action(words, row, target),
            "task": lambda row, _: words.pick(row.item.text, row.item.text_en),
            "bodies": lambda row, _: texts.bodies(words, row, self._body_name),
            "lead": lambda row, _: self._bodies(row.lead),
            "support": lambda row, _: self._bodies(row.support),
            "unit": lambda row, _: texts.unit_name(words, row.item.unit),
            "support_units": lambda row, _: clean(self._joint.join(row.support_units)),
            "people": lambda row, _: texts.people(words, row),
            "leader": lambda row, _: clean(row.leader),
            "owner": lambda row, _: clean(row.item.owner or ""),
            "telephone": lambda row, _: clean(row.telephone or ""),
            "due": lambda row, _: texts.due(words, row.item),
            "days_late": lambda row, _: self._days_late(row),
            "note": lambda row, _: clean(row.note),
            "status": lambda row, _: texts.status_word(words, row.item),
            "progress": lambda row, _: row.item.progress / 100 if _counts(row) else self._none,
            "light": lambda row, _: texts.light(words, row.item, self._as_of, self._light),
            "problem": lambda row, _: texts.problem(words, row),
            "cause": lambda row, _: clean(row.problem),
            "next_step": lambda row, _: clean(row.next_step),
            "instruction": lambda _row, _target: None,
            "evidence": lambda row, target: texts.remarks(words, row, target, reason=not causes),
            "proof": lambda row, _: clean(
                self._joint.join(" ".join(dict.fromkeys(filter(None, (one.name, one.address)))) for one in row.evidence)
            ),
            "remark": lambda row, _: self._remark(row),
            "target": lambda _, target: " ".join(part for part in (target.object, target.text) if part),
            "object": lambda _, target: target.object or self._none,
            "comparator": lambda row, _: self._comparator(row),
            "value": lambda row, _: self._value(row.item.value),
            "value_unit": lambda row, _: words.pick(row.item.value_unit, row.item.value_unit_en) or self._none,
            "reached": lambda _, target: target.reached,
            "reached_value": lambda row, _: self._value(row.item.reached),
            "share": lambda row, _: self._share(row),
            "result": lambda row, _: None if row.item.result is Result.NOT_ASSESSED else self._result(row.item.result),
            "judged": lambda row, _: self._judged(row),
            "applicability": lambda row, _: words(f"applicability.{row.item.applicability}"),
            "reason": lambda row, _: self._reason(row),
            "done_on": lambda row, _: texts.day_or_text(row.item.done_on),
            "rhythm": lambda row, _: words(f"rhythm.{row.item.rhythm}") if row.item.rhythm else None,
            "key": lambda row, _: clean(row.item.key),
            "document": lambda row, _: texts.document_title(words, row),
            "chapter": lambda row, _: texts.chapter_name(words, row),
            "why_not": lambda row, _: clean(row.item.reason),
            "chapter_number": lambda row, _: self._chapters[row.chapter],
            "counted": lambda _row, _target: 1,
        }

    def _remark(self, row: LedgerRow) -> str | None:
        item = row.item
        flag = labels.flag_text(withdrawn=item.withdrawn, review=item.review, language=self.words.language)
        return flag or (self.words("item.own") if item.own else None)

    def _bodies(self, names: tuple[str, ...]) -> str:
        return self.words.clean(self._joint.join(self._body_name(one) for one in names))

    def _days_late(self, row: LedgerRow) -> Value:
        """Return the days past the due date of what is overdue, live; else a dash."""
        if not isinstance(texts.day_or_text(row.item.due), dt.date):
            late = row.item.lamp is not None and row.item.lamp.light is Light.OVERDUE
            return row.item.lamp.days if late and row.item.lamp is not None else self._none
        days = row.item.lamp.days if row.item.lamp and row.item.lamp.light is Light.OVERDUE else None
        over = (f"[status]={quoted(self.words(f'status.{one}'))}" for one in (Status.DONE, Status.ONGOING))
        none = quoted(self._none)
        formula = f"IF(OR({','.join(over)},NOT(ISNUMBER([due]))),{none},IF([due]<ledger_date,ledger_date-[due],{none}))"
        return Formula(formula, self._none if days is None else days)

    def _comparator(self, row: LedgerRow) -> str:
        if row.item.comparator is None:
            return self._none
        return labels.text(f"comparator.{row.item.comparator}", self.words.language)

    def _value(self, value: float | str | None) -> Value:
        if value is None:
            return self._none
        if isinstance(value, str):
            return self.words.clean(value)
        return int(value) if value == int(value) else value

    def _share(self, row: LedgerRow) -> Value:
        """Return the reached value as a share of the target, live; none where less is better."""
        item = row.item
        if item.comparator in (None, *_DOWNWARDS) or not isinstance(item.value, int | float) or item.value <= 0:
            return self._none
        now: float | str = self._none if item.reached is None else item.reached / item.value
        return Formula(
            f"IF(AND(ISNUMBER([reached_value]),N([value])>0),[reached_value]/[value],{quoted(self._none)})", now
        )

    def _result(self, result: Result) -> str:
        return self.words(f"result.{result}")

    def _judged(self, row: LedgerRow) -> Value:
        """Return the result of a target; live where it follows from the reached value."""
        item = row.item
        derived = derived_result(item.reached, item.comparator, item.value)
        word = self._result(item.result)
        if item.comparator is None or not isinstance(item.value, int | float):
            return word
        if item.result is not (derived or Result.NOT_ASSESSED):
            return word
        signs = _UPWARDS | _DOWNWARDS
        test = (
            f"[reached_value]{signs[item.comparator]}[value]"
            if item.comparator in signs
            else "ABS([reached_value]-[value])<=ABS([value])*0.05"
        )
        met, missed, none = map(quoted, map(self._result, (Result.MET, Result.NOT_MET, Result.NOT_ASSESSED)))
        return Formula(f"IF(ISNUMBER([reached_value]),IF({test},{met},{missed}),{none})", word)

    def _reason(self, row: LedgerRow) -> str:
        """Return why an item is or is not applicable; of what is undecided the suggestion, visibly one."""
        item, words = row.item, self.words
        if item.applicability is Applicability.NOT_APPLICABLE:
            return words.clean(item.reason)
        suggestion = item.suggestion
        if suggestion is None or suggestion.applicability is Applicability.UNDECIDED:
            return words("reason.undecided") if item.applicability is Applicability.UNDECIDED else self._none
        told = words.clean(labels.suggestion_text(suggestion, words.language))
        if item.applicability is Applicability.UNDECIDED:
            kind = words(f"applicability.{suggestion.applicability}")
            return words("reason.suggested", kind=kind, reason=told)
        return told if suggestion.applicability is Applicability.APPLICABLE else self._none


def _counts(row: LedgerRow) -> bool:
    return row.item.applicability is Applicability.APPLICABLE
