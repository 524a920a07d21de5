"""How each column of the Excel form is filled in, and an example: key → (Chinese, English); ``{…}`` are facts."""

from __future__ import annotations

RULES: dict[str, tuple[str, str]] = {
    "form.rule.row.chapter": (
        "连同序号填写，每章只在第一行填；没有分章的不填。",
        "With its number, in its first row only; empty where the document has no chapters.",
    ),
    "form.rule.row.section": ("章下面分节的才填。", "Only where a chapter has sections."),
    "form.rule.row.label": ("照原文的序号填写。", "As printed."),
    "form.rule.row.title": (
        "每条举措必填，只在第一行填；没有标题的填序号即可。",
        "Needed, in the first row of the measure only; where it has none, its number will do.",
    ),
    "form.rule.row.text": (
        "一行一个检查项：一个动作、一个对象，能看出做了没有。举措单独占一行时此格空着。",
        "One item a row: one verb, one object, something that can be seen to be done. "
        "Empty in a row of the measure alone.",
    ),
    "form.rule.row.lead": (
        "几个单位之间用顿号隔开，末尾可加“等”。同一举措有几组责任单位的，在各自的检查项那一行写；"
        "与上一行相同的可以空着，没有责任单位的填“—”。",
        "Several are separated by commas. Where a measure has several "
        "groups, "
        "write each beside its items. Empty means the same as above; — means none.",
    ),
    "form.rule.row.support": ("同上。与牵头单位写在同一行的是一组。", "Likewise. What stands in one row is one group."),
    "form.rule.row.guide": ("同上，没有可不填。", "Likewise, where there are any."),
    "form.rule.row.target": (
        "这一项对应的量化指标，填“{target}”表里的指标号。",
        "The target that the item serves, by its number in the sheet “{target}”.",
    ),
    "form.rule.row.due": (
        "文件要求完成这一项的时间：年、年月或年月日；对应的量化指标另有时限的不必填，文件没写的留空。",
        "By when the document asks for the item: a year, a month or a date. Leave it empty where its target has "
        "a date of its own, or where the document names none.",
    ),
    "form.rule.row.kinds": (
        "从列表中选；几类之间用顿号隔开，不填表示都适用。",
        "From the list; several are separated by commas. Empty means all.",
    ),
    "form.rule.row.levels": (
        "同上：国家级、省级、市级、县级、乡镇级。",
        "Likewise: national, province, city, county, township.",
    ),
    "form.rule.row.sectors": (
        "国民经济行业分类的代码或名称，可从列表中选；不填表示都适用。",
        "Code or name of the sector (GB/T 4754), from the list; empty means all.",
    ),
    "form.rule.row.bodies": (
        "属哪个国家部门的条线，程序据此找到本地对应部门；可不填。",
        "The national bodies in whose line of work it is, by which local counterparts are found; may be empty.",
    ),
    "form.rule.row.condition": ("只在某种条件下适用的，写明条件。", "Where it applies on a condition only."),
    "form.rule.row.evidence": (
        "能证明做完的材料，每行一件（Alt+Enter 换行）。",
        "What proves that it is done, one a line (Alt+Enter).",
    ),
    "form.rule.target.number": (
        "自己编，不重复即可；检查项用它引用指标。",
        "Any number of your own, each once; items name it.",
    ),
    "form.rule.target.measure": (
        "填举措的标题、序号，或者序号加标题；整份文件的指标不填。",
        "Heading or number of the measure, or both; empty for a target of the document as a whole.",
    ),
    "form.rule.target.object": ("必填：衡量什么。", "Needed: what is measured."),
    "form.rule.target.comparator": ("从列表中选，可不填。", "From the list; may be empty."),
    "form.rule.target.value": (
        "只填数字；区间照原文填写（如 8—10）。百分数填 85，单位填 %。",
        "A number; a range as printed (8—10). For per cent write 85 here and % as the unit.",
    ),
    "form.rule.target.unit": ("如 %、项、个、个月。", "Such as %, months, pieces."),
    "form.rule.target.due": ("年、年月或年月日。", "A year, a month or a date."),
    "form.rule.target.bodies": (
        "举措有几组责任单位时，写负责这个指标的牵头单位；可不填。",
        "Where the measure has several groups: the lead of the one that answers for it; may be empty.",
    ),
    "form.rule.wording.label": ("与“{row}”表一致。", "As in the sheet “{row}”."),
    "form.rule.wording.title": ("与“{row}”表一致。", "As in the sheet “{row}”."),
    "form.rule.wording.text": (
        "举措的原文，整张表都可以不填。",
        "What the document says; the whole sheet may stay empty.",
    ),
}

