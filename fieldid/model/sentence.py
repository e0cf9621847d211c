"""A sentence of the rules: an English template and what is filled in, so that it can be translated.

Guarantees that the English text is made from the template alone. How numbers are written in
another language is for whoever shows it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Sentence:
    """``template``: whole sentence with ``{names}``. ``values``: by those names.

    A value may be another sentence, for words that stand after a heading.
    """

    template: str
    values: tuple[tuple[str, int | str | Sentence], ...] = ()

    @classmethod
    def of(cls, template: str, **values: int | str | Sentence) -> Sentence:
        """Return the sentence with these values."""
        return cls(template, tuple(values.items()))

    def __str__(self) -> str:
        """Return it in English, thousands with a comma."""
        return self.template.format(**{name: _english(value) for name, value in self.values})


def in_english(sentences: tuple[Sentence, ...]) -> str:
    """Return several sentences in English, one after the other."""
    return " ".join(map(str, sentences))


def _english(value: int | str | Sentence) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)
