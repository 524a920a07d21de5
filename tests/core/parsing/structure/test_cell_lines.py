"""A table of indicators in an annex, of which a site printed each cell on a line of its own."""

from __future__ import annotations

from tests.core.parsing.structure.documents import framework, told

PLAN = "云岭市仓储服务提升实施方案\n一、任务\n（一）建库。新建仓库。\n（二）设备。更新设备。\n（三）培训。组织培训。\n"
HEADS = "附件1\n云岭市仓储服务监测指标体系\n一级指标\n二级指标\n评价标准\n指标含义\n"
ROWS = (
    "仓储数量指标\n1.入库合格率\n较上一年增加。2027年达到80%，力争2035年达到95%。\n入库合格率=合格数/入库数*100%。\n"
    "2.仓位覆盖率\n每年增加1-3个百分点。2035年达到75%。\n按每个县抽查10座计算。\n1.是否建立台账。\n2.查看记录。\n"
    "3.保管员人数\n保管员人数比上一年增加，2027年力争每万人达到4名，2028年达到4.66名。\n抽查10份。\n"
    "服务指标\n4.服务种类\n支持入库方式的种类大于3类。\n由1-3种方式组成。\n5.知晓率\n较上一年增加。\n不低于80%的县。\n6.损耗\n≤2%\n说明。\n"
)


def test_an_indicator_and_the_cell_of_its_goal_are_targets_outside_the_measures() -> None:
    made = framework(f"{PLAN}{HEADS}{ROWS}")
    assert told(made.targets) == [
        ("入库合格率", "=", 80, "%", "2027"),
        ("入库合格率", "=", 95, "%", "2035"),
        ("仓位覆盖率", "=", "1-3", "个百分点", None),
        ("仓位覆盖率", "=", 75, "%", "2035"),
        ("每万人保管员人数", "=", 4, "名", "2027"),
        ("每万人保管员人数", "=", 4.66, "名", "2028"),
        ("支持入库方式的种类", ">", 3, "类", None),
        ("损耗", "<=", 2, "%", None),
    ]


def test_without_the_heads_of_its_columns_nothing_is_a_table() -> None:
    assert framework(f"{PLAN}附件1\n云岭市仓储服务监测指标体系\n{ROWS}").targets == ()


def test_rows_may_tell_their_goals_in_words_too() -> None:
    rows = (
        "附件1　仓储服务监测指标体系\t\t\t\n一级指标\t二级指标\t评价标准\t数据来源\n"
        "数量\t1.入库合格率\t较上一年增加，力争2027年达到80%。\t抽查10份。\n数量\t2.种类\t支持入库方式的种类大于3类。\t台账\n"
        "服务\t（3）损耗\t≤2%\t系统\n服务\t4.台账\t定性指标，查看记录\t3年内的记录\n"
    )
    assert told(framework(PLAN + rows).targets) == [
        ("入库合格率", "=", 80, "%", "2027"),
        ("支持入库方式的种类", ">", 3, "类", None),
        ("损耗", "<=", 2, "%", None),
    ]


def test_how_marks_are_given_sets_nothing() -> None:
    rows = (
        "附件1　仓储服务考核表\t\t\n考核指标\t考核标准\t分值\n制度\t建立台账得5分，缺1项扣1分。\t5\n"
        "账实相符率\t账实相符率达到100%，每低1%扣2分。\t10\n合计\t\t15\n"
    )
    assert told(framework(PLAN + rows).targets) == [("账实相符率", "=", 100, "%", None)]


def test_a_table_with_a_column_for_the_figure_is_read_once() -> None:
    rows = "指标\t评价要求\t2027年目标值\n入库合格率（%）\t达到80%以上\t80\n损耗（%）\t不超过2%\t2\n"
    assert [(one[0], one[2]) for one in told(framework(PLAN + "附件1\n" + rows).targets)] == [
        ("入库合格率", 80),
        ("损耗", 2),
    ]
