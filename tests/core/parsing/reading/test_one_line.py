"""Documents on one line: headings that run into their text, ordinals that nothing precedes, plans behind a notice."""

from __future__ import annotations

import pytest

from desktop.core.parsing.reading import pasted, read
from tests.core.parsing.structure.documents import framework, groups

TEXT = (
    "全县粮库设施老化，烘干能力不足，运输不畅，需要分批改造。各乡镇粮食产量逐年增加，现有库容不够使用，农户卖粮要走远路，雨季粮食容易受潮。"
    "多年来各方面反映强烈，代表和委员也多次提出建议，有必要统一安排，集中力量加以解决，使农户就近卖粮，使粮食颗粒归仓，使市场供应稳定有序。"
)
MORE = (
    "新建粮库和晾晒场，更新烘干设备，改善库区道路，完善计量设施，健全出入库登记。"
    "做到有人管、有台账、有检查，按季公布进展，年底报告。"
)


def _lines(text: str) -> list[str]:
    assert "\n" not in text
    return [line.text for line in read("方案.txt", text.encode()).lines]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("职责分工", f"仓储涉及部门多，{MORE}"),
        ("工作思路", f"先易后难推进改造，{MORE}"),
        ("系统框架", f"全县粮情系统按三层建设，{MORE}"),
        ("总体架构", f"粮情平台分县乡两级，{MORE}"),
        ("结果运用", f"县粮食局通报检查情况，{MORE}"),
        ("工作目标及进度安排", f"全县现有粮库40座，{MORE}"),
        ("组织方式和时间安排", f"《改造方案》分两年实施，{MORE}"),
        ("加大收储支持力度", f"对新建粮库的企业给予补助，{MORE}"),
        ("健全粮库巡查机制", f"按照属地原则落实人员，{MORE}"),
        ("扩大轮换补贴范围", f"从2027年起逐年扩大，{MORE}"),
        ("明确部门监管责任", f"市场监督管理部门要检查计量，{MORE}"),
        ("实行储户登记服务", f"储粮企业可在网上登记，{MORE}"),
        ("支持粮企开展保管员培训", f"支持粮企利用库房办班，{MORE}"),
        ("加强库区安全管理", f"建立台账，逐项销号，{MORE}"),
        ("优化仓储布局，拓展服务空间", f"坚持以产区为重点，{MORE}"),
    ],
)
def test_a_chapter_is_cut_where_its_heading_runs_into_the_text(heading: str, text: str) -> None:
    said = (
        f"云岭县粮库改造方案{TEXT}一、总体要求以服务粮农为中心，{MORE}二、{heading}{text}三、附则本方案由县粮食局解释。"
    )
    lines = _lines(said)
    assert f"二、{heading}" in lines
    assert text in lines


@pytest.mark.parametrize(
    "sentence",
    [
        "对当年新建的粮库和升级改造的仓储企业，每户给予奖励。",
        "监督检查工作中发现的粮库安全隐患要及时报送县粮食局。",
        "组织实施农村晾晒场改造，年底前完工。",
        "重点任务落实情况每季公布一次，接受监督。",
    ],
)
def test_a_sentence_is_no_heading_with_its_text(sentence: str) -> None:
    lines = _lines(f"云岭县粮库通知{TEXT}一、{sentence}{MORE}二、{sentence}{MORE}三、{sentence}{MORE}{MORE}")
    assert f"二、{sentence}{MORE}" in lines


def test_measures_whose_headings_run_in() -> None:
    found = framework(
        f"云岭县粮库检查方案为查清粮库底数，制定本方案。一、检查内容（一）粮库消防设施抽查县应急局会同各乡镇每季抽查粮库，重点看消防水源和灭火器材。{MORE}"
        f"（二）储粮质量复核复核对象。库存一年以上的稻谷。{MORE}（三）计量器具检查市场监管部门对地磅进行检查，检查结果在门前公布三十天。{MORE}"
        f"二、保障措施（一）加强组织领导各乡镇要成立由主要负责人任组长的小组，每月研究一次。{MORE}（二）健全长效机制县粮食局定期总结各乡镇的好经验，形成管用的制度。{MORE}"
    )
    assert [one.title for one in found.chapters] == ["检查内容", "保障措施"]
    assert [one.title for one in found.measures] == [
        "粮库消防设施抽查",
        "储粮质量复核",
        "计量器具检查",
        "加强组织领导",
        "健全长效机制",
    ]


