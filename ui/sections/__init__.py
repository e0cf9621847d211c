"""The parts of the settings screen, one file each."""
