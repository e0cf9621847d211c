"""Fictional people, synthetic samples and scenarios to learn on. Knows no real key or record."""
