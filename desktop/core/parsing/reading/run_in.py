"""Headings that run into the text below them, where a document came on one line: 一、工作思路根据试点情况，….

Nothing stands where the line ended. A heading of stock words (工作思路, 职责分工) is known by itself, and so is one
that tells how things are (…面临的困难); any other one ends with a noun that headings end with, before words with which
a sentence begins. Of the units （一） and 1. that is believed only where most of a document's look so, since others
are sentences from their first sign on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from desktop.core.parsing.conventions import STOCK_HEADINGS
from desktop.core.parsing.reading import asking, parallel, subjects
from desktop.core.parsing.reading.stock import OF, OF_NOUNS, STATED, STOCK, USUAL

_LONGEST = 40  # characters of such a heading
_SHORTEST, _USUAL, _NAMED = 4, 6, 2  # the last of what both a heading and its text begin with
_TAKEN_UP, _NEAR = 3, 40  # characters with which a heading ends that its text says again, and how soon
_SPACES = " \u00a0\u3000"
_SENTENCE, _STOPPED = 8, 30  # characters of what stands behind it, at least; of a heading that 。 closes
_LISTS = 60  # characters of what is no heading, though it ends with a colon
_FEWEST = 3  # units of a chapter that tell by themselves
_MOST = 0.5  # of the units of a style, more than which show that headings run in

_TWICE = re.compile(r"(?P<said>[^，。；：、\s（()）]{4,20})(?:[（(][^（()）]{1,8}[)）])?(?=(?P=said))")
"""A heading that is the first words of its text too: 参赛资格参赛资格包括…."""

_LED = re.compile(
    "[^，。；：、]{2,14}?组织(?:领导|实施|保障)(?![和与及、的]|体系|机制|协调|作用|工作|小组|机构|力度|方案|能力)(?=[^，。；：]{4,})"
)
"""The last chapter, whatever its text begins with: 强化改造工作的组织领导粮库关系…."""

_END = re.compile(
    "(?:责任|负责|承诺|[长包])制|力度|作用|政策|建设|范围|培训|条件|服务|待遇|生活|责任|机制|领导|实施|教育|宣传|体系|工作|水平|能力|检查|抽查|复核|核查|排查|巡查|监测|"
    "监管|管理|监督|考核|督查|督导|评估|评价|保障|支持|支撑|投入|引导|指导|导向|纪律|安排|改革|创新|融合|发展|合作|协作|协同|协调|"
    "落实|质量|效率|效益|效能|环境|氛围|渠道|平台|载体|队伍|人才|标准|规范|制度|程序|流程|审批|登记|用地|资金|融资|经费|补贴|补助|奖励|"
    "优惠|负担|成本|市场|消费|产业|企业|项目|工程|行动|基地|园区|设施|网络|格局|布局|结构|模式|方式|方法|秩序|安全|防控|治理|整治|"
    "修复|保护|利用|转化|应用|推广|示范|试点|活动|权益|就业|创业|培养|培育|研究|攻关|处置|应急|职责|分工|联动|衔接|公开|共享|执法|"
    "问责|追责|督办|调度|总结|改造|集成|申请|购置|采购|部署|运行|运营|维护|升级|转型|集聚|供给|供应|储备|流通|贸易|基础|优势|短板|"
    "安装|维修|修缮|编制|测试|调试|验收|调研|动员|准备|自查|自纠|抽检|复查|整改|巩固|提升|攻坚|启动|公示|阶段|"
    "管控|观测|监控|监视|开发|开放|举措|关口|功能|质效|铁军|底数|家底|中心|仓库|站点|网点|场所|养护|防护|养殖|种植|参与|覆盖|普及|高地|"
    "强省|强市|强县|防范|化解|摸底|对象|问题|(?:重要|必要|紧迫|迫切|针对|有效|精准|科学|规范|积极|主动|协调|可持续)性|(?:投资|经营|从业|消费)者|群众|主体|"
    "(?:思想|提高|统一)认识|发动|问效|奖惩|评比|情况(?!每|定期|按)|概[述况]|分析|[启警]示|经验|做法|计划|打算|背景|意义|形势|动态|精神|"
    "空间|现状|威胁|挑战|进展|成效|成就|机遇|困难|潜能|潜力|动力(?!度)|活力|合力|实力|竞争力|(?<!努力|推动|促进|全面|确保|力争|加快|如期|顺利)实现|底线|屏障|方向|领域|目标|任务|要求|措施|思路|"
    "转变|扩容|发生|增收|增长|突破|"
    "原则|内容|步骤|范围|事项|重点|目的|材料|名额|结果|依据|思想|法律|法规|[宪刑]法|法典|[效对造同一]性|区域|宗旨|组成|声明|周期|名称|数量|方案(?!贯彻|落实|实施|编制|制定)|类别|许可|注册|备案|(?<=指标|名单|名额|任务|价格|对象|人选|基数)确定|认定|核准|规定|扶贫|帮扶|振兴|运用|选举|(?![强深])[一-龥]化|[）)”]"
)
"""What a heading ends with."""

_TELLS = re.compile(
    "(?:现状|(?:面临|存在)的?(?:主要|突出)?(?:威胁|问题|困难|挑战)|(?:取得|面临|迎来)[^，。]{0,3}(?:进展|成效|挑战|机遇|成就)|形势[和与]挑战|宗旨)"
    "(?![的和与及、等之是为，])"
)
"""What surely ends a heading that tells how things are."""

_WHO = re.compile(
    "(?![部局委厅办]|部门|政府|机构|人员|组织|(?:单位|企业|公司)(?!党|各))[^，。；：、（()）]{1,12}?"
    "(?:部门|政府|单位|机构|企业|公司|院校|学校|医院|人员|协会|组织|委员会|党[委组]|纪委|[部局委厅办])"
    "(?:《|坚持|始终|高度|认真|积极|全面|深入|切实|单独|会同|负责|每年|统一|牵头|联合|定期|依托|根据|按照|依据|结合|对|以|要|将|应|可|须|需|不得)"
    "|[\u4e00-\u9fff]{2,8}?(?:是指|(?:主要)?包括)"
)
"""Who does what, or what is what, with which a sentence begins."""

_BEGINS = re.compile(
    r"以(?![及外内上下])|对(?![接标外口])|除(?:法律|国家|本|上述|有|涉及|因|[^，。；]{2,24}外，)|(?:本|此)[次届]|各(?:[地级省市县区乡镇类成责]|有关|部门|单位|相关|学校|企业|银行|街道|医|[^，。；、]{1,12}?(?:要(?!求|素)|应|须))|全[省市县区州国盟旗]|"
    r"[我本][省市县区州部局委厅]|(?:[省市县]级|地方)(?:各级|政府|部门|财政|有关|成立|建立|层面)|(?:力争)?[到至从自]20\d\d|20\d\d[年—–-]|"
    r"坚持|牢固|面向|国务院|有关(?:部门|单位|地方|各级)|据(?:不完全|初步|统计)|回顾|定期|集中力量|党的[一二三]?十|今年|总的来?看|总体来?看|"
    r"[今去本上]年以?来|一年来|截[至止]|从[^，。；]{2,8}?看|面对|[一首]是|首先|顺应|适应(?!性)(?=[^，。；]{2,24}(?:需[求要]|要求|形势|趋势|特点|变化))|坚决|始终|重点(?:围绕|支持|推进|建设|发展|开展|做好|抓好)|"
    r"按照?(?!期|时|需)|根据|依据|围绕|结合|通过|依托|基于|聚焦|针对|紧扣|紧紧|立足|着眼|瞄准|充分|高度重视|深入|认真|切实|进一步|"
    r"要(?!求|素|点)|由(?!于)|在(?!线|岗|职|建)|将|凡|符合|经(?!济|营|费|验|办|纪)|因地制宜|每年|每[个季月]|工作中[严要应须]|为(?:了|深入|全面|贯彻|落实|进一步|加快|加强|推动|推进|确保)|"
    rf"(?![和与及、的])[\u4e00-\u9fff“”]{{2,12}}?分(?:为|[一二三四五六两几]个?(?:阶段|步|批|环节))|\d{{1,2}}月(?:\d{{1,2}}日)?(?:[至到—–-]|[底末]?之?前)|年龄(?=[在不满需须应])|户籍(?=[在为须应])|热爱祖国|拥护|遵纪守法|具[有备](?!的)|认定为|鼓励(?!政策|措施|机制|类|性|引导)|公[开平正]、公[开平正]|当前|目前|近年|会议(?:指出|认为|要求|强调|决定|明确|听取|原则)|随着|严禁|不得|——|《|“|(?:{OF})(?:{STATED})[。：:]"
)
"""With what surely a sentence begins."""

_MUST = re.compile(
    r"(?<=[\u4e00-\u9fff”）])各(?:地|级|省|市|州|县|区|乡镇|街道|有关|相关|部门|单位|成员|责任)(?:[^，。；：（()]|（[^（）]{1,8}）){0,20}?"
    "(?:(?<![需主重必首只概摘])要(?![求素点件])|(?<![供响适对反相])应(?![用急对])当?|必?须|务必)"
)
"""Who is to do something, which begins a sentence wherever it stands: 加强关心爱护各地要按规定发放补贴."""
_ASKS = re.compile(
    "(?:支持|鼓励|引导|建立|完善|健全|加强|加大|加快|推进|推动|统筹|开展|严格|积极|大力|落实|全面|强化|制定|实施|明确|依法|"
    "优化|提升|提高|促进|深化|培育|打造|探索|构建|发挥|贯彻|科学|研究|编制|出台|修订|梳理|设立|改善|增强|营造|布局|组织|规范|持续|稳步|广泛|"
    "有序|不断|着力|落细|压实|做好|抓好|成立|扩大|拓展|突出(?!问题|矛盾|短板|环节|位置|地位|贡献|成[效绩]|表现|优势|特[点色]))(?=[一-龥]{2})"
)
"""With what a sentence may begin as well as a clause of a heading."""

_REQUEST = re.compile(
    "(?:(?:各|有关|(?:县|市|省)级)[^，。；：]{0,12})?(?<![重主需只必还就也都将概摘简纪提])要(?=依据|根据|按照|把|将|以|从|在|对|坚持|充分|高度|切实|进一步|认真|紧紧|紧密|围绕|结合|针对|加强|注重|积极)|"
    "(?<!紧紧)围绕(?=[^，。]{2,24}[，、])|以(?=[^，。]{2,24}为(?:重点|目标|抓手|核心|主线|导向|契机|引领|统领|牵引|突破口)[，。])"
)
"""What a chapter asks for, or to what end, at the beginning of its text."""
_HEADS = re.compile(
    "努力|着[力眼]|稳[定住步]|立足|聚焦|大力|坚[决持]|牢固|切实|严[守格肃控]|守[住牢好]|筑牢|夯实|盘活|拓宽|畅通|壮大|做[强大优实深精]|创[新建造]|转变|增加|"
    rf"激发|保[障证护]|巩固|丰富|搭建|缓解|破解|降低|减[轻少]|维护|注重|把握|集[中聚]|引[进入]|{_ASKS.pattern}"
)
"""With what a heading begins that asks."""
_SUBJECTS = tuple("局厅委部会府门位业构户农民者员社园区们方")
"""With what those end who may do what follows: 支持收储企业|围绕产区建库."""

_PAIR = re.compile(r"(?![对凡在按经为]|给予)[\u4e00-\u9fff“”、]{4,18}[，,](?!给予|按|对|由)([\u4e00-\u9fff]{4,40})")
"""Two clauses of a heading, and what the second one runs into."""
_IN_NAMES = (
    "市场",
    "监督",
    "管理",
    "监管",
    "保障",
    "建设",
    "应急",
    "教育",
    "发展",
    "改革",
    "环境",
    "安全",
    "执法",
    "审批",
)
"""What stands in the names of bodies as well as at the end of a heading: …责任市场监督管理部门要…."""
_BODIES = tuple("部局委厅办府院会门")
"""What a sentence says of bodies with whose name it begins."""
_OF_OTHERS = "在对将由"
"""What may also say where, to whom or by whom these do it."""

_FRAMED = re.compile(
    "(?:提升|提高|增强)[^，。；：、]{2,16}?(?:水平|能力|质量|效率|效益)"
    "(?![的和与及或、，]|以及|建设|工程|行动|计划|方案|平台|体系|机制|项目|标准|监测|评[估价比]|考核|提[升高]|培[训养]|持续|不断|明显|显著)"
)
"""A verb and the noun that closes what it asks for, whatever follows: 提升储备管理水平|研发新型设备…."""

_FIELD = re.compile(rf"(?:{OF})(?:{STATED})[。：:]")
"""The name of what a sentence below the heading is about: 仓库抽查检查对象。全部粮库。"""

_TAKES = ("落实", "支持", "引导", "指导", "督促")
_DOES = re.compile(rf"[要应须可将按]|根据|结合|围绕|负责|{_ASKS.pattern}")
"""What others do who are no object of these: 抓好责任落实|各乡镇要…, but 深化部门联动|落实各乡镇的责任."""

_GOES_ON = ("企业", "项目", "市场", "基地", "园区", "产业", "平台", "人才", "队伍")
"""Behind these a heading goes on with what they are to do: 支持企业开展培训."""

_Rule = Callable[[str, int, int], int | None]
_WHY = re.compile("根据|依据|按照|凡")
"""With what a unit begins that is a sentence as a whole."""
_SIGN = re.compile("[，。；：,;:]")
_CLAUSE = re.compile("[，。；：、,;:（(]")
_NAMES = re.compile(rf"(?:{STATED}|区域|依据|周期|名称|类别|机制|体系|制度|原则|组成|意义|工程|项目|建设)$")
"""What ends the name of that which a chapter is about."""
_JOINED = re.compile("[和与及的等、或]|以及")
"""With what a heading goes on."""
_STOP = re.compile("[。；：;:]")


def of_chapters(text: str, units: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield where the text of chapters begins whose headings run in; ``units`` are their bounds behind the ordinals."""
    found: dict[int, int] = {}
    for start, end in units:
        place = _behind_stock(text, start, end)
        if place is None and _says(text, start, end):
            place = (_told_end if _is_stopped(text, start, end) else _run_on_end)(text, start, end)
        if place is not None:
            found[start] = asking.taken(text, start, place)
    taken = {start: place for start, place in subjects.taken_up(text, units) if _END.match(text, place) is None}
    told = {start: place for start, place in found.items() if not (start in taken and text.startswith("由", place))}
    found = parallel.of_one_thing(text, units) | taken | told
    found |= asking.others(text, [(start, end) for start, end in units if "。" in text[start:end]], found)
    yield from parallel.completed(text, units, found).values()


