"""Titles and numbers that a page prints by its side: in its path, its heading, its block of settings."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, parsed

BODY = "一、任务\n（一）建库。建设仓库。\n（二）设备。更新设备。\n（三）培训。组织培训。\n"
NUMBER = "云商规〔2026〕7号"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ("云岭省商务厅等部门关于加快仓储", "服务提升的实施意见"),
            "云岭省商务厅等部门关于加快仓储服务提升的实施意见",
        ),
        (
            ("云岭省商务厅 云岭省粮食局关于加快仓储", "服务提升的实施意见"),
            "云岭省商务厅 云岭省粮食局关于加快仓储服务提升的实施意见",
        ),
        (
            ("云岭省商务厅等5个部门关于加快仓储服务提升的实施意见",),
            "云岭省商务厅等5个部门关于加快仓储服务提升的实施意见",
        ),
        (("各县商务局：",), "关于加快仓储服务提升的实施意见"),
    ],
)
@pytest.mark.parametrize("column", ["规范性文件", "通知公告", "政策"])
def test_the_document_s_own_block_counts_above_the_heading_of_its_page(
    column: str, lines: tuple[str, ...], title: str
) -> None:
    said = "\n".join((
        "首页", ">", "政务公开", ">", column, f"关于加快仓储服务提升的实施意见({NUMBER})", "发布时间：2026/02/10",
        "来源：", "流通处", "[ 打印 ]", *lines, NUMBER, "各市商务局：", "为加快仓储服务提升，提出以下意见。",
    ))  # fmt: skip
    found = framework(f"{said}\n{BODY}")
    assert (found.title, found.number) == (title, NUMBER)


def test_a_body_in_brackets_before_a_title_in_quotes_is_no_part_of_it() -> None:
    found = framework(f"【云岭市人民政府】《云岭市仓储提升行动方案》\n为提升仓储服务，制定本方案。\n{BODY}")
    assert found.title == "云岭市仓储提升行动方案"


@pytest.mark.parametrize("name", ["方案.txt", "方案.md"])
@pytest.mark.parametrize("field", [f"文号: {NUMBER}", f"发文字号: '{NUMBER}'"])
def test_the_number_in_the_settings_of_a_page_is_that_of_the_document(name: str, field: str) -> None:
    settings = f"---\n标题: 关于印发《云岭市仓储提升行动方案》的通知\n{field}\n层级: 市级\n---\n\n"
    found = framework(
        f"{settings}# 关于印发《云岭市仓储提升行动方案》的通知\n\n各县：\n\n现印发给你们。\n\n云岭市商务局\n\n"
        f"2026年3月1日\n\n云岭市仓储提升行动方案\n\n{BODY}",
        name,
    )
    assert (found.title, found.number) == ("云岭市仓储提升行动方案", NUMBER)


def test_an_annex_may_bear_the_number_of_its_notice() -> None:
    found = framework(
        "市商务局关于印发2026年仓储提升实施细则的通知\n各县：\n现将细则印发给你们。\n2026年3月1日\n（联系人：某某）\n"
        f"{NUMBER}附件\n云岭市2026年仓储提升\n实施细则\n2026年3月\n为提升仓储服务，制定本细则。\n{BODY}"
    )
    assert found.title == "云岭市2026年仓储提升实施细则"


def test_a_heading_that_lost_a_sign_is_mended_by_the_notice_that_names_it_twice() -> None:
    found = framework(
        "云岭省粮食局关于印发加强粮库管理促进合理储粮的意见的通知\n各市粮食局：\n"
        "现将《关于加强粮库管理促进合理储粮的意见》印发给你们，请认真贯彻执行。\n云岭省粮食局\n2026年3月2日\n"
        f"关于加强粮库管理促合理储粮的意见\n为加强粮库管理，提出以下意见。\n{BODY}"
    )
    assert found.title == "关于加强粮库管理促进合理储粮的意见"


def test_what_a_measure_is_based_on_is_no_title() -> None:
    found = parsed(
        "1.建库。新建粮库。\n政策依据：市政府办公室《关于印发粮库管理办法的通知》\n责任单位：市粮食局\n"
        "2.改造。改造老库。\n政策依据：市政府办公室《关于印发粮库管理办法的通知》\n责任单位：市粮食局\n"
        "3.培训。培训人员。\n责任单位：市人社局\n"
    )
    assert [one.title for one in found.framework.measures] == ["建库", "改造", "培训"]
    assert "no-title" in [notice.kind for notice in found.notices]


def test_an_interpretation_is_not_called_by_the_plan_that_its_notice_issues() -> None:
    plan = "云岭市粮食仓储提升实施方案（2026—2030年）"
    found = framework(
        f"云岭市粮食局关于印发《{plan}》的通知\n云粮〔2026〕3号\n各县区粮食部门：\n现将《{plan}》印发给你们。\n"
        f"云岭市粮食局\n2026年3月2日\n《{plan}》解读\n一、为什么制定方案？\n一是建库。建设粮库。二是用库。开放粮库。\n"
        "二、怎样落实方案？\n一是培训。培训保管员。二是检查。检查粮库。\n"
    )
    assert found.title == f"《{plan}》解读"
