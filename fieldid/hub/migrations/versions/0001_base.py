"""The tables as they were before there were revisions; those that are there already stay."""

from importlib.resources import files

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make what is missing."""
    script = files("fieldid.hub.migrations.versions").joinpath("0001.sql").read_text("utf-8")
    op.get_bind().connection.driver_connection.execute(script)
