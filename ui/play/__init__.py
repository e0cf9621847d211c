"""Plays the officer's job through the real screens, without a display."""
