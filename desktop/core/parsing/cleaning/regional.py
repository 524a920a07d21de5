"""Taiwan words that a program put into a mainland text when it converted its characters: 最佳化 for 优化.

The words are those of OpenCC's table of Taiwan phrases, in simplified characters, as far as government texts use them;
what mainland texts write too (新增, 执行, 智慧, 品质, 档案) stays. A program leaves hardly a mainland word behind, so a
word that both sides of the strait use is put back only where it stands more often than its counterpart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from desktop.core.parsing.cleaning.edits import Draft

_SURE = {
    "最佳化": "优化", "网际网路": "互联网", "软体": "软件", "韧体": "固件", "演算法": "算法",
    "伺服器": "服务器", "人工智慧": "人工智能", "资讯化": "信息化", "资讯科技": "信息技术",
    "资讯公开": "信息公开", "资讯系统": "信息系统", "资讯平台": "信息平台", "资讯保安": "信息安全",
    "感测器": "传感器", "回圈化": "循环化", "回圈经济": "循环经济", "回圈利用": "循环利用", "计程车": "出租车",
    "数位化": "数字化", "数位经济": "数字经济", "数位政府": "数字政府", "智慧财产权": "知识产权",
    "应用程式": "应用程序", "程式码": "代码", "印表机": "打印机", "萤幕": "屏幕", "记忆体": "内存",
    "硬碟": "硬盘", "奈米": "纳米", "晶矽": "晶硅", "积体电路": "集成电路", "云端运算": "云计算",
    "边缘运算": "边缘计算", "虚拟实境": "虚拟现实", "扩增实境": "增强现实", "行动网路": "移动网络",
    "行动支付": "移动支付", "行动电话": "移动电话", "行动装置": "移动设备", "特种装置": "特种设备",
    "分割槽": "分区", "丛集": "集群", "云端计算": "云计算", "作业系统": "操作系统", "矽片": "硅片",
    "矽基": "硅基", "资料局": "数据局", "联络我们": "联系我们",
}  # fmt: skip
"""Words that no mainland text uses so."""
_SHARED = {
    "资讯": "信息", "专案": "项目", "资料": "数据", "支援": "支持", "登出": "注销", "社群": "社区",
    "使用者": "用户", "排程": "调度", "分散式": "分布式", "回圈": "循环", "远端": "远程", "影片": "视频",
    "搜寻": "搜索", "程式": "程序", "讯号": "信号", "网路": "网络", "硬体": "硬件", "晶片": "芯片",
    "塑胶": "塑料", "宽频": "宽带", "频宽": "带宽", "雷射": "激光", "列印": "打印", "简讯": "短信",
    "视窗": "窗口", "释出": "发布", "计画": "计划", "装置": "设备", "通讯": "通信", "模组": "模块",
    "视觉化": "可视化", "智慧体": "智能体", "智慧制造": "智能制造", "智慧终端": "智能终端",
    "智慧网联": "智能网联", "智慧机器": "智能机器", "智慧算力": "智能算力", "智慧家电": "智能家电",
    "智慧家居": "智能家居", "智慧电网": "智能电网", "智慧产品": "智能产品", "智慧技术": "智能技术",
}  # fmt: skip
"""Words that a mainland text may hold too."""
_NEVER = {
    "软体": (r"", r"家具|动物|沙发|机器人"),
    "资料": (
        r"申报|申请|申办|报送|提交|文字|图纸|影像|音像|证明|文献|技术|学习|宣传|培训|生产|生活|历史|工作|图书|史志|档案",
        r"汇编|员|袋|室",
    ),
    "支援": (r"对口|医疗|应急|救援|空中|火力", r"力量|队|保障"),
    "专案": (r"", r"组|会议|侦查|攻坚"),
    "网路": (r"[管电路]", r"[由径段]"),
    "列印": (r"系", r""),
    "远端": (r"", r"校区"),
    "通讯": (r"", r"录|员|地址|社|方式|工具"),
    "丛集": (r"", r"性"),
    "装置": (
        r"化工|生产|治理|处理|安全|计量|回收|净化|除尘|脱硫|脱硝|制氢|裂解|炼化|保护|控制|启动|循环|实验|科学",
        r"",
    ),
}
"""Words before and behind one of these that make it a mainland word, or the end of one and the beginning of another."""


def _either(words: dict[str, str]) -> re.Pattern[str]:
    """Return what finds any of some words, the longest first."""
    made = []
    for word in sorted(words, key=len, reverse=True):
        before, behind = _NEVER.get(word, ("", ""))
        above = "".join(f"(?<!{one})" for one in before.split("|") if one)
        made.append(f"{above}{word}" + (f"(?!{behind})" if behind else ""))
    return re.compile("|".join(made))


_WORDS, _SHARED_WORDS = _either(_SURE), _either(_SHARED)
_FEWEST = 3
"""Different words that show that a program converted a text that is not in traditional characters."""


def restore(drafts: Sequence[Draft], traditional: bool) -> None:
    """Put the mainland words back into a converted text; a text with none of the sure ones stays as it is.

    Args:
        drafts: the lines, in simplified characters by now.
        traditional: they were in traditional ones, in which one sure word is enough.
    """
    text = "\n".join(draft.text for draft in drafts)
    if len(set(_WORDS.findall(text))) < (1 if traditional else _FEWEST):
        return
    counts = Counter(_SHARED_WORDS.findall(text))
    converted = {one for one, count in counts.items() if count > _standing(_SHARED[one], text)}
    for draft in drafts:
        draft.substitute(_WORDS, lambda match: _SURE[match[0]], "regional")
        draft.substitute(_SHARED_WORDS, lambda match: _SHARED[match[0]] if match[0] in converted else None, "regional")


def _standing(word: str, text: str) -> int:
    """Return how often a mainland word stands in a text; OpenCC leaves it in 大数据."""
    return text.count(word) - (text.count(f"大{word}") if word == "数据" else 0)
