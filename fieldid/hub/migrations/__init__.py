"""How the hub's database came to be, step by step (Alembic). One SQL file for each revision.

A change takes a new pair of files in ``versions``; a published one is never edited.
"""
