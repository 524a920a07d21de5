"""What stands between the bodies of a group and is none: standing rules (下同), and who answers everywhere."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.group_labels import NEXT

_WITH_ASIDE = re.compile(r"([（(][^（()），,]+)[，,]含[^（()）]*[，,]下同([)）])")  # 各县（市、区，含开发区，下同）
_RULE_ASIDE = re.compile(
    r"[（(〈<［\[][^（()）〈〉<>［］\[\]]*(?:下同|列第一|排第一|排在|列首位|除标注)[^（()）〈〉<>［］\[\]]*[)）〉>］\]]"
)
_ROLES_BETWEEN = re.compile(  # 甲部牵头、乙部配合
    "(?<=[部委局办会署院府厅行司社团位门构关心队区县市州）)])((?:牵头|主责|主办|负责|配合|协同|协办|参与|参加|指导|协助)(?:负责|落实)?)、(?=[^、，；]{2,})"
)
_BY_DUTY = re.compile("[（(](?:各?按|依)[^（()）]{0,6}职[责能][^（()）]{0,8}[)）]")  # 市商务局、市财政局（按职责分工）
_ANSWER_TOO = re.compile("。(?=[^。；;，,《》：:]{2,30}负责(?:落实|实施|推进)(?:[；;。]|$))")  # 甲局。各市负责落实；…


def without_rules(text: str) -> str:
    """Return a group without what brackets inside it say of all groups: 各县（含开发区，下同）."""
    return _RULE_ASIDE.sub("", text)


def without_remarks(text: str) -> str:
    """Return a group without its standing rules and what else is no body."""
    text = _BY_DUTY.sub("", _ANSWER_TOO.sub("；", text))
    text = NEXT.sub("；", without_rules(_WITH_ASIDE.sub(r"\1\2", text)))
    text = re.split(
        r"。|[，,；;](?=以下(?![简统]称)|以?(?:黑体|加粗)|第一个逗号|列第|排在|排第|逗号|下同|不再|其中)",
        text.strip(" 。；;，,"),
    )[0]
    return _ROLES_BETWEEN.sub(r"\1，", re.sub(r"[，,；;]?(?:下同|以下均同)$", "", text))
