"""The clauses of a sentence, and what each says without its ordinal, its label and what binds it to others."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop.core.parsing.structure.dues import BEFORE
from desktop.core.parsing.structure.points import ORDINAL
from desktop.core.parsing.structure.verbs import ACTS, ASKS, DONE_WELL, NAMES, NO_DOER, NO_NAME, PHRASES, either

_DAY = r"(?:\d{1,2}日|[上中下]旬|[底末初份])?"
_MONTHS = rf"(?>\d{{1,2}}月{_DAY}(?:[至到—–~～-]+(?:(?:20\d\d年)?\d{{1,2}}月{_DAY}|\d{{1,2}}日))?)"
"""A month or several: 9月, 7月至9月, 5月1日至10日."""
ADVERBS = re.compile(
    r"^(?:并|要|应|应当|须|需|可|且|再|同时|此外|一律|一概|坚决|同步|切实|不断|持续|全面|进一步|着力|有效|更好|努力|稳步|显著|大幅|逐步|充分|共同|积极|大力|加速|深入|严格|严肃|从严|从快|认真|扎实|有序|稳妥|科学|合理|"
    r"专项|因地制宜|因时制宜|因城施策|分步|梯次|就地|就近|(?:有计划|有重点)地?|审慎|安全|全力|规范|柔性|严厉|统一|适度|适时|及时|定期|分类|分级|分期|分批|率先|优先|重点|主动|依法|依规|按规定|自主|集中|联合|协同|一体|整体|系统|精准|(?:以)?更大[^，]{0,2}?力度地?|多措并举|高标准|高质量|高水平|常态化|尽快|抓紧|持之以恒|继续|"
    r"深度|广泛|适当|初步|多渠道|多层次|多形式|全方位|高效|着重|始终|稳慎|加力|加紧|迅速|快速|妥善|精心|立即|随时|按(?:季度|月度|[时期月季周]|年(?!度))|如[期实]|限期|当场|全程|提前|直接|单独|专门|重新|密切|逐级|逐户|逐村|逐企|逐人|上门|入户|现场|靠前|带头|免费|兜底|依纪|从重|从简|从优|滚动|随机|不定期|错峰|错时|足额|全额|择优|综合|分别|一次性|额外|另行|最高|减半|相应|“?一事一议”?|逐项|逐一|及早|基本(?=建成|建立|形成|实现|完成|消除)|"
    r"动态(?=调整|更新|监测|管理)|力争|计划|原则上|[于在]?每年|每月[底末初]?前?|每周|每[两二三四五六\d]个?[月年周天]|年终(?!考[核评]|总结|评)|“?一[\u4e00-\u9fff]一[策案档方]”?|第?[一二三四]季度[末内]?(?:之?前)?|[上下]半年|每学[期年]|每[天日](?:[上下]午)?|每季度?[末初]?|每半年|年内|[一二三四五六七八九十两\d]年内|全年|年底前?|今年|明年|逐年|新|"
    r"20\d\d年?(?:至|到|[—–―~-]+)20\d\d年(?:期间)?|"
    rf"[到在于自]?(?:当年|次年)?(?:{_MONTHS}(?:{BEFORE}|内|起|期间)?|\d{{1,2}}日(?:{BEFORE}|内))|"
    rf"[到在于自]?20\d\d年[底末起]?(?:{BEFORE}|内)?)+"
)
_AUXILIARY = re.compile(r"^(?:探索|鼓励|支持|推动|推进|加快|加强|强化|引导|指导|组织)+")
VERB = re.compile(f"(?!{NAMES})(?:{either(ASKS)}{NO_NAME}|(?:{either(ACTS)}|{DONE_WELL}){NO_DOER}|{PHRASES})")
_FOR = re.compile(
    r"对[^。；]*?(?:明显|显著|突出|较好|好|较大|大|有力|到位)的[^，。；]{1,40}(?=，)"
)  # to whom it is given
_BOUND = re.compile("^(?:并(?![网购轨联入行存重举发进非列])|同时，?(?!期)|此外，|其中：)")
_THING = re.compile(
    "的$|(?:标准|方式|范围|对象|条件|内容|指标|结果|情况|资金|费用|流程|名单|比例|价格)(?:主要|应|由|为|是|以|按|不|可|须|包括|原则上)"
)  # its verb belongs to a name: 供应入围标准主要考虑…
_LISTED = re.compile(
    r"等(?:\d{1,2}|[二三四五六七八九十])(?:个)?(?:项|方面|大|类)[^，。]{0,4}(?:工作|任务|举措|措施|行动|内容)"
)
_FIELD = (
    "[【〔]?(?:主要|重点|具体|工作|任务|建设|年度|阶段|总体|目标|落实|完成|质量|预期|量化|近期|中期|远期)*"
    "(?:措施|举措|任务|内容|做法|目标|标准|要求|(?:时间|时序|推进)(?:节点|安排|进度))(?:[】〕]?[：:]|[】〕])"
)  # the name of a field of a form: 工作目标：…, 【目标】…
_LISTS = re.compile(f"^(?:(?:主要|重点|具体)(?:包括|有|是|为)：?|{_FIELD})")
_NAMED = re.compile(rf"\W*{_FIELD}")
_RATIO = re.compile(r"\d[：:]\d")  # 按1：3的比例
_FIRST = re.compile("[、，。]")
_NEAR = 200  # characters in which a demand shows its verb
ENDS = " ，、。；;："
KEPT = 256  # answers: a clause is asked about several times in a row
_IN_A_FORM = re.compile(
    "(?:主要|具体|有关|相关|活动|工作)?(?:机构|范围|对象|条件|时间|[时期]限|标准|方式|单位|部门|人员?|主体|电话|地[点址]|老师|内容|要求|步骤|程序|流程"
    "|名额|分工|金额)"
)
"""What a form has a field for."""
_ALTERS = re.compile(
    "明确|完善|健全|优化|落实|严格|统一|规范|[强细]化|加强|提[高升]|改[善进]|拓[展宽]|扩大|创新|简化|缩短|降低|放宽|丰富|压实"
)


def split(sentence: str, quoted: bool = True) -> list[tuple[int, int]]:
    """Return the clauses of a sentence: between commas outside of brackets; 、 where the same verb comes again."""
    made, depth, start = [], 0, 0
    counted = _LISTED.search(sentence) is not None
    whole = _FOR.match(sentence) or _NAMED.match(sentence)
    for at, sign in enumerate(sentence):
        if sign in "（(“《〔":
            depth += quoted
        elif sign in "）)”》〕" or (sign == '"' and depth):
            depth = max(0, depth - 1)
        elif (
            depth == 0
            and not (whole and at < whole.end())
            and (
                (sign in "，：:" and not _RATIO.match(sentence, max(at - 1, 0)))
                or (sign == "、" and _again(sentence, start, at, counted))
            )
        ):
            made.append((start, at))
            start = at + 1
    if depth and quoted:  # a quotation or bracket that nothing closes holds nothing together
        return split(sentence, quoted=False)
    made.append((start, len(sentence)))
    return made


def _again(sentence: str, start: int, at: int, counted: bool) -> bool:
    """Return whether 、 stands between two demands: 提升甲水平、提升乙水平, or what a text counts as 四项工作."""
    before, rest = sentence[start : min(at, start + _NEAR)], sentence[at + 1 : at + 1 + _NEAR]  # spares long lists
    two = verb(rest)
    if two is None or len(_FIRST.split(rest, maxsplit=1)[0]) < 6:
        return False
    before = plain(before)
    one = verb(before)
    return one is not None and len(before) >= 6 and (counted or one == two) and _THING.search(before) is None


def verb(text: str) -> str | None:
    """Return the verb with which a text begins, adverbs before it or not."""
    found = VERB.match(text) or VERB.match(behind(_AUXILIARY, behind(ADVERBS, text)))
    return found[0] if found else None


def names_field(words: str) -> bool:
    """Return whether words that may begin like a deed only name what a form tells there: 培训时间, 奖励标准.

    What alters the thing asks for something: 明确标准, 优化流程.
    """
    deed = verb(words)
    named = _IN_A_FORM.fullmatch(words[len(deed) :] if deed and words.startswith(deed) else words)
    return named is not None and not (deed and _ALTERS.match(words))


@lru_cache(KEPT)
def plain(clause: str) -> str:
    """Return a clause without its ordinal, and without what introduces a list: 主要包括."""
    return behind(ORDINAL, behind(_LISTS, behind(ORDINAL, clause.strip(ENDS))))


def alone(clause: str) -> str:
    """Return what an item says where it stands alone: without 并, 同时 … that bind it to others."""
    return behind(_BOUND, plain(clause))


def behind(begins: re.Pattern[str], text: str) -> str:
    """Return a text without what it begins with."""
    found = begins.match(text)
    return text[found.end() :] if found else text
