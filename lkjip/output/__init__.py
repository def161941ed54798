"""The only place that writes: documents and findings, every file whole or not at all."""
