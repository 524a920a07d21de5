"""The words of fill-in workbooks: key → (Chinese, English); ``{…}`` are facts."""

from __future__ import annotations

FILL_IN: dict[str, tuple[str, str]] = {
    # Sheets and what stands around the table
    "sheet.fill": ("填报表", "Fill in"),
    "sheet.guide": ("填报说明", "Instructions"),
    "sheet.stamp": ("对标", "Duibiao"),
    "fill.file": ("{recipient}_填报表_{date}", "{recipient}_fill-in_{date}"),
    "fill.title": ("{document}落实情况填报表", "Fill-in workbook: {document}"),
    "fill.title_several": ("标准化政策文件落实情况填报表", "Fill-in workbook: standardization policies"),
    "fill.recipient": ("填报单位（盖章）：{recipient}", "Filled in by (seal): {recipient}"),
    "fill.sender": ("下发：{organisation}，{date}", "Sent by {organisation}, {date}"),
    "fill.sender_due": (
        "下发：{organisation}，{date}；请于 {due}前报回",
        "Sent by {organisation}, {date}; please return it by {due}",
    ),
    "fill.date": ("填报日期：", "Date:"),
    "fill.filler": ("填报人：", "Prepared by:"),
    "fill.telephone": ("联系电话：", "Telephone:"),
    "fill.target": ("指标：{target}", "Target: {target}"),
    "fill.note": (
        "只填浅黄色的单元格，其余已锁定；已经填好的是现有登记，没有变化的不用改。填报要求见“{sheet}”表。",
        "Fill in the light yellow cells only; the others are locked. What is filled in already is what is on record: "
        "leave it where nothing has changed. See the sheet “{sheet}”.",
    ),
    # Columns
    "fill.column.number": ("序号", "No."),
    "fill.column.source": ("任务来源", "Source"),
    "fill.column.item": ("具体举措\n（检查项、指标）", "Action\n(check item, target)"),
    "fill.column.due": ("完成时限", "Due"),
    "fill.column.status": ("进展", "Status"),
    "fill.column.progress": ("进度", "Progress"),
    "fill.column.reached": ("达到值", "Reached value"),
    "fill.column.done_on": ("完成日期", "Done on"),
    "fill.column.note": ("工作进展", "Progress note"),
    "fill.column.problem": ("存在问题", "Problem"),
    "fill.column.next_step": ("下一步打算", "Next step"),
    "fill.column.owner": ("责任人", "Owner"),
    "fill.column.evidence": ("佐证材料", "Evidence"),
    "fill.column.key": ("条目编号", "Item id"),
    "fill.column.part": ("行", "Row"),
    # Instructions
    "guide.title": ("填报说明", "Instructions"),
    "guide.column": ("栏目", "Column"),
    "guide.rule": ("怎么填", "How to fill it in"),
    "guide.general": ("总的要求", "In general"),
    "guide.general.rule": (
        "浅黄色单元格是要填的，其余已锁定（没有密码，只防误改）。可以筛选、排序、调整列宽行高。已有内容是现有登记，请核对，只改有变化的。"
        "填好后保存，把整个文件报回，不要另存为其他格式。文件里有隐藏的编号，请勿把内容粘贴到别的表里再报。",
        "Light yellow cells are to be filled in; the others are locked (without a password, against slips only). You "
        "may filter, sort and change widths and heights. What stands there is what is on record: check it and change "
        "only what has changed. Save and return the file itself, in the same format. It carries hidden ids, so do not "
        "copy the content into another workbook.",
    ),
    "guide.status.rule": (
        "从列表中选择：{choices}。选“{out}”的，请在“{note}”栏写明理由。",
        "Choose from the list: {choices}. Where you choose “{out}”, say why under “{note}”.",
    ),
    "guide.progress.rule": (
        "0% 至 100% 的整数百分比，如 60%。选“{done}”即为 100%，不必再填。",
        "A whole per cent from 0% to 100%, such as 60%. “{done}” means 100%: no need to enter it.",
    ),
    "guide.reached.rule": (
        "只填数字，单位以“指标”所列为准；横线表示该项没有量化指标。",
        "A number only, in the unit of the target. A dash means that the item has no target.",
    ),
    "guide.done_on.rule": (
        "只有“{done}”的才填，如 2025-11-20；不填则按收回当日计。",
        "Only where the status is “{done}”, such as 2025-11-20; left empty, the day of collection counts.",
    ),
    "guide.note.rule": (
        "做了什么、取得什么结果，一两句话即可。",
        "What was done and with what result, in a sentence or two.",
    ),
    "guide.problem.rule": ("有则填，写明原因；没有可不填。", "Where there is one, with its cause."),
    "guide.next_step.rule": ("接下来做什么、何时完成。", "What comes next, and by when."),
    "guide.owner.rule": ("具体负责的人员或岗位。", "The person or post in charge."),
    "guide.evidence.rule": (
        "文号、名称或网址，每行一件；已有的不用重填，新的另起一行写在后面。材料本身不必粘贴到表里。",
        "Document number, name or address, one a line. Leave what is listed already and add new ones below it. "
        "The material itself need not be put into the sheet.",
    ),
    "choice.fill.status": (
        "进展请从列表中选择。选“不适用”的，请在“工作进展”栏写明理由。",
        "Choose the status from the list. Where you choose “Not applicable”, say why under “Progress note”.",
    ),
    "choice.fill.progress": ("进度请填 0% 至 100%。", "Progress is a share from 0% to 100%."),
    "choice.fill.reached": ("达到值只填数字，单位见“指标”。", "Enter a number only; the unit is that of the target."),
    "choice.fill.done_on": ("请填日期，如 2025-11-20。", "Enter a date such as 2025-11-20."),
    # What sending and collecting say
    "gesture.send": ("下发填报表：{names}", "Send a fill-in workbook: {names}"),
    "gesture.send.several": ("下发填报表：{names}", "Send fill-in workbooks: {names}"),
    "command.send": ("下发填报表：每个科室或单位一份。", "Send out fill-in workbooks, one for each unit."),
    "option.out-folder": ("存放填报表的文件夹，没有就建立。", "Folder for the workbooks; made where there is none."),
    "option.send-unit": (
        "发给这个科室，可多次给出；不给出则发给所有有检查项的科室。",
        "Send to this unit; may be repeated. Without it all units that have items get one.",
    ),
    "option.to": (
        "发给这个单位（县区、企业等），内容为筛选出的全部检查项，可多次给出。",
        "Send to this county or enterprise, with all items that the filter leaves; may be repeated.",
    ),
    "option.by": ("报回期限。", "By when it is wanted back."),
    "step.exchange": (
        "下发填报表再收回，没有变化（格）",
        "send a fill-in workbook out and collect it unchanged (cells)",
    ),
    "said.sent": (
        "已生成 {count} 份填报表，在“{folder}”：",
        "Wrote {count} fill-in {count:workbook|workbooks} into “{folder}”:",
    ),
    "send-nobody": (
        "没有可以下发的检查项：适用或待判定的都还没有分派责任科室。没有写任何文件。请先分派责任科室，或指定接收单位（--to）。",
        "There is nothing to send: no applicable or undecided item has a unit. No file was written. "
        "Assign units first, or name recipients (--to).",
    ),
    "send-nothing": (
        "“{recipient}”没有可以下发的检查项。没有写任何文件。请为它分派检查项，或放宽筛选条件。",
        "There is no item to send to “{recipient}”. No file was written. Assign items to it, or widen the filter.",
    ),
    "send-no-folder": (
        "不能在“{folder}”存放填报表（{detail}）。没有写任何文件。请换一个可以写入的文件夹。",
        "The workbooks cannot be put into “{folder}” ({detail}). No file was written. "
        "Choose a folder that can be written.",
    ),
}
