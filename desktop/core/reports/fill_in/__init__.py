"""Fill-in workbooks (填报表): sent out by ``send``, read back by ``reader`` in a child, taken over by ``collect``."""
