"""The six exercises. Identifiers carry the realm ``demo``, so that they never meet live data."""

from __future__ import annotations

from fieldid.model.biometric import FingerPosition
from fieldid.model.encounter import AgeBand, Claim, Outcome
from fieldid.model.nationality import PartialDate
from fieldid.training.face_manner import FaceManner
from fieldid.training.finger_manner import FingerManner
from fieldid.training.scenario import Scenario, Truth

MATE = Scenario(
    scenario_id="demo:mate",
    title="A person reports as agreed",
    briefing=(
        "A man comes to report. He says that he is Karwan Mustafa Rashid, born on 17 April 1978, "
        "and gives his record number, DEMO-0001. He has just washed his hands. He asks for the "
        "notice in Kurdish. Check who he is and record your decision."
    ),
    aim_s=240,
    person_id="DEMO-0001",
    claim=Claim("Karwan Mustafa Rashid", PartialDate(1978, 4, 17), record_id="DEMO-0001"),
    truth=Truth("DEMO-0001", (Outcome.CONFIRMED,)),
    expected=(
        "He is the person of record DEMO-0001. The first prints are too wet: after drying, the "
        "second attempt is good. Verification settles it; no search of the list is needed."
    ),
    mistakes=(
        "Going on with a poor first print instead of having the finger dried.",
        "Searching the whole list although verification was enough.",
    ),
    fingers={FingerPosition.RIGHT_INDEX: (FingerManner.WET, FingerManner.ORDINARY)},
    face=(FaceManner.BLURRED, FaceManner.INDOORS),
)

NOT_LISTED = Scenario(
    scenario_id="demo:not_listed",
    title="A person who is not on the list",
    briefing=(
        "A man without papers says that he is Joel Baptiste, born on 11 February 1994, and that "
        "he has never been registered. Your power allows a search of the list. Find out whether "
        "he is on it and record your decision."
    ),
    aim_s=300,
    person_id="DEMO-0038",
    claim=Claim("Joel Baptiste", PartialDate(1994, 2, 11)),
    truth=Truth("", (Outcome.NOT_CONFIRMED,)),
    expected=(
        "He is not on the list. Whatever candidates appear are other people. The result is no "
        "match in a list of this size and date; it says nothing about who he is."
    ),
    mistakes=(
        "Confirming the first candidate because it is the first.",
        "Writing that the person is unknown: only this list was searched.",
    ),
)

LOOK_ALIKE = Scenario(
    scenario_id="demo:look_alike",
    title="Two faces that look alike",
    briefing=(
        "A woman says that she is Parisa Nazari, born on 5 August 1997. She has no document and "
        "no record number. Your power allows a search of the list. Look at every candidate "
        "before you record your decision."
    ),
    aim_s=360,
    person_id="DEMO-0037",
    claim=Claim("Parisa Nazari", PartialDate(1997, 8, 5)),
    truth=Truth("", (Outcome.NOT_CONFIRMED,)),
    expected=(
        "She is not on the list. Her face resembles DEMO-0004, DEMO-0005 and DEMO-0006, whose "
        "fingerprints are different from hers. The fingerprints decide."
    ),
    mistakes=(
        "Confirming a look-alike on the photograph alone.",
        "Not opening the fingerprints of the first candidate.",
    ),
)

DAMAGED_FINGERS = Scenario(
    scenario_id="demo:damaged_fingers",
    title="Damaged fingers",
    briefing=(
        "A man who works with cement reports. He says that he is Rafael Moreno Quintana, born on "
        "9 May 1991, record number DEMO-0007. The skin of his right index finger is worn off. "
        "Check who he is and record your decision."
    ),
    aim_s=360,
    person_id="DEMO-0007",
    claim=Claim("Rafael Moreno Quintana", PartialDate(1991, 5, 9), record_id="DEMO-0007"),
    truth=Truth("DEMO-0007", (Outcome.CONFIRMED,), unable_fingers=(FingerPosition.RIGHT_INDEX,)),
    expected=(
        "He is the person of record DEMO-0007. The right index finger gives no usable print: "
        "record an exception for it and go on with the other fingers and the face."
    ),
    mistakes=(
        "Taking a bad print for a sign that he is somebody else.",
        "Leaving a finger out without recording an exception.",
        "Asking for the cause of the damage.",
    ),
    fingers={
        FingerPosition.RIGHT_INDEX: (FingerManner.WORN, FingerManner.WORN),
        FingerPosition.RIGHT_THUMB: (FingerManner.CUT, FingerManner.CUT),
        FingerPosition.LEFT_INDEX: (FingerManner.DRY, FingerManner.ORDINARY),
    },
)

WRONG_CLAIM = Scenario(
    scenario_id="demo:wrong_claim",
    title="A claim that is not true",
    briefing=(
        "A woman comes to report. She says that she is Amal Idris Osman, born on 3 September "
        "1988, record number DEMO-0002, and seems nervous. Record the claim as she makes it, "
        "check it, and record your decision."
    ),
    aim_s=300,
    person_id="DEMO-0008",
    claim=Claim("Amal Idris Osman", PartialDate(1988, 9, 3), record_id="DEMO-0002"),
    truth=Truth("DEMO-0008", (Outcome.NOT_CONFIRMED, Outcome.CONFIRMED)),
    expected=(
        "She is not the person of record DEMO-0002: verification does not support the claim. "
        "Where the power allows a search, her own record, DEMO-0008, is found."
    ),
    mistakes=(
        "Confirming the claimed record because the papers fit.",
        "Changing the claim to the record that was found.",
    ),
)

PROTECTION_BARRIER = Scenario(
    scenario_id="demo:protection_barrier",
    title="A protection barrier",
    briefing=(
        "A young man gives the name Hemin Salar Qadir and says that he was born in 2009. A "
        "colleague thinks that he is older. No responsible adult has come with him. Do what the "
        "policy asks."
    ),
    aim_s=180,
    person_id="DEMO-0039",
    claim=Claim("Hemin Salar Qadir", PartialDate(2009)),
    truth=Truth(
        "",
        (Outcome.REFER,),
        stop_is_right=True,
        age_bands=(AgeBand.DISPUTED, AgeBand.CHILD),
        help_needed=True,
    ),
    expected=(
        "His age is disputed, so he is treated as a child. Without a responsible adult nothing is "
        "captured: call for help, record that you did, and stop or refer."
    ),
    mistakes=(
        "Recording him as an adult because a colleague thinks so.",
        "Capturing anything before a responsible adult is present.",
        "Ending the encounter without calling for help.",
    ),
)

SCENARIOS: tuple[Scenario, ...] = (
    MATE,
    NOT_LISTED,
    LOOK_ALIKE,
    DAMAGED_FINGERS,
    WRONG_CLAIM,
    PROTECTION_BARRIER,
)


def scenario(scenario_id: str) -> Scenario:
    """Return one scenario; raise ``KeyError`` for an unknown identifier."""
    for one in SCENARIOS:
        if one.scenario_id == scenario_id:
            return one
    raise KeyError(scenario_id)
