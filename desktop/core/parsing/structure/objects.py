"""What a figure counts: the object of a target, from the words around the figure in its phrase."""

from __future__ import annotations

import re

import msgspec

from desktop.core.framework import Comparator
from desktop.core.parsing.structure import (
    abilities,
    behind,
    counterparts,
    daily,
    deeds,
    each,
    following,
    funds,
    granted,
    multiples,
    refusals,
    several,
    shares,
    standards,
    sums,
    whom,
)
from desktop.core.parsing.structure.behind import DONE, FUND, MORE_OF, SAYS_LITTLE, Told
from desktop.core.parsing.structure.counterparts import PLACE
from desktop.core.parsing.structure.figures import NEAR, PEOPLE, TIMES, Figure, is_span
from desktop.core.parsing.structure.granted import TIMES_DONE
from desktop.core.parsing.structure.naming import (
    ACTS,
    ADVERBS,
    BOTH_DEEDS,
    DOES,
    DOES_END,
    LED,
    ON_THOSE,
    REACHES,
    SHARE,
    clean,
)
from desktop.core.parsing.structure.stems import PAID, Said, of_stem

_REACH_END = re.compile(
    rf"(?:(?:(?<!人)均|都|应当|必?须|统一|持续|长期|阶段性|整体|总体|总体上|一般|原则上|分别|力争|累计|年均|平均|每年|每年均|逐年|(?<![今去上明后全每逐前一当往\d])年(?=增长|递)|同比|全部|基本|预计|继续|逐步|至少|再|合计|(?<![公总])共计?|总共|确保|努力|要)*(?:{REACHES})?"
    r"(?:(?:了|年均|累计|再|至|到|在|(?<![行作])为))*)$"
)
_NO_NAME = re.compile("(?:应[于在]|可以?处|并处|处以)$")  # 可以处100元以上罚款
_PUNISHES = re.compile("(?<![书事理点各表出])处$")  # 处5日以下拘留
_PUNISHED_WITH = ("元", "倍", "日", "天", "年", "月")
_WITH_SOME = re.compile(f"^((?:{DOES})++)一批[^，。；\\d]*、$")  # 培育一批粮库、20家粮企
_EACH_YEAR = re.compile(
    "(?:(?<=达到)|(?<=(?:提[高升]|调整|增[加长])[到至])|(?<=标准))每(?:[人生户亩]每(?:学?年|月)|[秒日亩]|小时|公顷)$"
    "|(?<=能力达到)日均?(?:处理|加工|烘干|供水|供应|生产|接待)$"
)  # 补助标准达到每人每年670元, 排涝能力提升至每秒20立方米
_EXISTS = re.compile(
    rf"(?<!{ON_THOSE})(?<!实)现有|已有|(?<!公)共有|(?<![百千万][人户])(?<!每千名老年人)(?<!每千老年人)(?<!人口)拥有(?!量)|设有|原有|等$"
)
_ALL_OVER = re.compile(
    "(?<=..)(?:在?(?:全[国省市县区州]|[省市县区](?:内|本级))|属地|辖区内?|本地)$"
)  # 完成全省1000所学校治理
_WELL = re.compile(
    "高(?:质量|标准|水平|效率?)(?=(?:完成|建设|实施|举办|打造|创建|培育)[\u4e00-\u9fff]{0,2}$)"
)  # how, not what
DONE_WITHIN = re.compile(
    "抢通|复通|复电|修复|完成|办好|办成|应退尽退|应享尽享|办结|办理完毕|审结"
)  # 3个工作日内完成审批
_WIDE_UNITS = ("亩", "公顷", "公里", "户", "处", "座", "条")
_AND_DOES = re.compile("、(?:实现|覆盖|带动|完成|基本)")
_AMOUNT = re.compile("(?:产能|产量|出货量|销量|保有量|总数|总量|(?:试点|覆盖|实施|服务|保障)(?:范围|面))$")
_SENT = re.compile(
    "(?:驻点|驻[村企厂库校]|[赴到下进]|下沉|参[与加]|担任|从事|支援|帮扶)(?!人员|人才|专家|干部)[^，。；、\\d]{2,}"
)
_PRIZE = re.compile("(?:[特一二三]等|优[秀胜]|鼓励)奖$")
_PERSON = re.compile(
    "(?:职工|人员|家庭|个人|[^计记学]者|夫妻|人才|技师|工程师|教授|院士|博士|硕士|(?:毕业|研究|学|本科|专科|硕士|博士)生)$"
)  # 双缴存职工70万元: what each may have
_FAR = re.compile(  # 不低于最低标准的1.6倍, 不超过总面积10%
    "(不[得应宜]?(?:低于|少于|小于|高于|超过|大于|多于))((?![^，。；]*(?:达到|提高|增加))[^，,。；\\d]{2,20}?)的?$"
)
_ITS_WHOLE = re.compile("^[^，。；]*?规定占")  # 粮食课时不低于国家规定占总课时20%的下限
_RATIO_END = re.compile("(?:率|比例|占比|比重|强度|浓度|价格?|标准|进度|增[速幅长])$")  # a share by itself
_STANDARD_END = re.compile("(?:标准|水平|基准|平均|[上下]限|任务|目标|要求|指标|均值|同期|上年|规定|值)$")
_OF_YEAR = re.compile("(?:其中)?(?:20\\d\\d年(?:度)?|今年|明年)")  # 更新设备50台，其中2025年20台、2026年30台
_INCLUDES = re.compile("(?<=..)[（(]不?含[^（()）]*[)）]$")  # 淘汰（含到期机组）3000万千瓦
_ABOUT = re.compile("(?<=..)约需?(?=占[^，。；\\d]{2,20}的?$)")  # 仓储投资约占投资总额的3%
_SORTS = re.compile(r"\d+(?:类|大类|方面|批)[共、]?$")  # 提供8类10项服务
_IN_TIME = re.compile("每[天日周][^，。；]{2,}$|(?:缩[短减]|压[缩减]|减少|提前)$")  # 每天锻炼1小时, 时间缩短10天
_RATIO = re.compile(
    "(?:比|差[距异]|[A-Z]{3,6}|数|事故|案件|事件|[）)])(?:值)?(?:达到?|(?:[提降]|提[高升]|降低|缩小|优化|调整|保持|稳定|控制)[到至在]|(?:优化|调整)?为)?$"
)  # 产能比达到0.4
_FEWEST = re.compile(f"最少(?=(?:{DOES}))")  # 每个乡镇最少配备2名协管员
_AT_LEAST = re.compile(
    rf"至少(?:要|应当?|须)?(?:(?:{DOES})(?:并[\u4e00-\u9fff]{{2,4}})?|有|[建设](?=$)|[\u4e00-\u9fff]{{2,4}}(?:[^，。；\d]*等)?(?=$))$"
)  # 至少举办2场, 至少建1座
_OFTEN = re.compile(
    "每[^，。；]{1,12}?至少(?!(?:组织|开展|举办|召开|完成|进行))([\u4e00-\u9fff]{2,4})$"
)  # 每季度至少主动联系1次农户
_OF_WHOM = re.compile("每(?!个?[\\d一两二三四五六半]?个?(?:年|季|月|周|日|天|学[年期]))")  # 每名农户至少参加1次
_BRACKET = re.compile(
    "^[（(](?:[^（()）]*[)）](?=$|[，。；、])|(?:累计|共计?)[^（()）]*[)）])"
)  # 桥梁180座（含渡改桥）
_ALL, _TURNED = 100, re.compile("[^，。；、\\d]{2,8}化|按照?[^，。；\\d]{3,16}")  # 新增粮车100%电动化
_OF_THESE = re.compile("对其中的?")  # 检测管线20公里，对其中的5公里进行修复
_ASPIRES = re.compile("[（(]力争(?:达到?|控制在|[提降][高低]?[到至])?$")  # 高于88%（力争达到90%）
_SIZE = re.compile(r"(?:[，、和与]|其中)?(超?\d[\d.]*[百千万亿]*元(?:以上)?)")
_SIZED = re.compile("(?<=元以上)[\u4e00-\u9fff]{2,12}$")
_KIND = re.compile("(?:企业|项目|园区|集群|品牌|基地|主体|公司|产业)$")
_SORTS_BEHIND = re.compile("品种|种类|品类|工种|门类|标段")  # 保险不少于15个品种
_DOES_SORTS = re.compile(f"(?:{DOES}){{1,2}}$")
_LEVEL = re.compile(
    "^(?:以上|左右)?(?:等|水体|的?(?:用煤?量|消费量|需求量|使用量|(?:市场|日均|平均)*(?:供应量|消费需求|需求|用[气电油水粮]量))|的?额定(?:负荷|功率|出力|容量|产量|能力)|水平(?:并[\u4e00-\u9fff]{2,8})?|新?台阶|大关|的?(?:年度?)?(?:目标)?任务|的(?:硬性|刚性|具体|有关|相关)?(?:要求|规定)|的政策(?:延续[^，。；]*)?|[于在](?:20\\d\\d年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?年?[底末]?[之以]?前(?:全部|全面|基本)?(?:到位|完成|建成|投用|投产|竣工|完工|交付))(?=$|[，。；])"
)
_SUCH_AS = re.compile(
    "^、(?=(?:具有|具备|符合|适合|体现|面向|反映|富有|适应)[^，。；、]{2,}的)"
)  # 编排2套、具有粮库特色的操
_ANSWERS = re.compile("(?:响应|受理|到达|到场|处置|答复|反馈|接单|出证)")
_SERVICE = re.compile(
    "(?:^|[，。；：）\\s])(?:优化|完善|推行|建立|健全|推进|打造|提供|提升|升级)([^，。；\\d]{3,20})，$"
)
_CAME = re.compile("(?:成功)?(?:上市|挂牌|入规|升规|上规|落户)$")  # 成功上市1家粮企: what becomes of them
_NAMELY = re.compile(f"^即(?={DOES}|[十百千万亿]+级)")  # 实现“34”目标，即建设3座粮库
_OF = re.compile("^(?:以上|以内|左右|以下)?的?")
_MOVES = re.compile("推[动进](?:约|近)?$")  # 推动1000台烘干机联网
_VERB = re.compile(rf"(?:{DOES}|{ACTS}|(?:至少|均|都)[拥具配]?有|一般设)")


