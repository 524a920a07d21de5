"""The Excel form of a framework: written to be filled in by hand, and read back into the import assistant."""
