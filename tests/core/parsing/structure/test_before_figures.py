"""Points whose text begins with a figure that runs into their ordinal."""

from __future__ import annotations

import pytest

from tests.core.parsing.structure.documents import HEAD, framework, told


def test_a_figure_behind_the_ordinal_of_a_point_makes_no_decimal_where_the_count_goes_on() -> None:
    found = framework(
        f"{HEAD}一、任务\n1.延长收粮时间。（市粮食局负责）\n2.5G基站累计达到20座。（市工信局负责）\n"
        "3.3D打印中心建成投用。（市工信局负责）\n4.4A级粮仓达到5家。（市文旅局负责）\n5.改造库房。（市粮食局负责）\n"
    )
    assert [one.label for one in found.measures] == ["1.", "2.", "3.", "4.", "5."]
    assert told(found.measures[1].targets) == [("5G基站", "=", 20, "座", None)]
    assert found.measures[2].items[0].text == "3D打印中心建成投用"


@pytest.mark.parametrize("line", ["2.5万亩粮田配套仓库。", "2.2%以内是损耗上限。", "3.5G基站建成投用。"])
def test_a_figure_that_the_count_does_not_ask_for_is_one(line: str) -> None:
    found = framework(
        f"{HEAD}一、任务\n1.改造库房。更新设备，涉及\n{line}\n2.培训人员。举办培训班。\n3.公开标准。公布标准。\n"
    )
    assert [one.label for one in found.measures] == ["1.", "2.", "3."]
