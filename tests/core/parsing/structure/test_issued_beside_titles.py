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
