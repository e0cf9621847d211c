"""What the screens and the command line are told: plain, immutable answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from fieldid.app.document_trust import TrustStatus
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition
from fieldid.model.encounter import Decision
from fieldid.model.nationality import NationalityRecord
from fieldid.ports import CameraSetup, CardReaderInfo, ReaderInfo
from fieldid.sync.report import SyncReport
from fieldid.vault.device_secret import Protection
from fieldid.vault.identities import ADMINISTRATOR, OfficerIdentity, OfficerState

__all__ = [  # of rooms below, which screens do not know
    "ADMINISTRATOR",
    "OfficerIdentity",
    "OfficerState",
    "Protection",
    "SyncReport",
]


class InstallationState(StrEnum):
    """Whether this laptop has been set up."""

    NO_VAULT = "no_vault"
    LOCKED = "locked"


class Freshness(StrEnum):
    """How old the list is, in the policy's terms."""

    NONE = "none"
    FRESH = "fresh"
    AGEING = "ageing"
    STALE = "stale"
    EXPIRED = "expired"
    CLOCK_WRONG = "clock_wrong"


@dataclass(frozen=True)
class ListStatus:
    """The list held. ``as_of`` is when its authority made it.

    ``authority``: who signed it. ``trusted``: whose next list is accepted, both fingerprints.
    ``key_needed``: the trusted authority's key file must come with the next list.
    ``expires_at``: from when on it is searched no more. ``prepared``: whether a search can begin
    at once.
    """

    freshness: Freshness
    records: int = 0
    version: int = 0
    as_of: datetime | None = None
    age_days: float = 0.0
    authority: str = ""
    unreadable: int = 0
    trusted: str = ""
    key_needed: bool = True
    expires_at: datetime | None = None
    prepared: bool = True


@dataclass(frozen=True)
class SyncStatus:
    """State of the outbox. ``hub`` is empty while not enrolled.

    ``queued``: without an answer; ``sent`` of these went out already, and the answer is still
    to come. ``confirmed``: under a verified receipt. ``set_aside``: the hub did not accept it
    plainly, and says why. ``acts_waiting``, ``acts_refused``: the same for signed acts.
    """

    hub: str
    queued: int
    confirmed: int
    set_aside: int
    last_contact: datetime | None = None
    sent: int = 0
    acts_waiting: int = 0
    acts_refused: int = 0


@dataclass(frozen=True, repr=False)
class OfficerEntry:
    """One officer at set-up."""

    name: str
    role: str
    passphrase: str


@dataclass(frozen=True, repr=False)
class FirstRun:
    """Choices of the first-run wizard.

    ``authority_fingerprint``: of the list authority to trust. Empty: a pilot laptop makes its
    own authority, a live one pins the first with the first list.
    """

    officers: tuple[OfficerEntry, ...]
    authority_fingerprint: str = ""


@dataclass(frozen=True, repr=False)
class DecisionReceipt:
    """Proof for the officer that the decision rests in the vault. ``sequence`` 0: no hub yet.

    ``standing``: empty where the decision stands, otherwise what it waits for.
    """

    decision: Decision
    sequence: int
    envelope_id: str
    audit_head: str
    standing: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class FingerPairing:
    """Paired minutiae of probe and reference. Coordinates: float32 (k, 2), pixels of the images.

    ``contribution``: float32 (k,), share of the comparison score. ``reference`` is None where
    the list holds no image. ``probe_region``, ``reference_region``: float32 (corners, 2), what both
    show and all that was compared; no corners where there is nothing. ``onto_reference``: float32
    (2, 3), takes a pixel (x, y, 1) of the probe to the reference.
    """

    position: FingerPosition
    score: float
    probe: FingerImage
    reference: FingerImage | None
    probe_xy: NDArray[np.float32]
    reference_xy: NDArray[np.float32]
    contribution: NDArray[np.float32]
    probe_region: NDArray[np.float32]
    reference_region: NDArray[np.float32]
    onto_reference: NDArray[np.float32]


@dataclass(frozen=True, eq=False, repr=False)
class FacePairing:
    """The aligned faces side by side. ``reference`` is None where the list holds no image."""

    probe: FaceImage
    reference: FaceImage | None


@dataclass(frozen=True, eq=False, repr=False)
class CandidateEvidence:
    """Everything the officer needs to judge one candidate."""

    record: NationalityRecord
    portrait: FaceImage | None
    faces: tuple[FacePairing, ...]
    fingers: tuple[FingerPairing, ...]


@dataclass(frozen=True)
class EngineState:
    """One matching engine and whether it works here."""

    name: str
    available: bool
    reason: str = ""


@dataclass(frozen=True)
class Diagnosis:
    """The diagnosis page: no personal data in it, so it may be saved and sent.

    ``protection``: what it takes to open the vault. ``system``: the computer's kind. ``officers``:
    how many of each role. ``policy``: which one, in its own words.
    """

    versions: dict[str, str]
    readers: tuple[ReaderInfo, ...]
    engines: tuple[EngineState, ...]
    list_status: ListStatus
    sync_status: SyncStatus
    disk_free_bytes: int
    protection: Protection
    last_errors: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())
    trust: TrustStatus | None = None
    document_readers: tuple[CardReaderInfo, ...] = ()
    system: dict[str, str] = field(default_factory=dict)
    officers: dict[str, int] = field(default_factory=dict)
    policy: str = ""
    cameras: dict[str, CameraSetup] = field(default_factory=dict)
