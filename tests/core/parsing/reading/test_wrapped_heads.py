"""Lines of a broken text that stand alone though the ones before them are full."""

from __future__ import annotations

import pytest

from desktop.core.parsing import reading

BODY = (
    "一、主要任务\n（一）建库。各县要把粮库建设摆在突出位置，细化分工，倒排工期，挂\n图作战，按月调度，逐项销号，确保按时建成投用并稳定运行。新建粮库12\n"
    "座，检修库房80间，落实建设资金，加强工程监管，健全管护制度，推广绿色\n储粮技术。\n（二）培训。举办保管员培训班，分批组织各县粮库保管员学习储粮知识，考\n"
    "核合格后上岗。每年评选优秀保管员，宣传先进事迹，落实岗位津贴，稳定保\n管队伍。到2027年，培训保管员达到800人次，持证上岗率达到90%以上，比\n"
)


def _lines(head: str, end: str) -> list[str]:
    return [line.text for line in reading.read("方案.txt", f"{head}\n{BODY}{end}".encode()).lines]


def test_a_number_stands_alone_though_spaces_are_strewn_in_it() -> None:
    title = "云岭市粮食和物资储备局关于印发云岭市粮库改造提升三年实施方案的通知"
    assert _lines(f"{title}\n云粮发〔2 02 6〕1 8号", "2026年高。\n")[:2] == [title, "云粮发〔2 02 6〕1 8号"]


def test_whom_a_document_addresses_is_no_part_of_its_title() -> None:
    title = "云岭市粮食仓储设施改造提升和绿色储粮三年行动计划（2026—2028年）"
    assert _lines(f"{title}\n各县（区）：", "2026年高。\n")[:2] == [title, "各县（区）："]


def test_a_signature_stands_alone_below_a_full_line_that_ends() -> None:
    end = "年提高5个百分点，各县每季度通报一次。（责任单位：市商务局、财政局）\n云岭市粮食局\n2026年3月18日\n"
    assert _lines("云岭市粮库方案", end)[-2:] == ["云岭市粮食局", "2026年3月18日"]


def test_a_sign_that_is_left_alone_on_a_line_ends_the_one_above() -> None:
    text = "云岭市粮库方案\n各单位：\n现将《云岭市粮库方案》印发给你们，请遵照执行\n。\n一、建库\n新建粮库。\n"
    assert "现将《云岭市粮库方案》印发给你们，请遵照执行。" in [
        line.text for line in reading.read("方案.txt", text.encode()).lines
    ]


def test_headings_of_one_length_end_with_the_brackets_around_their_bodies() -> None:
    heads = [
        f"（{sign}）{name}（牵头单位：市粮食局；配合单位：市商务局）"
        for sign, name in zip("一二三四", ("扩建仓房", "更新设备", "培养队伍", "健全制度"), strict=True)
    ]
    below = ["新建仓房。", "购置扦样器。", "举办培训班，公布成绩。", "修订台账。"]
    text = ["云岭市粮库方案", "一、主要任务", *(line for pair in zip(heads, below, strict=True) for line in pair)]
    assert [line.text for line in reading.read("方案.txt", "\n".join(text).encode()).lines] == text


def test_a_note_below_the_last_bodies_is_no_more_of_their_line() -> None:
    text = "云岭市粮库方案\n一、建库\n　　新建粮库[1]。\n　　责任单位：市粮食局、市财政局\n[1]含在建的粮库。\n"
    lines = [line.text for line in reading.read("方案.txt", text.encode()).lines]
    assert lines[-2:] == ["　　责任单位：市粮食局、市财政局", "[1]含在建的粮库。"]


@pytest.mark.parametrize(
    ("label", "below"),
    [
        ("责任单位：市粮食局牵头，市档案室、东湖新区管委会配合", "改造仓房，更新设备。"),
        ("责任单位：市粮食局、市档案中心、东湖新区管委会、市财政局", "修订预案，检查仓房。"),
    ],
)
def test_bodies_that_fill_their_lines_end_before_a_sentence(label: str, below: str) -> None:
    said = (
        "各县要把粮库建设摆在突出位置，细化分工，倒排工期，挂图作战，按月调度，逐项销号，确保按时建成投用并稳定运行。"
    )
    wide = len(label) // 2
    paragraphs = ["（一）建库", said * 2, label, below, "（二）管库", said]
    broken = [text[at : at + wide] for text in paragraphs for at in range(0, len(text), wide)]
    assert [line.text for line in reading.read("方案.txt", "\n".join(broken).encode()).lines] == paragraphs
