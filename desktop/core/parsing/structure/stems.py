"""The object of a target by the words before its figure, with what the clause before them adds."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.core.parsing.structure import whose
from desktop.core.parsing.structure.borrowed import borrowed
from desktop.core.parsing.structure.dues import BY_YEAR
from desktop.core.parsing.structure.grants import NO_TARGET
from desktop.core.parsing.structure.naming import ACTS, ADVERBS, DOES, DOES_END, REACHES, SHARE, clean
from desktop.core.parsing.structure.said_before import Words

_BY_HEAD = ("人均", "平均", "户均", "年均")
_THAT = re.compile("(?:该|此|这一)(?:比例|比率|比重|占比|指标|数字|数量)")  # 占比达到30%；到2030年，该比例达到40%
_SUM = re.compile("总[额量数]")
_TREND = re.compile(  # 粮食产量稳中有升，力争2027年达到
    "(?<=[率量值数额重例模度])(?:稳中有[升进]|(?:快速|持续|稳步|稳定|平稳|较快|大幅|显著|明显|不断|逐步|进一步|有所)*"
    r"(?:增长|提[高升]|下降|降低|扩大|增加|上升|减少|回升)(?:[\d.]+(?:%|个百分点)(?:以上|左右)?)?)$"
)
_BESIDE = re.compile(
    "(?<=..)(?:增速|增幅|占比|比例)(?:不低于|高于|超过|不高于|低于)[^，。；\\d]{3,}$"
)  # 贷款增速不低于平均增速
_TERMS = ("近期", "中期", "远期", "首批", "第一批")
BARE_VERB = re.compile("(?:新增|新建|改建|建成|建设|改造|完成)+")  # …改造，每年改造2.5万户
_WORK = re.compile("(?:推进|推动|实施|开展|加快)([^，。；\\d]{4,24}?)(?:工程|行动|项目)，$")
PAID = re.compile("扣除|补助|补贴|奖励|津贴|发放")  # how much is granted
_ONLY_WHEN = re.compile(rf"(?:^|；)[\s　]*{BY_YEAR}，$")  # ；到2030年，达到60%
_CHANGED = re.compile(
    "[^，。；\\d]{2,4}[\\d.]+(?:%|个百分点)|(?:启动|实施|建设|推进|开展|遴选)?(?:首批|第一批)\\d[^，。；]*|(?:发展|增加|增长|提高|提升)到[\\d.]+[^，。；]*"
    "|(?:[比较][^，。；]{2,12})?翻[一两]?番"
)  # 降低17%; 比2020年翻一番
_OF_WHAT = re.compile(  # what a clause with a figure tells of: 支付进度10月底前不低于80%，12月底前达到100%
    rf"([^，。；\d]{{2,}}?)(?:{REACHES}|不[得应]?[低少高大超][于过])*+\d"
)
_SHORTENED = re.compile(  # 审批时间压缩一半，2027年压减到5天: what the clause before did, not of what
    "(?:进一步)?(?:压[缩减]|缩[短减])(?:[到至为]|[\u4e00-\u9fff]分之|一半|过半)|上述(?:目标|指标|要求|任务)$"
)
_THERE_NOW = re.compile(
    r"^[^，。；]{0,8}(?:(?<!实)现有|已有|(?<!公)共有|拥有(?!量))|\d[\d.]*[百千万亿]*(?:[个家项户座处条所名人亩吨]|公里|公顷|平方米)$"
    r"|^(?:目前|当前)|(?<=..)共?\d{1,2}大?类$|(?<=..)(?:已经?(?:达到?|超过|突破)|(?<=[率量数值额重例])为)\d[\d.]*(?:%|[^，。；\d]{1,4})(?:以上|左右)?$"
)
_SO_MANY = re.compile(  # 已实现50项业务通办，再新增20项: of what, not how many there were
    "^[^，。；\\d]{0,8}?(?:实现|建成|完成|培育|创建|推出|开通|办理)\\d[\\d.]*[百千万亿]*[个项家座处条所名台辆](?=[^，。；\\d]{4,}$)"
)
_BY_SHARE = re.compile("(?:按照?|以)[^，。；]*\\d%的(?:比例|份额)")  # 按照不低于20%的比例用于建库，并提高到30%
_BEFORE_RULE = re.compile("(?:原则上|一般|应当?|不得?|可以?|由|为|按).*$")  # 融资不应超过期限，最长不超过3年


class Said(NamedTuple):
    """What stands before a figure: in its phrase, and earlier in its text.

    ``counted``: it counts, and is no share; ``persons``: it counts people; ``unit``: in which it counts.
    """

    before: str
    earlier: str
    counted: bool
    persons: bool
    unit: str | None


_ALL_OVER = re.compile("全[国省市县区州]")  # …筹集保障房，全省每年新增5万套: where, not what
_NEW = re.compile("新(?:建|增|改建|改扩建)(?=..)")  # 新建粮道80公里，累计达到500公里
_ALL_MADE = re.compile(f"(?:全[国省市县区州]|各地)(?:{DOES})++")  # 建设粮站，2026年底前全市建成20座
_BY_MEANS = re.compile(f"^[^，。；]{{0,6}}通过[^，。；]{{2,60}}(?:方式|途径|渠道|形式)(?={DOES})")
_WORKED_ON = re.compile(r"^对[^，。；\d]{8,}(?:实施|开展|进行)([^，。；的、]{5,}改造)$")  # 对…住所实施适老化改造
_OFTEN = re.compile("每(?:[一二两三]个?)?(?:学期|学年|季度?|月|周|半?年)")  # 开展巡讲，每学期不少于2次
_SO_OFTEN = re.compile(f"({_OFTEN.pattern})(?:至少|累计|均|要|应当?|组织|开展|举办|进行)*")
_MUST_DO = re.compile(
    "(?P<who>[^，。；、\\d]{2,14}?)(?:都|均)?(?:(?<![供响效适对反相感])应当?|必?须|(?<![主重首必需纪纲概摘机提])要)"
    "(?:定期|常态化|积极|认真)*(?P<does>(?:组织|开展|举办|举行|召开|进行|开设|安排|参加)[^，。；、\\d]{2,20})"
)  # 粮校要开设节粮课，每学期不少于6课时
_MADE_INTO = re.compile("(?<=...)(?:作为|列为|纳入)[^，。；]+$")  # 将巡讲作为必修内容，每学年不少于8学时
_YEARS = re.compile("[一二两三四五六七八九十]年")  # …更新烘干机，三年累计新增19台

_EACH_BUILDS = re.compile(
    f"(?P<who>每个?(?:（[^（）]{{1,8}}）|[^，。；、（）\\d年季月周日天]){{1,12}}?)(?:至少|均|都|要|应|须)*(?P<does>{DOES}|建设|建立)(?:至少|不少于)?"
)
_BATCH = re.compile(f"(?:{DOES})(?:一批)?([^，。；\\d]{{2,30}})，[^。；]*$")
_CARRIES_OUT = re.compile("^(?:推[行进动广]|实[行施]|开展|落实|做好|抓好)+")
_RATE_OF = re.compile("([\u4e00-\u9fff]{4,})率")


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
    if told := _so_often(said):
        return told
    if (
        len(named) < 2
        or named in (*_BY_HEAD, *_TERMS)
        or _YEARS.fullmatch(named)
        or _OFTEN.fullmatch(named)
        or _ALL_MADE.fullmatch(named)
        or ("每年" in said.before and (BARE_VERB.fullmatch(named) or (said.counted and _ALL_OVER.fullmatch(named))))
    ):
        told = _of_clause_before(whole, reaches, last_object, said)
        in_all = told is not None and said.counted and said.before.startswith("累计") and _NEW.match(told)
        return f"{told[in_all.end() :]}累计" if told and in_all else told
    if said.counted and re.fullmatch(ACTS, named) and said.earlier.endswith("，"):
        does = ADVERBS.sub("", re.split("[，。；]", said.earlier[:-1])[-1])
        if does.startswith(named) and len(does) > len(named) and re.search(r"\d", does) is None:
            return does[len(named) :]  # 收购余粮，全年收购30万吨
    if said.counted and BARE_VERB.fullmatch(named) and (work := _WORK.search(said.earlier)):
        return clean(work[1])  # 实施旧仓改造工程，完成改造100座
    if told := _of_each_in_batch(named, last_object, said) or _of_rate(named, said.earlier):
        return told
    told = borrowed(Words(named, stem, whole, said.before, said.earlier, last_object, said.counted, said.persons))
    if told is not None:
        return told
    if last_object and (_THAT.fullmatch(named) or (_SUM.fullmatch(named) and last_object.endswith(named))):
        return last_object
    if named not in ("最长", "最短", "最多", "最少", "最高", "最低"):
        return named
    if NO_TARGET.search(re.split("[。；]", said.earlier)[-1]):
        return None
    clause = clean(re.split("[，。；]", said.earlier.rstrip("，"))[-1])
    return last_object or _BEFORE_RULE.sub("", clause) or named


def _so_often(said: Said) -> str | None:
    """Return what somebody has to do by the clause before, with how often: 粮校要开设节粮课，每学期不少于6课时."""
    often = _SO_OFTEN.fullmatch(said.before) if said.earlier.endswith("，") else None
    must = _MUST_DO.fullmatch(re.split("[，。；]", said.earlier[:-1])[-1]) if often else None
    return must["who"] + often[1] + must["does"] if often and must else None


def _of_each_in_batch(named: str, last_object: str, said: Said) -> str | None:
    """Return what each place is to build of those that are built in all: 创建粮食园区20家，每个县至少建设1家."""
    each = _EACH_BUILDS.fullmatch(named)
    if each is None:
        return None
    of_all = last_object and re.search(rf"\d{re.escape(said.unit or '%')}(?:以上|左右)?，$", said.earlier)
    batch = _BATCH.search(said.earlier)
    made = re.sub(f"^(?:{DOES})(?=..)", "", last_object) if of_all else batch[1].rpartition("的")[2] if batch else ""
    return each["who"] + each["does"] + made if made else None


def _of_rate(named: str, earlier: str) -> str | None:
    """Return a rate with the whole of that whose last words it is: 推行入库结果全文公示，全文公示率达到80%."""
    deed = _RATE_OF.fullmatch(named) if earlier.endswith("，") else None
    clause = _CARRIES_OUT.sub("", clean(re.split("[，。；]", earlier[:-1])[-1])) if deed else ""
    whose_deed = clause[: -len(deed[1])] if deed and clause.endswith(deed[1]) else ""
    whole = len(whose_deed) > 1 and DOES_END.search(whose_deed) is None  # not 粮库完成定期检查，定期检查率
    return clause + "率" if whole and not re.search(r"\d", clause) else None


def _of_clause_before(whole: str, reaches: bool, last_object: str, said: Said) -> str | None:
    """Return what the clause before tells of, where the words before a figure name nothing; None for no target."""
    earlier = said.earlier.rstrip("，, ")
    clause = re.split("[，,。；]", earlier)[-1]
    if PAID.search(clause) and not (last_object and last_object in clause):
        return None
    if last_object and _ONLY_WHEN.search(said.earlier):
        return last_object
    told = ADVERBS.sub("", re.split("[，,]", earlier)[-1])
    worked_on = _WORKED_ON.match(told)
    named = (
        worked_on[1]
        if worked_on
        else whose.put(re.split("[。；]", earlier)[-1]) or clean(_MADE_INTO.sub("", _BY_MEANS.sub("", told)))
    )
    same = (
        last_object in clause
        or _BY_SHARE.search(clause)
        or last_object in named
        or "其中" in said.before
        or (said.earlier.endswith("、") and not said.before.strip())  # 建成通车2条、110公里
        or ((of := _OF_WHAT.match(told)) and last_object.endswith(of[1]))
        or _CHANGED.fullmatch(named)
        or _SHORTENED.match(named)
    )
    if last_object and (same or re.match(r"\d", named)):  # 收入达到1万亿元、增长8%
        return last_object
    named = _SO_MANY.sub("", _BESIDE.sub("", named))
    named = _TREND.sub("", _THERE_NOW.sub("", _THERE_NOW.sub("", named))) or last_object
    if re.fullmatch(f"(?:{DOES})++", named) and last_object:
        return last_object  # 新建粮库5座，改造8座，提升2座
    if named.startswith("占") and (owns := re.fullmatch("[^，。；]*?([^，。；\\d]{4,})，[^，。；]*", earlier)):
        named = clean(owns[1]) + named  # 新建仓库的面积，占库区总面积的比例，应达到20%
    return clean(whole) if not named or not SHARE.search(named) and not reaches else named
