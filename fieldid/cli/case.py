"""``fieldid case``: rules about a case, for audits. Opens no vault and releases nothing.

``gate`` exits with 0 whenever the gate could judge, open or closed: the answer is in
``allowed``. Facts, rules or a time that cannot be read exit with 1 and one sentence; with
``--json`` the document then says ``"allowed": false`` too, so that whoever reads only the
document is never told that something may leave.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldid.case.barrier_state import aware
from fieldid.case.facts_file import read_facts, read_time
from fieldid.case.protection_gate import Verdict, evaluate
from fieldid.cli.output import as_json, print_json
from fieldid.errors.base import FieldidError
from fieldid.errors.case import FactsError, PolicyError
from fieldid.parameters import FACTS_FILE_LIMIT, POLICY_FILE_LIMIT
from fieldid.policy.disclosure_file import decode_disclosure, example_disclosure, load_disclosure
from fieldid.policy.signed_part import is_signed

if TYPE_CHECKING:
    from fieldid.policy.disclosure_rules import DisclosureRules

# not click's own check of the file: it would end with another status and without a document
PATH = click.Path(path_type=Path)


@click.group()
def case() -> None:
    """Ask the rules about a case."""


@case.command()
@click.argument("facts", type=PATH)
@click.option("--policy", type=PATH, help="Disclosure rules; without it the UK example.")
@click.option("--trust", type=PATH, help="Public key (32 bytes) that must have signed --policy.")
@click.option("--as-of", default="", help="Judge as of this time, as in 2026-03-04T09:30:00Z.")
@as_json
def gate(
    facts: Path, policy: Path | None, trust: Path | None, as_of: str, *, as_json: bool
) -> None:
    """Say whether FACTS let anything go to a foreign authority, and why not."""
    try:
        rules = _rules(policy, trust)
        verdict = evaluate(read_facts(_read(facts, FACTS_FILE_LIMIT)), rules, _moment(as_of))
    except FieldidError as error:
        if as_json:
            print_json(Verdict(allowed=False, reasons=(str(error),), fields=()))
        raise
    if as_json:
        print_json(verdict)
    else:
        _say(verdict, rules)


def _rules(policy: Path | None, trust: Path | None) -> DisclosureRules:
    if policy is None:
        return example_disclosure()
    data = _read(policy, POLICY_FILE_LIMIT)
    if trust is not None:
        return load_disclosure(data, _read(trust, POLICY_FILE_LIMIT))
    if is_signed(data):
        raise PolicyError(reason="it is signed; say with --trust whose key you trust")
    return decode_disclosure(data)


def _moment(text: str) -> datetime:
    moment = read_time(text) if text else datetime.now(UTC)
    if moment is None or not aware(moment):
        raise FactsError(reason="the time of --as-of has no time zone, such as the Z at its end")
    return moment


def _read(path: Path, limit: int) -> bytes:
    """Return at most ``limit`` bytes and one more, which tells that the file is larger."""
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except (OSError, ValueError):
        raise FactsError(reason=f"the file {path.name} cannot be opened") from None


def _say(verdict: Verdict, rules: DisclosureRules) -> None:
    click.echo(f"Rules: {rules.title}, version {rules.version}.")
    if verdict.allowed:
        click.echo(f"Open. Only these fields may leave: {', '.join(verdict.fields)}.")
        return
    click.echo("Closed. Nothing may leave:")
    for reason in verdict.reasons:
        click.echo(f"- {reason}")
