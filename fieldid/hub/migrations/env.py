"""Alembic's environment: runs on the connection that ``fieldid.hub.migrate`` hands over."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
