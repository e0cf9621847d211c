"""Records made in code, also those kept in ``corpus`` (run this file to write them anew)."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import _wsq
import numpy as np
from PIL import Image

from fieldid.fingerprint.records import (
    ansi_378_2004,
    ansi_378_2009,
    image_record,
    iso_19794_2_2005,
    iso_19794_2_2011,
    minutiae_record,
)
from fieldid.fingerprint.records.core_delta import CoresAndDeltas, Singularity
from fieldid.fingerprint.records.extension import (
    CORE_DELTA,
    RIDGE_COUNT,
    ZONAL_QUALITY,
    Extension,
    write_extensions,
)
from fieldid.fingerprint.records.image_coding import Coding, Sampling
from fieldid.fingerprint.records.impression import Geometry, Impression
from fieldid.fingerprint.records.iso_19794_4_2005 import Image2005Record, Image2005View
from fieldid.fingerprint.records.iso_19794_4_2011 import Image2011Record, Image2011View
from fieldid.fingerprint.records.maker import Maker
from fieldid.fingerprint.records.minutia import Minutia, MinutiaKind
from fieldid.fingerprint.records.representation import (
    CaptureDate,
    Certification,
    QualityBlock,
    RepresentationHeader,
)
from fieldid.fingerprint.records.ridge_count import RidgeCounts
from fieldid.fingerprint.records.standard import Standard
from fieldid.fingerprint.records.zonal_quality import ZonalQuality

CORPUS = Path(__file__).with_name("corpus")
SIZE = Geometry(300, 400, 197, 197)
SAMPLING = Sampling(1, 500, 500, 500, 500, 8)
CODES_2005 = {Coding.RAW: 0, Coding.PACKED: 1, Coding.WSQ: 2, Coding.JPEG: 3}
CODES_2005 |= {Coding.JPEG_2000: 4, Coding.PNG: 5}
CODES_2011 = {**CODES_2005, Coding.PNG: 6}


def impressions(angles: int, count: int = 20) -> list[Impression]:
    """Two views of one finger and one of another, every kind of minutia."""
    rng = np.random.default_rng(5)
    return [
        Impression(position, SIZE, 60 + position, _minutiae(rng, angles, count))
        for position in (2, 7, 7)
    ]


def _minutiae(rng: np.random.Generator, angles: int, count: int) -> tuple[Minutia, ...]:
    highest = [3, SIZE.width, SIZE.height, angles, 101]
    rows = rng.integers(0, highest, (count, 5)).tolist()
    return tuple(Minutia(MinutiaKind(kind), *rest) for kind, *rest in rows)


def extended(standard: Standard) -> bytes:
    """Return one block of each kind and one of a maker's own."""
    ansi = standard.startswith("ansi")
    turns: tuple[tuple[int, ...], ...] = ((10,), (20, 30, 40))
    points = CoresAndDeltas(
        (Singularity(150, 200, turns[0]),), (Singularity(90, 300, turns[1]),) * 2
    )
    blocks = [
        Extension(RIDGE_COUNT, RidgeCounts(1, ((0, 1, 3), (4, 2, 9))).encode()),
        Extension(CORE_DELTA, points.encode(ansi=ansi)),
        Extension(0x0105, b"the maker's own"),
    ]
    if not ansi:
        algorithm = (0x0103, 7) if standard is Standard.ISO_2011 else None
        quality = np.arange(20 * 15, dtype=np.uint8).reshape(20, 15) % 8
        zones = ZonalQuality(20, 20, 3, quality, algorithm)
        blocks.append(Extension(ZONAL_QUALITY, zones.encode()))
    return write_extensions(blocks, standard)


def iso_2005() -> iso_19794_2_2005.Iso2005Record:
    record = iso_19794_2_2005.of_impressions(impressions(256))
    views = (replace(record.views[0], extended=extended(Standard.ISO_2005)), *record.views[1:])
    return replace(record, views=views, device=0x80B5)


