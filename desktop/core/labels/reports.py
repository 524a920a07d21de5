"""The words of the reports and of their errors: key → (Chinese, English); ``{…}`` are facts."""

from __future__ import annotations

REPORTS: dict[str, tuple[str, str]] = {
    # Sheets and the rows around a table
    "sheet.ledger": ("落实台账", "Ledger"),
    "sheet.summary": ("进展汇总", "Summary"),
    "sheet.lists": ("选项", "Lists"),
    "sheet.charts": ("图表数据", "Chart data"),
    "sheet.pictures": ("{name}附图", "{name} – charts"),
    "pictures.title": ("{title}附图", "{title}: charts"),
    "ledger.title": ("{document}落实台账", "Implementation ledger: {document}"),
    "ledger.title_several": ("标准化政策文件落实台账", "Implementation ledger of standardization policies"),
    "summary.title": ("{document}进展汇总表", "Progress summary: {document}"),
    "summary.title_several": ("标准化政策文件进展汇总表", "Progress summary of standardization policies"),
    "head.organisation": ("填报单位（盖章）：{organisation}", "Organization (seal): {organisation}"),
    "head.scope": ("范围：{scope}", "Scope: {scope}"),
    "head.scope_all": ("全部检查项", "all check items"),
    "head.date": ("填报日期：{date}", "Date: {date}"),
    "head.as_of": ("截至：{date}", "As of {date}"),
    "list.joint": ("；", "; "),
    "documents.more": ("{documents}等 {count} 份文件", "{documents} and others ({count} documents)"),
    "sign.filler": ("填报人：{name}", "Prepared by: {name}"),
    "sign.telephone": ("联系电话：{telephone}", "Telephone: {telephone}"),
    "sign.reviewer": ("审核人（签字）：", "Reviewed by (signature):"),
    "sign.head": ("单位负责人（签字）：", "Head of organization (signature):"),
    "page.footer": ("第 {page} 页　共 {pages} 页", "Page {page} of {pages}"),
    "continued": ("{number}\n续", "{number}\ncont."),  # on two lines whatever the width: no program parts its brackets
    "none": ("—", "—"),
    # Columns of the ledger
    "column.number": ("序号", "No."),
    "column.source": ("任务来源", "Source"),
    "column.measure": ("工作任务\n（举措）", "Task\n(measure)"),
    "column.item": ("具体举措\n（检查项）", "Action\n(check item)"),
    "column.bodies": ("牵头单位\n配合单位", "Lead and\nsupporting bodies"),
    "column.unit": ("责任\n科室", "Unit"),
    "column.people": ("责任领导\n责任人", "Leader,\nowner"),
    "column.due": ("完成时限", "Due"),
    "column.note": ("工作进展\n（截至{date}）", "Progress\n(to {date})"),
    "column.status": ("完成\n情况", "Status"),
    "column.progress": ("进度", "Done"),
    "column.light": ("预警", "Alert"),
    "column.problem": ("存在问题及原因\n下一步打算", "Problem and cause,\nnext step"),
    "column.evidence": ("佐证材料\n备注", "Evidence,\nremarks"),
    # Texts of an item
    "item.target": ("指标：{target}", "Target: {target}"),
    "item.reached": ("；达到 {value}", "; reached {value}"),
    "item.result": ("（{result}）", " ({result})"),
    "item.support": ("配合：{bodies}", "With: {bodies}"),
    "item.shared": ("分工负责：{bodies}", "Shared: {bodies}"),
    "item.more": ("{bodies}等 {count} 家", "{bodies} and others ({count})"),
    "item.open_ended": ("{bodies}等", "{bodies} and others"),
    "item.long_term": ("长期", "Ongoing"),
    "item.next_step": ("下一步：{text}", "Next: {text}"),
    "item.evidence": ("佐证 {count} 份\n{name}", "Evidence ({count})\n{name}"),
    "item.evidence_more": ("佐证 {count} 份\n{name}等", "Evidence ({count})\n{name}\nand others"),
    "item.reason": ("理由：{text}", "Reason: {text}"),
    "item.support_units": ("协办：{units}", "With: {units}"),
    "item.result_alone": ("达标情况：{result}", "Result: {result}"),
    "item.done_on": ("{year}年\n{month}月{day}日\n完成", "done\n{year}-{month:02d}-{day:02d}"),
    "item.done_this_year": ("{month}月{day}日\n完成", "done\n{year}-{month:02d}-{day:02d}"),
    "item.own": ("本单位增设", "Own item"),
    "unit.none": ("未分派", "No unit"),
    # Totals and rules
    "total": ("合计", "Total"),
    "total.items": ("共 {items} 项，适用 {applicable} 项", "{items} {items:item|items}, {applicable} applicable"),
    "total.first_status": ("：{status} {count}", ": {status} {count}"),
    "total.status": ("，{status} {count}", ", {status} {count}"),
    "total.open": (
        "；待判定 {undecided}，不适用 {not_applicable}",
        "; undecided {undecided}, not applicable {not_applicable}",
    ),
    "total.rate": ("；完成率 {rate}", "; completion rate {rate}"),
    "total.lights": ("；逾期 {overdue}，临期或滞后 {warned}", "; overdue {overdue}, due soon or behind {warned}"),
    "total.targets": ("。量化指标 {targets} 项，达标 {met} 项。", ". Targets {targets}, met {met}."),
    "rule.rate": (
        "完成率 = 已完成 ÷ 适用；待判定、不适用不计入，长期坚持计入适用、不计入已完成。",
        "Completion rate = done ÷ applicable; undecided and not applicable are left out, ongoing counts as applicable, "
        "not as done.",
    ),
    "rule.lights": (
        "预警：■ 逾期　▲ 临期（{days} 日内）或滞后　● 正常　○ 无时限。",
        "Alerts: ■ overdue　▲ due within {days} {days:day|days}, or behind　● on track　○ no date.",
    ),
    "rule.cleaned": (
        "填报内容中不可显示的控制字符已换成可见符号（如 ␛）。",
        "Control characters in the texts cannot be shown and were replaced by visible signs (such as ␛).",
    ),
    # Columns of the summary
    "summary.group": ("章、科室", "Chapter, unit"),
    "summary.units": ("按责任科室", "By unit"),
    "summary.items": ("检查项", "Items"),
    "summary.rate": ("完成率", "Rate"),
    "summary.overdue": ("逾期", "Overdue"),
    "summary.warned": ("临期或滞后", "Due soon or behind"),
    "summary.without_chapter": ("未分章", "Without chapter"),
    "chart.chapters": ("各章进展（已完成 / 适用）", "By chapter (done / applicable)"),
    "chart.documents": ("各文件进展（已完成 / 适用）", "By document (done / applicable)"),
    "chart.units": ("各科室进展（已完成 / 适用）", "By unit (done / applicable)"),
    "chart.label": ("项目", "Label"),
    "chart.bar": ("图中标签", "Label in the chart"),
    "chart.part": ("{title}，第 {first} 至 {last} 个", "{title}, {first} to {last}"),
    "chart.first": ("{title}，前 {count} 个", "{title}, first {count}"),
    # Drop-downs and what they say
    "choice.title": ("请从列表中选择", "Choose from the list"),
    "choice.status": (
        "完成情况请从列表中选择：汇总表按这些词统计。",
        "Choose the status from the list: the summary counts these words.",
    ),
    "choice.unit": (
        "责任科室请从列表中选择：汇总表按这些名称统计。",
        "Choose the unit from the list: the summary counts these names.",
    ),
    "choice.progress": ("进度请填 0% 至 100%。", "Progress is a share from 0% to 100%."),
    "lists.status": ("完成情况、适用性", "Status, applicability"),
    "lists.unit": ("责任科室", "Unit"),
    # Errors: what happened, what stays safe, what to do next
    "report-empty": (
        "没有可导出的检查项。没有写任何文件。请放宽筛选条件，或先加入政策文件。",
        "There are no check items to export. No file was written. Widen the filter, or add a policy document first.",
    ),
    "report-too-many": (
        "报表有 {rows} 行，超过 Excel 一张表的 1,048,576 行。没有写任何文件。请按文件或科室分别导出。",
        "The report has {rows} rows; a sheet of Excel holds 1,048,576. No file was written. "
        "Export by document or by unit.",
    ),
    "report-suffix": (
        "不能写成“{path}”这种扩展名的文件。没有写任何文件。请改用“{suggestion}”。",
        "“{path}” has no ending that can be written here. No file was written. Use “{suggestion}” instead.",
    ),
    "report-no-pdf": (
        "“{path}”没有写：这台机器上缺少画页面的程序库（Qt 或系统的图形库），画不出 PDF。别的文件没有改动。"
        "请导出为 .xlsx，再用 Excel、WPS 或 LibreOffice 存为 PDF。",
        "“{path}” was not written: the libraries that draw pages (Qt, or what it needs of the system) are missing "
        "here. No other file was touched. Export .xlsx instead, and save that as PDF in Excel, WPS or LibreOffice.",
    ),
    "report-open": (
        "“{path}”正在别的程序中打开，无法替换。原文件没有改动。请关闭它后重试，或另存为“{suggestion}”。",
        "“{path}” is open in another program and cannot be replaced. The old file is unchanged. "
        "Close it and try again, or save as “{suggestion}”.",
    ),
    "report-denied": (
        "没有权限写入“{path}”。原有文件没有改动。请换一个文件夹，或另存为“{suggestion}”。",
        "Writing “{path}” is not permitted. Existing files are unchanged. "
        "Choose another folder, or save as “{suggestion}”.",
    ),
    "report-folder-denied": (
        "没有写成“{path}”：文件夹“{folder}”不允许写入新文件。原有文件没有改动。请换一个文件夹。",
        "“{path}” was not written: the folder “{folder}” takes no new files. Existing files are unchanged. "
        "Choose another folder.",
    ),
    "report-no-folder": (
        "文件夹“{folder}”不存在。没有写任何文件。请先建立该文件夹，或换一个位置。",
        "The folder “{folder}” does not exist. No file was written. Create it first, or choose another place.",
    ),
    "report-is-folder": (
        "“{path}”是一个文件夹。它没有改动。请另存为“{suggestion}”。",
        "“{path}” is a folder. It is unchanged. Save as “{suggestion}” instead.",
    ),
    "report-disk-full": (
        "磁盘空间不足，“{path}”没有写成。原有文件没有改动，未完成的部分已删除。请腾出空间后重试，或存到别的磁盘。",
        "The disk is full; “{path}” was not written. Existing files are unchanged and nothing half-written is left. "
        "Free some space and try again, or save to another disk.",
    ),
    "report-unwritable": (
        "无法写入“{path}”（{detail}）。原有文件没有改动，未完成的部分已删除。请换一个位置或文件名后重试。",
        "“{path}” cannot be written ({detail}). Existing files are unchanged and nothing half-written is left. "
        "Try another place or name.",
    ),
    "report-damaged": (
        "写出的文件没有通过检查（{detail}），已删除。原有文件没有改动。请重试；若再次出现，请检查磁盘。",
        "The file did not pass its check after writing ({detail}) and was removed. Existing files are unchanged. "
        "Try again; if it happens again, check the disk.",
    ),
}
