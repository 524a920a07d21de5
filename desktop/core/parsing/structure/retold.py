"""What is done once more, or in all, with what an earlier clause names: 粮库每周开放35小时，全年开放330天."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.grants import NO_TARGET
from desktop.core.parsing.structure.naming import ADVERBS, BY_STANDARD, DOES, FOR, LED, ORDINAL, clean

_AT_END, _BRIEF = 6, 3  # characters: of the end of a clause in which its deed stands, of a name that is only a deed
_HOW = re.compile(
    "(?:计划|机制|力度|目录|制度|体系|工作|方案|行动|平台|网络|能力|水平|范围|服务|活动|试点|任务|清单|名录|台账)$"
)
_BALANCE = re.compile("余额(?:年均|同比)?(?:增长|增[速幅])?$")
STUDIES = re.compile(
    "(?:加强|开展|深化|强化|推进|组织)[^，。；]{2,}(?:研究|攻关|调研|探索|总结|分析|评估|评价|评选|评审|考核|研判)$"
)
"""What is only looked into, and makes nothing by itself: 加强仓储机理研究，形成储粮方法20项."""

_STAGES = re.compile(
    "(?:建成|[开竣完动]工|启动|投[产用运]|运营|入库|签约|续建|落地(?:实施)?|并网|通车|达产|交付|封顶)+"
)
_STAGE_END = re.compile(f"(?<=..)(?:建设|(?:新|主体|基本|全[部面])?{_STAGES.pattern})$")
_GROWS = re.compile("^(?:鼓励|支持|引导|有序|因地制宜)*发展(?=[^，。；]{2,}$)")  # 鼓励发展家庭粮仓，三年培育30家
_ABLE = re.compile(  # 建设具备烘干功能的粮站，三年新建15座
    "(?<=^(?:建设|建成|打造|培育|创建|新建))(?:具[备有]|拥有)[^，。；]{2,60}的(?=[^，。；的]{2,}$)"
)
_MOVES = re.compile(  # 支持粮企参与国家标准制定，全年参与8项
    "(?:支持|鼓励|引导|推动|组织|指导)[^，。；、\\d]{2,10}?(?P<deed>参与|主导|牵头|参加|举办|承办|申报|申请)(?P<thing>[^，。；\\d]{3,})$"
)
_FILED = re.compile(
    "(?:^|[，。；])(?:建立|健全|完善|编制|形成)(?:全[国省市县区州])?([^，。；、\\d]{2,16}?)(?:管理|基础)?(?:档案|台账|清单|底册|名录|名册)，$"
)
_OLD_ONES = re.compile(  # 对使用年限较长、效率低的烘干机实施更新，2027年完成改造5台
    "(?:^|[，。；])对[^，。；]{2,40}的([^，。；、的\\d]{2,12})(?:逐步|分批|全面)?(?:进行|开展|实施|组织)(?:更新|改造|整治|修缮|淘汰)[^，。；\\d]{0,4}，$"
)
_WORKED_ON = re.compile("改造|整治|整改|修复|加固|大修|检修|拆除|更换|治理|淘汰|维修|修缮")
_WORKS = re.compile("[^，。；\\d]{0,8}?(?:实施|推进|推动|加快|开展|组织)([^，。；\\d]{4,})")


def named(does: str, whole: str, made: str) -> str | None:
    """Return what a deed counts that an earlier name ends with or is about, None where it is about neither.

    Args:
        does: the deed: 开放.
        whole: with the time in which it is done: 全年开放.
        made: what was counted: 粮库每周开放, 粮食贷款余额.
    """
    if _BALANCE.search(made):
        return _BALANCE.sub("", made) + does  # 粮食贷款余额增长15%，累计投放100亿元
    if whole.startswith("全年") and made.endswith(does):
        return re.sub("每[周天日月]$", "", made.removesuffix(does)) + whole
    return None


def without_figure(earlier: str) -> str:
    """Return what an earlier clause makes that has no figure: 建设中试基地，给予支持，布局建设20个; empty for none."""
    for numbered in reversed(re.split("[，；：]", earlier)):
        clause = ORDINAL.sub("", numbered.strip())
        done = BY_STANDARD.sub("", clause)
        bare = _GROWS.sub("建设", FOR.sub("", ADVERBS.sub("", done)))
        if LED.match(bare) and not re.search(r"\d", clause) and NO_TARGET.search(done) is None:
            return clean(_ABLE.sub("", bare))
    return ""


def of_file(does: str, earlier: str) -> str | None:
    """Return what is done with those of which the clause before makes a file, or which it calls old ones, or None.

    Args:
        does: the deed; of 建立旧炉档案，更新20份 it is done to the file.
        earlier: what stands before its clause: 建立旧炉档案，.
    """
    those = (_FILED.search(earlier) or _OLD_ONES.search(earlier)) if _WORKED_ON.search(does) else None
    return does + those[1] if those else None


def of_clause(deed: str, stem: str, clause: str, counted: bool) -> str | None:
    """Return a deed that the clause before names with what it is done to, None where it names no such thing.

    Args:
        deed: the object so far: 投放.
        stem: the words before the figure as printed.
        clause: the one before: 加快基金投放, 利用空地浇建冰场.
        counted: the figure counts things.
    """
    if (moved := _MOVES.match(clause)) and moved["deed"] == deed and stem.endswith(deed):
        return deed + clean(moved["thing"])
    at = clause.rfind(deed, max(0, len(clause) - _AT_END)) if len(deed) <= _BRIEF else -1
    if at < _BRIEF or not stem.startswith(deed) or re.search(r"\d", clause):
        return None  # 农创客培育，培育农创客: no deed
    done_to = clause[at + len(deed) :]
    whole = counted and len(done_to) > 1 and _HOW.search(done_to) is None and not clause.startswith(("将", "把", "对"))
    if whole:
        return deed + done_to
    told = clean(clause[: at + len(deed)])
    return None if re.fullmatch(f"(?:{DOES})?{deed}", told) else told  # 开发培训目录，培训4万人次


def staged(stage: str, last: str, clause: str) -> str | None:
    """Return what comes to a stage (2026年开工12处), None where that is no stage.

    Args:
        stage: the words before the figure.
        last: what the figure before counts, empty where none does.
        clause: the clause before, which may carry out what comes to it: 实施旧仓保护.
    """
    if not _STAGES.fullmatch(stage):
        return None
    if not last or last.endswith(stage):
        works = None if last or stage == "建成" else _WORKS.fullmatch(clause)
        return last or (clean(works[1]) + stage if works else None)
    noun = re.sub("^(?:推广|投放)([^的]{2,})的.{1,12}$", r"\1", last)  # 推广电动粮车的线路
    noun = re.sub("^.{2,}(?:推广|投放)(?=..)", "", _STAGE_END.sub("", noun))  # 线路推广电动粮车, 粮库开工
    return noun if noun.startswith(stage) else noun.removeprefix("建设") + stage  # 建设粮库50座，建成20座
