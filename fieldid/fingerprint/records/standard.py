"""The five formats of minutiae records, and their units of angle."""

from __future__ import annotations

from enum import StrEnum

# Units of angle in a full turn: ISO/IEC 19794-2:2005, 7.4.2.5 (1.40625 degrees), and
# ANSI/INCITS 378-2004, 6.5.2.4 (2 degrees). Both count counter-clockwise from the x axis,
# along the ridge of an ending and into the valley of a bifurcation.
ISO_ANGLES = 256
ANSI_ANGLES = 180

# The quality of a view that nobody computed, in ANSI/INCITS 378-2009.
NOT_TOLD = 254


class Standard(StrEnum):
    """The name is that of the extractor of templates whose maker is not told."""

    ISO_2005 = "iso-19794-2-2005"
    ISO_2011 = "iso-19794-2-2011"
    ANSI_2004 = "ansi-378-2004"
    ANSI_2009 = "ansi-378-2009"
    ANSI_2009_AM1 = "ansi-378-2009am1"
