"""The revisions in their order. Alembic reads them as files; nothing imports them."""
