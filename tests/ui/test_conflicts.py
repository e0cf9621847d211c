"""Differences with the hub: named, owned, taken up with a reason; the decision stays."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from fieldid.model.encounter import Outcome
from fieldid.wire.envelope import decode
from fieldid.wire.fields import new_uuid7
from fieldid.wire.receipt import ReceiptStatus, make_receipt
from fieldid.wire.standing import Standing, sign_standing
from fieldid.wire.verdicts import Verdict, VerdictKind, seal_verdicts
from tests.ui.inspection import problems
from tests.ui.trouble import keep_picture
from tests.vault.support import Hub
from ui.widgets.text import Text

if TYPE_CHECKING:
    from fieldid.app.desk import Desk
    from tests.ui.officer import Officer
    from ui.screens.conflicts import ConflictsScreen

REASON = "the deciding officer is not known on this device"


def shown(screen: ConflictsScreen) -> str:
    return " ".join(text.text() for text in screen.findChildren(Text) if text.isVisible())


def answered(desk: Desk) -> None:
    """The hub accepts one record, sets one aside, and later disagrees about the first."""
    hub, epoch, now = Hub(), new_uuid7(), desk.now()
    desk.vault.outbox.pin_hub(hub.pin(desk.vault))
    first, second = (item.sequence for item in desk.vault.outbox.pending()[:2])
    for sequence, status, reason in (
        (first, ReceiptStatus.ACCEPTED, ""),
        (second, ReceiptStatus.QUARANTINED, REASON),
    ):
        receipt = make_receipt(
            decode(desk.vault.outbox.envelope(sequence) or b""),
            status,
            hub_id=hub.hub_id,
            hub_key=hub.signing,
            now=now,
            reason=reason,
            epoch=epoch,
        )
        desk.vault.spool.store_receipt(receipt)
    verdicts = [
        Verdict(first, VerdictKind.REVIEW_DIFFERS, now),
        Verdict(second, VerdictKind.DECISION_UNVERIFIED, now, REASON),
    ]
    say(desk, hub, epoch, verdicts)


def say(desk: Desk, hub: Hub, epoch: str, verdicts: list[Verdict], digest: str = "") -> None:
    head, device = desk.vault.audit.head(), desk.vault.device
    standing = Standing(
        hub.hub_id,
        device.device_id,
        epoch,
        bytes(16),
        desk.now() + timedelta(seconds=len(verdicts)),
        ((1, 9),),
        (),
        head.sequence,
        digest or head.digest,
        verdicts=seal_verdicts(verdicts, device.recipient),
    )
    desk.vault.spool.store_standing(sign_standing(standing, hub.signing))
    desk.vault.reconcile()


def open_screen(officer: Officer) -> ConflictsScreen:
    officer.until_focus(lambda widget: widget.objectName() == "menu_conflicts")
    officer.enter()
    assert officer.screen.name == "conflicts"
    return cast("ConflictsScreen", officer.screen)


def test_nothing_differs_before_the_hub_says_so(officer: Officer) -> None:
    officer.log_on()
    screen = open_screen(officer)
    assert "agrees with everything" in shown(screen)
    assert not problems(officer.window)
    keep_picture(officer.window, "conflicts-none")


def test_a_difference_is_named_owned_and_taken_up_with_the_keyboard(officer: Officer) -> None:
    officer.go_to("decision")
    officer.decision(Outcome.REFER)
    officer.receipt()
    desk = officer.window.context.desk
    desk.find_records("nobody")  # its entry needs an envelope of its own
    desk.vault.outbox.enqueue_audit()
    answered(desk)
    screen = open_screen(officer)
    words = shown(screen)
    for expected in (
        "Second officer disagrees",
        "Decision not verified",
        "Amina Example",
        "Administrator",
        REASON,
        "Referred",
    ):
        assert expected in words, expected
    assert not problems(officer.window)
    keep_picture(officer.window, "conflicts")

    officer.until_focus(lambda widget: widget.objectName() == "take_up_1")
    officer.enter()
    officer.enter()
    assert "There are no words" in screen.error.text
    officer.until_focus(lambda widget: widget.objectName() == "conflict_note")
    officer.type("I speak with the second officer today.")
    assert not problems(officer.window)
    keep_picture(officer.window, "conflict-take-up")
    officer.enter()
    assert "It is taken up." in shown(screen)
    kept = {one.kind: one.taken_up for one in desk.conflicts()}
    assert kept[VerdictKind.DECISION_UNVERIFIED] is None
    taken = kept[VerdictKind.REVIEW_DIFFERS]
    assert taken is not None
    assert taken.note == "I speak with the second officer today."
    assert desk.finished()[0].decision is not None
    assert "conflict taken up" in str([one.detail for one in desk.audit_entries()])
    officer.escape()
    assert officer.screen.name == "home"


def test_another_audit_log_and_a_lost_record_are_differences_too(officer: Officer) -> None:
    officer.log_on()
    desk = officer.window.context.desk
    desk.vault.outbox.enqueue_audit()
    hub = Hub()
    desk.vault.outbox.pin_hub(hub.pin(desk.vault))
    say(desk, hub, new_uuid7(), [], digest="1" * 64)
    (found,) = desk.conflicts()
    assert (found.kind, found.sequence) == (VerdictKind.CHAIN_BROKEN, 0)
    screen = open_screen(officer)
    assert "Audit log differs" in shown(screen)
    assert "Supervisor" in shown(screen)
