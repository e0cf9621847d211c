"""The person's paper as PDF/A-1b, in two directions of writing."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

import pytest

from fieldid.case.subject_paper import SubjectPaper
from fieldid.policy.notice import NoticeWording
from ui import paper as layout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

PAPER = SubjectPaper(
    "Example policy",
    "This is an example.",
    (("Why", "Check who is reporting"), ("What was taken", "2 fingerprints & a <photograph>")),
    (
        NoticeWording("We take your fingerprints.\n\nYou can ask.", "en", interpreter_needed=False),
        NoticeWording("نأخذ بصمات أصابعك.", "ar", interpreter_needed=False),
    ),
    (NoticeWording("Ask here.", "en", interpreter_needed=False),),
    "",
)


@pytest.fixture
def data(dressed: QApplication) -> bytes:
    del dressed
    return layout.pdf(PAPER)


def test_it_declares_pdf_a_1b(data: bytes) -> None:
    assert data.startswith(b"%PDF-1.4")
    assert b"pdfaid:part" in data or b"<pdfaid:" in data
    assert re.search(rb"pdfaid:conformance[>=\"]+B", data)
    assert b"/OutputIntents" in data
    assert b"/Encrypt" not in data


def test_every_font_is_embedded(data: bytes) -> None:
    descriptors = data.count(b"/FontDescriptor")
    embedded = len(re.findall(rb"/FontFile[23]?\b", data))
    assert embedded >= 2  # Latin and Arabic
    assert descriptors >= embedded


def test_no_transparency_and_no_script_is_in_it(data: bytes) -> None:
    assert not re.search(rb"/SMask (?!/None)", data)
    for forbidden in (b"/JavaScript", b"/EmbeddedFile", b"/Launch"):
        assert forbidden not in data


def test_the_page_holds_ink(data: bytes) -> None:
    streams = re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)
    drawn = [_inflated(stream) for stream in streams]
    assert any(b" Tj" in stream or b" TJ" in stream for stream in drawn)


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def test_the_preview_shows_what_is_printed(dressed: QApplication) -> None:
    del dressed
    image = layout.preview(PAPER, 700)
    assert image.width() == 700
    assert image.height() > 150
    ink = [image.pixelColor(x, y).lightness() < 128 for x in range(700) for y in range(30, 60)]
    assert any(ink)
