"""The data that people write, as a JSON Schema with Indonesian descriptions for their editors."""
