"""After a change of model the list is encoded anew, in pieces that can be taken up again."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fieldid.app import reencoding
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.app.reencoding import reencode_list
from fieldid.errors.case import SearchCancelledError
from fieldid.face import template_codec
from fieldid.model.biometric import FaceTemplate, Modality
from tests.app.conftest import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.model.nationality import NationalityRecord


def faces(desk: Desk) -> dict[str, list[FaceTemplate]]:
    return {
        record_id: [template_codec.decode(data) for data in reference.templates]
        for record_id, reference in desk.vault.records.references()
        if reference.modality is Modality.FACE
    }


def aged(record: NationalityRecord) -> NationalityRecord:
    """Give the templates of all encoders but the last an earlier version; take that one away."""
    references = []
    for reference in record.references:
        if reference.modality is Modality.FACE:
            first, *_ = [template_codec.decode(data) for data in reference.templates]
            old = replace(first.encoder, version="an earlier one")
            data = template_codec.encode(FaceTemplate(old, first.vector))
            references.append(replace(reference, templates=(data,)))
        else:
            references.append(reference)
    return replace(record, references=tuple(references))


def age_list(desk: Desk) -> None:
    records = desk.vault.records
    meta = records.meta()
    assert meta is not None
    held = [records.get(record_id) for record_id in records.record_ids()]
    records.change_list(meta, [aged(record) for record in held if record is not None], ())


def test_a_list_of_another_model_is_encoded_anew(desk: Desk) -> None:
    before = faces(desk)
    assert before
    age_list(desk)
    report = reencode_list(desk)
    assert (report.encoded, report.current, report.without_face) == (len(before), 0, 0)
    after = faces(desk)
    for record_id, templates in before.items():
        assert [one.encoder for one in after[record_id]] == [one.encoder for one in templates]
        for old, new in zip(templates, after[record_id], strict=True):
            assert float(old.vector @ new.vector) > 0.999
    assert reencode_list(desk).current == len(before)


def test_work_that_was_broken_off_is_taken_up(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reencoding, "REENCODED_AT_ONCE", 2)
    age_list(desk)
    cancel = threading.Event()
    with pytest.raises(SearchCancelledError):
        reencode_list(desk, lambda _done, _whole: cancel.set(), cancel)
    report = reencode_list(desk)
    assert report.current > 0
    assert report.encoded > 0
    assert report.current + report.encoded == len(faces(desk))


KILLED = """
import os, signal, sys
from pathlib import Path
from fieldid.app import reencoding
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
reencoding.REENCODED_AT_ONCE = 1
desk = Installation(Path(sys.argv[1]), Readers(())).log_on(None, sys.argv[2])
def progress(done, whole):
    if done >= 3:
        os.kill(os.getpid(), signal.SIGKILL)
reencoding.reencode_list(desk, progress)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_work_that_was_killed_is_taken_up(folder: Path) -> None:
    laptop = Installation(folder / "vault", Readers(()))
    desk = laptop.log_on(None, PASSPHRASE)
    whole = len(faces(desk))
    age_list(desk)
    desk.lock()
    words = [sys.executable, "-c", KILLED, str(folder / "vault"), PASSPHRASE]
    done = subprocess.run(words, capture_output=True, check=False, timeout=120)
    assert done.returncode == -signal.SIGKILL, done.stderr
    again = laptop.log_on(None, PASSPHRASE)
    report = reencode_list(again)
    assert report.current >= 2
    assert report.current + report.encoded == whole
    assert reencode_list(again).current == whole
    again.verify_audit()
    again.lock()


def test_a_record_without_a_photograph_stays_as_it_is(desk: Desk) -> None:
    age_list(desk)
    records = desk.vault.records
    meta, record = records.meta(), records.get(next(iter(faces(desk))))
    assert meta is not None
    assert record is not None
    bare = replace(record, references=tuple(replace(one, photo="") for one in record.references))
    records.change_list(meta, [bare], ())
    report = reencode_list(desk)
    assert report.without_photo == 1
    assert records.get(record.record_id) == bare
