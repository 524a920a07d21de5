"""Reports: plain values (sheets) and the workbook writer (excel, the only importer of openpyxl)."""
