from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
import pytest

from fieldid.errors.hub import HubError
from fieldid.hub import postgres_programs
from fieldid.hub.postgres_programs import database_version, find_programs
from fieldid.hub.private_postgres import PrivatePostgres
from tests.helpers.hub_process import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEEP = """
import sys, time
from pathlib import Path
from fieldid.hub.private_postgres import PrivatePostgres
with PrivatePostgres(Path(sys.argv[1])) as server:
    print(server.dsn, flush=True)
    time.sleep(float(sys.argv[2]))
"""


def write(dsn: str, value: int) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (value integer)")
        connection.execute("INSERT INTO kept VALUES (%s)", [value])


def read(dsn: str) -> list[int]:
    with psycopg.connect(dsn) as connection:
        return [value for (value,) in connection.execute("SELECT value FROM kept")]


def ask(dsn: str, question: bytes) -> str:
    with psycopg.connect(dsn) as connection:
        row = connection.execute(question).fetchone()
    assert row is not None
    return str(row[0])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose database the tests of this module share, one after the other."""
    return tmp_path_factory.mktemp("own")


def owner(folder: Path, seconds: float, user: list[str] | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*(user or []), sys.executable, "-c", _KEEP, str(folder), str(seconds)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def test_it_starts_keeps_its_data_and_stops(folder: Path) -> None:
    with PrivatePostgres(folder) as server:
        dsn = server.dsn
        write(dsn, 1)
        assert ask(dsn, b"SHOW listen_addresses") == ""
        assert ask(dsn, b"SHOW fsync") == "on"
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(dsn)
    with PrivatePostgres(folder) as server:
        assert read(server.dsn) == [1]


def test_only_its_owner_may_enter(folder: Path) -> None:
    with PrivatePostgres(folder):
        for path in (folder, folder / "data", folder / "socket"):
            assert path.stat().st_mode & 0o077 == 0


def test_it_stops_when_its_owner_is_killed_and_the_next_one_takes_over(folder: Path) -> None:
    first = owner(folder, 60)
    assert first.stdout is not None
    dsn = first.stdout.readline().strip()
    write(dsn, 2)
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    with PrivatePostgres(folder) as server:
        assert 2 in read(server.dsn)


def test_a_second_owner_is_refused_but_may_connect(folder: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("fieldid.hub.private_postgres._LAUNCHES", 1)
    with PrivatePostgres(folder) as server:
        second = PrivatePostgres(folder)
        with pytest.raises(HubError, match="did not start"):
            second.start()
        dsn = second.running_dsn()
        assert dsn is not None
        assert read(dsn) == read(server.dsn)
    assert PrivatePostgres(folder).running_dsn() is None


def test_a_path_too_long_for_a_socket_still_works(tmp_path: Path) -> None:
    deep = tmp_path / ("long" * 20)
    with PrivatePostgres(deep) as server:
        write(server.dsn, 3)
        socket_folder = Path(ask(server.dsn, b"SHOW unix_socket_directories"))
        assert deep not in socket_folder.parents
        assert socket_folder.stat().st_mode & 0o077 == 0
        assert PrivatePostgres(deep).running_dsn() is not None
    assert not socket_folder.exists()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that belongs to ``nobody``, outside pytest's own closed ones."""
    made = Path(tempfile.mkdtemp(prefix="fieldid-test-"))
    shutil.chown(made, "nobody")
    yield made
    shutil.rmtree(made)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
def test_it_works_as_an_ordinary_user(open_folder: Path) -> None:
    user = ["setpriv", "--reuid=nobody", "--clear-groups", "--inh-caps=-all"]
    can_read = subprocess.run([*user, "test", "-r", str(ROOT / "fieldid")], check=False)
    if can_read.returncode or shutil.which("setpriv") is None:
        pytest.skip("another user cannot read this clone")
    process = owner(open_folder / "pg", 0, user)
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "host=" in output


def test_debian_serves_where_there_is_no_wheel(monkeypatch: Any, tmp_path: Path) -> None:
    monkeypatch.setattr(postgres_programs, "_wheel", list)
    try:
        find_programs()
    except HubError:
        pytest.skip("Debian's PostgreSQL is not installed")
    with PrivatePostgres(tmp_path) as server:
        write(server.dsn, 4)
        version = database_version(tmp_path / "data")
    assert version is not None
    assert str(find_programs(version)).startswith("/usr/lib/postgresql")


def test_without_any_postgresql_it_says_what_to_install(monkeypatch: Any, tmp_path: Path) -> None:
    monkeypatch.setattr(postgres_programs, "_wheel", list)
    monkeypatch.setattr(postgres_programs, "DEBIAN", tmp_path)
    with pytest.raises(HubError, match="apt-get install postgresql"):
        PrivatePostgres(tmp_path / "pg").start()


def test_a_database_of_another_version_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "PG_VERSION").write_text("9\n")
    with pytest.raises(HubError, match="PostgreSQL 9 is not installed"):
        PrivatePostgres(tmp_path).start()


def test_a_start_that_fails_leaves_nothing_running(folder: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("fieldid.hub.private_postgres._LAUNCHES", 1)
    configuration = folder / "data" / "postgresql.conf"
    before = configuration.read_text()
    configuration.write_text("nonsense = yes\n")
    started = time.monotonic()
    try:
        with pytest.raises(HubError, match="did not start"):
            PrivatePostgres(folder).start()
    finally:
        configuration.write_text(before)
    assert time.monotonic() - started < 20
    with PrivatePostgres(folder) as server:
        assert read(server.dsn)
