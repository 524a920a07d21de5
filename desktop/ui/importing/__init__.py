"""The import assistant: the text at the left, what was found in it at the right, both mended by a person."""
