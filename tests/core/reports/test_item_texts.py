"""What the cells of an item say."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop.core.assessment import Applicability, EvidenceKind, Result, Rhythm, Status
from desktop.core.framework import Comparator
from desktop.core.labels import Language
from desktop.core.organisation import Suggestion
from desktop.core.reports.sheets import Head
from desktop.core.reports.values import Formula
from desktop.core.store.rows import EvidenceRow, LedgerRow
from tests.core.reports import sample

PLAIN = sample.changed(
    sample.rows([sample.PLAN], copies=1)[0],
    **{
        "applicability": Applicability.APPLICABLE,
        "status": Status.IN_PROGRESS,
        "due": None,
        "result": Result.NOT_ASSESSED,
    },
    **{
        "own": False,
        "progress": 40,
        "unit": "标准化科",
        "support_units": (),
        "evidence": (),
        "note": "",
        "problem": "",
    },
    **{"next_step": "", "leader": "", "owner": None, "done_on": None},
)


def cells(row: LedgerRow, language: Language = "zh") -> dict[str, object]:
    sheet = sample.report([row], language).sheets[0]
    values = sheet.lines[-1].cells
    keys = [column.key for column in sheet.columns]
    return {key: cell.value if isinstance(cell, Formula) else cell for key, cell in zip(keys, values, strict=True)}


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"due": dt.date(2025, 11, 9)}, "■ 逾期 12 天", "■ Overdue 12 d"),
        ({"due": dt.date(2025, 11, 21)}, "▲ 临期 0 天", "▲ Due in 0 d"),
        ({"due": dt.date(2025, 12, 5)}, "▲ 临期 14 天", "▲ Due in 14 d"),
        ({"due": dt.date(2025, 12, 31)}, "● 正常", "● On track"),
        ({"status": Status.STALLED, "due": dt.date(2025, 12, 31)}, "▲ 滞后，剩 40 天", "▲ Behind, 40 d left"),
        ({"status": Status.STALLED}, "▲ 滞后", "▲ Behind"),
        ({}, "○ 无时限", "○ No date"),
        ({"status": Status.DONE, "done_on": dt.date(2025, 9, 18)}, "9月18日\n完成", "done\n2025-09-18"),
        ({"status": Status.DONE, "done_on": dt.date(2024, 9, 18)}, "2024年\n9月18日\n完成", "done\n2024-09-18"),
        ({"status": Status.DONE}, "—", "—"),
        ({"status": Status.ONGOING, "rhythm": Rhythm.HALF_YEARLY}, "每半年报", "Half-yearly"),
        ({"applicability": Applicability.NOT_APPLICABLE, "due": dt.date(2025, 11, 9)}, "—", "—"),
        ({"applicability": Applicability.UNDECIDED}, "—", "—"),
    ],
)
def test_light(fields: dict[str, object], zh: str, en: str) -> None:
    row = sample.changed(PLAIN, **fields)
    assert [str(cells(row, language)["light"]).replace("\u00a0", " ") for language in ("zh", "en")] == [zh, en]


@pytest.mark.parametrize(
    ("fields", "status", "progress"),
    [
        ({}, "推进中", 0.4),
        ({"status": Status.ONGOING}, "长期坚持", 0.4),
        ({"applicability": Applicability.UNDECIDED}, "待判定", "—"),
        ({"applicability": Applicability.NOT_APPLICABLE}, "不适用", "—"),
    ],
)
def test_status_and_progress(fields: dict[str, object], status: str, progress: object) -> None:
    shown = cells(sample.changed(PLAIN, **fields))
    assert (shown["status"], shown["progress"]) == (status, progress)


@pytest.mark.parametrize(
    ("fields", "target", "reached", "sentence"),
    [
        (
            {"value": 85, "reached": 82.2, "result": Result.NOT_MET},
            "≥ 85%",
            "82.2%",
            "指标：≥ 85%；达到 82.2%（未达标）",
        ),
        ({"value": 85}, "≥ 85%", None, "指标：≥ 85%"),
        ({"value": "10—20", "comparator": None, "value_unit": "项"}, "10—20 项", None, "指标：10—20 项"),
        ({"value": 18.0, "comparator": Comparator.AT_MOST, "value_unit": "个月"}, "≤ 18 个月", None, "指标：≤ 18 个月"),
        ({"value": 85, "target_object": "标准覆盖率"}, "标准覆盖率 ≥ 85%", None, "指标：标准覆盖率 ≥ 85%"),
    ],
)
def test_target_stands_with_the_item(
    fields: dict[str, object], target: str, reached: str | None, sentence: str
) -> None:
    base = {"text": "核算国际标准转化率", "comparator": Comparator.AT_LEAST, "value_unit": "%", "reached": None}
    shown = cells(sample.changed(PLAIN, **{**base, **fields}))
    assert shown["item"] == f"核算国际标准转化率\n{sentence}"
    assert (str(shown["folded.target"]).endswith(target), shown["folded.reached"]) == (True, reached)


def test_the_suggestion_of_an_item_never_appears() -> None:
    suggested = Suggestion(Applicability.NOT_APPLICABLE, "suggest.other-region", {"region": "某省"})
    row = sample.changed(PLAIN, applicability=Applicability.UNDECIDED)
    assert cells(sample.changed(row, suggestion=suggested)) == cells(row)


def test_not_applicable_is_listed_with_its_reason() -> None:
    row = sample.changed(PLAIN, applicability=Applicability.NOT_APPLICABLE, reason="本局无此职责")
    shown = cells(row)
    assert (shown["problem"], shown["evidence"]) == ("理由：本局无此职责", None)
    assert shown["folded.why_not"] == "本局无此职责"


@pytest.mark.parametrize(
    ("lead", "support", "open_ended", "printed"),
    [
        (("甲",), ("乙", "丙"), True, "甲\n配合：乙、丙等"),
        (("甲",), ("乙", "丙", "丁", "戊"), True, "甲\n配合：乙、丙等 4 家"),
        ((), ("乙", "丙"), False, "分工负责：乙、丙"),
        ((), (), False, None),
    ],
)
def test_bodies(lead: tuple[str, ...], support: tuple[str, ...], open_ended: bool, printed: str | None) -> None:
    shown = cells(sample.changed(PLAIN, lead=lead, support=support, open_ended=open_ended))
    assert shown["bodies"] == printed
    assert shown["folded.support"] == ("；".join(support) or None)


def test_people_and_telephone() -> None:
    shown = cells(sample.changed(PLAIN, leader="刘伟", owner="王芳", telephone="0917-3266118"))
    assert shown["people"] == "刘伟\n王芳"
    assert (shown["folded.leader"], shown["folded.owner"], shown["folded.telephone"]) == (
        "刘伟",
        "王芳",
        "0917-3266118",
    )
    assert cells(sample.changed(PLAIN, owner="王芳"))["people"] == "—\n王芳"


def test_problem_and_next_step() -> None:
    assert (
        cells(sample.changed(PLAIN, problem="人手不足", next_step="补充两人"))["problem"]
        == "人手不足\n下一步：补充两人"
    )
    assert cells(sample.changed(PLAIN, next_step="补充两人"))["problem"] == "下一步：补充两人"


def test_evidence_and_remarks() -> None:
    file = EvidenceRow(1, 1, EvidenceKind.FILE, "名单.pdf", None, "0" * 64, 1, sample.TODAY)
    page = EvidenceRow(2, 1, EvidenceKind.REFERENCE, "公示", "https://example.org/1", None, None, sample.TODAY)
    row = sample.changed(PLAIN, evidence=(file, page), support_units=("计量科",), result=Result.LARGELY_MET, own=True)
    shown = cells(row)
    assert shown["evidence"] == "佐证 2 份\n名单.pdf等\n协办：计量科\n达标情况：基本达标\n本单位增设"
    assert shown["folded.proof"] == "名单.pdf；公示 https://example.org/1"
    bare = EvidenceRow(
        3, 1, EvidenceKind.REFERENCE, "https://a.example/", "https://a.example/", None, None, sample.TODAY
    )
    assert cells(sample.changed(PLAIN, evidence=(bare,)))["folded.proof"] == "https://a.example/"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://oa.example/标准化科/工作安排.pdf", "工作安排.pdf"),
        ("https://www.gov.example/notices/2026/t20261120.html?from=list#top", "t20261120.html"),
        ("https://a.example/", "a.example"),
        ("https://", "https://"),
        ("市监〔2026〕12号/附件", "市监〔2026〕12号/附件"),
    ],
)
def test_of_an_address_the_print_names_what_tells_it_from_others(address: str, shown: str) -> None:
    """Whole it stands in a column of its own; its first characters are those of every other."""
    one = EvidenceRow(3, 1, EvidenceKind.REFERENCE, address, address, None, None, sample.TODAY)
    assert cells(sample.changed(PLAIN, evidence=(one,)))["evidence"] == f"佐证 1 份\n{shown}"


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({"due": dt.date(2025, 12, 31)}, dt.date(2025, 12, 31)),
        ({"due": dt.date(1850, 1, 2)}, "1850-01-02"),  # before Excel's first day
        ({"status": Status.ONGOING}, "长期"),
        ({}, "—"),
    ],
)
def test_due(fields: dict[str, object], due: object) -> None:
    assert cells(sample.changed(PLAIN, **fields))["due"] == due


def test_source_in_both_languages() -> None:
    assert (cells(PLAIN)["source"], cells(PLAIN, "en")["source"]) == ("行动计划\n三（九）", "Action Plan\n3.1.1")


def test_what_stands_around_the_table() -> None:
    head = Head("某局", sample.TODAY, filler="王芳", filters="标准化科", rate_rule="完成率另定。", due_soon=10)
    ledger, summary = sample.report([PLAIN], head=head).sheets[:2]
    assert ledger.title == "贯彻实施《国家标准化发展纲要》行动计划（2024—2025年）落实台账"
    assert summary.title == "贯彻实施《国家标准化发展纲要》行动计划（2024—2025年）进展汇总表"
    assert (ledger.left, ledger.middle, ledger.right) == (
        "填报单位（盖章）：某局",
        "范围：标准化科",
        "填报日期：2025年11月21日",
    )
    assert summary.right == "截至：2025年11月21日"
    assert ledger.notes[0] == "完成率另定。"
    assert "10 日内" in ledger.notes[1]
    assert ledger.signature == ("填报人：王芳", "联系电话：", "审核人（签字）：", "单位负责人（签字）：")
    assert [column.heading for column in ledger.columns][8] == "工作进展\n（截至11月21日）"


@pytest.mark.parametrize(
    ("chapter", "label", "place"),
    [(5, "（二十五）", "五（二十五）"), (5, "1", "五、1"), (2, "3.", "二、3."), (None, "1", "1")],
)
def test_the_source_names_chapter_and_measure_apart(chapter: int | None, label: str, place: str) -> None:
    row = sample.changed(PLAIN, chapter_ordinal=chapter, measure_label=label)
    assert cells(row)["source"] == f"{PLAIN.framework}\n{place}"
