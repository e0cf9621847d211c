"""What is said of work on the list: where it stands, how it ended, how old a list was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldid.app.list_work import Phase
from ui import words
from ui.widgets.error_panel import error_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.app.list_update import UpdateReport
    from fieldid.app.views import ListStatus

_HOURS = 48  # from here on days say it better
translate = QCoreApplication.translate


def phase_words(phase: Phase) -> str:
    """Say what is being done."""
    return {
        Phase.FETCHING: translate("ListWork", "Fetching"),
        Phase.CHECKING: translate("ListWork", "Checking signatures and contents"),
        Phase.KEEPING: translate("ListWork", "Packing and encrypting"),
        Phase.PREPARING: translate("ListWork", "Preparing the search"),
    }[phase]


def outcome_title(report: UpdateReport) -> str:
    """Say in one sentence what came of an update of the list."""
    if report.kind == "current":
        return translate("ListWork", "The list held is the newest one.")
    if report.kind == "none":
        return translate("ListWork", "No list is published yet.")
    template = translate(
        "ListWork", "List version {version} is in use: {came} records came, {went} went."
    )
    return template.format(
        version=words.number(report.version),
        came=words.number(report.changed),
        went=words.number(report.removed),
    )


def outcome_lines(report: UpdateReport) -> Iterator[str]:
    """Yield what else came, and what was refused."""
    if report.policy:
        yield translate("ListWork", "Policy taken over: {policy}.").format(policy=report.policy)
    if report.calibrations:
        count = words.number(report.calibrations)
        yield translate("ListWork", "Calibrations taken over: {count}.").format(count=count)
    if report.trust_version is not None:
        version = words.number(report.trust_version)
        template = translate("ListWork", "Certificates of states taken over: version {version}.")
        yield template.format(version=version)
    if report.revoked:
        models = words.listed(report.revoked)
        template = translate("ListWork", "Revoked and not used any more: {models}.")
        yield template.format(models=models)
    for one in report.refused:
        what, _next_step = error_words(one.error)
        template = translate("ListWork", "Not taken over, {part}: {what}")
        yield template.format(part=_part_words(one.part), what=what)


def age_words(status: ListStatus) -> str:
    """Say how old the list is by the laptop's clock."""
    hours = int(24 * status.age_days)
    if hours < _HOURS:
        return translate("ListWork", "{count} h old").format(count=words.number(max(hours, 0)))
    return translate("ListWork", "{count} d old").format(count=words.number(hours // 24))


def hours_old(hours: int) -> str:
    """Say how old the list was that a result comes from."""
    template = translate("ListWork", "The list was {hours} hours old.")
    return template.format(hours=words.number(hours))


def hours_old_meaning() -> str:
    """Say what that means."""
    return translate(
        "ListWork",
        "Whoever was added, corrected or taken off since then is not in it. Update the list"
        " (Settings, List) and compare again where it matters.",
    )


def _part_words(part: str) -> str:
    return {
        "list": translate("ListWork", "list"),
        "policy": translate("ListWork", "policy"),
        "calibrations": translate("ListWork", "calibrations"),
        "models": translate("ListWork", "models"),
        "trust": translate("ListWork", "certificates of states"),
    }[part]
