"""Photographs of the list: sealed one by one, opened one by one when an officer looks."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from fieldid.errors.watchlist import WatchlistDamagedError
from fieldid.image.face import read_face_image
from fieldid.image.finger import read_finger_image
from fieldid.model.biometric import Modality
from fieldid.parameters import ASSUMED_FINGER_DPI
from fieldid.watchlist.photo import seal_photo, unseal_photo

if TYPE_CHECKING:
    from fieldid.model.biometric import FaceImage, FingerImage
    from fieldid.model.nationality import NationalityRecord, Reference
    from fieldid.vault.vault import Vault

LIST_KEY = "list_key"
# Of the lists before, from which photographs are left where changes were taken over since.
EARLIER_LIST_KEYS = "earlier_list_keys"


def open_photo(vault: Vault, record: NationalityRecord) -> FaceImage | None:
    """Return the first photograph of the record's face that is held."""
    for reference in record.references:
        if reference.modality is Modality.FACE:
            face = face_photo(vault, reference)
            if face is not None:
                return face
    return None


def face_photo(vault: Vault, reference: Reference) -> FaceImage | None:
    """Return the image behind a face reference, None where none is held."""
    data = _unsealed(vault, reference)
    return None if data is None else read_face_image(data)


def finger_photo(vault: Vault, reference: Reference) -> FingerImage | None:
    """Return the image behind a finger reference, None where none is held."""
    data = _unsealed(vault, reference)
    return None if data is None else read_finger_image(data, dpi=ASSUMED_FINGER_DPI)


def sealed_anew(vault: Vault, photo_id: str) -> bytes | None:
    """Return one photograph under the key of the list held, None where it is not held.

    One that does not open is handed on as it is.
    """
    sealed, key = vault.records.photo(photo_id), vault.settings.get(LIST_KEY, bytes)
    if sealed is None or key is None or not vault.settings.get(EARLIER_LIST_KEYS, list[bytes]):
        return sealed
    try:
        return seal_photo(key, photo_id, _opened(vault, key, photo_id, sealed))
    except WatchlistDamagedError:
        return sealed


def _unsealed(vault: Vault, reference: Reference) -> bytes | None:
    key = vault.settings.get(LIST_KEY, bytes)
    sealed = vault.records.photo(reference.photo) if reference.photo else None
    if key is None or sealed is None:
        return None
    return _opened(vault, key, reference.photo, sealed)


def _opened(vault: Vault, key: bytes, photo_id: str, sealed: bytes) -> bytes:
    for earlier in vault.settings.get(EARLIER_LIST_KEYS, list[bytes]) or ():
        with suppress(WatchlistDamagedError):
            return unseal_photo(earlier, photo_id, sealed)
    return unseal_photo(key, photo_id, sealed)
