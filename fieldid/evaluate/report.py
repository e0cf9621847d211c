"""Everything that one score file tells, and the same as plain values for JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fieldid.evaluate.differential import GroupRates, differential_report
from fieldid.evaluate.discard import DiscardPoint, error_versus_discard
from fieldid.evaluate.identification import IdentificationRates, identification_rates
from fieldid.evaluate.verification import VerificationRates, verification_rates
from fieldid.parameters import COMMON_FMR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fieldid.evaluate.intervals import Estimate
    from fieldid.evaluate.labelled_scores import LabelledScores


@dataclass(frozen=True)
class ScoreReport:
    """``fmr``: at whose cut ``discard`` and ``groups`` were looked at."""

    verification: VerificationRates
    identification: IdentificationRates | None
    fmr: float
    discard: tuple[DiscardPoint, ...]
    groups: tuple[GroupRates, ...]


def score_report(scores: LabelledScores, fmr: float = COMMON_FMR) -> ScoreReport:
    """Work out all figures of one score file."""
    return ScoreReport(
        verification=verification_rates(scores.trial()),
        identification=identification_rates(scores),
        fmr=fmr,
        discard=error_versus_discard(scores, fmr),
        groups=differential_report(scores, fmr),
    )


def verification_values(rates: VerificationRates) -> dict[str, Any]:
    """Return the documented JSON of a verification test."""
    return {
        "genuine": rates.genuine,
        "impostor": rates.impostor,
        "people": rates.people,
        "effective_genuine": rates.effective_genuine,
        "effective_impostor": rates.effective_impostor,
        "eer": rates.eer.value,
        **{f"fnmr_at_fmr_{fmr:g}": rate.value for fmr, rate in rates.fnmr.items()},
        "intervals": {
            "eer": _interval(rates.eer),
            **{f"fnmr_at_fmr_{fmr:g}": _interval(rate) for fmr, rate in rates.fnmr.items()},
        },
        "claimable": {f"{fmr:g}": claimable for fmr, claimable in rates.claimable.items()},
        "smallest_claimable_fmr": rates.smallest_fmr,
    }


def report_values(report: ScoreReport) -> dict[str, Any]:
    """Return the documented JSON of ``fieldid evaluate report``."""
    found = report.identification
    return {
        **verification_values(report.verification),
        "identification": identification_values(found) if found else None,
        "discard_and_groups_at_fmr": report.fmr,
        "discard": discard_values(report.discard),
        "groups": group_values(report.groups),
    }


def identification_values(rates: IdentificationRates) -> dict[str, Any]:
    """Return the documented JSON of a search test."""
    return {
        "list_people": rates.list_people,
        "mated": rates.mated,
        "non_mated": rates.non_mated,
        "mates_left_out": rates.mates_left_out,
        "rank1": rates.rank_one.value,
        **{f"fnir_at_fpir_{fpir:g}": rate.value for fpir, rate in rates.fnir.items()},
        "intervals": {
            "rank1": _interval(rates.rank_one),
            **{f"fnir_at_fpir_{fpir:g}": _interval(rate) for fpir, rate in rates.fnir.items()},
        },
        "claimable": {f"{fpir:g}": claimable for fpir, claimable in rates.claimable.items()},
    }


def discard_values(points: Sequence[DiscardPoint]) -> list[dict[str, Any]]:
    """Return the documented JSON of an error-versus-discard curve."""
    return [
        {"discarded": point.discarded, "kept": point.kept, **_rate("fnmr", point.fnmr)}
        for point in points
    ]


def group_values(groups: Sequence[GroupRates]) -> list[dict[str, Any]]:
    """Return the documented JSON of a differential report."""
    return [_group_values(group) for group in groups]


def _group_values(group: GroupRates) -> dict[str, Any]:
    return {
        "group": group.group,
        "people": group.people,
        "genuine": group.genuine,
        "impostor": group.impostor,
        **_rate("fmr", group.fmr),
        **_rate("fnmr", group.fnmr),
        "fmr_ratio": group.fmr_ratio,
        "fnmr_ratio": group.fnmr_ratio,
    }


def _rate(name: str, rate: Estimate | None) -> dict[str, Any]:
    return {
        name: rate.value if rate else None,
        f"{name}_interval": _interval(rate) if rate else None,
    }


def _interval(rate: Estimate) -> list[float]:
    return [rate.low, rate.high]
