"""Reading the chip of a travel document over any transport (ICAO Doc 9303-10 and 9303-11).

Guarantees that whatever a card answers, reading ends within bounds of time and memory, and
with data or one ``FieldidError``. Leaves out whether the data are genuine (passive
authentication does that), Terminal Authentication and what it protects (fingerprints and
irises, DG3 and DG4), and the wires (a ``CardTransport`` is handed in).
"""
