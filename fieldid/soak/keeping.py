"""What is left so that anyone can recount: journals, a dump of the hub, its keys, the report."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import msgspec

from fieldid.hub import operating
from fieldid.hub.backup import back_up
from fieldid.hub.clock import utc_now

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.soak.hub_side import HubSide
    from fieldid.soak.report import SoakReport

_HOW = """\
Each line of a journal was written by the soak, outside of the laptop's process, after the
laptop had acknowledged a decision:

    decided ENCOUNTER DECISION NUMBER SHA256-OF-THE-SEALED-ENVELOPE

hub.dump is a pg_dump (custom format) of the hub afterwards; pg_restore must not be older than the
server that made it (the extra "demo" brings PostgreSQL 18). To recount without this program:

    createdb recount && pg_restore --no-owner -d recount hub.dump
    psql recount -Atc "SELECT encode(sha256(raw), 'hex') FROM envelope" | sort > on_hub
    cat laptop-*.journal | awk '{print $5}' | sort > acknowledged
    comm -23 acknowledged on_hub        # lost: must print nothing
    uniq -d on_hub                      # doubled: must print nothing

hub.keys.json opens the envelopes (this hub was of the realm "demo" and is gone). Logs of every
process lie beside it.
"""


def keep_evidence(target: Path, folder: Path, hub: HubSide, report: SoakReport) -> None:
    """Copy everything into ``target``, which is made if it is not there."""
    target.mkdir(parents=True, exist_ok=True)
    for path in [*folder.glob("*.journal"), *folder.glob("*.log"), *hub.folder.glob("hub.*")]:
        shutil.copy2(path, target / path.name)
    dump = target / "hub.dump"
    dump.unlink(missing_ok=True)
    with operating.open_store(hub.config, hub.keys) as store:
        back_up(store, hub.keys.hub_id, dump, utc_now)
    (target / "report.json").write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=2))
    (target / "RECOUNT.txt").write_text(_HOW, encoding="utf-8")
