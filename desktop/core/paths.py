"""Where the program's own files lie. Standard library only: imported before anything else."""

from __future__ import annotations

import sys
from pathlib import Path


def _root() -> Path:
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    return Path(bundle) if bundle else Path(__file__).resolve().parents[2]


def resources() -> Path:
    """Return the folder of icons, translations and help pages."""
    return _root() / "resources"


def notices() -> Path:
    """Return the file with the licences of all parts of a bundle, which only a bundle has."""
    return _root() / "THIRD-PARTY-NOTICES.txt"


def data() -> Path:
    """Return the user's data folder of this program (backups, log), which may not exist yet."""
    import platformdirs  # not needed before the first window

    return Path(platformdirs.user_data_dir("Duibiao", appauthor=False))


def seeds() -> Path:
    """Return the folder of the built-in frameworks and tables."""
    return _root() / "seeds"
