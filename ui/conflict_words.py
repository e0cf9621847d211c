"""What a difference between laptop and hub is called, whose it is, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldid.app.conflicts import Owner

if TYPE_CHECKING:
    from fieldid.app.conflicts import Conflict

translate = QCoreApplication.translate


def state(kind: str) -> str:
    """Name the state."""
    return {
        "decision_unverified": translate("Conflict", "Decision not verified"),
        "chain_broken": translate("Conflict", "Audit log differs"),
        "clash": translate("Conflict", "Two records under one number"),
        "device_revoked": translate("Conflict", "Sent after revocation"),
        "refused": translate("Conflict", "Not kept by the hub"),
        "review_differs": translate("Conflict", "Second officer disagrees"),
        "contested": translate("Conflict", "Contested by the person"),
        "set_aside": translate("Conflict", "Set aside by the hub"),
        "lost": translate("Conflict", "Lost by the hub"),
    }[kind]


def what_differs(kind: str) -> str:
    """Say in a sentence what the hub holds instead."""
    return {
        "decision_unverified": translate(
            "Conflict",
            "The hub keeps the record, but the decision in it does not count: it is not signed"
            " by an officer on the laptop's list of officers.",
        ),
        "chain_broken": translate(
            "Conflict",
            "The hub knows other entries of this laptop's audit log than the laptop holds. An"
            " older copy of the laptop may have been put back, or the log was changed.",
        ),
        "clash": translate(
            "Conflict",
            "The hub had received another record under this number before. It keeps both, and"
            " counts the first.",
        ),
        "device_revoked": translate(
            "Conflict",
            "This laptop was revoked. The hub keeps the record, but it counts for nothing.",
        ),
        "refused": translate("Conflict", "The hub could not open the record and did not keep it."),
        "review_differs": translate(
            "Conflict",
            "Another officer looked at the same evidence alone and came to another answer.",
        ),
        "contested": translate("Conflict", "The person says that this decision is wrong."),
        "set_aside": translate(
            "Conflict", "The hub keeps the record and shows it to its operator."
        ),
        "lost": translate(
            "Conflict",
            "The hub was restored from a backup without this record, and the sealed copy here was"
            " dropped already.",
        ),
    }[kind]


def next_step(kind: str) -> str:
    """Say what its owner does."""
    return {
        "decision_unverified": translate(
            "Conflict",
            "Check who decided. If the decision stands, an officer on the list decides again.",
        ),
        "chain_broken": translate(
            "Conflict", "Do not use this laptop for decisions; let the audit log be compared."
        ),
        "clash": translate(
            "Conflict", "Tell the hub's operator which of the two is the right one."
        ),
        "device_revoked": translate("Conflict", "Hand this laptop in."),
        "refused": translate("Conflict", "Save a diagnosis and send it to the hub's operator."),
        "review_differs": translate(
            "Conflict", "Speak with the second officer and answer together, or refer the case."
        ),
        "contested": translate(
            "Conflict", "Let an officer who has not judged the case look at it."
        ),
        "set_aside": translate("Conflict", "Ask the hub's operator what has to be done."),
        "lost": translate(
            "Conflict", "Give the hub's operator the number; a newer backup may hold the record."
        ),
    }[kind]


def owner(conflict: Conflict) -> str:
    """Say whose it is, by name where that is known."""
    if conflict.owner is Owner.DECIDING_OFFICER and conflict.officer:
        return conflict.officer
    return {
        Owner.DECIDING_OFFICER: translate("Conflict", "The officer who decided"),
        Owner.SUPERVISOR: translate("Conflict", "Supervisor"),
        Owner.ADMINISTRATOR: translate("Conflict", "Administrator"),
        Owner.HUB_OPERATOR: translate("Conflict", "The hub's operator"),
    }[conflict.owner]
