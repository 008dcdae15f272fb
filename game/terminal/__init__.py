"""The whole game as plain text: print a page, read a number. A screen reader reads it well."""
