"""Reports on paper: one painter for the preview and for PDF. Imported when the first report is shown or drawn."""