def of_series(text: str, chapters: Sequence[Sequence[tuple[int, int]]]) -> set[int]:
    """Return where the text of units begins whose headings run in, if those of most do; others have text alone.

    Those of one chapter may look so where those of the others do not.

    Args:
        text: the line.
        chapters: the units of one style in each, from where to where each goes behind its ordinal.
    """
    every, all_run_in = _of_units(text, [unit for units in chapters for unit in units])
    found: dict[int, int] = {}
    for units in chapters:
        own, run_in = _of_units(text, units) if len(units) >= _FEWEST and not all_run_in else (every, all_run_in)
        within = {start: own[start] for start, _ in units if start in own}
        found |= parallel.completed(text, units, within) if run_in else within
    return set(found.values())


def _of_units(text: str, units: Sequence[tuple[int, int]]) -> tuple[dict[int, int], bool]:
    """Return where the text of units begins, by where they do, and whether the headings of most run in.

    Where those of most do not, only what is behind stock headings is told.
    """
    told = [(start, end) for start, end in units if "。" in text[start:end]]
    stock = {
        start: place
        for start, end in told
        if (place := _behind_stock(text, start, end)) is not None
        and (text[start:place] in STOCK_HEADINGS or _TWICE.match(text, start) or not _is_stopped(text, start, end))
    }
    found = {
        start: place
        for start, end in told
        if (place := _any_end(text, start, end)) is not None
        and (not _is_stopped(text, start, end) or _sure_end(text, start, end) is not None)
    }
    surely = {start: asking.taken(text, start, place) for start, place in (found | stock).items()}
    surely |= asking.others(text, told, surely)
    most = len(surely) > max(len(told) == len(units), _MOST * len(told))
    return (surely, True) if most else (stock, False)


