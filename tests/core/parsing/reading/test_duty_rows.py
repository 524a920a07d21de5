"""Small tables below a text that only name its bodies and its day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.core.parsing.structure.documents import framework, groups, saved

TITLE, WORK = "云岭市粮库提升方案", ("（一）扩建粮库\n新建恒温仓。\n", "（二）建强队伍\n举办培训班。\n")
HEAD = f"{TITLE}\n为管好储粮，制定本方案。\n一、重点任务\n"
DUTIES = (
    (("牵头单位", "市粮食局"), ("配合单位", "市财政局、市商务局"), ("完成时限", "2027年6月底前")),
    (("牵头单位", "市人社局"), ("配合单位", "—"), ("完成时限", "2027年底前")),
)
Duties = tuple[tuple[str, str], ...]


def _down(duties: Duties) -> list[tuple[str, ...]]:
    return [*duties]


def _across(duties: Duties) -> list[tuple[str, ...]]:
    return [*zip(*duties, strict=True)]


def _beside(duties: Duties) -> list[tuple[str, ...]]:
    return [tuple(f"{cell}：" if not at else cell for pair in duties for at, cell in enumerate(pair))]


@pytest.mark.parametrize("laid", [_down, _across, _beside])
def test_they_name_the_bodies_and_the_day_of_the_measure_above(laid: Callable[[Duties], list[tuple[str, ...]]]) -> None:
    page = "".join(f"<p>{line}</p>" for line in HEAD.splitlines())
    for work, duties in zip(WORK, DUTIES, strict=True):
        rows = laid(duties)
        cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        page += "".join(f"<p>{line}</p>" for line in work.splitlines()) + f"<table>{cells}</table>"
    found = saved("方案.html", page.encode())
    assert [one.text for one in found.measures] == ["新建恒温仓。", "举办培训班。"]
    assert [groups(one) for one in found.measures] == [
        [(("市粮食局",), ("市财政局", "市商务局"), ())],
        [(("市人社局",), (), ())],
    ]
    assert [one.items[0].due for one in found.measures] == ["2027-06", "2027"]


def test_tabs_may_part_the_labels_from_what_they_are_of() -> None:
    tables = ("".join(f"{label}\t{cell}\n" for label, cell in duties) for duties in DUTIES)
    found = framework(HEAD + "".join(work + table for work, table in zip(WORK, tables, strict=True)))
    assert [groups(one)[0][0] for one in found.measures] == [("市粮食局",), ("市人社局",)]


def test_a_table_of_tasks_keeps_its_columns() -> None:
    table = "工作任务\t牵头单位\n扩建粮库\t市粮食局\n建强队伍\t市人社局\n"
    assert [one.text for one in framework(f"{TITLE}\n{table}").measures] == ["扩建粮库", "建强队伍"]
