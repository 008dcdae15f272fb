"""The rules: frozen nouns, pure verbs. Nothing here knows a screen, a file, a clock or dice."""
