"""What the program remembers on this computer: language, theme, places of things, recent workspaces."""

from __future__ import annotations

import contextlib
import locale
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QObject, QSettings, Signal

from desktop.core.labels import Language
from desktop.ui.theme import Theme

RECENT = 10


class Settings(QObject):
    """Settings of the program, kept in one .ini file; those of the work lie in the workspace.

    Signals:
        changed(str): a setting of this name was changed.
    """

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ini = QSettings(str(path), QSettings.Format.IniFormat, self)

    def _text(self, key: str, default: str = "") -> str:
        value = self._ini.value(key, default)
        return value if isinstance(value, str) else default

    def _set(self, key: str, value: object) -> None:
        self._ini.setValue(key, value)
        self.changed.emit(key)

    @property
    def language(self) -> Language:
        """Language of the interface: the chosen one, or else Chinese on a Chinese system and English otherwise."""
        known: dict[str, Language] = {"zh": "zh", "en": "en"}
        return known.get(self._text("language")) or system_language()

    @language.setter
    def language(self, value: Language) -> None:
        self._set("language", value)

    @property
    def theme(self) -> Theme:
        """Light, dark, or as the system."""
        with contextlib.suppress(ValueError):
            return Theme(self._text("theme", Theme.SYSTEM))
        return Theme.SYSTEM

    @theme.setter
    def theme(self, value: Theme) -> None:
        self._set("theme", str(value))

    @property
    def hints(self) -> bool:
        """Whether the status bar shows the keys."""
        return self._text("hints", "1") == "1"

    @hints.setter
    def hints(self, value: bool) -> None:
        self._set("hints", "1" if value else "0")

    @property
    def hidden_columns(self) -> set[int]:
        """Columns of the checklist that the person has hidden."""
        return {int(part) for part in self._text("hidden-columns").split("-") if part.isdigit()}

    @hidden_columns.setter
    def hidden_columns(self, value: set[int]) -> None:
        self._set("hidden-columns", "-".join(map(str, sorted(value))))

    def state(self, name: str) -> QByteArray:
        """Return the kept state of a window or splitter, empty where there is none."""
        value = self._ini.value(f"state/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_state(self, name: str, value: QByteArray) -> None:
        """Keep the state of a window or splitter."""
        self._ini.setValue(f"state/{name}", value)

    def text(self, name: str, default: str = "") -> str:
        """Return a kept text, such as who fills in the ledger."""
        return self._text(f"text/{name}", default)

    def keep_text(self, name: str, value: str) -> None:
        """Keep a text."""
        self._ini.setValue(f"text/{name}", value)

    def recent(self) -> list[Path]:
        """Return the workspaces opened last, the newest first, also those that are gone."""
        value = self._ini.value("recent", [])
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [Path(text) for text in texts if isinstance(text, str) and text]

    def add_recent(self, path: Path) -> None:
        """Put a workspace first in the list."""
        others = [p for p in self.recent() if p != path]
        self._set("recent", [str(p) for p in [path, *others][:RECENT]])

    def forget_recent(self, path: Path) -> None:
        """Take a workspace out of the list."""
        self._set("recent", [str(p) for p in self.recent() if p != path])

    def last_item(self, path: Path) -> str:
        """Return the permanent id of the item where the person stood in a workspace."""
        return self._text(f"last/{_name(path)}")

    def keep_last_item(self, path: Path, key: str) -> None:
        """Keep where the person stands in a workspace."""
        self._ini.setValue(f"last/{_name(path)}", key)

    def sync(self) -> None:
        """Write everything to the disk."""
        self._ini.sync()


def _name(path: Path) -> str:
    return "".join(c if c.isalnum() else "_" for c in str(path))


def system_language() -> Language:
    """Return Chinese on a Chinese system, English otherwise."""
    with contextlib.suppress(ValueError):
        if (locale.getlocale(locale.LC_CTYPE)[0] or "").startswith(("zh", "Chinese")):
            return "zh"
    return "zh" if any(name.startswith("zh") for name in QLocale.system().uiLanguages()) else "en"
