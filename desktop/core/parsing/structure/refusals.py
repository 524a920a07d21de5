"""Figures that set nothing, as a table: each rule says what stands around such a figure, with a sentence that shows it.

A rule holds where all that it names holds. The sentences are tests: no figure of theirs is a target.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.dues import YEAR
from desktop.core.parsing.structure.figures import NEAR, TIMES, Figure

_MONEY = ("元", "美元")
_BOUNDS = ("以上", "以下", "以内")
# an aside behind a figure, or any long one after it, says nothing of it: 不少于12天（有其他规定的，按其规定执行）
_SAID_BESIDE = re.compile(r"^[（(](?:不?含[^（()）]{0,8}|[^（()）\d]*)[)）]|[（(][^（()）\d]{8,}[)）]")
_COUNTED_OFF = re.compile(r"^\s*(?:\d{1,2}[.．、](?!\d)|（[一二三四五六七八九十\d]{1,3}）)(?=[\u4e00-\u9fff])")
"""What counts a point before its first clause: 2.如果…."""
_BECOMES = (
    r"(?:、[\d.]+[^，。；\d]{1,6})*[^，。]{0,8}，?"
    "(?:调整|提高|提升|增加|降|缩[短减]|压缩|压减|扩大|发展到|增长|上升|增至|减少|[上下]调|放宽)"
)


class Around(msgspec.Struct, frozen=True):
    """What stands around a figure.

    Attributes:
        before: the text before it.
        clause: of that, its own clause.
        after: the text behind it.
        unit: its unit without 百千万亿.
        bound: the last two characters of the figure (以上), which say which are meant.
        exact: nothing compares it.
        limit: it may not be more.
        value: its number.
    """

    before: str
    clause: str
    after: str
    unit: str
    bound: str
    exact: bool
    limit: bool
    value: int | float | str


class Rule(msgspec.Struct, frozen=True):
    """One way in which a figure sets nothing.

    Attributes:
        example: a sentence without a target.
        before: is found in the text before the figure.
        clause: is found in its clause before it.
        after: begins the text behind it.
        unless: is not found in the text before it.
        units: one of them is its unit, but for 百千万亿.
        bounds: one of them ends it.
        exact: nothing compares it.
        limit: it may not be more.
        value: its number.
    """

    example: str
    before: re.Pattern[str] | None = None
    clause: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    units: tuple[str, ...] = ()
    bounds: tuple[str, ...] = ()
    exact: bool = False
    limit: bool = False
    value: int | None = None

    def holds(self, around: Around) -> bool:
        """Return whether the figure with that around it sets nothing."""
        return self.concerns(around) and self.is_said(around)

    def concerns(self, around: Around) -> bool:
        """Return whether the figure itself is one of those that the rule is about."""
        return (
            (not self.units or around.unit in self.units)
            and (not self.bounds or around.bound in self.bounds)
            and (not self.exact or around.exact)
            and (not self.limit or around.limit)
            and (self.value is None or around.value == self.value)
        )

    def is_said(self, around: Around) -> bool:
        """Return whether the words around the figure are those of the rule; what begins with them is asked first."""
        return (
            (self.after is None or self.after.match(around.after) is not None)
            and (self.clause is None or self.clause.search(around.clause) is not None)
            and (self.before is None or self.before.search(around.before) is not None)
            and (self.unless is None or self.unless.search(around.before) is None)
        )


def around(text: str, figure: Figure) -> Around:
    """Return what stands around a figure of a text, with Chinese brackets."""
    before = text[max(0, figure.start - NEAR) : figure.start].replace("(", "（").replace(")", "）")
    after = _SAID_BESIDE.sub("", text[figure.end : figure.end + NEAR]).replace("(", "（").replace(")", "）")
    return of(before, after, figure, text[figure.end - 2 : figure.end])


def of(before: str, after: str, figure: Figure, bound: str = "") -> Around:
    """Return a figure with the words before and behind it."""
    clause = _COUNTED_OFF.sub("", re.split("[，。；：]", before)[-1])
    unit = (figure.unit or "").lstrip("百千万亿")
    exact, limit = (figure.comparator is one for one in (Comparator.EQUAL, Comparator.AT_MOST))
    return Around(before, clause, after, unit, bound, exact, limit, figure.value)


class Table:
    """Rules that are asked for every figure: only those that are about figures of its kind.

    Which these are is told once for each kind: by its unit, what ends it, what compares it, and its number.
    """

    def __init__(self, *tables: Iterable[Rule]) -> None:
        self._rules = [rule for rules in tables for rule in rules]
        self._units = {unit for rule in self._rules for unit in rule.units}
        self._bounds = {bound for rule in self._rules for bound in rule.bounds}
        self._values = {rule.value for rule in self._rules} - {None}
        self._asked: dict[tuple[object, ...], list[Rule]] = {}

    def refuses(self, here: Around) -> bool:
        """Return whether one of the rules holds for a figure with that around it."""
        kind = (
            here.unit if here.unit in self._units else None,
            here.bound if here.bound in self._bounds else None,
            here.exact,
            here.limit,
            here.value if here.value in self._values else None,
        )
        asked = self._asked.get(kind)
        if asked is None:
            asked = self._asked[kind] = [rule for rule in self._rules if rule.concerns(here)]
        for one in asked:  # noqa: SIM110 - asked for every figure: any() takes half as long again
            if one.is_said(here):
                return True
        return False


def rule(
    example: str,
    *,
    before: str = "",
    clause: str = "",
    after: str = "",
    unless: str = "",
    units: tuple[str, ...] = (),
    bounds: tuple[str, ...] = (),
    exact: bool = False,
    limit: bool = False,
    value: int | None = None,
) -> Rule:
    """Return a rule from the words of its patterns, "" for one that it does not ask for."""
    return Rule(
        example,
        before=re.compile(before) if before else None,
        clause=re.compile(clause) if clause else None,
        after=re.compile(after) if after else None,
        unless=re.compile(unless) if unless else None,
        units=units,
        bounds=bounds,
        exact=exact,
        limit=limit,
        value=value,
    )


ASIDES = (
    # who is meant, and which
    rule("淘汰10万千瓦以下仓储机组。", bounds=("以下",), after="(?!水平|目标|[和与及或])[\u4e00-\u9fff]"),
    rule("培训60岁保管员。", units=("岁",), unless="(?:寿命|平均年龄)[^。；]{0,20}$"),
    rule("保障20万人口用粮。", after="人口"),
    rule("其余20座仓库由县管理。", before="(?:其他|其余|另外|部分的)$", after="(?![^，。；\\d]{0,12}全部)"),
    rule(
        "对仓储收入进入全省前10位的粮库给予支持。",
        before="(?:全[国省市]|排名|排序|位居|进入|名列)[^，。；]{0,6}[前后末]$",
    ),
    rule("在9区购买新建仓库。", units=("区", "县", "市", "镇", "村"), before="在$"),
    rule(
        "在14个区增补仓位的2万个家庭。",
        before="(?<![存现所定持制])在(?:全[国省市县区]|辖区内?)?$",
        after=r"[^，。；\d]{3,24}\d[\d.]*[百千万亿]*[个处座所家项张]",
    ),
    rule(
        "撤并100人以下仓储学校15所。",
        units=("人", "户", "平方米", "平方公里", "公顷", "亩", "吨", "张", "头", "只", "千瓦", "米", "公里", "床"),
        bounds=("以上", "以下"),
        after=r"的?[^，。；、的\d]{2,12}\d[\d.]*[百千万]*[个家所座处条户亩场项口]",
    ),
    rule(
        "对20家仓储企业、商户开展走访。",
        units=("家", "户"),
        before="对$",
        after="[^，。；]*(?:企业|商户|主体|单位)[，、]",
    ),
    rule(
        "完成全县10蒸吨以上烘干炉节能改造。",
        units=("蒸吨", "蒸吨/小时", "吨/小时"),
        bounds=("以上", "以下"),
        clause="(?:完成|实施|推进|开展|推动|加快|启动|基本)[^，。；\\d]{0,8}$",
        after=r"的?[^，。；、\d]{2,20}(?:改造|整治|治理|淘汰|替代|关停|整合|更新|拆除|退出|升级|建档)(?:$|[，。；、])",
    ),
    rule(
        "支持年产值超10亿元、具有自主品牌的仓储企业2家。",
        after=r"(?:以上)?、(?:具有|具备|拥有)[^，。；\d]{2,24}的[^，。；\d]{2,12}\d",
    ),
    rule(
        "推动11个仓储项目投资突破20亿元。",
        before="(?:加快|推进|推动|持续|深入|加大|强化|聚焦|围绕|上述|这)$",
        after=r"[^，。；\d]{2,24}(?:投资|收入|产值|营收|产量)(?:突破|达到?|超过?|增长|完成)[^，。；\d]{0,4}\d",
    ),
    rule("用好“3个100万”政策。", before="“$", after=r"[^“”]*\d[^“”]*”"),
    rule(
        "落实“扩大仓储”22条。",
        units=("条",),
        exact=True,
        before="[”》]$",
        unless="(?:打造|建设|培育|新建|建成|推出|开通|开行|开辟|创建|改造|提升)“[^”]*”$",
    ),
    rule(
        "落实20条仓储措施。",
        units=("条", "项"),
        exact=True,
        before="(?:落实|执行|用[好足]|贯彻)好?$",
        after="[^，。；]{0,12}(?:措施|政策|举措|规定|要求|意见)(?![\u4e00-\u9fff])",
    ),
    rule("落实“仓储30条”。", units=("条",), exact=True, before="“[^“”]{1,10}$", after="”"),
    rule("居民用电第二档为211—400千瓦时。", clause="第[一二三四五]档"),
    rule(
        "保障5个安置点群众搬得出、稳得住。",
        before="(?:确保|保障|让|使)$",
        after="[^，。；]{0,20}(?:群众|居民|村民|企业|学生|人口)[^，。；得]{0,4}得[出住起到好上快强稳]",
    ),
    rule(
        "实现30户以上自然村通路。",
        units=("户", "人"),
        bounds=("以上", "以下"),
        after="的?[^，。；、\\d]{0,6}(?:自然村|行政村|村组|村庄|村屯|社区|集镇)",
    ),
    rule("实现30座仓库之间的调剂。", after="[^，。；]{0,14}之间[的时]"),
    rule("制定4个方面21条措施。", units=("个",), after="(?:方面|环节|方向|[^，。；、\\d]{0,6}领域(?![一-龥]))"),
    rule("在落实20项粮改事项的基础上扩面。", before="在(?:落实|完成|用好)?$", after="[^，。；]{0,20}基础上"),
    rule(
        "总建筑面积5万平方米、总投资8亿元的粮库于年底投用。",
        clause="^总?(?:建筑|占地|用地)面积$",
        after="、[^，。；]*的[\u4e00-\u9fff]",
    ),
    rule("以东山为主体，面积约8平方公里。", units=("平方公里",), clause="^(?:总?规划|总|占地)*面积$"),
    # from where, and compared with what
    rule(
        "入库率由71%稳步提高。",
        before=rf"(?:由|从)(?:原[来定]?的?|(?:法定|规定|承诺)的?|现行的?|现在的?|[目当]前的?|“?十[一二三四五]五”?(?:时期|期间|期?末)?的?|{YEAR}的?|每[人户生](?:每[月年日])?|平均)?(?:不[得应宜])?$",
        after=_BECOMES,
    ),
    rule(
        "损耗比2020年的12万吨减少。",
        before=rf"[比较]{YEAR}的(?:[\d.]+[^，。；\d]{{1,6}}、)*$",
        after=_BECOMES,
    ),
    # money: what each one gets, limits, fines, sizes of what is counted
    rule("基金会应有10万元以上资金，基金不少于200万元。", units=_MONEY, before=r"应当?(?:具)?有\d[^。；]*$"),
    rule("发放满100元减20元消费券。", units=_MONEY, before=r"满(?:[\d.]+元)?(?:立?[减省])?$"),
    rule("对违规仓库处以5万元罚款。", units=_MONEY, before="处以?$"),
    rule(
        "仓储贷款额度为30万元。",
        units=_MONEY,
        before="(?:(?<!债券)(?<!信贷)(?<!授信)(?<!再贴现)(?<!再贷款)额度|限额|上限)(?:(?!安排|投入|筹集|发放|完成|达到|[，；]全年|[，；]力争)[^。；]){0,80}$",
    ),
    rule(
        "培育超10亿元仓储企业达到20家。",
        units=_MONEY,
        after=r"(?:[（(][^（()）]*[)）])?(?:以上|以下)?[的级]?[^，。；、\d]{0,10}"
        "(?:企业|项目|园区|集群|基地|品牌|主体|市场|商圈|[县镇村])"
        r"(?:总?数量?)?(?:\d|达到?|新增|增加|突破|超过?|不[少低]于|力争|发展到|增至)",
    ),
    rule(
        "每辆货车减税额不超过1.5万元。",
        units=_MONEY,
        clause="^(?:其中)?，?每[^年月季周，。；]{1,12}(?:额|税|补|价|费|金)",
    ),
    rule(
        "每座仓库3万元补贴。",
        units=_MONEY,
        clause="^每(?!年发放$)",
        after="[^，。；]{0,8}(?:补贴|补助|奖励|奖补|资助|消费券)",
    ),
    rule(
        "补贴标准按照本地仓库500元/人，其他仓库1000元/人。",
        units=("元/人",),
        before="(?:补贴|补助|奖励|津贴|资助)[^。；]*$",
    ),
    rule(
        "单个仓储项目支持经费不超过200万元。",
        units=_MONEY,
        clause="^(?:其中|设备)?(?:单[个家户项一笔台体]|每[个家户项笔台])[^，。；\\d]{0,12}(?:经费|资金|支持|资助|金额|融资|贷款|担保|投资|价格)(?:原则上)?(?:要?在)?$",
    ),
    rule(
        "调度会议每季度召开1次。",
        units=("次",),
        exact=True,
        clause="会议(?:原则上)?每(?:半?年|季度?|月|周)(?:召开|举行)$",
    ),
    rule("推行“1天受理、3天办结”服务。", units=TIMES, exact=True, before="“[^“”]*$", after="[^“”，。；]*”"),
    rule(
        "新建粮食产业园，占地600亩。",
        units=("亩", "公顷", "平方米"),
        exact=True,
        clause="^(?:总|项目)?占地(?:总?面积)?$",
    ),
    rule(
        "安排300万元奖励爱粮企业。",
        units=_MONEY,
        exact=True,
        clause="^安排$",
        after="[^，。；]{0,8}(?:奖励|奖补|补[贴助]|贴息)",
    ),
    rule(
        "省财政每年安排2亿元，对储粮先进县给予激励。",
        units=_MONEY,
        exact=True,
        clause="安排$",
        after="，(?:专项)?(?:用于)?对[^，。；]{2,40}(?:给予|予以|进行|实施)[^，。；]{0,6}(?:激励|奖[励补])",
    ),
    rule(
        "综合能耗5000吨标准煤以上、未完成整改的粮食企业，依法处置。",
        bounds=_BOUNDS,
        after="、[^，。；\\d]{2,20}的[^，。；、\\d]{0,8}(?:企业|单位|项目|机构|用户|园区)(?=[，。；]|$)",
    ),
    rule("资助比例不超过项目总投资的30%。", units=("%",), clause="(?:资助|支持)(?:比例|额度|标准)"),
    rule("实现建库率、用库率“双100%”。", units=("%",), before="双$"),
    rule(
        "每辆粮车补助30万元，其中国债资金7万元。",
        units=_MONEY,
        before="每[辆台套户][^。；]*(?:补助|补贴)[^。；]*，[^，。；]{2,16}$",
    ),
    rule("征收仓储费，一档每吨6元，二档每吨3元。", units=_MONEY, before="(?:[征计]收|收取)[^。；]*每[^，。；]{1,5}$"),
    rule("项目应为存量仓库，总投资不低于2000万元。", units=_MONEY, before="(?:应为|支持比例)[^。]*总投资$"),
    rule("仓储项目年节能量须不低于50吨或9万千瓦时。", clause="项目[^，。；]{0,8}须(?:不低于[^，。；]*或)?$"),
    rule("粮车售价5万元的，补贴3000元。", units=_MONEY, exact=True, clause="(?:购车|[单售])价$"),
    rule("建库资金由省级财政负担60%。", units=("%",), clause="(?:财政|中央|[省市县区]级?)[^，。；]{0,8}(?:承担|负担)"),
    rule(
        "县级奖补资金每年不超过500万元。", units=_MONEY, limit=True, clause="(?:[补奖]助|[奖补]补|补贴|奖励|扶持)资金"
    ),
    rule("市和区各承担50%。", units=("%",), before="各?(?:承担|分担|负担)(?:比例)?[为约]?$"),
    rule("每2000户农户至少配套建设一座粮库。", exact=True, before="每$", after="[^，。；]{1,12}(?:至少|不少于)"),
    # rules: standards, what may be done, who decides
    rule("若库容不足，则剩余仓位向乡镇开放直至总量的90%。", clause="^则", before="(?:若|如|当)[^。；]*，则[^。；]*$"),
    rule("原则上仓储费的80%用于维修，20%用于培训。", units=("%",), exact=True, after="用于"),
    rule(
        "单个粮库最多申报5人。",
        clause="^(?:单[个家位]|每[个家]|同一)[^，。；]{1,10}(?:最多|至多|只能|限|仅[限可])[^，。；]{0,4}$",
    ),
    rule(
        "种粮农户选择1座粮库登记入库。",
        exact=True,
        value=1,
        before="(?:选择?|任选)$",
        after="[^，。；]{1,14}(?:报名|登记|填报|申请|申报|就读|入学|办理)",
    ),
    rule(
        "企业按活动规模1万人以上、5000人以上分级。",
        bounds=("以上", "以下"),
        clause="(?:^|分别|人才|企业)按照?(?!计划|要求|期|时)",
    ),
    rule(
        "企业按每吨30元标准，缴纳仓储费。",
        clause="(?:^|分别|人才|企业)按照?(?!计划|要求|期|时)",
        after="[^，。；]*标准，",
    ),
    rule("3亿元以下项目由县核准。", bounds=_BOUNDS, after="[\u4e00-\u9fff]{2,8}由[\u4e00-\u9fff]"),
    rule("仓储缴存条件由12个月调整为6个月。", before="条件(?:由|为|是)[^。；]*$"),
    rule(
        "仓储缴费年限可缩短至5年。",
        clause="(?<![许认不])可以?(?:适当|按规定|再|最多|最高)?"
        "(?:按|缩短|延长|提高|上浮|下浮|降低|放宽|增加|减少|享受|申请|获得|调减)[^，。；]*$",
    ),
    rule("仓储费可合理确定，但不得低于0.8倍。", clause="^但", before="(?<![许认不])可以?[^，。；]*，但[^，。；]*$"),
    rule(
        "如损耗率超过5%，应当报告。",
        clause="^(?:(?:如|当|凡|一旦|倘若|假如|要是|万一)(?!期|何|需|年|地|前|下|天|日|好|实)|若(?!干))[^，。；]*$",
    ),
    rule("按水价1.5倍征收仓储费。", units=("倍",), after="的?(?:标准)?(?:征收|计收|收取|计征|缴纳|加收|罚)"),
    rule("超过定额的仓储费加价2倍。", units=("倍",), before="(?:加价|加收|加征)$"),
    rule("超过定额20%的部分按基准价收取。", units=("%",), after="的?部分"),
    rule("培育30座以上的仓储企业可申请检查。", after="[^，。；]*的[^，。；]{2,14}(?:给予|予以|可以?|免征|减免|减半)"),
    rule("安排2000元用于按件计酬的标准。", units=_MONEY, after="[^，。；]{0,40}的(?:标准|限额)"),
    rule(
        "存量达到20吨的，应当登记。",
        after="[^，,。；]*的，|[^，,。；]*(?:的)(?:企业|单位|机构|项目|地区|主体|个人|情况|情形|基础上)[^，,。；]*，(?:可(?!再生|持续|靠)|给予|按|应|予以|不|由)",
    ),
    rule("自有库容占比达到30%，是入选的必要条件。", after="(?:及以上|以上)?，[是为][^，。；]{0,30}条件(?:[，。；]|$)"),
    rule(
        "对全市2.8万家粮企开展全覆盖排查。",
        clause="对(?:全[省市县区镇乡州盟旗域]|辖区内?|(?:现有|所有|在册|登记)[^，。；]{0,6})[^，。；\\d]{0,6}$",
        after="[^，。；]{0,14}(?:开展|进行|实施|实行|全面)[^，。；]{0,8}(?:排查|[检巡]查|摸[排底]|普查|监管|管理|走访|清查)",
    ),
    rule("粮库容量未达到准予规模的80%。", before="(?<!尚)未达到?[^，。；]{0,14}$"),
    rule("培训仓储人员不足200人的，由县补办。", before="不足$"),
    # spans of time: for how long already
    rule("连续存放满3个月的粮食先出库。", units=TIMES, before="(?:满|(?<!提)前)$"),
)
"""What only says which figure is meant, from where it comes, or what is granted and ruled, wherever it stands."""
