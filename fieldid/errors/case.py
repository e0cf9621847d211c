"""Refusals of the policy and of the order of an encounter."""

from __future__ import annotations

from fieldid.errors.base import FieldidError


class PolicyError(FieldidError):
    """A policy file cannot be used."""

    message = "The policy cannot be used: {reason}."
    next_step = "Ask the administrator for a valid signed policy."


class PolicyRefusalError(FieldidError):
    """The policy does not allow this act now."""

    message = "The policy does not allow this ({rule}): {reason}."
    next_step = "{remedy}"


class FactsError(FieldidError):
    """Facts for the protection gate cannot be read. Nothing is released on such facts."""

    message = "The facts cannot be read: {reason}."
    next_step = "Nothing may be released on them. Correct the file and run the gate again."


class CaseError(FieldidError):
    """The encounter is not in a state that allows this step."""

    message = "This step is not possible yet: {reason}."
    next_step = "Complete the earlier step first."


class NotHereError(CaseError):
    """An identifier that nothing on this laptop has."""

    message = "There is no such {what} on this laptop."
    next_step = "Check the identifier, and try again."


class SearchCancelledError(FieldidError):
    """The officer stopped the search."""

    message = "The search was cancelled."
    next_step = "Press Search to start again."


class EncounterNeededError(FieldidError):
    """An enrolled laptop searches only within an encounter."""

    message = "On an enrolled laptop every search belongs to an encounter."
    next_step = "Open one (fieldid encounter open) and give its identifier with --encounter."


class NothingToCompareError(FieldidError):
    """The probe holds no usable template."""

    message = "There is nothing to compare: no usable finger or face was captured."
    next_step = "Capture a finger or a face, or refer the case."
