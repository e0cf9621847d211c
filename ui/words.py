"""The field's codes in the officer's words, translated. Numbers come after words."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from fieldid.app.views import Protection
from fieldid.case.barrier_state import Cause
from fieldid.case.dates import Calendar, calendars_of
from fieldid.case.nationality import BasisKind
from fieldid.case.second_officer import Opinion
from fieldid.model.barrier import BarrierKind, BarrierStatus
from fieldid.model.biometric import AttackState, CaptureException, FingerPosition
from fieldid.model.encounter import AgeBand, Outcome, Step
from fieldid.model.nationality import NationalityStatus
from fieldid.model.sentence import Sentence
from fieldid.ports import ReaderState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fieldid.case.barrier_state import BarrierState
    from fieldid.model.nationality import NationalityRecord, PartialDate

translate = QCoreApplication.translate

# One set of digits on every screen, the one that documents and records are written in (CLDR's
# "-u-nu-latn", which QLocale cannot be asked for).
_LATIN_DIGITS = dict(zip("٠١٢٣٤٥٦٧٨٩\u066b\u066c", "0123456789.,", strict=True))


def finger(position: FingerPosition | None) -> str:
    """Name a finger in the middle of a sentence, such as ``right index finger``."""
    return {
        FingerPosition.UNKNOWN: translate("Words", "unknown finger"),
        FingerPosition.RIGHT_THUMB: translate("Words", "right thumb"),
        FingerPosition.RIGHT_INDEX: translate("Words", "right index finger"),
        FingerPosition.RIGHT_MIDDLE: translate("Words", "right middle finger"),
        FingerPosition.RIGHT_RING: translate("Words", "right ring finger"),
        FingerPosition.RIGHT_LITTLE: translate("Words", "right little finger"),
        FingerPosition.LEFT_THUMB: translate("Words", "left thumb"),
        FingerPosition.LEFT_INDEX: translate("Words", "left index finger"),
        FingerPosition.LEFT_MIDDLE: translate("Words", "left middle finger"),
        FingerPosition.LEFT_RING: translate("Words", "left ring finger"),
        FingerPosition.LEFT_LITTLE: translate("Words", "left little finger"),
    }[position or FingerPosition.UNKNOWN]


def step(value: Step) -> str:
    """Name a step in the rail."""
    return {
        Step.AGE: translate("Words", "Age"),
        Step.PURPOSE: translate("Words", "Purpose and power"),
        Step.NOTICE: translate("Words", "Notice"),
        Step.CLAIM: translate("Words", "Claimed identity"),
        Step.FINGERS: translate("Words", "Fingers"),
        Step.FACE: translate("Words", "Face"),
        Step.VERIFY: translate("Words", "Compare with claim"),
        Step.IDENTIFY: translate("Words", "Search the list"),
        Step.CANDIDATES: translate("Words", "Candidates"),
        Step.DECISION: translate("Words", "Decision"),
        Step.RECEIPT: translate("Words", "Receipt"),
    }[value]


def age_band(value: AgeBand) -> str:
    """Say the age answer."""
    return {
        AgeBand.ADULT: translate("Words", "Adult"),
        AgeBand.CHILD: translate("Words", "Child"),
        AgeBand.DISPUTED: translate("Words", "Disputed: treated as a child"),
    }[value]


def exception(value: CaptureException) -> str:
    """Say why a characteristic was not captured. The cause is never asked."""
    return {
        CaptureException.MISSING: translate("Words", "Missing"),
        CaptureException.TEMPORARY: translate("Words", "Temporarily not possible"),
        CaptureException.DECLINED: translate("Words", "Declined"),
        CaptureException.UNABLE: translate("Words", "Unable to give it"),
    }[value]


def attack(value: AttackState) -> str:
    """Say what is known of a presentation attack, after a colon."""
    return {
        AttackState.NOT_ASSESSED: translate("Words", "not assessed"),
        AttackState.BONA_FIDE: translate("Words", "no sign of one"),
        AttackState.SUSPECTED: translate("Words", "suspected"),
        AttackState.FAILED: translate("Words", "could not be assessed"),
    }[value]


def attack_line(value: AttackState) -> str:
    """Say the same as a sentence."""
    return translate("Words", "A picture or mask in place of the person: {state}.").format(
        state=attack(value)
    )


def outcome(value: Outcome) -> str:
    """Say what was decided."""
    return {
        Outcome.CONFIRMED: translate("Words", "Identity confirmed"),
        Outcome.NOT_CONFIRMED: translate("Words", "Identity not confirmed"),
        Outcome.REFER: translate("Words", "Referred"),
        Outcome.WITHDRAWN: translate("Words", "Withdrawn"),
    }[value]


def nationality_status(value: NationalityStatus) -> str:
    """Say how far a nationality has been established."""
    return {
        NationalityStatus.CLAIMED: translate("Words", "claimed"),
        NationalityStatus.RECORDED: translate("Words", "recorded"),
        NationalityStatus.SUPPORTED: translate("Words", "supported"),
        NationalityStatus.CONFIRMED: translate("Words", "confirmed"),
        NationalityStatus.DENIED: translate("Words", "denied"),
        NationalityStatus.DISPUTED: translate("Words", "disputed"),
    }[value]


def basis_kind(value: BasisKind) -> str:
    """Say what a step of a nationality rests on."""
    return {
        BasisKind.STATEMENT: translate("Words", "What the person says"),
        BasisKind.DOCUMENT: translate("Words", "A document"),
        BasisKind.CHIP: translate("Words", "A document's chip"),
        BasisKind.LIST_RECORD: translate("Words", "A record of the list"),
        BasisKind.STATE_REPLY: translate("Words", "A reply of the state"),
        BasisKind.CONTEST: translate("Words", "A dispute"),
    }[value]


def barrier_kind(value: str) -> str:
    """Name a kind of protection barrier; one that this version does not know as it is."""
    return {
        BarrierKind.PROTECTION_CLAIM.value: translate("Words", "Protection claim"),
        BarrierKind.APPEAL.value: translate("Words", "Appeal"),
        BarrierKind.TRAFFICKING_ASSESSMENT.value: translate("Words", "Trafficking assessment"),
        BarrierKind.AGE_ASSESSMENT.value: translate("Words", "Age assessment"),
        BarrierKind.COURT_ORDER.value: translate("Words", "Court order"),
        BarrierKind.STATELESSNESS.value: translate("Words", "Statelessness"),
        BarrierKind.MEDICAL.value: translate("Words", "Medical question"),
    }.get(value, value)


def barrier_status(value: str) -> str:
    """Say how a barrier was answered, in the middle of a sentence."""
    return {
        BarrierStatus.NONE.value: translate("Words", "none"),
        BarrierStatus.OPEN.value: translate("Words", "open"),
        BarrierStatus.GRANTED.value: translate("Words", "granted"),
        BarrierStatus.REFUSED_REMEDY_OPEN.value: translate(
            "Words", "refused, a remedy is still running"
        ),
        BarrierStatus.REFUSED_FINAL.value: translate("Words", "refused, no remedy is left"),
        BarrierStatus.UNKNOWN.value: translate("Words", "not known"),
    }.get(value, value)


def barrier_state(state: BarrierState) -> str:
    """Say how a barrier stands and how old that is: ``Protection claim: open, checked today``."""
    problem = {
        Cause.MISSING: translate("Words", "never answered"),
        Cause.STRANGE_ANSWER: translate("Words", "answered in a word this version does not know"),
        Cause.DISAGREE: translate("Words", "two answers disagree"),
        Cause.NO_TIME: translate("Words", "not known when it was checked"),
        Cause.FUTURE: translate("Words", "dated in the future"),
        Cause.STALE: translate("Words", "the answer is too old"),
        Cause.STRANGE_KIND: translate("Words", "a kind that the rules do not know"),
    }.get(state.cause)
    parts = [problem or barrier_status(state.status)]
    if state.days is not None:
        parts.append(checked(state.days))
    return f"{barrier_kind(state.kind)}: {', '.join(parts)}"


def checked(days: int) -> str:
    """Say how long ago an answer was given, in days."""
    if days <= 0:
        return translate("Words", "checked today")
    if days == 1:
        return translate("Words", "checked yesterday")
    return translate("Words", "checked {count} days ago").format(count=days)


def role(value: str) -> str:
    """Say an officer's role; one that this version does not know is shown as it is."""
    return {
        "officer": translate("Words", "officer"),
        "supervisor": translate("Words", "supervisor"),
        "administrator": translate("Words", "administrator"),
    }.get(value, value)


