"""The paper on screen: printing needs a printer, saving is logged before the file is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from fieldid.audit.entry import AuditEvent
from fieldid.model.encounter import Step
from ui.screens.base import Place

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.officer import Officer
    from ui.screens.person_paper import PersonPaperScreen


def paper_of(officer: Officer) -> PersonPaperScreen:
    """Go as far as the claim, then ask for the paper."""
    officer.log_on()
    officer.enter()
    officer.age()
    officer.purpose()
    officer.notice()
    assert officer.screen.name == Step.CLAIM
    officer.screen.wanted.emit(Place("person_paper"))
    officer.settle()
    return cast("PersonPaperScreen", officer.screen)


def copies(officer: Officer) -> list[dict[str, str]]:
    entries = officer.window.context.desk.audit_entries()
    return [
        entry.detail
        for entry in entries
        if entry.event is AuditEvent.DISCLOSURE and entry.detail["what"] == "paper for the person"
    ]


def test_saving_writes_a_pdf_and_is_a_logged_disclosure(officer: Officer, tmp_path: Path) -> None:
    screen = paper_of(officer)
    screen.save(tmp_path / "paper.pdf")
    officer.settle()
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    assert copies(officer) == [{"what": "paper for the person", "how": "saved"}]
    assert "not encrypted" in screen.said._words.text()


def test_a_folder_that_is_not_there_is_said(officer: Officer, tmp_path: Path) -> None:
    screen = paper_of(officer)
    screen.save(tmp_path / "nowhere" / "paper.pdf")
    officer.settle()
    assert "paper.pdf cannot be used: No such file" in screen.error.text


def test_without_a_printer_the_way_out_is_said(
    officer: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = paper_of(officer)
    monkeypatch.setattr("ui.screens.person_paper.QPrinterInfo.availablePrinters", list)
    officer.enter()
    assert "No printer is set up" in screen.error.text
    assert copies(officer) == []
