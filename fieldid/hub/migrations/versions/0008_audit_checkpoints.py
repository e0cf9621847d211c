"""Checkpoints of the laptops' audit logs."""

from fieldid.hub.migrations.script import run_script

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add tables; nothing that is kept is touched."""
    run_script("0008.sql")
