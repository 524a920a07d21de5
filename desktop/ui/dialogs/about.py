"""What program this is, and what it is made of."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop import __version__
from desktop.core import paths
from desktop.ui.dialogs.dialog import Dialog
from desktop.ui.dialogs.parts import access, label, sized
from desktop.ui.style_sheet import Role
from desktop.ui.theme import strong


class AboutDialog(Dialog):
    """Name, version, licence, and what to copy into a report of a fault."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel(self)
        picture.setPixmap(QIcon(str(paths.resources() / "app.svg")).pixmap(48, 48))
        self._name = label(self)
        self._texts = [label(self, Role.SECONDARY if place else None, wrap=True) for place in range(4)]
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._name)
        for text in self._texts:
            column.addWidget(text)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        side = QVBoxLayout()
        side.addWidget(picture)
        side.addStretch(1)
        row.addLayout(side)
        row.addLayout(column, 1)
        self.body.addLayout(row)
        self._message = True
        self._copy = self.add_at_left(QPushButton(self), self._copy_facts)
        self._licences = self.add_at_left(QPushButton(self), self._show_licences)
        self._licences.setVisible(paths.notices().is_file())
        self._close = self.add_button(QPushButton(self), self.reject, primary=True)
        self.retranslate()
        self.resize(480, 200)

    @staticmethod
    def facts() -> str:
        """Return the versions that a report of a fault needs."""
        made_of = f"Python {platform.python_version()} · PySide {PySide6.__version__} · Qt {qVersion()}"
        return f"Duibiao {__version__} · {made_of} · {platform.system()} {platform.release()} {platform.machine()}"

    def _copy_facts(self) -> None:
        QGuiApplication.clipboard().setText(self.facts())

    def _show_licences(self) -> None:
        """Show the texts: the LGPL wants whoever sees its name in a window to be led to them."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.notices())))

    def retranslate(self) -> None:
        """Write all words in the language of the window."""
        name = self.tr("Duibiao")
        self.setWindowTitle(self.tr("About Duibiao"))
        self._name.setFont(sized(strong(self.font()), 16 / 9))
        self._name.setText(f"{name} {__version__}")
        for widget, text in zip(
            self._texts,
            (
                self.tr("Turns policy documents into checklists, keeps every mark, hands in the ledger."),
                self.tr(
                    "Works without a network. Your work is the one file that you chose; backups lie in {folder}."
                ).format(folder=paths.data() / "backups"),
                self.tr("MIT licence. Qt and PySide are used under the LGPL."),
                self.facts(),
            ),
            strict=True,
        ):
            widget.setText(text)
        self._copy.setText(access(self.tr("&Copy versions")))
        self._licences.setText(access(self.tr("&Licences of all parts")))
        self._close.setText(self.tr("Close"))
