"""The window in which returned workbooks are compared cell by cell and taken over."""
