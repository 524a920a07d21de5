"""How much a document may be. Far above any policy document, far below what harms the machine."""

from __future__ import annotations

FILE = 100 << 20
"""Bytes of a file; pictures count."""
TEXT = 20 << 20
"""Bytes of a text file or web page, and of the text on the clipboard."""
PART = 64 << 20
"""Bytes of one part of a Word file, unpacked."""
PARTS = 5_000
"""Entries of a Word file."""
RATIO = 150
"""How often larger a part may become by unpacking, from ``RATIO_FROM`` bytes on; honest ones stay under 100."""
RATIO_FROM = 10 << 20
PAGES = 3_000
"""Pages of a PDF."""
DEPTH = 20
"""Tables inside tables."""
COLUMNS = 200
"""Columns of a table."""
REPEATED = 2_000_000
"""Characters that cells over several rows may add by standing in each of them."""
