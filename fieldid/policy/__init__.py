"""Signed, versioned rules: what may be captured, searched, decided and kept, and on what basis."""
