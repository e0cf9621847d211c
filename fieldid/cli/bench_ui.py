"""``fieldid bench ui``: the officer's screens, driven by keys, without a display.

Guarantees a vault of its own that is thrown away. The example policy lets the training power
search 1,000 records; this vault's policy allows as many as are measured, and differs in nothing
else. The screens are driven in a process of their own (``python -m ui.play.bench``, which says
what is measured), so that this package needs no Qt.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from fieldid.errors.evaluation import BenchFailedError

if TYPE_CHECKING:
    from fieldid.vault.vault import Vault

_OFFICER, _PASSPHRASE = "Bench", "four invented words for measuring"
_SEED = 7
_PERSON = "DEMO-0001"


@click.command()
@click.option("--people", default=100_000, show_default=True, type=click.IntRange(2, 2_000_000))
@click.option("--repeats", default=5, show_default=True, type=click.IntRange(1, 100))
@click.option("--json", "json_out", type=click.Path(dir_okay=False, path_type=Path))
def ui(people: int, repeats: int, json_out: Path | None) -> None:
    """Measure start, blocks of the screens, keystrokes, and last capture to candidates."""
    with tempfile.TemporaryDirectory(prefix="fieldid-bench-") as folder:
        home = Path(folder) / "vault"
        _fill(home, people)
        measured = _play(home, repeats)
    measured["people"] = people
    if json_out is not None:
        json_out.write_bytes(msgspec.json.format(msgspec.json.encode(measured), indent=2) + b"\n")
    for line in words(measured):
        click.echo(line)


def words(measured: dict[str, Any]) -> tuple[str, ...]:
    """Return the measurement in words."""
    found = "the person was found" if measured["found"] else "the person was NOT FOUND"
    block = f"{measured['longest_block_ms']:.0f} ms ({measured['longest_block_at']})"
    computed = f"the screens computed at most {measured['longest_computed_ms']:.0f} ms at a stretch"
    return (
        f"{measured['people']} records, {measured['repeats']} encounters; medians",
        f"start to log-on screen {measured['start_s']:.2f} s",
        f"longest block of the event loop {block}; {computed}",
        f"keys {measured['keys']} and {measured['characters']} characters typed",
        f"last capture to candidates {measured['candidates_s']:.2f} s; {found}",
    )


def _play(home: Path, repeats: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "ui.play.bench", "--home", str(home), "--name", _OFFICER]
    command += ["--passphrase", _PASSPHRASE, "--person", _PERSON, "--repeats", str(repeats)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(  # noqa: S603 - our own program
        command, env=environment, stdout=subprocess.PIPE, check=False
    )
    if done.returncode:
        raise BenchFailedError(what="the screens")
    return msgspec.json.decode(done.stdout, type=dict[str, Any])


def _fill(home: Path, people: int) -> None:
    from fieldid.app.installation import Installation  # noqa: PLC0415 - takes a while to load
    from fieldid.app.readers import Readers  # noqa: PLC0415 - the same
    from fieldid.app.views import FirstRun, OfficerEntry  # noqa: PLC0415 - the same
    from fieldid.model.list_meta import ListMeta  # noqa: PLC0415 - the same
    from fieldid.training.crowd_list import crowd_list  # noqa: PLC0415 - the same

    entry = OfficerEntry(_OFFICER, "supervisor", _PASSPHRASE)
    desk = Installation(home, Readers(())).set_up(FirstRun((entry,)), "demo")

    @cache
    def encode(*reference: Any) -> tuple[bytes, ...]:
        return desk.engines.encode_reference(*reference).templates

    _allow_searching(desk.vault, people)
    meta = ListMeta(bytes(32), 1, datetime.now(UTC), people)
    desk.vault.records.replace_list(meta, crowd_list(_PERSON, people, _SEED, encode), ())
    desk.list_search.gallery()
    desk.lock()


def _allow_searching(vault: Vault, people: int) -> None:
    from fieldid.app.policy_held import POLICY_FILE, POLICY_KEY  # noqa: PLC0415 - as above
    from fieldid.policy.example import example_uk  # noqa: PLC0415 - as above
    from fieldid.policy.signed import sign_policy  # noqa: PLC0415 - as above
    from fieldid.wire.signing import SigningKey  # noqa: PLC0415 - as above

    key, example = SigningKey.generate(), example_uk()
    powers = tuple(
        replace(one, max_list_records=people) if one.fictional_people_only else one
        for one in example.powers
    )
    vault.settings.set(POLICY_FILE, sign_policy(replace(example, powers=powers), key.to_bytes()))
    vault.settings.set(POLICY_KEY, key.public)
