"""Plays on paper and for other programs: a play -> text. No file, no clock, no dice.

Rule 1: every export says that it is validated for no assessment, and is not for grading or selection.
Rule 2: what is hidden while one plays stays hidden until the play is over.
Rule 3: after a stop for safety only the words said before it are told; nothing is scored, nothing explained.
"""
