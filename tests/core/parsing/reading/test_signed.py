"""A date of issue, and what stands behind it, in texts that lost their lines or whose lines were cut."""

from __future__ import annotations

from desktop.core.parsing.reading import pasted
from tests.core.parsing.structure.documents import framework

LINES = "改造老旧粮库，\n更换照明和消防设备，\n完善保管制度，\n健全巡查机制，\n"


def test_the_plan_behind_the_signature_of_a_notice_counts_anew() -> None:
    done = (
        "各县要充分利用现有粮库，多渠道改造设施，按月报告进度，年底前全部完成，"
        "并在本地报纸上公布完成情况，接受群众监督。"
    )
    notice = "各县人民政府：现将《云岭市粮库改造若干措施》印发给你们，请结合以下要求贯彻落实。"
    notice += f"一、抓好宣传。{done}二、抓紧落实。{done}"
    plan = f"为改造粮库，制定以下措施。一、改造设施。{done}（牵头单位：市粮食局）"
    plan += f"二、培训人员。{done}（牵头单位：市人社局）三、公开标准。{done}"
    found = framework(f"{notice}云岭市人民政府办公室2026年3月2日（本文有删减）云岭市粮库改造若干措施{plan}")
    assert found.title == "云岭市粮库改造若干措施"
    assert [one.title for one in found.measures] == ["改造设施", "培训人员", "公开标准"]


def test_a_date_and_a_remark_are_no_pieces_of_a_line() -> None:
    text = f"1.改造粮库。\n{LINES * 5}"
    text += "现印发给你们，请认真贯彻落实。\n2026 年3 月2 日\n（此件公开发布）\n云岭市粮库改造方案\n"
    lines = [line.text for line in pasted("方案", text).lines]
    assert lines[-3:] == ["2026 年3 月2 日", "（此件公开发布）", "云岭市粮库改造方案"]


def test_a_small_full_stop_numbers_a_paragraph_behind_a_full_line() -> None:
    said, bodies = "支持各县改造老旧粮库，对改造后仓容增加的给予奖励，" * 5, "。（责任单位：市粮食局）"
    lines = []
    for at in range(1, 6):
        point = f"{at}﹒改造粮库。{said}"[: 2 * 38 - len(bodies)] + bodies  # its last line is a full one
        lines += [point[:38], point[38:]]
    read = [line.text for line in pasted("方案", "\n".join(lines)).lines]
    assert [line[:2] for line in read] == ["1﹒", "2﹒", "3﹒", "4﹒", "5﹒"]
