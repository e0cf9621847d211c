"""Whether this vault is the newest of itself, and what is done where it is not.

Guarantees that a log-on is refused in one sentence where rows of two moments are mixed
(``fold``), where the mark beside the folder, the TPM's counter or the hub know more of this vault
than it does, and that an administrator can take it over all the same, which is logged. Numbers
that the newer vault may have given are not given again then. Leaves out a vault put back together
with every witness of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldid.audit.entry import AuditEvent
from fieldid.errors.vault import VaultOlderError
from fieldid.vault import fold
from fieldid.vault.hub_standing import HELD_STANDING, HeldStanding
from fieldid.vault.mark import Mark, MarkFile
from fieldid.vault.outbox import OUTBOX_FLOOR

if TYPE_CHECKING:
    from collections.abc import Callable

    from fieldid.audit.head import AuditHead
    from fieldid.vault.session import Session
    from fieldid.vault.vault import Vault

_ACCEPTED = "older_copy_accepted"


@dataclass(frozen=True)
class Accepted:
    """An administrator took an older copy over. ``evidence``: what had been found."""

    evidence: str


class Freshness:
    """The witnesses of one vault, asked at log-on and told as it goes on."""

    def __init__(self, vault: Vault, session: Callable[[], Session]) -> None:
        """``session`` is asked each time, so that no key is held here after the lock."""
        self._vault = vault
        self._session = session

    def check(self) -> None:
        """Return if every witness agrees; raise ``VaultOlderError`` with the evidence."""
        fold.check(self._session().database)
        self._check_mark(self._mark())
        self._check_counter()
        self._check_hub()

    def accept(self) -> None:
        """Take the vault over as it is, log why, and let the witnesses begin anew from here.

        Call inside a transaction, as an administrator.
        """
        evidence = self._evidence()
        fold.correct(self._session().database)
        self._catch_up_with_counter()
        if not evidence:
            return
        floor = max(self._vault.outbox.last(), self._known_outbox())
        self._vault.settings.set(OUTBOX_FLOOR, floor)
        self._vault.settings.set(_ACCEPTED, Accepted(evidence))
        self._vault.audit.append(
            AuditEvent.KEY, (), {"act": "older copy of the vault accepted", "evidence": evidence}
        )
        self._session().database.after_commit(lambda: self.tell(anew=True))

    def accepted(self) -> Accepted | None:
        """Return what was accepted, for the diagnosis, or None."""
        return self._vault.settings.get(_ACCEPTED, Accepted)

    def tell(self, *, anew: bool = False) -> None:
        """Tell the witnesses how far the vault has come; they never go back unless ``anew``."""
        head, known = self._vault.audit.head(), self._mark()
        if known and known.audit_sequence > head.sequence and not anew:
            return
        mark = Mark(
            self._vault.vault_id,
            self._vault.generation.number,
            head.sequence,
            head.digest,
            self._vault.outbox.last(),
        )
        self._file().write(mark, self._session().device.signing_key)

    def _catch_up_with_counter(self) -> None:
        counter = self._session().share.counter
        if counter is not None:
            self._session().database.run(
                "UPDATE state SET generation = max(generation, ?)", counter.read()
            )

    def _evidence(self) -> str:
        try:
            self.check()
        except VaultOlderError as error:
            return str(error.details["evidence"])
        return ""

    def _file(self) -> MarkFile:
        return MarkFile(self._session().home)

    def _mark(self) -> Mark | None:
        return self._file().read(self._vault.vault_id, self._vault.device.public_key)

    def _check_mark(self, mark: Mark | None) -> None:
        if mark is None:
            return
        head = self._vault.audit.head()
        if mark.audit_sequence > head.sequence:
            raise _ends_too_early(head, mark.audit_sequence)
        if mark.generation > self._vault.generation.number:
            raise VaultOlderError(evidence="a later log-on of it is known")
        entry = next(self._vault.audit.entries(mark.audit_sequence - 1, 1), None)
        if entry is None or entry.digest != mark.audit_digest:
            raise VaultOlderError(
                evidence=f"another entry {mark.audit_sequence} of its audit log was known"
            )

    def _check_counter(self) -> None:
        counter = self._session().share.counter
        if counter is not None and counter.read() > self._vault.generation.number:
            raise VaultOlderError(evidence="the TPM of this laptop counted a later log-on of it")

    def _check_hub(self) -> None:
        standing = self._vault.settings.get(HELD_STANDING, HeldStanding)
        if standing and not standing.log_agrees and self.accepted() is None:
            raise VaultOlderError(evidence="the hub holds later entries of its audit log")

    def _known_outbox(self) -> int:
        mark, standing = self._mark(), self._vault.settings.get(HELD_STANDING, HeldStanding)
        held = max((span[1] for span in standing.held), default=0) if standing else 0
        return max(held, mark.outbox_sequence if mark else 0)


def _ends_too_early(head: AuditHead, known: int) -> VaultOlderError:
    return VaultOlderError(
        evidence=f"its audit log ends at entry {head.sequence}, and entry {known} was known"
    )
