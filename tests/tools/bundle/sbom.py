"""The bill of materials of a bundle: CycloneDX 1.6 from the components that its notices name.

``python -m tests.tools.bundle.sbom BUNDLE TARGET.json``
"""

from __future__ import annotations

import json
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop import __version__
from tests.tools.bundle import naming, notices
from tests.tools.bundle.notices import Component


def bill(components: list[Component]) -> dict[str, Any]:
    """Return the bill of materials of the named components."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid.uuid4().urn,
        "version": 1,
        "metadata": {
            "timestamp": datetime.now(UTC).isoformat(timespec="seconds"),
            "component": {"type": "application", "name": "Duibiao", "version": __version__},
        },
        "components": [_component(one) for one in components],
    }


def _component(one: Component) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "library", "name": one.name, "licenses": [{"expression": one.licence}]}
    if one.version:
        made["version"] = one.version
    if one.purl:
        made |= {"bom-ref": one.purl, "purl": one.purl}
    if one.source:
        made["externalReferences"] = [{"type": "source-distribution", "url": one.source}]
    return made


def main(words: list[str]) -> int:
    """Write the bill of a bundle's folder."""
    folder, target = Path(words[0]), Path(words[1])
    components = notices.listed(folder)
    target.write_text(json.dumps(bill(components), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{target}: {len(components)} components of {naming.FOLDER}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
