"""A reading of a chip, judged: what it says, what was proved of it, and what was not.

Guarantees that nothing in it claims more than its proof: a clone check counts as passed only if
the chip's key was signed by the state, and the portrait is told apart from a proved one. Never
raises on what a chip said. Leaves out the person: whether the portrait is theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldid.document.card_security import check_card_security
from fieldid.document.chip.chip_check import CheckMethod, CheckOutcome, ChipCheck
from fieldid.document.chip.chip_file import ChipFile
from fieldid.document.chip.chip_reading import ChipReading
from fieldid.document.chip.security_infos import read_card_security, read_dg14
from fieldid.document.group_lists import compare_lists
from fieldid.document.lds.data_group import MrzGroup, read_data_group
from fieldid.document.lds.portrait import Portrait
from fieldid.document.mrz_parse import parse_mrz
from fieldid.document.mrz_reading import MrzReading
from fieldid.document.outcome import AuthenticationOutcome, Verdict
from fieldid.document.passive_authentication import authenticate
from fieldid.document.signer_check import Finding
from fieldid.errors.chip import ChipProtocolError
from fieldid.errors.document import DocumentError
from fieldid.errors.image import ImageError
from fieldid.image.face import read_face_image
from fieldid.model.biometric import FaceImage

if TYPE_CHECKING:
    from datetime import datetime

    from fieldid.document.lds.data_group import Content
    from fieldid.document.lds.security_infos import SecurityInfos
    from fieldid.document.trust_store import TrustStore


class CloneOutcome(StrEnum):
    """Whether the chip is the original. ``KEY_NOT_SIGNED``: it passed with a key nobody signed."""

    PASSED = "passed"
    FAILED = "failed"
    KEY_NOT_SIGNED = "key_not_signed"
    NOT_OFFERED = "not_offered"
    NOT_DONE = "not_done"


@dataclass(frozen=True)
class CloneCheck:
    """One way of checking, with the proof of its key taken into account."""

    method: CheckMethod
    outcome: CloneOutcome
    reason: str = ""
    detail: str = ""


@dataclass(frozen=True, repr=False, eq=False)
class ChipDocument:
    """All of it.

    ``portrait`` is None if there is none that can be decoded; ``problems``: group number to why
    it cannot be read. ``card_security`` is None where the chip has no such file.
    """

    reading: ChipReading
    authentication: AuthenticationOutcome
    zone: MrzReading
    clone_checks: tuple[CloneCheck, ...]
    lists: Finding
    card_security: Finding | None
    portrait: FaceImage | None
    problems: Mapping[int, str]

    @property
    def proved(self) -> bool:
        """Whether the data are as the state signed them."""
        return self.authentication.verdict is Verdict.PROVED

    @property
    def portrait_proved(self) -> bool:
        """Whether the portrait is: the signature holds and the hash of DG2 agrees."""
        return self.proved and self.authentication.checks.get("dg2") == "ok"

    @property
    def clone(self) -> CloneOutcome:
        """All clone checks in one word: the first of failed, passed and so on that occurs."""
        order = (
            CloneOutcome.FAILED,
            CloneOutcome.PASSED,
            CloneOutcome.KEY_NOT_SIGNED,
            CloneOutcome.NOT_DONE,
        )
        found = {check.outcome for check in self.clone_checks}
        return next((item for item in order if item in found), CloneOutcome.NOT_OFFERED)


def judge_chip(reading: ChipReading, trust: TrustStore | None, now: datetime) -> ChipDocument:
    """Judge what was read; ``trust`` is None where no store is held."""
    files = reading.files
    groups = {file.data_group: data for file, data in files.items() if file.data_group}
    outcome = authenticate(files.get(ChipFile.SOD, b""), groups, trust, now)
    security = files.get(ChipFile.CARD_SECURITY)
    card_security = None if security is None else check_card_security(security, trust, now)
    contents, problems = _contents(groups)
    return ChipDocument(
        reading,
        outcome,
        _zone(contents, now),
        tuple(_clone_check(check, reading, outcome, card_security) for check in reading.checks),
        compare_lists(files.get(ChipFile.COM), files.get(ChipFile.SOD)),
        card_security,
        _portrait(contents, problems),
        problems,
    )


def _contents(groups: Mapping[int, bytes]) -> tuple[dict[int, Content], dict[int, str]]:
    contents: dict[int, Content] = {}
    problems: dict[int, str] = {}
    for number, data in groups.items():
        try:
            group = read_data_group(data)
        except DocumentError as error:
            problems[number] = str(error.details["reason"])
            continue
        if group.number != number:
            problems[number] = f"it holds data group {group.number}"
        elif group.content is not None:
            contents[number] = group.content
        elif group.problem:
            problems[number] = group.problem
    return contents, problems


def _zone(contents: Mapping[int, Content], now: datetime) -> MrzReading:
    content = contents.get(1)
    return parse_mrz(content.mrz if isinstance(content, MrzGroup) else "", now.date())


def _portrait(contents: Mapping[int, Content], problems: dict[int, str]) -> FaceImage | None:
    content = contents.get(2)
    if not isinstance(content, Portrait):
        return None
    try:
        return read_face_image(content.faces[0].image)
    except ImageError as error:
        problems[2] = str(error)
        return None


def _clone_check(
    check: ChipCheck,
    reading: ChipReading,
    outcome: AuthenticationOutcome,
    card_security: Finding | None,
) -> CloneCheck:
    if check.outcome is not CheckOutcome.PASSED:
        return CloneCheck(check.method, CloneOutcome(check.outcome), check.reason, check.detail)
    if check.key_file is ChipFile.CARD_SECURITY:
        problem = _mapping_key_problem(reading, outcome, card_security)
    else:
        problem = _group_problem(check.key_file, outcome)
    result = CloneOutcome.KEY_NOT_SIGNED if problem else CloneOutcome.PASSED
    return CloneCheck(check.method, result, problem, check.detail)


def _group_problem(file: ChipFile, outcome: AuthenticationOutcome) -> str:
    if outcome.checks.get(f"dg{file.data_group}") != "ok":
        return f"the hash of {file.label}, which holds the chip's key, does not agree"
    if outcome.verdict is not Verdict.PROVED:
        return f"the key in {file.label} is not proved to be the state's: {outcome.reason}"
    return ""


def _mapping_key_problem(
    reading: ChipReading, outcome: AuthenticationOutcome, card_security: Finding | None
) -> str:
    """Accept the key if EF.CardSecurity is signed, or if DG14, signed, holds the same one."""
    if card_security is not None and card_security.outcome == "ok":
        return ""
    if not _group_problem(ChipFile.DG14, outcome) and _same_keys(reading):
        return ""
    reason = card_security.reason if card_security else "the file was not read"
    return f"the key in EF.CardSecurity is not proved to be the state's: {reason}"


def _same_keys(reading: ChipReading) -> bool:
    """Whether every key of EF.CardSecurity stands in DG14 too."""
    try:
        mapped = read_card_security(reading.files.get(ChipFile.CARD_SECURITY, b""))
        signed = read_dg14(reading.files.get(ChipFile.DG14, b""))
    except ChipProtocolError:
        return False
    return bool(mapped.chip_keys) and _keys(mapped) <= _keys(signed)


def _keys(infos: SecurityInfos) -> set[bytes]:
    return {key.key_info for key in infos.chip_keys}
