"""One screen per file: each turns what is known into a tree of nodes, and decides nothing."""
