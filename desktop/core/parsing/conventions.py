"""What documents are printed with by convention: signs, labels of groups, names of genres, numbers, stock headings.

Reading, cleaning and structure look for the same signs and do not know each other; each makes its own expressions of
what stands here once. Strings are pieces of regular expressions, single signs for between [ and ]; not ``CLOSING``.
"""

from __future__ import annotations

OPENING, CLOSING = "（(〔【［[〈｛{", "）)〕】］]〉｝}"
"""Brackets, each at the place of its other half.

（）, ［］, 〔〕 and 【】 are those of GB/T 15834—2011, 4.9; the half-width ones, 〈〉 and ｛｝ are typed for them.
"""

BEFORE_LABEL = "（(【〔"
"""Brackets in which the label of a group stands, or its whole line."""

DASHES = "-–—─―－‐"
"""Dashes of every width, as typed for the — of GB/T 15834—2011, 4.13: between [ ] they stand first."""

BULLETS = "•·▪●■◆▶○□◇★☆▲△※◎❖➢►☐☑✓✔"
"""Signs before a paragraph of a list: what Word and WPS offer for one, and what is typed for it. Dashes stand apart."""

MARKDOWN = "*#"
"""Signs that Markdown puts around what is bold and before a heading, left behind where it is taken for plain text."""

NOTHING = rf"[{DASHES}/／]+|无"
"""What is printed in a cell or behind a label where nothing is to stand there: —, /, 无."""

KINDS = "单位|部门|司局|处室|科室|股室|机构"
"""What columns and labels call the bodies of a group: 责任单位; 司局 are a ministry's, 股室 a county's."""

LEADS = "牵头|主责|主办"
HELPS = "配合|协同|协办|协作|参与|参加|协助"
GUIDING = "指导"
"""What a body of a group does, beside its name or in the label before it."""

LEADING = f"{LEADS}|总牵头|双牵头|联合牵头|共同牵头"
OVERSEEING = "督导|督办|督查|督促|监督|监管|主管|验收|考核|销号"
"""What those do that see that a task is done: 督导单位, 验收部门."""

SUPPORTING = f"责任|负责|{HELPS}|会办|实施|落实|承办|执行|相关|支持|支撑|{OVERSEEING}"
"""What the label of a group says before one of the ``KINDS`` (seen in the documents of offices)."""

DUTIES = "责任|负责|考核|考评|检查|落实|推进|实施|组织|工作"
"""What may stand in a label between what the bodies do and the ``KINDS``: 牵头考核单位."""

GROUP_LABEL = rf"(?:{LEADING}|{SUPPORTING}|{GUIDING})(?:{DUTIES})?(?:{KINDS})"
"""A label as it is printed before the bodies of a group, without its colon: 责任单位, 牵头部门, 配合责任单位."""

SHARED = "(?:责任|任务|职责|部门)分工"
"""How labels and columns call who does which task."""

BODY_ENDS = (
    "中央|委员会|委|部|局|办|办公室|厅|政府|国务院|法院|检察院|中心|总社|集团|公司|银行|大学|学院|协会|学会|联合会|"
    "总工会|署|社"
)
"""The last words of the names of bodies."""

DEADLINES = "时限|时间|期限"
"""What labels and columns call the day by which something is to be done: 完成时限."""

STARTS = "开始|起始|启动|开工|下达|交办"
BY_WHEN = f"(?<!{STARTS})(?:{DEADLINES})"
"""The same, but for the day on which it only begins: 开始时间."""

NUMBER_END = r"[〔﹝\[（(【［<〈]\s?(?:\d{4})?\s?[〕﹞\]）)】］>〉]\s?第?\s?\d{1,5}\s*号"
"""The year and the number of a 发文字号.

GB/T 9704—2012, 7.2.5 has 〔2024〕5号, without 第; other brackets, 第 and spaces are what sites make of it.
"""

TASK = "(?:重点|主要|专项|具体)?(?:任务|行动|措施|举措|工程|工作|事项|目标|条款)"
"""What stands before a number in an ordinal: 任务一：, 重点行动2."""

AIMS = ("指导思想", "总体思路", "总体要求", "总体目标", "基本原则", "主要目标", "工作目标", "发展目标", "目标任务")
"""Headings under which plans say whither and by which principles."""

STOCK_HEADINGS = (*AIMS, "工作原则", "重要意义", "组织领导")
"""Headings that every plan has, so that they are known where the signs around them are lost."""

PLANS = "方案|规划|计划|意见|措施"
"""Genres of what an office is to carry out, as their titles end."""

GENRES = f"{PLANS}|办法|要点|细则|规定|纲要"
"""Genres whose titles are told from other lines by their last word alone."""

NOTICES = "通知|决定|批复|通报|公告"
"""Genres of letters, which may issue one of the others."""

FONT_SIGNS = "\ue000-\uf8ff"
"""Where a font may have signs of its own, which no other one shows (the private use area of Unicode)."""

HEADING_GAP = "\u2001"
"""The space that readers put behind a numbered heading in bold type that runs into its text.

Nobody types this one, so it is no stray space.
"""