def test_the_parts_of_a_notice_and_those_of_the_plan_that_it_names() -> None:
    plan = "云岭县粮库安全行动计划（2026—2028年）"
    found = framework(
        f"关于印发《{plan}》的通知各乡镇粮管所：现将《{plan}》印发给你们，并提出以下要求：一、制定本单位的安排。"
        f"二、每年12月底前报送总结。联系人：王某电话：0000附件：{plan}云岭县粮食局办公室2026年3月2日"
        f"抄送：县应急局。附件{plan}粮库安全关系储粮安全。{TEXT}一、工作目标全面消除隐患。{MORE}"
        f"二、重点任务（一）巡查库区。每周巡查库区一次。{MORE}（二）更新设备。更新老化的线路。{MORE}"
        f"（三）培训人员。每季培训保管员。{MORE}"
    )
    assert found.title == plan
    assert [one.title for one in found.chapters] == ["工作目标", "重点任务"]
    assert [one.title for one in found.measures] == ["巡查库区", "更新设备", "培训人员"]


@pytest.mark.parametrize(
    "goal",
    [
        "总体目标按照省粮食局关于数字粮库建设行动方案要求，建成平台。",
        "工作目标到2028年，全面完成数字粮库建设行动方案确定的任务。",
        "工作目标各乡镇要落实数字粮库建设行动方案，建成平台。",
    ],
)
def test_a_plan_that_a_sentence_names_begins_no_other_document(goal: str) -> None:
    found = framework(
        "云岭县粮食局关于印发《云岭县数字粮库建设实施方案》的通知云粮发〔2026〕9号各乡镇粮管所：现将《云岭县数字粮库建设实施方案》印发给你们。"
        "云岭县粮食局2026年3月2日云岭县数字粮库建设实施方案按照省粮食局《关于印发〈数字粮库建设行动方案〉的通知》（云粮〔2025〕3号）要求，制定本方案。"
        f"一、总体要求（一）指导思想以服务粮农为中心，{MORE}（二）{goal}{MORE}二、重点任务（三）建好平台。搭建平台。{MORE}"
        f"（四）管好数据。归集数据。{MORE}三、保障措施（五）加强领导。{MORE}"
    )
    assert found.title == "云岭县数字粮库建设实施方案"
    assert [one.title for one in found.chapters] == ["总体要求", "重点任务", "保障措施"]
    assert [one.label for one in found.measures] == ["（一）", "（二）", "（三）", "（四）", "（五）"]


def test_two_plans_of_one_notice_follow_each_other() -> None:
    one, two = "云岭县粮库监管三年行动计划（2026—2028年）", "云岭县2026年度粮库监管工作方案"
    body = f"一、主要任务开展粮库抽查。{MORE}二、工作内容（一）抽查库房。{MORE}（二）抽查账目。{MORE}"
    found = framework(
        f"关于印发《{one}》《{two}》的通知各乡镇粮管所：现将《{one}》和《{two}》印发给你们，请遵照执行。"
        f"云岭县粮食局2026年3月2日附件1{one}{TEXT}{body}附件2{two}{body}"
    )
    assert [one.title for one in found.chapters] == ["主要任务", "工作内容"] * 2
    assert [(one.chapter, one.label) for one in found.measures] == [
        (2, "（一）"),
        (2, "（二）"),
        (4, "（一）"),
        (4, "（二）"),
    ]


