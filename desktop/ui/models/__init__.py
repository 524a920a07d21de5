"""Real Qt models over SQL and over the outline of the documents."""
