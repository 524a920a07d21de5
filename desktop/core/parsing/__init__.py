"""Policy text becomes a framework: bytes → ``Source`` → cleaned ``Source`` → ``Parsed``.

``files.parse_files`` is the door of the program; ``documents.parse`` does the same for sources that were read.
"""
