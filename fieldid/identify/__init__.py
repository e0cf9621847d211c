"""The vectorised NumPy matcher: galleries, verification (1:1), identification (1:N), fusion.

Knows nothing of where references came from, nor of files, people or the database.
"""
