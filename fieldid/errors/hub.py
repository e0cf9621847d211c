"""Errors of the log and of what passes between laptop and hub."""

from __future__ import annotations

from fieldid.errors.base import FieldidError
from fieldid.errors.case import CaseError


class AuditError(FieldidError):
    """The audit chain does not verify."""

    message = "The audit log does not verify at entry {sequence}: {reason}."
    next_step = "Stop using this laptop and call the administrator."


class WireError(FieldidError):
    """Bytes from the other end are not what they should be."""

    message = "The other end sent something that cannot be accepted: {reason}."
    next_step = "Nothing was lost; it will be tried again."


class SyncError(FieldidError):
    """Synchronisation did not complete."""

    message = "Synchronisation is waiting: {reason}."
    next_step = "Records are kept safely and will be sent when the hub can be reached."


class HubAddressError(SyncError):
    """The address is no address of a hub, or would send without TLS."""

    message = "This address of a hub cannot be used: {reason}."
    next_step = "Give it as https://NAME; http:// is for a hub on this machine only."


class HubSilentError(SyncError):
    """The hub could not be asked; nothing was changed on either side."""

    message = "This laptop is not enrolled: {reason}."
    next_step = "Check the address and the network, and enrol again with the same code."


class ActUnansweredError(SyncError):
    """An act was sent, or could not be, and no receipt came: it may have been done."""

    message = "No receipt has come from the hub: {reason}."
    next_step = "Send it again when the hub can be reached; it is done once only."


class QuestionUnansweredError(SyncError):
    """The hub was asked about a case and no answer of its own came."""

    message = "The hub has not answered: {reason}."
    next_step = "Nothing was changed. Ask again when the hub can be reached."


class HubRefusedError(FieldidError):
    """The hub refused an act or a question; nothing was done there.

    ``reason``: the hub's own sentences, for the person who asked only: they may tell that a
    claim exists. Never log them. ``code``: for programs.
    """

    message = "The hub refused this. {reason}"
    next_step = "Nothing was done there."


class DisclosureLogCutError(FieldidError):
    """The hub's log of disclosures no longer holds what it held when it signed for it."""

    message = "The hub's log of disclosures no longer holds entry {sequence}, which it signed for."
    next_step = "Keep this laptop as it is and tell whoever supervises the hub."


class NotReleasedHereError(CaseError):
    """No release of this request was made from this laptop."""

    message = "What left under this request was not released from this laptop."
    next_step = "Ask whoever released it."


class EnrolmentError(FieldidError):
    """Enrolment with the hub failed."""

    message = "Enrolment was refused: {reason}."
    next_step = "Ask the hub's administrator for a new one-time code."


class CourierError(SyncError):
    """A stick that should carry records cannot be used."""

    message = "The stick cannot be used: {reason}."
    next_step = "Choose another folder, or check that the stick is not write-protected."


class HubError(FieldidError):
    """The central service cannot do this."""

    message = "The hub cannot do this: {reason}."
    next_step = "See the hub's log and documentation."
