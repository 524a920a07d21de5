"""What a figure counts: the object of a target, from the words around the figure in its phrase."""

from __future__ import annotations

import re

import msgspec

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.figures import NEAR, TIMES, Figure
from desktop.core.parsing.structure.marks import CIRCLES
from desktop.core.parsing.structure.shares import SO_FAR

_REACHES = (
    "达到|达|提高到|提高至|提高|提升|上升|提升到|提升至|增加到|增加至|增长到|增长至|增长|增至|增加|上升到|上升至|降低到|降低至|降到|降至|减到|减至|下降到|下降至|下调至|下调到|下调为|下降|降低|减少到|减少至|减少|"
    "调整为|调整至|调整到|缩短到|缩短至|压缩到|压缩至|压减至|压减|压缩|控制在|控制到|保持在|保持|稳定在|维持在|迈上|跨上|站上|跃上|扩大到|扩大至|占到|占|实现|完成|为|是|至|到|有|新增|超过|突破|不低于|力争达到|率先达到"
)
_ORDINAL = re.compile(rf"^(?:\d{{1,2}}[.．、]|[（(]\d{{1,2}}[)）]|[{CIRCLES}]|[一二三四五六七八九十]{{1,3}}是)\s*")
_REACH_END = re.compile(
    rf"(?:(?:均|都|统一|总体|总体上|一般|原则上|分别|力争|累计|年均|平均|每年|每年均|同比|全部|基本|预计|继续|逐步|至少|再|合计|确保|努力|要)*(?:{_REACHES})?"
    r"(?:(?:了|年均|累计|再|至|到|在|为))*)$"
)
_DOES = (
    "落实|募集|引入|列支|推荐|划定|建设提升|选定|新开工|增加|增补|核准|上市|召开|参加|公布|建成|建设|新建|改建|扩建|改扩建|新改扩建|建立|打造|培育|培养|培训|创建|争创|新创建|创成|开展|举办|承办|组织|组织开展|组织实施|制定|制修订|制订|修订|研制|发布|设立|"
    "完成|改造|维修|修缮|整治|治理|引进|引育|推出|遴选|评选|推选|动员|邀请|评定|认定|选拔|选拔资助|选派|招募|支持|扶持|资助|组建|实施|形成|征集|筹集|收储|供应|新增|发放|安排|预留|"
    "改造提升|提升改造|提质改造|建有|推广|转化|孵化|落地|签约|入库|储备(?!库)|推进|推动|实现|达到|配备|配置|布局|集聚|聚集|招引|举行|编制|编写|出台|选择|选取|确定|招聘|吸纳|带动|表彰|申报|获批|"
    "创办|形成|满足|惠及|开拓|突破|攻克|攻关|严守|坚守|守住|守牢|推介|加装|安装|抓好|抓|谋划|淘汰|关停|处置|化解|盘活|开通|开设|开发|打通|搭建|提供|解决|救助|资助|保障|筹建|谋划建设|建成投用|投用|布设|植树|造林|栽植|完善|产生|构建|修建|修复|铺设|更换|轮训|抽检|排查|疏浚|增设|建成投产|建成投运|建成运营|提质升级|提档升级|升级改造"
)
_ADVERB = (
    "每年|全年|年内|年底前|第?[一二三四]季度|进一步|本年度|每季度|每月|今年|计划|力争|确保|努力|争取|积极|大力|加快|持续|稳步|着力|全面|逐步|至少|累计|推动|推进|继续|深入|统筹|分批|集中|优先|初步|基本|适时|分期|滚动|"
    r"(?:20\d\d全年)|(?:力争)?(?:到|在|于)?20\d\d年(?:\d+月|第?[一二三四]季度|[上下]半年)?(?:底|末)?(?:前|之前|以前)?|年底前|\d+年内|[一二两三四五六七八九十]年内|共计?(?![一-龥])|“?十[三四五六]五”?(?:期间|时期)，?|市、区[^，]{0,8}两级|我省|我市"
)
_NOUN = (  # 建设用地, 供应链, 培训覆盖率: no verb
    r"(?!用地|项目|单位|规模|面积|资金|链|周期|业$|体系|标准化?$|工程$|能力|比例|量|[\u4e00-\u9fff]{0,3}率)"
)
_LED = re.compile(
    rf"^(?:(?:{_ADVERB}|重点|再|新|共)[，,]?)*(?:(?!建成区)(?:{_DOES}){_NOUN})+(?:(?:和|与|并|、|或)(?:{_DOES}){_NOUN})*(?:了|一批)?(?=[^、])"
)
DOES_END = re.compile(
    rf"(?:{_DOES}|(?:至少|均|都|各)有|再[\u4e00-\u9fff]{{2}})(?:(?:和|与|并|、|或)?(?:{_DOES}))*(?:了|出|至少|各|共|约|近|起|好|首批|剩余|规模|总规模)?$"
)
_ADVERBS = re.compile(rf"^(?:(?:{_ADVERB})[，,]?)+")
_NO_TARGET = re.compile(
    "(?<!财政)补助(?!资金)|限额(?!以[上下])|补贴(?!性|资金)|奖励(?!资金)|奖补(?!资金)|返还|贴息|减免|减征|免征|给予|罚款|抵免|可申请|申请(?!审|到|材料|流程|手续|时间|事项|率|人)|最高|上限|额度|缴纳(?!比例)|税率|征收率|利率(?![^，。；]{0,6}(?:由|从)[^，。；]{0,10}(?:下调|上调|降|调整)[至到为]$)|预征率|预付(?!款比例)|免税|抵扣|扣除|保证金|下浮|让利|折扣|打折|一次性|按照?[^，]{0,20}(?:比例|标准)|^可?按照?|处以|不予|赔偿|支付(?!比例|率|方式|环境|便利|服务|渠道|场景|进度|资金)|[顺可]延|期限[为是最]|延长至|延期|宽限|放宽|展期|缓缴|核销|自付|责令|吊销|停止|没收|罚|处分|"
    "截至|预计(?:可|新增)|拟安排|已(?:经)?(?:建成|达到|完成|有)"
)
_DID = re.compile("(?:制定|完成|开发|建成|提供|形成)了")  # what is done already
_NO_NAME = re.compile("(?:应[于在]|可以?处|并处|处以?)$")  # 可以处100元以上罚款
_PAID = re.compile("扣除|补助|补贴|奖励|津贴|发放")  # how much is granted
COMPARED = re.compile(r"(?:同比|比上年|比去年|较上年|[比较]年初|(?:比|较)20\d\d年(?:底|末)?)")
_CONDITION = re.compile(
    r"^[^，,。；]*的，|^[^，,。；]*(?:的)(?:企业|单位|机构|项目|地区|主体|个人|情况|情形|基础上)[^，,。；]*，(?:可|给予|按|应|予以|不|由)"
)
MORE_OF = re.compile("(?:加快|推进|推动|持续|深入|加大|强化|聚焦|围绕|上述|这)$")  # something that is there already
_PLACE = re.compile("(?:区域|地区|流域|[东中西]部|山区|农村|城镇|省|市|县|乡镇)$")
_RATE = re.compile("(?:率|占比|比例|比重)$")
_DONE = re.compile("(?:应用|办理|通办|共享|互认|上线|推广|转化|覆盖)$")  # what is done with what is there
_MOVED = re.compile(
    "(?:争取|力争|推动|引导|组织|面向|带动)(?:全[国省市县区州]|辖区|各地|辖区内)?$"
)  # whom a figure counts
_DOING = re.compile(
    "[^，。；]{1,24}?(?:(?:实施|开展|完成|通过|接入|参加|纳入|列入|入选|进入)[^，。；]{2,24}|[到赴在][^，。；]{2,16}(?:就业|创业|工作|落户|挂职))$"
)  # what they are to do
_EXISTS = re.compile(r"(?<![改扩]建)现有|已有|共有|拥有|设有|原有|等$")
_GRANTED = re.compile(r"[^，。；]*的[^，。；]{2,14}(?:给予|予以|可以?|免征|减免|减半)")
_EACH_ONE = re.compile("每(?:人|户|名|家|个|辆|套|亩)[^，。；]{0,4}$")
_UNDER_WAY = re.compile("(?:复工|复产|投产|建成|开工|完工|落地|挂牌|达产|竣工|通车|开通|上市|入库|达标)")
_PUT = re.compile("^(?:推动|促进|确保|力争)([^，。；]{2,40})(?<!的)$")  # 推动某公司30条生产线投产
COMES = re.compile("([^，。；]{2,}?)(?:基本|全部|均)?(?:实现|确保|保证|能够?)$")  # 救援队伍实现2小时内到达现场
THERE = re.compile("(?:到达|抵达|送达|赶到)[^，。；]{2,20}")
_SET_UP = re.compile(
    "(?:布局|组织|全面)*(?:实施|新建|建设|打造|创建|启动|新开工|开工建设|部署)"
)  # what is not there yet
_WORKS = re.compile("(?:工程|专项|项目|行动|计划)$")
_ITS = re.compile("(?:^|[，。；])([^，。；\\d可]{2,16})，$")  # 独立占地建设的，其用地面积
_UNDER_WAY_END = re.compile(rf"{_UNDER_WAY.pattern}(?:投产|投运|投用|运营|试运转)?$")
_PUT_TO_USE = re.compile(rf"[^，。；]{{2,16}}{_UNDER_WAY_END.pattern}")
_WELL = re.compile(
    "高(?:质量|标准|水平|效率?)(?=(?:完成|建设|实施|举办|打造|创建|培育)[\u4e00-\u9fff]{0,2}$)"
)  # how, not what
HELD = re.compile("(?:执行|实行|保持)$")
HELD_AT = re.compile("的([^，。；的]{1,12}(?:比例|率|占比))(?=[，。；]|$)")  # 执行不低于20%的首付比例
_BY_RATE = re.compile("[^，。；]{0,40}的(?:标准|限额)")  # 按2000元的标准
_FOR_EACH = re.compile(
    "每(?!年|季|月|周|[^，,。；、]*[有办设])[^，,。；、]{0,6}$"
)  # 每招用1人: what the other figure is paid for
_RATED = re.compile("按照?[^，。；]{2,40}(?:金额|总额|投资额?|费用|价格|价款|成本|贷款)的?$")  # 按合同金额的5%
DONE_WITHIN = re.compile("完成|办结|办理完毕|审结")  # 3个工作日内完成审批
_BY_RULE = re.compile(r"按照?[^，。；\d]{1,16}$")  # 按起始价的20%执行
_BY_RULE_DONE = re.compile(
    "的?(?:标准|比例)?(?:收取|[征计]收|缴纳|缴交|核定|计算|计入|执行|确定|给予|拨付|支付|奖励|补贴)"
)
_PRIZE = re.compile("(?:[特一二三]等|优[秀胜]|鼓励)奖$")
_PERSON = re.compile(
    "(?:职工|人员|家庭|个人|[^计记学]者|夫妻|人才|技师|工程师|教授|院士|博士|硕士|(?:毕业|研究|学|本科|专科|硕士|博士)生)$"
)  # 双缴存职工70万元: what each may have
_FAR = re.compile(  # 不低于最低标准的1.6倍, 不超过总面积10%
    "(不[得应宜]?(?:低于|少于|小于|高于|超过|大于|多于))((?![^，。；]*(?:达到|提高|增加))[^，,。；\\d]{2,20}?)的?$"
)
_GROWN = re.compile("[^，。；\\d]{2,16}(?:发展|壮大|做优做强|做大做强|升级|提升|扩容)(?:$|[，。；、])")
_PER = re.compile("每[百千万]?[^年季月周日，。；\\d]{1,8}(?:拥有|配备)$")  # 每千人拥有3张床位
_SET_ASIDE = re.compile("的?(?:比例|份额)(?:专门|专项)?(?:用于|面向)(.{2,})")  # 拿出30%的比例用于招聘毕业生
OF_ALL = re.compile(
    "(?:以上|左右)?的([^，。；、]{1,20}?)((?:达到|达|实现|完成|建立|建成|参加|签订)[^，。；]{2,30})"
)  # 80%的县达到先进县标准
_SORTS = re.compile(r"\d+(?:类|大类|方面|批)共?$")  # 提供8类10项服务
_BARE_VERB = re.compile("(?:新增|新建|改建|建成|建设|改造|完成)+")  # …改造，每年改造2.5万户
_DATED = re.compile(
    r"^(?:\d{1,2}月\d{1,2}日(?:之?前)?|[、和与及]20\d\d年)|20\d\d年?(?:第?[一二三四]季度|[上下]半年|全年)$"
)
_SHARE = re.compile(
    r"率|占比|比例|比重|程度|水平|覆盖面|强度|系数|指数|比率|份额|增速|增幅|密度|质量|面积|费率|收费|周期|时间|时限|时长|能耗|浓度|总量|规模|产值|收入|数量|产量|投资|增加值|总额|额$|人口"
)
_AT_LEAST = re.compile(rf"至少(?:{_DOES}|有)$")  # 至少举办2场
_STAGES = ("开工", "竣工", "完工", "投产", "入库", "签约", "续建", "落地", "并网")  # of what the figure before counts
_BARE = ("比例", "占比", "比重", "增速", "增幅")  # says of what only with the clause before it
_BRACKET = re.compile("^[（(][^（()）]*[)）](?=$|[，。；、])")  # 桥梁180座（含渡改桥）
_ONLY_WHEN = re.compile("(?:^|；)[\\s　]*(?:力争)?(?:到|至)?20\\d\\d年(?:底|末)?前?，$")  # ；到2030年，达到60%
_FOR_YEARS = re.compile("[一二两三四五六七八九十]年")  # 年均下降3%，五年累计下降15%


