"""The commands by name, each loaded only when it is called.

Loading them all takes the engines, the network and the database along; ``fieldid --help`` and
every short command would wait for it.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

import click


class Place(NamedTuple):
    """Where a command lives, and its line in the list of commands."""

    module: str
    help: str


COMMANDS = {
    "audit": Place("fieldid.cli.audit", "Show and verify the audit log."),
    "authority": Place("fieldid.cli.authority", "Make, sign and publish lists as their authority."),
    "bench": Place("fieldid.cli.bench", "Measure this machine, on invented data."),
    "barriers": Place(
        "fieldid.cli.barriers",
        "Record and see what stands between a person's data and a foreign authority.",
    ),
    "calibrate": Place(
        "fieldid.cli.calibrate", "Make a calibration from labelled comparison SCORES and sign it."
    ),
    "calibration": Place("fieldid.cli.calibration", "Take over and look at calibrations."),
    "case": Place("fieldid.cli.case", "Ask the rules about a case."),
    "disclosure": Place(
        "fieldid.cli.disclosure",
        "Draft, ask for, approve and release a disclosure to a foreign authority.",
    ),
    "document": Place(
        "fieldid.cli.document", "Read travel documents and tell exactly what was proved."
    ),
    "encounter": Place("fieldid.cli.encounter", "Open, list and decide encounters."),
    "evaluate": Place("fieldid.cli.evaluate", "Measure error rates and times on real images."),
    "hub": Place("fieldid.cli.hub", "Run the central service, or enrol this laptop with one."),
    "identify": Place("fieldid.cli.search", "Search the whole list (1:N)."),
    "nationality": Place(
        "fieldid.cli.nationality",
        "Record and see how a nationality is established, step by step.",
    ),
    "policy": Place("fieldid.cli.policy", "Show the policy this laptop works under."),
    "soak": Place(
        "fieldid.cli.soak", "Try laptops, line and hub under faults, and recount everything."
    ),
    "sync": Place("fieldid.cli.sync", "Send records to the hub."),
    "vault": Place("fieldid.cli.vault", "Set up and look after the encrypted store."),
    "verify": Place("fieldid.cli.search", "Compare with the references of one record (1:1)."),
    "watchlist": Place(
        "fieldid.cli.watchlist", "Build, import and look at the list of nationality records."
    ),
}


class LazyCommands(click.Group):
    """A group that knows its commands' names and loads one only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Load one command; None where there is none of that name."""
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        command: click.Command = getattr(import_module(place.module), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name].help) for name in sorted(COMMANDS)])
