"""Errors of a list, of its publisher and of updates to it."""

from __future__ import annotations

from fieldid.errors.base import FieldidError


class WatchlistError(FieldidError):
    """Base for lists that cannot be built or imported. The list held stays in force."""

    message = "This list cannot be used: {reason}."
    next_step = "The list held before stays in use. Ask the list authority for a new copy."


class WatchlistSourceError(WatchlistError):
    """The folder of records, or the keys to issue a list to, cannot be used."""

    message = "No list can be built: {reason}."
    next_step = "Nothing was written. Correct it and build again."


class WatchlistDamagedError(WatchlistError):
    """Truncated or altered bytes."""

    message = "This list file is damaged: {reason}."


class WatchlistStrangerError(WatchlistError):
    """Signed by somebody other than the pinned authority."""

    message = "This list is not signed by the list authority this laptop trusts."


class WatchlistNotForThisDeviceError(WatchlistError):
    """Sealed to other devices."""

    message = "This list was not issued to this laptop."
    next_step = "Ask the list authority to issue the list to this device key: {device}."


class WatchlistOlderError(WatchlistError):
    """Older than, or the same as, the list held."""

    message = "This list (version {offered}) is not newer than the one held (version {held})."
    next_step = "Nothing was changed. Ask for the newest list."


class AuthorityNotPinnedError(WatchlistError):
    """No list authority is trusted yet."""

    message = "This laptop does not trust a list authority yet."
    next_step = "Give the authority's public key file with the first list (--trust FILE.pub)."


class AuthorityPinnedError(WatchlistError):
    """``--trust`` was given although an authority is pinned already."""

    message = "This laptop already trusts a list authority, and it is another one."
    next_step = "Only an administrator can change the authority, and the change is logged."


class RepositoryNotTrustedError(WatchlistError):
    """No root of a repository is trusted yet. ``fingerprint``: of the one that is offered."""

    message = "This laptop does not trust a list repository yet. This one is {fingerprint}."
    next_step = (
        "Compare that with the fingerprint you were given on paper or by telephone. If they are "
        "the same, trust it (--fingerprint, or --trust FILE with the authority's root file)."
    )


class RootDamagedError(WatchlistError):
    """A file that is no first root of a repository."""

    message = "This is not the root file of a list repository."
    next_step = "Nothing was changed. Ask the list authority for its root file."


class ModelRevokedError(WatchlistError):
    """All that was captured is of models that were revoked."""

    message = "The list authority has revoked the models that made these templates: {models}."
    next_step = "They are not used. Capture what another engine can compare, or decide without."


class UpdateRefusedError(WatchlistError):
    """Base for what a repository offers and this laptop does not take."""

    message = "The update was refused: {reason}."
    next_step = "The list held before stays in use. Ask the list authority for a new copy."


class UpdateStrangerError(UpdateRefusedError):
    """Too few signatures of those who count."""


class UpdateOlderError(UpdateRefusedError):
    """A repository older than one seen before."""


class UpdateMixedError(UpdateRefusedError):
    """Parts of several states of a repository, or altered ones."""


class UpdateExpiredError(UpdateRefusedError):
    """Metadata whose time is over."""

    next_step = "The list held before stays in use. Ask for a newer stick, and check the clock."


class UpdateSilentError(UpdateRefusedError):
    """Hub or stick did not give everything."""

    next_step = "What has arrived is kept. Try again; it goes on where it stopped."


class UpdateCancelledError(UpdateRefusedError):
    """The officer cancelled."""

    message = "The update was cancelled."
    next_step = "The list held before stays in use. What has arrived is kept for the next time."


class AuthorityKeyError(WatchlistError):
    """A key file of the list authority cannot be used, or its act is not possible."""

    message = "The authority cannot do this: {reason}."
    next_step = "Nothing was published."


class NotSupervisorError(FieldidError):
    """The act is a supervisor's."""

    message = "Only a supervisor or an administrator may read the audit log."
    next_step = "Ask your supervisor to look."


class NotAdministratorError(FieldidError):
    """The act is an administrator's."""

    message = "Only an administrator may do this."
    next_step = "Ask the administrator of this laptop."


class NotListAuthorityError(WatchlistError):
    """A list was to be built on a laptop that has no authority of its own."""

    message = "This laptop is not a list authority."
    next_step = "Build on a pilot laptop, or ask the list authority for a list."


class NoListError(WatchlistError):
    """No list is held."""

    message = "No list is held on this laptop."
    next_step = "Import a list from the list authority first."
