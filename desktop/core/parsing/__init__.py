"""Policy text becomes a framework: bytes → ``Source`` → cleaned ``Source`` → ``Parsed``."""
