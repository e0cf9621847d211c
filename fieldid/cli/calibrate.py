"""``fieldid calibrate``: labelled scores to a signed calibration."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldid.cli.evaluate_fusion import fusion_lines
from fieldid.cli.options import FILE
from fieldid.model.biometric import Modality, ModelTag
from fieldid.parameters import CALIBRATION_VALID_DAYS

if TYPE_CHECKING:
    from fieldid.evaluate.calibrate import MadeCalibration, Making
    from fieldid.identify.calibration import SourceCalibration

_OUT = click.Path(dir_okay=False, path_type=Path)


class Engine(click.ParamType[ModelTag]):
    """``sface`` (as installed here), or ``name:version`` or ``name:version:sha256``."""

    name = "engine"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> ModelTag:
        """Find or take apart the tag."""
        name, _, rest = str(value).partition(":")
        version, _, weights = rest.partition(":")
        if version:
            return ModelTag(name, version, weights)
        known = _installed()
        if name not in known:
            self.fail(f"{name!r} is none of {', '.join(sorted(known))}", param, ctx)
        return known[name]


@click.command()
@click.argument("scores", nargs=-1, required=True, type=FILE)
@click.option("--out", required=True, type=_OUT, help="Calibration file to write.")
@click.option("--modality", type=click.Choice([kind.value for kind in Modality]))
@click.option(
    "--extractor",
    "extractors",
    multiple=True,
    type=Engine(),
    help="Whose scores they are, once a file: a name installed here, or name:version[:sha256].",
)
@click.option("--matcher", type=Engine(), help="By default the one of this version.")
@click.option("--description", default="", help="What data, whose, how captured.")
@click.option("--demonstration", is_flag=True, help="Mark it as not for decisions.")
@click.option("--key", type=_OUT, help="Maker's key file, made where there is none.")
@click.option("--valid-days", default=CALIBRATION_VALID_DAYS, show_default=True)
def calibrate(  # noqa: PLR0913 - one argument an option
    scores: tuple[Path, ...],
    *,
    out: Path,
    modality: str | None,
    extractors: tuple[ModelTag, ...],
    matcher: ModelTag | None,
    description: str,
    demonstration: bool,
    key: Path | None,
    valid_days: int,
) -> None:
    """Make a calibration from labelled comparison SCORES and sign it.

    SCORES is CSV with the columns probe, reference, label (1 or 0) and score. Give one file an
    encoder to calibrate several face encoders together.
    """
    from fieldid.evaluate.calibrate import Making  # noqa: PLC0415 - loads NumPy and the engines

    kind = Modality(modality) if modality else None
    making = Making(
        description=description or f"scores of {', '.join(path.name for path in scores)}",
        made_at=datetime.now(UTC).replace(microsecond=0),
        modality=kind,
        extractors=extractors or _usual_extractors(kind),
        matcher=matcher or _usual_matcher(kind),
        demonstration=demonstration,
        valid_days=valid_days,
        names=tuple(path.name for path in scores),
    )
    _make(scores, making, out, key or out.with_name("calibration-maker.key"))


def _make(scores: tuple[Path, ...], making: Making, out: Path, key_path: Path) -> None:
    from fieldid.evaluate.calibrate import calibrate as make  # noqa: PLC0415 - as above
    from fieldid.evaluate.maker_key import maker_key, public_path  # noqa: PLC0415 - as above
    from fieldid.evaluate.score_file import read_scores  # noqa: PLC0415 - as above
    from fieldid.identify.calibration_file import sign_calibration  # noqa: PLC0415 - as above
    from fieldid.vault.disk import write_whole  # noqa: PLC0415 - as above
    from fieldid.wire.signing import key_fingerprint  # noqa: PLC0415 - as above

    made = make([read_scores(path) for path in scores], making)
    key = maker_key(key_path)
    write_whole(out, sign_calibration(made.calibration, key))
    _say(made)
    click.echo(f"Signed by {key_fingerprint(key.public)} (public key: {public_path(key_path)}).")


def _usual_extractors(kind: Modality | None) -> tuple[ModelTag, ...]:
    if kind is None:
        return ()
    return (_installed()["sface" if kind is Modality.FACE else "mindtct"],)


def _usual_matcher(kind: Modality | None) -> ModelTag | None:
    from fieldid.identify.calibration_cover import MATCHERS  # noqa: PLC0415 - loads NumPy

    return MATCHERS[kind] if kind else None


def _installed() -> dict[str, ModelTag]:
    """Return the tags of this version's engines and matchers by name."""
    from fieldid.face.dlib_resnet import DlibResnetEncoder  # noqa: PLC0415 - loads the engines
    from fieldid.face.sface import SFaceEncoder  # noqa: PLC0415 - the same
    from fieldid.fingerprint.extractors import NAMES, extractor  # noqa: PLC0415 - the same
    from fieldid.identify.calibration_cover import MATCHERS  # noqa: PLC0415 - the same

    fingers = (extractor(name).tag for name in NAMES)
    engines = (*fingers, SFaceEncoder().tag, DlibResnetEncoder().tag)
    return {tag.name: tag for tag in (*engines, *MATCHERS.values())}


def _say(made: MadeCalibration) -> None:
    calibration = made.calibration
    for source in calibration.sources:
        _say_source(source)
    if made.fusion is not None:
        names = [tag.name for tag in calibration.sources[-1].extractors]
        click.echo("\n".join(fusion_lines(made.fusion, names)))
    if calibration.demonstration:
        click.echo("Demonstration: made on public research sets, not for decisions.")
    if calibration.sources[0].modality is None:
        click.echo("No --modality was given: it names no engine, so no laptop will use it.")
    click.echo(f"Valid until {calibration.expires_at:%Y-%m-%d}.")


def _say_source(source: SourceCalibration) -> None:
    shares = zip(source.extractors, source.blend.weight, strict=False)
    name = " and ".join(f"{weight:.0%} {tag.name}" for tag, weight in shares) or "scores"
    counts = source.counts
    click.echo(
        f"{name}: {counts.people:,} people, {counts.images:,} images; "
        f"{counts.genuine:,} genuine comparisons (worth {counts.effective_genuine:,.0f}), "
        f"{counts.impostor:,} impostor comparisons (worth {counts.effective_impostor:,.0f})"
    )
    for size in source.claimable:
        click.echo(f"  largest list at FPIR {size.fpir:g}: {size.list_records:,}")
