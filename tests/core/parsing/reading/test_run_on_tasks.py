"""Tables of tasks that ran together into the line of the text above them."""

from __future__ import annotations

import pytest

from desktop.core.parsing import reading
from tests.core.parsing.structure.documents import framework, groups

TEXT = (
    "各县区人民政府，市级各部门：为提升仓储服务，结合我市实际，现提出如下意见。一、主要任务"
    "（一）改造老旧仓库。分批改造建成超过二十年的仓库，更换照明和消防设备，完善仓库管理制度，按规定对改造后的仓库进行验收。"
    "鼓励社会资本参与老旧仓库改造，支持仓储企业建设立体货架和自动分拣线，保障重要物资的储存安全。"
    "（二）加强人员培训。每年对保管员进行一次培训，考试合格后持证上岗，建立保管员信用档案并向社会公开。"
    "（三）公开收费标准。各仓库在门前公开收费标准，接受货主监督，及时处理投诉。二、组织保障"
    "（一）强化领导。各县区要把仓储工作列入重要议事日程，明确一名负责人，研究解决仓储工作中遇到的困难，在用地、用电等方面给予保障。"
    "（二）强化监督。各县区要定期检查仓储工作，通报进展情况。附件：重点任务分工清源市人民政府2031年4月6日附件重点任务分工"
)
ROWS = (
    "1分批改造建成超过二十年的仓库，更换照明、消防等设备市商务局（牵头）、市财政局、市住房城乡建设局和各县区人民政府2031年3季度启动实施"
    "2鼓励社会资本参与老旧仓库改造，建设立体货架、自动分拣线市发展改革委（牵头）、市商务局、市财政局2031年底前出台办法"
    "3每年对保管员进行一次培训，考试合格后持证上岗市人力资源社会保障局（牵头）、市教育局会同市商务局等相关部门持续实施"
    "二、服务部分4在门前公开收费标准，接受货主监督，降低收费50%以上市市场监管局（牵头）和各县区人民政府2031年3季度启动实施"
    "5开展仓储知识宣传清源海关（牵头）、市商务局持续实施"
)
HEADS = "序号工  作  任  务负 责 单 位时间进度备注"
TAIL = "相关附件：二维码、扫一扫"


def test_the_rows_of_such_a_table_have_their_cells_again() -> None:
    text = TEXT + HEADS + "一、建设部分" + ROWS + TAIL
    lines = reading.read("意见.txt", text.encode()).lines
    rows = [line.cells for line in lines if line.cells is not None]
    assert rows[0] == ("序号", "工作任务", "负责单位", "时间进度", "备注")
    assert rows[1] == ("一、建设部分", "", "", "", "")
    assert rows[2] == (
        "1", "分批改造建成超过二十年的仓库，更换照明、消防等设备",
        "市商务局（牵头）、市财政局、市住房城乡建设局和各县区人民政府", "2031年3季度启动实施", "",
    )  # fmt: skip
    assert [row[1] for row in rows if row and row[0] in "35"] == ["每年对保管员进行一次培训，考试合格后持证上岗"]
    assert rows[5] == ("二、服务部分", "", "", "", "")
    assert rows[6] is not None
    assert rows[6][2:4] == ("市市场监管局（牵头）和各县区人民政府", "2031年3季度启动实施")
    texts = [line.text for line in lines if line.cells is None]
    assert texts[-5:] == ["附件：重点任务分工", "清源市人民政府2031年4月6日", "附件", "重点任务分工", TAIL]
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


def test_bodies_behind_a_comma_and_words_of_time_that_wait_for_others() -> None:
    rows = (
        "1强化人才保障。市商务局、市财政局，各县区人民政府、园区管委会2031年底前出台办法"
        "2鼓励设立仓储基金。市商务局、市财政局待省出台具体要求后启动"
        "3在库区开展检查，各县区公布结果。市纪委机关、市商务局持续实施"
        "4鼓励企业捐建粮仓。市工商联持续实施"
    )
    lines = reading.read("意见.txt", (TEXT + HEADS + rows + TAIL).encode()).lines
    found = [line.cells[1:4] for line in lines if line.cells is not None]
    assert found[1:] == [
        ("强化人才保障。", "市商务局、市财政局，各县区人民政府、园区管委会", "2031年底前出台办法"),
        ("鼓励设立仓储基金。", "市商务局、市财政局", "待省出台具体要求后启动"),
        ("在库区开展检查，各县区公布结果。", "市纪委机关、市商务局", "持续实施"),
        ("鼓励企业捐建粮仓。", "市工商联", "持续实施"),
    ]


