"""``fieldid bench list``: taking over a large invented list, and a change to it, at work.

An authority publishes a list and then another, in a process of its own; a laptop takes the first
from the folder as it would from a stick, then the change to the second. All signatures, hashes
and encryption are real. Meanwhile a second thread does what an officer does (looks a record up,
saves an encounter with its audit entry) and each act is timed.
"""

from __future__ import annotations

import secrets
import statistics
import tempfile
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

import click
import msgspec

from fieldid.app.installation import Installation
from fieldid.app.list_update import update_from_folder
from fieldid.app.list_work import Phase
from fieldid.app.readers import Readers
from fieldid.app.repository_trust import Trust
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.case.encounter import open_encounter
from fieldid.cli.bench_unlock import peak_rss
from fieldid.training.crowd import crowd
from fieldid.watchlist.build import sealed_to, write_signed
from fieldid.watchlist.cipher import KEY_BYTES
from fieldid.watchlist.list_file import PartsWriter
from fieldid.watchlist.repository import Workshop
from fieldid.watchlist.repository_keys import new_signer
from fieldid.watchlist.repository_lists import Device, Lists

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fieldid.app.desk import Desk
    from fieldid.model.nationality import NationalityRecord

T = TypeVar("T")
_PASSPHRASE = "four invented words for measuring"  # noqa: S105 - of a vault that is thrown away
_SEED, _BETWEEN_ACTS_S = 4, 0.25  # a fast officer


@dataclass(frozen=True)
class Acts:
    """What the officer did meanwhile: how many acts, and milliseconds of one."""

    count: int
    median_ms: float
    p95_ms: float
    most_ms: float


@dataclass(frozen=True)
class Taking:
    """Seconds of one update, by the clock and of the processor (the officer's acts included).

    ``phases``: of each phase, by the clock; the rest is putting it in force.
    """

    seconds: float
    cpu_s: float
    phases: dict[str, float]
    acts: Acts


@dataclass(frozen=True)
class ListBench:
    """One run. ``alone``: the officer's acts while nothing goes on."""

    records: int
    fingers: int
    changed: int
    bytes: int
    publish_s: float
    whole: Taking
    change: Taking
    alone: Acts
    first_search_s: float
    peak_rss_bytes: int


@click.command("list")
@click.option("--records", default=1_000_000, show_default=True, help="One face each, no images.")
@click.option("--fingers", default=0, show_default=True, help="Records with a finger too.")
@click.option("--changed", default=1_000, show_default=True, help="Records that change.")
@click.option("--json", "target", type=click.Path(dir_okay=False, path_type=Path))
def list_bench(records: int, fingers: int, changed: int, target: Path | None) -> None:
    """Measure taking over a list, and a change to it, while an officer works."""
    with tempfile.TemporaryDirectory(prefix="fieldid-bench-") as folder:
        measured = measure(Path(folder), records, min(records, fingers), min(records, changed))
    if target:
        target.write_bytes(msgspec.json.format(msgspec.json.encode(measured)))
    for line in words(measured):
        click.echo(line)


def words(measured: ListBench) -> Iterator[str]:
    """Yield the measurement in words."""
    yield (
        f"{measured.records} records, {measured.fingers} with a finger, no images: "
        f"{measured.bytes} bytes; published in {measured.publish_s:.1f} s"
    )
    for name, taking in (("the whole list", measured.whole), ("the change", measured.change)):
        phases = ", ".join(f"{phase} {seconds:.1f} s" for phase, seconds in taking.phases.items())
        yield f"{name}: {taking.seconds:.2f} s ({phases}), {taking.cpu_s:.2f} s of the processor"
        yield f"  the officer meanwhile: {_acts_words(taking.acts)}"
    yield f"the officer with nothing going on: {_acts_words(measured.alone)}"
    yield f"first search can begin {measured.first_search_s:.2f} s after the list is in force"
    yield f"at most {measured.peak_rss_bytes / 2**30:.2f} GiB resident on the laptop"


def measure(folder: Path, records: int, fingers: int, changed: int) -> ListBench:
    """Publish in one process, take over in another."""
    laptop = Laptop(folder / "home")
    recipient = laptop.set_up()
    publish_s = _apart(_publish, folder, recipient, records, fingers, 0)
    repository = folder / "authority" / "repository"
    size = sum(path.stat().st_size for path in (repository / "targets").rglob("*.body-*"))
    whole = _apart(laptop.take, repository)
    _apart(_publish, folder, recipient, records, fingers, changed)
    change = _apart(laptop.take, repository, True)
    return ListBench(
        records,
        fingers,
        changed,
        size,
        publish_s,
        whole.taking,
        change.taking,
        whole.alone,
        whole.first_search_s,
        max(whole.peak_rss_bytes, change.peak_rss_bytes),
    )


