"""What Qt's own file dialog says in Chinese where a desktop has none of its own."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel, QLabel
from pytestqt.qtbot import QtBot

from desktop.core import paths


def test_the_file_dialog_is_chinese_throughout(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> None:
    (tmp_path / "甲").mkdir()
    spoken = (
        ("duibiao_zh_CN", str(paths.resources() / "translations")),
        ("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    )
    translators = [QTranslator() for _ in spoken]
    for translator, (name, folder) in zip(translators, spoken, strict=True):
        assert translator.load(name, folder)
        qapp.installTranslator(translator)
    try:
        dialog = QFileDialog(None, "导入", str(tmp_path))
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.show()
        labels = [re.sub(r"\(&\w\)", "", one.text()) for one in dialog.findChildren(QLabel) if one.text()]
        assert labels
        assert not [words for words in labels if re.search("[A-Za-z]", words)]
        model = dialog.findChild(QFileSystemModel)
        assert model is not None
        qtbot.waitUntil(lambda: model.type(model.index(str(tmp_path / "甲"))) == "文件夹", timeout=5_000)
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
