"""What exercises, faults and debriefs are called; texts of the training room, translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from fieldid.model.biometric import FingerPosition
from fieldid.model.encounter import Outcome
from fieldid.training.conduct_findings import finger_name
from fieldid.training.face_manner import FaceManner
from fieldid.training.finger_manner import FingerManner
from fieldid.training.own_scenario import ClaimKind
from fieldid.training.reader_fault import FaultKind
from fieldid.training.scenario import ListAge
from ui import words

if TYPE_CHECKING:
    from fieldid.training.debrief import Said
    from fieldid.training.finding import Finding

translate = QCoreApplication.translate


def translated(english: str) -> str:
    """Return a text of the training room; a trainer's own has no translation."""
    return translate("Training", english) if english else ""


def said(one: Said | Finding) -> str:
    """Return a sentence, its details in the program's words."""
    details = {name: _detail(value) for name, value in one.details.items()}
    sentence = translated(one.template).format(**details).strip()
    return sentence[:1].upper() + sentence[1:]


def _detail(value: str) -> str:
    fingers = {finger_name(position): words.finger(position) for position in FingerPosition}
    return fingers.get(value) or _outcomes().get(value) or _choices().get(value) or value


def _outcomes() -> dict[str, str]:
    return {one.value: words.outcome(one) for one in Outcome}


def _choices() -> dict[str, str]:
    parts = (manner_names(), face_names(), fault_names(), age_names())
    return {str(key.value): name for names in parts for key, name in names.items()}


def manner_names() -> dict[FingerManner, str]:
    """Name how a finger is given."""
    return {
        FingerManner.ORDINARY: translate("TrainingWords", "well"),
        FingerManner.WET: translate("TrainingWords", "wet"),
        FingerManner.DRY: translate("TrainingWords", "dry"),
        FingerManner.PARTIAL: translate("TrainingWords", "only its tip"),
        FingerManner.CUT: translate("TrainingWords", "cut"),
        FingerManner.WORN: translate("TrainingWords", "worn off: cannot be captured"),
    }


def face_names() -> dict[FaceManner, str]:
    """Name how a face is shown."""
    return {
        FaceManner.INDOORS: translate("TrainingWords", "well, indoors"),
        FaceManner.OUTDOORS: translate("TrainingWords", "well, outdoors"),
        FaceManner.DARK: translate("TrainingWords", "in the dark"),
        FaceManner.BLURRED: translate("TrainingWords", "moving"),
    }


def fault_names() -> dict[FaultKind, str]:
    """Name what goes wrong with a reader."""
    return {
        FaultKind.TIME_OUT: translate("TrainingWords", "sees nothing"),
        FaultKind.UNPLUG: translate("TrainingWords", "is unplugged"),
        FaultKind.CRASH: translate("TrainingWords", "its program crashes"),
        FaultKind.SLOW: translate("TrainingWords", "is slow"),
    }


def age_names() -> dict[ListAge, str]:
    """Name how old the list is."""
    return {
        ListAge.FRESH: translate("TrainingWords", "fresh"),
        ListAge.STALE: translate("TrainingWords", "stale"),
        ListAge.EXPIRED: translate("TrainingWords", "too old to be searched"),
    }


def claim_names() -> dict[ClaimKind, str]:
    """Name what the person claims."""
    return {
        ClaimKind.OWN_RECORD: translate("TrainingWords", "their own record"),
        ClaimKind.OWN_NAME: translate("TrainingWords", "their own name, without a number"),
        ClaimKind.OTHER_RECORD: translate("TrainingWords", "another person's record"),
        ClaimKind.NOTHING: translate("TrainingWords", "nothing"),
    }


def minutes(seconds: int) -> str:
    """Say a time of an exercise, as ``4:05``."""
    return words.isolated(f"{seconds // 60}:{seconds % 60:02d}")
