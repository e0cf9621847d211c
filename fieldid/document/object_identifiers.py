"""The object identifiers of 9303-11, as their DER values in hexadecimal (9.2)."""

from __future__ import annotations

_BSI = bytes.fromhex("04007F0007")  # 0.4.0.127.0.7

STANDARD_PARAMETERS = _BSI + bytes.fromhex("0102")
PUBLIC_KEY_DH = _BSI + bytes.fromhex("02020101")
PUBLIC_KEY_ECDH = _BSI + bytes.fromhex("02020102")
CHIP_AUTHENTICATION_DH = _BSI + bytes.fromhex("02020301")
CHIP_AUTHENTICATION_ECDH = _BSI + bytes.fromhex("02020302")
PACE = _BSI + bytes.fromhex("020204")
TERMINAL_AUTHENTICATION = _BSI + bytes.fromhex("020202")
PLAIN_ECDSA = _BSI + bytes.fromhex("010104")
ACTIVE_AUTHENTICATION = bytes.fromhex("678108010105")  # 2.23.136.1.1.5

EC_PUBLIC_KEY = bytes.fromhex("2A8648CE3D0201")
PRIME_FIELD = bytes.fromhex("2A8648CE3D0101")
DH_KEY_AGREEMENT = bytes.fromhex("2A864886F70D010301")  # PKCS #3
DH_PUBLIC_NUMBER = bytes.fromhex("2A8648CE3E0201")  # ANSI X9.42
RSA_ENCRYPTION = bytes.fromhex("2A864886F70D010101")
RSA_PSS = bytes.fromhex("2A864886F70D01010A")

# Named curves by the values of their object identifiers, to their standardized parameters.
NAMED_CURVES: dict[bytes, int] = {
    bytes.fromhex("2A8648CE3D030101"): 8,
    bytes.fromhex("2B2403030208010103"): 9,
    bytes.fromhex("2B81040021"): 10,
    bytes.fromhex("2B2403030208010105"): 11,
    bytes.fromhex("2A8648CE3D030107"): 12,
    bytes.fromhex("2B2403030208010107"): 13,
    bytes.fromhex("2B2403030208010109"): 14,
    bytes.fromhex("2B81040022"): 15,
    bytes.fromhex("2B240303020801010B"): 16,
    bytes.fromhex("2B240303020801010D"): 17,
    bytes.fromhex("2B81040023"): 18,
}
