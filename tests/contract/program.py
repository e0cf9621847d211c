"""A program that opens one reader, says its worker's number and hangs; a test kills it."""

from __future__ import annotations

import importlib
import sys
import threading
from pathlib import Path


def main() -> None:
    reader_id, folder = sys.argv[1:]
    recipes = importlib.import_module(f"tests.contract.recipes.{reader_id.partition(':')[0]}")
    recipe = next(each for each in recipes.RECIPES if each.reader_id == reader_id)
    reader = recipe.waiting(Path(folder)).driver.open(reader_id)
    sys.stdout.write(f"{reader.worker_pid}\n")
    sys.stdout.flush()
    reader.capture(recipe.request, lambda _image: None, threading.Event())


if __name__ == "__main__":
    main()