def test_a_row_whose_bodies_begin_nobody_knows_where_keeps_one_cell() -> None:
    lines = reading.read("意见.txt", (TEXT + HEADS + "一、建设部分" + ROWS + TAIL).encode()).lines
    assert [line.cells for line in lines if line.text.startswith("5")] == [
        ("5开展仓储知识宣传清源海关（牵头）、市商务局持续实施",)
    ]


def test_the_bodies_of_the_rows_are_those_of_the_measures_that_they_repeat() -> None:
    found = framework(TEXT + HEADS + "一、建设部分" + ROWS + TAIL, "意见.txt")
    assert [(one.title, groups(one)) for one in found.measures] == [
        (
            "改造老旧仓库",
            [
                (("市商务局",), ("市财政局", "市住房城乡建设局", "各县区人民政府"), ()),
                (("市发展改革委",), ("市商务局", "市财政局"), ()),
            ],
        ),
        ("加强人员培训", [(("市人力资源社会保障局",), ("市教育局", "市商务局"), ())]),
        ("公开收费标准", [(("市市场监管局",), ("各县区人民政府",), ())]),
        ("强化领导", []),
        ("强化监督", []),
    ]


def test_two_columns_of_bodies_part_where_two_names_touch() -> None:
    rows = (
        "1分批改造仓库，更换照明设备市商务局、市财政局市教育局、市水利局2031年底"
        "22031年组织保管员培训市教育局市商务局、市水利局2031年底3公开收费标准市水利局市财政局、市商务局2032年底"
    )
    lines = reading.read("意见.txt", (TEXT + "序号重点任务牵头单位配合单位完成时限" + rows).encode()).lines
    assert [line.cells for line in lines if line.cells is not None][1:] == [
        ("1", "分批改造仓库，更换照明设备", "市商务局、市财政局", "市教育局、市水利局", "2031年底"),
        ("2", "2031年组织保管员培训", "市教育局", "市商务局、市水利局", "2031年底"),
        ("3", "公开收费标准", "市水利局", "市财政局、市商务局", "2032年底"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        TEXT + "各单位按照序号报送任务。" * 30,
        TEXT + HEADS + "1建库市商务局、市财政局持续实施2修路市交通局、市财政局持续实施",
        "\n".join(["仓储方案", "序号", "重点任务", "牵头单位", "1", "建库", "市商务局"]),
    ],
)
def test_other_texts_stay(text: str) -> None:
    assert not any(
        (line.cells or ("",))[0] == "1" and len(line.cells or ()) > 3
        for line in reading.read("意见.txt", text.encode()).lines
    )


def test_lists_of_ministries_may_end_open_and_a_date_may_go_on() -> None:
    rows = (
        "1分批改造超过二十年的仓库商务部会同有关部门2031年6月底前完成"
        "2建设立体货架和自动分拣线发展改革委、商务部、教育部等2031年6月底前启动建设，持续推进"
        "3对保管员进行培训，形成可复制、可推广的培训办法人力资源社会保障部、发展改革委等持续推进"
        "4开展仓储科普宣传中国科协持续推进"
        "5建立保管员信用档案教育部、人力资源社会保障部、发展改革委持续推进"
    )
    heads = "　　附件　　重点任务分工表　　序号　　重点任务　　责任部门　　时间进度"
    lines = reading.read("意见.txt", (TEXT + heads + rows).encode()).lines
    found = [line.cells[1:4] for line in lines if line.cells is not None]
    assert found[1:] == [
        ("分批改造超过二十年的仓库", "商务部会同有关部门", "2031年6月底前完成"),
        ("建设立体货架和自动分拣线", "发展改革委、商务部、教育部等", "2031年6月底前启动建设，持续推进"),
        ("对保管员进行培训，形成可复制、可推广的培训办法", "人力资源社会保障部、发展改革委等", "持续推进"),
        ("开展仓储科普宣传", "中国科协", "持续推进"),
        ("建立保管员信用档案", "教育部、人力资源社会保障部、发展改革委", "持续推进"),
    ]
