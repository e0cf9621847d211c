"""What lies where in a list repository, and the small signed indices that say what is current.

A repository is the two folders of The Update Framework (TUF 1.0): ``metadata`` and ``targets``.
Its top-level ``targets`` role names one file, who may sign policies and calibrations; it
delegates to three roles, each to its own paths alone. Guarantees only names and forms; who signs
is ``repository``, who believes is ``update_client``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Annotated, TypeVar

import msgspec

from fieldid.errors.watchlist import WatchlistDamagedError
from fieldid.parameters import (
    MODEL_FILE_LIMIT,
    MODEL_TEXT,
    POLICY_CALIBRATIONS,
    REPOSITORY_BODIES,
    REPOSITORY_SIGNERS,
)

ROOT, TARGETS, SNAPSHOT, TIMESTAMP = "root", "targets", "snapshot", "timestamp"
WATCHLIST, MODELS, POLICY = "watchlist", "models", "policy"
DELEGATED = {
    WATCHLIST: ("watchlist/*", "watchlist/*/*", "watchlist/*/keys/*"),
    MODELS: ("models/*",),
    POLICY: ("policy/*",),
}
LIST_INDEX, POLICY_INDEX = "watchlist/current.json", "policy/current.json"
MODEL_INDEX, SIGNERS = "models/current.json", "signers/current.json"
POLICY_FILE = "policy/policy"
TRUST_SET = "policy/trust-set"

T = TypeVar("T")
_Version = Annotated[int, msgspec.Meta(ge=1, lt=2**31)]
_Key = Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]
_Keys = Annotated[tuple[_Key, ...], msgspec.Meta(max_length=REPOSITORY_SIGNERS)]
_Digest = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
_Text = Annotated[str, msgspec.Meta(max_length=MODEL_TEXT)]


@dataclass(frozen=True)
class ListIndex:
    """Which list is current. ``authority``: the 32-byte key that signs lists.

    ``bodies``: how many targets its encrypted parts fill. ``changes_from``: the versions from
    which a change leads to it.
    """

    version: _Version
    authority: _Key
    bodies: Annotated[int, msgspec.Meta(ge=0, le=REPOSITORY_BODIES)]
    changes_from: Annotated[tuple[_Version, ...], msgspec.Meta(max_length=1000)] = ()


@dataclass(frozen=True)
class Signers:
    """Whose policies and calibrations count: 32-byte keys. Signed by the keepers of the root."""

    policy_keys: _Keys = ()
    calibration_makers: _Keys = ()


@dataclass(frozen=True)
class PolicyName:
    """One issue of a policy."""

    policy_id: _Text
    version: _Version


@dataclass(frozen=True)
class PolicyIndex:
    """What the role of policies issues beside the policy itself.

    ``calibrations``: SHA-256 of each file that counts; what came this way before and is not
    named any more counts no more. ``revoked``: policies that nobody may work under.
    """

    calibrations: Annotated[tuple[_Digest, ...], msgspec.Meta(max_length=POLICY_CALIBRATIONS)] = ()
    revoked: Annotated[tuple[PolicyName, ...], msgspec.Meta(max_length=POLICY_CALIBRATIONS)] = ()


@dataclass(frozen=True)
class RevokedModel:
    """A model that is not to be used. ``version``: empty for every version of that name."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=MODEL_TEXT)]
    version: _Text = ""
    reason: _Text = ""


@dataclass(frozen=True)
class ModelWeights:
    """A file of weights, by its hash. ``name``: for people."""

    name: _Text
    sha256: _Digest
    size: Annotated[int, msgspec.Meta(ge=1, le=MODEL_FILE_LIMIT)]


@dataclass(frozen=True)
class ModelIndex:
    """Which models count no more, and which files of weights are here."""

    revoked: Annotated[tuple[RevokedModel, ...], msgspec.Meta(max_length=POLICY_CALIBRATIONS)] = ()
    weights: Annotated[tuple[ModelWeights, ...], msgspec.Meta(max_length=POLICY_CALIBRATIONS)] = ()


def read_index(data: bytes, kind: type[T]) -> T:
    """Decode an index; raise ``WatchlistDamagedError``."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise WatchlistDamagedError(reason="the repository's index cannot be read") from None


def manifest_path(version: int) -> str:
    """Return the target that holds a list's signed manifest."""
    return f"watchlist/{version}/manifest"


def body_path(version: int, index: int) -> str:
    """Return the target that holds one piece of a list's encrypted parts."""
    return f"watchlist/{version}/body-{index:04d}"


def change_path(version: int, from_version: int) -> str:
    """Return the target that holds the change from one list to another."""
    return f"watchlist/{version}/from-{from_version}"


def key_path(version: int, recipient: str) -> str:
    """Return the target that holds a list's key for one device."""
    return f"watchlist/{version}/keys/{hashlib.sha256(recipient.encode()).hexdigest()[:32]}"


def calibration_path(digest: str) -> str:
    """Return the target that holds one calibration."""
    return f"policy/{digest}"


def weights_path(digest: str) -> str:
    """Return the target that holds one file of weights."""
    return f"models/{digest}"