def _behind_stock(text: str, start: int, end: int) -> int | None:
    """Return where the text begins behind a stock heading, or None."""
    if not _says(text, start, end):
        return None
    found = STOCK.match(text, start, end) or _TWICE.match(text, start, end)
    found = found or (None if _is_stopped(text, start, end) else USUAL.match(text, start, end))
    if found and OF_NOUNS.fullmatch(found[0]) and not opens(text[found.end() : found.end() + _LONGEST]):
        return None
    return found.end() if found else None


def _run_on_end(text: str, start: int, end: int) -> int | None:
    """Return where the heading of a chapter ends that no sign closes, or None."""
    place = _any_end(text, start, end) or _before_request(text, start, end)
    led = _LED.match(text, start, end) if place is None else None
    return led.end() if led else place


def _before_request(text: str, start: int, end: int) -> int | None:
    """Return where a heading ends with a word that others do not end with, before what surely is a request, or None.

    A heading that asks has no subject, so that the request is not its own: 努力实现以旧换新|要按照….
    """
    stop = _STOP.search(text, start, end)
    asked = _REQUEST.search(text, start + _USUAL, min(stop.start() if stop else end, start + _LONGEST))
    heads = asked and _HEADS.match(text, start, end) and not text.endswith(_SUBJECTS, start, asked.start())
    return asked.start() if asked and heads and text[asked.start() - 1] not in "，、" else None


