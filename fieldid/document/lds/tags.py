"""Tags of the files of a chip: ICAO Doc 9303-10, table 37 and 4.6."""

from __future__ import annotations

COM_TAG = 0x60
SOD_TAG = 0x77

_TAGS = (
    *(0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68),
    *(0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70),
)
GROUP_OF_TAG = {tag: number for number, tag in enumerate(_TAGS, 1)}
TAG_OF_GROUP = {number: tag for tag, number in GROUP_OF_TAG.items()}
