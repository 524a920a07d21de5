"""The icons of the bundle, drawn from the SVGs under ``resources``: .ico for Windows, .icns for the Mac, .png else."""

from __future__ import annotations

import io
import sys
from pathlib import Path

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels: what Windows asks for at 100 to 400 %."""
MAC_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def for_platform(root: Path) -> Path:
    """Return the icon of the programs on this system; ``draw`` has made it."""
    suffix = {"win32": ".ico", "darwin": ".icns"}.get(sys.platform, ".png")
    return root / "build" / "icons" / f"app{suffix}"


def draw(root: Path) -> list[Path]:
    """Draw the icons of the programs and of workspaces into ``build/icons`` and return the files."""
    folder = root / "build" / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name in ("app", "workspace"):
        source = root / "resources" / f"{name}.svg"
        for suffix, sizes, kind in ((".ico", SIZES, "ICO"), (".icns", MAC_SIZES, "ICNS"), (".png", (256,), "PNG")):
            target = folder / f"{name}{suffix}"
            _write(source, target, sizes, kind)
            made.append(target)
    return made


def _write(source: Path, target: Path, sizes: tuple[int, ...], kind: str) -> None:
    from PIL import Image

    pictures = [Image.open(io.BytesIO(_png(source, size))) for size in sizes]
    largest, rest = pictures[-1], pictures[:-1]
    options = {"sizes": [(size, size) for size in sizes]} if kind == "ICO" else {}
    largest.save(target, kind, append_images=rest, **options)


def _png(source: Path, size: int) -> bytes:
    """Return the SVG at a size of its own, not shrunk from a larger one."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return bytes(data.data())
