from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from fieldid.model.biometric import FingerPosition, Modality
from fieldid.model.encounter import AgeBand
from fieldid.training.face_photo import photographs_installed
from fieldid.training.finger_sample import reference_finger
from fieldid.training.people import REALM, person
from fieldid.training.scenario_samples import THUMBS_AND_INDEX_FINGERS, scenario_samples
from fieldid.training.scenarios import (
    DAMAGED_FINGERS,
    LOOK_ALIKE,
    MATE,
    NOT_LISTED,
    PROTECTION_BARRIER,
    SCENARIOS,
    WRONG_CLAIM,
    scenario,
)

if TYPE_CHECKING:
    from fieldid.training.scenario import Scenario

INDEX = FingerPosition.RIGHT_INDEX


def test_there_are_six_and_each_is_found_by_its_identifier() -> None:
    assert len({one.scenario_id for one in SCENARIOS}) == 6
    assert all(one.scenario_id.startswith(f"{REALM}:") for one in SCENARIOS)
    assert all(scenario(one.scenario_id) is one for one in SCENARIOS)
    with pytest.raises(KeyError):
        scenario("demo:nonsense")


@pytest.mark.parametrize("one", SCENARIOS, ids=lambda one: one.scenario_id)
def test_a_scenario_agrees_with_the_people_and_the_list(one: Scenario) -> None:
    who = person(one.person_id)
    assert one.truth.record_id == (who.person_id if who.listed else "")
    if one.claim.record_id:
        claimed = person(one.claim.record_id)
        assert claimed.listed
        assert claimed.record.names[0].latin == one.claim.name
        assert claimed.record.birth_date == one.claim.birth_date
    assert one.claim.name in one.briefing
    assert one.briefing
    assert one.expected
    assert one.mistakes


def test_the_six_are_about_what_they_say() -> None:
    assert MATE.claim.record_id == MATE.person_id
    assert not person(NOT_LISTED.person_id).listed
    assert not person(LOOK_ALIKE.person_id).listed
    assert DAMAGED_FINGERS.truth.unable_fingers
    assert WRONG_CLAIM.claim.record_id not in {"", WRONG_CLAIM.person_id}
    assert AgeBand.ADULT not in PROTECTION_BARRIER.truth.age_bands


def test_a_briefing_does_not_give_the_answer_away() -> None:
    for one in SCENARIOS:
        assert one.expected not in one.briefing
        if one.person_id != one.claim.record_id:
            assert one.person_id not in one.briefing


def test_readers_get_the_fingers_that_are_asked_for_and_the_face() -> None:
    samples = scenario_samples(MATE)
    fingers = {position for modality, position in samples if modality is Modality.FINGER}
    assert fingers == set(THUMBS_AND_INDEX_FINGERS)
    assert ((Modality.FACE, None) in samples) == photographs_installed()
    assert all(len(attempts) == 2 for attempts in samples.values())
    assert {one.reader_id for one in samples[Modality.FINGER, INDEX]} == {"simulated:finger"}
    only = scenario_samples(MATE, [FingerPosition.LEFT_LITTLE])
    assert (Modality.FINGER, FingerPosition.LEFT_LITTLE) in only
    assert (Modality.FINGER, INDEX) not in only


def test_no_probe_is_the_reference_or_another_probe() -> None:
    first, second = (
        one.image.pixels.astype(int)
        for one in scenario_samples(NOT_LISTED, [INDEX])[Modality.FINGER, INDEX]
    )
    reference = reference_finger(person(NOT_LISTED.person_id), INDEX).pixels.astype(int)
    assert np.abs(first - second).mean() > 10
    assert np.abs(first - reference).mean() > 10


def test_the_same_scenario_gives_the_same_samples_to_every_trainee() -> None:
    first, again = (scenario_samples(MATE, [INDEX]) for _ in range(2))
    assert first.keys() == again.keys()
    for key, attempts in first.items():
        for one, other in zip(attempts, again[key], strict=True):
            assert np.array_equal(one.image.pixels, other.image.pixels)


def test_who_has_no_photograph_shows_no_face() -> None:
    assert (Modality.FACE, None) not in scenario_samples(PROTECTION_BARRIER, [])
