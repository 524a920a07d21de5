"""A date of issue, and what stands behind it, in texts that lost their lines or whose lines were cut."""

from __future__ import annotations

import pytest

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


def test_the_plan_of_a_letter_without_a_title_stands_behind_the_word_annex() -> None:
    done = "各县要充分利用现有粮库，多渠道改造设施，按月报告进度，年底前全部完成，并公布完成情况，接受监督。"
    letter = "云粮〔2026〕3号各县人民政府：为改造粮库，市粮食工作领导小组制定了《云岭市粮库改造工作方案》（见附件），"
    letter += "现印发你们，请贯彻落实。附件：云岭市粮库改造工作方案云岭市粮食工作领导小组2026年3月2日"
    plan = f"粮库是储粮的基础。为改造粮库，制定如下方案。一、工作目标{done}二、重点工作（一）改造设施。{done}"
    found = framework(
        f"{letter}附件：云岭市粮库改造工作方案{plan}（二）培训人员。{done}三、保障措施（一）加强宣传。{done}"
    )
    assert found.title == "云岭市粮库改造工作方案"
    assert [one.title for one in found.measures] == ["改造设施", "培训人员", "加强宣传"]


def test_a_plan_whose_title_ran_into_the_date_of_its_letter_counts_anew() -> None:
    said = "各县要充分利用现有粮库，多渠道改造设施，按月报告进度，年底前全部完成，并公布完成情况，接受监督。"
    text = (
        "云岭市粮食局关于印发《云岭市粮库改造若干措施》的通知各县人民政府：　　现将措施印发给你们，提出如下要求："
        f"　　一、要抓好宣传，{said}　　二、要明确专人，{said}　　云岭市粮食局　　2026年3月2日云岭市粮库改造若干措施"
        f"　　为改造粮库，制定以下措施：　　一、完善设施　　（一）改造仓房。{said}　　（二）完善道路。{said}"
        f"　　二、加强管理　　（三）巡查库区。{said}　　（四）培训人员。{said}"
    )
    found = framework(text)
    assert found.title == "云岭市粮库改造若干措施"
    assert [one.title for one in found.chapters] == ["完善设施", "加强管理"]
    assert [one.label for one in found.measures] == ["（一）", "（二）", "（三）", "（四）"]


@pytest.mark.parametrize("issuer", ["云岭市人民政府办公室", ""])
def test_a_group_before_the_signature_stays_with_its_sentence(issuer: str) -> None:
    done = "各县要充分利用现有粮库，多渠道改造设施，按月报告进度，年底前全部完成，并公布完成情况，接受监督。" * 2
    text = f"云岭市人民政府办公室关于改造粮库的实施意见\n为改造粮库，提出如下意见。一、改造设施（一）改造仓房。{done}"
    text += f"（市粮食局、市财政局负责）（二）更新设备。{done}（市粮食局负责）二、加强保障（一）加强宣传。{done}"
    found = framework(f"{text}（市委宣传部、市粮食局负责）{issuer}2026年3月2日")
    assert [len(one.responsibilities) for one in found.measures] == [1, 1, 1]
    assert found.measures[-1].responsibilities[0].support == ("市委宣传部", "市粮食局")
    assert "2026" not in (found.measures[-1].text or "")
    assert found.issued == ("2026-03-02" if issuer else None)


