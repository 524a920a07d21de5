"""Due dates as offices write them (point 39)."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import dates
from desktop.core.errors import UsageError

TODAY = dt.date(2026, 11, 21)


@pytest.mark.point(39)
@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("2025-12-31", "2025-12-31"), ("2025年12月31日", "2025-12-31"), ("2025/12/31", "2025-12-31"),
        ("2025.12.31", "2025-12-31"), ("20251231", "2025-12-31"), (" 2025 年 6 月 5 日 ", "2025-06-05"),
        ("2025年6月5号", "2025-06-05"), ("2025-6-5", "2025-06-05"), ("2025年底", "2025-12-31"),
        ("2025年年底", "2025-12-31"), ("2025年底前", "2025-12-31"), ("2025年末", "2025-12-31"),
        ("2025", "2025-12-31"), ("2025年", "2025-12-31"), ("2025-06", "2025-06-30"), ("2025/02", "2025-02-28"),
        ("2024年2月底", "2024-02-29"), ("2025年6月底", "2025-06-30"), ("2025年6月底前", "2025-06-30"),
        ("2025年6月末以前", "2025-06-30"), ("2025年6月", "2025-06-30"), ("2025年6月份", "2025-06-30"),
        ("２０２５－１２－３１", "2025-12-31"), ("二〇二五年十二月三十一日", "2025-12-31"),
        ("二零二五年六月底", "2025-06-30"), ("2025年十月二十日", "2025-10-20"), ("2025年上半年", "2025-06-30"),
        ("2025年下半年", "2025-12-31"), ("2025年第三季度", "2025-09-30"), ("2025年一季度末", "2025-03-31"),
        ("年底前", "2026-12-31"), ("今年底", "2026-12-31"), ("本年年底", "2026-12-31"), ("6月底", "2026-06-30"),
        ("6月30日前", "2026-06-30"), ("十二月", "2026-12-31"), ("9999-12", "9999-12-31"),
    ],
)  # fmt: skip
def test_understood(typed: str, date: str) -> None:
    assert dates.read(typed, TODAY).isoformat() == date


@pytest.mark.parametrize(
    "typed",
    ["", "明天", "2025-02-30", "2025-13", "2025-00-01", "0000-01-01", "2025年13月", "2025年6月31日", "31-12-2025",
     "12/31/2025", "2025-12-31x", "2025年第五季度", "25年底", "二十五", "2025--12", "长期", "1e3", "2025年0月"],
)  # fmt: skip
def test_refused(typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        dates.read(typed, TODAY)
    assert caught.value.key == "date-malformed"
    assert caught.value.facts["value"] == typed


@given(st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)))
def test_every_date_in_its_usual_forms(date: dt.date) -> None:
    for typed in (
        date.isoformat(),
        f"{date.year:04}年{date.month}月{date.day}日",
        f"{date.year:04}/{date.month}/{date.day}",
        f"{date.year:04}.{date.month:02}.{date.day:02}",
    ):
        assert dates.read(typed, TODAY) == date


@given(st.text(alphabet="0123456789年月日底末前半季度上下第-/. 一二十〇今本", max_size=14) | st.text(max_size=20))
def test_any_text_is_a_date_or_is_refused(typed: str) -> None:
    with contextlib.suppress(UsageError):
        assert isinstance(dates.read(typed, TODAY), dt.date)
