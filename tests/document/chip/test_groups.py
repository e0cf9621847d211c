"""Groups: their numbers, what is in them, and explicit parameters that agree, or do not quite."""

from __future__ import annotations

import secrets
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from fieldid.document.chip.active_authentication import _CURVES, _ec_key
from fieldid.document.chip.domain_parameters import (
    CURVES,
    curve_of,
    modp_of,
    standard_group,
)
from fieldid.document.chip.ec_group import EcGroup
from fieldid.document.chip.key_group import make_key_pair
from fieldid.document.chip.libcrypto import Number
from fieldid.document.chip.modp_numbers import MODP_1024_160, MODP_2048_224, MODP_2048_256
from fieldid.document.chip.point_encoding import encode_point
from fieldid.errors.chip import ChipProtocolError, ChipUnsupportedError

MODP = [MODP_1024_160, MODP_2048_224, MODP_2048_256]
P256 = 12


def curve(parameters: int) -> EcGroup:
    group = standard_group(parameters)
    assert isinstance(group, EcGroup)
    return group


@pytest.mark.parametrize("parameters", [0, 1, 2, *CURVES])
def test_both_sides_agree(parameters: int) -> None:
    group = standard_group(parameters)
    one, two = (make_key_pair(group, secrets.token_bytes) for _ in range(2))
    assert group.power(one.secret, two.public) == group.power(two.secret, one.public)


@pytest.mark.parametrize("parameters", CURVES)
def test_the_order_takes_the_generator_back_to_itself(parameters: int) -> None:
    group = curve(parameters)
    order_and_one = Number((group.numbers.order + 1).to_bytes(group.size + 1, "big"))
    assert group.power(order_and_one) == group.numbers.generator


def test_products_are_those_of_another_library() -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    numbers = private.private_numbers()
    public = numbers.public_numbers
    point = curve(P256).power(Number(numbers.private_value.to_bytes(32, "big")))
    assert point == b"\x04" + public.x.to_bytes(32, "big") + public.y.to_bytes(32, "big")


def test_modp_generators_have_the_order_they_claim() -> None:
    for group in MODP:
        assert pow(group.g, group.q, group.p) == 1
        assert (group.p - 1) % group.q == 0


@pytest.mark.parametrize(
    "element",
    [b"", b"\x00", b"\x04" + bytes(64), b"\x04" + b"\xff" * 64, b"\x02" + bytes(32), bytes(65)],
)
def test_what_is_not_on_the_curve_is_refused(element: bytes) -> None:
    with pytest.raises(ChipProtocolError):
        curve(P256).check(element)


@pytest.mark.parametrize("value", [0, 1, 2, MODP_1024_160.p - 1, MODP_1024_160.p + 1])
def test_what_is_not_in_the_subgroup_is_refused(value: int) -> None:
    with pytest.raises(ChipProtocolError):
        standard_group(0).check(value.to_bytes(128, "big"))


def test_opposite_points_have_no_sum_here() -> None:
    group = curve(P256)
    minus_one = Number((group.numbers.order - 1).to_bytes(32, "big"))
    with pytest.raises(ChipProtocolError):
        group.combine(group.numbers.generator, group.power(minus_one))


@pytest.mark.parametrize("parameters", CURVES)
def test_explicit_parameters_are_told(parameters: int) -> None:
    assert curve_of(curve(parameters).numbers).name == CURVES[parameters]


@pytest.mark.parametrize("name", ["p", "a", "b", "order"])
def test_one_other_number_is_another_curve(name: str) -> None:
    numbers = curve(P256).numbers
    with pytest.raises(ChipUnsupportedError):
        curve_of(replace(numbers, **{name: getattr(numbers, name) + 1}))


def test_another_generator_is_another_curve() -> None:
    group = curve(P256)
    other = group.power(Number(b"\x02"))
    with pytest.raises(ChipUnsupportedError):
        curve_of(replace(group.numbers, generator=other))


def test_unknown_groups_are_named() -> None:
    with pytest.raises(ChipUnsupportedError, match="77"):
        standard_group(77)
    with pytest.raises(ChipUnsupportedError):
        modp_of(MODP_1024_160.p, 2, None)


def test_no_encoding_where_the_standard_defines_none() -> None:
    numbers = curve(10).numbers
    with pytest.raises(ChipProtocolError):
        encode_point(bytes(48), numbers.p, numbers.a, numbers.b)


def test_a_random_source_that_is_stuck_is_noticed() -> None:
    with pytest.raises(ChipUnsupportedError, match="random"):
        curve(P256).random_secret(bytes)


def test_numbers_do_not_show() -> None:
    assert "5" not in repr(Number(b"\x05"))


def test_numbers_travel_in_as_few_bytes_as_they_need() -> None:
    group = standard_group(0)
    element = next(
        power
        for exponent in range(2, 5000)
        if (power := group.power(Number(exponent.to_bytes(2, "big"))))[0] == 0
    )
    assert group.to_wire(element) == element.lstrip(b"\x00")
    assert group.from_wire(group.to_wire(element)) == element
    with pytest.raises(ChipProtocolError):
        group.from_wire(b"\x00" + element)


@pytest.mark.parametrize("name", _CURVES)
def test_keys_on_the_curves_of_active_authentication_are_read(name: str) -> None:
    group = EcGroup(name)
    public = _ec_key(name, group.numbers.generator)
    assert public.curve.key_size == group.mapping_bits