def _says(text: str, start: int, end: int) -> bool:
    """Return whether a sentence stands in a unit, or clauses that lead to what it counts: …，具体步骤如下：."""
    led = text.endswith(("：", ":"), start, end) and ("，" in text[start:end] or end - start > _LISTS)
    return led or "。" in text[start:end]


def _is_stopped(text: str, start: int, end: int) -> bool:
    """Return whether a sign closes the heading of a unit."""
    stop = _STOP.search(text, start, end)
    if stop and not _ASKS.match(text, start) and _FIELD.search(text, start + _SHORTEST, stop.end()):
        return False
    return stop is not None and stop.end() - start <= _STOPPED and end - stop.end() > _SENTENCE


def _any_end(text: str, start: int, end: int) -> int | None:
    return _in_clauses(_ended, text, start, end)


def _sure_end(text: str, start: int, end: int) -> int | None:
    return _in_clauses(_surely_ended, text, start, end)


def _in_clauses(rule: _Rule, text: str, start: int, end: int) -> int | None:
    """Return where a heading ends by a rule, in its first clause or its second: 优化仓储布局，拓展服务空间坚持…."""
    found = rule(text, start, end)
    pair = _PAIR.match(text, start, end) if found is None else None
    return rule(text, pair.start(1), end) if pair else found


