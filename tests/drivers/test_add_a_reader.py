"""The driver in docs/add-a-reader.md works as it stands there."""

from __future__ import annotations

import re
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from drivers.registry import find_drivers
from fieldid.model.biometric import FaceImage, FingerImage, Modality
from fieldid.ports import CaptureRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs/add-a-reader.md"


@pytest.fixture
def stripes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put the guide's file beside ours, as far as Python can tell."""
    (code,) = re.findall(r"```python\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    (tmp_path / "stripes.py").write_text(code)
    monkeypatch.syspath_prepend(tmp_path)
    metadata = tmp_path / "stripes-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: stripes\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(
        "[fieldid.readers]\nstripes = stripes:StripesDriver\n"
    )
    yield
    sys.modules.pop("stripes", None)


@pytest.mark.usefixtures("stripes")
def test_the_guides_driver_captures() -> None:
    registry = find_drivers()
    assert "stripes:1" in [info.reader_id for info in registry.discover()]
    previews: list[FingerImage | FaceImage] = []
    reader = registry.open("stripes:1")
    sample = reader.capture(CaptureRequest(Modality.FINGER), previews.append, threading.Event())
    reader.close()
    assert sample.image.pixels.shape == (400, 300)
    assert len(previews) > 1
