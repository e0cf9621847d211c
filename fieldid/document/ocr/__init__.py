"""Reads the machine-readable zone off a picture: finds it, reads it, weighs what it read."""
