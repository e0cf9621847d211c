"""Travel documents: the MRZ, the chip's data groups and what their signatures prove.

Leaves out how bytes come off a chip (a card transport is handed in) and who reads the lines.
"""
