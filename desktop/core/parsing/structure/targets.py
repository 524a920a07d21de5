"""Quantitative targets: object, comparator, number, unit and due date, from the sentences of a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from desktop.core.framework import Comparator
from desktop.core.parsing.structure.figures import Figure, figures
from desktop.core.parsing.structure.tables import Goal


class Aim(msgspec.Struct, frozen=True):
    """A target as it was found: from ``start`` to ``end`` of the line; ``group`` counts the groups of its measure."""

    line: int
    start: int
    end: int
    object: str
    comparator: Comparator | None
    value: int | float | str | None
    unit: str | None
    due: str | None
    group: int | None = None


_REACHES = (
    "达到|达|提高到|提高至|提高|提升|上升|提升到|提升至|增加到|增加至|增长到|增长至|增长|增至|增加|上升到|上升至|降低到|降低至|降到|降至|下降到|下降至|下降|降低|减少到|减少至|减少|"
    "缩短到|缩短至|压缩到|压缩至|压减至|压减|压缩|控制在|控制到|保持在|保持|稳定在|维持在|扩大到|扩大至|占到|占|实现|完成|为|是|至|到|有|新增|超过|突破|不低于|力争达到|率先达到"
)
_REACH_END = re.compile(
    rf"(?:(?:均|都|总体|总体上|一般|原则上|分别|力争|累计|年均|平均|每年|每年均|同比|全部|基本|预计|继续|逐步|至少|再|合计|确保|努力|要)*(?:{_REACHES})?"
    r"(?:(?:了|年均|累计|再|至|到|在|为))*)$"
)
_DOES = (
    "建成|建设|新建|改建|扩建|改扩建|新改扩建|建立|打造|培育|培养|培训|创建|争创|新创建|创成|开展|举办|承办|组织|组织开展|组织实施|制定|制修订|制订|修订|研制|发布|设立|"
    "完成|改造|维修|修缮|整治|治理|引进|引育|推出|遴选|评选|评定|认定|选拔|选拔资助|选派|招募|支持|扶持|资助|组建|实施|形成|征集|筹集|收储|供应|新增|发放|安排|预留|"
    "推广|转化|孵化|落地|签约|入库|储备|推进|推动|实现|达到|配备|配置|布局|集聚|聚集|招引|举行|编制|编写|出台|选择|选取|确定|招聘|吸纳|带动|表彰|申报|获批|"
    "创办|推介|加装|安装|抓好|抓|谋划|淘汰|关停|处置|化解|盘活|开通|开设|开发|打通|搭建|提供|解决|救助|资助|保障|筹建|谋划建设|建成投用|投用|布设|植树|造林|栽植|完善"
)
_ADVERB = (
    "每年|全年|年内|本年度|每季度|每月|今年|计划|力争|确保|努力|争取|积极|大力|加快|持续|稳步|着力|全面|逐步|至少|累计|推动|推进|继续|深入|统筹|分批|集中|优先|初步|基本|适时|分期|滚动|"
    r"(?:力争)?(?:到|在|于)?20\d\d年(?:\d+月)?(?:底|末)?(?:前|之前|以前)?|年底前|\d+年内|[一二三四五六七八九十]年内|市、区[^，]{0,8}两级|我省|我市"
)
_NOUN = r"(?!用地|项目|单位|规模|面积|资金|链|周期|业$|体系|标准化?$|工程$|能力|率)"  # 建设用地, 供应链: no verb
_LED = re.compile(
    rf"^(?:(?:{_ADVERB}|重点|再|新|共)[，,]?)*(?:(?:{_DOES}){_NOUN})+(?:(?:和|与|并|、|或)(?:{_DOES}){_NOUN})*(?:了|一批)?(?=[^、])"
)
_DOES_END = re.compile(rf"(?:{_DOES})(?:(?:和|与|并|、|或)?(?:{_DOES}))*(?:了|出|至少|各|共|约|近|起|好|规模|总规模)?$")
_ADVERBS = re.compile(rf"^(?:(?:{_ADVERB})[，,]?)+")
_NO_TARGET = re.compile(
    "补助|补贴(?!性)|奖励|奖补|返还|贴息|减免|减征|免征|给予|罚款|抵免|可申请|申请|最高|上限|额度|缴纳|利率|预付|抵扣|扣除|一次性|按照?[^，]{0,20}(?:比例|标准)|^按照?|处以|不予|赔偿|支付|核销|自付|责令|吊销|停止|没收|罚|处分|"
    "截至|已(?:经)?(?:建成|达到|完成|有)"
)
_COMPARED = re.compile(r"(?:同比|比上年|比去年|较上年|(?:比|较)20\d\d年(?:底|末)?)")
_CONDITION = re.compile(
    r"^[^，,。；]*的，|^[^，,。；]*(?:的)(?:企业|单位|机构|项目|地区|主体|个人|情况|情形|基础上)[^，,。；]*，(?:可|给予|按|应|予以|不|由)"
)
PAST = re.compile(
    r"^(?!夯实|巩固|筑牢|打牢|强化|优化|改善|营造|完善|提升|把握|认清|分析|注重|加强)[^，。]*?(?:现状(?:和|与|及)?.{0,4}$|(?:发展|工作|现实)基础$|背景$|"
    r"(?:取得|工作|主要)的?(?:工作)?(?:成效|进展|成绩|成就)|成效显著|回顾|形势(?:与.{1,8})?$|(?:存在|主要)的?问题$)"
    r"|^(?:发展|面临的?|宏观)环境$|^基础$"
)
_MORE_OF = re.compile("(?:加快|推进|推动|持续|深入|加大|强化|聚焦|围绕|上述|这)$")  # something that is there already
_EXISTS = re.compile(r"现有|已有|共有|拥有|设有|原有|等$")
_GRANTED = re.compile(r"[^，。；]*的[^，。；]{2,14}(?:给予|予以|可以?|免征|减免|减半)")
_SHARE = re.compile(
    r"率|占比|比例|比重|程度|水平|覆盖面|强度|系数|指数|比率|份额|增速|增幅|密度|质量|面积|费率|收费|周期|时间|时限|时长|能耗|浓度|总量|规模|产值|收入|数量|产量|投资|增加值|总额|额$|人口"
)
_DUE = re.compile(
    r"(?P<word>力争到|力争在|争取到|计划到|截至|截止|到|至|在|于|自|从|比|较|与)?(?P<year>20\d\d)年(?:(?P<month>1[0-2]|0?[1-9])月(?:份)?(?:(?P<day>[12]\d|3[01]|0?[1-9])日)?)?(?P<end>底|末|中|初|上半年|下半年)?(?P<before>之?前|以前)?(?P<after>起|以来|开始|度|至|—|-|实施|印发|国|省|市)?"
)
_NEAR = 200  # characters around a figure in which its object stands
_PARALLEL = 2  # characters of the words that answer to one another: 种植, 收获
_TIMES = ("个工作日", "工作日", "天", "日", "小时", "分钟", "个月")
_RATE = re.compile("每(?:人|个|户|名|位|家|床|套|张|次|月|年|天|日)$")  # what is paid for each, no target
GOALS = re.compile(r"目标|指标|愿景|远景")


def aims(texts: Iterable[tuple[int, int, str, int | None]], goal: bool, due: str | None = None) -> list[Aim]:
    """Return the targets of the stretches of a measure, or of a chapter's own text.

    Args:
        texts: line, where the stretch starts on it, the stretch, and the group that closes it.
        goal: the text sets goals, so that 到2025年 holds for the paragraphs behind it.
        due: what holds where the text says nothing (完成时限).
    """
    found: list[Aim] = []
    running: str | None = None
    for line, start, text, group in texts:
        if not goal:
            running = None
        for place, sentence in _sentences(text):
            if not goal:
                running = None
            for aim in _of_sentence(sentence, running):
                if not aim.object or (_RATE.search(aim.object) and (aim.unit or "").endswith("元")):
                    continue
                found.append(
                    msgspec.structs.replace(
                        aim,
                        line=line,
                        start=start + place + aim.start,
                        end=start + place + aim.end,
                        group=group,
                        due=aim.due or due,
                    )
                )
            running = _last_due(sentence, running)
        dues = _dues(text)
        if len(set(dues)) > 1:  # 到2025年…到2035年…: what follows tells how the nearer one is reached
            running = dues[0]
    return found


def of_table(goals: Iterable[Goal]) -> list[Aim]:
    """Return the targets of a table."""
    made = []
    for goal in goals:
        unit = goal.unit or ""
        found = figures("达到" + goal.value + (unit if unit in ("%", "‰") and unit not in goal.value else ""))
        if not found:
            number = re.search(r"\d+(?:\.\d+)?", goal.value)
            if number is None:
                continue
            worth: int | float = float(number[0]) if "." in number[0] else int(number[0])
            sign = next((one for signs, one in _SIGNS if any(sign in goal.value for sign in signs)), Comparator.EQUAL)
            made.append(Aim(goal.line, 0, 0, goal.object, sign, worth, unit or None, goal.due))
            continue
        made.append(
            Aim(goal.line, 0, 0, goal.object, found[0].comparator, found[0].value, goal.unit or found[0].unit, goal.due)
        )
    return made


_SIGNS = (
    (("≥", "以上", "不低于", "不少于"), Comparator.AT_LEAST),
    (("≤", "以内", "以下", "不超过"), Comparator.AT_MOST),
    (("＞", ">", "超过", "突破"), Comparator.MORE),
    (("＜", "<", "低于"), Comparator.LESS),
    (("左右", "约"), Comparator.ABOUT),
)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in (*(match.end() for match in re.finditer("[。！？；;\n]", text)), len(text)):
        if text[start:end].strip():
            yield start, text[start:end]
        start = end


def _last_due(sentence: str, running: str | None) -> str | None:
    dues = _dues(sentence)
    return dues[-1] if dues else running


def _dues(text: str) -> list[str]:
    """Return the dates by which a text wants something done, in order."""
    return [due for match in _DUE.finditer(text) if (due := _due(match, text)) is not None]


def _due(match: re.Match[str], sentence: str) -> str | None:
    """Return the date by which something is to be done, None where a year means something else."""
    if match["after"] or match["word"] in ("自", "从", "比", "较", "与", "截至", "截止"):
        return None
    if (
        not (match["word"] or match["before"] or match["end"])
        and match.start() > 0
        and sentence[match.start() - 1] not in "，,；。 　：:（"
    ):
        return None
    if not (match["word"] or match["before"] or match["end"]) and sentence[match.end() : match.end() + 1] in "的、":
        return None
    if match["month"] and match["before"]:
        return f"{match['year']}-{int(match['month']):02}"
    return match["year"]


def of_deadline(text: str | None) -> str | None:
    """Return the due date that a deadline in words names: 2024年12月底前 is 2024-12."""
    found = re.search(r"(20\d\d)\s*(?:年|[-/.])\s*(?:(1[0-2]|0?[1-9])\s*月?)?", text or "")
    if found is None:
        return None
    return f"{found[1]}-{int(found[2]):02}" if found[2] else found[1]


def _of_sentence(sentence: str, running: str | None) -> Iterator[Aim]:
    """Yield the targets of a sentence; ``running`` is the date that holds at its beginning."""
    every = [figure for figure in figures(sentence) if not _is_aside(sentence, figure)]
    bounds = _bounds(sentence, every)
    last_object, seen, refused = "", 0, 0
    for at, figure in enumerate(every):
        start, end = bounds[at]
        for match in _DUE.finditer(sentence, seen, figure.begin):
            due = _due(match, sentence)
            if due is not None and match.end() <= figure.begin:
                running = due
        seen = figure.begin
        phrase = _Phrase(sentence, start, end, figure)
        if running is None and _COMPARED.search(phrase.before):
            continue
        if _is_apart(sentence, every, at):
            yield from _apart(sentence, every, at, start, running)
            continue
        if at and _is_apart(sentence, every, at - 1) or _in_apart(sentence, every, at):
            continue
        named = phrase.object(last_object)
        if named is None or (refused and re.fullmatch("[^，,。；\\d]*[、和及与]", sentence[refused : figure.start])):
            refused = figure.end if named is None and _MORE_OF.search(phrase.before) else refused and figure.end
            continue
        last_object = named
        yield Aim(0, start, end, named, phrase.figure.comparator, figure.value, figure.unit, running)


def _is_aside(sentence: str, figure: Figure) -> bool:
    """Return whether a figure tells where something starts from (由1.8%提高到), or which is meant (500万元以下的)."""
    before, after = sentence[max(0, figure.start - _NEAR) : figure.start], sentence[figure.end : figure.end + _NEAR]
    if figure.unit == "岁" or (figure.unit in _TIMES and re.search("(?:之日起|之后|以后|后)$", before)):
        return True
    if (
        figure.unit
        and figure.unit in _TIMES
        and re.match(r"[\u4e00-\u9fff]", after)
        and "内" in sentence[figure.begin : figure.end]
    ):
        return True
    if re.search("(?:由|从)$", before) and re.match(
        "[^，。]{0,8}(?:提高|提升|增加|降|缩短|压缩|压减|扩大|增长|上升|增至|减少)", after
    ):
        return True
    return after.startswith("的") and not _DOES_END.search(before)


def _bounds(sentence: str, every: list[Figure]) -> list[tuple[int, int]]:
    """Return the phrase in which each figure stands: a clause, or a part of an enumeration with its own figure."""
    made = []
    for at, figure in enumerate(every):
        start = max(sentence.rfind(sign, 0, figure.start) for sign in "，,；;。：:") + 1
        ends = [place for sign in "，,；;。：:" if (place := sentence.find(sign, figure.end)) >= 0]
        end = min(ends, default=len(sentence.rstrip("。；; ")))
        if at and every[at - 1].end > start:
            between = sentence[every[at - 1].end : figure.start]
            split = re.match(r"[、和及与]", between) or None
            start = every[at - 1].end + (split.end() if split else len(between) - len(_tail(between)))
        if at + 1 < len(every) and every[at + 1].start < end:
            between = sentence[figure.end : every[at + 1].start]
            if re.match(r"[、和及与]", between):
                end = figure.end
            else:
                head = (
                    re.sub(r"(?:[、和及与]|以及|，)?[^、和及与]*$", "", between)
                    if not re.search(r"[、和及与]$", between)
                    else between[:-1]
                )
                end = figure.end + len(head)
        made.append((start, max(end, figure.end)))
    return made


def _tail(between: str) -> str:
    """Return what belongs to the later of two figures: what follows the last 、 or 和."""
    found = re.search(r"(?:、|和|及|以及|与)([^、和及与]*)$", between)
    return found[1] if found else (between if not re.match("[\u4e00-\u9fff]", between) else "")


def _is_apart(sentence: str, every: list[Figure], at: int) -> bool:
    """Return whether a figure is the first of several that 分别 deals out."""
    before = sentence[max(0, every[at].start - 14) : every[at].start]
    found = re.search(r"分别[^，,。；、\d]{0,8}$", before)
    return found is not None and at + 1 < len(every) and _joined(sentence, every[at], every[at + 1])


def _joined(sentence: str, one: Figure, two: Figure) -> bool:
    return re.fullmatch(r"\s*(?:、|和|与|及|，)\s*", sentence[one.end : two.start]) is not None


def _in_apart(sentence: str, every: list[Figure], at: int) -> bool:
    while at and _joined(sentence, every[at - 1], every[at]):
        at -= 1
        if _is_apart(sentence, every, at):
            return True
    return False


def _apart(sentence: str, every: list[Figure], at: int, start: int, due: str | None) -> list[Aim]:
    """Return the targets of A、B分别达到1%和2%."""
    dealt = [every[at]]
    while at + len(dealt) < len(every) and _joined(sentence, dealt[-1], every[at + len(dealt)]):
        dealt.append(every[at + len(dealt)])
    before = re.sub(r"分别[^，,。；\d]*$", "", sentence[start : every[at].start])
    objects = _dealt_objects(_clean(before), len(dealt))
    return [
        Aim(0, start, figure.end, named, figure.comparator, figure.value, figure.unit or dealt[-1].unit, due)
        for named, figure in zip(objects, dealt, strict=True)
    ]


def _dealt_objects(text: str, count: int) -> list[str]:
    """Return the objects of a list that share a beginning or an end: 花生种植、收获机械化率."""
    parts = re.split("、|和|与|及", text)
    if len(parts) != count:
        return [text] * count
    first, last = parts[0], parts[-1]
    shared = 0
    while shared < min(len(first), len(last)) - 1 and first[-shared - 1] == last[-shared - 1]:
        shared += 1
    if shared < 2 and re.search(r"[率量值额数度人比重元]$", first):
        return parts
    own = len(last) - shared if shared >= 2 else _PARALLEL  # what tells the last from the others
    tail = last[own:]
    whole = [part if part.endswith(tail) else part + tail for part in parts]
    prefix = first[: -own - (shared if shared >= 2 else 0)] if len(first) > own else ""
    return [one if one.startswith(prefix) else prefix + one for one in whole]


class _Phrase:
    """A figure with what stands around it in its phrase."""

    def __init__(self, sentence: str, start: int, end: int, figure: Figure) -> None:
        self.sentence, self.figure = sentence, figure
        self.before, self.after = (
            sentence[max(start, figure.start - _NEAR) : figure.start],
            sentence[figure.end : end].strip(),
        )
        self.rest = sentence[figure.end : figure.end + _NEAR]
        self.earlier = sentence[max(0, start - _NEAR) : start]

    def object(self, last_object: str) -> str | None:
        """Return what is counted, None where the figure is no target."""
        figure, before, after = self.figure, self.before.strip(), self.after
        clause = before + after
        if _NO_TARGET.search(before) or re.match(
            r"(?:的)?(?:标准|比例)?(?:给予|予以|补助|补贴(?!性)|奖励|以上的，)", after
        ):
            return None
        if _GRANTED.match(self.rest):
            return None
        if _CONDITION.match(self.rest) or (
            figure.value == 1 and figure.unit == "次" and figure.comparator is Comparator.EQUAL
        ):
            return None
        if figure.unit is None and not _SHARE.search(before):
            return None
        far = re.search(r"(不得?低于|不得?少于|不得?高于|不得?超过)([^，,。；]{2,20})的$", before)
        if far and figure.comparator is Comparator.EQUAL:
            self.figure = figure = msgspec.structs.replace(
                figure, comparator=Comparator.AT_LEAST if far[1][-2:] in ("低于", "少于") else Comparator.AT_MOST
            )
            before, after = before[: far.start()], ""
        if before.endswith("其中") or self.earlier.rstrip("，, ").endswith("其中"):
            before = re.sub("^其中", "", before)
        if self.earlier.endswith(("，", ",")) and before.startswith("其中") and last_object:
            before = before[2:]
            if len(before) <= 6 and re.search("[级类型]$|^国家|^省", before):
                return before + re.sub("^[国省市县]级(?:及)?以上", "", last_object)
        return self._named(before, after, clause, last_object)

    def _named(self, before: str, after: str, clause: str, last_object: str) -> str | None:
        figure = self.figure
        after = re.sub(r"^(?:以上|以内|左右|以下)?的?", "", after) if not after.startswith("的基础上") else after
        lead = _ADVERBS.sub("", before) if _ADVERBS.match(before) else before
        reach = _REACH_END.search(before)
        stem = before[: reach.start()] if reach else before
        counted = figure.unit not in ("%", "‰", "个百分点", "百分点")
        if _MORE_OF.search(before) and after:
            return None
        if before.endswith("在") and counted and after:
            return self._checked(after, before)
        if _DOES_END.search(before) and after and not (reach and reach[0] and _SHARE.search(stem)):
            return self._checked(after, before)
        if not lead and after:
            earlier = self.earlier
            return self._checked(after, earlier) if _verb_before(earlier) else None
        if after and counted and not re.match(r"[、，]", after):
            return None
        if after and not counted and not re.match(r"[、，（(]|水平|目标", after) and not _SHARE.search(stem):
            return None
        named = _clean(stem)
        if len(named) < 2:
            named = _clean(_ADVERBS.sub("", re.split("[，,]", self.earlier.rstrip("，, "))[-1]))
            if last_object and last_object in named:  # 收入达到1万亿元、增长8%
                return last_object
            if not named or not _SHARE.search(named) and not reach:
                named = _clean(before) if not after else ""
        elif re.match("(?:推动|实现|促进)?(?:形成|产出|转化为)", stem.strip()) and self.earlier.endswith(("，", ",")):
            named = _clean(re.split("[，,]", self.earlier.rstrip("，, "))[-1]) + re.sub(
                "^(?:推动|实现|促进)", "", stem.strip()
            )
        elif named in ("最长", "最短", "最多", "最少", "最高", "最低") and last_object:
            named = last_object
        if not named:
            return None
        if (
            counted
            and figure.comparator is Comparator.EQUAL
            and not (reach and reach[0])
            and not _LED.match(before)
            and not _verb_before(self.earlier + before)
        ):
            wanted = _SHARE.search(named) or figure.unit in ("亿元", "万元")
            return named if wanted or not (after or _EXISTS.search(before)) else None
        return named

    def _checked(self, after: str, before: str) -> str | None:
        after = re.sub(r"(?<=..)(?:大力|积极)?(?:开展|试行|推行|实施|进行)(?=.).*$", "", after)
        named = re.sub(r"(?:建设|工作|任务)?$", "", _clean(after)) or _clean(after)
        if re.match(r"(?:方面|举措|措施|任务|阶段|环节|部分|原则|体系)(?:$|的)", named) or len(named) < 2:
            return None
        if re.search(r"等$|聚焦$|围绕$|加快$|这$|上述$", before):
            return None
        return named


def _verb_before(text: str) -> bool:
    return re.search(rf"(?:{_DOES})", text) is not None


def _clean(text: str) -> str:
    """Return an object without the verb and the adverbs before it, and what only names it again."""
    text = re.sub(r"^(?:\d{1,2}[.．、]|[（(]\d{1,2}[)）])\s*", "", text)
    text = re.sub(r"[（(]以下[简统合]?称[^）)]*[)）]", "", text).strip(" ，、。；：:*　")
    text = re.sub(r"^.*?(?:将|把)(?=.{3,}$)|^内(?!部|外|容|需|河|陆|贸|设|涵)", "", text)
    text = re.sub(r"^(?:——|(?:主要|重点)?包括|原则上|一般|其中|同时|并|且|使|让|将|把|对于|对)", "", text)
    text = _ADVERBS.sub("", text)
    led = _LED.match(text)
    if led and len(text) - led.end() >= 3 and not text[led.end() :].startswith("的"):
        text = text[led.end() :]
    text = re.sub(r"^(?:提高|提升|降低|实现|确保|推动|力争|使|新增)(?=.{4,})", "", text)
    text = _COMPARED.sub("", text)
    text = re.sub(r"(?:由|从)[\d.]+(?:%|[一-龥]{0,3})$", "", text)
    return re.sub(
        r"(?:总体上|总体|原则上|一般|均|都|力争|累计|年均|每年|不得|分别|全部|要|应|已|也|再|总数|由)+$", "", text
    ).strip(" ，、的之")
