"""Steps of nationalities."""

from fieldid.hub.migrations.script import run_script

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add a table; nothing that is kept is touched."""
    run_script("0007.sql")
