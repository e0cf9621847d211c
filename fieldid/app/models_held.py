"""Which models the list authority revoked, and the weights that came from it.

A revoked model makes no templates that are compared any more, neither 1:1 nor 1:N, and that is
said wherever a result is. Guarantees nothing of weights: a file counts only under the hash that
the program knows (``fieldid.weights``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldid import weights
from fieldid.audit.entry import AuditEvent
from fieldid.errors.watchlist import UpdateMixedError
from fieldid.parameters import MODEL_FILE_LIMIT, MODEL_FILES_LIMIT, REPOSITORY_INDEX_LIMIT
from fieldid.vault.disk import disk_errors, remove
from fieldid.watchlist.repository_layout import (
    MODEL_INDEX,
    ModelIndex,
    RevokedModel,
    read_index,
    weights_path,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.model.biometric import ModelTag
    from fieldid.vault.vault import Vault
    from fieldid.watchlist.update_client import UpdateClient

_REVOKED = "revoked_models"


def revoked_models(vault: Vault) -> tuple[RevokedModel, ...]:
    """Return what is revoked."""
    return tuple(vault.settings.get(_REVOKED, list[RevokedModel]) or ())


def revocation_of(tag: ModelTag, revoked: Sequence[RevokedModel]) -> RevokedModel | None:
    """Return why the maker of a template is not to be used, None while it may be."""
    for one in revoked:
        if one.name == tag.name and one.version in {"", tag.version, tag.weights_sha256}:
            return one
    return None


def weights_folder(home: Path) -> Path:
    """Return where weights lie that came from the list authority."""
    return home / "models"


def take_models(desk: Desk, client: UpdateClient) -> tuple[RevokedModel, ...]:
    """Take over what is revoked, and weights; return what is revoked and was not before."""
    if client.find(MODEL_INDEX, REPOSITORY_INDEX_LIMIT) is None:
        return ()
    index = read_index(client.read(MODEL_INDEX, REPOSITORY_INDEX_LIMIT), ModelIndex)
    before = revoked_models(desk.vault)
    if index.revoked != before:
        with desk.vault.transaction():
            desk.vault.settings.set(_REVOKED, list(index.revoked))
            names = ", ".join(f"{one.name} {one.version}".strip() for one in index.revoked)
            desk.log(AuditEvent.POLICY, what="models revoked", models=names or "none any more")
    _take_weights(desk, client, index)
    return tuple(one for one in index.revoked if one not in before)


def _take_weights(desk: Desk, client: UpdateClient, index: ModelIndex) -> None:
    if sum(one.size for one in index.weights) > MODEL_FILES_LIMIT:
        raise UpdateMixedError(reason="there are more weights than a laptop takes")
    folder = weights_folder(desk.vault.spool.folder.parent)
    wanted = {one.sha256 for one in index.weights}
    held = {path.name for path in folder.glob("*")} if folder.is_dir() else set[str]()
    for digest in sorted(wanted - held):
        with disk_errors():
            folder.mkdir(mode=0o700, exist_ok=True)
            client.download(weights_path(digest), MODEL_FILE_LIMIT).replace(folder / digest)
    for digest in held - wanted:
        remove(folder / digest)
    if wanted != held:
        weights.look_in(folder)
        desk.engines.load_anew()
