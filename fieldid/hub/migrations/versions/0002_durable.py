"""Epochs, backups, partial uploads, revocation and erase orders."""

from fieldid.hub.migrations.script import run_script

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add tables and columns; nothing that is kept is touched."""
    run_script("0002.sql")
