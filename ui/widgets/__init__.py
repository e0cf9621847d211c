"""The handful of widgets that screens are built from."""
