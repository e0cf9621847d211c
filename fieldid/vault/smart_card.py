"""An officer's smart card in place of a passphrase, through PKCS#11.

The officer's slot is opened by a random secret that nobody knows: it rests encrypted to the RSA
key on the card (OAEP with SHA-1, which is what cards have; RFC 8017, 7.1), and only the card
decrypts it, after its PIN. Guarantees that a card is tried before anything depends on it, and
that the PIN reaches the card alone, which counts wrong ones itself. Needs the optional extra
``card`` and the maker's PKCS#11 module.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from asn1crypto.keys import PublicKeyInfo
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, OAEP
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.serialization import load_der_public_key
from msgspec import Meta

from fieldid.errors.vault import CardKeyError, VaultDamagedError
from fieldid.parameters import MAX_CARD_FILE_BYTES
from fieldid.vault.disk import disk_errors, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

CARD_FILE = "vault.cards"
_Bytes = Annotated[bytes, Meta(max_length=1024)]


@dataclass(frozen=True, repr=False)
class CardWrap:
    """One officer's secret, encrypted to a card. ``key``: SHA-256 of the card's public key."""

    name_tag: _Bytes
    key: _Bytes
    wrapped: _Bytes


class SmartCard:
    """The card that is in a reader now. ``module``: path of the PKCS#11 library."""

    def __init__(self, module: str, label: str | None = None) -> None:
        self._module = module
        self._label = label

    def wrap(self, name_tag: bytes, secret: bytes, pin: str) -> CardWrap:
        """Encrypt ``secret`` to the card and see that it opens it. Raises ``CardKeyError``."""
        with self._session(pin) as session:
            public = _public_key(session)
        key = load_der_public_key(public)
        if not isinstance(key, RSAPublicKey):
            raise CardKeyError(reason="its key is not an RSA key")
        sealed = key.encrypt(secret, OAEP(MGF1(SHA1()), SHA1(), None))  # noqa: S303 - what cards have
        made = CardWrap(name_tag, hashlib.sha256(public).digest(), sealed)
        if self.unwrap((made,), pin) != secret:
            raise CardKeyError(reason="it does not open what was encrypted to it")
        return made

    def unwrap(self, wraps: tuple[CardWrap, ...], pin: str) -> bytes:
        """Return the secret that was encrypted to this card; raise ``CardKeyError``."""
        with self._session(pin) as session:
            key = hashlib.sha256(_public_key(session)).digest()
            mine = next((one for one in wraps if one.key == key), None)
            if mine is None:
                raise CardKeyError(reason="it is not a card of an officer of this laptop")
            return _decrypt(session, mine.wrapped)

    @contextmanager
    def _session(self, pin: str) -> Iterator[Any]:
        pkcs11 = _library()
        try:
            library = pkcs11.lib(self._module)
            token = library.get_token(token_label=self._label)
            with token.open(user_pin=pin) as session:
                yield session
        except (pkcs11.exceptions.PinIncorrect, pkcs11.exceptions.PinLenRange):
            raise CardKeyError(reason="the PIN is wrong; the card counts wrong ones") from None
        except pkcs11.exceptions.PinLocked:
            raise CardKeyError(reason="its PIN is locked") from None
        except (pkcs11.exceptions.PKCS11Error, RuntimeError, OSError) as error:
            raise CardKeyError(reason=f"no card answers ({type(error).__name__})") from None


def read_cards(home: Path) -> tuple[CardWrap, ...]:
    """Return every officer's wrap; raise ``VaultDamagedError`` for another file."""
    path = home / CARD_FILE
    if path.is_symlink() or not path.is_file():
        return ()
    with disk_errors(), path.open("rb") as file:
        data = file.read(MAX_CARD_FILE_BYTES + 1)
    try:
        return msgspec.json.decode(data[:MAX_CARD_FILE_BYTES], type=tuple[CardWrap, ...])
    except ValueError:
        raise VaultDamagedError from None


def keep_card(home: Path, card: CardWrap) -> None:
    """Keep one officer's wrap in place of an earlier one of the same card and name."""
    others = [
        one for one in read_cards(home) if (one.name_tag, one.key) != (card.name_tag, card.key)
    ]
    write_whole(home / CARD_FILE, msgspec.json.encode((*others, card)))


def _library() -> Any:
    try:
        import pkcs11  # noqa: PLC0415 - an optional extra
        import pkcs11.exceptions  # noqa: PLC0415 - the same
    except ImportError:
        raise CardKeyError(reason="the extra 'card' of fieldid is not installed") from None
    return pkcs11


def _public_key(session: Any) -> bytes:
    """Return the SubjectPublicKeyInfo of the card's first RSA key that decrypts."""
    from pkcs11 import KeyType, ObjectClass  # noqa: PLC0415 - an optional extra
    from pkcs11.util.rsa import encode_rsa_public_key  # noqa: PLC0415 - the same

    wanted = {"key_type": KeyType.RSA, "object_class": ObjectClass.PUBLIC_KEY}
    for key in list(session.get_objects(_attributes(wanted))):  # a search must be read to its end
        return bytes(PublicKeyInfo.wrap(encode_rsa_public_key(key), "rsa").dump())
    raise CardKeyError(reason="it holds no RSA key")


def _decrypt(session: Any, wrapped: bytes) -> bytes:
    from pkcs11 import KeyType, Mechanism, ObjectClass  # noqa: PLC0415 - an optional extra

    wanted = {"key_type": KeyType.RSA, "object_class": ObjectClass.PRIVATE_KEY}
    for key in list(session.get_objects(_attributes(wanted))):
        return bytes(key.decrypt(wrapped, mechanism=Mechanism.RSA_PKCS_OAEP))
    raise CardKeyError(reason="it holds no private key")


def _attributes(wanted: Mapping[str, object]) -> dict[Any, object]:
    from pkcs11 import Attribute  # noqa: PLC0415 - an optional extra

    names = {"key_type": Attribute.KEY_TYPE, "object_class": Attribute.CLASS}
    return {names[name]: value for name, value in wanted.items()}