def ansi_2004(count: int = 20) -> ansi_378_2004.Ansi2004Record:
    record = ansi_378_2004.of_impressions(impressions(180, count))
    views = (replace(record.views[0], extended=extended(Standard.ANSI_2004)), *record.views[1:])
    return replace(record, views=views, maker=Maker(0x42, 0x11), device=0x00B5)


def ansi_2009(version: bytes = ansi_378_2009.VERSION) -> ansi_378_2009.Ansi2009Record:
    record = ansi_378_2009.of_impressions(impressions(180), version)
    views = (replace(record.views[0], extended=extended(Standard.ANSI_2009)), *record.views[1:])
    return replace(record, views=views, maker=Maker(0x42, 0x11), device_id=0xB5)


def header() -> RepresentationHeader:
    return RepresentationHeader(
        CaptureDate(2026, 3, 14, 15, 9, 26, 535),
        technology=1,
        device_vendor=0xABCD,
        device_type=0xB5,
        qualities=(QualityBlock(80, 0x0F, 1), QualityBlock(255, 0x42, 2)),
        certifications=(Certification(0x0103, 2),),
    )


def iso_2011() -> iso_19794_2_2011.Iso2011Record:
    record = iso_19794_2_2011.of_impressions(impressions(256))
    first, second, third = record.views
    short = tuple(replace(minutia, quality=None) for minutia in third.minutiae)
    return iso_19794_2_2011.Iso2011Record(
        (
            replace(first, header=header(), extended=extended(Standard.ISO_2011)),
            second,
            replace(third, minutiae=short, minutia_size=5, ending_type=1),
        ),
        certified=True,
    )


def whorl(width: int = 96, height: int = 120) -> np.ndarray:
    """Return ridges 9 pixels apart, around a centre."""
    y, x = np.mgrid[:height, :width]
    waves = np.cos(np.hypot(x - width / 2, y - height / 2) * 2 * np.pi / 9)
    return (128 + 100 * waves).astype(np.uint8)


def encoded(pixels: np.ndarray, coding: Coding) -> bytes:
    if coding in {Coding.RAW, Coding.PACKED}:
        return pixels.tobytes()
    height, width = pixels.shape
    if coding is Coding.WSQ:
        return bytes(_wsq.compress(pixels.tobytes(), height, width, 0.75))
    buffer = BytesIO()
    Image.fromarray(pixels).save(buffer, coding.value)
    return buffer.getvalue()


def image_2005(coding: Coding = Coding.WSQ) -> Image2005Record:
    pixels = whorl()
    height, width = pixels.shape
    data = encoded(pixels, coding)
    views = tuple(Image2005View(7, 2, n, 90, 0, width, height, 0, data) for n in (1, 2))
    return Image2005Record(views, 1, SAMPLING, CODES_2005[coding], 0xB5, 31)


def image_2011(coding: Coding = Coding.JPEG_2000) -> Image2011Record:
    pixels = whorl()
    height, width = pixels.shape
    data, code = encoded(pixels, coding), CODES_2011[coding]
    view = Image2011View(header(), 2, 0, SAMPLING, code, 29, width, height, data)
    return Image2011Record((view, replace(view, position=13, extended=b"\x00\x03ab")), 2, True)


def corpus() -> dict[str, bytes]:
    """Return what the files of ``corpus`` hold, by their names."""
    minutiae = {
        "iso-2005.fmr": iso_2005(),
        "iso-2011.fmr": iso_2011(),
        "ansi-2004.fmr": ansi_2004(),
        "ansi-2009.fmr": ansi_2009(),
        "ansi-2009am1.fmr": ansi_2009(ansi_378_2009.VERSION_AM1),
    }
    images = {"iso-2005-wsq.fir": image_2005(), "iso-2005-raw.fir": image_2005(Coding.RAW)}
    images2 = {"iso-2011-png.fir": image_2011(Coding.PNG), "iso-2011-jp2.fir": image_2011()}
    return {name: minutiae_record.encode(record) for name, record in minutiae.items()} | {
        name: image_record.encode(record) for name, record in {**images, **images2}.items()
    }


if __name__ == "__main__":
    for name, data in corpus().items():
        (CORPUS / name).write_bytes(data)
