"""What a document's checks are called on screen; never a word that judges the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldid.document.chip_document import CloneOutcome
from fieldid.document.mrz_reading import MrzVerdict
from fieldid.document.outcome import Verdict
from fieldid.model.encounter import DocumentObservation
from fieldid.ports import CardState, ReaderState
from ui import words

if TYPE_CHECKING:
    from fieldid.document.chip_document import ChipDocument
    from fieldid.document.mrz_reading import MrzReading
    from fieldid.ports import CardReaderInfo

translate = QCoreApplication.translate


def field_name(name: str) -> str:
    """Name a field of the zone."""
    return {
        "surname": translate("Document", "Surname"),
        "given_names": translate("Document", "Given names"),
        "birth_date": translate("Document", "Date of birth"),
        "sex": translate("Document", "Sex"),
        "nationality": translate("Document", "Nationality"),
        "document_number": translate("Document", "Document number"),
        "expiry_date": translate("Document", "Date of expiry"),
        "issuing_state": translate("Document", "Issuing state"),
        "optional_data": translate("Document", "Optional data"),
        "optional_data_2": translate("Document", "More optional data"),
        "document_code": translate("Document", "Kind of document"),
        "name": translate("Document", "Name"),
        "composite": translate("Document", "The last check digit"),
        "lines": translate("Document", "Lines"),
        "picture": translate("Document", "Picture"),
    }.get(name, name.replace("_", " "))


def reader_words(reader: CardReaderInfo) -> str:
    """Say how a reader is, and what lies on it."""
    if reader.state not in {ReaderState.READY, ReaderState.BUSY}:
        return words.joined((words.reader_state(reader.state), reader.advice))
    return {
        CardState.ABSENT: translate("Document", "ready; no document on it"),
        CardState.PRESENT: translate("Document", "a document lies on it"),
        CardState.MUTE: translate("Document", "a document lies on it, but its chip is silent"),
        CardState.IN_USE: translate("Document", "in use"),
    }[reader.card]


def zone_words(zone: MrzReading) -> tuple[str, str]:
    """Return how serious it is, and a sentence about a zone without a chip."""
    return {
        MrzVerdict.VALID: (
            "info",
            translate("Document", "The check digits agree. The chip was not read."),
        ),
        MrzVerdict.INVALID: (
            "caution",
            translate("Document", "The zone breaks a rule. Look at the fields named below."),
        ),
        MrzVerdict.UNREADABLE: (
            "caution",
            translate("Document", "The zone cannot be read. Take another picture, or type it."),
        ),
    }[zone.verdict]


def chip_words(chip: ChipDocument) -> tuple[str, str]:
    """Return how serious it is, and what the signatures proved, in a sentence."""
    return {
        Verdict.PROVED: ("good", translate("Document", "The data are as the state signed them.")),
        Verdict.HASH_DIFFERS: (
            "danger",
            translate("Document", "Data in the chip are not those that the state signed."),
        ),
        Verdict.BAD_SIGNATURE: (
            "danger",
            translate("Document", "The signature in the chip does not verify."),
        ),
        Verdict.ISSUER_UNKNOWN: (
            "caution",
            translate(
                "Document", "This laptop holds no certificate of the issuer: nothing is proved."
            ),
        ),
        Verdict.SIGNER_EXPIRED: (
            "caution",
            translate("Document", "The certificate that signed the chip is not valid today."),
        ),
        Verdict.SIGNER_REVOKED: (
            "danger",
            translate("Document", "The state has revoked the certificate that signed the chip."),
        ),
        Verdict.NOT_CHECKED: (
            "caution",
            translate("Document", "The signature in the chip could not be checked."),
        ),
    }[chip.authentication.verdict]


def clone_words(clone: CloneOutcome) -> str:
    """Say whether the chip is the original."""
    return {
        CloneOutcome.PASSED: translate("Document", "The chip is the original, not a copy."),
        CloneOutcome.FAILED: translate(
            "Document", "The chip did not show that it is the original."
        ),
        CloneOutcome.KEY_NOT_SIGNED: translate(
            "Document", "Whether the chip is a copy is not proved: nobody signed its key."
        ),
        CloneOutcome.NOT_OFFERED: translate(
            "Document", "This kind of chip cannot show whether it is a copy."
        ),
        CloneOutcome.NOT_DONE: translate(
            "Document", "Whether the chip is a copy could not be checked."
        ),
    }[clone]


def observation_words(observation: DocumentObservation) -> str:
    """Name an observation of the officer."""
    return {
        DocumentObservation.NONE: translate("Document", "Nothing observed"),
        DocumentObservation.COUNTERFEIT: translate(
            "Document", "Counterfeit: an imitation of a state's document"
        ),
        DocumentObservation.FORGED: translate(
            "Document", "Forged: genuine, and altered afterwards"
        ),
        DocumentObservation.PSEUDO: translate(
            "Document", "Pseudo: of an issuer that does not exist"
        ),
        DocumentObservation.IMPOSTOR: translate(
            "Document", "Impostor: genuine, and another person's"
        ),
        DocumentObservation.FRAUDULENTLY_OBTAINED: translate(
            "Document", "Fraudulently obtained: genuine, issued on false evidence"
        ),
    }[observation]
