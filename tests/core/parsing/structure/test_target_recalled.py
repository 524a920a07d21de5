"""What plans say of figures in words that are easily taken for something else."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework


def _targets(sentence: str) -> list[tuple[str, str, object, str | None]]:
    made = framework(f"{HEAD}一、任务\n（一）改造库房。{sentence}\n（二）培训。培训人员。").measures
    return [(one.object, str(one.comparator), one.value, one.unit) for every in made for one in every.targets]


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        ("粮车万台事故率控制在0.4以下。", ("粮车万台事故率", "<=", 0.4, None)),
        ("万台烘干机故障率低于0.2。", ("万台烘干机故障率", "<", 0.2, None)),
        ("粮仓百万吨事故率0.1以下。", ("粮仓百万吨事故率", "<=", 0.1, None)),
        ("万吨粮食损耗率降至0.5%。", ("万吨粮食损耗率", "=", 0.5, "%")),
    ],
)
def test_a_rate_for_so_many_is_no_figure_more(sentence: str, target: tuple[object, ...]) -> None:
    assert _targets(sentence) == [target]


@pytest.mark.parametrize("since", ["较2027年", "比上年", "同比", "较2027年平均"])
def test_an_interest_that_is_to_fall_is_a_target(since: str) -> None:
    (told,) = _targets(f"到2030年，新发放粮企贷款利率{since}下降0.5个百分点。")
    assert told[1:] == ("=", 0.5, "个百分点")


@pytest.mark.parametrize("sentence", ["粮企贷款利率为4%。", "对粮企贷款利率上浮不超过10%。"])
def test_an_interest_that_is_granted_is_none(sentence: str) -> None:
    assert _targets(sentence) == []


def test_what_is_insured_in_all_is_a_target() -> None:
    assert _targets("粮食保险保额突破20亿元。") == [("粮食保险保额", ">", 20, "亿元")]


@pytest.mark.parametrize(
    ("said", "values"),
    [("2个月以内和1个月以内", (2, 1)), ("1个月以内和半个月以内", (1, 0.5)), ("20天以内及10天以内", (20, 10))],
)
def test_times_that_are_joined_are_dealt_out(said: str, values: tuple[float, float]) -> None:
    told = _targets(f"入库、出库审查周期分别压减到{said}。")
    assert [(one[0], one[1], one[2]) for one in told] == [
        ("入库周期", "<=", values[0]),
        ("出库审查周期", "<=", values[1]),
    ]


def test_half_a_working_day() -> None:
    assert _targets("粮库审批时限压缩至半个工作日。") == [("粮库审批时限", "=", 0.5, "个工作日")]


@pytest.mark.parametrize("rank", ["排名后10%", "排名前20%", "考评排序末5%", "位居后10%"])
def test_a_rank_is_no_target(rank: str) -> None:
    assert _targets(f"对{rank}的县区进行约谈。") == []


def test_before_a_day_is_no_rank() -> None:
    assert [one[2] for one in _targets("2027年底前80%的县建成粮库。")] == [80]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("到2027年、2030年，粮情系统普及率分别达到40%、60%。", ["粮情系统普及率", "粮情系统普及率"]),
        ("粮情系统普及率、仓房联网率分别达到40%、60%。", ["粮情系统普及率", "仓房联网率"]),
        ("上市粮食企业总数达到20家。", ["上市粮食企业"]),
    ],
)
def test_a_word_inside_another_is_no_joint_and_no_verb(sentence: str, names: list[str]) -> None:
    assert [one[0] for one in _targets(sentence)] == names


def test_what_a_column_of_aims_says_is_the_work_of_the_column_before_it() -> None:
    rows = "1\t库房改造\t新建标准库房12间\t市粮食局\t2027年11月底\n"
    rows += "2\t人员培训\t培训保管员300人次\t市粮食局\t2027年12月底\n"
    table = f"云岭市粮食实事分工表\n序号\t实事内容\t目标任务\t责任单位\t完成时限\n{rows}"
    told = [(one.title, *((of.object, of.value, of.due) for of in one.targets)) for one in framework(table).measures]
    assert told == [("库房改造", ("标准库房", 12, "2027-11")), ("人员培训", ("保管员", 300, "2027-12"))]


def test_a_dash_in_the_column_of_units_is_none() -> None:
    table = "指标\t单位\t2030年\n粮车万台事故率（起/万台）\t—\t0.3\n仓容\t万吨\t150\n"
    found = framework(f"{HEAD}一、任务\n（一）改造库房。改造仓房。\n（二）培训。培训人员。\n三、指标\n{table}").targets
    assert [(one.object, one.value, one.unit) for one in found] == [
        ("粮车万台事故率", 0.3, "起/万台"),
        ("仓容", 150, "万吨"),
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("绿色粮食企业、智慧粮食企业双双突破200家。", ["绿色粮食企业", "智慧粮食企业"]),
        ("绿色粮食企业和智慧粮食企业均达到200家。", ["绿色粮食企业", "智慧粮食企业"]),
        ("入仓合格率、出仓合格率双双达到98%。", ["入仓合格率", "出仓合格率"]),
        ("粮库、粮店设备均达到200台。", ["粮库、粮店设备"]),
    ],
)
def test_things_of_a_kind_have_the_figure_each(sentence: str, names: list[str]) -> None:
    assert [one[0] for one in _targets(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("大力推荐节能烘干机，吨粮能耗不超过30千瓦时。", ["吨粮能耗"]),
        ("各市推荐粮企3家，不超过2个粮区。", ["各市推荐粮企"]),
        ("粮库培训经费足额到位，其中经费60%以上用于保管员培训。", ["粮库培训经费用于保管员培训"]),
        ("确保售粮困难户至少有一人就业。", ["售粮困难户有就业"]),
    ],
)
def test_a_word_that_may_rule_or_grant_does_not_wherever_it_stands(sentence: str, names: list[str]) -> None:
    assert [one[0] for one in _targets(sentence)] == names


@pytest.mark.parametrize(
    ("heading", "count"),
    [
        ("发展软件定义粮仓", [20]),
        ("术语定义", []),
    ],
)
def test_a_heading_that_defines_sets_nothing(heading: str, count: list[int]) -> None:
    made = framework(f"{HEAD}一、任务\n（一）{heading}。新建粮仓20座。\n（二）培训。培训人员。\n").measures
    assert [one.value for one in made[0].targets] == count
