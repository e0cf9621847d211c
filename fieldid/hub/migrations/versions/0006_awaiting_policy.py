"""A confirmation may wait for a policy."""

from fieldid.hub.migrations.script import run_script

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Let a confirmation wait until a policy is in force; nothing that is kept is touched."""
    run_script("0006.sql")
