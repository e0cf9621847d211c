"""``python -m fieldid`` is the command line."""

from fieldid.cli.main import main

main()
