"""A scenario as a picture: beats from the top down, endings at the foot."""
