"""The Qt-free core: values, rules, the workspace, reports. Nothing here imports PySide6 or ``desktop.ui``."""
