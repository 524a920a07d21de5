"""What a figure counts: the object of a target, from the words around the figure in its phrase."""

from __future__ import annotations

import re

import msgspec

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import refusals, shares
from desktop.core.parsing.structure.dues import BY_YEAR
from desktop.core.parsing.structure.figures import NEAR, TIMES, Figure
from desktop.core.parsing.structure.naming import ADVERBS, DOES, DOES_END, LED, clean
from desktop.core.parsing.structure.stems import BARE_VERB, NO_TARGET, PAID, REACHES, SHARE, Said, of_stem

_REACH_END = re.compile(
    rf"(?:(?:(?<!人)均|都|统一|持续|长期|阶段性|整体|总体|总体上|一般|原则上|分别|力争|累计|年均|平均|每年|每年均|同比|全部|基本|预计|继续|逐步|至少|再|合计|确保|努力|要)*(?:{REACHES})?"
    r"(?:(?:了|年均|累计|再|至|到|在|为))*)$"
)
PAID_TO = re.compile("(?:补贴|补助|救助)$|补贴[^，。；]{0,6}培训$")  # 补贴4万人: how many, not how much
PEOPLE = re.compile("[百千万]*(?:人次?|名|户)")
_DID = re.compile("(?:制定|完成|开发|建成|提供|形成)了")  # what is done already
_NO_NAME = re.compile("(?:应[于在]|可以?处|并处|处以?)$")  # 可以处100元以上罚款
_SOME = re.compile("(?:和|及|与|、)一批[^，。；]*$")  # 75个体育公园和一批球场
_FUND = re.compile("^(?:.*?通过|.*?统筹)([^，。；]*资金)(?:安排|列支)$")  # 省级通过奖补资金安排1亿元
MORE_OF = re.compile("(?:加快|推进|推动|持续|深入|加大|强化|聚焦|围绕|上述|这)$")  # something that is there already
LIST_OF_MORE = re.compile("(?:推进|推动|加快|深化)[^，。；]*等$")  # 推进甲、乙等6个国家级、14个省级试点
_PLACE = re.compile("(?:区域|地区|(?:试验|示范|开发|高新|新)区|流域|[东中西]部|山区|平原|农村|城镇|省|市|县|乡镇)$")
_REACHED = re.compile("补贴[^，。；]{2,}(?:覆盖|到位|落实|发放)率[^，。；]{0,4}$")  # 补贴目标人群覆盖率达100%
_AT = re.compile("在(?:全[国省市县区州])?$")
_EACH_YEAR = re.compile("(?:(?<=达到)|(?<=(?:提高|调整)[到至]))每人每[年月]$")  # 补助标准达到每人每年670元
_OF_PLACE = re.compile(
    "^(?:全[国省市县区]|城[区镇市]|县城|[^，。；]{2,12}?(?:区域|地区|流域|[东中西]部|山区|平原))(?=.{2,})"
)
_RATE = re.compile("(?:率|占比|比例|比重|[总运产排]量|时间|时限|时长)$")
_DONE = re.compile("(?:应用|办理|通办|共享|互认|上线|推广|转化|覆盖)$")  # what is done with what is there
_MOVED = re.compile(
    "(?:今年|年内|力争|确保|争取)有$|(?:争取|力争|推动|引导|指导|组织|面向|带动)(?:全[国省市县区州]|辖区|各地|辖区内)?$"
)  # whom a figure counts
_DOING = re.compile(
    "[^，。；]{1,24}?(?:(?:实施|开展|完成|通过|接入|参加|申报|创建|纳入|列入|入选|进入|达到|建成)[^，。；]{2,24}|[到赴在][^，。；]{2,16}(?:就业|创业|工作|落户|挂职))$"
)  # what they are to do
_EXISTS = re.compile(r"(?<![改扩]建)现有|已有|共有|拥有|设有|原有|等$")
_UNDER_WAY = re.compile(
    "(?:复工|复产|投产|建成|开工|完工|落地|挂牌|达产|竣工|通车|开通|上市|入库|达标|"
    "上云|赋智|闭库|销号|退出|升规|上规|(?:数字|智能|绿色)化?转型|(?:技术|智能化|数字化)改造|完成[^，。；]{2,14}(?:改造|整治|验收))"
)
_PUT = re.compile("^(?:推动|促进|确保|力争)([^，。；]{2,40})(?<!的)$")  # 推动某公司30条生产线投产
COMES = re.compile("([^，。；]{2,}?)(?:基本|全部|均)?(?:实现|确保|保证|能够?)$")  # 救援队伍实现2小时内到达现场
THERE = re.compile("(?:到达|抵达|送达|赶到)[^，。；]{2,20}")
_SET_UP = re.compile(
    "(?:布局|组织|全面)*(?:实施|新建|建设|建成|培育|形成|打造|创建|启动|新开工|开工建设|部署|开展|消除|完成|改造|整治|治理|修复|增设|推出|设立|搭建)"
)  # what is not there yet
_WHERE = re.compile("项目|企业|单位|地区|(?:试点)?(?:[县市区]|城市|乡镇|村|街道|社区)(?:[（(][^（()）]+[)）])?")
_COMPLETES = re.compile(  # 加快10座粮库建设，年内建成投用
    "，[^，。；\\d]{0,10}?(?:(?:20\\d\\d年[^，。；\\d]{0,4})?)(?:全部|全面|基本|实现|全线)*(?:建成|完工|竣工|投产|投用|投运|交付|开园|通车|完成|投入(?:使用|运营|运行))[^，。；\\d]{0,4}(?:[。；，]|$)"
)
_SAYS_LITTLE = 4  # characters of a noun that needs its list
_UNDER_WAY_END = re.compile(rf"{_UNDER_WAY.pattern}(?:投产|投运|投用|运营|试运转)?$")
_PUT_TO_USE = re.compile(rf"[^，。；]{{2,16}}{_UNDER_WAY_END.pattern}")
_ALL_OVER = re.compile("(?<=..)(?:在?(?:全[国省市县区州]|[省市县区]内))$")  # 完成全省1000所学校治理
_WELL = re.compile(
    "高(?:质量|标准|水平|效率?)(?=(?:完成|建设|实施|举办|打造|创建|培育)[\u4e00-\u9fff]{0,2}$)"
)  # how, not what
DONE_WITHIN = re.compile("完成|办结|办理完毕|审结")  # 3个工作日内完成审批
_PRIZE = re.compile("(?:[特一二三]等|优[秀胜]|鼓励)奖$")
_PERSON = re.compile(
    "(?:职工|人员|家庭|个人|[^计记学]者|夫妻|人才|技师|工程师|教授|院士|博士|硕士|(?:毕业|研究|学|本科|专科|硕士|博士)生)$"
)  # 双缴存职工70万元: what each may have
_FAR = re.compile(  # 不低于最低标准的1.6倍, 不超过总面积10%
    "(不[得应宜]?(?:低于|少于|小于|高于|超过|大于|多于))((?![^，。；]*(?:达到|提高|增加))[^，,。；\\d]{2,20}?)的?$"
)
_GROWN = re.compile("[^，。；\\d]{2,16}(?:发展|壮大|做优做强|做大做强|升级|提升|扩容)(?:$|[，。；、])")
_PER = re.compile("每[百千万]?[^年季月周日，。；\\d]{1,8}(?:拥有|配备)$")  # 每千人拥有3张床位
_SORTS = re.compile(r"\d+(?:类|大类|方面|批)共?$")  # 提供8类10项服务
_RATIO = re.compile("(?:比|PUE|[）)])(?:值)?(?:达到?|[提降]到|控制在|为)?$")  # 产能比达到0.4
_AT_LEAST = re.compile(rf"至少(?:{DOES}|有|[\u4e00-\u9fff]{{2,4}}(?=$))$")  # 至少举办2场
_OFTEN = re.compile(
    "每[^，。；]{1,6}?至少(?!(?:组织|开展|举办|召开|完成|进行))([\u4e00-\u9fff]{2,4})$"
)  # 每季度至少主动联系1次农户
_TIMES_DONE = ("次", "遍", "回")
_BRACKET = re.compile("^[（(][^（()）]*[)）](?=$|[，。；、])")  # 桥梁180座（含渡改桥）
_ONLY_WHEN = re.compile(rf"(?:^|；)[\s　]*{BY_YEAR}，$")  # ；到2030年，达到60%
_SAME = re.compile("(?:^|[，。；）])([^，。；\\d]{2,30})，$")  # the clause before
_ASPIRES = re.compile("[（(]力争(?:达到?|控制在|[提降][高低]?[到至])?$")  # 高于88%（力争达到90%）


