"""Notes below a text and the marks that refer to them."""

from __future__ import annotations

import pytest

from tests.core.parsing.cleaning.lines import cleaned


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("①", "新建粮库12座{}，检修库房。"),
        ("[1]", "检修{}20座粮库。"),
        ("【注】", "检修粮库20座{}。"),
        ("[2]", "检修库房{}"),
    ],
)
def test_notes_and_their_marks_go(mark: str, said: str) -> None:
    assert cleaned("（一）建库。", said.format(mark), f"{mark}含在建的粮库。") == f"（一）建库。\n{said.format('')}"


def test_several_notes_go_together() -> None:
    lines = ["（一）新建粮库12座①，检修[1]20座。", "①含在建的粮库。", "[1] 不含民房。"]
    assert cleaned(*lines) == "（一）新建粮库12座，检修20座。"


@pytest.mark.parametrize(
    "lines",
    [
        ("（一）建库。做到：①选址；②验收。", "①公布结果。"),
        ("（一）建库。", "①选址。", "②验收。"),
        ("（一）建库①。", "①选址。", "②验收。"),  # ② refers to nothing
        ("依据云政发[2026]3号执行。", "[1]含在建的粮库。"),
        ("（一）新建粮库12座[1]，见附件[2]。", "二、工作要求", "[1]加强领导。", "[2]强化检查。"),
    ],
)
def test_a_list_stays(lines: tuple[str, ...]) -> None:
    assert cleaned(*lines) == "\n".join(lines)
