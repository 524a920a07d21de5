"""What the window says without being asked, and when it stops saying so."""

from __future__ import annotations

from desktop.core.assessment import MarkChange, Status
from desktop.ui.main_window import MainWindow
from tests.ui.details_panes import refusing


def test_a_refusal_is_said_until_something_is_on_disk_again(opened: MainWindow) -> None:
    page = opened.page
    assert page is not None
    document, items = page.document, page.model.items()
    with refusing(document.workspace):
        document.mark(items[:1], MarkChange(status=Status.DONE))
    assert "disk-full" in page.banners.shown()
    page.banners.show_banner("blue", "别的", key="other")
    document.mark(items[:1], MarkChange(status=Status.DONE))
    assert list(page.banners.shown()) == ["other"]
