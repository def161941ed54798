"""Damage done to the text of a report on purpose, to see whether reading and checking find it."""
