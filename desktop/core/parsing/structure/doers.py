"""Who is to act, or when, at the beginning of a clause: an office, all places of a kind, in a month."""

from __future__ import annotations

import re

from desktop.core.parsing.structure.clauses import ADVERBS, VERB

TREASURY = re.compile("(?:中央|[省市县区](?:、[省市县区乡])*(?:[两三]级)?|各级|本级|地方|同级)级?财政")
ACTOR = (
    rf"(?:{TREASURY.pattern}|(?![（(〔【])[^，、]{{1,18}}?(?:部|委|局|厅|署|组|专班|办公室|政府|机关|部门|单位|机构|省份|协会|商会|学会|联合会|督查室"
    "|(?<![主举承协开创兴筹合联督转交经])办(?![公法理事学好成结案])|[支大中]队)|"
    r"各地[区方]?|各[省市县区州盟旗乡镇街]{1,3}(?:[（(][^（()）]{1,12}[)）])?)(?:要|应)?"
)
"""A body by the end of its name, and whether it must."""
HOW = "(?:结合实际|结合[^，]{2,6}实际|按(?:权限|职责|程序|规定)|根据(?:需要|实际))?"
_WELL = f"(?:{ADVERBS.pattern[1:]})?"
ACTS = (
    re.compile(rf"{ACTOR}(?:[、和]{ACTOR}){{0,2}}{HOW}{_WELL}(?:{VERB.pattern})"),
    # 汛期前夕检修泵站, 接报后10分钟内核实
    re.compile(
        r"(?:[^，。：“”]{2,16}?(?:期间|时期|时段|季节|前夕|前后)|[^，。：“”\d]{0,16}\d+(?:分钟|小时|个?工作日|[日天])[之以]?内)"
        rf"{_WELL}(?:{VERB.pattern})"
    ),
    # 粮食交易中心9月建成投产
    re.compile(
        r"[^，。：“”的]{2,16}?(?<![\d年至到—–~～-])(?:(?:1[0-2]|[1-9])月(?:\d{1,2}日|[上中下]旬|[底末初份])?|第?[一二三四]季度)"
        rf"{_WELL}(?:{VERB.pattern})"
    ),
)
"""How a clause begins that says what somebody does, or what is done then."""