class Phrase:
    """A figure with what stands around it in its phrase."""

    def __init__(self, sentence: str, start: int, end: int, figure: Figure) -> None:
        self.sentence, self.figure = sentence, figure
        self.counted = figure.unit not in ("%", "‰", "个百分点", "百分点", "个基点", "基点")
        self.before, self.after = (
            refusals.COUNTED_OFF.sub("", sentence[max(start, figure.start - NEAR) : figure.start]),
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
        figure = self.figure
        said = _SORTS.sub("", _FEWEST.sub("至少", self.before.strip()))
        before, after = several.with_deed(said, self.after, self.earlier, self.rest, self.counted, figure.unit)
        if (includes := _INCLUDES.search(before)) and DOES_END.search(before[: includes.start()]):
            before = before[: includes.start()]
        if figure.comparator is Comparator.EQUAL and (about := _ABOUT.search(before)):
            self.figure = figure = msgspec.structs.replace(figure, comparator=Comparator.ABOUT)
            before = before[: about.start()] + before[about.end() :]
        before = "" if before == "即" else _NAMELY.sub("", before)  # “1+2”体系，即1座粮库、2座粮店
        if before.endswith("按增长") and after == "安排":  # 地区生产总值按增长5%安排
            before, after = before[:-3], ""
        asked = None if after else each.at_least(before, figure.unit)
        if figure.comparator is Comparator.EQUAL and (asked or _AT_LEAST.search(before)):
            self.figure = figure = msgspec.structs.replace(figure, comparator=Comparator.AT_LEAST)
        before = asked or before
        clause = re.split("[，。；：]", self.earlier + before)[-1]
        if provided := standards.provided(clause, self.rest, figure.comparator):
            if standards.LEAST.search(before) and figure.comparator is Comparator.EQUAL:
                self.figure = msgspec.structs.replace(figure, comparator=Comparator.AT_LEAST)
            return provided
        if (
            (rate := funds.BY_RATE.search(before))
            and (rate["least"] or figure.comparator is Comparator.AT_LEAST)
            and funds.PAYS.match(after)
        ):
            self.figure = figure = msgspec.structs.replace(figure, comparator=Comparator.AT_LEAST)
            return f"{after}的{rate['of']}比例"
        if not self.counted and (share := funds.part(before, after)):
            self.figure = funds.at_least(figure, before)
            return share
        if fund := funds.set_aside(before, after, figure):
            return fund
        if granted.tells(figure, self.counted, before, after, self.earlier, self.sentence):
            return None
        both = not before and self.earlier.endswith("/")  # 装机达到30万千瓦/60万千瓦时
        if last_object and (both or _OF_YEAR.fullmatch(before)) and not re.match("[\u4e00-\u9fff]", after):
            return last_object
        if figure.unit in TIMES_DONE and (often := _OFTEN.search(before)) and after:
            who = re.sub("(?<=..)(?:应当?|要|须)$", "", ADVERBS.sub("", before[: often.start()]))
            told = (len(who) > 1 and not who.startswith("全")) or _OF_WHOM.match(often[0])
            return clean((who + often[0].replace("至少", "") if told else often[1]) + after)
        if not re.match("[\u4e00-\u9fff]", after) and (counted := sums.those(self.earlier + before)):
            return f"{clean(counted[1])}的{sums.kind(counted, self.earlier, last_object)}"
        kind = _SIZED.search(last_object) or _KIND.search(last_object)
        if (size := _SIZE.fullmatch(before)) and kind:  # …企业5家、5亿元以上10家
            return size[1] + kind[0]
        if figure.unit is None and not SHARE.search(before) and not _RATIO.search(before):
            return None
        far = _FAR.search(before)
        if far and figure.comparator is Comparator.EQUAL:
            least = far[1][-2:] in ("低于", "少于", "小于")
            self.figure = figure = msgspec.structs.replace(
                figure, comparator=Comparator.AT_LEAST if least else Comparator.AT_MOST
            )
            of = "" if self.counted or _RATIO_END.search(before, 0, far.start()) else _ITS_WHOLE.sub("", far[2])
            before, after = before[: far.start()] + (of and not _STANDARD_END.search(of) and f"占{of}" or ""), ""
        if before.startswith("其中包括") or before.endswith("其中") or self.earlier.rstrip("，, ").endswith("其中"):
            before = re.sub("^其中(?:包括|含)?", "", before)
        if last_object and self.counted and not before and (earns := counterparts.EARNS.match(self.rest)):
            return f"{earns[0]}的{last_object.rpartition('元的')[2]}"  # 粮区达7个，其中3个产值超20亿元
        if self.earlier.endswith(("，", ",", "、")) and before.startswith("其中") and last_object:
            before = before[2:]
            if part := counterparts.among(before, last_object, not after and self._goes_on("，")):
                return part
        return self._named(before, after, last_object)

    def _goes_on(self, sign: str) -> bool:
        """Return whether the clause, or the part of an enumeration, before a sign counts with the same unit."""
        unit = re.escape(self.figure.unit or "")
        return re.search(rf"\d{unit}(?:以[上下内]|左右)?{sign}(?:其中，?)?$", self.earlier) is not None

    def _named(self, before: str, after: str, last_object: str) -> str | None:
        """Return what is counted, by what stands around the figure; None for no target."""
        if aspires := _ASPIRES.search(before):
            return last_object or clean(before[: aspires.start()])
        if not self.counted and self.figure.value == _ALL and _TURNED.fullmatch(after) and len(before) > SAYS_LITTLE:
            return clean(before) + after
        if _OF_THESE.fullmatch(before) and last_object and after:
            return last_object + re.sub("^(?:进行|开展|实施)", "", after)
        if funds.OF_SIZE.search(before) and after.startswith("的") and (self.figure.unit or "").endswith("元"):
            return clean(after[1:]) + "规模"
        if after.startswith("规模的") and DOES_END.search(before):
            return clean(after[3:]) + "规模"  # 形成2亿元规模的粮食产业
        after = _SUCH_AS.sub("", after)
        sorts = _SORTS_BEHIND.fullmatch(after) is not None
        if sorts and (does := _DOES_SORTS.search(before)):
            return does[0] + after  # 新增上市2个品种
        after = "" if sorts else _LEVEL.sub("", after)
        after = after if after.startswith("的基础上") else _OF.sub("", after)
        if self.figure.unit in TIMES and _ANSWERS.fullmatch(after) and (of := _SERVICE.search(self.earlier)):
            return of[1] + after  # 优化粮情帮办服务，实现1分钟响应
        if self.figure.unit in TIMES and clean(before) == "提前" and after.startswith("完成"):
            return clean(after) + "提前完成"
        if self.figure.unit in TIMES and DONE_WITHIN.match(after):
            if len(clean(before)) < 2:
                answered = last_object.endswith("响应") and self.earlier.endswith("、")  # 投诉3日内响应、15日内办结
                return last_object[:-2] + after[:2] if answered else None
            after = ""
        before = _WITH_SOME.sub(r"\1", _EACH_YEAR.sub("", before))
        before = _WELL.sub("", _ALL_OVER.sub("", before) if after else before)
        lead = ADVERBS.sub("", before) if ADVERBS.match(before) else before
        before = re.sub(
            r"(?<=[改扩]建|完成|改造|淘汰)现有$", "", re.sub(r"(?<=[^比较])20\d\d年$", "", before)
        )  # 完成2022年35个小区改造
        reach = _REACH_END.search(before)
        if reach and reach[0] == "提升" and (self.figure.unit or "").endswith(_WIDE_UNITS):
            reach = None  # 森林质量提升2万亩: what is done
        stem = before[: reach.start()] if reach else before
        stem = FUND.sub(r"\1", stem)
        told = self._told_by_others(before, lead, stem, after)
        if told is not None and told.object != "":
            return told.object
        reaches = bool(reach and reach[0])
        if not self.counted and after.startswith(("并", "且")):
            after = ""  # 泊位不少于10%并配建充电桩
        if after and self.counted and reaches and (_AMOUNT.search(stem) or _AND_DOES.match(after)):
            after = ""  # 年产能达到60万块方砖; 粮店达到20家、实现全覆盖
        if after and PEOPLE.fullmatch(self.figure.unit or "") and LED.match(before) and _SENT.match(after):
            after = ""  # 选派保管员50名驻点服务
        if DOES_END.search(before) and after and not (reaches and SHARE.search(stem)):
            named, came = self._behind(after, before), _CAME.search(before) or BOTH_DEEDS.search(before)
            return came[0] + named if came and named and came[0][-2:] not in named else named
        if not lead and after:
            named = self._behind(after, self.earlier) if _VERB.search(self.earlier) or _MOVES.search(before) else None
            listed = self.counted and self.earlier.endswith(("、", "和", "与"))
            if listed and (covers := whom.COVERS.match(last_object)):
                return covers[0] + (named or after)
            return each.joined(last_object, named, after) if listed else named
        if after and self.counted and reaches and "/" in (self.figure.unit or "") and abilities.CAPACITY.search(stem):
            return clean(after)  # 产业规模达到60万吨/年稻米
        if following.are_used(before, after, self.figure):
            after = ""
        if after and self.counted and not re.match(r"[、，]", after):
            return None
        if after and not self.counted and not re.match(r"[、，（(]|水平|目标", after) and not SHARE.search(stem):
            return None
        persons = PEOPLE.fullmatch(self.figure.unit or "") is not None
        said = Said(self.before, self.earlier, self.counted, persons, self.figure.unit)
        if last_object and not after and self._goes_on("[、，]") and re.fullmatch(ACTS, stem):
            return stem + re.sub(f"^(?:{DOES})", "", last_object)  # 新增粮车20辆、更新10辆; 排查隐患60处，整改50处
        led = each.goes_on(last_object) if self.counted and self.earlier.endswith(("、", "和", "与")) else ""
        if led and not LED.match(before) and not SHARE.search(stem):
            return led + clean(stem)  # 各县建有粮库1座、粮店2家
        named = of_stem(stem, before if not after else "", reach is not None, last_object, said)
        return self._kept(named, before, after, reaches, last_object) if named else None

    def _told_by_others(self, before: str, lead: str, stem: str, after: str) -> Told | None:
        """Return what is counted by more than a name before the figure; None where that alone tells."""
        if self.counted:
            words = behind.Words(before, lead, after, self.earlier, self.rest, self.figure, self._behind)
            tells = (daily.told, whom.told, deeds.staged, multiples.told, behind.told, deeds.told)
            return next((found for tell in tells if (found := tell(words)) is not None), None)
        if named := shares.of_what(self.earlier, before, stem, after, self.rest):
            return Told(named)
        return Told(None) if MORE_OF.search(before) and after and not DONE.search(after) else None

    def _kept(self, named: str, before: str, after: str, reaches: bool, last_object: str) -> str | None:
        """Return an object, or None where it shows that the figure sets nothing."""
        figure = self.figure
        amount = abilities.is_part(self.earlier + self.before, figure.unit)
        if before.endswith("等") and not after and self.counted and not amount and not _VERB.search(before):
            return None  # 东仓、西仓、南仓等3座: which are there
        if (
            (named.startswith("在建") and not reaches and "完成" not in named and not SHARE.search(named))
            or _NO_NAME.search(named)
            or ((figure.unit or "").endswith(_PUNISHED_WITH) and _PUNISHES.search(named))
            or _PRIZE.search(named)
            or (figure.unit in TIMES and re.fullmatch(DOES, named))  # 建立3个工作日内办结机制
            or ((figure.unit or "").endswith("元") and _PERSON.search(named))
            or (named == "标准" and PAID.search(re.split("[。；]", self.earlier)[-1]))
        ):
            return None
        of_time = is_span(figure) and figure.comparator is Comparator.EQUAL
        among = self.before.startswith("其中") and self._goes_on("，")
        when = reaches or among or SHARE.search(named) or _IN_TIME.search(before) or daily.is_rest(before)
        if of_time and not (
            when or DONE_WITHIN.match(self.rest) or counterparts.told(named, last_object, "", "", True)
        ):
            return None
        rated = not self.counted or figure.unit in (*TIMES, "学时", "课时")
        if (
            PLACE.search(named)
            and rated
            and (reaches or figure.comparator is not Comparator.EQUAL)
            and (at_place := counterparts.rate_of_place(named, last_object))
        ):
            return at_place
        if other := counterparts.told(named, last_object, self.earlier, self.before, rated):
            return other
        if (
            PLACE.search(named)
            and self.counted
            and (reaches or DOES_END.search(before))
            and last_object not in ("", named)
            and self._goes_on("，")
        ):
            return counterparts.of_place(named, last_object)  # 取消审批的事项达到100项，试验区达到150项
        if figure.unit in TIMES:
            named += counterparts.taken(named, last_object, before)
        if (
            self.counted
            and figure.comparator is Comparator.EQUAL
            and not reaches
            and not LED.match(before)
            and not _VERB.search(self.earlier + before)
        ):
            wanted = SHARE.search(named) or figure.unit in ("亿元", "万元", "番") or abilities.USES.search(before)
            return named if wanted or amount or not (after or _EXISTS.search(before)) else None
        return named

    def _behind(self, after: str, before: str) -> str | None:
        return following.named(after, before, self.earlier, self.figure.unit)