def _ended(text: str, start: int, end: int) -> int | None:
    """Return where the heading of a unit ends that is no stock one, or None.

    Where no sentence surely begins, the words with which the heading begins do it, and last a verb with which a heading
    may go on as well.
    """
    places = _ends(text, start, end)
    surely = _surely_ended(text, start, end)
    named = _NAMED if surely is None else _SHORTEST
    again = next((place for place in places if text.startswith(text[start : start + named], place)), None)
    again = again or (_taken_up(text, start, end) if surely is None else None)
    if surely or again:
        return min(place for place in (surely, again) if place is not None)
    asked = [place for place in places if _ASKS.match(text, place, end) and not text.endswith(_GOES_ON, start, place)]
    first = next((place for place in asked if place - start >= _USUAL), asked[0] if asked else None)
    verb = _ASKS.match(text, first, end) if first is not None else None
    if first is None and (framed := _FRAMED.match(text, start, end)) and framed.end() in places:
        return framed.end()
    return verb.end() if verb and verb[0] != "研究" and verb.end() in asked else first  # 强化政策支持|推动…


def _told_end(text: str, start: int, end: int) -> int | None:
    """Return where a heading ends though a sign closes few words: by its last word, a title behind it, its first words.

    评定宗旨|表彰先进。, 评定依据|《云岭市粮库标准》。
    """
    told = _TELLS.search(text, start, min(end, start + _LONGEST))
    for place in _ends(text, start, end):
        named = text[place] == "《" and _NAMES.search(text, start, place)
        if named or (told and told.end() == place and _CLAUSE.match(text, place) is None):
            return place
    return _taken_up(text, start, end)


