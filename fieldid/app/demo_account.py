"""Who logs on to the demonstration, and how. Light, so that the log-on screen can say it."""

from __future__ import annotations

DEMO_OFFICER = "Demo Officer"
DEMO_PASSPHRASE = "fictional people only"  # noqa: S105 - it protects nothing real
