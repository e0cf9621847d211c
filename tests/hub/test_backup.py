"""A restore drill (T10): what is durable survives the hub, and what is not is asked for again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fieldid.errors.hub import HubError
from fieldid.hub import backup as room
from fieldid.hub.backup import back_up, put_back
from fieldid.hub.intake import take_in
from fieldid.hub.standing import answer_standing
from fieldid.wire import receipt as receipts
from fieldid.wire import standing as standings
from fieldid.wire.standing import Standing, StandingRequest
from tests.helpers.hub_laptop import NOW, Laptop

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.hub_fixtures import PreparedHub


def standing(hub: PreparedHub, laptop: Laptop) -> Standing:
    request = StandingRequest(laptop.device_id, hub.keys.hub_id, bytes(16))
    raw = answer_standing(standings.encode_request(request), hub.store, hub.keys, NOW)
    found = standings.decode(raw)
    standings.check_standing(
        found,
        device_id=laptop.device_id,
        hub_id=hub.keys.hub_id,
        hub_public=hub.keys.signing.public,
    )
    return found


def send(hub: PreparedHub, laptop: Laptop, number: int = 1) -> list[bytes]:
    raws = [laptop.raw() for _ in range(number)]
    for raw in raws:
        take_in(raw, hub.store, hub.keys, NOW, hub.rules)
    return raws


def backup(hub: PreparedHub, path: Path) -> Path:
    back_up(hub.store, hub.keys.hub_id, path, lambda: NOW)
    return path


def test_drill_a_hub_restored_from_its_backup_asks_for_what_came_after(
    hub: PreparedHub, laptop: Laptop, tmp_path: Path
) -> None:
    send(hub, laptop, 3)
    before = standing(hub, laptop)
    assert (before.held, before.durable) == (((1, 3),), ())
    path = backup(hub, tmp_path / "night.dump")
    assert standing(hub, laptop).durable == ((1, 3),)
    late = send(hub, laptop, 2)
    after = standing(hub, laptop)
    assert (after.held, after.durable) == (((1, 5),), ((1, 3),))

    put_back(hub.store, hub.keys.hub_id, path, replace=True)
    restored = standing(hub, laptop)
    assert (restored.held, restored.epoch != after.epoch) == (((1, 3),), True)
    for raw in late:
        receipt = receipts.decode(take_in(raw, hub.store, hub.keys, NOW, hub.rules))
        assert receipt.epoch == restored.epoch
    again = standing(hub, laptop)
    assert (again.held, again.epoch) == (((1, 5),), restored.epoch)
    assert (again.audit_sequence, again.audit_digest) == (5, laptop.head.digest)

    # a backup of what was restored, and a second life of it
    put_back(hub.store, hub.keys.hub_id, backup(hub, tmp_path / "next.dump"), replace=True)
    last = standing(hub, laptop)
    assert (last.held, last.epoch != again.epoch) == (((1, 5),), True)


def test_what_arrives_while_the_backup_runs_is_not_called_durable(
    hub: PreparedHub, laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    send(hub, laptop)
    check = room._check_by_restoring

    def meanwhile(*arguments: object) -> None:
        send(hub, laptop)
        check(*arguments)  # type: ignore[arg-type]  # passed on as they come

    monkeypatch.setattr(room, "_check_by_restoring", meanwhile)
    backup(hub, tmp_path / "a.dump")
    found = standing(hub, laptop)
    assert (found.held, found.durable) == (((1, 2),), ((1, 1),))


def test_a_damaged_a_strangers_and_a_second_backup_of_one_name_are_refused(
    hub: PreparedHub, laptop: Laptop, tmp_path: Path
) -> None:
    send(hub, laptop)
    path = backup(hub, tmp_path / "a.dump")
    with pytest.raises(HubError, match="already a file"):
        backup(hub, path)
    with pytest.raises(HubError, match="another hub"):
        put_back(hub.store, "hub-other", path, replace=True)
    with pytest.raises(HubError, match="not empty"):
        put_back(hub.store, hub.keys.hub_id, path, replace=False)
    path.write_bytes(path.read_bytes()[:-10])
    with pytest.raises(HubError, match="damaged"):
        put_back(hub.store, hub.keys.hub_id, path, replace=True)
    assert hub.rows("envelope") == 1


def test_a_backup_that_fails_makes_nothing_durable(
    hub: PreparedHub, laptop: Laptop, tmp_path: Path
) -> None:
    send(hub, laptop)
    with pytest.raises(HubError, match="pg_dump failed"):
        backup(hub, tmp_path / "nowhere" / "a.dump")
    assert standing(hub, laptop).durable == ()
