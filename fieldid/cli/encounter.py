"""``fieldid encounter``: the officer's steps without the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fieldid.cli.opening import open_desk
from fieldid.cli.options import FILE, FingerException, FingerFile
from fieldid.cli.output import as_json, print_json, print_table
from fieldid.image.face import read_face_image
from fieldid.image.finger import read_finger_image
from fieldid.model.biometric import CaptureException, Modality
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, Outcome, PurposeChoice
from fieldid.model.encounter import RecordedException as Exception_
from fieldid.parameters import ASSUMED_FINGER_DPI
from fieldid.ports import CaptureRequest

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.encounter_desk import EncounterDesk
    from fieldid.model.biometric import FingerPosition


@click.group()
def encounter() -> None:
    """Open, list and decide encounters."""


@encounter.command("open")
@click.option("--age", type=click.Choice([band.value for band in AgeBand]), required=True)
@click.option("--responsible-adult", default="", help="For a child or a disputed age.")
@click.option("--child-rule-confirmed", is_flag=True)
@click.option("--purpose", required=True, help="Identifier from the policy.")
@click.option("--power", required=True, help="Identifier from the policy.")
@click.option("--notice", default="en", show_default=True, help="Language of the notice.")
@click.option("--interpreter", is_flag=True)
@click.option("--consent/--no-consent", default=None, help="Only where consent is the basis.")
@click.option("--claim-name", default="")
@click.option("--claim-document", default="")
@click.option("--claim-record", default="")
@click.option("--face", type=FILE)
@click.option("--finger", "fingers", multiple=True, type=FingerFile())
@click.option("--exception", "exceptions", multiple=True, type=FingerException())
@click.option("--no-face", type=click.Choice([reason.value for reason in CaptureException]))
def open_encounter(**given: object) -> None:
    """Take the steps up to the captures; print the encounter's identifier."""
    with open_desk() as desk:
        opened = desk.open_encounter()
        click.echo(opened.encounter.encounter_id)
        _before_capture(opened, given)
        _captures(opened, given)


@encounter.command("list")
@as_json
def list_encounters(*, as_json: bool) -> None:
    """List the encounters of this laptop, latest first."""
    with open_desk() as desk:
        found = [*desk.unfinished(), *desk.finished()]
    if as_json:
        print_json(found)
        return
    rows = [("encounter", "opened", "state")]
    for one in found:
        state = one.decision.outcome.value if one.decision else "unfinished"
        rows.append(
            (
                one.encounter_id,
                f"{one.opened_at:%Y-%m-%d %H:%M}",
                "stopped" if one.stopped_at else state,
            )
        )
    print_table(rows)


@encounter.command()
@click.argument("encounter_id")
@click.option(
    "--outcome",
    required=True,
    type=click.Choice([one.value for one in Outcome if one is not Outcome.WITHDRAWN]),
)
@click.option("--record", default="", help="Record the decision names.")
@click.option("--reason", required=True)
@as_json
def decide(encounter_id: str, outcome: str, record: str, reason: str, *, as_json: bool) -> None:
    """Record a signed decision."""
    with open_desk() as desk:
        receipt = desk.resume(encounter_id).decide(Outcome(outcome), record, reason)
    if as_json:
        print_json(receipt)
    else:
        click.echo(f"Decision {receipt.decision.decision_id} is saved and will be sent.")


@encounter.command()
@click.argument("encounter_id")
@click.option("--reason", required=True)
def withdraw(encounter_id: str, reason: str) -> None:
    """Withdraw a decision by a signed superseding entry."""
    with open_desk() as desk:
        receipt = desk.withdraw(encounter_id, reason)
    click.echo(f"Withdrawal {receipt.decision.decision_id} is saved and will be sent.")


@encounter.command()
@click.argument("encounter_id")
@click.option("--reason", default="")
def stop(encounter_id: str, reason: str) -> None:
    """Stop an encounter; captured samples are erased."""
    with open_desk() as desk:
        desk.resume(encounter_id).stop(reason)


def _before_capture(opened: EncounterDesk, given: dict[str, object]) -> None:
    opened.record_age(
        AgeRecord(
            AgeBand(str(given["age"])),
            str(given["responsible_adult"]),
            bool(given["child_rule_confirmed"]),
        )
    )
    opened.choose_purpose(PurposeChoice(str(given["purpose"]), str(given["power"])))
    consent = given["consent"]
    opened.give_notice(
        str(given["notice"]),
        interpreter=bool(given["interpreter"]),
        consent=None if consent is None else bool(consent),
    )
    opened.record_claim(
        Claim(
            name=str(given["claim_name"]),
            document_number=str(given["claim_document"]),
            record_id=str(given["claim_record"]),
        )
    )


def _captures(opened: EncounterDesk, given: dict[str, object]) -> None:
    fingers: tuple[tuple[FingerPosition, Path], ...] = given["fingers"]  # type: ignore[assignment]  # click's type
    for position, path in fingers:
        image = read_finger_image(path.read_bytes(), dpi=ASSUMED_FINGER_DPI)
        opened.accept_image(CaptureRequest(Modality.FINGER, position), image, "file")
    exceptions: tuple[tuple[FingerPosition | None, CaptureException], ...] = given["exceptions"]  # type: ignore[assignment]  # click's type
    for left_out, reason in exceptions:
        opened.record_exception(Exception_(Modality.FINGER, left_out, reason))
    if fingers or exceptions:
        opened.finish_fingers()
    face: Path | None = given["face"]  # type: ignore[assignment]  # click's type
    if face is not None:
        image_of_face = read_face_image(face.read_bytes())
        opened.accept_image(CaptureRequest(Modality.FACE), image_of_face, "file")
    elif given["no_face"]:
        reason = CaptureException(str(given["no_face"]))
        opened.record_exception(Exception_(Modality.FACE, None, reason))
    if face is not None or given["no_face"]:
        opened.finish_face()