def refused(clause: str) -> bool:
    """Return whether a clause tells of what is granted or ruled, so that its figures are no targets."""
    return _NO_TARGET.search(clause) is not None


class Phrase:
    """A figure with what stands around it in its phrase."""

    def __init__(self, sentence: str, start: int, end: int, figure: Figure) -> None:
        self.sentence, self.figure = sentence, figure
        self.before, self.after = (
            sentence[max(start, figure.start - NEAR) : figure.start],
            (
                _BRACKET.sub("", sentence[figure.end : end].strip())
                if figure.unit not in TIMES
                else sentence[figure.end : end].strip()
            ),
        )
        self.rest = sentence[figure.end : figure.end + NEAR]
        self.earlier = sentence[max(0, start - NEAR) : start]

    def object(self, last_object: str) -> str | None:
        """Return what is counted, None where the figure is no target."""
        figure, before, after = self.figure, _SORTS.sub("", self.before.strip()), self.after
        if before.endswith("按增长") and after == "安排":  # 地区生产总值按增长5%安排
            before, after = before[:-3], ""
        if _NO_TARGET.search(before or self.sentence[max(0, figure.start - 4) : figure.start]) or re.match(
            r"(?:的)?(?:标准|比例)?(?:限额|额度|给予|予以|补助|补贴(?!性)|奖励|以上的，)", after
        ):
            return None
        if (figure.unit or "").endswith("元") and _EACH_ONE.search(before):
            return None
        if figure.unit == "%" and _RATED.search(before):
            return None
        ruled = re.search("按照?$", before) and not after.startswith(("执行", "确定"))
        if re.search("按照?", before) and re.match("[^，。；]{0,8}(?:予以|给予)", after):
            return None
        if (ruled or _BY_RULE.search(before)) and _BY_RULE_DONE.match(after):
            return None
        if re.match("[”’]?政策(?:$|[，。；])|(?:[^，。；]{0,12}支持)?的\\d", after) or (
            "/" in (figure.unit or "") and re.match("[\u4e00-\u9fff]", after)
        ):
            return None
        if _GRANTED.match(self.rest) or ((figure.unit or "").endswith("元") and _BY_RATE.match(self.rest)):
            return None
        if re.search("(?:适用|按照?)$", before) and re.match("的?(?:利|税|预?征收?)率", after):
            return None
        if _CONDITION.match(self.rest) or (
            figure.value == 1 and figure.unit == "次" and figure.comparator is Comparator.EQUAL
        ):
            return None
        if figure.value == 1 and figure.comparator is Comparator.EQUAL and _FOR_EACH.search(before):
            return None
        if (figure.unit is None and not _SHARE.search(before)) or before.endswith("方面"):  # 设备方面6项 is a list
            return None
        if figure.comparator is Comparator.EQUAL and _AT_LEAST.search(before):
            self.figure = figure = msgspec.structs.replace(figure, comparator=Comparator.AT_LEAST)
        far = _FAR.search(before)
        if far and figure.comparator is Comparator.EQUAL:
            least = far[1][-2:] in ("低于", "少于", "小于")
            self.figure = figure = msgspec.structs.replace(
                figure, comparator=Comparator.AT_LEAST if least else Comparator.AT_MOST
            )
            before, after = before[: far.start()], ""
        if before.endswith("其中") or self.earlier.rstrip("，, ").endswith("其中"):
            before = re.sub("^其中", "", before)
        if self.earlier.endswith(("，", ",")) and before.startswith("其中") and last_object:
            before = before[2:]
            if len(before) <= 6 and re.search("[级类型]$|^国家|^省", before):
                return before + re.sub("^[国省市县]级(?:及)?以上", "", last_object)
        return self._named(before, after, last_object)

    def _named(self, before: str, after: str, last_object: str) -> str | None:
        """Return what is counted, by what stands around the figure; None for no target."""
        figure = self.figure
        after = re.sub("^(?:以上|左右)?(?:新?台阶|大关)(?=$|[，。；])", "", after)
        after = re.sub(r"^(?:以上|以内|左右|以下)?的?", "", after) if not after.startswith("的基础上") else after
        if figure.unit in TIMES and DONE_WITHIN.match(after):
            if len(clean(before)) < 2:
                return None
            after = ""
        before = _WELL.sub("", before)
        lead = _ADVERBS.sub("", before) if _ADVERBS.match(before) else before
        before = re.sub(r"(?<=.)20\d\d年$", "", before)  # 完成2022年35个小区改造
        before = re.sub(r"(?<=[改扩]建)现有$", "", before)
        reach = _REACH_END.search(before)
        stem = before[: reach.start()] if reach else before
        stem = re.sub("^.*?通过(.*资金)(?:安排|列支)$", r"\1", stem)  # 省级通过奖补资金安排1亿元
        counted = figure.unit not in ("%", "‰", "个百分点", "百分点")
        if counted and after and (per := _PER.search(before)):
            return per[0] + after
        if not counted and (rate := HELD_AT.match(self.rest)) and (held := HELD.search(stem or before)):
            return clean((stem or before)[: held.start()]) + rate[1]
        if not counted and (share := _SET_ASIDE.match(after)):
            return clean(share[1]) + "比例"
        if not counted and (whole := OF_ALL.match(self.rest)) and not SO_FAR.search(self.earlier + before):
            return clean(whole[1]) + whole[2]
        if counted and re.search("(?:支持|推动|鼓励)(?:首批)?$", before) and _GROWN.match(after):
            return None  # they are there already
        if counted and _MOVED.search(before) and _DOING.match(after):
            return clean(after)
        if counted and (put := _PUT.search(before)) and _PUT_TO_USE.fullmatch(after):
            return _UNDER_WAY_END.sub("", after) if put[1].endswith("等") else clean(put[1]) + after
        if counted and after and before.endswith("等") and _SET_UP.match(lead) and _WORKS.search(after):
            return self._checked(after, "")
        if MORE_OF.search(before) and after and not _DONE.search(after):
            return clean(after) if counted and before.endswith("推动") and _UNDER_WAY.search(after) else None
        if figure.unit in TIMES and (there := THERE.match(after)) and (who := COMES.search(before)):
            return clean(who[1]) + there[0]
        if figure.unit in TIMES and after and not re.match("[、，]", after):
            return None
        if before.endswith("在") and counted and after:
            return self._checked(after, before)
        if before.endswith("等") and "实现" in before and _DONE.search(after):
            return clean(before[:-1]) + "等" + after
        if DOES_END.search(before) and after and not (reach and reach[0] and _SHARE.search(stem)):
            return self._checked(after, before)
        if not lead and after:
            earlier = self.earlier
            return self._checked(after, earlier) if _verb_before(earlier) else None
        if after and counted and not re.match(r"[、，]", after):
            return None
        if after and not counted and not re.match(r"[、，（(]|水平|目标", after) and not _SHARE.search(stem):
            return None
        reaches = bool(reach and reach[0])
        named = self._of_stem(stem, before if not after else "", counted, reach is not None, last_object)
        return self._kept(named, before, after, counted, reaches, last_object) if named else None

    def _of_stem(self, stem: str, whole: str, counted: bool, reaches: bool, last_object: str) -> str | None:
        """Return what stands before a figure and its verb, with what the clause before it adds; None for no target."""
        named = clean(stem)
        if len(named) < 2 or ("每年" in self.before and _BARE_VERB.fullmatch(named)):
            if _PAID.search(re.split("[，,。；]", self.earlier.rstrip("，, "))[-1]):
                return None
            if last_object and _ONLY_WHEN.search(self.earlier):
                return last_object
            named = clean(_ADVERBS.sub("", re.split("[，,]", self.earlier.rstrip("，, "))[-1]))
            if last_object and last_object in named:  # 收入达到1万亿元、增长8%
                return last_object
            if not named or not _SHARE.search(named) and not reaches:
                named = clean(whole)
        elif (
            re.match("(?:推动|实现|促进)?(?:形成|产出|转化为)", stem.strip())
            and self.earlier.endswith(("，", ","))
            and not re.search(r"\d", re.split("[，,]", self.earlier.rstrip("，, "))[-1])
        ):
            named = clean(re.split("[，,]", self.earlier.rstrip("，, "))[-1]) + re.sub(
                "^(?:推动|实现|促进)", "", stem.strip()
            )
        elif last_object and _FOR_YEARS.fullmatch(named):
            named = last_object
        elif named in _STAGES and counted and last_object:
            named = last_object + named
        elif named in _BARE and self.earlier.endswith("，"):
            named = clean(re.split("[，。；]", self.earlier.rstrip("，"))[-1]) + named
        elif (whose := _ITS.search(self.earlier)) and re.match("其(?![他中余])", named):
            named = clean(whose[1]) + named[1:]
        elif named in ("最长", "最短", "最多", "最少", "最高", "最低"):
            if _NO_TARGET.search(re.split("[。；]", self.earlier)[-1]):
                return None
            named = last_object or named
        return named

    def _kept(self, named: str, before: str, after: str, counted: bool, reaches: bool, last_object: str) -> str | None:
        """Return an object, or None where it shows that the figure sets nothing."""
        figure = self.figure
        if _NO_NAME.search(named) or (named == "标准" and _PAID.search(re.split("[。；]", self.earlier)[-1])):
            return None
        if (figure.unit or "").endswith("元") and _PERSON.search(named):
            return None
        if _PRIZE.search(named):
            return None
        if figure.unit in TIMES and figure.comparator is Comparator.EQUAL and not reaches and not _SHARE.search(named):
            return None
        if _PLACE.search(named) and not counted and reaches and _RATE.search(last_object):
            return named + last_object  # 全市覆盖率达到90%，山区达到80%
        if (
            counted
            and figure.comparator is Comparator.EQUAL
            and not reaches
            and not _LED.match(before)
            and not _verb_before(self.earlier + before)
        ):
            wanted = _SHARE.search(named) or figure.unit in ("亿元", "万元")
            return named if wanted or not (after or _EXISTS.search(before)) else None
        return named

    def _checked(self, after: str, before: str) -> str | None:
        if after.startswith("用于") and (self.figure.unit or "").endswith("元"):
            return after + "的资金"
        cut = re.sub(r"(?<=..)(?:大力|积极|探索)?(?:开展|试行|推行|实施|进行|用于)(?=.).*$", "", after)
        after = after if cut in ("项目", "企业", "单位", "地区") else cut  # 1个项目探索开展…
        named = re.sub(r"(?:建设|工作|任务)?$", "", clean(after)) or clean(after)
        if re.match(r"(?:方面|举措|措施|任务|阶段|环节|部分|原则|体系)(?:$|的)", named) or len(named) < 2:
            return None
        if _DID.search(named):
            return None
        if before.endswith("有") and DOES_END.search(named):  # 至少有1所院校开设
            return None
        if re.search(r"等$|聚焦$|围绕$|加快$|这$|上述$", before):
            return None
        return named


