"""Targets of what is widened, held again, worked on or made of what the clause before tells, and by when."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import Told
from tests.core.parsing.structure.test_targets import found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("粮商投标保证金电子保函使用率超过80%。", [("粮商投标保证金电子保函使用率", ">", 80, "%", None)]),
        ("粮库保证金电子保函替代率达到60%以上。", [("粮库保证金电子保函替代率", ">=", 60, "%", None)]),
        ("粮商缴纳投标保证金不超过80万元。", []),
        (
            "粮食领域不予处罚、减轻处罚事项清单扩展至200项。",
            [("粮食领域不予处罚、减轻处罚事项清单", "=", 200, "项", None)],
        ),
        ("粮食领域免罚清单扩充到120项。", [("粮食领域免罚清单", "=", 120, "项", None)]),
        ("对违规粮商不予许可，处罚5万元。", []),
        ("粮食应急保供服务范围拓展到50个乡镇。", [("粮食应急保供服务范围", "=", 50, "个", None)]),
    ],
)
def test_a_rate_or_a_list_of_what_is_given_or_ruled_is_a_target(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "每年举办粮博会1届、组织参加粮食展会不少于8场。",
            [("粮博会", "=", 1, "届", None), ("粮食展会", ">=", 8, "场", None)],
        ),
        ("承办粮食机械展2届。", [("粮食机械展", "=", 2, "届", None)]),
        ("办好第3届粮食博览会。", []),
        ("烘干机传动误差控制在30角秒以内。", [("烘干机传动误差", "<=", 30, "角秒", None)]),
        ("推动5个以上粮油品种在境外注册。", [("粮油品种在境外注册", ">=", 5, "个", None)]),
        (
            "小时降雨60毫米以内粮库门前道路退水时间不超过2小时。",
            [("小时降雨60毫米以内粮库门前道路退水时间", "<=", 2, "小时", None)],
        ),
        ("日降雨量达到100毫米时，粮库启动二级响应。", []),
    ],
)
def test_what_is_held_measured_or_registered_is_counted_but_not_the_rain(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "2026年5月至2027年6月完成粮库普查，普查覆盖率达到100%，登记粮食文物不少于30处。",
            [("粮库普查覆盖率", "=", 100, "%", "2027-06"), ("登记粮食文物", ">=", 30, "处", "2027-06")],
        ),
        ("2026年3月1日至2026年9月底，排查粮库300座。", [("排查粮库", "=", 300, "座", "2026-09")]),
        ("2026年3月至9月，排查粮库300座。", [("排查粮库", "=", 300, "座", "2026-09")]),
        (
            "仓储专项资金在2024年8000万元的基础上逐年递增，年均增幅不低于10%；县级仓储经费每年不少于500万元。",
            [("仓储专项资金年均增幅", ">=", 10, "%", None), ("县级仓储经费", ">=", 500, "万元", None)],
        ),
    ],
)
def test_a_span_ends_with_its_last_day_and_a_base_is_no_date(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("鼓励发展家庭粮仓，三年培育30家。", [("家庭粮仓", "=", 30, "家", None)]),
        ("依托粮站等，建设具备烘干、检测功能的粮食综合体，三年新建15个。", [("粮食综合体", "=", 15, "个", None)]),
        (
            "2026年培训粮农3万人、2027年培训5万人。",
            [("培训粮农", "=", 3, "万人", "2026"), ("培训粮农", "=", 5, "万人", "2027")],
        ),
        (
            "每年组织粮情培训20期、培训1000人次。",
            [("粮情培训", "=", 20, "期", None), ("粮情培训", "=", 1000, "人次", None)],
        ),
        (
            "实施木结构粮仓抢救保护，2026年开工12处、2027年开工10处。",
            [("木结构粮仓抢救保护开工", "=", 12, "处", "2026"), ("木结构粮仓抢救保护开工", "=", 10, "处", "2027")],
        ),
        ("推进粮站改造提升，2026年启动20个。", [("粮站改造提升启动", "=", 20, "个", "2026")]),
        (
            "实施粮库改造，开工30个、完工20个。",
            [("粮库改造开工", "=", 30, "个", None), ("粮库改造完工", "=", 20, "个", None)],
        ),
    ],
)
def test_a_deed_alone_is_done_to_what_the_clause_before_tells(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("修复现有粮田550公顷。", [("现有粮田", "=", 550, "公顷", None)]),
        (
            "提升现有粮站30个，更新现有烘干机300台。",
            [("现有粮站", "=", 30, "个", None), ("更新现有烘干机", "=", 300, "台", None)],
        ),
        ("依托现有粮站20个，开展粮情培训。", []),
        ("现有粮库20座、粮店30家。", []),
    ],
)
def test_what_is_done_to_things_that_are_there_is_a_target(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "确保有劳动力的搬迁粮农实现1户1人以上稳定就业。",
            [("有劳动力的搬迁粮农实现1户稳定就业", ">=", 1, "人", None)],
        ),
        ("落实1村1名粮情信息员。", []),
        ("抓好2个安置点社区服务和粮食供应，新建粮站3个。", [("新建粮站", "=", 3, "个", None)]),
        ("抓好20个粮库重点项目建设。", [("粮库重点项目", "=", 20, "个", None)]),
        ("对58个产粮县粮农家庭实施培训全覆盖，每年培训8万人。", [("培训产粮县粮农家庭", "=", 8, "万人", None)]),
    ],
)
def test_how_many_are_served_or_have_each_is_no_target(text: str, wanted: list[Told]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize("act", ["第三方暗访评估", "粮库专项督导", "联合督查"])
def test_how_often_an_office_looks_after_others_is_no_target(act: str) -> None:
    assert found(f"每半年开展一次{act}，粮情普查每两年组织一次督导员培训。") == [
        ("粮情普查每两年组织督导员培训", "=", 1, "次", None)
    ]


def test_things_named_by_some_of_them_that_all_come_to_something_are_counted() -> None:
    assert found("东山等12座粮库实现视频监控全覆盖。") == [("东山等粮库实现视频监控全覆盖", "=", 12, "座", None)]


def test_the_number_of_a_point_is_no_figure_of_the_clause_behind_it() -> None:
    assert found("2．建设具备烘干、检测等功能的产后服务站，三年新建18个，服务范围拓展到90个乡镇。") == [
        ("产后服务站", "=", 18, "个", None),
        ("服务范围", "=", 90, "个", None),
    ]
