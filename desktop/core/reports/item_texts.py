"""What the cells of one item say, from its row."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from desktop.core import labels
from desktop.core.assessment import Applicability, Light, Result, Status
from desktop.core.numerals import numeral
from desktop.core.reports.values import Formula, Value
from desktop.core.reports.words import Words
from desktop.core.store.rows import ItemRow, LedgerRow

SIGNS = {Light.OVERDUE: "■", Light.DUE_SOON: "▲", Light.BEHIND: "▲", Light.ON_TRACK: "●", Light.NO_DATE: "○"}
"""The character of each light, so that a print in black and white still tells them apart."""

UNIT_LENGTH = 60
_NAMED = 2  # bodies named in the printed column; all of them stand in the folded ones
_NAME = 18  # characters of the name of evidence there


def unit_name(words: Words, unit: str | None) -> str:
    """Return a unit as its column, drop-down and totals name it: on one line, not too long."""
    return words.line(unit, UNIT_LENGTH) if unit else words("none")


def status_word(words: Words, item: ItemRow) -> str:
    """Return the word in 完成情况: the status of an applicable item, else its applicability."""
    if item.applicability is Applicability.APPLICABLE:
        return words(f"status.{item.status}")
    return words(f"applicability.{item.applicability}")


class Target:
    """The target that an item serves, in words."""

    def __init__(self, words: Words, row: LedgerRow) -> None:
        item = row.item
        unit = words.pick(item.value_unit, item.value_unit_en) or None
        value = words.clean(item.value) if isinstance(item.value, str) else item.value
        self.text = labels.target_text(item.comparator, value, unit, words.language)
        self.reached = "" if item.reached is None else labels.quantity_text(item.reached, unit)
        self.object = words.pick(row.target_object, row.target_object_en)

    def sentence(self, words: Words, item_text: str, result: Result) -> str:
        """Return e.g. 指标：≥ 85 %；达到 82.2 %（未达标）, with the object where the item does not name it."""
        named = self.object and self.object not in item_text
        target = " ".join(part for part in (self.object if named else "", self.text) if part)
        sentence = words("item.target", target=target or words("none"))
        if self.reached:
            sentence += words("item.reached", value=self.reached)
        if result is not Result.NOT_ASSESSED:
            sentence += words("item.result", result=words(f"result.{result}"))
        return sentence

    def __bool__(self) -> bool:
        return bool(self.text or self.object)


def source(words: Words, row: LedgerRow) -> str:
    """Return 任务来源: the document and the place in it, 行动计划 五（二十五）."""
    document = words.pick(row.framework, row.framework_en)
    place = words.clean(row.item.key.partition("/")[2])
    if words.language == "zh" and row.measure_label:
        label = words.clean(row.measure_label)
        joint = "、" if label[:1].isdecimal() else ""  # 五（二十五）, but 五、1.
        place = f"{numeral(row.chapter_ordinal)}{joint}{label}" if row.chapter_ordinal else label
    return f"{document}\n{place}" if place else document


def action(words: Words, row: LedgerRow, target: Target) -> str:
    """Return 具体举措: the check item and, below it, its target."""
    text = words.pick(row.item.text, row.item.text_en)
    return f"{text}\n{target.sentence(words, text, row.item.result)}" if target else text


def bodies(words: Words, row: LedgerRow, name: Callable[[str], str]) -> str:
    """Return 牵头单位 and 配合单位 on two lines, long lists cut to their first and their number."""

    def shown(names: tuple[str, ...]) -> str:
        if len(names) > _NAMED + 1:
            first = words.join(words.clean(name(one)) for one in names[:_NAMED])
            return words("item.more", bodies=first, count=len(names))
        return words.join(words.clean(name(one)) for one in names)

    lines = [shown(row.lead)] if row.lead else []
    if row.support:
        support = shown(row.support)
        if row.open_ended and len(row.support) <= _NAMED + 1:
            support = words("item.open_ended", bodies=support)
        lines.append(words("item.support" if row.lead else "item.shared", bodies=support))
    return "\n".join(lines)


def people(words: Words, row: LedgerRow) -> str:
    """Return 责任领导 and 责任人 on a line each; telephones are not printed."""
    if not (row.leader or row.item.owner):
        return words("none")
    return "\n".join(words.clean(name or "") or words("none") for name in (row.leader, row.item.owner))


def due(words: Words, item: ItemRow) -> Value:
    """Return 完成时限: the date, or 长期 for an ongoing item without one."""
    if item.due is not None:
        return day_or_text(item.due)
    ongoing = item.applicability is Applicability.APPLICABLE and item.status is Status.ONGOING
    return words("item.long_term") if ongoing else words("none")


def why_not(words: Words, row: LedgerRow) -> str:
    """Return why an item is not applicable."""
    return words("item.reason", text=words.clean(row.item.reason))


def problem(words: Words, row: LedgerRow) -> str:
    """Return 存在问题及原因 and, on a line of its own, 下一步打算.

    Why an item is not applicable stands here: nothing else does then, and 工作进展 holds only what was written there,
    as it can be pasted back.
    """
    lines = [why_not(words, row)] if row.item.applicability is Applicability.NOT_APPLICABLE else []
    if row.problem:
        lines.append(words.clean(row.problem))
    if row.next_step:
        lines.append(words("item.next_step", text=words.clean(row.next_step)))
    return "\n".join(lines)


def _last_part(name: str) -> str:
    """Return what tells an address from others: the file at its end, or where it is; another name as it stands."""
    _, scheme, path = name.partition("://")
    return re.split("[?#]", path)[0].rstrip("/").rpartition("/")[2] or name if scheme else name


def remarks(words: Words, row: LedgerRow, target: Target, *, reason: bool) -> str:
    """Return 佐证材料 and 备注: the evidence by number and first name, then what no other column says.

    ``reason``: among that is why the item is not applicable.
    """
    item, lines = row.item, []
    if flag := labels.flag_text(withdrawn=item.withdrawn, review=item.review, language=words.language):
        lines.append(flag)
    if row.evidence:
        name = words.line(_last_part(row.evidence[0].name or row.evidence[0].address or ""), _NAME)
        key = "item.evidence" if len(row.evidence) == 1 else "item.evidence_more"
        lines.append(words(key, count=len(row.evidence), name=name))
    if reason and item.applicability is Applicability.NOT_APPLICABLE:
        lines.append(why_not(words, row))
    if row.support_units:
        lines.append(words("item.support_units", units=words.join(words.clean(unit) for unit in row.support_units)))
    if item.result is not Result.NOT_ASSESSED and not target:
        lines.append(words("item.result_alone", result=words(f"result.{item.result}")))
    if item.own:
        lines.append(words("item.own"))
    return "\n".join(lines)


def light(words: Words, item: ItemRow, as_of: dt.date, live: str) -> Value:
    """Return 预警: the live formula with its value, or the value alone where Excel knows no such date."""
    value = light_now(words, item, as_of)
    return value if isinstance(day_or_text(item.due), str) else Formula(live, value)


def light_now(words: Words, item: ItemRow, as_of: dt.date) -> str:
    """Return e.g. ■ 逾期 12 天; of what is done the date, of what goes on the rhythm."""
    if item.lamp is not None:
        kind, days = item.lamp.light, item.lamp.days
        undated = kind is Light.BEHIND and days is None
        return _light_template(words, kind, "behind_no_date" if undated else kind).format(days=days)
    if item.applicability is Applicability.APPLICABLE:
        if item.status is Status.DONE and item.done_on:
            key = "item.done_this_year" if item.done_on.year == as_of.year else "item.done_on"
            return words(key, year=item.done_on.year, month=item.done_on.month, day=item.done_on.day)
        if item.status is Status.ONGOING and item.rhythm:
            return words(f"rhythm.{item.rhythm}")
    return words("none")


def light_formula(words: Words) -> str:
    """Return the formula of 预警: it follows when status or date are changed in the workbook."""

    def sign(kind: Light, days: str = "") -> str:
        return _joined(_light_template(words, kind, kind), days=f"({days})")

    def status(one: Status) -> str:
        return f"[status]={quoted(words(f'status.{one}'))}"

    none = quoted(words("none"))
    off = ",".join(f"[status]={quoted(words(f'applicability.{one}'))}" for one in ("undecided", "not_applicable"))
    date = {part: f"{part.upper()}([done_on])" for part in ("year", "month", "day")}
    this_year, earlier = (_joined(words.template(f"item.{key}"), **date) for key in ("done_this_year", "done_on"))
    done = f"IF(ISNUMBER([done_on]),IF(YEAR([done_on])=YEAR(ledger_date),{this_year},{earlier}),{none})"
    left = "[due]-ledger_date"
    behind = quoted(_light_template(words, Light.BEHIND, "behind_no_date"))
    soon = f"IF({left}<=ledger_soon,{sign(Light.DUE_SOON, left)},{sign(Light.ON_TRACK)})"
    dated = (
        f"IF([due]<ledger_date,{sign(Light.OVERDUE, 'ledger_date-[due]')},"
        f"IF({status(Status.STALLED)},{sign(Light.BEHIND, left)},{soon}))"
    )
    return (
        f'IF({status(Status.DONE)},{done},IF({status(Status.ONGOING)},IF([rhythm]="",{none},[rhythm]),'
        f"IF(OR({off}),{none},IF(ISNUMBER([due]),{dated},"
        f"IF({status(Status.STALLED)},{behind},{sign(Light.NO_DATE)})))))"
    )


def _light_template(words: Words, kind: Light, word: str) -> str:
    """Return the sign and the words of a light; the number stays on one line with what follows it."""
    return f"{SIGNS[kind]} {words.template(f'light.{word}')}".replace("{days} ", "{days}\u00a0")


def live(words: Words, key: str, **terms: Formula) -> Formula:
    """Return a text of ``labels`` as a formula over live terms, with its value."""
    template = words.template(key)
    used = {name: term for name, term in terms.items() if "{" + name + "}" in template}
    value = labels.counted(template, **{name: term.value for name, term in used.items()})
    return Formula(_joined(template, **{name: term.text for name, term in used.items()}), value)


def percent(part: int, whole: int) -> str:
    """Return a share in per cent with one decimal, halves up as Excel shows them; empty where there is no whole."""
    if not whole:
        return ""
    tenths = (part * 2000 + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}%"


def chapter_name(words: Words, row: LedgerRow) -> str:
    """Return a chapter with its number as printed, or the word for items outside any."""
    title = words.pick(row.chapter_title, row.chapter_title_en)
    return words.ordinal(row.chapter_ordinal) + title if title else words("summary.without_chapter")


def document_title(words: Words, row: LedgerRow) -> str:
    """Return the title of an item's document."""
    return words.pick(row.framework_title, row.framework_title_en)


def _joined(template: str, **terms: str) -> str:
    """Return the formula that joins the fixed parts of a template and the terms for its facts."""
    parts = []
    for fixed, name, digits, one, several in re.findall(
        r"([^{]*)(?:\{(\w+)(?::(?:(02d)|([^|}]*)\|([^}]*)))?\})?", template
    ):
        parts += [quoted(fixed)] * bool(fixed)
        if several:  # the words for one and for several, as labels.counted chooses them
            parts.append(f"IF({terms[name]}=1,{quoted(one)},{quoted(several)})")
        elif name:
            parts.append(f'TEXT({terms[name]},"00")' if digits else terms[name])
    return "&".join(parts)


def quoted(text: str) -> str:
    """Return a text as a formula writes it."""
    return '"' + text.replace('"', '""').replace("\n", '"&CHAR(10)&"') + '"'


def day_or_text(day: dt.date | None) -> Value:
    """Return a date that a cell can hold: Excel knows none before March 1900."""
    return day if day is None or day >= dt.date(1900, 3, 1) else day.isoformat()
