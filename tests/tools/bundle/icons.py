"""The icons of the bundle, drawn from the SVGs under ``resources``: .ico for Windows, .icns for the Mac, .png else."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels: what Windows asks for at 100 to 400 %."""
SIDE, SIDE_COLOUR = (164, 314), (232, 239, 248)
"""Pixels and colour of the picture in the installer; the blue of the icon, made light."""
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
    return [*made, _side(root / "resources" / "app.svg", folder)]


def _side(source: Path, folder: Path) -> Path:
    """Draw the picture at the side of the installer's last page, which is NSIS's own computer otherwise."""
    from PIL import Image

    with Image.open(_picture(source, 96, folder)) as icon:
        side = Image.new("RGB", SIDE, SIDE_COLOUR)
        side.paste(icon, ((SIDE[0] - icon.width) // 2, 40), icon)
        target = folder / "side.bmp"
        side.save(target)
    return target


def _write(source: Path, target: Path, sizes: tuple[int, ...], kind: str) -> None:
    from PIL import Image

    options = {"sizes": [(size, size) for size in sizes]} if kind == "ICO" else {}
    with contextlib.ExitStack() as opened:
        drawn = [_picture(source, size, target.parent) for size in sizes]
        pictures = [opened.enter_context(Image.open(path)) for path in drawn]
        pictures[-1].save(target, kind, append_images=pictures[:-1], **options)


def _picture(source: Path, size: int, folder: Path) -> Path:
    """Draw the SVG at a size of its own, not shrunk from a larger one, and return the file."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    target = folder / f"{source.stem}-{size}.png"
    image.save(str(target))
    return target
