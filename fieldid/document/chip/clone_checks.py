"""Runs the clone checks that a chip offers and turns every end into a verdict.

Guarantees one verdict for each method, never an error, except where the reader or the officer
ended the reading. A check that the chip offers and does not carry out counts as failed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.document.chip.active_authentication import ActiveVerdict, run_active_authentication
from fieldid.document.chip.chip_authentication import (
    ChipAuthenticationProtocol,
    choose_chip_authentication,
    run_chip_authentication,
)
from fieldid.document.chip.chip_check import CheckMethod, CheckOutcome, ChipCheck
from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.chip_mapping import proves_key
from fieldid.document.chip.file_reader import FileAbsentError, FileRefusedError
from fieldid.document.chip.pace_protocol import Mapping
from fieldid.document.chip.public_key import AgreementKey, read_agreement_key
from fieldid.document.chip.security_infos import read_card_security, read_dg14
from fieldid.document.lds.security_infos import SecurityInfos
from fieldid.errors.chip import (
    ChipError,
    ChipProtocolError,
    ChipSessionLostError,
    ChipUnsupportedError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.document.chip.access import Opened
    from fieldid.document.chip.session import ChipSession

_TRIES = 2  # a loose contact must not look like a clone
_PROBE_FILE = ChipFile.DG14


def check_mapping(opened: Opened, card_security: bytes | None) -> ChipCheck:
    """Judge what PACE with chip authentication mapping handed over."""

    def verdict(outcome: CheckOutcome, reason: str = "", detail: str = "") -> ChipCheck:
        return ChipCheck(CheckMethod.CHIP_MAPPING, outcome, ChipFile.CARD_SECURITY, reason, detail)

    if opened.pace is None or opened.pace[0].mapping is not Mapping.CHIP_AUTHENTICATION:
        return verdict(CheckOutcome.NOT_OFFERED)
    protocol, result = opened.pace
    if card_security is None:
        return verdict(CheckOutcome.NOT_DONE, "EF.CardSecurity could not be read")
    keys = _agreement_keys(card_security)
    if not keys:
        return verdict(CheckOutcome.NOT_DONE, "EF.CardSecurity holds no usable key")
    if any(proves_key(protocol, result, key) for key in keys):
        return verdict(CheckOutcome.PASSED, detail=protocol.label)
    return verdict(CheckOutcome.FAILED, "the chip does not hold its key", protocol.label)


def check_chip_authentication(session: ChipSession, dg14: bytes | None) -> ChipCheck:
    """Run Chip Authentication; afterwards the session is protected by it, if it passed."""
    if dg14 is None:
        return _chip_verdict(CheckOutcome.NOT_OFFERED)
    try:
        protocol = choose_chip_authentication(read_dg14(dg14))
    except (ChipUnsupportedError, ChipProtocolError) as error:
        return _chip_verdict(CheckOutcome.NOT_DONE, _reason(error))
    if protocol is None:
        return _chip_verdict(CheckOutcome.NOT_OFFERED)
    return _run(session, protocol)


def _run(session: ChipSession, protocol: ChipAuthenticationProtocol) -> ChipCheck:
    try:
        if any(_speaks_new_keys(session, protocol) for _ in range(_TRIES)):
            return _chip_verdict(CheckOutcome.PASSED, detail=protocol.label)
    except ChipError as error:
        session.abandon()
        if protocol.is_inferred and isinstance(error, ChipProtocolError):
            return _chip_verdict(CheckOutcome.NOT_DONE, _reason(error), protocol.label)
        return _ended(error, _chip_verdict, protocol.label)
    reason = "the chip does not hold its key"
    return _chip_verdict(CheckOutcome.FAILED, reason, protocol.label)


def _chip_verdict(outcome: CheckOutcome, reason: str = "", detail: str = "") -> ChipCheck:
    return ChipCheck(CheckMethod.CHIP_AUTHENTICATION, outcome, ChipFile.DG14, reason, detail)


def check_active_authentication(
    session: ChipSession, dg15: bytes | None, dg14: bytes | None
) -> ChipCheck:
    """Run Active Authentication."""

    def verdict(outcome: CheckOutcome, reason: str = "", detail: str = "") -> ChipCheck:
        return ChipCheck(CheckMethod.ACTIVE_AUTHENTICATION, outcome, ChipFile.DG15, reason, detail)

    if dg15 is None:
        return verdict(CheckOutcome.NOT_OFFERED)
    arc = _infos(dg14).active_authentication_hash

    def sign() -> ActiveVerdict:
        return run_active_authentication(
            session.channel,
            dg15,
            arc,
            session.randomness,
            long_answers=session.reader.carries_long_answers,
        )

    try:
        result = session.perform_in_application(sign)
    except ChipError as error:
        return _ended(error, verdict, "")
    if result.is_valid:
        return verdict(CheckOutcome.PASSED, detail=result.detail)
    return verdict(CheckOutcome.FAILED, "the chip does not hold its key", result.detail)


def _speaks_new_keys(session: ChipSession, protocol: ChipAuthenticationProtocol) -> bool:
    """Run the protocol and one command under its keys; a reset in between starts it again."""

    def authenticate() -> bool:
        run_chip_authentication(session.channel, protocol, session.randomness)
        try:
            session.reader.select(_PROBE_FILE)
        except ChipSessionLostError:
            return False
        except (FileAbsentError, FileRefusedError, ChipProtocolError):
            return True  # answered, and authentically: only that counts here
        return True

    speaks = session.perform_in_application(authenticate)
    if not speaks:
        session.abandon()
    return speaks


def _ended(
    error: ChipError, verdict: Callable[[CheckOutcome, str, str], ChipCheck], detail: str
) -> ChipCheck:
    if isinstance(error, ChipUnsupportedError):
        return verdict(CheckOutcome.NOT_DONE, _reason(error), detail)
    if isinstance(error, ChipProtocolError):
        return verdict(CheckOutcome.FAILED, _reason(error), detail)
    raise error


def _reason(error: ChipError) -> str:
    return str(error.details.get("reason", ""))


def _infos(dg14: bytes | None) -> SecurityInfos:
    try:
        return read_dg14(dg14) if dg14 is not None else SecurityInfos()
    except ChipProtocolError:
        return SecurityInfos()


def _agreement_keys(card_security: bytes) -> list[AgreementKey]:
    keys: list[AgreementKey] = []
    try:
        infos = read_card_security(card_security)
    except ChipProtocolError:
        return keys
    for chip_key in infos.chip_keys:
        try:
            keys.append(read_agreement_key(chip_key.key_info))
        except (ChipProtocolError, ChipUnsupportedError):
            continue
    return keys