def _taken_up(text: str, start: int, end: int) -> int | None:
    """Return where a heading ends whose first words the first clause behind it takes up, or None.

    划分区域|粮库保护划分区域为…, but not 粮库建设|与粮库建设标准.
    """
    for place in _ends(text, start, end):
        sign = _CLAUSE.search(text, place, end)
        clause = text[place : sign.start() if sign else end]
        named = _NAMES.search(text, start, place) is not None
        if named and text[start : start + _SHORTEST] in clause and _JOINED.match(clause) is None:
            return place
    return None


def _ends(text: str, start: int, end: int) -> list[int]:
    """Return where a heading may end before the first sign of a unit."""
    if _WHY.match(text, start, end):
        return []
    sign = _SIGN.search(text, start, end)
    last = min(sign.start() if sign else end, start + _LONGEST)
    ends = {found.end() for found in _END.finditer(text, start + _SHORTEST - 2, last)}
    ends |= {place for place in range(start + _SHORTEST, last) if _is_taken_up(text, place, end)}
    places = [place for place in sorted(ends) if place - start >= _SHORTEST and end - place >= _SENTENCE]
    return [place for place in places if _is_closed(text[start:place])]


def _is_taken_up(text: str, place: int, end: int) -> bool:
    """Return whether a sentence begins at a place that soon says what stands before it: 管好粮堆|各库要管好粮堆."""
    last = text[place - _TAKEN_UP : place]
    again = last in text[place : min(place + _NEAR, end)] and not last.endswith(_BODIES)
    return again and _BEGINS.match(text, place, end) is not None


def _surely_ended(text: str, start: int, end: int) -> int | None:
    """Return the place at which a space stands, or a sentence surely begins, or who does something, near to that."""
    places = _ends(text, start, end)
    if spaced := next((place for place in places if text[place] in _SPACES), None):
        return spaced
    surely = next((place for place in places if _begins(text, start, place, end)), end)
    if (told := _TELLS.search(text, start, min(surely, start + _LONGEST))) and told.end() in places:
        return told.end()
    subjects = [place for place in places if not _takes_who(text, start, place, places)]
    whoever = [(found.end(), place) for place in subjects if (found := _WHO.match(text, place, end))]
    if whoever:
        near = [place for said, place in whoever if said == min(whoever)[0]]
        if surely not in near:
            surely = min(surely, max([place for place in near if not text.endswith(_IN_NAMES, start, place)] or near))
    if (must := _told_to(text, start, end)) is not None:
        surely = min(surely, must)
    return surely if surely < end else None


def _told_to(text: str, start: int, end: int) -> int | None:
    """Return where it begins who is to do something, behind a heading without a sign, or None."""
    if _WHY.match(text, start, end):
        return None
    sign = _SIGN.search(text, start, end)
    found = _MUST.search(text, start + _SHORTEST, min(end, start + 2 * _LONGEST))
    if found is None or (sign and sign.start() < found.start()) or text.endswith(_TAKES, start, found.start()):
        return None
    place = found.start()
    return place if place - start <= _LONGEST and end - place >= _SENTENCE and _is_closed(text[start:place]) else None


def _takes_who(text: str, start: int, place: int, places: Sequence[int]) -> bool:
    """Return whether a verb behind a whole heading takes as its object whoever follows: 健全收储体系|支持粮库扩容."""
    heads = (place - len(verb) for verb in _TAKES if text.endswith(verb, start, place))
    return any(head in places and head - start >= _USUAL for head in heads)


def opens(text: str) -> bool:
    """Return whether a sentence may begin with a text."""
    return _BEGINS.match(text) is not None or _ASKS.match(text) is not None


def _begins(text: str, start: int, place: int, end: int) -> bool:
    """Return whether a sentence surely begins at a place."""
    if _BEGINS.match(text, place, end) is None:
        return False
    if text[place] == "各" and text.endswith(_TAKES, start, place):
        sign = _SIGN.search(text, place, end)
        return _DOES.search(text, place, sign.start() if sign else end) is not None
    return text[place] not in _OF_OTHERS or not text.endswith(_GOES_ON, start, place)


def _is_closed(heading: str) -> bool:
    """Return whether no bracket and no quotation is open at the end of a heading."""
    return all(heading.count(one) == heading.count(two) for one, two in ("（）", "()", "“”", "《》"))
