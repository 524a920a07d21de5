"""What people write into cells, and what it means."""

from __future__ import annotations

import datetime as dt
from typing import Any

import hypothesis
import pytest
from hypothesis import strategies

from desktop.core.reports.fill_in import answers, fields
from desktop.core.reports.fill_in.answers import RefusedError
from desktop.core.reports.fill_in.fields import Field

TODAY = dt.date(2026, 11, 21)


def read(field: Field, cell: Any, unit: str = "%") -> str:  # noqa: ANN401 # a cell
    """Return the answer, or ``!`` and the reason."""
    try:
        return answers.read(field, cell, unit, TODAY)
    except RefusedError as error:
        return f"!{error.reason}"


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("推进中", "in_progress"), (" 已完成 ", "done"), ("Done", "done"), ("not started", "not_started"),
        ("√", "done"),
        ("✓", "done"), (True, "done"), ("TRUE", "done"), ("不适用", "not_applicable"), ("不涉及", "not_applicable"),
        ("进行中", "in_progress"), ("stalled", "stalled"), ("", ""), (None, ""), ("—", ""), ("无", ""),
        ("基本完成", "!status"), ("未完成", "!status"), (False, "!status"), (3.0, "!status"),
        (dt.date(2026, 1, 2), "!status"), ("已完成/推进中", "!status"),
    ],
)  # fmt: skip
def test_status(cell: object, meant: str) -> None:
    assert read(Field.STATUS, cell) == meant


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        (0.6, "60"), (60, "60"), (60.0, "60"), ("60%", "60"), ("６０％", "60"), (" 60 % ", "60"), ("0.6", "60"),
        (1, "100"),
        (0, "0"), ("0", "0"), (0.333, "33"), (0.335, "34"), (0.01, "1"), (100, "100"), ("100%", "100"), ("", ""),
        (1.01, "1"), ("六成", "!number"), ("约60%", "!number"), (-0.1, "!progress-range"), (101, "!progress-range"),
        ("120%", "!progress-range"), (True, "!number"), (dt.datetime(2026, 1, 1), "!number"), (float("nan"), "!number"),
        (dt.time(6, 0), "!number"), ("1e3", "!progress-range"), ("٦٠", "!number"),
    ],
)  # fmt: skip
def test_progress(cell: object, meant: str) -> None:
    assert read(Field.PROGRESS, cell) == meant


@pytest.mark.parametrize(
    ("cell", "unit", "meant"),
    [
        (0.822, "%", "82.2"), (82.2, "%", "82.2"), ("82.2%", "%", "82.2"), ("８２．２％", "%", "82.2"),
        ("0.822", "%", "82.2"),
        (1.05, "%", "105"), (2.5, "%", "!percent"), ("2.5%", "%", "2.5"), (-0.1, "%", "-10"),
        (2000, "项", "2000"), ("2000", "项", "2000"), ("2,000 项", "项", "2000"), ("12,3456", "元", "123456"),
        ("1,234,567.5", "元", "1234567.5"), ("1,23", "项", "!number"), ("1,2345,678", "项", "!number"),
        ("２０００", "项", "2000"),
        ("2000万", "元", "20000000"), ("2000万元", "元", "20000000"), ("2000万元", "万元", "2000"),
        ("2000万", "万元", "2000"),
        ("1.2亿", "元", "120000000"), ("3千", "人", "3000"), (1.5, "1", "1.5"), ("1.5", "1", "1.5"),
        ("2000多人", "人", "!number"), ("许多", "人", "!number"), ("50%", "项", "!unit"), (5, "", "!no-target"),
        ("—", "", ""), ("", "项", ""), (1e300, "项", "!number"), ("inf", "项", "!number"), ("1_000", "项", "!number"),
        ("万", "元", "!number"), (dt.date(2026, 1, 1), "项", "!number"), (0.1 + 0.2, "项", "0.3"),
    ],
)  # fmt: skip
def test_reached(cell: object, unit: str, meant: str) -> None:
    assert read(Field.REACHED, cell, unit) == meant


