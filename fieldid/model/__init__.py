"""The words of the field: immutable data shared by every room. Imports nothing of fieldid."""
