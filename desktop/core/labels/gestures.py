"""Names of gestures for undo, redo and the audit trail: key → (Chinese, English)."""

from __future__ import annotations

GESTURES: dict[str, tuple[str, str]] = {
    "gesture.create": ("新建评估", "Create the workspace"),
    "gesture.profile": ("修改本单位信息", "Edit the organization's profile"),
    "gesture.units": ("修改科室", "Edit the units"),
    "gesture.people": ("修改责任人", "Edit the owners"),
    "gesture.setting": ("修改设置", "Change a setting"),
    "gesture.add-framework": ("加入政策文件：{title}", "Add document: {title}"),
    "gesture.attach-text": ("附上原文：{title}", "Attach the official text: {title}"),
    "gesture.edition": ("更新到新版本：{title}", "Take over the new edition: {title}"),
    "gesture.review": ("复核", "Look at the item again"),
    "gesture.review.several": ("复核 {count} 项", "Look at {count} items again"),
    "gesture.remove-framework": ("移出政策文件：{title}", "Remove document: {title}"),
    "gesture.add-own": ("增设检查项：{text}", "Add own item: {text}"),
    "gesture.edit-own": ("修改增设的检查项：{text}", "Edit own item: {text}"),
    "gesture.remove-own": ("删除增设的检查项：{text}", "Remove own item: {text}"),
    "gesture.adopt": ("采纳建议", "Adopt the suggestion"),
    "gesture.adopt.several": ("采纳 {count} 项建议", "Adopt {count} suggestions"),
    "gesture.attach": ("添加佐证：{names}", "Attach evidence: {names}"),
    "gesture.attach.several": ("为 {count} 项添加佐证：{names}", "Attach evidence to {count} items: {names}"),
    "gesture.detach": ("移除佐证：{names}", "Remove evidence: {names}"),
    "gesture.names-more": ("{names} 等 {count} 份", "{names} and others ({count})"),
    "gesture.mark.as": ("标记为{words}", "Mark as {words}"),
    "gesture.mark.as.several": ("标记 {count} 项为{words}", "Mark {count} items as {words}"),
    "gesture.mark.field": ("修改{fields}", "Edit {fields}"),
    "gesture.mark.field.several": ("修改 {count} 项的{fields}", "Edit {fields} of {count} items"),
    "gesture.mark.as-and": ("{mark}，填写{fields}", "{mark}, with {fields}"),
    "gesture.mark-undone": ("取消“已完成”", "Take “done” back"),
    "gesture.mark-undone.several": ("取消 {count} 项的“已完成”", "Take “done” back from {count} items"),
    "gesture.other": ("修改", "Change"),
    "gesture.undo": ("撤销：{gesture}", "Undo: {gesture}"),
    "gesture.redo": ("重做：{gesture}", "Redo: {gesture}"),
}

FIELDS: dict[str, tuple[str, str]] = {
    "field.applicability": ("适用性", "Applicability"),
    "field.reason": ("不适用理由", "Why not applicable"),
    "field.status": ("进展", "Status"),
    "field.progress": ("进度", "Progress"),
    "field.result": ("达标情况", "Result"),
    "field.leader": ("责任领导", "Leader"),
    "field.owner": ("责任人", "Owner"),
    "field.unit": ("责任科室", "Unit"),
    "field.support_units": ("协办科室", "Supporting units"),
    "field.due": ("时限", "Due date"),
    "field.rhythm": ("报送频次", "Reporting"),
    "field.reached": ("达到值", "Reached value"),
    "field.note": ("工作进展", "Progress note"),
    "field.problem": ("存在问题", "Problem"),
    "field.next_step": ("下一步打算", "Next step"),
    "field.done_on": ("完成日期", "Done on"),
    "field.evidence": ("佐证材料", "Evidence"),
    "field.light": ("预警", "Alert"),
    "field.id": ("编号", "Id"),
    "field.item": ("检查项", "Check item"),
}

TELLING = ("status", "applicability", "result")
"""Fields whose new value names the gesture, the most telling first."""

IMPLIED = {"status": ("applicability", "reason"), "applicability": ("reason",)}
"""Fields that go without saying beside a telling one."""

_LONGEST = 40


def shortened(text: str) -> str:
    """Return a text on one line, cut where it is too long for a menu."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
