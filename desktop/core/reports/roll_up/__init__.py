"""Rolling up: many workspaces and returned workbooks become one overview."""
