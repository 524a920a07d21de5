"""One window for each user: a second start hands its workspace over and raises the first."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, QStandardPaths, QTimer, Signal

from desktop.core.store import lock

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LISTEN_AFTER_MS = 500
"""How long after the first turn of the event loop a start listens. That costs some 20 ms, and no window waits for it,
not even on a slow machine, which takes longer to make one. Until then other starts wait."""
PATIENCE = 3.0
"""Seconds for which a later start asks the one that holds the lock; then it opens a window of its own."""
_WAIT_MS = 1000
_AGAIN_MS = 50


class Instance(QObject):
    """Answers or asks on a local socket whose name is the user's.

    Who is first is decided by a lock file, which costs nothing and of which only one start can have it. The library of
    the network is loaded where there is somebody to talk to.

    Signals:
        asked(object): another start asked to open this workspace (a path), or only to come forward (None).
    """

    asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
        self._lock = QLockFile(f"{folder}/{self._name}.lock")
        self._lock.setStaleLockTime(0)  # it is held as long as its process lives
        self._server: QLocalServer | None = None

    def first(self, path: Path | None) -> bool:
        """Tell whether this is the first start, and listen soon; otherwise hand the workspace over.

        Where nobody answers though the lock is held, this start works by itself and leaves the other alone.
        """
        until = time.monotonic() + PATIENCE
        wait = 0
        while not self._lock.tryLock(wait):
            if self._hand_over(path):
                return False
            if self._lock.error() is not QLockFile.LockError.LockFailedError or time.monotonic() > until:
                return True
            wait = _AGAIN_MS  # it is starting itself, or ending
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(LISTEN_AFTER_MS, self, self._listen))
        return True

    def close(self) -> None:
        """Answer nobody any more: the next start is the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _hand_over(self, path: Path | None) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write((str(path) if path else "").encode() + b"\n")
        return socket.waitForBytesWritten(_WAIT_MS) and socket.waitForReadyRead(_WAIT_MS)

    def _listen(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        QLocalServer.removeServer(self._name)  # left behind by a process that died
        self._server.listen(self._name)

    def _on_connection(self) -> None:
        # It goes with the server: PySide 6.11 crashes when a socket of a server is deleted later.
        assert self._server is not None
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
    whose = f"{lock.login() or Path.home()}{home}".encode()
    return "duibiao-" + QCryptographicHash.hash(whose, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()[:16]
