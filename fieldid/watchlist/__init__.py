"""Nationality records as files: reading the source; building and opening a sealed list."""
