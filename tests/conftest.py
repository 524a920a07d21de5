"""What every test gets: Qt without a screen, folders of its own, no network."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import hypothesis
import pytest

# Before anything imports Qt. A test that wants a real screen starts the program in a process of its own, on ``xvfb``.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("DUIBIAO_TEST_PLATFORM", "offscreen")

# A shell starts what runs in its background with Ctrl-C ignored, and every child of ours would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

hypothesis.settings.register_profile("duibiao", deadline=None, print_blob=True)  # two slow cores must not fail a test
hypothesis.settings.load_profile("duibiao")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders (data, settings, cache, documents, temporary files), empty ones for each test."""
    home = tmp_path_factory.mktemp("home")
    for name, folder in {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "AppData" / "Roaming",
        "LOCALAPPDATA": home / "AppData" / "Local",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_DOCUMENTS_DIR": home / "Documents",
    }.items():
        folder.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(folder))
    temporary = home / "temporary"
    temporary.mkdir()
    # Not by TMPDIR: Qt makes its local sockets there, and on a Mac their path would be longer than a socket's may be.
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program never reaches for the network: in a test that is an error, not a time-out."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            network_used(address)
        connect(self, address)  # type: ignore[arg-type] # as it came

    monkeypatch.setattr(socket.socket, "connect", refuse)


def network_used(address: object) -> NoReturn:
    """Fail the test."""
    pytest.fail(f"the program reached for the network: {address}")


@pytest.fixture(scope="session")
def xvfb() -> Iterator[dict[str, str]]:
    """The environment for a process with a real screen of its own (1920 × 1080), for ``subprocess``'s ``env``."""
    program = shutil.which("Xvfb")
    if sys.platform != "linux" or not program:
        pytest.skip("Xvfb is not installed")
    reads, writes = os.pipe()
    command = [program, "-displayfd", str(writes), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writes], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        with os.fdopen(reads) as pipe:
            display = pipe.readline().strip()
        if not display:
            pytest.skip("Xvfb does not start here")
        yield {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()
