"""Draws a figure as SVG text, or as PNG through OpenCV."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

import cv2
import numpy as np

from fieldid.errors.evaluation import EvaluationError
from fieldid.evaluate.det_plot import SIDE, Figure, Line, Text

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Picture = NDArray[np.uint8]

_SCALE = 2  # pixels of the PNG for one of the figure
_FONT = cv2.FONT_HERSHEY_SIMPLEX


def write_figure(figure: Figure, path: Path) -> None:
    """Write ``figure`` as the suffix of ``path`` says. Raises ``EvaluationError`` for others."""
    suffix = path.suffix.lower()
    if suffix not in {".svg", ".png"}:
        raise EvaluationError(reason="a plot is written as .svg or .png")
    path.write_bytes(svg(figure).encode() if suffix == ".svg" else png(figure))


def svg(figure: Figure) -> str:
    """Return an SVG 1.1 document with a title for screen readers."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" role="img">',
        f"<title>{escape(figure.title)}</title>",
        f'<rect width="{SIDE}" height="{SIDE}" fill="#ffffff"/>',
        '<g font-family="sans-serif" font-size="13" fill="#0b0c0c">',
        *(_svg_line(line) for line in figure.lines),
        *(_svg_text(text) for text in figure.texts),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def png(figure: Figure) -> bytes:
    """Return a PNG of ``2 * SIDE`` pixels a side. Letters beyond ASCII are drawn as ``?``."""
    picture = np.full((SIDE * _SCALE, SIDE * _SCALE, 3), 255, np.uint8)
    for line in figure.lines:
        _draw_line(picture, line)
    for text in figure.texts:
        _draw_text(picture, text)
    return bytes(cv2.imencode(".png", picture)[1])


def _svg_line(line: Line) -> str:
    points = " ".join(f"{x:g},{y:g}" for x, y in line.points)
    dashes = (
        f" stroke-dasharray={quoteattr(' '.join(map(str, line.dashes)))}" if line.dashes else ""
    )
    style = f'fill="none" stroke="{line.colour}" stroke-width="{line.width:g}"{dashes}'
    return f'<polyline points="{points}" {style}/>'


def _svg_text(text: Text) -> str:
    turn = f' transform="rotate(-90 {text.x:g} {text.y:g})"' if text.upwards else ""
    place = f'x="{text.x:g}" y="{text.y:g}" text-anchor="{text.anchor}"{turn}'
    return f"<text {place}>{escape(text.text)}</text>"


def _draw_line(picture: Picture, line: Line) -> None:
    colour = tuple(int(line.colour[at : at + 2], 16) for at in (5, 3, 1))
    points = np.array(line.points) * _SCALE
    for piece in _dashed(points, [dash * _SCALE for dash in line.dashes]):
        rounded = np.round(piece).astype(np.int32)
        width = max(1, round(line.width * _SCALE))
        cv2.polylines(picture, [rounded], isClosed=False, color=colour, thickness=width)


def _dashed(points: NDArray[np.float64], dashes: list[int]) -> list[NDArray[np.float64]]:
    """Cut a polyline into its drawn pieces."""
    if not dashes:
        return [points]
    lengths = np.append(0.0, np.hypot(*np.diff(points, axis=0).T).cumsum())
    pieces, start, number = [], 0.0, 0
    while start < lengths[-1]:
        stop = min(start + dashes[number % len(dashes)], lengths[-1])
        if number % 2 == 0:
            inner = points[(lengths > start) & (lengths < stop)]
            ends = [[np.interp(at, lengths, axis) for axis in points.T] for at in (start, stop)]
            pieces.append(np.vstack([ends[0], inner, ends[1]]))
        start, number = stop, number + 1
    return pieces


def _draw_text(picture: Picture, text: Text) -> None:
    size = 0.42 * _SCALE
    (width, height), base = cv2.getTextSize(text.text, _FONT, size, 1)
    strip = np.full((height + 2 * base, width + 2, 3), 255, np.uint8)
    cv2.putText(strip, text.text, (1, height + base), _FONT, size, (12, 12, 11), 1, cv2.LINE_AA)
    shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor] * width
    left, top = text.x * _SCALE - shift, text.y * _SCALE - height - base
    if text.upwards:
        strip = np.ascontiguousarray(np.rot90(strip))
        left, top = text.x * _SCALE - height - base, text.y * _SCALE - width + shift
    _paste(picture, strip, round(left), round(top))


def _paste(picture: Picture, strip: Picture, left: int, top: int) -> None:
    """Darken the picture by the strip; what would hang over the edge is cut off."""
    x, y = max(left, 0), max(top, 0)
    part = picture[y : max(0, top + strip.shape[0]), x : max(0, left + strip.shape[1])]
    source = strip[y - top :, x - left :][: part.shape[0], : part.shape[1]]
    np.minimum(part, source, out=part)
