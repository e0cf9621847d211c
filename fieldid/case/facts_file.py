"""Facts from a JSON file, for audits: strict about its form, silent about what it means.

Guarantees that nothing is guessed: a member said twice, one that is not known, a wrong type or
a time that cannot be read is refused in one sentence. What is well formed but strange (an
unknown kind, a time without zone) is handed on, and the gate blocks on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from fieldid.case.facts import Approval, Facts
from fieldid.errors.case import FactsError
from fieldid.model.barrier import Barrier
from fieldid.parameters import FACTS_ENTRIES, FACTS_FILE_LIMIT, FACTS_TEXT_CHARACTERS
from fieldid.policy.single_keys import SaidTwiceError, loads_once
from fieldid.policy.unknown_fields import unknown_fields

_Text = Annotated[str, Meta(max_length=FACTS_TEXT_CHARACTERS)]
_Texts = Annotated[tuple[_Text, ...], Meta(max_length=FACTS_ENTRIES)]


@dataclass(frozen=True)
class _Barrier:
    kind: _Text
    status: _Text
    checked_at: _Text | None = None


@dataclass(frozen=True)
class _Approval:
    officer: _Text
    role: _Text
    at: _Text | None = None


@dataclass(frozen=True)
class _Facts:
    destination: _Text
    nationalities: _Texts
    barriers: Annotated[tuple[_Barrier, ...], Meta(max_length=FACTS_ENTRIES)]
    approvals: Annotated[tuple[_Approval, ...], Meta(max_length=FACTS_ENTRIES)]
    requested_fields: _Texts
    requester: _Text = ""


def read_facts(data: bytes) -> Facts:
    """Return the facts in a JSON document; raise ``FactsError``.

    Its members: ``destination``, ``nationalities``, ``barriers`` (``kind``, ``status``,
    ``checked_at``), ``approvals`` (``officer``, ``role``, ``at``), ``requested_fields`` and, when
    known, ``requester``. Times are ISO 8601 with a zone.
    """
    given = _decoded(data)
    return Facts(
        destination=given.destination,
        nationalities=given.nationalities,
        barriers=tuple(
            Barrier(one.kind, one.status, read_time(one.checked_at)) for one in given.barriers
        ),
        approvals=tuple(
            Approval(one.officer, one.role, read_time(one.at)) for one in given.approvals
        ),
        requested_fields=given.requested_fields,
        requester=given.requester,
    )


def read_time(text: str | None) -> datetime | None:
    """Return a time of ISO 8601, aware or naive as written; raise ``FactsError`` otherwise."""
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise FactsError(reason="a time is not written as in 2026-03-04T09:30:00Z") from None


def _decoded(data: bytes) -> _Facts:
    if len(data) > FACTS_FILE_LIMIT:
        raise FactsError(reason="the file is too large")
    try:
        raw = loads_once(data)
        given = msgspec.convert(raw, _Facts)
    except SaidTwiceError as error:
        raise FactsError(reason=f"{error} is said twice") from None
    except msgspec.ValidationError as error:
        raise FactsError(reason=f"{error}".rstrip(".")) from None
    except (ValueError, RecursionError):
        raise FactsError(reason="this is not a JSON document") from None
    unknown = ", ".join(name[:40] for name in unknown_fields(raw, msgspec.to_builtins(given)))
    if unknown:
        raise FactsError(reason=f"this version of the program does not know: {unknown[:200]}")
    return given
