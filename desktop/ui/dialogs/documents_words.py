"""How a policy document is called and summed up where documents are chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core import labels
from desktop.core.framework import Framework
from desktop.core.labels import Language


def title_of(framework: Framework, language: Language) -> str:
    """Return the whole title in a language."""
    return (framework.title_en if language == "en" else None) or framework.title


def short_title_of(framework: Framework, language: Language) -> str:
    """Return the short title in a language, the whole one where it has none."""
    short = framework.short_title_en if language == "en" else framework.short_title
    return short or title_of(framework, language)


def note_of(framework: Framework) -> str:
    """Return what is in it: 10 章 38 条举措，量化指标 9 项."""
    targets = sum(1 for _ in framework.every_target())
    words = QCoreApplication.translate("PolicyDocuments", "{measures} {measures:measure|measures}")
    if framework.chapters:
        words = QCoreApplication.translate(
            "PolicyDocuments", "{chapters} {chapters:chapter|chapters}, {measures} {measures:measure|measures}"
        )
    words = labels.counted(words, chapters=len(framework.chapters), measures=len(framework.measures))
    if not targets:
        return words
    whole = QCoreApplication.translate("PolicyDocuments", "{measures}, {targets} {targets:target|targets}")
    return labels.counted(whole, measures=words, targets=targets)
