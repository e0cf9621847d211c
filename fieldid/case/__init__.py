"""The encounter as pure rules: what may happen next, what is refused and why, what is decided."""