def _verb_before(text: str) -> bool:
    return re.search(rf"(?:{_DOES})", text) is not None


def clean(text: str) -> str:
    """Return an object without the verb and the adverbs before it, and what only names it again."""
    text = _ORDINAL.sub("", text)
    text = re.sub(r"[（(]以下[简统合]?称[^）)]*[)）]", "", text).strip(" ，、。；：:*　")
    text = re.sub(r"^.*?(?:将|把)(?=.{3,}$)|^内(?!部|外|容|需|河|陆|贸|设|涵)", "", text)
    text = re.sub(
        r"^(?:还|仍|尚|也)?(?:必须|需要|须|需|应当?)(?:通过[^，。]{2,8}(?=削减|减少|降低|压减|实现))?(?=.{4,})",
        "",
        text,
    )
    text = re.sub(
        r"^(?:——|(?:主要|重点)?包括|(?:全年|年内|本年度)?预计(?:本年度)?|原则上|一般|其中|同时|并|且|使(?!用)|让|将|把|对于|对)",
        "",
        text,
    )
    text = _ADVERBS.sub("", _DATED.sub("", _ADVERBS.sub("", text)))
    text = re.sub(rf"^在\d[^，。；]{{2,20}}?(?=(?:{_DOES})[^，。；]{{2}})", "", text)
    led = _LED.match(text)
    if led and len(text) - led.end() >= 3 and not text[led.end() :].startswith("的"):
        text = text[led.end() :]
    text = re.sub(r"^(?:提高|提升|降低|实现|确保|推动|力争|使(?!用)|新增)(?=.{4,})", "", text)
    text = re.sub("(?<=..)均?完成年度(?:投资)?计划$", "", text)
    text = re.sub(r"在?(?:20\d\d年)?的?基础上$", "", COMPARED.sub("", text))
    text = re.sub("^[^，。；]{2,40}、(?=年底前)|年底前(?=[^，。；]{0,6}[率度]$)", "", text)
    text = _PRAISED.sub("", re.sub(r"^\d+[个家项](?=[^，。；]{4,}$)", "", text))
    text = _DOUBLED.sub("", text)
    text = _COUNTED_BY.sub("", _BASE.sub("", _PREDICATE.sub("", text)))
    text = re.sub(
        r"(?:由|从)原?(?:20\d\d年(?:底|末)?的?)?(?:不[得应宜][一-龥]{2})?[\d.]+(?:%|[一-龥]{0,5}?(?:/[一-龥]{1,4}?)?)(?:降|调整|[提升调]高|降低|缩短|增加|[上下]调|压[缩减]|放宽)?[至到为]?$",
        "",
        text,
    )
    return re.sub(
        r"(?:总体上|总体|原则上|一般|均|都|各|统一|较|阶段性|全年|力争|累计|年均|每年|不得|分别|全部|要|应|可在?|已|也|再|总数|由)+$",
        "",
        text,
    ).strip(" ，、的之")


