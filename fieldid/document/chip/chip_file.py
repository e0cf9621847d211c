"""The files of a chip and where they lie (9303-10, 4.2 and tables 38 and 44)."""

from __future__ import annotations

from enum import IntEnum

APPLICATION = bytes.fromhex("A0000002471001")


class ChipFile(IntEnum):
    """A file by its identifier. The first two lie in the master file, the rest in the eMRTD's."""

    CARD_ACCESS = 0x011C
    CARD_SECURITY = 0x011D
    COM = 0x011E
    SOD = 0x1D01
    DG1 = 0x0101
    DG2 = 0x0102
    DG3 = 0x0103
    DG4 = 0x0104
    DG5 = 0x0105
    DG6 = 0x0106
    DG7 = 0x0107
    DG8 = 0x0108
    DG9 = 0x0109
    DG10 = 0x010A
    DG11 = 0x010B
    DG12 = 0x010C
    DG13 = 0x010D
    DG14 = 0x010E
    DG15 = 0x010F
    DG16 = 0x0110

    @property
    def label(self) -> str:
        """Return the name for people, such as ``EF.SOD`` or ``DG2``."""
        if self.name.startswith("DG"):
            return self.name
        return {"CARD_ACCESS": "EF.CardAccess", "CARD_SECURITY": "EF.CardSecurity"}.get(
            self.name, f"EF.{self.name}"
        )

    @property
    def data_group(self) -> int | None:
        """Return the data group's number, None for other files."""
        return self - 0x0100 if self.name.startswith("DG") else None


# Protected by Terminal Authentication, which this program does not do: never asked for.
NEVER_READ = frozenset({ChipFile.DG3, ChipFile.DG4})
# Asked for whatever EF.COM says, since EF.COM is not signed.
ALWAYS_READ = (ChipFile.DG14, ChipFile.DG15, ChipFile.DG1, ChipFile.DG2)
