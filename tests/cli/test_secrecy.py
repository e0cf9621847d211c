"""Nothing that was entered, and no key, is readable in what the program leaves behind.

Everything is planted in odd words and then looked for, in the spellings it could take: in the
vault's folder while it is in use and after, in the list file, in the temporary folder, on
standard error, in the log records of the app at the finest level, and at the hub.
"""

from __future__ import annotations

import base64
import json
import logging
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from fieldid.app.diagnosis import LAST_ERRORS
from fieldid.app.installation import Installation
from fieldid.app.list_building import build_list
from fieldid.app.readers import Readers
from fieldid.app.views import FirstRun, OfficerEntry
from fieldid.errors.base import FieldidError
from fieldid.image.finger import read_finger_image
from fieldid.model.biometric import FingerPosition, Modality
from fieldid.model.encounter import AgeBand, AgeRecord, Claim, Outcome, PurposeChoice
from fieldid.ports import CaptureRequest
from tests.cli.conftest import MATE
from tests.cli.program import Program
from tests.helpers.fast_kdf import FAST_KDF

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from fieldid.app.desk import Desk
    from tests.cli.conftest import Samples
    from tests.cli.hub import Hub

OFFICER = "Vexilla Quorndon"
PASSPHRASE = "gherkin obelisk zwieback trombone"
ABOUT_THE_PERSON = (
    "Zephyrine Oxblood",
    "زفيرين أوكسبلود",
    "ZX-99817263",
    "the scar above the left brow",
    "Jabberwock Claimed",
    "PQ-5544332211",
    "because the left ear is odd",
    "the aunt Philomena Quill",
    "called the doctor Ixworth",
)


