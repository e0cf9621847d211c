"""Encoded bytes to pixels, bounded; knows nothing of what the pixels show."""
