"""The export dialog: what a report is to hold, how it will print, and where it goes. Imported when first shown."""
