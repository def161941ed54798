"""Making workbooks and YAML texts from plain data, for people to go on with."""
