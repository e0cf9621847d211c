"""A courier's stick (T8): the same envelopes, the same checks, hostile files and all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fieldid.errors.hub import CourierError, HubError
from fieldid.hub.clock import utc_now
from fieldid.hub.courier import ImportReport, import_stick
from fieldid.hub.keys import load_keys
from fieldid.hub.rules import RulesFolder
from fieldid.hub.store import HubStore
from fieldid.parameters import MAX_ENVELOPE_BYTES
from fieldid.sync.courier import export, import_receipts
from fieldid.wire import envelope as envelopes
from fieldid.wire.sealing import SealingKey
from tests.helpers.fault_proxy import REFUSE
from tests.helpers.hub_laptop import Laptop

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sync.field import Field


def take_in(field: Field, stick: Path) -> ImportReport:
    config = field.hub.config
    with HubStore(config.dsn) as store:
        return import_stick(
            stick, store, load_keys(config.folder), utc_now, RulesFolder(config.folder)
        )


def test_out_in_and_back_everything_is_once_on_the_hub(field: Field, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    field.put(3)
    assert export(field.spool, field.pin, stick).carried == 3
    assert take_in(field, stick) == ImportReport(accepted=3)
    report = import_receipts(field.spool, field.pin, stick)
    assert (report.carried, report.left, report.standing) == (3, 0, True)
    assert field.all_arrived_once()
    standing = field.spool.standing()
    assert standing is not None
    assert standing.held == ((1, 3),)
    # twice by stick, and once more by the network
    assert take_in(field, stick) == ImportReport(accepted=3)
    for sequence in (1, 2, 3):
        field.spool.remove_receipt(sequence)
    assert field.run().confirmed == 3
    assert field.all_arrived_once()


def test_a_stick_goes_where_no_network_does(field: Field, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    field.put(2)
    field.proxy.faults.extend([REFUSE] * 99)
    export(field.spool, field.pin, stick)
    take_in(field, stick)
    import_receipts(field.spool, field.pin, stick)
    assert field.all_arrived_once()


def test_one_bad_record_on_a_stick_blocks_nothing(field: Field, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    field.put()
    field.put_raw(field.laptop.raw(hub_recipient=SealingKey.generate().recipient))
    field.put()
    export(field.spool, field.pin, stick)
    stranger = Laptop().knows(load_keys(field.hub.config.folder)).raw()
    (stick / f"laptop-x-{1:016d}.envelope").write_bytes(stranger)
    (stick / f"laptop-y-{1:016d}.envelope").write_bytes(b"\x00" * 40)
    (stick / f"laptop-z-{1:016d}.envelope").write_bytes(bytes(MAX_ENVELOPE_BYTES + 5))
    assert take_in(field, stick) == ImportReport(2, 1, 3)
    import_receipts(field.spool, field.pin, stick)
    assert not field.spool.pending()


def test_names_and_links_on_a_stick_lead_nowhere(field: Field, tmp_path: Path) -> None:
    stick, secret = tmp_path / "stick", tmp_path / "secret"
    field.put()
    export(field.spool, field.pin, stick)
    secret.write_bytes(field.laptop.raw())
    (stick / f"laptop-link-{9:016d}.envelope").symlink_to(secret)
    (stick / f"laptop-folder-{9:016d}.envelope").mkdir()
    (stick / "..envelope").write_bytes(secret.read_bytes())
    (stick / "autorun.envelope").write_bytes(secret.read_bytes())
    assert take_in(field, stick) == ImportReport(accepted=1)
    assert sorted(path.suffix for path in stick.iterdir() if path.is_file()) == sorted(
        [".envelope", ".envelope", ".envelope", ".envelope", ".receipt", ".request", ".standing"]
    )


def test_answers_for_others_from_others_or_spoiled_count_for_nothing(
    field: Field, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    field.put(2)
    export(field.spool, field.pin, stick)
    take_in(field, stick)
    first, second = sorted(stick.glob("*.receipt"))
    first.write_bytes(second.read_bytes())
    second.write_bytes(second.read_bytes()[:-1])
    report = import_receipts(field.spool, field.pin, stick)
    assert (report.carried, report.left) == (1, 1)
    other = replace(field.pin, hub_id="hub-other")
    assert import_receipts(field.spool, other, stick).carried == 0


def test_a_standing_of_an_earlier_stick_is_not_believed(field: Field, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    field.put()
    export(field.spool, field.pin, old)
    take_in(field, old)
    export(field.spool, field.pin, new)
    assert not import_receipts(field.spool, field.pin, old).standing
    assert field.spool.standing() is None


def test_what_is_sealed_for_another_hub_stays(field: Field, tmp_path: Path) -> None:
    field.put_raw(field.laptop.raw(realm="live"))
    assert export(field.spool, field.pin, tmp_path / "stick").carried == 0


def test_a_stick_that_cannot_be_used_is_said(field: Field, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CourierError, match="cannot be made"):
        export(field.spool, field.pin, tmp_path / "file" / "stick")
    with pytest.raises(CourierError, match="cannot be read"):
        import_receipts(field.spool, field.pin, tmp_path / "nowhere")
    with pytest.raises(HubError, match="cannot be read"):
        take_in(field, tmp_path / "nowhere")
    assert envelopes.decode(field.laptop.raw()).sequence == 1
