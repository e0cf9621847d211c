"""From a pseudo-random string to a curve point (9303-11, appendix B; Brier et al. 2010).

Guarantees library arithmetic on the secret value. One comparison decides between the two
candidate points, as the appendix has it; see ADR 0016 for what that tells an observer.
"""

from __future__ import annotations

import hmac

from fieldid.document.chip.prime_field import PrimeField
from fieldid.errors.chip import ChipProtocolError

_QUARTER = 4  # the encoding is defined for primes that are 3 modulo 4


def encode_point(data: bytes, p: int, a: int, b: int) -> bytes:
    """Return 04 || x || y for the string ``data``; raises ChipProtocolError if p is 1 mod 4."""
    if p % _QUARTER != _QUARTER - 1:
        raise ChipProtocolError(reason="integrated mapping is not defined on this curve")
    field = PrimeField(p)
    t = field.reduce(data)
    minus_a, coefficient_b = field.number(-a % p), field.number(b)
    one, coefficient_a = field.number(1), field.number(a)
    alpha = field.subtract(field.number(0), field.multiply(t, t))
    inverse = field.inverse(field.add(alpha, field.multiply(alpha, alpha)))
    ratio = field.multiply(coefficient_b, field.inverse(minus_a))
    x2 = field.multiply(ratio, field.add(one, inverse))
    x3 = field.multiply(alpha, x2)
    cube = field.multiply(field.multiply(x2, x2), x2)
    h2 = field.add(field.add(cube, field.multiply(coefficient_a, x2)), coefficient_b)
    u = field.multiply(field.multiply(field.multiply(t, t), t), h2)
    root = field.power(h2, field.number(p - 1 - (p + 1) // 4))
    is_square = hmac.compare_digest(
        field.to_bytes(field.multiply(field.multiply(root, root), h2)), field.to_bytes(one)
    )
    x, y = (x2, h2) if is_square else (x3, u)
    return b"\x04" + field.to_bytes(x) + field.to_bytes(field.multiply(root, y))
