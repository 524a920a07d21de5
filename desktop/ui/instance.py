"""One window for each user: a second start hands its workspace over and raises the first."""

from __future__ import annotations

import getpass
import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1000


class Instance(QObject):
    """Answers or asks on a local socket whose name is the user's.

    Signals:
        asked(object): another start asked to open this workspace (a path), or only to come forward (None).
    """

    asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def first(self, path: Path | None) -> bool:
        """Tell whether this is the first start; otherwise hand the workspace over."""
        name = _name()
        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(_WAIT_MS):
            socket.write((str(path) if path else "").encode() + b"\n")
            if socket.waitForBytesWritten(_WAIT_MS) and socket.waitForReadyRead(_WAIT_MS):
                return False
        QLocalServer.removeServer(name)  # left behind by a process that died
        self._server.listen(name)
        return True

    def _on_connection(self) -> None:
        # It goes with the server: PySide 6.11 crashes when a socket of a server is deleted later.
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        text = bytes(socket.readLine().data()).decode(errors="replace").strip()
        socket.write(b"ok\n")
        socket.flush()
        self.asked.emit(Path(text) if text else None)


def _name() -> str:
    home = os.environ.get("DUIBIAO_HOME", "")
    return "duibiao-" + hashlib.sha256(f"{getpass.getuser()}{home}".encode()).hexdigest()[:16]
