"""Lays out the person's paper, for the printer and as PDF/A-1b (ISO 19005-1), in memory.

Guarantees Qt's own shaping for every script and direction, the shipped fonts embedded, and no
temporary file. Leaves out what is on the paper (``fieldid.case.subject_paper``).
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from ui import fonts

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from fieldid.case.subject_paper import SubjectPaper
    from fieldid.policy.notice import NoticeWording

_MARGIN_MM = 18
_EDGE_PX = 28  # of the picture on screen
_BODY_PT = 10.5
_CREATOR = "fieldid"
_LOOK = """
h1 { font-size: 15pt; } p { margin-top: 8px; margin-bottom: 0; }
table { margin-top: 10px; margin-bottom: 6px; } th { text-align: left; font-weight: normal; }
td { font-weight: bold; } .note { font-style: italic; }
"""


def pdf(paper: SubjectPaper) -> bytes:
    """Return the paper as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
    writer.setCreator(_CREATOR)
    writer.setTitle(paper.title)
    print_on(paper, writer)
    del writer  # ends the file
    return bytes(buffer.data().data())


def print_on(paper: SubjectPaper, device: QPagedPaintDevice) -> None:
    """Print the paper on a printer or a PDF."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(margin, QPageLayout.Unit.Millimeter)
    _document(paper).print_(device)


def preview(paper: SubjectPaper, width: int) -> QImage:
    """Return the paper as one long white picture, ``width`` pixels wide."""
    document = _document(paper)
    document.setDocumentMargin(_EDGE_PX)
    document.setTextWidth(width)
    size = document.size().toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    return image


def _document(paper: SubjectPaper) -> QTextDocument:
    document = QTextDocument()
    font = QFont()
    font.setFamilies(fonts.FAMILIES)
    font.setPointSizeF(_BODY_PT)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_LOOK)
    document.setPageSize(QSizeF())
    document.setHtml("".join(_parts(paper)))
    return document


def _parts(paper: SubjectPaper) -> list[str]:
    rows = "".join(
        f"<tr><th>{escape(heading)}&nbsp;&nbsp;</th><td>{escape(words)}</td></tr>"
        for heading, words in paper.facts
    )
    note = f'<p class="note">{escape(paper.interpreter_note)}</p>' if paper.interpreter_note else ""
    return [
        f"<h1>{escape(paper.title)}</h1>",
        f'<p class="note">{escape(paper.caveat)}</p>' if paper.caveat else "",
        f"<table>{rows}</table>",
        note,
        *_texts(paper.notice),
        "<hr>",
        *_texts(paper.remedies),
    ]


def _texts(wordings: tuple[NoticeWording, ...]) -> list[str]:
    """Each language in its own direction; the policy's own text is not repeated."""
    seen = {wording.language: wording for wording in wordings}
    return [_paragraphs(wording) for wording in seen.values()]


def _paragraphs(wording: NoticeWording) -> str:
    right = QLocale(wording.language).textDirection() is Qt.LayoutDirection.RightToLeft
    direction = "rtl" if right else "ltr"
    return "".join(
        f'<p dir="{direction}">{escape(part)}</p>' for part in wording.text.split("\n\n")
    )
