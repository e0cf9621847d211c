"""Finger records of other makers: minutiae and images in the interchange formats."""
