"""Publishing which models count no more, and files of weights by their hash.

A laptop uses only weights whose hash its program knows, so a file here replaces one that is
missing or damaged, and forges none. Guarantees that what is revoked stays so until it is taken
back by name.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.errors.watchlist import AuthorityKeyError
from fieldid.parameters import MODEL_FILE_LIMIT
from fieldid.watchlist.repository_layout import (
    MODEL_INDEX,
    MODELS,
    ModelIndex,
    ModelWeights,
    RevokedModel,
    read_index,
    weights_path,
)
from fieldid.watchlist.repository_metadata import write_file
from fieldid.wire.canonical import canonical_json

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from tuf.api.metadata import TargetFile

    from fieldid.watchlist.repository import Workshop


def revoke_model(workshop: Workshop, model: RevokedModel, now: datetime) -> None:
    """Let a model be used nowhere any more."""
    index = model_index(workshop)
    others = tuple(one for one in index.revoked if not _same(one, model))
    _publish(workshop, replace(index, revoked=(*others, model)), None, now)


def restore_model(workshop: Workshop, model: RevokedModel, now: datetime) -> None:
    """Take a revocation back. Raises ``AuthorityKeyError``."""
    index = model_index(workshop)
    others = tuple(one for one in index.revoked if not _same(one, model))
    if len(others) == len(index.revoked):
        raise AuthorityKeyError(reason="no model of this name and version is revoked")
    _publish(workshop, replace(index, revoked=others), None, now)


def publish_weights(workshop: Workshop, path: Path, now: datetime) -> ModelWeights:
    """Publish a file of weights. Raises ``AuthorityKeyError``."""
    try:
        with path.open("rb") as file:
            data = file.read(MODEL_FILE_LIMIT + 1)
    except OSError:
        raise AuthorityKeyError(reason=f"{path.name} cannot be read") from None
    if not 0 < len(data) <= MODEL_FILE_LIMIT:
        raise AuthorityKeyError(reason=f"{path.name} is no file of weights by its size")
    made = ModelWeights(path.name, hashlib.sha256(data).hexdigest(), len(data))
    place, targets = weights_path(made.sha256), workshop.targets_of(MODELS)
    targets[place] = workshop.target_file(place, lambda file: write_file(file, data))
    index = model_index(workshop)
    others = tuple(one for one in index.weights if one.sha256 != made.sha256)
    _publish(workshop, replace(index, weights=(*others, made)), targets, now)
    return made


def withdraw_weights(workshop: Workshop, digest: str, now: datetime) -> None:
    """Hand a file of weights out no more. Raises ``AuthorityKeyError``."""
    index, targets = model_index(workshop), workshop.targets_of(MODELS)
    if targets.pop(weights_path(digest), None) is None:
        raise AuthorityKeyError(reason="no weights with this SHA-256 are published")
    others = tuple(one for one in index.weights if one.sha256 != digest)
    _publish(workshop, replace(index, weights=others), targets, now)


def model_index(workshop: Workshop) -> ModelIndex:
    """Return what is published."""
    data = workshop.published_bytes(MODELS, MODEL_INDEX)
    return ModelIndex() if data is None else read_index(data, ModelIndex)


def _same(one: RevokedModel, other: RevokedModel) -> bool:
    return (one.name, one.version) == (other.name, other.version)


def _publish(
    workshop: Workshop,
    index: ModelIndex,
    targets: dict[str, TargetFile] | None,
    now: datetime,
) -> None:
    named = workshop.targets_of(MODELS) if targets is None else targets
    named[MODEL_INDEX] = workshop.target_bytes(MODEL_INDEX, canonical_json(index))
    workshop.publish(MODELS, named, now)
