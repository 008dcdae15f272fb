"""Encounter -> Page: what may be seen, in words; no pixels, no file, no clock."""
