"""The window. May import ``desktop.core``; nothing there imports this."""