_CHOSEN = re.compile("(?:选择|选取|遴选|确定)(?:首批)?$")
_TO_TRY = re.compile(  # 选择10个基础好的县，开展仓储改革试点
    "(?:[^，。；]*的)?([^，。；的]{1,12})，(?:在[^，。；]{2,12}?)?((?:率先|先行)?开展[^，。；]{2,24}?(?:试点|示范))"
)
_UNTOLD = ""
_LEVEL = re.compile("^(?:以上|左右)?(?:等|新?台阶|大关|的?年度?(?:目标)?任务)(?=$|[，。；])")
_OF = re.compile("^(?:以上|以内|左右|以下)?的?")
_IS_THERE = re.compile("续建|在建|现有|已有|拟建")
_BACKED = re.compile("(?:支持|推动|鼓励)(?:首批)?$")  # those that are there
_PUSHED = re.compile("(?:推进|推动)$")
_BUILT = re.compile("(?:建设|改造|创建)$")


def refused(clause: str) -> bool:
    """Return whether a clause tells of what is granted or ruled, so that its figures are no targets."""
    return NO_TARGET.search(clause) is not None


class Phrase:
    """A figure with what stands around it in its phrase."""

    def __init__(self, sentence: str, start: int, end: int, figure: Figure) -> None:
        self.sentence, self.figure = sentence, figure
        self.counted = figure.unit not in ("%", "‰", "个百分点", "百分点")
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
        if figure.comparator is Comparator.EQUAL and _AT_LEAST.search(before):
            self.figure = figure = msgspec.structs.replace(figure, comparator=Comparator.AT_LEAST)
        if self._is_granted(before, after):
            return None
        if figure.unit in _TIMES_DONE and (often := _OFTEN.search(before)) and after:
            return clean(often[1] + after)
        if not re.match("[\u4e00-\u9fff]", after) and (those := THOSE.search(self.earlier + before)):
            return f"{clean(those[1])}的{self._kind(those, last_object)}"
        if (size := _SIZE.fullmatch(before)) and (kind := _KIND.search(last_object)):  # …企业5家、5亿元以上10家
            return size[1] + kind[0]
        if figure.unit is None and not SHARE.search(before) and not _RATIO.search(before):
            return None
        far = _FAR.search(before)
        if far and figure.comparator is Comparator.EQUAL:
            least = far[1][-2:] in ("低于", "少于", "小于")
            self.figure = figure = msgspec.structs.replace(
                figure, comparator=Comparator.AT_LEAST if least else Comparator.AT_MOST
            )
            before, after = before[: far.start()], ""
        if before.startswith("其中包括") or before.endswith("其中") or self.earlier.rstrip("，, ").endswith("其中"):
            before = re.sub("^其中(?:包括|含)?", "", before)
        if self.earlier.endswith(("，", ",")) and before.startswith("其中") and last_object:
            before = before[2:]
            if len(before) <= 6 and re.search("[级类型]$|级(?:及|含)?以上$|^国家|^省", before):
                return before + re.sub("^(?:[国省市县]|[1-5]?A+)级(?:及?以上)?", "", last_object)
        return self._named(before, after, last_object)

    def _is_granted(self, before: str, after: str) -> bool:
        """Return whether the phrase tells what is granted or ruled, not what is to be reached."""
        figure = self.figure
        how_many = PEOPLE.fullmatch(figure.unit or "") is not None and PAID_TO.search(before) is not None
        of_rate = not self.counted and _REACHED.search(before) is not None
        if (
            not how_many
            and not of_rate
            and NO_TARGET.search(before or self.sentence[max(0, figure.start - 4) : figure.start])
        ):
            return True
        if "/" in (figure.unit or "") and re.match("[\u4e00-\u9fff]", after):
            return True
        return refusals.refused(refusals.GRANTS, refusals.of(before, after, figure))

    def _goes_on_counting(self) -> bool:
        """Return whether the clause before counts with the same unit."""
        unit = re.escape(self.figure.unit or "")
        return re.search(rf"\d{unit}(?:以上|以下|以内|左右)?，$", self.earlier) is not None

    def _kind(self, those: re.Match[str], last_object: str) -> str:
        """Return of which kind those are that a sum tells apart, by what is named before them."""
        kinds = _KINDS.findall(self.earlier[: those.start()])
        return kinds[-1] if kinds else last_object.rpartition("元的")[2]

    def _named(self, before: str, after: str, last_object: str) -> str | None:
        """Return what is counted, by what stands around the figure; None for no target."""
        if aspires := _ASPIRES.search(before):
            return last_object or clean(before[: aspires.start()])
        after = _LEVEL.sub("", after)
        after = after if after.startswith("的基础上") else _OF.sub("", after)
        if self.figure.unit in TIMES and DONE_WITHIN.match(after):
            if len(clean(before)) < 2:
                return None
            after = ""
        before = _EACH_YEAR.sub("", before)
        before = _WELL.sub("", _ALL_OVER.sub("", before) if after else before)
        lead = ADVERBS.sub("", before) if ADVERBS.match(before) else before
        before = re.sub(
            r"(?<=[改扩]建)现有$", "", re.sub(r"(?<=[^比较])20\d\d年$", "", before)
        )  # 完成2022年35个小区改造
        reach = _REACH_END.search(before)
        stem = before[: reach.start()] if reach else before
        stem = _FUND.sub(r"\1", stem)
        named = self._told_behind(before, lead, after) if self.counted else self._share_of(before, stem, after)
        if named != _UNTOLD:
            return named
        reaches = bool(reach and reach[0])
        if DOES_END.search(before) and after and not (reaches and SHARE.search(stem)):
            return self._checked(after, before)
        if not lead and after:
            return self._checked(after, self.earlier) if _verb_before(self.earlier) else None
        if after and self.counted and not re.match(r"[、，]", after):
            return None
        if after and not self.counted and not re.match(r"[、，（(]|水平|目标", after) and not SHARE.search(stem):
            return None
        persons = PEOPLE.fullmatch(self.figure.unit or "") is not None
        said = Said(self.before, self.earlier, self.counted, persons)
        named = of_stem(stem, before if not after else "", reach is not None, last_object, said)
        return self._kept(named, before, after, reaches, last_object) if named else None

    def _share_of(self, before: str, stem: str, after: str) -> str | None:
        """Return of what a share is, where more than a name before it says so; ``_UNTOLD`` where nothing does."""
        if named := shares.of_what(self.earlier, before, stem, after, self.rest):
            return named
        return None if MORE_OF.search(before) and after and not _DONE.search(after) else _UNTOLD

    def _told_behind(self, before: str, lead: str, after: str) -> str | None:
        """Return what is counted by the words behind the figure, None where they tell of what is there already.

        ``_UNTOLD`` where those before it say what is counted, or that something is done with it.
        """
        if not after:
            return _UNTOLD
        if _CHOSEN.search(before) and (tried := _TO_TRY.match(self.rest)):
            return f"{tried[2]}的{tried[1]}"
        if before.endswith(("）、", ")、")):  # 建设某基地（东山）、2个中心
            return self._checked(after, before) if LED.match(before) else None
        if fund := _FUND.search(before):
            return clean(fund[1])
        if per := _PER.search(before):
            return per[0] + after
        if (treated := _TREATED.match(after)) and before.startswith(("对", "将")):
            return treated[1] + treated[2]
        if _SERVED.search(before) and _SERVES.match(after):  # 为6000栋建筑安装设备
            return after
        if _IS_THERE.match(after):
            return None
        if "加快" not in before and (made := _MADE.match(lead)):
            after = re.sub(r"(?:[、与及和]|以及)[^、与及和]*\d.*$", "", after)
            return made[1] + after if made[1] else self._checked(after, "")
        if _BACKED.search(before) and _GROWN.match(after):
            return None
        if _MOVED.search(before) and _DOING.match(after):
            return clean(after)
        if (put := _PUT.search(before)) and _PUT_TO_USE.fullmatch(after):
            return _UNDER_WAY_END.sub("", after) if put[1].endswith("等") else clean(put[1]) + after
        return self._told_of_list(before, lead, after)

    def _told_of_list(self, before: str, lead: str, after: str) -> str | None:
        """Return what is counted behind 等, 推进 or 在, or how fast someone comes, as ``_told_behind`` does."""
        if before.endswith("等") and _SET_UP.match(lead):
            named = self._checked(after, "")
            return clean(lead) + named if named and len(named) <= _SAYS_LITTLE else named  # 东河、西河等3条河流
        if _PUSHED.search(before) and _BUILT.search(after):
            return clean(after)
        if MORE_OF.search(before) and not _DONE.search(after):
            results = before.endswith("推动") and _UNDER_WAY.search(after)
            return clean(after) if results or _COMPLETES.match(self.rest, len(after)) else None
        if self.figure.unit in TIMES:
            if (there := THERE.match(after)) and (who := COMES.search(before)):
                return clean(who[1]) + there[0]
            if not re.match("[、，]", after):
                return None
        if _AT.search(before):
            return self._checked(after, before)
        if before.endswith("等") and "实现" in before and _DONE.search(after):
            return clean(before[:-1]) + "等" + after
        return _UNTOLD

    def _kept(self, named: str, before: str, after: str, reaches: bool, last_object: str) -> str | None:
        """Return an object, or None where it shows that the figure sets nothing."""
        figure = self.figure
        if (
            named.startswith("在建")
            or _NO_NAME.search(named)
            or (named == "标准" and PAID.search(re.split("[。；]", self.earlier)[-1]))
        ):
            return None
        if (figure.unit or "").endswith("元") and _PERSON.search(named):
            return None
        if _PRIZE.search(named):
            return None
        if figure.unit in TIMES and figure.comparator is Comparator.EQUAL and not reaches and not SHARE.search(named):
            return None
        rated = not self.counted or figure.unit in TIMES
        if _PLACE.search(named) and rated and reaches and _RATE.search(last_object):
            return named + _OF_PLACE.sub("", last_object)  # 全市覆盖率达到90%，山区达到80%
        if _PLACE.search(named) and self.counted and reaches and last_object and self._goes_on_counting():
            return named + last_object  # 取消审批的事项达到100项，试验区达到150项
        if (
            self.counted
            and figure.comparator is Comparator.EQUAL
            and not reaches
            and not LED.match(before)
            and not _verb_before(self.earlier + before)
        ):
            wanted = SHARE.search(named) or figure.unit in ("亿元", "万元", "番")
            return named if wanted or not (after or _EXISTS.search(before)) else None
        return named

    def _checked(self, after: str, before: str) -> str | None:
        if after.startswith("用于") and (self.figure.unit or "").endswith("元"):
            return after + "的资金"
        cut = re.sub(r"(?<=..)(?:大力|积极|探索)?(?:开展|试行|推行|实施|进行|用于)(?=.).*$", "", after)
        after = after if _WHERE.fullmatch(cut) else cut  # 1个项目探索开展…, 10个县（市、区）开展试点
        after = _SOME.sub("", after)
        named = re.sub(r"(?:建设|工作|任务)?$", "", clean(after)) or clean(after)
        if BARE_VERB.fullmatch(named) and (same := _SAME.search(self.earlier)):
            return clean(same[1])  # 实施储备林项目，完成20万亩建设任务
        if re.match(r"(?:方面|举措|措施|任务|阶段|环节|部分|原则|体系)(?:$|的)", named) or len(named) < 2:
            return None
        if _DID.search(named):
            return None
        if len(named) < _SAYS_LITTLE and (same := _SAME.search(self.earlier)) and same[1].endswith(named):
            return clean(same[1])  # 推进避险搬迁，完成2万人搬迁任务
        if before.endswith("有") and DOES_END.search(named):  # 至少有1所院校开设
            return None
        if re.search(r"等$|聚焦$|围绕$|加快$|这$|上述$", before):
            return None
        return named


