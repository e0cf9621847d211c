"""Records of others beside the project: what they decode to is known, and they come out equal."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from fieldid.errors.image import FingerRecordError
from fieldid.fingerprint.records import image_record, minutiae_record
from fieldid.fingerprint.records.extension import RIDGE_COUNT, read_extensions
from fieldid.fingerprint.records.iso_19794_2_2005 import Iso2005Record
from fieldid.fingerprint.records.iso_19794_2_2011 import Iso2011Record
from fieldid.fingerprint.records.ridge_count import RidgeCounts
from fieldid.fingerprint.records.standard import Standard
from fieldid.fingerprint.records.template_of import positions, to_templates
from fieldid.model.biometric import FingerPosition
from tests.conftest import SHARED_DATA

if TYPE_CHECKING:
    from fieldid.fingerprint.records.impression import Impression

TEMPLATES = SHARED_DATA / "iso-templates"
IMAGES = SHARED_DATA / "iso-images"
pytestmark = pytest.mark.skipif(
    not (TEMPLATES.is_dir() and IMAGES.is_dir()), reason="the golden records are not here"
)
STANDARDS = {
    "iso19794p2v2005": Standard.ISO_2005,
    "iso19794p2v2011": Standard.ISO_2011,
    "ansi378v2004": Standard.ANSI_2004,
    "ansi378v2009": Standard.ANSI_2009,
    "ansi378v2009am1": Standard.ANSI_2009_AM1,
}
NAMES = ("Left_Index", "Left_Thumb", "Right_Index")


def golden(name: str) -> tuple[bytes, dict[str, Any]]:
    data = (TEMPLATES / f"{name}-sample.dat").read_bytes()
    return data, json.loads((TEMPLATES / f"{name}-sample.json").read_text())


def minutiae(impression: Impression) -> list[dict[str, Any]]:
    names = {"OTHER": ("OTHER", "EITHER")}
    return [
        {
            "type": names.get(m.kind.name, (m.kind.name,)),
            "positionX": m.x,
            "positionY": m.y,
            "angle": m.angle,
            "quality": m.quality,
        }
        for m in impression.minutiae
    ]


@pytest.mark.parametrize("name", STANDARDS)
def test_a_golden_record_is_written_exactly(name: str) -> None:
    data, _ = golden(name)
    assert minutiae_record.encode(minutiae_record.decode(data)) == data


@pytest.mark.parametrize("name", STANDARDS)
def test_every_minutia_is_the_one_known(name: str) -> None:
    data, known = golden(name)
    record = minutiae_record.decode(data)
    assert record.extractor.name == STANDARDS[name]
    for found, expected in zip(record.impressions(), known["fingerprints"], strict=True):
        assert FingerPosition(found.position).name == expected["position"]
        size = expected if "width" in expected else known
        assert found.geometry.width == size["width"] == found.geometry.height
        assert found.geometry.resolution_x == size["resolutionX"] == found.geometry.resolution_y
        for one, other in zip(minutiae(found), expected["minutiae"], strict=True):
            assert other["type"] in one["type"]
            assert one | {"type": other["type"]} == other


@pytest.mark.parametrize("name", STANDARDS)
def test_views_and_extended_data_are_those_known(name: str) -> None:
    data, known = golden(name)
    record = minutiae_record.decode(data)
    for view, expected in zip(record.views, known["fingerprints"], strict=True):
        assert (view.number, view.impression_type) == (expected["view"], 0)
        blocks = read_extensions(view.extended, STANDARDS[name])
        others = [
            {"type": block.code, "data": base64.b64encode(block.data).decode()}
            for block in blocks
            if block.code != RIDGE_COUNT
        ]
        assert others == expected["extensions"]
        counts = [RidgeCounts.read(block) for block in blocks if block.code == RIDGE_COUNT]
        edges = [{"from": a, "to": b, "count": n} for each in counts for a, b, n in each.edges]
        assert edges == (expected["counts"] or {"edges": []})["edges"]


def test_makers_and_devices_are_those_known() -> None:
    iso = minutiae_record.decode(golden("iso19794p2v2005")[0])
    assert isinstance(iso, Iso2005Record)
    assert (iso.device_id, iso.device_certified) == (181, False)
    later, known = golden("iso19794p2v2011")
    record = minutiae_record.decode(later)
    assert isinstance(record, Iso2011Record)
    header, expected = record.views[0].header, known["fingerprints"][0]
    assert header.date._asdict() == expected["datetime"]
    assert (header.device_vendor, header.device_type) == (43981, 181)
    assert [block._asdict() for block in header.qualities] == [
        {"score": each["quality"], "vendor": each["vendor"], "algorithm": each["algorithm"]}
        for each in expected["qrecords"]
    ]
    assert minutiae_record.decode(golden("ansi378v2009")[0]).extractor.version == "maker 0042-0011"


def test_the_same_finger_in_iso_and_ansi_has_the_same_directions() -> None:
    """The golden ANSI record of 2009 is the ISO one, its angles cut to whole units of 2 degrees."""
    iso = to_templates(minutiae_record.decode(golden("iso19794p2v2005")[0]))[1]
    ansi = to_templates(minutiae_record.decode(golden("ansi378v2009")[0]))[1]
    assert (iso.xy == ansi.xy).all()
    assert (iso.bifurcation == ansi.bifurcation).all()
    away = abs(iso.direction - ansi.direction)
    assert float(away.max()) < 0.06


def test_the_golden_record_of_2004_has_angles_in_the_unit_of_iso_and_is_not_misread() -> None:
    record = minutiae_record.decode(golden("ansi378v2004")[0])
    assert positions(record) == (FingerPosition.LEFT_INDEX, FingerPosition.RIGHT_INDEX)
    with pytest.raises(FingerRecordError, match="unit of this standard"):
        to_templates(record)


@pytest.mark.parametrize("name", [*NAMES, *(f"{name}_wsq" for name in NAMES)])
def test_an_image_record_is_decoded_and_written_exactly(name: str) -> None:
    data = (IMAGES / f"{name}.iso").read_bytes()
    record = image_record.decode(data)
    assert image_record.encode(record) == data
    (position,) = image_record.positions(record)
    assert position.name == name.removesuffix("_wsq").upper()
    (image,) = image_record.images(record)
    assert image.dpi == 500
    assert image.pixels.shape == (record.views[0].height, record.views[0].width)
    assert 100 < image.pixels.mean() < 200


def test_wsq_and_jpeg_2000_of_one_impression_show_the_same() -> None:
    one, other = (
        next(image_record.images(image_record.decode((IMAGES / name).read_bytes())))
        for name in ("Left_Index.iso", "Left_Index_wsq.iso")
    )
    alike = np.corrcoef(one.pixels.ravel(), other.pixels.ravel())[0, 1]  # both with loss
    assert alike > 0.95


def test_a_face_record_is_no_finger_record() -> None:
    with pytest.raises(FingerRecordError, match="not a record of this kind"):
        image_record.decode((IMAGES / "Face.iso").read_bytes())
