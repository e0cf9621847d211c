"""Policies, calibrations and models that the list repository publishes, and what is revoked."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from fieldid import weights
from fieldid.app.list_update import UpdateReport, update_from_folder
from fieldid.app.repository_trust import Trust
from fieldid.audit.entry import AuditEvent
from fieldid.errors.case import PolicyError, PolicyRefusalError
from fieldid.errors.evaluation import CalibrationStrangerError
from fieldid.errors.image import ModelFileError
from fieldid.errors.watchlist import ModelRevokedError
from fieldid.identify.calibration_file import sign_calibration
from fieldid.model.biometric import ModelTag
from fieldid.model.encounter import Claim
from fieldid.policy.example import example_uk
from fieldid.policy.signed import sign_policy
from fieldid.watchlist.repository_layout import PolicyName, RevokedModel, Signers
from fieldid.watchlist.repository_models import (
    publish_weights,
    restore_model,
    revoke_model,
    withdraw_weights,
)
from fieldid.watchlist.repository_policy import (
    publish_calibration,
    publish_policy,
    revoke_policy,
    stage_signers,
    withdraw_calibration,
)
from fieldid.weights import ModelFile
from fieldid.wire.signing import SigningKey
from tests.app.test_calibrations import of_fingers
from tests.app.test_encounter_desk import captured
from tests.watchlist.repositories import Authority, make_authority

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.policy.policy import Policy

NOW = datetime.now(UTC)
SIGNER, MAKER, STRANGER = (SigningKey.generate() for _ in range(3))


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    """An authority that publishes no list, and says who signs policies and calibrations."""
    made = make_authority(tmp_path / "authority", NOW)
    stage_signers(made.workshop, Signers((SIGNER.public,), (MAKER.public,)), NOW)
    made.sign(1, 2, now=NOW)
    return made


def update(desk: Desk, authority: Authority) -> UpdateReport:
    return update_from_folder(desk, authority.published, Trust(authority.root()))


def policy(version: int, **more: object) -> Policy:
    made = replace(example_uk(), policy_id="field", title="Field policy", is_example=False)
    return replace(made, version=version, **more)  # type: ignore[arg-type]  # of the test's choice


def issue(authority: Authority, version: int, key: SigningKey = SIGNER, **more: object) -> None:
    publish_policy(authority.workshop, sign_policy(policy(version, **more), key.to_bytes()), NOW)


def test_a_policy_is_taken_over_and_worked_under_at_once(desk: Desk, authority: Authority) -> None:
    issue(authority, 2, idle_lock_minutes=3)
    report = update(desk, authority)
    assert (report.kind, report.policy) == ("none", "Field policy, version 2")
    assert (desk.policy.policy_id, desk.policy.idle_lock_minutes) == ("field", 3)
    assert any(
        entry.event is AuditEvent.POLICY and entry.detail.get("version") == "2"
        for entry in desk.audit_entries()
    )
    assert update(desk, authority).policy == ""
    issue(authority, 3)
    assert update(desk, authority).policy == "Field policy, version 3"


def test_only_those_whom_the_root_names_sign_policies(desk: Desk, authority: Authority) -> None:
    with pytest.raises(PolicyError, match="not signed"):
        issue(authority, 2, STRANGER)
    issue(authority, 2)
    stage_signers(authority.workshop, Signers((STRANGER.public,)), NOW)
    issue(authority, 3)  # until the keepers of the root have signed that
    assert update(desk, authority).policy.endswith("3")
    authority.sign(1, 2, now=NOW)
    report = update(desk, authority)
    assert (report.policy, report.refused) == ("", ())  # the one held is the one published
    with pytest.raises(PolicyError, match="not signed"):
        issue(authority, 4)


def test_an_older_policy_is_never_published(authority: Authority) -> None:
    issue(authority, 4)
    with pytest.raises(PolicyError, match="version 4 is published already"):
        issue(authority, 3)


def test_a_revoked_policy_lets_no_encounter_begin_until_another_is_held(
    desk: Desk, authority: Authority
) -> None:
    issue(authority, 2)
    update(desk, authority)
    encounter = desk.open_encounter()
    revoke_policy(authority.workshop, PolicyName("field", 2), NOW)
    with pytest.raises(PolicyError, match="revoked"):
        issue(authority, 2)
    update(desk, authority)
    with pytest.raises(PolicyRefusalError, match="version 2 of the policy was revoked"):
        desk.open_encounter()
    with pytest.raises(PolicyRefusalError, match="revoked"):
        encounter.verify()
    issue(authority, 3)
    update(desk, authority)
    assert desk.open_encounter().encounter.encounter_id


def test_calibrations_count_as_long_as_they_are_published(desk: Desk, authority: Authority) -> None:
    data = sign_calibration(of_fingers(NOW), MAKER)
    publish_calibration(authority.workshop, data, NOW)
    stranger = sign_calibration(of_fingers(NOW), STRANGER)
    with pytest.raises(CalibrationStrangerError):
        publish_calibration(authority.workshop, stranger, NOW)
    assert update(desk, authority).calibrations == 1
    assert len(desk.calibrations) == 1
    assert update(desk, authority).calibrations == 0
    withdraw_calibration(authority.workshop, hashlib.sha256(data).hexdigest(), NOW)
    assert update(desk, authority).calibrations == 0
    assert desk.calibrations == ()


def test_a_revoked_model_is_not_used_and_that_is_said(desk: Desk, authority: Authority) -> None:
    revoke_model(authority.workshop, RevokedModel("sface", reason="It was trained badly."), NOW)
    report = update(desk, authority)
    assert report.revoked == ("sface",)
    state = next(one for one in desk.engines.states() if one.name == "sface")
    assert (state.available, state.reason) == (
        False,
        "revoked by the list authority. It was trained badly.",
    )
    assert not desk.engines.may_use(ModelTag("sface", "any"))
    assert desk.engines.may_use(ModelTag("dlib", "any"))
    assert update(desk, authority).revoked == ()
    restore_model(authority.workshop, RevokedModel("sface"), NOW)
    update(desk, authority)
    assert desk.engines.may_use(ModelTag("sface", "any"))


def test_one_version_of_a_model_is_revoked_by_its_name_or_its_weights(
    desk: Desk, authority: Authority
) -> None:
    revoke_model(authority.workshop, RevokedModel("sface", "1"), NOW)
    revoke_model(authority.workshop, RevokedModel("sface", "a" * 64), NOW)
    update(desk, authority)
    usable = desk.engines.may_use
    assert not usable(ModelTag("sface", "1"))
    assert not usable(ModelTag("sface", "3", "a" * 64))
    assert usable(ModelTag("sface", "2", "b" * 64))


def test_weights_come_by_their_hash_and_replace_what_is_missing(
    desk: Desk, authority: Authority, tmp_path: Path
) -> None:
    file = tmp_path / "model.onnx"
    file.write_bytes(b"weights")
    model = ModelFile(
        "A model", "no_such_package", "model.onnx", hashlib.sha256(b"weights").hexdigest()
    )
    with pytest.raises(ModelFileError):
        model.verified_bytes()
    publish_weights(authority.workshop, file, NOW)
    update(desk, authority)
    assert model.verified_bytes() == b"weights"
    sent = model.verified_path()
    sent.write_bytes(b"another")
    with pytest.raises(ModelFileError):
        model.verified_bytes()
    withdraw_weights(authority.workshop, model.sha256, NOW)
    update(desk, authority)
    assert not sent.exists()
    weights.look_in(tmp_path / "nowhere")


def test_a_probe_of_revoked_models_alone_is_refused_in_words(
    desk: Desk, authority: Authority
) -> None:
    encounter = captured(desk, "DEMO-0001", Claim())
    assert encounter.identify().not_searched == ()
    revoke_model(authority.workshop, RevokedModel("mindtct"), NOW)
    update(desk, authority)
    with pytest.raises(ModelRevokedError, match="mindtct"):
        captured(desk, "DEMO-0001", Claim()).identify()