@dataclass(frozen=True)
class _Taken:
    taking: Taking
    alone: Acts
    first_search_s: float
    peak_rss_bytes: int


@dataclass(frozen=True)
class Laptop:
    """A laptop that is switched on for each measurement."""

    home: Path

    def set_up(self) -> str:
        """Make the vault; return whom lists are issued to."""
        entry = OfficerEntry("Bench", "administrator", _PASSPHRASE)
        desk = Installation(self.home, Readers(())).set_up(FirstRun((entry,)), "pilot")
        recipient = desk.vault.device.recipient
        desk.lock()
        return recipient

    def take(self, repository: Path, searched: bool = False) -> _Taken:  # noqa: FBT001, FBT002 - handed to a process by place
        """Log on, update, and time it; ``searched``: the officer has searched before."""
        desk = Installation(self.home, Readers(())).log_on(None, _PASSPHRASE)
        if searched:
            desk.list_search.gallery()
        alone = _Officer(desk).work_for(10.0)
        root = (repository / "metadata" / "1.root.json").read_bytes()
        phases = _Phases()
        with _Officer(desk) as officer:
            started, cpu = time.perf_counter(), time.process_time()
            update_from_folder(desk, repository, Trust(root), phases.step)
            seconds, cpu_s = time.perf_counter() - started, time.process_time() - cpu
        phases.end()
        started = time.perf_counter()
        desk.list_search.gallery()
        first = time.perf_counter() - started
        desk.lock()
        taking = Taking(seconds, cpu_s, phases.seconds, officer.acts())
        return _Taken(taking, alone, first, peak_rss())


@dataclass
class _Phases:
    seconds: dict[str, float] = field(default_factory=dict)
    _last: tuple[Phase, float] | None = None

    def step(self, phase: Phase, _: float) -> None:
        """Count the time of the phase that was before."""
        self.end()
        self._last = phase, time.perf_counter()

    def end(self) -> None:
        if self._last is not None:
            before, since = self._last
            spent = self.seconds.get(before.value, 0.0)
            self.seconds[before.value] = spent + time.perf_counter() - since
        self._last = None


class _Officer(threading.Thread):
    """Looks records up and saves an encounter, over and over; a context manager."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(daemon=True)
        self._desk, self._over = desk, threading.Event()
        self._ms: list[float] = []

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self.join()

    def work_for(self, seconds: float) -> Acts:
        with self:
            time.sleep(seconds)
        return self.acts()

    def acts(self) -> Acts:
        ordered = sorted(self._ms) or [0.0]
        p95 = ordered[round(0.95 * (len(ordered) - 1))]
        return Acts(len(ordered), statistics.median(ordered), p95, ordered[-1])

    def run(self) -> None:
        desk, number = self._desk, 0
        encounter = open_encounter(desk.officer.officer_id, desk.now())
        while not self._over.wait(_BETWEEN_ACTS_S):
            number += 1
            started = time.perf_counter()
            desk.find_records(f"C{number:08d}")
            desk.vault.encounters.save(encounter)
            self._ms.append(1000 * (time.perf_counter() - started))


def _publish(folder: Path, recipient: str, records: int, fingers: int, changed: int) -> float:
    """Publish the next list in which the first ``changed`` records are other ones."""
    now, lists = datetime.now(UTC), _lists(folder, recipient)
    started = time.perf_counter()
    out, version = folder / "next.fidw", lists.version + 1
    key = secrets.token_bytes(KEY_BYTES)
    with tempfile.TemporaryFile(dir=folder) as spill:
        parts = PartsWriter(spill, key, lists.authority, version)
        for number, record in enumerate(crowd(records, fingers, _SEED)):
            parts.add_record(_changed(record) if number < changed else record)
        sealed = sealed_to(key, [lists.recipient])
        write_signed(out, parts, lists.authority, sealed, now, version)
    lists.publish(out, now)
    return time.perf_counter() - started


def _changed(record: NationalityRecord) -> NationalityRecord:
    return replace(record, caveats=("changed for a measurement",))


def _lists(folder: Path, recipient: str) -> Lists:
    place, now = folder / "authority", datetime.now(UTC)
    if place.exists():
        return Lists(Workshop(place))
    workshop = Workshop.create(place, now, threshold=1)
    lists, signer = Lists.create(workshop), new_signer(folder / "root.pem")
    workshop.add_key(signer.public_key, now)
    workshop.sign(signer, now)
    lists.enrol(Device(recipient), now)
    return lists


def _apart(work: Callable[..., T], *arguments: object) -> T:
    """Run in a process of its own, whose memory is that of a laptop just switched on."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def _acts_words(acts: Acts) -> str:
    return (
        f"{acts.count} acts, median {acts.median_ms:.0f} ms, 95 % {acts.p95_ms:.0f} ms, "
        f"longest {acts.most_ms:.0f} ms"
    )
