"""How decisions stand, and who read the evidence of a case."""

from fieldid.hub.migrations.script import run_script

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add columns and a table; the decisions kept are looked at when the hub next starts."""
    run_script("0003.sql")
