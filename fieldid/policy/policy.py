"""The policy: every rule that an administrator signs and an officer works under.

Guarantees plain, immutable data that msgspec decodes from JSON. Every field is stated in the
file; nothing is left to a default. Signatures are checked in ``fieldid.policy.signed``,
contradictions in ``fieldid.policy.validation``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from fieldid.errors.case import PolicyError
from fieldid.policy.notice import Language, NoticeText, NoticeWording
from fieldid.policy.power import Power


@dataclass(frozen=True)
class Purpose:
    """Why an encounter takes place, in the policy's words."""

    id: str
    label: str


@dataclass(frozen=True)
class ListAges:
    """Ages of a list in days: below ``ageing`` it is fresh, from ``expired`` on out of use."""

    ageing: int
    stale: int
    expired: int


@dataclass(frozen=True)
class Policy:
    """One signed set of rules.

    ``version`` grows with every issue. ``is_example`` with ``caveat``: shown wherever the
    policy is named. ``language``: BCP 47 code of every text here. ``interpreter_note``: shown
    when no reviewed text exists in the chosen language. ``adult_age``: years; below it, or
    disputed, a person is treated as a child, and ``child_rule`` is read and confirmed first.
    ``remedies``: what a person can do about what was done, and whom to ask; on their paper.
    ``valid_until``: the last day (UTC) on which anybody works under it; None: until the next one.
    """

    policy_id: str
    version: int
    title: str
    is_example: bool
    caveat: str
    language: str
    languages: tuple[Language, ...]
    interpreter_note: str
    adult_age: int
    child_rule: str
    idle_lock_minutes: int
    list_ages_days: ListAges
    purposes: tuple[Purpose, ...]
    powers: tuple[Power, ...]
    remedies: tuple[NoticeText, ...]
    valid_until: date | None = None

    def expired(self, now: datetime) -> bool:
        """Whether its last day is over. ``now``: aware."""
        return self.valid_until is not None and now.astimezone(UTC).date() > self.valid_until

    def purpose(self, purpose_id: str) -> Purpose:
        """Return one purpose; raise ``PolicyError`` when the policy has none of that name."""
        for purpose in self.purposes:
            if purpose.id == purpose_id:
                return purpose
        raise PolicyError(reason=f"it names no purpose {purpose_id!r}")

    def power(self, power_id: str) -> Power:
        """Return one power; raise ``PolicyError`` when the policy has none of that name."""
        for power in self.powers:
            if power.id == power_id:
                return power
        raise PolicyError(reason=f"it names no legal power {power_id!r}")

    def powers_for(self, purpose_id: str) -> tuple[Power, ...]:
        """Return the powers that serve a purpose, in the policy's order."""
        return tuple(power for power in self.powers if purpose_id in power.purposes)

    def notice(self, power_id: str, language: str) -> NoticeWording:
        """Return the notice of a power in a language, or the policy's own text and the mark."""
        return self._worded(self.power(power_id).notices, language)

    def remedy(self, language: str) -> NoticeWording:
        """Return the remedies in a language, or the policy's own text and the mark."""
        return self._worded(self.remedies, language)

    def _worded(self, notices: tuple[NoticeText, ...], language: str) -> NoticeWording:
        texts = {notice.language: notice.text for notice in notices}
        if language in texts:
            return NoticeWording(texts[language], language, interpreter_needed=False)
        return NoticeWording(texts[self.language], self.language, interpreter_needed=True)
