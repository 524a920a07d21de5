"""What stands between the bodies of a group and is none: standing rules (下同), and who answers everywhere.

So does a bracket behind the name of a body that tells its other name.
"""

from __future__ import annotations

import re

from desktop.core.parsing.structure.group_labels import NEXT, SAID

_WITH_ASIDE = re.compile(r"([（(][^（()），,]+)[，,]含[^（()）]*[，,]下同([)）])")  # 各县（市、区，含开发区，下同）
_WITH_TOO = re.compile(
    r"([（(]含[^（()）]{2,30}?)[，,；;]?下同([)）])(?=[\u4e00-\u9fff])"
)  # 各市（含东市、西市，下同）政府
_RULE_ASIDE = re.compile(
    r"[（(〈<［\[][^（()）〈〉<>［］\[\]]*(?:下同|列第一|排名?第|排在|列首位|除标注)[^（()）〈〉<>［］\[\]]*[)）〉>］\]]"
)
_ROLES_BETWEEN = re.compile(  # 甲部牵头、乙部配合
    "(?<=[部委局办会署院府厅行司社团位门构关心队区县市州联协央网室校馆所站处科镇乡）)])((?:牵头|主责|主办|负责|配合|协同|协办|参与|参加|指导|协助)(?:负责|落实)?)、(?=[^、，；]{2,})"
)
_BY_DUTY = re.compile("[（(](?:各?按|依)[^（()）]{0,6}职[责能][^（()）]{0,8}[)）]")  # 市商务局、市财政局（按职责分工）
_OF_POINTS = re.compile(  # 甲局牵头负责第1、3项，乙局配合第2项
    "(?<=牵头|配合|协助|参与)(?:负责)?第[一二三四五六七八九十\\d、和及至到—–~～第（()）-]{1,16}[项条款点](?:任务|工作|事项|措施)?(?=[，,；;。]|$)"
)
_ANSWER_TOO = re.compile("。(?=[^。；;，,《》：:]{2,30}负责(?:落实|实施|推进)(?:[；;。]|$))")  # 甲局。各市负责落实；…

_ANSWERS_FOR = (
    "[^，,。；;]{0,16}由[^，,。；;]{2,30}(?:负责|牵头|配合|落实|实施|推进|承办|主办|协助|参与|指导)(?=[，,。；;]|$)"
)
"""What part of a task a body answers for: 培训由市人社局负责; who only gives money or gathers reports does not."""
_AMONG = re.compile(f"其中[，,](?={_ANSWERS_FOR})")

_NEXT_SAID = re.compile(f"[。，；]{SAID.pattern}")  # 甲局牵头。落实单位为各县政府
_ALIAS = re.compile(
    "街道(?:办事处|办)?|办事处|[县市区镇乡场旗](?:、[县市区镇乡场旗])*|"
    "团队|小组|专班|企业|集团|公司|合作社|社区|中心|机构|部门|单位|工会|协会|医院|学校|学院"
)  # 镇人民政府（街道办事处）, 200个县（市、区）, 由保管员（团队）
_OFFICE = re.compile(
    "(?:(?<!总)(?<!乐)(?<!干)(?<!全)部|[委局厅办署司]|办公室|委员会|政府|总社|法院|检察院|工会|银行|海关)$"
)
"""How an office is called that may have another name; no such is what is built: 新建养老机构（市民政局）."""
_BUILT = re.compile(
    "(?![省市县区州]|国家|各|有关|相关|乡镇|镇街)[^、，；]*"
    "(?:场所|(?:实验|工作|活动|医务|卫生|阅览|展示)室|(?:产业|科技|创业|农业|示范|物流)园|(?:合作|旅行)社|(?:服务|工作|充电|加油|收购|驿)站)"
)
"""How is called what is built or set up, and answers for nothing: 工程研究中心（实验室）, 用品市场（展示体验场所）."""
_INSTITUTE = re.compile("(?:中心|[院所])$")  # 某设计研究院（某部遥感中心）

_SET_OFF = re.compile(r"(?<=\d)\s+(?=[\u4e00-\u9fff])|(?<=[年月至到于])\s+(?=\d)")
"""The blanks that some offices type around a figure: 2027 年 6 月底前, 市12345 热线办公室."""
_CALLED = re.compile("[（(]以下[简统合总]称[^（()）]{2,16}[)）]|[、，]?以下简称“[^”]{2,16}”(?=[)）])")
"""How a body is called from then on: 各市（含东市）政府（以下简称各市政府）."""
_TOO = re.compile("[（(]含[^（()）]*[)）]")


def without_rules(text: str) -> str:
    """Return a group without what brackets inside it say of all groups: 各县（含开发区，下同）."""
    return _CALLED.sub("", _RULE_ASIDE.sub("", text))


def plain(text: str) -> str:
    """Return a group without its rules and without what its bodies are said to hold too: 各市（含东市）政府."""
    return _TOO.sub("", without_rules(text))


def without_remarks(text: str) -> str:
    """Return a group without its standing rules and what else is no body."""
    text = _OF_POINTS.sub("", re.sub("^由(?=[^，、；]{3})", "", _SET_OFF.sub("", text)))
    text = _NEXT_SAID.sub(r"；\1：", _BY_DUTY.sub("", _ANSWER_TOO.sub("；", text)))
    text = NEXT.sub("；", without_rules(_WITH_TOO.sub(r"\1\2", _WITH_ASIDE.sub(r"\1\2", text))))
    text = _AMONG.sub("其中", text)
    text = re.split(
        r"。|[，,；;](?=以下(?![简统]称)|以?(?:黑体|加粗)|第一个逗号|列第|(?:位?列|居)首位|排在|排名?第|逗号|下同|不再|"
        rf"其中(?!{_ANSWERS_FOR}))",
        text.strip(" 。；;，,"),
    )[0]
    return _ROLES_BETWEEN.sub(r"\1，", re.sub(r"[，,；;]?(?:下同|以下均同)$", "", text))


def is_alias(before: str, inside: str, *, bare: bool) -> bool:
    """Return whether a bracket only tells more of what stands before it: 报送商务部（流通司).

    Args:
        before: the text before the bracket.
        inside: the text in it.
        bare: whether that names nothing that bodies do.
    """
    if _ALIAS.fullmatch(inside) or _BUILT.fullmatch(inside):
        return True
    if re.search("[、;；]", inside) or not bare:
        return False
    return (_INSTITUTE.search(before) and _INSTITUTE.search(inside)) is not None or _OFFICE.search(before) is not None
