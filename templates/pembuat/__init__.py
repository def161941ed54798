"""Maker of the Word templates: readable XML sources in, .docx templates with engine tags out (development only)."""
