"""Parts of a screen: each function measures its words and returns the nodes that show them."""