@pytest.fixture
def planted_source(small_source: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    shutil.copytree(small_source, folder)
    path = folder / MATE / "record.json"
    record = json.loads(path.read_bytes())
    record["names"] = [{"latin": ABOUT_THE_PERSON[0], "original": ABOUT_THE_PERSON[1]}]
    record["document_numbers"] = [
        {"kind": "passport", "number": ABOUT_THE_PERSON[2], "issuing_state": "IRQ"}
    ]
    record["caveats"] = [ABOUT_THE_PERSON[3]]
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return folder


@pytest.fixture
def program(planted_source: Path, tmp_path: Path) -> Program:
    """A laptop with the planted list; ``list.fidw`` beside it, temporary files in ``tmp``."""
    entry = OfficerEntry(OFFICER, "administrator", PASSPHRASE)
    home = tmp_path / "laptop" / "vault"
    desk = Installation(home, Readers(())).set_up(FirstRun((entry,)), "pilot", FAST_KDF)
    build_list(desk, planted_source, home.parent / "list.fidw")
    desk.import_list(home.parent / "list.fidw", (home.parent / "list.fidw.pub").read_bytes())
    desk.lock()
    (tmp_path / "tmp").mkdir()
    places = dict.fromkeys(("TMPDIR", "SQLITE_TMPDIR"), str(tmp_path / "tmp"))
    return Program(home, PASSPHRASE, places)


def keys(home: Path) -> list[bytes]:
    """Every key of the vault as it could be written down."""
    desk = Installation(home, Readers(())).log_on(None, PASSPHRASE)
    session = desk.vault._session()
    raw = [
        session.data_key.secret.reveal(),
        session.signing_key.to_bytes(),
        session.device.signing_key.to_bytes(),
        desk.vault.settings.get("pilot_list_authority", bytes) or b"?",
        desk.vault.settings.get("list_key", bytes) or b"?",
    ]
    text = session.device.sealing_key.to_text().encode()
    raw = [bytes(key) for key in raw]
    desk.lock()
    return [
        *raw,
        *(key.hex().encode() for key in raw),
        *(base64.b64encode(key).rstrip(b"=") for key in raw),
        text,
    ]


def spellings(words: Iterable[str]) -> list[bytes]:
    all_of_them = {form for word in words for form in (word, word.casefold(), word.upper())}
    escaped = {json.dumps(word)[1:-1] for word in all_of_them}
    wide = [word.encode("utf-16-le") for word in all_of_them]
    return [*(word.encode() for word in all_of_them | escaped), *wide]


def found(folder: Path, needles: list[bytes]) -> list[tuple[str, bytes]]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    contents = {str(path): path.read_bytes() for path in files}
    return [(name, one) for name, data in contents.items() for one in needles if one in data]


def job(program: Program, samples: Samples) -> None:
    """Take every step of an encounter, some of them wrongly."""
    opening = (
        "encounter", "open", "--age", "disputed", "--responsible-adult", ABOUT_THE_PERSON[7],
        "--child-rule-confirmed", "--purpose", "reporting", "--power", "bail_reporting",
        "--claim-name", ABOUT_THE_PERSON[4], "--claim-document", ABOUT_THE_PERSON[5],
        "--claim-record", MATE, *samples.fingers(MATE), "--no-face", "declined",
    )  # fmt: skip
    encounter = program.says(*opening).strip()
    program.says("encounter", "refer", encounter, "--note", ABOUT_THE_PERSON[8])
    program.says("verify", "--encounter", encounter, "--record", MATE)
    reason = ("--reason", ABOUT_THE_PERSON[6])
    program.fails("encounter", "decide", encounter, "--outcome", "identity_confirmed", *reason)
    program.fails("encounter", "open", *opening[2:], "--notice", ABOUT_THE_PERSON[4] * 99)
    program.says("encounter", "decide", encounter, "--outcome", "refer", *reason)
    program.fails("identify", "--finger", f"right_index={program.home / 'vault.db'}")
    program.with_(passphrase=PASSPHRASE + "?").fails("audit", "verify")


def test_what_the_program_leaves_behind(
    program: Program, samples: Samples, hub: Hub, tmp_path: Path
) -> None:
    needles = spellings([*ABOUT_THE_PERSON, OFFICER, PASSPHRASE]) + keys(program.home)
    job(program, samples)
    program.says("hub", "enrol", hub.url, hub.code())
    assert found(program.home.parent, needles) == []
    program.says("sync", "run")
    assert found(program.home.parent, needles) == []
    assert list((tmp_path / "tmp").iterdir()) == []
    said = "\n".join(program.said).encode()
    assert [one for one in needles if one in said] == []
    about = spellings([*ABOUT_THE_PERSON, PASSPHRASE]) + keys(program.home)
    assert found(hub.folder, about) == []
    assert [one for one in about if one in hub.log.read_bytes()] == []


def test_the_search_finds_what_lies_in_the_clear(program: Program) -> None:
    needles = spellings([*ABOUT_THE_PERSON, OFFICER, PASSPHRASE]) + keys(program.home)
    for number, needle in enumerate(needles):
        (program.home / f"{number}.txt").write_bytes(b"before " + needle + b" after")
    assert len({one for _, one in found(program.home, needles)}) == len(set(needles))


def test_what_the_app_logs_and_raises(
    program: Program, samples: Samples, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    needles = spellings([*ABOUT_THE_PERSON, OFFICER, PASSPHRASE]) + keys(program.home)
    desk = Installation(program.home, Readers(())).log_on(OFFICER, PASSPHRASE)
    shown = _work(desk, samples)
    shown += [repr(desk.diagnosis()), *LAST_ERRORS.lines(), repr(desk), repr(desk.vault)]
    shown += [repr(desk.unfinished()), repr(desk.find_records(ABOUT_THE_PERSON[2]))]
    desk.lock()
    with pytest.raises(FieldidError) as caught:
        Installation(program.home, Readers(())).log_on(OFFICER + "x", PASSPHRASE)
    shown += [str(caught.value), repr(caught.value.details)]
    shown += [f"{one.getMessage()} {one.args} {one.exc_info}" for one in caplog.records]
    text = "\n".join(shown).encode()
    assert [one for one in needles if one in text] == []


def _work(desk: Desk, samples: Samples) -> list[str]:
    """Go through an encounter in the app; return every refusal as it would be logged."""
    opened = desk.open_encounter()
    opened.record_age(AgeRecord(AgeBand.CHILD, ABOUT_THE_PERSON[7], child_rule_confirmed=True))
    opened.choose_purpose(PurposeChoice("reporting", "bail_reporting"))
    opened.give_notice("en")
    refusals = _refusals(
        lambda: opened.record_claim(Claim(ABOUT_THE_PERSON[4], record_id=ABOUT_THE_PERSON[4])),
        lambda: opened.decide(Outcome.CONFIRMED, "", ABOUT_THE_PERSON[6]),
        lambda: desk.encounter(ABOUT_THE_PERSON[4]),
    )
    opened.record_claim(Claim(ABOUT_THE_PERSON[4], None, ABOUT_THE_PERSON[5], MATE))
    path = samples.folder / f"{MATE}-right_index.png"
    image = read_finger_image(path.read_bytes())
    request = CaptureRequest(Modality.FINGER, FingerPosition.RIGHT_INDEX)
    opened.accept_image(request, image, "test")
    opened.refer(ABOUT_THE_PERSON[8])
    return [*refusals, repr(opened.encounter), repr(opened)]


def _refusals(*acts: Any) -> list[str]:
    said = []
    for act in acts:
        with pytest.raises(FieldidError) as caught:
            act()
        said.append(f"{caught.value} {caught.value!r} {caught.value.details}")
    return said
