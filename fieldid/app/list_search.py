"""The list as the matcher sees it: a gallery built once, and rebuilt when the list changes."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from fieldid.app.calibrations import calibrations_held
from fieldid.app.gallery_mark import is_prepared
from fieldid.app.list_work import NO_WORK, ListWork
from fieldid.case.comparison import NO_SEARCH, NO_VERIFICATION
from fieldid.errors.case import NotHereError, NothingToCompareError
from fieldid.errors.watchlist import NoListError

if TYPE_CHECKING:
    from fieldid.app.list_work import OnStep
    from fieldid.identify.gallery import Gallery
    from fieldid.identify.probe import Probe
    from fieldid.model.comparison import CandidateList, VerificationResult
    from fieldid.policy.power import Power
    from fieldid.ports import CancelToken, Clock
    from fieldid.vault.vault import Vault

LONGEST_CANDIDATE_LIST = 10


class ListSearch:
    """Verification and identification against the list held."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock
        self.calibrations = calibrations_held(vault)
        self._gallery: Gallery | None = None
        self._lock = threading.Lock()

    def forget(self) -> None:
        """Drop the gallery: the list changed, or the laptop is locked."""
        with self._lock:
            self._gallery = None

    def renew(self) -> None:
        """Load the gallery of the list that has just come into force, where one was in use."""
        with self._lock:
            in_use, self._gallery = self._gallery is not None, None
        if in_use:
            self.gallery()

    def take_up(self) -> None:
        """Judge by the calibrations held now."""
        self.calibrations = calibrations_held(self._vault)

    @property
    def prepared(self) -> bool:
        """Whether a search can begin at once; while another prepares it, it cannot."""
        return self._gallery is not None or is_prepared(self._vault)

    def prepare(self, on_step: OnStep | None = None, cancel: CancelToken | None = None) -> None:
        """Make the search ready where it is not, after an upgrade for example; a list stays."""
        if self._vault.records.meta() is not None and not self.prepared:
            self.gallery(ListWork(on_step, cancel))

    def gallery(self, work: ListWork = NO_WORK) -> Gallery:
        """Return the gallery, loaded on first use. Raises NoListError."""
        with self._lock:
            if self._gallery is None:
                from fieldid.app.gallery_store import load_gallery  # noqa: PLC0415 - loads the matchers

                if self._vault.records.meta() is None:
                    raise NoListError
                self._gallery = load_gallery(self._vault, work)
            return self._gallery

    def verify(self, probe: Probe, record_id: str, power: Power) -> VerificationResult:
        """Compare with one record's references, under a power. Raises NothingToCompareError."""
        if power.target_fmr is None:
            raise NO_VERIFICATION.error()
        if probe.is_empty:
            raise NothingToCompareError
        record = self._vault.records.get(record_id)
        if record is None:
            raise NotHereError(what="record")
        from fieldid.identify.doubts import doubtful_fingers  # noqa: PLC0415 - loads the matchers
        from fieldid.identify.gallery_builder import build_gallery  # noqa: PLC0415 - the same
        from fieldid.identify.judgement import Measured  # noqa: PLC0415 - the same
        from fieldid.identify.search import verify  # noqa: PLC0415 - the same

        claimed = build_gallery((record_id,), ((record_id, found) for found in record.references))
        measured = Measured(self.calibrations, self._clock(), claimed.most_references)
        found = verify(claimed, probe, record_id, target_fmr=power.target_fmr, measured=measured)
        return replace(found, doubtful_fingers=doubtful_fingers(probe, record.references))

    def identify(
        self, probe: Probe, power: Power, cancel: CancelToken | None = None
    ) -> CandidateList:
        """Search the whole list under a power. Raises NoListError, NothingToCompareError."""
        if probe.is_empty:
            raise NothingToCompareError
        if power.target_fpir is None:
            raise NO_SEARCH.error()
        from fieldid.identify.judgement import Measured  # noqa: PLC0415 - loads the matchers
        from fieldid.identify.search import identify  # noqa: PLC0415 - the same

        meta = self._vault.records.meta()
        gallery = self.gallery()
        return identify(
            gallery,
            probe,
            target_fpir=power.target_fpir,
            most=LONGEST_CANDIDATE_LIST,
            as_of=meta.as_of if meta else None,
            measured=Measured(self.calibrations, self._clock(), gallery.most_references),
            cancel=cancel,
        )
