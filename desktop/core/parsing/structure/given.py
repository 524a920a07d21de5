"""Sums and shares that are given, paid or ruled, as a table of rules: their figures set nothing."""

from __future__ import annotations

import re

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.figures import TIMES, Figure
from desktop.core.parsing.structure.refusals import rule

_MONEY = ("元", "美元")
_TAKES = re.compile(  # 粮补审核时限由30日压缩至
    "(?:时[间限长]|周期|用时)(?:[^，。；]{0,24}?(?:压[缩减]|缩[短减]|精简|控制|下?降|减少)[至到在]?)$"
)
_RATE = re.compile(
    "(?:办[理结]|网办|受理|审[核批结]|发放|兑现|到位|落实|覆盖|知晓|满意|享受|备案|公[开示]|结案|处置|拨付|直达|及时|准确|化解|调解"
    "|整改|执行|申报|申领|回访|使用|应用|替代|推行|退还|清退)率(?:均|应当?|要|总体)*(?:达到?|为|提[高升][到至]|保持在|稳定在)?$"
)
_LOWERED = ("下浮", "下浮幅度", "让利", "让利幅度")
_IN_ALL = re.compile(  # 为粮商减免检测费用2000万元
    "(?:^|[每全]年|累计)(?:为|帮助|助力)[^，。；\\d每]{2,16}减免[^，。；\\d]{2,12}(?:费用?|租金|成本)(?:累计)?$"
)
_ALL_RELIEF = re.compile(
    "(?:^|[每全]年|累计|新增|力争|确保)减[免轻](?:[^，。；、\\d每]{0,8})(?:税费|税收|税负|费用|租金|成本|负担)(?:累计)?$"
)

RULES = (
    rule(
        "仓储企业每年5000元以内给予支持。",
        after="(?:的)?(?:标准|比例)?(?:限额|额度|给予|予以|补助|补贴(?!性)|奖励|以上的，)",
        unless="(?:遴选|筛选|选取|选择|评选|选定)[^，。；\\d]{2,24}$",
    ),
    rule(
        "每户仓储企业3000元，由县承担。",
        units=_MONEY,
        before="每(?:人|户|名|家|个|辆|套|亩)[^，。；]{0,4}$",
        unless="每亩(?:财政)?(?:投入|投资)(?:标准)?$|(?:达到|(?:提高|调整)[到至为]|标准|(?:经费|投入|预算)(?:标准)?不[得应]?[低少]于)每人[^，。；]{0,4}$",
    ),
    rule(
        "仓储收入按照仓储合同金额的5%。",
        units=("%",),
        before="按照?[^，。；]{2,40}(?:额|投资|费用|价格|价款|成本|贷款)的?$",
        unless="按(?:规定|要求)预留",
    ),
    rule(
        "按起始价的20%执行。",
        before=r"按照?[^，。；\d]{1,16}$",
        after="的?(?:标准|比例)?(?:收取|[征计]收|缴纳|缴交|核定|计算|计入|执行|确定|给予|拨付|支付|奖励|补贴)",
    ),
    rule(
        "仓储收入按20%收取。",
        before="按照?$",
        after="(?!执行|确定)的?(?:标准|比例)?(?:收取|[征计]收|缴纳|缴交|核定|计算|计入|给予|拨付|支付|奖励|补贴)",
    ),
    rule(
        "对粮库给予后补助，支持金额不超过300万元/年。",
        clause="^(?:单[个家项]|每[个家项])?[^，。；]{0,6}(?:支持|资助|补助|奖励|补贴)金额$",
    ),
    rule(
        "对入驻粮企减免租金2万元。",
        units=_MONEY,
        clause="(?:每(?!年)|单[个家项户]|^(?!.*(?:全年|年内|累计))[^，。；]*对)[^，。；]*减免",
    ),
    rule("制定21条政策。", after=r"[”’]?政策(?:$|[，。；])|(?:[^，。；]{0,12}支持)?的\d(?![A-Za-z])"),
    rule("仓储费适用3%的税率。", before="(?:适用|按照?)$", after="的?(?:利|税|预?征收?)率"),
    rule(
        "设立1个窗口受理。",
        units=("个", "扇", "道", "处"),
        exact=True,
        value=1,
        after="[^，。；]{0,4}(?:窗口|入口|[号口]子?|大?门)",
    ),
    rule(
        "编制1张仓储清单。",
        exact=True,
        value=1,
        after="[^，。；、]{0,8}(?:清单|方案|图谱|台账|机制|专班|领导小组|政策(?:体系)?|制度|办法)(?![\u4e00-\u9fff])",
        unless="每(?:[天日周旬月]|半?年|季度?|学[期年])$",
    ),
    rule("组织1次检查。", units=("次",), exact=True, value=1, unless="(?:每|至少|年内|年底前)[^，。；、]*$"),
    rule("每3年修订1次粮食目录。", units=("次",), exact=True, value=1, before="每[^，。；、]*[修制]订$"),
    rule("每5年进行1次粮食规划修编。", units=("次",), exact=True, value=1, after="[^，。；、\\d]{0,10}修[编订改]"),
    rule(
        "每半年报送1次粮情。",
        units=("次",),
        exact=True,
        value=1,
        before="(?:报送|报告|上报|通报|汇报|反馈|申[报请领]|享受|领取)[^，。；、]{0,6}$",
    ),
    rule(
        "每招用1人，予以登记。",
        exact=True,
        value=1,
        before="每(?![生人]每[天日]|(?:\\d{1,2}|[一两二三四五半])?年|季|月|周|[日天]|[两二三\\d]个?月|学|[^，,。；、]*[有办设建配培打])[^，,。；、]{0,6}$",
    ),
    rule(
        "落实粮库专用设备投资额10%抵免企业所得税政策。",
        units=("%",),
        after="(?:的比例)?(?:可以?|准予|允许)?(?:抵免|抵扣|抵减|加计扣除|税前扣除|计入成本|[先即]征即退)",
    ),
    rule(
        "县级财政可从土地收益中安排不低于10%的资金用于储粮。",
        units=("%",),
        before="可以?(?:从|由|在)[^，。；]{2,20}中(?:按规定)?(?:安排|提取|列支|计提|统筹|提留)$",
    ),
    rule("仓储设备方面6项。", before="方面$"),
    rule(
        "统筹中央仓储补助资金9亿元。",
        units=_MONEY,
        exact=True,
        clause="^统筹(?:用[好足]|使用|利用)?(?:中央|国家|上级)[^，。；]*资金$",
    ),
)
"""What is granted or ruled in the phrase of a figure: ``before`` and ``after`` are those of its phrase."""


def is_measured(before: str, figure: Figure) -> bool:
    """Return whether words say how fast, how fully or how much in all something is given, not what each one gets.

    Args:
        before: the phrase before the figure: 粮补申请审核时限压缩至.
        figure: the figure.
    """
    if figure.unit in TIMES:
        return _TAKES.search(before) is not None
    if figure.unit in ("%", "‰"):
        lowered = figure.comparator is Comparator.AT_LEAST and before.endswith(_LOWERED)  # 收费下浮不低于10%
        return lowered or _RATE.search(before) is not None
    if (figure.unit or "").endswith("亿元") and _ALL_RELIEF.search(before):
        return True
    return (figure.unit or "").endswith(("万元", "亿元")) and _IN_ALL.search(before) is not None
