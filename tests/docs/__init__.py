"""What the papers say is so."""
