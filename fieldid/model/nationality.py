"""Nationality records: who is listed, with which references, on what basis.

A nationality is a claim with provenance, never a bare fact. Country codes are those of
ICAO Doc 9303-3, section 5, including XXA (stateless), XXB (refugee) and XXX (unspecified).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldid.model.biometric import FingerPosition, Modality


class NationalityStatus(StrEnum):
    """How far a nationality has been established."""

    CLAIMED = "claimed"
    RECORDED = "recorded"
    SUPPORTED = "supported"
    CONFIRMED = "confirmed"
    DENIED = "denied"
    DISPUTED = "disputed"


class Sex(StrEnum):
    """Sex as recorded in the source document (ICAO 9303-3, 4.8)."""

    FEMALE = "F"
    MALE = "M"
    UNSPECIFIED = "X"


@dataclass(frozen=True, repr=False)
class Name:
    """A name in Latin letters and, where held, in the original script."""

    latin: str
    original: str = ""


@dataclass(frozen=True, repr=False)
class PartialDate:
    """A date of which only part may be known; an unknown part is None."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Write ``1988``, ``1988-04`` or ``1988-04-02``; ``?`` for an unknown part before those."""
        parts = [f"{self.year:04d}" if self.year else "?"]
        parts += [f"{part:02d}" if part else "?" for part in (self.month, self.day)]
        return "-".join(parts).removesuffix("-?").removesuffix("-?")


@dataclass(frozen=True)
class Nationality:
    """One nationality of a person: by whom it was stated, when and on what."""

    code: str
    status: NationalityStatus
    by: str = ""
    at: date | None = None
    basis: str = ""


@dataclass(frozen=True, repr=False)
class DocumentNumber:
    """A document or case number under which the person is recorded."""

    kind: str
    number: str
    issuing_state: str = ""


@dataclass(frozen=True, repr=False)
class Reference:
    """One biometric reference: templates made from one captured image.

    ``templates``: encoded templates, one per extractor or encoder that could read the image.
    ``photo``: identifier of the sealed image object, empty when no image is held.
    """

    reference_id: str
    modality: Modality
    position: FingerPosition | None
    templates: tuple[bytes, ...]
    quality: int | None = None
    captured_on: date | None = None
    photo: str = ""


@dataclass(frozen=True, repr=False)
class NationalityRecord:
    """One person on the list."""

    record_id: str
    names: tuple[Name, ...]
    nationalities: tuple[Nationality, ...]
    birth_date: PartialDate | None = None
    sex: Sex | None = None
    document_numbers: tuple[DocumentNumber, ...] = ()
    references: tuple[Reference, ...] = ()
    legal_basis: str = ""
    review_date: date | None = None
    caveats: tuple[str, ...] = ()
