"""A barrier may be told before the record of its case."""

from fieldid.hub.migrations.script import run_script

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Let a case stand without a record; nothing that is kept is touched."""
    run_script("0005.sql")