def test_inner_points_and_the_labels_behind_them() -> None:
    found = framework(
        "云岭县粮库改造工作方案为做好储粮工作，制定本方案。一、工作目标年底前完成改造。"
        f"二、工作任务(一)前期准备（1）资金申请：提出需求。{MORE}责任单位：县粮食局完成时限：2026年9月30日"
        f"（2）图纸设计：完成图纸。{MORE}责任单位：设计公司、县粮食局完成时限：2026年10月30日"
        f"(二)施工改造（1）库房改造由县粮食局按照图纸分两个标段招标，同步改造排水管网和消防水池。{MORE}改造内容如下：责任单位：县住建局配合单位：县财政局"
        f"完成时限：2026年11月-12月（2）设备安装结合库房条件安装设备。{MORE}责任单位：县粮食局完成时限：2026年12月31日"
        f"（3）道路修缮由县交通运输局根据库区运输量确定路面宽度，同步安装路灯和限速标志。{MORE}责任单位：县交通运输局"
        f"三、工作要求1.加强领导，全力推进。各单位要加强领导。{MORE}2.强化培训，注重实效。各单位要培训人员。{MORE}"
    )
    assert found.title == "云岭县粮库改造工作方案"
    assert [(one.chapter, one.label, one.title) for one in found.measures] == [
        (2, "（1）", "资金申请"),
        (2, "（2）", "图纸设计"),
        (2, "（1）", "库房改造"),
        (2, "（2）", "设备安装"),
        (2, "（3）", "道路修缮"),
        (3, "1.", "加强领导，全力推进"),
        (3, "2.", "强化培训，注重实效"),
    ]
    assert groups(found.measures[2]) == [((), ("县住建局", "县财政局"), ())]


def test_points_that_count_through_bodies_without_a_sign_and_an_inner_series() -> None:
    lines = _lines(
        f"云岭县粮库方案{TEXT}一、建设任务（一）建库1.新建粮库。{MORE}责任单位：县粮食局2.分类改造。分三类改造："
        "1.平房仓：换顶。2.浅圆仓：补漏。3.立筒仓：加固。3.更新设备。更新烘干设备。责任单位：县财政局（二）管库"
        f"4.巡查库区。每周巡查。{MORE}二、保障措施{MORE}"
    )
    assert [line[:4] for line in lines if line[0].isdigit()] == [
        "1.新建",
        "2.分类",
        "1.平房",
        "2.浅圆",
        "3.立筒",
        "3.更新",
        "4.巡查",
    ]


def test_members_of_a_sentence_stay_in_it() -> None:
    lines = _lines(
        f"云岭县粮库方案{TEXT}一、建设任务（一）建库。新建：（1）平房仓；（2）浅圆仓；（3）立筒仓。{MORE}"
        f"（二）管库。巡查库区。{MORE}二、保障措施{MORE}"
    )
    assert not any(line.startswith("（1）") for line in lines)


@pytest.mark.parametrize(
    "head",
    [
        "云岭县粮食局关于建好粮库的实施意见云岭县粮食局关于建好粮库的实施意见云粮发[2026]7号各乡镇粮管所：",
        "原文链接：https://example.org/a/b1.html云岭县粮食局关于建好粮库的实施意见云粮发〔2026〕7号各乡镇粮管所：",
        "云岭县粮食局关于建好粮库的实施意见（2026年3月2日）云粮发〔2026〕7号各乡镇粮管所：",
    ],
)
def test_what_stands_around_the_title(head: str) -> None:
    text = (
        f"{head}{TEXT}一、建库（一）选址。选定地址。{MORE}（二）施工。新建粮库。{MORE}二、管库（三）巡查。巡查。{MORE}"
    )
    found = framework(text)
    assert (found.title or "").startswith("云岭县粮食局关于建好粮库的实施意见")
    assert (found.number or "").endswith("2026]7号" if "[" in head else "2026〕7号")


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("云政办发〔2026〕30号关于大力发展粮食仓储的实施意见.pdf", "云政办发〔2026〕30号"),
        ("云政办发〔2026〕31号关于加强茶园管理的实施意见.pdf", None),
    ],
)
def test_the_number_of_a_document_without_a_title_stands_in_the_name_of_its_file(name: str, number: str | None) -> None:
    found = framework(
        f"各乡镇人民政府：仓储是流通的基础。现就大力发展粮食仓储提出如下意见。一、建库（一）选址。选定地址。{MORE}"
        f"（二）施工。新建粮库。{MORE}二、管库（一）巡查。巡查库区。{MORE}云岭县人民政府办公室2026年3月2日"
        f"相关附件：{name}(/a/b.pdf)二维码扫一扫在手机打开当前页"
    )
    assert found.number == number
    assert "附件" not in (found.measures[-1].text or "")


