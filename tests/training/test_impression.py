from __future__ import annotations

import numpy as np
import pytest

from fieldid.training.finger_manner import FingerManner, draw_conditions
from fieldid.training.impression import Conditions, make_impression
from fieldid.training.skin_distortion import Placement, master_places
from fieldid.training.synthetic_finger import MasterFinger, master_finger


@pytest.fixture(scope="module")
def master() -> MasterFinger:
    return master_finger(41)


def test_an_impression_is_a_500_dpi_scan_of_dark_ridges_on_light_ground(
    master: MasterFinger,
) -> None:
    image = make_impression(master, Conditions(), seed=1)
    assert image.pixels.shape == (400, 320)
    assert image.pixels.dtype == np.uint8
    assert image.dpi == 500
    middle, corner = image.pixels[150:250, 110:210], image.pixels[:20, :20]
    assert np.percentile(middle, 10) < 100
    assert corner.mean() > 200
    assert middle.std() > 40 > corner.std()


def test_the_same_arguments_give_the_same_impression(master: MasterFinger) -> None:
    conditions = Conditions(Placement(turn=5, drag=(4, 2)), moisture=-0.2)
    first, again = (make_impression(master, conditions, seed=3).pixels for _ in range(2))
    other = make_impression(master, conditions, seed=4).pixels
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_dry_prints_are_lighter_and_wet_prints_darker(master: MasterFinger) -> None:
    dry, normal, wet = (
        make_impression(master, Conditions(moisture=moisture), seed=1)
        .pixels[100:300, 80:240]
        .mean()
        for moisture in (-1.0, 0.0, 1.0)
    )
    assert dry > normal + 15 > wet + 30


def test_a_partial_contact_shows_less_of_the_finger(master: MasterFinger) -> None:
    whole, part = (
        (make_impression(master, Conditions(contact=contact), seed=1).pixels < 128).mean()
        for contact in (1.0, 0.5)
    )
    assert part < whole / 2


def test_damage_is_of_the_finger_and_so_the_same_in_every_impression(
    master: MasterFinger,
) -> None:
    intact = make_impression(master, Conditions(noise=0), seed=1).pixels.astype(int)
    damaged = [
        make_impression(master, Conditions(noise=0, worn=0.4, cuts=3), seed).pixels.astype(int)
        for seed in (1, 2)
    ]
    lost = [(image - intact > 80)[60:340, 60:260] for image in damaged]
    assert lost[0].mean() > 0.1
    both, either = (lost[0] & lost[1]).sum(), (lost[0] | lost[1]).sum()
    assert both / either > 0.6


def test_skin_sticks_in_the_middle_and_is_dragged_at_the_edge() -> None:
    still = master_places(Placement(), (400, 320), (512, 416))
    dragged = master_places(Placement(drag=(12, 0)), (400, 320), (512, 416))
    moved = dragged[0] - still[0]
    assert np.abs(moved[200, 160]) < 0.01
    assert moved[200, 2] == pytest.approx(12, abs=0.5)
    assert np.abs(np.diff(moved, axis=1)).max() < 0.5  # skin is never torn or folded


def test_a_turn_turns_and_a_shift_shifts() -> None:
    xs, ys = master_places(Placement(turn=90), (400, 320), (512, 416))
    assert (xs[200, 160], ys[200, 160]) == pytest.approx((208, 256))
    assert (xs[200, 210], ys[200, 210]) == pytest.approx((208, 206), abs=0.01)
    xs, ys = master_places(Placement(shift=(10, -20)), (400, 320), (512, 416))
    assert (xs[180, 170], ys[180, 170]) == pytest.approx((208, 256))


@pytest.mark.parametrize("manner", list(FingerManner))
def test_conditions_are_drawn_reproducibly(manner: FingerManner) -> None:
    first, again = (draw_conditions(manner, np.random.default_rng(9)) for _ in range(2))
    assert first == again
    assert first != draw_conditions(manner, np.random.default_rng(10))
