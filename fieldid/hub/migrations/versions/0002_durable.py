"""Epochs, backups, partial uploads, revocation and erase orders."""

from importlib.resources import files

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add tables and columns; nothing that is kept is touched."""
    script = files("fieldid.hub.migrations.versions").joinpath("0002.sql").read_text("utf-8")
    op.get_bind().connection.driver_connection.execute(script)