def test_a_signature_before_a_body_whose_name_goes_on() -> None:
    """以 in a title behind a date is no 以来."""
    lines = [
        line.text
        for line in pasted(
            "文",
            f"各乡镇：现将方案印发给你们，请认真执行。云岭县粮食局2026年3月2日云岭县以库养库工作方案为做好储粮工作，制定本方案。"
            f"一、建库（一）选址。选定地址。{MORE}（二）施工。新建粮库。{MORE}二、管库{MORE}{MORE}{MORE}",
        ).lines
    ]
    assert "云岭县粮食局2026年3月2日" in lines
    assert "云岭县以库养库工作方案" in lines


def test_contents_that_follow_in_the_middle_of_a_text_announce_no_other_text() -> None:
    found = framework(
        "云岭县粮库方案\n一、建库\n（一）选址\n选定地址。\n（二）施工\n新建粮库。施工内容如下：\n"
        "责任单位：县住建局\n二、管库\n（三）巡查\n巡查库区。\n三、用库\n（四）开放\n开放粮库。\n四、护库\n（五）修缮\n修缮库房。\n"
    )
    assert [one.title for one in found.chapters] == ["建库", "管库", "用库", "护库"]


def test_a_second_notice_behind_the_annex_of_the_first() -> None:
    found = framework(
        f"云岭省粮食局关于报送储粮支持措施的函省直有关部门：现将《关于支持粮食储备县的意见》转去，请研究。{TEXT}云岭省粮食局2026年3月2日"
        "附件粮食储备县名单甲县、乙县。国家粮仓局国家农垦局文件国粮仓发〔2026〕9号关于印发《关于支持粮食储备县的意见》的通知"
        f"各省粮食局：现将意见印发给你们。国家粮仓局2026年2月1日关于支持粮食储备县的意见{TEXT}一、提高思想认识，强化总体要求"
        f"党的二十大以来，{TEXT}二、集中各方力量，强化资金支持中央有关部门要支持储备县。（一）加大资金支持。增加资金。{MORE}"
        f"（二）加大土地支持。保障用地。{MORE}（三）加大人才支持。培训人员。{MORE}"
    )
    assert found.number == "国粮仓发〔2026〕9号"
    assert found.title == "关于支持粮食储备县的意见"
    assert [one.title for one in found.chapters] == ["提高思想认识，强化总体要求", "集中各方力量，强化资金支持"]


def test_a_report_before_its_annex() -> None:
    found = framework(
        f"关于粮库改造有关情况的汇报一、基本情况近期，县粮食局开展了检查。{TEXT}二、请示事项妥否，请审议。"
        f"附件：关于粮库改造的汇报附件关于粮库改造的汇报{TEXT}一、改造的基本要求2026年3月，县政府印发粮库改造的总体方案，明确要求。{TEXT}"
        f"二、改造推进情况县粮食局高度重视，逐库推进。（一）聚焦“两个安全”，抓实责任县粮食局坚持每月查库。{MORE}"
        f"（二）聚焦库房建设，严把质量关口认真落实验收制度，{MORE}（三）聚焦人员培训，提升业务能力定期举办培训，{MORE}"
        f"三、下一步工作计划总的来看，全县粮库改造进展顺利，但仍有少数粮库的设备需要更新。{MORE}"
    )
    assert found.title == "关于粮库改造的汇报"
    assert [one.title for one in found.chapters] == ["改造的基本要求", "改造推进情况", "下一步工作计划"]
    assert [one.title for one in found.measures] == [
        "聚焦“两个安全”，抓实责任",
        "聚焦库房建设，严把质量关口",
        "聚焦人员培训，提升业务能力",
    ]


def test_a_chapter_before_which_a_sign_is_lost_is_counted_between_its_neighbours() -> None:
    said = f"三、活动主题颗粒归仓人人有责四、活动时间2026年5月五、参加对象2026届保管员六、主要任务（一）晒粮。{MORE}"
    text = f"云岭县爱粮活动方案一、总体要求。{TEXT}二、目标。{TEXT}{said}七、保障措施（一）组织。{MORE}"
    assert [line[:6] for line in _lines(text)][3:] == [
        *("三、活动主题", "四、活动时间", "五、参加对象", "六、主要任务"),
        *("（一）晒粮。", "七、保障措施", "（一）组织。"),
    ]


def test_what_a_sentence_counts_is_no_chapter_though_it_stands_behind_no_sign() -> None:
    said = f"一、总体要求。推动二、三产业共同建库。{TEXT}二、任务。{TEXT}三、保障。{TEXT}"
    assert [line[:4] for line in _lines(f"云岭县爱粮方案{said}")][1:] == ["一、总体", "二、任务", "三、保障"]


