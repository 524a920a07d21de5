"""What the tests of the core share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.store.workspace import Workspace
from tests.core.samples import workspace


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with one small framework, open for writing."""
    with workspace(tmp_path) as opened:
        yield opened