def test_annexes_that_the_letter_lists_begin_behind_its_signature() -> None:
    done = "各县要充分利用现有粮库，多渠道改造设施，按月报告进度，年底前全部完成，并公布完成情况，接受监督。"
    text = f"云岭市人民政府办公室关于改造粮库的意见\n为改造粮库，提出如下意见：一、改造设施（一）改造仓房。{done}"
    text += f"（二）更新设备。{done}二、加强保障（一）加强宣传。{done}附件：1.云岭市粮库分级规定2.云岭市粮库考核标准"
    text += f"云岭市人民政府办公室2026年3月2日云岭市粮库分级规定为了分级，制定本规定。一、一级粮库（一）条件。{done}"
    text += f"（二）评定。{done}二、二级粮库（一）条件。{done}（二）评定。{done}云岭市粮库考核标准"
    text += "到2028年，粮库应当达到以下标准：一、完好率≥90%；二、巡查率≥80%；三、每库至少有2名保管员。"
    lines = [line.text for line in pasted("意见", text).lines]
    for alone in ("1.云岭市粮库分级规定", "2.云岭市粮库考核标准", "云岭市粮库分级规定", "云岭市粮库考核标准"):
        assert alone in lines
    found = framework(text)
    assert [one.title for one in found.measures] == ["改造仓房", "更新设备", "加强宣传"]
    assert [(one.object, one.value, one.due) for one in found.targets] == [
        ("完好率", 90, "2028"),
        ("巡查率", 80, "2028"),
        ("每库有保管员", 2, "2028"),
    ]


def test_many_bodies_may_sign_on_the_line_of_the_date() -> None:
    bodies = "云岭市人力资源和社会保障局云岭市发展和改革委员会云岭市财政局云岭市商务局云岭市市场监督管理局"
    text = "云岭市粮食局关于改造粮库的通知\n各县：\n一、改造。改造旧库。\n二、培训。培训保管员。\n"
    assert framework(f"{text}三、检查。检查粮库。\n{bodies}2026年3月2日\n").issued == "2026-03-02"


def test_links_of_the_page_behind_the_date_are_no_part_of_it() -> None:
    text = "云岭市粮食局关于改造粮库的意见\n为改造粮库，提出如下意见。\n一、改造。改造旧库。\n二、培训。培训保管员。\n"
    found = framework(f"{text}云岭市粮食局\n2026年3月2日政策解读：粮库改造怎么改图解|一图读懂粮库改造\n")
    assert (found.issued, found.issuers) == ("2026-03-02", ("云岭市粮食局",))
    assert [one.text for one in found.measures] == ["改造旧库。", "培训保管员。"]


DONE = "各县按时收购并落实仓容，各库按时检查并登记粮情，各店公开价格并接受群众监督，县粮食局每月通报一次进度。"
PARTS = f"一、收购。{DONE}{DONE}二、储存。{DONE}{DONE}三、销售。{DONE}{DONE}"


def test_a_signature_in_words_and_a_title_whose_last_word_is_set_apart() -> None:
    head = "云岭县人民政府转发粮食局关于深化仓储改革实施意见 的 通 知云政发〔2026〕7号各乡镇人民政府，县政府各部门："
    end = "四、本通知自发出之日起施行。云岭县人民政府二○二六年三月十二日"
    made = framework(f"{head}现就仓储改革通知如下。{PARTS}{end}")
    assert (made.number, made.issued) == ("云政发〔2026〕7号", "2026-03-12")
    assert made.measures[-1].text == "本通知自发出之日起施行。"


def test_annex_whose_points_follow_its_heading_begins_behind_the_last_sentence() -> None:
    asked = "四、要求1.按时参加。各库按时参加。2.费用另行通知。"
    text = f"云岭县粮情竞赛方案{PARTS}{asked}附件操作要求1.操作规范。2.记录完整。"
    lines = [line.text for line in pasted("文", text).lines]
    assert lines[lines.index("附件") + 1].startswith("操作要求1.操作规范")


def test_remark_on_what_may_not_be_published_is_a_line_by_itself() -> None:
    remark = "（此件不公开发布，发至收文单位。未经许可不得转载，违者追究责任。）"
    plan = f"云岭县2026年粮情竞赛方案为提高检查能力，制定本方案，具体内容如下：{PARTS}"
    head = "云岭县粮食局办公室云粮办（2026）9号县粮食局办公室关于印发2026年粮情竞赛方案的通知各库："
    made = framework(f"{head}现予以印发。云岭县粮食局2026年3月2日{remark}{plan}")
    assert (made.title, made.number) == ("云岭县2026年粮情竞赛方案", "云粮办（2026）9号")
