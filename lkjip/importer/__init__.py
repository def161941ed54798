"""Spreadsheets of the budget and of the money spent: read, recognised by their labels, reconciled."""
