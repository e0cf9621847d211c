"""The figures of ``fieldid evaluate face``, and the same as plain values for JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fieldid.evaluate.differential import GroupRates, differential_report
from fieldid.evaluate.discard import DiscardPoint, error_versus_discard
from fieldid.evaluate.face_comparisons import FUSED, FaceComparer, all_pairs, searches
from fieldid.evaluate.face_pairs import FacePairs
from fieldid.evaluate.identification import IdentificationRates, identification_rates
from fieldid.evaluate.intervals import proportion_interval
from fieldid.evaluate.labelled_scores import LabelledScores
from fieldid.evaluate.pair_accuracy import PairAccuracy, pair_accuracy
from fieldid.evaluate.rates import at_fmr, equal_error_rate
from fieldid.evaluate.report import discard_values, group_values, identification_values
from fieldid.evaluate.verification import VerificationRates, verification_rates
from fieldid.parameters import COMMON_FMR, FACE_PAIR_CUT

if TYPE_CHECKING:
    from fieldid.evaluate.face_set import FaceSet
    from fieldid.evaluate.intervals import Estimate

_FMRS = {"1e-3": 1e-3, "1e-4": 1e-4}


@dataclass(frozen=True)
class FaceFigures:
    """``scores``: of all pairs of images. ``accuracy`` is None where not asked for.

    ``identification``: by references of each listed person. ``alone``: of fused encoders the EER
    and the TAR at each FAR of every one, without intervals.
    """

    scores: LabelledScores
    verification: VerificationRates
    discard: tuple[DiscardPoint, ...]
    groups: tuple[GroupRates, ...]
    accuracy: PairAccuracy | None
    identification: dict[int, IdentificationRates]
    alone: dict[str, dict[str, float]]


@dataclass(frozen=True)
class FaceQuestions:
    """What to work out. ``references``: images a listed person has, one entry a list."""

    encoder: str
    pairs: FacePairs | None
    groups: Mapping[str, str]
    references: Sequence[int] = ()


def face_figures(faces: FaceSet, asked: FaceQuestions) -> FaceFigures:
    """Work out everything that was asked. Raises ``EvaluationError`` and ``ScoresError``."""
    comparer = FaceComparer(faces, asked.encoder)
    scores = all_pairs(faces, comparer, asked.groups)
    accuracy = None
    if asked.pairs is not None:
        of_pairs = comparer.pairs(asked.pairs.first, asked.pairs.second)
        accuracy = pair_accuracy(of_pairs, asked.pairs, FACE_PAIR_CUT[asked.encoder])
    searched = {
        count: identification_rates(searches(faces, comparer, count)) for count in asked.references
    }
    return FaceFigures(
        scores=scores,
        verification=verification_rates(scores.trial(), tuple(_FMRS.values())),
        discard=error_versus_discard(scores, COMMON_FMR),
        groups=differential_report(scores, COMMON_FMR),
        accuracy=accuracy,
        identification={count: rates for count, rates in searched.items() if rates is not None},
        alone=_alone(faces) if asked.encoder == FUSED else {},
    )


def _alone(faces: FaceSet) -> dict[str, dict[str, float]]:
    figures = {}
    for name in faces.vectors:
        trial = all_pairs(faces, FaceComparer(faces, name), {}).trial()
        figures[name] = {"eer": equal_error_rate(trial)} | {
            f"tar_at_far_{label}": 1 - at_fmr(trial, fmr).fnmr for label, fmr in _FMRS.items()
        }
    return figures


def face_values(faces: FaceSet, asked: FaceQuestions, found: FaceFigures) -> dict[str, Any]:
    """Return the documented JSON of ``fieldid evaluate face``."""
    rates = found.verification
    failures, images = len(faces.failures), len(faces.names)
    values: dict[str, Any] = {
        "encoder": asked.encoder,
        "images": images,
        "people": found.scores.people,
        "failures": list(faces.failures),
        "failure_rate": failures / images,
        "detect_ms_median": faces.detect_ms_median,
        "encode_ms_median": faces.encode_ms_median,
        "genuine": rates.genuine,
        "impostor": rates.impostor,
        "eer": rates.eer.value,
    }
    intervals: dict[str, list[float]] = {
        "failure_rate": list(proportion_interval(failures, images)),
        "eer": _interval(rates.eer),
    }
    for name, fmr in _FMRS.items():
        fnmr = rates.fnmr[fmr]
        values[f"tar_at_far_{name}"] = 1 - fnmr.value
        intervals[f"tar_at_far_{name}"] = [1 - fnmr.high, 1 - fnmr.low]
    if found.accuracy is not None:
        values["accuracy"] = found.accuracy.accuracy.value
        values["accuracy_of_folds"] = list(found.accuracy.folds)
        values["cut_of_folds"] = list(found.accuracy.cuts)
        intervals["accuracy"] = _interval(found.accuracy.accuracy)
    lists = [_searched_values(count, rates) for count, rates in found.identification.items()]
    if lists:
        intervals |= lists[0]["intervals"]
        values |= {name: value for name, value in lists[0].items() if name != "intervals"}
    values["more_references"] = lists[1:]
    values["alone"] = found.alone
    values["intervals"] = intervals
    values["claimable"] = {f"{fmr:g}": claim for fmr, claim in rates.claimable.items()}
    values["discard_at_fmr"] = COMMON_FMR
    values["discard"] = discard_values(found.discard)
    values["groups"] = group_values(found.groups)
    return values


def _searched_values(references: int, rates: IdentificationRates) -> dict[str, Any]:
    values = identification_values(rates)
    return values | {"references": references, "claimable_fpirs": values.pop("claimable")}


def _interval(rate: Estimate) -> list[float]:
    return [rate.low, rate.high]
