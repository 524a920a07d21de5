"""Which files a window knows what to do with, by their names; cheap to import, because every drag asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.core.leading import leading
from desktop.core.store.workspace import SUFFIX
from desktop.ui.collecting.kinds import collectable
from desktop.ui.importing.kinds import importable


def are_known(paths: Sequence[Path]) -> bool:
    """Tell whether a window with an assessment knows what to do with some of these files, or to say of them."""
    return bool(workspace_among(paths) or importable(paths) or collectable(paths) or leading(paths))


def workspace_among(paths: Sequence[Path]) -> Path | None:
    """Return the file of an assessment among others; None where there is none."""
    return next((path for path in paths if path.suffix.lower() == SUFFIX), None)