def _verb_before(text: str) -> bool:
    return re.search(rf"(?:{DOES})", text) is not None


_MADE = re.compile(  # 新形成甲、乙2个千亿级行业; 建设某镇某湖1000亩茶园; 建成集产销为一体的50亩茶园
    "(?:新)?(?:形成|培育|建成|打造|创建|建设|新建|改造|构建)(?:[^，。；、\\d]{2,}(?:、[^，。；、\\d]{2,})+(?<!等)"
    "|(?=[^，。；\\d]{3,14}$)([^，。；、\\d等]+[镇乡村湖区县山河岛港街路])|[^，。；\\d]+的)$"
)
_SIZE = re.compile(r"[，、和与]?(超?\d[\d.]*[百千万亿]*元(?:以上)?)")
_KIND = re.compile("(?:企业|项目|园区|集群|品牌|基地|主体|公司|产业)$")
_SERVED = re.compile("(?:^|年|全年|免费|内|市|县|区)为(?:全[国省市县区州])?$")
_SERVES = re.compile(
    "[^，。；]{0,24}?(?:免费|筛查|更换|加装|实施|安装|提供|开展|发放|引入|进行|配备|建立|办理|建设)[^，。；]{2,}"
)
_TREATED = re.compile(  # 对某路等3条道路进行提升改造
    "([^，。；、]{2,16}?)(?:进行|实施|开展)([^，。；]*?(?:改造|整治|提升|修缮|治理|升级|建设|维修|绿化))$"
)
THOSE = re.compile(r"([^，。；、：]*\d[\d.]*[百千万亿]*元(?:以上)?)的(?:达到?|有)?$")  # 产值超10亿元的5家
_KINDS = re.compile("一批(?:[百千万亿]{1,2}级)?([^，。；：]{2,16})[，：]")
