"""The object of a target by the words before its figure, with what the clause before them adds."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.core.parsing.structure.naming import ADVERBS, DOES, LED, clean

REACHES = (
    "达到|达|提高到|提高至|提高|提升|上升|提升到|提升至|增加到|增加至|增长到|发展到|增长至|增长|增至|增加|上升到|上升至|降低到|降低至|降到|降至|减到|减至|下降到|下降至|下调至|下调到|下调为|下降|降低|减少到|减少至|减少|"
    "调整为|调整至|调整到|缩短到|缩短至|压缩到|压缩至|压减至|压减|压缩|控制在|控制到|保持在|保持|稳定在|维持在|迈上|比增|净增|跨上|站上|跃上|扩大到|扩大至|占到|占|实现|完成|为|是|至|到|有|新增|超过|突破|不低于|力争达到|率先达到|下达"
)
_BY_HEAD = ("人均", "平均", "户均", "年均")
_TERMS = ("近期", "中期", "远期")
BARE_VERB = re.compile("(?:新增|新建|改建|建成|建设|改造|完成)+")  # …改造，每年改造2.5万户
PAID = re.compile("扣除|补助|补贴|奖励|津贴|发放")  # how much is granted
_ONLY_WHEN = re.compile("(?:^|；)[\\s　]*(?:力争)?(?:到|至)?20\\d\\d年(?:底|末)?前?，$")  # ；到2030年，达到60%
_CHANGED = re.compile(
    "[^，。；\\d]{2,4}[\\d.]+(?:%|个百分点)|(?:发展|增加|增长|提高|提升)到[\\d.]+[^，。；]*"
)  # 降低17%
_THERE_NOW = re.compile(r"^[^，。；]{0,8}(?:现有|已有|共有|拥有(?!量))|\d[\d.]*[百千万亿]*[个家项户座处条所名人]$")
SHARE = re.compile(
    r"率|占比|比例|比重|程度|水平|覆盖面|强度|系数|指数|比率|份额|增速|增幅|密度|质量|面积|费率|收费|周期|时间|时限|时长|能耗|浓度|总量|规模|产值|收入|数量|产量|投资|增加值|总额|额$|人口|(?:资金|经费)$"
)
_FOR_YEARS = re.compile(r"[一二两三四五六七八九十]年|20\d\d年?[—–~～-]+20\d\d年")  # 年均下降3%，五年累计下降15%
_STAGES = re.compile(
    "(?:建成|开工|竣工|完工|投产|投用|投运|运营|入库|签约|续建|落地|并网)+"
)  # of what is counted before
_MAKES = re.compile(f"再?(?:{DOES}|提升|升级|整治)+")  # 建设农田100万亩，改造提升50万亩
_PERSONS = re.compile("(?:培训|演练|人才|干部|骨干|队伍|企业|主体|[人员者师生民工医户])$")  # what 培训500人次 may count
_BASED_ON = re.compile(
    r"在(?:现有|原有)?\d[\d.]*[百千万]*[个座处家所条项]([^，。；\d]{2,16}?)的?基础上，$"
)  # , 再新建20座
_THERE_ALREADY = re.compile("已有?[^，。；]*?(?:建成|创建)([^，。；\\d]{2,16})，$")  # , 再创建5个
_BATCH = re.compile("(?:一批|若干)([^，。；\\d]{2,24})，[^，。；\\d]{0,4}$")  # 建设一批示范仓库，数量达到50个
_YIELD = re.compile("(?:实现)?(?:产值|产量|收入|营收)")
_LINE = re.compile("(?:[、，。等]|发展|做强|壮大)([^，。；、等]{2,12}产业)，$")
_OF_EACH = re.compile("每[^，。；]{1,8}?(?:拥有|配备)(?=.{2,})")
_SOWN = re.compile("([^，。；、]{2,}?)(?:播种|种植|养殖)?面积")  # 粮食播种面积3000万亩、产量1200万吨
_BARE = ("比例", "占比", "比重", "增速", "增幅")  # says of what only with the clause before it
_HEADED = re.compile("([^，。；：\\d]{2,30}(?:占比|比例|比重|率))：(?:[^，。；]*、)?$")
_ITS = re.compile("(?:^|[，。；])([^，。；\\d可]{2,16})，$")  # 独立占地建设的，其用地面积
NO_TARGET = re.compile(
    "(?<!财政)补助(?!资金|(?:资金|经费)?标准(?:人均)?(?:达到|(?:提高|调整)[到至为]|不低于))|限额(?!以[上下]|满足率)|补贴(?!性|资金|价格模式)|奖励(?!资金)|奖补(?!资金)|返还|贴息|减免|减征|免征|给予|罚款|抵免|可申请|可以?推荐|用[好足](?:新增)?$|申请(?!审|到|材料|流程|手续|时间|事项|率|人|量|数)|最高|上限|额度|缴纳(?!比例)|税率|征收率|利率(?![^，。；]{0,6}(?:由|从)[^，。；]{0,10}(?:下调|上调|降|调整)[至到为]$)|预征率|预付(?!款比例)|免税|抵扣|扣除|保证金|下浮|让利|折扣|打折|一次性(?!竣工|验收|通过)|按照?[^，]{0,20}(?:比例|标准)(?!改造|建设|新建|打造|提升|改建)|^可?按照?|处以|不予|赔偿|(?<!转移)支付(?!比例|率|方式|环境|便利|服务|渠道|场景|进度|资金)|[顺可]延|期限[为是最]|租期|延长至|延期|宽限|放宽|展期|缓缴|核销|自付|责令|吊销|停止|没收|罚|处分|"
    "截至|预计(?:可|新增)|拟安排|已(?:经)?(?:建成|达(?!标)|完成|有)"
)
_BEFORE_RULE = re.compile("(?:原则上|一般|应当?|不得?|可以?|由|为|按).*$")  # 融资不应超过期限，最长不超过3年


class Said(NamedTuple):
    """What stands before a figure: in its phrase, and earlier in its text.

    ``counted``: it counts, and is no share; ``persons``: it counts people.
    """

    before: str
    earlier: str
    counted: bool
    persons: bool


def of_stem(stem: str, whole: str, reaches: bool, last_object: str, said: Said) -> str | None:
    """Return what stands before a figure and its verb, with what the clause before it adds; None for no target.

    Args:
        stem: the words before the figure, without the verb that reaches it.
        whole: with that verb, where nothing stands behind the figure.
        reaches: there is such a verb.
        last_object: what the figure before counts.
        said: the text before the figure.
    """
    named = clean(stem)
    if len(named) < 2 or named in (*_BY_HEAD, *_TERMS) or ("每年" in said.before and BARE_VERB.fullmatch(named)):
        clause = re.split("[，,。；]", said.earlier.rstrip("，, "))[-1]
        if PAID.search(clause) and not (last_object and last_object in clause):
            return None
        if last_object and _ONLY_WHEN.search(said.earlier):
            return last_object
        named = clean(ADVERBS.sub("", re.split("[，,]", said.earlier.rstrip("，, "))[-1]))
        same = last_object in clause or last_object in named or "其中" in said.before or _CHANGED.fullmatch(named)
        if last_object and same:  # 收入达到1万亿元、增长8%
            return last_object
        named = _THERE_NOW.sub("", _THERE_NOW.sub("", named)) or last_object
        if not named or not SHARE.search(named) and not reaches:
            named = clean(whole)
    elif (
        re.match("(?:推动|实现|促进)?(?:形成|产出|转化为)", stem.strip())
        and said.earlier.endswith(("，", ","))
        and not re.search(r"\d", re.split("[，,]", said.earlier.rstrip("，, "))[-1])
    ):
        named = clean(re.split("[，,]", said.earlier.rstrip("，, "))[-1]) + re.sub(
            "^(?:推动|实现|促进)", "", stem.strip()
        )
    elif last_object and (_FOR_YEARS.fullmatch(named) or ("其中" in said.before and last_object.endswith(named))):
        named = last_object  # 开展职业培训5000人次，其中2019年培训1500人次
    elif said.counted and last_object and _STAGES.fullmatch(named):
        noun = re.sub("(?<=..)建设$", "", last_object)
        named = noun if noun.startswith(named) else noun + named
    elif said.counted and _MAKES.fullmatch(verb := ADVERBS.sub("", whole)) and (made := last_object or _made(said)):
        if not said.persons or _PERSONS.search(made):  # 公布清单，开展培训100人次: not of the list
            named = made if SHARE.search(made) or not last_object or made.startswith(verb) else verb + made
    elif named in ("数量", "总数") and (batch := _BATCH.search(said.earlier)):
        named = batch[1] + named
    elif re.match("占(?!地|道|用|有|补|比)", named):
        before = clean(re.split("[，。；]", said.earlier.rstrip("，"))[-1])
        named = (last_object or re.split(f"(?:{REACHES}|较)(?=.)", before)[0]) + named
    elif named == "规模" and last_object and said.earlier.endswith("，"):
        named = last_object + named  # 转移支付增长18%，规模近9万亿元
    elif _YIELD.fullmatch(named) and (line := _LINE.search(said.earlier)):
        named = line[1] + named.removeprefix("实现")  # 发展粮油等特色产业，实现产值850亿元
    elif (each := _OF_EACH.match(last_object)) and said.earlier.endswith("、"):
        named = each[0] + named  # 每千人口拥有医师3人、护士4人
    elif named in ("产量", "总产量", "单产") and (sown := _SOWN.fullmatch(last_object)):
        named = sown[1] + named
    elif not said.counted and SHARE.search(named) is None and (headed := _HEADED.search(said.earlier)):
        named = named + headed[1]  # 合格率：粮库达到90%、油库达到80%
    elif named in _BARE and said.earlier.endswith("，"):
        named = clean(re.split("[，。；]", said.earlier.rstrip("，"))[-1]) + named
    elif (whose := _ITS.search(said.earlier)) and re.match("其(?![他中余])", named):
        named = clean(whose[1]) + named[1:]
    elif named in ("最长", "最短", "最多", "最少", "最高", "最低"):
        if NO_TARGET.search(re.split("[。；]", said.earlier)[-1]):
            return None
        named = last_object or _BEFORE_RULE.sub("", clean(re.split("[，。；]", said.earlier.rstrip("，"))[-1])) or named
    return named


def _made(said: Said) -> str:
    """Return what an earlier clause makes that has no figure: 建设中试基地，给予支持，布局建设20个; empty for none."""
    if based := _BASED_ON.search(said.earlier) or _THERE_ALREADY.search(said.earlier):
        return based[1]
    for clause in reversed(re.split("[，；：]", said.earlier)):
        bare = ADVERBS.sub("", clause)
        if LED.match(bare) and not re.search(r"\d", clause) and NO_TARGET.search(clause) is None:
            return clean(bare)
    return ""