def test_a_share_above_two_is_settled_by_what_was_sent() -> None:
    assert answers.read(Field.REACHED, 2.5, "%", TODAY, sent="250") == "250"
    assert answers.read(Field.REACHED, 2.5, "%", TODAY, sent="2.5") == "2.5"


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        (dt.date(2026, 11, 20), "2026-11-20"), (dt.datetime(2026, 11, 20, 8, 30), "2026-11-20"), (46346, "2026-11-20"),
        (46346.5, "2026-11-20"), (20251120, "2025-11-20"), ("2026-11-20", "2026-11-20"), ("2026/11/20", "2026-11-20"),
        ("2026.11.20", "2026-11-20"), ("２０２６年１１月２０日", "2026-11-20"), ("11月20日", "2026-11-20"),
        ("2025年底", "2025-12-31"), ("二〇二五年六月", "2025-06-30"), ("", ""), ("/", ""),
        ("11月31日", "!date"), ("某日", "!date"), ("2026-11-22", "!future"), ("年底", "!future"), (7, "!date"),
        (True, "!date"),
        (dt.time(8), "!date"),
    ],
)  # fmt: skip
def test_done_on(cell: object, meant: str) -> None:
    assert read(Field.DONE_ON, cell) == meant


@pytest.mark.parametrize(
    ("field", "cell", "meant"),
    [
        (Field.NOTE, "  一\r\n二  \r三\n", "一\n二\n三"), (Field.NOTE, 20.0, "20"), (Field.NOTE, 0.5, "0.5"),
        (Field.NOTE, dt.datetime(2026, 1, 2), "2026-01-02"),
        (Field.NOTE, dt.datetime(2026, 1, 2, 3, 4), "2026-01-02 03:04"),
        (Field.NOTE, True, "TRUE"), (Field.NOTE, "无", "无"), (Field.NOTE, "\x1b[31m", "␛[31m"),
        (Field.OWNER, " 周 凯\n科长 ", "周 凯 科长"), (Field.EVIDENCE, "甲\n\n 乙 \n", "甲\n乙"),
    ],
)  # fmt: skip
def test_texts(field: Field, cell: object, meant: str) -> None:
    assert read(field, cell) == meant


@pytest.mark.parametrize(
    ("field", "text", "unit", "meant"),
    [
        (Field.PROGRESS, "1", "", "1"), (Field.PROGRESS, "60", "", "60"), (Field.PROGRESS, "60%", "", "60"),
        (Field.PROGRESS, "0.6", "", "60"), (Field.PROGRESS, "", "", "!blank"), (Field.STATUS, "", "", "!blank"),
        (Field.STATUS, "done", "", "done"), (Field.REACHED, "0.5", "%", "0.5"), (Field.REACHED, "0.5%", "%", "0.5"),
        (Field.REACHED, "", "%", ""), (Field.DONE_ON, "2026-11-20", "", "2026-11-20"),
    ],
)  # fmt: skip
def test_what_is_typed_beside_its_unit(field: Field, text: str, unit: str, meant: str) -> None:
    if meant.startswith("!"):
        with pytest.raises(RefusedError) as caught:
            answers.typed(field, text, unit, TODAY)
        assert caught.value.reason == meant[1:]
    else:
        assert answers.typed(field, text, unit, TODAY) == meant


@hypothesis.given(strategies.integers(0, 100))
def test_every_progress_reads_back(value: int) -> None:
    assert read(Field.PROGRESS, value / 100) == read(Field.PROGRESS, f"{value}%") == str(value)
    assert answers.typed(Field.PROGRESS, str(value), "", TODAY) == str(value)


@hypothesis.given(strategies.floats(-1e12, 1e12, allow_subnormal=False))
def test_every_number_reads_back(value: float) -> None:
    text = fields.number(value)
    assert answers.typed(Field.REACHED, text, "项", TODAY) == text
    assert answers.read(Field.REACHED, float(f"{float(text) / 100:.14g}"), "%", TODAY, sent=text) in (text, "!percent")


CELLS = strategies.one_of(
    strategies.text(max_size=40), strategies.floats(), strategies.integers(-(10**20), 10**20), strategies.booleans(),
    strategies.dates(), strategies.datetimes(), strategies.times(), strategies.timedeltas(), strategies.none(),
    strategies.from_regex(r"[0-9０-９.,，。%％万亿年月日\-/ 一二三十]{0,20}", fullmatch=True),
)  # fmt: skip


@hypothesis.given(strategies.sampled_from(list(Field)), CELLS, strategies.sampled_from(["", "1", "%", "万元", "项"]))
def test_whatever_stands_in_a_cell_is_an_answer_or_refused(field: Field, cell: object, unit: str) -> None:
    value = read(field, cell, unit)
    assert isinstance(value, str)
    if not value.startswith("!") and field in (Field.STATUS, Field.PROGRESS) and value:
        assert answers.typed(field, value, unit, TODAY) == value
