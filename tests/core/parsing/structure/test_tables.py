"""Tables of tasks."""

from __future__ import annotations

from desktop.core.framework import faults
from desktop.core.numerals import numeral
from tests.core.parsing.structure.documents import framework, groups

TABLE = (
    "云岭市仓储重点任务分工表\n序号\t重点任务\t具体内容\t牵头单位\t配合单位\t完成时限\n一、建设\t\t\t\t\t\n"
    "1\t建设仓库\t新建仓库50个，更新设备\t市商务局\t市财政局、各县（市、区）政府\t2026年12月底\n"
    "2\t配备设备\t编制目录\t市商务局\t—\t持续推进\n二、服务\t\t\t\t\t\n3\t开展培训\t组织培训\t市人社局\t市教育局等\t2026年6月底\n"
)


def test_rows_are_measures_and_full_rows_chapters() -> None:
    found = framework(TABLE)
    assert [(one.ordinal, one.title) for one in found.chapters] == [(1, "建设"), (2, "服务")]
    assert [(one.chapter, one.ordinal, one.title, one.text) for one in found.measures] == [
        (1, 1, "建设仓库", "新建仓库50个，更新设备"), (1, 2, "配备设备", "编制目录"), (2, 3, "开展培训", "组织培训"),
    ]  # fmt: skip
    assert [groups(one)[0][:2] for one in found.measures] == [
        (("市商务局",), ("市财政局", "各县（市、区）政府")), (("市商务局",), ()), (("市人社局",), ("市教育局",)),
    ]  # fmt: skip
    assert [(one.value, one.due) for one in found.measures[0].targets] == [(50, "2026-12")]


def test_a_long_code_is_no_ordinal() -> None:
    for code in ("61000020260318000001", "9" * 5_000):
        (first, *_) = framework(TABLE.replace("\n1\t", f"\n{code}\t")).measures
        assert (first.ordinal, first.label) == (1, code)


def test_a_number_repeated_more_often_than_there_are_letters_still_names_one_row() -> None:
    rows = "".join(f"1\t建设{numeral(at)}号仓库\t新建仓库\t市商务局\n" for at in range(1, 31))
    found = framework(f"云岭市仓储重点任务分工表\n序号\t重点任务\t具体内容\t牵头单位\n{rows}")
    assert len(found.measures) == 30
    assert list(faults(found)) == []


def test_a_text_with_measures_is_not_replaced_by_its_table() -> None:
    text = "仓储方案\n一、任务\n（一）建库。新建仓库。\n（二）设备。更新设备。\n（三）培训。组织培训。\n附件\n"
    assert [one.title for one in framework(text + TABLE).measures] == ["建库", "设备", "培训"]
