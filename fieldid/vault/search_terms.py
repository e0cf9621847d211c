"""What a record is found by: names in every script, numbers, identifiers.

Guarantees that case, width, spacing, marks and (for numbers) punctuation do not matter. Leaves
out transliteration and misspelling: that is for the search of later versions.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fieldid.model.nationality import NationalityRecord


def fold_name(text: str) -> str:
    """Return ``text`` without case, combining marks and extra space (NFKD, casefold)."""
    if text.isascii():  # the same, ten times as fast: a list has a million names
        return " ".join(text.casefold().split())
    storable = text.encode("utf-8", "ignore").decode("utf-8")  # a lone surrogate is not
    letters = (
        letter
        for letter in unicodedata.normalize("NFKD", storable.casefold())
        if not unicodedata.combining(letter)
    )
    return " ".join("".join(letters).casefold().split())


def fold_number(text: str) -> str:
    """Return the letters and digits of ``text``, folded."""
    return "".join(filter(str.isalnum, fold_name(text)))


def terms_of(record: NationalityRecord) -> set[tuple[str, str]]:
    """Return (kind, folded term) for every name, document number and the record's identifier."""
    return {(kind, term) for kind, term in _terms(record) if term}


def _terms(record: NationalityRecord) -> Iterator[tuple[str, str]]:
    yield "record", fold_number(record.record_id)
    for name in record.names:
        yield "name", fold_name(name.latin)
        yield "name", fold_name(name.original)
    for document in record.document_numbers:
        yield "number", fold_number(document.number)