def protection(value: Protection) -> str:
    """Say what it takes to open the vault, and how strong that is."""
    return {
        Protection.PASSPHRASE: translate(
            "Words", "a passphrase alone (weakest: a copied disk can be guessed at)"
        ),
        Protection.DEVICE_FILE: translate(
            "Words",
            "a passphrase and this laptop's secret file"
            " (weaker than a TPM: a copy of the whole disk can be guessed at)",
        ),
        Protection.TPM: translate("Words", "a passphrase and this laptop's TPM"),
    }[value]


def reader_state(value: ReaderState) -> str:
    """Say how a reader is."""
    return {
        ReaderState.READY: translate("Words", "ready"),
        ReaderState.BUSY: translate("Words", "in use"),
        ReaderState.NOT_FOUND: translate("Words", "not found"),
        ReaderState.DRIVER_MISSING: translate("Words", "driver missing"),
        ReaderState.FAULT: translate("Words", "fault"),
    }[value]


def when(moment: datetime | None) -> str:
    """Write a moment in local time, in the officer's locale, with the year in full."""
    if moment is None:
        return translate("Words", "never")
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return _written(QLocale().toString(local, translate("Words", "d MMM yyyy, HH:mm")))


def day(value: date) -> str:
    """Write a date in the officer's locale with the month in words."""
    qdate = QDate(value.year, value.month, value.day)
    return _written(QLocale().toString(qdate, translate("Record", "d MMM yyyy")))


