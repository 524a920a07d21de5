"""What a bracket says beside the bodies that it names."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import framework, groups

HEAD = "云岭市仓储服务提升实施方案\n为提升仓储服务，制定本方案。\n一、任务\n"


@pytest.mark.parametrize(
    ("bracket", "lead", "support"),
    [
        (
            "（责任单位：市商务局、市粮食局，市财政局；第一个逗号前为牵头单位，多个牵头单位的按职责分工负责，下同）",
            ("市商务局", "市粮食局"),
            ("市财政局",),
        ),
        (
            "［市商务局、各区政府（含云岭新区管委会、云岭港管理局，下同），市财政局、市粮食局。列逗号之前的为牵头单位］",
            ("市商务局", "各区政府"),
            ("市财政局", "市粮食局"),
        ),
        (
            "（牵头单位：市商务局、云岭镇，支撑单位：市财政局、市粮食局）",
            ("市商务局", "云岭镇"),
            ("市财政局", "市粮食局"),
        ),
        (
            "（牵头单位：市商务局，责任单位：市财政局。乡镇、街道人民政府负责落实；以下均由乡镇人民政府负责落实，不再列出）",
            ("市商务局",),
            ("市财政局", "乡镇", "街道人民政府"),
        ),
        (
            "（市商务局，中国电信、中国移动、中国联通、中国铁塔。列逗号之前的为牵头单位）",
            ("市商务局",),
            ("中国电信", "中国移动", "中国联通", "中国铁塔"),
        ),
    ],
)
def test_rules_are_no_bodies_and_bodies_are_found_beside_them(
    bracket: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    found = framework(f"{HEAD}（一）建库。建设仓库。{bracket}\n（二）设备。更新设备。\n（三）培训。组织培训。\n")
    assert groups(found.measures[0])[0][:2] == (lead, support)


@pytest.mark.parametrize("built", ["5家龙头企业", "养老机构", "智慧园区", "20个示范社区", "企业总部", "乡镇图书馆"])
@pytest.mark.parametrize("bodies", ["市商务局", "各县区"])
def test_bodies_behind_what_is_built_are_a_group(built: str, bodies: str) -> None:
    made = framework(f"{HEAD}（一）加快培育{built}（{bodies}）\n（二）改造库房。改造6座。（市粮食局）")
    assert groups(made.measures[0]) == [((), (bodies,), ())]


@pytest.mark.parametrize("said", ["由保管员（团队）", "报送商务部（流通司）", "移交镇人民政府（街道办事处）"])
def test_another_name_in_brackets_is_no_group(said: str) -> None:
    made = framework(
        f"{HEAD}（一）建立台账。台账逐季更新，结果{said}。（市粮食局）\n（二）改造库房。改造6座。（市粮食局）"
    )
    assert groups(made.measures[0]) == [((), ("市粮食局",), ())]


def test_an_institute_keeps_its_other_name() -> None:
    found = framework(
        f"{HEAD}一、分工\n（一）省粮食设计研究院（省粮情监测中心）\n编制仓储图集。\n（二）市粮食局\n改造仓库。\n（三）市商务局\n培训人员。\n"
    )
    assert found.measures[0].title == "省粮食设计研究院（省粮情监测中心）"
    assert not found.measures[0].responsibilities


@pytest.mark.parametrize(
    ("text", "lead", "support"),
    [
        (
            "（责任单位：各县<含高新区、港口区>粮食局、商务局）",
            (),
            ("各县（含高新区、港口区）粮食局", "商务局"),
        ),
        (
            "（各县政府负责，市政府办公室会同市粮食局、市商务局督查落实）",
            ("各县政府", "市政府办公室"),
            ("市粮食局", "市商务局"),
        ),
    ],
)
def test_who_is_included_in_angles_and_who_sees_to_it(
    text: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    found = framework(f"{HEAD}（一）改造粮库。改造老旧粮库。{text}\n（二）培训人员。开展培训。\n")
    assert groups(found.measures[0])[0][:2] == (lead, support)


def test_bodies_behind_a_comma_answer_for_what_stands_before_it() -> None:
    found = framework(
        f"{HEAD}（一）改造粮库。各县要建立台账，保障进度，（各县政府、市商务局负责）经汇总后提交报告。（市粮食局负责）\n"
        "（二）培训人员。开展培训。\n"
    )
    assert groups(found.measures[0]) == [((), ("各县政府", "市商务局"), ()), (("市粮食局",), (), ())]


@pytest.mark.parametrize(
    "said",
    [
        "（市粮食局、各县（含开发区）政府、粮库管委会等按职责分工负责）",
        "（市粮食局、各县（含开发区）政府（以下简称各县政府）、粮库管委会负责）",
        "（市粮食局、各县（含开发区）政府、粮库管委会负责。以下均需各县（含开发区）政府落实，不再列出）",
    ],
)
def test_whom_a_body_holds_too_stays_beside_its_name(said: str) -> None:
    made = framework(f"{HEAD}一、任务\n（一）改造。改造粮库。{said}\n（二）培训。培训保管员。\n").measures[0]
    assert [one.support for one in made.responsibilities] == [("市粮食局", "各县（含开发区）政府", "粮库管委会")]


def test_an_example_in_brackets_is_no_group() -> None:
    text = "（一）联网。推进粮情共享（如气象局+粮食局的数据），按月通报（如岭市粮食局负责）。\n（二）培训。\n"
    (one,) = framework(f"{HEAD}{text}").measures[0].responsibilities
    assert one.lead == ("如岭市粮食局",)


@pytest.mark.parametrize(
    ("bracket", "lead", "support"),
    [
        ("（县粮食局、县财政局，有关镇〈街道〉）", (), ("县粮食局", "县财政局", "有关镇〈街道〉")),
        ("（市粮食局，有关县[市、区]）", (), ("市粮食局", "有关县[市、区]")),
        ("（市粮食局，各乡［镇］）", (), ("市粮食局", "各乡［镇］")),
        ("〔第3项由市粮食局负责〕", ("市粮食局",), ()),
        ("（第1、2项由市粮食局牵头，第3项市水利局牵头，市财政局配合）", ("市粮食局", "市水利局"), ("市财政局",)),
        ("（第（1）至第（3）项由市粮食局会同市财政局负责）", ("市粮食局",), ("市财政局",)),
        ("（市粮食局、市财政局按职责分工负责；第2项由市水利局负责）", (), ("市粮食局", "市财政局", "市水利局")),
        ("（市粮食局、市财政局负责，其中粮情培训由市人社局负责）", (), ("市粮食局", "市财政局", "市人社局")),
        ("（前两项由市粮食局负责）", ("市粮食局",), ()),
        ("（市粮食局负责，其中，粮情培训由市人社局负责）", ("市粮食局",), ("市人社局",)),
        ("（其中，粮情培训由市人社局负责）", ("市人社局",), ()),
        ("（市粮食局牵头，市财政局配合，其中培训由市粮食局负责）", ("市粮食局",), ("市财政局",)),
        ("（责任单位：市粮食局、市财政局，其中经费由市财政局负责）", (), ("市粮食局", "市财政局")),
        ("（市粮食局牵头负责第1、3项，市财政局牵头负责第2项）", ("市粮食局", "市财政局"), ()),
        ("（责任单位：市粮食局、各县〔区〕政府；第2项由市水利局牵头）", ("市水利局",), ("市粮食局", "各县〔区〕政府")),
        ("（责任单位：市粮食局牵头，市财政局、各市属国企配合）", ("市粮食局",), ("市财政局", "各市属国企")),
        ("（由市粮食局、市财政局，市发改委配合）", (), ("市粮食局", "市财政局", "市发改委")),
        ("（其余由市粮食局负责）", ("市粮食局",), ()),
        ("（自由贸易试验区管委会牵头，市商务局配合）", ("自由贸易试验区管委会",), ("市商务局",)),
        ("（第三人民医院牵头，市卫健委配合）", ("第三人民医院",), ("市卫健委",)),
    ],
)
def test_what_a_body_answers_for_is_no_part_of_its_name_and_any_bracket_ends_one(
    bracket: str, lead: tuple[str, ...], support: tuple[str, ...]
) -> None:
    found = framework(f"{HEAD}（一）建库。建设仓库。{bracket}\n（二）设备。更新设备。\n（三）培训。组织培训。\n")
    assert groups(found.measures[0])[0][:2] == (lead, support)


@pytest.mark.parametrize(
    "aside",
    [
        "修仓资金3000万元由市财政局安排",
        "省级资金由省财政厅统筹",
        "市级库点由市粮食局组织验收",
        "资金由市财政局安排，市审计局监督",
    ],
)
@pytest.mark.parametrize("mark", ["其中", "其中，"])
def test_who_does_something_beside_answering_for_a_part_is_no_body(aside: str, mark: str) -> None:
    text = f"（一）修仓。修缮危仓。（市商务局牵头，市水利局配合，{mark}{aside}）\n（二）培训。培训保管员。\n"
    assert groups(framework(f"{HEAD}{text}").measures[0]) == [(("市商务局",), ("市水利局",), ())]


def test_places_that_are_counted_are_no_bodies() -> None:
    text = "（一）范围。主要是产粮地区（原定的22个产粮县、区，23个国家产粮重点县）。\n（二）培训。培训保管员。\n"
    assert [one.responsibilities for one in framework(f"{HEAD}{text}").measures] == [(), ()]
