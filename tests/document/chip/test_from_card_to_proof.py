"""What comes off our own card is what the rest of the room reads and proves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.serialization import Encoding

from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.read_chip import read_chip
from fieldid.document.lds.data_group import MrzGroup, read_data_group
from fieldid.document.lds.portrait import Portrait
from fieldid.document.outcome import AuthenticationOutcome, Verdict
from fieldid.document.passive_authentication import authenticate
from fieldid.document.trust_building import build_trust_store
from fieldid.document.trust_file import TrustFile
from fieldid.image.face import read_face_image
from tests.helpers.virtual_card import VirtualCard
from tests.helpers.virtual_card_document import CardProfile, Document, make_document
from tests.helpers.virtual_card_pki import make_issuer

if TYPE_CHECKING:
    from fieldid.document.chip.chip_reading import ChipReading

PROFILE = CardProfile(
    pace=((2, 2, 13),), chip_authentication=(2, 13), active_authentication="rsa-sha256"
)


def read(document: Document) -> ChipReading:
    card = VirtualCard(document)
    return read_chip(card, card.keys()[1])


def proof(reading: ChipReading) -> AuthenticationOutcome:
    groups = {file.data_group: data for file, data in reading.files.items() if file.data_group}
    csca = TrustFile("csca.cer", make_issuer().csca.public_bytes(Encoding.DER))
    return authenticate(
        reading.files[ChipFile.SOD], groups, build_trust_store([csca]), datetime.now(UTC)
    )


def test_a_good_card_is_proved() -> None:
    outcome = proof(read(make_document(PROFILE)))
    assert outcome.verdict is Verdict.PROVED, outcome.reason
    assert {outcome.checks[f"dg{number}"] for number in (1, 2, 14, 15)} == {"ok"}


def test_a_group_altered_on_the_chip_shows() -> None:
    document = make_document(PROFILE)
    other = document.files[ChipFile.DG1].replace(b"NORA", b"DORA")
    altered = replace(document, files={**document.files, ChipFile.DG1: other})
    outcome = proof(read(altered))
    assert outcome.verdict is Verdict.HASH_DIFFERS
    assert outcome.checks["dg1"] == "bad"


def test_the_groups_say_what_was_put_on_the_chip() -> None:
    files = read(make_document(PROFILE)).files
    zone = read_data_group(files[ChipFile.DG1]).content
    assert isinstance(zone, MrzGroup)
    assert "SPECIMEN<<NORA" in zone.mrz
    portrait = read_data_group(files[ChipFile.DG2]).content
    assert isinstance(portrait, Portrait)
    assert read_face_image(portrait.faces[0].image).pixels.shape == (320, 240, 3)
