"""The tables as they were before there were revisions; those that are there already stay."""

from fieldid.hub.migrations.script import run_script

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make what is missing."""
    run_script("0001.sql")
