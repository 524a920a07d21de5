"""A source made of lines, and what cleaning leaves of it."""

from __future__ import annotations

from desktop.core.parsing.cleaning import Cleaned, clean
from desktop.core.parsing.values import Line, Source


def source(*texts: str, name: str = "文件.txt", format: str = "text") -> Source:
    return Source(name, format, tuple(Line(number, text) for number, text in enumerate(texts, 1) if text), "utf-8")


def texts(cleaned: Cleaned) -> list[str]:
    return [line.text for line in cleaned.source.lines]


def cleaned(*lines: str) -> str:
    return "\n".join(texts(clean(source(*lines))))
