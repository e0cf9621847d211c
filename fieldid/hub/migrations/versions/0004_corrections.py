"""Corrections of barriers and nationalities, which two people sign."""

from fieldid.hub.migrations.script import run_script

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add two tables; nothing that is kept is touched."""
    run_script("0004.sql")