def test_where_some_paragraphs_have_lost_their_indent_the_units_are_counted_all_the_same() -> None:
    gap = "\u3000\u3000\u3000\u3000"
    said = (
        f"{TEXT}制定本方案。一、工作目标{gap}（一）晒好粮食，{MORE}{gap}（二）管好粮库，{MORE}（三）修好道路，{MORE}{gap}"
        f"（四）培训人员，{MORE}二、主要任务{gap}（一）建库。{MORE}（责任单位：县粮食局）（二）修库。{MORE}"
        f"（责任单位：县粮食局）三、有关要求（一）加强领导。{MORE}{gap}（二）协作。按第（一）条要求{MORE}"
    )
    assert [line[:3] for line in _lines(f"云岭县粮库方案{gap}{said}")][2:] == [
        *("一、工", "（一）", "（二）", "（三）", "（四）"),
        *("二、主", "（一）", "（二）", "三、有", "（一）", "（二）"),
    ]


def test_the_number_with_which_the_text_of_a_notice_begins_is_its_own() -> None:
    said = f"当前，粮库容量不足。{TEXT}现提出以下意见：一、建库（一）选址。{MORE}二、管库（一）巡库。{MORE}"
    made = framework(f"云岭省人民政府办公厅关于加快粮库建设的意见\n云政办发〔2026〕12号{said}")
    assert (made.title, made.number) == ("云岭省人民政府办公厅关于加快粮库建设的意见", "云政办发〔2026〕12号")
    assert [one.title for one in made.chapters] == ["建库", "管库"]


CHECKS = "县粮食局应当公布库点名单，接受社会监督，并在每年收粮之前组织检查，检查结果报市粮食局备案。"


def test_articles_that_run_through_the_chapters_of_one_line() -> None:
    found = framework(
        f"云岭市粮库管理办法一、总则第一条为了管好粮库，制定本办法。第二条{CHECKS * 3}第三条{CHECKS}"
        f"二、建设第四条按照第三条规定检查。{CHECKS}第五条粮库应当符合以下条件：（一）有库房。（二）有设备。"
        f"三、附则第六条本办法自2026年3月1日起施行。{CHECKS * 2}"
    )
    assert [one.title for one in found.chapters] == ["总则", "建设", "附则"]
    assert [one.label for one in found.measures] == ["第一条", "第二条", "第三条", "第四条", "第五条", "第六条"]


def test_the_second_copy_of_a_letter_may_lack_its_title() -> None:
    letter = f"各县人民政府：现将方案印发给你们。一、建库（一）选址。{CHECKS}"
    letter += f"（二）施工。{CHECKS}二、管库（三）巡查。{CHECKS * 3}"
    found = framework(f"云岭市人民政府关于印发粮库改造方案的通知{letter}{letter}")
    assert [one.title for one in found.measures] == ["选址", "施工", "巡查"]


@pytest.mark.parametrize("begins", ["近年来，我市粮库逐年老化。", "当前，我市粮库老化严重。"])
def test_how_things_are_follows_the_title_on_its_line(begins: str) -> None:
    title = "云岭市粮食局云岭市财政局云岭市应急管理局云岭市市场监督管理局"
    title += "云岭市人力资源和社会保障局云岭市总工会关于改造粮库的指导意见"
    text = f"一、建库（一）选址。{CHECKS}（二）施工。{CHECKS * 3}二、管库（三）巡查。{CHECKS}"
    found = framework(f"{title}{begins}现提出以下意见：{text}")
    assert found.title == title


def test_a_goal_behind_a_blank_in_its_paragraph_is_read() -> None:
    text = "云岭市粮库改造意见\n为改造粮库，提出如下意见。 一、总体要求 坚持先急后缓。 到2028年，粮库完好率达到90%。"
    text += f" 二、主要任务 （一）选址。{CHECKS * 4} （二）施工。{CHECKS} 三、保障措施 （一）宣传。{CHECKS}"
    found = framework(f"{text} 公开程序：审核后公开 责任部门：市政府办公室")
    assert [(one.object, one.due) for one in found.targets] == [("粮库完好率", "2028")]
    assert found.measures[-1].responsibilities == ()
