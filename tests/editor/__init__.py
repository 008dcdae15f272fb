"""The editor's view of a scenario, through the language server that editors use."""
