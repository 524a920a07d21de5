"""A table that is offered as HTML alone: what is shown of it becomes the same block that its text would."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.core.errors import ReportError
from desktop.core.reports.fill_in import block, marked_up

CELLS = st.text(st.sampled_from("一二 <>&\"'=甲1") | st.characters(exclude_categories=["C", "Z"]), max_size=9)
TABLES = st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=5)


@given(TABLES)
def test_cells_come_back_as_they_were_written(rows: list[list[str]]) -> None:
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in rows)
    assert marked_up.read(f"<html><body><table>\n{body}</table></body></html>") == block.even(
        [[" ".join(cell.split()) for cell in row] for row in rows]
    )


PIECES = [*"<>/= \"'一a&;\n", "<td>", "<tr>", "</table>", "<table>", "<td rowspan=9>", "<br>", "<script>"]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
@example("<table><tr><td colspan=99999><td>一<tr><td rowspan=3>二")
def test_any_markup_is_a_block_with_equal_rows(markup: str) -> None:
    found = marked_up.read(markup)
    assert len({len(row) for row in found}) <= 1
    assert not found or any(found[-1])


def test_a_block_as_wps_offers_it() -> None:
    markup = """
    <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">
    <style>td {mso-number-format:General}</style><title>表</title></head><body><!--StartFragment-->
    <table border=0><col width=72><tr height=19><td class=xl65>编号</td><td>进展</td><td>工作进展</td></tr>
     <tr><td>t-1/1.1.1</td><td x:str>推进中</td><td>已走访企
      业 12 家，<br style='mso-data-placement:same-cell;'>正在&nbsp;&lt;督促&gt;
      整改</td></tr>
     <tr style='display:none'><td>t-1/1.1.2</td><td>已完成</td><td>不显示的行</td></tr>
     <tr><td>t-1/1.1.3</td><td style="display:none">藏</td><td>&nbsp;</td><td>末</td></tr>
    </table><!--EndFragment--></body></html>"""
    assert marked_up.read(markup) == [
        ["编号", "进展", "工作进展"],
        ["t-1/1.1.1", "推进中", "已走访企业 12 家，\n正在 <督促> 整改"],
        ["t-1/1.1.3", "", "末"],
    ]


def test_a_cell_that_takes_the_place_of_several_leaves_the_others_empty() -> None:
    markup = (
        "<table><tr><th colspan=2>甲<th>乙<tr><td rowspan=2>一<td>二<td>三<tr><td>四<td>五"
        "<tr><td>六<td>七<td>八</table>"
    )
    assert marked_up.read(markup) == [["甲", "", "乙"], ["一", "二", "三"], ["", "四", "五"], ["六", "七", "八"]]


def test_a_table_that_only_frames_another_adds_nothing() -> None:
    inner = "<table><tr><td>一<td>二</tr></table>"
    assert marked_up.read(f"<table><tr><td>{inner}</td></tr><tr><td>三<td>四</td></tr></table>") == [
        ["一", "二"],
        ["三", "四"],
    ]


def test_without_a_table_each_line_is_a_cell() -> None:
    assert marked_up.read("<h2>一</h2><p>二<br>三</p><ul><li>四</ul><script>五</script>") == [
        ["一"],
        ["二"],
        ["三"],
        ["四"],
    ]
    assert marked_up.read("<img src='x.png'>") == []


@pytest.mark.parametrize(
    "read_it", [lambda: marked_up.read("<table>" + "<tr><td>" * 400 + "<tr>" + "<td colspan=16000>" + "<td>x" * 3),
                lambda: block.read("\n" * 3_000 + "\t" * 3_000 + "x")]
)  # fmt: skip
def test_what_is_larger_than_any_table_of_ours_is_refused(read_it: object) -> None:
    assert callable(read_it)
    with pytest.raises(ReportError) as caught:
        read_it()
    assert caught.value.key == "paste-large"
