"""This laptop's dealings with the hub: enrolling, sending, what the foot bar shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from fieldid.app.views import SyncStatus
from fieldid.audit.entry import AuditEvent
from fieldid.errors.hub import CourierError
from fieldid.errors.vault import VaultErasedError
from fieldid.sync.report import ActReport, SyncReport, Waiting
from fieldid.vault.act_spool import ActSpool
from fieldid.vault.hub_pin import HubPin
from fieldid.vault.identities import OfficerState
from fieldid.vault.officers import enrolled_officers
from fieldid.wire.enrolment import EnrolmentRequest, signed_request, to_sign
from fieldid.wire.roster import roster_record
from fieldid.wire.signing import Domain

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.ports import CancelToken, Clock
    from fieldid.sync.courier import CourierReport
    from fieldid.sync.line import Limits
    from fieldid.vault.spool import Spool
    from fieldid.vault.vault import Vault

LAST_CONTACT = "last_contact"
_NEVER_LEFT = frozenset({Waiting.OFFLINE.value, Waiting.CERTIFICATE.value})


def sync_status(vault: Vault) -> SyncStatus:
    """Return the state of the outbox."""
    hub, counts, acts = vault.outbox.hub(), vault.outbox.counts(), vault.acts.counts()
    sent = vault.spool.sent()
    return SyncStatus(
        hub=hub.url if hub else "",
        queued=counts.unsealed + counts.queued,
        sent=sum(item.sequence in sent for item in vault.outbox.pending()),
        confirmed=counts.accepted,
        set_aside=counts.set_aside,
        last_contact=vault.settings.get(LAST_CONTACT, datetime),
        acts_waiting=acts.waiting,
        acts_refused=acts.refused,
    )


def enrol(
    vault: Vault, url: str, code: str, now: datetime, patience_s: float | None = None
) -> None:
    """Enrol with the hub that issued ``code`` and pin it; what waited is sealed to it.

    ``patience_s``: how long one answer may take, None for the usual time.
    Raises EnrolmentError, SyncError where the hub cannot be reached, VaultError.
    """
    from fieldid.app.repository_trust import pin_at_enrolment  # noqa: PLC0415 - loads TUF
    from fieldid.sync.enrol import enrol as enrol_with_hub  # noqa: PLC0415 - loads the network

    limits = _limits(patience_s)
    request = _signed(vault, _request(vault, code, now))
    response = enrol_with_hub(url, code, request, limits=limits)
    with vault.transaction():
        vault.audit.append(AuditEvent.KEY, (response.hub_id,), {"what": "enrolled with a hub"})
        vault.outbox.pin_hub(
            HubPin(
                url=url,
                hub_id=response.hub_id,
                public_key=response.hub_public,
                recipient=response.hub_recipient,
                device_id=response.device_id,
                realm=response.realm,
            )
        )
        pin_at_enrolment(vault, response.repository_root)
        officers = enrolled_officers(vault.signers())
        if officers != request.officers:  # one was added while the hub was asked
            vault.outbox.enqueue("roster", roster_record(officers))
        active = enrolled_officers(
            one for one in vault.officers() if one.state is OfficerState.ACTIVE
        )
        if set(active) != set(
            officers
        ):  # earlier keys were introduced for what they signed until here
            vault.outbox.enqueue("roster", roster_record(active))


def sync(
    vault: Vault,
    clock: Clock,
    cancel: CancelToken | None,
    patience_s: float | None = None,
    *,
    again: bool = False,
) -> SyncReport:
    """Seal what is not sealed, send the spool, and book the receipts.

    ``again``: offer acts that the hub refused at once, not after an hour. Raises
    ``VaultErasedError`` where the hub ordered this laptop to erase itself: that is done then.
    """
    vault.outbox.enqueue_audit()
    vault.reconcile()
    report = send_spool(vault.spool, clock, cancel, patience_s, again=again)
    if report.erase_order is not None:
        vault.erase()
        raise VaultErasedError
    vault.reconcile()
    if report.reason == Waiting.NOT_ENROLLED:
        report = replace(report, waiting=vault.outbox.counts().unsealed)
    if report.contacted_at is not None:
        vault.settings.set(LAST_CONTACT, report.contacted_at)
    return report


def send_spool(
    spool: Spool,
    clock: Clock,
    cancel: CancelToken | None,
    patience_s: float | None = None,
    *,
    again: bool = False,
) -> SyncReport:
    """Send what waits, envelopes, then acts; works while locked.

    ``patience_s``: of one answer, None: the usual. ``again``: as in :func:`sync`.
    """
    from fieldid.sync.acts import ActSender  # noqa: PLC0415 - loads the network
    from fieldid.sync.client import SyncClient  # noqa: PLC0415 - the same

    hub = spool.hub()
    if hub is None:
        return SyncReport(waiting=len(spool.pending()), reason=Waiting.NOT_ENROLLED.value)
    limits, act_spool = _limits(patience_s), ActSpool(spool.folder.parent)
    report = SyncClient(spool, hub, clock, limits=limits).run(cancel)
    if report.reason in (*_NEVER_LEFT, Waiting.CANCELLED):
        waiting = sum(not act.refused for act in act_spool.pending())
        return replace(report, acts=ActReport(waiting=waiting, reason=report.reason))
    acts = ActSender(act_spool, spool, hub, clock, limits=limits).run(cancel, again=again)
    return replace(report, acts=acts, reason=report.reason or acts.reason)


def export_spool(spool: Spool, target: Path) -> CourierReport:
    """Write what waits to a courier's stick. Raises ``CourierError``, ``VaultError``."""
    from fieldid.sync import courier  # noqa: PLC0415 - as above

    return courier.export(spool, _enrolled(spool), target)


def import_answers(spool: Spool, source: Path) -> CourierReport:
    """Take the hub's answers from a courier's stick. Raises ``CourierError``, ``VaultError``."""
    from fieldid.sync import courier  # noqa: PLC0415 - as above

    return courier.import_receipts(spool, _enrolled(spool), source)


def _enrolled(spool: Spool) -> HubPin:
    hub = spool.hub()
    if hub is None:
        raise CourierError(reason=Waiting.NOT_ENROLLED.value)
    return hub


def _limits(patience_s: float | None) -> Limits:
    from fieldid.sync.line import Limits  # noqa: PLC0415 - loads the network

    return Limits() if patience_s is None else Limits.of_patience(patience_s)


def _request(vault: Vault, code: str, now: datetime) -> EnrolmentRequest:
    return EnrolmentRequest(
        code=code,
        realm=vault.realm,
        device_id=vault.device.device_id,
        device_public=vault.device.public_key,
        device_recipient=vault.device.recipient,
        officers=enrolled_officers(vault.signers()),
        requested_at=now,
    )


def _signed(vault: Vault, request: EnrolmentRequest) -> EnrolmentRequest:
    signature = vault.sign_as_device(Domain.ENROLMENT_REQUEST, to_sign(request))
    return signed_request(request, signature)
