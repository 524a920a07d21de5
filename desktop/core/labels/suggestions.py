"""Why the profile suggests an applicability: key of the reason → (Chinese, English)."""

from __future__ import annotations

SUGGESTIONS: dict[str, tuple[str, str]] = {
    "suggest.other-region": ("文件适用于{region}，本单位不在该地区", "The document binds {region}, where we are not"),
    "suggest.other-kind": ("面向{kinds}，与本单位类型不同", "Meant for: {kinds}; ours is another kind of organization"),
    "suggest.other-level": ("由{levels}办理，与本单位层级不同", "Done at another level: {levels}"),
    "suggest.other-body": (
        "属{bodies}条线，本单位不是其本地对应部门",
        "Falls to {bodies}; we are not the local counterpart",
    ),
    "suggest.our-body": ("属{bodies}条线，本单位是其本地对应部门", "Falls to {bodies}; we are the local counterpart"),
    "suggest.other-sector": ("涉及{sectors}，不在本单位业务领域", "Concerns {sectors}, outside our sectors"),
    "suggest.our-sector": ("涉及{sectors}，属本单位业务领域", "Concerns {sectors}, one of our sectors"),
    "suggest.sector-unknown": (
        "涉及{sectors}，本单位的业务领域尚未填写，请判定",
        "Concerns {sectors}; our sectors are not given yet: please decide",
    ),
    "suggest.line-unknown": (
        "属{bodies}条线，本单位的条线尚未填写，请判定",
        "Falls to {bodies}; our line of work is not given yet: please decide",
    ),
    "suggest.condition": ("仅当“{condition}”时适用，请判定", "Applies only under “{condition}”: please decide"),
    "suggest.our-kind": ("面向本单位这类单位", "Meant for organizations like ours"),
    "suggest.named": (
        "文件写明由{bodies}负责，本单位属这一条线",
        "The document names {bodies}, which is our line of work",
    ),
    "suggest.others-named": ("文件写明由{bodies}负责，请判定", "The document names {bodies}: please decide"),
    "suggest.nobody-named": ("文件没有写明责任部门，请判定", "The document names nobody for it: please decide"),
    "suggest.everyone": ("面向各类单位", "Meant for every organization"),
}
