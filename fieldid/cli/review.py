"""``fieldid encounter review`` and ``contest``: the second officer and the person's word.

A review is blind on the command line too: before the second answer nothing of the first is
printed. The pictures are on the screens; here are the records, and which captures there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fieldid.cli.opening import open_desk
from fieldid.cli.output import as_json, print_json, print_table
from fieldid.errors.case import CaseError

if TYPE_CHECKING:
    from fieldid.app.review_views import BlindCase, OfficersAnswer, ReviewStatus, ReviewView

_OPINIONS = ["same_person", "another_person", "cannot_tell"]


@click.group()
def review() -> None:
    """Review a confirmation as the second officer."""


@review.command("list")
@click.option("--hub", "elsewhere", is_flag=True, help="Cases of other laptops, asked of the hub.")
@as_json
def list_reviews(*, elsewhere: bool, as_json: bool) -> None:
    """List the cases with something left to do, what you can do first."""
    with open_desk() as desk:
        found = desk.reviews.elsewhere() if elsewhere else desk.reviews.open_cases()
    if as_json:
        print_json(found)
        return
    rows = [("encounter", "decision", "review", "you may", "not sent")]
    rows += [
        (one.case_id, one.standing or "stands", one.result, one.part or "nothing", str(one.unsent))
        for one in found
    ]
    print_table(rows)


@review.command()
@click.argument("encounter_id")
@as_json
def evidence(encounter_id: str, *, as_json: bool) -> None:
    """Show what there is to judge: no score, no rank, no first answer. Logged."""
    with open_desk() as desk:
        seen = desk.reviews.evidence(encounter_id)
    if as_json:
        print_json(_document(seen))
        return
    for one in seen.records:
        name = one.record.names[0].latin if one.record and one.record.names else "not on this list"
        click.echo(f"{one.record_id}: {name}")
        for pairing in one.pairings:
            click.echo(f"  {pairing.position.label if pairing.position else 'face'}")
    for sentence in seen.missing:
        click.echo(sentence)


@review.command()
@click.argument("encounter_id")
@click.option("--opinion", required=True, type=click.Choice(_OPINIONS))
@click.option("--record", required=True, help="Record that the answer is about.")
@click.option("--reason", required=True)
@as_json
def answer(encounter_id: str, opinion: str, record: str, reason: str, *, as_json: bool) -> None:
    """Sign your answer: the second one, after talking, or the first after a contest.

    It is kept here and sent by the next ``fieldid sync run``.
    """
    from fieldid.case.second_officer import Opinion  # noqa: PLC0415 - quick start of the others

    with open_desk() as desk:
        status = desk.reviews.answer(encounter_id, Opinion(opinion), record, reason)
    _say(status, as_json=as_json)


@review.command()
@click.argument("encounter_id")
@click.option("--ask", is_flag=True, help="Ask the hub first.")
@as_json
def show(encounter_id: str, *, ask: bool, as_json: bool) -> None:
    """Say where a review stands; both answers once the second is given."""
    with open_desk() as desk:
        if ask:
            desk.reviews.ask(encounter_id)
        seen = desk.reviews.view(encounter_id)
    if not seen.status.result:
        raise CaseError(reason="no review of this encounter is known here")
    if as_json:
        print_json(seen)
    else:
        _say(seen.status, as_json=False)
        _say_answers(seen)


@click.command()
@click.argument("encounter_id")
@click.option("--words", required=True, help="What the person says, in their own words.")
@as_json
def contest(encounter_id: str, words: str, *, as_json: bool) -> None:
    """Record that the person contests the decision; the case is reopened."""
    with open_desk() as desk:
        status = desk.reviews.contest(encounter_id, words)
    _say(status, as_json=as_json)


COMMANDS = (review, contest)
"""For ``fieldid.cli.encounter`` to add to its group."""


def _say(status: ReviewStatus, *, as_json: bool) -> None:
    if as_json:
        print_json(status)
        return
    click.echo(f"Decision: {status.standing or 'stands'}. Review: {status.result or 'none'}.")
    if status.why_not:
        click.echo(f"{status.why_not[:1].upper()}{status.why_not[1:].rstrip('.')}.")
    for words in status.refused:
        click.echo(f"Set aside by the hub: {words}")
    if status.unsent:
        click.echo(f"{status.unsent} not taken in by the hub yet.")


def _say_answers(seen: ReviewView) -> None:
    for name, given in (("First", seen.first), ("Second", seen.second)):
        if given is not None:
            click.echo(f"{name}: {_sentence(given)}")
    for given in seen.afterwards:
        click.echo(f"After talking: {_sentence(given)}")


def _sentence(given: OfficersAnswer) -> str:
    opinion = given.opinion.value.replace("_", " ")
    return f"{given.officer}, {opinion}, record {given.record_id}: {given.reason}"


def _document(seen: BlindCase) -> dict[str, object]:
    return {
        "encounter_id": seen.case_id,
        "records": [
            {
                "record_id": one.record_id,
                "record": one.record,
                "captures": [
                    pairing.position.label if pairing.position else "face"
                    for pairing in one.pairings
                ],
            }
            for one in seen.records
        ],
        "missing": seen.missing,
    }