EXAMPLES: dict[str, tuple[str, str]] = {
    "form.example.field.title": (
        "清源市公共充电设施建设行动方案（2025—2027年）",
        "Action Plan for Public Charging in Qingyuan (2025–2027)",
    ),
    "form.example.field.number": ("清政办发〔2025〕8号", "Office Document No. 8 [2025]"),
    "form.example.field.issuers": ("清源市人民政府办公室", "General Office of Qingyuan City"),
    "form.example.field.issued": ("2025-03-18", "2025-03-18"),
    "form.example.field.start": ("2025", "2025"),
    "form.example.field.end": ("2027", "2027"),
    "form.example.field.short_title": ("充电设施行动方案", "Charging plan"),
    "form.example.field.region": ("陕西省", "Shaanxi"),
    "form.example.field.basis": ("据正式印发的文件编制", "Made from the document as issued"),
    "form.example.field.id": ("cdss-2025", "cdss-2025"),
    "form.example.row.chapter": ("一、加快布点建设", "1. Build more points"),
    "form.example.row.section": ("城区布点", "In the city"),
    "form.example.row.label": ("（一）", "1.1"),
    "form.example.row.title": ("完善公共停车场充电设施", "Charging in public car parks"),
    "form.example.row.text": ("编制公共停车场充电桩布点规划", "Draw up a siting plan for public car parks"),
    "form.example.row.lead": ("市发展改革委", "Development Commission"),
    "form.example.row.support": ("市住房城乡建设局、市交通运输局等", "Housing Bureau, Transport Bureau"),
    "form.example.row.guide": ("省能源局", "Provincial Energy Administration"),
    "form.example.row.target": ("1", "1"),
    "form.example.row.due": ("2027-06", "2027-06"),
    "form.example.row.kinds": ("政府部门、企业", "Government body, Enterprise"),
    "form.example.row.levels": ("市级、县级", "City, County"),
    "form.example.row.sectors": ("D44、C38", "D44, C38"),
    "form.example.row.bodies": ("国家发展改革委、住房城乡建设部", "NDRC, MOHURD"),
    "form.example.row.condition": ("设有公共停车场的单位", "organizations with a public car park"),
    "form.example.row.evidence": ("布点规划\n公示截图", "Siting plan\nScreenshot of its publication"),
    "form.example.target.number": ("1", "1"),
    "form.example.target.measure": ("（一）完善公共停车场充电设施", "Charging in public car parks"),
    "form.example.target.object": ("公共充电桩数量", "Public charging points"),
    "form.example.target.comparator": ("≥", "≥"),
    "form.example.target.value": ("2000", "2000"),
    "form.example.target.unit": ("个", "points"),
    "form.example.target.due": ("2027", "2027"),
    "form.example.target.bodies": ("市发展改革委", "Development Commission"),
    "form.example.wording.label": ("（一）", "1.1"),
    "form.example.wording.title": ("完善公共停车场充电设施", "Charging in public car parks"),
    "form.example.wording.text": (
        "到2027年，建成公共充电桩2000个以上。编制布点规划，公开建设清单。",
        "By 2027, build 2,000 public charging points or more. Draw up a siting plan and publish the list.",
    ),
}
