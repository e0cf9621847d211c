"""``fieldid bench``: measure this machine. Each measurement is loaded only when it is run."""

from __future__ import annotations

from importlib import import_module

import click

_COMMANDS = {
    "face": ("fieldid.cli.bench_face", "face"),
    "fingerprint": ("fieldid.cli.bench_fingerprint", "fingerprint"),
    "guidance": ("fieldid.cli.bench_guidance", "guidance"),
    "list": ("fieldid.cli.bench_list", "list_bench"),
    "ui": ("fieldid.cli.bench_ui", "ui"),
    "unlock": ("fieldid.cli.bench_unlock", "unlock"),
}


class _Measurements(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=_Measurements)
def bench() -> None:
    """Measure this machine, on invented data."""
