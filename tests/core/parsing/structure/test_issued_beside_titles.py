"""When a document was issued, and by whom, where that stands in or below its title and no signature says it."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, parsed

TASKS = "一、建库\n（一）新建仓库。新建仓库40座。\n（二）改造仓库。改造仓库12座。\n二、保障\n（三）加强领导。\n"


@pytest.mark.parametrize(
    ("top", "issued", "issuers"),
    [
        (
            "中共清源县委 清源县人民政府关于建设粮库的实施意见\n（2031年2月18日）",
            "2031-02-18",
            ("中共清源县委", "清源县人民政府"),
        ),
        ("清源市关于建设粮库的若干措施\n（2031年3月5日）\n清源市人民政府", "2031-03-05", ("清源市人民政府",)),
        ("清源市关于建设粮库的若干措施\n清源市人民政府\n（2031年3月5日）", "2031-03-05", ("清源市人民政府",)),
        ("清源市粮食局、清源市财政局关于建设粮库的意见", None, ("清源市粮食局", "清源市财政局")),
        ("清源市粮食局等部门关于建设粮库的意见", None, ()),
        ("清源市关于建设粮库的意见", None, ()),
        ("清源市关于建设粮库的意见\n2031年3月5日", None, ()),
    ],
)
def test_when_and_by_whom_a_document_was_issued(top: str, issued: str | None, issuers: tuple[str, ...]) -> None:
    found = framework(f"{top}\n{TASKS}")
    assert (found.issued, found.issuers, found.title) == (issued, issuers, top.partition("\n")[0])


def test_a_signature_counts_before_what_stands_below_the_title() -> None:
    found = framework(f"清源市关于建设粮库的意见\n（2031年3月5日）\n{TASKS}请认真执行。\n清源市粮食局\n2031年3月9日\n")
    assert (found.issued, found.issuers) == ("2031-03-09", ("清源市粮食局",))


@pytest.mark.parametrize("year", ["（2031年）", "（2031年度）", "（2031—2033年）"])
def test_the_year_below_a_title_belongs_to_it_and_not_to_a_page(year: str) -> None:
    found = parsed(f"清源市粮库建设工作要点\n{year}\n\n{TASKS}")
    assert found.framework.title == f"清源市粮库建设工作要点{year}"
    assert not [notice for notice in found.notices if "2031" in str(notice.facts)]


@pytest.mark.parametrize(
    ("head", "issuers"),
    [
        (
            "清源省人民政府办公厅关于印发清源省粮库建设方案的通知\n清政办发〔2031〕7号\n（略）",
            ("清源省人民政府办公厅",),
        ),
        ("清源省粮食局 清源省财政厅关于印发清源省粮库建设方案的通知", ("清源省粮食局", "清源省财政厅")),
        ("清源省粮食局印发《清源省粮库建设方案》的通知", ("清源省粮食局",)),
        ("清源省人民政府办公厅转发省粮食局关于清源省粮库建设方案的通知", ("清源省人民政府办公厅",)),
        ("清源省粮食局等部门关于印发清源省粮库建设方案的通知", ()),
    ],
)
def test_a_notice_without_a_signature_says_in_its_title_who_issues_the_plan(
    head: str, issuers: tuple[str, ...]
) -> None:
    assert framework(f"{head}\n各市：\n现印发给你们。\n清源省粮库建设方案\n{TASKS}").issuers == issuers


def test_a_letter_sends_a_plan_as_a_notice_does() -> None:
    found = framework(f"清源省粮食局关于印发粮库三年建设计划任务分工的函\n清粮函〔2031〕8号\n各市粮食局：\n{TASKS}")
    assert (found.title, found.issuers) == ("粮库三年建设计划任务分工", ("清源省粮食局",))


@pytest.mark.parametrize("red", ["清源省粮食和储备局令\n第 7 号", "清源省粮食和储备局令第7号"])
def test_a_decree_is_issued_by_the_body_that_is_printed_above_it(red: str) -> None:
    found = framework(
        f"{red}\n《清源省粮库管理办法》已经2031年3月2日局务会议通过，现予公布。\n局长：某某某\n2031年3月5日\n"
        "清源省粮库管理办法\n第一章　总则\n第一条　为规范粮库管理，制定本办法。\n"
        "第二章　管理\n第二条　粮库应当每月检查仓房。\n第三条　本办法由省粮食和储备局解释。\n"
    )
    assert (found.issuers, found.issued) == (("清源省粮食和储备局",), "2031-03-05")


def test_bodies_that_are_no_offices_sign_beside_offices_in_columns() -> None:
    found = framework(
        "清源省粮食局等六部门关于印发《清源省粮库建设方案》的通知\n各市：\n现印发给你们。\n"
        "清源省粮食局　　清源省财政厅\n清源省总工会　　清源省妇联\n清源银行　　　　清源粮食集团\n2031年3月5日\n"
        f"清源省粮库建设方案\n{TASKS}"
    )
    assert found.issuers == (
        "清源省粮食局",
        "清源省财政厅",
        "清源省总工会",
        "清源省妇联",
        "清源银行",
        "清源粮食集团",
    )
    assert found.issued == "2031-03-05"


@pytest.mark.parametrize("dash", "—－~")
def test_the_years_of_a_plan_are_written_in_ordinary_digits(dash: str) -> None:
    titled = framework(f"清源省粮库建设方案（２０３１{dash}２０３５年）\n{TASKS}")
    stated = framework(f"清源省粮库建设方案\n本方案的实施期限为２０３１—２０３５年。\n{TASKS}")
    assert [(one.period.start, one.period.end) for one in (titled, stated)] == [("2031", "2035")] * 2
