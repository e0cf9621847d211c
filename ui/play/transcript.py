"""What the played demo prints: who was captured, what was found, decided, received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid.model.biometric import Modality

if TYPE_CHECKING:
    from fieldid.app.demo_hub import HubContent
    from fieldid.app.views import SyncReport
    from fieldid.model.encounter import Encounter
    from ui.play.officer import Played


def say(line: str) -> None:
    """Print one line at once."""
    print(line, flush=True)  # noqa: T201 - the transcript is the output


def tell_encounter(played: Played) -> None:
    """Print one encounter. All people in it are fictional."""
    encounter = played.encounter
    say(f"\n== {played.scenario.title} ({played.scenario.person_id}, fictional) ==")
    claim = encounter.claim
    say(f"Claims to be: {claim.name}, record {claim.record_id or 'none'}" if claim else "No claim")
    _tell_samples(encounter)
    _tell_comparisons(encounter)
    decision = encounter.decision
    if decision is not None:
        record = f" with {decision.record_id}" if decision.record_id else ""
        say(f"Decision: {decision.outcome.value}{record}. {decision.reason}")


def _tell_samples(encounter: Encounter) -> None:
    for sample in encounter.samples:
        name = sample.position.label if sample.position else Modality.FACE.value
        quality = sample.quality
        good = "usable" if quality.usable else ", ".join(quality.reasons)
        say(f"Captured {name}: quality {quality.score}, {good}, {sample.attempts} attempt(s)")


def _tell_comparisons(encounter: Encounter) -> None:
    verified, found = encounter.verification, encounter.identification
    if verified is not None:
        parts = ", ".join(f"{part.source} {part.score:.3f}" for part in verified.parts)
        score = "nothing compared" if verified.score is None else f"score {verified.score:.2f}"
        say(f"Verification with {verified.record_id}: {score} ({parts})")
        say(f"  {verified.error_rate.claim}")
    if found is None:
        return
    as_of = f" as of {found.list_as_of:%Y-%m-%d %H:%M} UTC" if found.list_as_of else ""
    if not found.candidates:
        say(f"No candidate in a list of {found.list_records} records{as_of}.")
    for candidate in found.candidates:
        parts = ", ".join(f"{part.source} {part.score:.3f}" for part in candidate.parts)
        about = f"{candidate.record_id}, score {candidate.score:.2f} ({parts})"
        say(f"Candidate {candidate.rank}: {about}")


def tell_hub(report: SyncReport, hub: HubContent) -> None:
    """Print what was sent and what the hub holds."""
    say(f"\nSync: sent {report.sent}, confirmed {report.confirmed}, waiting {report.waiting}")
    for decision in hub.decisions:
        say(f"Hub holds decision {decision}")
    say(f"Hub alarms: {hub.alarms}; audit entries known without a gap: {hub.audit_sequence}")