def birth(value: PartialDate | None) -> str:
    """Write a date of birth, with the month in words where all of it is known; else as recorded.

    A year that is no Gregorian one stays in figures: its months have other names.
    """
    if value is None:
        return ""
    gregorian = Calendar.GREGORIAN in calendars_of(value)
    if gregorian and value.year and value.month and value.day:
        with suppress(ValueError):
            return day(date(value.year, value.month, value.day))
    return str(value)


def document_kind(value: str) -> str:
    """Name a kind of document or number; one that this version does not know as it is."""
    return {
        "passport": translate("Record", "Passport"),
        "identity_card": translate("Record", "Identity card"),
        "id_card": translate("Record", "Identity card"),
        "national_id": translate("Record", "National number"),
        "travel_document": translate("Record", "Travel document"),
        "residence_permit": translate("Record", "Residence permit"),
        "laissez-passer": translate("Record", "Laissez-passer"),
        "case": translate("Record", "Case"),
        "visa": translate("Record", "Visa"),
    }.get(value.casefold().replace(" ", "_"), value[:1].upper() + value[1:])


def standing(value: str) -> str:
    """Say how a decision stands, in the middle of a sentence; empty where it simply stands."""
    return {
        "awaiting_review": translate("Words", "waiting for a second officer"),
        "review_refers": translate("Words", "referred: two officers do not agree"),
        "contested": translate("Words", "contested by the person"),
    }.get(value, "")


def opinion(value: Opinion) -> str:
    """Say what an officer sees in the evidence."""
    return {
        Opinion.SAME_PERSON: translate("Words", "The same person"),
        Opinion.ANOTHER_PERSON: translate("Words", "Not the same person"),
        Opinion.CANNOT_TELL: translate("Words", "Cannot tell"),
    }[value]


def ago(moment: datetime, now: datetime | None = None) -> str:
    """Say how long ago a moment was, in the largest whole unit."""
    seconds = ((now or datetime.now(UTC)) - moment).total_seconds()
    if seconds < 0:
        return translate("Words", "in the future: check this laptop's clock")
    for size, words in (
        (86_400, translate("Words", "{count} d ago")),
        (3_600, translate("Words", "{count} h ago")),
        (60, translate("Words", "{count} min ago")),
    ):
        if seconds >= size:
            return words.format(count=int(seconds // size))
    return translate("Words", "just now")


def number(value: int) -> str:
    """Write a whole number with the locale's grouping."""
    return _written(QLocale().toString(value))


def _written(text: str) -> str:
    return "".join(_LATIN_DIGITS.get(character, character) for character in text)


def listed(parts: Iterable[str]) -> str:
    """Name several things in one breath."""
    return translate("Words", ", ").join(parts)


def sentence(said: Sentence | str) -> str:
    """Say a sentence of the rules; its numbers are written as the locale does."""
    if isinstance(said, str):
        return translate("Condition", said)
    filled = {name: _filled(value) for name, value in said.values}
    return translate("Condition", said.template).format(**filled)


def _filled(value: int | str | Sentence) -> str:
    if isinstance(value, Sentence):
        return sentence(value)
    return number(value) if isinstance(value, int) else value


def isolated(text: str) -> str:
    """Let a text keep its own direction without turning the line round it (Unicode FSI, PDI)."""
    return f"\u2068{text}\u2069"


def joined(parts: Iterable[str]) -> str:
    """Join facts on one line; each keeps its own direction of writing, the line the program's.

    A line of isolates alone would have no direction (UAX 9, P2), so a mark gives it one.
    """
    backward = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    line = "  ·  ".join(isolated(part) for part in parts if part)
    return f"\u200f{line}" if backward and line else line


def record_name(record: NationalityRecord) -> str:
    """Return the first Latin name on a record, or its identifier."""
    return next((name.latin for name in record.names if name.latin), record.record_id)
