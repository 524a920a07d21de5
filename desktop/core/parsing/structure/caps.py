"""Figures that say how much one may get, keep or hand in at most, as a table: caps of grants, terms, marks, examples.

They bind who asks, not the office that is to reach something. A rule of ``refusals`` each, with a sentence that is its
test.
"""

from __future__ import annotations

from desktop.core.parsing.structure.figures import TIMES
from desktop.core.parsing.structure.refusals import rule

_MONEY = ("元", "美元")

RULES = (
    # who may ask
    rule(
        "申报单位应具备仓储资格，固定资产投入500万元以上，保管员不少于20人。",
        before="(?:申[报请](?:单位|企业|人(?![工才])|主体|项目|条件|对象)|(?:认定|准入|入库|入驻|遴选)(?:条件|标准))[^。]*$",
        unless="力争|到20",
    ),
    rule("企业上年度仓储费用占营业收入比例不低于3%。", before="(?:企业|单位)(?:上一?年度|近[一两二三]年)[^。；]*$"),
    rule("入驻粮商免租面积不超过200平方米。", limit=True, clause="免租[^，。；]*$"),
    rule("粮农每年最多享受3次优惠。", exact=True, clause="最多[^，。；]{0,4}$|限[领购报]$|面额$"),
    rule("粮食消费券单张面额不低于20元。", units=_MONEY, clause="(?:面额|面值)(?:为|原则上)?$"),
    rule(
        "纳入试点的粮库仓容不低于5万吨。",
        clause="^(?:纳入|列入|入选|参与|参加|申报|申请)(?:[^，。；的]{0,4}(?:试点|示范|范围|名单|评选|计划))?的[^，。；]*$",
        unless="占比?[^，。；]*$",
    ),
    rule(
        "粮库补贴上限为100万元，要求集中连片50亩以上。",
        before="(?:补助|补贴|奖励|资助|奖补)[^。；]*，(?:要求|须|需|应当)[^。；]*$",
    ),
    rule(
        "对新设粮店给予支持，其中国际品牌80万元，国内品牌20万元。",
        units=_MONEY,
        exact=True,
        before="给予[^，。；\\d]{0,10}(?:支持|奖励|补助|补贴|奖补|资助)，[^。；]*$",
        unless="力争|完成|新增|实现|建成|投资|产值|营收",
    ),
    rule(
        "粮农生活补助按照每月不低于200元标准执行，边远粮区提高到500元。",
        units=_MONEY,
        before="(?:补助|补贴|津贴|奖励)[^，。；]*\\d[\\d.]*[百千万]*元[^，。；]*(?:执行|发放)，[^，。；\\d]*$",
    ),
    rule("仓储费核定比例：500万元以下的部分为20%。", units=("%",), clause="的部分[为按是]?$"),
    rule(
        "可申请展期还粮，期限原则上不超过1年。",
        units=(*TIMES, "年"),
        limit=True,
        clause="^其?期限(?:一般|原则上|最长)*$",
    ),
    rule(
        "出入库数据保存时间按照规定执行，不得少于24个月。",
        units=(*TIMES, "年"),
        before="(?:保存|留存|保管|存档)(?:时间|期限|时限|期)[^。；]{0,20}$",
        unless="提[高升]|延长[到至]",
    ),
    rule("存粮救助不超过12个月。", units=TIMES, clause="救助(?:标准)?(?:原则上)?(?:人均)?$"),
    rule(
        "同一粮库年度累计兑现金额不超过30万元。",
        units=_MONEY,
        limit=True,
        clause="(?:同一|单[个家笔户]|每[家个户笔]|年度|累计|兑现|申领)[^，。；]{0,16}(?:总额|金额|额|申领|兑现)(?:原则上|合计)?$",
    ),
    rule("单户粮农授信不超过20万元。", units=_MONEY, limit=True, clause="单[户笔家][^，。；]*$"),
    rule("同一年度总额不超过10万元。", units=_MONEY, limit=True, clause="^(?:同一|年度)*(?:总额|累计)$"),
    rule(
        "仓储基金占股比例原则上不超过30%。",
        units=("%",),
        limit=True,
        clause="(?:占股|持股|入股|出资|抵扣|报销|赔付)比例(?:原则上|一般)?$",
    ),
    rule(
        "粮库租赁期限一般不超过3年。",
        units=(*TIMES, "年"),
        limit=True,
        clause="(?:贷款|借款|租赁|租住|入驻|优惠|资助|合同|扶持|服务|使用|免租|宽限)期限?(?:一般|原则上|最长)*$",
    ),
    rule(
        "粮农存粮每次认证周期为12个月。", units=TIMES, clause="每次[^，。；]{0,8}(?:周期|时间|间隔|期限)[^，。；]{0,4}$"
    ),
    rule("粮农享受存粮优惠次数不超过2次。", units=("次",), limit=True, clause="(?:享受|申请|申领)[^，。；]*$"),
    rule(
        "租金按不高于市场租金的60%收取。",
        units=("%",),
        clause="以?不?(?:高于|低于|超过)?[^，。；]*(?:价格?|租金)(?:标准)?的$",
    ),
    rule(
        "延续执行粮企5%、农户10%的增值税加计抵减政策。",
        units=("%",),
        exact=True,
        after="[^。；]{0,24}?(?:加计抵减|加计扣除|税前扣除)",
    ),
    rule("粮库缴费不超过工资总额的8%。", units=("%",), clause="缴费[^，。；]*不超过[^，。；]*$|工资总额的$"),
    rule("仓位可计入库区面积，改建粮库不超过10%。", limit=True, before="可(?:以)?(?:计入|折算|抵扣)[^。；]*$"),
    rule(
        "为粮库提供不超过100万元的贷款。",
        units=_MONEY,
        limit=True,
        clause="提供$",
        after="的?(?:投资|贷款|融资|资金|授信|支持|担保|补助|借款)",
    ),
    rule("粮农免费存粮全年累计不超过14天。", units=(*TIMES, "年"), limit=True, clause="累计(?:时间)?$"),
    rule("次年租金为市场价30%。", units=("%",), clause="租金[^，。；]*价的?$|报销比例[^，。；]*$"),
    rule(
        "粮库团队人员规模一般不超过10人。",
        units=("人", "名"),
        limit=True,
        clause="(?:人员|团队|员工|职工)规模(?:一般|原则上)?$",
    ),
    rule("在收到粮库回执3个工作日内回复。", units=TIMES, clause="收到[^，。；]*$"),
    rule(
        "提交入库申请原件1份。",
        units=("份", "张"),
        exact=True,
        before="(?:原件|复印件|材料|申请[书表]|申报[书表]|照片)$",
    ),
    # who sits on a board
    rule(
        "粮库委员会设召集人1人、书记1名。",
        units=("人", "名"),
        clause="(?:(?:妇女|少数民族|基层|工人|农民)[^，。；]{0,4}代表|召集人|书记|委员|董事|监事|组长|主任)(?:各)?$",
        unless="(?:配备|引进|培养|选派|培训)[^，。；]*$",
    ),
    rule(
        "评审粮库的专家不少于5人。",
        units=("人", "名"),
        clause="专家(?:人数|总数)?(?:原则上|一般)?$",
        unless="(?:引进|聘|选派|培养|培训|入库|柔性|邀请|集聚)[^，。；]*$",
    ),
    # terms, fees and sizes that a law sets
    rule(
        "粮库委员的任期不超过5年。",
        units=("年", "个月", "日", "天"),
        limit=True,
        clause="(?:(?<!周)(?<!工)(?<!回收)(?<!建设)期限?|年限)(?:一般|每次|最长|均)*$",
        unless="(?:审批|办理|办结|压缩|缩短|响应|回复|答复|付款|支付|建设|办案|审查|账|工)[^，。；]*$",
    ),
    rule(
        "设立粮库注册资本不少于30万元。", units=_MONEY, before="(?:申请|设立|应当|具备|条件)[^。；]*注册资本(?:应当?)?$"
    ),
    rule("小型粮库从业人数不超过100人。", limit=True, clause="(?:资产总额|从业人[数员]|应纳税所得额)$"),
    rule(
        "入库申请每件交纳30元。",
        units=_MONEY,
        clause="每[^，。；]{1,6}(?:交纳|缴纳|收取|收费)$|(?:受理费|手续费|月工资)(?:为|人民币)?$",
    ),
    rule(
        "粮库调查组成员不少于3人。",
        units=("人", "名"),
        clause="(?:调查组|合议组|工作组|检查组|验收组)(?:的)?(?:成员|人员)?$",
    ),
    # marks and their kin
    rule(
        "保管员每满1年计2分。",
        units=("分",),
        clause="(?:[计加扣记减得]|(?:^|[^设])计分[^，。；]{0,4}|累计|每[^，。；]*)$",
    ),
    rule("粮农每增加1人多存3吨。", exact=True, clause="每(?:增加?|多|超|满|招用|吸纳)$"),
    rule(
        "粮农选定1座粮库作为存粮点。",
        exact=True,
        value=1,
        before="(?:选定|选择|指定|任选)$",
        after="[^，。；]{0,16}(?:作为|进行)",
    ),
    rule("左右两侧视为1座粮库。", exact=True, before="(?:视为|视作|视同|算作|计为|计作)$"),
    rule("满足3项条件的粮库先入库。", exact=True, before="(?:满足|符合|具备)$", after="[^，。；]{0,12}条件"),
    rule("每人填报粮库志愿最多5个。", limit=True, clause="志愿[^，。；]*$"),
    # what a bracket gives as an example
    rule("精简材料（如入库材料由5项减至3项）。", before="（(?:例?如|比如)[^）]*$"),
)
"""What one may have at most; ``refusals.refused`` asks them for a figure."""
