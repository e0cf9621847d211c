"""The logical data structure of a chip: one file here for each file there (ICAO Doc 9303-10)."""
