"""What was done to a damaged text, and what stays doubtful: key → (Chinese, English)."""

from __future__ import annotations

CLEANING: dict[str, tuple[str, str]] = {
    "repair.tag": ("删除网页代码", "Web page code taken out"),
    "repair.entity": ("还原网页字符代码", "Character code of a web page resolved"),
    "repair.emoji": ("删除表情符号", "Emoji taken out"),
    "repair.invisible": ("删除不可见字符", "Invisible characters taken out"),
    "repair.wrapper": ("删除首尾连字符", "Hyphens around a line taken out"),
    "repair.dash": ("更正破折号或连接号", "Dash corrected"),
    "repair.gloss": ("删除拼音注音", "Pinyin gloss taken out"),
}
