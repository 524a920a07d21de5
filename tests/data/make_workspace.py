"""Make the fixture of the present schema: ``python -m tests.data.make_workspace``. Released ones are never remade."""

from __future__ import annotations

import tempfile
from pathlib import Path

from desktop.core.assessment import Applicability, MarkChange, Status
from desktop.core.store import evidence, ids, marks, own_items, schema
from tests.core import samples


def main() -> None:
    """Write ``workspace-schema-N.duibiao`` beside this file, unless it is there."""
    target = Path(__file__).with_name(f"workspace-schema-{schema.version()}.duibiao")
    with tempfile.TemporaryDirectory() as folder:
        with samples.workspace(Path(folder), samples.framework(chapters=1, measures=2, items=2)) as made:
            items, today = samples.all_items(made), samples.TODAY
            done = MarkChange(status=Status.DONE, note="已印发通知")
            marks.change(
                made, items[:1], done, today, unit_name="标准化科", owner_name="王芳", support_names=["法规科"]
            )
            off = MarkChange(applicability=Applicability.NOT_APPLICABLE, reason="本市无港口")
            marks.change(made, items[1:2], off, today)
            own_items.add(made, ids.measure_of(items[0]), "自己的检查项")
            evidence.attach(made, items[:1], [str(Path(__file__)), "https://example.com/a"], today)
            marks.change(made, items[2:], MarkChange(status=Status.STALLED), today)
            made.undo()
        target.write_bytes(made.path.read_bytes())
    print(target, target.stat().st_size)


if __name__ == "__main__":
    main()
