"""The words of the reports beside the ledger, and of their choice: key → (Chinese, English); ``{…}`` are facts."""

from __future__ import annotations

REPORT_KINDS: dict[str, tuple[str, str]] = {
    # Their names, and what each is for
    "report.ledger": ("落实台账", "Ledger"),
    "report.breakdown": ("任务分解表", "Task breakdown"),
    "report.progress": ("进展汇总表", "Progress summary"),
    "report.urging": ("督办清单", "Urging list"),
    "report.targets": ("指标完成情况表", "Targets"),
    "report.applicability": ("适用性声明", "Statement of applicability"),
    "report.whole": ("全套报表", "All reports"),
    "report.ledger.purpose": ("逐项一行，打印签字用", "One row an item, to print and sign"),
    "report.breakdown.purpose": ("牵头、配合单位和责任科室、时限", "Bodies, units and due dates"),
    "report.progress.purpose": ("按文件、章、科室、进展汇总，带图", "By document, chapter, unit, status"),
    "report.urging.purpose": ("逾期、滞后、临期的事项", "What is overdue, behind or due soon"),
    "report.targets.purpose": ("目标值、达到值和达标情况", "Targets, reached values, results"),
    "report.applicability.purpose": ("逐项是否适用及理由", "What applies, what not, and why"),
    "report.whole.purpose": ("封面、目录和以上各表", "Cover, contents and all of these"),
    "grouping.chapter": ("按文件和章", "By document and chapter"),
    "grouping.unit": ("按责任科室", "By unit"),
    "grouping.alert": ("按预警", "By alert"),
    "grouping.none": ("不分组", "Not grouped"),
    "format.a4": ("A4", "A4"),
    "format.a3": ("A3", "A3"),
    "binding.top": ("上边装订", "Bound at the top"),
    "binding.left": ("左边装订", "Bound at the left"),
    "gesture.report-settings": ("修改报表设置", "Change report settings"),
    # Sheets and titles
    "sheet.cover": ("封面", "Cover"),
    "sheet.breakdown": ("任务分解表", "Task breakdown"),
    "sheet.urging": ("督办清单", "Urging list"),
    "sheet.targets": ("指标完成情况", "Targets"),
    "sheet.applicability": ("适用性声明", "Applicability"),
    "breakdown.title": ("{document}任务分解表", "Task breakdown: {document}"),
    "breakdown.title_several": ("标准化政策文件任务分解表", "Task breakdown of standardization policies"),
    "urging.title": ("{document}督办清单", "Urging list: {document}"),
    "urging.title_several": ("标准化政策文件督办清单", "Urging list of standardization policies"),
    "targets.title": ("{document}指标完成情况表", "Targets: {document}"),
    "targets.title_several": ("标准化政策文件指标完成情况表", "Targets of standardization policies"),
    "applicability.title": ("{document}适用性声明", "Statement of applicability: {document}"),
    "applicability.title_several": ("标准化政策文件适用性声明", "Statement of applicability: standardization policies"),
    "whole.title": ("{document}落实情况", "Implementation: {document}"),
    "whole.title_several": ("标准化政策文件落实情况", "Implementation of standardization policies"),
    "ledger.empty": ("没有检查项", "No items"),
    "breakdown.empty": ("没有要分解的任务", "No tasks to hand out"),
    "urging.empty": ("没有逾期、滞后或临期的事项", "Nothing is overdue, behind or due soon"),
    "targets.empty": ("没有量化指标", "No targets"),
    "applicability.empty": ("没有检查项", "No items"),
    "urging.overdue": ("■ 逾期", "■ Overdue"),
    "urging.behind": ("▲ 滞后", "▲ Behind"),
    "urging.other": ("其他", "Others"),
    "urging.due_soon": ("▲ 临期", "▲ Due soon"),
    "folded.note": (
        "右侧折叠的各列逐项列出同一数据，供筛选、透视和汇总公式使用，不打印。",
        "The columns folded away here hold the same data one by one for filters, pivots and totals; not printed.",
    ),
    # Columns
    "column.task": ("检查项", "Check item"),
    "column.lead": ("牵头单位", "Lead bodies"),
    "column.support": ("配合单位", "Supporting bodies"),
    "column.support_units": ("协办\n科室", "Supporting units"),
    "column.leader": ("责任\n领导", "Leader"),
    "column.owner": ("责任人", "Owner"),
    "column.telephone": ("联系电话", "Telephone"),
    "column.days_late": ("逾期\n天数", "Days late"),
    "column.cause": ("存在问题\n及原因", "Problem and cause"),
    "column.next_step": ("下一步打算", "Next step"),
    "column.instruction": ("督办意见", "Instruction"),
    "column.proof": ("佐证材料", "Evidence"),
    "column.remark": ("备注", "Remarks"),
    "column.target": ("量化指标", "Target"),
    "column.object": ("指标名称", "Indicator"),
    "column.comparator": ("要求", "Must be"),
    "column.value": ("目标值", "Target value"),
    "column.value_unit": ("单位", "Unit of value"),
    "column.reached": ("达到值", "Reached"),
    "column.reached_value": ("达到值", "Reached value"),
    "column.share": ("完成\n比例", "Share"),
    "column.result": ("达标\n情况", "Result"),
    "column.judged": ("达标\n情况", "Result"),
    "column.applicability": ("适用性", "Applicability"),
    "column.reason": ("理由", "Reason"),
    "column.done_on": ("完成日期", "Done on"),
    "column.rhythm": ("报送\n频次", "Reporting"),
    "column.key": ("条目编号", "Item id"),
    "column.document": ("文件", "Document"),
    "column.chapter": ("章", "Chapter"),
    # Headings of two lines that name two things, on one line
    "heading.bodies": ("牵头单位、配合单位", "Lead and supporting bodies"),
    "heading.people": ("责任领导、责任人", "Leader, owner"),
    "heading.problem": ("存在问题及原因、下一步打算", "Problem and cause, next step"),
    "heading.evidence": ("佐证材料、备注", "Evidence, remarks"),
    # The same where the column is narrow
    "narrow.warned": ("临期或\n滞后", "Due soon\nor behind"),
    "narrow.note": ("工作进展\n（截至\n{date}）", "Progress\n(to {date})"),
    "narrow.problem": ("存在问题\n及原因\n下一步打算", "Problem\nand cause,\nnext step"),
    "column.why_not": ("不适用理由", "Why not applicable"),
    "column.chapter_number": ("章序", "Chapter no."),
    "column.counted": ("计数", "Counted"),
    # Texts of cells
    "reason.undecided": ("尚未判定", "Not yet decided"),
    "reason.suggested": ("建议{kind}，未经确认：{reason}", "Suggested, not confirmed: {kind}. {reason}"),
    # Totals and rules
    "total.breakdown": (
        "共 {items} 项任务：已定责任科室 {assigned}，未分派 {unassigned}；有完成时限 {dated}。",
        "{items} {items:task|tasks}: {assigned} with a unit, {unassigned} without; {dated} with a due date.",
    ),
    "total.urging": (
        "共督办 {items} 项：逾期 {overdue}，滞后或临期 {warned}；最长逾期 {longest} 天。",
        "{items} {items:item|items} to urge: {overdue} overdue, {warned} behind or due soon; "
        "overdue by {longest} {longest:day|days} at most.",
    ),
    "total.judged": (
        "共 {items} 项指标：达标 {met}，基本达标 {largely_met}，未达标 {not_met}，未评 {not_assessed}；达标率 {rate}。",
        "{items} {items:target|targets}: {met} met, {largely_met} largely met, "
        "{not_met} not met, {not_assessed} not assessed; "
        "{rate} met.",
    ),
    "total.applicability": (
        "共 {items} 项：适用 {applicable}，不适用 {not_applicable}，待判定 {undecided}。",
        "{items} {items:item|items}: {applicable} applicable, {not_applicable} not applicable, {undecided} undecided.",
    ),
    "rule.breakdown": (
        "牵头单位、配合单位按文件原文；不适用的检查项不列入。",
        "Lead and supporting bodies as printed in the document; items that are not applicable are left out.",
    ),
    "rule.progress": (
        "各数目由隐藏的“{sheet}”工作表按公式算出。",
        "All figures are computed by formulas from the hidden sheet “{sheet}”.",
    ),
    "rule.urging": (
        "次序：逾期天数从多到少，然后是滞后，再后是临期。",
        "Order: overdue the longest first, then what is behind, then what is due soon.",
    ),
    "rule.targets": (
        "完成比例 = 达到值 ÷ 目标值，越低越好的指标不计；达标情况由两者相比得出，目标不是数值的由人工评定。",
        "Share = reached value ÷ target value, not given where less is better. The result follows from comparing the "
        "two; where the target is no number a person decides.",
    ),
    "rule.applicability": (
        "待判定的检查项尚未作出适用性结论；“建议”是程序按本单位信息给出的，未经确认，不作为结论。",
        "Nothing has been decided of undecided items; a suggestion follows from the organization's profile, is not "
        "confirmed, and is no decision.",
    ),
    "rule.withdrawn": (
        "政策文件更新后取消的 {count} 项未列入，也不计入完成率。",
        "{count} {count:item|items} that a new edition withdrew {count:is|are} left out, also of the rates.",
    ),
    "rule.anonymous": ("姓名和电话已隐去。", "Names and telephones are left out."),
    "summary.shares": ("占比（各进展占适用，待判定、不适用占全部）", "Share (of applicable; of all items)"),
    "chart.statuses": ("各进展项数", "Items by status"),
    "lists.applicability": ("适用性", "Applicability"),
    "choice.applicability": ("适用性请从列表中选择。", "Choose the applicability from the list."),
    # The cover
    "cover.report": ("报表", "Report"),
    "cover.purpose": ("内容", "Contents"),
    "cover.total": ("合计", "Totals"),
    "cover.back": ("← 返回目录", "← Back to the contents"),
    "cover.page": ("页码", "Page"),
    "cover.pictures": ("“{name}”的图表", "Charts of “{name}”"),
    "cover.items": (
        "共 {items} 项，适用 {applicable} 项。",
        "{items} {items:item|items}, {applicable} applicable.",
    ),
    "cover.ledger": ("逐项的进展、预警、问题和佐证", "Progress, alert, problem and evidence of each item"),
    "cover.breakdown": ("逐项的牵头、配合单位，责任科室和时限", "Bodies, units and due date of each item"),
    "cover.progress": ("按文件、章、科室、进展的汇总和图表", "Figures and charts by document, chapter, unit, status"),
    "cover.urging": ("逾期、滞后、临期的事项，原因和下一步", "What is overdue, behind or due soon, why, what next"),
    "cover.targets": ("逐个指标的目标值、达到值、比例和达标情况", "Target, reached value, share and result of each"),
    "cover.applicability": ("逐项是否适用及理由，待判定的列明", "What applies, what not and why, what is undecided"),
    # CSV and JSON
    "csv.guarded": (
        "为防止表格软件把文字当公式计算，{count} 个以 = + - @ 等开头的文字前加了一个单引号；要原样输出请用 --as-is。",
        "So that no program for tables calculates a text, {count} {count:text that begins|texts that begin} "
        "with = + - @ or the like got an "
        "apostrophe in front; --as-is writes them unchanged.",
    ),
    # Errors
    "column-unknown": (
        "这份报表没有列“{name}”。没有写任何文件。可用的列：{choices}。",
        "This report has no column “{name}”. No file was written. Its columns: {choices}.",
    ),
    "report-fixed": (
        "这份报表的列和分组是固定的。没有写任何文件。请不要选择列和分组，或换一份报表。",
        "The columns and groups of this report are fixed. No file was written. Leave them alone, or choose another "
        "report.",
    ),
    "report-csv-whole": (
        "全套报表有多张表，一个 CSV 文件只能放一张。没有写任何文件。请选一份报表，或存为 .xlsx 或 .json。",
        "All reports together are several tables; a CSV file holds one. No file was written. "
        "Choose one report, or write .xlsx or .json.",
    ),
    "report-choice-gone": (
        "报表设置中的“{name}”已不在本评估中。没有写任何文件。请重新选择文件和科室。",
        "“{name}”, chosen in the report's settings, is no longer in this workspace. No file was written. "
        "Choose documents and units anew.",
    ),
}