_PRAISED = re.compile(  # 在国内具有较强影响力的平台, 面积200亩以上的示范园: which of them, not what is counted
    "^(?![^，。；]*[率量值]$)(?:[^，。；的]{0,24}(?:影响力|竞争力|吸引力)强?、?[^，。；的]{0,16}|[^，。；]{0,6}(?:面积|规模|人口|产值|产能)\\d[\\d.]*[百千万亿]*[^，。；\\d]{1,3}(?:以上|以下|以内)"
    "|以[^，。；]{2,12}为主题)的(?=[^，。；的]{3,})"
)
_BASE = re.compile(
    "(?<=[率例重额])(?:提高|提升|降低|增加|扩大|调整)(?:至|到|为)[^，。；]{2,10}$"
)  # 比例提高至合同金额的
_COUNTED_BY = re.compile("以[^，。；]{2,20}为(?:单位|基数|基准|口径|基期)$")  # how it is counted
_PREDICATE = re.compile("^[^，。；]{2,14}(?:保持|基本|总体)稳定、(?=[^、]{2})")  # 面积保持稳定、产量达到
_DOUBLED = re.compile(  # 企业数量翻一番、达到200家; 园区到2025年达到15个
    "(?<=..)(?:(?:基本|力争)?(?:实现)?[“”]?双?(?:倍增|翻番|翻[一两]番)[“”]?|[到至在]20\\d\\d年(?:底|末)?前?)[、，]?$"
)
